internal import Language

/// Ends of contents that a word or two give away.
extension ContentExtent {
  static func vote(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
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

  static func chargeDay(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    // “accused X of A on Tuesday after B”: the day is that of the accusing, and what came before it as well.
    if c.isVerb(cue), CueFrames.of(c.lemma[cue]).contains(.charge), c.quotation[cue] < 0,
      let on = candidate.content.first(where: {
        $0 > cue + 2 && c.lemma[$0] == onWord && c.quotation[$0] < 0 && c.isRelation($0, .prep) && $0 + 2 < c.count
          && isTime(c, $0 + 1)
          && sinces.contains(c.lemma[Int(c.rightEdge[$0 + 1]) + 1 < c.count ? Int(c.rightEdge[$0 + 1]) + 1 : $0])
      })
    {
      keep(&candidate, c) { $0 < on }
    }
  }

  static func though(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
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

  static func behindMarks(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    // “accused X of ‘A’ after he was sacked”: what stands behind the marks is told by the paper.
    if c.isVerb(cue), c.quotation[cue] < 0,
      !CueFrames.of(c.lemma[cue]).isDisjoint(with: [.charge, .naming, .comparison]), !c.has(cue, .ccomp),
      let after = candidate.content.first(where: {
        $0 > cue + 2 && c.quotation[$0] < 0 && c.isMark[$0 - 1] && !c.isComma[$0 - 1] && c.quotation[$0 - 1] >= 0
          && c.lemma[$0] == afterWord && c.isRelation($0, .mark) && c.sentence[$0] == c.sentence[cue]
      }), candidate.content.contains(where: { $0 > cue && $0 < after && c.quotation[$0] >= 0 })
    {
      keep(&candidate, c) { $0 < after }
    }
  }

  static func lostVerb(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let kept = LostMainVerb.cut(candidate.content, candidate.cue.head, c)
    if kept.count < candidate.content.count { candidate.content = kept }
  }

  /// “denied that A, or that B”: a second clause with “that” behind the first is content as well.
  static func conjunct(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last > cue, last + 3 < c.count,
      let clause = c.child(of: cue, .ccomp, after: cue), candidate.content.contains(clause)
    else { return }
    var next = last + 1
    if c.isComma[next] { next += 1 }
    guard c.isRelation(next, .cc), c.lemma[next + 1] == that, c.isRelation(next + 1, .mark),
      c.sentence[next] == c.sentence[cue]
    else { return }
    let verb = Int(c.head[next + 1])
    guard verb > next, c.isRelation(verb, .conj), Int(c.rightEdge[verb]) - next < ArgumentWindow.tokenReach else {
      return
    }
    var end = Int(c.rightEdge[verb])
    while end > verb, c.isPunctuation(end), !c.isMark[end] { end -= 1 }
    candidate.content += Array(last + 1...end).filter { !candidate.cueTokens.contains($0) }
  }

  /// “would not say how much it had cost, *but the sum is thought to be A*”: who keeps silent does not go on.
  static func contrast(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard c.isVerb(cue), c.quotation[cue] < 0, silent.contains(c.lemma[cue]) || c.has(cue, .neg) && c.has(cue, .aux),
      let last = candidate.content.last, last > cue + 2,
      let joint = (cue + 2...last).first(where: {
        c.lemma[$0] == but && c.isComma[$0 - 1] && c.isRelation($0, .cc) && c.quotation[$0] < 0
      }),
      (joint + 1..<min(joint + 16, c.count)).contains(where: {
        c.isFinite($0) && Int(c.subject[$0]) > joint && c.sentence[$0] == c.sentence[joint]
      })
    else { return }
    keep(&candidate, c) { $0 < joint }
  }

  /// “disputed that figure *without offering another*”: how it was said.
  static func manner(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard c.isVerb(cue), c.quotation[cue] < 0, !c.has(cue, .ccomp), !c.has(cue, .xcomp), Int(c.object[cue]) > cue,
      let without = c.child(of: cue, .prep, after: Int(c.object[cue]), where: { c.lemma[$0] == withoutWord }),
      c.has(without, .pcomp), candidate.content.contains(Int(c.object[cue]))
    else { return }
    keep(&candidate, c) { $0 < without }
  }

  private static let but = FeatureBag.hash("but")
  private static let silent = TokenColumns.hashes("decline refuse")
  private static let withoutWord = FeatureBag.hash("without")
  private static let thoughWord = FeatureBag.hash("though")
  private static let spite = FeatureBag.hash("spite")
  private static let afterWord = FeatureBag.hash("after")
  private static let voting = FeatureBag.hash("vote")
  private static let onWord = FeatureBag.hash("on")
}
