internal import Language

/// “Residents of the flats *announced* on Friday that A”, “Okafor, a former miner turned novelist, *testified* that A”: a past that the
/// parser took for a participle of the noun before it, so that nobody says what its clause tells. A noun phrase that opens a
/// sentence, a verb of saying, at most where and when, and “that” with a subject behind it leave no other reading: a relative
/// clause has no subject besides its “that”.
enum LostClause {
  static func candidate(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard c.isTag(verb, .vbn, .vbd), c.quotation[verb] < 0, c.isRelation(verb, .acl, .relcl, .appos, .dep),
      CueFrames.of(c.lemma[verb]).contains(.clause), case let sentence = c.sentences[Int(c.sentence[verb])],
      !sentence.isHeading, let that = clause(c, behind: verb, sentence.tokens.upperBound),
      let source = OpeningSubject.tokens(c, of: verb), !c.has(verb, .agent),
      // “The claim repeated on Friday that A”: a noun that has its own clause.
      !source.contains(where: { NounConstruction.isNoun(c, $0) && Int(c.head[verb]) == $0 })
    else { return nil }
    let end =
      (that..<sentence.tokens.upperBound).first {
        c.quotation[$0] < 0 && (c.word[$0] == semicolon || c.isStop($0))
      } ?? sentence.tokens.upperBound
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, c.cueTokens(verb), head: verb, content: Array(that..<end), source: source))
  }

  /// The “that” of a clause with its own subject, behind a verb's time and place.
  private static func clause(_ c: TokenColumns, behind verb: Int, _ limit: Int) -> Int? {
    for token in verb + 1..<max(verb + 1, min(limit - 2, verb + longestRest)) {
      if c.word[token] == that {
        let isSubject = c.isVerb(token + 1) || c.isTag(token + 1, .md, .vbd, .vbz, .vbp) || c.isTag(token, .wdt)
        let bearsTense = (token + 2..<min(limit, token + 16)).contains { c.isTag($0, .vbd, .vbz, .vbp, .md) }
        return isSubject || !bearsTense ? nil : token
      }
      if c.isPunctuation(token) || c.isVerb(token) || c.isTag(token, .to, .vbd, .vbz, .vbp, .md, .wp, .wdt, .cc) {
        return nil
      }
    }
    return nil
  }

  private static let longestRest = 10
  private static let that = FeatureBag.hash("that")
  private static let semicolon = FeatureBag.hash(";")
}
