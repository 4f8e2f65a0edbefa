internal import Language

/// “denied a rumor *that she had done so*”, “the regulator’s finding *that worn brakes had been fitted as new*”: what a noun of saying brings,
/// where the parser takes “that” for what the verb does something to. Read by its words: a clause that lacks nothing is no
/// relative clause.
enum StatementClause {
  static func tokens(_ c: TokenColumns, behind noun: Int) -> [Int]? {
    let opener = noun + 1
    guard opener + 3 < c.count, c.word[opener] == that, c.isTag(opener, .wdt), c.quotation[opener] < 0 else {
      return nil
    }
    let end = c.sentences[Int(c.sentence[noun])].tokens.upperBound
    // Its subject, and the word that bears tense.
    guard
      let tense = (opener + 2..<max(opener + 2, min(opener + reach, end))).first(where: {
        c.isFiniteWord($0) && (c.isNominal($0 - 1) || c.isTag($0 - 1, .prp))
      }), !(opener + 1..<tense).contains(where: { c.isPunctuation($0) && !c.isMark[$0] })
    else { return nil }
    let verb = c.pos[tense] == PartOfSpeech.aux.rawValue && Int(c.head[tense]) > tense ? Int(c.head[tense]) : tense
    guard verb < min(tense + 6, end), let last = complement(c, verb) else { return nil }
    let close = (last..<max(last, min(last + longest, end))).first { c.isPunctuation($0) && !c.isMark[$0] } ?? end
    return Array(opener..<max(last + 1, min(close, Int(c.rightEdge[verb]) + 1)))
  }

  /// The last token of what a verb has beside its subject, so that nothing is left out: “fitted” under “been”, “*a thief*”, “done *so*”.
  private static func complement(_ c: TokenColumns, _ verb: Int) -> Int? {
    if c.isTag(verb, .vbn), c.has(verb, .auxpass) { return verb }
    for child in [
      c.child(of: verb, .dobj, after: verb), c.child(of: verb, .attr, after: verb),
      c.child(of: verb, .acomp, after: verb),
      c.child(of: verb, .ccomp, after: verb), c.child(of: verb, .xcomp, after: verb),
      c.child(of: verb, .oprd, after: verb),
    ] {
      if let child { return Int(c.rightEdge[child]) }
    }
    if let preposition = c.child(of: verb, .prep, after: verb), preposition == verb + 1, c.has(preposition, .pobj) {
      return Int(c.rightEdge[preposition])
    }
    if let substitute = c.child(of: verb, .advmod, after: verb, where: { c.word[$0] == so }) { return substitute }
    // “done so already”, hung on the other adverb
    if verb + 1 < c.count, c.word[verb + 1] == so { return verb + 1 }
    return nil
  }

  private static let reach = 12
  private static let longest = 40
  private static let that = FeatureBag.hash("that")
  private static let so = FeatureBag.hash("so")
}
