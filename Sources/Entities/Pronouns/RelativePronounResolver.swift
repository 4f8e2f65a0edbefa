internal import Language
internal import Records

/// Who, which, that, whose → the noun that their clause hangs on.
struct RelativePronounResolver {
  let document: Document

  /// The head noun of the phrase that a relative pronoun's clause describes; nil for a question word. At most 8 steps.
  func antecedent(of token: Int) -> Int? {
    var current = token
    for _ in 0..<8 {
      let head = document.tokens[current].head
      if head == current { return nil }
      if document.tokens[current].dependency == .conj, document.tokens[head].pos == .verb {
        current = joined(current)
        if document.tokens[current].dependency == .relcl { continue }
      }
      if document.tokens[current].dependency == .relcl, head < token {
        if hidesName(current), document.tokens[head].pos == .propn { return unnamed(above: head) }
        return Self.personal.contains(document.tokens[token].lemma.inSmallLetters) ? person(above: head) : head
      }
      current = head
    }
    return nil
  }

  /// “who asked not to be named”, “who declined to be identified”, “who requested anonymity”.
  private func hidesName(_ verb: Int) -> Bool {
    guard Self.asking.contains(document.tokens[verb].lemma) else { return false }
    return document.children(of: verb).contains { child in
      child > verb
        && (Self.naming.contains(document.tokens[child].lemma) || document.tokens[child].lemma == "anonymity"
          || document.child(of: child, .pobj).map { document.tokens[$0].lemma == "anonymity" } ?? false)
    }
  }

  /// Of “an aide to Reyes, who asked not to be named” the aide: who hides has no name here.
  private func unnamed(above noun: Int) -> Int {
    var current = noun
    for _ in 0..<6 {
      guard document.tokens[current].pos == .propn else { return current }
      let head = document.tokens[current].head
      guard head < current, [.noun, .adp, .propn].contains(document.tokens[head].pos) else { return noun }
      current = head
      if document.tokens[current].pos == .adp {
        let above = document.tokens[current].head
        guard above < current, document.tokens[above].pos == .noun || document.tokens[above].pos == .propn else {
          return noun
        }
        current = above
      }
    }
    return current
  }

  /// Of “an official at the commission, who said” the official: a body is not asked for its name and is seldom a “who”.
  private func person(above noun: Int) -> Int {
    var current = noun
    for _ in 0..<3 {
      guard document.tokens[current].pos == .noun,
        let kind = NounLexicon.noun(document.tokens[current].lemma.inSmallLetters)?.kind, kind != .person,
        kind != .group
      else { break }
      let preposition = document.tokens[current].head
      guard preposition < current, document.tokens[preposition].pos == .adp else { break }
      current = document.tokens[preposition].head
      guard current < preposition else { break }
      if NounLexicon.noun(document.tokens[current].lemma.inSmallLetters)?.kind == .person { return current }
    }
    return noun
  }

  /// “an independent who had said A and who would not explain B”: the second clause describes whom the first does.
  private func joined(_ verb: Int) -> Int {
    var current = verb
    for _ in 0..<3 where document.tokens[current].dependency == .conj && document.tokens[current].head < current {
      current = document.tokens[current].head
    }
    return document.tokens[current].dependency == .relcl ? current : verb
  }

  private static let personal: WordSet = ["who", "whom"]
  private static let asking: WordSet = [
    "ask", "decline", "want", "wish", "prefer", "request", "refuse", "insist", "demand", "speak", "agree",
  ]
  private static let naming: WordSet = ["name", "identify", "quote"]
}
