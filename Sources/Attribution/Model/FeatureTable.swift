/// Weights by feature: an open-addressing table of 16-bit numbers.
///
/// A slot is a 16-bit check of the feature's hash, then one weight for each label but the first, whose weights are zero
/// by convention. A check of 0 is an empty slot. An unknown feature passes for a known one about once in 65,536 times for
/// each slot probed.
package struct FeatureTable: Sendable {
  /// Labels, the first included; also the numbers in a slot.
  package let labels: Int
  /// The number of slots: any, for a hash is scaled to it by multiplication (Lemire 2019).
  let capacity: UInt64
  /// What a weight of 1 stands for.
  let scale: Float
  /// [slots × labels], row-major.
  let slots: [UInt16]

  package var bytes: Int { slots.count * 2 }

  package init(labels: Int, scale: Float, slots: [UInt16]) {
    self.labels = labels
    self.scale = scale
    self.slots = slots
    capacity = UInt64(slots.count / labels)
  }

  /// Adds the weights of a feature to `sums`, from `offset` on, in units of `scale`.
  @inline(__always)
  func add(_ hash: UInt64, to sums: inout [Int32], at offset: Int) {
    let check = UInt16(truncatingIfNeeded: hash) | 1
    var slot = Int(hash.multipliedFullWidth(by: capacity).high)
    while true {
      let base = slot * labels
      let found = slots[base]
      if found == check {
        for label in 1..<labels {
          sums[offset + label] &+= Int32(Int16(bitPattern: slots[base + label]))
        }
        return
      }
      if found == 0 { return }
      slot += 1
      if slot == Int(capacity) { slot = 0 }
    }
  }

  /// Packs weights, `[features × (labels − 1)]`, rounded to 16 bits. Features that are all zero are left out.
  package static func pack(hashes: [UInt64], weights: [Float], labels: Int) -> FeatureTable {
    let width = labels - 1
    var largest: Float = 1e-6
    for weight in weights { largest = max(largest, abs(weight)) }
    let scale = largest / 32_000
    var kept: [Int] = []
    for index in hashes.indices {
      for label in 0..<width where abs(weights[index * width + label]) >= scale {
        kept.append(index)
        break
      }
    }
    // One slot in four stays empty, so that looking up an unknown feature ends soon.
    let capacity = kept.count * 4 / 3 + 16
    var slots = [UInt16](repeating: 0, count: capacity * labels)
    for index in kept {
      let hash = hashes[index]
      let check = UInt16(truncatingIfNeeded: hash) | 1
      var slot = Int(hash.multipliedFullWidth(by: UInt64(capacity)).high)
      // Two features with one check in one run of slots share the first one's weights: about one in 20,000.
      while slots[slot * labels] != 0, slots[slot * labels] != check { slot = (slot + 1) % capacity }
      if slots[slot * labels] == check { continue }
      slots[slot * labels] = check
      for label in 0..<width {
        let value = Int16(max(-32_000, min(32_000, (weights[index * width + label] / scale).rounded())))
        slots[slot * labels + 1 + label] = UInt16(bitPattern: value)
      }
    }
    return FeatureTable(labels: labels, scale: scale, slots: slots)
  }
}
