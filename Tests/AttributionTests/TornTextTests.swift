import Language
import Records
import TestSupport
import Testing

@testable import Attribution

/// Texts that begin and end anywhere: excerpts, cut feed entries, headlines of a word.
@Suite struct TornTextTests {
  @Test func outsideTheDocumentThereIsNothing() {
    let column = Column<UInt8>([7, 8], none: .max)
    #expect([-2, -1, 0, 1, 2, .min, .max].map { column[$0] } == [.max, .max, 7, 8, .max, .max, .max])
    #expect(Column<Int32>([], none: -1)[0] == -1)
  }

  /// Every beginning and every end of each sentence, and windows of documents whose annotation says anything.
  @Test func relationsStayInsideTheText() throws {
    let finder = try AttributionFinder()
    var numbers = SeededNumbers(seed: 1)
    for (_, document) in try Fixture.documents().sorted(by: { $0.key < $1.key }) {
      let sentence = try #require(document.sentences.randomElement(using: &numbers)).tokens
      for place in sentence {
        hold(finder, document.cut(sentence.lowerBound..<place))
        hold(finder, document.cut(place..<sentence.upperBound))
      }
      for _ in 0..<6 {
        let first = Int.random(in: document.tokens.indices, using: &numbers)
        let window = first..<min(document.tokens.count, first + Int.random(in: 1...60, using: &numbers))
        hold(finder, document.cut(window).disturbed(window.count / 4 + 1, by: &numbers))
      }
    }
  }

  private func hold(_ finder: AttributionFinder, _ document: Document) {
    let heading = TextSpan(0, document.text.count)
    for headings in [[], [heading]] {
      for relation in finder.relations(in: document, headings: headings) {
        #expect(!relation.content.isEmpty, "\(document.text.string)")
        for span in relation.content + relation.cue + relation.source {
          #expect(heading.contains(span) && !span.isEmpty, "\(document.text.string)")
        }
        // A comma says nothing.
        #expect(relation.source.isEmpty == (relation.sourceHead == nil))
        #expect(
          relation.source.isEmpty
            || relation.source.contains { document.words($0).unicodeScalars.contains { !$0.properties.isWhitespace } })
      }
    }
  }
}
