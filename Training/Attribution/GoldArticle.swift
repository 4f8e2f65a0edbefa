import Attribution
import Foundation
import Language
import Records

/// An article to learn from: its document, and its relations as token indexes.
struct GoldArticle {
  struct Relation {
    var source: [Int]
    var cue: [Int]
    var content: [Int]
    /// Whether it stands inside another; only articles of our own tell.
    var isInner = false
    /// An attribution that may be found or not.
    var isOptional = false
  }

  var document: Document
  var columns: TokenColumns
  var relations: [Relation]
  var ignore: [Bool]
  var headings: [TextSpan] = []
  var title: String?
  /// Whether what stands inside contents is marked as well: so in our own articles, and not in the corpus.
  var isNested = false

  /// Reads documents and gold, matched by id, in the documents' order.
  static func read(documents: String, gold: String, own: Bool = false, limit: Int = .max) throws -> [GoldArticle] {
    var golds: [String: JSONValue] = [:]
    try eachLine(gold) { value in
      if let id = value["id"]?.string { golds[id] = value }
      return true
    }
    var articles: [GoldArticle] = []
    try eachLine(documents) { value in
      let document = try Document(record: value)
      guard let gold = golds[document.id] else { return true }
      articles.append(own ? GoldArticle(own: document, gold) : GoldArticle(document, gold))
      return articles.count < limit
    }
    return articles
  }

  private static func eachLine(_ path: String, _ body: (JSONValue) throws -> Bool) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    for line in data.split(separator: 0x0A) where !(try body(JSONReader.read(Array(line)))) { return }
  }

  private init(_ whole: Document, _ gold: JSONValue) {
    self.init(whole, headings: [], title: nil)
    relations = (gold["attributions"]?.array ?? []).map { value in
      Relation(
        source: tokens(value["source"]), cue: tokens(value["cue"]), content: tokens(value["content"]))
    }
    for index in tokens(gold["ignore"]) { ignore[index] = true }
  }

  /// One of our own (`Evaluation/gold.py --json`), with the headings that it has.
  private init(own whole: Document, _ gold: JSONValue) {
    let headings = (gold["headings"]?.array ?? []).compactMap { pair -> TextSpan? in
      guard let start = pair.array?.first?.integer, let end = pair.array?.last?.integer else { return nil }
      return TextSpan(start, end)
    }
    self.init(whole, headings: headings, title: gold["title"]?.string)
    isNested = true
    relations = (gold["claims"]?.array ?? []).map { claim in
      Relation(
        source: tokens(claim["source"]?["spans"]), cue: tokens(claim["cue"]?["spans"]),
        content: tokens(claim["spans"]), isInner: claim["within"]?.integer != nil,
        isOptional: claim["optional"]?.bool ?? false)
    }
  }

  private init(_ whole: Document, headings: [TextSpan], title: String?) {
    let document = whole.partedAtLines()
    self.document = document
    self.headings = headings.sorted()
    self.title = title
    let spans = document.paragraphs.map(\.span)
    columns = TokenColumns(
      document, quotations: QuotationFinder.quotations(in: document.text, paragraphs: spans),
      headings: self.headings, title: title)
    relations = []
    ignore = [Bool](repeating: false, count: document.tokens.count)
  }

  /// The tokens that lie in spans by half or more, in text order.
  private func tokens(_ value: JSONValue?) -> [Int] {
    var found: [Int] = []
    for pair in value?.array ?? [] {
      guard let start = pair.array?.first?.integer, let end = pair.array?.last?.integer else { continue }
      for index in document.tokens(in: TextSpan(start, end)) {
        let span = document.tokens[index].span
        if 2 * (min(end, span.end) - max(start, span.start)) >= span.count { found.append(index) }
      }
    }
    return found.sorted()
  }
}
