import Records
import Testing

@Suite struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{1}\u{1F}\u{7F}", #""\u0001\u001f\u007f""#),
    ("\u{80}\u{85}\u{9F}\u{A0}", "\"\\u0080\\u0085\\u009f\u{A0}\""),
    ("\u{2027}\u{2028}\u{2029}\u{202A}", "\"\u{2027}\\u2028\\u2029\u{202A}\""),
    ("a/b", #""a/b""#), ("é e\u{301} 👩‍👩‍👧", "\"é e\u{301} 👩‍👩‍👧\""), ("", #""""#),
  ])
  func stringsAreEscapedAsTheContractSays(text: String, json: String) {
    #expect(Array(written { $0.string(text) }.utf8) == Array(json.utf8))
  }

  @Test func nulBecomesOneScalarSoThatOffsetsHold() throws {
    let json = written { $0.string("a\0b\0\0") }
    let back = try #require(try JSONReader.read(json).string)
    #expect(Array(back.unicodeScalars) == ["a", "\u{FFFD}", "b", "\u{FFFD}", "\u{FFFD}"])
  }

  @Test(arguments: [
    (0.0, "0"), (0.9, "0.9"), (1.0, "1"), (0.0004, "0"), (0.0005, "0.001"), (-0.25, "-0.25"), (1e6, "1000000"),
    (12.3456, "12.346"),
    (-0.0001, "0"),
  ])
  func numbersHaveThreeDecimalsAtMostAndNoExponent(value: Double, json: String) {
    #expect(written { $0.number(value, decimals: 3) } == json)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func whatIsNoNumberIsNull(value: Double) {
    #expect(written { $0.number(value) } == "null")
  }

  @Test(arguments: [1e15, 1e18, 3e20, -1e21])
  func largeNumbersAreDigitsAlone(value: Double) throws {
    let json = written { $0.number(value) }
    #expect(json.utf8.allSatisfy { $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39) })
    #expect(Double(json) == value)
  }

  @Test func commasStandBetweenMembersAndElementsOnly() {
    let json = written { writer in
      writer.beginObject()
      writer.array("a", [1, 2]) { $0.integer($1) }
      writer.object("b") { _ in }
      writer.field("c", nil as String?)
      writer.endObject()
      writer.newline()
      writer.bool(true)
    }
    #expect(json == "{\"a\":[1,2],\"b\":{},\"c\":null}\ntrue")
  }
}
