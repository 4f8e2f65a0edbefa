/// Text of metadata as a person reads it: references decoded, tags dropped, white space single.
enum PlainString {
  static func clean(_ text: String, limit: Int = 2_000) -> String? {
    var bytes = Array(text.utf8.prefix(limit * 4))
    // Twice: `&amp;#8217;` is common.
    if bytes.contains(0x26) { bytes = References.decoded(References.decoded(bytes)) }
    if bytes.contains(0x3C) { bytes = withoutTags(bytes) }
    var line = TextLine()
    line.append(bytes, 0..<bytes.count)
    let string = line.string
    guard !string.isEmpty else { return nil }
    return String(String.UnicodeScalarView(string.unicodeScalars.prefix(limit)))
  }

  /// Drops `<…>` where a letter, slash or exclamation mark follows the bracket, scripts and styles with their content.
  static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var answer: [UInt8] = []
    answer.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x3C, place + 1 < bytes.count,
        isLetter(bytes[place + 1]) || bytes[place + 1] == 0x2F || bytes[place + 1] == 0x21
      {
        let end = bytes.offset(of: 0x3E, from: place, limit: bytes.count)
        if end < bytes.count {
          let isScript = bytes.hasWord("<script", at: place)
          if isScript || bytes.hasWord("<style", at: place) {
            var close = end
            while close < bytes.count, !bytes.hasWord("</script", at: close), !bytes.hasWord("</style", at: close) {
              close = bytes.offset(of: 0x3C, from: close + 1, limit: bytes.count)
            }
            place = min(bytes.count, bytes.offset(of: 0x3E, from: close, limit: bytes.count) + 1)
            answer.append(0x20)
            continue
          }
          place = end + 1
          answer.append(0x20)
          continue
        }
      }
      answer.append(byte)
      place += 1
    }
    return answer
  }
}
