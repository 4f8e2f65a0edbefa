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

  private static let papers = TokenColumns.hashes("letter email e-mail message memo note text telegram cable fax")
  private static let sendings = TokenColumns.hashes("send write give hand leave post email")
}
