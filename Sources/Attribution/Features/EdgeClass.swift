internal import Language

/// The class of a token that the transitions into it depend on.
package enum EdgeClass {
  /// For cues: the part of speech.
  package static let cueCount = 20
  /// For arguments: what can begin or end one.
  package static let argumentCount = 10

  package static func cue(_ c: TokenColumns, _ i: Int) -> UInt8 { min(c.pos[i], 19) }

  package static func argument(_ c: TokenColumns, _ i: Int) -> UInt8 {
    let quotation = c.quotation[i]
    if c.sentences[Int(c.sentence[i])].tokens.lowerBound == i { return quotation >= 0 ? 1 : 2 }
    let before = c.quotation[i - 1]
    if quotation >= 0, before != quotation { return 3 }
    if before >= 0, before != quotation { return 4 }
    if c.isComma[i] { return quotation >= 0 ? 0 : 5 }
    if c.isComma[i - 1] { return quotation >= 0 ? 0 : 6 }
    if c.pos[i] == PartOfSpeech.punct.rawValue { return quotation >= 0 ? 0 : 7 }
    if c.dependency[i] == Dependency.mark.rawValue { return 8 }
    return quotation >= 0 ? 0 : 9
  }
}
