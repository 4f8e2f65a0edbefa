internal import Language
internal import Records

/// Names that belong together: one cluster is one bearer.
struct NameCluster {
  var kind: EntityKind
  var type: EntityType?
  /// The words of the fullest form, in small letters.
  var words: [String]
  /// Index of the name mention with the fullest form.
  var fullest: Int
  var gender: Gender?
}

/// Puts names of the same bearer together: equal names, a surname alone under the full name, initials, acronyms, companies
/// with and without “Inc.”, “the Herald” under “Meridia Herald”.
///
/// Full names first, in text order, then shorter ones; where two bearers fit, the one named in full most often, and none
/// where a title's gender speaks against it. At most eight bearers of a surname are looked at, so that 10,000 names stay linear.
/// It is a class because its closures hold it: a copy of seven tables for each costs more than the look-ups.
final class NameMatcher {
  let document: Document
  private let keys: NameKeys
  private(set) var clusters: [NameCluster] = []
  private var tables: Tables {
    _read { yield unsafe storedTables }
    _modify { yield unsafe &storedTables }
  }
  // A struct's access to itself is checked already; the class would check it again at every name.
  @exclusivity(unchecked) private var storedTables: Tables

  private struct Tables {
    /// Clusters by whole name and kind; -1 for none.
    var byName: [Int]
    /// Person clusters by surname and by given name, and others by first and last word.
    var bySurname: [String: [Int]] = [:]
    var byGivenName: [String: [Int]] = [:]
    var byLastWord: [String: [Int]] = [:]
    var byFirstWord: [String: [Int]] = [:]
    var byAcronym: [String: Int] = [:]
    /// Persons by the initials of the title before their name: “ps” for “Principal Secretary Amos Wekulo”.
    var byTitle: [String: Int] = [:]
  }
  /// How often a cluster was named in full.
  private var fullNames: [Int] = []

  init(document: Document, _ keys: NameKeys) {
    self.document = document
    self.keys = keys
    unsafe storedTables = Tables(byName: [Int](repeating: -1, count: keys.words.count * Self.kinds))
  }

  private static let widest = 8

  /// Gives each name its cluster, and each cluster its fullest name.
  func match(_ names: inout [NameMention]) {
    // Longest first; within a length in text order, so that the answer does not depend on hashing.
    var byLength: [[Int]] = Array(repeating: [], count: 8)
    for index in names.indices where !names[index].plural { byLength[min(names[index].words.count, 7)].append(index) }
    for length in stride(from: 7, through: 2, by: -1) {
      for index in byLength[length] { place(&names[index], index) }
    }
    fullNames = Array(repeating: 0, count: clusters.count)
    for name in names where name.cluster >= 0 { fullNames[name.cluster] += 1 }
    for index in names.indices where !names[index].plural {
      if names[index].words.count == 1 { place(&names[index], index) }
      let cluster = names[index].cluster
      guard cluster >= 0 else { continue }
      if clusters[cluster].gender == nil { clusters[cluster].gender = names[index].gender }
    }
  }

  private func place(_ name: inout NameMention, _ index: Int) {
    let kind = Self.kind(name.type)
    let key = key(kind, index)
    if name.type == nil {
      // A run that the model missed: whoever bears just this name.
      for kind in [EntityKind.person, .organization, .place] where name.words.count > 1 || kind != .person {
        let known = tables.byName[self.key(kind, index)]
        if known >= 0 {
          name.cluster = known
          return
        }
      }
    }
    if let holder = holder(name) {
      name.cluster = holder
      name.type = .person
      return
    }
    defer { addTitle(of: name) }
    let known = tables.byName[key]
    if known >= 0, !(name.words.count == 1 && kind == .person) || fits(name, known) {
      name.cluster = known
      return
    }
    let found: Int?
    switch kind {
    case .person: found = person(name)
    case .unknown: found = name.type == nil ? person(name) ?? other(name, index, kinds: [.organization, .place]) : nil
    default: found = other(name, index, kinds: [kind])
    }
    if let found {
      name.cluster = found
      if name.words.count > 1 || kind != .person { tables.byName[key] = found }
      if name.type == nil { name.type = clusters[found].type }
      return
    }
    let number = clusters.count
    clusters.append(NameCluster(kind: kind, type: name.type, words: name.words, fullest: index, gender: name.gender))
    name.cluster = number
    tables.byName[key] = number
    guard let last = name.words.last, let first = name.words.first else { return }
    if kind == .person {
      if name.words.count > 1 {
        insert(number, &tables.bySurname, last)
        insert(number, &tables.byGivenName, first)
      } else {
        insert(number, &tables.bySurname, last)
      }
    } else {
      if name.words.count > 1 {
        insert(number, &tables.byLastWord, last)
        insert(number, &tables.byFirstWord, first)
        for acronym in Self.acronyms(name, document) where tables.byAcronym[acronym] == nil {
          tables.byAcronym[acronym] = number
        }
      }
    }
  }

