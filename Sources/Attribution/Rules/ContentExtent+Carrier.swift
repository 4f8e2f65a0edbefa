internal import Language

/// Cuts what somebody said it in: “rejected the allegation *in a statement*”, “dismissed the report *in a message to Talvik Radio*”.
extension ContentExtent {
  /// Where a content ends in what carried it, which the parser hangs on the noun that is denied or granted: cuts it.
  static func carrier(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last > cue else { return }
    if let start = carrierStart(c, cue, Int(c.object[cue]), last: last), candidate.content.contains(start) {
      keep(&candidate, c) { $0 < start }
    }
  }

  /// The tokens of a verb's object without what carried it.
  static func withoutCarrier(_ tokens: [Int], _ c: TokenColumns, _ verb: Int, _ object: Int) -> [Int] {
    guard let last = tokens.last, let start = carrierStart(c, verb, object, last: last) else { return tokens }
    return tokens.filter { $0 < start }
  }

  /// The preposition of “in a statement” behind an object that is something said: “the allegation”, “it”.
  private static func carrierStart(_ c: TokenColumns, _ cue: Int, _ object: Int, last: Int) -> Int? {
    guard object > cue, last > object, CueFrames.of(c.lemma[cue]).contains(.object) else { return nil }
    let isSaid = NounConstruction.isTold(c, object) || c.pos[object] == PartOfSpeech.pron.rawValue
    return (object + 1..<last).first { token in
      guard carrying.contains(c.lemma[token]), c.isRelation(token, .prep), c.quotation[token] < 0,
        Int(c.rightEdge[token]) >= last, let noun = c.child(of: token, .pobj)
      else { return false }
      // “contradicted the lawyer in the witness box”
      if c.lemma[noun] == box, noun > 0, c.lemma[noun - 1] == witness { return true }
      // “the claims in the report” are the report's; a statement that nobody knows yet is the speaker's own.
      return isSaid && isSetting(c, noun)
        && c.child(of: noun, .det).map { articles.contains(c.word[$0]) } ?? false
    }
  }

  private static let box = FeatureBag.hash("box")
  private static let witness = FeatureBag.hash("witness")
  private static let carrying = TokenColumns.hashes("in on via through by")
  private static let articles = TokenColumns.hashes("a an")
}
