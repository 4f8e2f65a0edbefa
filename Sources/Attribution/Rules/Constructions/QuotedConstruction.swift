internal import Language

/// X was quoted as saying A; “A,” X was quoted as saying by Y: one cue, whose speaker is X.
enum QuotedConstruction {
  /// The verb of quoting above a “saying”.
  static func quoting(_ c: TokenColumns, _ verb: Int) -> Int? {
    let preposition = Int(c.head[verb])
    let above = Int(c.head[preposition])
    guard c.lemma[preposition] == asWord, above != preposition, quotes.contains(c.lemma[above]) else { return nil }
    return above
  }

  static func candidate(_ c: TokenColumns, saying verb: Int, _ quoted: Int) -> RelationCandidate? {
    let subject = Int(c.subject[quoted])
    guard subject >= 0, subject < quoted else { return nil }
    let source = c.phrase(subject, before: Int(c.leftEdge[quoted])).filter { $0 < quoted }
    let start = Int(c.leftEdge[subject])
    let content: [Int]
    if let said = VerbConstruction.content(c, verb, CueFrames.of(c.lemma[verb])) {
      content = said
    } else if let clause = c.child(of: quoted, .ccomp, where: { $0 < start }) {
      content = c.phrase(clause).filter { $0 < start }
    } else if start > 0, c.quotation[start - 1] >= 0 {
      content = Array(c.quotations[Int(c.quotation[start - 1])].tokens)
    } else {
      return nil
    }
    return ConstructionReader.relation(
      c, c.cueTokens(quoted) + [Int(c.head[verb]), verb], head: verb, content: content, source: source)
  }

  private static let asWord = FeatureBag.hash("as")
  private static let quotes = TokenColumns.hashes("quote cite")
}
