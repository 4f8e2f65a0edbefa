internal import CInferenceKernels

/// Regression trees in the form in which many rows are scored at once (QuickScorer, Lucchese et al. 2015).
public struct TreeScorer: Sendable {
  /// A place of a tree.
  public enum Node {
    /// A number that is smaller or equal to the cut goes left.
    case split(feature: Int, cut: Float, left: Int, right: Int)
    case leaf(Float)
  }

  /// The most leaves of a tree.
  public static let mostLeaves = HK_TREE_LEAVES

  /// Numbers of a row.
  public let width: Int
  private let kernels: Kernels
  private var splits: [hk_tree_split] = []
  private var leaves: [Float] = []
  private var splitStarts: [Int32] = [0]
  private var leafStarts: [Int32] = [0]

  public init(width: Int, kernels: Kernels = .standard) {
    self.width = width
    self.kernels = kernels
  }

  /// Adds a tree of at most `mostLeaves` leaves.
  ///
  /// - Parameter node: what stands at a place.
  public mutating func addTree(root: Int, _ node: (Int) -> Node) {
    let first = leaves.count
    func walk(_ place: Int) {
      switch node(place) {
      case .leaf(let value): leaves.append(value)
      case .split(let feature, let cut, let left, let right):
        precondition(feature >= 0 && feature < width, "a row has \(width) numbers")
        let split = splits.count
        splits.append(hk_tree_split(cut: cut, feature: UInt32(feature), kept: 0))
        let from = leaves.count - first
        walk(left)
        let to = leaves.count - first
        walk(right)
        precondition(leaves.count - first <= Self.mostLeaves, "a tree has too many leaves")
        splits[split].kept = ~((1 << UInt32(to)) &- (1 << UInt32(from)))
      }
    }
    walk(root)
    splitStarts.append(Int32(splits.count))
    leafStarts.append(Int32(leaves.count))
  }

  /// For each row the sum of one leaf of each tree, added in their order to `start`: to the bit what walks from the roots
  /// give, with any kernels.
  ///
  /// - Parameter numbers: `[rows × width]`, row-major.
  public func sums(_ numbers: [Float], from start: Float = 0) -> [Float] {
    precondition(numbers.count % width == 0, "a row has \(width) numbers")
    let rows = numbers.count / width
    let lanes = HK_TREE_ROWS
    let blocks = (rows + lanes - 1) / lanes
    var columns = [Float](repeating: 0, count: blocks * width * lanes)
    unsafe columns.withUnsafeMutableBufferPointer { columns in
      unsafe numbers.withUnsafeBufferPointer { numbers in
        for row in 0..<rows {
          let base = row / lanes * width * lanes + row % lanes
          for feature in 0..<width { unsafe columns[base + feature * lanes] = numbers[row * width + feature] }
        }
      }
    }
    var sums = [Float](repeating: start, count: rows)
    unsafe splits.withUnsafeBufferPointer { splits in
      unsafe leaves.withUnsafeBufferPointer { leaves in
        unsafe splitStarts.withUnsafeBufferPointer { splitStarts in
          unsafe leafStarts.withUnsafeBufferPointer { leafStarts in
            unsafe columns.withUnsafeBufferPointer { columns in
              unsafe sums.withUnsafeMutableBufferPointer { sums in
                var ensemble = unsafe hk_tree_ensemble(
                  splits: splits.baseAddress, leaves: leaves.baseAddress, split_starts: splitStarts.baseAddress,
                  leaf_starts: leafStarts.baseAddress, trees: leafStarts.count - 1)
                unsafe kernels.table.pointee.tree_sums(&ensemble, columns.baseAddress, rows, width, sums.baseAddress)
              }
            }
          }
        }
      }
    }
    return sums
  }
}
