internal import Language

/// “Wronek told a colleague *that the chief executive had ordered him to “find a friendlier auditor”*”: who says that somebody else says
/// something, where the other's words, being in marks, won the choice.
///
/// The choice takes relations that do not overlap; the corpus has none inside others. Here a verb of saying with a clause of its own takes
/// back what stands wholly inside that clause, which becomes an inner relation.
enum SayingAround {
  /// - Parameter constructions: in text order of their cues.
  /// - Returns: the relations that stand inside now; they are taken out of `chosen`.
  static func wrap(
    _ chosen: inout [RelationSelection.Scored], _ constructions: [RelationCandidate], _ c: TokenColumns
  ) -> [RelationSelection.Scored] {
    var held: [RelationSelection.Scored] = []
    for saying in constructions where isSaying(saying, c) {
      let content = Set(saying.content)
      let inside = chosen.indices.filter { content.contains(chosen[$0].candidate.cue.head) }
      guard !inside.isEmpty,
        inside.allSatisfy({ number in
          let inner = chosen[number].candidate
          // The parser may hang a closing mark or a stop on the verb itself.
          return inner.content.allSatisfy { content.contains($0) || c.isPunctuation($0) }
            && inner.source.allSatisfy(content.contains) && inner.cueTokens.allSatisfy(content.contains)
            && !inner.source.isEmpty
        })
      else { continue }
      let others = chosen.indices.filter { !inside.contains($0) && touches(chosen[$0].candidate, saying, content) }
      if let number = others.first {
        // “said it had reviewed an email *in which* | X warned that A”: the content broke off before the clause.
        guard others.count == 1, chosen[number].candidate.cue.head == saying.cue.head,
          let last = chosen[number].candidate.content.last, c.isTag(last, .wdt, .wp, .wrb, .preposition),
          chosen[number].candidate.content.allSatisfy(content.contains)
        else { continue }
        chosen[number].candidate.content = saying.content
      } else {
        var whole = saying
        whole.content = content.union(inside.flatMap { chosen[$0].candidate.content }).sorted()
        chosen.append(.init(candidate: whole, score: score, rule: .construction))
      }
      held += inside.map { chosen[$0] }
      let gone = Set(inside)
      chosen = chosen.indices.filter { !gone.contains($0) }.map { chosen[$0] }
    }
    return held
  }

  /// “It has since told him, *he says*, that A”: what stands wholly in the content of another stands inside it.
  static func parted(_ chosen: inout [RelationSelection.Scored]) -> [RelationSelection.Scored] {
    // Where each content begins and ends and each cue's head: most pairs are told apart by these alone, and a candidate that is
    // handed on is counted.
    let extents = chosen.map { scored in
      Extent(
        first: scored.candidate.content.first ?? .max, last: scored.candidate.content.last ?? -1,
        head: scored.candidate.cue.head)
    }
    let inside = chosen.indices.filter { number in
      let head = extents[number].head
      return extents.indices.contains {
        extents[$0].first <= head && head <= extents[$0].last && $0 != number
          && holds(chosen[$0].candidate, chosen[number].candidate)
      }
    }
    guard !inside.isEmpty else { return [] }
    let gone = Set(inside)
    let held = inside.map { chosen[$0] }
    chosen = chosen.indices.filter { !gone.contains($0) }.map { chosen[$0] }
    return held
  }

  private struct Extent {
    let first: Int
    let last: Int
    let head: Int
  }

  /// Candidates that the choice left out for another that holds them: their cues are nobody else's.
  static func displaced(
    _ all: [RelationSelection.Scored], by chosen: [RelationSelection.Scored], _ c: TokenColumns
  ) -> [RelationSelection.Scored] {
    var holder = [Int](repeating: -1, count: c.count)
    var isCue = [Bool](repeating: false, count: c.count)
    for (number, scored) in chosen.enumerated() {
      for token in scored.candidate.content { holder[token] = number }
      for token in scored.candidate.cueTokens { isCue[token] = true }
    }
    return all.filter { scored in
      let home = holder[scored.candidate.cue.head]
      return home >= 0 && scored.rule == .chain && !isCue[scored.candidate.cue.head]
        && !scored.candidate.source.isEmpty && holds(chosen[home].candidate, scored.candidate)
    }
  }

  private static func holds(_ outer: RelationCandidate, _ inner: RelationCandidate) -> Bool {
    guard let first = outer.content.first, let last = outer.content.last, first <= inner.cue.head,
      inner.cue.head <= last, outer.content.count > inner.content.count
    else { return false }
    let content = Set(outer.content)
    return inner.cueTokens.allSatisfy(content.contains) && inner.content.allSatisfy(content.contains)
      && inner.source.allSatisfy(content.contains) && content.contains(inner.cue.head)
  }

  /// A finite verb of saying outside marks, whose clause begins right behind it or behind its hearer.
  private static func isSaying(_ candidate: RelationCandidate, _ c: TokenColumns) -> Bool {
    let verb = candidate.cue.head
    guard c.isVerb(verb), verbs.contains(c.lemma[verb]), c.quotation[verb] < 0, c.isFinite(verb), !c.has(verb, .neg),
      !candidate.source.isEmpty, let first = candidate.content.first, first > verb, first - verb <= nearest,
      !c.sentences[Int(c.sentence[verb])].isHeading
    else { return false }
    return c.clause[verb] > Int32(verb) || c.word[first] == that || isPaper(candidate, c)
  }

  /// “disclosed *an email in which X boasted that A*”: what is shown is a paper, with what it says.
  private static func isPaper(_ candidate: RelationCandidate, _ c: TokenColumns) -> Bool {
    guard showing.contains(c.lemma[candidate.cue.head]) else { return false }
    return candidate.content.prefix(8).contains {
      c.word[$0] == which && $0 > 1 && c.isTag($0 - 1, .preposition)
        && (NounConstruction.isTold(c, $0 - 2) || records.contains(c.lemma[$0 - 2]))
    }
  }

  private static let which = FeatureBag.hash("which")
  private static let showing = TokenColumns.hashes("disclose reveal cite quote describe report")
  private static let records = TokenColumns.hashes(
    "email e-mail letter memo message note text recording tape video document diary log transcript post tweet statement"
  )

  private static func touches(_ other: RelationCandidate, _ saying: RelationCandidate, _ content: Set<Int>) -> Bool {
    other.cueTokens.contains { saying.cueTokens.contains($0) || saying.source.contains($0) || content.contains($0) }
      || other.content.contains { $0 == saying.cue.head || content.contains($0) || saying.source.contains($0) }
      || other.source.contains { content.contains($0) || saying.cueTokens.contains($0) }
  }

  private static let nearest = 9
  private static let score: Float = 0.6
  private static let that = FeatureBag.hash("that")
  private static let verbs = TokenColumns.hashes(
    """
    say tell add claim argue insist maintain write state note explain recall admit concede confirm reveal disclose announce
    warn allege testify report remind assure inform contend assert declare complain
    """)
}
