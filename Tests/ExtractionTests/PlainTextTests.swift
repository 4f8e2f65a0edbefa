import Extraction
import Records
import Testing

@Suite struct PlainTextTests {
  @Test(arguments: [
    "One paragraph.", "First.\n\nSecond.", "  Spaces stay.  \n\n\n\nAnd lines.\n", "Windows\r\n\r\nlines",
    "# Title\n\nText.",
    "e\u{301}\n\n👩‍👩‍👧 text", "\u{FEFF}mark\n \t\n\u{A0}end",
  ])
  func theTextIsUnchanged(text: String) throws {
    let article = try ArticleExtractor().extract(Page(id: "t", input: "t.txt", content: .text(text)))
    #expect(article.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(article.charset == nil && !article.truncated)
  }

  @Test func spansAreInScalarsAndWithoutSpaces() throws {
    let text = "  Näher 🚢 e\u{301}.\r\nSame paragraph.\r\n \r\n# Kopf\nText after it.\n\nEnd"
    let article = try ArticleExtractor().extract(Page(id: "t", input: "t.txt", content: .text(text)))
    let scalars = ScalarText(text)
    #expect(
      article.paragraphs.map { scalars[$0] } == [
        "Näher 🚢 e\u{301}.\r\nSame paragraph.", "# Kopf", "Text after it.", "End",
      ])
    #expect(article.headings.map { scalars[$0] } == ["# Kopf"])
  }

  @Test func hintsGoBeforeThePage() throws {
    let hints = ArticleHints(title: "Given", published: "2031-05-14", authors: ["Ana Reyes"], site: "S", language: "en")
    let page = Page(id: "t", input: "t.txt", url: "https://herald.example/", hints: hints, content: .text("Text."))
    let article = try ArticleExtractor().extract(page)
    #expect(article.title == "Given" && article.authors == ["Ana Reyes"] && article.site == "S")
    #expect(article.published == "2031-05-14" && article.publishedPrecision == .day && article.language == "en")
    #expect(article.url == "https://herald.example/" && article.domain == nil)
  }

  /// Every limit around the end of words, of characters of several bytes, and of the text itself.
  @Test(arguments: 1...40)
  func aTextAboveTheLimitIsCutAndSaysSo(limit: Int) throws {
    let text = "Näher 🚢 e\u{301}.\nNorland will sail."
    let extractor = ArticleExtractor(limits: ExtractionLimits(textBytes: limit))
    let article = try extractor.extract(Page(id: "t", input: "t.txt", content: .text(text)))
    #expect(article.truncated == (text.utf8.count > limit))
    #expect(article.text.utf8.count <= limit)
    #expect(text.utf8.starts(with: article.text.utf8))
    if limit >= 6 && article.truncated {
      // A word is kept whole or not at all.
      let next = text.utf8.dropFirst(article.text.utf8.count).first
      #expect(next == 0x20 || next == 0x0A)
    }
    #expect(article.paragraphs.allSatisfy { $0.end <= article.text.unicodeScalars.count })
  }

  @Test func aTextWithoutBlanksIsCutBetweenCharacters() throws {
    let text = String(repeating: "é", count: 1000)
    let extractor = ArticleExtractor(limits: ExtractionLimits(textBytes: 999))
    let article = try extractor.extract(Page(id: "t", input: "t.txt", content: .text(text)))
    #expect(article.text == String(repeating: "é", count: 499) && article.truncated)
  }
}
