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
  /// Potentials from each label before, `[edge classes × 4 labels before]`, a vector over labels; 0 for missing ones.
  private let into: [SIMD4<Float>]
  /// The same the other way round: to each label after, a vector over labels before.
  private let from: [SIMD4<Float>]
  /// 1 for each label.
  private let mask: SIMD4<Float>

  /// - Parameter labels: at most four.
  package init(labels: Int, edgeClasses: Int, column: Int, edges: [Float]) {
    precondition(
      (2...4).contains(labels) && (1...3).contains(column) && column + labels <= 6,
      "labels and weights are vectors of four")
    self.labels = labels
    self.edgeClasses = edgeClasses
    self.column = column
    self.edges = edges
    var into = [SIMD4<Float>](repeating: SIMD4(), count: edgeClasses * 4)
    var from = into
    var mask = SIMD4<Float>()
    for label in 0..<labels { mask[label] = 1 }
    for index in edges.indices.prefix(edgeClasses * labels * labels) {
      let edgeClass = index / (labels * labels)
      let before = index / labels % labels
      let label = index % labels
      into[edgeClass * 4 + before][label] = exp(edges[index])
      from[edgeClass * 4 + label][before] = exp(edges[index])
    }
    self.into = into
    self.from = from
    self.mask = mask
  }

  /// The probability of each label at each token.
  ///
  /// - Parameter scores: for each token the sums of its features' weights, in units of `scale`.
  ///
  /// Forward–backward on potentials that are scaled to sum to one at each token. Linear in the number of tokens.
  package func marginals(scores: [SIMD4<Int32>], scale: Float, classes: [UInt8]) -> [SIMD4<Float>] {
    let count = classes.count
    guard count > 0 else { return [] }
    var nodes = [SIMD4<Float>](repeating: SIMD4(), count: count)
    var forward = nodes
    for token in 0..<count {
      let node = potentials(scores[token], scale)
      nodes[token] = node
      let edge = Int(classes[token]) * 4
      var value = into[edge]
      if token > 0 {
        let before = forward[token - 1]
        value = before[0] * value
        for label in 1..<4 { value += before[label] * into[edge + label] }
      }
      forward[token] = Self.normalized(value * node)
    }
    var backward = mask
    for token in stride(from: count - 1, through: 0, by: -1) {
      if token < count - 1 {
        let edge = Int(classes[token + 1]) * 4
        let node = nodes[token + 1]
        var value = from[edge] * node[0] * backward[0]
        for label in 1..<4 { value += from[edge + label] * node[label] * backward[label] }
        backward = Self.normalized(value)
      }
      forward[token] = Self.normalized(forward[token] * backward)
    }
    return forward
  }

  /// What a token's own scores say, scaled so that the best label has 1.
  @inline(__always)
  private func potentials(_ scores: SIMD4<Int32>, _ scale: Float) -> SIMD4<Float> {
    let all = SIMD4<Float>(scores) * scale
    let logs: SIMD4<Float>
    switch column {
    case 1: logs = mask * SIMD4(0, all[0], all[1], all[2])
    case 2: logs = mask * SIMD4(0, all[1], all[2], all[3])
    default: logs = mask * SIMD4(0, all[2], all[3], 0)
    }
    let best = max(max(0, logs[1]), max(logs[2], logs[3]))
    var potentials = SIMD4<Float>(Self.exponential(-best), Self.exponential(logs[1] - best), 0, 0)
    if labels > 2 { potentials[2] = Self.exponential(logs[2] - best) }
    if labels > 3 { potentials[3] = Self.exponential(logs[3] - best) }
    return potentials
  }

  /// The best label's is known.
  @inline(__always)
  private static func exponential(_ value: Float) -> Float { value == 0 ? 1 : exp(value) }

  /// Missing labels are 0 and add nothing.
  @inline(__always)
  private static func normalized(_ value: SIMD4<Float>) -> SIMD4<Float> {
    let sum = value[0] + value[1] + value[2] + value[3]
    return value * (1 / max(sum, 1e-30))
  }
}
