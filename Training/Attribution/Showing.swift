import Attribution
import Foundation
import Language
import Records

/// Prints the relations of a file of documents, for a person to read.
enum Showing {
  static func show(_ path: String, _ finder: AttributionFinder) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    for line in data.split(separator: 0x0A) {
      let document = try Document(record: JSONReader.read(Array(line)))
      print("== \(document.id): \(document.text.string)")
      for (index, relation) in finder.relations(in: document, headings: []).enumerated() {
        func words(_ spans: [TextSpan]) -> String { spans.map { document.words($0) }.joined(separator: " … ") }
        let outer = relation.outer.map { " within \($0)" } ?? ""
        print(
          "   \(index)\(outer) [\(relation.rule) \(Int(relation.confidence * 100))] \(words(relation.source)) | \(words(relation.cue)) | \(words(relation.content))"
        )
      }
    }
  }
}
