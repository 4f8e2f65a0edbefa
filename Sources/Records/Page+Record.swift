extension Page {
  public static let schema = "hearsay.page/1"

  /// Writes the page as one JSON object (`hearsay.page/1`), without a line's end.
  public func write(to writer: inout JSONWriter, producer: Producer) {
    writer.beginObject()
    writer.field("schema", Self.schema)
    writer.field("type", "page")
    writer.field("id", id)
    writer.field("url", url)
    writer.field("url_final", urlFinal)
    writer.field("status", status)
    writer.field("content_type", contentType)
    writer.field("charset", charset)
    writer.field("last_modified", lastModified)
    writer.field("etag", etag)
    writer.field("fetched_at", fetchedAt)
    writer.field("attempts", attempts)
    var html: String?
    var base64: String?
    var text: String?
    switch content {
    case .html(let bytes):
      // A NUL is valid UTF-8, but no record has one: such bytes travel as they are.
      html = bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
      if html == nil { base64 = Base64.encode(bytes) }
    case .text(let string): text = string
    }
    writer.field("html", html)
    writer.field("html_base64", base64)
    writer.field("text", text)
    writer.field("input", input)
    writer.field("title", hints.title)
    writer.field("published", hints.published)
    writer.field("authors", hints.authors)
    writer.field("site", hints.site)
    writer.field("language", hints.language)
    writer.field("producer", producer)
    writer.endObject()
  }

  /// Reads a page record.
  ///
  /// - Parameter place: what a message calls the record where it names no input itself, such as `-:17`.
  /// - Throws: `RecordFields.Failure`.
  public init(record: RecordFields, place: String) throws {
    guard let id = try record.string("id") else { throw RecordFields.Failure("a page record needs an “id”") }
    let content: Content
    if let html = try record.string("html") {
      content = .html(Array(html.utf8))
    } else if let base64 = try record.string("html_base64") {
      guard let bytes = Base64.decode(base64) else { throw RecordFields.Failure("“html_base64” is no Base64") }
      content = .html(bytes)
    } else if let text = try record.string("text") {
      content = .text(text)
    } else {
      throw RecordFields.Failure("a page record needs “html”, “html_base64” or “text”")
    }
    self.init(
      id: id, input: try record.string("input") ?? place, url: try record.string("url"),
      urlFinal: try record.string("url_final"), status: try record.integer("status"),
      contentType: try record.string("content_type"), charset: try record.string("charset"),
      lastModified: try record.string("last_modified"), etag: try record.string("etag"),
      fetchedAt: try record.string("fetched_at"), attempts: try record.integer("attempts") ?? 1,
      hints: try ArticleHints(record), content: content)
  }
}
