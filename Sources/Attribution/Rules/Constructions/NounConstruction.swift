internal import Language

/// Nouns that attribute: X's claim that A, the warning by X that A, fears that A, X's plan to A, X's warnings about A,
/// X's hope is that A, X voiced hope that A.
enum NounConstruction {
  static func candidate(_ c: TokenColumns, _ noun: Int) -> RelationCandidate? {
    let kind = Kind(c.lemma[noun])
    guard !kind.isEmpty || copular.contains(c.lemma[noun]), let found = content(c, noun, kind) else { return nil }
    let owner = owner(c, noun)
    // “confirmed in a statement that A”: the verb says so, in the statement.
    if owner == nil, isCarrier(c, noun) { return nil }
    guard
      let source = owner
        ?? (found.isClause && (kind.contains(.statement) && c.lemma[noun] != idea || calls.contains(c.lemma[noun]))
          ? [] : nil)
    else {
      return nil
    }
    if source.isEmpty, c.sentences[Int(c.sentence[noun])].isHeading { return nil }
    return ConstructionReader.relation(
      c, [noun], head: noun, content: LostMainVerb.cut(found.tokens, noun, c), source: source)
  }

  /// Whether a noun is but the paper in which a verb of saying before it says something: “confirmed *in a statement* that A”.
  private static func isCarrier(_ c: TokenColumns, _ noun: Int) -> Bool {
    guard papers.contains(c.lemma[noun]), c.isRelation(noun, .pobj), case let preposition = Int(c.head[noun]),
      c.lemma[preposition] == inLemma || c.lemma[preposition] == with, case let verb = Int(c.head[preposition]),
      verb < preposition,
      c.isVerb(verb), !c.has(verb, .dobj), !c.has(verb, .ccomp)
    else { return false }
    return CueFrames.of(c.lemma[verb]).contains(.clause)
  }

  private static let papers = TokenColumns.hashes(
    "statement letter report testimony message note email e-mail speech submission filing announcement briefing")

