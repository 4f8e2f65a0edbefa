internal import Language

/// Who says nothing: declined to say, would not comment on, did not respond to, could not be reached for, had no comment,
/// gave no details.
enum DeclineConstruction {
  static func candidate(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    let lemma = c.lemma[verb]
    if let without = without(c, verb) { return without }
    // Most verbs are none of these.
    guard silences.contains(lemma), let subject = subject(c, verb) else { return nil }
    var cue = c.cueTokens(verb)
    // “has yet to say”, “is yet to respond”
    let above = Int(c.head[verb])
    if c.isRelation(verb, .xcomp), above < verb, verb - above <= 5, yet(c, above) {
      cue = c.cueTokens(above) + Array(above + 1...verb)
    }
    // “nor did he confirm”, “neither confirmed nor denied”: read as a whole.
    let neither = neither(c, verb)
    if let neither { cue = (neither..<verb).filter { !subject.contains($0) && verb - neither <= 8 } + cue }
    func relation(_ content: [Int]?, cue more: [Int] = []) -> RelationCandidate? {
      let found = content.flatMap {
        ConstructionReader.relation(
          c, (cue + more).ordered(), head: verb, content: $0.filter { $0 > verb }, source: subject)
      }
      return neither == nil ? found : ConstructionReader.firm(found)
    }
    // “stopped short of saying that A”
    if ends.contains(lemma), let saying = saying(c, verb) {
      return ConstructionReader.firm(
        relation(
          VerbConstruction.content(c, saying, CueFrames.of(c.lemma[saying]))
            ?? c.child(of: saying, .dobj, after: saying).map { c.phrase($0) },
          cue: Array(verb + 1...saying)))
    }
    // “chose not to comment”
    if choosing.contains(lemma), let silence = c.child(of: verb, .xcomp, after: verb), c.hasTo(silence),
      silent.contains(c.lemma[silence]), let not = c.child(of: silence, .neg, after: verb), not == verb + 1
    {
      return relation(c.phrase(silence).filter { $0 > not }, cue: [not])
    }
    // “did not wish to comment on A”
    if wishing.contains(lemma), negation(c, verb) != nil, let silence = c.child(of: verb, .xcomp, after: verb),
      c.hasTo(silence), silent.contains(c.lemma[silence]) || c.lemma[silence] == speak
    {
      return ConstructionReader.firm(relation(c.phrase(silence).filter { $0 > verb }))
    }
    // “left open whether A”
    if lemma == leave, let content = leftOpen(c, verb) {
      return relation(content.tokens, cue: Array(verb + 1...content.open))
    }
    // “referred questions to the ministry”
    if lemma == refer, let object = c.child(of: verb, .dobj, after: verb), asked.contains(c.lemma[object]) {
      return ConstructionReader.firm(relation(c.phrase(object).filter { $0 <= object }))
    }
    // “sidestepped questions about A”
    if dodging.contains(lemma), let object = c.child(of: verb, .dobj, after: verb), asked.contains(c.lemma[object]),
      c.isFinite(verb) || c.isTag(verb, .vbg)
    {
      let particle = c.child(of: verb, .advmod, after: verb, where: { $0 == verb + 1 && c.isTag($0, .rp) })
      return relation(c.phrase(object), cue: particle.map { [$0] } ?? [])
    }
    if declining.contains(lemma), c.isFinite(verb) || c.isTag(verb, .vbg, .vbn) {
      return relation(
        c.child(of: verb, .xcomp, after: verb).map { silence(c, $0) }
          // “declined through her office to be interviewed”: hung beside the verb.
          ?? c.child(of: verb, .advcl, after: verb, where: { c.hasTo($0) && !c.isPunctuation(Int(c.leftEdge[$0]) - 1) })
          .map {
            silence(c, $0)
          }
          ?? c.child(of: verb, .dobj, after: verb).map { c.phrase($0) })
    }
    // “had no comment on”, “gave no details of”
    if giving.contains(lemma), let object = c.child(of: verb, .dobj, after: verb), answers.contains(c.lemma[object]),
      lemma != have || c.lemma[object] == comment || c.lemma[object] == statement,
      c.child(of: object, .det, where: { c.lemma[$0] == no }) != nil
    {
      let topic = c.child(of: object, .prep, after: object) ?? c.child(of: verb, .prep, after: object)
      let named = object - verb <= 4 ? Array(verb + 1...object) : [object]
      return topic.flatMap { relation(c.phrase($0), cue: named) } ?? relation(c.phrase(object))
    }
    // “said nothing about”
    if lemma == say, let object = c.child(of: verb, .dobj, after: verb),
      c.lemma[object] == nothing || c.lemma[object] == little,
      let topic = c.child(of: object, .prep, after: object) ?? c.child(of: verb, .prep, after: object),
      let noun = c.child(of: topic, .pobj) ?? c.child(of: topic, .pcomp)
    {
      return relation(c.phrase(noun).filter { $0 > topic }, cue: [object, topic])
    }
    guard negation(c, verb) != nil || c.isRelation(verb, .xcomp) && yet(c, Int(c.head[verb])) else { return nil }
    if c.isPassive(verb) {
      guard lemma == reach || lemma == contact || lemma == draw else { return nil }
      return relation(
        (c.child(of: verb, .prep, after: verb) ?? c.child(of: verb, .ccomp, after: verb)
          ?? c.child(of: verb, .advcl, after: verb, where: { questions.contains(c.lemma[Int(c.leftEdge[$0])]) }))
          .map { c.phrase($0) })
    }
    // “has yet to name the victim”, “has not yet ruled on the cause”: not for long.
    if siding.contains(lemma) {
      guard neither != nil, c.isRelation(verb, .conj), let object = c.child(of: verb, .dobj, after: verb) else {
        return nil
      }
      return relation(c.phrase(object))
    }
    let isPending = yet(c, verb) || c.isRelation(verb, .xcomp) && yet(c, Int(c.head[verb]))
    guard
      silent.contains(lemma) || listening.contains(lemma) || lemma == commit || isPending && withheld.contains(lemma)
    else { return nil }
    if lemma == return_, !messages.contains(c.lemma[Int(max(c.object[verb], 0))]) { return nil }
    if lemma == commit {
      return uncommitted(c, verb).flatMap { ConstructionReader.firm(relation($0.content, cue: $0.cue)) }
    }
    if listening.contains(lemma) { return unheard(c, verb).flatMap { relation($0.content, cue: $0.cue) } }
    if let asked = fronted(c, verb) {
      return ConstructionReader.relation(c, cue.ordered(), head: verb, content: asked, source: subject)
    }
    if lemma == say || lemma == specify || lemma == explain || lemma == reveal || lemma == disclose {
      guard
        let clause = c.child(of: verb, .ccomp, after: verb) ?? c.child(of: verb, .advcl, after: verb)
          ?? c.child(of: verb, .xcomp, after: verb)
      else {
        return relation(
          c.child(of: verb, .advmod, after: verb).map { c.phrase($0) }
            ?? c.child(of: verb, .dobj, after: verb).map { c.phrase($0) })
      }
      // “did not say that” leaves open what was said otherwise: only questions are declined.
      let first = Int(c.leftEdge[clause])
      guard lemma != say || c.isTag(first, .wrb, .wp, .wdt) || questions.contains(c.lemma[first]) else { return nil }
      return relation(c.phrase(clause))
    }
    if let object = c.child(of: verb, .dobj, after: verb) { return relation(c.phrase(object)) }
    if let clause = c.child(of: verb, .ccomp, after: verb) { return relation(c.phrase(clause)) }
    // “would not comment *on* A”: the preposition belongs to the cue.
    guard let preposition = c.child(of: verb, .prep, after: verb) else { return nil }
    guard preposition == verb + 1, let topic = c.child(of: preposition, .pobj) else {
      return relation(c.phrase(preposition))
    }
    return relation(c.phrase(topic).filter { $0 > preposition }, cue: [preposition])
  }

