internal import Language

/// The subject of a verb by the order of words: the noun phrase that opens the sentence, or that stands behind the time or place
/// which opens it, up to the verb. For what the parser hangs elsewhere: “On Monday *Marsh, speaking outside the court,* alleges”.
enum OpeningSubject {
  /// The subject's tokens; nil where the words before the verb are no single phrase.
  static func tokens(_ c: TokenColumns, of verb: Int) -> [Int]? {
    var first = c.sentences[Int(c.sentence[verb])].tokens.lowerBound
    while first < verb, c.isSpace(first) || c.isRelation(first, .cc) { first += 1 }
    if let behind = occasion(c, first, verb) { first = behind }
    guard first < verb, verb - first <= longest else { return nil }
    if let found = AppositiveSubject.reading(c, from: first, before: verb + 1), found.verb == verb {
      return Array(found.source)
    }
    // Without an apposition: a noun phrase that bears no tense.
    var end = verb
    while end > first, c.isRelation(end - 1, .advmod, .aux, .neg), Int(c.head[end - 1]) == verb { end -= 1 }
    let phrase = first..<end
    guard phrase.contains(where: { c.isNominal($0) }),
      c.isTag(first, .dt, .nnp, .nnps, .nn, .nns, .jj, .cd, .prpPossessive),
      phrase.allSatisfy({
        c.quotation[$0] < 0 && (!c.isPunctuation($0) || c.word[$0] == hyphen)
          && !c.isTag($0, .vbd, .vbz, .vbp, .md, .wp, .wdt, .wrb, .to)
      })
    else { return nil }
    return Array(phrase)
  }

  /// The first token behind “On Monday”, “In a statement,”, “Earlier on Friday,”: a preposition with its noun.
  private static func occasion(_ c: TokenColumns, _ first: Int, _ verb: Int) -> Int? {
    guard first + 1 < verb, c.isTag(first, .preposition, .rb, .rbr) || c.word[first] == according else { return nil }
    let limit = min(verb, first + longestOccasion)
    if let comma = (first + 1..<limit).first(where: { c.isComma[$0] }) {
      let isPlain = (first + (c.word[first] == according ? 1 : 0)..<comma).allSatisfy {
        c.quotation[$0] < 0 && !c.isVerb($0) && !c.isPunctuation($0)
      }
      // “On Monday Marsh, speaking outside the court, alleges”: the comma is the name's.
      if isPlain, comma - first != 3 || !isDay(c, first + 1) { return comma + 1 }
    }
    return isDay(c, first + 1) && c.isTag(first, .preposition) ? first + 2 : nil
  }

  private static func isDay(_ c: TokenColumns, _ token: Int) -> Bool { days.contains(c.word[token]) }

  private static let longest = 45
  private static let longestOccasion = 10
  private static let according = FeatureBag.hash("according")
  private static let hyphen = FeatureBag.hash("-")
  private static let days = TokenColumns.hashes("monday tuesday wednesday thursday friday saturday sunday")
}
