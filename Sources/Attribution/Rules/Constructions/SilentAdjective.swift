internal import Language

/// Silence by an adjective: “remained tight-lipped about A”, “kept silent on A”, “was unavailable for comment”.
enum SilentAdjective {
  static func candidate(_ c: TokenColumns, _ adjective: Int) -> RelationCandidate? {
    let verb = Int(c.head[adjective])
    guard c.isRelation(adjective, .acomp, .oprd), verb < adjective, adjective - verb <= 4,
      staying.contains(c.lemma[verb]), c.quotation[verb] < 0,
      !(verb + 1..<adjective).contains(where: { c.isNominal($0) }), let parts = parts(c, adjective, verb),
      c.subject[verb] >= 0, Int(c.subject[verb]) < verb,
      let source = SpeakerFinder.somebody(c, Int(c.subject[verb]), verb), !SpeakerFinder.isNobody(c, source)
    else { return nil }
    return ConstructionReader.relation(
      c, (c.cueTokens(verb) + parts.cue).ordered(), head: verb, content: parts.content, source: source)
  }

  /// What stands in the cue beside the verb, and what is left unsaid.
  private static func parts(_ c: TokenColumns, _ adjective: Int, _ verb: Int) -> (cue: [Int], content: [Int])? {
    let isNegated = c.has(verb, .neg)
    if unavailable.contains(c.lemma[adjective]) || isNegated && available.contains(c.lemma[adjective]) {
      if let purpose = preposition(c, adjective, verb, purposes), let noun = c.child(of: purpose, .pobj),
        speaking.contains(c.lemma[noun])
      {
        return (Array(verb + 1...adjective), c.phrase(purpose))
      }
      guard let deed = c.child(of: adjective, .xcomp, after: adjective), speaking.contains(c.lemma[deed]) else {
        return nil
      }
      return (Array(verb + 1...adjective), c.phrase(deed).filter { $0 > adjective })
    }
    guard mum.contains(c.lemma[adjective]), !isNegated,
      let about = preposition(c, adjective, verb, topics),
      let topic = c.child(of: about, .pobj)
        ?? c.child(of: about, .pcomp), c.entity[topic] != date,
      c.lemma[adjective] != quiet || c.lemma[about] == aboutWord
    else { return nil }
    return (Array(verb + 1...about), c.phrase(topic).filter { $0 > about })
  }

  private static func preposition(_ c: TokenColumns, _ adjective: Int, _ verb: Int, _ words: LemmaSet) -> Int? {
    let found =
      c.child(of: adjective, .prep, after: adjective) ?? c.child(of: verb, .prep, after: adjective)
    return found.flatMap { $0 - adjective <= 3 && words.contains(c.lemma[$0]) ? $0 : nil }
  }

  private static let date = TokenColumns.code(of: .date)
  private static let quiet = FeatureBag.hash("quiet")
  private static let aboutWord = FeatureBag.hash("about")
  private static let staying = TokenColumns.hashes("be remain stay keep")
  private static let mum = TokenColumns.hashes("silent mum coy lipped tight-lipped evasive noncommittal cagey quiet")
  private static let unavailable = TokenColumns.hashes("unavailable unreachable")
  private static let available = TokenColumns.hashes("available")
  private static let purposes = TokenColumns.hashes("for")
  private static let speaking = TokenColumns.hashes("comment interview speak")
  private static let topics = TokenColumns.hashes("on about over regarding")
}
