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

  func retype(_ names: inout [NameMention], _ keys: NameKeys) {
    let introduction = NameIntroduction(document: document)
    let dealings = NameDealings(document: document)
    let datelines = Dateline(document: document).places().map(\.lowerBound)
    let peoples = peoples()
    var held: [Int] = []
    for index in names.indices {
      var name = names[index]
      if isCompany(name) || isThing(name) || isMasthead(name) {
        name.type = .organization
        name.plural = false
      }
      if introduction.isPerson(name) {
        name.type = .person
        held.append(index)
      }
      if isBuilding(name) { name.type = .facility }
      if isTeam(name) { name.type = .organization }
      if introduction.isStorm(name) { name.type = .event }
      if isBody(name) || isSaints(name) { name.type = .organization }
      names[index] = name
    }
    var votes = NameVotes(keys)
    /// Whom an office before the comma makes a person: “its president, Meher Contractor,”.
    var holders = [Bool](repeating: false, count: names.count)
    for index in held { holders[index] = true }
    for (index, name) in names.enumerated() {
      let key = keys.numberOf[index]
      if name.title.isEmpty, introduction.isOrganization(name), !looksPersonal(name) {
        votes.add(4, to: .organization, of: key)
      }
      if name.title.isEmpty, name.gender == nil, dealings.sort(of: name) != nil, !looksPersonal(name) {
        votes.add(3, to: .organization, of: key)
      }
      guard var type = name.type else { continue }
      // “COPPER BEND —”, of which the text speaks as “Copper Bend”.
      if type == .geopolitical, datelines.contains(name.tokens.lowerBound) { votes.add(4, to: type, of: key) }
      if Self.mayBeFullName(type), name.words.count == 2, looksPersonal(name),
        !Self.houses.contains(keys.words[key])
      {
        type = .person
      }
      var weight = inHeading(name.tokens.lowerBound) ? 0.3 : name.gender != nil || !name.title.isEmpty ? 2.5 : 1
      // The model calls lone surnames organizations, seldom the other way round.
      if name.words.count == 1, type != .person, type != .geopolitical,
        !document.tokens[name.tokens.lowerBound].text.isAcronym
      {
        weight *= 0.7
      }
      votes.add(weight, to: type, of: key)
      if name.words.count <= 2, name.title.isEmpty, name.gender == nil, type != .geopolitical,
        introduction.isPlace(name)
      {
        votes.add(4, to: .geopolitical, of: key)
      }
      // “Kessaria”, of which the text has “Kessarian Radio”.
      if name.words.count == 1, type != .geopolitical, name.title.isEmpty, name.gender == nil, !peoples.isEmpty,
        GivenNames.standard.womenShare(name.words[0]) == nil,
        peoples.contains(where: { Demonyms.isOf($0, place: name.words[0]) })
      {
        votes.add(4, to: .geopolitical, of: key)
      }
      if name.words.count == 1, type == .organization || type == .person, isLocated(name) {
        votes.add(1.7, to: .geopolitical, of: key)
      }
    }
    // What the longer names say of those of one word, by the place of the latter.
    /// Names in which something lies or happens.
    var places = [Bool](repeating: false, count: keys.words.count)
    for index in names.indices where names[index].words.count == 1 && isLocated(names[index]) {
      places[keys.numberOf[index]] = true
    }
    // Several persons' given names and surnames, from names of two words and more; 0 for none.
    var surnames = [Double](repeating: 0, count: keys.words.count)
    var givenNames = surnames
    /// “acme”, where “Acme Holdings Inc.” is named.
    var companies = [Bool](repeating: false, count: keys.words.count)
    /// First words of organizations of two words and more.
    var firms = companies
    for key in keys.words.indices {
      let most = votes.most(key)
      guard most > 0, keys.words[key].utf8.contains(UInt8(ascii: " ")) else { continue }
      let words = keys.words[key].utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      guard words.count > 1 else { continue }
      let first = keys.number(of: words[0])
      if let first, votes.votes(key, .organization) >= most {
        if NameMatcher.withoutSuffix(words).count == 1 { companies[first] = true }
        if GivenNames.standard.womenShare(words[0]) == nil || NameWords.nobodys.contains(words[words.count - 1]) {
          firms[first] = true
        }
      }
      guard votes.votes(key, .person) >= most else { continue }
      if let last = keys.number(of: words[words.count - 1]) { surnames[last] += votes.votes(key, .person) }
      if let first { givenNames[first] += votes.votes(key, .person) }
    }
    for index in names.indices {
      let name = names[index]
      let key = keys.numberOf[index]
      if name.words.count > 1, name.type == .organization || name.type == .person, let last = name.words.last,
        Self.placeEnds.contains(last), votes.votes(key, .organization) < 4
      {
        names[index].type = .location
        continue
      }
      if !name.title.isEmpty && name.type == .person { continue }
      if name.type == .person, name.words.count > 1, !holders[index], let last = name.words.last,
        NounLexicon.noun(last)?.kind == .organization,
        GivenNames.standard.womenShare(name.words[0]) == nil
      {
        names[index].type = .organization
        continue
      }
      if name.words.count == 1, companies[key] || isNewspaper(name) {
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
      if name.words.count == 1, name.type == .geopolitical, firms[key], votes.votes(key, .organization) > 0,
        !KnownPlaces.names.contains(keys.words[key]), !places[key]
      {
        names[index].type = .organization
        continue
      }
      // “Tallis” after “Tallis Biologics”, where nobody is called so.
      if name.words.count == 1, name.type == .person, name.title.isEmpty, name.gender == nil, firms[key],
        surnames[key] == 0, givenNames[key] == 0
      {
        names[index].type = .organization
        continue
      }
      if name.words.count == 1, surnames[key] > 0 {
        let surname = surnames[key]
        let person = votes.votes(key, .person)
        let place = max(votes.votes(key, .geopolitical), votes.votes(key, .location), votes.votes(key, .nationality))
        let isNoPlace = !places[key] && !KnownPlaces.names.contains(keys.words[key])
        if place <= surname || isNoPlace || person > 0 && place <= surname + person {
          if name.type != .person,
            name.type != .geopolitical || actsAsPerson(name) || isAgent(name) || place <= person || isNoPlace
          {
            names[index].type = .person
          }
          continue
        }
      }
      // “Zadie told friends”, after “Zadie Lark”.
      if name.words.count == 1, givenNames[key] > 0,
        name.type == nil
          || (name.type == .organization || name.type == .product) && !firms[key] && !companies[key] && !places[key]
            && !document.tokens[name.tokens.lowerBound].text.isAcronym
      {
        names[index].type = .person
        continue
      }
      if let type = name.type, Self.mayBeFullName(type),
        name.words.count == 2, looksPersonal(name), !Self.houses.contains(keys.words[key]),
        votes.votes(key, .geopolitical) == 0
      {
        names[index].type = .person
        continue
      }
      if let best = votes.majority(key) {
        let votesForBest = votes.votes(key, best)
        if let type = name.type {
          // A given name that the model took for a person's seldom is anything else.
          let bound = type == .person && GivenNames.standard.womenShare(name.words[0]) != nil ? 3 : 1
          if votesForBest > Double(bound) * votes.votes(key, type) { names[index].type = best }
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

  static func mayBeFullName(_ type: EntityType) -> Bool {
    type == .organization || type == .product || type == .workOfArt || type == .facility
  }

  /// Begins with a given name and holds no word that only organizations and places are called by.
  func looksPersonal(_ name: NameMention) -> Bool {
    guard name.words.count > 1,
      isInitial(name.words[0])
        || name.words[0].utf8.count > 2 && !Self.placeBegins.contains(name.words[0])
          && GivenNames.standard.womenShare(name.words[0]) != nil,
      !hasArticle(name)
    else { return false }
    return !name.words.contains {
      NameWords.organization.contains($0) || NameWords.place.contains($0) || NameWords.nobodys.contains($0)
    }
      && !name.tokens.contains { document.tokens[$0].text.isAcronym && document.tokens[$0].text.utf8.count > 2 }
  }

  /// “P. Devanathan”
  func isInitial(_ word: String) -> Bool { word.utf8.count == 2 && word.utf8.last == UInt8(ascii: ".") }

  /// “the Sunday Register”: no person's name has an article of its own.
  func hasArticle(_ name: NameMention) -> Bool {
    let first = name.tokens.lowerBound
    return first > 0 && document.tokens[first - 1].tag == .dt && name.tokens.contains(document.tokens[first - 1].head)
  }

  /// Words that many places begin with, and that are given names too.
  static let placeBegins: WordSet = [
    "san", "santa", "los", "las", "new", "georgia", "virginia", "carolina", "india", "china", "jordan", "florida",
    "saint", "fort", "port", "mount", "lake", "north", "south",
  ]

  /// Firms that bear a person's name.
  static let houses: WordSet = [
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
  static let placeEnds: WordSet = [
    "road", "street", "avenue", "boulevard", "highway", "river", "lake", "beach", "bridge", "bridges", "valley", "keys",
    "hills",
    "mountains", "island", "islands", "peninsula", "county", "province", "airport", "desert", "strait", "canal",
    "harbor", "harbour",
  ]
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
