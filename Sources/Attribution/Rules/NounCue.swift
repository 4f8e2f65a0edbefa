internal import Language

/// Cuts a cue that has swallowed another attribution: in “dismissed Norland's claim that …” the cue is “dismissed”, and
/// “Norland's claim that …” its content, which holds a relation of its own.
enum NounCue {
  static func cut(_ chosen: inout [RelationSelection.Scored], _ c: TokenColumns, constructions: [RelationCandidate]) {
    guard !constructions.isEmpty else { return }
    var taken = [Bool](repeating: false, count: c.count)
    for scored in chosen { for token in scored.candidate.source { taken[token] = true } }
    for number in chosen.indices {
      let cue = chosen[number].candidate.cueTokens
      guard cue.count > 1, let first = cue.first else { continue }
      for inner in constructions
      where c.pos[inner.cue.head] == PartOfSpeech.noun.rawValue && inner.cue.head > first
        && cue.contains(inner.cue.head) && chosen[number].candidate.cue.head != inner.cue.head
      {
        // “scoffed at claims that A”: nobody's claims, with what stands before them.
        let isBehind = (inner.source.first ?? 0) > inner.cue.head
        let isModifier =
          inner.source.last.map { c.isRelation($0, .compound) && Int(c.head[$0]) == inner.cue.head } ?? false
        let own =
          isBehind || isModifier
          ? Int(c.leftEdge[inner.cue.head]) : inner.source.first ?? Int(c.leftEdge[inner.cue.head])
        guard case let start = own, start > first, start < inner.cue.head + (inner.source.isEmpty || isBehind ? 1 : 0),
          !inner.source.isEmpty && !isBehind || answering.contains(c.lemma[chosen[number].candidate.cue.head]),
          !inner.source.contains(where: { taken[$0] })
        else { continue }
        let moved = Array(start...inner.cue.head)
        chosen[number].candidate.cueTokens.removeAll { $0 >= start }
        chosen[number].candidate.cue = CueMention(
          tokens: chosen[number].candidate.cue.tokens.filter { $0 < start }.isEmpty
            ? [first] : chosen[number].candidate.cue.tokens.filter { $0 < start }, c)
        let content = Set(chosen[number].candidate.content).union(moved).union(cue.filter { $0 >= start })
        chosen[number].candidate.content = content.sorted()
      }
    }
  }

  /// Verbs that answer what others said; “issued a warning that A” is one cue.
  static let answering = TokenColumns.hashes(
    "reject dismiss scoff laugh mock play brush shrug refute dispute deny rebut contest counter downplay ridicule address call describe label brand respond react reply ignore heed overlook"
  )
}
