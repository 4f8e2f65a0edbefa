internal import Language

/// A colon before a whole quotation: “X warned against A: “B”” is two relations, “X was blunt: “B”” one.
enum ColonAttribution {
  /// Cuts a content that goes on over a colon into a quotation.
  static func split(_ all: inout [RelationSelection.Scored], _ c: TokenColumns) {
    var owner = [Int](repeating: -1, count: c.count)
    for (number, scored) in all.enumerated() {
      for token in scored.candidate.content where owner[token] < 0 || all[owner[token]].score < scored.score {
        owner[token] = number
      }
    }
    for quotation in c.quotations where isOpened(c, quotation) {
      let colon = place(c, quotation)
      let number = owner[quotation.tokens.lowerBound + 1]
      guard number >= 0, all[number].rule == .chain || all[number].rule == .construction else { continue }
      let candidate = all[number].candidate
      let cue = candidate.cue.head
      guard cue < colon, c.sentence[cue] == c.sentence[colon], c.quotation[cue] < 0, !candidate.source.isEmpty
      else { continue }
      if candidate.content.allSatisfy(quotation.tokens.contains), let told = topic(c, cue, before: colon) {
        // “warned *against haste*: “A””, of which the chain has the quotation alone.
        all[number].candidate.content = told
        all[number].candidate.cueTokens = c.cueTokens(cue) + Array(cue + 1..<told[0])
        all[number].candidate.cue.tokens = all[number].candidate.cueTokens
        all.append(
          .init(
            candidate: RelationCandidate(
              cue: CueMention(tokens: cueTokens(c, before: colon), c), content: candidate.content,
              source: candidate.source),
            score: all[number].score, rule: .construction))
        continue
      }
      guard !candidate.cueTokens.contains(colon),
        candidate.content.contains(where: { $0 > cue && $0 < colon && !c.isPunctuation($0) && isTold(c, cue, $0) }),
        !candidate.content.contains(where: { $0 < cue })
      else { continue }
      let quoted = candidate.content.filter { $0 > colon }
      all[number].candidate.content.removeAll { $0 >= colon }
      while let last = all[number].candidate.content.last, c.isPunctuation(last), !c.isMark[last] {
        all[number].candidate.content.removeLast()
      }
      all.append(
        .init(
          candidate: RelationCandidate(
            cue: CueMention(tokens: cueTokens(c, before: colon), c), content: quoted, source: candidate.source),
          score: all[number].score, rule: .construction))
    }
  }

  /// “X gave Y a back-handed compliment: “A””: a clause about a person that ends in a colon is what the person says, where the
  /// chain has another noun of the clause for it.
  static func mend(_ chosen: inout [RelationSelection.Scored], _ c: TokenColumns) {
    part(&chosen, c)
    for number in chosen.indices where chosen[number].score < sure && chosen[number].rule == .chain {
      plainVerb(&chosen[number].candidate, c)
      let candidate = chosen[number].candidate
      guard let first = candidate.content.first, c.quotation[first] >= 0,
        case let quotation = c.quotations[Int(c.quotation[first])], quotation.tokens.lowerBound == first,
        isOpened(c, quotation), case let colon = place(c, quotation), candidate.cueTokens.contains(colon),
        !c.isVerb(candidate.cue.head),
        candidate.source.last != colon - 1 || c.pos[colon - 1] != PartOfSpeech.propn.rawValue,
        let source = speaker(c, before: colon, nearest: true),
        !candidate.source.contains(where: source.contains)
          || candidate.source.contains(where: { c.isVerb($0) && $0 < colon }),
        !source.contains(where: candidate.cueTokens.contains)
      else { continue }
      chosen[number].candidate.source = source
    }
  }

