internal import Language

/// Finds in the parse who speaks by a verb.
enum SpeakerFinder {
  /// The tokens of a verb's source; nil where the words attribute to nobody (“nobody asked”, “to say where …”), empty
  /// where they name no source.
  static func source(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    if c.isPassive(verb) || isReducedPassive(c, verb) { return agent(c, verb) ?? [] }
    let subject = Int(c.subject[verb])
    if let second = RelativeGap.secondSubject(c, verb) { return somebody(c, second, verb) }
    if subject >= 0 { return somebody(c, subject, verb) }
    // “I don’t intend to A”
    let negation = Int(c.curlyNegation(verb))
    if negation >= 0, c.subject[negation] >= 0, Int(c.subject[negation]) < negation {
      return somebody(c, Int(c.subject[negation]), verb)
    }
    if let reported = quotedAs(c, verb) { return reported }
    if c.isRelation(verb, .conj) {
      // “had threatened to jump and asked A”: who bears tense goes on with who did.
      if let main = mainVerb(c, above: verb) { return somebody(c, Int(c.subject[main]), main) }
      return shared(c, verb)
    }
    let above = Int(c.head[verb])
    // “used to say”, “is going to promise”
    if c.isRelation(verb, .xcomp), halfAuxiliary.contains(c.lemma[above]), c.subject[above] >= 0 {
      return somebody(c, Int(c.subject[above]), verb)
    }
    if let governed = governed(c, verb) { return governed }
    // “is accused of telling a guard: “A””
    if c.isRelation(verb, .pcomp), c.isTag(verb, .vbg), c.lemma[Int(c.head[verb])] == ofWord,
      case let charge = Int(c.head[Int(c.head[verb])]), c.isVerb(charge),
      CueFrames.of(c.lemma[charge]).contains(.charge),
      c.isPassive(charge), c.subject[charge] >= 0, Int(c.subject[charge]) < charge
    {
      return somebody(c, Int(c.subject[charge]), charge)
    }
    // “was fined for calling an official blind”, “apologised for telling Y that A”
    if c.isRelation(verb, .pcomp), c.isTag(verb, .vbg), c.lemma[Int(c.head[verb])] == forWord,
      case let answered = Int(c.head[Int(c.head[verb])]), c.isVerb(answered), c.subject[answered] >= 0,
      Int(c.subject[answered]) < answered,
      c.isPassive(answered) ? punished.contains(c.lemma[answered]) : apologizing.contains(c.lemma[answered])
    {
      return somebody(c, Int(c.subject[answered]), answered)
    }
    // “criticised the company for saying A”
    if c.isRelation(verb, .pcomp), c.isTag(verb, .vbg), c.lemma[Int(c.head[verb])] == forWord,
      uttering.contains(c.lemma[verb]), case let judged = Int(c.head[Int(c.head[verb])]),
      c.isVerb(judged), !c.isPassive(judged), CueFrames.of(c.lemma[judged]).contains(.charge),
      !apologizing.contains(c.lemma[judged]), Int(c.object[judged]) > judged, Int(c.object[judged]) < verb
    {
      return somebody(c, Int(c.object[judged]), verb).map { $0.filter { $0 < Int(c.head[verb]) } }
    }
    // “accused the company of claiming A”
    if c.isRelation(verb, .pcomp), c.isTag(verb, .vbg), c.lemma[Int(c.head[verb])] == ofWord,
      CueFrames.of(c.lemma[verb]).contains(.clause),
      case let charge = Int(c.head[Int(c.head[verb])]), CueFrames.of(c.lemma[charge]).contains(.charge),
      c.isVerb(charge), Int(c.object[charge]) > charge, Int(c.object[charge]) < verb
    {
      return somebody(c, Int(c.object[charge]), verb).map { $0.filter { $0 < Int(c.head[verb]) } }
    }
    // “accused *the supplier* of telling the court that A”, hung on the noun.
    if c.isRelation(verb, .pcomp), c.isTag(verb, .vbg), case let of = Int(c.head[verb]), c.lemma[of] == ofWord,
      case let charged = Int(c.head[of]), c.isRelation(charged, .dobj), charged < of,
      case let charge = Int(c.head[charged]), CueFrames.of(c.lemma[charge]).contains(.charge), c.isVerb(charge),
      CueFrames.of(c.lemma[verb]).contains(.clause)
    {
      return somebody(c, charged, verb).map { $0.filter { $0 < of } }
    }
    guard c.isTag(verb, .vbg) || isPerfect(c, verb),
      c.isRelation(verb, .advcl, .acl, .dep, .parataxis) || c.isFinite(verb)
    else {
      return nil
    }
    return controller(c, verb)
  }

