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
      let colon = quotation.tokens.lowerBound - 1
      let number = owner[colon + 1]
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

  /// Quotations that nothing claims behind a clause about a person and a colon.
  static func candidates(_ c: TokenColumns, besides others: [RelationCandidate]) -> [RelationCandidate] {
    let taken = c.taken(by: others)
    var found: [RelationCandidate] = []
    for quotation in c.quotations where isOpened(c, quotation) {
      let colon = quotation.tokens.lowerBound - 1
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

  private static func isOpened(_ c: TokenColumns, _ quotation: TokenColumns.QuotationTokens) -> Bool {
    let first = quotation.tokens.lowerBound
    guard quotation.isClosed, quotation.tokens.count >= 4, first >= 3, c.isColon(first - 1), c.quotation[first - 1] < 0
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

  /// Whom the clause before a colon is about: the subject of its first finite verb, if it is a person.
  private static func speaker(_ c: TokenColumns, before colon: Int) -> [Int]? {
    let sentence = c.sentences[Int(c.sentence[colon])].tokens
    let start = max(sentence.lowerBound, colon - 40)
    for verb in start..<colon where (c.isVerb(verb) || c.pos[verb] == PartOfSpeech.aux.rawValue) && c.isFinite(verb) {
      guard c.quotation[verb] < 0 else { return nil }
      guard c.subject[verb] >= 0, !c.isRelation(verb, .relcl, .advcl, .acl) else { continue }
      let subject = Int(c.subject[verb])
      guard subject < verb, isPerson(c, subject) else { return nil }
      return SpeakerFinder.somebody(c, subject, verb)
    }
    return nil
  }

  static func isPerson(_ c: TokenColumns, _ noun: Int) -> Bool {
    if c.pos[noun] == PartOfSpeech.pron.rawValue { return persons.contains(c.word[noun]) }
    return c.entity[noun] == person || HeadlineAttribution.isRole(c, noun)
  }

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
