internal import Entities
internal import Language
internal import Records

/// Whom an accusation, demand, denial or question is aimed at.
struct TargetRule {
  let reading: ArticleReading

  /// The target at the places that the cue's entry names, tried in order; nil where none of them holds somebody.
  ///
  /// - Parameter speaker: the claim's own source: “us” in its quotation means it.
  func target(_ cue: CueConstruction, speaker: Int?) -> ClaimRecord.Target? {
    guard let entry = cue.entry, let head = cue.head else { return nil }
    for place in entry.targets {
      for token in candidates(place, head, entry) {
        if let target = target(at: token, of: entry, speaker: speaker) { return target }
      }
    }
    return nil
  }

  /// The head nouns at a place of a cue, nearest first.
  private func candidates(_ place: TargetPlace, _ head: Int, _ entry: CueEntry) -> [Int] {
    switch place {
    case .object: return objects(of: head)
    case .clauseSubject:
      return clauses(of: head).flatMap { clause in
        reading.children(of: clause).filter { isSubject($0) }
      }
    case .preposition(let word):
      var bases = [head]
      // “levelled charges against X”, “issued an ultimatum to X”: the preposition may hang on the noun.
      if let object = reading.child(of: head, [.dobj]) { bases.append(object) }
      // “made an accusation against X” read from the noun up.
      if reading.tokens[head].dependency == .dobj { bases.append(reading.tokens[head].head) }
      return bases.flatMap { base in
        reading.children(of: base).filter {
          reading.words[$0] == word && [.prep, .dative, .agent, .mark].contains(reading.tokens[$0].dependency)
        }.compactMap { reading.child(of: $0, [.pobj]) ?? infinitiveSubject(base, after: $0) }
      }
    }
  }

  /// “called for Norland to withdraw”: the parser hangs “for” on the infinitive or beside it.
  private func infinitiveSubject(_ verb: Int, after preposition: Int) -> Int? {
    for clause in clauses(of: verb) where clause > preposition {
      return reading.child(of: clause, [.nsubj, .nsubjpass])
    }
    return nil
  }

  private func objects(of head: Int) -> [Int] {
    var found: [Int] = []
    for child in reading.children(of: head) {
      switch reading.tokens[child].dependency {
      case .dobj, .dative, .nsubjpass:
        if reading.tokens[child].pos != .adp { found.append(child) }
      default: break
      }
    }
    // “asked Norland to withdraw”: the object is the infinitive's subject.
    if found.isEmpty || found.allSatisfy({ reading.tokens[$0].pos == .noun && isThing($0) }) {
      for clause in clauses(of: head) where reading.hasTo(clause) {
        if let subject = reading.child(of: clause, [.nsubj, .nsubjpass]) { found.append(subject) }
      }
    }
    // “Asked about the money, Noor said …”
    if found.isEmpty, reading.tokens[head].dependency == .advcl, reading.tokens[head].tag == .vbn,
      let subject = reading.child(of: reading.tokens[head].head, [.nsubj, .nsubjpass])
    {
      found.append(subject)
    }
    // A participle after its noun: “the minister accused of theft”.
    if found.isEmpty, reading.tokens[head].dependency == .acl, reading.tokens[head].tag == .vbn {
      found.append(reading.tokens[head].head)
    }
    return found
  }

  private func isThing(_ token: Int) -> Bool {
    !["man", "woman", "people", "minister", "government"].contains(reading.tokens[token].lemma)
  }

  private func clauses(of head: Int) -> [Int] {
    reading.children(of: head).filter {
      [.ccomp, .xcomp, .advcl].contains(reading.tokens[$0].dependency) && $0 > head
    }
  }

  private func isSubject(_ token: Int) -> Bool {
    [.nsubj, .nsubjpass].contains(reading.tokens[token].dependency)
  }

  /// The record for a noun, if it is somebody: a person, an organization, a place or a group.
  private func target(at token: Int, of entry: CueEntry, speaker: Int?) -> ClaimRecord.Target? {
    guard [.noun, .propn, .pron].contains(reading.tokens[token].pos), !isImpersonal(token) else { return nil }
    var head = token
    var tokens = NounPhrase.tokens(head, in: reading)
    var reference = reading.entities.reference(for: tokens, speaker: speaker)
    // Who is accused, asked or told is somebody, be it a dam; what is criticized need not be.
    let isAddressed =
      entry.act == .accuse || entry.construction.hasSuffix("X to") || entry.construction == "ask"
      || ["urge", "thank", "congratulate"].contains(entry.construction)
    // “praised Christie's leadership” is aimed at him, whatever the phrase resolves to.
    let isOwned =
      reading.tokens[head].pos == .noun && reference.mention == .named && reading.child(of: head, [.poss]) != nil
    if isOwned || !isSomebody(reference) && !isAddressed {
      // “criticized the government's plan” is aimed at the government.
      guard entry.act == .criticize || entry.act == .accuse || entry.act == .praise,
        let owner = reading.child(of: head, [.poss])
      else { return nil }
      head = owner
      tokens = NounPhrase.tokens(head, in: reading)
      if let last = tokens.last, reading.words[last] == "'s" || reading.words[last] == "'" {
        tokens = tokens.lowerBound..<last
      }
      guard !tokens.isEmpty else { return nil }
      reference = reading.entities.reference(for: tokens, speaker: speaker)
      guard isSomebody(reference) else { return nil }
    }
    let known = reference.entity.flatMap {
      reading.entities.entities.indices.contains($0) ? reading.entities.entities[$0] : nil
    }
    let span = reading.document.span(of: tokens)
    return ClaimRecord.Target(
      text: reading.document.words(span), spans: [span], name: reference.name, entity: known?.id,
      kind: reference.kind)
  }

  private func isSomebody(_ reference: EntityReference) -> Bool {
    switch reference.kind {
    case .person, .organization, .place, .group: true
    case .document, .unknown: reference.name != nil && reference.kind != .document
    }
  }

  private func isImpersonal(_ token: Int) -> Bool {
    switch reading.words[token] {
    case "this", "that", "these", "those", "which", "what", "there", "himself", "herself", "itself", "themselves",
      "myself", "ourselves":
      true
    default: false
    }
  }
}
