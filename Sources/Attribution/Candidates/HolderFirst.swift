/// “Its auditors noted that A, according to the report”, “X told Y that A, the Herald can reveal”: a relation whose cue stands
/// behind all that it holds comes before what it holds, however sure that is; the inner one is found again inside it.
enum HolderFirst {
  /// Below this score a candidate is no sure holder.
  static let least: Float = 0.3

  /// Gives a holder a little more than the best score of what it holds. `n log n` in the candidates, with a bounded
  /// neighbourhood.
  static func mend(_ all: inout [RelationSelection.Scored], _ c: TokenColumns) {
    let order = all.indices.sorted { all[$0].candidate.cue.head < all[$1].candidate.cue.head }
    let scores = all.map(\.score)
    for (place, number) in order.enumerated() where scores[number] >= least && !all[number].candidate.source.isEmpty {
      guard let first = all[number].candidate.content.first, let last = all[number].candidate.content.last else {
        continue
      }
      let cue = all[number].candidate.cue.head
      guard last < cue || first > cue && c.word[all[number].candidate.cue.tokens[0]] == according else { continue }
      let range = first...last
      var held: Set<Int>?
      for step in [-1, 1] {
        var other = place + step
        while order.indices.contains(other), abs(other - place) <= reach {
          let inner = all[order[other]].candidate
          if scores[order[other]] > scores[number], range.contains(inner.cue.head), !inner.source.isEmpty,
            c.quotation[inner.cue.head] < 0, inner.content.allSatisfy({ c.quotation[$0] < 0 }),
            c.sentence[inner.cue.head] == c.sentence[all[number].candidate.cue.head]
          {
            let content = held ?? Set(all[number].candidate.content)
            held = content
            guard content.contains(inner.cue.head), inner.content.allSatisfy(content.contains),
              inner.source.allSatisfy(content.contains)
            else {
              other += step
              continue
            }
            all[number].score = max(all[number].score, scores[order[other]] + 0.001)
          }
          other += step
        }
      }
    }
  }

  private static let reach = 8
  private static let according = FeatureBag.hash("according")
}
