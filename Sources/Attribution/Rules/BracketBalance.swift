internal import Language

/// A bracket that opens in a content or a source closes there: “Sen. John McCain (R” gets “-Ariz.)”, “R-Utah) explained” gets
/// “Rep. Jason Chaffetz (”.
///
/// Chains decide token by token and lose closing brackets; sentence splitters end a sentence at “(R-Ill.”. Linear in the tokens of the
/// relations, with a bounded reach.
enum BracketBalance {
  static func mend(_ chosen: inout [RelationSelection.Scored], _ c: TokenColumns) {
    guard (0..<c.count).contains(where: { c.isTag($0, .openingBracket) }) else { return }
    var taken = [Bool](repeating: false, count: c.count)
    for scored in chosen {
      for token in scored.candidate.cueTokens + scored.candidate.source + scored.candidate.content {
        taken[token] = true
      }
    }
    for number in chosen.indices {
      mend(&chosen[number].candidate.content, c, &taken, isContent: true)
      mend(&chosen[number].candidate.source, c, &taken, isContent: false)
    }
  }

  private static func mend(_ tokens: inout [Int], _ c: TokenColumns, _ taken: inout [Bool], isContent: Bool) {
    guard let first = tokens.first, let last = tokens.last,
      tokens.contains(where: { c.isTag($0, .openingBracket, .closingBracket) })
    else { return }
    var open: [Int] = []
    var unopened: Int?
    for token in tokens {
      if c.isTag(token, .openingBracket) { open.append(token) }
      if c.isTag(token, .closingBracket) {
        if open.isEmpty { unopened = unopened ?? token } else { open.removeLast() }
      }
    }
    var missing: [Int] = []
    if let opening = open.first, let closing = partner(of: opening, c, by: 1) {
      let held = Set(tokens)
      let gap = (opening...closing).filter { !held.contains($0) }
      if gap.count <= longestGap, gap.allSatisfy({ !taken[$0] }), closing <= last + longestGap { missing += gap }
    }
    if let closing = unopened, let opening = partner(of: closing, c, by: -1), opening < first {
      // Where the splitter ended a sentence inside the bracket, the content has all of the sentence.
      let isSplit = isContent && first == c.sentences[Int(c.sentence[first])].tokens.lowerBound
      let start =
        isSplit
        ? c.sentences[Int(c.sentence[opening])].tokens.lowerBound : opening > 0 ? Int(c.leftEdge[opening - 1]) : opening
      let gap = Array(start..<first)
      if gap.count <= (isSplit ? longestHalf : longestGap), gap.allSatisfy({ !taken[$0] }) { missing += gap }
    }
    guard !missing.isEmpty else { return }
    for token in missing { taken[token] = true }
    tokens = (tokens + missing).ordered()
  }

  /// The bracket that goes with another, in the same paragraph and near.
  private static func partner(of bracket: Int, _ c: TokenColumns, by step: Int) -> Int? {
    var depth = 0
    var token = bracket
    while token >= 0, token < c.count, abs(token - bracket) <= reach,
      c.sentences[Int(c.sentence[token])].paragraph == c.sentences[Int(c.sentence[bracket])].paragraph
    {
      if c.isTag(token, .openingBracket) { depth += step }
      if c.isTag(token, .closingBracket) { depth -= step }
      if depth == 0 { return token }
      token += step
    }
    return nil
  }

  private static let reach = 40
  private static let longestGap = 14
  private static let longestHalf = 40
}
