internal import Language
internal import Records

/// What the words beside a name say that it is, whatever the model took it for: “the charity Safe Harbour”, “the trader's
/// daughter, Nandini,”, “Harvik, the town where …”, “Kestria's president”, “Storm Ebba”.
struct NameIntroduction {
  let document: Document

  /// “The port's managing director, Renske Dool,” that the model took for an organization.
  func isPerson(_ name: NameMention) -> Bool {
    if isHeralded(name) || isDescribed(name) || isAlias(name) { return true }
    let head = name.head(in: document)
    // The parse first: it rules out most names at less cost than their words.
    guard document.tokens[head].dependency == .appos, document.tokens[head].head < name.tokens.lowerBound,
      name.type == .person || name.type == .organization || name.type == .geopolitical || name.type == .product
        || name.type == nil && name.words.count == 2,
      name.words.count <= 3, document.tokens[document.tokens[head].head].tag == .nn,
      !name.words.contains(where: {
        NameWords.organization.contains($0) || NameWords.company.contains($0) || NameWords.club.contains($0)
          || NameWords.companySuffixes.contains($0) || name.type != .person && NounLexicon.noun($0) != nil
      }),
      name.tokens.allSatisfy({
        document.tokens[$0].pos == .punct
          || document.tokens[$0].text.startsWithCapital && !document.tokens[$0].text.isAcronym
      })
    else { return false }
    let noun = document.tokens[document.tokens[head].head].lemma.lowercased()
    if NounLexicon.kin.contains(noun), name.words.count < 3, Self.follows(document.tokens[head].head, name, document) {
      return true
    }
    if noun == "contractor" || noun == "consultant" || noun == "specialist", name.words.count == 2 {
      // “Nevzat Bey” elsewhere makes a given name of Nevzat.
      let first = document.tokens[name.tokens.lowerBound].text
      return GivenNames.standard.womenShare(name.words[0]) != nil
        || document.entities.contains {
          $0.type == .person && $0.tokens.lowerBound != name.tokens.lowerBound
            && document.tokens[$0.tokens.lowerBound].text == first
        }
    }
    return name.words.count > 1
      && (Self.personalOffices.contains(noun) || NounLexicon.office(noun) == "spokes" || Self.isOnlyPersons(noun))
  }

  /// “Vera Hill, a passenger,”: what only one of the people can be.
  private func isDescribed(_ name: NameMention) -> Bool {
    guard name.type == .organization || name.type == .product || name.type == .geopolitical, name.words.count <= 3,
      name.title.isEmpty
    else { return false }
    let head = name.head(in: document)
    guard document.tokens[head].dependency == .nsubj || document.tokens[head].dependency == .nsubjpass,
      let noun = document.child(of: head, .appos), noun > name.tokens.upperBound, noun - name.tokens.upperBound < 6,
      document.tokens[noun].tag == .nn, document.tokens[name.extent.upperBound].text == ","
    else { return false }
    let lemma = document.tokens[noun].lemma.lowercased()
    guard Self.isOnlyPersons(lemma) || isParent(noun, lemma), document.child(of: noun, .det) != nil else {
      return false
    }
    return !name.words.contains {
      NameWords.organization.contains($0) || NameWords.company.contains($0) || NameWords.club.contains($0)
        || NameWords.companySuffixes.contains($0) || NameWords.place.contains($0) && name.words.count == 1
    } && !KnownPlaces.names.contains(name.words.joined(separator: " "))
      && name.tokens.allSatisfy { !document.tokens[$0].text.isAcronym }
  }

  /// “a commander known as Osier”
  private func isAlias(_ name: NameMention) -> Bool {
    let token = document.tokens[name.head(in: document)]
    guard token.dependency == .pobj, name.title.isEmpty, case let preposition = document.tokens[token.head],
      preposition.text == "as" || preposition.text == "by", case let verb = document.tokens[preposition.head],
      verb.dependency == .acl || verb.dependency == .relcl,
      verb.lemma == "know" && preposition.text == "as" || verb.lemma == "go" && preposition.text == "by"
    else { return false }
    return NounLexicon.noun(document.tokens[verb.head].lemma.inSmallLetters)?.kind == .person
  }

