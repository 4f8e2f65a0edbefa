import Testing

@testable import Attribution

@Suite struct TokenColumnsTests {
  @Test func formsOfWords() {
    func form(_ word: String) -> (UInt8, Bool) { (WordForm(word).shape, WordForm(word).isMark) }
    #expect(form("word") == (0, false))
    #expect(form("Word") == (1, false))
    #expect(form("WORD") == (2, false))
    #expect(form("I") == (1, false))
    #expect(form("7th") == (3, false))
    #expect(form("--") == (4, false))
    #expect(form("“") == (0, true))
    #expect(form("''") == (4, true))
    #expect(form("’s") == (0, false))
    #expect(form("") == (4, false))
    #expect(WordForm("Said").hash == FeatureBag.hash("said"))
    // The last three bytes, small.
    #expect(WordForm("GOING").suffix == WordForm("ing").suffix)
    #expect(WordForm("ng").suffix != WordForm("ing").suffix)
    #expect(WordForm("").suffix == 0x9E37_79B9)
  }

  @Test func setsOfLemmas() {
    let words = (0..<500).map { FeatureBag.hash("word\($0)") }
    let set = LemmaSet(words.prefix(250))
    for (number, word) in words.enumerated() { #expect(set.contains(word) == (number < 250)) }
    #expect(!set.contains(0) && LemmaSet([0]).contains(0))
    #expect(!LemmaSet([]).contains(words[0]))
    #expect(Set(set.hashes) == Set(words.prefix(250)))
  }
}