  /// “resigned without saying why”
  private static func without(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    let preposition = Int(c.head[verb])
    let above = Int(c.head[preposition])
    guard c.isRelation(verb, .pcomp), c.lemma[preposition] == withoutWord, telling.contains(c.lemma[verb]),
      c.isVerb(above), above != preposition, c.lemma[above] != go, let source = SpeakerFinder.source(c, above),
      !source.isEmpty,
      let content =
        (c.child(of: verb, .ccomp, after: verb) ?? c.child(of: verb, .dobj, after: verb)
        ?? c.child(of: verb, .advmod, after: verb, where: { c.isTag($0, .wrb) })).map({ c.phrase($0) })
    else { return nil }
    return ConstructionReader.relation(
      c, [preposition, verb], head: verb, content: content.filter { $0 > verb }, source: source)
  }

  /// “When the wine was bottled, it did not say.”, “By whom, he would not say.”: a question before who leaves it open.
  private static func fronted(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    guard telling.contains(c.lemma[verb]), c.subject[verb] >= 0,
      c.child(of: verb, .ccomp, after: verb) == nil, c.child(of: verb, .dobj, after: verb) == nil
    else { return nil }
    let comma = Int(c.leftEdge[Int(c.subject[verb])]) - 1
    let first = c.sentences[Int(c.sentence[verb])].tokens.lowerBound
    guard comma > first, c.isComma[comma], comma - first <= 30, c.quotation[verb] < 0,
      c.isTag(first, .wrb, .wp, .wdt) || c.lemma[first] == whether
        || c.isTag(first, .preposition) && c.isTag(first + 1, .wp, .wdt), Int(c.rightEdge[verb]) <= verb + 2
    else { return nil }
    return Array(first..<comma)
  }

