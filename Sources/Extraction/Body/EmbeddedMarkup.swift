/// Finds an article that stands only in a script: pages that are put together in the browser carry their text as HTML
/// inside a string of JavaScript or JSON.
enum EmbeddedMarkup {
  /// The longest stretch of HTML in the strings of these scripts, with at least three paragraphs; nil without one.
  ///
  /// Linear in the scripts. Escapes are undone once, and a second time where the text still holds escaped brackets.
  static func longest(in bytes: [UInt8], _ scripts: [Range<Int>]) -> [UInt8]? {
    var best: [UInt8]?
    for script in scripts.lazy.filter({ $0.count >= 800 }).prefix(200) {
      var place = script.lowerBound
      while place < script.upperBound {
        place = bytes.offset(of: 0x22, from: place, limit: script.upperBound)
        guard place < script.upperBound else { break }
        let end = stringEnd(bytes, place + 1, script.upperBound)
        if end - place > 600 {
          var text = unescaped(bytes, (place + 1)..<end)
          if paragraphs(text) < 3, text.offset(of: "\\u003c", from: 0) != nil || text.offset(of: "\\\"", from: 0) != nil
          {
            text = unescaped(text, 0..<text.count)
          }
          if let markup = markup(text), markup.count > best?.count ?? 0 { best = markup }
        }
        place = end + 1
      }
    }
    return best
  }

  static func stringEnd(_ bytes: [UInt8], _ from: Int, _ limit: Int) -> Int {
    var place = from
    while place < limit {
      if bytes[place] == 0x5C {
        place += 2
      } else if bytes[place] == 0x22 {
        return place
      } else {
        place += 1
      }
    }
    return limit
  }

  /// From the first to the last paragraph's end, where there are at least three.
  private static func markup(_ text: [UInt8]) -> [UInt8]? {
    guard paragraphs(text) >= 3, let first = text.offset(of: "<p", from: 0) else { return nil }
    var last = first
    while let next = text.offset(of: "</p>", from: last) { last = next + 4 }
    return last > first ? Array(text[first..<last]) : nil
  }

  private static func paragraphs(_ text: [UInt8]) -> Int {
    var count = 0
    var place = 0
    while count < 3, let found = text.offset(of: "</p>", from: place) {
      count += 1
      place = found + 4
    }
    return count
  }

  static func unescaped(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      guard byte == 0x5C, place + 1 < range.upperBound else {
        text.append(byte)
        place += 1
        continue
      }
      let letter = bytes[place + 1]
      place += 2
      switch letter {
      case 0x6E, 0x72, 0x74: text.append(0x0A)
      case 0x75:
        let end = min(place + 4, range.upperBound)
        if let unit = UInt32(String(decoding: bytes[place..<end], as: UTF8.self), radix: 16) {
          place = end
          var value = unit
          if unit & 0xFC00 == 0xD800, place + 6 <= range.upperBound, bytes[place] == 0x5C, bytes[place + 1] == 0x75,
            let low = UInt32(String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16),
            low & 0xFC00 == 0xDC00
          {
            value = 0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF)
            place += 6
          }
          text.append(contentsOf: String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
        }
      default: text.append(letter)
      }
    }
    return text
  }
}
