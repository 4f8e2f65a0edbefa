internal import Language
internal import Records

/// “The minister” → the person introduced with that role; “the ministry” → the one organization so called; “the former”,
/// “the latter” → of two named together; “the official” → “a senior official” said before. Nobody rather than a guess.
struct NominalResolver {
  let document: Document
  private let offices: OfficeTable
  /// Organization clusters by a word of their names.
  private var byWord: [String: [Int]] = [:]
  /// Organizations that might be any: no word of the name says of what kind they are. At most 8.
  private var opaque: [Int] = []

  private let isHeading: (Int) -> Bool

  init(
    document: Document, names: [NameMention], clusters: [NameCluster], offices: OfficeTable,
    isHeading: @escaping (Int) -> Bool
  ) {
    self.isHeading = isHeading
    self.document = document
    self.offices = offices
    for (number, cluster) in clusters.enumerated() where cluster.kind == .organization {
      let name = names[cluster.fullest]
      if opaque.count < 8, !document.tokens[name.tokens.lowerBound].text.isAcronym,
        !cluster.words.contains(where: {
          NameWords.organization.contains($0) || NameWords.newspaper.contains($0) || NameWords.club.contains($0)
            || NounLexicon.noun($0) != nil
        })
      {
        opaque.append(number)
      }
      for word in cluster.words
      where NounLexicon.noun(word)?.kind == .organization || NounLexicon.noun(word)?.kind == .group {
        if byWord[word, default: []].count < 8, byWord[word]?.last != number {
          byWord[word, default: []].append(number)
        }
      }
      if let last = name.words.last, name.words.count > 1, NameWords.club.contains(last) {
        for word in NameWords.clubNouns where byWord[word, default: []].count < 8 {
          if byWord[word]?.last != number { byWord[word, default: []].append(number) }
        }
      }
      if let last = name.words.last, NameWords.newspaper.contains(last) {
        for word in ["newspaper", "paper", "daily"] where byWord[word, default: []].count < 8 {
          byWord[word, default: []].append(number)
        }
      }
      if let last = name.words.last, NameWords.companySuffixes.contains(last) || NameWords.company.contains(last) {
        for word in NameWords.companyNouns + (NameWords.trades[last] ?? []) where byWord[word, default: []].count < 8 {
          if byWord[word]?.last != number { byWord[word, default: []].append(number) }
        }
      }
    }
  }

  /// The referent that a nominal takes up again; nil where it brings up a new one.
  func antecedent(of nominal: NominalMention, in discourse: Discourse) -> Int? {
    if nominal.lemma == "former" || nominal.lemma == "latter" { return ofTwo(nominal, in: discourse) }
    // A heading drops its articles.
    let capital = document.tokens[nominal.head].pos == .propn || isHeading(nominal.head)
    guard
      nominal.determiner == .definite || nominal.determiner == .none && capital && !nominal.plural
        || nominal.determiner == .possessive && !hasPronounPossessor(nominal)
    else { return nil }
    switch nominal.noun.kind {
    case .person where !nominal.plural:
      if !nominal.noun.vague || offices.has(NounLexicon.office(nominal.lemma)),
        let found = person(nominal, in: discourse)
      {
        return found
      }
    case .organization where !nominal.plural:
      if let found = organization(nominal, in: discourse) { return found }
    default: break
    }
    return nominal.determiner == .definite ? unnamed(nominal, in: discourse) : nil
  }

  private func hasPronounPossessor(_ nominal: NominalMention) -> Bool {
    guard let possessor = document.child(of: nominal.head, .poss) else { return false }
    return document.tokens[possessor].tag == .prpPossessive
  }

  /// The person of that office spoken of last before.
  private func person(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    before(nominal, in: discourse) ?? cataphor(nominal, in: discourse)
  }

  /// “Minister says” in a heading, “the captain” of whom the text says later “The captain, Gregor Lunde”: the one holder of
  /// that office in the article, where none has been named yet.
  private func cataphor(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    let words = OfficeTable.words(of: nominal.head, in: document)
    let holders = offices.entries(NounLexicon.office(nominal.lemma))
    guard !nominal.noun.vague, let first = holders.first, holders.allSatisfy({ $0.cluster == first.cluster }),
      discourse.referents[first.cluster].last < 0, words.isEmpty || words.isSubset(of: first.words),
      isHeading(nominal.head) || nominal.determiner == .definite && words.isEmpty
    else { return nil }
    if let gender = nominal.noun.gender, let other = discourse.referents[first.cluster].gender, gender != other {
      return nil
    }
    return first.cluster
  }

