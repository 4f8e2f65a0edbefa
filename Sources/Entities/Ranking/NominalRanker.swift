internal import Language
internal import Records

/// Ranks all whom a noun may mean, those too whom the rules refuse, with a learned model.
struct NominalRanker {
  let document: Document
  let resolver: NominalResolver
  let names: [NameMention]
  let model: RankingModel?
  /// Whether the observations are kept.
  let keeps: Bool
  private(set) var observations: [NominalObservation] = []
  /// The persons whom the article names most often.
  private let heroes: [Int]

  /// At most so many candidates are ranked, of them so many that the text has not named yet.
  private static let most = 28
  private static let ahead = (heading: 6, text: 3)
  /// So many sentences on names are looked for.
  private static let reach = 3

  /// Nouns by which the article took somebody up, and how often it did.
  private var called: [String: (count: Int, referent: Int)] = [:]
  private var nominals: [Int: Int] = [:]

  init(
    document: Document, resolver: NominalResolver, names: [NameMention], referents: [Referent], model: RankingModel?,
    keeps: Bool
  ) {
    self.document = document
    self.model = model
    self.keeps = keeps
    heroes = Array(
      referents.indices.filter {
        referents[$0].kind == .person && referents[$0].cluster >= 0 && referents[$0].total > 2
      }
      .sorted { (referents[$1].total, $0) < (referents[$0].total, $1) }.prefix(3))
    self.resolver = resolver
    self.names = names
  }

  /// Whether a noun may be a source or a target: a single one that does, is done to or owns something, or to whom something is
  /// according.
  private func mayBeSource(_ nominal: NominalMention) -> Bool {
    guard nominal.determiner != .indefinite, !nominal.plural, nominal.noun.kind != .document,
      nominal.lemma != "former", nominal.lemma != "latter"
    else { return false }
    let token = document[nominal.head]
    switch token.dependency {
    // Not in “anyone *the manager* wanted to keep”: what a relative clause says in passing guides no pronoun.
    case .nsubj, .nsubjpass: return document.tokens[token.head].dependency != .relcl
    case .poss: return Self.words.contains(document.tokens[token.head].lemma)
    case .pobj:
      let preposition = document[token.head]
      return preposition.dependency == .agent
        || preposition.text == "to" && document.tokens[preposition.head].text.inSmallLetters == "according"
    case .dobj: return Self.addressing.contains(document.tokens[token.head].lemma)
    case .root, .appos, .nmod, .npadvmod, .conj: return resolver.isHeading(nominal.head)
    default: return false
    }
  }

  /// What somebody says: “the minister's claim”.
  private static let words: WordSet = [
    "account", "accusation", "admission", "allegation", "announcement", "answer", "apology", "argument", "assertion",
    "assurance", "belief", "claim", "comment", "complaint", "conclusion", "confession", "criticism", "decision",
    "demand",
    "denial", "description", "estimate", "explanation", "fear", "finding", "forecast", "hope", "insistence",
    "offer", "opinion", "plan", "pledge", "prediction", "promise", "proposal", "refusal", "remark", "report", "request",
    "response", "statement", "story", "suggestion", "suspicion", "testimony", "theory", "threat", "version", "view",
    "vow", "warning", "words",
  ]

  /// Verbs whose objects are targets. Whom one tells is a relay, of whom the articles that the model learned from say nothing.
  private static let addressing: WordSet = [
    "accuse", "blame", "urge", "ask", "criticise", "criticize", "condemn", "attack", "praise", "thank", "call", "order",
    "demand", "warn", "charge", "sue", "mock", "fault", "press",
  ]

