internal import Language

/// “Had the minister seen this note? he asked.”: a question without marks, and behind it, as a sentence of its own, who asks.
enum QuestionBefore {
  static func candidates(_ c: TokenColumns, besides others: [RelationCandidate]) -> [RelationCandidate] {
    var found: [RelationCandidate] = []
    var taken: [Bool]?
    for number in c.sentences.indices.dropFirst() {
      let sentence = c.sentences[number].tokens
      guard sentence.count <= longest, sentence.count > 2,
        c.sentences[number - 1].paragraph == c.sentences[number].paragraph
      else { continue }
      let question = c.sentences[number - 1].tokens
      guard question.count > 2, c.word[question.upperBound - 1] == mark, c.quotation[question.lowerBound] < 0,
        let verb = sentence.first(where: { asking.contains(c.lemma[$0]) && c.isVerb($0) && c.isFinite($0) }),
        c.quotation[verb] < 0, c.subject[verb] >= 0,
        verb + 2 >= sentence.upperBound
          || Int(c.subject[verb]) == sentence.upperBound - 2,
        let source = SpeakerFinder.somebody(c, Int(c.subject[verb]), verb)
      else { continue }
      let held = taken ?? c.taken(by: others)
      taken = held
      guard !held[verb], !question.contains(where: { held[$0] }) else { continue }
      found.append(
        RelationCandidate(
          cue: CueMention(tokens: c.cueTokens(verb), c), content: Array(question), source: source.filter { $0 != verb })
      )
    }
    return found
  }

  private static let longest = 8
  private static let mark = FeatureBag.hash("?")
  private static let asking = TokenColumns.hashes("ask wonder inquire enquire demand")
}
