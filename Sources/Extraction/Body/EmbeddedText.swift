/// Finds an article whose paragraphs stand one by one in the data of a script, as content systems without pages of their own
/// hand them out: `{"type":"paragraph","text":"…"}`.
enum EmbeddedText {
  /// The paragraphs of the script that has most of them, as HTML; nil where none has three. Linear in the scripts.
  static func longest(in bytes: [UInt8], _ scripts: [Range<Int>]) -> [UInt8]? {
    var best: [UInt8] = []
    for script in scripts.lazy.filter({ $0.count >= 800 }).prefix(200) {
      let found = paragraphs(bytes, script)
      // Sentences for forms and notices are short.
      if found.count > 2, found.reduce(0, { $0 + $1.count }) >= 90 * found.count {
        let markup = found.flatMap { Array("<p>".utf8) + $0 + Array("</p>".utf8) }
        if markup.count > best.count { best = markup }
      }
    }
    return best.count > 400 ? best : nil
  }

  private static func paragraphs(_ bytes: [UInt8], _ script: Range<Int>) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var place = script.lowerBound
    while found.count < 2_000 {
      place = bytes.offset(of: 0x22, from: place, limit: script.upperBound)
      guard place < script.upperBound else { break }
      let end = EmbeddedMarkup.stringEnd(bytes, place + 1, script.upperBound)
      if end - place > 40, end - place < 20_000, holdsText(bytes, place, script.lowerBound) {
        let text = EmbeddedMarkup.unescaped(bytes, (place + 1)..<end)
        if endsSentence(text), text != found.last { found.append(text) }
      }
      place = end + 1
    }
    return found
  }

  /// Whether the string at a quotation mark is the value of a name that means text.
  private static func holdsText(_ bytes: [UInt8], _ quote: Int, _ begin: Int) -> Bool {
    var place = quote - 1
    while place > begin, isSpace(bytes[place]) { place -= 1 }
    guard place > begin, bytes[place] == 0x3A else { return false }
    place -= 1
    while place > begin, isSpace(bytes[place]) { place -= 1 }
    guard place > begin, bytes[place] == 0x22 else { return false }
    let last = place
    repeat { place -= 1 } while place > begin && isLetter(bytes[place])
    return names.contains(Array(bytes[(place + 1)..<last]))
  }

  private static let names = Set(
    ["text", "content", "value", "html", "paragraph", "body", "copy"].map { Array($0.utf8) })

  /// Ends as a sentence does, in any script, with a quotation mark or a tag behind it or without.
  private static func endsSentence(_ text: [UInt8]) -> Bool {
    var line = text[...]
    if line.last == 0x3E, let open = line.lastIndex(of: 0x3C) { line = line[..<open] }
    guard
      let last = String(decoding: line.suffix(8), as: UTF8.self).unicodeScalars.last(where: {
        !$0.properties.isWhitespace
      })
    else { return false }
    return ".!?…”»\"’)。！？」।؟".unicodeScalars.contains(last)
  }
}
