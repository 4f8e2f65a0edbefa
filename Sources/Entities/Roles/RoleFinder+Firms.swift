internal import Language
internal import Records

/// What an organization is by its people and by the words beside its name.
extension RoleFinder {
  /// “Bluegate's lawyers, Finch & Rowe,”: people by trade together, a firm.
  func isPractice(_ name: NameMention) -> Bool {
    let token = document.tokens[name.head(in: document)]
    return token.dependency == .appos && document.tokens[token.head].tag == .nns
      && Self.practices.contains(document.tokens[token.head].lemma)
  }

  static let practices: WordSet = [
    "lawyer", "solicitor", "attorney", "accountant", "auditor", "architect", "consultant", "broker", "adviser",
    "advisor",
    "banker", "engineer", "designer", "analyst", "surveyor", "agent",
  ]

  /// “Analysts at Penrose & Lowe”: a bank or broker; “a report in the Sunday Lantern”: a paper.
  func trade(ofPeopleAt name: NameMention) -> String? {
    let token = document.tokens[name.head(in: document)]
    guard token.dependency == .pobj else { return nil }
    let noun = document.tokens[document.tokens[token.head].head]
    switch document.tokens[token.head].lemma.inSmallLetters {
    case "at", "with", "from":
      return Self.brokers.contains(noun.lemma) && noun.pos == .noun ? "bank" : nil
    case "in", "by": return Self.printed.contains(noun.lemma) && noun.pos == .noun ? "newspaper" : nil
    default: return nil
    }
  }

  static let brokers: WordSet = ["analyst", "strategist", "trader", "broker", "banker"]
  static let printed: WordSet = ["report", "article", "interview", "story", "column", "editorial"]

  /// What an organization does: “Lumio, which makes phones” → maker, with “phone”.
  func trade(of name: NameMention) -> (noun: String, words: Set<String>)? {
    for child in document.children(of: name.head(in: document))
    where document.tokens[child].dependency == .relcl && child >= name.tokens.upperBound {
      guard let object = document.child(of: child, .dobj) else { continue }
      let what = document.tokens[object].lemma.lowercased()
      switch document.tokens[child].lemma {
      case "make", "build", "manufacture", "produce", "brew": return ("maker", [what])
      case "run", "operate", "manage": return ("operator", [what])
      case "sell": return ("retailer", [what])
      case "publish": return ("publisher", [what])
      default: continue
      }
    }
    return nil
  }
}
