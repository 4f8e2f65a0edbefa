import Foundation
import TestSupport

@testable import Inference

/// An encoder with made-up weights, and the same computed in the plainest way, in double precision: the architecture as
/// the design page states it, with the four rows of padding taken through every layer.
struct SyntheticEncoder {
  static let width = 96
  static let columns = 288

  let file: WeightFile
  private let folder: TemporaryDirectory
  private let embedding: [Float]
  private let mixBias: [Float]
  private let gains: [[Float]]
  private let shifts: [[Float]]
  private let weights: [[Float]]
  private let biases: [[Float]]

  init() throws {
    var numbers = SeededNumbers(seed: 11)
    embedding = numbers.floats(5 * Self.columns, scale: 1)
    mixBias = numbers.floats(Self.columns, scale: 0.5)
    var gains: [[Float]] = []
    var shifts: [[Float]] = []
    var weights: [[Float]] = []
    var biases: [[Float]] = []
    for _ in 0..<5 {
      gains.append(numbers.floats(Self.width, scale: 0.5).map { $0 + 1 })
      shifts.append(numbers.floats(Self.width, scale: 0.2))
    }
    for _ in 0..<4 {
      weights.append(numbers.floats(Self.columns * Self.columns, scale: 0.1))
      biases.append(numbers.floats(Self.columns, scale: 0.2))
    }
    (self.gains, self.shifts, self.weights, self.biases) = (gains, shifts, weights, biases)
    var writer = WeightFileWriter()
    writer.add("net.embedding.0", embedding)
    writer.add("net.mix.bias", mixBias)
    writer.add("net.mix.gain", gains[0])
    writer.add("net.mix.shift", shifts[0])
    for layer in 0..<4 {
      writer.add("net.layer.\(layer).weights", weights[layer])
      writer.add("net.layer.\(layer).bias", biases[layer])
      writer.add("net.layer.\(layer).gain", gains[layer + 1])
      writer.add("net.layer.\(layer).shift", shifts[layer + 1])
    }
    folder = try TemporaryDirectory()
    try writer.write(to: folder.path + "/net")
    file = try WeightFile(path: folder.path + "/net")
  }

  func encoder(_ kernels: Kernels, slots: Int) throws -> TokenEncoder {
    TokenEncoder(
      SlotTable(weights: try EncoderWeights(file: file, name: "net", seeds: [3], kernels: kernels), slots: slots))
  }

  /// Maximum over pieces, then layer normalisation.
  private func normalised(_ columns: [Double], _ layer: Int) -> [Double] {
    let y = (0..<Self.width).map { max(columns[$0], columns[96 + $0], columns[192 + $0]) }
    let mean = y.reduce(0, +) / 96
    let variance = y.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 96
    return (0..<Self.width).map {
      (y[$0] - mean) / (variance + 1e-8).squareRoot() * Double(gains[layer][$0]) + Double(shifts[layer][$0])
    }
  }

  /// The vectors of one sequence of feature values.
  func reference(_ values: [UInt64]) -> [[Double]] {
    let none = [Double](repeating: 0, count: Self.width)
    var x = values.map { value -> [Double] in
      let rows = HashEmbedding.rows(of: value, seed: 3, rows: 5)
      var sum = mixBias.map(Double.init)
      for row in [rows.0, rows.1, rows.2, rows.3] {
        for column in 0..<Self.columns { sum[column] += Double(embedding[Int(row) * Self.columns + column]) }
      }
      return normalised(sum, 0)
    }
    x = Array(repeating: none, count: 4) + x + Array(repeating: none, count: 4)
    for layer in 0..<4 {
      let weights = self.weights[layer]
      x = x.indices.map { row in
        let window = (row > 0 ? x[row - 1] : none) + x[row] + (row + 1 < x.count ? x[row + 1] : none)
        var sum = biases[layer].map(Double.init)
        for column in 0..<Self.columns {
          var total = 0.0
          for input in 0..<Self.columns { total += window[input] * Double(weights[column * Self.columns + input]) }
          sum[column] += total
        }
        let change = normalised(sum, layer + 1)
        return (0..<Self.width).map { x[row][$0] + change[$0] }
      }
    }
    return Array(x[4..<x.count - 4])
  }
}
