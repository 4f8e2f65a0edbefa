internal import Language
internal import Records

/// How a content becomes a sentence: which of its tokens count, and what stands before or between them.
struct SentenceShape {
  let relation: RelationReading
  let cue: CueConstruction
  let clause: ContentClause
  let act: SpeechAct
  let target: ClaimRecord.Target?
  let reading: ArticleReading

  struct Plan {
    /// What the sentence begins with in place of words that are left out.
    var opening: String?
    /// Stands for tokens: an antecedent for “which”, “invented” for “inventing”.
    var replaced: [Int: String] = [:]
    var dropped: Set<Int> = []
    /// Stands before a token: “is” before a complement.
    var inserted: [Int: String] = [:]
  }

  /// Nil where no rule is sure.
  func plan(source: ClaimSource) -> Plan? {
    if let predicate = clause.predicate, ContentClause.isFinite(predicate, in: reading), !clause.isInfinitive {
      return finite(predicate)
    }
    if clause.isInfinitive, let predicate = clause.predicate { return infinitive(predicate, source) }
    return accusation() ?? gerund(source) ?? naming()
  }

  // MARK: - “that its pilots had crossed the border”

  private func finite(_ predicate: Int) -> Plan? {
    // Words before the clause that hang on nothing of it make a fragment.
    if let first = relation.contentHeads.first, first < predicate,
      !reading.document.subtree(of: predicate).contains(first),
      ![.cc, .mark, .intj, .advmod, .npadvmod, .advcl].contains(reading.tokens[first].dependency)
    {
      return nil
    }
    var plan = Plan()
    if !dropOpening(predicate, &plan) { return nil }
    dropSecondThat(&plan)
    guard let subject = reading.child(of: predicate, [.nsubj, .nsubjpass, .expl, .csubj, .csubjpass]) else {
      return nil
    }
    if [.wdt, .wp].contains(reading.tokens[subject].tag) {
      guard let antecedent = antecedent(of: predicate) else { return nil }
      if relation.contentHolds(subject) {
        plan.replaced[subject] = antecedent
      } else {
        plan.opening = antecedent
      }
      return plan
    }
    guard relation.contentHolds(subject) else { return nil }
    // “which he called reckless”: the antecedent is an object and would have to move.
    let opensRelative = reading.children(of: predicate).contains {
      [.wdt, .wp, .wrb].contains(reading.tokens[$0].tag) && $0 < subject && relation.contentHolds($0)
    }
    return opensRelative ? nil : plan
  }

  /// Takes “that”, “and”, “but” from the front; false where the content begins as a question or condition does.
  private func dropOpening(_ predicate: Int, _ plan: inout Plan) -> Bool {
    for range in relation.content {
      for token in range {
        let word = reading.words[token]
        if reading.tokens[token].pos == .punct || reading.tokens[token].pos == .space { continue }
        switch word {
        case "that" where reading.tokens[token].dependency == .mark || reading.tokens[token].pos == .sconj:
          plan.dropped.insert(token)
        case "and", "but", "so":
          guard reading.tokens[token].dependency == .cc else { return true }
          plan.dropped.insert(token)
        case "whether", "how", "why", "what", "who", "where": return false
        case "if" where reading.tokens[token].head == predicate: return false
        default: return true
        }
      }
    }
    return true
  }

  /// “that the noise had panicked the flock and *that* two ewes had lost their lambs”
  private func dropSecondThat(_ plan: inout Plan) {
    guard !plan.dropped.isEmpty else { return }
    for range in relation.content {
      for token in range.dropFirst() where reading.words[token] == "that" {
        let verb = reading.tokens[token].head
        if reading.tokens[token].dependency == .mark, reading.tokens[token - 1].dependency == .cc,
          reading.tokens[verb].dependency == .conj, verb > token
        {
          plan.dropped.insert(token)
        }
      }
    }
  }

  /// The noun that the relative clause above a predicate hangs on, as it stands.
  private func antecedent(of predicate: Int) -> String? {
    for place in [predicate] + reading.ancestors(of: predicate, limit: 6)
    where reading.tokens[place].dependency == .relcl {
      let noun = reading.tokens[place].head
      guard [.noun, .propn].contains(reading.tokens[noun].pos) else { return nil }
      let tokens = NounPhrase.tokens(noun, in: reading)
      guard !tokens.contains(place) else { return nil }
      return reading.document.words(tokens)
    }
    return nil
  }

  // MARK: - “to appeal”, “Norland to withdraw”

  private func infinitive(_ predicate: Int, _ source: ClaimSource) -> Plan? {
    guard !cue.isNegated, let to = reading.child(of: predicate, [.aux], where: { reading.tokens[$0].tag == .to }) else {
      return nil
    }
    var plan = Plan()
    plan.dropped.insert(to)
    switch act {
    case .promise, .decide:
      guard beginsWith(to), let name = source.record.name, source.entity != nil else { return nil }
      plan.opening = name + (isPast ? " would" : " will")
      return plan
    case .demand:
      guard let target else { return nil }
      if beginsWith(to) {
        plan.opening = (target.name ?? target.text) + " should"
        return plan
      }
      // “urged Norland to withdraw”: the parser may take the subject for the cue's object.
      let subject =
        reading.child(of: predicate, [.nsubj, .nsubjpass])
        ?? target.spans.first.flatMap { reading.document.tokens(in: $0).last }
      guard let subject, relation.contentHolds(subject), subject < to,
        relation.contentHeads.allSatisfy({ $0 >= predicate || $0 == subject })
      else { return nil }
      plan.replaced[to] = "should"
      plan.dropped.remove(to)
      return plan
    default: return nil
    }
  }

