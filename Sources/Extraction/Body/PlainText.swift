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
      } else if scalar.value < 0x80 ? scalar.value > 0x20 : !scalar.properties.isWhitespace {
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
    if headings.isEmpty { headings = titles(among: paragraphs, of: text) }
    return (paragraphs, headings)
  }

  /// The paragraphs that stand as headings do in a text without marks: one short line, begun like a sentence and not
  /// ended like one, before a paragraph that is longer. Lists and verse have such lines in a row, and so give none but
  /// the last of two.
  private static func titles(among paragraphs: [TextSpan], of text: String) -> [TextSpan] {
    let shapes = TitleShape.shapes(of: paragraphs, in: text)
    return zip(paragraphs, shapes).enumerated().compactMap { index, line in
      guard line.1 == .title, index + 1 < shapes.count else { return nil }
      let isBeforeText = shapes[index + 1] == .text
      let isSecond = index > 0 && shapes[index - 1] == .title
      let isFirstOfTwo = index + 2 < shapes.count && shapes[index + 1] == .title && shapes[index + 2] == .text
      if isBeforeText { return isSecond && index > 1 && shapes[index - 2] == .title ? nil : line.0 }
      return isFirstOfTwo && !isSecond ? line.0 : nil
    }
  }
}

/// What a paragraph of plain text looks like.
private enum TitleShape {
  case title, text

  /// More scalars than this are no title.
  private static let longest = 110
  private static let openers = Set("“‘«\"'".unicodeScalars)
  private static let closers = Set("”’»\"')]".unicodeScalars)
  private static let stops = Set(".!?…:;,–-".unicodeScalars)
  /// A line's end, and the dashes before the name of who said a quotation.
  private static let breaks = Set("\n\r—―".unicodeScalars)

  static func shapes(of paragraphs: [TextSpan], in text: String) -> [TitleShape] {
    let scalars = text.unicodeScalars
    var place = scalars.startIndex
    var offset = 0
    return paragraphs.map { paragraph in
      place = scalars.index(place, offsetBy: paragraph.start - offset)
      offset = paragraph.start
      guard paragraph.end - paragraph.start <= longest else { return .text }
      let end = scalars.index(place, offsetBy: paragraph.end - paragraph.start)
      return shape(scalars[place..<end])
    }
  }

  private static func shape(_ line: Substring.UnicodeScalarView) -> TitleShape {
    guard let first = line.first, !line.contains(where: { breaks.contains($0) }) else { return .text }
    let opens = first.properties.isUppercase || ("0"..."9").contains(first) || openers.contains(first)
    // Where the line ends with a quotation or a bracket, what stands before its mark decides.
    let end = line.last { !closers.contains($0) } ?? first
    let ends = stops.contains(end)
    return opens && !ends ? .title : .text
  }
}
