import Foundation
import Language
import Records
import Testing

@testable import Attribution

@Suite struct RelationReadingTests {
  private func columns(_ name: String) throws -> (TokenColumns, Document) {
    let document = try #require(try Fixture.documents()[name])
    return (columns(document), document)
  }

  private func columns(_ document: Document) -> TokenColumns {
    let quotations = QuotationFinder.quotations(in: document.text, paragraphs: document.paragraphs.map(\.span))
    return TokenColumns(document, quotations: quotations, headings: [])
  }

  private func tokens(_ words: String, in document: Document) throws -> [Int] {
    let range = try #require(document.text.string.range(of: words))
    let start = document.text.string.unicodeScalars.distance(
      from: document.text.string.startIndex, to: range.lowerBound)
    return Array(document.tokens(in: TextSpan(start, start + words.unicodeScalars.count)))
  }

  /// A candidate of which a chain is sure.
  private func candidate(
    _ c: TokenColumns, _ document: Document, cue: String, content: String, source: String
  ) throws -> RelationCandidate {
    RelationCandidate(
      cue: CueMention(tokens: try tokens(cue, in: document), c), content: try tokens(content, in: document),
      source: try tokens(source, in: document))
  }

  /// Every candidate has a reading, and no token has two roles in one.
  @Test func readingsGiveEachTokenOneRole() throws {
    let model = try AttributionModel.embedded.get()
    for document in try Fixture.documents().values {
      let c = columns(document)
      var finder = CandidateFinder(model)
      let candidates = finder.candidates(c, constructions: SureConstruction.candidates(c))
      let readings = RelationReadings.readings(c, candidates, constructions: SureConstruction.candidates(c))
      #expect(Set(readings.map(\.origin)) == Set(candidates.indices), "\(document.id)")
      let rows = RelationFeatures.rows(c, candidates, readings, constructions: [])
      #expect(rows.numbers.count == readings.count * RelationFeatures.count)
      for reading in readings {
        let content = reading.candidate.content
        #expect(content == content.sorted() && Set(content).count == content.count)
        #expect(Set(content).isDisjoint(with: reading.candidate.source))
        #expect(Set(content).isDisjoint(with: reading.candidate.cueTokens))
      }
    }
  }

  /// A weak cue is a candidate where the parse makes something of its words, and else nowhere outside quotations.
  @Test func weakCuesNeedAConstruction() throws {
    var finder = CandidateFinder(try AttributionModel.embedded.get())
    var lost = 0
    for document in try Fixture.documents().values {
      let c = columns(document)
      let constructions = SureConstruction.candidates(c)
      let every = Set(finder.candidates(c, constructions: constructions).map(\.cue.tokens))
      let few = Set(finder.candidates(c, constructions: []).map(\.cue.tokens))
      #expect(few.isSubset(of: every), "\(document.id)")
      let parsed = Set(constructions.flatMap(\.cueTokens))
      for cue in every.subtracting(few) {
        #expect(!parsed.isDisjoint(with: cue), "\(document.id)")
        lost += 1
      }
    }
    #expect(lost > 0)
  }

  @Test func bestReadingOfEachCandidate() throws {
    let (c, document) = try columns("question_before")
    let object = try candidate(c, document, cue: "asked", content: "the art dealer", source: "Reyes")
    let parsed = try candidate(
      c, document, cue: "asked", content: "“Did you know that the painting was stolen?”", source: "Reyes")
    let readings = RelationReadings.readings(c, [object, object], constructions: [parsed])
    #expect(readings.map(\.origin) == [0, 0, 1, 1])
    #expect(readings[1].candidate.content == parsed.content)
    let each = 2
    var scores = [Float](repeating: 0.5, count: readings.count)
    scores[each + 1] = 0.7
    let best = RelationReadings.best(readings, scores)
    // Where all are alike the chain's own is kept.
    #expect(best.map(\.score) == [0.5, 0.7])
    #expect(best[0].candidate.content == object.content)
    #expect(best[1].candidate.content == readings[each + 1].candidate.content)
  }

  /// What better ones leave of a candidate counts if it is whole quotations.
  @Test func selectionKeepsAWholeQuotation() throws {
    let (c, document) = try columns("quotation_twice")
    let first = try tokens("“I would beat him,”", in: document)
    let second = try tokens("“I would enjoy it. I love a contest. I love a contest more than anything,”", in: document)
    let said = try tokens("said", in: document)
    let last = [try #require(document.tokens.lastIndex { $0.text == "said" })]
    func scored(_ cue: [Int], _ content: [Int], _ score: Float) -> RelationSelection.Scored {
      .init(
        candidate: RelationCandidate(cue: CueMention(tokens: cue, c), content: content, source: []), score: score)
    }
    let better = scored(last, second, 0.9)
    let whole = RelationSelection.choose([scored(said, first + second, 0.5), better], threshold: 0, c)
    #expect(whole.map(\.candidate.content) == [second, first])
    let piece = RelationSelection.choose([scored(said, first.dropLast() + second, 0.5), better], threshold: 0, c)
    #expect(piece.map(\.candidate.content) == [second])
  }
}
