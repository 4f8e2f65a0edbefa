/// How the parse leads from a cue to a token: up by some steps of the cue's chain, then down by a child of what stands there.
package struct WayShape: Equatable {
  /// The steps up, below 8.
  let level: UInt64
  /// The child's relation, below 64.
  let relation: UInt64
  /// Whether the child stands before the cue.
  let isBefore: Bool

  /// Bits of `index`.
  static let bits: UInt64 = 10

  @inline(__always)
  init(level: UInt64, relation: UInt64, isBefore: Bool) {
    self.level = level
    self.relation = relation
    self.isBefore = isBefore
  }

  init(index: UInt64) {
    self.init(level: index >> 7, relation: index >> 1 & 63, isBefore: index & 1 == 1)
  }

  /// Its place among all shapes.
  @inline(__always)
  var index: UInt64 { level << 7 | relation << 1 | (isBefore ? 1 : 0) }

  /// What is hashed.
  @inline(__always)
  var value: UInt64 { level << 16 | relation << 8 | (isBefore ? 1 : 0) }
}
