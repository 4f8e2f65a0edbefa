internal import Language

/// How people tell in speech what others answered: “The club says *never*, the agent says *now*”, “I told him *no*”, “They told us in
/// May: *thirty and he's yours*”. Inside quotations alone.
enum SpokenAnswer {
  static func tokens(_ c: TokenColumns, _ verb: Int, _ object: Int?) -> [Int]? {
    guard telling.contains(c.lemma[verb]) else { return nil }
    return word(c, verb, object) ?? behindColon(c, verb)
  }

  /// One word that stands for all that was said.
  private static func word(_ c: TokenColumns, _ verb: Int, _ object: Int?) -> [Int]? {
    let isTold = c.lemma[verb] == VerbConstruction.tell
    if isTold, object == nil { return nil }
    let place = isTold ? (object.map { max($0, Int(c.rightEdge[$0])) } ?? verb) + 1 : verb + 1
    guard place + 1 < c.count, c.quotation[place] == c.quotation[verb],
      c.isTag(place, .uh) || answers.contains(c.word[place])
        // “It said *that* when I got here”, “She told everybody *that*, even the doctor”
        || c.word[place] == VerbConstruction.that && (c.isPunctuation(place + 1) || c.isTag(place + 1, .wrb)),
      c.isPunctuation(place + 1) || c.isRelation(place + 1, .cc) || c.isTag(place + 1, .wrb)
    else { return nil }
    return [place]
  }

  /// What a colon brings, to the end of the sentence or of the quotation.
  private static func behindColon(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    let quoted = c.quotations[Int(c.quotation[verb])].tokens
    let end = min(quoted.upperBound, c.sentences[Int(c.sentence[verb])].tokens.upperBound)
    guard
      let colon = (verb + 1..<max(verb + 1, min(end, verb + reach))).first(where: {
        c.isPunctuation($0) || c.isVerb($0)
      }), c.word[colon] == colonWord
    else { return nil }
    var last = end - 1
    while last > colon, c.isPunctuation(last) { last -= 1 }
    return last > colon ? Array(colon + 1...last) : nil
  }

  private static let reach = 9
  private static let colonWord = FeatureBag.hash(":")
  private static let telling = TokenColumns.hashes("say tell reply answer write text shout")
  private static let answers = TokenColumns.hashes(
    "never always yes no yeah maybe now enough sorry fine ok okay stop thanks")
}
