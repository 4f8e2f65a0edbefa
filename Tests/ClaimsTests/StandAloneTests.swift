import Testing

@testable import Claims

@Suite("Sentences that stand alone")
struct StandAloneTests {
  @Test(
    "a relative clause without its noun does not",
    arguments: [
      ("Which is unthinkable", true), ("Whom is a poet of small rooms", true), ("Who received stolen money", true),
      ("Whose case it was", true), ("Who is going to pay?", false), ("The dam is safe", false), ("", false),
    ])
  func relative(_ sentence: String, _ isRelative: Bool) {
    #expect(StandAloneSentence.isRelative(sentence) == isRelative)
  }
}
