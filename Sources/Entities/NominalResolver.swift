internal import Language
internal import Records

/// “The minister” → the person introduced with that role; “the airline” → the organization that may be one; “the
/// 45-year-old” → whoever the sentence before was about; “the former”, “the latter” → of two named together; “the official” →
/// “a senior official” said before.
///
/// Candidates are ranked: first by how well the noun fits what the article says of them, then by how lately and how
/// prominently they were spoken of. Nobody rather than a guess: the best must pass a bound and leave the second behind.
struct NominalResolver {
  let document: Document
  var portraits: PortraitTable
  let isHeading: (Int) -> Bool

  /// A candidate's score, the better the higher; `sure` where the article itself calls it so.
  private struct Candidate {
    var referent: Int
    var score: Float
    var isSure: Bool
  }

  /// The least score of an answer.
  private static let bound: Float = 1
  /// By how much the best must pass the second, where the article does not say that the best is one.
  private static let margin: Float = 0.45

  /// The referent that a nominal takes up again; nil where it brings up a new one.
  ///
  /// - Parameter occurrenceAt: the number of the occurrence at each token, -1 for none.
  func antecedent(of nominal: NominalMention, in discourse: Discourse, occurrenceAt: [Int32]) -> Int? {
    func referent(_ token: Int) -> Int? {
      guard occurrenceAt[token] >= 0 else { return nil }
      let referent = discourse.occurrences[Int(occurrenceAt[token])].referent
      return referent >= 0 ? referent : nil
    }
    if nominal.lemma == "former" || nominal.lemma == "latter" { return ofTwo(nominal, in: discourse) }
    guard !isAnother(nominal) else { return nil }
    // A heading drops its articles.
    let capital = document.tokens[nominal.head].pos == .propn || isHeading(nominal.head)
    guard
      nominal.determiner == .definite || nominal.determiner == .possessive
        || nominal.determiner == .none && capital && !nominal.plural
    else { return nil }
    switch nominal.noun.kind {
    case .person where !nominal.plural: return person(nominal, in: discourse, referent)
    case .organization where !nominal.plural: return organization(nominal, in: discourse, referent)
    case .place where !nominal.plural && nominal.determiner == .definite: return place(nominal, in: discourse)
    default: return nominal.determiner == .definite ? unnamed(nominal, in: discourse) : nil
    }
  }

  /// “another minister”, “the next president”.
  private func isAnother(_ nominal: NominalMention) -> Bool {
    document.children(of: nominal.head).contains { Self.another.contains(document.tokens[$0].text.lowercased()) }
  }

  /// Words that tell one holder of an office from the one spoken of.
  private static let another: WordSet = [
    "next", "another", "other", "future", "previous", "last", "second", "third", "any", "every", "each",
  ]

  private func best(_ candidates: [Candidate]) -> Int? {
    guard let best = candidates.max(by: { $0.score < $1.score }), best.score >= Self.bound else { return nil }
    let margin = best.isSure ? 0.05 : Self.margin
    for other in candidates where other.referent != best.referent && best.score - other.score < margin { return nil }
    return best.referent
  }

  // MARK: persons

  private func person(_ nominal: NominalMention, in discourse: Discourse, _ referent: (Int) -> Int?) -> Int? {
    let words = OfficeTable.words(of: nominal.head, in: document)
    let office = NounLexicon.office(nominal.lemma)
    let owner = words.owner.flatMap(referent)
    let isFormer = document.children(of: nominal.head).contains { document.tokens[$0].text.lowercased() == "former" }
    let tail = tailGender(of: nominal)
    var candidates: [Candidate] = []
    func consider(_ id: Int, rank: Int?) {
      guard !candidates.contains(where: { $0.referent == id }) else { return }
      let candidate = discourse.referents[id]
      guard candidate.last >= 0, !candidate.plural, candidate.kind == .person || candidate.kind == .unknown else {
        return
      }
      if let gender = nominal.noun.gender, let other = candidate.gender, gender != other { return }
      var score: Float
      var isSure = false
      if candidate.cluster < 0 {
        guard let found = fit(nominal, office, unnamed: candidate) else { return }
        score = found
        isSure = found > 2
      } else {
        guard
          let found = fit(
            nominal, office, words, owner: owner, isFormer: isFormer, cluster: candidate.cluster, referent)
        else { return }
        score = found.score
        isSure = found.isSure
      }
      score += standing(of: candidate, for: nominal, in: discourse, rank: rank, isSure: isSure)
      if let tail, let gender = candidate.gender, gender != tail { score -= 0.8 }
      candidates.append(Candidate(referent: id, score: score, isSure: isSure))
    }
    for (rank, id) in discourse.recentPersons.enumerated() { consider(id, rank: rank) }
    for entry in portraits.offices.entries(office) { consider(entry.cluster, rank: nil) }
    if let found = best(candidates) { return found }
    return !candidates.contains(where: \.isSure) ? cataphor(nominal, words, in: discourse) : nil
  }

