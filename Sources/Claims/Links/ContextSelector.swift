internal import Records

/// The context that finds a claim again where only its words are known (W3C TextQuoteSelector).
enum ContextSelector {
  /// In Unicode scalars.
  static let length = 64

  static func prefix(of spans: [TextSpan], in text: ScalarText) -> String {
    guard let first = spans.first else { return "" }
    return text[TextSpan(max(0, first.start - length), first.start)]
  }

  static func suffix(of spans: [TextSpan], in text: ScalarText) -> String {
    guard let last = spans.last else { return "" }
    return text[TextSpan(last.end, min(text.count, last.end + length))]
  }
}
