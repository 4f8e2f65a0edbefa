internal import Language
internal import Records

/// What the article tells of each of its named ones: offices, ages, and what sort of organization a name means.
struct PortraitTable {
  var offices = OfficeTable()
  private var ages: [Int: Int] = [:]
  private var houses: [Int: Int] = [:]
  private var crews: [Int: Set<String>] = [:]
  private var partnerships: Set<Int> = []
  private var sorts: [OrganizationSorts]
  /// The clusters' words, in small letters: of the name, and of what the article calls them.
  private var words: [Set<String>]
  /// What the organizations' names say that they are; nil for persons.
  private var bodies: [NameBody?]
  /// Organizations by a word of their names, at most eight each.
  private var byWord: [String: [Int]] = [:]
  /// Nouns that the article's own names and roles make somebody's: “the wing” of the Revenue Wing, “the first horn”.
  private(set) var nouns: [String: EntityKind] = [:]

  /// The organizations that the article names most often, at most three.
  var principals: [Int] = []

  /// Those of whom the article says that they left an office.
  var former: Set<Int> = []

  /// Those who married, and the tokens of whom.
  var marriages: [(cluster: Int, other: Int)] = []

  /// Those of whom the article says that they are dead.
  var dead: Set<Int> = []

  enum Seniority { case elder, younger }

  private var seniorities: [Int: Seniority] = [:]
  private var surnames: [Int: String] = [:]

  /// “His first son, Kayode”, “the younger brother, Beat”.
  func seniority(of cluster: Int) -> Seniority? { seniorities[cluster] }

  func surname(of cluster: Int) -> String? { surnames[cluster] }

  mutating func setSeniority(_ word: String, of cluster: Int) {
    switch word {
    case "elder", "older", "eldest", "oldest", "first": seniorities[cluster] = .elder
    case "younger", "youngest", "second": seniorities[cluster] = .younger
    default: break
    }
  }

  /// The number of named ones.
  var count: Int { sorts.count }

  init(names: [NameMention], clusters: [NameCluster]) {
    sorts = Array(repeating: [], count: clusters.count)
    words = Array(repeating: [], count: clusters.count)
    bodies = Array(repeating: nil, count: clusters.count)
    for (number, cluster) in clusters.enumerated() {
      guard cluster.kind != .person else {
        if cluster.words.count > 1 { surnames[number] = cluster.words.last }
        // “Northlink will close two depots”, which the model took for somebody: a lone word that nobody is called by.
        if cluster.words.count == 1, cluster.gender == nil, GivenNames.standard.womenShare(cluster.words[0]) == nil {
          words[number] = Set(cluster.words)
        }
        continue
      }
      words[number] = Set(cluster.words)
      if cluster.words.contains("&") || ["partners", "llp", "associates"].contains(cluster.words.last) {
        partnerships.insert(number)
      }
      if cluster.words.count > 1, cluster.kind == .organization || cluster.kind == .place,
        let last = cluster.words.last, last.utf8.count > 3
      {
        if byWord[last, default: []].count < 8 { byWord[last, default: []].append(number) }
        if cluster.kind == .organization { nouns[last] = .organization }
      }
      let body = NameBody(cluster.words)
      bodies[number] = body
      sorts[number] = body.sorts
      for word in cluster.words {
        if cluster.kind == .organization || cluster.kind == .place, OrganizationSorts.noun(word) != [],
          byWord[word, default: []].count < 8,
          byWord[word]?.last != number
        {
          byWord[word, default: []].append(number)
        }
      }
    }
  }

  // MARK: persons

  /// A noun that no list has is a person's here: “the first horn, Ottokar Pell”.
  mutating func callPerson(_ lemma: String) { if nouns[lemma] == nil { nouns[lemma] = .person } }

  /// A doer's noun is a firm's here: “Morland, the country's largest grain trader”.
  mutating func callOrganization(_ lemma: String) { nouns[lemma] = .organization }

