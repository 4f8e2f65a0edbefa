import Testing

@testable import Language

/// The algorithm, on small rules of our own. (spaCy's own rules are compared in `ParityTests`.)
@Suite struct TokenizerTests {
  private static let rules = Result {
    try TokenizerRules(MessagePackReader.read(SyntheticTokenizer.file, "tokenizer"), "tokenizer")
  }

  /// Tokens parted by “|”; “_” after one that a blank follows.
  private func tokens(_ text: String) throws -> String {
    let pieces = try pieces(text)
    return pieces.map { $0.text + ($0.space ? "_" : "") }.joined(separator: "|")
  }

  private func pieces(_ text: String) throws -> [(text: String, space: Bool, start: Int)] {
    let rules = try Self.rules.get()
    let table = try LexemeTable(vocabulary: Vocabulary.sample(sequences: rules.sequences))
    let tokenizer = try #require(Tokenizer(rules: rules, table: table))
    let bytes = Array(text.utf8)
    var first = TokenSequence()
    tokenizer.tokenize(bytes, bytes.indices, start: 0, into: &first)
    // The second time all chunks are known: the answer must not change.
    var second = TokenSequence()
    tokenizer.tokenize(bytes, bytes.indices, start: 0, into: &second)
    #expect(first.lexemes == second.lexemes && first.spaces == second.spaces && first.starts == second.starts)
    return (0..<first.count).map {
      (table.lexemes[Int(first.lexemes[$0])].text, first.spaces[$0] == 1, Int(first.starts[$0]))
    }
  }

  @Test(arguments: [
    ("", ""),
    ("a", "a"),
    ("a b", "a_|b"),
    ("a  b", "a_| |b"),
    ("a   b", "a_|  |b"),
    ("a\n\nb", "a|\n\n|b"),
    ("a \n b", "a_|\n |b"),
    (" a", " |a"),
    ("a ", "a_"),
    ("a\u{A0}b", "a|\u{A0}|b"),
    ("a\u{200B}b", "a\u{200B}b"),
    ("\u{3000}", "\u{3000}"),
    ("(Norland)", "(|Norland|)"),
    ("(\"Norland,\")", "(|\"|Norland|,|\"|)"),
    ("...", "..."),
    ("..a..", "..|a|.."),
    ("a...b", "a|...|b"),
    ("(((", "(|(|("),
    ("\"", "\""),
    ("5km", "5|km"),
    ("km", "km"),
    ("+5", "+5"),
    ("+x", "+|x"),
    ("Reyes's", "Reyes|'s"),
    ("well-known", "well|-|known"),
    ("-known", "-known"),
    ("A/B:C", "A|/|B|:|C"),
    ("end.", "end|."),
    ("END.", "END."),
    ("don't", "do|n't"),
    ("(don't)", "(|do|n't|)"),
    ("don't!", "do|n't|!"),
    ("Mr.", "Mr."),
    ("\"Mr.", "\"|Mr."),
    ("norland.example/a-b", "norland.example/a-b"),
    ("ana:x@norland.example", "ana:x@norland.example"),
    ("@norland.example", "@norland.example"),
    ("https://norland.example", "https://norland.example"),
    ("(norland.example)", "(|norland.example|)"),
    (":)", ":)"),
    ("a:)", "a:|)"),
    ("a:) b", "a:|)_|b"),
    ("x (:)) y", "x_|(|:)|)_|y"),
    ("a.m.", "a.m."),
    ("(a.m.)", "(|a.m.|)"),
    ("'em", "'em"),
  ])
  func cuts(text: String, expected: String) throws {
    #expect(try tokens(text) == expected)
  }

  @Test func agreesWithSpacy() throws {
    for (text, expected) in TokenizerReference.cases {
      let found = try tokens(text)
      #expect(found == expected, "\(text.debugDescription)")
    }
  }

  @Test func offsetsAreScalars() throws {
    let found = try pieces("e\u{301}a “😀” (日本)\r\nb")
    #expect(found.map(\.start) == [0, 4, 5, 6, 8, 9, 11, 12, 14])
    #expect(found.map(\.text) == ["e\u{301}a", "“", "😀", "”", "(", "日本", ")", "\r\n", "b"])
  }

  /// Tokens and blanks give back the text, whatever it is: every string of up to five odd pieces.
  @Test func nothingIsLost() throws {
    let parts = ["a", " ", "\n", ".", "(", ":)", "don't", "\u{301}", "\u{A0}"]
    var texts = [""]
    for _ in 0..<3 { texts += texts.flatMap { text in parts.map { text + $0 } } }
    let rules = try Self.rules.get()
    let table = try LexemeTable(vocabulary: Vocabulary.sample(sequences: rules.sequences))
    let tokenizer = try #require(Tokenizer(rules: rules, table: table))
    for text in Set(texts) {
      var sequence = TokenSequence()
      tokenizer.tokenize(Array(text.utf8), 0..<text.utf8.count, start: 0, into: &sequence)
      var back: [UInt8] = []
      for token in 0..<sequence.count {
        back += table.lexemes[Int(sequence.lexemes[token])].text.utf8
        if sequence.spaces[token] == 1 { back.append(0x20) }
      }
      #expect(back == Array(text.utf8), "\(text.debugDescription)")
    }
  }

  @Test func missingPatternsAreErrors() {
    #expect(throws: ModelError.self) { try TokenizerRules(.map([]), "tokenizer") }
    #expect(throws: ModelError.self) { try TokenizerRules(.null, "tokenizer") }
  }
}
