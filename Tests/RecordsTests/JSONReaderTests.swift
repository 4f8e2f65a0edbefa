import Foundation
import Records
import Testing

@Suite struct JSONReaderTests {
  @Test(arguments: [
    "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{a:1}", "01", "+1", ".5", "1.", "1e", "-", "tru", "nul", "\"a", "\"\\x\"",
    "\"\\u12\"",
    "\"\n\"", "[1 2]", "{\"a\" 1}", "1 2", "\u{FEFF}1", "'a'", "[1]]", "// c\n1", "NaN", "Infinity",
  ])
  func brokenTextsAreRefused(text: String) {
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read(text) }
  }

  @Test func valuesKeepTheirOrderAndDigits() throws {
    let value = try JSONReader.read(
      #" {"b": 12345678901234567890, "a": [1.50, -2e3, true, false, null, "x"], "b": "last"} "#)
    #expect(value.members?.map(\.name) == ["b", "a", "b"])
    #expect(value.members?[0].value == .number("12345678901234567890"))
    #expect(value["b"]?.string == "last")
    #expect(value["a"]?.array?[0] == .number("1.50"))
    #expect(value["a"]?.array?[1].integer == -2000)
  }

  @Test(arguments: [
    (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"), (#""\ud83dx""#, "\u{FFFD}x"), (#""\ude00""#, "\u{FFFD}"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\u00e9\/\b\f""#, "é/\u{8}\u{C}"),
  ])
  func escapesBecomeScalars(json: String, text: String) throws {
    #expect(try JSONReader.read(json).string == text)
  }

  @Test func bytesThatAreNoUTF8AreRefused() {
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read([0x22, 0xC0, 0x80, 0x22]) }
  }

  @Test func depthIsBounded() throws {
    let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    _ = try JSONReader.read(deep)
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read("[" + deep + "]") }
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read(String(repeating: "[", count: 100_000)) }
  }

  @Test func failuresNameTheirPlace() {
    do {
      _ = try JSONReader.read("{\n  \"a\": x\n}")
      Issue.record("read")
    } catch {
      let failure = error as? JSONReader.Failure
      #expect(failure?.line == 2)
      #expect(failure?.column == 8)
    }
  }

  /// Every file of JSONTestSuite: `y_` must be read, `n_` refused, `i_` must not trap.
  @Test func agreesWithJSONTestSuite() throws {
    let shared = ProcessInfo.processInfo.environment["HEARSAY_SHARED"] ?? "../shared"
    let folder = shared + "/data/suites/json-test-suite/test_parsing"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      print("skipped: no JSONTestSuite at \(folder)")
      return
    }
    for name in names.sorted() where name.hasSuffix(".json") {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
      let isRead = (try? JSONReader.read(bytes)) != nil
      if name.hasPrefix("y_") { #expect(isRead, "\(name)") }
      if name.hasPrefix("n_") { #expect(!isRead, "\(name)") }
    }
  }
}
