internal import Records

/// A document that is being built, paragraph by paragraph.
struct DocumentDraft {
  private(set) var tokens: [Token] = []
  private(set) var startsSentence: [Bool] = []
  private var sentences: [Sentence] = []
  private var paragraphs: [Paragraph] = []
  private var entities: [NamedEntity] = []
  private var span = TextSpan(0, 0)
  private var firstToken = 0
  private var firstSentence = 0
  private var sentenceStart = 0

  init(capacity: Int) {
    tokens.reserveCapacity(capacity)
    startsSentence.reserveCapacity(capacity)
  }

  mutating func beginParagraph(_ span: TextSpan) {
    self.span = span
    firstToken = tokens.count
    firstSentence = sentences.count
    sentenceStart = tokens.count
  }

  /// - Parameters:
  ///   - start: in the article, Unicode scalars; `count` of them.
  ///   - head: in the paragraph.
  mutating func add(
    _ text: String, start: Int, count: Int, lemma: String, _ analysis: TokenAnalysis, morphology: String, head: Int,
    startsSentence starts: Bool
  ) {
    if starts && tokens.count > sentenceStart { endSentence() }
    tokens.append(
      Token(
        text: text, span: TextSpan(start, start + count), lemma: lemma, pos: analysis.pos, tag: analysis.tag,
        morphology: morphology, head: firstToken + head, dependency: analysis.dependency, sentence: sentences.count))
    startsSentence.append(starts)
  }

  private mutating func endSentence() {
    let last = tokens.count
    sentences.append(
      Sentence(
        tokens: sentenceStart..<last, span: TextSpan(tokens[sentenceStart].span.start, tokens[last - 1].span.end),
        paragraph: paragraphs.count))
    sentenceStart = last
  }

  mutating func endParagraph() {
    if tokens.count > sentenceStart { endSentence() }
    paragraphs.append(
      Paragraph(sentences: firstSentence..<sentences.count, tokens: firstToken..<tokens.count, span: span))
  }

  mutating func addEntity(_ range: Range<Int>, _ type: EntityType) {
    entities.append(
      NamedEntity(
        tokens: range, span: TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end),
        type: type))
  }

  func document(id: String, text: ScalarText) -> Document {
    Document(id: id, text: text, tokens: tokens, sentences: sentences, paragraphs: paragraphs, entities: entities)
  }
}
