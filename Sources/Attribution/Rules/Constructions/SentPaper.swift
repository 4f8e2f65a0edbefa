internal import Language

/// “sent the company *a letter warning that A*”: the sender warns; whom the letter goes to is no part of its name.
enum SentPaper {
  static func candidate(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard c.isTag(verb, .vbg), c.isRelation(verb, .acl), c.quotation[verb] < 0,
      case let paper = Int(c.head[verb]), paper < verb, papers.contains(c.lemma[paper]), c.isRelation(paper, .dobj),
      case let sending = Int(c.head[paper]), sending < paper, sendings.contains(c.lemma[sending]),
      let to = c.child(of: sending, .dative, after: sending), to < paper,
      CueFrames.of(c.lemma[verb]).contains(.clause), let clause = c.child(of: verb, .ccomp, after: verb),
      let source = SpeakerFinder.source(c, sending), !source.isEmpty
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, [verb], head: verb, content: c.phrase(clause).filter { $0 > verb }, source: source))
  }

  /// “carried a statement *from the ministry* saying that A”: who has written it says so, whoever carries it.
  static func written(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard c.isTag(verb, .vbg), c.quotation[verb] < 0, CueFrames.of(c.lemma[verb]).contains(.clause),
      let clause = c.child(of: verb, .ccomp, after: verb),
      let from = (max(0, verb - longest)..<verb).last(where: {
        (c.word[$0] == fromWord || c.word[$0] == byWord) && c.sentence[$0] == c.sentence[verb]
      }), from > 0, papers.contains(c.lemma[from - 1]) || statements.contains(c.lemma[from - 1]),
      from + 1 < verb,
      !(from + 1..<verb).contains(where: { c.isVerb($0) || c.isPunctuation($0) && c.word[$0] != hyphen })
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, [verb], head: verb, content: c.phrase(clause).filter { $0 > verb }, source: Array(from + 1..<verb)))
  }

  private static let longest = 10
  private static let hyphen = FeatureBag.hash("-")
  private static let fromWord = FeatureBag.hash("from")
  private static let byWord = FeatureBag.hash("by")
  private static let statements = TokenColumns.hashes("statement communique communiqué declaration notice")
  private static let papers = TokenColumns.hashes("letter email e-mail message memo note text telegram cable fax")
  private static let sendings = TokenColumns.hashes("send write give hand leave post email")
}
