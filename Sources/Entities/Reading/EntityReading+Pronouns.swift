internal import Language
internal import Records

/// What the text tells of a pronoun that the learned model does not know.
extension EntityReading {
  /// “A nurse said she had kept copies. She …”: somebody whom a noun has just brought up, of whom the model, that learned
  /// from lives of the named, thinks too little.
  func unnamed(
    _ pronoun: Int, _ gender: Gender, _ occurrenceAt: [Int32], _ quotations: QuotationMap,
    _ answer: PronounResolver.Answer
  ) -> Int? {
    let token = document[pronoun]
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

  /// “His first son, Kayode Odetokun,”: the son, whose “his” it is not.
  func holder(ownedBy pronoun: Int) -> Int? { role(ownedBy: pronoun)?.holder }

  /// The noun of a named one's role that a pronoun owns, and whose role it is.
  private func role(ownedBy pronoun: Int) -> (noun: Int, holder: Int)? {
    var noun = document.tokens[pronoun].head
    guard document.tokens[pronoun].dependency == .poss, noun > pronoun, inRole[noun] else { return nil }
    // “His half-brother”, cut in three of which the parser takes the first for the head.
    if document.tokens[noun].dependency == .amod, document.tokens[noun].head > noun,
      document.tokens[noun].head - noun < 4
    {
      noun = document.tokens[noun].head
    }
    guard let name = document.child(of: noun, .appos) ?? (nameAt[noun] >= 0 ? noun : nil), nameAt[name] >= 0 else {
      return nil
    }
    let cluster = names[Int(nameAt[name])].cluster
    return cluster >= 0 ? (noun, cluster) : nil
  }

  /// “His first son, Kayode Odetokun,” of Bolarin Odetokun: of one family, one surname.
  func relative(_ pronoun: Int, _ gender: Gender, _ occurrenceAt: [Int32], _ chosen: Int?) -> Int? {
    guard let role = role(ownedBy: pronoun),
      NounLexicon.kin.contains(document.tokens[role.noun].lemma.inSmallLetters),
      let surname = portraits.surname(of: role.holder)
    else { return nil }
    let family = discourse.recentPersons.filter { id in
      id != role.holder && id < portraits.count && portraits.surname(of: id) == surname
        && discourse.referents[id].gender != (gender == .feminine ? .masculine : .feminine)
        && document.tokens[pronoun].sentence - discourse.occurrences[discourse.referents[id].last].sentence <= 4
    }
    if let chosen, family.contains(chosen) { return chosen }
    return family.first
  }

  /// Of “her employer, Hearthside Care, which” and “the Kessel foundation, the largest shareholder, which” the body: no person is a
  /// “which”.
  func bodyBefore(_ pronoun: Int, _ noun: Int, _ occurrenceAt: [Int32]) -> Int {
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
  func meant(at token: Int, _ occurrenceAt: [Int32]) -> Int? {
    guard occurrenceAt[token] >= 0 else { return nil }
    let occurrence = discourse.occurrences[Int(occurrenceAt[token])]
    return occurrence.referent >= 0 && !occurrence.plural ? occurrence.referent : nil
  }

  func person(at token: Int, _ occurrenceAt: [Int32]) -> Int? {
    meant(at: token, occurrenceAt).flatMap { discourse.referents[$0].kind == .person ? $0 : nil }
  }

  /// What the speaker of a reported clause tells of its “he” or “she”, against whom the model chose.
  func told(
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

  func isInRelative(_ token: Int, of noun: Int) -> Bool {
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
  func personAbove(_ noun: Int, _ occurrenceAt: [Int32]) -> Int {
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
  static let mouthpieces: WordSet = [
    "source", "insider", "official", "aide", "friend", "colleague", "spokes", "neighbour", "neighbor", "lawyer",
    "agent",
    "analyst", "critic", "informant", "representative", "witness", "relative",
  ]
}
