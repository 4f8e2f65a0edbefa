internal import Language

/// Chooses among an article's candidates, best first: each token takes one role, and an outer cue wins over one in its
/// content, as in PolNeAR.
package enum RelationSelection {
  package struct Scored {
    package var candidate: RelationCandidate
    package var score: Float
    package var rule: AttributionRule

    package init(candidate: RelationCandidate, score: Float, rule: AttributionRule = .chain) {
      self.candidate = candidate
      self.score = score
      self.rule = rule
    }
  }

  /// The accepted candidates, best first, with the tokens that are left to them.
  ///
  /// A candidate that loses more than half of its content to better ones is dropped, unless what is left is quotations,
  /// whole: “A,” she said. “B,” she said.
  package static func choose(_ candidates: [Scored], threshold: Float, _ c: TokenColumns) -> [Scored] {
    let count = c.count
    let order = candidates.indices.sorted {
      candidates[$0].score != candidates[$1].score ? candidates[$0].score > candidates[$1].score : $0 < $1
    }
    // In the corpus 12 % of the relations share their source with another one, and nothing else is ever shared.
    var taken = [Bool](repeating: false, count: count)
    var speaks = [Int](repeating: -1, count: count)
    var accepted: [Scored] = []
    for index in order {
      var scored = candidates[index]
      if scored.score < threshold { break }
      let candidate = scored.candidate
      if candidate.cue.tokens.contains(where: { taken[$0] }) { continue }
      // “said Ana Reyes, who called A reckless”: who speaks may do so in a clause with a relation of its own.
      let speaker = speaks[candidate.cue.head]
      let isClause =
        speaker >= 0 && tells(candidate, c)
        && isInside(candidate, accepted[speaker].candidate.source, c)
      func isFree(_ token: Int) -> Bool { !taken[token] && (speaks[token] < 0 || isClause && speaks[token] == speaker) }
      let content = candidate.content.kept(where: isFree)
      if content.isEmpty { continue }
      if content.count * 2 < candidate.content.count, !areQuotations(content, c) { continue }
      let source = candidate.source.kept { !taken[$0] }
      scored.candidate.content = content
      // “the agency, which said that A”: where another relation has the clause, the name is left.
      scored.candidate.source =
        hasClause(candidate, taken, c)
        ? candidate.source
        : source.count * 2 >= candidate.source.count ? source : Array(candidate.source.prefix { !taken[$0] })
      scored.candidate.cueTokens = candidate.cueTokens.kept(where: isFree)
      if scored.candidate.cueTokens.isEmpty, !candidate.cueTokens.isEmpty { continue }
      while scored.candidate.content.count > 1, let last = scored.candidate.content.last, c.isComma[last],
        c.quotation[last] < 0
      {
        scored.candidate.content.removeLast()
      }
      for token in scored.candidate.content { taken[token] = true }
      for token in scored.candidate.cueTokens { taken[token] = true }
      for token in scored.candidate.source where speaks[token] < 0 { speaks[token] = accepted.count }
      accepted.append(scored)
    }
    return accepted
  }

  /// “X, *who vowed to A*, ruled out B”: where a relation was found in the relative clause of who speaks, the clause is still part
  /// of who speaks.
  private static func hasClause(_ candidate: RelationCandidate, _ taken: [Bool], _ c: TokenColumns) -> Bool {
    guard let first = candidate.source.first, let last = candidate.source.last,
      last - first + 1 == candidate.source.count,
      last < candidate.cue.head, let lost = candidate.source.first(where: { taken[$0] }),
      let opening = (first...lost).first(where: { c.isTag($0, .wp, .wdt, .wpPossessive) && c.isComma[max(0, $0 - 1)] })
    else { return false }
    // “which two doctors confirmed to be authentic”: the pronoun may hang on what was confirmed.
    var clause = Int(c.head[opening])
    for _ in 0..<2 where !c.isRelation(clause, .relcl) { clause = Int(c.head[clause]) }
    return opening > first + 1 && !taken[first] && c.isRelation(clause, .relcl)
      && Int(c.head[clause]) >= first && Int(c.head[clause]) < opening
  }

  /// Whether a relative clause brings words, a clause or a name for something: “who called A reckless”, “who had threatened to
  /// A”, not “who supports A”.
  private static func tells(_ candidate: RelationCandidate, _ c: TokenColumns) -> Bool {
    let verb = candidate.cue.head
    guard c.isRelation(verb, .relcl) else { return false }
    return candidate.content.contains { c.quotation[$0] >= 0 } || c.has(verb, .ccomp) || c.has(verb, .oprd)
      || revealing.contains(c.lemma[verb]) && c.has(verb, .dobj)
      // “who has pressed for lower rates”
      || c.child(of: verb, .prep, after: verb, where: { CueFrames.takes(c.lemma[verb], preposition: c.lemma[$0]) })
        != nil
      || c.isPassive(verb) || c.has(verb, .xcomp) && CueFrames.of(c.lemma[verb]).contains(.infinitive)
  }

  /// “The paper, which first reported the talks, wrote A”, “the ministry, which pledged 31 million towards the scheme, said A”:
  /// nouns that are said, and not merely judged.
  private static let revealing = TokenColumns.hashes(
    "report reveal disclose announce predict forecast foresee pledge promise vow demand propose offer estimate deny admit concede"
  )

  /// Whether a relation lies in a clause of somebody's name, behind the name itself.
  private static func isInside(_ candidate: RelationCandidate, _ source: [Int], _ c: TokenColumns) -> Bool {
    guard let first = source.first, var last = source.last, candidate.cue.head > first else { return false }
    // The chain may have left off in the clause of a noun that it has.
    let cue = candidate.cue.head
    if cue <= last, c.isRelation(cue, .relcl), Int(c.head[cue]) >= first { last = max(last, Int(c.rightEdge[cue])) }
    guard let start = candidate.content.first, start > first, let end = candidate.content.last, end <= last,
      candidate.source.allSatisfy({ $0 >= first && $0 <= last })
    else { return false }
    return !candidate.content.contains { Int(c.head[$0]) < first || Int(c.head[$0]) > last }
  }

  /// Whether tokens are nothing but quotations, each of them whole.
  private static func areQuotations(_ tokens: [Int], _ c: TokenColumns) -> Bool {
    var place = 0
    while place < tokens.count {
      let number = Int(c.quotation[tokens[place]])
      if number < 0 {
        guard c.isPunctuation(tokens[place]) else { return false }
        place += 1
        continue
      }
      let whole = c.quotations[number].tokens
      guard place + whole.count <= tokens.count, tokens[place] == whole.lowerBound,
        tokens[place + whole.count - 1] == whole.upperBound - 1
      else { return false }
      place += whole.count
    }
    return true
  }
}
