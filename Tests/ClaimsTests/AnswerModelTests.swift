import Testing

@testable import Claims

/// The ranking of answers: its file, and what it makes of probabilities.
@Suite struct AnswerModelTests {
  /// One tree that asks how far a candidate stands back (column 27): the nearest is likely, every other unlikely.
  private static func model(keeps: Float = 0.2, finds: Float = 0.5) -> AnswerModel {
    let none = AnswerModel.Words(bias: -1, step: 0.5, weights: [Int8](repeating: 0, count: 1 << AnswerModel.bits))
    var words = none
    words.weights[7] = 3
    return AnswerModel(
      answers: words, answered: none,
      trees: AnswerModel.Trees(depth: 1, features: [27], cuts: [1.5], leaves: [2, -2]), keeps: keeps, finds: finds)
  }

  @Test func fileIsReadAsWritten() throws {
    let model = Self.model()
    let read = try #require(AnswerModel(bytes: model.bytes))
    #expect(read.bytes == model.bytes)
    #expect(read.answers.sum([7, 9]) == 0.5)
    #expect(read.answered.sum([7, 9]) == -1)
  }

  @Test func tornFilesAreNoModel() {
    let bytes = Self.model().bytes
    for count in [0, 3, 4, 12, 20, 40, 20_000, bytes.count - 1] {
      #expect(AnswerModel(bytes: Array(bytes.prefix(count))) == nil)
    }
    #expect(AnswerModel(bytes: bytes + [0]) == nil)
    var other = bytes
    other[6] &+= 1  // as of more features than the program computes
    #expect(AnswerModel(bytes: other) == nil)
  }

  @Test func committedModelIsRead() { #expect(AnswerModel.standard != nil) }

  @Test func candidatesCompeteWithNone() {
    var rows = [Float](repeating: 0, count: 2 * AnswerModel.width)
    rows[27] = 1
    rows[AnswerModel.width + 27] = 2
    let probabilities = Self.model().probabilities(rows)
    #expect(abs(probabilities[0] - 0.867) < 0.001)
    #expect(abs(probabilities[1] - 0.016) < 0.001)
  }

  @Test func whatTheRulesFoundStaysMoreReadily() {
    let model = Self.model()
    #expect(model.choice([0.6, 0.1], ruled: nil) == 0)
    #expect(model.choice([0.4, 0.1], ruled: nil) == nil)
    #expect(model.choice([0.4, 0.25], ruled: 1) == 1)
    #expect(model.choice([0.4, 0.15], ruled: 1) == nil)
    #expect(model.choice([], ruled: nil) == nil)
  }
}
