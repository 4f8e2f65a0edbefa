internal import Language

/// What is done to a thing by a verb with its particle: “ruled out *job cuts*”, “played down *the risk*”, “brushed *the report*
/// aside”. The verbs alone attribute nothing, or something else.
enum PhrasalObject {
  static func isVerb(_ lemma: UInt64) -> Bool { particles[lemma] != nil }

  /// The object, where its verb has one of its particles.
  static func tokens(_ c: TokenColumns, _ verb: Int, _ object: Int) -> [Int]? {
    // “has ruled *that* out”, “laughed *it* off”
    guard object > verb, hasParticle(c, verb),
      c.pos[object] != PartOfSpeech.pron.rawValue || object == verb + 1 && pointing.contains(c.word[object])
    else { return nil }
    return c.phrase(object)
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
      NounConstruction.isStatement(c, object) || pointing.contains(c.word[object])
    else { return nil }
    return c.phrase(object)
  }

  private static let pointing = TokenColumns.hashes("that this it")

  private static let particles: [UInt64: Set<UInt64>] = {
    var found: [UInt64: Set<UInt64>] = [:]
    for (verb, words) in [
      ("rule", "out"), ("play", "down"), ("brush", "aside off"), ("shrug", "off aside"), ("wave", "away aside"),
      ("laugh", "off"), ("sweep", "aside away"), ("bat", "away aside"), ("swat", "away aside"), ("push", "aside"),
      ("wave", "off away aside"), ("talk", "down up"), ("walk", "back"), ("row", "back"),
    ] {
      found[FeatureBag.hash(verb)] = Set(words.split(separator: " ").map { FeatureBag.hash(String($0)) })
    }
    return found
  }()
}
