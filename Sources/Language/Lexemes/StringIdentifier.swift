/// spaCy's 64-bit identifier of a string: a named symbol's number, or MurmurHash64A of its UTF-8 bytes with seed 1.
enum StringIdentifier {
  /// The identifier; 0 for the empty string.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    let bytes = Array(bytes)
    return bytes.isEmpty ? 0 : resolve(hash(bytes))
  }

  static func of(_ text: String) -> UInt64 { of(text.utf8) }

  /// The identifier of the string of a hash.
  static func resolve(_ hash: UInt64) -> UInt64 { SymbolTable.identifiers[hash] ?? hash }

  static func hash(_ bytes: [UInt8]) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe hash($0) }
  }

  /// MurmurHash64A (Appleby 2008), seed 1.
  @inline(__always)
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let m: UInt64 = 0xc6a4_a793_5bd1_e995
    let count = bytes.count
    var h = 1 ^ (UInt64(count) &* m)
    var place = 0
    while place + 8 <= count {
      var k = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      k = k &* m
      k ^= k >> 47
      k = k &* m
      h ^= k
      h = h &* m
      place += 8
    }
    if place < count {
      var shift: UInt64 = 0
      while place < count {
        h ^= UInt64(unsafe bytes[place]) << shift
        shift += 8
        place += 1
      }
      h = h &* m
    }
    h ^= h >> 47
    h = h &* m
    h ^= h >> 47
    return h
  }
}
