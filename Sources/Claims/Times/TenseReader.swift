internal import Language

/// Which way a time lies, from the verb that it belongs to.
///
/// The climb from the time to its clause's verb stops at words that say it themselves: “ahead of Sunday's vote”,
/// “a rally planned for Friday”. Linear in the depth, which is capped.
struct TenseReader {
  let reading: ArticleReading

  func direction(of tokens: Range<Int>) -> TimeDirection {
    guard var place = root(of: tokens) else { return .unknown }
    for _ in 0..<24 {
      if let said = saidByWord(place) ?? wanted(place) { return said }
      if reading.tokens[place].pos == .verb || reading.tokens[place].pos == .aux {
        return tense(of: place, depth: 0)
      }
      let head = reading.tokens[place].head
      if head == place { return headlineOrNone(place) }
      if reading.tokens[head].pos != .verb, modifiedToFuture(head) { return .future }
      if isOfRecord(place, head) { return .past }
      place = head
    }
    return .unknown
  }

  /// The token of the expression whose head lies outside it.
  private func root(of tokens: Range<Int>) -> Int? {
    tokens.first { !tokens.contains(reading.tokens[$0].head) || reading.tokens[$0].head == $0 }
  }

  /// “ahead of”, “before”, “until” point forward; “after”, “since”, “following” back.
  private func saidByWord(_ token: Int) -> TimeDirection? {
    guard [.adp, .sconj, .verb, .adv].contains(reading.tokens[token].pos) else { return nil }
    switch reading.words[token] {
    case "since", "following": return .past
    case "after" where reading.tokens[token].dependency == .prep:
      let head = tenseAbove(token)
      return head == .future ? .future : .past
    // “had noticed nothing until November”: what was not so before came about then.
    case "until", "till":
      return tenseAbove(token) == .past && (isDenied(above: token) || isOver(above: token)) ? .past : .future
    case "ahead": return .future
    // “moved to Monday”
    case "to" where Self.moving.contains(reading.tokens[reading.tokens[token].head].lemma): return .future
    // “unless it is paid by Friday”
    // “unless it is paid by Friday”, “was hopeful of a settlement by Friday”
    case "by" where [.prep, .agent].contains(reading.tokens[token].dependency):
      let noun = reading.tokens[token].head
      let isAwaited =
        reading.tokens[noun].pos == .noun && reading.tokens[noun].dependency == .pobj
        && reading.tokens[reading.tokens[reading.tokens[noun].head].head].pos == .adj
      return isAwaited || tenseAbove(token) == .unknown ? .future : nil
    case "before" where reading.tokens[token].dependency == .prep:
      return tenseAbove(token) == .past ? nil : .future
    default: return nil
    }
  }

  /// Whether the verb above a word is negated: “did not know”, “noticed nothing”, “nobody saw it”.
  private func isDenied(above token: Int) -> Bool {
    guard let verb = reading.ancestors(of: token, limit: 12).first(where: { reading.tokens[$0].pos == .verb }) else {
      return false
    }
    return reading.isNegated(verb)
      || reading.child(
        of: verb, [.dobj, .nsubj, .nsubjpass],
        where: { ["nothing", "nobody", "none", "no-one", "little"].contains(reading.words[$0]) }) != nil
  }

  /// “had opposed it until Tuesday”: what had been so is so no longer; what had been put off still is.
  private func isOver(above token: Int) -> Bool {
    guard let verb = reading.ancestors(of: token, limit: 12).first(where: { reading.tokens[$0].pos == .verb }),
      !Self.lasting.contains(reading.tokens[verb].lemma)
    else { return false }
    return reading.child(of: verb, [.aux], where: { reading.words[$0] == "had" }) != nil
      && reading.child(of: verb, [.auxpass]) == nil
  }

  private static let lasting: WordSet = [
    "extend", "postpone", "delay", "suspend", "adjourn", "close", "defer", "prolong", "give", "ban", "bar", "freeze",
    "pause", "halt", "stop", "rent", "lease", "book", "sign", "agree", "promise", "vow", "pledge", "put", "push", "set",
  ]

  private func tenseAbove(_ token: Int) -> TimeDirection {
    for above in reading.ancestors(of: token, limit: 12) where [.verb, .aux].contains(reading.tokens[above].pos) {
      return tense(of: above, depth: 0)
    }
    return .unknown
  }

  /// “the upcoming vote”, “a planned strike”.
  private func modifiedToFuture(_ noun: Int) -> Bool {
    reading.words[noun] == "deadline"
      || reading.child(of: noun, [.amod, .acl], where: { Self.planned.contains(reading.tokens[$0].lemma) }) != nil
  }

