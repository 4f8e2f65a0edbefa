/// Given names and how many of their bearers are women: U.S. census of 1990, lists of many countries, and our own list
/// of romanized names (`Training/given-names`).
///
/// The table is a sorted text of lines `name TAB tenth`, in which a hash of the name finds the line.
struct GivenNames: Sendable {
  private let bytes: [UInt8]
  /// Open addressing: where a line begins, or −1. At least twice as many as lines, a power of two.
  private let slots: [Int32]

  static let standard = GivenNames(bytes: EmbeddedTable.givenNames)

  /// - Parameter bytes: lines `name TAB digit LF`. Linear.
  init(bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [Int32] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      starts.append(Int32(start))
      start = end + 1
    }
    var capacity = 8
    while capacity < starts.count * 2 { capacity *= 2 }
    var slots = [Int32](repeating: -1, count: capacity)
    for start in starts {
      guard let end = bytes[Int(start)...].firstIndex(of: UInt8(ascii: "\t")) else { continue }
      var slot = Self.hash(bytes[Int(start)..<end]) & (capacity - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = start
    }
    self.slots = slots
  }

  /// FNV-1a.
  private static func hash(_ name: some Sequence<UInt8>) -> Int {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: value ^ value &>> 32)
  }

  /// The share of women among the bearers, 0.05 to 0.95; nil for a word that is no given name we know.
  ///
  /// - Parameter name: in small letters. A double name goes by its first part (“jean-luc”).
  func womenShare(_ name: String) -> Double? {
    if let found = search(name.utf8) { return found }
    guard let hyphen = name.utf8.firstIndex(of: UInt8(ascii: "-")) else { return nil }
    let first = name.utf8[..<hyphen]
    return first.count > 1 ? search(first) : nil
  }

  private func search(_ name: some Collection<UInt8>) -> Double? {
    guard !name.isEmpty else { return nil }
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      var place = Int(slots[slot])
      var isSame = true
      for byte in name {
        guard place < bytes.count, bytes[place] == byte else {
          isSame = false
          break
        }
        place += 1
      }
      if isSame, place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\t") {
        return Double(bytes[place + 1] &- UInt8(ascii: "0")) / 10 + 0.05
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
