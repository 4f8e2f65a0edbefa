internal import Language

/// Passives that attribute: X is said to …, it is believed that …, X was told that …, X is accused of …, X was condemned
/// by Y, “Asked whether …”.
enum PassiveConstruction {
  static func candidate(_ c: TokenColumns, _ verb: Int, _ frames: CueFrames) -> RelationCandidate? {
    let source = SpeakerFinder.agent(c, verb)
    let subject = Int(c.subject[verb])
    let cue = c.cueTokens(verb)
    func relation(_ content: [Int], cue more: [Int] = []) -> RelationCandidate? {
      ConstructionReader.relation(
        c, more + cue, head: verb, content: content.filter { !(source ?? []).contains($0) }, source: source ?? [])
    }
    if subject >= 0, c.lemma[subject] == it, frames.contains(.impersonal),
      let clause = c.child(of: verb, .ccomp, after: verb)
    {
      return relation(c.phrase(clause).filter { $0 > verb }, cue: [subject])
    }
    let deed =
      c.child(of: verb, .xcomp, after: verb)
      // “is learnt to have asked”: hung beside the verb.
      ?? (frames.contains(.raising)
        ? c.child(of: verb, .advcl, after: verb, where: { c.hasTo($0) && Int(c.leftEdge[$0]) == verb + 1 }) : nil)
    // “was heard to mutter that A”, “was overheard saying that A”
    if hearing.contains(c.lemma[verb]), subject >= 0, subject < verb, source == nil {
      guard let deed, let said = VerbConstruction.content(c, deed, CueFrames.of(c.lemma[deed])) else { return nil }
      return ConstructionReader.relation(
        c, cue + c.cueTokens(deed) + (c.hasTo(deed) ? [deed - 1] : []), head: deed, content: said.filter { $0 > deed },
        source: c.phrase(subject, before: Int(c.leftEdge[verb])).filter { $0 < verb })
    }
    if frames.contains(.raising), subject >= 0, subject < verb, let deed, c.hasTo(deed) {
      if let quoted = OpenedQuotation.tokens(c, behind: deed) {
        return ConstructionReader.firm(
          relation(
            c.phrase(subject, before: Int(c.leftEdge[verb]))
              + Array(Int(c.leftEdge[deed])..<quoted[0]).filter { $0 > verb }
              + quoted))
      }
      // “is expected to speak on Friday, | and aides said A”: another clause with its own subject.
      let other = c.child(of: deed, .conj, after: deed, where: { c.subject[$0] > deed })
      let joint = other.flatMap { other in c.child(of: deed, .cc, after: deed, where: { $0 < other }) } ?? other
      let end = joint.map { c.isComma[$0 - 1] ? $0 - 1 : $0 } ?? c.count
      let raised = relation(
        c.phrase(subject, before: Int(c.leftEdge[verb])) + c.phrase(deed).filter { $0 > verb && $0 < end })
      // “is expected to rule”: what is expected is the deed, whatever else the chain sees in the subject.
      return source == nil && c.quotation[verb] < 0 && !c.isTag(subject, .wdt, .wp)
        ? ConstructionReader.firm(raised) : raised
    }
    // “Asked whether A, X said …”: X is asked and does not ask.
    let isAside = asked.contains(c.lemma[verb]) && SpeakerFinder.isReducedPassive(c, verb) && opensClause(c, verb)
    func perhapsFirm(_ relation: RelationCandidate?) -> RelationCandidate? {
      guard isAside, let last = relation?.content.last else { return relation }
      // A content that has swallowed the main clause's subject is the parser's mistake.
      let main = Int(c.head[verb])
      if main > verb, main <= last || c.subject[main] > verb && Int(c.subject[main]) <= last { return relation }
      return ConstructionReader.firm(relation)
    }
    // “the general, believed to be in hiding, …”
    if held.contains(c.lemma[verb]), subject < 0, c.isRelation(verb, .acl), let deed, c.hasTo(deed),
      Int(c.head[verb]) < verb, c.isNominal(Int(c.head[verb]))
    {
      let noun = c.phrase(Int(c.head[verb]), before: Int(c.leftEdge[verb])).filter { $0 < verb }
      return ConstructionReader.firm(relation(noun + c.phrase(deed).filter { $0 > verb }))
    }
    // “A, jurors were told”
    if frames.contains(.hearer), subject >= 0, c.quotation[verb] < 0,
      let clause = c.child(of: verb, .ccomp, where: { $0 < Int(c.leftEdge[subject]) }), c.isFinite(clause),
      c.isComma[max(0, Int(c.leftEdge[subject]) - 1)], c.child(of: verb, .ccomp, after: verb) == nil
    {
      return relation(c.phrase(clause).filter { $0 < Int(c.leftEdge[subject]) })
    }
    if frames.contains(.hearer) || asked.contains(c.lemma[verb]), let told = told(c, verb, frames) {
      return perhapsFirm(relation(withSubject(c, told, of: verb) + withRest(c, told, of: verb).filter { $0 > verb }))
    }
    if asked.contains(c.lemma[verb]), let about = c.child(of: verb, .prep, after: verb),
      topics.contains(c.lemma[about]),
      // “asked again on Friday”: no topic.
      c.child(of: about, .pobj).map({ !ContentExtent.isTime(c, $0) }) ?? true
    {
      let topic = c.phrase(about)
      // “asked about the money by the Courier”: the parser may hang “by” on the money.
      if source == nil, let by = topic.first(where: { c.lemma[$0] == byWord && c.isRelation($0, .prep) }),
        let asker = c.child(of: by, .pobj), c.pos[asker] == PartOfSpeech.propn.rawValue
      {
        return perhapsFirm(
          ConstructionReader.relation(
            c, cue, head: verb, content: topic.filter { $0 < by }, source: c.phrase(asker)))
      }
      return perhapsFirm(relation(topic))
    }
    // “had been warned twice about the tablets”
    if informed.contains(c.lemma[verb]), subject >= 0, subject < verb, c.isPassive(verb), !c.has(verb, .neg),
      let about = c.child(of: verb, .prep, after: verb, where: { c.lemma[$0] == aboutWord || c.lemma[$0] == ofWord }),
      !c.has(verb, .dobj)
    {
      return relation(c.phrase(about))
    }
    // “The job had been promised to Ms Lund”
    if c.lemma[verb] == promise, subject >= 0, subject < verb, c.isPassive(verb), !c.has(verb, .dobj),
      !c.isTag(subject, .wp, .wdt),
      let to = c.child(of: verb, .dative, after: verb)
        ?? c.child(of: verb, .prep, after: verb, where: { c.lemma[$0] == toWord })
    {
      return relation(c.phrase(subject, before: Int(c.leftEdge[verb])).filter { $0 < verb } + c.phrase(to))
    }
    // “a concern shared by X”, “the scheme, hailed by X as A”
    if subject < 0, source != nil, c.isRelation(verb, .acl),
      answers.contains(c.lemma[verb]) || frames.contains(.comparison), Int(c.head[verb]) < verb
    {
      let noun = c.phrase(Int(c.head[verb]), before: Int(c.leftEdge[verb])).filter { $0 < verb }
      if frames.contains(.comparison), let name = comparison(c, verb) {
        return ConstructionReader.relation(
          c, cue, head: verb, content: noun + c.phrase(name), source: (source ?? []).filter { $0 < name })
      }
      if answers.contains(c.lemma[verb]) { return relation(noun) }
    }
    // “a possibility first raised by X”, “an idea floated by X”: nouns alone are raised so, and no flags.
    if subject < 0, source != nil, c.isRelation(verb, .acl), raising.contains(c.lemma[verb]),
      case let noun = Int(c.head[verb]), noun < verb,
      NounConstruction.isStatement(c, noun) || raised.contains(c.lemma[noun])
    {
      return relation(c.phrase(noun, before: Int(c.leftEdge[verb])).filter { $0 < Int(c.leftEdge[verb]) })
    }
    // “A, it was announced on Tuesday”
    if subject > 0, c.lemma[subject] == it, frames.contains(.impersonal), c.quotation[verb] < 0,
      let clause = c.child(of: verb, .ccomp, where: { $0 < subject }), c.isComma[subject - 1], c.isFinite(clause)
    {
      return ConstructionReader.firm(relation(c.phrase(clause).filter { $0 < subject - 1 }, cue: [subject]))
    }
    guard subject >= 0, subject < verb else { return nil }
    let whole = c.phrase(subject, before: verb).filter { $0 < verb }
    if frames.contains(.charge), source != nil || accused.contains(c.lemma[verb]),
      let charge = c.child(of: verb, .prep, after: verb, where: { charges.contains(c.lemma[$0]) })
        ?? c.child(of: verb, .agent, after: verb).flatMap({ c.child(of: $0, .pobj) }).flatMap({
          SpeakerFinder.misplaced(c, $0, below: verb)
        })
    {
      if let telling = c.child(of: charge, .pcomp), let quoted = OpenedQuotation.tokens(c, behind: telling) {
        return ConstructionReader.firm(relation(whole + Array(charge..<quoted[0]) + quoted))
      }
      return relation(whole + c.phrase(charge))
    }
    if source != nil, let borneOut = PhrasalObject.subject(c, verb, subject) {
      return ConstructionReader.firm(relation(borneOut))
    }
    // “has been called heartless”, “is described as a bully”: by whom is left open.
    guard source != nil || nameless.contains(c.lemma[verb]), !c.isTag(subject, .wp, .wdt) || source != nil else {
      return nil
    }
    if frames.contains(.naming) || nameless.contains(c.lemma[verb]),
      let name = c.child(of: verb, .oprd, after: verb) ?? c.child(of: verb, .acomp, after: verb)
    {
      // “was called a liar by the premier”: hung on the liar.
      if source == nil, let by = c.child(of: name, .prep, after: name, where: { c.lemma[$0] == byWord }),
        let agent = c.child(of: by, .pobj), Int(c.rightEdge[name]) == Int(c.rightEdge[by])
      {
        return ConstructionReader.firm(
          ConstructionReader.relation(
            c, cue, head: verb, content: whole + c.phrase(name).filter { $0 < by }, source: c.phrase(agent)))
      }
      return relation(whole + c.phrase(name))
    }
    if frames.contains(.comparison), let asPhrase = comparison(c, verb) {
      // “seen by many as A”: the parser may hang “as” on the agent.
      return ConstructionReader.relation(
        c, cue, head: verb, content: whole + c.phrase(asPhrase), source: (source ?? []).filter { $0 < asPhrase })
    }
    guard source != nil, frames.contains(.object), answers.contains(c.lemma[verb]) else { return nil }
    // “The firm's claim that A was rejected by X” holds the firm's claim.
    let holds = whole.contains { c.isRelation($0, .acl, .ccomp) && c.has($0, .mark) }
    return holds ? ConstructionReader.firm(relation(whole)) : relation(whole)
  }