  /// “its February projections”: a month that names what was written in it.
  private func isOfRecord(_ time: Int, _ noun: Int) -> Bool {
    guard Self.records.contains(ArticleReading.plain(reading.tokens[noun].lemma)) else { return false }
    return [.compound, .nmod, .amod, .poss].contains(reading.tokens[time].dependency)
      && reading.child(of: noun, [.poss], where: { $0 != time }) != nil
  }

  private static let records: WordSet = [
    "projection", "forecast", "estimate", "report", "survey", "poll", "statement", "prediction", "outlook", "filing",
    "guidance",
  ]

  private func tense(of verb: Int, depth: Int) -> TimeDirection {
    guard depth < 12 else { return .unknown }
    let token = reading.document[verb]
    var hasHave = false
    var pastBe = false
    var presentBe = false
    var isPassive = false
    for child in reading.children(of: verb) where child < verb || isInverted(child) {
      let aux = reading.document[child]
      guard aux.dependency == .aux || aux.dependency == .auxpass else { continue }
      if aux.dependency == .auxpass { isPassive = true }
      switch reading.words[child] {
      case "will", "'ll", "shall", "wo", "ll": return .future
      case "would", "'d", "should", "may", "might", "could", "can", "must", "ca":
        // “might have crossed” looks back.
        if reading.child(of: verb, [.aux], where: { reading.words[$0] == "have" }) != nil { return .past }
        if reading.words[child] == "could" && reading.isNegated(verb) { return .past }
        return .future
      case "did", "had": return aux.tag == .vbd || reading.words[child] == "did" ? .past : .unknown
      case "has", "have", "'ve", "having": hasHave = true
      case "was", "were": pastBe = true
      case "is", "are", "am", "'s", "'re", "'m": presentBe = true
      case "to": return infinitive(verb, depth)
      default: break
      }
    }
    if !hasHave, isConditional(verb) { return tense(of: token.head, depth: depth + 1) }
    if !hasHave, isAwaited(verb), tense(of: token.head, depth: depth + 1) == .future { return .future }
    switch token.tag {
    case .vbd: return Self.planned.contains(token.lemma) && !isActive(verb) ? .future : .past
    case .vbn:
      if Self.planned.contains(token.lemma) && !hasHave { return .future }
      if hasHave || pastBe { return .past }
      if presentBe || isPassive { return .unknown }
      return .past
    case .vbg:
      if pastBe { return .past }
      if presentBe { return reading.words[verb] == "going" ? .future : .future }
      return above(verb, depth)
    case .vbz, .vbp:
      if let complement = reading.child(of: verb, [.acomp, .attr]),
        Self.planned.contains(reading.tokens[complement].lemma)
      {
        return .future
      }
      return isInHeading(verb) ? .unknown : present(verb, depth)
    case .vb where isCommand(verb): return .future
    case .vb: return above(verb, depth)
    default: return token.pos == .aux ? above(verb, depth) : .unknown
    }
  }

  /// “urged them to wait until it was completed in March”: the past form of what is awaited.
  private func isAwaited(_ verb: Int) -> Bool {
    reading.tokens[verb].dependency == .advcl && reading.tokens[verb].head != verb
      && reading.child(of: verb, [.mark], where: { ["until", "till", "before"].contains(reading.words[$0]) }) != nil
  }

  /// “called for a rally on Tuesday”: the day of what is wanted, though the parser hangs it on the calling.
  private func wanted(_ preposition: Int) -> TimeDirection? {
    guard reading.words[preposition] == "on", preposition > 0,
      Self.events.contains(reading.tokens[preposition - 1].lemma)
    else { return nil }
    let verb = reading.tokens[preposition].head
    guard Self.wanting.contains(reading.tokens[verb].lemma), reading.tokens[verb].pos == .verb else { return nil }
    let object = reading.document[preposition - 1]
    switch object.dependency {
    case .pobj where reading.words[object.head] == "for" && reading.tokens[object.head].head == verb: return .future
    case .dobj where object.head == verb && reading.tokens[verb].lemma != "call": return .future
    default: return nil
    }
  }

  private static let events: WordSet = [
    "rally", "vote", "strike", "march", "protest", "debate", "meeting", "hearing", "walkout", "ballot", "election",
    "referendum", "summit", "demonstration", "boycott", "recount", "session", "truce", "ceasefire",
  ]

  private static let wanting: WordSet = ["call", "demand", "propose", "seek", "urge", "schedule", "want", "plan"]