  /// “A,” X said. So Y changed his answer: “B.”: B is Y's, whoever speaks in another sentence.
  private static func part(_ chosen: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for quotation in c.quotations where isOpened(c, quotation) {
      let colon = place(c, quotation)
      guard
        let number = chosen.firstIndex(where: { scored in
          scored.candidate.content.contains { quotation.tokens.contains($0) && !c.isPunctuation($0) }
        }),
        chosen[number].rule == .chain, c.sentence[chosen[number].candidate.cue.head] != c.sentence[colon],
        chosen[number].candidate.content.contains(where: { !quotation.tokens.contains($0) && !c.isPunctuation($0) }),
        let source = speaker(c, before: colon, nearest: true),
        !chosen.contains(where: { scored in
          scored.candidate.cueTokens.contains(colon)
            || !isCarrier(c, scored.candidate) && scored.candidate.content.contains(where: source.contains)
        })
      else { continue }
      chosen[number].candidate.content.removeAll { quotation.tokens.contains($0) || $0 == colon }
      while let last = chosen[number].candidate.content.last, c.isPunctuation(last), !c.isMark[last] {
        chosen[number].candidate.content.removeLast()
      }
      for other in chosen.indices where chosen[other].candidate.content.contains(where: source.contains) {
        chosen[other].candidate.content = []
      }
      chosen.append(
        .init(
          candidate: RelationCandidate(
            cue: CueMention(tokens: cueTokens(c, before: colon), c), content: Array(quotation.tokens), source: source),
          score: 0.5, rule: .construction))
    }
    chosen.removeAll { $0.candidate.content.isEmpty }
  }

  /// “*Became so angry* that Y changed his answer: “B””: no verb that attributes.
  private static func isCarrier(_ c: TokenColumns, _ candidate: RelationCandidate) -> Bool {
    c.isVerb(candidate.cue.head) && !CueFrames.brings(c.lemma[candidate.cue.head])
  }

  /// “X *gave* Y a compliment: “A””, “X *was blunt:* “A””: a verb that brings no words is not what attributes them.
  private static func plainVerb(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard let first = candidate.content.first, c.quotation[first] >= 0, first > cue,
      case let quotation = c.quotations[Int(c.quotation[first])], quotation.tokens.lowerBound == first,
      isOpened(c, quotation), case let colon = place(c, quotation), c.sentence[colon] == c.sentence[cue],
      c.isVerb(cue) || c.pos[cue] == PartOfSpeech.aux.rawValue || c.pos[cue] == PartOfSpeech.adj.rawValue,
      !CueFrames.brings(c.lemma[cue]), !speaking.contains(c.lemma[cue]),
      !candidate.cueTokens.contains(where: { c.isNominal($0) }),
      let source = speaker(c, before: colon, nearest: true)
    else { return }
    candidate.source = source
    candidate.cueTokens = cueTokens(c, before: colon)
    candidate.cue = CueMention(tokens: candidate.cueTokens, c)
  }

  /// The trees are seldom wrong above it.
  private static let sure: Float = 0.8

  /// Quotations that nothing claims behind a clause about a person and a colon.
  static func candidates(_ c: TokenColumns, besides others: [RelationCandidate]) -> [RelationCandidate] {
    let taken = c.taken(by: others)
    var found: [RelationCandidate] = []
    for quotation in c.quotations where isOpened(c, quotation) {
      let colon = place(c, quotation)
      guard !taken[colon], !quotation.tokens.contains(where: { taken[$0] && !c.isMark[$0] }),
        let source = speaker(c, before: colon, nearest: true) ?? speaker(c, before: colon)
      else { continue }
      found.append(
        RelationCandidate(
          cue: CueMention(tokens: cueTokens(c, before: colon), c), content: Array(quotation.tokens), source: source))
    }
    return found
  }

  /// The colon; “said:” where a verb of saying stands before it (“she pointed at the hangar and said: “B””).
  private static func cueTokens(_ c: TokenColumns, before colon: Int) -> [Int] {
    let verb = colon - 1
    return c.isVerb(verb) && c.isFinite(verb) && speaking.contains(c.lemma[verb]) ? [verb, colon] : [colon]
  }

  /// The token before a quotation; line breaks and second spaces are passed over.
  private static func place(_ c: TokenColumns, _ quotation: TokenColumns.QuotationTokens) -> Int {
    let token = quotation.tokens.lowerBound - 1
    return token > 0 && c.isSpace(token) && c.sentence[token - 1] == c.sentence[token] ? token - 1 : token
  }

