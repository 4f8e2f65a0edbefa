import Testing

@testable import Entities

@Suite("The learned ranking of nouns, beside the rules")
struct RankedTests {
  /// A model of one tree: a candidate scores what its first number says, low or high.
  private func model(threshold: Float) -> RankingModel {
    RankingModel(
      featureCount: RankingModel.nounWidth, depth: 2, threshold: threshold, features: [0, 0, 0],
      thresholds: [1, 0, 2], leaves: [-9, 0, 1, 9])
  }

  private func observation(_ first: [Float], rule: Int) -> NominalObservation {
    NominalObservation(
      token: 0, candidates: Array(first.indices),
      rows: first.flatMap { [$0] + [Float](repeating: 0, count: RankingModel.nounWidth - 1) }, rule: rule)
  }

  @Test("whom the rules left open goes to the likeliest, where he is likely enough")
  func open() {
    let nobody = NominalObservation.nobody
    #expect(observation([3, 0], rule: nobody).answer(by: model(threshold: 0.4)) == 0)
    #expect(observation([0, 3], rule: NominalObservation.unnamed).answer(by: model(threshold: 0.4)) == 1)
    // Two alike, and each of less than a half.
    #expect(observation([3, 3], rule: nobody).answer(by: model(threshold: 0.6)) == nobody)
    #expect(observation([-1, 0], rule: nobody).answer(by: model(threshold: 0.4)) == nobody)
    #expect(observation([0, -1], rule: NominalObservation.unnamed).answer(by: model(threshold: 0.4)) == -2)
  }

  @Test("whom the rules found stays")
  func found() {
    #expect(observation([3, -1], rule: 1).answer(by: model(threshold: 0.4)) == 1)
    #expect(observation([-1, -1], rule: 1).answer(by: model(threshold: 0.4)) == 1)
  }

  @Test("training hides what the rules found")
  func hidden() {
    let seen = observation([3, 0], rule: 0)
    let rows = seen.rowsWithoutRules
    #expect(rows.count == seen.rows.count)
    for index in rows.indices {
      let isRule = NominalFeatures.ofRules.contains(index % RankingModel.nounWidth)
      #expect(rows[index] == (isRule ? NominalFeatures.hidden : seen.rows[index]))
    }
  }

  @Test("the model in the binary is one, and none of another width")
  func embedded() {
    #expect(RankingModel(bytes: EmbeddedTable.nounModel, width: RankingModel.nounWidth) != nil)
    #expect(RankingModel(bytes: EmbeddedTable.nounModel, width: RankingModel.pronounWidth) == nil)
  }
}
