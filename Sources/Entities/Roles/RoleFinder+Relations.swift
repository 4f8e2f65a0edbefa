internal import Language
internal import Records

/// What somebody is to another by what they did to them: “once taught her”, “hired Voss in 2019”; and who is dead.
extension RoleFinder {
  /// The offices that a deed gives somebody, and the token of whom it was done to.
  struct Relation {
    var offices: [String]
    var other: Int
  }

  func relation(of name: NameMention) -> Relation? {
    let head = name.head(in: document)
    var verbs: [Int] = []
    if document.tokens[head].dependency == .nsubj { verbs.append(document.tokens[head].head) }
    for child in document.children(of: head) where child > head {
      switch document.tokens[child].dependency {
      case .relcl: verbs.append(child)
      case .appos:
        // “Egon Faller, a chemist who taught her”
        if let clause = document.child(of: child, .relcl) { verbs.append(clause) }
      default: break
      }
    }
    for verb in verbs {
      guard let offices = Self.relations[document.tokens[verb].lemma],
        let other = document.child(of: verb, .dobj, .dative), other > verb,
        document.child(of: verb, .nsubj).map({ $0 == head || document.tokens[$0].tag == .wp }) ?? false,
        document.tokens[other].tag == .prp || document.tokens[other].pos == .propn
      else { continue }
      return Relation(offices: offices, other: other)
    }
    return nil
  }

  private static let relations: WordTable<[String]> = [
    "teach": ["teacher", "professor", "lecturer", "tutor"], "tutor": ["tutor", "teacher"],
    "supervise": ["supervisor", "professor"], "mentor": ["mentor"], "coach": ["coach", "trainer"],
    "train": ["trainer", "coach"], "hire": ["chief", "employer"], "employ": ["employer", "chief"],
    "represent": ["lawyer", "agent"], "defend": ["lawyer"], "raise": ["parent"],
  ]

  /// “Omar Haddad married Lina Haddad”: the token of whom somebody married.
  func spouse(of name: NameMention) -> Int? {
    let token = document.tokens[name.head(in: document)]
    guard token.dependency == .nsubj, ["marry", "wed", "divorce"].contains(document.tokens[token.head].lemma),
      let other = document.child(of: token.head, .dobj), document.tokens[other].pos == .propn
    else { return nil }
    return other
  }

  /// “the late sculptor Ivo Marek”, “the heirs of Marek”, “Marek's widow”, “Marek died”.
  func isDead(_ name: NameMention) -> Bool {
    let head = name.head(in: document)
    let token = document.tokens[head]
    switch token.dependency {
    case .nsubj where document.tokens[token.head].lemma == "die" || document.tokens[token.head].lemma == "drown":
      return true
    case .nsubjpass where Self.slaying.contains(document.tokens[token.head].lemma): return true
    case .poss where Self.legacies.contains(document.tokens[token.head].lemma): return true
    default: break
    }
    // “The heirs of the poet Anxo Barreiral”: up from an apposition.
    var place = head
    if token.dependency == .appos, token.head + 1 == name.extent.lowerBound { place = token.head }
    if document.tokens[place].dependency == .pobj, case let preposition = document.tokens[place].head,
      document.tokens[preposition].text == "of",
      Self.legacies.contains(document.tokens[document.tokens[preposition].head].lemma)
    {
      return true
    }
    let first = name.extent.lowerBound
    return (max(0, first - 5)..<first).contains {
      document.tokens[$0].sentence == document.tokens[first].sentence
        && Self.departed.contains(document.tokens[$0].text)
        && document.subtree(of: document.tokens[$0].head).contains(head)
    }
  }

  private static let slaying: WordSet = [
    "kill", "murder", "behead", "execute", "assassinate", "slay", "bury", "cremate",
  ]
  private static let legacies: WordSet = [
    "heir", "heirs", "widow", "widower", "estate", "death", "murder", "killing", "funeral", "grave", "burial",
    "obituary", "ghost",
    "suicide", "body", "remains", "coffin",
  ]
  private static let departed: WordSet = ["late", "dead", "deceased", "slain", "murdered"]

  /// “Salo resigned”, “was sacked”: whose office is a former one from there on.
  func hasLeft(_ name: NameMention) -> Bool {
    let token = document.tokens[standing(of: name)]
    switch token.dependency {
    case .nsubj: return ["resign", "quit", "retire"].contains(document.tokens[token.head].lemma)
    case .nsubjpass:
      return ["fire", "sack", "oust", "dismiss", "remove", "replace", "suspend"].contains(
        document.tokens[token.head].lemma)
    default: return false
    }
  }

  /// Of “the director, Aino Salo,” the director's place in the sentence.
  private func standing(of name: NameMention) -> Int {
    let head = name.head(in: document)
    let token = document.tokens[head]
    return token.dependency == .appos && token.head < head ? token.head : head
  }

  /// “The trial of Bruno Faas”
  func isTried(_ name: NameMention) -> Bool {
    let token = document.tokens[name.head(in: document)]
    guard token.dependency == .pobj, case let preposition = document.tokens[token.head], preposition.text == "of" else {
      return false
    }
    return ["trial", "prosecution", "sentencing", "conviction", "acquittal", "arraignment"].contains(
      document.tokens[preposition.head].lemma)
  }
}
