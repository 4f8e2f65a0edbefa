internal import Language

/// The sentences in which an article's claims stand, and those from which their words may take something: half of an article
/// says nothing for anybody, and its times and quantities are nobody's.
struct ClaimSentences {
  /// For each sentence of the document.
  private let isMeant: [Bool]
  private let document: Document

  /// A number may take its unit from the sentence before, which may have it from the one before that (`ElidedUnits`).
  private static let before = 2

  /// Linear in the sentences and the relations' parts.
  init(_ relations: [RelationReading], in document: Document) {
    var isMeant = [Bool](repeating: false, count: document.sentences.count)
    for relation in relations {
      for range in relation.content + relation.cue {
        let first = document.tokens[range.lowerBound].sentence
        let last = document.tokens[range.upperBound - 1].sentence
        for sentence in max(0, first - Self.before)...last { isMeant[sentence] = true }
      }
    }
    self.isMeant = isMeant
    self.document = document
  }

  /// Their tokens, in text order, sentence by sentence.
  var tokens: some Sequence<Range<Int>> {
    document.sentences.indices.lazy.filter { isMeant[$0] }.map { document.sentences[$0].tokens }
  }
}
