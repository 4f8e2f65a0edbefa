internal import Language
internal import Records

/// Nouns that say whose somebody is: “her father”, “their father”, “the husband” of a couple, “the younger brother”.
extension NominalResolver {
  /// “Her father”, where she was brought up as somebody's daughter; “her client”, where she was as somebody's lawyer.
  func converse(of owner: Int, _ office: String, _ referent: (Int) -> Int?) -> Int? {
    guard owner < portraits.count, let others = Self.converses[office] else { return nil }
    for entry in portraits.offices.offices(of: owner) where others.contains(entry.office) {
      if let found = entry.owner.flatMap(referent) { return found }
    }
    // “The governor's brother”, before the governor was named, tells nobody's sister.
    for entry in portraits.offices.kin(of: owner) where others.contains(entry.office) {
      if let found = entry.owner.flatMap(referent), found < portraits.count { return found }
    }
    return nil
  }

  static let converses: [String: [String]] = [
    "father": ["daughter", "son", "child"], "mother": ["daughter", "son", "child"],
    "parent": ["daughter", "son", "child"], "husband": ["wife", "widow"], "wife": ["husband"],
    "brother": ["brother", "sister"],
    "sister": ["brother", "sister"], "son": ["father", "mother"], "daughter": ["father", "mother"],
    // “Boss” is a chief to the lexicon.
    "chief": ["deputy", "assistant", "aide", "apprentice", "secretary", "employee", "driver"],
    "employee": ["chief", "employer"],
    "employer": ["apprentice", "secretary", "housekeeper", "nanny", "gardener", "driver", "maid", "carer"],
    "master": ["apprentice"], "uncle": ["nephew", "niece"], "aunt": ["nephew", "niece"],
    "partner": ["partner"], "colleague": ["colleague"], "twin": ["twin"], "child": ["mother", "father", "parent"],
    "client": [
      "lawyer", "barrister", "counsel", "advocate", "agent", "adviser", "advisor", "accountant", "publicist", "manager",
      "representative", "spokes",
    ],
    "patient": ["doctor", "surgeon", "therapist", "nurse", "cardiologist", "psychiatrist"],
    "player": ["coach", "agent", "trainer"], "pupil": ["teacher", "coach", "tutor"], "student": ["teacher", "tutor"],
    "predecessor": ["successor"], "successor": ["predecessor"], "mentor": ["protege", "protégé", "apprentice"],
    "bride": ["groom", "husband"], "groom": ["bride", "wife"], "bridegroom": ["bride", "wife"],
    "girlfriend": ["boyfriend"], "boyfriend": ["girlfriend"], "ex-wife": ["ex-husband"], "ex-husband": ["ex-wife"],
    "widow": ["husband"], "grandfather": ["grandson", "granddaughter"], "grandmother": ["grandson", "granddaughter"],
    "nephew": ["uncle", "aunt"], "niece": ["uncle", "aunt"], "cousin": ["cousin"],
  ]

  /// “Their father”, of two of whom the article says for one whose child he is.
  func converse(ofAll nominal: NominalMention, _ office: String, in discourse: Discourse, _ referent: (Int) -> Int?)
    -> Int?
  {
    guard Self.converses[office] != nil, let owner = document.child(of: nominal.head, .poss),
      document.tokens[owner].text.inSmallLetters == "their"
    else { return nil }
    let here = document.tokens[nominal.head].sentence
    var found: Int?
    for id in discourse.recentPersons
    where here - discourse.occurrences[discourse.referents[id].last].sentence <= 2 {
      guard let other = converse(of: id, office, referent), discourse.referents[other].last >= 0 else { continue }
      if let found, found != other { return nil }
      found = other
    }
    return found
  }

  /// “The husband”, “the bride”: of the two that were last named together, or of whoever has a wife.
  func spouse(_ nominal: NominalMention, _ office: String, in discourse: Discourse, _ referent: (Int) -> Int?) -> Int? {
    guard nominal.determiner == .definite, Self.spouses.contains(office), let gender = nominal.noun.gender,
      OfficeTable.words(of: nominal.head, in: document).owner == nil
    else { return nil }
    func agrees(_ id: Int) -> Bool {
      let candidate = discourse.referents[id]
      return candidate.last >= 0 && candidate.kind == .person && (candidate.gender.map { $0 == gender } ?? true)
    }
    var found: Int?
    for other in Self.converses[office] ?? [] {
      for entry in portraits.offices.entries(other) {
        guard let owner = entry.owner.flatMap(referent), owner != entry.cluster, agrees(owner) else { continue }
        if let found, found != owner { return nil }
        found = owner
      }
    }
    return found ?? pair(with: nil, in: discourse, referent)?.first(where: agrees)
  }

