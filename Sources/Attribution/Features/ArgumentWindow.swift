/// The tokens among which a cue's source and content are sought: its sentence, the one before, and neighbours in its
/// paragraph as long as they hold quoted text.
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
    if first == own, first > paragraph.lowerBound { first -= 1 }
    var last = own
    while last + 1 < paragraph.upperBound, last - own < Self.reach,
      c.sentences[last + 1].hasQuotation || sentence.opensTurn
    {
      last += 1
    }
    let low = max(c.sentences[first].tokens.lowerBound, cue.first - Self.tokenReach)
    let high = min(c.sentences[last].tokens.upperBound, cue.last + 1 + Self.tokenReach)
    tokens = min(low, cue.first)..<max(high, cue.last + 1)
  }
}
