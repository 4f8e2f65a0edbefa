internal import Inference

/// Gradient-boosted regression trees that score a candidate antecedent of a pronoun or a noun: the sum of one leaf of each
/// tree.
///
/// Trees are complete and of equal depth, at most 5: node `n`'s children are `2n + 1` and `2n + 2`. Candidates compete by softmax with “nobody”, whose score is 0 (a ranking model after Denis and Baldridge,
/// NAACL 2007, with trees after Friedman 2001).
///
/// File, little-endian: `HSPM`, version u16 = 1, features u16, trees u16, depth u16, threshold f32; then for each tree
/// `2^depth - 1` nodes (feature u8), as many thresholds f32 (left where value ≤ threshold), `2^depth` leaves f32. Made by
/// `Training/pronouns` from GAP (Webster et al., TACL 2018; Apache-2.0) and by `Training/nouns` from articles of our own.
package struct RankingModel: Sendable {
  package let featureCount: Int
  package let depth: Int
  /// The probability from which on a candidate is taken rather than nobody.
  package var threshold: Float
  private let features: [UInt8]
  private let thresholds: [Float]
  private let leaves: [Float]
  private var scorer: TreeScorer

  package init(featureCount: Int, depth: Int, threshold: Float, features: [UInt8], thresholds: [Float], leaves: [Float])
  {
    self.featureCount = featureCount
    self.depth = depth
    self.threshold = threshold
    self.features = features
    self.thresholds = thresholds
    self.leaves = leaves
    let nodes = (1 << depth) - 1
    scorer = TreeScorer(width: featureCount)
    for tree in 0..<(leaves.count >> depth) {
      scorer.addTree(root: 0) { place in
        place >= nodes
          ? .leaf(leaves[tree << depth + place - nodes])
          : .split(
            feature: Int(features[tree * nodes + place]), cut: thresholds[tree * nodes + place], left: 2 * place + 1,
            right: 2 * place + 2)
      }
    }
  }

  /// Of he and she.
  package static let pronouns = RankingModel(bytes: EmbeddedTable.pronounModel, width: PronounFeatures.count)

  /// Of nouns.
  package static let nouns = RankingModel(bytes: EmbeddedTable.nounModel, width: NominalFeatures.count)

  /// The number of features that the program computes for a candidate of a pronoun.
  package static let pronounWidth = PronounFeatures.count

  /// The same of a noun.
  package static let nounWidth = NominalFeatures.count

  package var treeCount: Int { depth == 0 ? 0 : leaves.count >> depth }

  /// Nil where the bytes are no model of this version and of as many features as the program computes.
  package init?(bytes: [UInt8], width: Int) {
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
      featureCount == width, (1...5).contains(depth), trees > 0
    else { return nil }
    let nodes = 1 << depth - 1
    guard bytes.count == 16 + trees * (nodes * 5 + (1 << depth) * 4) else { return nil }
    var features: [UInt8] = []
    var thresholds: [Float] = []
    var leaves: [Float] = []
    for _ in 0..<trees {
      for _ in 0..<nodes {
        guard let feature = integer(1), feature < featureCount else { return nil }
        features.append(UInt8(feature))
      }
      for _ in 0..<nodes {
        guard let value = float() else { return nil }
        thresholds.append(value)
      }
      for _ in 0..<(1 << depth) {
        guard let value = float() else { return nil }
        leaves.append(value)
      }
    }
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

  /// The score of each row of features, `[rows × featureCount]`, row-major.
  package func scores(_ rows: [Float]) -> [Float] { scorer.sums(rows) }
}
