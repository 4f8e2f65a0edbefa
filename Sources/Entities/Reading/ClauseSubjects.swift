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
    for _ in 0..<12 {
      let head = document.tokens[current].head
      if head == current || !throughRelatives && document.tokens[current].dependency == .relcl { break }
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
    return subjects
  }
}
