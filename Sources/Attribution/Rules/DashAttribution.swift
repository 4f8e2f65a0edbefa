internal import Language

/// A quotation, a dash and a name: “We will rebuild.” — Ana Reyes.
///
/// The name stands in the quotation's paragraph up to its end, to a line break or to the next quotation, or is a
/// paragraph of its own after it. It has no verb and at most `longest` tokens.
enum DashAttribution {
  static let longest = 14

  static func candidates(_ c: TokenColumns, _ document: Document) -> [RelationCandidate] {
    var found: [RelationCandidate] = []
    for quotation in c.quotations where quotation.isClosed {
      var dash = quotation.tokens.upperBound
      while dash < c.count, c.pos[dash] == PartOfSpeech.space.rawValue { dash += 1 }
      // “…”― Name: tokenizers leave the dash on the closing mark.
      let glued = quotation.tokens.upperBound - 1
      if glued > quotation.tokens.lowerBound, endsInDash(document.tokens[glued].text) { dash = glued }
      guard dash < c.count, dash == glued || isDash(document.tokens[dash].text) else { continue }
      let paragraph = c.sentences[Int(c.sentence[dash])].paragraph
      let end = document.paragraphs[paragraph].tokens.upperBound
      var first = dash + 1
      // No-break spaces are tokens; line breaks end the name.
      while first < end, c.pos[first] == PartOfSpeech.space.rawValue, !breaksLine(document, first) { first += 1 }
      var last = first - 1
      var index = first
      while index < end, index - dash <= longest + 1, c.quotation[index] < 0, !breaksLine(document, index) {
        last = index
        index += 1
      }
      guard index - dash <= longest + 1 else { continue }
      while last >= first, document.tokens[last].tag == .stop || document.tokens[last].pos == .space { last -= 1 }
      guard last >= first, isName(c, first..<last + 1) else { continue }
      found.append(
        RelationCandidate(
          cue: CueMention(tokens: [dash], c),
          content: (opening(c, paragraph, document, quotation.tokens)..<quotation.tokens.upperBound).filter {
            $0 != dash
          },
          source: Array(first..<last + 1)))
    }
    return found
  }

  /// Where what the name has written begins: with the paragraph, if that opens with a mark and is whole but for inner marks that
  /// cut it (“A. To quote Falk, ‘B.” C “D.”’ ― Ana Reyes), else with the quotation.
  private static func opening(
    _ c: TokenColumns, _ paragraph: Int, _ document: Document, _ quotation: Range<Int>
  ) -> Int {
    let tokens = document.paragraphs[paragraph].tokens
    guard let first = tokens.first(where: { c.pos[$0] != PartOfSpeech.space.rawValue }), first < quotation.lowerBound,
      c.isMark[first], c.quotation[first] >= 0, c.sentence[first] <= c.sentence[quotation.lowerBound],
      case let opener = c.quotations[Int(c.quotation[first])], opener.tokens.upperBound < quotation.lowerBound,
      !c.isComma[opener.tokens.upperBound - 2],
      !c.isTag(opener.tokens.upperBound, .stop), c.shape[opener.tokens.upperBound] == 1,
      case let between = (opener.tokens.upperBound..<quotation.lowerBound).filter({ c.quotation[$0] < 0 }),
      between.count <= longest, !between.contains(where: { breaksLine(document, $0) })
    else { return quotation.lowerBound }
    return first
  }

  private static func breaksLine(_ document: Document, _ token: Int) -> Bool {
    document.tokens[token].text.utf8.contains(0x0A)
  }

  private static func isDash(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { isDash($0.value) }
  }

  private static func endsInDash(_ text: String) -> Bool { text.unicodeScalars.last.map { isDash($0.value) } ?? false }

  private static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x7E, 0x2010...0x2015, 0x2212: true
    default: false
    }
  }

  /// Begins with a capital and holds a proper noun, no verb but participles, and nothing that ends a sentence.
  private static func isName(_ c: TokenColumns, _ tokens: Range<Int>) -> Bool {
    guard c.shape[tokens.lowerBound] == 1 || c.shape[tokens.lowerBound] == 2,
      // “Da!” – Russian for “yes”.
      !c.isTag(tokens.upperBound - 1, .preposition)
    else { return false }
    var proper = false
    for token in tokens.prefix(5) {
      // Names from elsewhere are often tagged as common nouns.
      if c.pos[token] == PartOfSpeech.propn.rawValue || c.shape[token] == 1 { proper = true }
      if c.subject[token] >= 0, c.pos[token] == PartOfSpeech.verb.rawValue { return false }
    }
    return proper
  }
}
