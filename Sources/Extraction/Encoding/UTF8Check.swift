/// Whether bytes are UTF-8, at the speed of memory where they are ASCII.
enum UTF8Check {
  struct Verdict {
    var isValid: Bool
    /// Characters of more than one byte before the first fault.
    var multibyte: Int
  }

  /// Overlong forms, surrogates and what lies beyond U+10FFFF are no UTF-8 (Unicode, table 3-7).
  static func verdict(_ bytes: [UInt8]) -> Verdict {
    unsafe bytes.withUnsafeBytes { unsafe verdict($0) }
  }

  /// Whether bytes are UTF-8 with a few faults: at least ten well-formed characters beyond ASCII for each bad byte.
  static func isMostly(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte < 0x80 { continue }
      let more = byte >= 0xC2 && byte < 0xE0 ? 1 : byte >= 0xE0 && byte < 0xF0 ? 2 : byte >= 0xF0 && byte < 0xF5 ? 3 : 0
      if more > 0, place + more <= bytes.count, bytes[place..<(place + more)].allSatisfy({ $0 & 0xC0 == 0x80 }) {
        good += 1
        place += more
      } else {
        bad += 1
      }
    }
    return good >= 10 * max(1, bad)
  }

  private static func verdict(_ bytes: UnsafeRawBufferPointer) -> Verdict {
    let count = bytes.count
    var place = 0
    var multibyte = 0
    while place < count {
      if place + 8 <= count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          place &+= 8
          continue
        }
      }
      let byte = unsafe bytes[place]
      if byte < 0x80 {
        place &+= 1
        continue
      }
      let length: Int
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      switch byte {
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF:
        length = 3
        if byte == 0xE0 { low = 0xA0 }
        if byte == 0xED { high = 0x9F }
      case 0xF0...0xF4:
        length = 4
        if byte == 0xF0 { low = 0x90 }
        if byte == 0xF4 { high = 0x8F }
      default: return Verdict(isValid: false, multibyte: multibyte)
      }
      if place + length > count { return Verdict(isValid: false, multibyte: multibyte) }
      let second = unsafe bytes[place &+ 1]
      if second < low || second > high { return Verdict(isValid: false, multibyte: multibyte) }
      for offset in 2..<max(2, length) {
        if unsafe bytes[place &+ offset] & 0xC0 != 0x80 { return Verdict(isValid: false, multibyte: multibyte) }
      }
      multibyte &+= 1
      place &+= length
    }
    return Verdict(isValid: true, multibyte: multibyte)
  }
}
