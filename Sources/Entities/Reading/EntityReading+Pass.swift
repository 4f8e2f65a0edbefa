internal import Language
internal import Records

/// The one reading from left to right, in which each pronoun and noun is resolved from what was said so far.
extension EntityReading {
  /// Reads the article from left to right.
  mutating func read(
    record: ((PronounObservation) -> Void)?, recordNoun: ((NominalObservation) -> Void)? = nil
  ) -> ResolvedEntities {
    let quotations = QuotationMap(document: document)
    let speakers = QuotationSpeakers(document: document, quotations: quotations)
    let nameTokens = nameAt
    let nominals = NominalFinder(
      document: document, isName: { nameTokens[$0] >= 0 }, named: portraits.nouns, places: Self.places(names))
    let antecedents = NominalResolver(
      document: document, portraits: portraits, isHeading: { [heading] in heading[$0] },
      isQuoted: { quotations.contains($0) })
    let pronouns = PronounResolver(
      document: document, features: PronounFeatures(document: document, quotations: quotations), model: model,
      names: names)
    let relatives = RelativePronounResolver(document: document)
    let reported = ReportedSubject(document: document)
    let neuters = NeuterPronounResolver(document: document, quotations: quotations)
    var next = 0
    /// The occurrence at a token; -1 for none.
    var occurrenceAt = [Int32](repeating: -1, count: document.tokens.count)
    var observations: [PronounObservation] = []
    var ranker = NominalRanker(
      document: document, resolver: antecedents, names: names, referents: discourse.referents, model: nounModel,
      keeps: recordNoun != nil)
    /// Whom a noun's own quotation speaks of.
    func spoken(by nominal: NominalMention) -> NominalResolver.Spoken {
      var spoken = NominalResolver.Spoken()
      guard nominal.noun.kind == .person, !nominal.plural, document.tokens[nominal.head].dependency == .nsubj else {
        return spoken
      }
      for token in speakers.said(by: nominal.head, in: document, quotations) {
        if nameTokens[token] >= 0 {
          let name = names[Int(nameTokens[token])]
          if name.cluster >= 0, !name.plural, !spoken.names.contains(name.cluster) { spoken.names.append(name.cluster) }
        } else if document.tokens[token].tag == .prp, spoken.gender == nil,
          case .personal(let gender) = PronounLexicon.pronoun(at: token, in: document)
        {
          spoken.gender = gender
        }
      }
      // “Theo saw it. He told me at the net …”: who he is, the words tell themselves.
      if !spoken.names.isEmpty { spoken.gender = nil }
      return spoken
    }
    /// Who a speaker after a quotation will turn out to be, by what was read so far.
    func ahead(_ subject: Int) -> Int? {
      if case .personal(let gender) = PronounLexicon.pronoun(at: subject, in: document) {
        return pronouns.resolve(subject, gender: gender, in: discourse, next: next).referent
      }
      guard !inRole[subject], let nominal = nominals.nominal(at: subject) else { return nil }
      antecedents.spoken = spoken(by: nominal)
      return antecedents.antecedent(of: nominal, in: discourse, occurrenceAt: occurrenceAt, speaker: nil)
    }
    /// Who says the quotation in which a token stands, where a name or what was read so far tells.
    func speaker(_ token: Int) -> Int? {
      guard let subject = speakers.subject(of: quotations.number(token)) else { return nil }
      if nameTokens[subject] >= 0 {
        let name = names[Int(nameTokens[subject])]
        return name.plural || name.cluster < 0 ? nil : name.cluster
      }
      if occurrenceAt[subject] < 0, subject > token { return ahead(subject) }
      guard occurrenceAt[subject] >= 0 else { return nil }
      let referent = discourse.occurrences[Int(occurrenceAt[subject])].referent
      return referent >= 0 ? referent : nil
    }
    /// Who says the quotation in which a pronoun stands, whom it breaks off, and whose role it is a part of.
    func own(_ pronoun: Int) -> [Int] {
      let others = [
        holder(ownedBy: pronoun),
        speaker(pronoun) ?? reported.interrupted(by: pronoun).flatMap { person(at: $0, occurrenceAt) },
      ]
      return others.compactMap { $0 }
    }
    /// ““Anxo did not share soup,” he growled”: whom his own words name.
    func named(by pronoun: Int) -> [Int] {
      guard document.tokens[pronoun].dependency == .nsubj, !quotations.contains(pronoun) else { return [] }
      return speakers.said(by: pronoun, in: document, quotations).compactMap { token in
        nameTokens[token] >= 0 && !names[Int(nameTokens[token])].plural && names[Int(nameTokens[token])].cluster >= 0
          ? names[Int(nameTokens[token])].cluster : nil
      }
    }
    var later = LaterNaming(document: document, isHeading: { [heading] in heading[$0] })
    var headings = HeadingSpeakers(document: document)
    var bodies = LaterBody(document: document, lead: document.tokens.isEmpty ? 0 : lead(after: 0))
    /// The first person whom a heading's noun means.
    var announced: (head: Int, lemma: String, referent: Int)?

    var index = 0
    while index < document.tokens.count {
      if nameAt[index] >= 0 {
        let name = names[Int(nameAt[index])]
        next = Int(nameAt[index]) + 1
        if name.cluster >= 0, !name.plural, discourse.referents[name.cluster].lastNamed < 0,
          discourse.referents[name.cluster].kind == .person
        {
          let offices = antecedents.portraits.offices
          for found in later.named(
            name, gender: discourse.referents[name.cluster].gender, offices: offices.offices(of: name.cluster),
            holders: { offices.entries($0).count })
          {
            discourse.name(
              found.referent, as: name.cluster, since: document.tokens[found.nominal.head].sentence)
            takeUp(name.cluster, by: found.nominal, in: &antecedents.portraits)
          }
        }
        if bodies.isAwaiting, name.cluster >= 0, !name.plural, discourse.referents[name.cluster].lastNamed < 0,
          discourse.referents[name.cluster].kind == .organization
        {
          for found in bodies.named(name, cluster: name.cluster, antecedents.portraits) {
            discourse.name(found.referent, as: name.cluster, since: document.tokens[found.nominal.head].sentence)
            takeUp(name.cluster, by: found.nominal, in: &antecedents.portraits)
          }
        }
        let number = Int32(discourse.occurrences.count)
        discourse.add(
          Occurrence(
            head: standing(name), tokens: name.extent, sentence: document.tokens[index].sentence,
            referent: name.plural ? -1 : name.cluster, form: name.words.count > 1 ? .fullName : .shortName,
            plural: name.plural,
            isSubject: isSubject(standing(name)) || isAppositionOfSubject(standing(name)) || isPresented(standing(name))
          ))
        for token in name.extent { occurrenceAt[token] = number }
        if occurrenceAt[standing(name)] < 0 { occurrenceAt[standing(name)] = number }
        // “The daughter of the singer Marlon Bell”: whose daughter, the singer tells.
        if let noun = trade(before: name), occurrenceAt[noun] < 0 { occurrenceAt[noun] = number }
        index = max(index + 1, name.extent.upperBound)
        continue
      }
      guard
        PronounLexicon.mayBePronoun(document.tokens[index].tag) || document.tokens[index].pos == .propn
          || document.tokens[index].text == "accused"
      else {
        index += 1
        continue
      }
      let sentence = document.tokens[index].sentence
      if let pronoun = PronounLexicon.pronoun(at: index, in: document) {
        var referent: Int?
        var plural = false
        switch pronoun {
        case .personal(let gender):
          let answer = pronouns.resolve(
            index, gender: gender, in: discourse, next: next,
            excluded: own(index) + named(by: index),
            record: record == nil ? nil : { observations.append($0) })
          referent =
            relative(index, gender, occurrenceAt, answer.referent)
            ?? unnamed(index, gender, occurrenceAt, quotations, answer) ?? answer.referent
          if !quotations.contains(index), let meaning = reported.meaning(of: index) {
            referent = told(meaning, gender, index, referent, occurrenceAt)
          }
          if let found = referent, discourse.referents[found].genderEvidence < 2 {
            // What the text calls “she” is a woman from there on.
            let told: Float = gender == .feminine ? 0.9 : 0.1
            let before = discourse.referents[found].women
            let after = before + (told - before) * (discourse.referents[found].genderEvidence == 0 ? 0.8 : 0.25)
            discourse.referents[found].women = gender == .feminine ? max(before, after) : min(before, after)
            discourse.referents[found].genderEvidence = max(1, discourse.referents[found].genderEvidence)
          }
          if let found = referent {
            if gender == .feminine { discourse.referents[found].she += 1 } else { discourse.referents[found].he += 1 }
          }
        case .neuter:
          referent = neuters.it(index, in: discourse)
          if !quotations.contains(index), case .principal(let body)? = reported.meaning(of: index),
            let found = meant(at: body, occurrenceAt), discourse.referents[found].kind == .organization
          {
            referent = found
          }
        case .plural:
          referent = neuters.they(index, in: discourse)
          plural = true
        case .first(let several): plural = several
        case .relative:
          // “Whitby, emeritus professor at Saltmark, who …”: the noun in apposition is he.
          var antecedent = relatives.antecedent(of: index)
          // “professor at Saltmark and once her supervisor, who …”
          while let noun = antecedent, document.tokens[noun].dependency == .conj, document.tokens[noun].head < noun,
            occurrenceAt[noun] < 0 || document.tokens[document.tokens[noun].head].dependency == .appos
          {
            antecedent = document.tokens[noun].head
          }
          if let noun = antecedent, document.tokens[noun].dependency == .appos,
            nameAt[document.tokens[noun].head] >= 0
          {
            antecedent = document.tokens[noun].head
          }
          if let noun = antecedent, document.tokens[index].text.inSmallLetters == "which" {
            antecedent = bodyBefore(index, noun, occurrenceAt)
          }
          if let noun = antecedent, ["who", "whom"].contains(document.tokens[index].text.inSmallLetters) {
            antecedent = personAbove(noun, occurrenceAt)
          }
          if let noun = antecedent, occurrenceAt[noun] >= 0 {
            let antecedent = discourse.occurrences[Int(occurrenceAt[noun])]
            referent = antecedent.referent >= 0 ? antecedent.referent : nil
            plural = antecedent.plural
          }
        case .second: break
        case .indefinite(let several): plural = several
        }
        occurrenceAt[index] = Int32(discourse.occurrences.count)
        discourse.add(
          Occurrence(
            head: index, tokens: index..<index + 1, sentence: sentence, referent: referent ?? -1, form: .pronoun,
            plural: plural, isSubject: isSubject(index)))
        if case .personal(let gender) = pronoun, referent != nil {
          discourse.lastPronoun[gender] = discourse.occurrences.count - 1
        }
      } else if !inRole[index], var nominal = nominals.nominal(at: index) {
        // “The paper” is the study's, where one was brought up.
        if nominal.lemma == "paper", nominal.determiner == .definite, antecedents.isStudy(in: discourse) {
          nominal.noun = .init(kind: .document, gender: .neuter)
        }
        let tokens = nominal.tokens.lowerBound..<nominal.head + 1
        let speaker = speaker(index)
        // After the question who speaks, which may ask for another noun's antecedent.
        antecedents.spoken = spoken(by: nominal)
        var found = antecedents.antecedent(
          of: nominal, in: discourse, occurrenceAt: occurrenceAt, speaker: speaker)
        // “Bishop ‘knew of loans’”, then “A bishop knew …”: whom the heading means.
        if found == nil, let told = announced, !heading[index], nominal.noun.kind == .person, !nominal.plural,
          nominal.determiner == .indefinite, document.tokens[index].sentence == lead(after: told.head),
          told.lemma == nominal.lemma
        {
          found = told.referent
        }
        found = ranker.choose(
          nominal, found: found, isListed: true, in: discourse, next: next, occurrenceAt: occurrenceAt, speaker: speaker
        )
        ranker.note(nominal, found.map { discourse.referents[$0].cluster >= 0 ? $0 : -1 } ?? -1)
        if let found {
          // “The Temerian side”, a country.
          if discourse.referents[found].kind == .place, nominal.lemma == "side" {
            nominal.noun = .init(kind: .place, gender: .neuter)
          }
          // “The broadcaster”, who hosts a show.
          if discourse.referents[found].kind == .person, nominal.noun.kind == .organization,
            discourse.referents[found].genderEvidence > 0 || discourse.referents[found].role != nil
          {
            nominal.noun = .init(kind: .person)
          }
          // “The grocer”, a firm.
          if discourse.referents[found].kind == .organization, nominal.noun.kind == .person {
            nominal.noun = .init(kind: .organization, gender: .neuter)
          }
          takeUp(found, by: nominal, in: &antecedents.portraits)
          if announced == nil, heading[index], nominal.noun.kind == .person, discourse.referents[found].cluster >= 0 {
            announced = (index, nominal.lemma, found)
          }
        }
        let referent = found ?? introduce(nominal)
        if found == nil, referent >= 0, nominal.noun.kind == .person {
          if heading[index], !nominal.plural { headings.add(referent, nominal, quotations) }
          later.add(
            referent, nominal, gender: discourse.referents[referent].gender,
            owner: surname(ofOwnerOf: nominal.head, occurrenceAt), isQuoted: quotations.contains(nominal.head))
        }
        if referent >= 0, discourse.referents[referent].cluster < 0 {
          bodies.add(
            referent, nominal, isHeading: heading[index], isQuoted: quotations.contains(nominal.head))
        }
        occurrenceAt[index] = Int32(discourse.occurrences.count)
        discourse.add(
          Occurrence(
            head: index, tokens: tokens, sentence: sentence, referent: referent, form: .nominal,
            plural: nominal.plural, isSubject: isSubject(index)))
      } else if !inRole[index], let nominal = ranker.unlisted(at: index) {
        // “The tour said”: a noun that no list has, and that may be somebody's whom the article names.
        antecedents.beginUnlisted()
        if let found = ranker.choose(
          nominal, found: nil, isListed: false, in: discourse, next: next, occurrenceAt: occurrenceAt,
          speaker: speaker(index))
        {
          occurrenceAt[index] = Int32(discourse.occurrences.count)
          discourse.add(
            Occurrence(
              head: index, tokens: nominal.tokens, sentence: sentence, referent: found, form: .nominal,
              isSubject: isSubject(index)))
          ranker.note(nominal, found)
        }
      }
      index += 1
    }
    for found in headings.found(quotations, speakers) where occurrenceAt[found.subject] >= 0 {
      let named = discourse.occurrences[Int(occurrenceAt[found.subject])].referent
      guard named >= 0, discourse.referents[named].cluster >= 0, discourse.referents[named].kind == .person else {
        continue
      }
      if let gender = found.nominal.noun.gender, let other = discourse.referents[named].gender, gender != other {
        continue
      }
      discourse.name(found.referent, as: named, since: document.tokens[found.nominal.head].sentence)
    }
    return conclude(observations: observations, record: record, nominals: ranker.observations, recordNoun: recordNoun)
  }