  /// “Selvi, a mother of two,”: no firm is the mother of a number.
  private func isParent(_ noun: Int, _ lemma: String) -> Bool {
    guard lemma == "mother" || lemma == "father" || lemma == "grandmother" || lemma == "grandfather",
      noun + 2 < document.tokens.count, document.tokens[noun + 1].text == "of"
    else { return false }
    return document.tokens[noun + 2].tag == .cd
  }

  /// Whether a noun means people and never a country, club or firm.
  private static func isOnlyPersons(_ lemma: String) -> Bool {
    guard let noun = NounLexicon.noun(lemma), noun.kind == .person, !shared.contains(lemma),
      !noun.vague || noun.gender != nil || lemma == "passenger" || lemma == "patient",
      !OrganizationSorts.dealers.contains(lemma)
    else { return false }
    return !PersonSorts.isPost(NounLexicon.office(lemma))
  }

  /// What countries, clubs and firms are called as well as people.
  private static let shared: WordSet = [
    "winner", "champion", "contender", "favourite", "favorite", "sponsor", "backer", "donor", "creditor", "debtor",
    "signatory", "newcomer", "pioneer", "star", "parent", "sister", "mother", "giant", "laureate", "finalist", "seed",
    "mentor", "ally", "enemy", "survivor", "veteran", "specialist", "investor", "player", "legend", "icon",
    "predecessor", "successor", "contractor", "consultant", "recipient", "heir", "independent", "broker", "creator",
    "innovator", "native", "victim", "supplier", "guarantor", "collector", "carrier", "monitor", "heavyweight",
    "outsider", "rider", "runner", "flier", "flyer", "cutter", "drifter", "trawler", "tanker", "cruiser", "freighter",
  ]

  /// “passenger Vera Hill”, whose surname is a place's word.
  private func isHeralded(_ name: NameMention) -> Bool {
    let before = name.tokens.lowerBound - 1
    guard name.type != .person, name.words.count == 2, before >= 0, name.title.isEmpty,
      document.tokens[before].pos == .noun || document.tokens[before].pos == .propn,
      document.tokens[before].sentence == document.tokens[before + 1].sentence,
      NounLexicon.noun(document.tokens[before].text.lowercased())?.kind == .person,
      GivenNames.standard.womenShare(name.words[0]) != nil
        || document.tokens[before].tag == .nn && Self.isOnlyPersons(document.tokens[before].lemma)
          && (document.tokens[before].head == name.head(in: document)
            || document.tokens[name.head(in: document)].dependency == .appos
              && document.tokens[name.head(in: document)].head == before)
    else { return false }
    return !name.words.contains { NameWords.companySuffixes.contains($0) || NameWords.nobodys.contains($0) }
      && document.tokens[name.head(in: document)].dependency != .poss
  }

  /// Only a comma parts the noun from its name.
  private static func follows(_ noun: Int, _ name: NameMention, _ document: Document) -> Bool {
    noun + 2 == name.extent.lowerBound && document.tokens[noun + 1].text == ","
  }

  /// Offices that no firm holds.
  private static let personalOffices: Set<String> = [
    "director", "president", "minister", "chairman", "chairwoman", "chair", "executive", "editor", "mayor", "governor",
    "lawyer", "secretary", "professor", "coach", "captain", "commander", "economist", "scientist", "author", "judge",
    "leader", "manager", "officer", "founder", "ambassador", "engineer", "barrister", "solicitor", "attorney",
    "adviser",
    "advisor", "aide", "agent", "surgeon", "superintendent", "headteacher", "epidemiologist", "secretary-general",
    "bishop", "envoy", "treasurer", "curator", "chef", "commissioner", "controller", "chancellor", "premier", "senator",
    "inspector", "sheriff", "prosecutor", "registrar", "dean", "provost", "principal", "archbishop", "ombudsman",
    "headmaster", "headmistress", "general", "admiral", "colonel", "coroner", "spokesperson", "trainer",
  ]

  /// “Northwater, the company that runs the dam”, “the news site Chipwatch”, “the maker, Tallis Biologics”.
  func isOrganization(_ name: NameMention) -> Bool { isCalled(name, .organization) }