  /// X in “quoted X as saying” and in “X was quoted as saying”.
  private static func quotedAs(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    guard c.isRelation(verb, .pcomp), c.lemma[Int(c.head[verb])] == asWord else { return nil }
    let preposition = Int(c.head[verb])
    let above = Int(c.head[preposition])
    if c.isNominal(above) { return c.phrase(above, before: preposition) }
    guard above != preposition else { return nil }
    if c.isPassive(above) {
      return c.subject[above] >= 0 ? c.phrase(Int(c.subject[above])) : nil
    }
    return c.object[above] >= 0 && Int(c.object[above]) < verb
      ? c.phrase(Int(c.object[above]), before: preposition) : nil
  }

  /// X in “X denied telling”, “X is said to have promised”: who does what is said of the verb above.
  static func governed(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    let above = Int(c.head[verb])
    guard c.isRelation(verb, .xcomp), above < verb, c.subject[above] >= 0 else { return nil }
    // “remembers *her* saying that A”
    if VerbConstruction.recalling.contains(c.lemma[above]), c.isTag(verb, .vbg), Int(c.object[above]) > above,
      Int(c.object[above]) < verb
    {
      return somebody(c, Int(c.object[above]), verb)
    }
    let frames = CueFrames.of(c.lemma[above])
    if c.isPassive(above) {
      // “is expected to report”: nothing is reported yet.
      guard frames.contains(.raising), c.hasTo(verb), !foreseen.contains(c.lemma[above]) else { return nil }
    } else {
      guard frames.contains(.gerund), !c.hasTo(verb), c.isFinite(above), VerbConstruction.startsWithGerund(c, verb)
      else { return nil }
    }
    return somebody(c, Int(c.subject[above]), above)
  }

  /// The subject of the verb that a verb is joined to.
  private static func shared(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    var token = verb
    for _ in 0..<4 where c.isRelation(token, .conj) {
      token = Int(c.head[token])
      let subject = Int(c.subject[token])
      guard subject >= 0 else { continue }
      // “had told her that the bank was closing and offered to A”: who told offers.
      if c.isTag(token, .vbg), c.isRelation(token, .ccomp), c.isTag(verb, .vbd, .vbn), !c.has(verb, .aux),
        case let told = Int(c.head[token]), told < token, PerfectTail.had(c, told),
        PerfectTail.isPerson(c, Int(c.subject[told]))
      {
        return somebody(c, Int(c.subject[told]), told)
      }
      // “said that the walls were damp, and promised A”: walls promise nothing.
      let cue = Int(c.head[token])
      if c.isRelation(token, .ccomp), cue < token, c.subject[cue] >= 0, Thing.isOne(c, subject),
        c.tag[cue] == c.tag[verb],
        CueFrames.of(c.lemma[cue]).contains(.clause)
      {
        return somebody(c, Int(c.subject[cue]), verb)
      }
      // Who is spoken of inside marks does nothing outside them.
      return c.quotation[subject] < 0 || c.quotation[subject] == c.quotation[verb] ? somebody(c, subject, verb) : nil
    }
    return token != verb && c.isTag(token, .vbg) && c.isRelation(token, .advcl) ? controller(c, token) : nil
  }

  /// Who does what a participle says: the subject above, or the noun it hangs on.
  private static func controller(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    if let speaker = asideSpeaker(c, verb) { return speaker }
    var noun = CueFeatures.sharedSubject(c, verb)
    guard noun >= 0, c.quotation[noun] < 0 || c.quotation[noun] == c.quotation[verb] else { return nil }
    // “said Ana Reyes, the army's spokeswoman, accusing …”: the name, not its apposition.
    while c.isRelation(noun, .appos), Int(c.head[noun]) != noun { noun = Int(c.head[noun]) }
    return somebody(c, noun, verb)
  }

