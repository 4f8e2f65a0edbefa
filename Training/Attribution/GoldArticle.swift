import Attribution
import Foundation
import Language
import Records

/// An article of the corpus: its document, and its relations as token indexes.
struct GoldArticle {
  struct Relation {
    var source: [Int]
    var cue: [Int]
    var content: [Int]
  }

  var document: Document
  var columns: TokenColumns
  var relations: [Relation]
  var ignore: [Bool]

  /// Reads documents and gold, matched by id, in the documents' order.
  static func read(documents: String, gold: String, limit: Int = .max) throws -> [GoldArticle] {
    var golds: [String: JSONValue] = [:]
    try eachLine(gold) { value in
      if let id = value["id"]?.string { golds[id] = value }
      return true
    }
    var articles: [GoldArticle] = []
    try eachLine(documents) { value in
      let document = try Document(record: value)
      guard let gold = golds[document.id] else { return true }
      articles.append(GoldArticle(document, gold))
      return articles.count < limit
    }
    return articles
  }

  private static func eachLine(_ path: String, _ body: (JSONValue) throws -> Bool) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    for line in data.split(separator: 0x0A) where !(try body(JSONReader.read(Array(line)))) { return }
  }

  private init(_ whole: Document, _ gold: JSONValue) {
    let document = whole.partedAtLines()
    self.document = document
    let spans = document.paragraphs.map(\.span)
    columns = TokenColumns(
      document, quotations: QuotationFinder.quotations(in: document.text, paragraphs: spans), headings: [])
    func tokens(_ value: JSONValue?) -> [Int] {
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
    relations = (gold["attributions"]?.array ?? []).map { value in
      Relation(source: tokens(value["source"]), cue: tokens(value["cue"]), content: tokens(value["content"]))
    }
    var ignore = [Bool](repeating: false, count: document.tokens.count)
    for index in tokens(gold["ignore"]) { ignore[index] = true }
    self.ignore = ignore
  }
}
