package import Language
package import Records

/// Token indexes as spans of the text.
package enum TokenRuns {
  /// One span for each run of neighbouring tokens.
  ///
  /// - Parameter tokens: in text order.
  package static func spans(_ tokens: [Int], in document: Document) -> [TextSpan] {
    var spans: [TextSpan] = []
    var last = -2
    for token in tokens {
      let span = document.tokens[token].span
      if token == last + 1, !spans.isEmpty { spans[spans.count - 1].end = span.end } else { spans.append(span) }
      last = token
    }
    return spans
  }
}
