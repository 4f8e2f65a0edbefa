internal import Language
internal import Records

/// “The minister”, “the 45-year-old”, “the striker”.
extension NominalResolver {
  func person(_ nominal: NominalMention, in discourse: Discourse, _ referent: (Int) -> Int?, speaker: Int?) -> Int? {
    let words = OfficeTable.words(of: nominal.head, in: document)
    let office = OfficeTable.office(nominal.lemma, at: nominal.head, in: document)
    let owner = words.owner.flatMap(referent)
    let isFormer = OfficeTable.isFormer(nominal.head, in: document)
    let tail = tailGender(of: nominal)
    let objectGender = objectGender(of: nominal)
    // Nobody whose saying or doing the noun's clause depends on, nor whose the noun is.
    var excluded: [Int] = subjects.over(nominal.head).compactMap(referent)
    if let speaker { excluded.append(speaker) }
    if nominal.determiner == .possessive, let owner { excluded.append(owner) }
    excluded += spoken.names
    // “Economist calls stadium a waste”, over the paragraph that names the economist.
    if isHeading(nominal.head), nominal.determiner == .none, let named = cataphor(nominal, words, in: discourse) {
      return named
    }
    // “Her client”, of a lawyer of whom nobody told whose: whoever is spoken of just then.
    let isClient =
      nominal.determiner == .possessive && office == "client"
      && owner.map { owner in
        owner < portraits.count && discourse.referents[owner].kind == .person
          && portraits.offices.offices(of: owner).contains { Self.converses["client"]?.contains($0.office) ?? false }
      } ?? false
    let isOfDead =
      !portraits.dead.isEmpty
      && (nominal.lemma == "deceased"
        || document.children(of: nominal.head).contains {
          $0 < nominal.head && ["dead", "late", "deceased", "slain", "murdered"].contains(document.tokens[$0].text)
        })
    let speaks =
      document.tokens[nominal.head].dependency == .nsubj
      && SpeechVerbs.isPublic(document.tokens[document.tokens[nominal.head].head].lemma)
    let isBare =
      isHeading(nominal.head) && nominal.determiner == .none && !nominal.noun.vague
      && !PersonSorts.anybody.contains(office)
      && !PersonSorts.standing.contains(office)
    let here = document.tokens[nominal.head].sentence
    var candidates: [Candidate] = []
    /// The sentences in which those that fit were last spoken of: within one, its subject comes first.
    var sentences: [Int] = []
    func consider(_ id: Int, isRecent: Bool) {
      guard !candidates.contains(where: { $0.referent == id }), !excluded.contains(id) else { return }
      let candidate = discourse.referents[id]
      guard candidate.last >= 0, !candidate.plural, candidate.kind == .person || candidate.kind == .unknown else {
        return
      }
      if let gender = nominal.noun.gender, let other = candidate.gender, gender != other { return }
      // “The dead man” is none of the living.
      if isOfDead, candidate.cluster < 0 || !portraits.dead.contains(candidate.cluster) { return }
      // “Nurse tells inquiry”, a heading in the middle of the text, brings up another than the minister.
      if isBare, candidate.cluster >= 0, !portraits.offices.offices(of: candidate.cluster).isEmpty,
        !portraits.offices.offices(of: candidate.cluster).contains(where: {
          [.same, .kind].contains(PersonSorts.fit(office, $0.office) ?? .possible)
        })
      {
        return
      }
      // “The nurse did not believe him”: of the only man there, the nurse is none.
      if let other = objectGender, candidate.gender == other,
        !isAnother(other, than: id, in: discourse, at: nominal.head, over: excluded)
      {
        return
      }
      guard
        let fit = isClient && candidate.cluster >= 0
          ? (portraits.offices.offices(of: id).contains { PersonSorts.servesAStory($0.office) }
            ? nil : (weights.epithet, false))
          : candidate.cluster < 0
            ? fit(nominal, office, unnamed: candidate)
            : fit(nominal, office, words, owner: owner, isFormer: isFormer, cluster: candidate.cluster, referent)
      else { return }
      // “The accused” is somebody of whom the article tells that they are.
      if office == "accused", candidate.cluster >= 0, fit.score <= weights.epithet { return }
      // “My mother used to say that”, said the midwife: whom somebody brought up in talking is no “58-year-old” of the story.
      if candidate.cluster < 0, !fit.isSure, candidate.head >= 0, isQuoted(candidate.head), !isQuoted(nominal.head) {
        return
      }
      var score = fit.score
      // The dead say nothing.
      if speaks, !isOfDead, !fit.isSure, candidate.cluster >= 0, portraits.dead.contains(candidate.cluster) {
        score += weights.told
      }
      let sentence = discourse.occurrences[candidate.last].sentence
      if !sentences.contains(sentence) { sentences.append(sentence) }
      score += standing(
        of: candidate, for: nominal, in: discourse, rank: isRecent ? sentences.count - 1 : 12, isSure: fit.isSure)
      if !fit.isSure, !candidate.isOpening, PersonSorts.anybody.contains(office) || nominal.lemma == "year-old",
        candidate.cluster >= 0,
        portraits.offices.offices(of: candidate.cluster).contains(where: { PersonSorts.servesAStory($0.office) })
      {
        score += weights.functionary
      }
      if let tail, !fit.isSure, let gender = candidate.gender, gender != tail {
        // “The reporter said he had looked away” of a woman who is called a journalist: he is the other one.
        score += fit.score > 1.8 ? weights.tail / 2 : weights.tail
      }
      candidates.append(Candidate(referent: id, score: score, fit: fit.score, isSure: fit.isSure))
    }
    for id in discourse.recentPersons { consider(id, isRecent: true) }
    for entry in portraits.offices.entries(office) { consider(entry.cluster, isRecent: false) }
    if nominal.determiner == .possessive, let owner, let other = converse(of: owner, office, referent),
      !excluded.contains(other)
    {
      return other
    }
    if nominal.determiner == .possessive, let other = converse(ofAll: nominal, office, in: discourse, referent),
      !excluded.contains(other)
    {
      return other
    }
    if let other = sibling(nominal, office, in: discourse), !excluded.contains(other) { return other }
    if !candidates.contains(where: \.isSure) {
      let other =
        nominal.determiner == .possessive
        ? owner.flatMap { spouse(of: $0, nominal, office, in: discourse, referent) }
        : spouse(nominal, office, in: discourse, referent)
      if let other, !excluded.contains(other) { return other }
    }
    if let told = spoken.gender,
      candidates.contains(where: { discourse.referents[$0.referent].gender.map { $0 != told } ?? false })
    {
      for index in candidates.indices
      where !candidates[index].isSure && discourse.referents[candidates[index].referent].gender == told
        && !isAnother(told, than: candidates[index].referent, in: discourse, at: nominal.head)
      {
        candidates[index].score += weights.told
      }
    }
    // “Her counsel, Barnabas Ugoh … the lawyer”: who has such a trade, before those who stand out and have none of it.
    if !PersonSorts.anybody.contains(office), !PersonSorts.standing.contains(office), !nominal.noun.vague,
      candidates.contains(where: {
        $0.fit > 1.75 && $0.referent < portraits.count
          && here - discourse.occurrences[discourse.referents[$0.referent].last].sentence <= 2
      })
    {
      for index in candidates.indices
      where candidates[index].fit <= weights.epithet && candidates[index].referent < portraits.count
        && !portraits.offices.offices(of: candidates[index].referent).isEmpty
      {
        candidates[index].score += weights.untrained
      }
    }
    if let found = best(candidates, bound: weights.bound) { return found }
    return !candidates.contains(where: \.isSure) ? cataphor(nominal, words, in: discourse) : nil
  }

