/// The tokens among which a cue's source and content are sought: its sentence, and neighbours in its paragraph as long as
/// they hold quoted text. Where they hold none, one relation in 200 of the corpus reaches beyond its sentence.
package struct ArgumentWindow {
  /// Sentences to either side, at most.
  static let reach = 6
  /// Tokens to either side of the cue, at most: a sentence of a megabyte stays bounded.
  static let tokenReach = 300

  package var tokens: Range<Int>

  package init(_ c: TokenColumns, cue: CueMention) {
    let own = Int(c.sentence[cue.head])
    let sentence = c.sentences[own]
    let paragraph = sentence.range.contains(own) ? sentence.range : own..<own + 1
    var first = own
    while first > paragraph.lowerBound, own - first < Self.reach, c.sentences[first - 1].hasQuotation { first -= 1 }
    var last = own
    while last + 1 < paragraph.upperBound, last - own < Self.reach,
      c.sentences[last + 1].hasQuotation || sentence.opensTurn
    {
      last += 1
    }
    // “He said:” and a quotation in the next paragraph; a quotation that the next paragraph carries on.
    while last + 1 < c.sentences.count, last - own < Self.reach + 4, last + 1 >= paragraph.upperBound,
      Self.carriesOn(c, c.sentences[last], c.sentences[last + 1], isOwn: last == own)
    {
      last += 1
    }
    let low = max(c.sentences[first].tokens.lowerBound, cue.first - Self.tokenReach)
    let high = min(c.sentences[last].tokens.upperBound, cue.last + 1 + Self.tokenReach)
    tokens = min(low, cue.first)..<max(high, cue.last + 1)
  }

  /// Whether quoted words of the next sentence, in another paragraph or after one, belong to those before.
  private static func carriesOn(
    _ c: TokenColumns, _ sentence: TokenColumns.SentenceColumns, _ next: TokenColumns.SentenceColumns, isOwn: Bool
  ) -> Bool {
    guard let end = sentence.tokens.last, let first = next.tokens.first, c.quotation[first] >= 0 else { return false }
    if c.quotation[end] == c.quotation[first] { return true }
    if c.quotations[Int(c.quotation[first])].continues >= 0,
      c.quotations[Int(c.quotation[first])].continues == Int(c.quotation[end])
    {
      return true
    }
    return isOwn && c.isColon(end)
  }
}
