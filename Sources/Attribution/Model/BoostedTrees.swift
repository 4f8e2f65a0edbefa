internal import Foundation
internal import Inference

/// Gradient-boosted decision trees (Friedman 2001) that answer a probability.
package struct BoostedTrees: Sendable {
  /// A node splits on a feature, or is a leaf where `feature` is −1.
  package struct Node: Sendable {
    package var feature: Int16
    /// Smaller or equal goes left. A leaf's value.
    package var value: Float
    /// Index of the left child; the right one follows it.
    package var left: Int32

    package init(feature: Int16, value: Float, left: Int32) {
      self.feature = feature
      self.value = value
      self.left = left
    }
  }

  /// The most leaves of a tree.
  package static let mostLeaves = TreeScorer.mostLeaves

  package var bias: Float
  package var roots: [Int32]
  package var nodes: [Node]
  package var featureCount: Int

  package init(bias: Float, featureCount: Int) {
    self.bias = bias
    self.featureCount = featureCount
    roots = []
    nodes = []
  }

  /// The log odds.
  ///
  /// - Parameter features: `featureCount` numbers.
  package func logit(_ features: [Float]) -> Float {
    var sum = bias
    for root in roots {
      var node = nodes[Int(root)]
      while node.feature >= 0 {
        node = nodes[Int(node.left) + (features[Int(node.feature)] <= node.value ? 0 : 1)]
      }
      sum += node.value
    }
    return sum
  }

  package func probability(_ features: [Float]) -> Float { 1 / (1 + exp(-logit(features))) }
}

extension BoostedTrees {
  /// Features, roots, nodes (u32 each), bias, roots, nodes (feature i16, left i32, value f32).
  package var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.number(UInt32(featureCount))
    writer.number(UInt32(roots.count))
    writer.number(UInt32(nodes.count))
    writer.number(bias)
    for root in roots { writer.number(root) }
    for node in nodes {
      writer.number(node.feature)
      writer.number(node.left)
      writer.number(node.value)
    }
    return writer.bytes
  }

  /// - Throws: `ModelFile.Failure` where a node leads nowhere or the number of features is not this program's.
  init(_ reader: ByteReader, featureCount expected: Int) throws {
    var reader = reader
    featureCount = Int(try reader.number() as UInt32)
    let rootCount = Int(try reader.number() as UInt32)
    let nodeCount = Int(try reader.number() as UInt32)
    bias = try reader.float()
    roots = []
    nodes = []
    for _ in 0..<rootCount { roots.append(try reader.number()) }
    for _ in 0..<nodeCount {
      let feature: Int16 = try reader.number()
      let left: Int32 = try reader.number()
      nodes.append(Node(feature: feature, value: try reader.float(), left: left))
    }
    // A child stands behind its parent, so that every walk ends.
    for (index, node) in nodes.enumerated() where node.feature >= 0 {
      guard Int(node.feature) < expected, node.left > index, Int(node.left) + 1 < nodeCount else {
        throw ModelFile.Failure("a tree is broken")
      }
    }
    guard featureCount == expected, roots.allSatisfy({ $0 >= 0 && $0 < nodeCount }) else {
      throw ModelFile.Failure("the trees are made for other features")
    }
    for root in roots where !isSmall(Int(root)) { throw ModelFile.Failure("a tree has too many leaves") }
  }

  /// Whether the tree of a root has no more than `mostLeaves` leaves: 2n − 1 nodes.
  private func isSmall(_ root: Int) -> Bool {
    var open = [root]
    var seen = 0
    while let place = open.popLast() {
      seen += 1
      if seen >= 2 * Self.mostLeaves { return false }
      if nodes[place].feature >= 0 { open += [Int(nodes[place].left), Int(nodes[place].left) + 1] }
    }
    return true
  }
}
