internal import Language

/// A whole quotation that nothing claims, beside a verb of saying and its subject: “A,” said X. “A,” X said. X said: “A.”
enum QuotationAttribution {
  static func candidates(_ c: TokenColumns, besides others: [RelationCandidate]) -> [RelationCandidate] {
    var taken = c.taken(by: others)
    var found: [RelationCandidate] = []
    for (number, quotation) in c.quotations.enumerated() where ContentExtent.isWhole(c, number) {
      guard !quotation.tokens.contains(where: { taken[$0] && !c.isMark[$0] }),
        let verb = verbAfter(c, quotation.tokens.upperBound) ?? verbBefore(c, quotation.tokens.lowerBound),
        !taken[verb.verb]
      else { continue }
      taken[verb.verb] = true
      found.append(
        RelationCandidate(
          cue: CueMention(tokens: [verb.verb], c), content: Array(quotation.tokens), source: verb.source))
    }
    return found
  }

  /// Gives “said X” its X where the chain took it for words of the quotation.
  static func invert(_ scored: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in scored.indices where scored[number].candidate.source.isEmpty {
      let cue = scored[number].candidate.cue.head
      guard cue > 0, c.isVerb(cue), c.quotation[cue] < 0, c.isMark[cue - 1] || c.isComma[cue - 1],
        let found = verbAfter(c, cue), found.verb == cue,
        scored[number].candidate.content.contains(where: { $0 < cue })
      else { continue }
      scored[number].candidate.source = found.source
      scored[number].candidate.content.removeAll { found.source.contains($0) || $0 > cue && c.quotation[$0] < 0 }
      scored[number].candidate.cueTokens.removeAll { found.source.contains($0) }
    }
  }

  private static func verbAfter(_ c: TokenColumns, _ place: Int) -> (verb: Int, source: [Int])? {
    var token = place
    while token < c.count, token < place + 2, c.isComma[token] { token += 1 }
    guard token + 1 < c.count else { return nil }
    let sentence = c.sentence[token]
    if says(c, token) {
      // “A,” said X
      var noun = token + 1
      let end = min(c.sentences[Int(sentence)].tokens.upperBound, token + 12)
      while noun < end, !c.isNominal(noun) || c.isRelation(noun, .compound, .poss, .nmod, .amod, .det, .nummod) {
        if c.isPunctuation(noun) && c.word[noun] != hyphen || c.isVerb(noun) || c.isTag(noun, .preposition) {
          return nil
        }
        noun += 1
      }
      guard noun < end else { return nil }
      let tokens = Array(token + 1...max(noun, min(Int(c.rightEdge[noun]), end - 1)))
      let stop = tokens.firstIndex { c.isTag($0, .stop) || c.quotation[$0] >= 0 || c.isMark[$0] } ?? tokens.count
      let source = Array(tokens.prefix(stop))
      return source.isEmpty ? nil : (token, trim(source, c))
    }
    // “A,” X said. After “A.” a sentence of its own begins: “A.” X conceded that …
    guard c.shape[token] != 4, !endsSentence(c, before: place) else { return nil }
    for verb in token + 1..<min(token + 10, c.sentences[Int(sentence)].tokens.upperBound) {
      if c.quotation[verb] >= 0 { return nil }
      // “A,” the captain announces, …: taken for a noun.
      if c.isTag(verb, .nns), presents.contains(c.word[verb]), verb + 1 < c.count, c.isPunctuation(verb + 1),
        !(token..<verb).contains(where: { c.isVerb($0) || c.isPunctuation($0) })
      {
        return (verb, Array(token..<verb))
      }
      guard says(c, verb), c.subject[verb] >= token, Int(c.subject[verb]) < verb else { continue }
      return (verb, trim(Array(token..<verb).filter { !isAdverb(c, $0, verb) }, c))
    }
    return nil
  }

  private static func verbBefore(_ c: TokenColumns, _ place: Int) -> (verb: Int, source: [Int])? {
    guard place >= 3, c.isColon(place - 1) || c.isComma[place - 1] else { return nil }
    let sentence = c.sentences[Int(c.sentence[place - 1])].tokens
    for verb in (max(sentence.lowerBound, place - 12)..<place - 1).reversed() {
      if c.quotation[verb] >= 0 { return nil }
      guard says(c, verb), c.subject[verb] >= 0, Int(c.subject[verb]) < verb else { continue }
      return (verb, c.phrase(Int(c.subject[verb]), before: verb))
    }
    return nil
  }

  /// Whether the words of a quotation end in a full stop.
  private static func endsSentence(_ c: TokenColumns, before place: Int) -> Bool {
    var token = place - 1
    while token > 0, c.isMark[token] { token -= 1 }
    return token >= 0 && fullStop.contains(c.lemma[token])
  }

  private static let presents = TokenColumns.hashes(
    """
    says tells adds replies answers shouts cries whispers mutters jokes laments recalls explains announces notes
    remarks claims argues complains demands exclaims boasts laughs sighs states repeats recites insists warns admits
    """)
  private static let hyphen = FeatureBag.hash("-")
  private static let fullStop = TokenColumns.hashes(".")

  private static func says(_ c: TokenColumns, _ token: Int) -> Bool {
    c.isVerb(token) && c.quotation[token] < 0 && c.isTag(token, .vbd, .vbz, .vbp) && speaking.contains(c.lemma[token])
  }

  private static func isAdverb(_ c: TokenColumns, _ token: Int, _ verb: Int) -> Bool {
    Int(c.head[token]) == verb && c.isRelation(token, .advmod, .aux, .neg)
  }

  private static func trim(_ tokens: [Int], _ c: TokenColumns) -> [Int] {
    var tokens = tokens
    while let last = tokens.last, c.isPunctuation(last) { tokens.removeLast() }
    return tokens
  }

  private static let speaking = TokenColumns.hashes(
    """
    say tell add reply answer respond shout cry whisper mutter murmur yell scream snap quip sneer scoff joke lament
    grumble moan write tweet post explain recall insist warn ask continue conclude declare announce note observe remark
    argue claim complain retort counter demand exclaim plead urge vow promise admit concede boast storm fume thunder
    laugh sigh think state testify repeat stress tell begin recite read shrug
    """)
}
