internal import Foundation

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

  /// The probability of each row of `featureCount` numbers: what `probability` says of each.
  ///
  /// Tree by tree, so that a tree stays in the cache, and four rows at a time, so that their walks overlap.
  package func probabilities(_ rows: [[Float]]) -> [Float] {
    let width = featureCount
    let whole = rows.count / 4 * 4
    var numbers: [Float] = []
    numbers.reserveCapacity(whole * width)
    for row in rows.prefix(whole) {
      precondition(row.count == width, "a row has \(width) numbers")
      numbers += row
    }
    var sums = [Float](repeating: bias, count: whole)
    unsafe nodes.withUnsafeBufferPointer { nodes in
      unsafe numbers.withUnsafeBufferPointer { numbers in
        for root in roots {
          for row in stride(from: 0, to: whole, by: 4) {
            let base = row * width
            var a = Int(root)
            var b = a
            var c = a
            var d = a
            while true {
              let (nextA, nextB) = unsafe (
                Self.step(nodes, a, numbers, base), Self.step(nodes, b, numbers, base + width)
              )
              let (nextC, nextD) = unsafe (
                Self.step(nodes, c, numbers, base + 2 * width), Self.step(nodes, d, numbers, base + 3 * width)
              )
              if nextA == a, nextB == b, nextC == c, nextD == d { break }
              (a, b, c, d) = (nextA, nextB, nextC, nextD)
            }
            sums[row] += unsafe nodes[a].value
            sums[row + 1] += unsafe nodes[b].value
            sums[row + 2] += unsafe nodes[c].value
            sums[row + 3] += unsafe nodes[d].value
          }
        }
      }
    }
    return sums.map { 1 / (1 + exp(-$0)) } + rows.dropFirst(whole).map(probability)
  }

  /// The next node of a row's walk; a leaf is its own next one.
  @inline(__always)
  private static func step(
    _ nodes: UnsafeBufferPointer<Node>, _ place: Int, _ numbers: UnsafeBufferPointer<Float>, _ base: Int
  ) -> Int {
    let node = unsafe nodes[place]
    let number = unsafe numbers[base + Int(max(0, node.feature))]
    let next = Int(node.left) + (number <= node.value ? 0 : 1)
    return node.feature < 0 ? place : next
  }
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
  }
}
