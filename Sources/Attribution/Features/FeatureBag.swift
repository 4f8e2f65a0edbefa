/// Hashed features of the tokens of one sequence: token `i` has `hashes[starts[i]..<starts[i + 1]]`.
///
/// A feature is a template's number and its values, mixed to 64 bits (multiply and fold, as in wyhash). No feature is
/// ever a string.
package struct FeatureBag {
  /// The hashes, on the heap: features are added by the hundred thousand, and an array asks at each whether it is shared and
  /// whether it is full. Room for a token's features is made where the one before ends.
  private let store = FeatureStore()
  package var starts: [Int32] { unsafe Array(store.starts) }
  private let small: SmallTemplates
  /// Of the token whose features are being added.
  var row: FeatureRow

  /// - Parameter small: the templates whose features are not hashed.
  package init(_ small: SmallTemplates = SmallTemplates()) {
    self.small = small
    row = unsafe FeatureRow(end: store.end, small.places)
  }

  package var hashes: [UInt64] { unsafe Array(store.all) }

  package mutating func removeAll() {
    store.removeAll()
    unsafe row.restart(at: store.end)
  }

  /// The weights of a token's features that are not hashed; after `addHashed`, of all.
  @inline(__always)
  func sum(_ row: Int) -> SIMD4<Int32> { store.sum(row) }

  /// Adds the weights of each token's hashed features to its sum.
  mutating func addHashed(_ table: FeatureTable) {
    unsafe table.add(store.all, starts: store.starts, to: store.sums)
  }

  /// Ends the token whose features were added last.
  @inline(__always)
  package mutating func endToken() {
    store.endToken(row)
    unsafe row.restart(at: store.end)
  }

  package var tokenCount: Int { store.tokenCount }

  /// The row whose features come next.
  var nextRow: Int32 { Int32(store.tokenCount) }

  @inline(__always)
  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: b ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  /// FNV-1a of a word, ASCII capitals made small.
  static func hash(_ word: String) -> UInt64 {
    unsafe word.utf8.withContiguousStorageIfAvailable { unsafe hash($0) } ?? hash(word.utf8)
  }

  @inline(__always)
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var value = noHash
    for byte in bytes { value = hash(value, byte) }
    return value
  }

  /// Before the first byte.
  static let noHash: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func hash(_ value: UInt64, _ byte: UInt8) -> UInt64 {
    let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    return (value ^ UInt64(small)) &* 0x0000_0100_0000_01B3
  }
}