  /// How well a noun fits an unnamed person: the same noun well, another that may mean the same a little.
  private func fit(_ nominal: NominalMention, _ office: String, unnamed candidate: Referent) -> Float? {
    let other = NounLexicon.office(candidate.lemma)
    if office == other { return nominal.determiner == .possessive ? nil : 3 }
    guard nominal.determiner == .definite, !candidate.lemma.isEmpty else { return nil }
    switch PersonSorts.fit(office, other) {
    case .same, .kind: return 1.8
    case .possible: return PersonSorts.isEpithet(office) || nominal.noun.vague ? 1.2 : nil
    case nil: return nil
    }
  }

  /// How well a noun fits a named person, and whether the article itself calls them so.
  private func fit(
    _ nominal: NominalMention, _ office: String, _ words: (kinds: Set<String>, owners: Set<String>, owner: Int?),
    owner: Int?, isFormer: Bool, cluster: Int, _ referent: (Int) -> Int?
  ) -> (score: Float, isSure: Bool)? {
    if NominalFinder.isCompatriot(nominal.head, in: document) { return (1.3, false) }
    if let age = portraits.age(of: cluster), let wanted = portraits.age(meantBy: nominal, in: document) {
      return wanted.contains(age) ? (3, true) : nil
    }
    let offices = portraits.offices.offices(of: cluster)
    var best: (score: Float, isSure: Bool)?
    var isRuledOut = false
    var hasOffice = false
    for entry in offices {
      guard let sort = PersonSorts.fit(office, entry.office) else {
        isRuledOut = true
        continue
      }
      if isFormer && !entry.isFormer && sort != .possible { continue }
      // “the finance minister” is not the foreign minister.
      var penalty: Float = 0
      if !words.kinds.isEmpty, !entry.kinds.isEmpty, words.kinds.isDisjoint(with: entry.kinds.union(entry.owners)) {
        if sort == .same { return nil }
        penalty += 0.4
      } else if !words.kinds.isSubset(of: entry.kinds.union(entry.owners)) {
        penalty += 0.3
      }
      // “Norland's minister” is not Meridia's; “its lawyer” is not hers.
      if let owner, let mine = entry.owner.flatMap(referent), mine != owner, sort == .same {
        isRuledOut = true
        continue
      }
      if words.owner != nil, sort != .same { continue }
      if words.owner != nil, owner == nil, !words.owners.isEmpty, !entry.owners.isEmpty,
        words.owners.isDisjoint(with: entry.owners)
      {
        isRuledOut = true
        continue
      }
      let score: (Float, Bool)
      switch sort {
      case .same: score = (3 - penalty, true)
      case .kind: score = (2.1 - penalty, false)
      case .possible:
        guard PersonSorts.isEpithet(office) else { continue }
        score = (1.3 - penalty, false)
      }
      hasOffice = hasOffice || sort != .possible
      if score.0 > best?.score ?? 0 { best = score }
    }
    if let best, !isRuledOut || best.isSure || hasOffice { return best }
    if isRuledOut { return nil }
    guard words.owner == nil || nominal.determiner == .definite && words.owner.map(isCount) ?? false,
      PersonSorts.isEpithet(office) || nominal.noun.vague && nominal.noun.gender != nil
        || portraits.age(
          meantBy: nominal, in: document) != nil
    else { return nil }
    return (1.3, false)
  }

