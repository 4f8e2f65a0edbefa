/// Counts features and numbers those seen at least twice, in order of their first appearance.
///
/// A feature seen once could give back a sentence's words and teaches nothing: it is dropped.
struct FeatureIndex {
  private var keys: [UInt64]
  private var counts: [UInt32]
  private var mask: Int
  private var used = 0
  private(set) var hashes: [UInt64] = []

  init(capacity: Int = 1 << 20) {
    keys = [UInt64](repeating: 0, count: capacity)
    counts = [UInt32](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// The feature's slot; its count goes up by one.
  mutating func count(_ hash: UInt64) -> Int {
    if used * 4 > (mask + 1) * 3 { grow() }
    let key = hash == 0 ? 1 : hash
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != key {
      if keys[slot] == 0 {
        keys[slot] = key
        used += 1
        break
      }
      slot = (slot + 1) & mask
    }
    counts[slot] &+= 1
    return slot
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldCounts = counts
    let capacity = (mask + 1) * 2
    keys = [UInt64](repeating: 0, count: capacity)
    counts = [UInt32](repeating: 0, count: capacity)
    mask = capacity - 1
    for (index, key) in oldKeys.enumerated() where key != 0 {
      var slot = Int(truncatingIfNeeded: key) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      counts[slot] = oldCounts[index]
    }
  }

  /// Replaces every hash by its number; −1 for features seen fewer than `minimum` times.
  mutating func number(_ features: [UInt64], minimum: UInt32 = 2) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: keys.count)
    var result = [Int32](repeating: -1, count: features.count)
    for (place, hash) in features.enumerated() {
      let key = hash == 0 ? 1 : hash
      var slot = Int(truncatingIfNeeded: key) & mask
      while keys[slot] != key { slot = (slot + 1) & mask }
      guard counts[slot] >= minimum else { continue }
      if numbers[slot] < 0 {
        numbers[slot] = Int32(hashes.count)
        hashes.append(hash)
      }
      result[place] = numbers[slot]
    }
    return result
  }
}
