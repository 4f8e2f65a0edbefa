import Records
import TestSupport
import Testing

@testable import Language

/// With a pipeline of made-up weights: what must hold of any answer.
@Suite struct AnnotatorTests {
  private static let pipeline = Result { try SyntheticPipeline() }

  private static let hostile: [String] = [
    "", " ", "\n\n", "a", "\u{0}", "\u{301}\u{301}", "e\u{301}\u{0}\r\n\t\u{85}", "שלום עולם", "日本語。日本語",
    "👩‍👩‍👧 said 🇳🇴", "\u{FEFF}\u{200B}\u{202E}x", "a\r\n\r\nb", "  a \n \n b  ", "\u{10FFFF}\u{FFFD}",
    String(repeating: "\"", count: 300), String(repeating: "a", count: 20_000), String(repeating: "(a", count: 150),
    String(repeating: ". ", count: 200), String(repeating: "a@", count: 2000), String(repeating: "a.b:", count: 2000),
    String(repeating: "\n\nx", count: 100), String(repeating: "\u{A0} ", count: 100),
  ]

  private func annotator(_ kernel: String? = nil) throws -> Annotator {
    Annotator(model: try Self.pipeline.get().model(kernel: kernel))
  }

  @Test func tokensAreThePiecesOfTheText() throws {
    let annotator = try annotator()
    for text in Self.hostile {
      let document = annotator.annotate(id: "x", text: text)
      #expect(document.text.string.utf8.elementsEqual(text.utf8))
      var end = 0
      for (index, token) in document.tokens.enumerated() {
        #expect(token.span.start >= end && token.span.end > token.span.start)
        #expect(document.text[token.span].utf8.elementsEqual(token.text.utf8))
        #expect(document.sentences[token.sentence].tokens.contains(index))
        // A head lies in the token's own paragraph.
        let paragraph = document.paragraphs[document.sentences[token.sentence].paragraph]
        #expect(paragraph.tokens.contains(token.head))
        end = token.span.end
      }
      #expect(document.sentences.flatMap(\.tokens) == Array(document.tokens.indices))
      #expect(document.paragraphs.map(\.span) == ParagraphSplitter.paragraphs(of: document.text))
      #expect(document.paragraphs.flatMap(\.sentences) == Array(document.sentences.indices))
      #expect(document.entities.allSatisfy { $0.tokens.upperBound <= document.tokens.count })
    }
  }

  /// The same from a fresh annotator, from one that has seen other texts, and with every kernel of this processor.
  @Test func answersDependOnTheTextAlone() throws {
    let text = "Ana Reyes, of Norland, got ta go.\n\nShe said: “No.” They went (at 5km) to colour-town."
    let expected = try annotator().annotate(id: "x", text: text).tokens
    #expect(expected.count > 20)
    let used = try annotator()
    for other in Self.hostile { _ = used.annotate(id: "y", text: other) }
    #expect(used.annotate(id: "x", text: text).tokens == expected)
    for kernel in ["plain", "avx2", "avx512"] {
      guard let other = try? annotator(kernel) else { continue }
      #expect(other.annotate(id: "x", text: text).tokens == expected, "\(kernel)")
    }
  }

  /// A text of just so many tokens is annotated, one of more is not; neither changes what comes after.
  @Test func aLimitOfTokens() throws {
    let annotator = try annotator()
    let text = "Ana Reyes spoke.\n\nNorland sailed (at 5km)."
    let expected = annotator.annotate(id: "x", text: text).tokens
    for limit in 0..<expected.count { #expect(annotator.annotate(id: "x", text: text, atMost: limit) == nil) }
    for limit in [expected.count, expected.count + 1, .max] {
      #expect(annotator.annotate(id: "x", text: text, atMost: limit)?.tokens == expected)
    }
    #expect(annotator.annotate(id: "x", text: "", atMost: 0)?.tokens.isEmpty == true)
  }

  /// Each paragraph is annotated by itself.
  @Test func aParagraphDoesNotSeeItsNeighbours() throws {
    let annotator = try annotator()
    let (first, second) = ("Tomas Okafor left Meridia.", "She has flown, said the army.")
    let alone = annotator.annotate(id: "x", text: second)
    let together = annotator.annotate(id: "x", text: first + "\n\n" + second)
    let paragraph = try #require(together.paragraphs.last)
    #expect(together.tokens[paragraph.tokens].map(\.tag) == alone.tokens.map(\.tag))
    #expect(together.tokens[paragraph.tokens].map { $0.head - paragraph.tokens.lowerBound } == alone.tokens.map(\.head))
    #expect(together.tokens[paragraph.tokens].first?.span.start == first.unicodeScalars.count + 2)
  }

  /// A paragraph that is longer than a slice of the encoders: the beginning is what it is in a shorter one.
  @Test func longParagraphsAreSliced() throws {
    let annotator = try annotator()
    let words = (0..<1100).map { ["Ana", "said", "so", "that", "colour"][$0 % 5] }
    let long = annotator.annotate(id: "x", text: words.joined(separator: " "))
    #expect(long.tokens.count == 1100)
    let plain = try self.annotator("plain").annotate(id: "x", text: words.joined(separator: " "))
    #expect(long.tokens == plain.tokens)
    let short = annotator.annotate(id: "x", text: words.prefix(520).joined(separator: " "))
    #expect(short.tokens.prefix(515).map(\.tag) == Array(long.tokens.prefix(515).map(\.tag)))
  }
}
