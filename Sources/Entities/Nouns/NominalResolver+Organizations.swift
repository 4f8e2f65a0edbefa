internal import Language
internal import Records

/// “The ministry”, “the carmaker”, “the group”.
extension NominalResolver {
  func organization(_ nominal: NominalMention, in discourse: Discourse, _ referent: (Int) -> Int?, speaker: Int?)
    -> Int?
  {
    let words = OfficeTable.words(of: nominal.head, in: document)
    let owner = words.owner.flatMap(referent)
    // “Polar Freight will run 60 lorries, which the company calls quiet”: a relative clause may speak of the subject.
    var excluded = subjects.over(nominal.head, throughRelatives: false).compactMap(referent)
    if let speaker { excluded.append(speaker) }
    if nominal.determiner == .possessive, let owner { excluded.append(owner) }
    // “The kiln house”, “this house”
    if nominal.lemma == "house", NominalFinder.unlisted(nominal.head, "house", in: document) == nil { return nil }
    if nominal.lemma == "side", let side = side(words.kinds, in: discourse) { return side }
    // “His former employer”, of whom no house was told: the firm of the story.
    if nominal.determiner == .possessive,
      nominal.lemma == "employer" || Self.houses.contains(nominal.lemma) && isOld(nominal.head), let owner,
      owner < portraits.count,
      discourse.referents[owner].kind == .person
    {
      return house(of: owner, nominal.lemma, in: discourse, referent)
        ?? discourse.recentOthers.filter {
          let candidate = discourse.referents[$0]
          return candidate.cluster >= 0 && candidate.kind == .organization && candidate.last >= 0
            && (nominal.lemma == "employer" || portraits.mayBe(nominal.lemma, $0))
            && portraits.sorts(of: $0).isDisjoint(with: [.media, .press, .periodical, .air, .union, .party, .court])
            && discourse.occurrences[candidate.last].sentence >= document.tokens[nominal.head].sentence - 3
        }.max { discourse.referents[$0].total < discourse.referents[$1].total }
    }
    if nominal.determiner == .possessive, let owner,
      let house = house(of: owner, nominal.lemma, in: discourse, referent)
    {
      return house
    }
    let employer = employer(over: nominal.head, referent)
    var candidates: [Candidate] = []
    /// The last place where a name was spoken of that the noun fits by more than chance.
    var lastFitting = -1
    func consider(_ id: Int, rank: Int?) {
      guard !candidates.contains(where: { $0.referent == id }), !excluded.contains(id) else { return }
      let candidate = discourse.referents[id]
      guard candidate.last >= 0 else { return }
      // “The Greens … The party”
      if candidate.plural {
        guard candidate.kind == .group, candidate.cluster >= 0, nominal.determiner == .definite, words.kinds.isEmpty,
          words.owner == nil, candidate.lastNamed >= 0,
          document.tokens[discourse.occurrences[candidate.lastNamed].head].text.hasSuffix("s"),
          nominal.lemma == "party" || nominal.lemma == "club" || nominal.lemma == "team"
        else { return }
        candidates.append(
          Candidate(
            referent: id,
            score: 1.7 + standing(of: candidate, nominal, in: discourse, rank: rank, isSure: false), fit: 1.7,
            isSure: false))
        return
      }
      var score: Float
      var isSure = false
      let fit: Float
      if candidate.cluster < 0 {
        guard candidate.kind == .organization, nominal.determiner == .definite || nominal.determiner == .none
        else { return }
        if candidate.lemma != nominal.lemma {
          // “The insurer puts it lower. The company …”: a firm that nobody named.
          guard NameWords.companyNouns.contains(nominal.lemma), words.kinds.isEmpty, words.owner == nil,
            candidate.head >= 0, isDefinite(candidate.head),
            case let sort = OrganizationSorts.noun(candidate.lemma), !sort.isEmpty,
            sort.isSubset(of: .business), !sort.contains(.company),
            document.tokens[nominal.head].sentence - discourse.occurrences[candidate.last].sentence <= 1
          else { return }
          let fit: Float = 1.5
          candidates.append(
            Candidate(
              referent: id, score: fit + standing(of: candidate, nominal, in: discourse, rank: rank, isSure: false),
              fit: fit, isSure: false, isNamed: false))
          return
        }
        // “the health ministry” after “the ministry”, not after “the interior ministry”.
        let other = candidate.role.map { role in
          Set(role.filter { $0 != candidate.head }.map { document.tokens[$0].text.lowercased() })
        }
        if !words.kinds.isEmpty, let other, words.kinds.isDisjoint(with: other) { return }
        // “The airline's history” named nobody, and does not stand before who has been called an airline.
        let isKnown = isDefinite(candidate.head)
        score = isKnown ? weights.kind : weights.own
        isSure = !isKnown
      } else {
        guard
          let found = portraits.fit(
            nominal, words, owner: owner, cluster: candidate.cluster, candidate, in: document, referent)
        else { return }
        score = found.score
        isSure = found.isSure
        if score > 1.5, candidate.lastNamed >= 0, !isAffiliation(discourse.occurrences[candidate.lastNamed].head) {
          lastFitting = max(lastFitting, candidate.lastNamed)
        }
      }
      fit = score
      if id == employer { score += weights.employer }
      score += standing(of: candidate, nominal, in: discourse, rank: rank, isSure: isSure)
      candidates.append(
        Candidate(referent: id, score: score, fit: fit, isSure: isSure, isNamed: candidate.cluster >= 0))
    }
    for (rank, id) in discourse.recentOthers.enumerated() { consider(id, rank: rank) }
    for id in discourse.recentPersons.prefix(6)
    where portraits.mayBeOrganization(discourse.referents[id])
      && actsAsFirm(discourse.referents[id], nominal, discourse)
    {
      consider(id, rank: nil)
    }
    for id in portraits.organizations(called: nominal.lemma) { consider(id, rank: nil) }
    // Whom the article is about is remembered, however much it brings up meanwhile.
    for id in portraits.principals where discourse.referents[id].last >= 0 { consider(id, rank: nil) }
    // “The studio”, before Polestar Pictures was named: the name has come between.
    for index in candidates.indices
    where !candidates[index].isNamed && discourse.referents[candidates[index].referent].last < lastFitting {
      candidates[index].score -= 1.5
      candidates[index].isSure = false
    }
    // “The school” is Orchard Lane Primary rather than a name that says nothing; “the airline” may be either.
    if !OrganizationSorts.noun(nominal.lemma).isDisjoint(with: .housed), candidates.contains(where: { $0.fit > 1.6 }) {
      for index in candidates.indices where candidates[index].fit < 1.2 { candidates[index].score -= 0.5 }
    }
    // “Holmen Insurance has agreed to buy its rival Castor Life … The insurer”: two of one sort in one breath.
    guard let found = best(candidates, bound: weights.organizationBound) else { return nil }
    let sentence = discourse.occurrences[discourse.referents[found].last].sentence
    isDoubtful = candidates.contains { other in
      other.referent != found && other.isSort && candidates.contains { $0.referent == found && $0.isSort }
        && discourse.occurrences[discourse.referents[other.referent].last].sentence == sentence
    }
    return isDoubtful ? nil : found
  }

