public import Records

/// Finds what stands in quotation marks: curly, straight, '' and `` marks, guillemets, and single marks told from
/// apostrophes.
///
/// Quotations never overlap and are in text order. A mark that opens inside a quotation opens a nested one only where
/// the marks that follow close both; else it is taken to close what was left open. What is not closed by its
/// paragraph's end runs to that end, at most `longestUnclosed` scalars; a next paragraph that opens with a mark carries it on.
/// Linear in the text.
public struct QuotationFinder {
  /// An opening mark without its closing one quotes at most this many scalars; beyond it the mark means nothing.
  public static let longestUnclosed = 4_000
  /// Likewise for single marks, which are apostrophes more often than not.
  public static let longestSingle = 400

  /// The quotations of a text's paragraphs.
  ///
  /// - Parameter paragraphs: in text order, Unicode scalars.
  public static func quotations(in text: ScalarText, paragraphs: [TextSpan]) -> [Quotation] {
    let scalars = scalars(of: text)
    var found: [Quotation] = []
    var unclosed: Int? = nil
    for paragraph in paragraphs {
      let range = max(0, paragraph.start)..<min(scalars.count, max(paragraph.start, paragraph.end))
      let marks = QuotationScanner.marks(of: scalars, in: range)
      let first = found.count
      var machine = QuotationMachine(marks: marks, scalars: scalars, end: range.upperBound)
      machine.run(into: &found)
      if first < found.count, let before = unclosed, found[first].span.start == range.lowerBound {
        found[first].continues = before
      }
      unclosed = found.count > first && found[found.count - 1].closingLength == 0 ? found.count - 1 : nil
    }
    return found
  }

  private static func scalars(of text: ScalarText) -> [UInt32] {
    var scalars = [UInt32](repeating: 0, count: text.count)
    var place = -1
    // The text is well-formed: a byte that continues a scalar never comes first.
    for byte in text.utf8 {
      if byte & 0xC0 == 0x80 {
        scalars[place] = scalars[place] << 6 | UInt32(byte & 0x3F)
      } else {
        place += 1
        scalars[place] = UInt32(
          byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1F : byte < 0xF0 ? byte & 0x0F : byte & 0x07)
      }
    }
    return scalars
  }
}
