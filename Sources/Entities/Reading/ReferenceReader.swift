internal import Language
internal import Records

/// Reads a source's whole phrase: which word heads it, what that word means, and what its other words add.
struct ReferenceReader {
  let document: Document
  let resolved: ResolvedEntities

  func reference(for range: Range<Int>, speaker: Int?) -> EntityReference {
    let range = withoutDateline(range)
    guard let head = head(of: range) else { return EntityReference(mention: .none) }
    if let all = coordinated(head, in: range, speaker: speaker) { return all }
    guard let number = resolved.number(at: head), let reading = resolved.reading(number) else {
      return unknown(head, in: range)
    }
    let mention = resolved.mentions[number]
    switch mention.kind {
    case .pronoun: return pronoun(number, mention, reading, speaker: speaker)
    case .nominal: return nominal(head, mention, reading, in: range)
    case .named, .none: return named(mention, reading)
    }
  }

  /// The word that says whom a phrase means.
  func head(of range: Range<Int>) -> Int? {
    guard let head = SourcePhrase(document: document).head(of: range) else { return nil }
    // “The army's chief spokeswoman, Ana Reyes”: the name in apposition says who.
    if resolved.mention(at: head)?.kind != .named, let name = heraldedName(in: range) { return name }
    return appositiveName(of: head, in: range) ?? head
  }

  /// “VELL, April 15 – Tallis Biologics”: what stands behind the dash.
  private func withoutDateline(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, let text = document.tokens[range.lowerBound].text.utf8.first, text < 0x61,
      let place = Dateline(document: document).place(from: range),
      let dash = (place.upperBound..<range.upperBound).first(where: {
        Dateline.dashes.contains(document.tokens[$0].text)
      }),
      dash + 1 < range.upperBound
    else { return range }
    return dash + 1..<range.upperBound
  }

  private func named(_ mention: Mention, _ reading: MentionReading) -> EntityReference {
    guard let index = mention.entity else {
      return EntityReference(kind: reading.plural ? .group : .unknown, mention: .named, plural: reading.plural)
    }
    let entity = resolved.entities[index]
    return EntityReference(
      entity: index, name: entity.name, kind: entity.kind, mention: .named, role: entity.role, plural: reading.plural,
      gender: entity.gender)
  }

  private func pronoun(_ number: Int, _ mention: Mention, _ reading: MentionReading, speaker: Int?) -> EntityReference {
    let token = document[reading.head]
    let pronoun = PronounLexicon.pronoun(at: reading.head, in: document)
    if case .first(let plural) = pronoun {
      guard let speaker, resolved.entities.indices.contains(speaker) else {
        return EntityReference(kind: plural ? .group : .person, mention: .pronoun, plural: plural)
      }
      let entity = resolved.entities[speaker]
      return EntityReference(
        entity: speaker, name: entity.name, kind: entity.kind, mention: .pronoun, role: entity.role, plural: plural,
        gender: entity.gender)
    }
    if let index = mention.entity {
      let entity = resolved.entities[index]
      var gender = entity.gender
      if case .personal(let told) = pronoun { gender = told }
      return EntityReference(
        entity: index, name: entity.name, kind: entity.kind, mention: .pronoun, role: entity.role,
        plural: reading.plural, gender: gender)
    }
    var reference = EntityReference(
      kind: reading.kind, mention: .pronoun,
      role: reading.role.map { range in
        let phrase = SourcePhrase(document: document)
        return phrase.head(of: range).map { role($0, in: range, anonymous: reading.anonymous) }
          ?? phrase.words(of: range)
      },
      anonymous: reading.anonymous,
      plural: reading.plural, gender: reading.gender)
    switch pronoun {
    case .personal(let gender):
      reference.gender = gender
      reference.kind = .person
    case .plural where reference.kind == .unknown: reference.kind = .group
    case .relative where reference.kind == .unknown && token.lemma.lowercased() == "who":
      reference.kind = reading.plural ? .group : .person
    case .second: reference.kind = .person
    case .indefinite(let plural):
      reference.kind = plural ? .group : .person
      reference.anonymous = true
    default: break
    }
    return reference
  }

