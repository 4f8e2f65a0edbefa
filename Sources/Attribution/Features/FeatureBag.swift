/// Hashed features of the tokens of one sequence: token `i` has `hashes[starts[i]..<starts[i + 1]]`.
///
/// A feature is a template's number and its values, mixed to 64 bits (multiply and fold, as in wyhash). No feature is
/// ever a string.
package struct FeatureBag {
  package private(set) var hashes: [UInt64] = []
  package private(set) var starts: [Int32] = [0]

  package init() {}

  package mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
  }

  /// Ends the token whose features were added last.
  package mutating func endToken() { starts.append(Int32(hashes.count)) }

  package var tokenCount: Int { starts.count - 1 }

  /// The row whose features come next.
  var nextRow: Int32 { Int32(starts.count - 1) }

  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64) {
    hashes.append(Self.mix(template, a))
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
    hashes.append(Self.mix(Self.mix(template, a), b))
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
    hashes.append(Self.mix(Self.mix(Self.mix(template, a), b), c))
  }

  @inline(__always)
  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: b ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  /// FNV-1a of a word, ASCII capitals made small.
  static func hash(_ word: String) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word.utf8 {
      let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      value = (value ^ UInt64(small)) &* 0x0000_0100_0000_01B3
    }
    return value
  }
}
