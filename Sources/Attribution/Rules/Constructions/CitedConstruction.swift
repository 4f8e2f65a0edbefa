internal import Language

/// Who is cited, or on what condition somebody speaks, stands between the verb and what it brings: “X reported on Friday, citing Y,
/// that A”, “X told Y on condition that he not be named that A”; and where no comma parts them, “A, X reported citing Y”. Parsers
/// hang the clause on what stands between, or take that for what was reported.
enum CitedConstruction {
  static func candidate(_ c: TokenColumns, _ verb: Int, _ frames: CueFrames) -> RelationCandidate? {
    guard frames.contains(.clause), c.isTag(verb, .vbd, .vbz, .vbp, .vbn), !c.isPassive(verb), !isCiting(c, verb) else {
      return nil
    }
    if let clause = conditioned(c, verb), let source = SpeakerFinder.source(c, verb), !source.isEmpty {
      return ConstructionReader.firm(
        ConstructionReader.relation(c, c.cueTokens(verb), head: verb, content: c.phrase(clause), source: source))
    }
    guard let citing = citing(c, behind: verb) else { return nil }
    if let that = clause(c, behind: citing) {
      // A relative clause before the verb has its own subject; “The Meridian, a daily, reported …” may be taken for a noun.
      guard let source = speaker(c, verb) else { return nil }
      let top = Int(c.head[that])
      let sentence = c.sentences[Int(c.sentence[verb])].tokens
      var end = top > that ? Int(c.rightEdge[top]) : sentence.upperBound - 1
      while end > that, c.isPunctuation(end), !c.isMark[end] || c.isComma[end] { end -= 1 }
      guard end - that > 1, end - that < ArgumentWindow.tokenReach else { return nil }
      return ConstructionReader.firm(
        ConstructionReader.relation(c, c.cueTokens(verb), head: verb, content: Array(that...end), source: source))
    }
    guard !c.isComma[citing - 1], let content = VerbConstruction.inverted(c, verb, frames),
      let source = SpeakerFinder.source(c, verb), !source.isEmpty
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(c, c.cueTokens(verb), head: verb, content: content, source: source))
  }

  /// A in “told Y on condition that he not be named, that A”.
  private static func conditioned(_ c: TokenColumns, _ verb: Int) -> Int? {
    guard let on = c.child(of: verb, .prep, after: verb, where: { c.lemma[$0] == onWord }),
      let noun = c.child(of: on, .pobj), c.lemma[noun] == condition,
      let named = c.child(of: noun, .acl, after: noun) ?? c.child(of: noun, .ccomp, after: noun), c.has(named, .mark)
    else { return nil }
    func isClause(_ clause: Int) -> Bool {
      c.isFinite(clause) && c.word[Int(c.leftEdge[clause])] == that && Int(c.leftEdge[clause]) > named
    }
    return c.child(of: verb, .ccomp, after: named, where: isClause)
      ?? c.child(of: named, .ccomp, after: named, where: isClause)
  }

  /// Where the clause begins that a verb before “citing Y, that A” brings; nil where “citing” has none to hand on.
  static func clause(_ c: TokenColumns, behind citing: Int) -> Int? {
    let end = min(c.sentences[Int(c.sentence[citing])].tokens.upperBound, citing + longest)
    guard citing + 2 < end else { return nil }
    for token in citing + 2..<end {
      if c.isTag(token, .colon) || c.isMark[token] && !c.isComma[token] { return nil }
      if c.word[token] == that, c.isComma[token - 1], c.isRelation(token, .mark), !c.isTag(token, .wdt) { return token }
    }
    return nil
  }

  static func isCiting(_ c: TokenColumns, _ token: Int) -> Bool {
    c.isTag(token, .vbg) && quotes.contains(c.lemma[token]) && c.child(of: token, .dobj, after: token) != nil
  }

  /// “citing” behind a verb, with nothing but a day or a place between.
  private static func citing(_ c: TokenColumns, behind verb: Int) -> Int? {
    let end = min(c.sentences[Int(c.sentence[verb])].tokens.upperBound, verb + reach)
    guard verb + 1 < end else { return nil }
    for token in verb + 1..<end {
      if isCiting(c, token) { return c.quotation[token] < 0 ? token : nil }
      if c.isVerb(token) || c.isTag(token, .colon, .wdt, .wp) || c.isMark[token] && !c.isComma[token] { return nil }
      if c.isComma[token], !isCiting(c, min(token + 1, c.count - 1)) { return nil }
    }
    return nil
  }

  private static func speaker(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    if c.subject[verb] >= 0 { return SpeakerFinder.source(c, verb) }
    // “The Meridian, a daily, reported”
    if c.isRelation(verb, .acl, .relcl), SpeakerFinder.agent(c, verb) == nil, c.isComma[verb - 1] {
      let noun = Int(c.head[verb])
      var source = c.phrase(noun, before: verb)
      while let last = source.last, source.count > 1, c.isComma[last] { source.removeLast() }
      return noun < verb ? source : nil
    }
    return c.isRelation(verb, .conj) ? SpeakerFinder.source(c, verb) : nil
  }

  private static let onWord = FeatureBag.hash("on")
  private static let condition = FeatureBag.hash("condition")
  private static let longest = 40
  private static let reach = 9
  private static let that = FeatureBag.hash("that")
  private static let quotes: LemmaSet = [QuotedConstruction.quote, QuotedConstruction.cite]
}
