internal import Language
internal import Records

/// One name, one type: makes the model's types consistent over the article.
///
/// In this order: a title makes a person; the same words take the type that most of their mentions have; a word alone that
/// is the surname of a person named in full takes that person's type; an unrecognised run that repeats a name is that
/// name, and is a person where it begins with a given name. Linear in the names.
struct NameTyper {
  let document: Document
  /// Whether a token stands in a heading: its capitals say little, so its type counts little.
  let inHeading: (Int) -> Bool

  func retype(_ names: inout [NameMention]) {
    let introduction = NameIntroduction(document: document)
    for index in names.indices {
      if isCompany(names[index]) || isThing(names[index]) || isMasthead(names[index]) {
        names[index].type = .organization
        names[index].plural = false
      }
      if introduction.isPerson(names[index]) { names[index].type = .person }
      if introduction.isStorm(names[index]) { names[index].type = .event }
    }
    for index in names.indices where isBody(names[index]) { names[index].type = .organization }
    var votes: [String: [EntityType: Double]] = [:]
    for name in names {
      let key = name.words.joined(separator: " ")
      if name.title.isEmpty, introduction.isOrganization(name), !looksPersonal(name) {
        votes[key, default: [:]][.organization, default: 0] += 4
      }
      guard var type = name.type else { continue }
      if Self.mayBeFullName(type), name.words.count == 2, looksPersonal(name), !Self.houses.contains(key) {
        type = .person
      }
      var weight = inHeading(name.tokens.lowerBound) ? 0.3 : name.gender != nil || !name.title.isEmpty ? 2.5 : 1
      // The model calls lone surnames organizations, seldom the other way round.
      if name.words.count == 1, type != .person, type != .geopolitical,
        !document.tokens[name.tokens.lowerBound].text.isAcronym
      {
        weight *= 0.7
      }
      votes[key, default: [:]][type, default: 0] += weight
      if name.words.count <= 2, name.title.isEmpty, name.gender == nil, type != .geopolitical,
        introduction.isPlace(name)
      {
        votes[key, default: [:]][.geopolitical, default: 0] += 4
      }
      if name.words.count == 1, type == .organization || type == .person, isLocated(name) {
        votes[key, default: [:]][.geopolitical, default: 0] += 1.7
      }
    }
    /// Names in which something lies or happens.
    var places: Set<String> = []
    for name in names where name.words.count == 1 && isLocated(name) { places.insert(name.words[0]) }
    // Several persons' given names and surnames, from names of two words and more.
    var surnames: [String: Double] = [:]
    var givenNames: [String: Double] = [:]
    /// “acme”, where “Acme Holdings Inc.” is named.
    var companies: Set<String> = []
    /// First words of organizations of two words and more.
    var firms: Set<String> = []
    for (key, types) in votes {
      let words = key.split(separator: " ")
      if words.count > 1, types[.organization] ?? 0 >= (types.values.max() ?? 0),
        NameMatcher.withoutSuffix(words.map(String.init)).count == 1
      {
        companies.insert(String(words[0]))
      }
      if words.count > 1, let votes = types[.organization], votes >= (types.values.max() ?? 0),
        GivenNames.standard.womenShare(String(words[0])) == nil
          || NameWords.nobodys.contains(String(words[words.count - 1]))
      {
        firms.insert(String(words[0]))
      }
      guard words.count > 1, let last = words.last, let person = types[.person], person >= (types.values.max() ?? 0)
      else { continue }
      surnames[String(last), default: 0] += person
      givenNames[String(words[0]), default: 0] += person
    }
    for index in names.indices {
      let name = names[index]
      let key = name.words.joined(separator: " ")
      if name.words.count > 1, name.type == .organization || name.type == .person, let last = name.words.last,
        Self.placeEnds.contains(last), votes[key]?[.organization] ?? 0 < 4
      {
        names[index].type = .location
        continue
      }
      if !name.title.isEmpty && name.type == .person { continue }
      if name.type == .person, name.words.count > 1, let last = name.words.last,
        NounLexicon.noun(last)?.kind == .organization,
        GivenNames.standard.womenShare(name.words[0]) == nil
      {
        names[index].type = .organization
        continue
      }
      if name.words.count == 1, companies.contains(key) || isNewspaper(name) {
        names[index].type = .organization
        continue
      }
      if name.type == nil, name.words.count > 1, let last = name.words.last,
        NameWords.newspaper.contains(last) || NameWords.companySuffixes.contains(last)
      {
        names[index].type = .organization
        continue
      }
      // “Corvantis” after “Corvantis Energy”, where nothing lies in it.
      if name.words.count == 1, name.type == .geopolitical, firms.contains(key), votes[key]?[.organization] ?? 0 > 0,
        !KnownPlaces.names.contains(key), !places.contains(key)
      {
        names[index].type = .organization
        continue
      }
      // “Tallis” after “Tallis Biologics”, where nobody is called so.
      if name.words.count == 1, name.type == .person, name.title.isEmpty, name.gender == nil, firms.contains(key),
        surnames[key] == nil, givenNames[key] == nil
      {
        names[index].type = .organization
        continue
      }
      if name.words.count == 1, let surname = surnames[key] {
        let own = votes[key] ?? [:]
        let place = max(own[.geopolitical] ?? 0, own[.location] ?? 0, own[.nationality] ?? 0)
        let isNoPlace = !places.contains(key) && !KnownPlaces.names.contains(key)
        if place <= surname || isNoPlace || own[.person] ?? 0 > 0 && place <= surname + (own[.person] ?? 0) {
          if name.type != .person,
            name.type != .geopolitical || actsAsPerson(name) || isAgent(name) || place <= (own[.person] ?? 0)
              || isNoPlace
          {
            names[index].type = .person
          }
          continue
        }
      }
      if name.words.count == 1, name.type == nil, givenNames[key] != nil { names[index].type = .person; continue }
      if let type = name.type, Self.mayBeFullName(type),
        name.words.count == 2, looksPersonal(name), !Self.houses.contains(key), (votes[key]?[.geopolitical] ?? 0) == 0
      {
        names[index].type = .person
        continue
      }
      if let own = votes[key], let best = Self.majority(own), let votesForBest = own[best] {
        if let type = name.type {
          // A given name that the model took for a person's seldom is anything else.
          let bound = type == .person && GivenNames.standard.womenShare(name.words[0]) != nil ? 3 : 1
          if votesForBest > Double(bound) * (own[type] ?? 0) { names[index].type = best }
        } else if best == .person || votesForBest >= 2 {
          names[index].type = best
        }
        if let type = names[index].type, type != .person, looksPersonal(name) && actsAsPerson(name) || isBorn(name) {
          names[index].type = .person
        }
        continue
      }
      if name.type == nil, name.words.count > 1, name.words.count < 4, looksPersonal(name) {
        names[index].type = .person
      }
    }
  }