  /// “As” in “seen by many as A”: the parser may hang it on the agent.
  private static func comparison(_ c: TokenColumns, _ verb: Int) -> Int? {
    c.child(of: verb, .prep, after: verb, where: { c.lemma[$0] == asWord })
      ?? c.child(of: verb, .agent, after: verb).flatMap({ c.child(of: $0, .pobj) }).flatMap({ agent in
        c.child(of: agent, .prep, after: agent) { c.lemma[$0] == asWord }
      })
  }

  /// “The general, believed to be in hiding, sent a letter”, where the parser makes him believe.
  static func misread(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard held.contains(c.lemma[verb]), c.isTag(verb, .vbd), verb > 1, verb + 2 < c.count, c.isComma[verb - 1],
      c.isTag(verb + 1, .to), c.quotation[verb] < 0, let deed = c.child(of: verb, .xcomp, after: verb), c.hasTo(deed),
      c.subject[verb] >= 0, case let subject = Int(c.subject[verb]), subject < verb - 1
    else { return nil }
    let end = (deed..<min(Int(c.rightEdge[deed]) + 2, c.count)).first { c.isComma[$0] } ?? Int(c.rightEdge[deed]) + 1
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, [verb], head: verb,
        content: c.phrase(subject, before: verb - 1).filter { $0 < verb }
          + c.phrase(deed).filter { $0 > verb && $0 < end },
        source: []))
  }

  /// “were told *the roof* was safe”: the clause's own subject, which the parser makes the verb's object.
  private static func withSubject(_ c: TokenColumns, _ told: Int, of verb: Int) -> [Int] {
    guard c.isRelation(told, .ccomp), c.isFinite(told), !VerbConstruction.hasSubject(c, told), c.isPassive(verb),
      let object = c.child(of: verb, .dobj, after: verb), Int(c.rightEdge[object]) + 1 == Int(c.leftEdge[told])
    else { return [] }
    return c.phrase(object)
  }

  /// An object that was promised, with what stands right behind it: “were promised permits in June”.
  private static func withRest(_ c: TokenColumns, _ told: Int, of verb: Int) -> [Int] {
    var tokens = c.phrase(told)
    guard c.isRelation(told, .dobj) else { return tokens }
    if let last = tokens.last, let more = c.child(of: verb, .prep, after: last), c.lemma[more] != byWord,
      case let gap = Int(c.leftEdge[more]) - last, gap == 1 || gap == 2 && c.isMark[last + 1],
      Int(c.rightEdge[more]) - last <= 8
    {
      tokens += (gap == 2 ? [last + 1] : []) + c.phrase(more).filter { $0 > last }
    }
    return tokens
  }

  /// Whether a participle stands at the beginning of its clause: “Asked …, she said”, “; asked …, she said”.
  private static func opensClause(_ c: TokenColumns, _ verb: Int) -> Bool {
    guard c.quotation[verb] < 0 else { return false }
    let sentence = c.sentences[Int(c.sentence[verb])].tokens
    if verb == sentence.lowerBound { return true }
    return c.isPunctuation(verb - 1) || c.isRelation(verb - 1, .cc, .mark) || c.isTag(verb - 1, .wrb)
  }

  /// “told the panel *he had been assured* by Y *that A*”, where the parser makes of the assurance a relative clause of the panel and
  /// of A what the panel was told: the passive verb, and the clause that is its own.
  static func lost(_ c: TokenColumns, below verb: Int, _ object: Int) -> (verb: Int, clause: Int)? {
    guard CueFrames.of(c.lemma[verb]).contains(.hearer), c.quotation[verb] == c.quotation[object],
      let heard = c.child(of: object, .relcl, after: object), c.isPassive(heard), !c.has(heard, .ccomp),
      CueFrames.of(c.lemma[heard]).contains(.hearer), c.subject[heard] > Int32(object),
      Int(c.leftEdge[Int(c.subject[heard])]) == object + 1, !c.isTag(Int(c.subject[heard]), .wp, .wdt),
      let clause = c.child(of: verb, .ccomp, after: heard), Int(c.leftEdge[clause]) == Int(c.rightEdge[heard]) + 1,
      c.word[Int(c.leftEdge[clause])] == VerbConstruction.that
    else { return nil }
    return (heard, clause)
  }

  /// What the subject was told, asked or promised.
  private static func told(_ c: TokenColumns, _ verb: Int, _ frames: CueFrames) -> Int? {
    if let clause = c.child(of: verb, .ccomp, after: verb) ?? c.child(of: verb, .xcomp, after: verb) { return clause }
    if c.isRelation(verb, .relcl), case let object = Int(c.head[verb]), c.isRelation(object, .dobj),
      let lost = lost(c, below: Int(c.head[object]), object), lost.verb == verb
    {
      return lost.clause
    }
    if let clause = c.child(of: verb, .advcl, after: verb, where: { startsWithQuestion(c, $0) }) { return clause }
    if let by = c.child(of: verb, .agent, after: verb), let agent = c.child(of: by, .pobj),
      let clause = SpeakerFinder.misplaced(c, agent, below: verb)
    {
      return clause
    }
    guard frames.contains(.hearer), c.isPassive(verb),
      let object = c.child(of: verb, .dobj, after: verb)
        // “had been promised *the same* in 1998”
        ?? c.child(of: verb, .npadvmod, after: verb, where: { VerbConstruction.sames.contains(c.lemma[$0]) })
    else { return nil }
    // “was told face to face”
    let isBare = !c.has(object, .det) && !c.has(object, .poss) && !c.has(object, .nummod) && !c.isTag(object, .cd)
    return c.lemma[verb] == tell && isBare ? nil : object
  }

  static func startsWithQuestion(_ c: TokenColumns, _ clause: Int) -> Bool {
    let first = Int(c.leftEdge[clause])
    return c.isTag(first, .wrb, .wp, .wdt) || questions.contains(c.lemma[first])
  }

  private static let it = FeatureBag.hash("it")
  private static let asWord = FeatureBag.hash("as")
  private static let tell = FeatureBag.hash("tell")
  private static let byWord = FeatureBag.hash("by")
  private static let held = TokenColumns.hashes(
    "believe say think report understand rumour rumor allege claim suspect presume fear")
  private static let aboutWord = FeatureBag.hash("about")
  private static let ofWord = FeatureBag.hash("of")
  private static let toWord = FeatureBag.hash("to")
  private static let promise = FeatureBag.hash("promise")
  private static let informed = TokenColumns.hashes("warn notify")
  private static let hearing = TokenColumns.hashes("hear overhear")
  private static let nameless = TokenColumns.hashes(
    "call label dub brand term describe think believe fear presume criticize criticise hail condemn praise dismiss")
  private static let asked = TokenColumns.hashes("ask press question quiz challenge")
  private static let topics = TokenColumns.hashes("about on for")
  private static let questions = TokenColumns.hashes("whether if")
  private static let accused = TokenColumns.hashes("accuse suspect")
  private static let charges = TokenColumns.hashes("of for with over")
  static let raising = TokenColumns.hashes("raise float moot voice advance air echo")
  private static let raised = TokenColumns.hashes(
    "possibility idea prospect question objection point issue proposition scenario option thesis hypothesis criticism")
  /// Verbs whose object is a content even as a subject.
  private static let answers = TokenColumns.hashes(
    """
    deny reject dismiss dispute refute contradict condemn denounce criticize criticise slam praise hail welcome applaud
    confirm oppose support endorse question challenge propose announce predict demand share recommend
    """)
}