  /// “Having said last week that A, …”
  static func isPerfect(_ c: TokenColumns, _ verb: Int) -> Bool {
    c.isTag(verb, .vbn) && c.child(of: verb, .aux, where: { c.isTag($0, .vbg) && $0 < verb }) != nil
      && c.isRelation(verb, .advcl, .acl)
  }

  /// She in “A, she said, adding that B”: who adds is who said it, not what A is about.
  static func asideSpeaker(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    let comma = Int(c.leftEdge[verb]) - 1
    guard c.isTag(verb, .vbg), comma > 1, c.isComma[comma] else { return nil }
    for said in stride(from: comma - 1, through: max(1, comma - 8), by: -1) {
      if c.isPunctuation(said) || c.quotation[said] >= 0 { return nil }
      guard c.isVerb(said), c.isFinite(said), CueFrames.of(c.lemma[said]).contains(.clause) else { continue }
      let subject = Int(c.subject[said])
      guard subject >= 0, subject < said else { return nil }
      let first = Int(c.leftEdge[subject])
      guard first > 0, c.isComma[first - 1] || c.quotation[first - 1] >= 0, said != Int(c.head[subject]) || first < said
      else { return nil }
      return somebody(c, subject, said)
    }
    return nil
  }

  /// Whether a source is nobody: “nobody believes that …” attributes to none.
  static func isNobody(_ c: TokenColumns, _ source: [Int]) -> Bool {
    // “Nobody from the club would say”
    if source.count > 2, none.contains(c.word[source[0]]), c.isTag(source[1], .preposition), source[1] == source[0] + 1
    {
      return c.word[source[0]] != noneWord
    }
    return source.count <= 2 && source.contains { none.contains(c.word[$0]) }
  }

  private static let noneWord = FeatureBag.hash("none")
  private static let none = TokenColumns.hashes("nobody none no-one nothing")

  /// A noun phrase that can speak, up to the verb's clause; nil for “nobody”, “it” that is nothing, and “this”.
  static func somebody(_ c: TokenColumns, _ noun: Int, _ verb: Int) -> [Int]? {
    if c.isRelation(noun, .expl, .csubj, .csubjpass) { return nil }
    // “One of them said” is somebody.
    if nobody.contains(c.lemma[noun]), !isOneOf(c, noun), !(c.lemma[noun] == one && c.isTag(verb, .vbd)) { return nil }
    // “…, all of it declared”
    if quantities.contains(c.lemma[noun]), noun + 2 < c.count, c.lemma[noun + 1] == ofWord, c.word[noun + 2] == it {
      return nil
    }
    // “You know that …” is everybody; “you asked me” is somebody.
    if c.lemma[noun] == you, !c.isTag(verb, .vbd) { return nil }
    if c.isTag(noun, .dt), !persons.contains(c.lemma[noun]) { return nil }
    guard noun < verb else { return c.phrase(noun).filter { $0 != verb } }
    let start = Int(c.leftEdge[verb])
    let tokens = c.phrase(noun, before: start > noun ? start : verb)
    return tokens.contains(verb) ? tokens.filter { $0 < verb } : tokens
  }

  /// The finite verb with a subject above an infinitive that a finite verb is joined to.
  static func mainVerb(_ c: TokenColumns, above verb: Int) -> Int? {
    var token = Int(c.head[verb])
    guard c.isTag(verb, .vbd, .vbz), c.isTag(token, .vb), c.hasTo(token) else { return nil }
    for _ in 0..<3 {
      guard c.isRelation(token, .xcomp, .ccomp), Int(c.head[token]) < token else { return nil }
      token = Int(c.head[token])
      if c.isFinite(token) { return c.subject[token] >= 0 && Int(c.subject[token]) < token ? token : nil }
    }
    return nil
  }

  private static func isOneOf(_ c: TokenColumns, _ noun: Int) -> Bool {
    c.lemma[noun] == one && noun + 1 < c.count && c.lemma[noun + 1] == ofWord
  }

