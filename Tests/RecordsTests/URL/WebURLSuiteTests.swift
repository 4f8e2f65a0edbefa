import Records
import TestSupport
import Testing

/// The Web Platform Tests for URLs, read in place.
@Suite struct WebURLSuiteTests {
  static let file = "suites/url-wpt/tests/wpt/urltestdata.json"

  @Test(.enabled(if: SharedData.has(file), "needs ../shared/data"))
  func agreesWithTheSuite() throws {
    let cases = try #require(try JSONReader.read(try SharedData.bytes(Self.file)).array)
    var total = 0
    var equal = 0
    var http = 0
    var disagreements: [String] = []
    var otherwise: [String] = []
    for test in cases {
      guard let input = test["input"]?.string else { continue }
      total += 1
      let base = test["base"]?.string.map { try? WebURL($0) }
      // A base that cannot be parsed makes the whole parse fail.
      let url: WebURL? = base == .some(.none) ? nil : try? WebURL(input, base: base ?? nil)
      let mustFail = test["failure"]?.bool == true
      let expected = mustFail ? nil : test["href"]?.string
      if url?.href == expected { equal += 1 } else { otherwise.append("\(input) → \(url?.href ?? "failure")") }

      let isHTTP =
        mustFail
        ? input.lowercased().contains("http") || base??.isHTTP == true
        : ["http:", "https:"].contains(test["protocol"]?.string)
      guard isHTTP || url?.isHTTP == true else { continue }
      http += 1
      let agrees =
        mustFail
        ? url == nil
        : (url?.scheme).map { $0 + ":" } == test["protocol"]?.string
          && url?.host?.description == test["hostname"]?.string
      if !agrees { disagreements.append("\(input) (\(test["base"]?.string ?? "")) → \(url?.href ?? "failure")") }
    }
    print("url-wpt: \(equal) of \(total) whole; \(http - disagreements.count) of \(http) http(s) on scheme and host")
    #expect(disagreements == [])
    for line in otherwise { print("  differs: \(line)") }
    #expect(http > 400)
    #expect(equal >= total)
  }

  @Test(.enabled(if: SharedData.has("suites/url-wpt/tests/wpt/toascii.json"), "needs ../shared/data"))
  func internationalNames() throws {
    let cases = try #require(try JSONReader.read(try SharedData.bytes("suites/url-wpt/tests/wpt/toascii.json")).array)
    var total = 0
    var equal = 0
    for test in cases {
      guard let input = test["input"]?.string else { continue }
      total += 1
      let host = try? WebURL("https://\(input)/x").host?.description
      if host == test["output"]?.string { equal += 1 } else { print("  differs: \(input) → \(host ?? "failure")") }
    }
    print("toascii: \(equal) of \(total)")
    #expect(equal >= total - 5)
  }
}
