import TestSupport
import Testing

@testable import Inference

@Suite struct TransitionScorerTests {
  private let features = 3
  private let classes = 20

  /// A scorer of made-up weights, and its scores in double precision.
  private final class Sample {
    let folder: TemporaryDirectory
    let file: WeightFile
    let lower: [Float]
    let lowerBias: [Float]
    let missing: [Float]
    let upper: [Float]
    let upperBias: [Float]
    let classes: Int

    init(features: Int, classes: Int) throws {
      var numbers = SeededNumbers(seed: 3)
      self.classes = classes
      lower = numbers.floats(features * 128 * 64, scale: 0.2)
      lowerBias = numbers.floats(128, scale: 0.2)
      missing = numbers.floats(features * 128, scale: 1)
      upper = numbers.floats(classes * 64, scale: 0.5)
      upperBias = numbers.floats(classes, scale: 0.5)
      var writer = WeightFileWriter()
      writer.add("t.projection.weights", numbers.floats(64 * 96, scale: 1))
      writer.add("t.projection.bias", numbers.floats(64, scale: 1))
      writer.add("t.lower.weights", lower)
      writer.add("t.lower.bias", lowerBias)
      writer.add("t.missing", missing)
      writer.add("t.upper.weights", upper)
      writer.add("t.upper.bias", upperBias)
      folder = try TemporaryDirectory()
      try writer.write(to: folder.path + "/t")
      file = try WeightFile(path: folder.path + "/t")
    }

    func scores(_ input: (Int) -> [Float], _ tokens: [Int32]) -> [Double] {
      var sum = lowerBias.map(Double.init)
      for (feature, token) in tokens.enumerated() {
        for column in 0..<128 {
          if token < 0 {
            sum[column] += Double(missing[feature * 128 + column])
          } else {
            let z = input(Int(token))
            for k in 0..<64 { sum[column] += Double(z[k]) * Double(lower[(feature * 128 + column) * 64 + k]) }
          }
        }
      }
      let hidden = (0..<64).map { max(sum[$0], sum[64 + $0]) }
      return (0..<classes).map { clas in
        (0..<64).reduce(Double(upperBias[clas])) { $0 + hidden[$1] * Double(upper[clas * 64 + $1]) }
      }
    }
  }

  /// 8 tokens, computed at once, and 1,500, computed as they are reached, back and forth.
  @Test(arguments: [8, 1500])
  func theBestAllowedClassIsChosen(count: Int) throws {
    let sample = try Sample(features: features, classes: classes)
    var numbers = SeededNumbers(seed: 9)
    let values = numbers.floats(count * 64, scale: 1)
    let input = FloatBuffer(values)
    let all = [Bool](repeating: true, count: classes)
    let even = (0..<classes).map { $0 % 2 == 0 }
    let masks = [all, even] + (0..<classes).map { only in (0..<classes).map { $0 == only } }
    var states: [[Int32]] = [[-1, -1, -1], [0, -1, -1], [0, 1, 2], [7, 7, 7], [5, 0, -1]]
    if count > 1024 { states += [[1030, 6, 6], [6, 1030, 1499], [64, 1088, 0], [1499, 475, 475], [0, 1024, 1]] }
    for kernels in Kernels.all {
      let weights = try TransitionWeights(
        file: sample.file, name: "t", features: features, classes: classes, kernels: kernels)
      let scorer = TransitionScorer(weights: weights, masks: masks)
      scorer.begin(input, first: 0, count: count)
      for state in states {
        let scores = sample.scores({ Array(values[$0 * 64..<$0 * 64 + 64]) }, state)
        for (number, mask) in masks.enumerated() {
          for (feature, token) in state.enumerated() { scorer.use(token, as: feature) }
          let allowed = scores.indices.filter { mask[$0] }
          let best = allowed.max { scores[$0] < scores[$1] }
          #expect(scorer.step(mask: number) == best, "\(kernels.name) \(state) \(number)")
        }
      }
    }
  }

}
