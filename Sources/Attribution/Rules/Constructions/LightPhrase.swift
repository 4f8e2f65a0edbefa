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

  static func isVerb(_ lemma: UInt64) -> Bool { phrases[lemma] != nil }

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
