/// A 64-bit signature of a text: copies of one story differ in few bits (Charikar, “Similarity estimation techniques from
/// rounding algorithms”, STOC 2002).
///
/// Each shingle of four words is hashed; bit `i` of the signature is 1 where most of the shingles' hashes have a 1 there.
/// Words are runs of letters and digits, ASCII letters in lower case, so that neither punctuation nor layout counts.
enum SimilarityHash {
  static let shingle = 4

  /// Nil for a text of fewer words than `minimumWords`. Linear in the text.
  static func signature(of text: String, minimumWords: Int) -> UInt64? {
    var votes = [Int32](repeating: 0, count: 64)
    var last: [UInt64] = []
    var words = 0
    var hash: UInt64 = 0
    var isInWord = false

    func endWord() {
      words += 1
      last.append(hash)
      if last.count > shingle { last.removeFirst() }
      guard last.count == shingle else { return }
      var mixed: UInt64 = 0
      for word in last { mixed = mix(mixed ^ word) }
      for bit in 0..<64 { votes[bit] += mixed >> UInt64(bit) & 1 == 1 ? 1 : -1 }
    }

    for scalar in text.unicodeScalars {
      let value = scalar.value
      if isLetter(value) {
        if !isInWord { hash = 0xCBF2_9CE4_8422_2325 }
        isInWord = true
        let lower = (0x41...0x5A).contains(value) ? value | 0x20 : value
        hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
      } else if isInWord {
        isInWord = false
        endWord()
      }
    }
    if isInWord { endWord() }
    guard words >= max(minimumWords, shingle) else { return nil }
    var signature: UInt64 = 0
    for bit in 0..<64 where votes[bit] > 0 { signature |= 1 << UInt64(bit) }
    return signature
  }

  /// Letters and digits of ASCII, and all beyond Latin-1's signs but general and CJK punctuation: close enough to words
  /// for comparing copies, and much faster than Unicode's tables.
  private static func isLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case ..<0xC0, 0x2000...0x206F, 0x3000...0x303F: false
    default: true
    }
  }

  /// The finalizer of SplitMix64: every bit depends on every other.
  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
