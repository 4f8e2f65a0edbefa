internal import Language

/// Finds in the parse who speaks by a verb.
enum SpeakerFinder {
  /// The tokens of a verb's source; nil where the words attribute to nobody (“nobody asked”, “to say where …”), empty
  /// where they name no source.
  static func source(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    if c.isPassive(verb) || isReducedPassive(c, verb) { return agent(c, verb) ?? [] }
    let subject = Int(c.subject[verb])
    if subject >= 0 { return somebody(c, subject, verb) }
    if let reported = quotedAs(c, verb) { return reported }
    if c.isRelation(verb, .conj) { return shared(c, verb) }
    let above = Int(c.head[verb])
    // “used to say”, “is going to promise”
    if c.isRelation(verb, .xcomp), halfAuxiliary.contains(c.lemma[above]), c.subject[above] >= 0 {
      return somebody(c, Int(c.subject[above]), verb)
    }
    if let governed = governed(c, verb) { return governed }
    guard c.isTag(verb, .vbg), c.isRelation(verb, .advcl, .acl, .dep, .parataxis) || c.isFinite(verb) else {
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
    let frames = CueFrames.of(c.lemma[above])
    if c.isPassive(above) {
      guard frames.contains(.raising), c.hasTo(verb) else { return nil }
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
      if c.subject[token] >= 0 { return somebody(c, Int(c.subject[token]), verb) }
    }
    return token != verb && c.isTag(token, .vbg) && c.isRelation(token, .advcl) ? controller(c, token) : nil
  }

  /// Who does what a participle says: the subject above, or the noun it hangs on.
  private static func controller(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    var noun = CueFeatures.sharedSubject(c, verb)
    guard noun >= 0 else { return nil }
    // “said Ana Reyes, the army's spokeswoman, accusing …”: the name, not its apposition.
    while c.isRelation(noun, .appos), Int(c.head[noun]) != noun { noun = Int(c.head[noun]) }
    return somebody(c, noun, verb)
  }

  /// Whether a source is nobody: “nobody believes that …” attributes to none.
  static func isNobody(_ c: TokenColumns, _ source: [Int]) -> Bool {
    source.count <= 2 && source.contains { none.contains(c.word[$0]) }
  }

  private static let none = TokenColumns.hashes("nobody none no-one nothing")

  /// A noun phrase that can speak, up to the verb's clause; nil for “nobody”, “it” that is nothing, and “this”.
  static func somebody(_ c: TokenColumns, _ noun: Int, _ verb: Int) -> [Int]? {
    if c.isRelation(noun, .expl, .csubj, .csubjpass) || nobody.contains(c.lemma[noun]) { return nil }
    // “You know that …” is everybody; “you asked me” is somebody.
    if c.lemma[noun] == you, !c.isTag(verb, .vbd) { return nil }
    if c.isTag(noun, .dt), !persons.contains(c.lemma[noun]) { return nil }
    guard noun < verb else { return c.phrase(noun).filter { $0 != verb } }
    let start = Int(c.leftEdge[verb])
    let tokens = c.phrase(noun, before: start > noun ? start : verb)
    return tokens.contains(verb) ? tokens.filter { $0 < verb } : tokens
  }

  /// X in “was denied by X”.
  static func agent(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    guard let by = c.child(of: verb, .agent) ?? c.child(of: verb, .prep, where: { c.lemma[$0] == byWord }),
      let noun = c.child(of: by, .pobj)
    else { return nil }
    return c.phrase(noun)
  }

  /// “Asked about it, …”, “the man accused of it”.
  static func isReducedPassive(_ c: TokenColumns, _ verb: Int) -> Bool {
    c.isTag(verb, .vbn) && c.subject[verb] < 0 && c.isRelation(verb, .advcl, .acl) && !c.has(verb, .aux)
  }

  private static let you = FeatureBag.hash("you")
  private static let asWord = FeatureBag.hash("as")
  private static let byWord = FeatureBag.hash("by")
  static let halfAuxiliary = TokenColumns.hashes("use go continue begin start dare have need")
  private static let nobody = TokenColumns.hashes(
    "nobody nothing none no-one there what whatever anything everything something one")
  private static let persons = TokenColumns.hashes("some many both all few several others each most those that which")
}
