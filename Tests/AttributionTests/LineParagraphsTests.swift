import Language
import Records
import Testing

@testable import Attribution

/// Lines that are paragraphs, and lines that are broken to a width.
@Suite struct LineParagraphsTests {
  /// A document of one paragraph and one sentence; words are parted by blanks, `¶` stands for a line feed. Every word hangs on
  /// the first one.
  private func document(_ words: String) -> Document {
    var tokens: [Token] = []
    var text = ""
    for word in words.split(separator: " ") {
      let isFeed = word == "¶"
      let isMark = ".,?!:".contains(word)
      if !isFeed, !isMark, !text.isEmpty, text.last != "\n" { text += " " }
      let start = text.unicodeScalars.count
      text += isFeed ? "\n" : word
      tokens.append(
        Token(
          text: isFeed ? "\n" : String(word), span: TextSpan(start, text.unicodeScalars.count), lemma: String(word),
          pos: isFeed ? .space : isMark ? .punct : .noun, tag: word == "," ? .comma : isMark ? .stop : .nn,
          morphology: "", head: 0, dependency: tokens.isEmpty ? .root : .dep, sentence: 0))
    }
    let whole = ScalarText(text)
    let span = TextSpan(0, whole.count)
    return Document(
      id: "l", text: whole, tokens: tokens, sentences: [Sentence(tokens: 0..<tokens.count, span: span, paragraph: 0)],
      paragraphs: [Paragraph(sentences: 0..<1, tokens: 0..<tokens.count, span: span)], entities: [])
  }

  private static let long = "The council of the island town met on Monday and talked of the old bridge"

  @Test func partsLinesThatEndASentence() {
    let parted = document("\(Self.long) . ¶ Nobody came . ¶ \(Self.long) .").partedAtLines()
    #expect(parted.paragraphs.map { parted.words($0.span) } == ["\(Self.long).", "Nobody came.", "\(Self.long)."])
    #expect(parted.sentences.map(\.paragraph) == [0, 1, 2])
    #expect(
      parted.tokens.map(\.sentence)
        == parted.sentences.enumerated().flatMap { Array(repeating: $0, count: $1.tokens.count) })
  }

  /// What hung on a word of another line is a root now, all else as it was.
  @Test func cutsHeadsAcrossLines() {
    let whole = document("\(Self.long) . ¶ Nobody came .")
    let parted = whole.partedAtLines()
    #expect(parted.sentences.count == 2)
    for (index, token) in parted.tokens.enumerated() {
      #expect(parted.sentences[token.sentence].tokens.contains(token.head))
      #expect(token.span == whole.tokens[index].span)
      if token.sentence == 1 { #expect(token.head == index && token.dependency == .root) }
    }
  }

  @Test func leavesLinesOfAWidthAlone() {
    let wrapped = document("\(Self.long) ¶ and then \(Self.long) ¶ before it rained .")
    #expect(wrapped.partedAtLines().paragraphs.count == 1)
    let comma = document("\(Self.long) , ¶ and then \(Self.long) .")
    #expect(comma.partedAtLines().paragraphs.count == 1)
  }

  /// A long line that ends in a name is a paragraph, if the next one does not go on with a small letter.
  @Test func partsLinesThatEndInAName() {
    let parted = document("\(Self.long) Reyes ¶ \(Self.long) Ost ¶ Nobody came .").partedAtLines()
    #expect(parted.paragraphs.count == 3)
  }

  /// A short line is a heading, not a broken one.
  @Test func partsHeadings() {
    let parted = document("Bridge news ¶ \(Self.long) . ¶ More news ¶ \(Self.long) .").partedAtLines()
    #expect(parted.paragraphs.count == 4)
  }

  /// Feeds at the ends and several in a row make no empty paragraph.
  @Test(arguments: ["¶ A . ¶ B .", "A . ¶ ¶ B .", "A . ¶ B . ¶", "¶ ¶ A . ¶ ¶ B . ¶ ¶"])
  func makesNoEmptyParagraph(_ words: String) {
    let parted = document(words).partedAtLines()
    #expect(
      parted.paragraphs.allSatisfy { !parted.words($0.span).allSatisfy(\.isWhitespace) || $0.tokens.lowerBound == 0 })
    #expect(parted.paragraphs.map(\.tokens).reduce(0) { $0 + $1.count } == parted.tokens.count)
    #expect(parted.paragraphs.flatMap(\.sentences) == Array(parted.sentences.indices))
  }

  @Test func handsBackWhatHasNoFeed() {
    #expect(document("\(Self.long) .").partedAtLines().paragraphs.count == 1)
  }
}