  mutating func setAge(_ age: Int, of cluster: Int) { if ages[cluster] == nil { ages[cluster] = age } }

  /// “Amalia Voss of the Skerry Sea Institute”: the token of the house that somebody belongs to.
  mutating func setHouse(_ house: Int, of cluster: Int) { if houses[cluster] == nil { houses[cluster] = house } }

  func house(of cluster: Int) -> Int? { houses[cluster] }

  func age(of cluster: Int) -> Int? { ages[cluster] }

  /// The ages that a noun means: “the 45-year-old”, “the teenager”, “the pensioner”.
  func age(meantBy nominal: NominalMention, in document: Document) -> ClosedRange<Int>? {
    switch nominal.lemma {
    case "teenager": return 13...19
    case "youth", "schoolboy", "schoolgirl", "pupil": return 5...20
    case "boy", "girl", "child": return 0...18
    case "toddler", "baby": return 0...4
    case "pensioner", "retiree": return 58...120
    case "octogenarian": return 80...89
    case "septuagenarian": return 70...79
    case "nonagenarian": return 90...99
    case "centenarian": return 100...130
    default: break
    }
    // “The old woman”, “the young man”
    if nominal.noun.vague {
      for child in document.children(of: nominal.head) where child < nominal.head {
        switch document.tokens[child].text.inSmallLetters {
        case "old", "elderly", "aged": return 60...120
        case "young": return 14...35
        default: continue
        }
      }
    }
    for token in nominal.tokens where document.tokens[token].tag == .cd {
      if let age = Int(document.tokens[token].text), (1...120).contains(age), Self.isAge(token, in: document) {
        return age...age
      }
    }
    return nil
  }

  /// “45-year-old”
  static func isAge(_ token: Int, in document: Document) -> Bool {
    var next = token + 1
    while next < document.tokens.count, next < token + 5, document.tokens[next].pos == .punct { next += 1 }
    return next < document.tokens.count && document.tokens[next].lemma == "year"
  }

  // MARK: organizations

  /// The article calls an organization by a noun: “Orphena, a drugmaker”, “Lumio, which makes phones”.
  mutating func call(_ cluster: Int, _ lemma: String, with more: Set<String>) {
    // “The Council for Free Elections, a monitoring group,” does no business.
    let noun = OrganizationSorts.noun(lemma)
    sorts[cluster].formUnion(bodies[cluster]?.noun == nil ? noun : noun.subtracting(.business))
    if NounLexicon.noun(lemma)?.kind == .document { nouns[lemma] = .organization }
    words[cluster].insert(lemma)
    words[cluster].formUnion(more)
  }

  /// Whether a named one is a body of which its name or the article tells the sort.
  func isKnown(_ cluster: Int) -> Bool { bodies[cluster] != nil && !sorts[cluster].isEmpty }

  /// Whether a body was called by its people: “the consultants Fenn Marrick”; of campaigners, whether it is a group of them.
  func consists(_ cluster: Int, of people: String) -> Bool {
    if crews[cluster]?.contains(people) ?? false { return true }
    return (people == "campaigner" || people == "activist")
      && !sorts[cluster].isDisjoint(with: [.charity, .association])
      && bodies[cluster]?.noun == nil
  }

  /// “Peltz & Dike”, “Delgado & Partners”: auditors, solicitors, architects.
  func isPartnership(_ cluster: Int) -> Bool { partnerships.contains(cluster) }

  mutating func callCrew(_ cluster: Int, _ people: String) { crews[cluster, default: []].insert(people) }

  func sorts(of cluster: Int) -> OrganizationSorts { sorts[cluster] }

  /// “The Maritime Safety Board”: a name that says what body it is.
  func isBody(_ cluster: Int) -> Bool { bodies[cluster]?.noun != nil }

  /// The organizations whose names hold a word and say that they are councils: “the county” is Wenshire County Council.
  func councils(of place: String) -> [Int] {
    words.indices.filter { words[$0].contains(place) && bodies[$0]?.noun == "council" }
  }