  private static func mayBeFullName(_ type: EntityType) -> Bool {
    type == .organization || type == .product || type == .workOfArt || type == .facility
  }

  /// The type with most votes; of equals the one first in OntoNotes' alphabet.
  static func majority(_ votes: [EntityType: Double]) -> EntityType? {
    votes.max { $0.value != $1.value ? $0.value < $1.value : $0.key.rawValue > $1.key.rawValue }?.key
  }

  /// Begins with a given name and holds no word that only organizations and places are called by.
  func looksPersonal(_ name: NameMention) -> Bool {
    guard name.words.count > 1, name.words[0].utf8.count > 2, !Self.placeBegins.contains(name.words[0]),
      GivenNames.standard.womenShare(name.words[0]) != nil
    else { return false }
    return !name.words.contains {
      NameWords.organization.contains($0) || NameWords.place.contains($0) || NameWords.nobodys.contains($0)
    }
      && !name.tokens.contains { document.tokens[$0].text.isAcronym && document.tokens[$0].text.utf8.count > 2 }
  }

  /// Words that many places begin with, and that are given names too.
  private static let placeBegins: WordSet = [
    "san", "santa", "los", "las", "new", "georgia", "virginia", "carolina", "india", "china", "jordan", "florida",
    "saint", "fort", "port", "mount", "lake", "north", "south",
  ]

