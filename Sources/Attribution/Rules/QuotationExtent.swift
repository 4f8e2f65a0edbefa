internal import Language

/// Where a whole quotation touches its verb, it is what the verb says: takes out what stands beside it.
///
/// - words before it: “Falk sighed: “A,” he said”, “In May, when the mill had shut, X said: “A””
/// - words behind the verb: ““A,” X said after Y had left”
/// - names in marks behind the verb: ““A,” X said on “The Morning Show””
enum QuotationExtent {
  /// Linear in the relations' contents.
  static func mend(_ chosen: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in chosen.indices {
      let candidate = chosen[number].candidate
      guard candidate.content.count > 4, let whole = touching(c, candidate) else { continue }
      let cue = candidate.cue.head
      let tokens = c.quotations[whole].tokens
      let first = min(tokens.lowerBound, cue)
      let kept = candidate.content.filter { token in
        if tokens.contains(token) { return true }
        if c.quotation[token] < 0 { return token > first && (cue < tokens.lowerBound || token < cue) }
        return cue < tokens.lowerBound || token < cue || !isName(c, Int(c.quotation[token]), after: cue)
      }
      guard kept.count < candidate.content.count else { continue }
      chosen[number].candidate.content = kept
      while let last = chosen[number].candidate.content.last, c.isPunctuation(last), !c.isMark[last] {
        chosen[number].candidate.content.removeLast()
      }
    }
  }

  /// The whole quotation of a content that touches the relation's verb.
  private static func touching(_ c: TokenColumns, _ candidate: RelationCandidate) -> Int? {
    var last: Int32 = -1
    for token in candidate.content where c.quotation[token] >= 0 && c.quotation[token] != last {
      last = c.quotation[token]
      let number = Int(last)
      let first = c.quotations[number].tokens.lowerBound
      if ContentExtent.isWhole(c, number), c.shape[first + 1] != 0, !isTitle(c, number),
        first == 0 || c.isPunctuation(first - 1) || c.isMark[first - 1] || c.sentence[first - 1] != c.sentence[first],
        QuotationNeighbour.speaker(c, of: number)?.verb == candidate.cue.head
      {
        return number
      }
    }
    return nil
  }

  /// Whether most words behind the first have capitals.
  static func isTitle(_ c: TokenColumns, _ number: Int) -> Bool {
    var small = 0
    var capital = 0
    for token in c.quotations[number].tokens.dropFirst(2) {
      if c.shape[token] == 0 { small += 1 }
      if c.shape[token] == 1 || c.shape[token] == 2 { capital += 1 }
    }
    return capital > small
  }

  /// Whether a quotation behind a verb, in its sentence, is a name there: nothing but words before it.
  private static func isName(_ c: TokenColumns, _ number: Int, after cue: Int) -> Bool {
    let tokens = c.quotations[number].tokens
    let first = tokens.lowerBound
    return tokens.count <= 10 && c.sentence[first] == c.sentence[cue] && first > cue + 1 && !c.isPunctuation(first - 1)
  }
}