  /// Whether “he” or “she” in a noun's own words may be somebody else of that sex than a candidate, spoken of just before.
  ///
  /// - Parameter subjects: those over the noun, whose sex need not be known: “Prosser insisted the striker told him”.
  private func isAnother(
    _ gender: Gender, than candidate: Int, in discourse: Discourse, at noun: Int, over subjects: [Int] = []
  ) -> Bool {
    discourse.recentPersons.contains {
      $0 != candidate && (discourse.referents[$0].gender ?? (subjects.contains($0) ? gender : nil)) == gender
        && discourse.referents[$0].last >= 0
        && document.tokens[noun].sentence - discourse.occurrences[discourse.referents[$0].last].sentence <= 3
    }
  }

  /// How prominent somebody is where a noun stands: who was spoken of last, and as subject, comes first.
  private func standing(
    of candidate: Referent, for nominal: NominalMention, in discourse: Discourse, rank: Int, isSure: Bool
  ) -> Float {
    var place = discourse.occurrences[candidate.last]
    let here = document[nominal.head]
    // ““Give her time,” the former minister asked”: whom the noun's own words mean is told by what stood before them.
    // “A dispatcher told her to wait, the teacher said”: nor by what she tells without marks.
    if place.sentence == here.sentence, place.form == .pronoun,
      isQuoted(place.head) && !isQuoted(nominal.head) || place.head < nominal.head && closes(nominal.head)
    {
      place = discourse.occurrences[max(candidate.lastNamed, candidate.lastSubject, 0)]
    }
    let distance = Float(max(0, here.sentence - place.sentence))
    // An office is remembered; “the 40-year-old” is somebody spoken of just now.
    if isSure { return -0.08 * min(distance, 8) - 0.1 * Float(min(rank, 12)) }
    var score = -weights.distance * min(distance, 6) - weights.rank * Float(min(rank, 4))
    let token = document[place.head]
    if candidate.lastSubject >= 0, discourse.occurrences[candidate.lastSubject].sentence >= place.sentence {
      score += weights.subject
      // “Its founder, Vera Lindqvist, said Teller knew nothing. The billionaire …”: who speaks goes on, not who is spoken of.
      if distance == 1, here.dependency == .nsubj, speaksLast(candidate, in: discourse),
        document.sentences[place.sentence].paragraph == document.sentences[here.sentence].paragraph
      {
        score += weights.adjacent
      }
    } else {
      switch token.dependency {
      case .appos where distance <= 1: score += weights.apposition
      case .pobj, .poss, .compound: score += weights.oblique
      default: break
      }
    }
    if candidate.cluster >= 0, candidate.genderEvidence == 0, place.form == .shortName, candidate.role == nil {
      score += weights.bareName
    }
    // Nobody is “the player” in the clause whose subject or object they are already.
    if distance == 0, token.head == here.head {
      score -= 3
    } else if distance == 0, place.form != .pronoun, place.head < nominal.head, hangs(place.head, on: here.head) {
      // “Cross-examined by Farida Benn, the 83-year-old agreed”
      score += weights.fronted
    }
    // “The 29-year-old” is mostly whom the article is about.
    if candidate.isOpening, nominal.lemma == "year-old" || PersonSorts.anybody.contains(nominal.lemma) {
      score += weights.protagonist
    }
    return score + weights.count * Float(min(3, candidate.count)) + weights.topic * Float(min(6, candidate.total))
  }

