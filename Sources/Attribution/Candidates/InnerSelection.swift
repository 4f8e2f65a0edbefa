/// Chooses the relations that stand inside the contents of others.
///
/// Relations may hold one another, but contents that merely overlap are cut apart, best first.
package enum InnerSelection {
  package struct Inner {
    package var scored: RelationSelection.Scored
    /// Index of the relation that holds it: in the outer ones, or behind them in the answer of `choose`.
    package var outer: Int
  }

  /// - Parameter outer: the accepted outer relations.
  package static func choose(
    _ candidates: [RelationSelection.Scored], outer: [RelationSelection.Scored], threshold: Float, tokens count: Int
  ) -> [Inner] {
    var holder = [Int](repeating: -1, count: count)
    for (number, scored) in outer.enumerated() { for token in scored.candidate.content { holder[token] = number } }
    let order = candidates.indices.sorted {
      candidates[$0].score != candidates[$1].score ? candidates[$0].score > candidates[$1].score : $0 < $1
    }
    var cues = [Bool](repeating: false, count: count)
    var accepted: [RelationSelection.Scored] = []
    for index in order where candidates[index].score >= threshold {
      var scored = candidates[index]
      let home = holder[scored.candidate.cue.head]
      guard home >= 0, !scored.candidate.cue.tokens.contains(where: { cues[$0] }) else { continue }
      func inside(_ tokens: [Int]) -> [Int] { tokens.kept { holder[$0] == home } }
      let whole = scored.candidate.content.count
      scored.candidate.content = inside(scored.candidate.content)
      // “X denied telling Y that A”: who told is the speaker of the relation around it.
      let speaker = outer[home].candidate.source
      if scored.candidate.source.isEmpty || !scored.candidate.source.allSatisfy({ speaker.contains($0) }) {
        scored.candidate.source = inside(scored.candidate.source)
      }
      scored.candidate.cueTokens = inside(scored.candidate.cueTokens)
      // “rejected claims that A | , in a debate so loud that B”: what the holder leaves out behind A leaves A whole.
      let isHead =
        scored.rule == .construction && scored.candidate.content.count >= 3
        && scored.candidate.content.elementsEqual(
          candidates[index].candidate.content.prefix(scored.candidate.content.count))
      guard scored.candidate.content.count * 2 >= whole || isHead, clear(&scored.candidate, of: accepted) else {
        continue
      }
      for token in scored.candidate.cue.tokens { cues[token] = true }
      accepted.append(scored)
    }
    return nest(accepted, holder, outer.count)
  }

  /// Takes from a content what an accepted relation beside it holds; false where too little is left.
  private static func clear(_ candidate: inout RelationCandidate, of accepted: [RelationSelection.Scored]) -> Bool {
    for other in accepted.map(\.candidate) {
      guard let first = candidate.content.first, let last = candidate.content.last else { return false }
      guard let otherFirst = other.content.first, let otherLast = other.content.last, otherFirst <= last,
        first <= otherLast
      else { continue }
      if candidate.content.contains(other.cue.head) {
        // This one holds the other: with all of it.
        let missing = other.content.filter { !candidate.content.contains($0) && !candidate.cueTokens.contains($0) }
        if !missing.isEmpty { candidate.content = (candidate.content + missing).sorted() }
      } else if other.content.contains(candidate.cue.head) {
        candidate.content.removeAll { !other.content.contains($0) }
        candidate.source.removeAll { !other.content.contains($0) && !other.source.contains($0) }
      } else {
        let before = candidate.content.count
        candidate.content.removeAll { other.content.contains($0) }
        if candidate.content.count * 2 < before { return false }
      }
    }
    return !candidate.content.isEmpty
  }

  /// Finds for each relation the smallest content that holds its cue.
  private static func nest(_ accepted: [RelationSelection.Scored], _ holder: [Int], _ outerCount: Int) -> [Inner] {
    accepted.map { scored in
      var best = holder[scored.candidate.cue.head]
      var size = Int.max
      for (number, other) in accepted.enumerated()
      where other.candidate.content.count < size && other.candidate.content.contains(scored.candidate.cue.head)
        && other.candidate.cue.head != scored.candidate.cue.head
      {
        best = outerCount + number
        size = other.candidate.content.count
      }
      return Inner(scored: scored, outer: best)
    }
  }
}