  /// “the PS”, after “Principal Secretary Amos Wekulo”.
  private func holder(_ name: NameMention) -> Int? {
    guard !tables.byTitle.isEmpty, name.words.count == 1, name.title.isEmpty,
      case let first = name.tokens.lowerBound, first > 0,
      document.tokens[first].text.isAcronym, document.tokens[first - 1].lemma.inSmallLetters == "the",
      tables.byAcronym[name.words[0]] == nil
    else { return nil }
    return tables.byTitle[name.words[0]]
  }

  private func addTitle(of name: NameMention) {
    guard name.title.count > 1, name.cluster >= 0, clusters[name.cluster].kind == .person else { return }
    var initials = ""
    for token in name.title where document.tokens[token].text.startsWithCapital {
      if let first = document.tokens[token].text.unicodeScalars.first { initials.unicodeScalars.append(first) }
    }
    guard initials.utf8.count > 1 else { return }
    let key = initials.lowercased()
    if tables.byTitle[key] == nil { tables.byTitle[key] = name.cluster }
  }

  private func insert(_ number: Int, _ table: inout [String: [Int]], _ word: String) {
    func add(_ list: inout [Int]) { if list.count < Self.widest { list.append(number) } }
    add(&table[word, default: []])
  }

  // MARK: persons

  private func person(_ name: NameMention) -> Int? {
    guard let last = name.words.last else { return nil }
    if name.words.count > 1 {
      return tables.bySurname[last]?.first {
        clusters[$0].words.count > 1 && Self.sameGivenName(name.words, clusters[$0].words) && fits(name, $0)
      }
        // “Al Rashdan” after “Huda Al Rashdan”
        ?? only(
          tables.bySurname[last]?.filter {
            clusters[$0].words.count == name.words.count + 1 && clusters[$0].words.dropFirst().elementsEqual(name.words)
              && fits(name, $0)
          })
    }
    // “Mrs Vane” is the Vane whom a woman's name calls so, before one whose given name no list knows.
    let bearers = tables.bySurname[last]?.filter { fits(name, $0) }
    if let gender = name.gender, let bearers, bearers.count > 1,
      let found = best(bearers.filter { (clusters[$0].gender ?? givenGender(clusters[$0])) == gender })
    {
      return found
    }
    if let found = best(bearers) { return found }
    // A given name alone, where nobody has it as surname, and no title stands before it.
    // Knights and dames go by theirs: “Sir Lorcan”.
    let isKnight =
      !name.title.isEmpty
      && name.title.contains { ["Sir", "Dame", "Lady", "Lord"].contains(document.tokens[$0].text) }
    if name.title.isEmpty || isKnight, tables.bySurname[last] == nil {
      return best(tables.byGivenName[last]?.filter { fits(name, $0) }, unique: true)
        ?? (isKnight ? nil : shortened(name, last))
    }
    return nil
  }

  /// “Nando” of Fernando Mascarell, “Tina” of Martina Voss: the end of a given name, where only one person has it.
  private func shortened(_ name: NameMention, _ word: String) -> Int? {
    guard word.utf8.count > 3 else { return nil }
    return only(
      clusters.indices.filter {
        guard clusters[$0].kind == .person, clusters[$0].words.count > 1, let given = clusters[$0].words.first else {
          return false
        }
        return given.utf8.count > word.utf8.count + 1 && given.hasSuffix(word) && fits(name, $0)
      })
  }

  private func only(_ candidates: [Int]?) -> Int? { candidates?.count == 1 ? candidates?[0] : nil }

  /// A title's gender must not contradict.
  private func fits(_ name: NameMention, _ cluster: Int) -> Bool {
    guard let gender = name.gender else { return true }
    let other = clusters[cluster].gender ?? givenGender(clusters[cluster])
    return other == nil || other == gender
  }

  private func givenGender(_ cluster: NameCluster) -> Gender? {
    guard cluster.words.count > 1, let share = GivenNames.standard.womenShare(cluster.words[0]) else { return nil }
    return share > 0.8 ? .feminine : share < 0.2 ? .masculine : nil
  }

