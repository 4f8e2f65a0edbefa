internal import Language

/// Quotations in quotations: “She said, ‘Sit down.’ I asked why.” “‘Go,’ he said.”
enum InnerQuotation {
  /// The marks inside each quotation are paired as they stand; a mark beside letters on both sides is an apostrophe and
  /// no token of its own.
  static func candidates(_ c: TokenColumns) -> [RelationCandidate] {
    var found: [RelationCandidate] = []
    for quotation in c.quotations where quotation.tokens.count >= 8 {
      let inside = quotation.tokens.dropFirst().dropLast(quotation.isClosed ? 1 : 0)
      var opening = -1
      for token in inside where c.isMark[token] && !c.isComma[token] {
        if opening < 0 {
          if c.isTag(token, .openingQuote) { opening = token }
        } else {
          if token - opening >= 2, let candidate = candidate(c, opening...token, inside) { found.append(candidate) }
          opening = -1
        }
      }
    }
    return found
  }

  private static func candidate(
    _ c: TokenColumns, _ quoted: ClosedRange<Int>, _ inside: Range<Int>
  ) -> RelationCandidate? {
    // She said, ‘A’
    var before = quoted.lowerBound - 1
    if before > inside.lowerBound, c.isComma[before] || c.isColon(before) {
      before -= 1
      for verb in stride(from: before, through: max(inside.lowerBound, before - 6), by: -1)
      where speaks(c, verb) && c.subject[verb] >= inside.lowerBound && Int(c.subject[verb]) < verb {
        let source = SpeakerFinder.somebody(c, Int(c.subject[verb]), verb)
        return source.flatMap { ConstructionReader.relation(c, [verb], head: verb, content: Array(quoted), source: $0) }
      }
    }
    // ‘A,’ she said
    let after = quoted.upperBound + 1
    guard after < inside.upperBound, c.isComma[quoted.upperBound - 1] || c.isComma[after] else { return nil }
    for verb in after..<min(after + 5, inside.upperBound) where speaks(c, verb) {
      let subject = Int(c.subject[verb])
      guard subject >= after, subject < inside.upperBound else { continue }
      return ConstructionReader.relation(
        c, [verb], head: verb, content: Array(quoted), source: c.phrase(subject).filter { $0 >= after && $0 != verb })
    }
    return nil
  }

  private static func speaks(_ c: TokenColumns, _ verb: Int) -> Bool {
    c.isVerb(verb) && c.isFinite(verb) && CueFrames.of(c.lemma[verb]).contains(.clause)
  }
}