  /// Subject of a verb of speech that stands behind what is said.
  private func closes(_ noun: Int) -> Bool {
    let token = document.tokens[noun]
    guard token.dependency == .nsubj, SpeechVerbs.isPublic(document.tokens[token.head].lemma) else { return false }
    return document.child(of: token.head, .ccomp).map { $0 < noun } ?? false
  }

  /// Whether somebody is the subject of their last sentence itself, not only of what is said in it: “Shelley insists she knew”.
  private func speaksLast(_ candidate: Referent, in discourse: Discourse) -> Bool {
    let sentence = discourse.occurrences[candidate.lastSubject].sentence
    var number = candidate.lastSubject
    while number >= 0, discourse.occurrences[number].sentence == sentence {
      let occurrence = discourse.occurrences[number]
      if occurrence.isSubject, occurrence.referent == discourse.occurrences[candidate.lastSubject].referent,
        isMain(occurrence.head)
      {
        return true
      }
      number -= 1
    }
    return false
  }

  /// Subject of its sentence, not of what is said in it.
  private func isMain(_ subject: Int) -> Bool {
    let verb = document.tokens[subject].head
    switch document.tokens[verb].dependency {
    case .root: return true
    case .conj: return document.tokens[document.tokens[verb].head].dependency == .root
    // ““Warned of what?” asked Felix”, where the parser hangs the verb that says on what is said.
    default: return verb < subject && SpeechVerbs.isPublic(document.tokens[verb].lemma)
    }
  }

