internal import Language

/// What somebody says, thinks, wants or calls something, by a verb's frames and the parse.
enum VerbConstruction {
  /// The relation of one verb; nil where it attributes nothing.
  static func candidate(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    let frames = CueFrames.of(c.lemma[verb])
    guard !frames.isEmpty, stands(c, verb) else { return nil }
    if c.isPassive(verb) || SpeakerFinder.isReducedPassive(c, verb) {
      return PassiveConstruction.candidate(c, verb, frames)
    }
    // “It emerged that A”
    if emerging.contains(c.lemma[verb]), c.subject[verb] >= 0, c.lemma[Int(c.subject[verb])] == it,
      let clause = c.child(of: verb, .ccomp, after: verb)
    {
      return ConstructionReader.relation(c, [verb], head: verb, content: c.phrase(clause), source: [])
    }
    guard let source = SpeakerFinder.source(c, verb), !source.isEmpty, let content = content(c, verb, frames) else {
      return nil
    }
    return ConstructionReader.relation(c, c.cueTokens(verb), head: verb, content: content, source: source)
  }

  /// Whether a verb says that something is so, and is no mere name of a deed: finite, a participle, or below “used to”.
  private static func stands(_ c: TokenColumns, _ verb: Int) -> Bool {
    if c.isFinite(verb) || SpeakerFinder.isReducedPassive(c, verb) { return true }
    if c.isTag(verb, .vbg) { return !c.isRelation(verb, .pobj, .amod, .compound) }
    let above = Int(c.head[verb])
    if c.isRelation(verb, .xcomp) { return SpeakerFinder.halfAuxiliary.contains(c.lemma[above]) }
    if c.isRelation(verb, .conj), above != verb { return c.isFinite(above) && c.tag[above] == c.tag[verb] }
    return false
  }

  /// The content of an active verb, by the first of its frames that the parse fills.
  static func content(_ c: TokenColumns, _ verb: Int, _ frames: CueFrames) -> [Int]? {
    let object = c.child(of: verb, .dobj, after: verb)
    let gap = object == nil ? RelativeGap.tokens(c, verb) : nil
    if frames.contains(.naming), let found = naming(c, verb, object, gap) { return found }
    if frames.contains(.comparison), let found = comparison(c, verb, object, gap) { return found }
    if frames.contains(.charge), let object, let found = charge(c, verb, object) { return found }
    if frames.contains(.request), let found = request(c, verb, object) { return found }
    if frames.contains(.clause), let clause = c.child(of: verb, .ccomp, after: verb) {
      let tokens = c.phrase(clause).filter { $0 > verb }
      // “They knew exactly what was inside” tells nothing of it.
      if knowing.contains(c.lemma[verb]), tokens.prefix(3).contains(where: { c.isTag($0, .wp, .wrb, .wdt) }) {
        return nil
      }
      if hasSubject(c, clause) { return tokens }
      if let gap { return gap + tokens }
      if c.isFinite(clause) { return tokens }
    }
    if let clause = c.child(of: verb, .xcomp, after: verb) ?? c.child(of: verb, .ccomp, after: verb) {
      let gerund = startsWithGerund(c, clause)
      if frames.contains(gerund ? .gerund : .infinitive), gerund || c.hasTo(clause) {
        return (gap ?? []) + c.phrase(clause).filter { $0 > verb }
      }
    }
    if frames.contains(.object) {
      if let object { return objectTokens(c, verb, object) }
      if let gap, c.childMask[verb] & complements == 0 { return gap }
    }
    if frames.contains(.prepositional) { return prepositional(c, verb, after: object ?? verb) }
    return nil
  }

  /// X calls Y Z, also around a gap.
  private static func naming(_ c: TokenColumns, _ verb: Int, _ object: Int?, _ gap: [Int]?) -> [Int]? {
    if let name = c.child(of: verb, .oprd, after: verb) {
      if let object { return c.phrase(object) + c.phrase(name) }
      return gap.map { $0 + c.phrase(name) }
    }
    // “found the plan absurd”: a clause without a verb of its own, or one without tense.
    guard let clause = c.child(of: verb, .ccomp, after: verb), !c.isFinite(clause), !c.hasTo(clause),
      !c.has(clause, .mark), c.has(clause, .nsubj), pureNaming.contains(c.lemma[verb]) || !c.isVerb(clause)
    else { return nil }
    return c.phrase(clause).filter { $0 > verb }
  }

