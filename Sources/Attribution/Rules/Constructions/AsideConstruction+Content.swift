internal import Language

/// What an attribution that closes or interrupts a sentence is about.
extension AsideConstruction {
  /// What the aside is about: the clause before it, or what goes on around it.
  static func content(
    _ c: TokenColumns, around aside: Aside, _ comma: Int, _ sentence: Range<Int>
  ) -> [Int]? {
    // “a supplement, *which*, the manufacturer insists, *was clean*”
    if comma > sentence.lowerBound + 1, c.isTag(comma - 1, .wdt, .wp), c.isComma[comma - 2],
      aside.end + 1 < sentence.upperBound, c.isComma[aside.end], opensPredicate(c, aside.end + 1)
    {
      let end = (aside.end + 1..<sentence.upperBound).first {
        c.quotation[$0] < 0 && (c.isComma[$0] || c.word[$0] == semicolon || c.isStop($0))
      }
      return [comma - 1] + Array(aside.end + 1..<(end ?? sentence.upperBound))
    }
    // The half before ends where another clause does.
    let start =
      (sentence.lowerBound..<comma).last {
        c.quotation[$0] < 0 && (breaks.contains(c.word[$0]) || c.isTag($0, .openingBracket))
      }.map { $0 + 1 } ?? sentence.lowerBound
    // “A, police said, *and B, the broadcaster reported*”: the second half alone is the second speaker's.
    let joint = (start..<comma).last {
      c.isRelation($0, .cc) && $0 > start + 2 && c.isComma[$0 - 1] && c.quotation[$0] < 0 && c.isVerb($0 - 2)
        && c.isFinite($0 - 2) && CueFrames.of(c.lemma[$0 - 2]).contains(.clause)
    }
    var before = Array((joint.map { $0 + 1 } ?? start)..<comma)
    while let first = before.first, c.isSpace(first) || c.isRelation(first, .cc) && c.lemma[first] != but {
      before.removeFirst()
    }
    guard let first = before.first(where: { !c.isRelation($0, .cc) }), before.count > 1 || c.isNominal(first) else {
      return nil
    }
    // “*What happened next*, X said, was A”
    let isFree =
      c.isTag(first, .wp, .wrb) && aside.end + 1 < sentence.upperBound && opensPredicate(c, aside.end + 1)
    let hasVerb = !isFree && before.contains { c.isFiniteWord($0) && !isBelow(c, $0, start) }
    // “A, X reported, *citing Y*.”
    let cites = aside.end + 1 < sentence.upperBound && CitedConstruction.isCiting(c, aside.end + 1)
    if closesClause(c, aside.end) || cites {
      // “A, X said.”: a whole clause, that nothing makes part of another; marks may hold its end, not all of it.
      guard hasVerb, before.count > 2, isUnquoted(c, comma - 1, first), before.contains(where: { c.isNominal($0) }),
        !c.isRelation(first, .mark), !subordinating.contains(c.word[first]),
        cites || c.word[aside.end] == semicolon || aside.end + 2 >= sentence.upperBound
      else { return nil }
      return before
    }
    let next = aside.end + 1
    guard next + 1 < sentence.upperBound else { return nil }
    // “A, X reported on Saturday, a claim which Y dismissed.”
    if hasVerb, indefinite.contains(c.word[next]), c.isTag(next, .dt), !c.isRelation(first, .mark),
      !subordinating.contains(c.word[first])
    {
      let noun = Int(c.head[next])
      // “They would see, she promised, a letter in which A”: what they see.
      return c.isRelation(noun, .dobj, .attr, .pobj, .oprd) && Int(c.head[noun]) < comma ? nil : before
    }
    let goesOn =
      opensWhole(c, before, first, aside, hasVerb, sentence) || isOpen(c, comma - 1, start, next)
        || hasVerb && conditions.contains(c.word[next]) && c.isRelation(next, .mark)
        // “There are nine, X objects, *and two on the way*”
        || hasVerb && c.isRelation(next, .cc) && c.isTag(next, .cc)
          && !(next..<sentence.upperBound).contains { c.isFiniteWord($0) || c.quotation[$0] >= 0 || c.isVerb($0) }
      ? true
      : hasVerb
        ? c.isTag(next, .to) && next + 1 < c.count && c.isTag(next + 1, .vb) || c.isTag(next, .wrb)
          || clausal.contains(c.word[next])
        : opensPredicate(c, next)
    guard goesOn, c.quotation[comma - 1] < 0 || hasVerb else { return nil }
    let end =
      (next..<sentence.upperBound).first {
        c.quotation[$0] < 0 && (c.word[$0] == semicolon || c.isStop($0))
      } ?? sentence.upperBound
    return before + Array(next..<end)
  }