  private func before(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    let words = OfficeTable.words(of: nominal.head, in: document)
    for child in document.children(of: nominal.head)
    where Self.another.contains(document.tokens[child].text.lowercased()) { return nil }
    let isFormer = document.children(of: nominal.head).contains {
      document.tokens[$0].text.lowercased() == "former"
    }
    var best: Int?
    for entry in offices.entries(NounLexicon.office(nominal.lemma)) {
      let referent = discourse.referents[entry.cluster]
      guard referent.last >= 0, !isFormer || entry.isFormer else { continue }
      if let gender = nominal.noun.gender, let other = referent.gender, gender != other { continue }
      guard words.isSubset(of: entry.words) || entry.words.isEmpty else { continue }
      if best == nil || discourse.referents[best!].last < referent.last { best = entry.cluster }
    }
    return best
  }

  /// “The striker said”: whoever the sentence before was about, where that was one person alone and nobody is said to be a
  /// striker.
  private func epithet(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    let token = document.tokens[nominal.head]
    guard NounLexicon.epithets.contains(nominal.lemma), nominal.determiner == .definite, token.dependency == .nsubj,
      !offices.has(NounLexicon.office(nominal.lemma)), let recent = discourse.recentPersons.first
    else { return nil }
    let referent = discourse.referents[recent]
    guard referent.cluster >= 0, referent.kind == .person, !referent.plural else { return nil }
    if let gender = nominal.noun.gender, let other = referent.gender, gender != other { return nil }
    // The last sentence's subject, its only named person that acts.
    for id in discourse.recentPersons.prefix(4) {
      let other = discourse.referents[id]
      guard other.cluster >= 0, other.kind == .person else { continue }
      let place = discourse.occurrences[other.last]
      if token.sentence - place.sentence > 1 { break }
      let relation = document.tokens[place.head].dependency
      let isSubject = relation == .nsubj || relation == .nsubjpass
      if isSubject, token.sentence - place.sentence == 1,
        document.tokens[document.tokens[place.head].head].dependency == .root
      {
        return id
      }
    }
    return nil
  }

  /// Words that tell one holder of an office from the one spoken of.
  private static let another: Set<String> = [
    "next", "another", "other", "future", "previous", "last", "second", "third", "any", "every", "each",
  ]

  private func organization(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    let words = OfficeTable.words(of: nominal.head, in: document)
    func seen(_ cluster: Int) -> Bool { discourse.referents[cluster].last >= 0 }
    let called = (byWord[nominal.lemma] ?? []).filter { cluster in
      seen(cluster) && (words.isEmpty || words.isSubset(of: Set(nameWords(cluster, discourse))))
    }
    let described = offices.entries(nominal.lemma).filter {
      seen($0.cluster) && discourse.referents[$0.cluster].kind == .organization
        && (words.isEmpty || words.isSubset(of: $0.words))
    }.map(\.cluster)
    let all = Set(called + described)
    if all.count == 1 { return all.first }
    if all.isEmpty, words.isEmpty { return onlyCompany(nominal, in: discourse) }
    // Of several the one spoken of last, where it was in the last two sentences and no other was.
    let here = document.tokens[nominal.head].sentence
    let near = all.filter { here - discourse.occurrences[discourse.referents[$0].last].sentence <= 1 }
    return near.count == 1 ? near.first : nil
  }

  /// “The company” where one organization alone has been named so far whose name does not say what it is, in the last two
  /// sentences.
  private func onlyCompany(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    guard nominal.lemma == "company" || nominal.lemma == "firm", nominal.determiner == .definite else { return nil }
    let here = document.tokens[nominal.head].sentence
    var found: Int?
    for id in opaque where discourse.referents[id].last >= 0 {
      if found != nil { return nil }
      found = id
    }
    guard let found, here - discourse.occurrences[discourse.referents[found].last].sentence <= 2 else { return nil }
    return found
  }