  private func nominal(_ head: Int, _ mention: Mention, _ reading: MentionReading, in range: Range<Int>)
    -> EntityReference
  {
    if let index = mention.entity {
      let entity = resolved.entities[index]
      return EntityReference(
        entity: index, name: entity.name, kind: entity.kind, mention: .nominal,
        role: entity.role ?? (entity.kind == .person ? ownRole(head, in: range) : nil), plural: false,
        gender: entity.gender)
    }
    var reference = EntityReference(
      kind: reading.kind, mention: .nominal, anonymous: reading.anonymous, plural: reading.plural,
      gender: reading.gender)
    switch reading.kind {
    case .document:
      // Who issued it: “a CNN poll”, “a statement from the ministry”.
      if let issuer = issuer(of: head, in: range) {
        reference.entity = issuer
        reference.name = resolved.entities[issuer].name
      }
    case .person where document.tokens[head].pos != .adj, .group where document.tokens[head].pos != .adj:
      reference.role = role(head, in: range, anonymous: reading.anonymous)
    default: break
    }
    return reference
  }

  /// The role words of a noun phrase, without what only places somebody who hides.
  private func role(_ head: Int, in range: Range<Int>, anonymous: Bool) -> String {
    let phrase = SourcePhrase(document: document)
    let role = phrase.role(of: head).clamped(to: range)
    return phrase.words(
      of: anonymous ? phrase.withQualifier(phrase.withoutPlace(role, head: head), head: head, in: range) : role)
  }

  private func ownRole(_ head: Int, in range: Range<Int>) -> String? {
    if document.tokens[head].pos == .adj { return nil }
    let phrase = SourcePhrase(document: document)
    return phrase.words(of: phrase.role(of: head).clamped(to: range))
  }

  /// A phrase whose head the lexicon does not know.
  private func unknown(_ head: Int, in range: Range<Int>) -> EntityReference {
    let token = document[head]
    let plural = token.tag == .nns || token.tag == .nnps
    switch token.pos {
    case .noun, .propn:
      // “the Okafor camp”: of an unknown noun only the number is sure.
      // “Anglers”: doers, whom nobody can count in a list.
      // A single one must speak: “the weather” does nothing.
      if NounLexicon.isDoer(token.lemma.lowercased()),
        plural || token.dependency == .nsubj && SpeechVerbs.isPublic(document.tokens[token.head].lemma)
      {
        let isHidden = plural || document.children(of: head).contains { document.tokens[$0].lemma.lowercased() == "a" }
        return EntityReference(
          kind: plural ? .group : .person, mention: .nominal,
          role: plural ? nil : document.words(SourcePhrase(document: document).role(of: head).clamped(to: range)),
          anonymous: isHidden, plural: plural)
      }
      if NounLexicon.isResult(token.lemma.lowercased()) {
        return EntityReference(kind: .document, mention: .nominal, plural: plural)
      }
      // “The tour said”: of what speaks and is no person and no paper, an institution is the likeliest.
      let speaks =
        token.tag == .nn && token.dependency == .nsubj && SpeechVerbs.isPublic(document.tokens[token.head].lemma)
        && document.children(of: head).contains { document.tokens[$0].lemma.lowercased() == "the" }
      // “The retired neurosurgeon”: nothing else retires.
      let isPerson =
        speaks
        && document.children(of: head).contains {
          ["retired", "veteran", "young", "elderly", "bearded", "outspoken"].contains(
            document.tokens[$0].text.lowercased())
        }
      return EntityReference(
        kind: isPerson ? .person : speaks ? .organization : .unknown, mention: .nominal, plural: plural)
    case .pron: return EntityReference(kind: .unknown, mention: .pronoun, plural: plural)
    // “The other said”, of two whom nobody names.
    case .adj
    where token.lemma.inSmallLetters == "other" && token.dependency == .nsubj
      && SpeechVerbs.isPublic(document.tokens[token.head].lemma):
      return EntityReference(kind: .person, mention: .nominal, anonymous: true)
    default: return EntityReference(kind: .unknown, mention: .nominal)
    }
  }

  private func appositiveName(of head: Int, in range: Range<Int>) -> Int? {
    // “One of them, Amal Teague” too.
    guard resolved.mention(at: head)?.kind != .named,
      document.tokens[head].pos == .noun || document.tokens[head].pos == .propn
        || document.tokens[head].lemma.lowercased() == "one"
    else { return nil }
    for child in document.children(of: head) where child > head && range.contains(child) {
      if document.tokens[child].dependency == .appos, let mention = resolved.mention(at: child), mention.kind == .named,
        let entity = mention.entity,
        resolved.entities[entity].kind == .person || resolved.entities[entity].kind == .organization
      {
        return child
      }
    }
    if let name = closingName(of: head, in: range) { return name }
    // “the trust's director, Hanna Weiss” to the phrase's end, where the parser did not see the apposition.
    if head + 2 < range.upperBound, document.tokens[head + 1].text == ",", document.tokens[head].tag == .nn,
      let mention = resolved.mention(at: head + 2), mention.kind == .named, let entity = mention.entity,
      resolved.entities[entity].kind == .person,
      (mention.tokens.upperBound..<max(mention.tokens.upperBound, range.upperBound)).allSatisfy({
        document.tokens[$0].pos == .punct
      })
    {
      return head + 2
    }
    return nil
  }