  private static func isOpened(_ c: TokenColumns, _ quotation: TokenColumns.QuotationTokens) -> Bool {
    let first = quotation.tokens.lowerBound
    guard quotation.isClosed, quotation.tokens.count >= 4, first >= 3, case let colon = place(c, quotation),
      c.isColon(colon), c.quotation[colon] < 0
    else { return false }
    let end = quotation.tokens.upperBound - 2
    return c.isStop(end) || c.isComma[end]
  }

  /// Haste in “warned against haste: “A””: what a preposition that the verb takes brings before the colon.
  private static func topic(_ c: TokenColumns, _ cue: Int, before colon: Int) -> [Int]? {
    guard c.isVerb(cue), !speaking.contains(c.lemma[cue]), cue + 1 < colon,
      let preposition = c.child(of: cue, .prep, after: cue), preposition == cue + 1,
      CueFrames.takes(c.lemma[cue], preposition: c.lemma[preposition]),
      let object = c.child(of: preposition, .pobj) ?? c.child(of: preposition, .pcomp)
    else { return nil }
    let told = c.phrase(object).filter { $0 > preposition && $0 < colon }
    return told.last == colon - 1 ? told : nil
  }

  /// Whether a token belongs to what a verb says, and is not where or to whom it is said.
  private static func isTold(_ c: TokenColumns, _ cue: Int, _ token: Int) -> Bool {
    if speaking.contains(c.lemma[cue]) { return false }
    var token = token
    for _ in 0..<8 where Int(c.head[token]) != cue {
      if Int(c.head[token]) == token { return false }
      token = Int(c.head[token])
    }
    return c.isRelation(token, .ccomp, .xcomp, .dobj, .oprd)
      || c.isRelation(token, .prep) && CueFrames.takes(c.lemma[cue], preposition: c.lemma[token])
  }

  /// Whom the clause before a colon is about: the subject of its first finite verb, or its last, if it is a person or a body.
  static func speaker(_ c: TokenColumns, before colon: Int, nearest: Bool = false) -> [Int]? {
    let sentence = c.sentences[Int(c.sentence[colon])].tokens
    let start = max(sentence.lowerBound, colon - 40)
    for place in start..<colon {
      let verb = nearest ? colon - 1 - (place - start) : place
      guard c.isVerb(verb) || c.pos[verb] == PartOfSpeech.aux.rawValue, c.isFinite(verb) else { continue }
      // “treated A as a compliment – “B” – and, asked again, asserting, “C””: a quotation between is no clause of the speaker's.
      guard c.quotation[verb] < 0 else {
        if nearest { continue }
        return nil
      }
      guard c.subject[verb] >= 0, !c.isRelation(verb, .relcl, .acl),
        !c.isRelation(verb, .advcl) || nearest && c.child(of: verb, .mark, where: { c.lemma[$0] == that }) != nil
      else {
        continue
      }
      let subject = Int(c.subject[verb])
      guard subject < verb, isPerson(c, subject) || c.entity[subject] == organization else { return nil }
      return SpeakerFinder.somebody(c, subject, verb)
    }
    return nil
  }

  static func isPerson(_ c: TokenColumns, _ noun: Int) -> Bool {
    if c.pos[noun] == PartOfSpeech.pron.rawValue { return persons.contains(c.word[noun]) }
    return c.entity[noun] == person || HeadlineAttribution.isRole(c, noun)
  }

  private static let that = FeatureBag.hash("that")
  private static let organization = TokenColumns.code(of: .organization)
  private static let person = TokenColumns.code(of: .person)
  private static let persons = TokenColumns.hashes("he she they we i")
  /// Verbs that bring the quotation as well: “said that A: “B”” is one relation.
  private static let speaking = TokenColumns.hashes(
    """
    say tell write ask add reply answer note recall remember suggest claim argue insist explain report state describe
    show quote cite imagine offer call conclude declare stress deliver adopt reveal focus celebrate retweet portray
    contrast play read add respond
    """)
}
