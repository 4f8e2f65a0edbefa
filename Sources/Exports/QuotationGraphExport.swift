internal import Records

/// GDELT's Global Quotation Graph: one line an article, with the quotations in quotation marks and the words around them.
///
/// Fields as GDELT publishes them: `date`, `url`, `title`, `lang`, `quotes` of `pre`, `quote`, `post`. We add `speaker`,
/// which GDELT lacks. Claims of one article must stand together, as every output of Hearsay has them.
struct QuotationGraphExport: ClaimExport {
  private var article: JSONValue?
  private var quotations: [JSONValue] = []

  mutating func convert(_ claim: JSONValue) -> [UInt8] {
    guard let doc = claim["doc"] else { return [] }
    var line: [UInt8] = []
    if let article, article["id"] != doc["id"] { line = finish() }
    article = doc
    guard claim["form"]?.string != "indirect", claim["within"]?.isNull ?? true else { return line }
    let words = (claim["quotations"]?.array ?? []).compactMap { $0["text"]?.string }
    guard !words.isEmpty else { return line }
    quotations.append(
      .object([
        .init("pre", claim["prefix"] ?? .string("")),
        .init("quote", .string(words.map(Self.bare).joined(separator: " "))),
        .init("post", claim["suffix"] ?? .string("")),
        .init("speaker", claim["source"]?["name"] ?? .null),
      ]))
    return line
  }

  mutating func finish() -> [UInt8] {
    defer { quotations.removeAll() }
    guard let article, !quotations.isEmpty else { return [] }
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("date", article["published"]?.string)
    writer.field("url", article["url"]?.string)
    writer.field("title", article["title"]?.string)
    writer.field("lang", article["language"]?.string)
    writer.array("quotes", quotations) { $0.value($1) }
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  /// Without the quotation marks around it.
  private static func bare(_ quotation: String) -> String {
    let marks: Set<Unicode.Scalar> = ["\"", "'", "“", "”", "‘", "’", "«", "»", "„", "`"]
    var scalars = Substring(quotation).unicodeScalars
    while let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, marks.contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}