  /// “would be true if Town lost on Saturday”: the past form of what may come.
  private func isConditional(_ verb: Int) -> Bool {
    guard reading.tokens[verb].dependency == .advcl, reading.tokens[verb].head != verb,
      reading.child(of: verb, [.mark], where: { ["if", "unless"].contains(reading.words[$0]) }) != nil
    else { return false }
    return reading.child(
      of: reading.tokens[verb].head, [.aux],
      where: { ["would", "will", "could", "might", "'d", "'ll", "may"].contains(reading.words[$0]) }) != nil
  }

  /// “Ask me on Sunday,” he replied.
  private func isCommand(_ verb: Int) -> Bool {
    guard [.root, .ccomp, .parataxis, .conj].contains(reading.tokens[verb].dependency) else { return false }
    return reading.child(of: verb, [.nsubj, .nsubjpass, .aux, .mark]) == nil
      && (reading.tokens[verb].dependency != .conj || isCommandAbove(verb))
  }

  private func isCommandAbove(_ verb: Int) -> Bool {
    let head = reading.tokens[verb].head
    return head != verb && reading.tokens[head].tag == .vb && reading.tokens[head].dependency != .conj
      && isCommand(head)
  }

  /// “was planned”, “were due” have no subject that plans: the day lies ahead. “They planned it on Monday” does not.
  private func isActive(_ verb: Int) -> Bool { reading.child(of: verb, [.nsubj]) != nil }

  private func isInverted(_ child: Int) -> Bool { reading.tokens[child].dependency == .aux }

  /// “opens on Friday” lies ahead; “says on Friday” hardly, and “since” has spoken before.
  private func present(_ verb: Int, _ depth: Int) -> TimeDirection {
    switch reading.tokens[verb].lemma {
    case "say", "tell", "report", "show", "claim", "think", "believe", "know", "list", "record", "note", "find",
      "count",
      "reveal", "cite", "detail", "document", "register", "log", "describe", "suggest":
      .unknown
    default: .future
    }
  }

  /// An infinitive looks ahead of its governor, unless the governor says that it came about.
  private func infinitive(_ verb: Int, _ depth: Int) -> TimeDirection {
    if reading.child(of: verb, [.aux], where: { reading.words[$0] == "have" }) != nil { return .past }
    let head = reading.tokens[verb].head
    guard head != verb else { return .future }
    // “had expected costs to ease by August”, “had hoped to open in May”: told when it was over.
    let above = reading.tokens[head].pos == .noun ? reading.tokens[head].head : head
    if Self.foreseeing.contains(reading.tokens[above].lemma), above < verb,
      reading.child(of: above, [.aux], where: { reading.words[$0] == "had" }) != nil
    {
      return .past
    }
    if Self.implicative.contains(reading.tokens[head].lemma), [.verb, .aux].contains(reading.tokens[head].pos) {
      return tense(of: head, depth: depth + 1)
    }
    return .future
  }

  private func above(_ verb: Int, _ depth: Int) -> TimeDirection {
    var place = verb
    for _ in 0..<8 {
      let head = reading.tokens[place].head
      if head == place { return .unknown }
      if let said = saidByWord(head) { return said }
      if [.verb, .aux].contains(reading.tokens[head].pos) { return tense(of: head, depth: depth + 1) }
      place = head
    }
    return .unknown
  }

  private func isInHeading(_ token: Int) -> Bool { reading.isInHeading(reading.tokens[token].span) }

  private func headlineOrNone(_ token: Int) -> TimeDirection { .unknown }

  private static let moving: WordSet = [
    "move", "postpone", "reschedule", "delay", "shift", "push", "adjourn", "defer", "bring", "put",
  ]

  private static let planned: WordSet = [
    "plan", "planned", "schedule", "scheduled", "expect", "expected", "due", "set", "slate", "slated", "upcoming",
    "forthcoming", "coming", "propose", "proposed", "intend", "intended", "prepare",
  ]

  private static let foreseeing: WordSet = [
    "expect", "hope", "hop", "plan", "intend", "forecast", "predict",
  ]

  /// Verbs whose infinitive came about, or did not, at their own time.
  private static let implicative: WordSet = [
    "manage", "fail", "refuse", "decline", "begin", "start", "continue", "force", "seem", "appear", "help", "use",
    "happen", "have", "come", "compel", "prompt", "oblige", "allow", "rush", "go", "gather", "meet", "travel", "hasten",
    "lead", "cause", "vote",
  ]
}
