import Records
import TestSupport
import Testing

@Suite struct RegistrableDomainTests {
  @Test(arguments: [
    ("https://news.herald.co.uk/", "herald.co.uk"), ("https://herald.com./", "herald.com"),
    ("https://a.b.herald.example/", "herald.example"), ("http://127.0.0.1/", "127.0.0.1"), ("http://[::1]/", "[::1]"),
    ("http://localhost/", "localhost"), ("http://co.uk/", "co.uk"),
  ])
  func politenessKeys(_ url: String, _ key: String) throws { #expect(try WebURL(url).politenessKey == key) }

  static let cases = "suites/publicsuffix/tests/test_psl.txt"

  @Test(.enabled(if: SharedData.has(cases), "needs ../shared/data"))
  func publicSuffixSuite() throws {
    var total = 0
    var differing: [String] = []
    for line in try SharedData.text(Self.cases).split(separator: "\n") where !line.hasPrefix("//") {
      let line = line.trimmingPrefix("checkPublicSuffix(").split(separator: ")").first ?? ""
      let fields = line.split(whereSeparator: { $0 == "," || $0 == " " }).map { $0.filter { $0 != "'" } }
      guard fields.count == 2 else { continue }
      total += 1
      // Hosts come to it from `WebURL`: ASCII in lower case.
      let ascii = { (name: String) in (try? WebURL("http://\(name)/"))?.host?.description ?? "" }
      let expected = fields[1] == "null" ? nil : ascii(fields[1])
      let domain = fields[0].hasPrefix(".") ? RegistrableDomain.of(fields[0]) : RegistrableDomain.of(ascii(fields[0]))
      if domain != expected { differing.append("\(fields[0]) → \(domain ?? "null"), not \(expected ?? "null")") }
    }
    print("publicsuffix: \(total - differing.count) of \(total)")
    for line in differing { print("  differs: \(line)") }
    #expect(total >= 76)
    #expect(differing == [])
  }
}