  /// “*If the rain goes on*, X said, B”, “*In the three years since the fire*, X says, B”: a clause or phrase that opens B. Not when and in what it
  /// was said: “In a statement on Friday, X said, B”, and not what stands before words in marks.
  private static func opensWhole(
    _ c: TokenColumns, _ before: [Int], _ first: Int, _ aside: Aside, _ hasVerb: Bool, _ sentence: Range<Int>
  ) -> Bool {
    let next = aside.end + 1
    // “At her school, Reyes protested the cuts, which advocates say A”: the verb has what it brings.
    guard Int(c.object[aside.verb]) < aside.verb || CueFrames.of(c.lemma[aside.verb]).contains(.hearer) else {
      return false
    }
    guard before.count > 1, c.quotation[next] < 0, !c.isMark[next], c.quotation[first] < 0,
      !before.contains(where: { occasional.contains(c.lemma[$0]) })
    else { return false }
    let isClause = c.isRelation(first, .mark, .advmod) && subordinating.contains(c.word[first])
    let isPhrase =
      !hasVerb && c.isTag(first, .preposition, .to)
      // “On Monday, X said, B”: when it was said; not “In the three years since the fire”.
      && !(before.count <= 4 && before.contains { ContentExtent.isTime(c, $0) })
    guard isClause || isPhrase else { return false }
    return c.isNominal(next) || c.isTag(next, .dt, .prp, .prpPossessive, .jj, .cd, .ex)
      ? (next + 1..<sentence.upperBound).contains { c.isFiniteWord($0) && c.quotation[$0] < 0 } : false
  }

  /// “*It is*, X said, too late”, “*A and*, X said, B”: words that cannot end a clause.
  private static func isOpen(_ c: TokenColumns, _ last: Int, _ start: Int, _ next: Int) -> Bool {
    guard last > start, c.quotation[last] < 0 else { return false }
    // “who works for RT and, X said, has praised it”: the second half is joined to no whole clause.
    return c.isRelation(last, .cc) && c.isTag(last, .cc) && !opensPredicate(c, next) || c.isTag(last, .md)
      || copulas.contains(c.word[last])
  }

  private static let copulas = TokenColumns.hashes("is are was were be has have had")
  /// What makes a clause part of the one before.
  private static let conditions = TokenColumns.hashes("if unless because until provided")
  /// In these, and then, somebody speaks.
  private static let occasional = TokenColumns.hashes(
    """
    statement interview letter email e-mail post tweet message speech note video article column memo conference briefing
    testimony editorial call ask press question tell reply response answer
    """)

  /// Whether the last token before an aside stands outside marks, or in marks that open inside a clause with a verb before them:
  /// “that two of the tests “were never attempted”, X reported”.
  private static func isUnquoted(_ c: TokenColumns, _ last: Int, _ first: Int) -> Bool {
    guard c.quotation[last] >= 0 else { return true }
    let quoted = c.quotations[Int(c.quotation[last])].tokens
    return quoted.lowerBound > first && quoted.upperBound == last + 1 && c.isMark[last]
      && quoted.lowerBound < c.count && !c.isColon(quoted.lowerBound - 1) && !c.isComma[quoted.lowerBound - 1]
      && (first..<quoted.lowerBound).contains { c.isFiniteWord($0) }
  }

  /// The verb of what stands before the aside, or its auxiliary.
  static func opensPredicate(_ c: TokenColumns, _ token: Int) -> Bool {
    let token = c.isMark[token] && token + 1 < c.count ? token + 1 : token
    return c.isTag(token, .vbd, .vbz, .vbp, .md)
  }

  /// Whether a verb stands in a relative clause of what opens the sentence: “a minister who *says* so”.
  private static func isBelow(_ c: TokenColumns, _ verb: Int, _ start: Int) -> Bool {
    var token = verb
    for _ in 0..<6 {
      if c.isRelation(token, .relcl, .acl), c.isTag(Int(c.leftEdge[token]), .wp, .wdt, .wpPossessive) { return true }
      let above = Int(c.head[token])
      if above == token || above < start { return false }
      token = above
    }
    return false
  }

  private static let breaks = TokenColumns.hashes("; :")
  private static let clausal = TokenColumns.hashes("that whether")
  private static let indefinite = TokenColumns.hashes("a an")
  private static let subordinating = TokenColumns.hashes(
    "if when while as although though because since after before unless until once whether asked")
}
