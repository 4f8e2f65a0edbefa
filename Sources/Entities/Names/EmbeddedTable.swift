internal import CEntityTables

/// Tables compiled into the binary: the only file of this room that touches C.
enum EmbeddedTable {
  /// Given names, sorted by bytes: `name TAB tenth LF`.
  static let givenNames: [UInt8] = unsafe bytes { unsafe hearsay_given_names($0) }

  /// The pronoun model's trees.
  static let pronounModel: [UInt8] = unsafe bytes { unsafe hearsay_pronoun_model($0) }

  /// The noun model's trees.
  static let nounModel: [UInt8] = unsafe bytes { unsafe hearsay_noun_model($0) }

  private static func bytes(_ door: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>?) -> [UInt8] {
    var count = 0
    guard let first = unsafe door(&count) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: first, count: count))
  }
}
