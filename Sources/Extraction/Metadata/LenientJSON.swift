internal import Records

/// Reads JSON as it stands in pages: what strict readers refuse is mended where the meaning is plain.
///
/// Takes raw control characters in strings, commas too many or too few, comments, `<!--` and CDATA around the text,
/// single quotes, unknown escapes, quotation marks in strings that no comma, colon or bracket follows, and a text that
/// ends too early. Linear; nesting deeper than 64 becomes null.
struct LenientJSON {
  private let bytes: [UInt8]
  private let end: Int
  private var place: Int
  private var depth = 0
  private var budget = 200_000  // values

  /// Nil where there is no value at all.
  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> JSONValue? {
    var reader = LenientJSON(bytes: bytes, end: range.upperBound, place: range.lowerBound)
    // What wraps the text: comment or CDATA marks, a byte order mark, an assignment.
    while reader.place < reader.end, bytes[reader.place] != 0x7B, bytes[reader.place] != 0x5B { reader.place += 1 }
    if reader.place < reader.end, bytes[reader.place] == 0x5B, bytes.hasWord("[cdata[", at: reader.place) {
      reader.place += 7
      while reader.place < reader.end, bytes[reader.place] != 0x7B, bytes[reader.place] != 0x5B { reader.place += 1 }
    }
    guard reader.place < reader.end else { return nil }
    return reader.value()
  }

  private init(bytes: [UInt8], end: Int, place: Int) {
    self.bytes = bytes
    self.end = end
    self.place = place
  }

  private mutating func value() -> JSONValue {
    skipSpace()
    guard place < end, budget > 0 else { return .null }
    budget -= 1
    switch bytes[place] {
    case 0x7B: return nested { $0.object() }
    case 0x5B: return nested { $0.array() }
    case 0x22, 0x27: return .string(string())
    default: return word()
    }
  }

  private mutating func nested(_ read: (inout LenientJSON) -> JSONValue) -> JSONValue {
    place += 1
    guard depth < 64 else {
      skipNested()
      return .null
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  /// Passes the rest of an array or object without recursion.
  private mutating func skipNested() {
    var open = 1
    while place < end, open > 0 {
      switch bytes[place] {
      case 0x7B, 0x5B:
        open += 1
        place += 1
      case 0x7D, 0x5D:
        open -= 1
        place += 1
      case 0x22: _ = string()
      default: place += 1
      }
    }
  }

  private mutating func object() -> JSONValue {
    var members: [JSONValue.Member] = []
    while true {
      skipSpace()
      guard place < end else { return .object(members) }
      switch bytes[place] {
      case 0x7D:
        place += 1
        return .object(members)
      case 0x5D: return .object(members)  // the brace is missing
      case 0x2C, 0x3A: place += 1
      default:
        let name: String
        if bytes[place] == 0x22 || bytes[place] == 0x27 {
          name = string()
        } else if case .string(let bare) = word() {
          name = bare
        } else {
          continue
        }
        skipSpace()
        guard place < end, bytes[place] == 0x3A else { continue }
        place += 1
        members.append(.init(name, value()))
      }
    }
  }

  private mutating func array() -> JSONValue {
    var values: [JSONValue] = []
    while true {
      skipSpace()
      guard place < end else { return .array(values) }
      switch bytes[place] {
      case 0x5D:
        place += 1
        return .array(values)
      case 0x7D: return .array(values)  // the bracket is missing
      case 0x2C, 0x3A: place += 1
      default: values.append(value())
      }
    }
  }

  /// A literal, a number, or a bare word; always passes at least one byte.
  private mutating func word() -> JSONValue {
    let begin = place
    while place < end {
      let byte = bytes[place]
      if isSpace(byte) || byte == 0x2C || byte == 0x3A || byte == 0x5D || byte == 0x7D || byte == 0x7B || byte == 0x5B {
        break
      }
      place += 1
    }
    if place == begin {
      place += 1
      return .null
    }
    let text = String(decoding: bytes[begin..<place], as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null", "undefined": return .null
    default: return Double(text) != nil ? .number(text) : .string(text)
    }
  }

  private mutating func string() -> String {
    let quote = bytes[place]
    place += 1
    var text: [UInt8] = []
    while place < end {
      let byte = bytes[place]
      if byte == quote {
        if endsHere() {
          place += 1
          return String(decoding: text, as: UTF8.self)
        }
        text.append(byte)
        place += 1
        continue
      }
      if byte != 0x5C {
        text.append(byte < 0x20 ? 0x20 : byte)
        place += 1
        continue
      }
      place += 1
      guard place < end else { break }
      let letter = bytes[place]
      place += 1
      switch letter {
      case 0x62, 0x66: text.append(0x20)
      case 0x6E, 0x72: text.append(0x0A)
      case 0x74: text.append(0x20)
      case 0x75: scalar(&text)
      default: text.append(letter)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a quotation mark ends its string: what follows must be able to follow one.
  private func endsHere() -> Bool {
    var next = place + 1
    while next < end, isSpace(bytes[next]) { next += 1 }
    guard next < end else { return true }
    switch bytes[next] {
    case 0x3A, 0x5D, 0x7D, 0x2F, 0x3C: return true
    case 0x22, 0x27: return next > place + 1  // a missing comma, but not `""` inside a string
    case 0x2C:
      // A comma inside a sentence is followed by a word, one between values by a value.
      next += 1
      while next < end, isSpace(bytes[next]) { next += 1 }
      guard next < end else { return true }
      let byte = bytes[next]
      return byte == 0x22 || byte == 0x27 || byte == 0x7B || byte == 0x5B || byte == 0x5D || byte == 0x7D
        || isDigit(byte) || byte == 0x2D || byte == 0x74 || byte == 0x66 || byte == 0x6E || byte == 0x2C || byte == 0x2F
    default: return false
    }
  }

  private mutating func scalar(_ text: inout [UInt8]) {
    guard let unit = hexadecimal() else { return }
    var value = unit
    if unit & 0xFC00 == 0xD800, place + 1 < end, bytes[place] == 0x5C, bytes[place + 1] == 0x75 {
      let back = place
      place += 2
      if let low = hexadecimal(), low & 0xFC00 == 0xDC00 {
        value = 0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF)
      } else {
        place = back
      }
    }
    text.append(contentsOf: String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
  }

  private mutating func hexadecimal() -> UInt32? {
    guard place + 4 <= end else { return nil }
    var unit: UInt32 = 0
    for offset in 0..<4 {
      let byte = bytes[place + offset]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      unit = unit << 4 | UInt32(digit)
    }
    place += 4
    return unit
  }

  /// White space and comments.
  private mutating func skipSpace() {
    while place < end {
      let byte = bytes[place]
      if isSpace(byte) || byte == 0 || byte == 0xEF || byte == 0xBB || byte == 0xBF {
        place += 1
      } else if byte == 0x2F, place + 1 < end, bytes[place + 1] == 0x2A {
        place = (bytes.offset(of: "*/", from: place + 2).map { min($0 + 2, end) }) ?? end
      } else if byte == 0x2F, place + 1 < end, bytes[place + 1] == 0x2F {
        place = bytes.offset(of: 0x0A, from: place, limit: end)
      } else {
        return
      }
    }
  }
}
