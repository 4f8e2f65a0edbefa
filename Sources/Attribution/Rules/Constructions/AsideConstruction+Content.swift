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
    if closesClause(c, aside.end) || c.isColon(aside.end) || cites {
      // “A, X said.”: a whole clause, that nothing makes part of another; marks may hold its end, not all of it.
      guard hasVerb, before.count > 2, isUnquoted(c, comma - 1, first), before.contains(where: { c.isNominal($0) }),
        !c.isRelation(first, .mark), !subordinating.contains(c.word[first]),
        cites || c.word[aside.end] == semicolon || c.isColon(aside.end) || aside.end + 2 >= sentence.upperBound
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
    // “The couple were found, Cray announced, “*hungry and still married*””: words in marks that go on with the clause.
    if hasVerb, let quoted = continued(c, next, sentence), isUnquoted(c, comma - 1, first), !c.isRelation(first, .mark),
      !subordinating.contains(c.word[first])
    {
      return before + quoted
    }
    let opening = Opening(words: before, first: first, hasVerb: hasVerb)
    let goesOn = goesOn(c, opening, around: aside, isOpen(c, comma - 1, start, next), sentence)
    guard goesOn, c.quotation[comma - 1] < 0 || hasVerb else { return nil }
    let end =
      (next..<sentence.upperBound).first {
        c.quotation[$0] < 0 && (c.word[$0] == semicolon || c.isStop($0))
      } ?? sentence.upperBound
    return before + Array(next..<end)
  }

  /// A quotation that opens at a token in small letters and closes the sentence: no sentence of its own.
  private static func continued(_ c: TokenColumns, _ token: Int, _ sentence: Range<Int>) -> [Int]? {
    guard c.isMark[token], c.quotation[token] >= 0, token + 1 < c.count, c.shape[token + 1] == small,
      case let quoted = c.quotations[Int(c.quotation[token])], quoted.isClosed, quoted.tokens.lowerBound == token,
      quoted.tokens.upperBound + 1 >= sentence.upperBound
    else { return nil }
    return Array(quoted.tokens)
  }

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
  static func isBelow(_ c: TokenColumns, _ verb: Int, _ start: Int) -> Bool {
    var token = verb
    for _ in 0..<6 {
      if c.isRelation(token, .relcl, .acl), c.isTag(Int(c.leftEdge[token]), .wp, .wdt, .wpPossessive) { return true }
      let above = Int(c.head[token])
      if above == token || above < start { return false }
      token = above
    }
    return false
  }

  /// What `shape` holds for a word in small letters.
  private static let small: UInt8 = 0
  private static let breaks = TokenColumns.hashes("; :")
  private static let indefinite = TokenColumns.hashes("a an")
  static let subordinating = TokenColumns.hashes(
    "if when while as although though because since after before unless until once whether asked")
}
