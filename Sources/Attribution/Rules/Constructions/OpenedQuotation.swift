internal import Language

/// A quotation that a colon opens behind a verb of saying that is no main verb: “is alleged to have told a colleague: “A””, “accused
/// of shouting at the crowd: “A””, “said to have written: “A””.
enum OpenedQuotation {
  /// The colon and the quotation; nil where none follows the verb.
  static func tokens(_ c: TokenColumns, behind verb: Int) -> [Int]? {
    guard saying.contains(c.lemma[verb]), c.isRelation(verb, .xcomp, .pcomp), c.quotation[verb] < 0 else { return nil }
    let end = min(verb + reach, c.count - 2)
    guard verb < end,
      let colon = (verb + 1...end).first(where: { c.isColon($0) || c.isVerb($0) || c.quotation[$0] >= 0 }),
      c.isColon(colon), c.quotation[colon + 1] >= 0, c.isMark[colon + 1]
    else { return nil }
    let quotation = c.quotations[Int(c.quotation[colon + 1])]
    guard quotation.isClosed, quotation.tokens.lowerBound == colon + 1 else { return nil }
    return [colon] + Array(quotation.tokens)
  }

  private static let reach = 10
  private static let saying = TokenColumns.hashes(
    "say tell write shout yell warn ask reply answer add text email post call scream boast joke whisper tweet")
}
