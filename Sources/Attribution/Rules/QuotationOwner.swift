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
      if speech[found.verb] < 0,
        let outer = (holder < 0 ? swallower(c, found, owner, chosen) : nil)
          ?? parted(c, found, owner, chosen, quotation)
      {
        // “Y noted that B, X boasted, “A””: what Y noted ends before X.
        for token in found.source[0]..<max(found.verb + 1, quotation.tokens.upperBound) where Int(owner[token]) == outer
        {
          owner[token] = -1
        }
        for token in quotation.tokens { owner[token] = Int32(chosen.count) }
        speech[found.verb] = Int32(chosen.count)
        changed.insert(outer)
        if holder >= 0 { changed.insert(holder) }
        chosen.append(
          .init(
            candidate: RelationCandidate(
              cue: QuotationNeighbour.cue(c, found.verb), content: Array(quotation.tokens), source: found.source),
            score: 0.5, rule: .construction))
        continue
      }
      let speaker = Int(speech[found.verb])
      if holder >= 0, holder == speaker, chosen[holder].candidate.cue.head == found.verb,
        chosen[holder].score < 0.6 || isMisread(c, chosen[holder].candidate.source, found),
        !found.source.contains(where: { token in
          owner[token] >= 0
            && (Int(owner[token]) != holder
              ? !chosen[Int(owner[token])].candidate.content.allSatisfy(found.source.contains)
              : isSentence(c, Int(c.quotation[token])))
        }),
        !chosen[holder].candidate.source.contains(top(c, found.source))
          || isPart(chosen[holder].candidate.source, of: found.source, c)
      {
        // Marcia “Cia” Falk: a name goes on behind its marks.
        for token in found.source {
          // “uses footage of *X* asking, “A””: X alone is no content.
          if owner[token] >= 0, Int(owner[token]) != holder { changed.insert(Int(owner[token])) }
          owner[token] = -1
        }
        chosen[holder].candidate.content.removeAll(where: found.source.contains)
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
        if found.source.contains(where: { Int(owner[$0]) == speaker }) || isPart(other.source, of: found.source, c) {
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

  /// The relation in whose content a verb with its subject stands behind a dash: “Y noted that B – X boasted, “A””.
  private static func parted(
    _ c: TokenColumns, _ found: QuotationNeighbour.Speaker, _ owner: [Int32], _ chosen: [RelationSelection.Scored],
    _ quotation: TokenColumns.QuotationTokens
  ) -> Int? {
    let number = Int(owner[found.verb])
    guard number >= 0, found.verb < quotation.tokens.lowerBound, let first = found.source.first, first > 0,
      first < found.verb, dashes.contains(c.word[first - 1]), case let cue = chosen[number].candidate.cue.head,
      cue < first, chosen[number].candidate.content.contains(where: { $0 > cue && $0 < first && !c.isPunctuation($0) })
    else { return nil }
    return number
  }

  /// Whether a source leaves no doubt that another was meant: it has a finite verb before “X saying, “A””, or begins somewhere
  /// behind the name in “A,” said X.
  private static func isMisread(
    _ c: TokenColumns, _ source: [Int], _ found: QuotationNeighbour.Speaker
  ) -> Bool {
    guard let first = source.first, let name = found.source.first else { return false }
    // Who is spoken of inside marks speaks nothing outside them.
    if c.quotation[found.verb] < 0, source.allSatisfy({ c.quotation[$0] >= 0 }), c.quotation[name] < 0 { return true }
    if c.isTag(found.verb, .vbg), first < name, name < found.verb {
      return source.contains { $0 < name && c.isVerb($0) && c.isFinite($0) }
    }
    // “Lund's niece | , the poet Marcia “Cia” Falk,”
    if isPart(source, of: found.source, c) { return true }
    return name == found.verb + 1 && first > name && c.pos[name] == PartOfSpeech.propn.rawValue
      && !source.contains(where: found.source.contains)
  }

  private static let dashes = TokenColumns.hashes("– — ― -- -")

  /// Whether a source is the beginning of another, up to a quotation mark.
  private static func isPart(_ source: [Int], of whole: [Int], _ c: TokenColumns) -> Bool {
    guard let last = source.last, source.count < whole.count, let next = whole.first(where: { $0 > last }) else {
      return false
    }
    let goesOn =
      c.isMark[next] && !c.isComma[next]
      || c.isComma[next] && whole.contains { $0 > next && c.isMark[$0] && !c.isComma[$0] }
    return goesOn && source.allSatisfy(whole.contains)
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
