internal import Language
internal import Records

/// A common noun that means somebody or something: “the minister”, “a senior official”, “officials”.
struct NominalMention {
  /// The article, adjectives and the noun, without any name in them: what the mention covers.
  var tokens: Range<Int>
  var head: Int
  /// In small letters.
  var lemma: String
  var noun: NounLexicon.Noun
  var plural: Bool
  var determiner: Determiner

  enum Determiner {
    /// “the”, “this”, “that”, “these”, “those”
    case definite
    /// “his”, “Norland's”
    case possessive
    /// “a”, “some”, “two”, “one”, “another”
    case indefinite
    case none
  }
}

/// Reads noun phrases whose head the noun lexicon knows.
struct NominalFinder {
  let document: Document
  /// Tokens that belong to a name.
  let isName: (Int) -> Bool
  /// What the article's own names say of nouns: “the wing” is an organization where the Revenue Wing is named.
  var named: [String: EntityKind] = [:]
  /// Names of places, in small letters.
  var places: Set<String> = []

  /// The nominal that a token heads; nil where it heads none.
  func nominal(at index: Int) -> NominalMention? {
    switch document.tokens[index].tag {
    case .nn, .nns, .nnp, .nnps, .jj: break
    // “The accused said”, taken for a participle.
    case .vbn,
      .vbd where isParticipleOfSomebody(index):
      break
    default: return nil
    }
    let relation = document.tokens[index].dependency
    // Parts of a compound, and “as secretary of state”: what somebody is, not somebody.
    if isName(index) || relation == .compound && !isBeforeMisreadVerb(index)
      || relation == .amod && !SourcePhrase.isAgedSpeaker(index, in: document) || relation == .attr
      || relation == .oprd
    {
      return nil
    }
    let tag = document.tokens[index].tag
    var isPlural = tag == .nns || tag == .nnps
    var lemma =
      (tag == .nn || tag == .nns ? document.tokens[index].lemma : document.tokens[index].text).inSmallLetters
    // “Fishermen: debris fell near boats”
    if isPlural, lemma.utf8.count > 5, lemma.ends(in: "men"), NounLexicon.noun(lemma) == nil {
      lemma = String(lemma.dropLast(3)) + "man"
    }
    // “Farmers say”, tagged as a name.
    if tag == .nnp || tag == .nnps, NounLexicon.noun(lemma) == nil, let singular = NounLexicon.singularPerson(lemma) {
      lemma = singular
      isPlural = true
    }
    if tag == .jj
      && !(lemma == "former" || lemma == "latter" || lemma == "official" || lemma == "old" || lemma == "accused"
        || lemma == "deceased"
        || relation == .nsubj && Self.intervals.contains(lemma) || lemma == "international"
        || lemma == "firm" && relation == .nsubj)
      && !document.tokens[index].text.startsWithCapital && !isAfterEx(index)
    {
      return nil
    }
    if tag == .jj && lemma == "old" { return aged(index) }
    var listed = isPlural ? NounLexicon.plural(lemma) : NounLexicon.noun(lemma)
    // “The think tank”
    if lemma == "tank", index > 0, document.tokens[index - 1].text.inSmallLetters == "think" {
      lemma = "think-tank"
      listed = NounLexicon.noun(lemma)
    }
    // “The start-up”, cut in three.
    if lemma == "up", index > 1, document.tokens[index - 1].text == "-", document.tokens[index - 2].lemma == "start" {
      lemma = "start-up"
      listed = NounLexicon.noun(lemma)
    }
    if !isPlural, let kind = named[lemma],
      listed == nil || listed?.kind == .group || listed?.kind == .document || kind == .organization
    {
      listed = .init(kind: kind, gender: kind == .person ? nil : .neuter)
    }
    if listed == nil, Self.isCompatriot(index, in: document, places: places) {
      listed = .init(kind: .person, vague: true)
    }
    guard
      let noun = listed ?? Self.unlisted(index, lemma, in: document)
        ?? (lemma == "former" || lemma == "latter" ? .init(kind: .unknown, vague: true) : nil)
    else { return nil }
    if relation == .pobj, document.tokens[document.tokens[index].head].lemma.lowercased() == "as" { return nil }

    var determiner = NominalMention.Determiner.none
    for child in document.children(of: index) {
      if child > index { break }
      switch document.tokens[child].dependency {
      case .det:
        switch document.tokens[child].lemma.lowercased() {
        case "the", "this", "that", "these", "those", "both": determiner = .definite
        default: determiner = .indefinite
        }
      case .poss: determiner = .possessive
      // “10:15 Mayor: schools closed”: a time counts nobody.
      case .nummod:
        if determiner == .none, !document.tokens[child].text.contains(":") { determiner = .indefinite }
      default: break
      }
    }
    let start = begin(of: index)
    if determiner == .none, isAfterEx(index), index >= 3, document.tokens[index - 3].tag == .dt {
      determiner = document.tokens[index - 3].text.lowercased() == "the" ? .definite : .indefinite
    }
    // “the mum-of-two fumed”, where the parser hung the article elsewhere.
    if determiner == .none, start > 0, document.tokens[start - 1].tag == .dt,
      document.tokens[start - 1].sentence == document.tokens[index].sentence
    {
      determiner = document.tokens[start - 1].text.lowercased() == "the" ? .definite : .indefinite
    }
    let plural = isPlural || noun.collective
    return NominalMention(
      tokens: start..<index + 1, head: index, lemma: lemma, noun: noun, plural: plural, determiner: determiner)
  }

