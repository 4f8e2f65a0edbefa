internal import Language

/// Gives back what belongs to a content: “denied that A, or that B”, “admitted telling *clients* that A”.
extension ContentExtent {
  /// “Admitted telling *clients* that A”: what a verb of the content has as its object between two of its words.
  static func object(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let content = candidate.content
    for place in content.indices.dropLast() {
      let (verb, next) = (content[place], content[place + 1])
      guard next - verb > 1, next - verb <= 6, c.isVerb(verb), c.quotation[verb] == c.quotation[next],
        !candidate.cueTokens.contains(verb),
        (verb + 1..<next).allSatisfy({ token in
          !c.isPunctuation(token) && !candidate.source.contains(token) && !candidate.cueTokens.contains(token)
            && (Int(c.head[token]) == verb && c.isRelation(token, .dobj, .dative)
              || Int(c.head[token]) > verb && Int(c.head[token]) < next)
        })
      else { continue }
      candidate.content.insert(contentsOf: verb + 1..<next, at: place + 1)
      return
    }
  }

  /// “denied that A, or that B”: a second clause with “that” behind the first is content as well.
  static func conjunct(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), c.quotation[cue] < 0,
      // The chain may have gone as far as the conjunction.
      let last = candidate.content.last(where: { !c.isRelation($0, .cc) && !c.isComma[$0] }), last > cue,
      last + 3 < c.count,
      // “insisted in an interview that A, and that B”: the parser hangs A on the interview.
      c.child(of: cue, .ccomp, after: cue).map({ candidate.content.contains($0) })
        ?? candidate.content.first.map({ $0 > cue && c.lemma[$0] == that && c.isRelation($0, .mark) }) ?? false
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
    candidate.content = candidate.content.filter { $0 <= last }
    candidate.content += Array(last + 1...end).filter { !candidate.cueTokens.contains($0) }
  }

  /// “confirmed three deaths, *all in the same district*”: how what was counted is made up.
  static func share(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard let last = candidate.content.last, last > cue, last + 3 < c.count, c.quotation[last] < 0,
      c.isComma[last + 1], shares.contains(c.lemma[last + 2]), c.sentence[last + 2] == c.sentence[last],
      c.isNominal(last)
    else { return }
    let sentence = c.sentences[Int(c.sentence[last])].tokens
    var end = last + 3
    while end < sentence.upperBound, !c.isPunctuation(end), end - last <= longestShare { end += 1 }
    let missing = last + 1..<end
    guard end - last > 3, end - last <= longestShare,
      !missing.contains(where: {
        c.isFinite($0) || c.isMark[$0] && !c.isComma[$0] || candidate.source.contains($0)
          || candidate.cueTokens.contains($0)
      })
    else { return }
    candidate.content += missing
  }

  private static let longestShare = 16
  private static let shares = TokenColumns.hashes("all most some half many several both none each including")

  /// “promised to table it again in May”: a time that hangs on the content's last verb and follows at once belongs to it.
  static func adjunct(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last + 1 < c.count,
      c.quotation[last] < 0, !c.isPunctuation(last), !c.isPunctuation(last + 1),
      c.sentence[last] == c.sentence[last + 1],
      let first = candidate.content.first
    else { return }
    let next = last + 1
    var top = next
    for _ in 0..<6 where Int(c.leftEdge[Int(c.head[top])]) >= next && Int(c.head[top]) > last { top = Int(c.head[top]) }
    let verb = Int(c.head[top])
    let end = Int(c.rightEdge[top])
    guard c.isRelation(top, .prep, .npadvmod), c.isVerb(verb), (next...end).contains(where: { isTime(c, $0) }),
      Int(c.leftEdge[top]) == next, verb <= last, verb >= first, verb != cue,
      candidate.content.contains(verb), end - last <= 8,
      !(CueFrames.of(c.lemma[cue]).contains(.charge) && end + 1 < c.count && sinces.contains(c.lemma[end + 1])),
      !(next...end).contains(where: {
        candidate.cueTokens.contains($0) || candidate.source.contains($0) || c.isVerb($0) || c.isPunctuation($0)
          || c.word[$0] == accordingWord
      })
    else { return }
    candidate.content += Array(next...end)
  }

}
