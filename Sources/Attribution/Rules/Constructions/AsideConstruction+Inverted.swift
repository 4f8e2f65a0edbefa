internal import Language

/// Attributions that close or interrupt a sentence with the verb before who speaks: “A, said her niece.”, “The bridge, says the mayor, was A”.
extension AsideConstruction {
  /// “A, said her niece, Ana Reyes.”: the parser knows a subject behind its verb.
  static func inverted(_ c: TokenColumns, _ verb: Int, _ sentence: Range<Int>) -> Aside? {
    guard c.isVerb(verb), c.isTag(verb, .vbd, .vbz), CueFrames.of(c.lemma[verb]).contains(.clause),
      !wishing.contains(c.lemma[verb]) || c.lemma[verb] == write
    else { return nil }
    let subject = Int(c.subject[verb])
    if subject < 0, let source = reduced(c, verb, sentence) { return (verb, source, sentence.upperBound - 1) }
    if subject < verb, let aside = interrupting(c, verb, sentence) ?? named(c, verb, sentence) { return aside }
    guard subject > verb, c.child(of: verb, .ccomp, after: verb) == nil, Int(c.leftEdge[subject]) == verb + 1 else {
      return nil
    }
    let source = c.phrase(subject)
    guard let last = source.last, last + 1 < sentence.upperBound, c.isStop(last + 1) else { return nil }
    return (verb, source, last + 1)
  }

  /// “A, claims *a post shared more than 40,000 times*.”, where the parser makes of the participle what the post claims.
  private static func reduced(_ c: TokenColumns, _ verb: Int, _ sentence: Range<Int>) -> [Int]? {
    guard let shared = c.child(of: verb, .ccomp, after: verb), c.isTag(shared, .vbd, .vbn), c.subject[shared] > verb,
      case let noun = Int(c.subject[shared]), noun == shared - 1, Int(c.leftEdge[noun]) == verb + 1,
      c.object[shared] < 0,
      !c.has(shared, .aux), c.isTag(verb + 1, .dt), case let last = Int(c.rightEdge[shared]),
      last + 2 >= sentence.upperBound,
      c.isStop(sentence.upperBound - 1)
    else { return nil }
    return Array(verb + 1...last)
  }

  /// “The lamp, *wrote the poet Alwyn Crane in the visitors’ book*, is A”, where the parser makes the lamp write.
  private static func interrupting(_ c: TokenColumns, _ verb: Int, _ sentence: Range<Int>) -> Aside? {
    guard c.isComma[verb - 1], let noun = c.child(of: verb, .dobj, after: verb), Int(c.leftEdge[noun]) == verb + 1,
      !c.isTag(noun, .prp)
    else { return nil }
    var end = verb + 2
    while end < sentence.upperBound, end - verb < longestSource, !c.isComma[end], !c.isStop(end) { end += 1 }
    guard end < sentence.upperBound, c.isComma[end], end + 1 < sentence.upperBound, opensPredicate(c, end + 1),
      !(verb + 1..<end).contains(where: { c.isVerb($0) && c.isFinite($0) })
    else { return nil }
    var source = c.phrase(noun).filter { $0 < end }
    if let name = c.child(of: noun, .appos, after: noun), name < end, Int(c.leftEdge[name]) == noun + 1 {
      source = Array(verb + 1...max(name, Int(c.rightEdge[name]) < end && c.isTag(name + 1, .nnp) ? name + 1 : name))
    }
    return (verb, source, end)
  }

  /// The comma behind a relative clause, with the sentence's verb behind it.
  private static func predicate(_ c: TokenColumns, behind first: Int, _ sentence: Range<Int>) -> Int? {
    (first..<max(first, min(first + longestSource, sentence.upperBound - 1))).first {
      c.isComma[$0] && c.quotation[$0] < 0 && opensPredicate(c, $0 + 1)
    }
  }

  /// “The bridge, *says its chairman, Otto Lund*, was closed”: a noun phrase between the verb and the comma, with a name in apposition.
  private static func named(_ c: TokenColumns, _ verb: Int, _ sentence: Range<Int>) -> Aside? {
    // “Tranter, who chairs it, said the leader, Rowena Pask, had promised A”: who speaks stands before the first of two commas.
    guard c.isComma[verb - 1], opensPhrase(c, verb + 1), !c.isTag(verb + 1, .prp),
      !(sentence.lowerBound..<verb - 1).contains(where: { c.isComma[$0] })
    else { return nil }
    func comma(from first: Int) -> Int? {
      (first..<min(first + longestSource, sentence.upperBound)).first { c.isPunctuation($0) && c.word[$0] != hyphen }
        .flatMap { c.isComma[$0] && c.quotation[$0] < 0 ? $0 : nil }
    }
    guard var end = comma(from: verb + 1), end + 1 < sentence.upperBound else { return nil }
    // “The sand, insists *the firm, which claims A*, would B”
    if c.isTag(end + 1, .wdt, .wp), let second = predicate(c, behind: end + 2, sentence) {
      let source = Array(verb + 1..<second)
      return c.isNominal(end - 1) ? (verb, source, second) : nil
    }
    if !opensPredicate(c, end + 1) {
      guard opensPhrase(c, end + 1), let second = comma(from: end + 1), second + 1 < sentence.upperBound,
        opensPredicate(c, second + 1)
      else { return nil }
      end = second
    }
    let source = Array(verb + 1..<end)
    guard source.contains(where: { c.isNominal($0) }),
      !source.contains(where: { c.isVerb($0) && c.isFinite($0) && !c.isRelation($0, .relcl, .acl) })
    else { return nil }
    return (verb, source, end)
  }
}