  /// The first sentence below a heading.
  func lead(after head: Int) -> Int {
    var sentence = document.tokens[head].sentence
    while sentence < document.sentences.count, heading[document.sentences[sentence].tokens.lowerBound] { sentence += 1 }
    return sentence
  }

  /// What somebody was called once they may be called again: “the 40-year-old plumber”, then “the plumber”.
  mutating func takeUp(_ referent: Int, by nominal: NominalMention, in portraits: inout PortraitTable) {
    let cluster = discourse.referents[referent].cluster
    guard cluster >= 0 else { return }
    // “The 29-year-old” is 29 from there on: who is 51 is another.
    if nominal.lemma == "year-old" || nominal.noun.vague,
      let age = portraits.age(meantBy: nominal, in: document), age.count == 1
    {
      portraits.setAge(age.lowerBound, of: cluster)
    }
    if nominal.noun.kind == .person, roleOf[cluster] == nil, discourse.referents[referent].kind == .person,
      !nominal.noun.vague, !PersonSorts.anybody.contains(nominal.lemma), !PersonSorts.isOfCourt(nominal.lemma),
      nominal.determiner != .possessive || !NounLexicon.kin.contains(nominal.lemma),
      !NominalFinder.isCompatriot(nominal.head, in: document)
    {
      roleOf[cluster] = SourcePhrase(document: document).role(of: nominal.head)
      discourse.referents[referent].role = roleOf[cluster]
    }
    // “The husband, a retired mail carrier,”
    let finder = RoleFinder(document: document)
    if discourse.referents[referent].kind == .person, nominal.noun.kind == .person,
      let noun = document.child(of: nominal.head, .appos), noun > nominal.head, document.tokens[noun].tag == .nn,
      finder.isRoleNoun(noun), let role = finder.phrase(noun, after: nominal.head + 1)
    {
      portraits.offices.add(cluster, role, in: document)
      if roleOf[cluster] == nil { roleOf[cluster] = role.tokens }
    }
    guard nominal.determiner != .possessive else {
      // “Her nephew”, who is named after: he has an aunt from there on.
      if nominal.noun.kind == .person, NounLexicon.kin.contains(nominal.lemma) {
        portraits.offices.addKin(
          OfficeTable.Entry(
            cluster: cluster, office: NounLexicon.office(nominal.lemma), kinds: [], owners: [],
            owner: OfficeTable.words(of: nominal.head, in: document).owner))
      }
      return
    }
    switch nominal.noun.kind {
    case .person:
      portraits.offices.add(
        cluster, office: OfficeTable.office(nominal.lemma, at: nominal.head, in: document),
        isFormer: OfficeTable.isFormer(nominal.head, in: document))
    case .organization:
      portraits.call(cluster, nominal.lemma, with: [])
      // “Orphena … The drugmaker”, whom the model took for a person.
      if discourse.referents[referent].kind != .organization { discourse.referents[referent].kind = .organization }
    default: break
    }
  }

  /// A nominal that brings up somebody new.
  mutating func introduce(_ nominal: NominalMention) -> Int {
    guard nominal.noun.kind != .unknown else { return -1 }
    var referent = Referent(cluster: -1, kind: nominal.noun.kind)
    referent.plural = nominal.plural
    if nominal.plural && nominal.noun.kind == .person { referent.kind = .group }
    if let gender = nominal.noun.gender, nominal.noun.kind == .person {
      referent.women = gender == .feminine ? 0.98 : 0.02
      referent.genderEvidence = 2
    }
    referent.lemma = nominal.lemma
    referent.head = nominal.head
    referent.role = SourcePhrase(document: document).role(of: nominal.head)
    referent.anonymous = Anonymity.isAnonymous(nominal)
    referent.total = 1
    discourse.referents.append(referent)
    return discourse.referents.count - 1
  }
}
