internal import Language

/// A speaker's name and a colon at the head of a paragraph, in a transcript: OKAFOR: We will appeal.
///
/// An article is a transcript where at least three paragraphs begin so, and one name comes back or two are in capitals.
/// The turn is the rest of the paragraph.
enum TurnAttribution {
  static let longestLabel = 6

  /// - Parameter datelines: colons behind places, which nobody's name is.
  static func candidates(_ c: TokenColumns, _ document: Document, besides datelines: Set<Int>) -> [RelationCandidate] {
    var turns: [(label: Range<Int>, content: Range<Int>)] = []
    var names: [UInt64: Int] = [:]
    var capitals = 0
    for paragraph in document.paragraphs {
      guard let turn = turn(c, document, paragraph.tokens), !datelines.contains(turn.label.upperBound) else { continue }
      turns.append(turn)
      names[c.word[turn.label.upperBound - 1], default: 0] += 1
      if c.shape[turn.label.upperBound - 1] == 2 { capitals += 1 }
    }
    guard turns.count >= 3, capitals >= 2 || names.values.contains(where: { $0 >= 2 }) else { return [] }
    return turns.map { turn in
      let colon = turn.label.upperBound
      var source = turn.label
      if c.isMark[source.lowerBound], source.count > 1 { source = source.lowerBound + 1..<source.upperBound }
      return RelationCandidate(
        cue: CueMention(tokens: [colon], c), content: Array(turn.content), source: Array(source))
    }
  }

  private static func turn(
    _ c: TokenColumns, _ document: Document, _ tokens: Range<Int>
  ) -> (label: Range<Int>, content: Range<Int>)? {
    guard let colon = tokens.prefix(longestLabel + 2).first(where: { c.isColon($0) }), colon > tokens.lowerBound,
      colon + 1 < tokens.upperBound
    else { return nil }
    for token in tokens.lowerBound..<colon where !c.isMark[token] {
      guard c.shape[token] == 1 || c.shape[token] == 2 || c.pos[token] == PartOfSpeech.punct.rawValue else {
        return nil
      }
    }
    var end = tokens.upperBound
    if end - 1 > colon + 1, document.tokens[end - 1].tag == .stop { end -= 1 }
    return (tokens.lowerBound..<colon, colon + 1..<end)
  }
}
