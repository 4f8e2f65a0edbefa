internal import Language

/// The frames of two parts: X calls Y Z, describes Y as Z, accuses Y of Z, asks Y to Z.
extension VerbConstruction {
  /// X calls Y Z, also around a gap.
  static func naming(_ c: TokenColumns, _ verb: Int, _ object: Int?, _ gap: [Int]?) -> [Int]? {
    // “a group that calls itself Dawn”
    if let object, reflexive.contains(c.word[object]) { return nil }
    if let name = c.child(of: verb, .oprd, after: verb) {
      if let object { return c.phrase(object) + c.phrase(name) }
      return gap.map { $0 + c.phrase(name) }
    }
    // “a number that rivals consider far too high”, “a story that he considers invented”
    if object == nil, let gap, pureNaming.contains(c.lemma[verb]),
      let name = c.child(of: verb, .acomp, after: verb) ?? c.child(
        of: verb, .xcomp, after: verb, where: { !c.hasTo($0) })
        ?? c.child(of: verb, .ccomp, after: verb, where: { !c.hasTo($0) && !c.isFinite($0) && !c.has($0, .nsubj) })
    {
      return gap + c.phrase(name).filter { $0 > verb }
    }
    // “a figure that the company considers “on the high side””: whatever the parser makes of the marks' words.
    if object == nil, let gap, pureNaming.contains(c.lemma[verb]), let named = quoted(c, behind: verb) {
      return gap + named
    }
    // “a plan that its critics call a folly”
    if let object, gap == nil, names.contains(c.lemma[verb]), c.isRelation(verb, .acl, .relcl),
      !NounConstruction.isStatement(c, Int(c.head[verb])), c.child(of: verb, .ccomp, after: verb) == nil,
      let relative = RelativeGap.tokens(c, verb), relative.count > 1
    {
      return relative + c.phrase(object)
    }
    // “called the last one a thorn”: taken for an apposition without a comma.
    if let object, pureNaming.contains(c.lemma[verb]), let name = c.child(of: object, .appos, after: object),
      Int(c.leftEdge[name]) == object + 1
        || Int(c.leftEdge[name]) == object + 2 && c.isMark[object + 1]
          && !c.isComma[object + 1]
    {
      return c.phrase(object)
    }
    // “called the plan reckless”: taken for an attribute that stands behind its noun.
    if let object, names.contains(c.lemma[verb]), object + 1 < c.count, c.isRelation(object + 1, .amod),
      Int(c.head[object + 1]) == object, c.isTag(object + 1, .jj, .vbn)
    {
      return c.phrase(object)
    }
    // “found the plan absurd”: a clause without a verb of its own, or one without tense.
    guard let clause = c.child(of: verb, .ccomp, after: verb), !c.isFinite(clause), !c.hasTo(clause),
      !c.has(clause, .mark), c.has(clause, .nsubj), pureNaming.contains(c.lemma[verb]) || !c.isVerb(clause)
    else { return nil }
    return c.phrase(clause).filter { $0 > verb }
  }

  /// X describes Y as Z.
  static func comparison(_ c: TokenColumns, _ verb: Int, _ object: Int?, _ gap: [Int]?) -> [Int]? {
    guard
      let preposition = c.child(of: verb, .prep, after: verb, where: { c.lemma[$0] == asWord })
        ?? object.flatMap({ c.child(of: $0, .prep, after: $0) { c.lemma[$0] == asWord } })
    else { return nil }
    if let object { return c.phrase(object) + c.phrase(preposition) }
    return gap.map { $0 + c.phrase(preposition) }
  }

  /// X accuses Y of Z.
  static func charge(_ c: TokenColumns, _ verb: Int, _ object: Int) -> [Int]? {
    let preposition =
      c.child(of: verb, .prep, after: object) { brings(c, verb, $0) }
      ?? c.child(of: object, .prep, after: object) { charges.contains(c.lemma[$0]) }
    guard let preposition else {
      return unaided.contains(c.lemma[verb]) ? objectTokens(c, verb, object) : nil
    }
    // “thanked the drivers “for A””
    let mark =
      c.isMark[preposition - 1] && c.quotation[preposition - 1] == c.quotation[preposition] ? [preposition - 1] : []
    return c.phrase(object) + mark + c.phrase(preposition)
  }

