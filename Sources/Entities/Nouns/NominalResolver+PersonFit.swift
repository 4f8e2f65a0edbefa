internal import Language
internal import Records

/// How well a noun for a person fits what the article says of somebody: office, trade, whose it is, where.
extension NominalResolver {
  /// How well a noun fits an unnamed person: the same noun well, another that may mean the same a little.
  func fit(_ nominal: NominalMention, _ office: String, unnamed candidate: Referent) -> (
    score: Float, isSure: Bool
  )? {
    let other = NounLexicon.office(candidate.lemma)
    if office == other { return nominal.determiner == .possessive ? nil : (weights.own, true) }
    guard nominal.determiner == .definite, !candidate.lemma.isEmpty else { return nil }
    switch PersonSorts.fit(office, other) {
    case .same, .kind: return (1.8, false)
    case .possible: return PersonSorts.isEpithet(office) || nominal.noun.vague ? (weights.unnamed, false) : nil
    case nil: return nil
    }
  }

  /// How well a noun fits a named person, and whether the article itself calls them so.
  func fit(
    _ nominal: NominalMention, _ office: String, _ words: (kinds: Set<String>, owners: Set<String>, owner: Int?),
    owner: Int?, isFormer: Bool, cluster: Int, _ referent: (Int) -> Int?
  ) -> (score: Float, isSure: Bool)? {
    if NominalFinder.isCompatriot(nominal.head, in: document) {
      // The Finn is no Spaniard.
      if portraits.offices.offices(of: cluster).contains(where: {
        $0.office != nominal.lemma && Demonyms.contains($0.office)
      }) {
        return nil
      }
      // “The Norlander”: who holds an office of Norland first.
      let isTold = portraits.offices.offices(of: cluster).contains { entry in
        entry.kinds.union(entry.owners).contains { Demonyms.isOf(nominal.lemma, place: $0) || $0 == nominal.lemma }
      }
      return (isTold ? weights.kind : weights.epithet, false)
    }
    if let age = portraits.age(of: cluster), let wanted = portraits.age(meantBy: nominal, in: document) {
      return wanted.contains(age) ? (weights.own, true) : nil
    }
    let offices = portraits.offices.offices(of: cluster)
    var best: (score: Float, isSure: Bool)?
    var isRuledOut = false
    var hasOffice = false
    // “The father of two” may do anything else.
    let isParent = words.owner.map(isCount) ?? false && NounLexicon.kin.contains(nominal.lemma)
    for entry in isParent ? [] : offices {
      // “The epidemiologist” is no virologist, though both be doctors.
      if entry.office == "dr", office.hasSuffix("ist"),
        offices.contains(where: { $0.office.hasSuffix("ist") && PersonSorts.fit(office, $0.office) == nil })
      {
        isRuledOut = true
        continue
      }
      guard let sort = PersonSorts.fit(office, entry.office) else {
        // “The former minister” may be anything now.
        isRuledOut = isRuledOut || !isFormer || entry.isFormer
        continue
      }
      if isFormer && !entry.isFormer && sort == .same && !portraits.former.contains(cluster),
        document.tokens[max(0, nominal.head - 1)].text != "-"
      {
        isRuledOut = true
        continue
      }
      // “The environment minister” is no prime minister.
      if office == "minister", sort == .kind, !words.kinds.isEmpty, entry.office != "secretary" {
        isRuledOut = true
        continue
      }
      // “the finance minister” is not the foreign minister.
      var penalty: Float = 0
      if let told = isOf(words.kinds, entry, referent) {
        // “The union leader” is the union's president and never the agency's.
        guard told else {
          isRuledOut = true
          continue
        }
      } else if !words.kinds.isEmpty, !entry.kinds.isEmpty,
        words.kinds.isDisjoint(with: entry.kinds.union(entry.owners))
      {
        // The opposition's leader is a party's.
        let isOpposition =
          office == "leader" && (words.kinds.contains("opposition") || entry.kinds.contains("opposition"))
        if sort == .same && !isOpposition { return nil }
        penalty += 0.1 + weights.otherWords
      } else if !words.kinds.isSubset(of: entry.kinds.union(entry.owners)) {
        penalty += weights.otherWords
      }
      // “The senator's secretary” runs no ministry.
      if office == "minister", entry.office == "secretary", isServant(entry) {
        isRuledOut = true
        continue
      }
      // “Norland's minister” is not Meridia's; “its lawyer” is not hers.
      if let owner, let mine = entry.owner.flatMap(referent), mine != owner, sort == .same {
        isRuledOut = true
        continue
      }
      // “His barrister”: whoever speaks for him, by whichever name.
      let pleads = Self.pleaders.contains(office) && Self.pleaders.contains(entry.office)
      if words.owner != nil, sort != .same, !pleads { continue }
      if words.owner != nil, owner == nil, !words.owners.isEmpty, !entry.owners.isEmpty,
        words.owners.isDisjoint(with: entry.owners)
      {
        isRuledOut = true
        continue
      }
      let score: (Float, Bool)
      switch sort {
      case .same: score = (weights.own - penalty, true)
      case .kind: score = (weights.kind - penalty, false)
      case .possible:
        guard PersonSorts.isEpithet(office) else { continue }
        // “The journalist” is seldom the minister.
        let isOther =
          !PersonSorts.anybody.contains(office) && !PersonSorts.anybody.contains(entry.office)
          && !PersonSorts.standing.contains(office) && !PersonSorts.standing.contains(entry.office)
          && !NounLexicon.kin.contains(entry.office) && !PersonSorts.isAcquaintance(entry.office)
        score = (weights.epithet - penalty - (isOther ? weights.otherTrade : 0), false)
      }
      // “The engineer” is a kind of scientist, but not who is a hydrologist.
      // Nor is the manager “the player” who once kept goal.
      hasOffice =
        hasOffice || sort == .same
        || sort == .kind && !entry.isFormer
          && (!PersonSorts.covers(entry.office, office)
            || PersonSorts.covers(office, entry.office) && !PersonSorts.isPost(office))
      if score.0 > best?.score ?? 0 { best = score }
    }
    if let best, !isRuledOut || best.isSure || hasOffice { return best }
    if isRuledOut { return nil }
    // “The loser of that game”: whoever the sentence before was about.
    if words.owner != nil, owner == nil, nominal.determiner == .definite, PersonSorts.isOfContest(office) {
      return (weights.unheard, false)
    }
    // Only of whoever the sentence before was about: “The former minister”, of whom no ministry was told, “the candidate”.
    if words.owner == nil, !PersonSorts.isEpithet(office), nominal.determiner == .definite,
      isFormer || PersonSorts.isRunning(office) || isCalling(nominal, office)
        || PersonSorts.isPost(office) && offices.isEmpty && (isPlaced(nominal.head) || PersonSorts.isHumble(office))
    {
      return (weights.unheard, false)
    }
    guard words.owner == nil || nominal.determiner == .definite && words.owner.map(isCount) ?? false,
      PersonSorts.isEpithet(office) || nominal.noun.vague && nominal.noun.gender != nil
        || !words.kinds.isEmpty && PersonSorts.isTrade(office)
        || portraits.age(meantBy: nominal, in: document) != nil
    else { return nil }
    return (weights.epithet - (words.kinds.isEmpty ? 0 : weights.otherWords), false)
  }