  private func nameWords(_ cluster: Int, _ discourse: Discourse) -> [String] {
    let place = discourse.referents[cluster].lastNamed
    guard place >= 0 else { return [] }
    return discourse.occurrences[place].tokens.map { document.tokens[$0].text.lowercased() }
  }

  /// The last unnamed one introduced by the same noun, within the window.
  private func unnamed(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    let list = nominal.noun.kind == .person && !nominal.plural ? discourse.recentPersons : discourse.recentOthers
    return list.first {
      let referent = discourse.referents[$0]
      return referent.cluster < 0 && referent.lemma == nominal.lemma && referent.plural == nominal.plural
    }
  }

  /// The first or second of the last two named things, where the sentence before (or this one so far) names just two.
  private func ofTwo(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    let here = document.tokens[nominal.head].sentence
    var found: [Int] = []
    for occurrence in discourse.occurrences.reversed().prefix(24) {
      if here - occurrence.sentence > 1 { break }
      guard occurrence.referent >= 0, occurrence.form == .fullName || occurrence.form == .shortName,
        document.tokens[occurrence.head].dependency != .compound
      else { continue }
      if !found.contains(occurrence.referent) { found.append(occurrence.referent) }
    }
    guard found.count == 2 else { return nil }
    return nominal.lemma == "latter" ? found[0] : found[1]
  }
}

/// Which named ones hold which office: “minister” → Tomas Okafor, with the words that tell ministers apart.
struct OfficeTable {
  struct Entry {
    var cluster: Int
    /// The role's other words: “finance”, “Norland”.
    var words: Set<String>
    /// Said to hold the office no more.
    var isFormer = false
  }

  private var table: [String: [Entry]] = [:]

  /// At most eight holders of an office are remembered.
  mutating func add(_ cluster: Int, _ role: RoleFinder.Role, in document: Document) {
    let lemma = document.tokens[role.head].lemma.lowercased()
    let office = NounLexicon.office(lemma)
    var words = Self.words(of: role.head, in: document)
    for token in role.tokens where token != role.head && Self.tells(document.tokens[token]) {
      words.insert(document.tokens[token].text.lowercased())
    }
    if table[office, default: []].count < 8 {
      let isFormer = role.tokens.contains { Self.former.contains(document.tokens[$0].text.lowercased()) }
      table[office, default: []].append(Entry(cluster: cluster, words: words, isFormer: isFormer || role.isPast))
    }
  }

  static let former: Set<String> = ["former", "ex", "then", "late", "retired", "onetime", "previous"]

  /// A holder whose words do not say the office, but whose deeds or form of address do.
  mutating func add(_ cluster: Int, office: String) {
    let office = NounLexicon.office(office)
    if table[office, default: []].contains(where: { $0.cluster == cluster }) { return }
    if table[office, default: []].count < 8 { table[office, default: []].append(Entry(cluster: cluster, words: [])) }
  }

  func entries(_ office: String) -> [Entry] { table[office] ?? [] }

  func has(_ office: String) -> Bool { table[office] != nil }

  /// The words that hang on a noun and tell it from others of its kind, in small letters; at most 8.
  static func words(of head: Int, in document: Document) -> Set<String> {
    var words: Set<String> = []
    for child in document.children(of: head) where words.count < 8 {
      let token = document.tokens[child]
      switch token.dependency {
      case .compound, .amod, .nmod, .poss:
        if Self.tells(token) { words.insert(token.text.lowercased()) }
      case .prep where token.lemma == "of" || token.lemma == "for":
        if let object = document.child(of: child, .pobj) { words.insert(document.tokens[object].text.lowercased()) }
      default: break
      }
    }
    return words
  }

  /// Not an article, a mark, or an adjective of time, age or rank that the text drops at will.
  private static func tells(_ token: Token) -> Bool {
    switch token.pos {
    case .noun, .propn: return true
    case .adj: return !idle.contains(token.text.lowercased())
    default: return false
    }
  }

  private static let idle: Set<String> = [
    "former", "current", "new", "late", "then", "longtime", "outgoing", "incoming", "senior", "veteran", "young", "old",
    "top", "chief",
    "embattled", "popular", "controversial", "acting", "first", "long-time", "long-serving", "retired", "own", "very",
    "same", "ex",
  ]
}
