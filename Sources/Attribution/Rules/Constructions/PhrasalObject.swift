internal import Language

/// What is done to a thing by a verb with its particle: “ruled out *job cuts*”, “played down *the risk*”, “brushed *the report*
/// aside”. The verbs alone attribute nothing, or something else.
enum PhrasalObject {
  static func isVerb(_ lemma: UInt64) -> Bool { particles[lemma] != nil }

  /// The object, where its verb has one of its particles.
  static func tokens(_ c: TokenColumns, _ verb: Int, _ object: Int) -> [Int]? {
    // “has ruled *that* out”, “laughed *it* off”
    guard object > verb, hasParticle(c, verb), isJudged(c, verb, object),
      c.pos[object] != PartOfSpeech.pron.rawValue || object == verb + 1 && pointing.contains(c.word[object])
    else { return nil }
    return c.phrase(object)
  }

  /// What is borne out or backed up by somebody: “*Lund’s claim that A* is borne out by the log”.
  static func subject(_ c: TokenColumns, _ verb: Int, _ subject: Int) -> [Int]? {
    guard hasParticle(c, verb), NounConstruction.isTold(c, subject) else {
      return nil
    }
    let (first, start) = (Int(c.leftEdge[subject]), c.cueTokens(verb).first ?? verb)
    return first < start ? Array(first..<start) : nil
  }

  /// Whether a verb has one of the particles by which it judges.
  static func hasParticle(_ c: TokenColumns, _ verb: Int) -> Bool {
    guard let own = particles[c.lemma[verb]] else { return false }
    return c.child(of: verb, .prt, after: verb, where: { own.contains(c.lemma[$0]) })
      ?? c.child(of: verb, .advmod, after: verb, where: { own.contains(c.lemma[$0]) }) != nil
  }

  /// “laughed off *the suggestion*”, where the parser takes the particle for a preposition.
  static func behindParticle(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    guard let own = particles[c.lemma[verb]], verb + 2 < c.count, own.contains(c.lemma[verb + 1]),
      Int(c.head[verb + 1]) == verb, let object = c.child(of: verb + 1, .pobj),
      NounConstruction.isTold(c, object)
    else { return nil }
    return c.phrase(object)
  }

  /// “knocked down *the allegations*”, not the wall.
  private static func isJudged(_ c: TokenColumns, _ verb: Int, _ object: Int) -> Bool {
    !literal.contains(c.lemma[verb]) || NounConstruction.isTold(c, object)
  }

  private static let pointing = TokenColumns.hashes("that this it")
  /// Done to things as well as to words.
  private static let literal = TokenColumns.hashes("bear back knock shoot bat swat wave push sweep take")

  private static let particles: LemmaTable<LemmaSet> = {
    var found: [UInt64: LemmaSet] = [:]
    for (verb, words) in [
      ("rule", "out"), ("play", "down"), ("brush", "aside off"), ("shrug", "off aside"), ("wave", "off away aside"),
      ("laugh", "off"), ("sweep", "aside away"), ("bat", "away aside"), ("swat", "away aside"), ("push", "aside"),
      ("talk", "down up"), ("walk", "back"), ("row", "back"), ("bear", "out"), ("back", "up"), ("knock", "down back"),
      ("shoot", "down"), ("take", "back"),
    ] {
      found[FeatureBag.hash(verb)] = LemmaSet(words.split(separator: " ").map { FeatureBag.hash(String($0)) })
    }
    return LemmaTable(found)
  }()
}
