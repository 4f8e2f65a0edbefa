/// Candidates of one noun with their features: what the model, training and evaluation look at.
package struct NominalObservation: Sendable {
  /// What the rules say where it is none of the candidates.
  package static let nobody = -1
  package static let unnamed = -2

  /// The noun's token.
  package var token: Int
  /// Index of each candidate's referent. After resolving: of the entity, -1 for none.
  package var candidates: [Int]
  /// For each candidate `RankingModel.nounWidth` numbers.
  package var rows: [Float]
  /// Whom the rules mean: a place among the candidates, `nobody` or `unnamed`.
  package var rule: Int

  /// The rows without what the rules found.
  package var rowsWithoutRules: [Float] {
    var rows = rows
    for index in rows.indices where NominalFeatures.ofRules.contains(index % NominalFeatures.count) {
      rows[index] = NominalFeatures.hidden
    }
    return rows
  }

  /// Whom the noun means: a place among the candidates, `nobody` or `unnamed`. Somebody named whom the rules found stays: on authors
  /// left out, others in his place were right as often as wrong (`Training/nouns/README.md`).
  package func answer(by model: RankingModel) -> Int {
    guard rule < 0, !candidates.isEmpty else { return rule }
    let chances = model.scores(rows).map { PronounResolver.exponential($0) }
    var best = 0
    for index in chances.indices where chances[index] > chances[best] { best = index }
    return chances[best] >= model.threshold * chances.reduce(1, +) ? best : rule
  }
}
