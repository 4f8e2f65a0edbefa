extension Article {
  public static let schema = "hearsay.article/1"

  /// Writes the article as one JSON object (`hearsay.article/1`), without a line's end.
  public func write(to writer: inout JSONWriter, producer: Producer) {
    writer.beginObject()
    writer.field("schema", Self.schema)
    writer.field("type", "article")
    writer.field("id", id)
    writer.field("url", url)
    writer.field("url_final", urlFinal)
    writer.field("url_canonical", urlCanonical)
    writer.field("site", site)
    writer.field("domain", domain)
    writer.field("title", title)
    writer.field("authors", authors)
    writer.field("published", published)
    writer.field("published_precision", publishedPrecision)
    writer.field("modified", modified)
    writer.field("language", language)
    writer.field("section", section)
    writer.field("tags", tags)
    writer.field("description", description)
    writer.field("image", image)
    writer.field("text", text)
    writer.field("paragraphs", paragraphs)
    writer.field("headings", headings)
    writer.field("text_sha256", SHA256.hex(text))
    writer.field("charset", charset)
    writer.field("truncated", truncated)
    writer.field("near_duplicate_of", nearDuplicateOf)
    writer.field("producer", producer)
    writer.endObject()
  }

  /// Reads an article record.
  ///
  /// - Parameter place: what a message calls the record, such as `-:17`.
  /// - Throws: `RecordFields.Failure`, also where the text is not the one that `text_sha256` names.
  public init(record: RecordFields, place: String) throws {
    guard let id = try record.string("id"), let text = try record.string("text") else {
      throw RecordFields.Failure("an article record needs “id” and “text”")
    }
    self.init(id: id, input: place, text: text)
    url = try record.string("url")
    urlFinal = try record.string("url_final")
    urlCanonical = try record.string("url_canonical")
    site = try record.string("site")
    domain = try record.string("domain")
    title = try record.string("title")
    authors = try record.strings("authors")
    published = try record.string("published")
    if let precision = try record.string("published_precision") {
      guard let known = TimePrecision(rawValue: precision) else {
        throw RecordFields.Failure("“published_precision” is “\(precision)”, which is none of its values")
      }
      publishedPrecision = known
    }
    modified = try record.string("modified")
    language = try record.string("language")
    section = try record.string("section")
    tags = try record.strings("tags")
    description = try record.string("description")
    image = try record.string("image")
    let length = text.unicodeScalars.count
    paragraphs = try record.spans("paragraphs", within: length)
    headings = try record.spans("headings", within: length)
    charset = try record.string("charset")
    truncated = try record.bool("truncated") ?? false
    nearDuplicateOf = try record.string("near_duplicate_of")
    if let digest = try record.string("text_sha256"), digest != SHA256.hex(text) {
      throw RecordFields.Failure("the text was changed: “text_sha256” names another one")
    }
  }
}
