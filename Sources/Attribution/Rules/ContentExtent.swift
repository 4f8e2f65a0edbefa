internal import Language

/// Takes from a content what stands beside what was said.
///
/// - another clause: “said that A; B”
/// - another sentence: a content that holds a whole quotation has no words of other sentences outside the marks
/// - comment: “said A, a charge that Y denies”
/// - occasion: “accused X of A after B”
enum ContentExtent {
  static func mend(
    _ scored: inout [RelationSelection.Scored], _ c: TokenColumns, constructions: [RelationCandidate]
  ) {
    var comments: Set<Int> = []
    for construction in constructions {
      guard let first = construction.content.first, first > 0, first < construction.cue.head, c.isComma[first - 1],
        isIndefinite(c, first), c.dependency[construction.cue.head] == Dependency.relcl.rawValue
      else { continue }
      comments.insert(first)
    }
    for number in scored.indices where scored[number].rule == .chain || scored[number].rule == .inner {
      clause(&scored[number].candidate, c)
      sentence(&scored[number].candidate, c)
      occasion(&scored[number].candidate, c)
      if !comments.isEmpty { comment(&scored[number].candidate, c, comments) }
    }
  }

  private static func clause(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), c.quotation[cue] < 0,
      let end = candidate.content.first(where: {
        $0 > cue && c.quotation[$0] < 0 && c.word[$0] == semicolon && c.sentence[$0] == c.sentence[cue]
      }), end + 1 < c.count, c.lemma[end + 1] != that, c.lemma[min(end + 2, c.count - 1)] != that
    else { return }
    keep(&candidate, c) { $0 < end || c.quotation[$0] >= 0 && c.sentence[$0] != c.sentence[cue] }
  }

  private static func sentence(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.quotation[cue] < 0, let whole = candidate.content.first(where: { isWhole(c, Int(c.quotation[$0])) }) else {
      return
    }
    let own = c.sentence[cue]
    guard c.sentence[whole] == own || candidate.content.allSatisfy({ c.quotation[$0] >= 0 || c.sentence[$0] != own })
    else {
      return
    }
    if candidate.content.contains(where: { c.quotation[$0] < 0 && c.sentence[$0] != own && !c.isPunctuation($0) }) {
      keep(&candidate, c) { c.quotation[$0] >= 0 || c.sentence[$0] == own }
    }
    // “A,” she said, a line that …: behind the cue stands nothing of hers.
    if whole < cue, c.clause[cue] < Int32(cue) {
      keep(&candidate, c) { $0 < cue || c.quotation[$0] >= 0 }
    }
  }

  private static func occasion(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last > cue,
      let clause = c.child(of: cue, .advcl, after: cue),
      c.child(of: clause, .mark, where: { occasions.contains(c.lemma[$0]) }) != nil
        || c.child(of: clause, .advmod, where: { c.isTag($0, .wrb) && occasions.contains(c.lemma[$0]) }) != nil
    else { return }
    let start = Int(c.leftEdge[clause])
    let end = Int(c.rightEdge[clause])
    guard start > cue, candidate.content.contains(where: { $0 > cue && $0 < start && !c.isPunctuation($0) }) else {
      return
    }
    keep(&candidate, c) { $0 < start || $0 > end || c.quotation[$0] >= 0 }
  }

  private static func comment(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ comments: Set<Int>) {
    guard
      let start = candidate.content.first(where: {
        comments.contains($0) && $0 != candidate.content.first && c.quotation[$0] < 0
      }), c.quotation[candidate.cue.head] < 0
    else { return }
    keep(&candidate, c) { $0 < start || c.sentence[$0] != c.sentence[start] }
  }

  private static func keep(_ candidate: inout RelationCandidate, _ c: TokenColumns, where holds: (Int) -> Bool) {
    var kept = candidate.content.filter(holds)
    while let last = kept.last, c.isPunctuation(last), !c.isMark[last] { kept.removeLast() }
    if kept.contains(where: { !c.isPunctuation($0) }) { candidate.content = kept }
  }

  /// A quotation that ends in a stop or comma is a sentence, not a term.
  static func isWhole(_ c: TokenColumns, _ quotation: Int) -> Bool {
    guard quotation >= 0 else { return false }
    let tokens = c.quotations[quotation].tokens
    guard c.quotations[quotation].isClosed, tokens.count >= 4 else { return false }
    let end = tokens.upperBound - 2
    return c.isComma[end] || c.isTag(end, .stop)
      || tokens.upperBound < c.count && c.isComma[tokens.upperBound] && c.shape[tokens.lowerBound + 1] == 1
  }

  private static func isIndefinite(_ c: TokenColumns, _ token: Int) -> Bool { indefinite.contains(c.word[token]) }

  private static let semicolon = FeatureBag.hash(";")
  private static let that = FeatureBag.hash("that")
  private static let indefinite = TokenColumns.hashes("a an something")
  private static let occasions = TokenColumns.hashes("after before when while though although provided once until")
}
