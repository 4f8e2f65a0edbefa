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
    let deed = c.child(of: verb, .xcomp, after: verb)
    // “was heard to mutter that A”, “was overheard saying that A”
    if hearing.contains(c.lemma[verb]), subject >= 0, subject < verb, source == nil {
      guard let deed, let said = VerbConstruction.content(c, deed, CueFrames.of(c.lemma[deed])) else { return nil }
      return ConstructionReader.relation(
        c, cue + c.cueTokens(deed) + (c.hasTo(deed) ? [deed - 1] : []), head: deed, content: said.filter { $0 > deed },
        source: c.phrase(subject, before: Int(c.leftEdge[verb])).filter { $0 < verb })
    }
    if frames.contains(.raising), subject >= 0, subject < verb, let deed, c.hasTo(deed) {
      return relation(c.phrase(subject, before: Int(c.leftEdge[verb])) + c.phrase(deed).filter { $0 > verb })
    }
    if frames.contains(.hearer) || asked.contains(c.lemma[verb]), let told = told(c, verb, frames) {
      return relation(c.phrase(told).filter { $0 > verb })
    }
    if asked.contains(c.lemma[verb]), let about = c.child(of: verb, .prep, after: verb), topics.contains(c.lemma[about])
    {
      return relation(c.phrase(about))
    }
    // “a concern shared by X”
    if subject < 0, source != nil, c.isRelation(verb, .acl), answers.contains(c.lemma[verb]), Int(c.head[verb]) < verb {
      return relation(c.phrase(Int(c.head[verb]), before: Int(c.leftEdge[verb])).filter { $0 < verb })
    }
    guard subject >= 0, subject < verb else { return nil }
    let whole = c.phrase(subject, before: verb).filter { $0 < verb }
    if frames.contains(.charge), source != nil || accused.contains(c.lemma[verb]),
      let charge = c.child(of: verb, .prep, after: verb, where: { charges.contains(c.lemma[$0]) })
    {
      return relation(whole + c.phrase(charge))
    }
    // “has been called heartless”, “is described as a bully”: by whom is left open.
    guard source != nil || nameless.contains(c.lemma[verb]), !c.isTag(subject, .wp, .wdt) || source != nil else {
      return nil
    }
    if frames.contains(.naming) || nameless.contains(c.lemma[verb]),
      let name = c.child(of: verb, .oprd, after: verb) ?? c.child(of: verb, .acomp, after: verb)
    {
      return relation(whole + c.phrase(name))
    }
    if frames.contains(.comparison),
      let asPhrase = c.child(of: verb, .prep, after: verb, where: { c.lemma[$0] == asWord })
    {
      return relation(whole + c.phrase(asPhrase))
    }
    return source != nil && frames.contains(.object) && answers.contains(c.lemma[verb]) ? relation(whole) : nil
  }

  /// What the subject was told, asked or promised.
  private static func told(_ c: TokenColumns, _ verb: Int, _ frames: CueFrames) -> Int? {
    if let clause = c.child(of: verb, .ccomp, after: verb) ?? c.child(of: verb, .xcomp, after: verb) { return clause }
    if let clause = c.child(of: verb, .advcl, after: verb, where: { startsWithQuestion(c, $0) }) { return clause }
    return frames.contains(.hearer) && c.isPassive(verb) ? c.child(of: verb, .dobj, after: verb) : nil
  }

  private static func startsWithQuestion(_ c: TokenColumns, _ clause: Int) -> Bool {
    let first = Int(c.leftEdge[clause])
    return c.isTag(first, .wrb, .wp, .wdt) || questions.contains(c.lemma[first])
  }

  private static let it = FeatureBag.hash("it")
  private static let asWord = FeatureBag.hash("as")
  private static let hearing = TokenColumns.hashes("hear overhear")
  private static let nameless = TokenColumns.hashes(
    "call label dub brand term describe think believe fear presume")
  private static let asked = TokenColumns.hashes("ask press question quiz challenge")
  private static let topics = TokenColumns.hashes("about on for")
  private static let questions = TokenColumns.hashes("whether if")
  private static let accused = TokenColumns.hashes("accuse suspect")
  private static let charges = TokenColumns.hashes("of for with over")
  /// Verbs whose object is a content even as a subject.
  private static let answers = TokenColumns.hashes(
    """
    deny reject dismiss dispute refute contradict condemn denounce criticize criticise slam praise hail welcome applaud
    confirm oppose support endorse question challenge propose announce predict demand share recommend
    """)
}
