import Language
import Testing

/// Word lists answer what sets and dictionaries of strings answer.
@Suite struct WordTableTests {
  private static let words = [
    "a", "of", "the", "said", "seven77", "eight888", "nine99999", "spokeswoman", "according to", "a rather long phrase",
    "fianc\u{E9}", "\u{201C}", "x",
  ]

  @Test func setAnswersAsASetDoes() {
    let plain = Set(Self.words)
    let set = WordSet(Self.words + Self.words)
    var asked = Self.words + Self.words.map { $0.uppercased() } + Self.words.map { String($0.dropLast()) }
    asked += Self.words.map { $0 + "s" } + ["fiance\u{301}", "fiance", "", "\u{201D}", "eight889", "eight8888"]
    for word in asked { #expect(set.contains(word) == plain.contains(word), "\(word)") }
    #expect(set.initials[0x61] && !set.initials[0x62] && set.initials[0xE2])
    #expect(!WordSet([]).contains("") && WordSet([""]).contains(""))
  }

  @Test func tableAnswersAsADictionaryDoes() {
    let plain = Dictionary(uniqueKeysWithValues: Self.words.enumerated().map { ($1, $0) })
    let table = WordTable(plain)
    for word in Self.words + ["fiance\u{301}", "", "b", "saids"] { #expect(table[word] == plain[word], "\(word)") }
    #expect(Set(table.keys) == Set(Self.words))
    let literal: WordTable<Int> = ["one": 1, "two": 2]
    #expect(literal["one"] == 1 && literal["three"] == nil)
  }

  @Test func dependencySets() {
    let set: DependencySet = [.nsubj, .xcomp, .root]
    for label in Dependency.allCases {
      #expect(set.contains(label) == [.nsubj, .xcomp, .root].contains(label))
      #expect(DependencySet(label, .dep) == [label, .dep])
    }
  }
}
