/// Gradient-boosted regression trees that score a candidate antecedent: the sum of one leaf of each tree.
///
/// Trees are complete and of equal depth, so that a leaf is found without a jump table: node `n`'s children are `2n + 1`
/// and `2n + 2`. Candidates compete by softmax with “nobody”, whose score is 0 (a ranking model after Denis and Baldridge,
/// NAACL 2007, with trees after Friedman 2001).
///
/// File, little-endian: `HSPM`, version u16 = 1, features u16, trees u16, depth u16, threshold f32; then for each tree
/// `2^depth - 1` nodes (feature u8), as many thresholds f32 (left where value ≤ threshold), `2^depth` leaves f32. Made by
/// `Training/pronouns` from GAP (Webster et al., TACL 2018; Apache-2.0).
package struct PronounModel: Sendable {
  package var featureCount: Int
  package var depth: Int
  /// The probability from which on a candidate is taken rather than nobody.
  package var threshold: Float
  package var features: [UInt8]
  package var thresholds: [Float]
  package var leaves: [Float]

  package init(featureCount: Int, depth: Int, threshold: Float, features: [UInt8], thresholds: [Float], leaves: [Float])
  {
    self.featureCount = featureCount
    self.depth = depth
    self.threshold = threshold
    self.features = features
    self.thresholds = thresholds
    self.leaves = leaves
  }

  static let standard = PronounModel(bytes: EmbeddedTable.pronounModel)

  /// The number of features that the program computes for a candidate.
  package static let width = PronounFeatures.count

  package var treeCount: Int { depth == 0 ? 0 : leaves.count >> depth }

  /// Nil where the bytes are no model of this version and of as many features as the program computes.
  package init?(bytes: [UInt8]) {
    var offset = 0
    func integer(_ size: Int) -> Int? {
      guard offset + size <= bytes.count else { return nil }
      defer { offset += size }
      return (0..<size).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    func float() -> Float? { integer(4).map { Float(bitPattern: UInt32(truncatingIfNeeded: $0)) } }
    guard bytes.starts(with: "HSPM".utf8) else { return nil }
    offset = 4
    guard integer(2) == 1, let featureCount = integer(2), let trees = integer(2), let depth = integer(2),
      let threshold = float(),
      featureCount == PronounFeatures.count, (1...8).contains(depth), trees > 0
    else { return nil }
    let nodes = 1 << depth - 1
    guard bytes.count == 16 + trees * ((1 << depth - 1) * 5 + (1 << depth) * 4) else { return nil }
    var features: [UInt8] = []
    var thresholds: [Float] = []
    var leaves: [Float] = []
    for _ in 0..<trees {
      for _ in 0..<(1 << depth - 1) {
        guard let feature = integer(1), feature < featureCount else { return nil }
        features.append(UInt8(feature))
      }
      for _ in 0..<(1 << depth - 1) {
        guard let value = float() else { return nil }
        thresholds.append(value)
      }
      for _ in 0..<(1 << depth) {
        guard let value = float() else { return nil }
        leaves.append(value)
      }
    }
    _ = nodes
    self.init(
      featureCount: featureCount, depth: depth, threshold: threshold, features: features, thresholds: thresholds,
      leaves: leaves)
  }

  package var bytes: [UInt8] {
    var bytes = Array("HSPM".utf8)
    func put(_ value: UInt32, _ size: Int) {
      for shift in 0..<size { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt32(shift)))) }
    }
    put(1, 2)
    put(UInt32(featureCount), 2)
    put(UInt32(treeCount), 2)
    put(UInt32(depth), 2)
    put(threshold.bitPattern, 4)
    let nodes = (1 << depth) - 1
    for tree in 0..<treeCount {
      bytes += features[tree * nodes..<(tree + 1) * nodes]
      for value in thresholds[tree * nodes..<(tree + 1) * nodes] { put(value.bitPattern, 4) }
      for value in leaves[tree << depth..<(tree + 1) << depth] { put(value.bitPattern, 4) }
    }
    return bytes
  }

  /// The score of each row of features.
  ///
  /// Four rows at a time, so that their walks down a tree overlap.
  package func scores(_ rows: [Float]) -> [Float] {
    let count = rows.count / featureCount
    let nodes = (1 << depth) - 1
    let trees = treeCount
    var sums = [Float](repeating: 0, count: count)
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe features.withUnsafeBufferPointer { features in
        unsafe thresholds.withUnsafeBufferPointer { thresholds in
          unsafe leaves.withUnsafeBufferPointer { leaves in
            guard let rows = rows.baseAddress, var feature = features.baseAddress,
              var threshold = thresholds.baseAddress, var leaf = leaves.baseAddress
            else { return }
            let (firstFeature, firstThreshold, firstLeaf) = unsafe (feature, threshold, leaf)
            for first in stride(from: 0, to: count, by: 4) {
              unsafe (feature, threshold, leaf) = unsafe (firstFeature, firstThreshold, firstLeaf)
              // Past the last row the last one is walked again.
              let a = unsafe rows + first * featureCount
              let b = unsafe rows + min(first + 1, count - 1) * featureCount
              let c = unsafe rows + min(first + 2, count - 1) * featureCount
              let d = unsafe rows + min(first + 3, count - 1) * featureCount
              var sum = SIMD4<Float>()
              for _ in 0..<trees {
                var (i, j, k, l) = (0, 0, 0, 0)
                for _ in 0..<depth {
                  i = unsafe Self.step(i, a, feature, threshold)
                  j = unsafe Self.step(j, b, feature, threshold)
                  k = unsafe Self.step(k, c, feature, threshold)
                  l = unsafe Self.step(l, d, feature, threshold)
                }
                sum += unsafe SIMD4(leaf[i &- nodes], leaf[j &- nodes], leaf[k &- nodes], leaf[l &- nodes])
                unsafe feature += nodes
                unsafe threshold += nodes
                unsafe leaf += nodes + 1
              }
              for row in 0..<min(4, count - first) { sums[first + row] = sum[row] }
            }
          }
        }
      }
    }
    return sums
  }

  /// The child of a node of one tree that a row goes to.
  @inline(__always)
  private static func step(
    _ node: Int, _ row: UnsafePointer<Float>, _ feature: UnsafePointer<UInt8>, _ threshold: UnsafePointer<Float>
  ) -> Int {
    unsafe 2 &* node &+ (row[Int(feature[node])] <= threshold[node] ? 1 : 2)
  }
}
