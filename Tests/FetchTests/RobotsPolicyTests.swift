import Fetch
import Foundation
import Records
import TestSupport
import Testing

@Suite struct RobotsPolicyTests {
  private func policy(_ text: String) -> RobotsPolicy { RobotsPolicy(Array(text.utf8), productToken: "Hearsay") }

  @Test(arguments: [
    ("", "/a", true), ("User-agent: *\nDisallow: /", "/a", false), ("User-agent: *\nDisallow:", "/a", true),
    ("User-agent: *\nDisallow: /", "/robots.txt", true),
    ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/bc", true), ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true),
    ("User-agent: *\nDisallow: /\nUser-agent: hearsay\nDisallow: /x", "/a", true),
    ("User-agent: *\nDisallow: /\nUser-agent: Hearsay/2.0\nDisallow:", "/a", true),
    ("User-agent: HearsayBot\nDisallow: /", "/a", true), ("User-agent: Hear\nDisallow: /", "/a", true),
    ("User-agent: Hearsay\nUser-agent: Other\nDisallow: /a", "/a", false),
    ("User-agent: Hearsay\nDisallow: /a\nUser-agent: Other\nUser-agent: Hearsay\nDisallow: /b", "/b", false),
    ("User-agent: Hearsay\nDisallow: /a\nUser-agent: Other\nUser-agent: Hearsay\nDisallow: /b", "/a", false),
    ("User-agent: Hearsay\nSitemap: x\nUser-agent: *\nDisallow: /", "/a", false),
    ("User-agent: *\nDisallow: /*.php$", "/a.php", false), ("User-agent: *\nDisallow: /*.php$", "/a.php5", true),
    ("User-agent: *\nDisallow: /*a*b$", "/xaxbxb", false), ("User-agent: *\nDisallow: /a*b*b$", "/ab", true),
    ("User-agent: *\nDisallow: *", "/a", false), ("User-agent: *\nDisallow: /$", "/a", true),
    ("User-agent: *\nDisallow: /news # all of it", "/news/1", false), ("user-agent *\ndisallow /", "/a", false),
    ("\u{FEFF}User-agent: *\r\nDisallow: /\r\n", "/a", false), ("User-agent: *\rDisallow: /\r", "/a", false),
    ("User-agent: *\nDisallow: /ü", "/%C3%BC", false), ("User-agent: *\nDisallow: /%c3%bc", "/%C3%BC", false),
    ("User-agent: *\nDisalow: /a", "/a", false), ("Disallow: /a", "/a", true),
    ("<html>\n<body>\nUser-agent: *\nDisallow: /a\n</html>", "/a", false),
  ])
  func verdicts(_ text: String, _ path: String, _ allowed: Bool) { #expect(policy(text).allows(path) == allowed) }

  @Test(arguments: [
    ("0.1", 0.1), ("10", 10), ("86400", 86_400), ("abc", nil), ("-1", nil), ("inf", nil), ("nan", nil), ("", nil),
  ])
  func crawlDelay(_ text: String, _ delay: Double?) {
    #expect(policy("User-agent: *\nCrawl-delay: \(text)\nDisallow: /x").crawlDelay == delay)
  }

  @Test func aDelayDoesNotEndAGroup() {
    let policy = policy("User-agent: Hearsay\nCrawl-delay: 3\nUser-agent: Other\nDisallow: /private/")
    #expect(policy.crawlDelay == 3)
    #expect(!policy.allows("/private/"))
  }

  @Test func sitemapsAreForAll() {
    #expect(policy("User-agent: Other\nSitemap: https://herald.example/a.xml\nSitemap: /b.xml").sitemaps.count == 2)
  }

  /// F45: what lies within 500 KiB counts, whatever its lines are; beyond 512 KiB nothing does.
  @Test func longFiles() {
    let filler = String(repeating: "# a comment that nobody reads, but that takes its place\n", count: 9_000)
    let within = "User-agent: *\n" + filler.prefix(500 << 10) + "\nDisallow: /a\n"
    #expect(!policy(within).allows("/a"))
    let beyond = "User-agent: *\n" + filler + filler + "Disallow: /a\n"
    #expect(policy(beyond).allows("/a"))
  }

  @Test func hostilePatternsTakeBoundedTime() {
    let pattern = "/" + String(repeating: "*a", count: 4_000)
    let text = "User-agent: *\n" + String(repeating: "Disallow: \(pattern)b\n", count: 60)
    let policy = policy(text)
    let began = ContinuousClock.now
    #expect(policy.allows("/" + String(repeating: "a", count: 2_000)))
    #expect(ContinuousClock.now - began < .seconds(5))
  }

  static let suite = "suites/robots-google/cases.jsonl"

  @Test(.enabled(if: SharedData.has(suite), "needs ../shared/data"))
  func googlesCases() throws {
    var total = 0
    var right = 0
    var rfc = 0
    var rfcRight = 0
    for line in try SharedData.text(Self.suite).split(separator: "\n") {
      let test = try JSONReader.read(String(line))
      guard let robots = test["robots"]?.string, let agent = test["agent"]?.string, let url = test["url"]?.string,
        let allowed = test["allowed"]?.bool, let name = test["test"]?.string
      else { continue }
      // The suite's URLs stand as they are written, not as a URL parser would give them to us.
      var path = Substring(url)
      if let scheme = path.range(of: "://") { path = path[scheme.upperBound...] }
      path = path.firstIndex(of: "/").map { path[$0...] } ?? "/"
      let verdict = RobotsPolicy(Array(robots.utf8), productToken: agent).allows(String(path))
      total += 1
      right += verdict == allowed ? 1 : 0
      if name.hasPrefix("ID_") {
        rfc += 1
        rfcRight += verdict == allowed ? 1 : 0
      }
      if verdict != allowed { print("  differs: \(name) \(agent) \(url) \(robots.debugDescription)") }
    }
    print("robots-google: \(right) of \(total); of RFC 9309 \(rfcRight) of \(rfc)")
    #expect(rfcRight == rfc)
    #expect(right == total && total > 130)
  }
}
