@testable import Extraction
import Foundation
import Records
import Testing

/// Pages that break parsers (design: faults F51–F60). Sizes are for a debug build; the time limit is generous, since
/// what must not be is quadratic time.
@Suite(.serialized) struct HostilePageTests {
  private static let paragraph = "<p>" + Invented.paragraphs[0] + "</p>"

  private func cpuSeconds(_ body: () throws -> Void) rethrows -> Double {
    let begin = clock()
    try body()
    return Double(clock() - begin) / Double(CLOCKS_PER_SEC)
  }

  private static let shapes: [(String, String)] = [
    ("nested", String(repeating: "<div>", count: 100_000)),
    ("nested spans", String(repeating: "<span>", count: 100_000)),
    ("nested mixture", String(repeating: "<div><ul><li><table><tr><td>", count: 10_000)),
    ("bold", String(repeating: "<b>", count: 100_000)), ("paragraphs", String(repeating: "<p>", count: 100_000)),
    ("tables", String(repeating: "<table>", count: 50_000)),
    ("list entries", String(repeating: "<li>x", count: 20_000)),
    ("end tags", String(repeating: "</span></p></li>", count: 50_000)),
    ("attributes", "<div " + (0..<40_000).map { "a\($0)=x" }.joined(separator: " ") + ">"),
    ("one attribute again and again", "<div " + String(repeating: "class=x ", count: 40_000) + ">"),
    ("classes", String(repeating: "<i class='article-body share comments'>", count: 20_000)),
    ("ampersands", "<p>" + String(repeating: "&", count: 100_000)),
    ("brackets", "<p>" + String(repeating: "<", count: 100_000)),
    ("references", "<p>" + String(repeating: "&#x41;", count: 50_000)),
    ("comments", String(repeating: "<!--", count: 50_000)),
    ("drawings", String(repeating: "<svg>", count: 50_000)),
    ("scripts", String(repeating: "<script></script>", count: 20_000)),
    ("instructions", String(repeating: "<?", count: 50_000)),
    ("sections", String(repeating: "<![CDATA[", count: 20_000)),
    ("sections with ends", String(repeating: "<![CDATA[>", count: 20_000)),
    (
      "bodies",
      String(
        repeating:
          "<div class=article-body><p>A short text that is long enough to count as one, at least here.</p></div>",
        count: 3_000)
    ),
    ("headings", String(repeating: "<h3><a href=/x>A heading with a link</a></h3>", count: 5_000)),
    ("times", String(repeating: "<time datetime=2031-05-14>x</time>", count: 10_000)),
    ("bylines", String(repeating: "<span class=byline>By Ana Reyes</span>", count: 10_000)),
    ("brackets of JSON", "<script type=application/ld+json>" + String(repeating: "[", count: 100_000) + "</script>"),
    ("braces of JSON", "<script type=application/ld+json>" + String(repeating: "{\"a\":", count: 50_000) + "</script>"),
    ("quotation marks", "<p>" + String(repeating: "\"", count: 100_000)),
    ("pictures", String(repeating: "<div><img><p>c</p></div>", count: 10_000)),
  ]

  @Test(arguments: shapes.indices)
  func linearTimeAndTheTextIsKept(index: Int) throws {
    let (name, shape) = Self.shapes[index]
    var article: Article?
    let seconds = try cpuSeconds {
      article = try extracted("<html><body><article>" + shape + Self.paragraph)
    }
    let text = try #require(article?.text)
    #expect(text.contains(Invented.paragraphs[0]) || article?.truncated == true, "\(name)")
    #expect(seconds < 10, "\(name): \(seconds) s")
  }

  @Test(arguments: [300, 5_000])
  func deeplyNestedTextIsKept(depth: Int) throws {
    let html = String(repeating: "<div>", count: depth) + Self.paragraph + String(repeating: "</div>", count: depth)
    let article = try extracted(html)
    #expect(article.text == Invented.paragraphs[0])
  }

  @Test func aLongTextIsKeptWhole() throws {
    let sentence = "Norland will sail on, the captain said, and so it went for years. "
    let text = try extracted("<p>" + String(repeating: sentence, count: 40_000) + "</p>").text
    #expect(text.utf8.count == sentence.utf8.count * 40_000 - 1)
  }

  @Test func limitsCutAndSaySo() throws {
    let html = "<article>" + String(repeating: Self.paragraph, count: 50)
    var page = Page(id: "a", input: "a", content: .html(Array(html.utf8)))
    #expect(try ArticleExtractor().extract(page).truncated == false)
    for limits in [ExtractionLimits(pageBytes: 2_000), ExtractionLimits(nodes: 20)] {
      let article = try ArticleExtractor(limits: limits).extract(page)
      #expect(article.truncated)
      #expect(!article.text.isEmpty)
    }
    let many = (0..<50).map { "<p>\(Invented.paragraphs[0]) For the \($0)th time.</p>" }.joined()
    page.content = .html(Array(many.utf8))
    #expect(try ArticleExtractor(limits: ExtractionLimits(textBytes: 500)).extract(page).truncated)
  }

