internal import Language
internal import Records

extension EntityReading {
  /// “Le Pen”, “Billie Jean King”, whom the model took for something else: whom the text calls “he” or “she” is somebody.
  private func makePersons() {
    for id in clusters.indices {
      let referent = discourse.referents[id]
      guard referent.kind == .unknown || referent.kind == .organization, referent.personal,
        referent.he + referent.she > (referent.kind == .unknown ? 0 : 1), referent.lastNamed >= 0,
        !clusters[id].words.contains(where: { NameWords.newspaper.contains($0) || NounLexicon.noun($0) != nil }),
        clusters[id].words.count > 1
          || !document.tokens[names[clusters[id].fullest].tokens.lowerBound].text.isAcronym
            && names.contains(where: {
              $0.cluster != id && $0.type == .person && $0.words.count > 1 && $0.words.last == clusters[id].words[0]
            })
      else { continue }
      discourse.referents[id].kind = .person
    }
  }

  /// Numbers the entities in the order of first mention and writes the answer.
  func conclude(
    observations: [PronounObservation], record: ((PronounObservation) -> Void)?, nominals: [NominalObservation] = [],
    recordNoun: ((NominalObservation) -> Void)? = nil
  ) -> ResolvedEntities {
    makePersons()
    var entityOf = [Int](repeating: -1, count: clusters.count)
    var entities: [Entity] = []
    var aliases: [Set<String>] = []
    func text(_ tokens: Range<Int>) -> String {
      let words = document.words(tokens)
      // Most names end in no possessive mark.
      return words.utf8.last == UInt8(ascii: "s") ? String(words.withoutPossessive) : words
    }
    for name in names where name.cluster >= 0 && !name.plural {
      let words = text(name.tokens)
      if entityOf[name.cluster] < 0 {
        entityOf[name.cluster] = entities.count
        let referent = discourse.referents[name.cluster]
        entities.append(
          Entity(
            id: "e\(entities.count + 1)", name: text(names[clusters[name.cluster].fullest].tokens),
            kind: referent.kind,
            gender: referent.kind == .unknown ? nil : referent.gender,
            role: roleOf[name.cluster].map { SourcePhrase(document: document).words(of: $0) }))
        aliases.append([])
      }
      let entity = entityOf[name.cluster]
      if words != entities[entity].name, aliases[entity].count < 16, aliases[entity].insert(words).inserted {
        entities[entity].aliases.append(words)
      }
    }
    // A list of its own: of the discourse's each look would copy the referent.
    let referents = discourse.referents
    func entity(_ referent: Int) -> Int? {
      guard referent >= 0, referents[referent].cluster >= 0 else { return nil }
      let entity = entityOf[referents[referent].cluster]
      return entity < 0 ? nil : entity
    }
    var mentions: [Mention] = []
    var readings: [MentionReading] = []
    mentions.reserveCapacity(discourse.occurrences.count)
    readings.reserveCapacity(discourse.occurrences.count)
    // A constant of its own: the closure would hold a copy of the whole reading.
    let occurrences = discourse.occurrences
    let ordered = occurrences.indices.sorted { occurrences[$0].tokens.lowerBound < occurrences[$1].tokens.lowerBound }
    var end = 0
    for number in ordered {
      let occurrence = occurrences[number]
      let tokens = max(end, occurrence.tokens.lowerBound)..<max(end, occurrence.tokens.upperBound)
      guard !tokens.isEmpty else { continue }
      end = tokens.upperBound
      let named = occurrence.form == .fullName || occurrence.form == .shortName
      let name = named ? Int(nameAt[occurrence.tokens.lowerBound]) : -1
      let type = named ? names[name].type?.rawValue : nil
      let kind: MentionKind = named ? .named : occurrence.form == .nominal ? .nominal : .pronoun
      mentions.append(Mention(tokens: tokens, entity: entity(occurrence.referent), kind: kind, type: type))
      var reading = MentionReading(head: occurrence.head, plural: occurrence.plural)
      if named { reading.name = names[name].tokens }
      let referent = occurrence.referent
      if referent >= 0 {
        reading.kind = referents[referent].kind
        reading.anonymous = referents[referent].anonymous
        reading.role = referents[referent].role
        reading.gender = referents[referent].gender
        reading.plural = occurrence.plural || referents[referent].plural
      }
      readings.append(reading)
    }
    if let record {
      for var observation in observations {
        observation.candidates = observation.candidates.map { $0 < 0 ? -1 : entityOf[$0] }
        record(observation)
      }
    }
    if let recordNoun {
      for var observation in nominals {
        observation.candidates = observation.candidates.map { $0 < entityOf.count ? entityOf[$0] : -1 }
        recordNoun(observation)
      }
    }
    return ResolvedEntities(document: document, entities: entities, mentions: mentions, readings: readings)
  }
}
