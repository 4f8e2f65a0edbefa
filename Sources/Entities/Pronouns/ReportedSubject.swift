internal import Language
internal import Records

/// The pronoun that opens what somebody is reported to have said, where the speaker's own words tell whom it means: “a spokesman
/// for *the prime minister* said *she* had no plans”, “*a source close to the foundation* said *it* would welcome an offer”,
/// “*Gus Hartnoll*, whom Mensik called a father, said *he* expected A”.
///
/// Reads the parse alone; who these tokens are is the caller's to know.
struct ReportedSubject {
  let document: Document

  enum Meaning: Equatable {
    /// The one for whom the speaker speaks.
    case principal(Int)
    /// The speaker, unless somebody is meant who is named outside the speaker's own clause.
    case speaker(Int)
    /// “One of them said he did not know”: whoever that is.
    case nobody
  }

  /// What the subject of a reported clause means; nil where its speaker says nothing of it. At most a few steps.
  func meaning(of pronoun: Int) -> Meaning? {
    let token = document[pronoun]
    guard token.dependency == .nsubj || token.dependency == .nsubjpass else { return nil }
    var verb = token.head
    if document.tokens[verb].dependency == .aux || document.tokens[verb].dependency == .auxpass {
      verb = document.tokens[verb].head
    }
    guard document.tokens[verb].dependency == .ccomp else { return nil }
    let above = document.tokens[verb].head
    guard above < pronoun, SpeechVerbs.isPublic(document.tokens[above].lemma), document.tokens[above].lemma != "ask",
      let subject = document.child(of: above, .nsubj), subject < above
    else { return nil }
    if document.tokens[subject].lemma == "one",
      document.children(of: subject).contains(where: { document.tokens[$0].text == "of" })
    {
      return .nobody
    }
    if let principal = principal(of: subject) { return .principal(principal) }
    return .speaker(subject)
  }

  /// Whom a speaker speaks for, by the noun or by the noun in apposition to a name.
  private func principal(of subject: Int) -> Int? {
    if let found = principal(under: subject) { return found }
    for child in document.children(of: subject) where child > subject && document.tokens[child].dependency == .appos {
      if let found = principal(under: child) { return found }
    }
    return nil
  }

  private func principal(under noun: Int) -> Int? {
    guard document.tokens[noun].pos == .noun else { return nil }
    let lemma = document.tokens[noun].lemma.inSmallLetters
    guard lemma.hasPrefix("spokes") || Self.mouthpieces.contains(lemma) else { return nil }
    for child in document.children(of: noun) {
      switch document.tokens[child].dependency {
      case .poss: return child
      case .prep where ["for", "of", "to"].contains(document.tokens[child].text):
        if let object = document.child(of: child, .pobj) { return object }
      // “a source close to the foundation”
      case .amod, .acomp, .relcl, .advmod:
        guard child > noun, document.tokens[child].text == "close",
          let to = document.child(of: child, .prep), document.tokens[to].text == "to"
        else { continue }
        return document.child(of: to, .pobj)
      default: break
      }
    }
    return nil
  }

  /// The subject that an aside interrupts: of “Mr Fairlie, *he* said, was A” Fairlie, who is not he.
  func interrupted(by pronoun: Int) -> Int? {
    let token = document[pronoun]
    guard token.dependency == .nsubj, document.tokens[token.head].dependency == .parataxis else { return nil }
    var verb = document.tokens[token.head].head
    for _ in 0..<2 where document.tokens[verb].dependency == .aux || document.tokens[verb].dependency == .auxpass {
      verb = document.tokens[verb].head
    }
    guard let subject = document.child(of: verb, .nsubj, .nsubjpass), subject < pronoun, verb > pronoun else {
      return nil
    }
    return subject
  }

  private static let mouthpieces: WordSet = [
    "lawyer", "solicitor", "attorney", "barrister", "counsel", "publicist", "agent", "representative", "office",
    "source", "person", "insider", "aide", "adviser", "advisor", "friend", "associate", "doctor",
  ]
}
