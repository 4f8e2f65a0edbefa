internal import Language

/// A whole quotation that nothing claims, beside a verb of saying and its subject: “A,” said X. “A,” X said. X said: “A.”
enum QuotationAttribution {
  static func candidates(_ c: TokenColumns, besides others: [RelationCandidate]) -> [RelationCandidate] {
    var taken = c.taken(by: others)
    var found: [RelationCandidate] = []
    for (number, quotation) in c.quotations.enumerated() where ContentExtent.isWhole(c, number) {
      guard !quotation.tokens.contains(where: { taken[$0] && !c.isMark[$0] }),
        let verb = QuotationNeighbour.speaker(c, of: number),
        !taken[verb.verb]
      else { continue }
      taken[verb.verb] = true
      found.append(
        RelationCandidate(
          cue: QuotationNeighbour.cue(c, verb.verb), content: Array(quotation.tokens), source: verb.source))
    }
    return found
  }

  /// Gives “said X” its X where the chain took it for words of the quotation.
  static func invert(_ scored: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in scored.indices where scored[number].candidate.source.isEmpty {
      let cue = scored[number].candidate.cue.head
      guard cue > 0, c.isVerb(cue), c.quotation[cue] < 0, c.isMark[cue - 1] || c.isComma[cue - 1],
        let found = QuotationNeighbour.after(c, cue), found.verb == cue,
        scored[number].candidate.content.contains(where: { $0 < cue })
      else { continue }
      scored[number].candidate.source = found.source
      scored[number].candidate.content.removeAll { found.source.contains($0) || $0 > cue && c.quotation[$0] < 0 }
      scored[number].candidate.cueTokens.removeAll { found.source.contains($0) }
    }
  }
}