  /// Firms that bear a person's name.
  private static let houses: WordSet = [
    "morgan stanley", "charles schwab", "merrill lynch", "philip morris", "eli lilly", "louis vuitton", "calvin klein",
    "ralph lauren",
    "john deere", "booz allen", "ann taylor", "wells fargo", "warner bros", "warner bros.", "smith barney",
    "dean witter", "marie claire",
    "christian dior", "giorgio armani", "estee lauder", "estée lauder", "martin marietta", "taylor wimpey",
    "vanity fair", "jimmy choo", "virgin atlantic",
    "aston martin", "alfa romeo", "mercedes benz", "carl zeiss", "max planck", "standard chartered", "jane street",
    "wall street",
  ]

  /// Last words of names that are places whatever the model says.
  private static let placeEnds: WordSet = [
    "road", "street", "avenue", "boulevard", "highway", "river", "lake", "beach", "bridge", "bridges", "valley", "keys",
    "hills",
    "mountains", "island", "islands", "peninsula", "county", "province", "airport", "desert", "strait", "canal",
    "harbor", "harbour",
  ]

  /// “the Ellan Echo”, “the Sunday Lantern”: nobody bears an article, unless another noun does (“the Reyes campaign”).
  private func isMasthead(_ name: NameMention) -> Bool {
    guard name.type == .person, name.words.count == 2, name.title.isEmpty, name.gender == nil,
      let last = name.words.last,
      name.tokens.lowerBound > 0, document.tokens[name.tokens.lowerBound - 1].text.lowercased() == "the"
    else { return false }
    if NameWords.newspaper.contains(last) || OrganizationSorts.nameWord(last).contains(.press) { return true }
    let head = document.tokens[name.head(in: document)]
    switch head.dependency {
    case .nsubj, .nsubjpass, .dobj, .pobj: break
    default: return false
    }
    return document.tokens[name.tokens.lowerBound - 1].head == name.head(in: document)
      && GivenNames.standard.womenShare(name.words[0]) == nil
  }

  /// “the Herald”
  private func isNewspaper(_ name: NameMention) -> Bool {
    guard NameWords.newspaper.contains(name.words[0]), name.tokens.lowerBound > 0 else { return false }
    return document.tokens[name.tokens.lowerBound - 1].lemma.lowercased() == "the"
  }

  /// “based in Meridia”, “reporters in Lund”; not “trust in Okafor”.
  private func isLocated(_ name: NameMention) -> Bool {
    let token = document.tokens[name.head(in: document)]
    guard token.dependency == .pobj, !token.text.isAcronym else { return false }
    let preposition = document.tokens[token.head]
    guard preposition.lemma.lowercased() == "in" || preposition.lemma.lowercased() == "near" else { return false }
    return !Self.trust.contains(document.tokens[preposition.head].lemma.lowercased())
  }

  private static let trust: WordSet = [
    "trust", "confidence", "faith", "believe", "belief", "interest", "interested", "invest", "investment", "stake",
    "share", "disappoint",
    "disappointed", "change", "role", "see", "find", "hope", "resemble", "appear", "star", "play",
  ]

  /// “Tallis Biologics”, “Vell United”: ends in a word that only companies and clubs bear, and begins with no given name.
  private func isCompany(_ name: NameMention) -> Bool {
    guard name.type != .organization, name.words.count > 1, name.title.isEmpty, name.gender == nil,
      let last = name.words.last,
      NameWords.company.contains(last) || NameWords.club.contains(last)
        || !OrganizationSorts.nameWord(last).isDisjoint(with: .unmistakable)
    else { return false }
    return GivenNames.standard.womenShare(name.words[0]) == nil || NameWords.nobodys.contains(last)
  }

