internal import Language
internal import Records

/// What somebody is by what they do or by how they are addressed: “won the marathon”, “works as a nurse”, “Rev.”.
extension RoleFinder {
  /// The office that somebody's deeds tell: “who coaches Vell United” → coach, “took over the health ministry” → minister.
  func deed(of name: NameMention) -> String? {
    let head = name.head(in: document)
    var verbs: [Int] = []
    let token = document[head]
    if token.dependency == .nsubj { verbs.append(token.head) }
    for child in document.children(of: head) where document.tokens[child].dependency == .relcl {
      if let who = document.child(of: child, .nsubj), document.tokens[who].lemma.lowercased() == "who" {
        verbs.append(child)
      }
    }
    if let standing = standing(of: name) { return standing }
    // “The engineer who designed the bridge, Cyrus Webb,”
    if token.dependency == .appos, token.head < head, let clause = document.child(of: token.head, .relcl),
      let who = document.child(of: clause, .nsubj), document.tokens[who].lemma.inSmallLetters == "who",
      let trade = trade(of: clause)
    {
      return trade
    }
    // “Mirela Danu, the geologist who led the study,”
    for child in document.children(of: head) where child > head && document.tokens[child].dependency == .appos {
      if let clause = document.child(of: child, .relcl), let who = document.child(of: clause, .nsubj),
        document.tokens[who].lemma.inSmallLetters == "who", let trade = trade(of: clause)
      {
        return trade
      }
    }
    for verb in verbs {
      if let trade = trade(of: verb) { return trade }
      guard let object = document.child(of: verb, .dobj, .pobj) else { continue }
      let what = document.tokens[object].lemma.lowercased()
      switch document.tokens[verb].lemma {
      case "coach", "captain", "chair": return document.tokens[verb].lemma
      case "manage", "edit", "direct":
        guard document.tokens[verb].tag == .vbz || document.tokens[verb].tag == .vbp else { continue }
        return ["manage": "manager", "edit": "editor", "direct": "director"][document.tokens[verb].lemma]
      // A pattern's `where` holds for itself alone, hence one for both.
      case let leads where ["head", "lead"].contains(leads) && ["board", "committee", "panel"].contains(what):
        return "chair"
      case "sue": return "plaintiff"
      case "head", "lead", "run", "take", "oversee":
        if document.tokens[verb].lemma == "take", document.child(of: verb, .prt) == nil { continue }
        if what == "ministry" { return "minister" }
      default: continue
      }
    }
    return nil
  }

  /// What somebody is in court by what is done to them there: “is accused of”, “was charged with”, “denies arson” → defendant.
  private func standing(of name: NameMention) -> String? {
    let head = name.head(in: document)
    let token = document[head]
    if token.dependency == .nsubjpass, Self.charges.contains(document.tokens[token.head].lemma) { return "defendant" }
    if token.dependency == .nsubj, document.tokens[token.head].lemma == "plead" { return "defendant" }
    if token.dependency == .nsubj, ["deny", "admit", "stand", "face"].contains(document.tokens[token.head].lemma),
      let object = document.child(of: token.head, .dobj),
      Self.crimes.contains(document.tokens[object].lemma),
      !document.children(of: object).contains(where: { document.tokens[$0].dependency == .poss })
    {
      return "defendant"
    }
    return nil
  }

  /// Whoever gives evidence: “told the inquest”, “testified”.
  func isHeard(_ name: NameMention) -> Bool {
    let token = document[name.head(in: document)]
    guard token.dependency == .nsubj else { return false }
    let verb = document[token.head]
    if verb.lemma == "testify" { return true }
    guard verb.lemma == "tell" || verb.lemma == "give", let object = document.child(of: token.head, .dobj, .dative)
    else {
      return false
    }
    let lemma = document.tokens[object].lemma
    return verb.lemma == "tell" ? Self.courts.contains(lemma) : lemma == "evidence"
  }

  private static let charges: WordSet = [
    "accuse", "charge", "convict", "acquit", "indict", "jail", "sentence", "imprison", "arraign",
  ]
  private static let crimes: WordSet = [
    "arson", "murder", "manslaughter", "fraud", "theft", "assault", "rape", "robbery", "burglary", "perjury", "bribery",
    "blackmail", "kidnapping", "smuggling", "harassment", "stalking", "embezzlement", "trial", "charge", "count",
  ]
  private static let courts: WordSet = ["court", "jury", "juror", "inquest", "inquiry", "tribunal", "trial"]

