internal import Language

/// Contents of a word or two, or of figures, behind verbs that bring a clause elsewhere: “thinks so”, “feel ignored”, “sees growth of
/// 1 percent”, “pleaded not guilty”.
enum BriefContent {
  static func tokens(_ c: TokenColumns, _ verb: Int, _ object: Int?) -> [Int]? {
    // “Her wife thinks so”, “the union fears otherwise”
    if thinking.contains(c.lemma[verb]), object == nil, verb + 2 < c.count, substitutes.contains(c.lemma[verb + 1]),
      Int(c.head[verb + 1]) == verb, c.isPunctuation(verb + 2)
    {
      return [verb + 1]
    }
    // “Keeper wants out”
    if c.lemma[verb] == want, object == nil, verb + 1 < c.count, ways.contains(c.word[verb + 1]),
      Int(c.head[verb + 1]) == verb, verb + 2 >= c.count || !c.isTag(verb + 2, .to)
    {
      return [verb + 1]
    }
    // “wanted it out before the keynote”
    if c.lemma[verb] == want, let object, case let way = Int(c.rightEdge[object]) + 1, way < c.count,
      ways.contains(c.word[way]) || c.word[way] == gone, Int(c.head[way]) == verb,
      c.isRelation(way, .prt, .advmod, .oprd, .acomp)
    {
      let more = c.child(of: verb, .prep, after: way, where: { Int(c.leftEdge[$0]) == way + 1 })
      return c.phrase(object) + [way] + (more.map { c.phrase($0) } ?? [])
    }
    // “maintains his innocence”
    if let object, innocent.contains(c.lemma[object]), maintaining.contains(c.lemma[verb]) { return c.phrase(object) }
    // “Its members feel ignored”: what others did to them, as they feel it.
    if c.lemma[verb] == feel, let felt = c.child(of: verb, .acomp, after: verb),
      c.isTag(felt, .vbn) || slights.contains(c.word[felt]),
      slights.contains(c.word[felt]) || c.child(of: felt, .agent) != nil
    {
      // “felt ‘lied to’”: with both marks.
      if c.quotation[felt] >= 0, c.quotation[verb] != c.quotation[felt],
        case let marked = c.quotations[Int(c.quotation[felt])].tokens, marked.lowerBound == felt - 1, marked.count <= 8
      {
        return Array(marked)
      }
      return c.phrase(felt)
    }
    // “sees growth of 1.1 percent”: forecasts in figures.
    if let object, c.lemma[verb] == see, c.isTag(verb, .vbz, .vbp), !c.has(verb, .neg),
      c.phrase(object).contains(where: { c.isTag($0, .cd) }),
      !c.isTag(Int(c.leftEdge[object]), .cd)
    {
      // “down from 1.4 percent”
      let whole = c.phrase(verb).filter { $0 >= Int(c.leftEdge[object]) }
      return whole.count <= 25 && !whole.contains(where: { c.isVerb($0) }) ? whole : c.phrase(object)
    }
    // “offered 40 million crowns towards a copy”: a sum is promised, where goods are for sale.
    if let object, c.lemma[verb] == offer, c.isTag(verb, .vbd, .vbn), !c.has(verb, .xcomp),
      c.phrase(object).contains(where: { c.isTag($0, .cd) }), let last = c.phrase(object).last
    {
      let more = c.child(of: verb, .prep, after: last, where: { Int(c.leftEdge[$0]) == last + 1 })
      return c.phrase(object) + (more.map { c.phrase($0) } ?? [])
    }
    return nil
  }

  /// “Residents felt cheated”, which the parser takes for a passive.
  static func felt(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard c.isTag(verb, .vbn), verb > 0, c.lemma[verb - 1] == feel, slights.contains(c.word[verb]),
      Int(c.head[verb - 1]) == verb, c.isTag(verb - 1, .vbd, .vbz, .vbp), c.subject[verb] >= 0,
      Int(c.subject[verb]) < verb - 1, let source = SpeakerFinder.somebody(c, Int(c.subject[verb]), verb - 1)
    else { return nil }
    return ConstructionReader.relation(
      c, [verb - 1], head: verb - 1, content: c.phrase(verb).filter { $0 >= verb }, source: source)
  }

  static func plea(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    // “pleaded not guilty on Thursday to A”
    if c.lemma[verb] == plead, let plea = c.child(of: verb, .acomp, after: verb), c.lemma[plea] == guilty,
      let source = SpeakerFinder.source(c, verb), !source.isEmpty
    {
      return ConstructionReader.firm(
        ConstructionReader.relation(c, c.cueTokens(verb), head: verb, content: Array(verb + 1...plea), source: source))
    }
    return nil
  }

  private static let want = FeatureBag.hash("want")
  private static let innocent = TokenColumns.hashes("innocence")
  private static let maintaining = TokenColumns.hashes("maintain protest profess proclaim insist assert")
  private static let gone = FeatureBag.hash("gone")
  private static let ways = TokenColumns.hashes("out in back home")
  private static let plead = FeatureBag.hash("plead")
  private static let guilty = FeatureBag.hash("guilty")
  private static let feel = FeatureBag.hash("feel")
  private static let offer = FeatureBag.hash("offer")
  private static let see = FeatureBag.hash("see")
  private static let thinking = TokenColumns.hashes("think say believe hope fear suggest suspect claim insist argue")
  private static let substitutes = TokenColumns.hashes("so otherwise")
  private static let slights = TokenColumns.hashes(
    """
    ignored betrayed abandoned forgotten cheated vindicated insulted misled neglected humiliated threatened lied deceived
    steamrollered sidelined snubbed wronged overlooked patronised patronized belittled excluded unheard unwelcome
    """)
}