  /// “left open whether A”, “left it open who A”: the question, and where “open” stands.
  private static func leftOpen(_ c: TokenColumns, _ verb: Int) -> (tokens: [Int], open: Int)? {
    guard
      let open = (verb + 1..<min(c.count, verb + 3)).first(where: {
        c.lemma[$0] == openWord && Int(c.head[$0]) >= verb
      }), open + 2 < c.count,
      c.isTag(open + 1, .wrb, .wp, .wdt) || questions.contains(c.lemma[open + 1]),
      let clause = [verb, open].compactMap({ above in
        c.child(of: above, .ccomp, after: open) ?? c.child(of: above, .advcl, after: open)
      }).first, Int(c.leftEdge[clause]) == open + 1
    else { return nil }
    return (c.phrase(clause), open)
  }

  /// “would not commit to A”, “would not commit himself to A”
  private static func uncommitted(_ c: TokenColumns, _ verb: Int) -> (content: [Int], cue: [Int])? {
    guard let to = c.child(of: verb, .prep, after: verb), to - verb <= 2,
      let topic = c.child(of: to, .pobj) ?? c.child(of: to, .pcomp)
    else { return nil }
    return (c.phrase(topic).filter { $0 > to }, Array(verb + 1...to))
  }

  /// “did not pick up our calls”, “did not take repeated calls”, “did not get back to us”
  private static func unheard(_ c: TokenColumns, _ verb: Int) -> (content: [Int], cue: [Int])? {
    if let object = c.child(of: verb, .dobj, after: verb), messages.contains(c.lemma[object]) {
      let particle = verb + 1 < object && c.isTag(verb + 1, .rp) ? [verb + 1] : []
      return (c.phrase(object).filter { $0 <= object || c.isRelation(object, .dobj) }, particle)
    }
    guard c.lemma[verb] == get, verb + 3 < c.count, c.lemma[verb + 1] == back, c.lemma[verb + 2] == toWord else {
      return nil
    }
    let end = Int(c.rightEdge[verb + 3])
    return (Array(verb + 3...max(verb + 3, min(end, verb + 10))), [verb + 1, verb + 2])
  }

  /// “saying” in “stopped short of saying”
  private static func saying(_ c: TokenColumns, _ verb: Int) -> Int? {
    guard verb + 3 < c.count, c.lemma[verb + 1] == short,
      let of = c.child(of: verb + 1, .prep, after: verb + 1)
        ?? c.child(of: verb, .prep, after: verb + 1),
      of == verb + 2, let saying = c.child(of: of, .pcomp, after: of), saying == verb + 3,
      CueFrames.brings(c.lemma[saying])
    else { return nil }
    return saying
  }

  /// “would not discuss”, “did not comment”
  static func isSilence(_ c: TokenColumns, _ verb: Int) -> Bool {
    silent.contains(c.lemma[verb]) && negation(c, verb) != nil && c.has(verb, .aux)
  }

  /// The subject of the verb, or of the one above in “has yet to comment” and “X neither confirmed nor denied”.
  private static func subject(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    if c.subject[verb] >= 0, Int(c.subject[verb]) < verb {
      return c.phrase(Int(c.subject[verb]), before: verb).filter { $0 < verb }
    }
    let above = Int(c.head[verb])
    guard above != verb,
      c.isRelation(verb, .conj) || c.isRelation(verb, .xcomp) && (c.lemma[above] == have || yet(c, above)),
      c.subject[above] >= 0, Int(c.subject[above]) < above
    else { return nil }
    return c.phrase(Int(c.subject[above]), before: above).filter { $0 < above }
  }

  private static func negation(_ c: TokenColumns, _ verb: Int) -> Int? {
    if let not = c.child(of: verb, .neg, where: { $0 < verb }) { return not }
    if let neither = c.child(of: verb, .preconj, where: { $0 < verb }) { return neither }
    if c.isRelation(verb, .conj), c.has(Int(c.head[verb]), .preconj) { return Int(c.head[verb]) }
    // “Neither side would say”, “nor did he confirm”
    let start = Int(c.leftEdge[verb])
    return [start, max(start - 1, 0)].first { neithers.contains(c.lemma[$0]) && $0 < verb }
  }

