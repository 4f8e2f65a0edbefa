/// One of several parts of an input that separate machines work on, `3/64`.
///
/// An article belongs to a shard by a hash of its id (FNV-1a, 64 bits), so the same article always falls to the same
/// shard, whatever else the input holds.
public struct Shard: Sendable, Hashable {
  /// From 1.
  public var number: Int
  public var count: Int

  /// Nil unless the text is `K/N` with 1 ≤ K ≤ N.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]), number >= 1, number <= count else {
      return nil
    }
    self.number = number
    self.count = count
  }

  func contains(_ id: String) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 {
      hash ^= UInt64(byte)
      hash = hash &* 0x100_0000_01B3
    }
    // The low bits of FNV-1a follow the last byte too closely.
    hash ^= hash >> 32
    return hash % UInt64(count) == UInt64(number - 1)
  }
}
