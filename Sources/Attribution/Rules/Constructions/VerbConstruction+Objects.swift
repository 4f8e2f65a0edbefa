internal import Language

/// What an active verb brings as its object or behind one of its prepositions, with the times that belong to it.
extension VerbConstruction {
  /// “complained for months *of a smell*”, “warned crews in October *of A*”: hung on the time between.
  private static func belowTime(_ c: TokenColumns, _ verb: Int, after place: Int) -> Int? {
    guard
      let time = c.child(
        of: verb, .prep, after: place, where: { c.child(of: $0, .pobj).map { ContentExtent.isTime(c, $0) } ?? false }),
      let noun = c.child(of: time, .pobj)
    else { return nil }
    return (noun + 1..<min(c.count, noun + 3)).first { token in
      c.isRelation(token, .prep) && CueFrames.takes(c.lemma[verb], preposition: c.lemma[token])
        && [time, noun].contains(Int(c.head[token])) && c.isTag(token, .preposition)
    }
  }

  /// X complains of Y: the noun or gerund after one of the verb's prepositions.
  static func prepositional(_ c: TokenColumns, _ verb: Int, after place: Int) -> [Int]? {
    guard
      let preposition = c.child(
        of: verb, .prep, after: place, where: { CueFrames.takes(c.lemma[verb], preposition: c.lemma[$0]) })
        ?? belowTime(c, verb, after: place),
      c.has(preposition, .pobj) || c.has(preposition, .pcomp)
    else { return nil }
    if let object = c.child(of: preposition, .pobj), c.lemma[object] == none { return nil }
    // “stood by her claim”, “stands by the figure”, not “stood by the wall”
    if c.lemma[verb] == stand,
      c.child(of: preposition, .pobj).map({
        (!c.has($0, .poss) || c.lemma[$0] == side) && !claimed.contains(c.lemma[$0])
      })
        ?? true
    {
      return nil
    }
    // “did not tell about it”: nothing is told.
    if c.lemma[verb] == tell, c.has(verb, .neg) { return nil }
    var phrase = c.phrase(preposition)
    // “insisted on anonymity *for fear of reprisals*”: why.
    if let why = phrase.first(where: {
      $0 > preposition && c.lemma[$0] == forWord && c.lemma[min($0 + 1, c.count - 1)] == fear
    }) {
      phrase.removeAll { $0 >= why }
    }
    var tokens = phrase + (phrase.last.map { goesOn(c, verb, behind: $0) } ?? [])
    // “of “cracks” *in the same part*”: the parser hangs what stands behind the marks on the verb.
    if let last = tokens.last, c.isMark[last] || Int(c.head[preposition]) != verb,
      case let next = c.isMark[min(last + 1, c.count - 1)] ? last + 2 : last + 1, next < c.count,
      c.isRelation(next, .prep),
      Int(c.head[next]) == verb, c.quotation[next] == c.quotation[verb],
      !c.phrase(next).contains(where: { c.entity[$0] != 0 })
    {
      tokens += Array(last + 1..<next) + c.phrase(next)
    }
    return inContent.contains(c.lemma[preposition]) ? tokens : tokens.filter { $0 != preposition }
  }

  /// The object, with “as …” behind it.
  static func objectTokens(_ c: TokenColumns, _ verb: Int, _ object: Int) -> [Int]? {
    if c.lemma[object] == FeatureBag.hash("-PRON-") || reflexive.contains(c.word[object]) { return nil }
    if let claims = NounConstruction.ownedObject(c, object) { return claims }
    if let by = NounConstruction.hung(c, object) { return c.phrase(object) + c.phrase(by) }
    if let cause = cause(c, verb, object) { return c.phrase(object).filter { $0 < cause.lowerBound } + Array(cause) }
    let tokens = ContentExtent.withoutCarrier(c.phrase(object), c, verb, object)
    // “promised new pipes by winter”
    guard let last = tokens.last, c.pos[object] != PartOfSpeech.pron.rawValue else { return tokens }
    return tokens + goesOn(c, verb, behind: last)
  }

  /// “attributed the loss *less to noise than to fear*”: to the end of the clause, for the cause is the point.
  private static func cause(_ c: TokenColumns, _ verb: Int, _ object: Int) -> Range<Int>? {
    guard ascribing.contains(c.lemma[verb]), object > verb else { return nil }
    let sentence = c.sentences[Int(c.sentence[verb])].tokens
    guard
      let to = (object + 1..<min(sentence.upperBound, object + 14)).first(where: {
        c.lemma[$0] == toWord && (Int(c.head[$0]) == verb || Int(c.head[$0]) == object || $0 == object + 1)
      })
    else { return nil }
    let start = c.isTag(to - 1, .rbr) || degrees.contains(c.word[to - 1]) ? to - 1 : to
    let end = (to + 1..<sentence.upperBound).first {
      c.quotation[$0] == c.quotation[verb] && (c.isComma[$0] || AsideConstruction.closesClause(c, $0))
    }
    return start..<(end ?? sentence.upperBound)
  }

  private static let ascribing = TokenColumns.hashes("attribute ascribe")
  private static let degrees = TokenColumns.hashes("less more partly mainly mostly largely chiefly")

  /// What hangs on a verb and is part of what it brings: “pledged a bus *every ten minutes*”, “hopes for a signal *by Friday*”, “denies
  /// damage *and possessing a firearm*”.
  private static func goesOn(_ c: TokenColumns, _ verb: Int, behind last: Int) -> [Int] {
    if let joint = c.child(of: verb, .cc, after: last), joint == last + 1,
      let deed = c.child(of: verb, .conj, after: joint), c.isTag(deed, .vbg), !c.has(deed, .aux),
      CueFrames.of(c.lemma[verb]).contains(.gerund), !c.isTag(verb, .vbg)
    {
      return [joint] + c.phrase(deed).filter { $0 > joint }
    }
    guard intends(c, verb),
      let more = c.child(of: verb, .prep, after: last, where: { Int(c.leftEdge[$0]) == last + 1 })
        ?? c.child(of: verb, .npadvmod, after: last, where: { Int(c.leftEdge[$0]) == last + 1 }),
      c.lemma[more] != toWord
    else { return [] }
    return c.phrase(more)
  }

  /// Whether a verb looks ahead, so that a time behind its noun is that of what is wished or foreseen.
  static func intends(_ c: TokenColumns, _ verb: Int) -> Bool { intending.contains(c.lemma[verb]) }

  /// “don't buy that”, “does not buy the story”
  static func buying(_ c: TokenColumns, _ verb: Int, _ object: Int) -> Bool {
    c.lemma[verb] == buy
      && NounConstruction.isTold(c, object)
  }

  static let buy = FeatureBag.hash("buy")
  private static let fear = FeatureBag.hash("fear")
  private static let toWord = FeatureBag.hash("to")
  private static let none = FeatureBag.hash("none")
  private static let side = FeatureBag.hash("side")
  /// What one stands by who has said it.
  private static let claimed = TokenColumns.hashes(
    """
    figure story report reporting article account word claim allegation accusation statement remark comment testimony
    finding conclusion forecast prediction estimate decision verdict judgment judgement ruling version evidence
    criticism description assessment analysis advice recommendation calculation number promise pledge
    """)
  private static let intending = TokenColumns.hashes(
    "promise pledge vow want demand plan offer propose predict forecast expect report hope hop")
  private static let inContent = TokenColumns.hashes("of about")
}
