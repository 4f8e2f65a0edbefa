import Testing

@testable import Language

/// Expectations are CPython's own answers.
@Suite struct PythonTextTests {
  private func lower(_ text: String) -> [Unicode.Scalar] { PythonText.lowercase(Array(text.unicodeScalars)) }

  @Test(arguments: [
    ("NORLAND", "norland"), ("İI", "i\u{307}i"), ("ΑΣ", "ας"), ("ΑΣΑ", "ασα"), ("Σ", "σ"), ("ΑΣ'Α", "ασ'α"),
    ("ΑΣ.", "ας."), ("ẞ", "ß"), ("ǅ", "ǆ"), ("ÀÉ", "àé"), ("", ""), ("\r\n\u{0}", "\r\n\u{0}"),
  ])
  func lowercase(text: String, expected: String) {
    #expect(lower(text) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("Norland", "Xxxxx"), ("NORLAND", "XXXX"), ("a1b2", "xdxd"), ("McDonald’s", "XxXxxxx’x"), ("ǅa", "xx"),
    ("²①½", "dd½"), ("日本語日本語", "xxxx"), ("e\u{301}e\u{301}", "x\u{301}x\u{301}"), ("$1,234.56", "$d,ddd.dd"),
    ("aaaaaBBBBBccccc", "xxxxXXXXxxxx"), ("", ""), ("\r\n", "\r\n"),
  ])
  func shape(text: String, expected: String) {
    #expect(WordShape.of(Array(text.unicodeScalars)) == Array(expected.utf8))
  }

  @Test func longWordsHaveOneShape() {
    #expect(WordShape.of(Array(repeating: "x", count: 99)) == Array("xxxx".utf8))
    #expect(WordShape.of(Array(repeating: "x", count: 100)) == Array("LONG".utf8))
  }
}
