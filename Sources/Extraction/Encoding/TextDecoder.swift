internal import Glibc

/// Decodes bytes of any encoding to valid UTF-8, as the Encoding Standard does: what cannot be decoded becomes U+FFFD.
enum TextDecoder {
  private static let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Complexity: linear. `bytes` are without byte order mark.
  static func decode(_ bytes: [UInt8], from encoding: CharacterEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(String(decoding: bytes, as: UTF8.self).utf8)
    case .utf16LE, .utf16BE: return utf16(bytes, bigEndian: encoding == .utf16BE)
    case .replacement: return bytes.isEmpty ? [] : replacementCharacter
    case .userDefined: return userDefined(bytes)
    default:
      guard let name = encoding.iconvName else { return Array(String(decoding: bytes, as: UTF8.self).utf8) }
      return legacy(bytes, name, encoding)
    }
  }

  private static func utf16(_ bytes: [UInt8], bigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var place = 0
    while place + 1 < bytes.count {
      let pair = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(bigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0)
      place += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func userDefined(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for byte in bytes { append(byte < 0x80 ? UInt32(byte) : 0xF780 + UInt32(byte) - 0x80, to: &text) }
    return text
  }

  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return text.append(contentsOf: replacementCharacter) }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The corresponding C functions are `iconv_open`, `iconv`, `iconv_close`.
  private static func legacy(_ bytes: [UInt8], _ name: String, _ encoding: CharacterEncoding) -> [UInt8] {
    let converter = unsafe iconv_open("UTF-8", name)
    guard Int(bitPattern: converter) != -1 else {
      // The C library came without this table: keep what is ASCII.
      return bytes.flatMap { $0 < 0x80 ? [$0] : replacementCharacter }
    }
    defer { unsafe _ = iconv_close(converter) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var buffer = [UInt8](repeating: 0, count: 16_384)
    var source = bytes
    unsafe source.withUnsafeMutableBytes { input in
      var from = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      while left > 0 {
        var failed = false
        var written = 0
        unsafe buffer.withUnsafeMutableBytes { output in
          var to = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = output.count
          let answer = unsafe iconv(converter, &from, &left, &to, &room)
          written = output.count - room
          failed = answer == -1 && errno != E2BIG
        }
        text.append(contentsOf: buffer[0..<written])
        guard failed, left > 0, let fault = unsafe from else { continue }
        let byte = UInt8(bitPattern: unsafe fault.pointee)
        var skipped = 1
        if encoding.isSingleByte, byte >= 0x80, byte < 0xA0 {
          // The Standard maps the holes of the windows code pages to the C1 controls of the same number.
          append(UInt32(byte), to: &text)
        } else {
          text.append(contentsOf: replacementCharacter)
          // A lead byte swallows its trail unless that is ASCII, which stays itself.
          if !encoding.isSingleByte, encoding != .iso2022JP, byte >= 0x80, left > 1,
            UInt8(bitPattern: unsafe fault[1]) >= 0x80
          {
            skipped = 2
          }
        }
        unsafe from = fault + skipped
        left -= skipped
      }
    }
    return text
  }
}
