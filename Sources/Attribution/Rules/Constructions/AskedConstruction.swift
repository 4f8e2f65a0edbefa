internal import Language

/// “Asked whether A, X said …”, “; pressed by Y on A, X said …”: X is asked and does not ask, whatever the parser takes
/// the participle for.
enum AskedConstruction {
  static func candidate(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard asking.contains(c.lemma[verb]), c.isTag(verb, .vbn, .vbd), c.quotation[verb] < 0, opens(c, verb),
      let comma = end(c, after: verb)
    else { return nil }
    return relation(c, verb, comma)
  }

  /// Whether a participle asks somebody: “asked”, “pressed on A”.
  static func isAsked(_ c: TokenColumns, _ verb: Int) -> Bool {
    c.isTag(verb, .vbn, .vbd) && asking.contains(c.lemma[verb])
  }

  private static func relation(_ c: TokenColumns, _ verb: Int, _ comma: Int) -> RelationCandidate? {
    var start = verb + 1
    var source: [Int] = []
    // “asked by the Courier whether A”
    if c.lemma[start] == by, let asker = c.child(of: start, .pobj) {
      source = c.phrase(asker).filter { $0 < comma }
      let all = source
      // “asked by reporters *outside the court*”: where is none of whom.
      if let place = source.first(where: { $0 > asker && places.contains(c.lemma[$0]) && c.isRelation($0, .prep) }) {
        source.removeAll { $0 >= place }
        start = all.first(where: { $0 > place && isTopic(c, $0) }) ?? comma
        guard start < comma else { return nil }
        return ConstructionReader.firm(
          ConstructionReader.relation(c, [verb], head: verb, content: Array(start..<comma), source: source))
      }
      if let topic = source.first(where: { $0 > asker && isTopic(c, $0) }) { source.removeAll { $0 >= topic } }
      start = (source.last ?? start) + 1
    }
    guard start < comma, isTopic(c, start) else { return nil }
    var end = comma
    // “asked about the money by the Courier”
    if source.isEmpty, let name = (start..<comma).first(where: { c.lemma[$0] == by && $0 + 1 < comma }),
      let asker = c.child(of: name, .pobj), c.pos[asker] == PartOfSpeech.propn.rawValue,
      Int(c.rightEdge[asker]) + 1 == comma
    {
      source = c.phrase(asker).filter { $0 < comma }
      end = name
    }
    return ConstructionReader.firm(
      ConstructionReader.relation(c, [verb], head: verb, content: Array(start..<end), source: source))
  }

  /// At the beginning of a sentence or of a clause behind a semicolon or dash, with nobody before it who could ask.
  private static func opens(_ c: TokenColumns, _ verb: Int) -> Bool {
    let sentence = c.sentences[Int(c.sentence[verb])].tokens
    guard verb + 3 < sentence.upperBound else { return false }
    var before = verb - 1
    if before >= sentence.lowerBound, c.lemma[before] == when || c.isRelation(before, .cc) { before -= 1 }
    // “Noor, asked about A, laughed”
    if before > sentence.lowerBound, c.isComma[before], c.isNominal(before - 1) { return true }
    return before < sentence.lowerBound || c.word[before] == semicolon || c.isTag(before, .colon)
      || before == sentence.lowerBound && c.isMark[before]
  }

  /// The comma behind which who was asked speaks: a subject and its finite verb follow at once.
  private static func end(_ c: TokenColumns, after verb: Int) -> Int? {
    let limit = min(c.sentences[Int(c.sentence[verb])].tokens.upperBound - 2, verb + longest)
    guard verb + 2 < limit else { return nil }
    let isAside = verb > 0 && c.isComma[verb - 1] || verb > 1 && c.isComma[verb - 2] && c.lemma[verb - 1] == when
    for comma in verb + 2..<limit where c.isComma[comma] && c.quotation[comma] < 0 {
      if isAside {
        // What follows is said of whom the aside interrupts.
        if let main = (comma + 1..<min(comma + 4, limit + 1)).first(where: { c.isVerb($0) || c.pos[$0] == aux }),
          c.isFinite(main), c.subject[main] < verb
        {
          return comma
        }
        continue
      }
      for token in comma + 1..<min(comma + 10, limit + 1)
      where (c.isVerb(token) || c.pos[token] == aux) && !c.isRelation(token, .aux, .auxpass) {
        if c.subject[token] > comma, Int(c.subject[token]) < token, Int(c.leftEdge[Int(c.subject[token])]) == comma + 1
        {
          return comma
        }
        break
      }
    }
    return nil
  }

  private static func isTopic(_ c: TokenColumns, _ token: Int) -> Bool {
    // “asked again on Friday”: no topic.
    if let day = c.child(of: token, .pobj, after: token), ContentExtent.isTime(c, day) { return false }
    return topics.contains(c.lemma[token]) || c.isTag(token, .wp, .wrb, .wdt)
  }

  private static let places = TokenColumns.hashes("outside at in after during near")
  private static let longest = 45
  private static let aux = PartOfSpeech.aux.rawValue
  private static let by = FeatureBag.hash("by")
  private static let when = FeatureBag.hash("when")
  private static let semicolon = FeatureBag.hash(";")
  private static let asking = TokenColumns.hashes("ask press question quiz challenge")
  private static let topics = TokenColumns.hashes("whether if about on for")
}
