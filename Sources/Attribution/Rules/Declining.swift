internal import Language

/// Somebody declined to say something: the cue is “declined”, the content begins at “to” (PolNeAR's way).
enum Declining {
  static func complete(_ scored: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in scored.indices {
      let candidate = scored[number].candidate
      guard verbs.contains(c.lemma[candidate.cue.head]),
        let to = candidate.cueTokens.first(where: { $0 > candidate.cue.head && c.tag[$0] == PennTag.to.rawValue })
      else { continue }
      let moved = candidate.cueTokens.filter { $0 >= to }
      scored[number].candidate.cueTokens.removeAll { $0 >= to }
      scored[number].candidate.cue = CueMention(tokens: [candidate.cue.head], c)
      scored[number].candidate.content = (moved + candidate.content).sorted()
    }
  }

  private static let verbs: Set<UInt64> = [FeatureBag.hash("decline"), FeatureBag.hash("refuse")]
}
