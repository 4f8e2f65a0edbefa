internal import Language

/// ““Fear, Your Honour,” was *the prosecutor’s explanation*.”: a quotation, a form of “be”, and a noun for what somebody says, with its owner.
enum RetortNoun {
  static func candidate(_ c: TokenColumns, _ noun: Int) -> RelationCandidate? {
    guard retorts.contains(c.lemma[noun]), c.quotation[noun] < 0, noun > 3,
      let copula = copula(c, before: noun), copula > 0, c.isMark[copula - 1], c.quotation[copula - 1] >= 0,
      case let quoted = c.quotations[Int(c.quotation[copula - 1])], quoted.isClosed,
      quoted.tokens.upperBound == copula
    else { return nil }
    let owner = owner(c, copula + 1..<noun)
    guard let owner, c.isNominal(owner.upperBound - 1) || c.isTag(owner.upperBound - 1, .pos, .prpPossessive) else {
      return nil
    }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, [copula] + Array(owner.upperBound...noun), head: noun, content: Array(quoted.tokens), source: Array(owner)))
  }

  /// The form of “be” with nothing but the noun's owner and adjectives behind it.
  private static func copula(_ c: TokenColumns, before noun: Int) -> Int? {
    for token in stride(from: noun - 1, to: max(0, noun - longest), by: -1) {
      if c.lemma[token] == be { return token }
      if c.isVerb(token) || c.isPunctuation(token) && c.word[token] != hyphen || c.quotation[token] >= 0 { return nil }
    }
    return nil
  }

  /// “the prosecutor's”, “her”: up to the possessive mark.
  private static func owner(_ c: TokenColumns, _ words: Range<Int>) -> Range<Int>? {
    guard !words.isEmpty else { return nil }
    if c.isTag(words.lowerBound, .prpPossessive) { return words.lowerBound..<words.lowerBound + 1 }
    return words.last { c.isTag($0, .pos) }.map { words.lowerBound..<$0 + 1 }
  }

  private static let longest = 12
  private static let be = FeatureBag.hash("be")
  private static let hyphen = FeatureBag.hash("-")
  private static let retorts = TokenColumns.hashes(
    """
    reply answer response comeback retort riposte rejoinder verdict explanation advice message warning assessment
    summary take reaction comment conclusion view defence defense excuse motto line
    """)
}
