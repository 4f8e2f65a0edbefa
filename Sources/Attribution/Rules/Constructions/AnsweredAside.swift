internal import Language

/// “He was accused of theft, *a charge the opposition denies*.”, “…, *a figure Ana Reyes disputes*.”: what somebody answers to what stands
/// before a comma. Read by its words, for taggers take “disputes” for a plural and parsers make one phrase of it all.
enum AnsweredAside {
  /// The relation that a comma opens; nil where its words are none.
  static func candidate(_ c: TokenColumns, opening comma: Int) -> RelationCandidate? {
    let first = comma + 1
    guard c.isComma[comma], c.quotation[comma] < 0, first + 3 < c.count, c.quotation[first] < 0,
      VerdictAside.articles.contains(c.word[first]), case let sentence = c.sentences[Int(c.sentence[comma])],
      !sentence.isHeading
    else { return nil }
    let end = min(sentence.tokens.upperBound - 1, first + reach)
    guard let verb = (first + 2..<max(first + 2, end)).first(where: { answers(c, $0) && closes(c, $0 + 1) }),
      !(first..<verb).contains(where: { c.isPunctuation($0) && c.word[$0] != hyphen || c.quotation[$0] >= 0 }),
      let gap = VerdictAside.gap(c, first, verb, false)
    else { return nil }
    var source = Array(gap.upperBound..<verb)
    while let last = source.last, c.isTag(last, .rb, .md) || c.pos[last] == PartOfSpeech.aux.rawValue {
      source.removeLast()
    }
    guard let last = source.last, source.count <= longest, !source.contains(where: { c.isVerb($0) }),
      c.isNominal(last) || c.isTag(last, .prp)
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, Array(last + 1...verb), head: verb, content: Array(gap), source: source))
  }

  /// A form of a verb of answering that bears tense, whatever the tagger takes it for: “disputes”, “denied”.
  private static func answers(_ c: TokenColumns, _ token: Int) -> Bool {
    guard answering.contains(c.lemma[token]) || pasts.contains(c.word[token]) else { return false }
    return c.isVerb(token) && !c.isTag(token, .vbg) || c.isTag(token, .nns)
  }

  private static func closes(_ c: TokenColumns, _ token: Int) -> Bool {
    c.quotation[token] < 0 && (c.isStop(token) || c.isComma[token] || c.isTag(token, .colon))
  }

  private static let reach = 14
  private static let longest = 8
  private static let hyphen = FeatureBag.hash("-")
  private static let answering = TokenColumns.hashes(
    "deny dispute reject contest challenge dismiss refute rebut repudiate condemn confirm")
  private static let pasts = TokenColumns.hashes(
    "denied disputed rejected contested challenged dismissed refuted rebutted repudiated condemned confirmed")
}
