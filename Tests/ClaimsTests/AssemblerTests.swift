import Attribution
import Claims
import Entities
import Language
import Records
import Testing

/// What the assembler does with relations that no careful finder would give, and with hostile input.
@Suite struct AssemblerTests {
  private func document(words: [String]) -> Document {
    var tokens: [Token] = []
    var place = 0
    for (index, word) in words.enumerated() {
      let count = word.unicodeScalars.count
      tokens.append(
        Token(
          text: word, span: TextSpan(place, place + count), lemma: word.lowercased(), pos: .noun, tag: .nn,
          morphology: "", head: max(0, index - 1), dependency: index == 0 ? .root : .compound, sentence: 0))
      place += count + 1
    }
    let text = ScalarText(words.joined(separator: " "))
    let span = TextSpan(0, text.count)
    return Document(
      id: "d", text: text, tokens: tokens,
      sentences: [Sentence(tokens: 0..<tokens.count, span: span, paragraph: 0)],
      paragraphs: [Paragraph(sentences: 0..<1, tokens: 0..<tokens.count, span: span)], entities: [])
  }

  private func claims(_ document: Document, _ relations: [AttributionRelation]) -> [ClaimRecord] {
    var article = Article(id: "d", input: "d", text: document.text.string)
    article.url = "https://herald.example/a"
    article.published = "2031-05-14"
    return ClaimAssembler().claims(
      article: article, document: document, relations: relations,
      entities: ResolvedEntities(entities: [], mentions: []))
  }

  private func relation(_ content: TextSpan..., cue: TextSpan? = nil, outer: Int? = nil) -> AttributionRelation {
    AttributionRelation(
      source: [], cue: cue.map { [$0] } ?? [], content: content, outer: outer, rule: "r", confidence: 0.5)
  }

  @Test func noRelationsNoClaims() {
    #expect(claims(document(words: ["one"]), []).isEmpty)
    #expect(claims(document(words: []), [relation(TextSpan(0, 5))]).isEmpty)
  }

  @Test func spansOutsideTheTextAreCutOrDropped() {
    let document = document(words: ["one", "two"])
    let found = claims(
      document,
      [relation(TextSpan(4, 900)), relation(TextSpan(50, 90)), relation(TextSpan(3, 3)), relation(TextSpan(-4, 3))])
    #expect(found.map(\.text) == ["one", "two"])
  }

  @Test func theSameRelationTwiceGivesOneClaim() {
    let document = document(words: ["one", "two"])
    #expect(claims(document, [relation(TextSpan(0, 3)), relation(TextSpan(0, 3))]).count == 1)
  }

  @Test func outerStandsBeforeInnerAndCyclesEnd() {
    let document = document(words: ["one", "two", "three"])
    let nested = claims(
      document, [relation(TextSpan(0, 3), outer: 1), relation(TextSpan(0, 13)), relation(TextSpan(8, 13), outer: 9)])
    #expect(nested.map(\.text) == ["one two three", "one", "three"])
    #expect(nested[1].within == nested[0].id)
    #expect(nested[2].within == nil)
    let cycle = claims(
      document,
      [relation(TextSpan(0, 3), outer: 1), relation(TextSpan(4, 7), outer: 0), relation(TextSpan(8, 13), outer: 2)])
    #expect(cycle.count == 3)
  }

  @Test func confidenceAndRulePassThrough() {
    let found = claims(document(words: ["one"]), [relation(TextSpan(0, 3))])
    #expect(found.first?.rule == "r")
    #expect(found.first?.confidence == 0.5)
  }

  @Test func aSentenceOfManyNumbersAndDaysIsLinear() {
    func seconds(_ count: Int) -> Double {
      let words = (0..<count).map { ["Tuesday", "3", "million", "between", "Friday", "and", "two", "-", "to"][$0 % 9] }
      let document = document(words: words)
      let relations = stride(from: 0, to: document.text.count - 40, by: 40).map {
        relation(TextSpan($0, $0 + 40), cue: TextSpan($0, $0 + 8))
      }
      let clock = ContinuousClock()
      var found: [ClaimRecord] = []
      let time = clock.measure { found = claims(document, relations) }
      #expect(found.count == relations.count)
      return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }
    let small = seconds(200)
    let large = seconds(1600)
    // Eight times the input; quadratic time would be 64 times.
    #expect(large < max(small, 0.01) * 30, "\(small) s, then \(large) s")
  }
}
