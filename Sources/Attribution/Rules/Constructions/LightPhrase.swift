internal import Language

/// A verb that says nothing by itself, its noun and its preposition: X paid tribute to A, X cast doubt on A.
enum LightPhrase {
  static func candidate(_ c: TokenColumns, _ verb: Int, _ source: [Int]) -> RelationCandidate? {
    guard let nouns = phrases[c.lemma[verb]], let noun = c.child(of: verb, .dobj, after: verb),
      let prepositions = nouns[c.lemma[noun]],
      let preposition = c.child(of: verb, .prep, after: noun, where: { prepositions.contains(c.lemma[$0]) })
        ?? c.child(of: noun, .prep, after: noun, where: { prepositions.contains(c.lemma[$0]) })
        ?? c.child(of: verb, .dative, after: noun, where: { prepositions.contains(c.lemma[$0]) }),
      let object = c.child(of: preposition, .pobj) ?? c.child(of: preposition, .pcomp)
    else { return nil }
    return ConstructionReader.relation(
      c, c.cueTokens(verb) + (preposition - verb <= 4 ? Array(verb + 1...preposition) : [noun, preposition]),
      head: verb,
      content: c.phrase(object).filter { $0 > preposition }, source: source)
  }

  /// “called *the figures* into question”, “called into question *the figures*”: the noun stands behind the preposition, and what is
  /// questioned is the verb's object.
  static func questioning(_ c: TokenColumns, _ verb: Int, _ source: [Int]) -> RelationCandidate? {
    guard c.lemma[verb] == call, let object = c.child(of: verb, .dobj, after: verb),
      let into = (verb + 1..<min(c.count, verb + reach)).first(where: {
        c.word[$0] == into && c.sentence[$0] == c.sentence[verb]
      }), into + 1 < c.count, c.word[into + 1] == question
    else { return nil }
    let tail = [into, into + 1]
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, c.cueTokens(verb) + tail, head: verb, content: c.phrase(object).filter { $0 > verb && !tail.contains($0) },
        source: source))
  }

  /// “gave us *his word* that A”
  static func givingWord(_ c: TokenColumns, _ verb: Int, _ source: [Int]) -> RelationCandidate? {
    guard c.lemma[verb] == give, let word = c.child(of: verb, .dobj, after: verb, where: { c.lemma[$0] == wordNoun }),
      let clause = c.child(of: verb, .ccomp, after: word) ?? c.child(of: word, .acl, after: word, where: c.isFinite)
        ?? c.child(of: word, .relcl, after: word, where: { c.has($0, .mark) && c.isFinite($0) }),
      VerbConstruction.hasSubject(c, clause)
    else { return nil }
    return ConstructionReader.relation(
      c, c.cueTokens(verb) + Array(Int(c.leftEdge[word])...word), head: verb,
      content: c.phrase(clause).filter { $0 > word }, source: source)
  }

  /// “put *the decline* down to greed”
  static func puttingDown(_ c: TokenColumns, _ verb: Int, _ source: [Int]) -> RelationCandidate? {
    guard c.lemma[verb] == put, let object = c.child(of: verb, .dobj, after: verb),
      let down = (object + 1..<min(c.count, object + reach)).first(where: {
        c.word[$0] == downWord && c.sentence[$0] == c.sentence[verb] && c.quotation[$0] == c.quotation[verb]
      }), down + 2 < c.count, c.word[down + 1] == toWord
    else { return nil }
    let sentence = c.sentences[Int(c.sentence[verb])].tokens
    let end = (down + 2..<sentence.upperBound).first {
      c.quotation[$0] == c.quotation[verb] && (c.isComma[$0] || AsideConstruction.closesClause(c, $0))
    }
    return ConstructionReader.relation(
      c, c.cueTokens(verb) + [down, down + 1], head: verb,
      content: Array(verb + 1..<down) + Array(down + 2..<(end ?? sentence.upperBound)), source: source)
  }

  private static let give = FeatureBag.hash("give")
  private static let put = FeatureBag.hash("put")
  private static let wordNoun = FeatureBag.hash("word")
  private static let downWord = FeatureBag.hash("down")
  private static let toWord = FeatureBag.hash("to")
  private static let reach = 16
  private static let call = FeatureBag.hash("call")
  private static let into = FeatureBag.hash("into")
  private static let question = FeatureBag.hash("question")

  static func isVerb(_ lemma: UInt64) -> Bool { phrases[lemma] != nil || lemma == give }

  /// Verb, noun, prepositions.
  private static let phrases: LemmaTable<LemmaTable<LemmaSet>> = {
    var found: [UInt64: [UInt64: LemmaSet]] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count >= 3 else { continue }
      found[FeatureBag.hash(String(words[0])), default: [:]][FeatureBag.hash(String(words[1]))] = LemmaSet(
        words.dropFirst(2).map { FeatureBag.hash(String($0)) })
    }
    return LemmaTable(found.mapValues { LemmaTable($0) })
  }()

  private static let table = """
    pay tribute to
    pay homage to
    cast doubt on upon over
    throw doubt on
    pour scorn on
    pour water on
    point finger at
    pin blame on
    put blame on
    draw attention to
    sound alarm over about
    heap praise on
    heap scorn on
    lay blame on
    take issue with
    find fault with
    take exception to
    shed light on
    pass judgment on
    pass judgement on
    take aim at
    """
}
