internal import Language

/// “KOLMAR, Feb 17 (Transnews) —”, “COPPER BEND —”: the place in capitals that a paragraph opens with.
struct Dateline {
  let document: Document

  /// The places' tokens, in the first paragraphs; at most one each.
  func places() -> [Range<Int>] {
    document.paragraphs.prefix(Self.paragraphs).compactMap { place(from: $0.tokens) }
  }

  private static let paragraphs = 4

  static let dashes: Set<String> = ["—", "–", "--", "-"]

  /// Words in capitals, and within a few more the dash that parts them from the text.
  func place(from paragraph: Range<Int>) -> Range<Int>? {
    var end = paragraph.lowerBound
    while end < min(paragraph.upperBound, paragraph.lowerBound + 4), isInCapitals(end) { end += 1 }
    guard end > paragraph.lowerBound else { return nil }
    for index in end..<min(paragraph.upperBound, end + 9) {
      switch document.tokens[index].text {
      case let text where Self.dashes.contains(text): return paragraph.lowerBound..<end
      // What may stand between: a day, a land, an agency in brackets.
      case ",", "(", ")", ".": continue
      default:
        guard document.tokens[index].pos == .propn || document.tokens[index].pos == .num else { return nil }
      }
    }
    return nil
  }

  private func isInCapitals(_ index: Int) -> Bool {
    let text = document.tokens[index].text
    return text.utf8.count > 1
      && text.unicodeScalars.allSatisfy {
        $0.value < 0x80
          ? (0x41...0x5A).contains($0.value) || $0 == "-" || $0 == "'" || $0 == "."
          : $0 == "’" || $0.properties.isUppercase
      }
  }
}
