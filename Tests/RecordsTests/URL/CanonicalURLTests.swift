import Records
import TestSupport
import Testing

@Suite struct CanonicalURLTests {
  @Test(arguments: [
    "https://herald.example/news/storm?id=7&lang=en", "HTTPS://Herald.Example:443/news/storm?lang=en&id=7",
    "https://herald.example./news/storm?id=7&lang=en#comments", "https://herald.example/news/./x/../storm?id=7&lang=en",
    "https://herald.example//news/storm?id=7&lang=en&utm_source=mail&fbclid=abc",
    "https://ana:pass@herald.example/%6Eews/storm?id=7&&lang=en&=",
    "https://herald.example/news/st%6frm?%69d=7&lang=en",
  ])
  func oneKey(_ text: String) throws {
    #expect(CanonicalURL(try WebURL(text)).description == "https://herald.example/news/storm?id=7&lang=en")
  }

  @Test(arguments: [
    ("https://herald.example/a?b", "https://herald.example/a"), ("https://herald.example/a", "http://herald.example/a"),
    ("https://herald.example/a%2Fb", "https://herald.example/a/b"),
    ("https://herald.example/A", "https://herald.example/a"),
    ("https://herald.example/a?x=1", "https://herald.example/a?x=2"),
    ("https://herald.example/a/", "https://herald.example/a"),
    ("https://herald.example:8443/", "https://herald.example/"),
  ])
  func keysApart(_ one: String, _ other: String) throws {
    #expect(try CanonicalURL(WebURL(one)) != CanonicalURL(WebURL(other)))
  }

  static let table = "suites/crawler-commons/src/test/resources/normalizer/weirdToNormalizedUrls.csv"

  /// The rows whose input is an http(s) URL with a host. Two kinds of row are others' choices and not ours: inputs
  /// without scheme or host, and file and ftp URLs, none of which is ever fetched.
  @Test(.enabled(if: SharedData.has(table), "needs ../shared/data"))
  func crawlerCommons() throws {
    var total = 0
    var differing: [String] = []
    for line in try SharedData.text(Self.table).unicodeScalars.split(separator: "\n") {
      let line = String(String.UnicodeScalarView(line))
      guard !line.isEmpty, !line.utf8.starts(with: "#".utf8), let comma = line.lastIndex(of: ",") else { continue }
      var input = String(line[..<comma])
      if input.utf8.first == 0x22 {
        input = input.dropFirst().dropLast().split(separator: "\"\"", omittingEmptySubsequences: false).joined(
          separator: "\"")
      }
      let expected = String(line[line.index(after: comma)...].drop { $0 == " " })
      guard expected.utf8.starts(with: "http".utf8), expected != "http:/", input.contains(":") else { continue }
      total += 1
      let key = (try? WebURL(input)).map { CanonicalURL($0).description }
      if key != expected { differing.append("\(input) → \(key ?? "failure"), not \(expected)") }
    }
    print("crawler-commons normalizer: \(total - differing.count) of \(total)")
    for line in differing { print("  differs: \(line)") }
    #expect(total > 80)
    #expect(differing.count <= 2)
  }

  @Test(.enabled(if: SharedData.has("suites/crawler-commons"), "needs ../shared/data"))
  func crawlerCommonsResolution() throws {
    var total = 0
    for line in try SharedData.text("suites/crawler-commons/src/test/resources/url-utils/url-resolve.csv")
      .split(separator: "\n")
    {
      let fields = line.split(separator: ", ").map { $0.trimmingPrefix("\"") }.map {
        $0.hasSuffix("\"") ? $0.dropLast() : $0
      }
      guard fields.count == 3, !line.hasPrefix("# ") else { continue }
      total += 1
      let base = fields[1].isEmpty ? nil : try WebURL(String(fields[1]))
      #expect(try WebURL(String(fields[0]), base: base).href == WebURL(String(fields[2])).href)
    }
    #expect(total >= 20)
  }
}
