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
  /// - Parameter count: the document's tokens.
  package static func choose(_ candidates: [Scored], threshold: Float, tokens count: Int) -> [Scored] {
    let order = candidates.indices.sorted {
      candidates[$0].score != candidates[$1].score ? candidates[$0].score > candidates[$1].score : $0 < $1
    }
    // In the corpus 12 % of the relations share their source with another one, and nothing else is ever shared.
    var taken = [Bool](repeating: false, count: count)
    var speaks = taken
    var accepted: [Scored] = []
    for index in order {
      var scored = candidates[index]
      if scored.score < threshold { break }
      let candidate = scored.candidate
      if candidate.cue.tokens.contains(where: { taken[$0] }) { continue }
      let content = candidate.content.filter { !taken[$0] && !speaks[$0] }
      if content.isEmpty || content.count * 2 < candidate.content.count { continue }
      let source = candidate.source.filter { !taken[$0] }
      scored.candidate.content = content
      // “the agency, which said that A”: where another relation has the clause, the name is left.
      scored.candidate.source =
        source.count * 2 >= candidate.source.count ? source : Array(candidate.source.prefix { !taken[$0] })
      scored.candidate.cueTokens = candidate.cueTokens.filter { !taken[$0] && !speaks[$0] }
      for token in scored.candidate.content { taken[token] = true }
      for token in scored.candidate.cueTokens { taken[token] = true }
      for token in scored.candidate.source { speaks[token] = true }
      accepted.append(scored)
    }
    return accepted
  }
}
