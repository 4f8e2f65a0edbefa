internal import Language

/// Finds the constructions of a document that attribute, in the parse alone, one file each.
enum ConstructionReader {
  /// At most one for each cue, in text order. Linear in the tokens: children are sought within a bounded reach.
  static func candidates(_ c: TokenColumns) -> [RelationCandidate] {
    var found: [RelationCandidate] = []
    for token in 0..<c.count {
      switch PartOfSpeech(rawValue: c.pos[token]) {
      case .verb:
        if let candidate = DeclineConstruction.candidate(c, token) ?? VerbConstruction.candidate(c, token) {
          found.append(candidate)
        }
      case .noun:
        if let candidate = NounConstruction.candidate(c, token) { found.append(candidate) }
      default: break
      }
    }
    return found
  }

  /// A relation of these parts, each token in one of them; nil without a word of content.
  static func relation(
    _ c: TokenColumns, _ cue: [Int], head: Int, content: [Int], source: [Int]
  ) -> RelationCandidate? {
    let content = Set(content).subtracting(source).subtracting(cue).sorted()
    guard content.contains(where: { !c.isPunctuation($0) }) else { return nil }
    var mention = CueMention(tokens: cue.sorted(), c)
    mention.head = head
    return RelationCandidate(cue: mention, content: content, source: source.filter { !cue.contains($0) })
  }
}
