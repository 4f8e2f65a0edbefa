import Records
import Testing

/// What was written is read back, and what is no record says why.
@Suite struct RecordReadingTests {
  private func bytes(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return writer.bytes
  }

  private func fields(_ text: String) throws -> RecordFields { try RecordFields(JSONReader.read(text)) }

  @Test(arguments: [
    Page.Content.html(Array("<p>“Words”\r\n\u{2028}".utf8)), .html([0x3C, 0xFF, 0x3E]), .html([0x3C, 0x00, 0x41]),
    .html([]), .text("Words.\n"), .text(""),
  ])
  func aPage(content: Page.Content) throws {
    let hints = ArticleHints(title: "T", published: "2031-05-14", authors: ["A", "B"], site: "S", language: "en")
    let page = Page(
      id: "a", input: "list.urls:3", url: "https://a.example/", urlFinal: "https://a.example/b", status: 200,
      contentType: "text/html; charset=x", charset: "x", lastModified: "then", etag: "\"e\"",
      fetchedAt: "2031-05-14T00:00:00Z", attempts: 2, hints: hints, content: content)
    let once = bytes { page.write(to: &$0, producer: Producer()) }
    let read = try Page(record: RecordFields(JSONReader.read(once)), place: "-:1")
    #expect(bytes { read.write(to: &$0, producer: Producer()) } == once)
    #expect(read.input == "list.urls:3")
    switch (read.content, content) {
    case (.html(let a), .html(let b)): #expect(a == b)
    case (.text(let a), .text(let b)): #expect(Array(a.utf8) == Array(b.utf8))
    default: Issue.record("another kind of content")
    }
  }

  @Test func anArticle() throws {
    var article = Article(id: "a", input: "-:4", text: "Heading\n\nWo\u{301}rds 😀.")
    article.authors = ["A"]
    article.tags = ["t"]
    article.published = "2031-05-14"
    article.publishedPrecision = .day
    article.paragraphs = [TextSpan(0, 7), TextSpan(9, 18)]
    article.headings = [TextSpan(0, 7)]
    article.truncated = true
    let once = bytes { article.write(to: &$0, producer: Producer()) }
    let read = try Article(record: RecordFields(JSONReader.read(once)), place: "-:4")
    #expect(bytes { read.write(to: &$0, producer: Producer()) } == once)
  }

  @Test func anError() throws {
    let rejection = Rejection(
      id: "a", input: "a.html", url: "https://a.example/", stage: .fetch, code: .timeout, reason: "late", attempts: 3)
    let once = bytes { rejection.write(to: &$0, producer: Producer()) }
    #expect(try Rejection(record: RecordFields(JSONReader.read(once))) == rejection)
  }

  @Test(arguments: [
    #"{"text":"x"}"#, #"{"id":"a"}"#, #"{"id":1,"text":"x"}"#, #"{"id":"a","text":"x","authors":"me"}"#,
    #"{"id":"a","text":"x","authors":[1]}"#, #"{"id":"a","text":"x","paragraphs":[[0,2]]}"#,
    #"{"id":"a","text":"x","paragraphs":[[1,0]]}"#, #"{"id":"a","text":"x","paragraphs":[[0]]}"#,
    #"{"id":"a","text":"x","headings":[[-1,0]]}"#, #"{"id":"a","text":"x","published_precision":"week"}"#,
    #"{"id":"a","text":"x","truncated":"yes"}"#, #"{"id":"a","text":"x","text_sha256":"00"}"#,
  ])
  func noArticle(text: String) throws {
    let fields = try fields(text)
    #expect(throws: RecordFields.Failure.self) { try Article(record: fields, place: "-:1") }
  }

  @Test(arguments: [
    #"{"html":"x"}"#, #"{"id":"a"}"#, #"{"id":"a","html":1}"#, #"{"id":"a","html_base64":"?"}"#,
    #"{"id":"a","html":"x","status":"200"}"#, #"{"id":"a","html":"x","title":[]}"#,
  ])
  func noPage(text: String) throws {
    let fields = try fields(text)
    #expect(throws: RecordFields.Failure.self) { try Page(record: fields, place: "-:1") }
  }

  /// Every length up to 7, and Foundation's answer for one longer text.
  @Test(arguments: 0...7)
  func base64IsUndone(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 83 + 250) }
    let text = Base64.encode(bytes)
    #expect(text.utf8.count % 4 == 0)
    #expect(Base64.decode(text) == bytes)
    #expect(Base64.decode(text.filter { $0 != "=" }) == bytes)
    #expect(Base64.decode(" " + text + "\r\n") == bytes)
  }

  @Test func base64() {
    // RFC 4648, section 10.
    #expect(
      ["", "f", "fo", "foo", "foob", "fooba", "foobar"].map { Base64.encode(Array($0.utf8)) }
        == ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"])
    for wrong in ["A", "A===", "AA=", "AAA==", "=", "AA=A", "AA!A", "Zm9vYg==Zg=="] {
      #expect(Base64.decode(wrong) == nil, "\(wrong)")
    }
  }
}
