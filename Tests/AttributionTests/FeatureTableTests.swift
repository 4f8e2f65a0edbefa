import Testing

@testable import Attribution

/// The kernel against a plain walk over the slots, as the table's comment tells it.
@Suite struct FeatureTableTests {
  /// What a feature weighs: the first slot from its own on with its check, unless an empty one comes before.
  private func weights(_ hash: UInt64, _ slots: [UInt16], _ columns: Int) -> [Int32] {
    let capacity = slots.count / columns
    var slot = Int(hash.multipliedFullWidth(by: UInt64(capacity)).high)
    let check = UInt16(truncatingIfNeeded: hash) | 1
    while slots[slot * columns] != 0 {
      if slots[slot * columns] == check {
        return slots[slot * columns + 1..<(slot + 1) * columns].map { Int32(Int16(bitPattern: $0)) }
      }
      slot = (slot + 1) % capacity
    }
    return [Int32](repeating: 0, count: columns - 1)
  }

  @Test(arguments: [2, 3, 4, 5], [2, 3, 15, 17, 40, 3_000])
  func sumsAsAPlainWalkDoes(columns: Int, capacity: Int) {
    // Full but for one slot, so that walks are long and go round the end; few checks, so that many are found.
    var slots = (0..<capacity * columns).map { _ in UInt16.random(in: 0..<64) | 1 }
    slots[Int.random(in: 0..<capacity) * columns] = 0
    let table = FeatureTable(columns: columns, scale: 1, slots: slots)
    #expect(table.slots == slots)
    var hashes: [UInt64] = []
    var starts: [Int32] = [0]
    var expected: [SIMD4<Int32>] = []
    // Rows of no feature, of a few, and of more than the kernel takes at once.
    for count in [0, 1, 0, 0, 127, 1, 129, 3, 500, 0] {
      var sums = SIMD4<Int32>(repeating: 7)
      for _ in 0..<count {
        let hash = UInt64.random(in: 0 ... .max) & ~0xFFFF | UInt64.random(in: 0..<64)
        hashes.append(hash)
        for (column, weight) in weights(hash, slots, columns).enumerated() { sums[column] += weight }
      }
      starts.append(Int32(hashes.count))
      expected.append(sums)
    }
    var sums = [SIMD4<Int32>](repeating: SIMD4(repeating: 7), count: expected.count)
    unsafe hashes.withUnsafeBufferPointer { hashes in
      unsafe starts.withUnsafeBufferPointer { starts in
        unsafe sums.withUnsafeMutableBufferPointer { unsafe table.add(hashes, starts: starts, to: $0) }
      }
    }
    #expect(sums == expected)
  }

  @Test func noRowsHaveNoSums() {
    #expect(FeatureTable(columns: 2, scale: 1, slots: [0, 0]).scores(FeatureBag()).isEmpty)
  }

  @Test(arguments: [0, 1, 15, 16, 17, 40])
  func treesAnswerEachRowAsAlone(rows count: Int) {
    var trees = BoostedTrees(bias: 0.25, featureCount: 3)
    // A leaf alone, and a tree of three leaves at two depths.
    trees.roots = [0, 1]
    trees.nodes = [
      .init(feature: -1, value: 0.5, left: 0), .init(feature: 0, value: 0.3, left: 2),
      .init(feature: -1, value: 1, left: 0), .init(feature: 2, value: 0.6, left: 4),
      .init(feature: -1, value: -2, left: 0), .init(feature: -1, value: 4, left: 0),
    ]
    let rows = (0..<count).map { _ in (0..<3).map { _ in Float.random(in: 0...1) } }
    var flat = FeatureRows(width: 3)
    for row in rows { for number in row { flat.add(number) } }
    #expect(TreeEnsemble(trees).probabilities(flat) == rows.map(trees.probability))
  }
}