  /// “Harvik, the town where the talks were held”; “Kestria's president”, “the army of Kestria”, which only states and
  /// towns have.
  func isPlace(_ name: NameMention) -> Bool {
    if isCalled(name, .place) { return true }
    guard name.words.count == 1 || !document.tokens[name.tokens.lowerBound].text.isAcronym else { return false }
    let head = name.head(in: document)
    guard document.tokens[head].dependency == .poss || document.tokens[head].dependency == .pobj else { return false }
    let token = document.tokens[head]
    switch token.dependency {
    case .poss:
      return Self.stately.contains(document.tokens[token.head].lemma.lowercased())
        && GivenNames.standard.womenShare(name.words[0]) == nil
    case .pobj:
      let preposition = document.tokens[token.head]
      guard preposition.lemma == "of", preposition.dependency == .prep else { return false }
      let noun = document.tokens[preposition.head]
      return noun.tag == .nn && (Self.stately.contains(noun.lemma.lowercased()) || Self.parts.contains(noun.lemma))
        && document.children(of: token.head).count == 1 && name.words.count == 1
    default: return false
    }
  }

  /// What a state or town has and nobody else.
  private static let stately: Set<String> = [
    "army", "navy", "parliament", "capital", "mayor", "border", "ambassador", "embassy", "premier", "coast", "airspace",
    "constitution", "population",
  ]
  /// What a place is called before “of”: “the state of Vermora”.
  private static let parts: Set<String> = ["state", "city", "town", "village", "province", "republic", "kingdom"]

  private func isCalled(_ name: NameMention, _ kind: EntityKind) -> Bool {
    let head = name.head(in: document)
    func isKind(_ index: Int) -> Bool {
      document.tokens[index].tag == .nn && NounLexicon.noun(document.tokens[index].lemma.inSmallLetters)?.kind == kind
    }
    for child in document.children(of: head)
    where document.tokens[child].dependency == .appos && child >= name.tokens.upperBound && isKind(child) {
      return true
    }
    if document.tokens[head].dependency == .appos, document.tokens[head].head < name.tokens.lowerBound,
      isKind(document.tokens[head].head)
    {
      return true
    }
    if kind == .organization, isHouse(name, head) { return true }
    let before = name.tokens.lowerBound - 1
    // “the weekly Farol”, “the sports daily Goleada”
    if kind == .organization, before > 0, name.words.count < 4,
      Self.intervals.contains(document.tokens[before].text),
      document.tokens[before].sentence == document.tokens[before + 1].sentence,
      document.tokens[before].head == head || document.tokens[head].head == before,
      document.tokens[before].tag != .nnp
    {
      return true
    }
    guard kind == .organization, before >= 0, document.tokens[before].dependency == .compound,
      document.tokens[before].head == head
    else { return false }
    // “Drugmaker Pelorin”, with its sentence's capital.
    return isKind(before)
      || document.tokens[before].tag == .nnp
        && (before == 0 || document.tokens[before - 1].sentence != document.tokens[before].sentence)
        && NounLexicon.noun(document.tokens[before].text.lowercased())?.kind == .organization
  }

  /// “His employer, Brightwater Marine,”, “the consultants Fenn Marrick”: no person begins so.
  private func isHouse(_ name: NameMention, _ head: Int) -> Bool {
    guard name.words.count == 2, name.title.isEmpty, GivenNames.standard.womenShare(name.words[0]) == nil else {
      return false
    }
    let token = document.tokens[head]
    guard token.dependency == .appos, token.head < name.tokens.lowerBound, name.tokens.lowerBound - token.head < 3,
      !document.children(of: head).contains(where: { document.tokens[$0].dependency == .conj })
    else { return false }
    let noun = document.tokens[token.head]
    return noun.tag == .nn && noun.lemma == "employer"
      || noun.tag == .nns && RoleFinder.practices.contains(noun.lemma)
  }

  private static let intervals: WordSet = ["daily", "weekly", "monthly", "quarterly", "tabloid", "broadsheet"]

  /// “Storm Ebba”, “Hurricane Ida”: no person.
  func isStorm(_ name: NameMention) -> Bool {
    guard name.type == .person || name.type == nil, name.title.isEmpty else { return false }
    if name.words.count > 1, Self.storms.contains(name.words[0]) { return true }
    let before = name.tokens.lowerBound - 1
    return before >= 0 && name.words.count == 1 && Self.storms.contains(document.tokens[before].text.inSmallLetters)
  }

  private static let storms: WordSet = ["storm", "hurricane", "typhoon", "cyclone"]
}
