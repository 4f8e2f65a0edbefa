import Testing

@testable import Language

@Suite struct RegularExpressionTests {
  @Test func pythonEscapesAreTranslated() {
    #expect(
      RegularExpression.translate(#"(?u)^[\u00A6\U0001F600-\U0001F64F]\.\d\\u0041"#)
        == #"^[\x{00A6}\x{0001F600}-\x{0001F64F}]\.\d\\u0041"#)
    #expect(RegularExpression.translate(#"\u12"#) == #"\u12"#)
    #expect(RegularExpression.translate(#"a\"#) == #"a\"#)
  }

  @Test func aPatternThatDoesNotCompileIsAnError() {
    #expect(throws: ModelError.self) { try RegularExpression("(", name: "test") }
  }

  @Test func matchesStayInTheirRange() throws {
    let match = try #require(RegularExpression.Match())
    let digits = try RegularExpression(#"\d+$"#, name: "test")
    let bytes = Array("ab12cd345".utf8)
    #expect(digits.firstMatch(in: bytes, 0..<9, from: 0, match) == 6..<9)
    #expect(digits.firstMatch(in: bytes, 0..<4, from: 0, match) == 2..<4)
    #expect(digits.firstMatch(in: bytes, 0..<6, from: 0, match) == nil)
    let behind = try RegularExpression(#"(?<=a)b"#, name: "test")
    #expect(behind.firstMatch(in: bytes, 0..<9, from: 1, match) == 1..<2)
    #expect(behind.firstMatch(in: bytes, 1..<9, from: 1, match) == nil)
  }
}
