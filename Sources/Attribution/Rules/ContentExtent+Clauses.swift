internal import Language

/// Cuts other clauses and sentences: “said that A; B”, “rejected that: B”, “disputes A, though not B”.
extension ContentExtent {
  /// “…; asked A, she said: “B””: a verb before a colon and a quotation says that quotation alone; “asked A, she laughed”
  /// asks no more than its clause holds.
  static func opened(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), c.quotation[cue] < 0 else { return }
    if SpeakerFinder.isReducedPassive(c, cue), c.isRelation(cue, .advcl), c.has(cue, .ccomp) || c.has(cue, .advcl) {
      let end = Int(c.rightEdge[cue])
      if end - cue > 2, candidate.content.contains(where: { $0 > cue && $0 <= end }) {
        keep(&candidate, c) { $0 > cue && $0 <= end }
      }
      return
    }
    var colon = cue + 1
    // “X has promised B; asked about C, she said: “A””: a content that is all before the verb has missed what it brings.
    if colon + 1 < c.count, c.isColon(colon), c.quotation[colon + 1] >= 0, speaking.contains(c.lemma[cue]),
      candidate.content.allSatisfy({ $0 < cue && c.quotation[$0] < 0 && c.sentence[$0] == c.sentence[cue] }),
      c.quotations[Int(c.quotation[colon + 1])].tokens.lowerBound == colon + 1
    {
      candidate.content = Array(c.quotations[Int(c.quotation[colon + 1])].tokens)
      return
    }
    if colon + 1 < c.count, c.isColon(colon), c.quotation[colon + 1] >= 0,
      candidate.content.contains(where: { $0 < cue && c.quotation[$0] < 0 && c.sentence[$0] == c.sentence[cue] })
    {
      colon += 1
      let quotation = c.quotation[colon]
      if candidate.content.contains(where: { c.quotation[$0] == quotation }) {
        keep(&candidate, c) { $0 > cue }
      }
    }
  }

  static func clause(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    vote(&candidate, c)
    // “reported, citing two people, *that A*”
    if CitedConstruction.isCiting(c, cue), let that = CitedConstruction.clause(c, behind: cue) {
      keep(&candidate, c) { $0 < that - 1 }
    }
    // “rejected that: B”
    if c.isVerb(cue), cue + 2 < c.count, c.word[cue + 1] == that, c.isColon(cue + 2), candidate.content.first == cue + 1
    {
      candidate.content = [cue + 1]
    }
    grounds(&candidate, c)
    chargeDay(&candidate, c)
    though(&candidate, c)
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last > cue,
      let end = (cue + 1...last).first(where: {
        c.word[$0] == semicolon && c.quotation[$0] < 0 && c.sentence[$0] == c.sentence[cue]
      }), end + 1 < c.count, c.lemma[end + 1] != that, c.lemma[min(end + 2, c.count - 1)] != that
    else { return }
    keep(&candidate, c) { $0 < end || c.quotation[$0] >= 0 && c.sentence[$0] != c.sentence[cue] }
  }

  static func sentence(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.quotation[cue] < 0, let whole = candidate.content.first(where: { isWhole(c, Int(c.quotation[$0])) }) else {
      return
    }
    let own = c.sentence[cue]
    elsewhere(&candidate, c)
    guard c.sentence[whole] == own || candidate.content.allSatisfy({ c.quotation[$0] >= 0 || c.sentence[$0] != own })
    else {
      return
    }
    if candidate.content.contains(where: { c.quotation[$0] < 0 && c.sentence[$0] != own && !c.isPunctuation($0) }) {
      keep(&candidate, c) { c.quotation[$0] >= 0 || c.sentence[$0] == own }
    }
    // “A,” she said, a line that …: behind the cue stands nothing of hers.
    if whole < cue, c.clause[cue] < Int32(cue) {
      keep(&candidate, c) { $0 < cue || c.quotation[$0] >= 0 }
    }
  }

  /// “A, according to X.” ¶ “B.”: what has its words in the cue's own sentence has no whole quotation of another paragraph.
  private static func elsewhere(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let own = c.sentence[candidate.cue.head]
    let paragraph = c.sentences[Int(own)].paragraph
    guard candidate.content.contains(where: { c.sentence[$0] == own && c.quotation[$0] < 0 && !c.isPunctuation($0) })
    else { return }
    keep(&candidate, c) { token in
      c.quotation[token] < 0 || c.sentences[Int(c.sentence[token])].paragraph == paragraph
        || !isWhole(c, Int(c.quotation[token]))
    }
  }

  /// Inside a quotation what somebody says is in the sentence of its verb, if anything is.
  static func ownSentence(_ scored: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in scored.indices where scored[number].rule == .inner {
      let cue = scored[number].candidate.cue.head
      guard c.quotation[cue] >= 0, c.isVerb(cue) else { continue }
      keep(&scored[number].candidate, c) { c.sentence[$0] == c.sentence[cue] }
    }
  }

  /// “She fears the worst is to come: *winds are forecast*”: what is thought ends at a colon, behind which the paper gives its grounds.
  private static func grounds(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), thinking.contains(c.lemma[cue]), c.quotation[cue] < 0, let last = candidate.content.last,
      last > cue,
      let clause = c.child(of: cue, .ccomp, after: cue), let first = candidate.content.first,
      let colon = (first...last).first(where: { c.isColon($0) && c.quotation[$0] < 0 }), clause < colon,
      colon + 1 < c.count, c.quotation[colon + 1] < 0
    else { return }
    keep(&candidate, c) { $0 < colon }
  }

  private static func though(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    // “disputes A, though not B”
    if c.isVerb(cue),
      let place = candidate.content.first(where: {
        $0 > cue + 2 && $0 + 1 < c.count && c.lemma[$0] == thoughWord && c.isComma[$0 - 1] && c.isRelation($0 + 1, .neg)
          && c.quotation[$0] < 0
      })
    {
      keep(&candidate, c) { $0 < place - 1 }
    }
  }

  private static func vote(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    // “voted by 19 to 12 to save A”: how many is no part of what was decided.
    if c.lemma[cue] == voting, c.isVerb(cue), let deed = c.child(of: cue, .xcomp, after: cue), c.hasTo(deed),
      candidate.content.contains(deed), case let start = Int(c.leftEdge[deed]), start > cue + 1,
      candidate.content.contains(where: { $0 < start })
    {
      let despite =
        (start..<c.count - 1).prefix(40).first { c.lemma[$0] == inWord && c.lemma[$0 + 1] == spite } ?? c.count
      candidate.content = c.phrase(deed).filter { $0 >= start && $0 < despite }
      while let last = candidate.content.last, c.isPunctuation(last) { candidate.content.removeLast() }
      candidate.cueTokens.removeAll { $0 > cue }
      if candidate.cueTokens.isEmpty { candidate.cueTokens = [cue] }
      candidate.cue = CueMention(tokens: candidate.cueTokens, c)
    }
  }

  static func lostVerb(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let kept = LostMainVerb.cut(candidate.content, candidate.cue.head, c)
    if kept.count < candidate.content.count { candidate.content = kept }
  }

  private static let speaking = TokenColumns.hashes("say reply answer add respond")
  private static let thinking = TokenColumns.hashes("fear doubt hope hop believe expect suspect worry wish")
  private static let semicolon = FeatureBag.hash(";")
  private static let thoughWord = FeatureBag.hash("though")
  private static let spite = FeatureBag.hash("spite")
  private static let voting = FeatureBag.hash("vote")
}
