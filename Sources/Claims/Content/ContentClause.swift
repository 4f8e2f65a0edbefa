internal import Language

/// The main predicate of a content.
struct ContentClause {
  /// Its verb or auxiliary: the first head of the content that is one; nil for a noun phrase.
  let predicate: Int?
  /// Whether it is an infinitive: “to resign”.
  let isInfinitive: Bool

  init(_ relation: RelationReading, in reading: ArticleReading) {
    func isVerb(_ token: Int) -> Bool { [.verb, .aux].contains(reading.tokens[token].pos) }
    var predicate = relation.contentHeads.first { isVerb($0) && Self.isFinite($0, in: reading) }
    if predicate == nil { predicate = relation.contentHeads.first(where: isVerb) }
    self.predicate = predicate
    isInfinitive = predicate.map { reading.hasTo($0) } ?? false
  }

  /// Whether a verb bears tense itself or by an auxiliary.
  static func isFinite(_ verb: Int, in reading: ArticleReading) -> Bool {
    switch reading.tokens[verb].tag {
    case .vbd, .vbz, .vbp, .md: return true
    default:
      return reading.document.children(of: verb).contains {
        [.aux, .auxpass].contains(reading.tokens[$0].dependency)
          && [.vbd, .vbz, .vbp, .md].contains(reading.tokens[$0].tag)
      }
    }
  }
}
