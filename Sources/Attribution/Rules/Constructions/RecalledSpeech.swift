internal import Language

/// “Residents recalled *her deputy saying that A*”: two claims, of who remembers and of whom is remembered. Parsers hang “saying” on either, or
/// make of it the rest of the verb.
enum RecalledSpeech {
  /// What the deputy said, read at “saying”, or what the residents recalled, read at their verb.
  static func candidate(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    if c.isTag(verb, .vbg), let recalled = recalled(c, before: verb) {
      guard let content = content(c, verb) else { return nil }
      return ConstructionReader.firm(
        ConstructionReader.relation(c, [verb], head: verb, content: content, source: Array(recalled + 1..<verb)))
    }
    guard VerbConstruction.recalling.contains(c.lemma[verb]) || recording.contains(c.lemma[verb]), c.isFinite(verb),
      c.quotation[verb] < 0,
      let saying = (verb + 1..<min(c.count, verb + longest)).first(where: { c.isTag($0, .vbg) }),
      recalled(c, before: saying) == verb, let content = content(c, saying),
      let source = SpeakerFinder.source(c, verb), !source.isEmpty
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, c.cueTokens(verb), head: verb, content: Array(verb + 1...saying) + content, source: source))
  }

  /// Whose speech is recalled before a participle of saying.
  static func speaker(_ c: TokenColumns, before participle: Int) -> Range<Int>? {
    recalled(c, before: participle).map { $0 + 1..<participle }
  }

  /// The verb of recalling, where nothing but a name or a role stands between it and a participle of saying.
  private static func recalled(_ c: TokenColumns, before participle: Int) -> Int? {
    guard CueFrames.of(c.lemma[participle]).contains(.clause), c.quotation[participle] < 0 else { return nil }
    let start = max(c.sentences[Int(c.sentence[participle])].tokens.lowerBound, participle - longest)
    var hasNoun = false
    for token in stride(from: participle - 1, to: start - 1, by: -1) {
      // “The minutes *record* the chairman telling A”, taken for one noun.
      if recording.contains(c.lemma[token]), c.isTag(token, .nn, .nns), hasNoun, token > start,
        c.isTag(token - 1, .nn, .nns, .rb), c.isTag(token + 1, .dt, .nnp, .nn, .prpPossessive)
      {
        return token
      }
      if c.isVerb(token) {
        return (VerbConstruction.recalling.contains(c.lemma[token]) || recording.contains(c.lemma[token])) && hasNoun
          && !c.isPassive(token) && c.isFinite(token) ? token : nil
      }
      if c.isPunctuation(token) && c.word[token] != hyphen || c.isTag(token, .wp, .wdt, .preposition, .cc) {
        return nil
      }
      hasNoun = hasNoun || c.isNominal(token)
    }
    return nil
  }

  private static func content(_ c: TokenColumns, _ saying: Int) -> [Int]? {
    let found = VerbConstruction.content(c, saying, CueFrames.of(c.lemma[saying]))?.filter { $0 > saying }
    return found?.isEmpty == false ? found : nil
  }

  /// What papers do with the words of others.
  private static let recording = TokenColumns.hashes("record note mention")
  private static let longest = 10
  private static let hyphen = FeatureBag.hash("-")
}
