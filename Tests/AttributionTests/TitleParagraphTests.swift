import Language
import Records
import Testing

@testable import Attribution

/// A document of our own whose first paragraph is a lead of 26 words: taken for a title where nobody knows the title, a lead where one does.
@Suite struct TitleParagraphTests {
  private static let lead =
    "VELL — Two tankers were seized off the coast of Calder early Tuesday, the Evening Star reported, citing Reuters."
  private static let title = "Two tankers seized off Calder, newspaper reports"

  private func isTitle(_ first: String, title: String?, alone: Bool = false) -> Bool {
    let text = alone ? first : first + "\n\nCalder’s coast guard said nothing at all."
    let scalars = first.unicodeScalars.count
    let words = first.split(separator: " ").count
    let opening = Paragraph(
      sentences: 0..<first.split(separator: ".").count, tokens: 0..<words, span: TextSpan(0, scalars))
    let rest = Paragraph(
      sentences: 9..<10, tokens: words..<words + 7, span: TextSpan(scalars, text.unicodeScalars.count))
    let document = Document(
      id: "title", text: ScalarText(text), tokens: [], sentences: [], paragraphs: alone ? [opening] : [opening, rest],
      entities: [])
    return TitleParagraph.isOne(opening, in: document, title: title, stopped: first.hasSuffix("."))
  }

  @Test func aLeadBesideItsTitleIsNone() {
    #expect(!isTitle(Self.lead, title: Self.title))
    #expect(isTitle(Self.lead, title: nil))
    #expect(isTitle(Self.lead, title: ""))
    #expect(!isTitle(Self.lead, title: nil, alone: true))
  }

  @Test func theTitleItselfIsOneWhateverItsMarks() {
    #expect(isTitle(Self.title, title: Self.title))
    #expect(isTitle("Two tankers seized off Calder, newspaper reports.", title: Self.title + " | Meridia Herald"))
    // Another headline for the same article.
    #expect(isTitle("Strait closed after seizure", title: Self.title))
    #expect(!isTitle("The strait was closed.", title: Self.title))
  }

  @Test func lengthEndsIt() {
    let words = Array(repeating: "word", count: 29).joined(separator: " ")
    #expect(isTitle(words, title: nil))
    #expect(!isTitle(words + " and more", title: nil))
    #expect(!isTitle("One. Two. Three.", title: nil))
  }
}