  /// Whom a noun means: whom the rules found, else whom the model holds likely enough.
  mutating func choose(
    _ nominal: NominalMention, found: Int?, isListed: Bool, in discourse: Discourse, next: Int, occurrenceAt: [Int32],
    speaker: Int?
  ) -> Int? {
    guard model != nil || keeps, mayBeSource(nominal) else { return found }
    // Headings are read once more when all names are known (`HeadingSpeakers`): what is guessed here stands in its way.
    guard keeps || !resolver.isHeading(nominal.head), keeps || found != nil || !resolver.isDoubtful else {
      return found
    }
    if let found, discourse.referents[found].cluster >= 0, !keeps { return found }
    guard
      let seen = observe(
        nominal, found: found, isListed: isListed, in: discourse, next: next, occurrenceAt: occurrenceAt,
        speaker: speaker)
    else { return found }
    if keeps { observations.append(seen) }
    guard let model, case let answer = seen.answer(by: model), answer != seen.rule else { return found }
    let chosen = seen.candidates[answer]
    // Whom the text names only later `LaterNaming` finds, for the noun and for the headings at once.
    guard discourse.referents[chosen].last >= 0 else { return found }
    // “Okafor texted that he was stuck. The nurse did not believe him.”: a trade is nobody's of whom the article tells no trade.
    if nominal.noun.kind == .person, !nominal.noun.vague, !PersonSorts.isEpithet(nominal.lemma),
      resolver.portraits.offices.offices(of: chosen).isEmpty
    {
      return found
    }
    // Whom the noun does something to by “him” or “her” may be the very one: left to the rules, which know.
    if let object = document.child(of: document[nominal.head].head, .dobj), document.tokens[object].tag == .prp {
      return found
    }
    // “Its own insurer … The insurer”: who was brought up by that noun is meant by it.
    if let found, discourse.referents[found].lemma == nominal.lemma { return found }
    return chosen
  }

  /// A noun that no list has: what speaks must be somebody.
  func unlisted(at index: Int) -> NominalMention? {
    let token = document[index]
    guard token.tag == .nn, token.dependency == .nsubj, SpeechVerbs.isPublic(document.tokens[token.head].lemma),
      let article = document.child(of: index, .det), document.tokens[article].text.inSmallLetters == "the"
    else { return nil }
    return NominalMention(
      tokens: article..<index + 1, head: index, lemma: token.lemma.inSmallLetters,
      noun: .init(kind: .unknown), plural: false, determiner: .definite)
  }

  mutating func note(_ nominal: NominalMention, _ referent: Int) {
    let before = called[nominal.lemma]
    called[nominal.lemma] = ((before?.count ?? 0) + 1, referent >= 0 ? referent : before?.referent ?? -1)
    if referent >= 0 { nominals[referent, default: 0] += 1 }
  }

