import Extraction
import Records
import Testing

@Suite struct RejectionTests {
  @Test(arguments: ["", "x", "   \n\t ", "<html></html>", "<nav><a href=/>Home</a></nav>", "\0\0\0"])
  func nothingThere(html: String) {
    #expect(code { _ = try extracted(html) } == .noContent)
  }

  @Test(
    arguments: [
      Array("%PDF-1.7\n%âãÏÓ".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF, 0xE0, 0, 16],
      Array("GIF89a\u{1}".utf8), [0, 0, 0, 0x18] + Array("ftypmp42\0\0\0\0".utf8), [0x1F, 0x8B, 0x08, 0, 0, 0],
      Array("PK\u{3}\u{4}".utf8), (0..<400).map { UInt8(($0 * 7) % 9) },
    ] as [[UInt8]])
  func neitherHTMLNorText(bytes: [UInt8]) {
    #expect(code { _ = try extracted(bytes) } == .unsupportedType)
  }

  @Test(arguments: [
    "<title>Just a moment...</title><body><p>Checking your browser before accessing herald.example. This process is automatic.</p>",
    "<title>Access Denied</title><body><p>You don't have permission to access this page on this server, we are sorry to say.</p>",
    "<title>The Herald</title><body><div><h1>Before you continue to the Herald</h1><p>We and our partners store and/or access information on a device, such as cookies, and process personal data.</p></div>",
  ])
  func walls(html: String) {
    #expect(code { _ = try extracted(html) } == .noContent)
  }

  @Test func aHeadlineWithItsTimeIsAnArticle() throws {
    let head = """
      <meta property="og:type" content="article"><meta property="og:title" content="Harbour of Meridia closed">
      <meta property="article:published_time" content="2031-05-14T18:20:00+02:00">
      """
    let page = { (more: String) in "<html><head>\(head)\(more)</head><body><img src=q.jpg></body></html>" }
    #expect(try extracted(page("")).text == "Harbour of Meridia closed")
    let lead = "The council closed the harbour of Meridia on Tuesday."
    let article = try extracted(page("<meta property=\"og:description\" content=\"\(lead)\">"))
    #expect(article.text == lead && article.paragraphs.count == 1 && article.headings.isEmpty)
  }

  @Test func anEmptyTextIsNoArticle() {
    let page = Page(id: "t", input: "t.txt", content: .text(" \n\n "))
    #expect(code { _ = try ArticleExtractor().extract(page) } == .noContent)
  }

  private func code(_ body: () throws -> Void) -> RejectionCode? {
    do {
      try body()
      return nil
    } catch let rejection as Rejection {
      #expect(rejection.stage == .extract)
      #expect(!rejection.reason.isEmpty)
      return rejection.code
    } catch {
      return nil
    }
  }
}
