internal import Language

/// Takes from a content what stands beside what was said, and gives back what belongs to it. The cuts come in an order that
/// matters; each is in the file for what it cuts:
///
/// - `ContentExtent+Clauses`: another clause or sentence
/// - `ContentExtent+Occasion`: when, why and how it was said
/// - `ContentExtent+Carrier`: what it was said in
/// - `ContentExtent+Trailers`: what stands behind the attribution
/// - `ContentExtent+People`: who is told
/// - `ContentExtent+Returns`: what is given back
enum ContentExtent {
  static func mend(
    _ scored: inout [RelationSelection.Scored], _ c: TokenColumns, constructions: [RelationCandidate]
  ) {
    var comments: Set<Int> = []
    /// What a verdict in marks holds, which no relation before it shares: “accused X of “A”, a remark he called “*B*””.
    var judged: [Int: Int] = [:]
    var asides: Set<Int> = []
    var brought: [Int: RelationCandidate] = [:]
    for construction in constructions {
      if let first = construction.content.first, first > construction.cue.head,
        construction.cueTokens.last == first - 1, c.isVerb(construction.cue.head)
      {
        brought[first] = construction
      }
      // “pointed to a page, *which advises owners to A*”
      if construction.source.count == 1, let relative = construction.source.first, c.isTag(relative, .wp, .wdt),
        relative > 0, c.isComma[relative - 1],
        c.isRelation(construction.cue.head, .relcl)
          || c.isRelation(construction.cue.head, .xcomp) && c.isRelation(Int(c.head[construction.cue.head]), .relcl)
      {
        asides.insert(relative)
      }
      // “A, *which one engineer called “B”*”
      if construction.isFirm, construction.content.count > 3, let relative = construction.content.first,
        c.isTag(relative, .wdt), c.isComma[max(0, relative - 1)],
        c.isMark[construction.content[construction.content.count - 1]]
      {
        comments.insert(relative)
      }
      // “claimed that A, *which he always denied*”
      if construction.content.count == 1, let relative = construction.content.first, c.isTag(relative, .wdt),
        relative > 0, c.isComma[relative - 1], denying.contains(c.lemma[construction.cue.head])
      {
        asides.insert(relative)
      }
      guard let first = construction.content.first, first > 0, first < construction.cue.head,
        c.isPunctuation(first - 1),
        isIndefinite(c, first), construction.content.prefix(while: { $0 < construction.cue.head }).count <= 9
      else { continue }
      comments.insert(first)
      if construction.isFirm, c.isMark[construction.content[construction.content.count - 1]] {
        for token in construction.content { judged[token] = construction.cue.head }
      }
    }
    for number in scored.indices where scored[number].rule == .chain || scored[number].rule == .inner {
      opened(&scored[number].candidate, c)
      clause(&scored[number].candidate, c)
      sentence(&scored[number].candidate, c)
      occasion(&scored[number].candidate, c)
      carrier(&scored[number].candidate, c)
      trailer(&scored[number].candidate, c)
      lostVerb(&scored[number].candidate, c)
      hearer(&scored[number].candidate, c)
      agent(&scored[number].candidate, c)
      conjunct(&scored[number].candidate, c)
      adjunct(&scored[number].candidate, c)
      share(&scored[number].candidate, c)
      if !brought.isEmpty { foreign(&scored[number].candidate, c, brought) }
      if !comments.isEmpty { comment(&scored[number].candidate, c, comments) }
      if !judged.isEmpty {
        let cue = scored[number].candidate.cue.head
        if scored[number].candidate.content.contains(where: { judged[$0] != nil && judged[$0] != cue }),
          judged[cue] == nil
        {
          keep(&scored[number].candidate, c) { judged[$0].map { $0 == cue } ?? true }
        }
      }
      if !asides.isEmpty { aside(&scored[number].candidate, c, asides) }
      object(&scored[number].candidate, c)
      ContentBounds.mend(&scored[number].candidate, c)
    }
    // “offered to mediate, *an offer which both sides say A*”
    if !comments.isEmpty {
      for number in scored.indices where scored[number].rule == .construction {
        comment(&scored[number].candidate, c, comments)
      }
    }
  }

  static func keep(_ candidate: inout RelationCandidate, _ c: TokenColumns, where holds: (Int) -> Bool) {
    var kept = candidate.content.kept(where: holds)
    while let last = kept.last, c.isPunctuation(last), !c.isMark[last] { kept.removeLast() }
    if kept.contains(where: { !c.isPunctuation($0) }) { candidate.content = kept }
  }

  /// A quotation that ends in a stop or comma is a sentence, not a term.
  static func isWhole(_ c: TokenColumns, _ quotation: Int) -> Bool {
    guard quotation >= 0 else { return false }
    let tokens = c.quotations[quotation].tokens
    guard c.quotations[quotation].isClosed, tokens.count >= 4 else { return false }
    var end = tokens.upperBound - 2
    // “a ‘criminal,’”: marks close inside marks.
    while end > tokens.lowerBound, c.isMark[end], !c.isComma[end] { end -= 1 }
    return c.isComma[end] || c.isStop(end)
      || tokens.upperBound < c.count && c.isComma[tokens.upperBound] && c.shape[tokens.lowerBound + 1] == 1
  }

  private static func isIndefinite(_ c: TokenColumns, _ token: Int) -> Bool { indefinite.contains(c.word[token]) }

  static func isTime(_ c: TokenColumns, _ token: Int) -> Bool {
    c.entity[token] == date || c.entity[token] == time
  }

  static let denying = TokenColumns.hashes("deny dispute reject contest refute rebut disavow dismiss contradict")
  static let sinces = TokenColumns.hashes("after amid following as")
  private static let date = TokenColumns.code(of: .date)
  private static let time = TokenColumns.code(of: .time)
  static let inWord = FeatureBag.hash("in")
  static let without = FeatureBag.hash("without")
  static let accordingWord = FeatureBag.hash("according")
  static let despite = FeatureBag.hash("despite")
  static let circumstances = TokenColumns.hashes("after before despite amid following")
  static let that = FeatureBag.hash("that")
  private static let indefinite = TokenColumns.hashes("a an something")
  static let occasions = TokenColumns.hashes("after before when while though although provided once until")
}