  /// “The accused looked away”, “the deceased's driver”
  private func isParticipleOfSomebody(_ index: Int) -> Bool {
    switch document.tokens[index].text {
    case "accused", "deceased": break
    default: return false
    }
    switch document.tokens[index].dependency {
    case .nsubj, .nsubjpass, .poss, .dobj, .pobj: break
    default: return false
    }
    return document.children(of: index).contains {
      $0 < index && document.tokens[$0].text.inSmallLetters == "the" && document.tokens[$0].dependency == .det
    }
  }

  /// “The ex-vicar”, cut in three and taken for an adjective.
  private func isAfterEx(_ index: Int) -> Bool {
    index >= 2 && document.tokens[index - 1].text == "-" && document.tokens[index - 2].text.lowercased() == "ex"
      && document.tokens[index].dependency == .nsubj
  }

  /// “The former ferry captain announces”, whose verb the tagger took for a noun.
  private func isBeforeMisreadVerb(_ index: Int) -> Bool {
    let head = document.tokens[index].head
    guard head == index + 1, head < document.tokens.count else { return false }
    // “…, something the bank disputes”, whose subject the parser takes for a part of its verb.
    if document.tokens[head].tag == .vbz || document.tokens[head].tag == .vbd { return true }
    // “The arbiter, the aunt claims, had wished her luck”
    if document.tokens[head].tag == .nns, head + 1 < document.tokens.count, index > 1,
      document.tokens[index - 1].tag == .dt, document.tokens[index - 2].pos == .punct,
      document.tokens[head + 1].pos == .punct, document.tokens[head].lemma != document.tokens[head].text,
      SpeechVerbs.isPublic(document.tokens[head].lemma)
    {
      return true
    }
    return document.tokens[head].tag == .nns && Self.verbs.contains(document.tokens[head].text)
  }

  private static let verbs: WordSet = [
    "says", "adds", "announces", "insists", "argues", "admits", "believes", "thinks", "explains", "concedes",
    "suggests",
    "recalls", "denies", "tells", "asks", "warns", "vows", "shrugs", "grins", "laughs", "sighs", "remembers",
  ]

  /// “The 45-year-old”: an adjective that stands for somebody.
  private func aged(_ index: Int) -> NominalMention? {
    guard index >= 3, document.tokens[index - 1].pos == .punct, document.tokens[index - 2].lemma == "year",
      document.tokens[index].dependency == .nsubj || document.tokens[index].dependency == .nsubjpass
        || document.tokens[index].dependency == .dobj || document.tokens[index].dependency == .pobj
        || SourcePhrase.isAgedSpeaker(index, in: document)
    else { return nil }
    var start = begin(of: index)
    if document.tokens[index].dependency == .amod { start = index - 5 }
    let isDefinite = document.tokens[start].lemma.lowercased() == "the"
    return NominalMention(
      tokens: start..<index + 1, head: index, lemma: "year-old", noun: .init(kind: .person, vague: true),
      plural: false, determiner: isDefinite ? .definite : .indefinite)
  }

