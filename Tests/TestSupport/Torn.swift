public import Language
import Records

extension Document {
  /// The tokens of a range as a document of their own: a text that begins and ends anywhere. Whatever hung on a token outside is
  /// a root.
  public func cut(_ range: Range<Int>) -> Document {
    guard let first = range.first, let last = range.last else {
      return Document(id: id, text: ScalarText(""), tokens: [], sentences: [], paragraphs: [], entities: [])
    }
    let begin = tokens[first].span.start
    func moved(_ span: TextSpan) -> TextSpan { TextSpan(max(0, span.start - begin), span.end - begin) }
    let held = sentences.filter { $0.tokens.overlaps(range) }
    let firstSentence = tokens[first].sentence
    let firstParagraph = held.first?.paragraph ?? 0
    let cutTokens = range.map { index in
      var token = tokens[index]
      let inside = range.contains(token.head)
      token.span = moved(token.span)
      token.dependency = inside ? token.dependency : .root
      token.head = inside ? token.head - first : index - first
      token.sentence -= firstSentence
      return token
    }
    func span(_ part: Range<Int>) -> TextSpan {
      TextSpan(cutTokens[part.lowerBound].span.start, cutTokens[part.upperBound - 1].span.end)
    }
    let cutSentences = held.map { sentence in
      let part = sentence.tokens.clamped(to: range)
      let own = part.lowerBound - first..<part.upperBound - first
      return Sentence(tokens: own, span: span(own), paragraph: sentence.paragraph - firstParagraph)
    }
    let cutParagraphs = Set(cutSentences.map(\.paragraph)).sorted().map { number in
      let own = cutSentences.indices.filter { cutSentences[$0].paragraph == number }
      let part = cutSentences[own[0]].tokens.lowerBound..<cutSentences[own[own.count - 1]].tokens.upperBound
      return Paragraph(sentences: own[0]..<own[own.count - 1] + 1, tokens: part, span: span(part))
    }
    return Document(
      id: id, text: ScalarText(text[TextSpan(begin, tokens[last].span.end)]), tokens: cutTokens,
      sentences: cutSentences,
      paragraphs: cutParagraphs,
      entities: entities.filter { range.contains($0.tokens.lowerBound) && range.contains($0.tokens.upperBound - 1) }.map
      {
        NamedEntity(
          tokens: $0.tokens.lowerBound - first..<$0.tokens.upperBound - first, span: moved($0.span), type: $0.type)
      })
  }

  /// The same words with what the taggers and the parser say of some of them drawn anew.
  public func disturbed(_ count: Int, by numbers: inout SeededNumbers) -> Document {
    var others = tokens
    for _ in 0..<count where !others.isEmpty {
      let index = Int.random(in: 0..<others.count, using: &numbers)
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0:
        others[index].tag = PennTag.allCases.randomElement(using: &numbers) ?? .nn
        others[index].pos = PartOfSpeech.allCases.randomElement(using: &numbers) ?? .noun
      case 1: others[index].dependency = Dependency.allCases.randomElement(using: &numbers) ?? .dep
      default:
        let sentence = sentences[others[index].sentence].tokens
        others[index].head = Int.random(in: sentence, using: &numbers)
      }
    }
    return Document(
      id: id, text: text, tokens: others, sentences: sentences, paragraphs: paragraphs, entities: entities)
  }
}