  /// “Clean Nets praised the ministers”: what speaks and is no person's name; “HomeBarn”, written as only firms are.
  private func isBody(_ name: NameMention) -> Bool {
    guard name.title.isEmpty, name.gender == nil, !inHeading(name.tokens.lowerBound) else { return false }
    if name.words.count == 1, name.type == .nationality || name.type == .geopolitical || name.type == nil {
      return document.tokens[name.tokens.lowerBound].text.isCamelCase
    }
    // “Radio Norra” is no person, whatever the model says.
    if name.words.count > 1, name.type == .person, NameWords.broadcaster.contains(name.words[0]) { return true }
    guard name.words.count > 1, name.type == nil || name.type == .product, !looksPersonal(name) else { return false }
    let token = document.tokens[name.head(in: document)]
    return token.dependency == .nsubj && SpeechVerbs.isPublic(document.tokens[token.head].lemma)
      && !name.words.contains { GivenNames.standard.womenShare($0) != nil }
  }

  /// “Lumio, which makes phones”: no person is a “which”.
  private func isThing(_ name: NameMention) -> Bool {
    guard name.type == .person || name.type == nil, name.title.isEmpty, name.gender == nil else { return false }
    let next = name.tokens.upperBound
    guard next + 1 < document.tokens.count, document.tokens[next].text == ",", document.tokens[next + 1].text == "which"
    else { return false }
    return document.tokens[next].sentence == document.tokens[next - 1].sentence && name.words.count == 1
      && GivenNames.standard.womenShare(name.words[0]) == nil
  }

  /// Is said to do something itself: subject of a verb.
  private func isAgent(_ name: NameMention) -> Bool {
    let token = document.tokens[name.head(in: document)]
    return token.dependency == .nsubj && document.tokens[token.head].pos == .verb
  }

  /// Does what only people do.
  private func isBorn(_ name: NameMention) -> Bool {
    guard name.words.count < 4,
      !name.words.contains(where: { NameWords.organization.contains($0) || NameWords.place.contains($0) })
    else {
      return false
    }
    let token = document.tokens[name.head(in: document)]
    guard token.dependency == .nsubj || token.dependency == .nsubjpass else { return false }
    let verb = document.tokens[token.head]
    return SpeechVerbs.human.contains(verb.lemma) || verb.lemma == "bear" && token.dependency == .nsubjpass
  }

  /// Speaks, or has “who” hang on it.
  func actsAsPerson(_ name: NameMention) -> Bool {
    let head = name.head(in: document)
    for child in document.children(of: head) where document.tokens[child].dependency == .relcl {
      if let subject = document.child(of: child, .nsubj, .nsubjpass), document.tokens[subject].lemma == "who" {
        return true
      }
    }
    let token = document.tokens[head]
    guard token.dependency == .nsubj else { return false }
    return SpeechVerbs.lemmas.contains(document.tokens[token.head].lemma)
  }
}

/// Verbs that a person does rather than a thing or place.
enum SpeechVerbs {
  /// Of these no organization or country is ever the subject.
  static let human: WordSet = [
    "marry", "wed", "divorce", "smile", "laugh", "nod", "joke", "quip", "shrug", "weep", "cry", "graduate", "wear",
    "grin", "frown", "sigh",
    "whisper", "giggle", "pray",
  ]

  /// What is done by saying something to all.
  static func isPublic(_ lemma: String) -> Bool { lemmas.contains(lemma) || declarations.contains(lemma) }

  private static let declarations: WordSet = [
    "accuse", "blame", "claim", "deny", "warn", "announce", "declare", "promise", "vow", "urge", "call", "reject",
    "dismiss", "fume", "storm", "shrug", "snap", "praise", "criticize", "criticise", "complain", "concede", "agree",
    "demand", "confirm", "describe", "predict", "suggest", "state", "report", "thank", "welcome", "remark", "stress",
    "reckon", "post", "grin", "sigh",
  ]

  static let lemmas: WordSet = [
    "say", "tell", "ask", "add", "reply", "answer", "note", "explain", "think", "believe", "want", "feel", "know",
    "argue", "insist",
    "admit", "recall", "apologize", "apologise", "joke", "quip", "laugh", "smile", "nod", "marry", "wear", "speak",
    "talk", "write", "tweet",
    "walk",
    "sit", "stand", "testify", "plead", "apologize", "resign", "hope", "love", "hate", "remember", "forget", "die",
    "live",
  ]
}
