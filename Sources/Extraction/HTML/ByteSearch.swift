internal import Glibc

/// Searching in bytes with the C library's vector code.
extension [UInt8] {
  /// The offset of the first `byte` at or after `from`, else `limit`. The corresponding C function is `memchr`.
  @inline(__always)
  func offset(of byte: UInt8, from: Int, limit: Int) -> Int {
    guard from < limit, limit <= count else { return limit }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + from, Int32(byte), limit - from)
      else { return limit }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// The offset of the first `needle` (ASCII) at or after `from`, else nil.
  func offset(of needle: StaticString, from: Int) -> Int? {
    let length = needle.utf8CodeUnitCount
    let first = unsafe needle.utf8Start.pointee
    var place = from
    while place + length <= count {
      place = offset(of: first, from: place, limit: count)
      guard place + length <= count else { return nil }
      var same = 1
      while same < length, unsafe needle.utf8Start[same] == self[place + same] { same += 1 }
      if same == length { return place }
      place += 1
    }
    return nil
  }

  /// Whether `word` (lower case) stands at `place`, whatever its case.
  func hasWord(_ word: StaticString, at place: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard place >= 0, place + length <= count else { return false }
    for offset in 0..<length {
      let byte = self[place + offset]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if unsafe word.utf8Start[offset] != lower { return false }
    }
    return true
  }
}

/// White space of HTML: space, tab, line feed, form feed, carriage return.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}

@inline(__always)
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
