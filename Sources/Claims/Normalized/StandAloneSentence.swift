internal import Language
internal import Records

/// A content as a sentence that stands alone, where that is sure.
///
/// Pronouns that mean a known entity become its name, with the verb's person where it changes; quotation marks and the
/// cue's comma go; days become dates (`2031-05-13`); a relative clause gets its antecedent back. The first letter is a
/// capital and the last stop goes; tense stays as reported. Questions, fragments, and words that point out of the
/// content give none.
struct StandAloneSentence {
  let text: String?

  init(
    relation: RelationReading, cue: CueConstruction, clause: ContentClause, act: SpeechAct, source: ClaimSource,
    target: ClaimRecord.Target?, times: [ResolvedTime], coverage: QuotationCoverage, reading: ArticleReading
  ) {
    let size = relation.content.reduce(0) { $0 + $1.count }
    guard size > 1, size <= Self.mostTokens, act != .decline, act != .ask || coverage.form == .direct else {
      text = nil
      return
    }
    var builder = SentenceBuilder(reading: reading, relation: relation, source: source, times: times)
    let shape = SentenceShape(relation: relation, cue: cue, clause: clause, act: act, target: target, reading: reading)
    guard let plan = shape.plan(source: source) else {
      text = nil
      return
    }
    text = builder.sentence(plan).flatMap { Self.isRelative($0) ? nil : $0 }
  }

  /// “Whom is a poet of small rooms”, “Which is unthinkable”: a relative clause without its noun; a question is none.
  static func isRelative(_ sentence: String) -> Bool {
    guard sentence.utf8.starts(with: "Wh".utf8), !sentence.utf8.contains(UInt8(ascii: "?")),
      let first = sentence.utf8.split(separator: UInt8(ascii: " "), maxSplits: 1).first
    else { return false }
    switch Substring(first) {
    case "Who", "Which", "Whom", "Whose": return true
    default: return false
    }
  }

  /// Longer contents are speeches, not sentences.
  private static let mostTokens = 160
}
