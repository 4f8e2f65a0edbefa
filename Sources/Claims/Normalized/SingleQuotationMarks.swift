internal import Language
internal import Records

/// Which single marks of a content are quotation marks: an apostrophe after a plural (“the traders’ shops”) looks like
/// a closing one, and taggers take it for one.
///
/// A mark closes only what was opened before it in the same content, or ends the content.
struct SingleQuotationMarks {
  private var places: Set<Int> = []

  /// Linear in the tokens.
  init(in content: [Range<Int>], _ reading: ArticleReading) {
    let tokens = reading.tokens
    var isOpen = false
    for range in content {
      for place in range where reading.marks[place].contains(.quotationMark) {
        switch Self.mark(tokens[place].text) {
        case "\u{2018}":
          isOpen = true
          places.insert(place)
        case "'", "\u{2019}":
          let token = reading.document[place]
          guard token.tag == .openingQuote || token.tag == .closingQuote || token.pos == .punct else { continue }
          let follows = place > range.lowerBound && tokens[place - 1].span.end == token.span.start
          if !follows {
            isOpen = true
          } else if isOpen || place == range.upperBound - 1 {
            isOpen = false
          } else {
            continue
          }
          places.insert(place)
        default: continue
        }
      }
    }
  }

  /// A word's only letter: words beyond ASCII are compared as strings at ten times the cost.
  private static func mark(_ word: String) -> Unicode.Scalar? {
    guard word.utf8.count <= 3, let first = word.unicodeScalars.first, word.unicodeScalars.dropFirst().isEmpty else {
      return nil
    }
    return first
  }

  func contains(_ place: Int) -> Bool { places.contains(place) }
}
