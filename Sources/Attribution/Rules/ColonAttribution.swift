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
      let number = owner[quotation.tokens.lowerBound]
      guard number >= 0, all[number].rule == .chain || all[number].rule == .construction else { continue }
      let candidate = all[number].candidate
      let cue = candidate.cue.head
      guard cue < colon, c.sentence[cue] == c.sentence[colon], c.quotation[cue] < 0, !candidate.source.isEmpty,
        !candidate.cueTokens.contains(colon),
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
    for number in chosen.indices where chosen[number].score < sure && chosen[number].rule == .chain {
      let candidate = chosen[number].candidate
      guard let first = candidate.content.first, c.quotation[first] >= 0,
        case let quotation = c.quotations[Int(c.quotation[first])], quotation.tokens.lowerBound == first,
        isOpened(c, quotation), case let colon = place(c, quotation), candidate.cueTokens.contains(colon),
        !c.isVerb(candidate.cue.head),
        candidate.source.last != colon - 1 || c.pos[colon - 1] != PartOfSpeech.propn.rawValue,
        let source = speaker(c, before: colon, nearest: true), !candidate.source.contains(where: source.contains),
        !source.contains(where: candidate.cueTokens.contains)
      else { continue }
      chosen[number].candidate.source = source
    }
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
        let source = speaker(c, before: colon)
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
    return c.isTag(end, .stop) || c.isComma[end]
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
  private static func speaker(_ c: TokenColumns, before colon: Int, nearest: Bool = false) -> [Int]? {
    let sentence = c.sentences[Int(c.sentence[colon])].tokens
    let start = max(sentence.lowerBound, colon - 40)
    for place in start..<colon {
      let verb = nearest ? colon - 1 - (place - start) : place
      guard c.isVerb(verb) || c.pos[verb] == PartOfSpeech.aux.rawValue, c.isFinite(verb) else { continue }
      guard c.quotation[verb] < 0 else { return nil }
      guard c.subject[verb] >= 0, !c.isRelation(verb, .relcl, .advcl, .acl) else { continue }
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
