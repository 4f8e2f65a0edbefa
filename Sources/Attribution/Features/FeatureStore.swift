/// The hashes of a `FeatureBag`, in memory of its own, so that adding one is a store and a step.
///
/// A class for its `deinit`; a bag has one and does not share it.
@safe final class FeatureStore {
  /// More than any token has: the longest list is a cue's, with two for each of its children's relations.
  static let mostOfToken = 256

  private var start: UnsafeMutablePointer<UInt64>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 16 * Self.mostOfToken
    unsafe start = .allocate(capacity: capacity)
  }

  deinit { unsafe start.deallocate() }

  var all: UnsafeBufferPointer<UInt64> { unsafe UnsafeBufferPointer(start: start, count: count) }

  func removeAll() { count = 0 }

  /// Adds a hash; there is room for `mostOfToken` since the token before ended.
  @inline(__always)
  func append(_ hash: UInt64) {
    assert(count < capacity)
    unsafe start[count] = hash
    count &+= 1
  }

  /// Makes room for one token more.
  @inline(__always)
  func reserveToken() {
    if capacity - count < Self.mostOfToken { grow() }
  }

  private func grow() {
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 2)
    unsafe larger.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
    capacity *= 2
  }
}
