internal import Language

/// A sentence about a person and a whole quotation behind it, which nothing claims: Falk shook her head. “I have never been paid.”
enum BeatAttribution {
  /// Fewer tokens may be a title or a term.
  static let shortest = 6

  /// “A,” X said. She *paused* for a moment. “B.”: a verb that brings no words has no quotation of the next sentence while
  /// somebody speaks in its paragraph; B is X's. Linear in the contents.
  static func drop(_ chosen: inout [RelationSelection.Scored], _ c: TokenColumns) {
    func paragraph(_ token: Int) -> Int { c.sentences[Int(c.sentence[token])].paragraph }
    // For each paragraph, the first cue there that has a quotation.
    var firstCue: [Int: Int] = [:]
    for candidate in chosen.map(\.candidate) where candidate.content.contains(where: { c.quotation[$0] >= 0 }) {
      let cue = candidate.cue.head
      firstCue[paragraph(cue)] = min(cue, firstCue[paragraph(cue)] ?? cue)
    }
    guard !firstCue.isEmpty else { return }
    chosen.removeAll { scored in
      let cue = scored.candidate.cue.head
      return scored.rule == .chain && c.isVerb(cue) && !CueFrames.brings(c.lemma[cue]) && c.quotation[cue] < 0
        && scored.candidate.content.contains { token in
          c.quotation[token] >= 0 && token > cue && c.sentence[token] != c.sentence[cue]
        } && firstCue[paragraph(cue), default: .max] < cue
    }
  }

  static func candidates(_ c: TokenColumns, besides others: [RelationCandidate]) -> [RelationCandidate] {
    var taken: [Bool]?
    var found: [RelationCandidate] = []
    for (number, quotation) in c.quotations.enumerated() where quotation.tokens.count >= shortest {
      let first = quotation.tokens.lowerBound
      guard first > 2, ContentExtent.isWhole(c, number), !QuotationExtent.isTitle(c, number),
        c.isTag(first - 1, .stop), c.quotation[first - 1] < 0
      else { continue }
      let sentence = c.sentences[Int(c.sentence[first - 1])]
      guard sentence.paragraph == c.sentences[Int(c.sentence[first])].paragraph,
        !sentence.hasQuotation, let beat = beat(c, sentence.tokens)
      else { continue }
      let claimed = taken ?? c.taken(by: others)
      taken = claimed
      guard !(sentence.tokens.lowerBound..<quotation.tokens.upperBound).contains(where: { claimed[$0] }) else {
        continue
      }
      found.append(
        RelationCandidate(
          cue: CueMention(tokens: [beat.verb], c), content: Array(quotation.tokens), source: beat.source))
    }
    return found
  }

  /// The sentence's verb and the person who is its subject.
  private static func beat(_ c: TokenColumns, _ tokens: Range<Int>) -> QuotationNeighbour.Speaker? {
    for verb in tokens.prefix(longest)
    where (c.isVerb(verb) || c.pos[verb] == PartOfSpeech.aux.rawValue) && c.subject[verb] >= 0
      && Int(c.head[verb]) == verb
    {
      let subject = Int(c.subject[verb])
      guard subject < verb, ColonAttribution.isPerson(c, subject),
        let source = SpeakerFinder.somebody(c, subject, verb)
      else { return nil }
      return (verb, source)
    }
    return nil
  }

  private static let longest = 40
}
