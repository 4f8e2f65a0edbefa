internal import Language

/// “Our science correspondent, Ulla Brandt, writes: A. B.” in a live page: without quotation marks all that follows in the
/// paragraph is hers, and who speaks there speaks inside it.
enum ReporterAttribution {
  /// Gives such a relation the rest of its paragraph, and makes one where none is. Linear in the relations and tokens.
  ///
  /// - Returns: the relations that stand inside now; they are taken out of `outer`.
  static func extend(_ outer: inout [RelationSelection.Scored], _ c: TokenColumns) -> [RelationSelection.Scored] {
    var held: [RelationSelection.Scored] = []
    for sentence in c.sentences where sentence.place == 0 && !sentence.isHeading {
      guard let colon = sentence.tokens.prefix(longest).first(where: { c.isColon($0) }),
        let verb = verb(c, sentence.tokens.lowerBound..<colon), let last = sentence.range.last,
        isReporter(c, sentence.tokens.lowerBound..<verb)
      else { continue }
      var end = c.sentences[last].tokens.upperBound
      if end > colon + 1, c.isTag(end - 1, .stop) { end -= 1 }
      guard colon + 1 < end, c.quotation[colon + 1] < 0 else { continue }
      let content = colon + 1..<end
      let number = outer.firstIndex { $0.candidate.cueTokens.contains(verb) || $0.candidate.cueTokens.contains(colon) }
      var scored =
        number.map { outer[$0] }
        ?? .init(
          candidate: RelationCandidate(
            cue: CueMention(tokens: [verb], c), content: [], source: Array(sentence.tokens.lowerBound..<verb)),
          score: 0.9, rule: .turn)
      scored.candidate.content = Array(content)
      if scored.candidate.source.isEmpty { scored.candidate.source = Array(sentence.tokens.lowerBound..<verb) }
      scored.candidate.cueTokens = [verb, colon]
      if let number { outer.remove(at: number) }
      let inside = outer.filter { content.contains($0.candidate.cue.head) }
      outer.removeAll { content.contains($0.candidate.cue.head) }
      held += inside
      outer.append(scored)
    }
    return held
  }

  /// The verb before the colon, with a day or place between at most.
  private static func verb(_ c: TokenColumns, _ opening: Range<Int>) -> Int? {
    guard let verb = opening.last(where: { c.isVerb($0) }), verb > opening.lowerBound, opening.upperBound - verb <= 4,
      writing.contains(c.lemma[verb]), c.isFinite(verb),
      (opening.lowerBound..<verb).allSatisfy({ !c.isMark[$0] || c.isComma[$0] })
    else { return nil }
    return verb
  }

  /// Whether words name somebody: a person, or who reports by trade.
  private static func isReporter(_ c: TokenColumns, _ tokens: Range<Int>) -> Bool {
    tokens.contains { c.entity[$0] == person || trades.contains(c.lemma[$0]) }
  }

  private static let longest = 16
  private static let writing = TokenColumns.hashes("write report")
  private static let trades = TokenColumns.hashes(
    "correspondent reporter editor columnist commentator colleague critic")
  private static let person = TokenColumns.code(of: .person)
}