  /// A noun that the lexicon lacks and that must mean somebody: it does what only people and organizations do.
  static func unlisted(_ index: Int, _ lemma: String, in document: Document) -> NounLexicon.Noun? {
    // “The shipping line”, “the ferry line”
    if lemma == "line",
      document.children(of: index).contains(where: {
        document.tokens[$0].dependency == .compound && Self.lines.contains(document.tokens[$0].text.lowercased())
      })
    {
      return .init(kind: .organization, gender: .neuter)
    }
    // “The Meridian side said”
    if lemma == "side", document.tokens[index].dependency == .nsubj,
      document.children(of: index).contains(where: {
        $0 < index && document.tokens[$0].text.startsWithCapital
          && document.tokens[$0].dependency != .det
      })
    {
      return .init(kind: .organization, gender: .neuter)
    }
    // “The house regards the novel as hers”: of a publisher, an auctioneer, a designer.
    if lemma == "house", !document.tokens[index].text.startsWithCapital,
      document.children(of: index).contains(where: {
        $0 < index && document.tokens[$0].dependency == .compound
          && Self.trading.contains(document.tokens[$0].text.inSmallLetters)
      })
        || document.tokens[index].dependency == .nsubj && index > 0
          && document.tokens[index - 1].text.inSmallLetters == "the"
          && (SpeechVerbs.lemmas.contains(document.tokens[document.tokens[index].head].lemma)
            || deciding.contains(document.tokens[document.tokens[index].head].lemma)
            || document.tokens[document.tokens[index].head].lemma == "regard")
    {
      return .init(kind: .organization, gender: .neuter)
    }
    func speaks() -> Bool {
      document.tokens[index].dependency == .nsubj
        && SpeechVerbs.lemmas.contains(document.tokens[document.tokens[index].head].lemma)
    }
    // “The body said”, “the trade body”, but no other body.
    if lemma == "body",
      speaks()
        || document.tokens[index].dependency == .nsubj
          && Self.deciding.contains(document.tokens[document.tokens[index].head].lemma)
        || document.children(of: index).contains(where: {
          $0 < index && Self.bodies.contains(document.tokens[$0].text.inSmallLetters)
        })
    {
      return .init(kind: .organization, gender: .neuter)
    }
    // “The former cox said”: nothing else that speaks is retired or old.
    if speaks(), document.tokens[index].tag != .nns, !document.tokens[index].text.startsWithCapital,
      document.children(of: index).contains(where: {
        $0 < index && Self.personal.contains(document.tokens[$0].text.inSmallLetters)
      })
    {
      return .init(kind: .person)
    }
    let isSubject = document.tokens[index].dependency == .nsubj || document.tokens[index].dependency == .nsubjpass
    let isNoun =
      document.tokens[index].tag == .nn || document.tokens[index].tag == .nns
      // “The clairvoyant”, which the tagger took for a name.
      || !document.tokens[index].text.startsWithCapital && speaks()
    guard isNoun else { return nil }
    if isSubject, NounLexicon.isLearned(lemma) { return .init(kind: .person) }
    guard NounLexicon.isDoer(lemma) else { return nil }
    // “A rescuer who …”, of whom the list knows nothing.
    return isWho(index, in: document) || speaks() ? .init(kind: .person) : nil
  }

  /// Said of people and, where they speak, of nothing else.
  private static let personal: WordSet = [
    "former", "retired", "veteran", "old", "elderly", "young", "erstwhile", "one-time", "onetime", "exiled",
    "disgraced",
  ]

  /// “The monthly printed”
  private static let intervals: WordSet = ["daily", "weekly", "monthly", "quarterly", "fortnightly"]

  /// What bodies do that no dead one does.
  private static let deciding: WordSet = [
    "ban", "fine", "suspend", "approve", "reject", "award", "appoint", "publish", "govern", "oversee", "represent",
    "refuse", "want", "plan", "recommend", "urge", "demand", "warn", "fear", "rule", "vote", "license", "open",
    "launch",
  ]

  private static let bodies: WordSet = [
    "trade", "professional", "governing", "industry", "representative", "sports", "public", "regulatory", "advisory",
    "umbrella", "standards", "membership", "statutory",
  ]

  private static let lines: WordSet = [
    "shipping", "cruise", "ferry", "bus", "rail", "railway", "container", "steamship",
  ]

  private static let trading: WordSet = [
    "publishing", "auction", "fashion", "investment", "trading", "brokerage", "software", "design", "finance",
  ]

  private static func isWho(_ index: Int, in document: Document) -> Bool {
    document.children(of: index).contains { clause in
      clause > index && document.tokens[clause].dependency == .relcl
        && document.child(of: clause, .nsubj, .nsubjpass).map { document.tokens[$0].lemma.lowercased() == "who" }
          ?? false
    }
  }

  /// “The Dutchman”, “the Briton”, “the 52-year-old Norlander”: one of a people.
  ///
  /// - Parameter places: names of places in the article, in small letters.
  static func isCompatriot(_ index: Int, in document: Document, places: Set<String> = []) -> Bool {
    guard document.tokens[index].text.startsWithCapital else { return false }
    let token = document[index]
    guard token.tag == .nnp || token.tag == .nn || token.tag == .jj, !token.text.isAcronym else { return false }
    switch token.dependency {
    case .compound, .amod, .nmod, .poss: return false
    default: break
    }
    let word = token.text.lowercased()
    let isNationality = document.entity(at: index)?.type == .nationality
    if token.tag == .jj && !isNationality { return false }
    if Demonyms.contains(word) || places.contains(where: { Demonyms.isOf(word, place: $0) }) { return true }
    if word.utf8.count > 5, word.hasSuffix("man") || word.hasSuffix("woman"),
      document.entity(at: index)?.type != .person
    {
      return isNationality
    }
    if document.children(of: index).contains(where: { document.tokens[$0].lemma == "old" && $0 < index }) {
      return true
    }
    guard word.hasSuffix("er") || word.hasSuffix("an") || word.hasSuffix("on") || word.hasSuffix("ard"),
      isNationality, token.dependency == .nsubj
    else { return false }
    return SpeechVerbs.lemmas.contains(document.tokens[token.head].lemma)
  }

  private func begin(of index: Int) -> Int {
    let edge = document.subtree(of: index).lowerBound
    var start = index
    while start > edge, index - start < RoleFinder.longest, !isName(start - 1),
      document.tokens[start - 1].pos != .punct || document.tokens[start - 1].tag == .hyph,
      document.tokens[start - 1].tag != .pos
    {
      start -= 1
    }
    return start
  }
}
