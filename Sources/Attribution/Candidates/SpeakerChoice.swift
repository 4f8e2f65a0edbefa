internal import Language

/// Gives a quotation to whom trees think likeliest to have spoken it: takes it from a relation that has it by mistake, and gives
/// one that nothing claims to the cue beside it.
package struct SpeakerChoice: Sendable {
  private let trees: TreeEnsemble
  /// How likely somebody must be to get a quotation that nothing claims, and one that another relation holds.
  private static let addThreshold: Float = 0.35
  private static let moveThreshold: Float = 0.2

  package init(_ trees: BoostedTrees) { self.trees = TreeEnsemble(trees) }

  /// The questions of a document and a row for each candidate of each: what training learns from.
  package static func asked(
    _ chosen: [RelationSelection.Scored], _ scored: [RelationSelection.Scored], _ c: TokenColumns
  ) -> (questions: [SpeakerQuestion], rows: FeatureRows) {
    let asked = SpeakerQuestions(c, chosen, scored)
    let questions = asked.questions()
    return (questions, SpeakerFeatures.rows(asked, questions))
  }

  /// Linear in the quotations and in the contents of the relations that change.
  ///
  /// - Parameter scored: the chains' candidates, accepted or not, in text order of their cues.
  func apply(
    _ chosen: inout [RelationSelection.Scored], _ scored: [RelationSelection.Scored], _ c: TokenColumns
  ) {
    guard !c.quotations.isEmpty else { return }
    let (questions, rows) = Self.asked(chosen, scored, c)
    guard !questions.isEmpty else { return }
    let likely = trees.probabilities(rows)
    var start = 0
    var made: [Int: Int] = [:]
    for question in questions {
      let range = start..<start + question.candidates.count
      start = range.upperBound
      guard let best = range.max(by: { likely[$0] < likely[$1] }) else { continue }
      let candidate = question.candidates[best - range.lowerBound]
      var own: Float = 0
      if question.owner >= 0 {
        // A label or a name behind a dash leaves no doubt.
        let rule = chosen[question.owner].rule
        if rule == .turn || rule == .dash { continue }
        // “A, inquest told”: nobody is named; “an answer she called “B””: nobody else can be meant.
        if rule == .construction,
          chosen[question.owner].candidate.source.isEmpty || chosen[question.owner].candidate.isFirm
        {
          continue
        }
        if isOpened(c, question, by: chosen[question.owner].candidate) { continue }
        let source = chosen[question.owner].candidate.source
        for place in range
        where SpeakerFeatures.same(c, source, question.candidates[place - range.lowerBound].source) {
          own = max(own, likely[place])
        }
        if SpeakerFeatures.same(c, source, candidate.source) { continue }
      }
      guard likely[best] >= (question.owner < 0 ? Self.addThreshold : Self.moveThreshold), likely[best] > own else {
        continue
      }
      give(question, candidate, likely[best], &chosen, &made, c)
    }
    chosen.removeAll { scored in !scored.candidate.content.contains { !c.isPunctuation($0) } }
  }

  /// “…, who replied: “A””: a verb of saying and a colon leave no doubt either.
  private func isOpened(_ c: TokenColumns, _ question: SpeakerQuestion, by owner: RelationCandidate) -> Bool {
    let colon = c.quotations[question.quotation].tokens.lowerBound - 1
    return colon > 0 && c.isColon(colon) && c.isVerb(owner.cue.head) && owner.cueTokens.contains(colon - 1)
      && !owner.source.isEmpty && CueFrames.brings(c.lemma[owner.cue.head])
  }

  private func give(
    _ question: SpeakerQuestion, _ candidate: SpeakerCandidate, _ likely: Float,
    _ chosen: inout [RelationSelection.Scored], _ made: inout [Int: Int], _ c: TokenColumns
  ) {
    let tokens = c.quotations[question.quotation].tokens
    let relation = candidate.relation >= 0 ? candidate.relation : made[candidate.cue.head] ?? -1
    if question.owner >= 0 {
      if relation == question.owner {
        chosen[relation].candidate.source = candidate.source
        chosen[relation].candidate.content.removeAll(where: candidate.source.contains)
        chosen[relation].candidate.cueTokens.removeAll(where: candidate.source.contains)
        return
      }
      chosen[question.owner].candidate.content.removeAll { tokens.contains($0) }
      while let last = chosen[question.owner].candidate.content.last, c.isPunctuation(last), !c.isMark[last] {
        chosen[question.owner].candidate.content.removeLast()
      }
    }
    if relation >= 0 {
      let held = chosen[relation].candidate
      if !SpeakerFeatures.same(c, held.source, candidate.source) {
        chosen[relation].candidate.source = candidate.source
        chosen[relation].candidate.cueTokens.removeAll(where: candidate.source.contains)
      }
      chosen[relation].candidate.content =
        (held.content.filter {
          !tokens.contains($0) && !candidate.source.contains($0)
        } + tokens).sorted()
      return
    }
    for token in candidate.cue.tokens + candidate.source {
      for number in chosen.indices where chosen[number].candidate.content.contains(token) {
        chosen[number].candidate.content.removeAll { $0 == token }
      }
    }
    made[candidate.cue.head] = chosen.count
    chosen.append(
      .init(
        candidate: RelationCandidate(cue: candidate.cue, content: Array(tokens), source: candidate.source),
        score: likely, rule: .construction))
  }
}