  /// “the head of the authority, Solveig Amundarain,”: a person's name that ends the phrase after a comma, whatever the
  /// parser hung it on; “a group calling itself Nightjar”.
  private func closingName(of head: Int, in range: Range<Int>) -> Int? {
    if let name = calledName(of: head, in: range) { return name }
    // “the administrator, a company called Mallee”
    for child in document.children(of: head)
    where child > head && range.contains(child) && document.tokens[child].dependency == .appos {
      if let name = calledName(of: child, in: range) { return name }
    }
    guard isPersonNoun(head) else { return nil }
    var end = range.upperBound
    while end > head + 1, document.tokens[end - 1].pos == .punct { end -= 1 }
    guard end > head + 2, let name = resolved.mention(at: end - 1), name.kind == .named, let entity = name.entity,
      resolved.entities[entity].kind == .person, name.tokens.lowerBound > head + 1,
      document.tokens[name.tokens.lowerBound - 1].text == ",",
      document.tokens[head].tag == .nn, document.tokens[end - 1].dependency != .conj
    else { return nil }
    return end - 1
  }

  /// “a group calling itself Nightjar”, “a dentist named Rook”
  private func calledName(of head: Int, in range: Range<Int>) -> Int? {
    for child in document.children(of: head) where child > head && range.contains(child) {
      // “a commander known as Osier”, “a user who goes by Fernweh”
      if let preposition = Self.aliases[document.tokens[child].lemma],
        document.tokens[child].dependency == .acl || document.tokens[child].dependency == .relcl,
        let by = document.child(of: child, .prep),
        document.tokens[by].text == preposition || document.tokens[by].text == "under",
        let alias = document.child(of: by, .pobj),
        // “who go by the name Cousin Ivy”
        case let name = Self.namings.contains(document.tokens[alias].lemma)
          ? document.child(of: alias, [.appos, .nmod]) ?? alias : alias,
        resolved.mention(at: name)?.kind == .named
      {
        return name
      }
      guard document.tokens[child].dependency == .acl,
        document.tokens[child].lemma == "call" || document.tokens[child].lemma == "name"
          || document.tokens[child].lemma == "dub"
      else { continue }
      if let name = document.children(of: child).last(where: {
        range.contains($0) && resolved.mention(at: $0)?.kind == .named
      }) {
        return name
      }
    }
    return nil
  }

  private static let aliases: WordTable<String> = [
    "know": "as", "go": "by", "identify": "as", "operate": "under", "write": "under", "publish": "under",
  ]
  private static let namings: WordSet = ["name", "alias", "pseudonym", "nickname", "handle"]

  /// A noun for a person, be it a mention of its own or the role of a name.
  private func isPersonNoun(_ head: Int) -> Bool {
    if let number = resolved.number(at: head) {
      return resolved.mentions[number].kind == .nominal && resolved.reading(number)?.kind == .person
    }
    return document.tokens[head].tag == .nn && RoleFinder(document: document).isRoleNoun(head)
  }

  /// “Retired beekeeper and columnist Aubrey Falk-Mensah”, “Former co-pilot Gil Trask”: a person's name that ends the words
  /// before the first comma, with nothing but its role before it, whatever the parser made of them.
  private func heraldedName(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    var hasNoun = false
    while index < range.upperBound {
      if let mention = resolved.mention(at: index), mention.kind == .named {
        guard hasNoun, let entity = mention.entity, resolved.entities[entity].kind == .person else { return nil }
        let end = mention.tokens.upperBound
        guard end >= range.upperBound || document.tokens[end].pos == .punct else { return nil }
        return mention.tokens.upperBound - 1
      }
      switch document.tokens[index].pos {
      case .noun, .propn: hasNoun = hasNoun || RoleFinder(document: document).isRoleNoun(index)
      case .adj, .num, .part, .cconj: break
      case .verb where index == range.lowerBound || document.tokens[index].dependency == .amod: break
      case .punct where document.tokens[index].text == "-": break
      case .adp
      where index > range.lowerBound && document.tokens[index].text == "of" && document.tokens[index - 1].text == "-":
        break
      // “Chairman of selectors Prabhat Lokhande”
      case .adp
      where hasNoun && document.tokens[index].text == "of" && index + 2 < range.upperBound
        && document.tokens[index + 1].pos == .noun && document.tokens[index + 2].pos == .propn:
        index += 1
      case .det where index == range.lowerBound: break
      case .adv where index == range.lowerBound: break
      default: return nil
      }
      index += 1
    }
    return nil
  }