  /// “the father of three”
  private func isCount(_ token: Int) -> Bool { document.tokens[token].pos == .num }

  /// How prominent somebody is where a noun stands: who was spoken of last, and as subject, comes first.
  private func standing(
    of candidate: Referent, for nominal: NominalMention, in discourse: Discourse, rank: Int?, isSure: Bool
  ) -> Float {
    let place = discourse.occurrences[candidate.last]
    let here = document.tokens[nominal.head]
    let distance = Float(max(0, here.sentence - place.sentence))
    // An office is remembered; “the 40-year-old” is somebody spoken of just now.
    if isSure { return -0.08 * min(distance, 8) - 0.1 * Float(min(rank ?? 12, 12)) }
    var score = -0.12 * min(distance, 6) - 0.4 * Float(min(rank ?? 4, 4))
    let token = document.tokens[place.head]
    switch token.dependency {
    case .nsubj, .nsubjpass: score += 0.35
    case .appos where distance <= 1: score += 0.2
    case .pobj, .poss, .compound: score -= 0.2
    default: break
    }
    // Nobody is “the player” in the clause whose subject or object they are already.
    if distance == 0, token.head == here.head { score -= 3 }
    return score + 0.1 * Float(min(3, candidate.count))
  }

  /// “The minister said her country …”: the first third-person pronoun after a subject, in its sentence, is mostly its own.
  private func tailGender(of nominal: NominalMention) -> Gender? {
    let here = document.tokens[nominal.head]
    guard here.dependency == .nsubj || here.dependency == .nsubjpass else { return nil }
    let end = min(document.sentences[here.sentence].tokens.upperBound, nominal.head + 24)
    for index in nominal.head + 1..<max(nominal.head + 1, end) {
      let token = document.tokens[index]
      if token.pos == .propn { return nil }
      guard token.tag == .prp || token.tag == .prpPossessive else { continue }
      if case .personal(let gender) = PronounLexicon.pronoun(at: index, in: document) { return gender }
    }
    return nil
  }

  /// “Minister says” in a heading, “the captain” of whom the text says later “The captain, Gregor Lunde”: the one holder of
  /// that office in the article, where none has been named yet.
  private func cataphor(
    _ nominal: NominalMention, _ words: (kinds: Set<String>, owners: Set<String>, owner: Int?), in discourse: Discourse
  ) -> Int? {
    let holders = portraits.offices.entries(NounLexicon.office(nominal.lemma))
    let all = words.kinds.union(words.owners)
    guard !nominal.noun.vague, let first = holders.first, holders.allSatisfy({ $0.cluster == first.cluster }),
      discourse.referents[first.cluster].last < 0,
      all.isEmpty && words.owner == nil || all.isSubset(of: first.kinds.union(first.owners)),
      isHeading(nominal.head) || nominal.determiner == .definite && all.isEmpty && words.owner == nil
    else { return nil }
    if let gender = nominal.noun.gender, let other = discourse.referents[first.cluster].gender, gender != other {
      return nil
    }
    return first.cluster
  }

  // MARK: organizations

  private func organization(_ nominal: NominalMention, in discourse: Discourse, _ referent: (Int) -> Int?) -> Int? {
    let words = OfficeTable.words(of: nominal.head, in: document)
    let owner = words.owner.flatMap(referent)
    var candidates: [Candidate] = []
    func consider(_ id: Int, rank: Int?) {
      guard !candidates.contains(where: { $0.referent == id }) else { return }
      let candidate = discourse.referents[id]
      guard candidate.last >= 0, !candidate.plural else { return }
      var score: Float
      var isSure = false
      if candidate.cluster < 0 {
        guard candidate.kind == .organization, nominal.determiner == .definite || nominal.determiner == .none,
          candidate.lemma == nominal.lemma
        else { return }
        // “the health ministry” after “the ministry”, not after “the interior ministry”.
        let other = candidate.role.map { role in
          Set(role.filter { $0 != candidate.head }.map { document.tokens[$0].text.lowercased() })
        }
        if !words.kinds.isEmpty, let other, words.kinds.isDisjoint(with: other) { return }
        score = 3
        isSure = true
      } else {
        guard let found = portraits.fit(nominal, words, owner: owner, cluster: candidate.cluster, candidate, referent)
        else { return }
        score = found.score
        isSure = found.isSure
      }
      score += standing(of: candidate, nominal, in: discourse, rank: rank, isSure: isSure)
      candidates.append(Candidate(referent: id, score: score, isSure: isSure))
    }
    for (rank, id) in discourse.recentOthers.enumerated() { consider(id, rank: rank) }
    for id in discourse.recentPersons.prefix(6) where portraits.mayBeOrganization(discourse.referents[id]) {
      consider(id, rank: nil)
    }
    for id in portraits.organizations(called: nominal.lemma) { consider(id, rank: nil) }
    if let found = best(candidates) { return found }
    return nil
  }