  /// “won the marathon” → winner, “founded the clinic” → founder, “works as a nurse” → nurse.
  func trade(of verb: Int) -> String? {
    let lemma = document.tokens[verb].lemma
    if lemma == "work" || lemma == "serve" {
      guard let preposition = document.child(of: verb, .prep), document.tokens[preposition].text == "as",
        let noun = document.child(of: preposition, .pobj), document.tokens[noun].tag == .nn,
        case let word = document.tokens[noun].lemma.lowercased(), NounLexicon.noun(word)?.kind == .person
      else { return nil }
      return word
    }
    guard let noun = Self.doers[lemma], let object = document.child(of: verb, .dobj) else { return nil }
    guard let things = Self.done[lemma] else { return noun }
    return things.contains(document.tokens[object].lemma.lowercased()) ? noun : nil
  }

  static let doers: WordTable<String> = [
    "win": "winner", "found": "founder", "co-found": "founder", "write": "author", "survive": "survivor",
    "drive": "driver", "invent": "inventor", "design": "designer", "own": "owner",
    "lead": "author", "conduct": "author", "head": "author", "co-author": "author", "coauthor": "author",
    "co-write": "author",
  ]

  /// Of what somebody becomes that by one of these verbs; of the others by anything.
  static let done: WordTable<WordSet> = [
    "lead": ["study", "research", "work", "analysis", "survey", "trial", "experiment"],
    "head": ["study", "research", "work", "analysis", "survey", "trial", "experiment"],
    "conduct": ["study", "research", "analysis", "survey", "trial", "experiment", "review"],
    "win": [
      "marathon", "race", "title", "cup", "tournament", "final", "lottery", "jackpot", "prize", "medal", "gold",
      "award",
      "election", "vote", "contest", "competition", "championship", "game", "match", "seat", "tour", "stage", "grand",
    ],
    "write": ["book", "novel", "report", "study", "paper", "memoir", "article", "poem", "play"],
    "drive": ["bus", "taxi", "lorry", "truck", "van", "tram", "train", "coach", "cab"],
    "own": ["shop", "pub", "hotel", "farm", "restaurant", "café", "cafe", "bakery", "club", "company", "business"],
  ]

  /// “Appearing for Kayode, Nkem Danbaba asked”
  private func appears(_ name: NameMention) -> Bool {
    let token = document.tokens[name.head(in: document)]
    guard token.dependency == .nsubj, let clause = document.child(of: token.head, .advcl), clause < token.head,
      document.tokens[clause].tag == .vbg, ["appear", "act"].contains(document.tokens[clause].lemma)
    else { return false }
    return document.child(of: clause, .prep).map { document.tokens[$0].text == "for" } ?? false
  }

  /// “Delphine Marsh, prosecuting,”, “Rufus Orde, for the defence,”.
  func advocacy(of name: NameMention) -> String? {
    if appears(name) { return "lawyer" }
    let next = name.extent.upperBound
    guard next + 1 < document.tokens.count, document.tokens[next].text == "," else { return nil }
    switch document.tokens[next + 1].text {
    case "prosecuting": return "prosecutor"
    case "defending": return "lawyer"
    case "for", "representing":
      var place = next + 2
      while place < min(document.tokens.count, next + 5),
        document.tokens[place].pos == .det || document.tokens[place].tag == .prpPossessive
      {
        place += 1
      }
      guard place < document.tokens.count else { return nil }
      switch document.tokens[place].lemma.lowercased() {
      case "prosecution", "crown": return "prosecutor"
      case "defence", "defense", "defendant", "claimant", "plaintiff", "appellant", "applicant", "family":
        return "lawyer"
      default: return nil
      }
    default: return nil
    }
  }

  func isProfessor(_ name: NameMention) -> Bool {
    guard name.tokens.lowerBound > 0 else { return false }
    let before = document.tokens[name.tokens.lowerBound - 1].text
    return before == "Professor" || before == "Prof" || before == "Prof."
  }

  /// Titles of clergy, which no role is taken from: they may be anybody's from vicar to chaplain.
  func isReverend(_ name: NameMention) -> Bool {
    name.title.contains { ["Rev", "Rev.", "Reverend"].contains(document.tokens[$0].text) }
  }

  func isDoctor(_ name: NameMention) -> Bool {
    guard name.tokens.lowerBound > 0 else { return false }
    let before = document.tokens[name.tokens.lowerBound - 1].text
    return before == "Dr." || before == "Dr"
  }
}
