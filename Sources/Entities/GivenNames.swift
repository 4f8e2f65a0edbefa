/// Given names and how many of their bearers are women: U.S. census of 1990, lists of many countries, and our own list
/// of romanized names (`Training/given-names`).
///
/// The table is a sorted text of lines `name TAB tenth`; a name is found by halving the bytes and stepping back to the
/// line's begin, so that nothing is built at start-up.
struct GivenNames: Sendable {
  private let bytes: [UInt8]

  static let standard = GivenNames(bytes: EmbeddedTable.givenNames)

  /// - Parameter bytes: lines `name TAB digit LF`, sorted by bytes.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The share of women among the bearers, 0.05 to 0.95; nil for a word that is no given name we know.
  ///
  /// - Parameter name: in small letters. A double name goes by its first part (“jean-luc”).
  /// - Complexity: logarithmic in the table.
  func womenShare(_ name: String) -> Double? {
    var key = Array(name.utf8)
    if let found = search(key) { return found }
    if let hyphen = key.firstIndex(of: UInt8(ascii: "-")), hyphen > 1 {
      key.removeSubrange(hyphen...)
      return search(key)
    }
    return nil
  }

  private func search(_ key: [UInt8]) -> Double? {
    guard !key.isEmpty else { return nil }
    var low = 0
    var high = bytes.count
    while low < high {
      var start = (low + high) / 2
      while start > low && bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      var end = start
      while end < bytes.count && bytes[end] != UInt8(ascii: "\t") { end += 1 }
      guard end + 1 < bytes.count else { return nil }
      if bytes[start..<end].elementsEqual(key) {
        return Double(bytes[end + 1] &- UInt8(ascii: "0")) / 10 + 0.05
      }
      if bytes[start..<end].lexicographicallyPrecedes(key) { low = end + 3 } else { high = start }
    }
    return nil
  }
}
