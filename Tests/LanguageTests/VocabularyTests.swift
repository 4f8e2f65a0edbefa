import Testing

@testable import Language

@Suite struct VocabularyTests {
  private func lexeme(_ text: String, norm: UInt64 = 0) throws -> Lexeme {
    try Vocabulary.sample(sequences: [StringIdentifier.of(":"): []])
      .lexeme(Array(text.utf8)[...], identifier: StringIdentifier.of(text), norm: norm)
  }

  @Test func featuresOfAWord() throws {
    let word = try lexeme("Norland’s")
    #expect(word.count == 9 && word.size == 11)
    #expect(word.norm == StringIdentifier.of("norland’s"))
    #expect(word.prefix == StringIdentifier.of("N"))
    #expect(word.suffix == StringIdentifier.of("d’s"))
    #expect(word.shape == StringIdentifier.of("Xxxxx’x"))
    #expect(word.vector == -1 && !word.isSpace && !word.beginsSequence)
  }

  /// An exception's norm, then the table's, then the marks', then the lower-case form.
  @Test func normsHaveAnOrder() throws {
    #expect(try lexeme("colour", norm: 7).norm == 7)
    #expect(try lexeme("colour").norm == StringIdentifier.of("color"))
    #expect(try lexeme("€").norm == StringIdentifier.of("$"))
    #expect(try lexeme("’S").norm == StringIdentifier.of("'s"))
    #expect(try lexeme("COLOUR").norm == StringIdentifier.of("colour"))
  }

  @Test func marksAndSpaces() throws {
    #expect(try lexeme(":").beginsSequence)
    #expect(try lexeme("\n\u{A0}").isSpace)
    #expect(try !lexeme("\u{200B}").isSpace)
    #expect(try !lexeme("").isSpace)
    #expect(try lexeme("").prefix == 0)
  }

  @Test func lowerClassesTellTheWordsOfRulesApart() throws {
    let classes = try ["it", "It", "she", "got", "y'", "y", "other", "\n"].map { try lexeme($0).lowerClass }
    #expect(classes[0] == classes[1])
    #expect(classes[4] == classes[5])
    #expect(Set(classes).count == 6)
  }
}
