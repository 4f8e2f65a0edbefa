import Attribution
import Claims
import Entities
import Language
import Records
import TestSupport
import Testing

/// Texts that begin and end anywhere, with annotation that says anything: from relations to records.
@Suite struct TornTextTests {
  @Test func recordsSliceToTheirWords() throws {
    let finder = try AttributionFinder()
    let resolver = EntityResolver()
    var numbers = SeededNumbers(seed: 2)
    for (_, document) in CaseTable.documents.sorted(by: { $0.key < $1.key }) where !document.tokens.isEmpty {
      for disturbance in [0, 0, 1, 4] {
        let first = Int.random(in: document.tokens.indices, using: &numbers)
        let window = first..<min(document.tokens.count, first + Int.random(in: 1...40, using: &numbers))
        let torn = document.cut(window).disturbed(window.count * disturbance / 8, by: &numbers)
        let whole = TextSpan(0, torn.text.count)
        let headings = disturbance == 1 ? [whole] : []
        var relations = finder.relations(in: torn, headings: headings)
        // What no finder would give, too: a content, a cue and a source of any words.
        relations.append(
          AttributionRelation(
            source: [span(torn, by: &numbers)], cue: [span(torn, by: &numbers)], content: [span(torn, by: &numbers)],
            rule: "any", confidence: 0.5))
        var article = Article(id: "torn", input: "torn", text: torn.text.string)
        article.published = "2031-05-14"
        article.headings = headings
        let records = ClaimAssembler().claims(
          article: article, document: torn, relations: relations,
          entities: resolver.resolve(torn, headings: headings))
        for record in records { hold(record, torn, whole) }
      }
    }
  }

  private func span(_ document: Document, by numbers: inout SeededNumbers) -> TextSpan {
    let first = Int.random(in: document.tokens.indices, using: &numbers)
    let last = Int.random(in: first..<document.tokens.count, using: &numbers)
    return TextSpan(document.tokens[first].span.start, document.tokens[last].span.end)
  }

  private func hold(_ record: ClaimRecord, _ document: Document, _ whole: TextSpan) {
    let text = document.text.string
    #expect(record.text == record.spans.map { document.words($0) }.joined(separator: " "), "\(text)")
    #expect((record.source.mention == .none) == record.source.spans.isEmpty, "\(text)")
    for span in record.spans + record.source.spans + (record.cue?.spans ?? []) + record.via.flatMap(\.spans) {
      #expect(whole.contains(span) && !span.isEmpty, "\(text)")
    }
    for quantity in record.quantities { #expect(quantity.text == document.words(quantity.span), "\(text)") }
    for time in record.times { #expect(time.text == document.words(time.span), "\(text)") }
    for entity in record.entities { #expect(whole.contains(entity.span), "\(text)") }
  }
}
