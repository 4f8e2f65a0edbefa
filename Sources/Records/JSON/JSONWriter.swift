/// Writes one JSON value as UTF-8 bytes, in the order in which it is told.
///
/// Foundation's encoder keeps no field order and escapes what our contract does not (`\/`), and it costs more than the
/// attribution of the article. Rules of the contract (design: records): control characters, U+2028, U+2029 and U+0085
/// are escaped, and nothing else beyond what JSON asks; NUL becomes U+FFFD; numbers never have an exponent.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Forgets what was written, and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  public mutating func beginObject() { open(0x7B) }
  public mutating func endObject() { close(0x7D) }
  public mutating func beginArray() { open(0x5B) }
  public mutating func endArray() { close(0x5D) }

  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  public mutating func key(_ name: String) {
    string(name)
    bytes.append(0x3A)
    needsComma = false
  }

  public mutating func null() { literal("null") }
  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  public mutating func integer(_ value: Int) {
    separate()
    if value >= 0 && value < 10 {
      bytes.append(0x30 + UInt8(value))
    } else {
      bytes.append(contentsOf: String(value).utf8)
    }
    needsComma = true
  }

  /// A number with at most `decimals` digits behind the point and no exponent; null where it is not finite.
  public mutating func number(_ value: Double, decimals: Int = 6) {
    guard value.isFinite, value.magnitude < 1e15 else {
      if value.isFinite { literal(Self.wholeDigits(value)) } else { null() }
      return
    }
    separate()
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 9e18 else {
      bytes.append(contentsOf: Self.wholeDigits(value).utf8)
      needsComma = true
      return
    }
    let units = UInt64(scaled)
    if value < 0 && units > 0 { bytes.append(0x2D) }
    let whole = units / UInt64(scale)
    var fraction = units % UInt64(scale)
    bytes.append(contentsOf: String(whole).utf8)
    if fraction > 0 {
      var digits = [UInt8](repeating: 0x30, count: decimals)
      for place in stride(from: decimals - 1, through: 0, by: -1) {
        digits[place] = 0x30 + UInt8(fraction % 10)
        fraction /= 10
      }
      while digits.last == 0x30 { digits.removeLast() }
      bytes.append(0x2E)
      bytes.append(contentsOf: digits)
    }
    needsComma = true
  }

  public mutating func string(_ value: String) {
    separate()
    var value = value
    bytes.append(0x22)
    value.withUTF8 { unsafe escape(UnsafeRawBufferPointer($0)) }
    bytes.append(0x22)
    needsComma = true
  }

  /// Bytes that are one JSON value already, such as a record written elsewhere.
  public mutating func raw(_ json: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// The end of a line of JSON Lines.
  public mutating func newline() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func open(_ byte: UInt8) {
    separate()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
  }

  /// Every byte below 0x20, `"`, `\`, DEL; and the three scalars that line splitters take for a line's end.
  private mutating func escape(_ utf8: UnsafeRawBufferPointer) {
    var clean = 0
    var place = 0
    let count = utf8.count
    while place < count {
      let byte = unsafe utf8[place]
      var length = 1
      var replacement: [UInt8]? = nil
      switch byte {
      case 0x22, 0x5C: replacement = [0x5C, byte]
      case 0x00: replacement = [0xEF, 0xBF, 0xBD]  // U+FFFD: one scalar for one, so that offsets hold
      case 0x0A: replacement = [0x5C, 0x6E]
      case 0x0D: replacement = [0x5C, 0x72]
      case 0x09: replacement = [0x5C, 0x74]
      case 0x01..<0x20, 0x7F: replacement = Self.unicodeEscape(UInt16(byte))
      case 0xC2:
        if unsafe place + 1 < count && utf8[place + 1] < 0xA0 {  // U+0080–U+009F, controls as well
          replacement = unsafe Self.unicodeEscape(UInt16(utf8[place + 1]))
          length = 2
        }
      case 0xE2:
        if unsafe place + 2 < count && utf8[place + 1] == 0x80 && utf8[place + 2] & 0xFE == 0xA8 {
          replacement = unsafe Self.unicodeEscape(0x2028 + UInt16(utf8[place + 2] & 1))
          length = 3
        }
      default: break
      }
      if let replacement {
        if clean < place { unsafe bytes.append(contentsOf: utf8[clean..<place]) }
        bytes.append(contentsOf: replacement)
        clean = place + length
      }
      place += length
    }
    if clean < count { unsafe bytes.append(contentsOf: utf8[clean..<count]) }
  }

  private static func unicodeEscape(_ unit: UInt16) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [0x5C, 0x75] + [12, 8, 4, 0].map { digits[Int(unit >> UInt16($0)) & 15] }
  }

  /// All digits of a number of at least 10^15, whose fraction is noise.
  private static func wholeDigits(_ value: Double) -> String {
    var digits: [Character] = []
    var rest = value.magnitude.rounded()
    while rest >= 1 {
      let digit = Int(rest.truncatingRemainder(dividingBy: 10))
      digits.append(Character(String(digit)))
      rest = (rest / 10).rounded(.down)
    }
    return (value < 0 ? "-" : "") + String(digits.reversed())
  }
}