  /// Of several bearers of a surname the one named in full most often, of equals the first: news gives the others of a
  /// family their given names each time.
  private func best(_ candidates: [Int]?, unique: Bool = false) -> Int? {
    guard let candidates, let first = candidates.first else { return nil }
    if candidates.count == 1 { return first }
    if unique { return nil }
    // Whom the article names first has one more.
    let opening = candidates.min { clusters[$0].fullest < clusters[$1].fullest }
    func weight(_ cluster: Int) -> Int { named(cluster) + (cluster == opening ? 1 : 0) }
    return candidates.max { weight($0) != weight($1) ? weight($0) < weight($1) : $0 > $1 }
  }

  private func named(_ cluster: Int) -> Int { cluster < fullNames.count ? fullNames[cluster] : 0 }

  /// “T. Okafor”, “Tom Okafor” and “Tomas K. Okafor” may be one; “Ana Okafor” is another.
  static func sameGivenName(_ a: [String], _ b: [String]) -> Bool {
    guard let first = a.first, let other = b.first else { return false }
    if first == other { return true }
    let x = first.filter { $0 != "." }
    let y = other.filter { $0 != "." }
    if x.count == 1 || y.count == 1 { return x.first == y.first }
    if x.count >= 3 && y.count >= 3 && (x.hasPrefix(y) || y.hasPrefix(x)) { return true }
    return Nicknames.same(x, y)
  }

  // MARK: organizations, places, groups

  private func other(_ name: NameMention, _ index: Int, kinds: [EntityKind]) -> Int? {
    guard let last = name.words.last, let first = name.words.first else { return nil }
    func allowed(_ number: Int) -> Bool { kinds.contains(clusters[number].kind) }
    if name.words.count == 1 {
      let text = document.tokens[name.tokens.lowerBound].text
      if text.isAcronym, let found = tables.byAcronym[text.filter { $0 != "." }.lowercased()],
        allowed(found) || clusters[found].kind == .organization
      {
        return found
      }
      guard kinds.contains(.organization) else { return nil }
      if let found = best(tables.byLastWord[last]?.filter(allowed), unique: true) { return found }
      // “Goldman” for “Goldman Sachs”; but “U.N.” is more than “U.N. Security Council”.
      return text.isAcronym
        ? nil : best(tables.byFirstWord[first]?.filter { allowed($0) && isWhole($0, of: index) }, unique: true)
    }
    // “Acme Holdings” and “Acme Holdings Inc.”; “Finance Ministry” and “Norland Finance Ministry”.
    let bare = Self.withoutSuffix(name.words)
    if kinds.contains(.organization) {
      for number in (tables.byFirstWord[first] ?? [])
      where allowed(number) && Self.withoutSuffix(clusters[number].words) == bare { return number }
      if let ends = tables.byLastWord[last]?.filter({
        allowed($0) && clusters[$0].words.count > name.words.count
          && Array(clusters[$0].words.suffix(name.words.count)) == name.words
      }),
        ends.count == 1
      {
        return ends[0]
      }
      if let begins = tables.byFirstWord[first]?.filter({
        allowed($0) && clusters[$0].words.count > name.words.count
          && Array(clusters[$0].words.prefix(name.words.count)) == name.words
      }),
        begins.count == 1
      {
        return begins[0]
      }
    }
    return nil
  }

  /// Whether a lone word may be short for a longer name: “Goldman” for Goldman Sachs, “Mercury” for Mercury LLC; EgyptAir is no
  /// flight of its own, and what the text has called “Strava” from its begin no Strava Community Hub.
  private func isWhole(_ cluster: Int, of name: Int) -> Bool {
    let more = clusters[cluster].words.dropFirst()
    if more.contains(where: { Self.things.contains($0) }) { return false }
    return more.count < 2 || clusters[cluster].fullest < name
      || more.contains {
        NameWords.companySuffixes.contains($0) || NameWords.organization.contains($0)
          || !OrganizationSorts.nameWord($0).isDisjoint(with: .business)
      }
  }

  /// What is called by a firm's or a town's name and is neither.
  private static let things: WordSet = [
    "flight", "hub", "act", "bill", "poll", "survey", "index", "award", "awards", "cup", "prize", "app", "plan",
    "tower", "plaza", "arena", "stadium", "day", "festival", "marathon", "summit", "deal", "treaty", "accord", "street",
  ]

