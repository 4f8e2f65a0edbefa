/// Weights by feature: an open-addressing table of 16-bit numbers.
///
/// A slot is a 16-bit check of the feature's hash, then its weights; of each chain that shares the table one for each label
/// but the first, whose weights are zero by convention. A check of 0 is an empty slot. An unknown feature passes for a known one about once in 65,536 times for
/// each slot probed.
package struct FeatureTable: Sendable {
  /// Numbers in a slot: one more than the weights of a feature.
  package let columns: Int
  /// The number of slots: any, for a hash is scaled to it by multiplication (Lemire 2019).
  let capacity: UInt64
  /// What a weight of 1 stands for.
  let scale: Float
  /// [slots × columns], row-major.
  let slots: [UInt16]

  package var bytes: Int { slots.count * 2 }

  package init(columns: Int, scale: Float, slots: [UInt16]) {
    self.columns = columns
    self.scale = scale
    self.slots = slots
    capacity = UInt64(slots.count / columns)
  }

  /// The sums of each token's weights, `[tokens × columns]`, row-major, in units of `scale`.
  func scores(_ bag: FeatureBag) -> [Int32] {
    var sums = [Int32](repeating: 0, count: bag.tokenCount * columns)
    add(bag.hashes, starts: bag.starts, to: &sums)
    return sums
  }

  /// Adds the weights of each token's features to its place in `sums`, `[tokens × columns]`, in units of `scale`.
  ///
  /// The look-ups of a few tokens are begun together: a first loop without a branch touches their slots, so that the
  /// cache misses overlap; the second one finds the slots in the cache. That halves the time.
  func add(_ hashes: [UInt64], starts: [Int32], to sums: inout [Int32]) {
    let tokens = starts.count - 1
    let block = 4
    var bases = [Int32](repeating: 0, count: 512)
    var touched: UInt16 = 0
    unsafe slots.withUnsafeBufferPointer { slots in
      var first = 0
      while first < tokens {
        let last = min(tokens, first + block)
        let from = Int(starts[first])
        let to = Int(starts[last])
        if to - from > bases.count { bases = [Int32](repeating: 0, count: to - from) }
        for index in from..<to {
          let base = Int(hashes[index].multipliedFullWidth(by: capacity).high) * columns
          bases[index - from] = Int32(truncatingIfNeeded: base)
          touched &+= unsafe slots[base]
        }
        for token in first..<last {
          for index in Int(starts[token])..<Int(starts[token + 1]) {
            unsafe Self.add(
              hashes[index], Int(bases[index - from]), slots, columns, to: &sums, at: token * columns)
          }
        }
        first = last
      }
    }
    // The loop that touches must not be thought useless.
    if touched == 1, sums.isEmpty { sums.append(0) }
  }

  @inline(__always)
  private static func add(
    _ hash: UInt64, _ start: Int, _ slots: UnsafeBufferPointer<UInt16>, _ columns: Int, to sums: inout [Int32],
    at offset: Int
  ) {
    let check = UInt16(truncatingIfNeeded: hash) | 1
    var base = start
    while true {
      let found = unsafe slots[base]
      if found == check {
        for column in 1..<columns {
          sums[offset + column] &+= Int32(Int16(bitPattern: unsafe slots[base + column]))
        }
        return
      }
      if found == 0 { return }
      base += columns
      if base >= slots.count { base = 0 }
    }
  }

  /// Packs weights, `[features × (columns − 1)]`, rounded to 16 bits. Features that are all zero are left out.
  package static func pack(hashes: [UInt64], weights: [Float], columns: Int) -> FeatureTable {
    let width = columns - 1
    var largest: Float = 1e-6
    for weight in weights { largest = max(largest, abs(weight)) }
    let scale = largest / 32_000
    var kept: [Int] = []
    for index in hashes.indices {
      for column in 0..<width where abs(weights[index * width + column]) >= scale {
        kept.append(index)
        break
      }
    }
    // One slot in four stays empty, so that looking up an unknown feature ends soon.
    let capacity = kept.count * 4 / 3 + 16
    var slots = [UInt16](repeating: 0, count: capacity * columns)
    for index in kept {
      let hash = hashes[index]
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
    return FeatureTable(columns: columns, scale: scale, slots: slots)
  }
}
