internal import CInferenceKernels

/// Weights by feature: an open-addressing table of 16-bit numbers.
///
/// A slot is a 16-bit check of the feature's hash, then its weights; of each chain that shares the table one for each
/// label but the first, whose weights are zero by convention. A check of 0 is an empty slot. An unknown feature passes
/// for a known one about once in 32,768 times for each slot probed.
package struct FeatureTable: Sendable {
  /// Numbers in a slot: one more than the weights of a feature.
  package let columns: Int
  /// The number of slots: any, for a hash is scaled to it by multiplication (Lemire 2019).
  let capacity: Int
  /// What a weight of 1 stands for.
  let scale: Float
  /// `[slots + HK_FEATURE_TAIL]`: apart from the weights, so that looking up an unknown feature reads one cache line.
  private let checks: [UInt16]
  /// `[slots + 1, HK_FEATURE_WEIGHTS]`, row-major; the last row is zero.
  private let weights: [Int16]
  /// `[HK_FEATURE_FILTER / 64]`: which features may be in the table at all.
  let filter: [UInt64]

  /// `[slots, columns]`, row-major: check, then weights.
  var slots: [UInt16] {
    var slots: [UInt16] = []
    slots.reserveCapacity(capacity * columns)
    for slot in 0..<capacity {
      slots.append(checks[slot])
      for column in 0..<columns - 1 {
        slots.append(UInt16(bitPattern: weights[slot * HK_FEATURE_WEIGHTS + column]))
      }
    }
    return slots
  }

  static let filterWords = HK_FEATURE_FILTER / 64

  package var bytes: Int { capacity * columns * 2 + filter.count * 8 }

  /// - Parameter slots: `[slots, columns]`, row-major, of which one at least is empty.
  /// - Parameter filter: by default one that lets everything pass.
  package init(
    columns: Int, scale: Float, slots: [UInt16],
    filter: [UInt64] = [UInt64](repeating: .max, count: FeatureTable.filterWords)
  ) {
    precondition(filter.count == Self.filterWords, "a filter has one size")
    let width = HK_FEATURE_WEIGHTS
    precondition(columns >= 2 && columns <= width + 1, "a slot has one to \(width) weights")
    let capacity = slots.count / columns
    self.columns = columns
    self.scale = scale
    self.filter = filter
    self.capacity = capacity
    var weights = [Int16](repeating: 0, count: (capacity + 1) * width)
    for slot in 0..<capacity {
      for column in 1..<columns {
        weights[slot * width + column - 1] = Int16(bitPattern: slots[slot * columns + column])
      }
    }
    self.weights = weights
    checks = (0..<capacity + HK_FEATURE_TAIL).map { slots[$0 % capacity * columns] }
  }

  /// The sums of each row's weights, in units of `scale` and in order of the table's columns but the first, which is the
  /// labels' whose weights are zero. Once for a bag: they are added to its own.
  func scores(_ bag: FeatureBag) -> [SIMD4<Int32>] {
    var bag = bag
    bag.addHashed(self)
    return (0..<bag.tokenCount).map { bag.sum($0) }
  }

  /// Adds the weights of each row's features to its place in `sums`, as `scores` has them.
  ///
  /// - Parameter starts: for each row where its hashes begin, then where the last one's end.
  func add(
    _ hashes: UnsafeBufferPointer<UInt64>, starts: UnsafeBufferPointer<Int32>,
    to sums: UnsafeMutableBufferPointer<SIMD4<Int32>>
  ) {
    unsafe precondition(sums.count >= starts.count - 1 && Int(starts[starts.count - 1]) == hashes.count)
    unsafe checks.withUnsafeBufferPointer { checks in
      unsafe weights.withUnsafeBufferPointer { weights in
        unsafe filter.withUnsafeBufferPointer { filter in
          guard starts.count > 1, let start = UnsafeMutableRawPointer(sums.baseAddress) else { return }
          var table = unsafe hk_feature_table(
            checks: checks.baseAddress, weights: weights.baseAddress, capacity: UInt32(capacity),
            filter: filter.baseAddress)
          unsafe hk_feature_sums(
            &table, hashes.baseAddress, starts.baseAddress, starts.count - 1,
            start.assumingMemoryBound(to: Int32.self))
        }
      }
    }
  }

  /// Packs weights, `[features × (columns − 1)]`, rounded to 16 bits.
  ///
  /// - Parameter least: features none of whose weights is as large are left out, and in any case those that are all zero.
  package static func pack(hashes: [UInt64], weights: [Float], columns: Int, least: Float = 0) -> FeatureTable {
    let width = columns - 1
    var largest: Float = 1e-6
    for weight in weights { largest = max(largest, abs(weight)) }
    let scale = largest / 32_000
    var kept: [Int] = []
    for index in hashes.indices {
      for column in 0..<width where abs(weights[index * width + column]) >= max(scale, least) {
        kept.append(index)
        break
      }
    }
    // One slot in four stays empty, so that looking up an unknown feature ends soon.
    let capacity = kept.count * 4 / 3 + 16
    var slots = [UInt16](repeating: 0, count: capacity * columns)
    var filter = [UInt64](repeating: 0, count: filterWords)
    for index in kept {
      let hash = hashes[index]
      let bit = Int(truncatingIfNeeded: hash >> 16) & (HK_FEATURE_FILTER - 1)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      let check = UInt16(truncatingIfNeeded: hash) | 1
      var slot = Int(hash.multipliedFullWidth(by: UInt64(capacity)).high)
      // Two features with one check in one run of slots share the first one's weights: about one in 20,000.
      while slots[slot * columns] != 0, slots[slot * columns] != check { slot = (slot + 1) % capacity }
      if slots[slot * columns] == check { continue }
      slots[slot * columns] = check
      for column in 0..<width {
        let value = Int16(max(-32_000, min(32_000, (weights[index * width + column] / scale).rounded())))
        slots[slot * columns + 1 + column] = UInt16(bitPattern: value)
      }
    }
    return FeatureTable(columns: columns, scale: scale, slots: slots, filter: filter)
  }
}
