internal import Foundation

/// Finds words of a list by a fast hash of their bytes.
///
/// It answers what a `Dictionary` would, at a fifth of the cost: words of ASCII are equal where their bytes are; what has
/// other letters may be spelled in several ways, and goes to a dictionary. Lists are many, and asked at different times, so
/// that their memory is seldom near: most words that are not in a list are told by the 64 bytes of this value, the others cost
/// one line of memory more.
public struct WordIndex: Sendable {
  /// Bit `n` where a word has `n` bytes, 63 for more; all bits where not all words are of ASCII.
  private let lengths: UInt64
  /// For each byte of ASCII, bit by bit, whether a word begins with it: the low and the high half.
  private let lowInitials: UInt64
  private let highInitials: UInt64
  /// Bit `hash & 255` of each word (Bloom 1970, with one hash).
  private let filter: SIMD4<UInt64>
  private let table: Table

  /// For each byte, whether a word begins with it.
  let initials: [Bool]

  /// - Parameter words: each once; at most 65,534.
  public init(_ words: [String]) {
    var lengths: UInt64 = words.allSatisfy { WordHash.ascii($0) != nil } ? 0 : .max
    var initials = [Bool](repeating: false, count: 256)
    var filter = SIMD4<UInt64>()
    for word in words {
      lengths |= 1 << UInt64(min(63, word.utf8.count))
      if let first = word.utf8.first { initials[Int(first)] = true }
      if let hash = WordHash.ascii(word) { filter[Int(hash >> 6 & 3)] |= 1 << (hash & 63) }
    }
    self.lengths = lengths
    self.initials = initials
    self.filter = filter
    lowInitials = (0..<64).reduce(0) { $0 | (initials[$1] ? 1 << UInt64($1) : 0) }
    highInitials = (0..<64).reduce(0) { $0 | (initials[64 + $1] ? 1 << UInt64($1) : 0) }
    table = Table(words)
  }

  /// Where a word stands in the list; nil where it is not in it.
  public func place(of word: String) -> Int? {
    // Most words are refused by their length or first letter.
    guard lengths >> UInt64(min(63, word.utf8.count)) & 1 != 0 else { return nil }
    let found = unsafe word.utf8.withContiguousStorageIfAvailable { unsafe place(of: $0) } ?? .unknown
    switch found {
    case .at(let place): return place
    case .nowhere: return nil
    case .unknown: return table.places[word]
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
    guard filter[Int(hash >> 6 & 3)] >> (hash & 63) & 1 != 0 else { return .nowhere }
    return unsafe table.place(of: word, hash).map { .at($0) } ?? .nowhere
  }

  /// The words themselves. A class, so that a copy of an index counts up one reference.
  private final class Table: Sendable {
    /// Open addressing: a word's place + 1 in the low half and 16 bits of its hash above, or 0. At least twice as many as
    /// words, a power of two.
    private let slots: [UInt32]
    /// The words' bytes, one word behind the other, and where each begins; then where the last one ends.
    private let bytes: [UInt8]
    private let starts: [Int32]
    let places: [String: Int]

    init(_ words: [String]) {
      precondition(words.count < 0xFFFF, "a list has at most 65,534 words")
      bytes = words.flatMap { Array($0.utf8) }
      starts = words.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.utf8.count)) }
      places = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
      var capacity = 8
      while capacity < words.count * 2 { capacity *= 2 }
      var slots = [UInt32](repeating: 0, count: capacity)
      for (place, word) in words.enumerated() {
        guard let hash = WordHash.ascii(word) else { continue }
        var slot = Int(truncatingIfNeeded: hash >> 8) & (capacity - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
        slots[slot] = Self.tag(hash) | UInt32(place + 1)
      }
      self.slots = slots
    }

    @inline(__always)
    func place(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int? {
      let last = slots.count - 1
      let tag = Self.tag(hash)
      var slot = Int(truncatingIfNeeded: hash >> 8) & last
      while slots[slot] != 0 {
        let found = slots[slot]
        if found & 0xFFFF_0000 == tag {
          let place = Int(found & 0xFFFF) - 1
          if unsafe isSame(place, word) { return place }
        }
        slot = (slot + 1) & last
      }
      return nil
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

    private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) & 0xFFFF_0000 }
  }
}

/// Hashes of words, for tables that live no longer than the process.
enum WordHash {
  /// Nil for a word with letters beyond ASCII.
  static func ascii(_ word: String) -> UInt64? {
    if let hash = unsafe word.utf8.withContiguousStorageIfAvailable({ unsafe ascii($0) }) { return hash }
    let bytes = Array(word.utf8)
    return unsafe bytes.withUnsafeBufferPointer { unsafe ascii($0) }
  }

  /// Eight bytes at a time, of which the last eight overlap those before; of shorter words two overlapping halves, or the
  /// first, the middle and the last of three bytes.
  @inline(__always)
  static func ascii(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    let count = bytes.count
    let raw = UnsafeRawBufferPointer(bytes)
    var all: UInt64 = 0
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    if count >= 8 {
      var place = 0
      while place < count {
        let word = unsafe raw.loadUnaligned(fromByteOffset: min(place, count - 8), as: UInt64.self)
        all |= word
        hash = mixed(hash, word)
        place += 8
      }
    } else if count >= 4 {
      let low = unsafe raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
      let high = unsafe raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      all = UInt64(low) | UInt64(high) << 32
      hash = mixed(hash, all)
    } else if count > 0 {
      all = unsafe UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]) << 16
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
