internal import Language

/// “a figure that the survey considers “on the high side””, “an answer she later described as “astonishing””, “a rumour the producers
/// brushed off as “panto season””: the words in marks behind a relative clause's verb are what it calls the noun before, however the
/// parser reads what is in them.
///
/// The relation is firm: nothing else can have the words between the marks.
enum QuotedRemark {
  static func candidate(_ c: TokenColumns, _ verb: Int, _ frames: CueFrames) -> RelationCandidate? {
    guard c.isRelation(verb, .relcl, .acl), c.isFinite(verb), c.quotation[verb] < 0, verb + 2 < c.count else {
      return nil
    }
    var next = verb + 1
    if c.isTag(next, .rp) { next += 1 }
    let isCompared = next < c.count && c.lemma[next] == VerbConstruction.asWord
    let mark = isCompared ? next + 1 : next
    guard mark < c.count, c.sentence[mark] == c.sentence[verb], c.quotation[mark] >= 0,
      case let quoted = c.quotations[Int(c.quotation[mark])], quoted.isClosed, quoted.tokens.lowerBound == mark,
      quoted.tokens.count <= longest,
      isCompared ? !frames.isDisjoint(with: [.comparison, .object, .naming]) : frames.contains(.naming),
      c.child(of: verb, .dobj, after: verb).map({ quoted.tokens.contains($0) }) ?? true,
      let gap = RelativeGap.tokens(c, verb), !gap.isEmpty,
      let source = SpeakerFinder.source(c, verb), !source.isEmpty
    else { return nil }
    let called = (isCompared ? Array(next..<mark) : []) + Array(quoted.tokens)
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, c.cueTokens(verb) + Array(verb + 1..<next), head: verb, content: gap.filter { $0 < verb } + called,
        source: source))
  }

  /// Takes the marked words from a relation that has them without the verb before them.
  static func clear(
    _ all: inout [RelationSelection.Scored], _ constructions: [RelationCandidate], _ c: TokenColumns
  ) {
    for remark in constructions where remark.isFirm && c.isRelation(remark.cue.head, .relcl, .acl) {
      guard let last = remark.content.last, c.quotation[last] >= 0,
        case let quoted = c.quotations[Int(c.quotation[last])].tokens, quoted.lowerBound > remark.cue.head,
        quoted.lowerBound <= remark.cue.head + 3, quoted.upperBound == last + 1
      else { continue }
      for number in all.indices where all[number].candidate.cue.head != remark.cue.head {
        let content = all[number].candidate.content
        guard content.contains(last), !content.contains(remark.cue.head), !quoted.contains(content[0]) else { continue }
        ContentExtent.keep(&all[number].candidate, c) { !quoted.contains($0) }
      }
    }
  }

  /// Of a term and not of speech.
  private static let longest = 20
}