  /// Where the cue begins in “neither confirmed nor denied” and “nor did he confirm”.
  private static func neither(_ c: TokenColumns, _ verb: Int) -> Int? {
    if c.isRelation(verb, .conj), let first = c.child(of: Int(c.head[verb]), .preconj),
      neithers.contains(c.lemma[first]), first < verb
    {
      return first
    }
    if verb > 2, c.lemma[verb - 1] == nor, c.isRelation(verb, .conj),
      let first = (max(0, verb - 4)..<verb - 1).first(where: { neithers.contains(c.lemma[$0]) })
    {
      return first
    }
    let start = Int(c.leftEdge[verb])
    guard c.subject[verb] > start, let nor = [start, max(start - 1, 0)].first(where: { c.lemma[$0] == nor }),
      nor < Int(c.leftEdge[Int(c.subject[verb])])
    else { return nil }
    return nor
  }

  private static func yet(_ c: TokenColumns, _ have: Int) -> Bool {
    c.child(of: have, .advmod, where: { c.lemma[$0] == FeatureBag.hash("yet") }) != nil
  }

  /// What is declined, up to the “but” behind which somebody speaks after all.
  private static func silence(_ c: TokenColumns, _ deed: Int) -> [Int] {
    let tokens = c.phrase(deed)
    guard let joint = c.child(of: deed, .cc, after: deed), c.lemma[joint] == but else { return tokens }
    return tokens.filter { $0 < joint }
  }

  private static let but = FeatureBag.hash("but")
  private static let comment = FeatureBag.hash("comment")
  private static let statement = FeatureBag.hash("statement")
  private static let nor = FeatureBag.hash("nor")
  private static let nothing = FeatureBag.hash("nothing")
  private static let little = FeatureBag.hash("little")
  private static let no = FeatureBag.hash("no")
  private static let say = FeatureBag.hash("say")
  private static let have = FeatureBag.hash("have")
  private static let reach = FeatureBag.hash("reach")
  private static let contact = FeatureBag.hash("contact")
  private static let draw = FeatureBag.hash("draw")
  private static let specify = FeatureBag.hash("specify")
  private static let explain = FeatureBag.hash("explain")
  private static let reveal = FeatureBag.hash("reveal")
  private static let disclose = FeatureBag.hash("disclose")
  /// “It goes without saying”
  private static let go = FeatureBag.hash("go")
  private static let withoutWord = FeatureBag.hash("without")
  private static let short = FeatureBag.hash("short")
  private static let return_ = FeatureBag.hash("return")
  private static let whether = FeatureBag.hash("whether")
  private static let leave = FeatureBag.hash("leave")
  private static let refer = FeatureBag.hash("refer")
  private static let commit = FeatureBag.hash("commit")
  private static let speak = FeatureBag.hash("speak")
  private static let openWord = FeatureBag.hash("open")
  private static let get = FeatureBag.hash("get")
  private static let back = FeatureBag.hash("back")
  private static let toWord = FeatureBag.hash("to")
  private static let wishing = TokenColumns.hashes("wish want care")
  /// Verbs by which one takes a call.
  private static let listening = TokenColumns.hashes("pick take get")
  private static let ends = TokenColumns.hashes("stop fall")
  private static let choosing = TokenColumns.hashes("choose opt prefer elect")
  private static let dodging = TokenColumns.hashes(
    "sidestep dodge duck evade deflect avoid ignore parry brush bat fend wave shrug refuse")
  private static let asked = TokenColumns.hashes("question query inquiry enquiry request")
  private static let messages = TokenColumns.hashes("call message email e-mail request inquiry enquiry text letter")
  private static let telling = TokenColumns.hashes("say specify explain reveal disclose")
  private static let declining = TokenColumns.hashes("decline refuse")
  private static let giving = TokenColumns.hashes("have make give offer provide")
  private static let answers = TokenColumns.hashes(
    "comment detail reason answer explanation statement mention reference indication response reply")
  private static let neithers = TokenColumns.hashes("neither nor")
  private static let questions = TokenColumns.hashes("whether if")
  /// All that the reader knows.
  private static let silences = LemmaSet(
    [ends, choosing, wishing, dodging, declining, giving, withheld, silent, listening, siding].flatMap(\.hashes)
      + [say, reach, contact, draw, leave, refer, commit])
  private static let withheld = TokenColumns.hashes("name release publish announce rule speak")
  private static let silent = TokenColumns.hashes(
    """
    say comment respond reply answer return elaborate expand discuss confirm deny disclose reveal specify explain identify
    address clarify acknowledge verify corroborate substantiate divulge react
    """)
  /// What “neither … nor …” makes a silence of.
  private static let siding = TokenColumns.hashes("accept reject contest endorse support oppose")
}
