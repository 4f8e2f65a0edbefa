internal import Records

/// Finds the paragraphs and headings of a text that is kept unchanged.
enum PlainText {
  /// The text as HTML, one paragraph a line.
  static func markup(of text: String) -> [UInt8] {
    var markup: [UInt8] = Array("<p>".utf8)
    for byte in text.utf8 {
      switch byte {
      case 0x3C: markup.append(contentsOf: "&lt;".utf8)
      case 0x0A, 0x0D: markup.append(contentsOf: "</p><p>".utf8)
      default: markup.append(byte)
      }
    }
    return markup
  }

  /// Paragraphs are parted by lines without anything but white space; a Markdown heading (`# …`) is one as well.
  /// Spans are in Unicode scalars of `text`, without white space at their ends.
  static func spans(of text: String) -> (paragraphs: [TextSpan], headings: [TextSpan]) {
    var paragraphs: [TextSpan] = []
    var headings: [TextSpan] = []
    var begin = -1  // of the paragraph
    var last = 0  // one past its last character that is no space
    var offset = 0
    var lineIsBlank = true
    var startsWithMark = 0  // number signs at the paragraph's start
    var isMarking = false
    var isHeading = false
    var previousReturn = false

    func close() {
      guard begin >= 0 else { return }
      paragraphs.append(TextSpan(begin, last))
      if isHeading { headings.append(TextSpan(begin, last)) }
      begin = -1
      isHeading = false
    }
    for scalar in text.unicodeScalars {
      let isLineEnd = scalar == "\n" || scalar == "\r" || scalar == "\u{2029}"
      if isLineEnd {
        if scalar == "\n", previousReturn {
          previousReturn = false
          offset += 1
          continue
        }
        if lineIsBlank || isHeading || scalar == "\u{2029}" { close() }
        lineIsBlank = true
      } else if !scalar.properties.isWhitespace {
        if begin < 0 {
          begin = offset
          startsWithMark = 0
          isMarking = true
        }
        if isMarking {
          if scalar == "#" {
            startsWithMark += 1
          } else {
            isMarking = false
          }
        }
        lineIsBlank = false
        last = offset + 1
      } else if isMarking, begin >= 0 {
        isHeading = (1...6).contains(startsWithMark)
        isMarking = false
      }
      previousReturn = scalar == "\r"
      offset += 1
    }
    close()
    return (paragraphs, headings)
  }
}
