/// A set of ASCII bytes as 128 bits.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ characters: String, including base: ByteSet? = nil) {
    if let base { self = base }
    for byte in characters.utf8 { insert(byte) }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
  }

  /// Bytes from 0x80 are in no set.
  func contains(_ byte: UInt8) -> Bool {
    byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
  }

  private static func controls() -> ByteSet {
    var set = ByteSet("")
    for byte in 0x00...0x1F as ClosedRange<UInt8> { set.insert(byte) }
    set.insert(0x7F)
    return set
  }

  // The percent-encode sets of the URL standard, section 1.3; bytes from 0x80 are always encoded.
  static let c0Control = controls()
  static let fragment = ByteSet(" \"<>`", including: c0Control)
  static let query = ByteSet(" \"#<>", including: c0Control)
  static let specialQuery = ByteSet("'", including: query)
  static let path = ByteSet("?^`{}", including: query)
  static let userinfo = ByteSet("/:;=@[\\]|", including: path)

  // Section 3.1. NUL, tab, line feed, carriage return and space count as forbidden too.
  static let forbiddenHost = ByteSet("\u{0}\t\n\r #/:<>?@[\\]^|")
  static let forbiddenDomain = ByteSet("%", including: ByteSet("#/:<>?@[\\]^| ", including: c0Control))
}

enum PercentEncoding {
  /// The bytes as text, those of `set` and all from 0x80 as `%XX`.
  static func encode(_ bytes: ArraySlice<UInt8>, _ set: ByteSet) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for byte in bytes { append(byte, to: &output, set) }
    return String(decoding: output, as: UTF8.self)
  }

  @inline(__always)
  static func append(_ byte: UInt8, to output: inout [UInt8], _ set: ByteSet) {
    if byte < 0x80, !set.contains(byte) {
      output.append(byte)
    } else {
      output.append(UInt8(ascii: "%"))
      output.append(hexDigit(byte >> 4))
      output.append(hexDigit(byte & 15))
    }
  }

  static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

  /// The bytes with each `%XX` undone; a percent sign without two hex digits stays.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.endIndex,
        let high = hexValue(bytes[position + 1]), let low = hexValue(bytes[position + 2])
      {
        output.append(high << 4 | low)
        position += 3
      } else {
        output.append(bytes[position])
        position += 1
      }
    }
    return output
  }
}

extension String {
  /// The text with each `%XX` undone; bytes that are no UTF-8 become U+FFFD.
  public var percentDecoded: String { String(decoding: PercentEncoding.decode(Array(utf8)[...]), as: UTF8.self) }
}