  /// Whether the cue tells of the past: what was promised then would be done.
  private var isPast: Bool {
    guard let head = cue.head else { return false }
    if reading.tokens[head].tag == .vbd { return true }
    return reading.child(
      of: head, [.aux, .auxpass], where: { ["had", "was", "were", "did"].contains(reading.words[$0]) }) != nil
  }

  private func beginsWith(_ token: Int) -> Bool {
    guard let first = relation.content.first else { return false }
    return first.first { reading.tokens[$0].pos != .punct } == token
  }

  // MARK: - “Norland of inventing a crisis”

  /// What somebody is accused of, as something done.
  private func accusation() -> Plan? {
    guard act == .accuse, let target, let span = target.spans.first else { return nil }
    for range in relation.content {
      for token in range where ["of", "for"].contains(reading.words[token]) {
        guard let verb = reading.child(of: token, [.pcomp]), relation.contentHolds(verb),
          [.vbg, .vbn].contains(reading.tokens[verb].tag), !reading.isNegated(verb)
        else { continue }
        let phrase = reading.document.tokens(in: span)
        let isPlural = phrase.last.map { reading.tokens[$0].tag == .nns || reading.tokens[$0].tag == .nnps } ?? false
        var plan = Plan()
        let name = target.name ?? target.text
        // “having invented” had its time before.
        let carrier = reading.child(of: verb, [.aux, .auxpass]) ?? verb
        let isHaving = reading.words[carrier] == "having"
        let lemma = isHaving ? "have" : CueEntryFinder(reading: reading, lexicon: .standard).lemma(of: carrier)
        guard carrier == token + 1 || verb == token + 1, let past = VerbForms.past(lemma, isPlural: isPlural) else {
          return nil
        }
        guard let first = relation.content.first?.lowerBound else { return nil }
        for place in first..<carrier { plan.dropped.insert(place) }
        plan.dropped.insert(carrier)
        plan.opening = name + " " + past
        return plan
      }
    }
    return nil
  }

  // MARK: - “having insulted her”

  /// What somebody denies or admits having done, as something done by them.
  private func gerund(_ source: ClaimSource) -> Plan? {
    guard act == .deny || act == .concede, let name = source.record.name, source.entity != nil,
      let first = relation.content.first?.first(where: { ![.punct, .space].contains(reading.tokens[$0].pos) }),
      reading.tokens[first].tag == .vbg
    else { return nil }
    let isHaving = reading.words[first] == "having"
    let verb = isHaving ? reading.tokens[first].head : first
    guard isHaving ? verb > first && verb - first < 3 && reading.tokens[verb].tag == .vbn : true,
      !reading.isNegated(verb), reading.child(of: verb, [.auxpass]) == nil,
      let past = VerbForms.past(
        CueEntryFinder(reading: reading, lexicon: .standard).lemma(of: verb), isPlural: source.record.plural)
    else { return nil }
    var plan = Plan()
    for place in first...verb { plan.dropped.insert(place) }
    plan.opening = name + " " + past
    return plan
  }

  // MARK: - “the plan reckless”

  /// “called the plan reckless” says that the plan is reckless.
  private func naming() -> Plan? {
    guard let entry = cue.entry, Self.namingVerbs.contains(entry.construction), let head = cue.head else { return nil }
    var subject: Int?
    var complement: Int?
    for child in reading.children(of: head) where relation.contentHolds(child) {
      switch reading.tokens[child].dependency {
      case .dobj: subject = child
      case .oprd: complement = child
      case .ccomp, .xcomp:
        if [.adj, .noun].contains(reading.tokens[child].pos),
          let inner = reading.child(of: child, [.nsubj]), reading.child(of: child, [.aux, .auxpass]) == nil
        {
          subject = inner
          complement = child
        }
      default: break
      }
    }
    // “called the plan ‘reckless’”: the parser may hang the adjective on the noun.
    if let noun = subject, complement == nil {
      complement = reading.child(
        of: noun, [.amod, .appos, .acl],
        where: { $0 > noun && relation.contentHolds($0) && [.adj, .noun].contains(reading.tokens[$0].pos) })
    }
    guard let subject, let complement, subject < complement,
      [.noun, .propn, .pron].contains(reading.tokens[subject].pos)
    else { return nil }
    var plan = Plan()
    let isPlural =
      [.nns, .nnps].contains(reading.tokens[subject].tag) || ["they", "them", "these"].contains(reading.words[subject])
    var before = complement
    for child in reading.children(of: complement) where child < complement && child > subject {
      before = min(before, reading.document.subtree(of: child).lowerBound)
    }
    guard before > subject else { return nil }
    plan.inserted[before] = isPlural ? "are" : "is"
    return plan
  }

  private static let namingVerbs: WordSet = ["call", "label", "dub", "deem", "term", "brand", "consider"]
}
