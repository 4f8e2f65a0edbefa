internal import Language

/// Headlines leave out “is” and “has been”, so that a participle looks like a past: “Mayor accused of A”, “Tourists told to A”,
/// “Hospital accused of A by X”, “Court told A”. Who stands before it is accused or told, and speaks not.
///
/// And taggers take a headline's verb for a noun: “Rail boss apologises for A”.
enum HeadlinePassive {
  static func candidate(_ c: TokenColumns, _ tokens: Range<Int>) -> RelationCandidate? {
    passive(c, tokens) ?? mistagged(c, tokens)
  }

  private static func passive(_ c: TokenColumns, _ tokens: Range<Int>) -> RelationCandidate? {
    guard
      let verb = tokens.prefix(longestSubject + 1).first(where: {
        told.contains(c.word[$0]) || c.word[$0] == accused || c.word[$0] == hears
      }), verb > tokens.lowerBound, verb + 2 < tokens.upperBound, c.quotation[verb] < 0,
      case let subject = Array(tokens.lowerBound..<verb), isSubject(c, subject)
    else { return nil }
    let end = (verb + 1..<tokens.upperBound).first { ends(c, $0) } ?? tokens.upperBound
    guard verb + 2 < end else { return nil }
    if courts.contains(c.lemma[verb - 1]) || courts.contains(c.word[verb - 1]) {
      guard c.word[verb] == Self.toldWord || c.word[verb] == hears, !c.isTag(verb + 1, .to), c.word[verb + 1] != of,
        (verb + 1..<end).contains(where: { c.isVerb($0) || c.pos[$0] == PartOfSpeech.aux.rawValue })
      else { return nil }
      return relation(c, verb, Array(verb + 1..<end), [])
    }
    if c.word[verb] == accused {
      guard c.word[verb + 1] == of else { return nil }
      // “by families”, not “of stealing by night”
      if let by = (verb + 2..<end).last(where: { c.word[$0] == byWord && c.quotation[$0] < 0 }), by > verb + 2,
        by + 1 < end, isSpeaker(c, by + 1..<end)
      {
        return relation(c, verb, subject + Array(verb + 1..<by), Array(by + 1..<end))
      }
      return relation(c, verb, subject + Array(verb + 1..<end), [])
    }
    guard told.contains(c.word[verb]) else { return nil }
    if c.isTag(verb + 1, .to) { return relation(c, verb, Array(verb + 1..<end), []) }
    // “Mayor urged by doctors to A”
    guard c.word[verb + 1] == byWord, let to = (verb + 2..<end).first(where: { c.isTag($0, .to) }), to - verb <= 7
    else { return nil }
    return relation(c, verb, Array(to..<end), Array(verb + 2..<to))
  }

  private static func mistagged(_ c: TokenColumns, _ tokens: Range<Int>) -> RelationCandidate? {
    guard
      let verb = tokens.prefix(longestSubject + 1).first(where: {
        !c.isVerb($0) && (verbs.contains(c.word[$0]) || willing.contains(c.word[$0]) && bringsDeed(c, $0, tokens))
      }),
      verb > tokens.lowerBound, verb + 1 < tokens.upperBound, c.quotation[verb] < 0,
      case let subject = Array(tokens.lowerBound..<verb), isSubject(c, subject),
      !subject.contains(where: { c.isVerb($0) })
    else { return nil }
    let end = (verb + 1..<tokens.upperBound).first { ends(c, $0) } ?? tokens.upperBound
    guard verb + 1 < end else { return nil }
    return relation(c, verb, Array(verb + 1..<end), subject)
  }

  /// “Council votes *to close* the market”, not “Council votes to be counted again”.
  private static func bringsDeed(_ c: TokenColumns, _ verb: Int, _ tokens: Range<Int>) -> Bool {
    verb + 2 < tokens.upperBound && (HeadlineAttribution.isRole(c, verb - 1) || c.entity[verb - 1] != 0)
      && c.isTag(verb + 1, .to) && c.isTag(verb + 2, .vb) && c.lemma[verb + 2] != be
  }

  private static func relation(
    _ c: TokenColumns, _ verb: Int, _ content: [Int], _ source: [Int]
  ) -> RelationCandidate? {
    guard content.contains(where: { !c.isPunctuation($0) }) else { return nil }
    return RelationCandidate(cue: CueMention(tokens: [verb], c), content: content, source: source)
  }

  private static let longestSubject = 8

  /// A noun phrase without punctuation, but for marks, and without a preposition at its end.
  private static func isSubject(_ c: TokenColumns, _ tokens: [Int]) -> Bool {
    guard let last = tokens.last, !c.isRelation(last, .aux, .auxpass), c.pos[last] != PartOfSpeech.aux.rawValue else {
      return false
    }
    return c.isNominal(last) && !tokens.contains { c.isPunctuation($0) && !c.isMark[$0] }
  }

  private static func isSpeaker(_ c: TokenColumns, _ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last, tokens.count <= 5 else { return false }
    return c.pos[last] == PartOfSpeech.propn.rawValue || HeadlineAttribution.isRole(c, last)
      || HeadlineAttribution.names(c, last)
  }

  /// A comma, colon, semicolon or dash outside marks.
  private static func ends(_ c: TokenColumns, _ token: Int) -> Bool {
    c.isPunctuation(token) && c.quotation[token] < 0 && (c.isComma[token] || c.isTag(token, .colon))
  }

  private static let accused = FeatureBag.hash("accused")
  private static let hears = FeatureBag.hash("hears")
  private static let of = FeatureBag.hash("of")
  private static let byWord = FeatureBag.hash("by")
  private static let toldWord = FeatureBag.hash("told")
  private static let told = TokenColumns.hashes("told urged ordered asked advised warned begged pressed instructed")
  private static let courts = TokenColumns.hashes("court jury inquest tribunal inquiry hearing trial mps")
  private static let be = FeatureBag.hash("be")
  /// Forms that are nouns as well, but for what follows them.
  private static let willing = TokenColumns.hashes("votes plans pledges promises offers refuses agrees claims")
  /// Third-person forms that are no nouns.
  private static let verbs = TokenColumns.hashes(
    """
    apologises apologizes denies slams urges insists warns admits condemns accuses threatens predicts rejects vows hails
    mocks pleads
    """)
}
