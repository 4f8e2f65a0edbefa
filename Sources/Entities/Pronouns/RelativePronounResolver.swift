internal import Language

/// Who, which, that, whose → the noun that their clause hangs on.
struct RelativePronounResolver {
  let document: Document

  /// The head noun of the phrase that a relative pronoun's clause describes; nil for a question word. At most 8 steps.
  func antecedent(of token: Int) -> Int? {
    var current = token
    for _ in 0..<8 {
      let head = document.tokens[current].head
      if head == current { return nil }
      if document.tokens[current].dependency == .relcl, head < token { return head }
      current = head
    }
    return nil
  }
}
