internal import Language
internal import Records

/// One article's resolution in progress. The longest file here: one pass over the mentions, in text order, keeps a state that every
/// step of it reads and changes; what can be asked without that state is in files of its own.
struct EntityReading {
  let document: Document
  let names: [NameMention]
  let clusters: [NameCluster]
  private let model: PronounModel?
  /// Index of the name that covers a token, its title included; -1 for none.
  private(set) var nameAt: [Int32]
  /// Tokens that say a named one's role: no mention of their own.
  private var inRole: [Bool]
  /// Tokens that stand in a heading.
  private var heading: [Bool]
  private(set) var roleOf: [Range<Int>?]
  private var portraits: PortraitTable
  let discourse: Discourse

  init(document: Document, headings: [TextSpan], pronouns: PronounModel?) {
    self.document = document
    model = pronouns
    heading = [Bool](repeating: false, count: document.tokens.count)
    for span in headings {
      for token in document.tokens(in: span) { heading[token] = true }
    }
    let isHeading = heading  // a constant: closures would check a variable's exclusivity at every look
    var names = NameFinder(document: document).names()
    if !headings.isEmpty {
      // “Army denies flights”: a heading's first word has its capital from there.
      names.removeAll { isHeading[$0.tokens.lowerBound] && Self.isBareNoun($0, in: document) }
      let known = Self.words(of: names, outside: isHeading)
      names.removeAll {
        $0.recognised == nil && isHeading[$0.tokens.lowerBound] && $0.title.isEmpty
          && !($0.words.count == 1 && known.contains($0.words[0]))
      }
    }
    // “Farmers, who use half of the water, say”
    names.removeAll { name in
      name.words.count == 1 && (name.type == .organization || name.recognised == nil) && name.title.isEmpty
        && NounLexicon.singularPerson(name.words[0]) != nil && Self.isFirst(name, in: document)
    }
    // “The Dutchman”, “the 52-year-old Norlander”: somebody, not a people.
    let places = Self.places(names)
    names.removeAll { Self.isCompatriot($0, in: document, places: places) }
    let keys = NameKeys(names)
    NameTyper(document: document, inHeading: { isHeading[$0] }).retype(&names, keys)
    let matcher = NameMatcher(document: document, keys)
    matcher.match(&names)
    self.names = names
    clusters = matcher.clusters

    nameAt = [Int32](repeating: -1, count: document.tokens.count)
    for (number, name) in names.enumerated() {
      for token in name.extent where nameAt[token] < 0 { nameAt[token] = Int32(number) }
    }
    portraits = PortraitTable(names: names, clusters: clusters)
    inRole = [Bool](repeating: false, count: document.tokens.count)
    roleOf = Array(repeating: nil, count: clusters.count)
    discourse = Discourse(referents: [])
    introduce()
  }

  private static func isFirst(_ name: NameMention, in document: Document) -> Bool {
    let first = name.tokens.lowerBound
    return first == 0 || document.tokens[first - 1].sentence != document.tokens[first].sentence
  }

  private static func isCompatriot(_ name: NameMention, in document: Document, places: Set<String>) -> Bool {
    guard name.words.count == 1, name.title.isEmpty else { return false }
    let head = name.tokens.lowerBound
    guard
      document.children(of: head).contains(where: {
        document.tokens[$0].dependency == .det && document.tokens[$0].lemma.lowercased() == "the"
      })
    else { return false }
    return NominalFinder.isCompatriot(head, in: document, places: places)
  }

  /// The last words of recognised names in the text, and lone ones: “Vrabec: I was robbed” speaks of Milo Vrabec.
  private static func words(of names: [NameMention], outside isHeading: [Bool]) -> Set<String> {
    var words: Set<String> = []
    for name in names where name.recognised != nil && !isHeading[name.tokens.lowerBound] {
      if let last = name.words.last, NounLexicon.noun(last) == nil { words.insert(last) }
    }
    return words
  }

  /// Lone words that the model took for places, at most 64 of them.
  private static func places(_ names: [NameMention]) -> Set<String> {
    var places: Set<String> = []
    for name in names where name.words.count == 1 && places.count < 64 {
      if name.type == .geopolitical || name.type == .location { places.insert(name.words[0]) }
    }
    return places
  }