  /// Whether a token stands in a phrase or clause of a verb; at most 5 steps up.
  private func hangs(_ token: Int, on verb: Int) -> Bool {
    guard document.tokens[verb].pos == .verb else { return false }
    var current = token
    for _ in 0..<5 {
      let head = document.tokens[current].head
      if head == verb { return document.tokens[current].dependency != .ccomp }
      if head == current { return false }
      current = head
    }
    return false
  }

  /// Whom the noun does something to by “him” or “her”: never itself.
  private func objectGender(of nominal: NominalMention) -> Gender? {
    let here = document[nominal.head]
    guard here.dependency == .nsubj, let object = document.child(of: here.head, .dobj, .dative),
      document.tokens[object].tag == .prp, case .personal(let gender) = PronounLexicon.pronoun(at: object, in: document)
    else { return nil }
    return document.tokens[object].text.lowercased().hasSuffix("self") ? nil : gender
  }

  /// “The minister said her country …”: the first third-person pronoun after a subject, in its sentence, is mostly its own.
  func tailGender(of nominal: NominalMention) -> Gender? {
    let here = document[nominal.head]
    guard here.dependency == .nsubj || here.dependency == .nsubjpass else { return nil }
    let end = min(document.sentences[here.sentence].tokens.upperBound, nominal.head + 24)
    for index in nominal.head + 1..<max(nominal.head + 1, end) {
      let token = document[index]
      // “Told the Sunday Dispatch she would”: no paper is “she”.
      if token.pos == .propn {
        switch document.entity(at: index)?.type {
        case .organization, .geopolitical, .location, .facility, .date, .time, .nationality: continue
        default: return nil
        }
      }
      guard token.tag == .prp || token.tag == .prpPossessive else { continue }
      if case .personal(let gender) = PronounLexicon.pronoun(at: index, in: document) { return gender }
    }
    return nil
  }

  /// “Farm minister denies” over an article with one minister, of agriculture; “Captain” over one with one skipper: headings have
  /// words of their own.
  private func onlyBearer(of office: String, _ nominal: NominalMention, in discourse: Discourse) -> Int? {
    var found: [PersonSorts.Fit: Int] = [:]
    for cluster in 0..<portraits.count {
      for entry in portraits.offices.offices(of: cluster) where !entry.isFormer {
        guard let fit = PersonSorts.fit(office, entry.office), fit != .possible else { continue }
        if let other = found[fit], other != cluster { found[fit] = -1 } else { found[fit] = cluster }
      }
    }
    guard let cluster = found[.same] ?? found[.kind], cluster >= 0, discourse.referents[cluster].last < 0 else {
      return nil
    }
    if let gender = nominal.noun.gender, let other = discourse.referents[cluster].gender, gender != other { return nil }
    return cluster
  }

  /// “Minister says” in a heading, “the captain” of whom the text says later “The captain, Gregor Lunde”: the one holder of
  /// that office in the article, where none has been named yet.
  private func cataphor(
    _ nominal: NominalMention, _ words: (kinds: Set<String>, owners: Set<String>, owner: Int?), in discourse: Discourse
  ) -> Int? {
    let office = OfficeTable.office(nominal.lemma, at: nominal.head, in: document)
    let holders = portraits.offices.entries(office)
    let all = words.kinds.union(words.owners)
    if isHeading(nominal.head), nominal.determiner == .none, !nominal.noun.vague, words.owner == nil,
      holders.isEmpty || !all.isEmpty, let only = onlyBearer(of: office, nominal, in: discourse)
    {
      return only
    }
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
}
