internal import Language

/// X was quoted as saying A; “A,” X was quoted as saying by Y; “A,” Y quoted X as saying: one cue, whose speaker is X.
/// Y quoted X as saying A: Y's quoting holds X's saying.
enum QuotedConstruction {
  /// The verb of quoting above a “saying”.
  static func quoting(_ c: TokenColumns, _ verb: Int) -> Int? {
    let preposition = Int(c.head[verb])
    var above = Int(c.head[preposition])
    guard c.lemma[preposition] == asWord, above != preposition else { return nil }
    // “quoted X as saying”: the preposition may hang on X.
    if c.isRelation(above, .dobj) { above = Int(c.head[above]) }
    return quotes.contains(c.lemma[above]) ? above : nil
  }

  static func candidate(_ c: TokenColumns, saying verb: Int, _ quoted: Int) -> RelationCandidate? {
    let subject = Int(c.subject[quoted])
    guard subject >= 0, subject < quoted else { return nil }
    let source = c.phrase(subject, before: Int(c.leftEdge[quoted])).filter { $0 < quoted }
    let said = VerbConstruction.content(c, verb, CueFrames.of(c.lemma[verb]))
    guard let content = said ?? before(c, quoted, Int(c.leftEdge[subject])) else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, c.cueTokens(quoted) + [Int(c.head[verb]), verb], head: verb, content: content, source: source))
  }

  /// “A,” the agency quoted X as saying: one cue, whose speaker is X.
  static func trailing(_ c: TokenColumns, saying verb: Int, _ quoted: Int) -> RelationCandidate? {
    let subject = Int(c.subject[quoted])
    let object = Int(c.object[quoted])
    let preposition = Int(c.head[verb])
    guard subject >= 0, subject < quoted, object > quoted, object < preposition,
      VerbConstruction.content(c, verb, CueFrames.of(c.lemma[verb])) == nil,
      let content = before(c, quoted, Int(c.leftEdge[subject]))
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, [quoted, preposition, verb], head: verb, content: content, source: c.phrase(object, before: preposition)))
  }

  /// “The agency quoted X as saying A”: what it quotes, with whom.
  static func active(_ c: TokenColumns, _ quoted: Int) -> RelationCandidate? {
    guard quotes.contains(c.lemma[quoted]), !c.isPassive(quoted), c.subject[quoted] >= 0,
      Int(c.subject[quoted]) < quoted, Int(c.object[quoted]) > quoted,
      let preposition = c.child(of: quoted, .prep, after: quoted, where: { c.lemma[$0] == asWord })
        ?? c.child(of: Int(c.object[quoted]), .prep, after: quoted, where: { c.lemma[$0] == asWord }),
      let verb = c.child(of: preposition, .pcomp, after: preposition),
      VerbConstruction.content(c, verb, CueFrames.of(c.lemma[verb])) != nil,
      let source = SpeakerFinder.somebody(c, Int(c.subject[quoted]), quoted)
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, c.cueTokens(quoted), head: quoted,
        content: Array(Int(c.leftEdge[Int(c.object[quoted])])...(c.phrase(verb).last ?? verb)), source: source))
  }

  /// What stands before the quoting clause: a clause of the sentence, or a quotation.
  private static func before(_ c: TokenColumns, _ quoted: Int, _ start: Int) -> [Int]? {
    if start > 0, c.quotation[start - 1] >= 0 { return Array(c.quotations[Int(c.quotation[start - 1])].tokens) }
    if start > 1, c.quotation[start - 2] >= 0, c.isComma[start - 1] {
      return Array(c.quotations[Int(c.quotation[start - 2])].tokens)
    }
    return c.child(of: quoted, .ccomp, where: { $0 < start }).map { c.phrase($0).filter { $0 < start } }
  }

  private static let asWord = FeatureBag.hash("as")
  static func isQuoting(_ c: TokenColumns, _ verb: Int) -> Bool { quotes.contains(c.lemma[verb]) && !c.isPassive(verb) }

  static let quote = FeatureBag.hash("quote")
  static let cite = FeatureBag.hash("cite")
  private static let quotes: Set<UInt64> = [quote, cite]
}