  /// Whether neither its name nor the article has told what sort an organization is.
  func isUnknown(_ cluster: Int) -> Bool { sorts[cluster].isEmpty }

  func organizations(called lemma: String) -> [Int] { (byWord[lemma] ?? []) + offices.entries(lemma).map(\.cluster) }

  /// Whether a name that is typed otherwise may be an organization's: one invented word that nothing makes a person.
  func mayBeOrganization(_ referent: Referent) -> Bool {
    guard referent.cluster >= 0 else { return false }
    if referent.kind == .organization { return true }
    return (referent.kind == .unknown || referent.kind == .person || referent.kind == .document)
      && referent.genderEvidence == 0 && referent.she + referent.he == 0 && referent.role == nil
      && (words[referent.cluster].count == 1 || referent.kind != .person)
  }

  /// How well an organization's noun fits a name, and whether the article itself calls it so.
  func fit(
    _ nominal: NominalMention, _ phrase: (kinds: Set<String>, owners: Set<String>, owner: Int?), owner: Int?,
    cluster: Int,
    _ referent: Referent, in document: Document, _ referentAt: (Int) -> Int?
  ) -> (score: Float, isSure: Bool)? {
    let own = words[cluster]
    // A council has departments, and is none.
    if nominal.lemma == "department", own.contains("council") { return nil }
    // “Alpen Dairy”, which the model took for a building.
    guard
      mayBeOrganization(referent)
        || referent.kind == .place && (own.contains(nominal.lemma) || isHouse(nominal.lemma, cluster))
    else { return nil }
    // “The Hadley Vale school” is no Hadley Vale, and may be Orchard Lane Primary.
    var phrase = phrase
    if !OrganizationSorts.noun(nominal.lemma).isDisjoint(with: .housed), isPlaced(nominal, in: document) {
      if phrase.kinds.isSubset(of: own) { return nil }
      if isHouse(nominal.lemma, cluster) { phrase.kinds = [] }
    }
    let asked = phrase.kinds.union(phrase.owners)
    for entry in offices.offices(of: cluster) where entry.office == nominal.lemma {
      if let owner, let other = entry.owner.flatMap(referentAt), owner != other { return nil }
      if asked.isSubset(of: entry.kinds.union(entry.owners).union(own)) || entry.kinds.isEmpty { return (3, true) }
    }
    if own.contains(nominal.lemma) {
      if asked.isSubset(of: own) { return (3, true) }
      return phrase.kinds.isDisjoint(with: own) && !phrase.kinds.isEmpty || phrase.owner != nil ? nil : (1.8, false)
    }
    // A word of the noun's or its phrase's in the name: “the steelmaker” Arden Steel, “the ferry company” Vell Ferries.
    // “The clinic” Clinica Sol.
    let isNamedSo = own.contains {
      $0.utf8.count > 3 && nominal.lemma.hasPrefix(Self.stem($0))
        || nominal.lemma.utf8.count > 4 && $0.hasPrefix(nominal.lemma)
    }
    let isKindNamed = own.contains { word in
      word.utf8.count > 3 && asked.contains { $0.hasPrefix(Self.stem(word)) }
    }
    let isEchoed = isNamedSo || isKindNamed
    // “The state news agency”, “the mining regulator”: words that say which one.
    if !isEchoed, !phrase.kinds.isEmpty {
      let isTold =
        OrganizationSorts.noun(nominal.lemma).isSuperset(of: .company) || nominal.lemma == "group"
        || sorts[cluster].isEmpty && referent.kind == .organization
        || !OrganizationSorts.noun(nominal.lemma).intersection(.many).isDisjoint(with: sorts[cluster])
      guard isTold, !phrase.kinds.contains(where: { Self.placing.contains($0) }) else { return nil }
    }
    guard phrase.owner == nil, nominal.determiner == .definite || nominal.determiner == .none else { return nil }
    if bodies[cluster]?.rulesOut(nominal.lemma) ?? false { return nil }
    let wanted = OrganizationSorts.noun(nominal.lemma)
    let known = sorts[cluster]
    if !known.isEmpty, !wanted.isEmpty {
      // “Hydra Partners”, of which its name tells that it is a firm: it may be a consultancy.
      if known == .company, !isEchoed, known.isDisjoint(with: wanted), !wanted.isDisjoint(with: .business) {
        return OrganizationSorts.isEpithet(nominal.lemma) ? (1.3, false) : nil
      }
      guard !known.isDisjoint(with: wanted) || isEchoed && isNamedSo else { return nil }
      // What was only called a firm may be a grocer, as any other may.
      if !isEchoed, known.isSuperset(of: .business), !wanted.contains(.company) { return (1.1, false) }
      // “The venture capital firm” is rather the one whose name says so.
      return (isKindNamed ? 2.8 : isEchoed ? 2.5 : phrase.kinds.isEmpty ? 1.7 : 1.5, false)
    }
    if isEchoed { return (2.2, false) }
    guard OrganizationSorts.isEpithet(nominal.lemma) || OrganizationSorts.dealers.contains(nominal.lemma),
      !wanted.isEmpty
    else { return nil }
    let isTyped = referent.kind == .organization
    return (isTyped ? 1.1 : 0.7, false)
  }

