internal import Language
internal import Records

/// Who the article's names are, before it is read: a referent for each, with role, offices and gender.
extension EntityReading {
  static func isWeak(_ role: Range<Int>, in document: Document) -> Bool {
    let first = document[role.lowerBound]
    return first.tag == .prpPossessive && role.contains { NounLexicon.kin.contains(document.tokens[$0].lemma) }
      || role.count == 1 && (first.text.hasSuffix(".") || first.text == "Cllr" || first.text == "Sen")
  }

  /// What a person may be as well as a book or a firm.
  private static let twofold: WordSet = [
    "guide", "companion", "monitor", "broadcaster", "publisher", "operator", "brewer", "lender",
  ]

  /// A referent for each cluster, with role and gender from the whole article.
  mutating func introduce() {
    let finder = RoleFinder(document: document)
    let dealings = NameDealings(document: document)
    let personality = NamePersonality(document: document)
    var genders = [[Gender]](repeating: [], count: clusters.count)
    var located = [Bool](repeating: false, count: clusters.count)
    var totals = [Int](repeating: 0, count: clusters.count)
    /// “Pebble, the maker of …”: what the article calls an organization is nobody's “she”.
    var called = [Bool](repeating: false, count: clusters.count)
    var heard: [Int] = []
    for name in names where name.cluster >= 0 {
      totals[name.cluster] += 1
      if personality.isLocation(name) { located[name.cluster] = true }
      let kind = clusters[name.cluster].kind
      guard kind == .person || kind == .organization else { continue }
      if kind == .person, let verb = finder.deed(of: name) { portraits.offices.add(name.cluster, office: verb) }
      if kind == .person, let office = finder.advocacy(of: name) {
        portraits.offices.add(name.cluster, office: office)
      }
      if kind == .person, let relation = finder.relation(of: name) {
        for office in relation.offices {
          portraits.offices.add(
            OfficeTable.Entry(
              cluster: name.cluster, office: NounLexicon.office(office), kinds: [], owners: [], owner: relation.other,
              isFormer: true))
        }
      }
      if kind == .person, let other = finder.spouse(of: name) { portraits.marriages.append((name.cluster, other)) }
      if kind == .person, finder.isDead(name) { portraits.dead.insert(name.cluster) }
      if kind == .person, finder.hasLeft(name) { portraits.former.insert(name.cluster) }
      if kind == .person, finder.isTried(name) { portraits.offices.add(name.cluster, office: "defendant") }
      if kind == .person, finder.isHeard(name) { heard.append(name.cluster) }
      if kind == .person, let house = finder.house(of: name) { portraits.setHouse(house, of: name.cluster) }
      if kind == .person, finder.isReverend(name) { portraits.offices.add(name.cluster, office: "reverend") }
      if kind == .person, finder.isDoctor(name) { portraits.offices.add(name.cluster, office: "dr") }
      if kind == .person, finder.isProfessor(name) { portraits.offices.add(name.cluster, office: "professor") }
      if kind == .person, let age = finder.age(of: name) { portraits.setAge(age, of: name.cluster) }
      if kind == .organization, finder.isPractice(name) { portraits.call(name.cluster, "firm", with: []) }
      if kind == .organization, let people = finder.crew(of: name) { portraits.callCrew(name.cluster, people) }
      if kind == .organization, let trade = finder.trade(ofPeopleAt: name), portraits.isUnknown(name.cluster) {
        portraits.call(name.cluster, trade, with: [])
      }
      if kind == .organization, let sort = dealings.sort(of: name), sort != "company",
        sort == "journal" || portraits.isUnknown(name.cluster)
      {
        portraits.call(name.cluster, sort, with: [])
      }
      if kind == .organization, let trade = finder.trade(of: name) {
        portraits.call(name.cluster, trade.noun, with: trade.words)
        called[name.cluster] = true
      }
      for role in finder.roles(of: name).sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
        let noun = NounLexicon.noun(finder.noun(at: role.head))
        let isDealer =
          kind == .organization && role.head > name.tokens.upperBound
          && OrganizationSorts.dealers.contains(document.tokens[role.head].lemma.lowercased())
        if isDealer { portraits.callOrganization(document.tokens[role.head].lemma.lowercased()) }
        let personal =
          !isDealer
          && (noun?.kind == .person || kind == .person && Self.twofold.contains(finder.noun(at: role.head))
            || finder.isRoleNoun(role.head) || noun == nil && kind == .person)
        if personal != (kind == .person) { continue }
        if let gender = noun?.gender, gender != .neuter, kind == .person, genders[name.cluster].count < 4 {
          genders[name.cluster].append(gender)
        }
        portraits.offices.add(name.cluster, role, in: document)
        // “Monetary Authority chief Yaw Osei”: the house whose name the role holds.
        if kind == .person, portraits.house(of: name.cluster) == nil,
          let house = role.tokens.first(where: {
            // “the champion of Meridia” is in nobody's pay: a house stands before its chief's name and office.
            $0 < role.head && nameAt[$0] >= 0 && names[Int(nameAt[$0])].cluster >= 0
              && clusters[names[Int(nameAt[$0])].cluster].kind == .organization
          })
        {
          portraits.setHouse(house, of: name.cluster)
        }
        if kind == .person, noun.map({ $0.kind == .person }) ?? false,
          NounLexicon.kin.contains(document.tokens[role.head].lemma.inSmallLetters)
        {
          for token in role.tokens where token < role.head {
            portraits.setSeniority(document.tokens[token].text.inSmallLetters, of: name.cluster)
          }
        }
        if kind == .person, noun?.kind != .person {
          portraits.callPerson(document.tokens[role.head].lemma.lowercased())
        }
        if !personal {
          portraits.call(name.cluster, finder.noun(at: role.head), with: [])
          called[name.cluster] = true
        }
        for token in role.tokens where document.tokens[token].dependency != .poss { inRole[token] = true }
        // “his daughter, the architect Thea Brask”: a trade says more than kinship; an office more than “Cllr”.
        if personal, roleOf[name.cluster].map({ Self.isWeak($0, in: document) }) ?? true {
          roleOf[name.cluster] = role.tokens
        }
      }
    }
    // Counsel tell the court as much as those whom it hears.
    for cluster in heard
    where !portraits.offices.offices(of: cluster).contains(where: { PersonSorts.servesACourt($0.office) }) {
      portraits.offices.add(cluster, office: "witness")
    }
    let protagonist = names.first(where: { $0.cluster >= 0 && clusters[$0.cluster].kind == .person })?.cluster
    let opening = names.first(where: {
      $0.cluster >= 0 && clusters[$0.cluster].kind == .organization && !isDateline($0)
    })?.cluster
    portraits.principals = Array(
      clusters.indices.filter { clusters[$0].kind == .organization && totals[$0] > 1 || $0 == opening }
        .sorted { totals[$0] != totals[$1] ? totals[$0] > totals[$1] : $0 < $1 }.prefix(3))
    discourse.referents = clusters.enumerated().map { number, cluster in
      var referent = Referent(cluster: number, kind: cluster.kind)
      referent.personal =
        cluster.kind != .person && !called[number]
        && personality.mayBePersonal(names[cluster.fullest], isLocated: located[number])
      if cluster.kind == .person || referent.personal {
        let gender = GenderLexicon.women(title: cluster.gender, roles: genders[number], words: cluster.words)
        referent.women = gender.probability
        referent.prior = gender.probability
        referent.genderEvidence = gender.evidence
      }
      referent.plural = cluster.kind == .group
      referent.role = roleOf[number]
      referent.total = totals[number]
      referent.isOpening = number == opening || number == protagonist
      return referent
    }
  }

  /// “PORT SELLICK (Reuters) —”: where and by whom, not of whom.
  func isDateline(_ name: NameMention) -> Bool {
    let next = name.extent.upperBound
    guard next < document.tokens.count, name.extent.lowerBound < 12 || document.tokens[next].sentence < 3 else {
      return false
    }
    switch document.tokens[next].text {
    case "—", "–", "-", "(", ")", "--": return true
    default: return false
    }
  }
}