  /// Whether a preposition brings a charge: accused of, blamed for, blamed on.
  static func brings(_ c: TokenColumns, _ verb: Int, _ preposition: Int) -> Bool {
    charges.contains(c.lemma[preposition]) || c.lemma[verb] == blame && c.lemma[preposition] == onLemma
  }

  /// X asks Y to Z.
  static func request(_ c: TokenColumns, _ verb: Int, _ object: Int?) -> [Int]? {
    if let object,
      let deed = c.child(of: verb, .xcomp, after: object) ?? c.child(of: verb, .ccomp, after: object)
        ?? c.child(of: verb, .advcl, after: object, where: { c.hasTo($0) }),
      c.hasTo(deed), !c.isFinite(deed)
    {
      return c.phrase(object) + self.deed(c, verb, deed)
    }
    // “asked the board for time”, “begged her for one more”
    if let object, pleading.contains(c.lemma[verb]),
      let wish = c.child(of: verb, .prep, after: object, where: { c.lemma[$0] == forWord }),
      let last = c.phrase(object).last, Int(c.leftEdge[wish]) == last + 1
    {
      return c.phrase(object) + c.phrase(wish)
    }
    // “urged both sides back to the table”
    if let object, let way = c.child(of: verb, .advmod, after: object) ?? c.child(of: verb, .prt, after: object),
      way == Int(c.rightEdge[object]) + 1, ways.contains(c.lemma[way]), Int(c.rightEdge[way]) > way
    {
      return c.phrase(object) + c.phrase(way)
    }
    // “asked anyone who saw the car to come forward”: what is asked hangs in the relative clause.
    if let object, begging.contains(c.lemma[verb]), let who = c.child(of: object, .relcl, after: object),
      !CueFrames.of(c.lemma[who]).contains(.infinitive),
      let deed = c.child(of: who, .ccomp, after: who) ?? c.child(of: who, .xcomp, after: who)
        ?? c.child(of: who, .advcl, after: who), c.hasTo(deed), !c.isFinite(deed)
    {
      return c.phrase(object)
    }
    guard let deed = c.child(of: verb, .ccomp, after: verb), !c.isFinite(deed), hasSubject(c, deed) else { return nil }
    return self.deed(c, verb, deed)
  }

  /// “had threatened to jump | and asked to see his wife”: what bears tense again goes on beside the verb, not below it.
  static func deed(_ c: TokenColumns, _ verb: Int, _ clause: Int) -> [Int] {
    let tokens = c.phrase(clause).filter { $0 > verb }
    guard c.hasTo(clause),
      let other = c.child(of: clause, .conj, after: clause, where: { c.isTag($0, .vbd, .vbz) && c.subject[$0] < 0 }),
      let joint = c.child(of: clause, .cc, after: clause), joint < other
    else { return tokens }
    var end = joint
    while end > clause, c.isPunctuation(end - 1), !c.isMark[end - 1] { end -= 1 }
    return tokens.filter { $0 < end }
  }

  static let names = TokenColumns.hashes("call label dub brand term")
  static let blame = FeatureBag.hash("blame")
  static let onLemma = FeatureBag.hash("on")
  static let charges = TokenColumns.hashes("of for with over")
  static let unaided = TokenColumns.hashes(
    """
    criticize criticise thank praise condemn fault censure rebuke reproach denounce slam blast lambast applaud hail
    congratulate commend mock ridicule salute castigate berate blame
    """)
  static let pureNaming = TokenColumns.hashes("call label dub brand term deem consider find declare judge")
  static let pleading = TokenColumns.hashes("ask beg implore press petition badger pester nag")
  static let ways = TokenColumns.hashes("back home away out")
  private static let begging = TokenColumns.hashes("ask urge beg advise encourage invite order tell implore")
}
