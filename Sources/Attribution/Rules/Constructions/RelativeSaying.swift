internal import Language

/// “The decision, *which Dahl fears was never needed*, took effect”: a verb of saying between its subject and a verb that bears tense, whose
/// subject “which” is. Read by its words, for parsers take the first verb for a noun of the second's subject.
enum RelativeSaying {
  /// The relation that a comma opens; nil where its words are none.
  static func candidate(_ c: TokenColumns, opening comma: Int) -> RelationCandidate? {
    let relative = comma + 1
    guard c.isComma[comma], c.quotation[comma] < 0, relative + 4 < c.count, c.quotation[relative] < 0,
      c.isTag(relative, .wdt, .wp), c.word[relative] != what
    else { return nil }
    let sentence = c.sentences[Int(c.sentence[comma])].tokens
    let end = min(sentence.upperBound - 2, relative + reach)
    guard
      let verb = (relative + 2..<max(relative + 2, end)).first(where: {
        c.isVerb($0) || c.pos[$0] == PartOfSpeech.aux.rawValue || c.isTag($0, .nns) && c.isFiniteWord($0 + 1)
      }), c.isTag(verb, .vbz, .vbp, .vbd, .nns), CueFrames.of(c.lemma[verb]).contains(.clause),
      // What the parser understands is not for the words alone.
      !c.isRelation(verb, .relcl), case let next = c.isTag(verb + 1, .rb) ? verb + 2 : verb + 1, c.isFiniteWord(next),
      case let source = Array(relative + 1..<verb),
      source.allSatisfy({ !c.isPunctuation($0) && c.quotation[$0] < 0 && !c.isTag($0, .preposition, .cc) }),
      let last = source.last, c.isNominal(last) || c.isTag(last, .prp),
      let close = (next + 1..<min(next + longest, sentence.upperBound)).first(where: {
        c.quotation[$0] < 0 && (c.isComma[$0] || c.isStop($0))
      })
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, [verb], head: verb, content: [relative] + Array(verb + 1..<close), source: source))
  }

  private static let reach = 8
  private static let longest = 30
  private static let what = FeatureBag.hash("what")
}
