import Attribution
import Foundation
import Language
import Records

/// Prints the relations of a file of documents, for a person to read.
enum Showing {
  static func show(_ path: String, _ finder: AttributionFinder) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    for line in data.split(separator: 0x0A) {
      let document = try Document(record: JSONReader.read(Array(line))).partedAtLines()
      print("== \(document.id): \(document.text.string)")
      for (index, relation) in finder.relations(in: document, headings: []).enumerated() {
        func words(_ spans: [TextSpan]) -> String { spans.map { document.words($0) }.joined(separator: " … ") }
        let outer = relation.outer.map { "\($0) > " } ?? ""
        print(
          "   \(outer)\(words(relation.source)) | \(words(relation.cue)) | \(words(relation.content))"
            + "   [\(index) \(relation.rule) \(Int(relation.confidence * 100))]")
      }
      let quotations = QuotationFinder.quotations(
        in: document.text, paragraphs: document.paragraphs.map(\.span))
      for quotation in quotations { print("   marks: \(document.words(quotation.span))") }
      for construction in SureConstruction.candidates(
        TokenColumns(document, quotations: quotations, headings: []))
      {
        func words(_ tokens: [Int]) -> String { tokens.map { document.tokens[$0].text }.joined(separator: " ") }
        print(
          "   parse: \(words(construction.source)) | \(words(construction.cueTokens)) | \(words(construction.content))"
            + (construction.isFirm ? "   [firm]" : ""))
      }
    }
  }
}