  /// “His wife”, of one of two that were named together.
  func spouse(
    of owner: Int, _ nominal: NominalMention, _ office: String, in discourse: Discourse, _ referent: (Int) -> Int?
  ) -> Int? {
    guard office == "wife" || office == "husband" || office == "spouse",
      let pair = pair(with: owner, in: discourse, referent)
    else { return nil }
    let other = pair[0] == owner ? pair[1] : pair[0]
    guard nominal.noun.gender == nil || discourse.referents[other].gender == nominal.noun.gender else { return nil }
    return other
  }

  private static let spouses: WordSet = ["husband", "wife", "bride", "groom", "bridegroom", "boyfriend", "girlfriend"]

  /// The last two persons, a man and a woman, that were named side by side: “Dwayne Peckinger and Marisol Ruiz-Peckinger”.
  func pair(with one: Int?, in discourse: Discourse, _ referent: (Int) -> Int?) -> [Int]? {
    for marriage in portraits.marriages {
      guard let other = referent(marriage.other), other != marriage.cluster,
        one == nil || one == other || one == marriage.cluster
      else { continue }
      return [marriage.cluster, other]
    }
    var next: (head: Int, referent: Int)?
    for occurrence in discourse.occurrences.reversed().prefix(160) {
      guard occurrence.form == .fullName || occurrence.form == .shortName, occurrence.referent >= 0 else { continue }
      defer { next = (occurrence.head, occurrence.referent) }
      guard let other = next, other.referent != occurrence.referent,
        document.tokens[other.head].dependency == .conj, document.tokens[other.head].head == occurrence.head,
        one == nil
          || (one == other.referent || one == occurrence.referent) && isOneFamily(occurrence.referent, other.referent)
      else { continue }
      let first = discourse.referents[occurrence.referent]
      let second = discourse.referents[other.referent]
      guard first.kind == .person, second.kind == .person, let gender = first.gender, let another = second.gender,
        gender != another
      else { continue }
      return [occurrence.referent, other.referent]
    }
    return nil
  }

  /// “Dwayne Peckinger and Marisol Ruiz-Peckinger”; not “Trump and Clinton”.
  private func isOneFamily(_ one: Int, _ other: Int) -> Bool {
    guard let first = portraits.surname(of: one), let second = portraits.surname(of: other) else { return false }
    let parts = first.split(separator: "-")
    return second.split(separator: "-").contains { parts.contains($0) }
  }

  /// “The younger brother”, “the elder sister”: of those who are brothers or sons, by age or by “first son”.
  func sibling(_ nominal: NominalMention, _ office: String, in discourse: Discourse) -> Int? {
    guard nominal.determiner == .definite, Self.siblings.contains(office) else { return nil }
    var isYounger: Bool?
    for child in document.children(of: nominal.head) where child < nominal.head {
      switch document.tokens[child].text.inSmallLetters {
      case "younger", "youngest", "second": isYounger = true
      case "elder", "older", "eldest", "oldest", "first": isYounger = false
      default: break
      }
    }
    guard let isYounger else { return nil }
    var all: [Int] = []
    for id in 0..<portraits.count where discourse.referents[id].last >= 0 && discourse.referents[id].kind == .person {
      if let gender = nominal.noun.gender, let other = discourse.referents[id].gender, gender != other { continue }
      let isOne = portraits.offices.offices(of: id).contains {
        Self.siblings.contains($0.office) || $0.office == "half-brother" || $0.office == "half-sister"
      }
      if isOne || portraits.seniority(of: id) != nil { all.append(id) }
    }
    // “Rolf Egger, 61”, “Beat Egger, 54”
    if let named = pairOfOneName(nominal, in: discourse) { all = named }
    let told = all.filter { portraits.seniority(of: $0) == (isYounger ? .younger : .elder) }
    if told.count == 1 { return told[0] }
    let ages = all.compactMap { id in portraits.age(of: id).map { (id, $0) } }
    if ages.count == 2, ages.count == all.count, ages[0].1 != ages[1].1 {
      return (ages[0].1 < ages[1].1) == isYounger ? ages[0].0 : ages[1].0
    }
    guard all.count == 2 else { return nil }
    let rest = all.filter { portraits.seniority(of: $0) != (isYounger ? .elder : .younger) }
    return rest.count == 1 ? rest[0] : nil
  }

  /// The two persons of one sex who alone share a surname.
  private func pairOfOneName(_ nominal: NominalMention, in discourse: Discourse) -> [Int]? {
    var bySurname: [String: [Int]] = [:]
    for id in 0..<portraits.count where discourse.referents[id].last >= 0 && portraits.age(of: id) != nil {
      guard let surname = portraits.surname(of: id), nominal.noun.gender == discourse.referents[id].gender else {
        continue
      }
      bySurname[surname, default: []].append(id)
    }
    let pairs = bySurname.values.filter { $0.count == 2 }
    return pairs.count == 1 ? pairs[0] : nil
  }

  private static let siblings: WordSet = ["brother", "sister", "son", "daughter", "sibling", "child", "twin", "cousin"]
}