  /// “guides’ *claims* that A”: a plural's curly mark, which tokenizers take for a closing one, so that the noun becomes a verb.
  static func owned(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard c.isTag(verb, .vbz), reported.contains(c.lemma[verb]), verb > 2, c.isMark[verb - 1],
      c.quotation[verb - 1] < 0,
      c.isTag(verb - 2, .nns, .nnps), c.word[verb - 1] == apostrophe, verb + 2 < c.count, c.word[verb + 1] == that,
      let clause = c.child(of: verb, .ccomp, after: verb), c.isFinite(clause)
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, [verb], head: verb, content: c.phrase(clause).filter { $0 > verb },
        source: Array(Int(c.leftEdge[verb - 2])...verb - 1)))
  }

  /// The same as a verb's object: “rejected *guides’ claims that A*”.
  static func ownedObject(_ c: TokenColumns, _ object: Int) -> [Int]? {
    guard object + 2 < c.count, let claim = owned(c, object + 2), let last = claim.content.last else { return nil }
    return Array(Int(c.leftEdge[object])...last)
  }

  private static let apostrophe = FeatureBag.hash("’")

  /// Whether a noun means what somebody has said: a claim, an account, “that”.
  static func isTold(_ c: TokenColumns, _ noun: Int) -> Bool {
    isStatement(c, noun) || accounts.contains(c.lemma[noun]) || pointing.contains(c.word[noun])
  }

  private static let pointing = TokenColumns.hashes("that this it")
  private static let accounts = TokenColumns.hashes(
    "account story version figure number article remark comment news narrative call excuse line")

  /// Whether a noun takes a clause with “that” that tells what it is: “the claim that A”.
  static func isStatement(_ c: TokenColumns, _ noun: Int) -> Bool { statements.contains(c.lemma[noun]) }

  /// Whether a noun attributes.
  static func isNoun(_ c: TokenColumns, _ noun: Int) -> Bool { !Kind(c.lemma[noun]).isEmpty }

  private struct Kind: OptionSet {
    let rawValue: UInt8
    /// That A.
    static let statement = Kind(rawValue: 1)
    /// To A.
    static let intention = Kind(rawValue: 2)
    /// Of A, about A.
    static let topic = Kind(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ lemma: UInt64) {
      self = []
      if statements.contains(lemma) { insert(.statement) }
      if intentions.contains(lemma) { insert(.intention) }
      if topics.contains(lemma) { insert(.topic) }
    }
  }

  private static func content(_ c: TokenColumns, _ noun: Int, _ kind: Kind) -> (tokens: [Int], isClause: Bool)? {
    let clause =
      c.child(of: noun, .acl, after: noun, where: { !c.isTag($0, .vbn) || c.has($0, .mark) || c.has($0, .aux) })
      ?? c.child(of: noun, .ccomp, after: noun)
      ?? c.child(of: noun, .relcl, after: noun) { c.has($0, .mark) || isConjunction(c, Int(c.leftEdge[$0]), $0) }
      // “warnings from engineers that A”: hung on the engineers.
      ?? maker(c, noun).flatMap { maker in
        c.child(of: maker, .acl, after: maker) { c.has($0, .mark) && c.isFinite($0) }
          ?? c.child(of: maker, .relcl, after: maker) { c.has($0, .mark) && c.isFinite($0) }
      }
      ?? raised(c, noun)
    if let clause {
      if kind.contains(.statement), VerbConstruction.hasSubject(c, clause),
        c.has(clause, .mark) && startsWithThat(c, clause) && !isGapped(c, clause)
          || isConjunction(c, Int(c.leftEdge[clause]), clause)
      {
        return (withoutName(c, c.phrase(clause).filter { $0 > noun }, noun), true)
      }
      if kind.contains(.intention), c.hasTo(clause) { return (c.phrase(clause).filter { $0 > noun }, true) }
    }
    if kind.contains(.statement), let told = StatementClause.tokens(c, behind: noun) { return (told, true) }
    // “rejected calls to raise the price”: hung on the verb.
    let governor = Int(c.head[noun])
    if kind.contains(.intention), c.isRelation(noun, .dobj), answering.contains(c.lemma[governor]),
      let clause = c.child(of: governor, .advcl, after: noun) ?? c.child(of: governor, .xcomp, after: noun),
      c.hasTo(clause), Int(c.leftEdge[clause]) == noun + 1
    {
      return (c.phrase(clause).filter { $0 > noun }, true)
    }
    // “Concerns have been raised that A”: hung on the verb.
    if kind.contains(.statement), c.isRelation(noun, .nsubjpass), light.contains(c.lemma[governor]),
      let clause = c.child(of: governor, .ccomp, after: governor), c.has(clause, .mark), startsWithThat(c, clause)
    {
      return (c.phrase(clause).filter { $0 > governor }, true)
    }
    // “It is his belief that A”
    let copula = Int(c.head[noun])
    if kind.contains(.statement), c.isRelation(noun, .attr), c.lemma[copula] == be, c.subject[copula] >= 0,
      c.lemma[Int(c.subject[copula])] == it, c.has(noun, .poss),
      let clause = c.child(of: copula, .ccomp, after: noun), c.has(clause, .mark), startsWithThat(c, clause)
    {
      return (c.phrase(clause).filter { $0 > noun }, true)
    }
    // “Her hope is that …”
    let above = Int(c.head[noun])
    if kind.contains(.statement) || copular.contains(c.lemma[noun]), c.isRelation(noun, .nsubj), c.lemma[above] == be,
      let clause = c.child(of: above, .ccomp, after: above), c.has(clause, .mark)
    {
      return (c.phrase(clause).filter { $0 > above }, true)
    }
    if kind.contains(.topic),
      let preposition = c.child(of: noun, .prep, after: noun, where: { subjects.contains(c.lemma[$0]) })
    {
      return (c.phrase(preposition), false)
    }
    return nil
  }

  /// “confirmed a report in the Comet *that A*”, “would not comment on a report *that A*”: hung on the verb.
  private static func raised(_ c: TokenColumns, _ noun: Int) -> Int? {
    var verb = Int(c.head[noun])
    if c.isRelation(noun, .pobj) {
      guard c.isRelation(verb, .prep), reaching.contains(c.lemma[verb]) else { return nil }
      verb = Int(c.head[verb])
    } else if !c.isRelation(noun, .dobj) {
      return nil
    }
    let last = Int(c.rightEdge[noun])
    guard reported.contains(c.lemma[noun]), c.isVerb(verb), verb < noun, last + 1 < c.count,
      let clause = c.child(of: verb, .ccomp, after: last, where: { Int(c.leftEdge[$0]) == last + 1 })
    else { return nil }
    return clause
  }

  /// Whose it is: the possessor, X in “by X”, or the subject of “voiced”, “made”, “has”.
  private static func owner(_ c: TokenColumns, _ noun: Int) -> [Int]? {
    if let owner = c.child(of: noun, .poss), owner < noun {
      var tokens = c.phrase(owner)
      // “Norland's claim”: the clitic is no part of the name.
      if tokens.count > 1, let last = tokens.last, c.isRelation(last, .case) { tokens.removeLast() }
      return tokens
    }
    if let maker = maker(c, noun) {
      let clause =
        c.child(of: noun, .acl, after: maker) ?? c.child(of: maker, .acl, after: maker) { c.has($0, .mark) }
        ?? c.child(of: maker, .relcl, after: maker) { c.has($0, .mark) }
      return c.phrase(maker, before: clause.map { Int(c.leftEdge[$0]) })
    }
    // “the suggestion, made by X, that A”
    if let made = c.child(of: noun, .acl, after: noun, where: { c.isTag($0, .vbn) && light.contains(c.lemma[$0]) }),
      let agent = SpeakerFinder.agent(c, made)
    {
      let end = c.child(of: noun, .relcl, after: made).map { Int(c.leftEdge[$0]) } ?? c.count
      return agent.filter { $0 < end && !(c.isPunctuation($0) && $0 == end - 1) }
    }
    // “comment on a Herald report that A”, “brushed aside opposition claims that A”
    if noun > 0, reported.contains(c.lemma[noun]), c.isNominal(noun - 1), c.isRelation(noun - 1, .compound),
      Int(c.head[noun - 1]) == noun,
      c.entity[noun - 1] != 0 && c.pos[noun - 1] == PartOfSpeech.propn.rawValue
        || HeadlineAttribution.isRole(c, noun - 1)
    {
      return Array(Int(c.leftEdge[noun - 1])...noun - 1)
    }
    let verb = Int(c.head[noun])
    // “The suspicion that A was voiced by X”
    if c.isRelation(noun, .nsubjpass), light.contains(c.lemma[verb]) { return SpeakerFinder.agent(c, verb) }
    // “resigned with a warning that A”
    if c.isRelation(noun, .pobj), c.lemma[verb] == with, parting.contains(c.lemma[noun]) {
      let above = Int(c.head[verb])
      return c.isVerb(above) && c.isFinite(above) && !c.isPassive(above) ? SpeakerFinder.source(c, above) : nil
    }
    guard c.isRelation(noun, .dobj), light.contains(c.lemma[verb]), !c.isPassive(verb) else { return nil }
    return SpeakerFinder.source(c, verb)
  }

  /// X in “the claim by X”, “a warning from X”, “a report in the Sunday Racket”.
  private static func maker(_ c: TokenColumns, _ noun: Int) -> Int? {
    if let by = hung(c, noun) { return c.child(of: by, .pobj) }
    return c.child(
      of: noun, .prep, after: noun,
      where: {
        makers.contains(c.lemma[$0])
          || c.lemma[$0] == inLemma && c.lemma[noun] == report
            && (c.child(of: $0, .pobj).map { c.pos[$0] == PartOfSpeech.propn.rawValue } ?? false)
      }
    ).flatMap { c.child(of: $0, .pobj) }
  }

  /// “By” in “denied claims *by the opposition* that A”, where the parser hangs it on the verb.
  static func hung(_ c: TokenColumns, _ noun: Int) -> Int? {
    guard reported.contains(c.lemma[noun]), c.isRelation(noun, .dobj), case let verb = Int(c.head[noun]), verb < noun,
      let by = c.child(of: verb, .prep, after: noun, where: { makers.contains(c.lemma[$0]) }),
      by == Int(c.rightEdge[noun]) + 1, let maker = c.child(of: by, .pobj),
      c.child(of: maker, .acl, after: maker, where: { c.has($0, .mark) && c.isFinite($0) })
        ?? c.child(of: maker, .relcl, after: maker, where: { c.has($0, .mark) && c.isFinite($0) }) != nil
    else { return nil }
    return by
  }

  /// “described claims that A *as “scaremongering”*”: what the verb calls the claims is no part of them.
  private static func withoutName(_ c: TokenColumns, _ tokens: [Int], _ noun: Int) -> [Int] {
    guard c.isRelation(noun, .dobj), CueFrames.of(c.lemma[Int(c.head[noun])]).contains(.comparison),
      let name = tokens.last(where: { c.lemma[$0] == asLemma && c.isRelation($0, .prep) }), let last = tokens.last,
      Int(c.rightEdge[name]) >= last
    else { return tokens }
    return tokens.filter { $0 < name }
  }

  /// “claims by divers that it had ordered them to lie”, where the parser makes “that” an object beside the verb's own.
  private static func isConjunction(_ c: TokenColumns, _ token: Int, _ clause: Int) -> Bool {
    c.isTag(token, .preposition) && c.lemma[token] == that && c.subject[clause] > token && token < clause
      && (c.child(of: clause, .dobj, after: clause) != nil || c.child(of: clause, .ccomp, after: clause) != nil)
  }

  /// “a charge that the government called absurd”: what it called so is the charge.
  private static func isGapped(_ c: TokenColumns, _ clause: Int) -> Bool {
    // “a statement that his own office later walked back”
    if PhrasalObject.hasParticle(c, clause), !c.has(clause, .dobj), !c.isPassive(clause) { return true }
    return CueFrames.of(c.lemma[clause]).contains(.naming) && !c.has(clause, .dobj) && !c.has(clause, .ccomp)
      && !c.isPassive(clause) && (c.has(clause, .oprd) || c.has(clause, .acomp))
  }

  private static func startsWithThat(_ c: TokenColumns, _ clause: Int) -> Bool {
    c.child(of: clause, .mark, where: { $0 < clause && c.lemma[$0] == that }) != nil
  }

  private static let it = FeatureBag.hash("it")
  private static let asLemma = FeatureBag.hash("as")
  private static let inLemma = FeatureBag.hash("in")
  private static let report = FeatureBag.hash("report")
  private static let with = FeatureBag.hash("with")
  private static let reported = TokenColumns.hashes(
    """
    report claim allegation accusation suggestion rumour rumor assertion warning complaint speculation contention charge
    prediction assurance announcement denial theory insistence argument
    """)
  private static let reaching = TokenColumns.hashes("on to about by at of from")
  private static let parting = TokenColumns.hashes(
    "warning promise vow threat pledge demand claim call plea assurance admission")
  private static let be = FeatureBag.hash("be")
  private static let answering = TokenColumns.hashes(
    """
    reject dismiss resist ignore face welcome back support criticise criticize defend heed renew reiterate deny condemn
    oppose rebuff spurn shrug repeat question mock refuse defy
    """)
  private static let calls = TokenColumns.hashes("call plea appeal demand")
  private static let idea = FeatureBag.hash("idea")
  private static let that = FeatureBag.hash("that")
  private static let subjects = TokenColumns.hashes("about of against over")
  private static let makers = TokenColumns.hashes("by from among")
  private static let light = TokenColumns.hashes(
    """
    make have issue express voice give repeat reiterate raise renew send announce unveil present share harbour harbor float
    advance air promote spread peddle champion propose
    """)
  private static let statements = TokenColumns.hashes(
    """
    claim belief accusation allegation suggestion warning vow assertion insistence prediction contention argument
    complaint assurance statement report rumour rumor speculation fear hope concern worry expectation suspicion
    charge admission confession denial declaration announcement revelation promise pledge guarantee threat demand
    proposal recommendation conclusion finding ruling view opinion conviction feeling sense notion hint testimony
    explanation acknowledgement acknowledgment observation remark wish forecast estimate theory doubt boast confirmation
    disclosure verdict criticism concession impression idea
    """)
  private static let intentions = TokenColumns.hashes(
    """
    plan promise pledge vow threat decision refusal proposal offer demand call intention commitment request order
    advice wish hope desire determination willingness readiness agreement resolve ambition undertaking appeal plea
    suggestion recommendation oath
    """)
  /// “The ministry's line is that A”: only as what somebody's clause is.
  private static let copular = TokenColumns.hashes(
    "line position stance message answer response advice bet guess hunch argument reasoning thinking assumption evidence testimony contention understanding recollection verdict reply retort"
  )
  private static let topics = TokenColumns.hashes(
    """
    warning claim accusation allegation complaint prediction description account denial criticism condemnation
    concern fear doubt worry promise rejection
    """)
}
