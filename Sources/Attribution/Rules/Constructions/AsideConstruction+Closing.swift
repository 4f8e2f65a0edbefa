internal import Language

/// “A, warned *the aid group Open Road*.”, “A, say *villagers along the Mand*.”: a verb of saying before who speaks, where the parser makes of it a second
/// deed of whoever stands before the comma, or of the speaker an object. Read by its words.
///
/// English joins no second deed by a comma alone, so that a clause, a comma, such a verb and a phrase that may speak leave no other
/// reading, as long as the clause before has a main verb of its own: “The mayor, who was ill, warned the union.” has none.
extension AsideConstruction {
  static func closed(_ c: TokenColumns, _ verb: Int, _ comma: Int, _ sentence: Range<Int>) -> Aside? {
    guard verb == comma + 1, c.quotation[verb] < 0, verbs.contains(c.word[verb]), opensSpeaker(c, verb + 1),
      hasMainVerb(c, sentence.lowerBound..<comma), let stop = end(of: verb + 1, c, sentence),
      speaks(c, verb + 1..<stop)
    else { return nil }
    return (verb, Array(verb + 1..<stop), stop)
  }

  /// Where a noun phrase with its appositions and relative clauses ends: at the sentence's end, or at a semicolon.
  private static func end(of first: Int, _ c: TokenColumns, _ sentence: Range<Int>) -> Int? {
    var isRelative = false
    for token in first..<min(sentence.upperBound, first + longestCloser) {
      // “That was false, insisted the clerk: it had been delivered”
      if closesClause(c, token) || c.isColon(token) && token > first { return token }
      if c.quotation[token] >= 0 || c.isTag(token, .to) { return nil }
      if c.isTag(token, .wp, .wdt, .wpPossessive) { isRelative = true }
      if c.isFiniteWord(token), !isRelative { return nil }
      if c.isPunctuation(token), c.word[token] != hyphen {
        guard c.isComma[token], token + 1 < sentence.upperBound,
          opensPhrase(c, token + 1) || c.isTag(token + 1, .wp, .wdt, .wpPossessive)
        else { return nil }
        isRelative = false
      }
    }
    return nil
  }

  private static func opensSpeaker(_ c: TokenColumns, _ token: Int) -> Bool {
    token < c.count && opensPhrase(c, token) && !things.contains(c.word[token])
  }

  /// Whether the phrase's first nouns may be somebody: “two of the teachers”, “his agent”, no deed and no thing.
  private static func speaks(_ c: TokenColumns, _ phrase: Range<Int>) -> Bool {
    var head: Int?
    for token in phrase {
      if c.isPunctuation(token) && c.word[token] != hyphen || c.isTag(token, .preposition, .wp, .wdt) || c.isVerb(token)
      {
        break
      }
      if c.isNominal(token) || c.isTag(token, .cd, .dt, .jj) { head = token }
    }
    guard let head else { return false }
    return !Thing.isOne(c, head) && c.entity[head] != date && c.entity[head] != time && c.entity[head] != money
  }

  /// Whether a stretch has a verb that bears tense and stands in no clause below another.
  private static func hasMainVerb(_ c: TokenColumns, _ words: Range<Int>) -> Bool {
    words.contains { token in
      c.isFiniteWord(token) && c.quotation[token] < 0 && !isBelow(c, token, words.lowerBound)
        && !(c.isRelation(token, .advcl) && c.has(token, .mark)) && isOutside(c, token, words.lowerBound)
    }
  }

  /// Whether the clause of an auxiliary or verb is no adverbial one: “*when he arrived*, warned the union”.
  private static func isOutside(_ c: TokenColumns, _ token: Int, _ start: Int) -> Bool {
    guard c.isRelation(token, .aux, .auxpass) else { return true }
    let verb = Int(c.head[token])
    return !isBelow(c, verb, start) && !(c.isRelation(verb, .advcl) && c.has(verb, .mark))
  }

  private static let longestCloser = 26
  private static let date = TokenColumns.code(of: .date)
  private static let time = TokenColumns.code(of: .time)
  private static let money = TokenColumns.code(of: .money)
  private static let things = TokenColumns.hashes("it this that these those nothing something everything")
  /// Forms that say something by themselves, whatever the tagger takes them for.
  private static let verbs = TokenColumns.hashes(
    """
    say says said warn warns warned claim claims claimed argue argues argued insist insists insisted believe believes
    note notes noted reckon reckons reckoned charge charges charged allege alleges alleged complain complains complained
    explain explains explained predict predicts predicted recall recalls recalled suggest suggests suggested think thinks
    admit admits admitted concede concedes conceded maintain maintains maintained observe observes observed caution
    cautions cautioned declare declares declared announced estimate estimates estimated lament laments lamented testified
    acknowledge acknowledges acknowledged contend contends contended counter counters countered joked quipped wrote
    writes reported reports fear fears
    """)
}
