internal import Language

/// “X wrote back, *instructing him to “A”*”, “X nodded, *promising to “A”*”: marked words inside what a participle brings are its own,
/// not those of the verb before the comma, which has none.
enum NearerCue {
  static func give(
    _ all: inout [RelationSelection.Scored], _ c: TokenColumns, constructions: [RelationCandidate]
  ) {
    let participles = constructions.filter {
      c.isTag($0.cue.head, .vbg) && c.isRelation($0.cue.head, .advcl, .acl) && c.quotation[$0.cue.head] < 0
        && ($0.content.first ?? 0) > $0.cue.head && c.quotation[$0.content[0]] < 0
    }
    guard !participles.isEmpty else { return }
    let byVerb = Dictionary(grouping: participles) { Int(c.head[$0.cue.head]) }
    all.removeAll { scored in
      let candidate = scored.candidate
      guard scored.rule == .chain, let first = candidate.content.first, c.isVerb(candidate.cue.head) else {
        return false
      }
      return (byVerb[candidate.cue.head] ?? []).contains { nearer in
        candidate.cue.head < nearer.cue.head
          && nearer.cue.head < first && candidate.content.allSatisfy(nearer.content.contains)
      }
    }
  }
}
