internal import Foundation

/// A linear-chain conditional random field (Lafferty et al. 2001) whose transitions depend on a class of the token
/// that they lead to.
package struct LinearChain: Sendable {
  package let labels: Int
  package let edgeClasses: Int
  /// The column of its second label's weights in the table's slots; the first label's are zero.
  package let column: Int
  /// Log potentials, `[edge classes × labels before × labels]`, row-major.
  package let edges: [Float]
  private let edgeFactors: [Float]

  package init(labels: Int, edgeClasses: Int, column: Int, edges: [Float]) {
    self.labels = labels
    self.edgeClasses = edgeClasses
    self.column = column
    self.edges = edges
    edgeFactors = edges.map { exp($0) }
  }

  /// The probability of each label at each token, `[tokens × labels]`, row-major.
  ///
  /// - Parameter scores: `[tokens × the table's columns]`, row-major, in units of `scale`.
  ///
  /// Forward–backward on potentials that are scaled to sum to one at each token. Linear in the number of tokens.
  package func marginals(scores: [Int32], columns: Int, scale: Float, classes: [UInt8]) -> [Float] {
    let count = classes.count
    guard count > 0 else { return [] }
    var node = [Float](repeating: 0, count: count * labels)
    for token in 0..<count {
      let base = token * labels
      let from = token * columns + column - 1
      var best = Float(0)
      for label in 1..<labels {
        node[base + label] = Float(scores[from + label]) * scale
        best = max(best, node[base + label])
      }
      for label in 0..<labels { node[base + label] = exp(node[base + label] - best) }
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
    var next = backward
    for token in stride(from: count - 1, through: 0, by: -1) {
      let base = token * labels
      if token < count - 1 {
        let edge = Int(classes[token + 1]) * labels * labels
        var sum: Float = 0
        for label in 0..<labels {
          var value: Float = 0
          for after in 0..<labels {
            value += edgeFactors[edge + label * labels + after] * node[base + labels + after] * backward[after]
          }
          next[label] = value
          sum += value
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
