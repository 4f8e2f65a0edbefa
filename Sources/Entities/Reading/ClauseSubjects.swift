internal import Language
internal import Records

/// The subjects that stand over a word: of its own verb and of the verbs that its clause hangs on.
///
/// A noun means none of them: “Okafor said the minister had erred” speaks of two. At most 12 steps up.
struct ClauseSubjects {
  let document: Document

  /// - Parameter throughRelatives: whether the subjects over the noun of a relative clause count.
  func over(_ token: Int, throughRelatives: Bool = true) -> [Int] {
    var subjects: [Int] = []
    var current = token
    /// How many subjects stood below what is said of a whole sentence.
    var below: Int?
    for _ in 0..<12 {
      let head = document.tokens[current].head
      if below == nil, isOfSentence(current) { below = subjects.count }
      if head == current || !throughRelatives && below == nil && document.tokens[current].dependency == .relcl { break }
      // “The registry confirmed it, but the watchdog stressed …”: clauses side by side may have one subject under two names.
      if !throughRelatives, document.tokens[current].dependency == .conj {
        current = head
        continue
      }
      switch document.tokens[head].pos {
      case .verb, .aux:
        if let subject = document.child(of: head, .nsubj, .nsubjpass), subject != current { subjects.append(subject) }
      default: break
      }
      current = head
    }
    // “Halberd said that Corvane had lied, a charge the company denies”: not Halberd, but rather Corvane.
    if let below, subjects.count > below + 1 { subjects.removeSubrange(below..<subjects.count - 1) }
    return subjects
  }

  /// The clause of “a charge the company denies”: of what a whole sentence said.
  private func isOfSentence(_ clause: Int) -> Bool {
    let token = document[clause]
    guard token.dependency == .relcl || token.dependency == .acl, token.head < clause else { return false }
    let noun = token.head
    guard Self.said.contains(document.tokens[noun].lemma) else { return false }
    if document.tokens[noun].dependency == .appos { return true }
    // “…, a claim the operator denied”, hung on the verb.
    let first = document.subtree(of: noun).lowerBound
    return first > 0 && document.tokens[first - 1].text == "," && document.tokens[first].text == "a"
  }

  private static let said: WordSet = [
    "accusation", "allegation", "charge", "claim", "contention", "assertion", "suggestion", "argument", "theory",
    "notion", "idea", "view", "remark", "statement", "sentence", "line", "finding", "verdict", "conclusion", "question",
    "request", "demand", "plan", "proposal", "offer", "account", "version", "description", "comparison", "complaint",
    "criticism", "characterization", "insinuation", "prediction", "warning", "promise", "figure", "estimate",
    "something",
    "point", "move", "step", "decision", "phrase", "word", "comment",
  ]
}
