/// What a word's letters say, found in one pass over its UTF-8.
struct WordForm {
  /// `FeatureBag.hash` of the word.
  var hash: UInt64
  /// Hash of its last three bytes, letters made small.
  var suffix: UInt64
  /// 0 small, 1 Capital, 2 CAPITALS, 3 begins with a digit, 4 no letter.
  var shape: UInt8
  /// Whether it is nothing but quotation marks.
  var isMark: Bool

  init(_ text: String) {
    self =
      unsafe text.utf8.withContiguousStorageIfAvailable { unsafe WordForm($0, text) } ?? WordForm(text.utf8, text)
  }

  @inline(__always)
  private init(_ bytes: some Sequence<UInt8>, _ text: String) {
    var hash = FeatureBag.noHash
    var suffix: UInt64 = 0
    var letters = 0
    var capitals = 0
    var first: UInt8 = 0
    var count = 0
    for byte in bytes {
      if count == 0 { first = byte }
      hash = FeatureBag.hash(hash, byte)
      suffix = suffix << 8 | UInt64(byte | 0x20)
      let capital = byte >= 0x41 && byte <= 0x5A
      if capital { capitals += 1 }
      if capital || (byte >= 0x61 && byte <= 0x7A) || byte >= 0x80 && count > 0 { letters += 1 }
      count += 1
    }
    self.hash = hash
    self.suffix = Self.suffixHash(suffix, min(count, 3))
    shape =
      first >= 0x30 && first <= 0x39
      ? 3 : letters == 0 ? 4 : capitals == letters && letters > 1 ? 2 : first >= 0x41 && first <= 0x5A ? 1 : 0
    // Marks begin with one of these bytes; few words do.
    switch first {
    case 0x22, 0x27, 0x60, 0xC2, 0xE2:
      isMark = text.unicodeScalars.allSatisfy { QuotationScanner.isMark($0.value) }
    default: isMark = false
    }
  }

  /// - Parameter bytes: the last ones, the very last lowest; those beyond `count` are not looked at.
  private static func suffixHash(_ bytes: UInt64, _ count: Int) -> UInt64 {
    0x9E37_79B9 << UInt64(8 * count) ^ bytes & (1 << UInt64(8 * count) - 1)
  }
}
