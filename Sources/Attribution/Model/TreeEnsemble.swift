internal import CInferenceKernels
internal import Foundation

/// Boosted trees in the form in which many rows are scored at once.
package struct TreeEnsemble: Sendable {
  private let bias: Float
  private let width: Int
  private let splits: [hk_tree_split]
  private let leaves: [Float]
  private let splitStarts: [Int32]
  private let leafStarts: [Int32]

  /// - Parameter trees: of at most `BoostedTrees.mostLeaves` leaves each, as training makes and reading a model checks.
  package init(_ trees: BoostedTrees) {
    bias = trees.bias
    width = trees.featureCount
    var splits: [hk_tree_split] = []
    var leaves: [Float] = []
    var splitStarts: [Int32] = [0]
    var leafStarts: [Int32] = [0]
    for root in trees.roots {
      let first = leaves.count
      func walk(_ place: Int) {
        let node = trees.nodes[place]
        guard node.feature >= 0 else {
          leaves.append(node.value)
          return
        }
        let split = splits.count
        splits.append(hk_tree_split(cut: node.value, feature: UInt32(node.feature), kept: 0))
        let from = leaves.count - first
        walk(Int(node.left))
        let to = leaves.count - first
        walk(Int(node.left) + 1)
        precondition(leaves.count - first <= BoostedTrees.mostLeaves, "a tree has too many leaves")
        splits[split].kept = ~((1 << UInt32(to)) &- (1 << UInt32(from)))
      }
      walk(Int(root))
      splitStarts.append(Int32(splits.count))
      leafStarts.append(Int32(leaves.count))
    }
    self.splits = splits
    self.leaves = leaves
    self.splitStarts = splitStarts
    self.leafStarts = leafStarts
  }

  /// The probability of each row: what `BoostedTrees.probability` says of it, to the bit.
  package func probabilities(_ rows: FeatureRows) -> [Float] {
    precondition(rows.width == width, "a row has \(width) numbers")
    let lanes = HK_TREE_ROWS
    let blocks = (rows.count + lanes - 1) / lanes
    var columns = [Float](repeating: 0, count: blocks * width * lanes)
    for row in 0..<rows.count {
      let base = row / lanes * width * lanes + row % lanes
      for feature in 0..<width { columns[base + feature * lanes] = rows.numbers[row * width + feature] }
    }
    var sums = [Float](repeating: bias, count: blocks * lanes)
    unsafe splits.withUnsafeBufferPointer { splits in
      unsafe leaves.withUnsafeBufferPointer { leaves in
        unsafe splitStarts.withUnsafeBufferPointer { splitStarts in
          unsafe leafStarts.withUnsafeBufferPointer { leafStarts in
            unsafe columns.withUnsafeBufferPointer { columns in
              unsafe sums.withUnsafeMutableBufferPointer { sums in
                var ensemble = unsafe hk_tree_ensemble(
                  splits: splits.baseAddress, leaves: leaves.baseAddress, split_starts: splitStarts.baseAddress,
                  leaf_starts: leafStarts.baseAddress, trees: leafStarts.count - 1)
                unsafe hk_tree_sums(&ensemble, columns.baseAddress, blocks, width, sums.baseAddress)
              }
            }
          }
        }
      }
    }
    return (0..<rows.count).map { 1 / (1 + exp(-sums[$0])) }
  }
}
