import Foundation
import Language
import Records
import Testing

@testable import Attribution

/// Relations of small documents of our own, annotated by `en_core_web_md` (Fixtures/documents.jsonl).
@Suite struct RelationTests {
  /// “source | cue | content”, inner ones with the number of the relation that holds them.
  private func relations(_ name: String) throws -> [String] {
    let document = try #require(try Fixture.documents()[name])
    return try AttributionFinder(model: Self.model.get()).relations(in: document, headings: []).map { relation in
      func words(_ spans: [TextSpan]) -> String { spans.map { document.words($0) }.joined(separator: " … ") }
      let outer = relation.outer.map { "\($0) > " } ?? ""
      return outer + [relation.source, relation.cue, relation.content].map(words).joined(separator: " | ")
    }
  }

  /// With the weights of the file that `HEARSAY_ATTRIBUTION_MODEL` names, where it is set: whether the sentences hang on one
  /// training run.
  private static let model = Result {
    guard let path = ProcessInfo.processInfo.environment["HEARSAY_ATTRIBUTION_MODEL"] else {
      return try AttributionModel.embedded.get()
    }
    return try AttributionModel([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
  }

  @Test(arguments: Expectations.all)
  func finds(_ name: String, _ expected: [String]) throws {
    let found = try relations(name)
    guard Self.mayFindMore.contains(name) else {
      #expect(found == expected)
      return
    }
    for line in expected { #expect(found.contains(line), "\(found)") }
  }

  /// Sentences in which the chain sees one thing more or not, from one training to the next, that can be said to be one:
  /// rejecting a film, bearing a grudge, declaring a need, clarifying a matter.
  private static let mayFindMore: Set = ["relative", "conjunct", "wordsBefore", "quotationColonNoun", "asserting"]

  @Test func outerHoldsInner() throws {
    let finder = try AttributionFinder()
    for (name, document) in try Fixture.documents() {
      let found = finder.relations(in: document, headings: [])
      for (index, relation) in found.enumerated() {
        #expect(relation.confidence > 0 && relation.confidence <= 1)
        guard let outer = relation.outer else { continue }
        #expect(outer != index && found.indices.contains(outer), "\(name)")
        let head = document.tokens[try #require(relation.cueHead)].span
        #expect(found[outer].content.contains { $0.contains(head) }, "\(name)")
      }
    }
  }

  /// A heading's span makes no difference to what is no heading, and the same document gives the same answer twice.
  @Test func isDeterministic() throws {
    let document = try #require(try Fixture.documents()["worked"])
    let finder = try AttributionFinder()
    let first = finder.relations(in: document, headings: [])
    #expect(finder.relations(in: document, headings: []) == first)
    #expect(try AttributionFinder().relations(in: document, headings: [TextSpan(5_000, 5_001)]) == first)
  }

  @Test func emptyDocument() throws {
    let document = Document(id: "e", text: ScalarText(""), tokens: [], sentences: [], paragraphs: [], entities: [])
    #expect(try AttributionFinder().relations(in: document, headings: []).isEmpty)
  }

  /// One sentence of thousands of quotation marks, all hanging on its first token: bounded in this thread's own time, for the
  /// clock on the wall runs for the suites beside it as well.
  @Test func oneSentenceOfMarks() throws {
    let count = 3_000
    let text = ScalarText(String(repeating: "“a” ", count: count))
    var tokens: [Token] = []
    for index in 0..<count {
      for (place, word) in ["“", "a", "”"].enumerated() {
        tokens.append(
          Token(
            text: word, span: TextSpan(index * 4 + place, index * 4 + place + 1), lemma: place == 1 ? "say" : word,
            pos: place == 1 ? .verb : .punct, tag: place == 1 ? .vbd : .openingQuote, morphology: "", head: 0,
            dependency: tokens.isEmpty ? .root : .ccomp, sentence: 0))
      }
    }
    let span = TextSpan(0, text.count - 1)
    let document = Document(
      id: "m", text: text, tokens: tokens, sentences: [Sentence(tokens: 0..<tokens.count, span: span, paragraph: 0)],
      paragraphs: [Paragraph(sentences: 0..<1, tokens: 0..<tokens.count, span: span)], entities: [])
    let finder = try AttributionFinder()
    let start = Self.threadSeconds()
    let found = finder.relations(in: document, headings: [])
    #expect(Self.threadSeconds() - start < 60)
    for relation in found { #expect(relation.content.allSatisfy { $0.end <= text.count }) }
  }

  private static func threadSeconds() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
