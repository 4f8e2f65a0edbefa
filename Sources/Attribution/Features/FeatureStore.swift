/// The hashes and sums of a `FeatureBag`, in memory of its own, so that adding one is a store and a step.
///
/// A class for its `deinit`; a bag has one and does not share it.
@safe final class FeatureStore {
  /// More than any token has: the longest list is a cue's, with two for each of its children's relations.
  static let mostOfToken = 256

  private var start: UnsafeMutablePointer<UInt64>
  private var capacity: Int
  private(set) var count = 0

  /// For each token where its hashes begin, then where the last one's end.
  private var firsts: UnsafeMutablePointer<Int32>
  private var rows: UnsafeMutablePointer<SIMD4<Int32>>
  private var tokenCapacity: Int
  private(set) var tokenCount = 0

  init() {
    capacity = 16 * Self.mostOfToken
    unsafe start = .allocate(capacity: capacity)
    tokenCapacity = 256
    unsafe rows = .allocate(capacity: tokenCapacity)
    unsafe firsts = .allocate(capacity: tokenCapacity + 1)
    unsafe firsts[0] = 0
  }

  deinit {
    unsafe start.deallocate()
    unsafe rows.deallocate()
    unsafe firsts.deallocate()
  }

  /// Where the next token's hashes begin.
  var end: UnsafeMutablePointer<UInt64> { unsafe start + count }
  var all: UnsafeBufferPointer<UInt64> { unsafe UnsafeBufferPointer(start: start, count: count) }
  var starts: UnsafeBufferPointer<Int32> { unsafe UnsafeBufferPointer(start: firsts, count: tokenCount + 1) }
  var sums: UnsafeMutableBufferPointer<SIMD4<Int32>> {
    unsafe UnsafeMutableBufferPointer(start: rows, count: tokenCount)
  }

  func removeAll() {
    count = 0
    tokenCount = 0
  }

  @inline(__always)
  func sum(_ row: Int) -> SIMD4<Int32> {
    precondition(row >= 0 && row < tokenCount, "a row that was not added")
    return unsafe rows[row]
  }

  /// Ends a token, and makes room for one more.
  @inline(__always)
  func endToken(_ row: FeatureRow) {
    unsafe rows[tokenCount] = row.sum
    tokenCount &+= 1
    count = unsafe row.end - start
    assert(count <= capacity)
    unsafe firsts[tokenCount] = Int32(truncatingIfNeeded: count)
    if capacity - count < Self.mostOfToken { grow() }
    if tokenCount == tokenCapacity { growTokens() }
  }

  private func grow() {
    unsafe start = Self.larger(start, count: count, capacity: capacity * 2)
    capacity *= 2
  }

  private func growTokens() {
    unsafe rows = Self.larger(rows, count: tokenCount, capacity: tokenCapacity * 2)
    unsafe firsts = Self.larger(firsts, count: tokenCount + 1, capacity: tokenCapacity * 2 + 1)
    tokenCapacity *= 2
  }

  private static func larger<Element>(
    _ old: UnsafeMutablePointer<Element>, count: Int, capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    unsafe larger.update(from: old, count: count)
    unsafe old.deallocate()
    return unsafe larger
  }
}
