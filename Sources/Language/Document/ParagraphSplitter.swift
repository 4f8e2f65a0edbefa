public import Records

/// Cuts a text at blank lines: one paragraph, one unit of annotation.
///
/// Sentence F1 on news rises from 88.7 to 97.2 when paragraphs are annotated apart (design: language engine, D). A
/// blank line is two line feeds with nothing but white space between them; the white space around a paragraph belongs to
/// none.
public enum ParagraphSplitter {
  /// Linear in the text.
  public static func paragraphs(of text: ScalarText) -> [TextSpan] {
    var paragraphs: [TextSpan] = []
    var start: Int? = nil
    var end = 0
    var lineFeeds = 0
    var place = 0
    for scalar in text.string.unicodeScalars {
      if scalar == "\n" {
        lineFeeds += 1
      } else if !isSpace(scalar) {
        if lineFeeds >= 2, let begin = start {
          paragraphs.append(TextSpan(begin, end))
          start = nil
        }
        if start == nil { start = place }
        end = place + 1
        lineFeeds = 0
      }
      place += 1
    }
    if let begin = start { paragraphs.append(TextSpan(begin, end)) }
    return paragraphs
  }

  /// Python's `str.isspace` for one character.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