  private static func isWeak(_ role: Range<Int>, in document: Document) -> Bool {
    let first = document.tokens[role.lowerBound]
    return first.tag == .prpPossessive && role.contains { NounLexicon.kin.contains(document.tokens[$0].lemma) }
      || role.count == 1 && (first.text.hasSuffix(".") || first.text == "Cllr" || first.text == "Sen")
  }

  /// Whether a name is nothing but a common noun at the begin of its sentence.
  private static func isBareNoun(_ name: NameMention, in document: Document) -> Bool {
    guard name.words.count == 1, name.title.isEmpty, !NameWords.newspaper.contains(name.words[0]) else { return false }
    let first = name.tokens.lowerBound
    guard isFirst(name, in: document), !document.tokens[first].text.isAcronym,
      let noun = NounLexicon.noun(name.words[0])
    else {
      return false
    }
    return noun.kind == .person || noun.kind == .organization || noun.kind == .group
  }

  /// A referent for each cluster, with role and gender from the whole article.
  private mutating func introduce() {
    let finder = RoleFinder(document: document)
    let dealings = NameDealings(document: document)
    let personality = NamePersonality(document: document)
    var genders = [[Gender]](repeating: [], count: clusters.count)
    var located = [Bool](repeating: false, count: clusters.count)
    var totals = [Int](repeating: 0, count: clusters.count)
    /// “Pebble, the maker of …”: what the article calls an organization is nobody's “she”.
    var called = [Bool](repeating: false, count: clusters.count)
    for name in names where name.cluster >= 0 {
      totals[name.cluster] += 1
      if personality.isLocation(name) { located[name.cluster] = true }
      let kind = clusters[name.cluster].kind
      guard kind == .person || kind == .organization else { continue }
      if kind == .person, let verb = finder.deed(of: name) { portraits.offices.add(name.cluster, office: verb) }
      if kind == .person, let office = finder.advocacy(of: name) {
        portraits.offices.add(name.cluster, office: office)
      }
      if kind == .person {
        for title in name.title {
          if let office = TitleLexicon.office(document.tokens[title].text) {
            portraits.offices.add(name.cluster, office: office)
          }
        }
      }
      if kind == .person, finder.isDoctor(name) { portraits.offices.add(name.cluster, office: "dr") }
      if kind == .person, finder.isProfessor(name) { portraits.offices.add(name.cluster, office: "professor") }
      if kind == .person, let age = finder.age(of: name) { portraits.setAge(age, of: name.cluster) }
      if kind == .organization, finder.isPractice(name) { portraits.call(name.cluster, "firm", with: []) }
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
          !isDealer && (noun?.kind == .person || finder.isRoleNoun(role.head) || noun == nil && kind == .person)
        if personal != (kind == .person) { continue }
        if let gender = noun?.gender, gender != .neuter, kind == .person, genders[name.cluster].count < 4 {
          genders[name.cluster].append(gender)
        }
        portraits.offices.add(name.cluster, role, in: document)
        if kind == .person, noun == nil { portraits.callPerson(document.tokens[role.head].lemma.lowercased()) }
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
    let protagonist = names.first(where: { $0.cluster >= 0 && clusters[$0.cluster].kind == .person })?.cluster
    let opening = names.first(where: {
      $0.cluster >= 0 && clusters[$0.cluster].kind == .organization && !isDateline($0)
    })?.cluster
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

  /// The token by whose place in the sentence a name is judged: of “its chief economist, Lena Marsh,” the economist's.
  private func standing(_ name: NameMention) -> Int {
    let head = name.head(in: document)
    let token = document.tokens[head]
    guard token.dependency == .appos, token.head < head, head - token.head <= RoleFinder.longest, inRole[token.head]
    else { return head }
    // “The widow of one of the pilots, Elena Sarto,”: up to the noun that heads the role.
    var standing = token.head
    for _ in 0..<6 {
      let above = document.tokens[standing].head
      guard above < standing, inRole[above] || document.tokens[standing].dependency == .pobj else { break }
      switch document.tokens[standing].dependency {
      case .pobj, .prep, .compound, .nmod: standing = above
      default: return standing
      }
    }
    return standing
  }

  /// Reads the article from left to right.
  mutating func read(record: ((PronounObservation) -> Void)?) -> ResolvedEntities {
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
    var later = LaterNaming(document: document, isHeading: { [heading] in heading[$0] })
    var headings = HeadingSpeakers(document: document)

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
        let number = Int32(discourse.occurrences.count)
        discourse.add(
          Occurrence(
            head: standing(name), tokens: name.extent, sentence: document.tokens[index].sentence,
            referent: name.plural ? -1 : name.cluster, form: name.words.count > 1 ? .fullName : .shortName,
            plural: name.plural, isSubject: isSubject(standing(name)) || isAppositionOfSubject(standing(name))))
        for token in name.extent { occurrenceAt[token] = number }
        if occurrenceAt[standing(name)] < 0 { occurrenceAt[standing(name)] = number }
        index = max(index + 1, name.extent.upperBound)
        continue
      }
      guard PronounLexicon.mayBePronoun(document.tokens[index].tag) || document.tokens[index].pos == .propn else {
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
            excluded: speaker(index) ?? reported.interrupted(by: index).flatMap { person(at: $0, occurrenceAt) },
            record: record == nil ? nil : { observations.append($0) })
          referent = unnamed(index, gender, occurrenceAt, quotations, answer) ?? answer.referent
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
        let found = antecedents.antecedent(
          of: nominal, in: discourse, occurrenceAt: occurrenceAt, speaker: speaker)
        if let found {
          // “The grocer”, a firm.
          if discourse.referents[found].kind == .organization, nominal.noun.kind == .person {
            nominal.noun = .init(kind: .organization, gender: .neuter)
          }
          takeUp(found, by: nominal, in: &antecedents.portraits)
        }
        let referent = found ?? introduce(nominal)
        if found == nil, referent >= 0, nominal.noun.kind == .person {
          if heading[index], !nominal.plural { headings.add(referent, nominal, quotations) }
          later.add(
            referent, nominal, gender: discourse.referents[referent].gender,
            owner: surname(ofOwnerOf: nominal.head, occurrenceAt), isQuoted: quotations.contains(nominal.head))
        }
        occurrenceAt[index] = Int32(discourse.occurrences.count)
        discourse.add(
          Occurrence(
            head: index, tokens: tokens, sentence: sentence, referent: referent, form: .nominal,
            plural: nominal.plural, isSubject: isSubject(index)))
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
    return conclude(observations: observations, record: record)
  }

  /// “A nurse said she had kept copies. She …”: somebody whom a noun has just brought up, of whom the model, that learned
  /// from lives of the named, thinks too little.
  private func unnamed(
    _ pronoun: Int, _ gender: Gender, _ occurrenceAt: [Int32], _ quotations: QuotationMap,
    _ answer: PronounResolver.Answer
  ) -> Int? {
    let token = document.tokens[pronoun]
    let isOwner = token.dependency == .poss
    guard isOwner || token.dependency == .nsubj || token.dependency == .nsubjpass, !quotations.contains(pronoun) else {
      return nil
    }
    func person(_ subject: Int) -> Int? {
      guard subject < pronoun, occurrenceAt[subject] >= 0 else { return nil }
      let occurrence = discourse.occurrences[Int(occurrenceAt[subject])]
      guard occurrence.referent >= 0, !occurrence.plural else { return nil }
      let referent = discourse.referents[occurrence.referent]
      guard referent.cluster < 0, referent.kind == .person, !referent.plural,
        !Self.mouthpieces.contains(NounLexicon.office(referent.lemma))
      else { return nil }
      if let other = referent.gender, other != gender { return nil }
      return occurrence.referent
    }
    let named = answer.referent.map { discourse.referents[$0] }
    let verb = token.head
    if !isOwner, document.tokens[verb].dependency == .ccomp {
      let above = document.tokens[verb].head
      // Somebody named who was spoken of just before is taken at the model's word.
      if let named, named.kind == .person, named.cluster >= 0, named.last >= 0,
        token.sentence - discourse.occurrences[named.last].sentence < 2
      {
        return nil
      }
      guard above < pronoun, SpeechVerbs.isPublic(document.tokens[above].lemma),
        document.tokens[above].lemma != "ask", document.child(of: above, .dobj, .dative) == nil,
        let subject = document.child(of: above, .nsubj)
      else { return nil }
      return person(subject)
    }
    // The sentence before has the noun for its subject, and this one goes on.
    guard isOwner || document.tokens[verb].dependency == .root, token.sentence > 0 else { return nil }
    if let named, named.kind == .person, named.lastSubject >= 0 {
      let place = discourse.occurrences[named.lastSubject]
      if place.sentence == token.sentence - 1, document.tokens[document.tokens[place.head].head].dependency == .root {
        return nil
      }
    }
    let before = document.sentences[token.sentence - 1]
    guard before.paragraph == document.sentences[token.sentence].paragraph, pronoun - before.tokens.upperBound < 3,
      let root = before.tokens.first(where: { document.tokens[$0].dependency == .root }),
      document.tokens[root].lemma != "ask",
      let subject = document.child(of: root, .nsubj, .nsubjpass)
    else { return nil }
    return person(subject)
  }

  /// Of “her employer, Hearthside Care, which” and “the Kessel foundation, the largest shareholder, which” the body: no person is a
  /// “which”.
  private func bodyBefore(_ pronoun: Int, _ noun: Int, _ occurrenceAt: [Int32]) -> Int {
    func isBody(_ token: Int) -> Bool {
      meant(at: token, occurrenceAt).map { discourse.referents[$0].kind == .organization } ?? false
    }
    guard meant(at: noun, occurrenceAt).map({ discourse.referents[$0].kind == .person }) ?? false else { return noun }
    if let name = document.children(of: noun).first(where: {
      $0 > noun && $0 < pronoun && document.tokens[$0].dependency == .appos && isBody($0)
    }) {
      return name
    }
    // The parser may make of both a subject.
    let first = document.subtree(of: noun).lowerBound
    if first > 1, document.tokens[first - 1].text == ",", isBody(first - 2) { return first - 2 }
    return noun
  }

  /// Whom an earlier token means; nil for nobody known and for several.
  private func meant(at token: Int, _ occurrenceAt: [Int32]) -> Int? {
    guard occurrenceAt[token] >= 0 else { return nil }
    let occurrence = discourse.occurrences[Int(occurrenceAt[token])]
    return occurrence.referent >= 0 && !occurrence.plural ? occurrence.referent : nil
  }

  private func person(at token: Int, _ occurrenceAt: [Int32]) -> Int? {
    meant(at: token, occurrenceAt).flatMap { discourse.referents[$0].kind == .person ? $0 : nil }
  }

  /// What the speaker of a reported clause tells of its “he” or “she”, against whom the model chose.
  private func told(
    _ meaning: ReportedSubject.Meaning, _ gender: Gender, _ pronoun: Int, _ chosen: Int?, _ occurrenceAt: [Int32]
  ) -> Int? {
    func agrees(_ id: Int) -> Bool { discourse.referents[id].gender.map { $0 == gender } ?? true }
    switch meaning {
    case .nobody: return nil
    case .principal(let token):
      guard let meant = person(at: token, occurrenceAt), agrees(meant), !discourse.referents[meant].plural else {
        return chosen
      }
      return meant
    case .speaker(let subject):
      // Whom the speaker's own relative clause brought up is not who goes on.
      guard let chosen, let own = person(at: subject, occurrenceAt), own != chosen, agrees(own),
        discourse.referents[own].cluster >= 0, discourse.referents[chosen].last >= 0,
        case let place = discourse.occurrences[discourse.referents[chosen].last].head, place > subject, place < pronoun,
        isInRelative(place, of: subject)
      else { return chosen }
      return own
    }
  }

  private func isInRelative(_ token: Int, of noun: Int) -> Bool {
    var current = token
    for _ in 0..<8 {
      if document.tokens[current].dependency == .relcl { return document.tokens[current].head == noun }
      let head = document.tokens[current].head
      if head == current { return false }
      current = head
    }
    return false
  }

  /// Of “Dora Vinck, Melland's consul in Ilves, who” Dora Vinck: a place is no “who”, where a person stands above it.
  private func personAbove(_ noun: Int, _ occurrenceAt: [Int32]) -> Int {
    func kind(_ token: Int) -> EntityKind? {
      guard occurrenceAt[token] >= 0 else { return nil }
      let referent = discourse.occurrences[Int(occurrenceAt[token])].referent
      return referent >= 0 ? discourse.referents[referent].kind : nil
    }
    guard kind(noun) == .place || kind(noun) == .organization else { return noun }
    var current = noun
    for _ in 0..<6 {
      let head = document.tokens[current].head
      guard head < current else { break }
      switch document.tokens[current].dependency {
      case .pobj, .prep, .appos, .poss, .conj: current = head
      default: return noun
      }
      if kind(current) == .person || kind(current) == .group { return current }
    }
    return noun
  }

  /// Who speaks of others rather than of themselves: “a club insider claimed she had warned him”.
  private static let mouthpieces: WordSet = [
    "source", "insider", "official", "aide", "friend", "colleague", "spokes", "neighbour", "neighbor", "lawyer",
    "agent",
    "analyst", "critic", "informant", "representative", "witness", "relative",
  ]

  /// “PORT SELLICK (Reuters) —”: where and by whom, not of whom.
  private func isDateline(_ name: NameMention) -> Bool {
    let next = name.extent.upperBound
    guard next < document.tokens.count, name.extent.lowerBound < 12 || document.tokens[next].sentence < 3 else {
      return false
    }
    switch document.tokens[next].text {
    case "—", "–", "-", "(", ")", "--": return true
    default: return false
    }
  }

  /// The last word of the name of whoever a noun belongs to: “Korvald's mother”, “his mother”.
  private func surname(ofOwnerOf noun: Int, _ occurrenceAt: [Int32]) -> String? {
    guard let owner = document.child(of: noun, .poss), occurrenceAt[owner] >= 0 else { return nil }
    let referent = discourse.occurrences[Int(occurrenceAt[owner])].referent
    guard clusters.indices.contains(referent), clusters[referent].kind == .person else { return nil }
    return clusters[referent].words.last
  }

  /// “Its lawyers, Finch & Rowe, said”
  private func isAppositionOfSubject(_ token: Int) -> Bool {
    let head = document.tokens[token].head
    return document.tokens[token].dependency == .appos && head < token && nameAt[head] < 0 && isSubject(head)
  }

  private func isSubject(_ token: Int) -> Bool {
    document.tokens[token].dependency == .nsubj || document.tokens[token].dependency == .nsubjpass
  }

  /// What somebody was called once they may be called again: “the 40-year-old plumber”, then “the plumber”.
  private mutating func takeUp(_ referent: Int, by nominal: NominalMention, in portraits: inout PortraitTable) {
    let cluster = discourse.referents[referent].cluster
    guard cluster >= 0 else { return }
    // “The 29-year-old” is 29 from there on: who is 51 is another.
    if nominal.lemma == "year-old" || nominal.noun.vague,
      let age = portraits.age(meantBy: nominal, in: document), age.count == 1
    {
      portraits.setAge(age.lowerBound, of: cluster)
    }
    if nominal.noun.kind == .person, roleOf[cluster] == nil, discourse.referents[referent].kind == .person,
      !nominal.noun.vague, !PersonSorts.anybody.contains(nominal.lemma),
      nominal.determiner != .possessive || !NounLexicon.kin.contains(nominal.lemma),
      !NominalFinder.isCompatriot(nominal.head, in: document)
    {
      roleOf[cluster] = SourcePhrase(document: document).role(of: nominal.head)
      discourse.referents[referent].role = roleOf[cluster]
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
      portraits.offices.add(cluster, office: OfficeTable.office(nominal.lemma, at: nominal.head, in: document))
    case .organization:
      portraits.call(cluster, nominal.lemma, with: [])
      // “Orphena … The drugmaker”, whom the model took for a person.
      if discourse.referents[referent].kind != .organization { discourse.referents[referent].kind = .organization }
    default: break
    }
  }

  /// A nominal that brings up somebody new.
  private mutating func introduce(_ nominal: NominalMention) -> Int {
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