  /// X in “was denied by X”.
  static func agent(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    guard let by = c.child(of: verb, .agent) ?? c.child(of: verb, .prep, where: { c.lemma[$0] == byWord }),
      let noun = c.child(of: by, .pobj)
    else { return nil }
    return c.phrase(noun, before: misplaced(c, noun, below: verb).map { Int(c.leftEdge[$0]) })
  }

  /// What the parser hangs on an agent and the verb brings: “was told by guards *that A*”, “accused by a monk *of doing A*”.
  static func misplaced(_ c: TokenColumns, _ agent: Int, below verb: Int) -> Int? {
    let frames = CueFrames.of(c.lemma[verb])
    if frames.contains(.hearer), !NounConstruction.isStatement(c, agent),
      let clause = c.child(of: agent, .acl, after: agent, where: { c.has($0, .mark) && c.isFinite($0) })
    {
      return clause
    }
    // “was told by a nurse *that A*”, taken for a relative clause in spite of its own subject.
    if frames.contains(.hearer), !NounConstruction.isStatement(c, agent),
      let clause = c.child(
        of: agent, .relcl, after: agent,
        where: {
          // “was assured by the airline *that no route would close*”: the pronoun is taken for the clause's object.
          (c.has($0, .mark) || c.word[Int(c.leftEdge[$0])] == VerbConstruction.that && Int(c.leftEdge[$0]) == agent + 1)
            && c.isFinite($0) && c.subject[$0] > Int32(agent) && !c.isTag(Int(c.subject[$0]), .wdt, .wp)
        })
    {
      return clause
    }
    // “was asked by a reader *why he had voted for it*”
    if frames.contains(.hearer),
      let clause = c.child(
        of: agent, .relcl, after: agent,
        where: { c.isTag(Int(c.leftEdge[$0]), .wrb) || wonders.contains(c.lemma[Int(c.leftEdge[$0])]) })
    {
      return clause
    }
    // “seen by many *as the next leader*”
    if frames.contains(.comparison), !c.isNominal(agent) || c.isTag(agent, .nns, .nnp, .nnps, .nn),
      c.child(of: verb, .prep, after: agent, where: { c.lemma[$0] == asWord }) == nil,
      let name = c.child(of: agent, .prep, after: agent, where: { c.lemma[$0] == asWord })
    {
      return name
    }
    guard frames.contains(.charge) else { return nil }
    return c.child(of: agent, .prep, after: agent) {
      c.lemma[$0] == ofWord && (c.has($0, .pcomp) || charging.contains(c.lemma[verb]) && !c.has(verb, .prep))
    }
  }

  /// “Asked about it, …”, “the man accused of it”.
  static func isReducedPassive(_ c: TokenColumns, _ verb: Int) -> Bool {
    c.isTag(verb, .vbn) && c.subject[verb] < 0 && c.isRelation(verb, .advcl, .acl) && !c.has(verb, .aux)
  }

  private static let charging = TokenColumns.hashes("accuse suspect")
  private static let forWord = FeatureBag.hash("for")
  private static let punished = TokenColumns.hashes(
    "fine suspend ban sack dismiss jail arrest mock criticize criticise expel punish reprimand fire sue imprison")
  private static let apologizing = TokenColumns.hashes("apologise apologize")
  private static let uttering = TokenColumns.hashes(
    "say claim suggest argue insist write post tell warn allege state imply deny boast joke hint predict promise")
  private static let wonders = TokenColumns.hashes("whether if")
  private static let foreseen = TokenColumns.hashes("expect schedule project forecast predict")
  private static let it = FeatureBag.hash("it")
  private static let quantities = TokenColumns.hashes("all most much some none half part any")
  private static let one = FeatureBag.hash("one")
  private static let you = FeatureBag.hash("you")
  private static let asWord = FeatureBag.hash("as")
  private static let ofWord = FeatureBag.hash("of")
  private static let byWord = FeatureBag.hash("by")
  static let halfAuxiliary = TokenColumns.hashes("use go continue begin start dare have need keep")
  private static let nobody = TokenColumns.hashes(
    "nobody nothing none no-one there what whatever anything everything something one")
  private static let persons = TokenColumns.hashes("some many both all few several others each most those that which")
}