  private func standing(
    of candidate: Referent, _ nominal: NominalMention, in discourse: Discourse, rank: Int?, isSure: Bool
  ) -> Float {
    let place = discourse.occurrences[candidate.last]
    let distance = Float(max(0, document.tokens[nominal.head].sentence - place.sentence))
    if isSure { return -0.08 * min(distance, 8) - 0.06 * Float(min(rank ?? 6, 12)) }
    var score = -0.12 * min(distance, 10) + 0.12 * Float(min(4, candidate.total))
    let token = document.tokens[place.head]
    switch token.dependency {
    case .nsubj, .nsubjpass: score += 0.35
    case .appos, .poss: break
    case .pobj where distance > 0: score -= 0.2
    case .compound, .amod, .nmod: score -= 0.35
    default: break
    }
    // “Okafor told the agency”: two parts of one deed are two.
    if distance == 0, token.head == document.tokens[nominal.head].head { score -= 3 }
    // Whom the article is about from its begin.
    if candidate.isOpening { score += 0.3 }
    return score
  }

  // MARK: places

  /// “The town”, “the country”: the one place that does or owns something in the last two sentences.
  private func place(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    if let unnamed = unnamed(nominal, in: discourse) { return unnamed }
    let words = OfficeTable.words(of: nominal.head, in: document)
    guard words.kinds.isEmpty, words.owner == nil, document.tokens[nominal.head].dependency == .nsubj else {
      return nil
    }
    let here = document.tokens[nominal.head].sentence
    var found: Int?
    for id in discourse.recentOthers {
      let candidate = discourse.referents[id]
      guard candidate.cluster >= 0, candidate.kind == .place, candidate.last >= 0 else { continue }
      let place = discourse.occurrences[candidate.last]
      guard here - place.sentence <= 2 else { continue }
      if found != nil { return nil }
      let relation = document.tokens[place.head].dependency
      guard relation == .nsubj || relation == .nsubjpass || relation == .poss else { return nil }
      found = id
    }
    return found
  }

  // MARK: others

  /// The last unnamed one introduced by the same noun, within the window.
  private func unnamed(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    discourse.recentOthers.first {
      let referent = discourse.referents[$0]
      return referent.cluster < 0 && referent.lemma == nominal.lemma && referent.plural == nominal.plural
    }
  }

  /// The first or second of two: of the last two names joined by “and”, else of the only two that the sentence before, or
  /// this one so far, names.
  private func ofTwo(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    let here = document.tokens[nominal.head].sentence
    var found: [Int] = []
    var heads: [Int] = []
    for occurrence in discourse.occurrences.reversed().prefix(24) {
      if here - occurrence.sentence > 1 { break }
      let relation = document.tokens[occurrence.head].dependency
      guard occurrence.referent >= 0, occurrence.form == .fullName || occurrence.form == .shortName,
        relation != .compound
      else { continue }
      if let last = heads.last, document.tokens[last].dependency == .conj,
        document.tokens[last].head == occurrence.head,
        let second = found.last, second != occurrence.referent
      {
        return nominal.lemma == "latter" ? second : occurrence.referent
      }
      if !found.contains(occurrence.referent) {
        found.append(occurrence.referent)
        heads.append(occurrence.head)
      }
    }
    guard found.count == 2 else { return nil }
    return nominal.lemma == "latter" ? found[0] : found[1]
  }
}