  private static let houses: WordSet = ["firm", "company", "club", "team", "school", "bank", "agency", "party"]

  /// “his old firm”
  private func isOld(_ noun: Int) -> Bool {
    document.children(of: noun).contains {
      $0 < noun
        && (document.tokens[$0].text.inSmallLetters == "old"
          || OfficeTable.former.contains(document.tokens[$0].text.inSmallLetters))
    }
  }

  /// “The Temerian side”: the country, where it is named.
  private func side(_ kinds: Set<String>, in discourse: Discourse) -> Int? {
    guard kinds.count == 1, let people = kinds.first else { return nil }
    return (0..<portraits.count).first { id in
      let candidate = discourse.referents[id]
      guard candidate.kind == .place || candidate.kind == .organization, candidate.lastNamed >= 0
      else { return false }
      let name = document.tokens[discourse.occurrences[candidate.lastNamed].head].text.lowercased()
      return name == people || Demonyms.isOf(people, place: name)
    }
  }

  /// “Her party”, of whom the article says that she leads the Greens; “his old employer”; “her institute”, of “Voss of the Sea
  /// Institute”.
  private func house(of owner: Int, _ lemma: String, in discourse: Discourse, _ referent: (Int) -> Int?) -> Int? {
    // “Her campaign” is no house of hers.
    guard owner < portraits.count, discourse.referents[owner].kind == .person, lemma != "campaign" else { return nil }
    var tokens = portraits.offices.offices(of: owner).filter {
      !NounLexicon.kin.contains($0.office) && !Self.honours.contains($0.office)
    }.compactMap(\.owner)
    if let house = portraits.house(of: owner) { tokens.append(house) }
    for token in tokens {
      guard let house = referent(token), house < portraits.count, discourse.referents[house].kind == .organization,
        portraits.mayBe(lemma, house)
      else { continue }
      return house
    }
    return nil
  }

  /// “The new champion of Meridia” works for nobody of that name.
  private static let honours: WordSet = [
    "champion", "winner", "victor", "hero", "star", "native", "citizen", "resident", "king", "queen", "survivor",
    "veteran", "idol", "holder",
  ]

