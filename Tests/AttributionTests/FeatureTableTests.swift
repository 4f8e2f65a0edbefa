import Testing

@testable import Attribution

/// The kernel against a plain walk over the buckets, as the table's header tells it.
@Suite struct FeatureTableTests {
  /// What a feature weighs: the first place from its home on with its check, unless a bucket without it does not overflow.
  private func weights(_ hash: UInt64, _ numbers: [UInt16]) -> [Int32] {
    let capacity = numbers.count / 32
    var bucket = Int(hash.multipliedFullWidth(by: UInt64(capacity)).high)
    let check = UInt16(truncatingIfNeeded: hash) | 1
    while true {
      let start = bucket * 32
      if let place = (0..<6).first(where: { numbers[start + $0] == check }) {
        return numbers[start + 8 + place * 4..<start + 12 + place * 4].map { Int32(Int16(bitPattern: $0)) }
      }
      if numbers[start + 6] == 0 { return [0, 0, 0, 0] }
      bucket = (bucket + 1) % capacity
    }
  }

  @Test(arguments: [1, 2, 3, 17, 500])
  func sumsAsAPlainWalkDoes(capacity: Int) {
    // All but one overflow, so that walks are long and go round the end; few checks, so that many are found.
    let last = Int.random(in: 0..<capacity)
    var numbers: [UInt16] = []
    for bucket in 0..<capacity {
      for _ in 0..<6 { numbers.append(Bool.random() ? UInt16.random(in: 0..<200) | 1 : 0) }
      numbers.append(bucket == last ? 0 : 1)
      numbers.append(0)
      for _ in 0..<24 { numbers.append(UInt16.random(in: 0 ... .max)) }
    }
    let table = FeatureTable(columns: 5, scale: 1, numbers: numbers)
    #expect(table.buckets.numbers == numbers)
    var hashes: [UInt64] = []
    var starts: [Int32] = [0]
    var expected: [SIMD4<Int32>] = []
    // Rows of no feature, of a few, and of more than the kernel looks ahead.
    for count in [0, 1, 0, 0, 23, 24, 25, 3, 500, 0] {
      var sums = SIMD4<Int32>(repeating: 7)
      for _ in 0..<count {
        let hash: UInt64 = (UInt64.random(in: 0 ... .max) & ~0xFFFF) | UInt64.random(in: 0..<200)
        hashes.append(hash)
        for (column, weight) in weights(hash, numbers).enumerated() { sums[column] += weight }
      }
      starts.append(Int32(hashes.count))
      expected.append(sums)
    }
    #expect(sums(table, hashes, starts, from: SIMD4(repeating: 7)) == expected)
    #expect(sums(table, [], [0], from: SIMD4()) == [])
  }

  @Test func whatIsPackedIsFound() {
    // More than a bucket holds have one home, and the last bucket's go round to the first.
    var hashes: [UInt64] = []
    var weights: [Float] = []
    for number in UInt64(0)..<4_000 {
      let home: UInt64 = number < 40 ? .max : number << 50
      hashes.append((home & ~0xFFFF) | (number << 1))
      weights.append(Float(number) + 1)
    }
    let table = FeatureTable.pack(hashes: hashes, weights: weights, columns: 2)
    let starts = (0...4_000).map { Int32($0) }
    for (sum, weight) in zip(sums(table, hashes, starts, from: SIMD4()), weights) {
      let found: Float = Float(sum[0]) * table.scale
      #expect(abs(found - weight) < 0.1)
      #expect(sum[1] == 0 && sum[2] == 0 && sum[3] == 0)
    }
  }

  private func sums(
    _ table: FeatureTable, _ hashes: [UInt64], _ starts: [Int32], from first: SIMD4<Int32>
  ) -> [SIMD4<Int32>] {
    var sums = [SIMD4<Int32>](repeating: first, count: starts.count - 1)
    unsafe hashes.withUnsafeBufferPointer { unsafe table.add($0, starts: starts, to: &sums) }
    return sums
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