  /// F52: one paragraph that is longer than an article may be is cut at a word, and that is said.
  @Test func aParagraphAboveTheLimitIsCutAndSaysSo() throws {
    let words = String(repeating: "Norland sails é on. ", count: 100)
    let page = Page(id: "a", input: "a", content: .html(Array(("<article><p>" + words).utf8)))
    for bytes in 500..<530 {
      let article = try ArticleExtractor(limits: ExtractionLimits(textBytes: bytes)).extract(page)
      #expect(article.truncated)
      #expect(words.hasPrefix(article.text + " "), "whole words: \(article.text.suffix(20))")
      #expect((bytes - 10..<bytes).contains(article.text.utf8.count))
      #expect(article.paragraphs == [TextSpan(0, article.text.unicodeScalars.count)])
    }
    let oneWord = Page(id: "a", input: "a", content: .html(Array(String(repeating: "é", count: 1_000).utf8)))
    for bytes in 500..<504 {
      let article = try ArticleExtractor(limits: ExtractionLimits(textBytes: bytes)).extract(oneWord)
      #expect(article.truncated && article.text == String(repeating: "é", count: (bytes - 1) / 2))
    }
  }

  @Test func authorsThatReferToEachOther() throws {
    let levels = (0..<6).map { level in
      let references = Array(repeating: "{\"@id\":\"#\(level + 1)\"}", count: 50).joined(separator: ",")
      return "{\"@type\":\"Person\",\"@id\":\"#\(level)\",\"name\":[\(references)]}"
    }
    let data = "{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#0\"}},\(levels.joined(separator: ","))]}"
    let html = "<script type=\"application/ld+json\">\(data)</script><article>" + Self.paragraph
    var authors: [String] = ["none read"]
    let seconds = try cpuSeconds { authors = try extracted(html).authors }
    #expect(authors.isEmpty)
    #expect(seconds < 5)
  }

  @Test(arguments: ["<!-- >", "<? >", "<a>", "</b>", "<item>", "<![CDATA[>", "&", "<sitemap><loc>"])
  func feedsInLinearTime(piece: String) {
    for opening in ["<rss>", "<urlset>", "<feed>" + String(repeating: "<x>", count: 5_000)] {
      let seconds = cpuSeconds {
        _ = try? SitemapReader().entries(Array((opening + String(repeating: piece, count: 6_000)).utf8))
      }
      #expect(seconds < 10, "\(piece) after \(opening.prefix(8)): \(seconds) s")
    }
  }

  @Test func unclosedThings() throws {
    let kept = Self.paragraph
    #expect(try extracted("<title>" + kept).text == Invented.paragraphs[0])
    #expect(
      try extracted(kept + "<!-- " + Self.paragraph.replacing("Meridia", with: "Norland")).text.contains(
        Invented.paragraphs[0]))
    let cut = try extracted(kept + "<script> var x = 1;" + String(repeating: "x = 2;", count: 100))
    #expect(cut.text == Invented.paragraphs[0])
    #expect(cut.truncated)
  }

  @Test func oddBytes() throws {
    let nul = Self.paragraph.replacing("e", with: "e\0")
    #expect(try extracted("<article>" + nul).text == Invented.paragraphs[0])
    let windows = try extracted(
      "<article><p>It&#146;s late, &#8220;they&#148; said, and the mayor of Meridia agreed with them all.</p>")
    #expect(windows.text.hasPrefix("It’s late, “they” said"))
  }

  @Test func nothingOfAnEntityIsRead() throws {
    let html =
      "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body><article><p>&x; " + Invented.paragraphs[0]
      + "</p></article>"
    let text = try extracted(html).text
    #expect(!text.contains("root:"))
    #expect(text.contains(Invented.paragraphs[0]))
  }

  @Test(.enabled(if: Suites.exists("html5lib-tests"), "needs the shared suites"))
  func html5libTreeConstructionInputs() throws {
    var count = 0
    for file in Suites.files("html5lib-tests/tree-construction") where file.hasSuffix(".dat") {
      for part in Suites.parts(try Suites.bytes(file), "#data\n") {
        let end = part.offset(of: "\n#errors", from: 0) ?? part.count
        for wrapped in [Array(part[..<end]), Array("<article>\(Self.paragraph)".utf8) + part[..<end]] {
          let page = Page(id: "t", input: file, content: .html(wrapped))
          if let article = try? ArticleExtractor().extract(page) { #expect(!article.text.isEmpty) }
        }
        count += 1
      }
    }
    #expect(count > 1_000)
  }

  @Test(.enabled(if: Suites.exists("libxml2-tests"), "needs the shared suites"))
  func libxml2Inputs() throws {
    for file in Suites.files("libxml2-tests/test") {
      let bytes = try Suites.bytes(file)
      let page = Page(id: "t", input: file, content: .html(bytes))
      _ = try? ArticleExtractor().extract(page)
      _ = try? SitemapReader().entries(bytes)
    }
  }
}
