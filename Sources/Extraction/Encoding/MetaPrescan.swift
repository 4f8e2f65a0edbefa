/// Finds the encoding that a page declares in its markup (HTML Standard, 13.2.3.2, “prescan a byte stream”).
///
/// Longer than the Standard's 1,024 bytes by default, since a browser that finds a late `<meta>` starts over with it.
struct MetaPrescan {
  private let bytes: [UInt8]
  private let end: Int
  private var place = 0

  static func encoding(in bytes: [UInt8], limit: Int = 16_384) -> CharacterEncoding? {
    var scan = MetaPrescan(bytes, min(limit, bytes.count))
    return scan.run()
  }

  private init(_ bytes: [UInt8], _ end: Int) {
    self.bytes = bytes
    self.end = end
  }

  private mutating func run() -> CharacterEncoding? {
    // An XML declaration, as browsers read it.
    if bytes.hasWord("<?xml", at: 0), let found = declaration() { return found }
    while place < end {
      place = bytes.offset(of: 0x3C, from: place, limit: end)
      guard place < end else { return nil }
      if bytes.hasWord("<!--", at: place) {
        // `-->` may share its dashes with the start.
        guard let stop = bytes.offset(of: "-->", from: place + 2) else { return nil }
        place = stop + 3
      } else if bytes.hasWord("<meta", at: place), place + 5 < end,
        isSpace(bytes[place + 5]) || bytes[place + 5] == 0x2F
      {
        place += 5
        if let found = meta() { return found }
      } else if place + 1 < end, isLetter(bytes[place + 1]) || (bytes[place + 1] == 0x2F && isLetterAt(place + 2)) {
        while place < end, !isSpace(bytes[place]), bytes[place] != 0x3E { place += 1 }
        while attribute() != nil {}
      } else if place + 1 < end, bytes[place + 1] == 0x21 || bytes[place + 1] == 0x2F || bytes[place + 1] == 0x3F {
        place = bytes.offset(of: 0x3E, from: place, limit: end) + 1
      } else {
        place += 1
      }
    }
    return nil
  }

  private func isLetterAt(_ offset: Int) -> Bool { offset < end && isLetter(bytes[offset]) }

  private func declaration() -> CharacterEncoding? {
    let stop = bytes.offset(of: 0x3E, from: 0, limit: min(end, 512))
    guard stop < end, let name = bytes.offset(of: "encoding", from: 0), name < stop else { return nil }
    var from = name + 8
    while from < stop, isSpace(bytes[from]) { from += 1 }
    guard from < stop, bytes[from] == 0x3D else { return nil }
    from += 1
    while from < stop, isSpace(bytes[from]) { from += 1 }
    guard from < stop, bytes[from] == 0x22 || bytes[from] == 0x27 else { return nil }
    let close = bytes.offset(of: bytes[from], from: from + 1, limit: stop)
    return Self.known(String(decoding: bytes[(from + 1)..<close], as: UTF8.self))
  }

  /// A page that can be read as ASCII is not UTF-16, whatever it says; `x-user-defined` means windows-1252.
  private static func known(_ label: String) -> CharacterEncoding? {
    guard let encoding = CharacterEncoding(label: label) else { return nil }
    if encoding.isUTF16 { return .utf8 }
    return encoding == .userDefined ? .windows1252 : encoding
  }

  private mutating func meta() -> CharacterEncoding? {
    var names: Set<String> = []
    var gotPragma = false
    var needsPragma: Bool?
    var charset: CharacterEncoding?
    while let (name, value) = attribute() {
      guard names.insert(name).inserted else { continue }
      switch name {
      case "http-equiv": if value == "content-type" { gotPragma = true }
      case "content":
        if charset == nil, let label = Self.charset(inContent: value), let found = Self.known(label) {
          charset = found
          needsPragma = true
        }
      case "charset":
        charset = Self.known(value)
        needsPragma = false
      default: break
      }
    }
    // A tag that the bytes cut off says nothing.
    guard place < end, let needsPragma, !needsPragma || gotPragma else { return nil }
    return charset
  }

  /// The label in `text/html; charset=…` (HTML Standard, 2.6.5), lower case.
  static func charset(inContent value: String) -> String? {
    let bytes = Array(value.utf8)
    var place = 0
    while let found = bytes.offset(of: "charset", from: place) {
      var from = found + 7
      while from < bytes.count, isSpace(bytes[from]) { from += 1 }
      guard from < bytes.count, bytes[from] == 0x3D else {
        place = found + 7
        continue
      }
      from += 1
      while from < bytes.count, isSpace(bytes[from]) { from += 1 }
      guard from < bytes.count else { return nil }
      let quote = bytes[from]
      if quote == 0x22 || quote == 0x27 {
        let close = bytes.offset(of: quote, from: from + 1, limit: bytes.count)
        return close < bytes.count ? String(decoding: bytes[(from + 1)..<close], as: UTF8.self) : nil
      }
      var stop = from
      while stop < bytes.count, !isSpace(bytes[stop]), bytes[stop] != 0x3B { stop += 1 }
      return String(decoding: bytes[from..<stop], as: UTF8.self)
    }
    return nil
  }

  /// The next attribute, name and value in lower case; nil at the end of the tag.
  private mutating func attribute() -> (String, String)? {
    while place < end, isSpace(bytes[place]) || bytes[place] == 0x2F { place += 1 }
    guard place < end, bytes[place] != 0x3E else { return nil }
    let begin = place
    while place < end {
      let byte = bytes[place]
      if (byte == 0x3D && place > begin) || byte == 0x3E || byte == 0x2F || isSpace(byte) { break }
      place += 1
    }
    let name = lower(begin..<place)
    while place < end, isSpace(bytes[place]) { place += 1 }
    guard place < end, bytes[place] == 0x3D else { return (name, "") }
    place += 1
    while place < end, isSpace(bytes[place]) { place += 1 }
    guard place < end else { return nil }
    let quote = bytes[place]
    if quote == 0x22 || quote == 0x27 {
      let first = place + 1
      let stop = bytes.offset(of: quote, from: first, limit: end)
      guard stop < end else {
        place = end
        return nil
      }
      place = stop + 1
      return (name, lower(first..<stop))
    }
    let first = place
    while place < end, !isSpace(bytes[place]), bytes[place] != 0x3E { place += 1 }
    return (name, lower(first..<place))
  }

  private func lower(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].prefix(512).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