  /// Whether a noun that a possessive makes known may be a named body's: “her party”, “his employer”.
  func mayBe(_ lemma: String, _ cluster: Int) -> Bool {
    if words[cluster].contains(lemma) { return true }
    if bodies[cluster]?.rulesOut(lemma) ?? false { return false }
    let wanted = OrganizationSorts.noun(lemma)
    // “The Centre Union”, “the Farmers' League”
    if lemma == "party", let noun = bodies[cluster]?.noun, ["union", "league", "congress"].contains(noun) {
      return true
    }
    return lemma == "employer" || sorts[cluster].isEmpty && !wanted.isEmpty || !sorts[cluster].isDisjoint(with: wanted)
  }

  /// Whether capitalised names alone stand before a noun.
  private func isPlaced(_ nominal: NominalMention, in document: Document) -> Bool {
    let before = document.children(of: nominal.head).filter {
      $0 < nominal.head && [.compound, .nmod, .amod].contains(document.tokens[$0].dependency)
    }
    return !before.isEmpty && before.allSatisfy { document.tokens[$0].pos == .propn }
  }

  /// “Harwick City”, which the model took for a town; “Orchard Lane Primary”, for a building: what it is, its name says.
  private func isHouse(_ lemma: String, _ cluster: Int) -> Bool {
    let wanted = OrganizationSorts.noun(lemma).intersection(.housed)
    return wanted != [] && !sorts[cluster].isDisjoint(with: wanted)
  }

  /// Adjectives and nouns by which one of several is meant that need not have been named.
  private static let placing: WordSet = [
    "state", "central", "national", "local", "regional", "federal", "city", "county", "rival", "foreign", "domestic",
    "parent", "state-owned", "opposition", "ruling", "largest", "biggest", "public", "other", "new",
  ]

  /// What a name's words are, and what the article calls it.
  func words(of cluster: Int) -> Set<String> { words[cluster] }

  /// Whether a noun is a word of the name, or the article called it so.
  func isCalled(_ cluster: Int, _ lemma: String) -> Bool { words[cluster].contains(lemma) }

  /// Whether a noun and a word of the name begin alike: “the steelmaker” Arden Steel, “the clinic” Clinica Sol.
  func isEchoed(_ cluster: Int, _ lemma: String) -> Bool {
    words[cluster].contains {
      $0.utf8.count > 3 && lemma.hasPrefix(Self.stem($0)) || lemma.utf8.count > 4 && $0.hasPrefix(lemma)
    }
  }

  private static func stem(_ word: String) -> String {
    if word.ends(in: "ies") { return String(word.dropLast(3)) }
    return word.utf8.last == UInt8(ascii: "s") ? String(word.dropLast()) : word
  }
}
