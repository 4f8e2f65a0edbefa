import Attribution
import Claims
import Entities
import Foundation
import Language
import Records
import TestSupport

/// The tables of cases in `Fixtures`, and the documents that `make_documents.py` made of their texts.
enum CaseTable {
  /// The rows of a table, in columns without the blanks around them.
  static func rows(_ name: String) throws -> [[String]] {
    try String(contentsOf: folder.appendingPathComponent(name + ".txt"), encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        line.split(separator: "|", omittingEmptySubsequences: false).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
      }
  }

  /// The parts of a cell, parted by semicolons.
  static func list(_ cell: String) -> [String] {
    cell.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The claim records of a marked text; the whole text is one content where nothing is marked.
  static func claims(_ marked: String, published: String? = "2031-05-14") throws -> (MarkedText, [ClaimRecord]) {
    let text = try MarkedText(marked)
    guard let document = documents[text.text] else {
      throw MarkedText.Failure(description: "run make_documents.py: no document of “\(text.text)”")
    }
    var relations = text.relations.map {
      AttributionRelation(
        source: $0.source, cue: $0.cue, content: $0.content, outer: $0.outer, rule: "marked", confidence: 1)
    }
    if relations.isEmpty {
      relations = [
        AttributionRelation(
          source: [], cue: [], content: [TextSpan(0, document.text.count)], rule: "marked", confidence: 1)
      ]
    }
    var article = Article(id: "case", input: "case", text: text.text)
    article.published = published
    article.url = "https://herald.example/a"
    let records = ClaimAssembler().claims(
      article: article, document: document, relations: relations,
      entities: EntityResolver().resolve(document, headings: []))
    // Claim n of a table is the n-th marked relation, wherever its record stands.
    let ordered = relations.compactMap { relation in
      records.first { $0.spans == relation.content && ($0.cue?.spans ?? []) == relation.cue }
    }
    return (text, ordered)
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  static let documents: [String: Document] = {
    var documents: [String: Document] = [:]
    let lines = (try? String(contentsOf: folder.appendingPathComponent("documents.jsonl"), encoding: .utf8)) ?? ""
    for line in lines.split(separator: "\n") {
      guard let record = try? JSONReader.read(String(line)), let document = try? Document(record: record) else {
        continue
      }
      documents[document.text.string] = document
    }
    return documents
  }()
}
