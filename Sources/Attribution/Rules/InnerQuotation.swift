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
    let isParted = before > inside.lowerBound && (c.isComma[before] || c.isColon(before))
    if isParted { before -= 1 }
    if isParted || quoted.count >= shortest && before > inside.lowerBound && c.isVerb(before) {
      if let spoken = spoken(c, at: before, inside) {
        return ConstructionReader.relation(
          c, spoken.cue, head: spoken.cue[0], content: Array(quoted), source: spoken.source)
      }
      // “I remember *Dr Nair saying*, ‘A’”
      if isParted, c.isTag(before, .vbg), let recalled = RecalledSpeech.speaker(c, before: before),
        recalled.lowerBound >= inside.lowerBound
      {
        return ConstructionReader.relation(
          c, [before], head: before, content: Array(quoted), source: Array(recalled))
      }
      for verb in stride(from: before, through: max(inside.lowerBound, before - 6), by: -1)
      where (isParted || verb == before) && speaks(c, verb) {
        let subject = subject(c, verb)
        // “came, looked down the hole and said: ‘A’”
        if subject < 0, c.isRelation(verb, .conj), let source = SpeakerFinder.source(c, verb) ?? opening(c, verb),
          let first = source.first,
          first >= inside.lowerBound, let last = source.last, last < verb
        {
          return ConstructionReader.relation(c, [verb], head: verb, content: Array(quoted), source: source)
        }
        guard subject >= inside.lowerBound, subject < verb else { continue }
        let source = SpeakerFinder.somebody(c, subject, verb)
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

  /// “She goes, ‘A’”, “he was like, ‘A’”: verbs that bring words in speech alone, and right before them.
  private static func spoken(_ c: TokenColumns, at place: Int, _ inside: Range<Int>) -> (cue: [Int], source: [Int])? {
    var verb = place
    if c.word[place] == like, place > inside.lowerBound, c.lemma[place - 1] == be {
      verb = place - 1
    } else if c.lemma[place] != go {
      return nil
    }
    let subject = Int(c.subject[verb])
    guard c.isFinite(verb), subject >= inside.lowerBound, subject < verb,
      let source = SpeakerFinder.somebody(c, subject, verb)
    else { return nil }
    return (Array(verb...place), source)
  }

  /// A finite verb of saying, or one below another: “kept saying”, “used to say”.
  private static func speaks(_ c: TokenColumns, _ verb: Int) -> Bool {
    c.isVerb(verb) && CueFrames.of(c.lemma[verb]).contains(.clause)
      && (c.isFinite(verb) || c.isRelation(verb, .xcomp) && lasting.contains(c.lemma[Int(c.head[verb])]))
  }

  /// “A man came over, looked down the hole and said”: the parser may hang the first clause on the second verb.
  private static func opening(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    let above = Int(c.head[verb])
    guard c.subject[above] < 0, let clause = c.child(of: above, .ccomp, where: { $0 < above }), c.subject[clause] >= 0,
      Int(c.subject[clause]) < clause
    else { return nil }
    return SpeakerFinder.somebody(c, Int(c.subject[clause]), clause)
  }

  private static func subject(_ c: TokenColumns, _ verb: Int) -> Int {
    c.subject[verb] < 0 && c.isRelation(verb, .xcomp) ? Int(c.subject[Int(c.head[verb])]) : Int(c.subject[verb])
  }

  /// Tokens of a quotation that needs no comma before it, marks included.
  private static let shortest = 4
  private static let go = FeatureBag.hash("go")
  private static let be = FeatureBag.hash("be")
  private static let like = FeatureBag.hash("like")
  private static let lasting = TokenColumns.hashes("keep use continue go start begin")
}
