internal import Foundation

/// A linear-chain conditional random field (Lafferty et al. 2001) whose transitions depend on a class of the token
/// that they lead to.
package struct LinearChain: Sendable {
  package let labels: Int
  package let edgeClasses: Int
  package let table: FeatureTable
  /// Log potentials, `[edge classes × labels before × labels]`, row-major.
  package let edges: [Float]
  private let edgeFactors: [Float]

  package init(table: FeatureTable, edgeClasses: Int, edges: [Float]) {
    labels = table.labels
    self.edgeClasses = edgeClasses
    self.table = table
    self.edges = edges
    edgeFactors = edges.map { exp($0) }
  }

  /// Log potentials of each token's labels, `[tokens × labels]`, row-major, in units of the table's scale.
  package func scores(_ bag: FeatureBag) -> [Int32] {
    var sums = [Int32](repeating: 0, count: bag.tokenCount * labels)
    for token in 0..<bag.tokenCount {
      for index in Int(bag.starts[token])..<Int(bag.starts[token + 1]) {
        table.add(bag.hashes[index], to: &sums, at: token * labels)
      }
    }
    return sums
  }

  /// The probability of each label at each token, `[tokens × labels]`, row-major.
  ///
  /// Forward–backward on potentials that are scaled to sum to one at each token. Linear in the number of tokens.
  package func marginals(scores: [Int32], classes: [UInt8]) -> [Float] {
    let count = classes.count
    guard count > 0 else { return [] }
    var node = [Float](repeating: 0, count: count * labels)
    for token in 0..<count {
      let base = token * labels
      var best = Float(0)
      for label in 0..<labels { best = max(best, Float(scores[base + label]) * table.scale) }
      for label in 0..<labels { node[base + label] = exp(Float(scores[base + label]) * table.scale - best) }
    }
    var forward = node
    for token in 0..<count {
      let base = token * labels
      let edge = Int(classes[token]) * labels * labels
      var sum: Float = 0
      for label in 0..<labels {
        var value: Float = 0
        if token == 0 {
          value = edgeFactors[edge + label]
        } else {
          for before in 0..<labels {
            value += forward[base - labels + before] * edgeFactors[edge + before * labels + label]
          }
        }
        forward[base + label] = value * node[base + label]
        sum += forward[base + label]
      }
      let factor = 1 / max(sum, 1e-30)
      for label in 0..<labels { forward[base + label] *= factor }
    }
    var backward = [Float](repeating: 1, count: labels)
    for token in stride(from: count - 1, through: 0, by: -1) {
      let base = token * labels
      if token < count - 1 {
        let edge = Int(classes[token + 1]) * labels * labels
        var next = [Float](repeating: 0, count: labels)
        var sum: Float = 0
        for label in 0..<labels {
          for after in 0..<labels {
            next[label] +=
              edgeFactors[edge + label * labels + after] * node[base + labels + after] * backward[after]
          }
          sum += next[label]
        }
        let factor = 1 / max(sum, 1e-30)
        for label in 0..<labels { backward[label] = next[label] * factor }
      }
      var sum: Float = 0
      for label in 0..<labels {
        forward[base + label] *= backward[label]
        sum += forward[base + label]
      }
      let factor = 1 / max(sum, 1e-30)
      for label in 0..<labels { forward[base + label] *= factor }
    }
    return forward
  }
}