  static func withoutSuffix(_ words: [String]) -> ArraySlice<String> {
    var end = words.count
    while end > 1, NameWords.companySuffixes.contains(words[end - 1]) { end -= 1 }
    return words[..<end]
  }

  /// “International Monetary Fund” → imf; with and without small words (“Bank of Norland” → bon, bn).
  static func acronyms(_ name: NameMention, _ document: Document) -> [String] {
    var capitals = ""
    var all = ""
    for index in name.tokens {
      let text = document.tokens[index].text
      guard let first = text.unicodeScalars.first else { continue }
      // By its byte where it has one: to ask what a letter is costs more than the rest.
      let (isCapital, isSmall) = ((0x41...0x5A).contains(first.value), (0x61...0x7A).contains(first.value))
      guard first.value < 0x80 ? isCapital || isSmall : first.properties.isAlphabetic else { continue }
      all.unicodeScalars.append(first)
      if first.value < 0x80 ? isCapital : first.properties.isUppercase { capitals.unicodeScalars.append(first) }
    }
    guard capitals.utf8.count > 1 else { return [] }
    return capitals.utf8.count == all.utf8.count ? [capitals.lowercased()] : [capitals.lowercased(), all.lowercased()]
  }

  static func kind(_ type: EntityType?) -> EntityKind {
    switch type {
    case .person: .person
    case .organization: .organization
    case .geopolitical, .location, .facility: .place
    case .nationality: .group
    case .law, .workOfArt: .document
    default: .unknown
    }
  }

  private static let kinds = 6

  /// Where `tables.byName` has a kind's cluster of a name's words.
  private func key(_ kind: EntityKind, _ name: Int) -> Int {
    let number = keys.numberOf[name]
    return switch kind {
    case .person: number * Self.kinds
    case .organization: number * Self.kinds + 1
    case .place: keys.canonical[number] * Self.kinds + 2
    case .group: number * Self.kinds + 3
    case .document: number * Self.kinds + 4
    case .unknown: number * Self.kinds + 5
    }
  }
}

/// Countries and cities with two current names.
enum PlaceAliases {
  static let canonical: WordTable<String> = [
    "u.s.": "united states", "us": "united states", "usa": "united states", "u.s.a.": "united states",
    "america": "united states",
    "united states of america": "united states", "uk": "united kingdom", "u.k.": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom", "uae": "united arab emirates", "u.a.e.": "united arab emirates",
    "d.c.": "washington",
    "washington d.c.": "washington", "nyc": "new york city", "l.a.": "los angeles", "drc": "congo",
  ]
}

/// Short forms of given names that do not begin alike.
enum Nicknames {
  static func same(_ a: String, _ b: String) -> Bool {
    if let long = table[a], long.contains(b) { return true }
    if let long = table[b], long.contains(a) { return true }
    return false
  }

  private static let table: WordTable<[String]> = [
    "bill": ["william"], "billy": ["william"], "will": ["william"], "bob": ["robert"], "bobby": ["robert"],
    "dick": ["richard"],
    "rick": ["richard"], "jim": ["james"], "jimmy": ["james"], "jack": ["john"], "johnny": ["john"],
    "mike": ["michael"], "mick": ["michael"],
    "ted": ["edward", "theodore"], "ed": ["edward", "edwin"], "ned": ["edward"], "tony": ["anthony", "antonio"],
    "chuck": ["charles"],
    "charlie": ["charles"], "hank": ["henry"], "harry": ["henry", "harold"], "larry": ["lawrence"],
    "jerry": ["gerald", "jerome"],
    "betty": ["elizabeth"], "liz": ["elizabeth"], "beth": ["elizabeth"], "peggy": ["margaret"], "meg": ["margaret"],
    "kate": ["katherine", "catherine"],
    "kathy": ["katherine", "kathleen"], "cathy": ["catherine"], "sue": ["susan"], "debbie": ["deborah"],
    "becky": ["rebecca"], "bernie": ["bernard"],
    "joe": ["joseph"], "sasha": ["alexander", "alexandra", "aleksandr"], "misha": ["mikhail"], "kostya": ["konstantin"],
    "pepe": ["josé", "jose"],
    "paco": ["francisco"], "andy": ["andrew"], "drew": ["andrew"], "dave": ["david"], "steve": ["steven", "stephen"],
    "gene": ["eugene"],
    "tim": ["timothy"], "nick": ["nicholas"], "mitt": ["willard"], "chris": ["christopher", "christine"],
    "patty": ["patricia"], "trish": ["patricia"],
  ]
}
