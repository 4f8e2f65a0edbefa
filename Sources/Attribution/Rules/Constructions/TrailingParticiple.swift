internal import Language

/// “Told the club he had accepted the apology, *adding that B*”: a participle of saying behind a comma goes on with the speaker's
/// words, whatever clause the parser hangs it on, and is no part of what the first verb brings.
enum TrailingParticiple {
  /// The content up to the first such participle. At most one pass over the content.
  static func cut(_ content: [Int], behind verb: Int, _ c: TokenColumns) -> [Int] {
    guard
      let place = content.firstIndex(where: { token in
        token > verb + 2 && c.isTag(token, .vbg) && c.isComma[token - 1] && c.quotation[token] < 0
          && goingOn.contains(c.lemma[token]) && c.isRelation(token, .advcl)
          && (c.has(token, .ccomp) || c.has(token, .dobj))
      }), place > 1
    else { return content }
    // The comma goes as well.
    return Array(content[..<place].dropLast(content[place - 1] == content[place] - 1 ? 1 : 0))
  }

  /// The same for what the chain found, where the participle brings a clause or an object of its own: in the corpus seven contents of
  /// eight end before it.
  static func mend(_ all: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in all.indices where all[number].rule == .chain {
      let candidate = all[number].candidate
      let verb = candidate.cue.head
      guard c.quotation[verb] < 0, let last = candidate.content.last, last > verb + 4,
        let first = candidate.content.first, first > verb
      else { continue }
      let content = cut(candidate.content, behind: verb, c)
      if content.count < candidate.content.count, content.count > 2 { all[number].candidate.content = content }
    }
  }

  private static let goingOn = TokenColumns.hashes(
    "add note warn insist claim argue stress accuse describe call urge observe quip joke conclude point cite quote explain remark reflect predict promise liken"
  )
}
