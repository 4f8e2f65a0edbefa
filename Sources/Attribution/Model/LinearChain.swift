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
  /// By edge class, potentials from each label before, a vector over labels; 0 for missing ones.
  private let into: [Potentials]
  /// The same the other way round: to each label after, a vector over labels before.
  private let from: [Potentials]
  /// For each edge class and label, what the label before it gives it over the first label.
  private let gains: [SIMD4<Float>]
  /// 1 for each label.
  private let mask: SIMD4<Float>

  /// A vector for each of four labels.
  private struct Potentials {
    let of: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

    init(_ vectors: ArraySlice<SIMD4<Float>>) {
      let first = vectors.startIndex
      of = (vectors[first], vectors[first + 1], vectors[first + 2], vectors[first + 3])
    }

    /// Each label's vector by the label's weight.
    @inline(__always)
    func sum(_ weights: SIMD4<Float>) -> SIMD4<Float> {
      (weights[0] * of.0 + weights[1] * of.1) + (weights[2] * of.2 + weights[3] * of.3)
    }
  }

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
    self.into = (0..<edgeClasses).map { Potentials(into[$0 * 4..<$0 * 4 + 4]) }
    self.from = (0..<edgeClasses).map { Potentials(from[$0 * 4..<$0 * 4 + 4]) }
    self.mask = mask
    gains = (0..<edgeClasses).map { edgeClass in
      var gains = SIMD4<Float>()
      for label in 1..<labels {
        let edge = (edgeClass * labels + label - 1) * labels
        gains[label] = edges[edge + label] - edges[edge]
      }
      return gains
    }
  }

  /// Sequences of tokens, one behind the other.
  package struct Batch {
    /// What follows a token in its sequence.
    package enum Next {
      /// The batch's next token.
      case label
      /// A token that has the first label for sure.
      case first(class: UInt8)
      /// Nothing: the sequence ends.
      case nothing
    }

    fileprivate struct Token {
      let score: SIMD4<Int32>
      let edgeClass: UInt8
      let next: Next
    }

    fileprivate private(set) var tokens: [Token] = []
    /// The tokens' potentials, once `marginals` has found them: a list that is not made anew each time.
    fileprivate var nodes: [SIMD4<Float>] = []

    package init() {}

    /// - Parameter score: the sums of the token's features' weights, in units of the table's scale.
    package mutating func append(_ score: SIMD4<Int32>, class edgeClass: UInt8, next: Next) {
      tokens.append(Token(score: score, edgeClass: edgeClass, next: next))
    }

    var count: Int { tokens.count }

    package mutating func removeAll() {
      tokens.removeAll(keepingCapacity: true)
    }
  }

  /// The probability of each label at each token of a batch.
  ///
  /// Forward–backward on potentials that are scaled where they grow small or large. Linear in the number of tokens.
  package func marginals(_ batch: inout Batch, scale: Float) -> [SIMD4<Float>] {
    let count = batch.count
    guard count > 0 else { return [] }
    batch.nodes.removeAll(keepingCapacity: true)
    batch.nodes.reserveCapacity(count)
    var forward: [SIMD4<Float>] = []
    forward.reserveCapacity(count)
    var before = SIMD4<Float>()
    var joined = false
    for token in batch.tokens {
      let node = potentials(token.score, scale)
      batch.nodes.append(node)
      let edge = Int(token.edgeClass)
      before = joined ? Self.scaled(into[edge].sum(before) * node) : into[edge].of.0 * node
      forward.append(before)
      if case .label = token.next { joined = true } else { joined = false }
    }
    var backward = mask
    for token in stride(from: count - 1, through: 0, by: -1) {
      switch batch.tokens[token].next {
      case .nothing: backward = mask
      case .first(let edgeClass): backward = from[Int(edgeClass)].of.0
      case .label:
        let after = batch.nodes[token + 1] * backward
        backward = Self.scaled(from[Int(batch.tokens[token + 1].edgeClass)].sum(after))
      }
      let value = forward[token] * backward
      forward[token] = value * (1 / max(Self.sum(value), 1e-30))
    }
    return forward
  }

  /// For each label its log odds against the first one behind the label before it, with nothing known of what follows.
  func odds(scores: SIMD4<Int32>, scale: Float, edgeClass: UInt8) -> SIMD4<Float> {
    logs(scores, scale) + gains[Int(edgeClass)]
  }

  /// What a token's own scores say of each label.
  @inline(__always)
  private func logs(_ scores: SIMD4<Int32>, _ scale: Float) -> SIMD4<Float> {
    let all = SIMD4<Float>(scores) * scale
    switch column {
    case 1: return mask * SIMD4(0, all[0], all[1], all[2])
    case 2: return mask * SIMD4(0, all[1], all[2], all[3])
    default: return mask * SIMD4(0, all[2], all[3], 0)
    }
  }

  /// The same as potentials, scaled so that the best label has 1.
  @inline(__always)
  private func potentials(_ scores: SIMD4<Int32>, _ scale: Float) -> SIMD4<Float> {
    let logs = logs(scores, scale)
    let best = max(max(logs[0], logs[1]), max(logs[2], logs[3]))
    return mask * Exponential.of(logs - best)
  }

  @inline(__always)
  private static func sum(_ value: SIMD4<Float>) -> Float { (value[0] + value[1]) + (value[2] + value[3]) }

  /// Marginals do not change by a factor; a step makes a vector at most some hundred times larger or smaller.
  @inline(__always)
  private static func scaled(_ value: SIMD4<Float>) -> SIMD4<Float> {
    let sum = sum(value)
    return sum > 1e-9 && sum < 1e9 ? value : value * (1 / max(sum, 1e-30))
  }
}
