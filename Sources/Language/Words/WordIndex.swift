internal import Foundation

/// Finds words of a list by a fast hash of their bytes.
///
/// It answers what a `Dictionary` would, at a fifth of the cost: words of ASCII are equal where their bytes are; what has
/// other letters may be spelled in several ways, and goes to a dictionary. A word that is not in the list costs one line of
/// memory at most: lists are many, and asked at different times, so that their memory is seldom near.
public struct WordIndex: Sendable {
  /// Open addressing: a word's place + 1 in the low half and its hash's upper half above, or 0. At least twice as many as
  /// words, a power of two.
  private let slots: [UInt64]
  /// The words' bytes, one word behind the other, and where each begins; then where the last one ends.
  private let bytes: [UInt8]
  private let starts: [Int32]
  private let places: [String: Int]
  /// Bit `n` where a word has `n` bytes, 63 for more; all bits where not all words are of ASCII.
  private let lengths: UInt64
  /// For each byte of ASCII, bit by bit, whether a word begins with it: the low and the high half.
  private let lowInitials: UInt64
  private let highInitials: UInt64
  /// For each byte, whether a word begins with it.
  let initials: [Bool]

  /// - Parameter words: each once.
  public init(_ words: [String]) {
    bytes = words.flatMap { Array($0.utf8) }
    starts = words.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.utf8.count)) }
    places = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    var lengths: UInt64 = words.allSatisfy { WordHash.ascii($0) != nil } ? 0 : .max
    var initials = [Bool](repeating: false, count: 256)
    for word in words {
      lengths |= 1 << UInt64(min(63, word.utf8.count))
      if let first = word.utf8.first { initials[Int(first)] = true }
    }
    self.lengths = lengths
    self.initials = initials
    lowInitials = (0..<64).reduce(0) { $0 | (initials[$1] ? 1 << UInt64($1) : 0) }
    highInitials = (0..<64).reduce(0) { $0 | (initials[64 + $1] ? 1 << UInt64($1) : 0) }
    var capacity = 8
    while capacity < words.count * 2 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for (place, word) in words.enumerated() {
      guard let hash = WordHash.ascii(word) else { continue }
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Self.tag(hash) | UInt64(place + 1)
    }
    self.slots = slots
  }

  /// Where a word stands in the list; nil where it is not in it.
  public func place(of word: String) -> Int? {
    // Most words are refused by their length or first letter.
    guard lengths >> UInt64(min(63, word.utf8.count)) & 1 != 0 else { return nil }
    let found = unsafe word.utf8.withContiguousStorageIfAvailable { unsafe place(of: $0) } ?? .unknown
    switch found {
    case .at(let place): return place
    case .nowhere: return nil
    case .unknown: return places[word]
    }
  }

  private enum Answer {
    case at(Int)
    case nowhere
    /// Bytes do not tell.
    case unknown
  }

  @inline(__always)
  private func place(of word: UnsafeBufferPointer<UInt8>) -> Answer {
    guard let first = unsafe word.first else { return .unknown }
    if first < 0x80, (first < 64 ? lowInitials : highInitials) >> UInt64(first & 63) & 1 == 0 { return .nowhere }
    guard let hash = unsafe WordHash.ascii(word) else { return .unknown }
    let last = slots.count - 1
    let tag = Self.tag(hash)
    var slot = Int(truncatingIfNeeded: hash) & last
    while slots[slot] != 0 {
      let found = slots[slot]
      if found & 0xFFFF_FFFF_0000_0000 == tag {
        let place = Int(found & 0xFFFF_FFFF) - 1
        if unsafe isSame(place, word) { return .at(place) }
      }
      slot = (slot + 1) & last
    }
    return .nowhere
  }

  @inline(__always)
  private func isSame(_ place: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[place])
    guard Int(starts[place + 1]) - start == word.count else { return false }
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let own = bytes.baseAddress, let other = word.baseAddress else { return false }
      return unsafe memcmp(own + start, other, word.count) == 0
    }
  }

  private static func tag(_ hash: UInt64) -> UInt64 { hash & 0xFFFF_FFFF_0000_0000 }
}

/// Hashes of words, for tables that live no longer than the process.
enum WordHash {
  /// Nil for a word with letters beyond ASCII.
  static func ascii(_ word: String) -> UInt64? {
    if let hash = unsafe word.utf8.withContiguousStorageIfAvailable({ unsafe ascii($0) }) { return hash }
    let bytes = Array(word.utf8)
    return unsafe bytes.withUnsafeBufferPointer { unsafe ascii($0) }
  }

  /// Eight bytes at a time, of which the last eight overlap those before; shorter words byte by byte.
  @inline(__always)
  static func ascii(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    let count = bytes.count
    var all: UInt64 = 0
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    if count >= 8 {
      let raw = UnsafeRawBufferPointer(bytes)
      var place = 0
      while place < count {
        let word = unsafe raw.loadUnaligned(fromByteOffset: min(place, count - 8), as: UInt64.self)
        all |= word
        hash = mixed(hash, word)
        place += 8
      }
    } else {
      for place in 0..<count { all = unsafe all << 8 | UInt64(bytes[place]) }
      hash = mixed(hash, all)
    }
    return all & 0x8080_8080_8080_8080 == 0 ? hash : nil
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
