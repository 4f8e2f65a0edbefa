/// Reads XML as feeds really are: tags and text in order, whatever is wrong with them.
///
/// There is no DTD, no entity but the predefined, numeric and HTML ones, and nothing is ever fetched or expanded, so
/// that no external entity and no entity bomb can exist. Linear; every step passes at least one byte.
struct MarkupScanner {
  enum Token {
    /// Local name in lower case (without prefix), attributes by local name, whether it closes itself.
    case start(String, prefix: String, [(name: String, value: String)], isEmpty: Bool)
    case end(String)
    /// Decoded text.
    case text([UInt8])
  }

  private let bytes: [UInt8]
  private var place = 0
  /// A search that found nothing once finds nothing later.
  private var noCommentEnd = false
  private var noInstructionEnd = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    while place < bytes.count {
      if bytes[place] != 0x3C {
        let end = bytes.offset(of: 0x3C, from: place, limit: bytes.count)
        let piece = Array(bytes[place..<end])
        place = end
        return .text(piece.contains(0x26) ? References.decoded(piece) : piece)
      }
      let following = place + 1 < bytes.count ? bytes[place + 1] : 0
      switch following {
      case 0x21:
        if bytes.hasWord("<![cdata[", at: place) {
          let end = bytes.offset(of: "]]>", from: place + 9)
          let text = Array(bytes[(place + 9)..<(end ?? bytes.count)])
          place = end.map { $0 + 3 } ?? bytes.count
          return .text(text)
        }
        if bytes.hasWord("<!--", at: place) {
          let end = noCommentEnd ? nil : bytes.offset(of: "-->", from: place + 4)
          noCommentEnd = end == nil
          place = end.map { $0 + 3 } ?? skipped(to: 0x3E)
        } else {
          declaration()
        }
      case 0x3F:
        let end = noInstructionEnd ? nil : bytes.offset(of: "?>", from: place)
        noInstructionEnd = end == nil
        place = end.map { $0 + 2 } ?? skipped(to: 0x3E)
      case 0x2F:
        let begin = place + 2
        let end = bytes.offset(of: 0x3E, from: begin, limit: bytes.count)
        place = min(end + 1, bytes.count)
        let name = String(decoding: bytes[begin..<max(begin, end)].prefix(128), as: UTF8.self).trimmed.lowercased()
        return .end(name.split(separator: ":").last.map(String.init) ?? name)
      default:
        if isLetter(following) || following == 0x5F || following >= 0x80 { return start() }
        place += 1
        return .text([0x3C])
      }
    }
    return nil
  }

  private func skipped(to byte: UInt8) -> Int {
    min(bytes.count, bytes.offset(of: byte, from: place, limit: bytes.count) + 1)
  }

  /// A document type with its internal subset.
  private mutating func declaration() {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x5B: depth += 1
      case 0x5D: depth -= 1
      case 0x3E where depth <= 0:
        place += 1
        return
      default: break
      }
      place += 1
    }
  }

  private mutating func start() -> Token {
    let begin = place + 1
    place = begin
    while place < bytes.count, !isSpace(bytes[place]), bytes[place] != 0x3E, bytes[place] != 0x2F { place += 1 }
    let full = String(decoding: bytes[begin..<place].prefix(128), as: UTF8.self).lowercased()
    var attributes: [(name: String, value: String)] = []
    var isEmpty = false
    while place < bytes.count {
      while place < bytes.count, isSpace(bytes[place]) { place += 1 }
      guard place < bytes.count else { break }
      if bytes[place] == 0x3E {
        place += 1
        break
      }
      if bytes[place] == 0x2F {
        isEmpty = true
        place += 1
        continue
      }
      isEmpty = false
      let first = place
      place += 1
      while place < bytes.count, bytes[place] != 0x3D, bytes[place] != 0x3E, bytes[place] != 0x2F,
        !isSpace(bytes[place])
      {
        place += 1
      }
      let name = String(decoding: bytes[first..<place].prefix(64), as: UTF8.self).lowercased()
      while place < bytes.count, isSpace(bytes[place]) { place += 1 }
      var value: [UInt8] = []
      if place < bytes.count, bytes[place] == 0x3D {
        place += 1
        while place < bytes.count, isSpace(bytes[place]) { place += 1 }
        guard place < bytes.count else { break }
        let quote = bytes[place]
        if quote == 0x22 || quote == 0x27 {
          let end = bytes.offset(of: quote, from: place + 1, limit: bytes.count)
          value = Array(bytes[(place + 1)..<max(place + 1, end)].prefix(8_192))
          place = min(end + 1, bytes.count)
        } else {
          let from = place
          while place < bytes.count, !isSpace(bytes[place]), bytes[place] != 0x3E { place += 1 }
          value = Array(bytes[from..<place].prefix(8_192))
        }
      }
      if attributes.count < 32 {
        attributes.append((name, String(decoding: References.decoded(value), as: UTF8.self)))
      }
    }
    let parts = full.split(separator: ":", maxSplits: 1)
    if parts.count == 2 { return .start(String(parts[1]), prefix: String(parts[0]), attributes, isEmpty: isEmpty) }
    return .start(full, prefix: "", attributes, isEmpty: isEmpty)
  }
}
