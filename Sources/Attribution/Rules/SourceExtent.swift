internal import Language

/// A source that is only an apposition takes the name before it: in “said Ana Reyes, the army's spokeswoman, accusing …”
/// both cues have the whole noun phrase.
enum SourceExtent {
  static func complete(_ scored: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in scored.indices {
      possessed(&scored[number].candidate, c)
      let source = scored[number].candidate.source
      guard let first = source.first, let last = source.last,
        let top = source.first(where: { Int(c.head[$0]) < first || Int(c.head[$0]) > last }),
        c.dependency[top] == Dependency.appos.rawValue
      else { continue }
      let name = Int(c.head[top])
      let start = Int(c.leftEdge[name])
      guard name < first, start <= name, first - start <= 20 else { continue }
      let whole = Array(start...last)
      let candidate = scored[number].candidate
      guard !whole.contains(where: { candidate.content.contains($0) || candidate.cueTokens.contains($0) }) else {
        continue
      }
      scored[number].candidate.source = whole
    }
  }

  /// “Norland's ministry rejected”: who speaks is the ministry, which is no part of the cue.
  private static func possessed(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    guard let first = candidate.source.first, let last = candidate.source.last,
      let top = candidate.source.first(where: { Int(c.head[$0]) < first || Int(c.head[$0]) > last }),
      c.dependency[top] == Dependency.poss.rawValue
    else { return }
    let noun = Int(c.head[top])
    guard noun > last, c.pos[candidate.cue.head] == PartOfSpeech.verb.rawValue, candidate.cueTokens.contains(noun),
      Int(c.subject[candidate.cue.head]) == noun,
      noun < candidate.cue.head, noun - first <= 20
    else {
      return
    }
    let whole = first...noun
    guard !candidate.content.contains(where: whole.contains) else { return }
    candidate.source = Array(whole)
    candidate.cueTokens.removeAll(where: whole.contains)
    candidate.cue = CueMention(tokens: [candidate.cue.head], c)
  }
}
