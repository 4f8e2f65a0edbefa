internal import Language

/// “A, a phrase one engineer called “B””, “A, which the union has since described on its website as “B””: what somebody calls a
/// thing in quotation marks, behind a comma. Read by its words, for parsers make of the verb a participle and of its subject an
/// apposition.
enum VerdictAside {
  /// The relation that a comma opens; nil where its words are none.
  static func candidate(_ c: TokenColumns, opening comma: Int) -> RelationCandidate? {
    let first = comma + 1
    guard opens(c, comma), c.quotation[comma] < 0, first + 3 < c.count, c.quotation[first] < 0 else { return nil }
    let isRelative = c.word[first] == which || c.word[first] == whom
    guard isRelative || articles.contains(c.word[first]) else { return nil }
    let sentence = c.sentences[Int(c.sentence[comma])].tokens
    let end = min(sentence.upperBound, first + reach)
    guard
      let verb = (first + 2..<max(first + 2, end)).first(where: {
        naming.contains(c.lemma[$0]) && c.isVerb($0) && !c.isTag($0, .vbg, .vb)
      }), !(first..<verb).contains(where: { c.isPunctuation($0) && c.word[$0] != hyphen || c.quotation[$0] >= 0 }),
      let verdict = verdict(c, behind: verb, sentence), let gap = gap(c, first, verb, isRelative)
    else { return nil }
    var source = Array(gap.upperBound..<verb)
    while let last = source.last, c.isTag(last, .rb, .md) || c.pos[last] == PartOfSpeech.aux.rawValue {
      source.removeLast()
    }
    guard let last = source.last, c.isNominal(last) || c.isTag(last, .prp, .dt),
      !source.contains(where: { c.isVerb($0) && c.isFinite($0) })
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, c.cueTokens(verb).filter { $0 > last }, head: verb, content: Array(gap) + verdict, source: source))
  }

  /// “A, a rumour he called “B””, “A — a rumour he called “B””
  static func opens(_ c: TokenColumns, _ token: Int) -> Bool { c.isComma[token] || dashes.contains(c.word[token]) }

  private static let dashes = TokenColumns.hashes("– —")

  /// The words for the thing, with “that”: up to where its judge begins.
  static func gap(_ c: TokenColumns, _ first: Int, _ verb: Int, _ isRelative: Bool) -> Range<Int>? {
    if isRelative || c.word[first] == something { return first..<first + 1 }
    if let relative = (first + 1..<verb).first(where: { c.word[$0] == that || c.word[$0] == which }) {
      return relative + 1 < verb ? first..<relative + 1 : nil
    }
    // Without a pronoun only nouns that are nothing but a name for what was said or done.
    guard
      let noun = (first + 1..<min(verb - 1, first + 4)).first(where: {
        things.contains(c.lemma[$0]) || NounConstruction.isStatement(c, $0)
      })
    else { return nil }
    return first..<noun + 1
  }

  /// “as “B””, ““B””, “on social media as “B””
  private static func verdict(_ c: TokenColumns, behind verb: Int, _ sentence: Range<Int>) -> [Int]? {
    var place = verb + 1
    if place < sentence.upperBound, c.isTag(place, .preposition), c.lemma[place] != asWord {
      while place < min(sentence.upperBound, verb + 7), c.lemma[place] != asWord, !c.isPunctuation(place) { place += 1 }
    }
    var opening = place
    if opening < sentence.upperBound, c.lemma[opening] == asWord { opening += 1 }
    guard opening < sentence.upperBound, c.isMark[opening], c.quotation[opening] >= 0,
      case let quoted = c.quotations[Int(c.quotation[opening])], quoted.isClosed, quoted.tokens.lowerBound == opening,
      quoted.tokens.count <= longest
    else { return nil }
    return Array(place..<opening) + Array(quoted.tokens)
  }

  private static let reach = 12
  private static let longest = 30
  private static let hyphen = FeatureBag.hash("-")
  private static let that = FeatureBag.hash("that")
  private static let which = FeatureBag.hash("which")
  private static let whom = FeatureBag.hash("whom")
  private static let something = FeatureBag.hash("something")
  private static let asWord = FeatureBag.hash("as")
  static let articles = TokenColumns.hashes("a an one something")
  private static let naming = TokenColumns.hashes(
    "call describe dub label brand term dismiss denounce condemn deride mock hail praise consider deem characterise characterize"
  )
  private static let things = TokenColumns.hashes(
    """
    phrase remark comment figure number sum move step decision prospect term word label plan policy practice tactic deal
    gesture comparison outcome result measure change price title slogan description tribute defeat victory verdict sentence one
    """)
}
