internal import Language

/// Whether what stands behind an attribution that interrupts goes on with what stands before it.
extension AsideConstruction {
  /// What stands before the attribution.
  struct Opening {
    var words: [Int]
    /// Its first word that is no conjunction.
    var first: Int
    /// Whether it has a main verb.
    var hasVerb: Bool
  }

  /// - Parameter isOpen: whether its last word cannot end a clause.
  static func goesOn(
    _ c: TokenColumns, _ opening: Opening, around aside: Aside, _ isOpen: Bool, _ sentence: Range<Int>
  ) -> Bool {
    let next = aside.end + 1
    if isOpen || opensWhole(c, opening, aside, sentence) { return true }
    // “The price, she said, had risen”
    guard opening.hasVerb else { return opensPredicate(c, next) }
    // “It will close, she said, unless the price falls”
    if conditions.contains(c.word[next]), c.isRelation(next, .mark) { return true }
    // “There are nine, X objects, *and two on the way*”
    if c.isRelation(next, .cc), c.isTag(next, .cc),
      !(next..<sentence.upperBound).contains(where: { c.isFiniteWord($0) || c.quotation[$0] >= 0 || c.isVerb($0) })
    {
      return true
    }
    return c.isTag(next, .to) && next + 1 < c.count && c.isTag(next + 1, .vb) || c.isTag(next, .wrb)
      || clausal.contains(c.word[next])
  }

  /// “*If the rain goes on*, X said, B”, “*In the three years since the fire*, X says, B”: a clause or phrase that opens B. Not when
  /// and in what it was said: “In a statement on Friday, X said, B”, and not what stands before words in marks.
  private static func opensWhole(
    _ c: TokenColumns, _ opening: Opening, _ aside: Aside, _ sentence: Range<Int>
  ) -> Bool {
    let (before, first, next) = (opening.words, opening.first, aside.end + 1)
    // “At her school, Reyes protested the cuts, which advocates say A”: the verb has what it brings.
    guard Int(c.object[aside.verb]) < aside.verb || CueFrames.of(c.lemma[aside.verb]).contains(.hearer) else {
      return false
    }
    guard before.count > 1, c.quotation[next] < 0, !c.isMark[next], c.quotation[first] < 0,
      !before.contains(where: { occasional.contains(c.lemma[$0]) })
    else { return false }
    let isClause = c.isRelation(first, .mark, .advmod) && subordinating.contains(c.word[first])
    let isPhrase =
      !opening.hasVerb && c.isTag(first, .preposition, .to)
      // “On Monday, X said, B”: when it was said; not “In the three years since the fire”.
      && !(before.count <= 4 && before.contains { ContentExtent.isTime(c, $0) })
    guard isClause || isPhrase else { return false }
    guard c.isNominal(next) || c.isTag(next, .dt, .prp, .prpPossessive, .jj, .cd, .ex) else { return false }
    return (next + 1..<sentence.upperBound).contains { c.isFiniteWord($0) && c.quotation[$0] < 0 }
  }

  /// “*It is*, X said, too late”, “*A and*, X said, B”: words that cannot end a clause.
  static func isOpen(_ c: TokenColumns, _ last: Int, _ start: Int, _ next: Int) -> Bool {
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

  private static let clausal = TokenColumns.hashes("that whether")
}
