internal import Attribution
internal import Language
internal import Records

/// How much of a content stands in quotation marks, and which stretches.
struct QuotationCoverage {
  let form: ClaimForm
  /// The relation's quotations as far as they lie in the content, in text order.
  let quotations: [TextSpan]

  /// Linear in the content and its quotations.
  init(_ relation: RelationReading, in reading: ArticleReading) {
    let content = relation.given.content
    let marked = relation.given.quotations.isEmpty ? Self.marked(content, in: reading) : relation.given.quotations
    var found: [TextSpan] = []
    var first = 0
    for quotation in marked.sorted() {
      while first < content.count && content[first].end <= quotation.start { first += 1 }
      var place = first
      while place < content.count, content[place].start < quotation.end {
        found.append(TextSpan(max(content[place].start, quotation.start), min(content[place].end, quotation.end)))
        place += 1
      }
    }
    quotations = found
    var inside = 0
    var outside = 0
    var next = 0
    for range in relation.content {
      for token in range where Self.counts(token, in: reading) {
        let place = reading.tokens[token].span.start
        while next < found.count && found[next].end <= place { next += 1 }
        if next < found.count && found[next].contains(place) { inside += 1 } else { outside += 1 }
      }
    }
    form = inside == 0 ? .indirect : outside == 0 ? .direct : .mixed
  }

  /// Whether a token counts: punctuation stands on neither side.
  private static func counts(_ token: Int, in reading: ArticleReading) -> Bool {
    switch reading.tokens[token].pos {
    case .punct, .space, .sym: return false
    default:
      guard reading.marks[token].contains(.quotationMark) else { return true }
      let text = reading.tokens[token].text
      return text != "'" && text != "''" && text != "\""
    }
  }

  /// The stretches between marks in a content whose relation names none.
  private static func marked(_ content: [TextSpan], in reading: ArticleReading) -> [TextSpan] {
    var found: [TextSpan] = []
    let tokens = content.map { reading.document.tokens(in: $0) }
    // Most contents without a quotation of the relation's have no mark at all.
    guard tokens.contains(where: { $0.contains { reading.marks[$0].contains(.quotationMark) } }) else { return [] }
    let singleMarks = SingleQuotationMarks(in: tokens, reading)
    for (number, span) in content.enumerated() {
      var opened: Int?
      for token in tokens[number] where reading.marks[token].contains(.quotationMark) {
        switch reading.tokens[token].text {
        case "\u{2018}", "'", "\u{2019}":
          guard singleMarks.contains(token) else { continue }
          let token = reading.document[token]
          if let start = opened, token.text != "\u{2018}" {
            found.append(TextSpan(start, token.span.end))
            opened = nil
          } else if opened == nil, token.text != "\u{2019}" {
            opened = token.span.start
          }
        case "\u{201C}": opened = opened ?? reading.tokens[token].span.start
        case "\u{201D}":
          if let start = opened { found.append(TextSpan(start, reading.tokens[token].span.end)) }
          opened = nil
        case "\"", "''", "``":
          if let start = opened {
            found.append(TextSpan(start, reading.tokens[token].span.end))
            opened = nil
          } else {
            opened = reading.tokens[token].span.start
          }
        default: break
        }
      }
      if let start = opened { found.append(TextSpan(start, span.end)) }
    }
    return found
  }
}