  /// A calling that no list has as an epithet: “the roofer”, after a sentence about somebody of whom no trade was told.
  func isCalling(_ nominal: NominalMention, _ office: String) -> Bool {
    !nominal.noun.vague && !PersonSorts.isPost(office) && !NounLexicon.kin.contains(nominal.lemma)
      && !Self.impartial.contains(office)
  }

  /// Of “the union leader”, whether somebody's office is a union's; nil where no such word stands there or nobody tells.
  func isOf(_ kinds: Set<String>, _ entry: OfficeTable.Entry, _ referent: (Int) -> Int?) -> Bool? {
    guard let body = kinds.first(where: { OrganizationSorts.noun($0) != [] }), kinds.count == 1,
      PersonSorts.isPost(entry.office),
      let owner = entry.owner.flatMap(referent), owner < portraits.count, portraits.isKnown(owner)
    else { return nil }
    return portraits.mayBe(body, owner)
  }

  /// A secretary who is somebody's: “her private secretary”, “the senator's former secretary”.
  func isServant(_ entry: OfficeTable.Entry) -> Bool {
    if entry.isFormer || !entry.kinds.isDisjoint(with: ["private", "press", "personal", "club", "company"]) {
      return true
    }
    guard let owner = entry.owner else { return false }
    return document.tokens[owner].tag == .prpPossessive
      || NounLexicon.noun(document.tokens[owner].lemma.inSmallLetters)?.kind == .person
  }

  /// “The Ohio governor”, “the Republican senator”: which one, a name says.
  func isPlaced(_ noun: Int) -> Bool {
    document.children(of: noun).contains { child in
      guard child < noun, document.tokens[child].text.startsWithCapital else { return false }
      switch document.tokens[child].dependency {
      case .compound, .amod, .nmod: return document.tokens[child].tag != .nn
      default: return false
      }
    }
  }

  /// Who stands over others and is nobody that the article was about.
  private static let impartial: WordSet = [
    "referee", "umpire", "linesman", "usher", "steward", "moderator", "juror",
    "coroner", "magistrate", "bailiff", "inspector", "investigator", "auditor", "pathologist", "paramedic",
  ]

  /// Who speaks for somebody in court.
  private static let pleaders: WordSet = ["lawyer", "barrister", "counsel", "advocate"]

  /// “the father of three”
  func isCount(_ token: Int) -> Bool { document.tokens[token].pos == .num }
}