  /// “Reyes and Okafor”: several at once.
  private func coordinated(_ head: Int, in range: Range<Int>, speaker: Int?) -> EntityReference? {
    // “the auditor, Pell & Strand”: one name.
    let named = resolved.mention(at: head).flatMap { $0.kind == .named ? $0.tokens : nil }
    var parts: [Range<Int>] = []
    var current = head
    var first = range.lowerBound..<range.upperBound
    while parts.count < 8,
      let next = document.children(of: current).first(where: {
        document.tokens[$0].dependency == .conj && range.contains($0) && !(named?.contains($0) ?? false)
          && (document.tokens[$0].pos == .noun || document.tokens[$0].pos == .propn || document.tokens[$0].pos == .pron)
      })
    {
      let start = document.subtree(of: next).lowerBound
      guard start > current else { return nil }
      first = first.lowerBound..<start
      parts.append(current..<start)
      current = next
    }
    guard !parts.isEmpty else { return nil }
    parts.append(max(current, parts[parts.count - 1].upperBound)..<range.upperBound)
    parts[0] = range.lowerBound..<parts[0].upperBound
    // One person with two roles is no coordination: “the founder and director”.
    var names: [String] = []
    var kinds: Set<EntityKind> = []
    var entities: [Int] = []
    var pronoun = false
    for part in parts {
      guard let number = resolved.number(at: SourcePhrase(document: document).head(of: part) ?? part.lowerBound) else {
        return nil
      }
      let mention = resolved.mentions[number]
      if mention.kind == .nominal, mention.entity == nil, document.tokens[part.lowerBound].pos != .det,
        parts.count == 2,
        resolved.reading(number)?.plural == false
      {
        return nil
      }
      pronoun = pronoun || mention.kind == .pronoun
      kinds.insert(resolved.reading(number)?.kind ?? .unknown)
      if let entity = mention.entity {
        names.append(resolved.entities[entity].name)
        entities.append(entity)
      }
    }
    // “Lowe & Tarn”: one name, cut in two by the parser.
    if entities.count == parts.count, Set(entities).count == 1 { return nil }
    let kind: EntityKind = kinds.count == 1 && kinds.first != .person ? kinds.first! : .group
    let complete = names.count == parts.count
    let name: String? = complete ? names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "") : nil
    let mention: MentionKind = resolved.mention(at: head)?.kind ?? .nominal
    return EntityReference(entity: nil, name: name, kind: kind, mention: mention, plural: true)
  }

  /// What is done with a paper by whoever did not write it.
  private static let received: WordSet = [
    "obtain", "see", "review", "commission", "leak", "quote", "cite", "read", "view", "reveal", "order", "request",
    "examine", "inspect", "circulate", "report", "describe", "cover",
  ]

  /// The named issuer of a document: before it (“a CNN poll”, “the ministry's report”) or after it (“by”, “from”, “of”).
  private func issuer(of head: Int, in range: Range<Int>) -> Int? {
    for child in document.children(of: head) where range.contains(child) {
      switch document.tokens[child].dependency {
      case .compound, .poss, .nmod, .amod:
        if let entity = resolved.mention(at: child)?.entity { return entity }
      case .prep, .agent:
        guard ["from", "by", "of"].contains(document.tokens[child].lemma), let object = document.child(of: child, .pobj)
        else { continue }
        if let entity = resolved.mention(at: object)?.entity { return entity }
      case .acl:
        // “a statement issued by the ministry”, not “records obtained by the Examiner”
        guard !Self.received.contains(document.tokens[child].lemma) else { continue }
        if let agent = document.child(of: child, .agent), let object = document.child(of: agent, .pobj),
          let entity = resolved.mention(at: object)?.entity
        {
          return entity
        }
      default: break
      }
    }
    return nil
  }
}