  /// “Northlink will close two depots”, “Drayton's workers walked out”: whether a lone name that the model took for somebody does what
  /// firms do.
  private func actsAsFirm(_ referent: Referent, _ nominal: NominalMention, _ discourse: Discourse) -> Bool {
    guard referent.kind == .person else { return true }
    guard !OrganizationSorts.noun(nominal.lemma).isDisjoint(with: .business.union(.charity)), referent.last >= 0 else {
      return false
    }
    let token = document[discourse.occurrences[referent.last].head]
    switch token.dependency {
    case .nsubj, .nsubjpass: return true
    case .poss: return Self.owned.contains(document.tokens[token.head].lemma)
    case .pobj: return document.tokens[token.head].text == "at"
    default: return false
    }
  }

  private static let owned: WordSet = [
    "worker", "employee", "staff", "customer", "share", "plant", "factory", "store", "shop", "depot", "product", "sale",
    "profit", "revenue", "engineer", "driver", "union", "supplier", "website", "headquarters", "founder",
  ]

  /// “The founder said the firm would grow”, “a spokesman for Northlink said the company was sorry”: whose people speak of it.
  private func employer(over noun: Int, _ referent: (Int) -> Int?) -> Int? {
    guard let subject = subjects.over(noun, throughRelatives: false).first else { return nil }
    if let person = referent(subject), person < portraits.count {
      for entry in portraits.offices.offices(of: person) where Self.insiders.contains(entry.office) {
        if let owner = entry.owner.flatMap(referent) { return owner }
      }
    }
    guard Self.insiders.contains(NounLexicon.office(document.tokens[subject].lemma.inSmallLetters)) else { return nil }
    return OfficeTable.words(of: subject, in: document).owner.flatMap(referent)
  }

  /// Who speaks of the house that they work for: not an analyst at a bank, nor a union's leader.
  private static let insiders: WordSet = [
    "spokes", "founder", "executive", "ceo", "cfo", "director", "chair", "manager", "owner", "chief", "head",
    "president",
    "secretary", "representative",
  ]

  private func isDefinite(_ noun: Int) -> Bool {
    noun >= 0
      && document.children(of: noun).contains {
        document.tokens[$0].dependency == .det && document.tokens[$0].lemma.inSmallLetters == "the"
      }
  }

  /// “Economists at Kestrel Capital”, “a lawyer for Castor Life”: a name that only tells whose people speak.
  private func isAffiliation(_ head: Int) -> Bool {
    let token = document[head]
    guard token.dependency == .pobj, Self.affiliating.contains(document.tokens[token.head].text) else { return false }
    return document.tokens[document.tokens[token.head].head].pos == .noun
  }

  private static let affiliating: WordSet = ["at", "for", "from", "with"]

  /// “The company …”, at the sentence's begin.
  private func opens(_ nominal: NominalMention) -> Bool {
    nominal.tokens.lowerBound == document.sentences[document.tokens[nominal.head].sentence].tokens.lowerBound
  }

  private func standing(
    of candidate: Referent, _ nominal: NominalMention, in discourse: Discourse, rank: Int?, isSure: Bool
  ) -> Float {
    let place = discourse.occurrences[candidate.last]
    let distance = Float(max(0, document.tokens[nominal.head].sentence - place.sentence))
    if isSure { return -0.08 * min(distance, 8) - 0.06 * Float(min(rank ?? 6, 12)) }
    var score = -weights.organizationDistance * min(distance, 10) + weights.total * Float(min(4, candidate.total))
    let token = document[place.head]
    if candidate.lastSubject >= 0, discourse.occurrences[candidate.lastSubject].sentence >= place.sentence {
      score += weights.subject
    } else {
      switch token.dependency {
      case .appos, .poss: break
      case .pobj where distance > 0: score += weights.oblique
      case .compound, .amod, .nmod: score += weights.compound
      default: break
      }
    }
    // “Okafor told the agency”: two parts of one deed are two.
    if distance == 0, token.head == document.tokens[nominal.head].head { score -= 3 }
    // “Its largest shareholder, Bruunholm, was unmoved. The company, which holds …”: brought up by the sentence before.
    if distance == 1, candidate.count == 1, candidate.lastSubject == candidate.last,
      document.sentences[place.sentence].paragraph
        == document.sentences[document.tokens[nominal.head].sentence].paragraph,
      document.tokens[nominal.head].dependency == .nsubj, opens(nominal)
    {
      score += weights.fresh
    }
    // Whom the article is about from its begin.
    if candidate.isOpening { score += weights.opening }
    return score
  }
}
