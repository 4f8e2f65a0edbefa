internal import Language

/// Gives a whole quotation to the verb of saying that touches it.
///
/// - taken from a relation that has others: in “A,” X said. Y added: “B.” the chain may have given both to X, and have seen no cue in
///   “added”
/// - a cue that has the wrong words: in “A?” X asked the merchant, “the merchant”
enum QuotationOwner {
  /// Below this score a cue may have the wrong words.
  private static let doubt: Float = 0.75

  /// Linear in the quotations and the tokens of the relations' contents.
  static func mend(_ chosen: inout [RelationSelection.Scored], _ c: TokenColumns) {
    guard !c.quotations.isEmpty else { return }
    var owner = [Int32](repeating: -1, count: c.count)
    var speech = owner
    for (number, scored) in chosen.enumerated() {
      for token in scored.candidate.content { owner[token] = Int32(number) }
      for token in scored.candidate.cueTokens { speech[token] = Int32(number) }
      speech[scored.candidate.cue.head] = Int32(number)
    }
    var changed: Set<Int> = []
    for (number, quotation) in c.quotations.enumerated() where isSentence(c, number) {
      let holder = Int(owner[quotation.tokens.lowerBound + 1])
      guard let found = QuotationNeighbour.speaker(c, of: number) else { continue }
      if holder < 0, let swallower = swallower(c, found, owner, chosen), speech[found.verb] < 0 {
        // “Y noted that B, X boasted, “A””: what Y noted ends before X.
        for token in found.source[0]...found.verb where Int(owner[token]) == swallower { owner[token] = -1 }
        for token in quotation.tokens { owner[token] = Int32(chosen.count) }
        speech[found.verb] = Int32(chosen.count)
        changed.insert(swallower)
        chosen.append(
          .init(
            candidate: RelationCandidate(
              cue: QuotationNeighbour.cue(c, found.verb), content: Array(quotation.tokens), source: found.source),
            score: 0.5, rule: .construction))
        continue
      }
      let speaker = Int(speech[found.verb])
      if holder >= 0, holder == speaker, chosen[holder].score < 0.6, chosen[holder].candidate.cue.head == found.verb,
        !found.source.contains(where: { owner[$0] >= 0 }),
        !chosen[holder].candidate.source.contains(top(c, found.source))
      {
        chosen[holder].candidate.source = found.source
        continue
      }
      // What the holder says somebody said is the holder's.
      guard holder < 0 || holder != speaker, owner[found.verb] < 0,
        !found.source.contains(where: { owner[$0] >= 0 && Int(owner[$0]) != speaker }),
        quotation.tokens.allSatisfy({ Int(owner[$0]) == holder || c.isMark[$0] })
      else { continue }
      if holder >= 0 {
        guard !touches(c, chosen[holder].candidate.cue, quotation.tokens),
          chosen[holder].candidate.content.contains(where: { !c.isPunctuation($0) && !quotation.tokens.contains($0) })
        else { continue }
      }
      if speaker >= 0 {
        let other = chosen[speaker].candidate
        guard found.source.contains(where: other.source.contains) else { continue }
        let isQuoted = other.content.contains { c.quotation[$0] >= 0 }
        if !isQuoted {
          guard isWrong(c, found.verb, other.content[0], chosen[speaker].score) else { continue }
          for token in other.content { owner[token] = -1 }
        } else if holder >= 0 {
          continue
        }
        // Marcia “Cia” Falk: her nickname is no part of what she says.
        if found.source.contains(where: { Int(owner[$0]) == speaker }) {
          for token in found.source { owner[token] = -1 }
          chosen[speaker].candidate.source = found.source
        }
        for token in quotation.tokens { owner[token] = Int32(speaker) }
        changed.insert(speaker)
      } else if holder >= 0 {
        for token in quotation.tokens { owner[token] = Int32(chosen.count) }
        speech[found.verb] = Int32(chosen.count)
        chosen.append(
          .init(
            candidate: RelationCandidate(
              cue: QuotationNeighbour.cue(c, found.verb), content: Array(quotation.tokens), source: found.source),
            score: 0.5, rule: .construction))
      }
      if holder >= 0 { changed.insert(holder) }
    }
    guard !changed.isEmpty else { return }
    for number in changed { chosen[number].candidate.content.removeAll() }
    for token in owner.indices where owner[token] >= 0 && changed.contains(Int(owner[token])) {
      chosen[Int(owner[token])].candidate.content.append(token)
    }
    for number in changed {
      while let last = chosen[number].candidate.content.last, c.isPunctuation(last), !c.isMark[last] {
        chosen[number].candidate.content.removeLast()
      }
    }
    chosen.removeAll { $0.candidate.content.isEmpty }
  }

  /// The relation whose content runs on into a verb with its subject, and ends there.
  private static func swallower(
    _ c: TokenColumns, _ found: QuotationNeighbour.Speaker, _ owner: [Int32], _ chosen: [RelationSelection.Scored]
  ) -> Int? {
    guard let first = found.source.first, first < found.verb, case let number = Int(owner[found.verb]), number >= 0,
      chosen[number].candidate.cue.head < first, let start = chosen[number].candidate.content.first, start < first,
      (first...found.verb).allSatisfy({ Int(owner[$0]) == number || c.isPunctuation($0) }),
      !chosen[number].candidate.content.contains(where: { $0 > found.verb && !c.isPunctuation($0) })
    else { return nil }
    return number
  }

  /// The token of a source whose head lies outside it.
  private static func top(_ c: TokenColumns, _ source: [Int]) -> Int {
    source.first { !source.contains(Int(c.head[$0])) || Int(c.head[$0]) == $0 } ?? source[0]
  }

  /// Whether what a verb has without marks can give way to the quotation that touches it: not in “A,” X said yes, but in “A,”
  /// X said after B.
  private static func isWrong(_ c: TokenColumns, _ verb: Int, _ first: Int, _ score: Float) -> Bool {
    guard c.lemma[verb] == say, first == verb + 1 else { return score < doubt }
    return c.isTag(first, .preposition)
  }

  private static let say = FeatureBag.hash("say")

  /// Whether a quotation can stand alone: not ““provider,” the study found” behind “the role of”.
  static func isSentence(_ c: TokenColumns, _ number: Int) -> Bool {
    guard ContentExtent.isWhole(c, number) else { return false }
    let first = c.quotations[number].tokens.lowerBound
    return c.shape[first + 1] != 0 || first == 0 || c.isPunctuation(first - 1)
      || c.sentence[first - 1] != c.sentence[first]
  }

  /// Whether a cue stands beside a quotation as well, with nothing but a comma or colon between.
  private static func touches(_ c: TokenColumns, _ cue: CueMention, _ quotation: Range<Int>) -> Bool {
    if cue.last < quotation.lowerBound {
      return quotation.lowerBound - cue.last <= 2
        && (cue.last + 1..<quotation.lowerBound).allSatisfy { c.isComma[$0] || c.isColon($0) }
    }
    return cue.first >= quotation.upperBound && cue.first - quotation.upperBound <= 1
  }
}
