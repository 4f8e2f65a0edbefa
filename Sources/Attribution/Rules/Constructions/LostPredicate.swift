internal import Language

/// “The Directorate, which proposed the rules, *contests* that figure”, “a gran *claims* she threw it away”, “a fisherman at the bar
/// *wonders* who will find him”: a verb in the present that the tagger took for a plural noun, so that the sentence has no
/// main verb at all. What stands before it is its subject, and what stands behind it what it brings.
enum LostPredicate {
  static func candidate(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard c.isTag(verb, .nns), c.quotation[verb] < 0, c.word[verb] != c.lemma[verb] else { return nil }
    let frames = CueFrames.of(c.lemma[verb])
    guard !frames.isDisjoint(with: [.clause, .object, .prepositional]),
      !c.sentences[Int(c.sentence[verb])].isHeading
    else { return nil }
    let sentence = c.sentences[Int(c.sentence[verb])].tokens
    guard verb > sentence.lowerBound, verb + 2 < sentence.upperBound, isBare(c, verb, sentence),
      let source = subject(c, before: verb, sentence), let content = content(c, behind: verb, frames, sentence)
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(c, [verb], head: verb, content: content, source: source))
  }

  /// Whether the sentence has no main verb before this word, and none that it is only the subject or object of.
  private static func isBare(_ c: TokenColumns, _ verb: Int, _ sentence: Range<Int>) -> Bool {
    var top = verb
    for _ in 0..<6 {
      let above = Int(c.head[top])
      if above == top { break }
      guard above < verb, c.isNominal(above) || c.isRelation(above, .prep) else { return false }
      top = above
    }
    guard Int(c.head[top]) == top, c.isNominal(top) else { return false }
    return !(sentence.lowerBound..<verb).contains { token in
      (c.isVerb(token) || c.pos[token] == PartOfSpeech.aux.rawValue) && c.isTag(token, .vbd, .vbz, .vbp, .md)
        && !isRelative(c, token, sentence)
    }
  }

  private static func isRelative(_ c: TokenColumns, _ verb: Int, _ sentence: Range<Int>) -> Bool {
    var token = verb
    for _ in 0..<5 {
      if c.isRelation(token, .relcl, .acl) { return true }
      let above = Int(c.head[token])
      if above == token || !sentence.contains(above) { return false }
      token = above
    }
    return false
  }

  /// The noun phrase that opens the sentence: one that begins as such and is a single one's, as the verb's ending is.
  private static func subject(_ c: TokenColumns, before verb: Int, _ sentence: Range<Int>) -> [Int]? {
    var first = sentence.lowerBound
    while first < verb, c.isSpace(first) || c.isRelation(first, .cc) || c.isComma[first] { first += 1 }
    var last = verb - 1
    while last > first, c.isComma[last] { last -= 1 }
    guard first <= last, verb - first <= longest,
      !(first...last).contains(where: {
        c.quotation[$0] >= 0 || c.isTag($0, .pos) || c.isPunctuation($0) && !c.isComma[$0] && c.word[$0] != hyphen
      }),
      c.isTag(first, .dt, .nnp, .prpPossessive, .prp, .nn)
    else { return nil }
    let head = (first...last).first { c.isTag($0, .nn, .nnp, .prp) && !c.isRelation($0, .poss) }
    guard head != nil, c.isNominal(last) || last < verb - 1 else { return nil }
    // “new battery claims that”: an adjective and a plural alone are no clause.
    if last == first, !c.isTag(first, .nnp, .prp) { return nil }
    return Array(first...last)
  }

  private static func content(
    _ c: TokenColumns, behind verb: Int, _ frames: CueFrames, _ sentence: Range<Int>
  ) -> [Int]? {
    let end =
      (verb + 2..<sentence.upperBound).first {
        c.quotation[$0] < 0
          && (c.word[$0] == semicolon || c.isStop($0) || c.isComma[$0] && joins.contains(c.word[$0 + 1]))
      } ?? sentence.upperBound
    let rest = Array(verb + 1..<end)
    guard let next = rest.first, rest.count > 1 else { return nil }
    func bearsTense(_ tokens: ArraySlice<Int>) -> Bool {
      tokens.contains { c.isFiniteWord($0) }
    }
    if frames.contains(.clause) {
      if c.isTag(next, .wp, .wrb) || wonders.contains(c.word[next]) { return rest }
      // “claims she threw it”, “says the door was shut”: a subject and its verb.
      if c.isTag(next, .prp) || c.isTag(next, .dt, .nnp, .prpPossessive) || c.word[next] == that,
        bearsTense(rest.dropFirst().prefix(8))
      {
        return rest
      }
    }
    // “contests that figure”
    if frames.contains(.object), rest.count <= 9, c.isTag(next, .dt, .prpPossessive),
      !bearsTense(rest[1...]) || isOne(c, rest)
    {
      return rest
    }
    if CueFrames.takes(c.lemma[verb], preposition: c.lemma[next]), rest.count <= 12, !bearsTense(rest[1...]) {
      return rest
    }
    return nil
  }

  /// “that figure”, whose noun the tagger took for a verb.
  private static func isOne(_ c: TokenColumns, _ rest: [Int]) -> Bool { rest.count == 2 }

  private static let longest = 40
  private static let that = FeatureBag.hash("that")
  private static let hyphen = FeatureBag.hash("-")
  private static let semicolon = FeatureBag.hash(";")
  private static let joins = TokenColumns.hashes("and but while although though or yet so")
  private static let wonders = TokenColumns.hashes("whether if why how")
}
