internal import Language

/// Somebody declined to say something: the cue is “declined”, the content begins at “to” (PolNeAR's way).
enum Declining {
  static func complete(_ scored: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in scored.indices {
      through(&scored[number].candidate, c)
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

  /// “declined *through her office* to be interviewed”: by whom she declined is neither cue nor content.
  private static func through(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard verbs.contains(c.lemma[cue]), let deed = c.child(of: cue, .xcomp, after: cue), c.hasTo(deed),
      case let start = Int(c.leftEdge[deed]), start > cue + 1, candidate.content.contains(deed),
      let first = candidate.content.first, first > cue, first < start
    else { return }
    candidate.content.removeAll { $0 < start }
    candidate.cueTokens.removeAll { $0 > cue }
    if candidate.cueTokens.isEmpty { candidate.cueTokens = [cue] }
    candidate.cue = CueMention(tokens: candidate.cueTokens, c)
    candidate.cue.head = cue
  }

  /// “declined to | *say* | whether A”: what was declined has its verb, where no other relation has that.
  static func fill(_ chosen: inout [RelationSelection.Scored], _ c: TokenColumns) {
    let taken = c.taken(by: chosen.map(\.candidate))
    for number in chosen.indices {
      let candidate = chosen[number].candidate
      guard verbs.contains(c.lemma[candidate.cue.head]), let first = candidate.content.first,
        let deed = c.child(of: candidate.cue.head, .xcomp, after: candidate.cue.head), c.hasTo(deed), first < deed,
        (candidate.content.last ?? 0) > deed, !candidate.content.contains(deed), !taken[deed]
      else { continue }
      chosen[number].candidate.content = (candidate.content + [deed]).sorted()
    }
  }

  private static let verbs: LemmaSet = [FeatureBag.hash("decline"), FeatureBag.hash("refuse")]
}
