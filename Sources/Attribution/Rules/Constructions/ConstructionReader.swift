internal import Language

/// Finds the constructions of a document that attribute, in the parse alone, one file each.
enum ConstructionReader {
  /// At most one for each cue, in text order. Linear in the tokens: children are sought within a bounded reach.
  static func candidates(_ c: TokenColumns) -> [RelationCandidate] {
    var found: [RelationCandidate] = []
    var aside: RelationCandidate?
    for token in 0..<c.count {
      if VerdictAside.opens(c, token),
        let opened = VerdictAside.candidate(c, opening: token) ?? AnsweredAside.candidate(c, opening: token)
          ?? RelativeSaying.candidate(c, opening: token)
          ?? RelativeJudgement.candidate(c, opening: token) ?? AsideConstruction.candidate(c, opening: token),
        // “A, Dahl’s lawyer, *Ines Roth, a partner, said*”: the first comma opens it.
        aside?.cue.head != opened.cue.head
      {
        aside = opened
      }
      if let closing = aside, closing.cue.head == token {
        // “the diver who *found* it said”
        while let last = found.last, closing.source.contains(last.cue.head), last.content.contains(token) {
          found.removeLast()
        }
        cut(&found, before: closing)
        found.append(closing)
        aside = nil
        continue
      }
      if let wish = WishConstruction.candidate(c, token) {
        found.append(wish)
        continue
      }
      switch PartOfSpeech(rawValue: c.pos[token]) {
      case .verb:
        if let candidate = NounConstruction.owned(c, token) ?? ParentheticalConstruction.according(c, token)
          ?? AskedConstruction.candidate(c, token)
          ?? DeclineConstruction.candidate(c, token)
          ?? AdjectiveConstruction.candidate(c, token) ?? BriefContent.felt(c, token)
          ?? LostClause.candidate(c, token) ?? VerbConstruction.candidate(c, token)
        {
          found.append(candidate)
        }
      case .noun:
        if let candidate = RetortNoun.candidate(c, token) ?? LostPredicate.candidate(c, token)
          ?? NounConstruction.candidate(c, token)
          ?? ParentheticalConstruction.view(c, token)
        {
          found.append(candidate)
        }
      case .adj:
        if let candidate = AdjectiveConstruction.candidate(c, token) ?? SilentAdjective.candidate(c, token) {
          found.append(candidate)
        }
      default: break
      }
    }
    return found
  }

  /// “A guard said he smelt petrol, *the Courier reported*”: what a closing attribution holds does not hold the attribution.
  private static func cut(_ found: inout [RelationCandidate], before closing: RelationCandidate) {
    guard let end = closing.content.last, end < closing.cue.head else { return }
    for number in found.indices.reversed() {
      guard let first = closing.content.first, found[number].cue.head >= first else { return }
      guard closing.content.contains(found[number].cue.head), found[number].content.contains(where: { $0 <= end })
      else { continue }
      found[number].content.removeAll { $0 > end }
    }
  }

  /// A relation of these parts, each token in one of them; nil without a word of content.
  static func relation(
    _ c: TokenColumns, _ cue: [Int], head: Int, content: [Int], source: [Int]
  ) -> RelationCandidate? {
    var content = content.filter { !cue.contains($0) && !source.contains($0) }.ordered()
    // What stands behind a semicolon is another clause.
    if let end = content.first(where: { $0 > head && c.word[$0] == semicolon && c.quotation[$0] < 0 }),
      end + 1 < c.count, c.word[end + 1] != that
    {
      content.removeAll { $0 >= end }
    }
    guard content.contains(where: { !c.isPunctuation($0) }) else { return nil }
    if c.quotation[head] < 0 { closeQuotation(&content, c) }
    var mention = CueMention(tokens: cue.ordered(), c)
    mention.head = head
    return RelationCandidate(cue: mention, content: content, source: source.filter { !cue.contains($0) })
  }

  /// The rest of a short quotation whose beginning a content holds: parsers hang it, or its mark, higher.
  private static func closeQuotation(_ content: inout [Int], _ c: TokenColumns) {
    guard let last = content.last, c.quotation[last] >= 0 else { return }
    let quoted = c.quotations[Int(c.quotation[last])]
    guard quoted.isClosed, last + 1 < quoted.tokens.upperBound, quoted.tokens.count <= longestTerm,
      content.contains(quoted.tokens.lowerBound)
    else { return }
    content += Array(last + 1..<quoted.tokens.upperBound)
  }

  private static let longestTerm = 12

  /// The same, where the words leave no other reading.
  static func firm(_ relation: RelationCandidate?) -> RelationCandidate? {
    var relation = relation
    relation?.isFirm = true
    return relation
  }

  private static let semicolon = FeatureBag.hash(";")
  private static let that = FeatureBag.hash("that")
}