  /// X describes Y as Z.
  private static func comparison(_ c: TokenColumns, _ verb: Int, _ object: Int?, _ gap: [Int]?) -> [Int]? {
    guard
      let preposition = c.child(of: verb, .prep, after: verb, where: { c.lemma[$0] == asWord })
        ?? object.flatMap({ c.child(of: $0, .prep, after: $0) { c.lemma[$0] == asWord } })
    else { return nil }
    if let object { return c.phrase(object) + c.phrase(preposition) }
    return gap.map { $0 + c.phrase(preposition) }
  }

  /// X accuses Y of Z.
  private static func charge(_ c: TokenColumns, _ verb: Int, _ object: Int) -> [Int]? {
    let preposition =
      c.child(of: verb, .prep, after: object) { charges.contains(c.lemma[$0]) }
      ?? c.child(of: object, .prep, after: object) { charges.contains(c.lemma[$0]) }
    guard let preposition else {
      return unaided.contains(c.lemma[verb]) ? objectTokens(c, verb, object) : nil
    }
    return c.phrase(object) + c.phrase(preposition)
  }

  /// X asks Y to Z.
  private static func request(_ c: TokenColumns, _ verb: Int, _ object: Int?) -> [Int]? {
    if let object,
      let deed = c.child(of: verb, .xcomp, after: object) ?? c.child(of: verb, .ccomp, after: object)
        ?? c.child(of: verb, .advcl, after: object, where: { c.hasTo($0) }),
      c.hasTo(deed), !c.isFinite(deed)
    {
      return c.phrase(object) + c.phrase(deed)
    }
    guard let deed = c.child(of: verb, .ccomp, after: verb), !c.isFinite(deed), hasSubject(c, deed) else { return nil }
    return c.phrase(deed).filter { $0 > verb }
  }

  /// X complains of Y: the noun or gerund after one of the verb's prepositions.
  static func prepositional(_ c: TokenColumns, _ verb: Int, after place: Int) -> [Int]? {
    guard
      let preposition = c.child(
        of: verb, .prep, after: place, where: { CueFrames.takes(c.lemma[verb], preposition: c.lemma[$0]) }),
      c.has(preposition, .pobj) || c.has(preposition, .pcomp)
    else { return nil }
    let tokens = c.phrase(preposition)
    return inContent.contains(c.lemma[preposition]) ? tokens : tokens.filter { $0 != preposition }
  }

  /// The object, with “as …” behind it.
  static func objectTokens(_ c: TokenColumns, _ verb: Int, _ object: Int) -> [Int]? {
    if c.lemma[object] == FeatureBag.hash("-PRON-") || reflexive.contains(c.word[object]) { return nil }
    let tokens = c.phrase(object)
    // “promised new pipes by winter”
    guard intending.contains(c.lemma[verb]), let last = tokens.last,
      let more = c.child(of: verb, .prep, after: last), Int(c.leftEdge[more]) == last + 1
    else { return tokens }
    return tokens + c.phrase(more)
  }

  static func hasSubject(_ c: TokenColumns, _ verb: Int) -> Bool { c.childMask[verb] & subjects != 0 }

  private static func startsWithGerund(_ c: TokenColumns, _ verb: Int) -> Bool {
    (max(0, verb - 4)...verb).contains {
      ($0 == verb || Int(c.head[$0]) == verb) && c.tag[$0] == PennTag.vbg.rawValue
    }
  }

  private static let it = FeatureBag.hash("it")
  private static let emerging = TokenColumns.hashes("emerge transpire")
  private static let intending = TokenColumns.hashes(
    "promise pledge vow want demand plan offer propose predict forecast expect")
  private static let knowing = TokenColumns.hashes(
    "know tell hear see find remember learn realise realize understand show discover read mean forget")
  private static let asWord = FeatureBag.hash("as")
  private static let charges = TokenColumns.hashes("of for with over")
  private static let unaided = TokenColumns.hashes(
    """
    criticize criticise thank praise condemn fault censure rebuke reproach denounce slam blast lambast applaud hail
    congratulate commend mock ridicule salute castigate berate blame
    """)
  private static let pureNaming = TokenColumns.hashes("call label dub brand term deem consider find declare judge")
  private static let inContent = TokenColumns.hashes("of about")
  private static let reflexive = TokenColumns.hashes("myself himself herself itself ourselves themselves")
  private static let subjects: UInt64 = bits(.nsubj, .nsubjpass, .csubj, .csubjpass, .expl)
  private static let complements: UInt64 = bits(.ccomp, .xcomp, .oprd, .attr, .acomp)
  private static func bits(_ relations: Dependency...) -> UInt64 {
    relations.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }
}
