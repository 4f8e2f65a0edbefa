internal import Language

/// “The firm's insistence that its brakes are safe *convinced nobody*”, “his threat to resign *alarmed colleagues*”: where the
/// parser makes a noun of saying the sentence's root, it has lost the main verb in what the noun brings. The content ends
/// before the first verb that its own clause cannot take.
enum LostMainVerb {
  /// The content of a noun cue without the main verb and what follows it. Linear in the content.
  static func cut(_ content: [Int], _ noun: Int, _ c: TokenColumns) -> [Int] {
    guard Int(c.head[noun]) == noun, c.pos[noun] == PartOfSpeech.noun.rawValue, let first = content.first,
      first == noun + 1, !c.sentences[Int(c.sentence[noun])].isHeading, c.lemma[first] == that || c.isTag(first, .to)
    else { return content }
    return cut(content, behind: noun, c)
  }

  /// The same behind any cue of such a sentence: “residents who *fear* that A held a rally”.
  static func cut(_ content: [Int], behind cue: Int, _ c: TokenColumns) -> [Int] {
    guard let first = content.first, content.allSatisfy({ c.quotation[$0] < 0 }),
      let opening = content.first(where: { $0 > first && isVerbal(c, $0) && !c.isTag($0, .vbg, .vbn) })
    else { return content }
    var end = opening
    while end + 1 < c.count, isVerbal(c, end + 1) || c.isRelation(end + 1, .neg), !begins(c, end + 1, after: end) {
      end += 1
    }
    guard let place = content.firstIndex(where: { $0 > end && begins(c, $0, after: end) }) else { return content }
    return Array(content[..<place])
  }

  private static func isVerbal(_ c: TokenColumns, _ token: Int) -> Bool {
    c.isVerb(token) || c.pos[token] == PartOfSpeech.aux.rawValue
  }

  /// Whether a token can only be the main verb: a past behind a complete clause, or what looks like an adjective of the noun
  /// behind it but stands behind a verb or another adjective.
  private static func begins(_ c: TokenColumns, _ token: Int, after end: Int) -> Bool {
    let before = token - 1
    if c.isPunctuation(before) || c.isRelation(before, .cc) || c.isTag(before, .preposition, .dt, .to, .wdt, .wp) {
      return false
    }
    if c.isTag(token, .vbd) { return !isVerbal(c, before) || c.isTag(before, .vb) || before != end }
    // “might burst led”: a past participle takes “be” or “have” before it.
    if c.isTag(token, .vbn) {
      return !c.isRelation(token, .acl, .relcl, .amod) && c.isTag(before, .vb) && !auxiliaries.contains(c.lemma[before])
    }
    return c.isTag(token, .jj) && c.isRelation(token, .amod) && Int(c.head[token]) == token + 1
      && (c.isTag(before, .vb, .vbd) && !auxiliaries.contains(c.lemma[before]) || c.isRelation(before, .acomp))
  }

  private static let that = FeatureBag.hash("that")
  private static let auxiliaries = TokenColumns.hashes("be have get")
}
