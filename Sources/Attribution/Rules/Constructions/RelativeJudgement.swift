internal import Language

/// “said the tests had been faked, *which the port authority denies*”: who denies or grants what “which” means, read by its words, for
/// parsers join such a verb to the sentence.
enum RelativeJudgement {
  /// The relation that a comma opens; nil where its words are none, or where the parser has understood them.
  static func candidate(_ c: TokenColumns, opening comma: Int) -> RelationCandidate? {
    let relative = comma + 1
    guard c.isComma[comma], c.quotation[comma] < 0, relative + 3 < c.count, c.quotation[relative] < 0,
      c.word[relative] == which
    else { return nil }
    let end = min(c.sentences[Int(c.sentence[comma])].tokens.upperBound, relative + reach)
    guard
      let verb = (relative + 2..<max(relative + 2, end)).first(where: {
        c.isTag($0, .vbz, .vbp, .vbd, .vbn) && judging.contains(c.lemma[$0])
      }), !c.isRelation(verb, .relcl), verb + 1 < c.count,
      c.isComma[verb + 1] || AsideConstruction.closesClause(c, verb + 1)
    else { return nil }
    let first =
      (relative + 2...verb).first { $0 == verb || c.isTag($0, .rb, .md) || c.isFinite($0) || c.isTag($0, .vb) } ?? verb
    let source = Array(relative + 1..<first)
    guard let last = source.last, c.isNominal(last) || c.isTag(last, .prp), !c.isTag(verb, .vbn) || first < verb,
      source.allSatisfy({ !c.isPunctuation($0) && c.quotation[$0] < 0 && !c.isTag($0, .cc, .wdt) }),
      (first...verb).allSatisfy({ c.isVerb($0) || c.pos[$0] == PartOfSpeech.aux.rawValue || c.isTag($0, .rb, .md) })
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(c, Array(first...verb), head: verb, content: [relative], source: source))
  }

  private static let reach = 12
  private static let which = FeatureBag.hash("which")
  private static let judging = TokenColumns.hashes(
    "deny dispute reject contest refute rebut disavow dismiss contradict confirm admit acknowledge concede")
}
