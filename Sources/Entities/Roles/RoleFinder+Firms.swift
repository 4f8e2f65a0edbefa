internal import Language
internal import Records

/// What an organization is by its people and by the words beside its name.
extension RoleFinder {
  /// “Bluegate's lawyers, Finch & Rowe,”: people by trade together, a firm.
  func isPractice(_ name: NameMention) -> Bool {
    let token = document[name.head(in: document)]
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
    let token = document[name.head(in: document)]
    guard token.dependency == .pobj else { return nil }
    let noun = document[document.tokens[token.head].head]
    switch document.tokens[token.head].lemma.inSmallLetters {
    case "at", "with", "from":
      return Self.brokers.contains(noun.lemma) && noun.pos == .noun ? "bank" : nil
    case "in", "by": return Self.printed.contains(noun.lemma) && noun.pos == .noun ? "newspaper" : nil
    default: return nil
    }
  }

  /// The people as whom a firm is known: “the consultants Fenn Marrick”, “the auditors, Pell & Strand,”, “producers Bright & Bright”.
  func crew(of name: NameMention) -> String? {
    var noun = name.extent.lowerBound - 1
    guard noun > 0 else { return nil }
    if document.tokens[noun].text == "," { noun -= 1 }
    guard document.tokens[noun].tag == .nns, document.tokens[noun].sentence == document.tokens[noun + 1].sentence,
      case let lemma = document.tokens[noun].lemma,
      NounLexicon.noun(lemma)?.kind == .person || NounLexicon.isDoer(lemma)
    else { return nil }
    return lemma
  }

  /// “Dr Amalia Voss of the Skerry Sea Institute”: the house beside somebody's name.
  func house(of name: NameMention) -> Int? {
    for child in document.children(of: name.head(in: document))
    where child >= name.tokens.upperBound && document.tokens[child].dependency == .prep {
      guard ["of", "at", "from", "with"].contains(document.tokens[child].text),
        let object = document.child(of: child, .pobj), document.entity(at: object)?.type == .organization
      else { continue }
      return object
    }
    // “Who had once worked for Orbita”, “left Orbita in 2028”
    let token = document[name.head(in: document)]
    var verbs = document.children(of: name.head(in: document)).filter { document.tokens[$0].dependency == .relcl }
    if token.dependency == .nsubj { verbs.append(token.head) }
    for verb in verbs {
      var object: Int?
      switch document.tokens[verb].lemma {
      case "join", "leave", "quit", "head", "lead", "run", "chair", "direct", "manage", "found", "own", "represent",
        "edit":
        object = document.child(of: verb, .dobj)
      case "work", "serve":
        if let preposition = document.child(of: verb, .prep), ["for", "at"].contains(document.tokens[preposition].text)
        {
          object = document.child(of: preposition, .pobj)
        }
      default: break
      }
      if let object, document.entity(at: object)?.type == .organization { return object }
    }
    return nil
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
