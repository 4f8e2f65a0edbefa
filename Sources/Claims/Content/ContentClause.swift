internal import Language

/// The main predicate of a content.
struct ContentClause {
  /// Its verb or auxiliary: the first head of the content that is one; nil for a noun phrase.
  let predicate: Int?
  /// Whether it is an infinitive: “to resign”.
  let isInfinitive: Bool
  /// Whether it is a command: “Give her time”.
  let isImperative: Bool
  /// Every main verb of the content, sentence by sentence, with the verbs joined to it.
  let predicates: [Int]

  init(_ relation: RelationReading, in reading: ArticleReading) {
    // “was closed”, “are ready”: what bears an auxiliary is a predicate, however the tagger saw it.
    func isVerb(_ token: Int) -> Bool {
      [.verb, .aux].contains(reading.tokens[token].pos) || reading.child(of: token, [.aux, .auxpass]) != nil
    }
    // “If we lose,” she said, “we appeal”: the subordinate clause comes first and is not the main one.
    var predicate = relation.contentHeads.first {
      isVerb($0) && Self.isFinite($0, in: reading) && ![.advcl, .relcl, .acl].contains(reading.tokens[$0].dependency)
    }
    if predicate == nil { predicate = relation.contentHeads.first { isVerb($0) && Self.isFinite($0, in: reading) } }
    if predicate == nil { predicate = relation.contentHeads.first(where: isVerb) }
    self.predicate = predicate
    isInfinitive = predicate.map { reading.hasTo($0) } ?? false
    isImperative =
      predicate.map { verb in
        reading.tokens[verb].tag == .vb && !reading.hasTo(verb)
          && reading.child(of: verb, [.nsubj, .nsubjpass, .aux]) == nil
      } ?? false
    var predicates: [Int] = []
    if let predicate {
      for head in relation.contentHeads where head >= predicate && isVerb(head) && Self.isFinite(head, in: reading) {
        predicates.append(head)
      }
      if predicates.isEmpty { predicates = [predicate] }
      var place = 0
      while place < predicates.count, predicates.count < 16 {
        if let joined = reading.child(
          of: predicates[place], [.conj], where: { isVerb($0) && relation.contentHolds($0) })
        {
          predicates.append(joined)
        }
        place += 1
      }
    }
    self.predicates = predicates
  }

  /// Whether a verb bears tense itself or by an auxiliary.
  static func isFinite(_ verb: Int, in reading: ArticleReading) -> Bool {
    switch reading.tokens[verb].tag {
    case .vbd, .vbz, .vbp, .md: return true
    // “that a valve stuck”: a past with a subject of its own, taken for a participle.
    case .vbn
    where reading.child(of: verb, [.nsubj]) != nil && reading.child(of: verb, [.aux, .auxpass]) == nil
      && [.ccomp, .root].contains(reading.tokens[verb].dependency):
      return true
    default:
      return reading.children(of: verb).contains {
        [.aux, .auxpass].contains(reading.tokens[$0].dependency)
          && [.vbd, .vbz, .vbp, .md].contains(reading.tokens[$0].tag)
      }
    }
  }
}
