/// Reads one JSON text (RFC 8259), strictly: no comments, no trailing commas, no byte order mark, nothing after it.
///
/// Lone surrogate escapes become U+FFFD, since no Swift string holds them. Nesting deeper than `maximumDepth` is
/// refused, so that a line of brackets cannot exhaust the stack. Linear time.
public struct JSONReader {
  public static let maximumDepth = 512

  /// Where and why a text is no JSON.
  public struct Failure: Error, Hashable, CustomStringConvertible {
    /// 0-based offset in bytes.
    public var offset: Int
    /// 1-based.
    public var line: Int
    /// 1-based, in bytes.
    public var column: Int
    public var reason: String

    public var description: String { "line \(line), column \(column): \(reason)" }
  }

  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Throws: `JSONReader.Failure`.
  public static func read(_ bytes: [UInt8]) throws -> JSONValue {
    var reader = JSONReader(bytes)
    reader.skipSpace()
    let value = try reader.value()
    reader.skipSpace()
    guard reader.place == bytes.count else { throw reader.failure("something follows the value") }
    return value
  }

  /// - Throws: `JSONReader.Failure`.
  public static func read(_ text: String) throws -> JSONValue { try read(Array(text.utf8)) }

  private mutating func value() throws -> JSONValue {
    guard place < bytes.count else { throw failure("the text ends where a value should stand") }
    switch bytes[place] {
    case 0x7B: return try nested { try $0.object() }
    case 0x5B: return try nested { try $0.array() }
    case 0x22: return .string(try string())
    case 0x74: return try literal("true", .bool(true))
    case 0x66: return try literal("false", .bool(false))
    case 0x6E: return try literal("null", .null)
    case 0x2D, 0x30...0x39: return .number(try number())
    default: throw failure("no value begins with this character")
    }
  }

  private mutating func nested(_ read: (inout JSONReader) throws -> JSONValue) throws -> JSONValue {
    depth += 1
    guard depth <= Self.maximumDepth else { throw failure("nested deeper than \(Self.maximumDepth) levels") }
    defer { depth -= 1 }
    place += 1
    return try read(&self)
  }

  private mutating func object() throws -> JSONValue {
    var members: [JSONValue.Member] = []
    skipSpace()
    if take(0x7D) { return .object(members) }
    while true {
      skipSpace()
      guard place < bytes.count, bytes[place] == 0x22 else { throw failure("a member's name should stand here") }
      let name = try string()
      skipSpace()
      guard take(0x3A) else { throw failure("“:” should stand here") }
      skipSpace()
      members.append(.init(name, try value()))
      skipSpace()
      if take(0x2C) { continue }
      if take(0x7D) { return .object(members) }
      throw failure("“,” or “}” should stand here")
    }
  }

  private mutating func array() throws -> JSONValue {
    var values: [JSONValue] = []
    skipSpace()
    if take(0x5D) { return .array(values) }
    while true {
      skipSpace()
      values.append(try value())
      skipSpace()
      if take(0x2C) { continue }
      if take(0x5D) { return .array(values) }
      throw failure("“,” or “]” should stand here")
    }
  }

  private mutating func string() throws -> String {
    place += 1
    let begin = place
    while place < bytes.count, bytes[place] != 0x22, bytes[place] != 0x5C, bytes[place] >= 0x20 { place += 1 }
    if place < bytes.count, bytes[place] == 0x22 {
      defer { place += 1 }
      return try decode(bytes[begin..<place])
    }
    var text = Array(bytes[begin..<place])
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x22 {
        place += 1
        return try decode(text[...])
      }
      if byte < 0x20 { throw failure("a control character stands in a string unescaped") }
      if byte != 0x5C {
        text.append(byte)
        place += 1
        continue
      }
      place += 1
      guard place < bytes.count else { break }
      let letter = bytes[place]
      place += 1
      switch letter {
      case 0x22, 0x5C, 0x2F: text.append(letter)
      case 0x62: text.append(0x08)
      case 0x66: text.append(0x0C)
      case 0x6E: text.append(0x0A)
      case 0x72: text.append(0x0D)
      case 0x74: text.append(0x09)
      case 0x75: text.append(contentsOf: String(Character(try scalar())).utf8)
      default:
        place -= 1
        throw failure("no escape has this letter")
      }
    }
    throw failure("the text ends inside a string")
  }

  /// The four digits behind `\u`, and the second half of a surrogate pair.
  private mutating func scalar() throws -> Unicode.Scalar {
    let unit = try hexadecimal()
    guard unit & 0xF800 == 0xD800 else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    guard unit < 0xDC00, place + 1 < bytes.count, bytes[place] == 0x5C, bytes[place + 1] == 0x75 else {
      return "\u{FFFD}"
    }
    let back = place
    place += 2
    let low = try hexadecimal()
    guard low & 0xFC00 == 0xDC00 else {
      place = back
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard place < bytes.count, let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue else {
        throw failure("four hexadecimal digits should follow “\\u”")
      }
      unit = unit << 4 | UInt32(digit)
      place += 1
    }
    return unit
  }

  private mutating func number() throws -> String {
    let begin = place
    _ = take(0x2D)
    if take(0x30) {
      if place < bytes.count, isDigit(bytes[place]) { throw failure("a number has a leading zero") }
    } else {
      try digits()
    }
    if take(0x2E) { try digits() }
    if take(0x65) || take(0x45) {
      if !take(0x2B) { _ = take(0x2D) }
      try digits()
    }
    return String(decoding: bytes[begin..<place], as: UTF8.self)
  }

  private mutating func digits() throws {
    guard place < bytes.count, isDigit(bytes[place]) else { throw failure("a digit should stand here") }
    while place < bytes.count, isDigit(bytes[place]) { place += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private mutating func literal(_ word: String, _ value: JSONValue) throws -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw failure("“\(word)” should stand here") }
    place += word.utf8.count
    return value
  }

  private func decode(_ utf8: ArraySlice<UInt8>) throws -> String {
    // Most strings of a document record are ASCII; validating goes through the library's unspecialized code.
    if utf8.allSatisfy({ $0 < 0x80 }) { return String(decoding: utf8, as: UTF8.self) }
    guard let text = String(validating: utf8, as: UTF8.self) else { throw failure("a string is not valid UTF-8") }
    return text
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }

  private func failure(_ reason: String) -> Failure {
    let before = bytes[..<min(place, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Failure(offset: place, line: line, column: before.count - start + 1, reason: reason)
  }
}
