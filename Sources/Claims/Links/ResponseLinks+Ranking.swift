/// Answers by a learned ranking, of whose features the rules are some.
extension ResponseLinks {
  /// The claim that each claim answers.
  ///
  /// - Parameter rules: what the rules say.
  func ranked(_ rules: [Int?], by model: AnswerModel) -> [Int?] {
    guard claims.count > 1 else { return rules }
    let features = features(rules)
    let answers = features.profiles.map { model.answers.sum($0.words) }
    let answered = features.profiles.map { model.answered.sum($0.words) }
    return claims.indices.map { index in
      // What the claim itself holds leaves nothing to weigh.
      if rules[index] != nil, let reader = claims[index].reader, Self.sure.contains(reader) { return rules[index] }
      // Most claims answer nothing, and their words tell.
      guard rules[index] != nil || answers[index] > Self.gate else { return nil }
      let candidates = features.candidates(of: index)
      let ruled = rules[index].flatMap { candidates.firstIndex(of: $0) }
      guard !candidates.isEmpty, (ruled == nil) == (rules[index] == nil) else { return rules[index] }
      let rows = features.rows(of: index, candidates, answers: answers[index]) { answered[$0] }
      return model.choice(model.probabilities(rows), ruled: ruled).map { candidates[$0] }
    }
  }

  /// “denied Norland's claim that A”, “denied having made an offer”: right on held-out authors nine times of nine, and 29 of 30 in the gold
  /// that was read. “Did not believe him”, “was not aware of any such complaint” say whom and what they mean.
  private static let sure: Set<Reader> = [.inner, .deed, .disbelieved, .nothingSuch]

  /// Log-odds of being an answer below which no candidate is looked at.
  private static let gate: Float = -2.5

  /// Tells training what the ranking asks of each claim.
  func observe(_ rules: [Int?], ids: [String], _ observe: (AnswerLesson) -> Void) {
    let features = features(rules)
    for index in claims.indices {
      let candidates = features.candidates(of: index)
      observe(
        AnswerLesson(
          id: ids[index], candidates: candidates.map { ids[$0] },
          rows: features.rows(of: index, candidates, answers: 0) { _ in 0 }, words: features.profiles[index].words,
          ruled: rules[index].map { ids[$0] }))
    }
  }

  private func features(_ rules: [Int?]) -> AnswerFeatures {
    AnswerFeatures(self, rules: claims.indices.map { (rules[$0], claims[$0].reader.map { $0.rawValue + 1 } ?? 0) })
  }
}