  /// The candidates of a noun with their features.
  ///
  /// - Parameters:
  ///   - found: whom the rules mean.
  ///   - next: index of the first name after the noun.
  func observe(
    _ nominal: NominalMention, found: Int?, isListed: Bool, in discourse: Discourse, next: Int,
    occurrenceAt: [Int32], speaker: Int?
  ) -> NominalObservation? {
    func referent(_ token: Int) -> Int? {
      guard occurrenceAt[token] >= 0 else { return nil }
      let referent = discourse.occurrences[Int(occurrenceAt[token])].referent
      return referent >= 0 ? referent : nil
    }
    let referents = discourse.referents
    var ids: [Int] = []
    func consider(_ id: Int) {
      guard ids.count < Self.most, referents[id].cluster >= 0, referents[id].last >= 0, !ids.contains(id) else {
        return
      }
      ids.append(id)
    }
    if let found { consider(found) }
    for candidate in resolver.considered { consider(candidate.referent) }
    for id in discourse.recentPersons { consider(id) }
    for id in discourse.recentOthers { consider(id) }
    for id in resolver.portraits.principals { consider(id) }
    for id in heroes { consider(id) }
    var places: [Occurrence] = ids.map { discourse.occurrences[referents[$0].last] }
    // A heading speaks of whom the text brings up, and a lead of whom its next sentences name.
    let before = ids.count
    let isHeading = resolver.isHeading(nominal.head)
    let limit = isHeading ? Self.ahead.heading : Self.ahead.text
    let end = isHeading ? Int.max : document.tokens[nominal.head].sentence + Self.reach
    var number = next
    func add(_ name: NameMention) {
      let head = name.head(in: document)
      ids.append(name.cluster)
      places.append(
        Occurrence(
          head: head, tokens: name.tokens, sentence: document.tokens[head].sentence, referent: name.cluster,
          form: name.words.count > 1 ? .fullName : .shortName))
    }
    while number < names.count, ids.count - before < limit,
      document.tokens[names[number].tokens.lowerBound].sentence <= end
    {
      let name = names[number]
      number += 1
      guard name.cluster >= 0, !name.plural, referents[name.cluster].last < 0, !ids.contains(name.cluster) else {
        continue
      }
      add(name)
    }
    if let found, found < resolver.portraits.count, !ids.contains(found),
      let name = names.first(where: { $0.cluster == found })
    {
      add(name)
    }
    guard !ids.isEmpty else { return nil }

    let portraits = resolver.portraits
    let features = NominalFeatures(
      document: document, portraits: portraits, isHeading: resolver.isHeading, isQuoted: resolver.isQuoted)
    let words = OfficeTable.words(of: nominal.head, in: document)
    let earlier = called[nominal.lemma]
    let here = document[nominal.head]
    let noun = NominalFeatures.Noun(
      nominal: nominal, office: OfficeTable.office(nominal.lemma, at: nominal.head, in: document), words: words,
      owner: words.owner.flatMap(referent), sorts: OrganizationSorts.noun(nominal.lemma),
      age: portraits.age(meantBy: nominal, in: document),
      gender: nominal.noun.kind == .person ? nominal.noun.gender : nil,
      tail: resolver.tailGender(of: nominal), over: resolver.subjects.over(nominal.head).compactMap(referent),
      speaker: speaker, spoken: resolver.spoken, sentence: here.sentence,
      paragraph: document.sentences[here.sentence].paragraph,
      isFormer: OfficeTable.isFormer(nominal.head, in: document),
      isListed: isListed,
      rule: found.map { referents[$0].cluster >= 0 ? $0 : -2 } ?? -1, earlier: earlier?.count ?? 0,
      earlierReferent: earlier?.referent ?? -1,
      unnamedAlike: (discourse.recentPersons + discourse.recentOthers).contains {
        referents[$0].cluster < 0 && referents[$0].lemma == nominal.lemma
      })
    var field = NominalFeatures.Field()
    for candidate in resolver.considered where referents[candidate.referent].cluster >= 0 {
      field.considered += 1
      if candidate.score > field.scores.best {
        field.scores = (candidate.score, field.scores.best)
      } else if candidate.score > field.scores.second {
        field.scores.second = candidate.score
      }
    }
    for id in ids {
      if referents[id].kind == .person {
        field.persons += 1
        field.mostNamed.person = max(field.mostNamed.person, referents[id].total)
      } else {
        field.bodies += 1
        field.mostNamed.body = max(field.mostNamed.body, referents[id].total)
      }
      let fit = features.officeFit(noun, id).fit
      if fit == 3 { field.fits.same += 1 }
      if fit == 2 { field.fits.kind += 1 }
    }
    for occurrence in discourse.occurrences.reversed().prefix(60) where occurrence.referent >= 0 && occurrence.isSubject
    {
      guard SpeechVerbs.isPublic(document.tokens[document.tokens[occurrence.head].head].lemma),
        !field.speakers.contains(occurrence.referent)
      else { continue }
      field.speakers.append(occurrence.referent)
      if field.speakers.count == 2 { break }
    }
    var shared: [Float] = []
    features.append(noun, field, to: &shared)
    // Nearest first: by how late their last occurrence stands.
    let order = ids.indices.sorted { places[$0].head > places[$1].head }
    var ranks = [(kind: Int, all: Int, subjects: Int)](repeating: (0, 0, 0), count: ids.count)
    var seen: (persons: Int, bodies: Int, subjects: (Int, Int)) = (0, 0, (0, 0))
    for (all, index) in order.enumerated() {
      let isPerson = referents[ids[index]].kind == .person
      ranks[index] = (isPerson ? seen.persons : seen.bodies, all, isPerson ? seen.subjects.0 : seen.subjects.1)
      if isPerson {
        seen.persons += 1
        if places[index].isSubject { seen.subjects.0 += 1 }
      } else {
        seen.bodies += 1
        if places[index].isSubject { seen.subjects.1 += 1 }
      }
    }
    var rows: [Float] = []
    rows.reserveCapacity(ids.count * NominalFeatures.count)
    for (index, id) in ids.enumerated() {
      rows += shared
      let candidate = referents[id]
      features.append(
        noun, field, id, candidate, place: places[index],
        named: candidate.lastNamed >= 0 ? discourse.occurrences[candidate.lastNamed] : places[index],
        subject: candidate.lastSubject >= 0 ? discourse.occurrences[candidate.lastSubject] : nil,
        rank: ranks[index].kind, all: ranks[index].all, subjectRank: ranks[index].subjects,
        rule: resolver.considered.last { $0.referent == id }, nominals: nominals[id] ?? 0, to: &rows)
    }
    return NominalObservation(
      token: nominal.head, candidates: ids, rows: rows,
      rule: found.map { ids.firstIndex(of: $0) ?? NominalObservation.unnamed } ?? NominalObservation.nobody)
  }
}
