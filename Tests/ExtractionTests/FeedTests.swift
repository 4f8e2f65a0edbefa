@testable import Extraction
import Foundation
import Testing

@Suite struct FeedTests {
  static let rss = """
    <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Herald</title>
    <link>https://herald.example/</link><item><title>Harbour &amp; quay</title><link>https://herald.example/a</link>
    <pubDate>Wed, 14 May 2031 18:20:00 +0200</pubDate></item><item><title><![CDATA[The <b>market</b>]]></title><link>/b</link>
    <dc:date>2031-05-13</dc:date></item><item><guid isPermaLink="false">x</guid><title>No link</title></item>
    <item><guid>https://herald.example/c</guid><pubDate>soon</pubDate></item></channel></rss>
    """
  static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://herald.example/sub/"><title>The Herald</title><entry>
    <title type="html">Harbour &lt;i&gt;closes&lt;/i&gt;</title><link rel="enclosure" href="/x.mp3"/><link href="a"/>
    <published>2031-05-14T18:20:00+02:00</published><updated>2031-05-15T00:00:00Z</updated><id>urn:1</id></entry></feed>
    """
  static let rdf = """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>x</title></channel>
    <item rdf:about="https://herald.example/a"><title>Harbour</title><link>https://herald.example/a</link></item></rdf:RDF>
    """
  static let json = """
    {"version":"https://jsonfeed.org/version/1.1","title":"The Herald","items":[{"id":"1","url":"https://herald.example/a",
    "title":"Harbour","date_published":"2031-05-14T18:20:00+02:00"},{"id":"https://herald.example/b"},{"id":"3"}]}
    """
  static let sitemap = """
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
    xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc> https://herald.example/a </loc>
    <image:image><image:loc>https://img.example/a.jpg</image:loc></image:image><n:news><n:publication><n:name>The Herald</n:name>
    <n:language>en</n:language></n:publication><n:publication_date>2031-05-14T18:20:00+02:00</n:publication_date>
    <n:title>Harbour</n:title></n:news></url><url><loc>https://herald.example/b?x=1&amp;y=2</loc><lastmod>2031-05-13</lastmod></url></urlset>
    """
  static let index = """
    <sitemapindex><sitemap><loc>https://herald.example/1.xml.gz</loc><lastmod>2031-05-13</lastmod></sitemap></sitemapindex>
    """
  static let gzipped =
    "H4sIAAAAAAAAA7MpKi62s8ksSc21s8nJzMu2yygpKSi20tfPSC1KzEnRS61IzC3ISdVPtNEHS9voQ9Tqg/QBAEMmJmM9AAAA"
  static let samples = [rss, atom, rdf, json, sitemap, index]

  private func entries(_ text: String) throws -> [FeedEntry] {
    try SitemapReader().entries(Array(text.utf8), url: "https://herald.example/feed")
  }

  @Test func rss() throws {
    let found = try FeedReader().entries(Array(Self.rss.utf8), url: "https://herald.example/feed")
    #expect(found.map(\.url) == ["https://herald.example/a", "https://herald.example/b", "https://herald.example/c"])
    #expect(found.map(\.title) == ["Harbour & quay", "The market", nil])
    #expect(found.map(\.published) == ["2031-05-14T18:20:00+02:00", "2031-05-13", nil])
  }

  @Test func atom() throws {
    let found = try entries(Self.atom)
    #expect(
      found == [
        FeedEntry(
          url: "https://herald.example/sub/a", title: "Harbour closes", published: "2031-05-14T18:20:00+02:00",
          modified: "2031-05-15T00:00:00Z")
      ])
  }

  /// Atom 0.3; what is no Base64, though it says so, stays as it is.
  @Test func titlesInBase64() throws {
    func feed(_ title: String) -> String {
      "<feed version=\"0.3\"><entry><link href=\"https://herald.example/a\"/>\(title)</entry></feed>"
    }
    #expect(
      try entries(feed("<title mode=\"base64\">\nSGFyYm91ciDi\ngJQgcXVheQ==\n</title>")).map(\.title) == [
        "Harbour — quay"
      ])
    #expect(try entries(feed("<title mode=\"base64\">Harbour!</title>")).map(\.title) == ["Harbour!"])
    #expect(try entries(feed("<title mode=\"escaped\">SGFyYm91cg==</title>")).map(\.title) == ["SGFyYm91cg=="])
  }

  @Test func rdfAndJSON() throws {
    #expect(try entries(Self.rdf).map(\.url) == ["https://herald.example/a"])
    let found = try entries(Self.json)
    #expect(found.map(\.url) == ["https://herald.example/a", "https://herald.example/b"])
    #expect(found[0].title == "Harbour" && found[0].published == "2031-05-14T18:20:00+02:00")
  }

  @Test func sitemaps() throws {
    let found = try entries(Self.sitemap)
    #expect(found.map(\.url) == ["https://herald.example/a", "https://herald.example/b?x=1&y=2"])
    #expect(
      found[0].title == "Harbour" && found[0].language == "en" && found[0].published == "2031-05-14T18:20:00+02:00")
    #expect(found[1].modified == "2031-05-13" && !found[1].isSitemap)
    let index = try entries(Self.index)
    #expect(index.map(\.isSitemap) == [true])
    let bare = try entries("<sitemapindex><sitemap>\nhttps://herald.example/1.xml\n</sitemap></sitemapindex>")
    #expect(bare.map(\.url) == ["https://herald.example/1.xml"] && bare[0].isSitemap)
    #expect(try entries("https://herald.example/a\r\nhttps://herald.example/b\n").count == 2)
  }

  @Test func kinds() {
    let kinds = Self.samples.map { FeedReader.kind(Array($0.utf8)) }
    #expect(kinds == [.rss, .atom, .rdf, .jsonFeed, .sitemap, .sitemapIndex])
    #expect(FeedReader.kind(Array(Invented.page().utf8)) == nil)
    #expect(FeedReader.kind([]) == nil)
  }

  @Test(arguments: [
    "<rss><channel><item><title>Harbour & quay<link>https://herald.example/a</item>",
    "<rss><item><link>https://herald.example/a</link><title>Harbour &nbsp;&mdash; quay</b></item></rss",
    "garbage <item><link>https://herald.example/a</link>",
    "<RSS><Item><Link>https://herald.example/a</Link></Item></RSS>",
    "<rss><channel><item><link><![CDATA[https://herald.example/a]]></link></item></channel></rss>",
  ])
  func illFormedFeedsAreRecovered(text: String) throws {
    #expect(try entries(text).map(\.url) == ["https://herald.example/a"])
  }

  @Test func nothingIsExpandedOrRead() throws {
    let bomb = """
      <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>&b;&f;</title><link>https://herald.example/a</link></item></channel></rss>
      """
    let found = try entries(bomb)
    #expect(found.map(\.title) == ["&b;&f;"])
  }

  @Test func gzipIsUndoneWithinTheLimit() throws {
    // “<rss><item><link>https://herald.example/a</link></item></rss>”, made with gzip(1).
    let compressed = try #require(
      Data(base64Encoded: Self.gzipped))
    #expect(try FeedReader().entries([UInt8](compressed)).map(\.url) == ["https://herald.example/a"])
    #expect(throws: FeedFailure.self) { try FeedReader(limits: FeedLimits(bytes: 20)).entries([UInt8](compressed)) }
    #expect(throws: FeedFailure.self) { try FeedReader().entries([0x1F, 0x8B, 0x08, 0x00, 0x01, 0x02]) }
    // A cut stream gives what it gave before the cut, and that is no feed or a shorter one.
    _ = try? FeedReader().entries([UInt8](compressed.prefix(40)))
  }

  @Test func limitsOnEntries() throws {
    let many = "<rss>" + (0..<50).map { "<item><link>https://herald.example/\($0)</link></item>" }.joined() + "</rss>"
    #expect(try FeedReader(limits: FeedLimits(entries: 7)).entries(Array(many.utf8)).count == 7)
    let same = "<rss>" + String(repeating: "<item><link>https://herald.example/a</link></item>", count: 9) + "</rss>"
    #expect(try FeedReader().entries(Array(same.utf8)).count == 1)
    #expect(throws: FeedFailure.self) { try FeedReader().entries(Array("<html><body>no</body></html>".utf8)) }
  }

  /// F49: many entries, with dates that are none, and the links of all of them.
  @Test func manyEntriesWithDatesThatAreNone() throws {
    let dates = ["soon", "", "31/31/2031", "0000-00-00", "Tue, 99 Foo 2031 25:61:61 GMT", "2031-05-14T09:00:00Z"]
    let many = (0..<10_000).map {
      "<item><link>/\($0)</link><pubDate>\(dates[$0 % dates.count])</pubDate></item>"
    }.joined()
    let found = try FeedReader().entries(Array("<rss>\(many)</rss>".utf8), url: "https://herald.example/feed")
    #expect(found.map(\.url) == (0..<10_000).map { "https://herald.example/\($0)" })
    for (index, entry) in found.enumerated() { #expect((entry.published != nil) == (index % dates.count == 5)) }
  }

  @Test func titlesWithScriptsAndTwoTimes() throws {
    let feed = """
      <feed><entry><title type="xhtml"><div>Harbour <script>location.href='/';</script>closes</div></title>
      <link href="https://herald.example/a"/><issued>2031-05-12T00:00:00Z</issued><published>2031-05-14T00:00:00Z</published>
      </entry><entry><title type="application/octet-stream">SGFyYm91cg==</title><link href="https://herald.example/b"/></entry></feed>
      """
    let found = try entries(feed)
    #expect(found.map(\.title) == ["Harbour closes", "Harbour"])
    #expect(found.first?.published == "2031-05-14T00:00:00Z")
  }

  @Test(.enabled(if: Suites.exists("feedparser-tests"), "needs the shared suites"))
  func feedparserSuiteGivesEntries() throws {
    let reader = SitemapReader(limits: FeedLimits(keepsUnlinked: true))
    var withEntries = 0
    for file in Suites.files("feedparser-tests/tests") {
      if let found = try? reader.entries(try Suites.bytes(file), url: "http://127.0.0.1:8097/"), !found.isEmpty {
        withEntries += 1
      }
    }
    #expect(withEntries >= 1_190)
  }

  @Test(.enabled(if: Suites.exists("crawler-commons"), "needs the shared suites"))
  func crawlerCommonsSuiteGivesEntries() throws {
    for file in Suites.files("crawler-commons") where file.contains("sitemaps/") || file.contains("rss/") {
      _ = try? SitemapReader().entries(try Suites.bytes(file), url: "http://www.example.com/sitemap.xml")
    }
  }
}
