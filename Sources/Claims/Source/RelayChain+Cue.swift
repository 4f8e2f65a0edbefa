internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Relays at a claim's own cue: “told Reuters”, “citing X”, “in remarks carried by X”, “X quoted him as saying”.
extension RelayChain {
  /// What makes an outlet a relay of somebody's words; who has seen or obtained a paper is none.
  static let passing: WordSet = ["quote", "cite", "carry", "broadcast", "air", "print", "publish"]

  static let writing: WordSet = ["write", "argue", "say", "allege", "claim", "declare", "admit", "insist", "reveal"]
  /// “told Reuters”, “said in an interview with X”, “in a statement carried by X”, “X quoted him as saying”, “citing X”.
  func atCue(_ link: Link) -> [ClaimRecord.Relay] {
    guard let head = link.cue.head else { return [] }
    var found: [ClaimRecord.Relay] = []
    for child in reading.children(of: head) {
      let token = reading.document[child]
      guard !link.relation.contentHolds(child) else { continue }
      switch token.dependency {
      case .dobj, .dative:
        let before = found.count
        // “assured the staff that A, *the newsletter Dome reported*”: who is told stands before what he is told.
        if Self.telling.contains(link.cue.lemma),
          !link.relation.content.contains(where: { $0.lowerBound > head && $0.upperBound <= child })
        {
          append(child, cue: [head], link, anyone: isBareName(child) || isReporter(child), to: &found)
          if token.pos == .pron { toldIt(child, cue: [head], link, to: &found) }
        }
        if link.cue.lemma == "tell", token.pos == .adp, let object = reading.child(of: child, [.pobj]) {
          append(object, cue: [head, child], link, to: &found)
        }
        if found.count == before { occasions(below: child, link, to: &found) }
      case .prep, .agent: preposition(child, of: head, link, to: &found)
      case .advcl, .acl, .xcomp: participle(child, link, to: &found)
      default: break
      }
    }
    // “Its leader, speaking to the Times, wondered …”; “a complaint quoted by the Courier”
    if let noun = link.relation.sourceHead {
      for child in reading.children(of: noun)
      where [.acl, .relcl].contains(reading.tokens[child].dependency) && child > noun {
        let isOwn = !link.relation.given.source.contains { $0.overlaps(reading.tokens[child].span) }
        if isOwn && reading.tokens[child].dependency == .acl
          || ["quote", "cite", "report", "speak", "talk", "write"].contains(reading.tokens[child].lemma)
        {
          participle(child, link, inSource: !isOwn, to: &found)
        }
        // “a complaint filed with the board and quoted by the Courier”
        for joined in reading.children(of: child)
        where reading.tokens[joined].dependency == .conj
          && ["quote", "cite", "report"].contains(reading.tokens[joined].lemma)
        {
          participle(joined, link, inSource: !isOwn, to: &found)
        }
      }
    }
    // “a letter to staff quoted by the Lamp”
    for token in link.relation.source.joined()
    where reading.tokens[token].dependency == .acl && reading.tokens[token].head != link.relation.sourceHead
      && Self.passing.contains(reading.tokens[token].lemma)
    {
      participle(token, link, inSource: true, to: &found)
    }
    citing(link, head, to: &found)
    if found.isEmpty || link.cue.lemma == "according to" { citingBehind(link, to: &found) }
    quoting(link, head, to: &found)
    return found
  }

  /// “told *our correspondent*”: the newspaper's, and not “this reporter”, who writes “I” elsewhere.
  func isReporter(_ noun: Int) -> Bool {
    ["correspondent", "reporter", "writer"].contains(reading.tokens[noun].lemma)
      && reading.child(of: noun, [.det, .poss], where: { reading.words[$0] == "our" }) != nil
  }

  /// “He spoke to one newspaper, the Heidener Bote. He bears no grudges, he told *it*.”
  func toldIt(_ pronoun: Int, cue: [Int], _ link: Link, to found: inout [ClaimRecord.Relay]) {
    guard reading.words[pronoun] == "it" else { return }
    let reference = reading.entities.reference(for: pronoun..<pronoun + 1, speaker: nil)
    guard let entity = reference.entity, outlets.contains(entity) else { return }
    let words = cue.map { reading.tokens[$0].text }.joined(separator: " ")
    found.append(
      ClaimRecord.Relay(
        name: reference.name, text: reading.tokens[pronoun].text, spans: [reading.tokens[pronoun].span], cue: words))
  }

  /// “according to the agency, citing the ministry”
  func citingBehind(_ link: Link, to found: inout [ClaimRecord.Relay]) {
    guard let last = link.relation.source.last?.upperBound else { return }
    for token in last..<min(last + 2, reading.tokens.count)
    where ["citing", "quoting"].contains(reading.words[token]) && !link.relation.contentHolds(token) {
      participle(token, link, to: &found)
    }
  }

  /// “reported that A, citing X”: hung on what A says, and yet no part of it.
  func citing(_ link: Link, _ head: Int, to found: inout [ClaimRecord.Relay]) {
    guard let clause = reading.child(of: head, [.ccomp], where: { $0 > head && link.relation.contentHolds($0) }) else {
      return
    }
    for child in reading.children(of: clause)
    where child > clause && reading.tokens[child].dependency == .advcl && !link.relation.contentHolds(child)
      && ["cite", "quote"].contains(reading.tokens[child].lemma)
    {
      participle(child, link, to: &found)
    }
  }

  static let telling: Set<String> = ["tell", "inform", "text", "texte", "email", "message", "assure", "remind"]

  /// What opens the sentence counts for every cue of its speaker: “In remarks carried by X, he said A and thanked B”.
  func opening(_ claim: Int, in links: [Link]) -> [ClaimRecord.Relay] {
    let own = links[claim]
    guard let head = own.cue.head, let span = own.source.record.spans.first else { return [] }
    var found: [ClaimRecord.Relay] = []
    for other in links[max(0, claim - 4)..<min(links.count, claim + 5)] {
      guard let verb = other.cue.head, verb < head, other.source.record.spans.first == span, other.outer == own.outer,
        reading.tokens[verb].sentence == reading.tokens[head].sentence
      else { continue }
      for child in reading.children(of: verb) where reading.tokens[child].span.end <= span.start {
        switch reading.tokens[child].dependency {
        case .prep: preposition(child, of: verb, other, to: &found)
        case .advcl, .acl: participle(child, other, to: &found)
        default: break
        }
      }
    }
    return found
  }

  /// “to Reuters”, “in an interview with X”, “on X's programme”, “by X”.
  func preposition(_ preposition: Int, of head: Int, _ link: Link, to found: inout [ClaimRecord.Relay]) {
    guard let object = reading.child(of: preposition, [.pobj]) else {
      if let participle = reading.child(of: preposition, [.pcomp]) { self.participle(participle, link, to: &found) }
      return
    }
    switch reading.words[preposition] {
    // “announced on state radio”, “spoke on a podcast”: where, not by whom.
    case "on" where isPlace(object): break
    case "to", "by", "with", "on", "via", "through", "per":
      let before = found.count
      // “said through her lawyer”: who speaks for somebody passes on the words.
      let isMouthpiece =
        reading.words[preposition] == "through" && SpokenFor.isMouthpiece(object, in: reading) && isPerson(object)
      append(object, cue: [head, preposition], link, anyone: isMouthpiece, to: &found)
      // “on X's programme”; where the phrase itself is an outlet (“to the BBC's Newshour”), it is the relay.
      if found.count == before, let owner = reading.child(of: object, [.poss]) {
        append(owner, cue: [head, preposition], link, to: &found)
      }
    case "in", "during", "at":
      // “wrote in the Ledger that A”
      if reading.words[preposition] == "in", Self.writing.contains(link.cue.lemma),
        // “argued in a position paper”
        !["a", "an"].contains(reading.words[NounPhrase.tokens(object, in: reading).lowerBound])
      {
        append(object, cue: [head, preposition], link, to: &found)
      }
      if let owner = reading.child(of: object, [.poss]) { append(owner, cue: [preposition], link, to: &found) }
    default: break
    }
    // “wrote in a note to clients that was quoted by X”: the parser hangs “to clients” on the verb.
    if reading.words[preposition] == "to",
      let passed = reading.child(
        of: object, [.acl, .relcl], where: { Self.passing.contains(reading.tokens[$0].lemma) })
    {
      participle(passed, link, to: &found)
    }
    occasions(below: object, link, to: &found)
  }

  /// A medium without name and owner.
  private func isPlace(_ noun: Int) -> Bool {
    let phrase = NounPhrase.tokens(noun, in: reading)
    return reading.tokens[noun].pos == .noun && phrase.allSatisfy { reading.tokens[$0].pos != .propn }
      && (["radio", "television", "tv"].contains(reading.words[noun])
        || ["a", "an"].contains(reading.words[phrase.lowerBound]))
      && reading.child(of: noun, [.poss]) == nil
  }

  /// Not an office or an embassy, which is nobody else than who speaks.
  private func isPerson(_ noun: Int) -> Bool {
    !["office", "campaign", "press", "ministry", "government", "embassy", "army"].contains(reading.tokens[noun].lemma)
  }

  /// What hangs on an occasion's noun: “an interview with X”, “remarks published by X”, “comments to X”.
  func occasions(below noun: Int, _ link: Link, to found: inout [ClaimRecord.Relay]) {
    guard Self.occasions.contains(reading.tokens[noun].lemma) else { return }
    for child in reading.children(of: noun) where !link.relation.contentHolds(child) {
      switch reading.tokens[child].dependency {
      case .prep:
        if ["with", "to", "on", "in", "by", "for"].contains(reading.words[child]),
          let object = reading.child(of: child, [.pobj])
        {
          append(object, cue: [noun, child], link, to: &found)
        }
        // “a note to clients that was quoted by X”
        if let object = reading.child(of: child, [.pobj]),
          let passed = reading.child(
            of: object, [.acl, .relcl], where: { Self.passing.contains(reading.tokens[$0].lemma) })
        {
          participle(passed, link, to: &found)
        }
      case .acl, .relcl: participle(child, link, to: &found)
      case .compound, .nmod, .poss:
        // “a television interview” names no outlet.
        if reading.tokens[child].pos == .propn || reading.tokens[child].dependency == .poss {
          append(child, cue: [noun], link, to: &found)
        }
      default: break
      }
    }
  }

  static let occasions: WordSet = [
    "interview", "statement", "remark", "comment", "speech", "column", "essay", "article", "letter", "conversation",
    "address", "message", "appearance", "piece", "transcript", "recording", "footage", "video", "editorial", "talk",
    "broadcast", "programme", "program", "show", "report", "email", "note", "memo", "post", "blog", "podcast", "filing",
    "briefing", "bulletin", "testimony", "submission", "release", "reply", "response", "answer", "affidavit",
    "petition",
    "declaration", "communique", "communiqué",
  ]

  /// “citing X”, “quoting X”, “carried by X”, “speaking to X”, “quoted by X”.
  func participle(
    _ verb: Int, _ link: Link, inSource: Bool = false, to found: inout [ClaimRecord.Relay]
  ) {
    switch reading.tokens[verb].lemma {
    case "cite", "quote":
      // Whoever is cited stands between the reporter and what happened, be it an outlet or not.
      // “the site, which quoted X as saying B”: B is X's, and not A.
      if let object = reading.child(of: verb, [.dobj]) {
        if !quotesSaying(verb, object) {
          append(
            object, phrase: cited(object, by: verb, link), cue: [verb], link, anyone: true, inSource: inSource,
            to: &found)
        }
      } else if let noun = nounBehind(verb) {
        append(
          noun, phrase: whole(verb + 1..<noun + 1, noun, link), cue: [verb], link, anyone: true, inSource: inSource,
          to: &found)
      }
      byAgent(verb, link, inSource: inSource, to: &found)
      // “an aide, quoted in the Ledger, said”
      byPlace(verb, ["in", "on"], link, inSource: inSource, to: &found)
    case "carry", "publish", "broadcast", "air", "print", "run":
      byAgent(verb, link, inSource: inSource, to: &found)
      byPlace(verb, ["in", "on"], link, inSource: inSource, to: &found)
    case "release" where reading.children(of: verb).contains(where: { reading.words[$0] == "through" }),
      "issue" where reading.children(of: verb).contains(where: { reading.words[$0] == "through" }):
      // “in a statement released through her attorney”
      for child in reading.children(of: verb) where reading.words[child] == "through" {
        preposition(child, of: verb, link, to: &found)
      }
    case "issue", "make", "put", "read", "deliver", "send", "submit", "file", "dictate":
      // “in a statement issued by her lawyers”
      byVoice(verb, link, inSource: inSource, to: &found)
      byReader(verb, link, inSource: inSource, to: &found)
    case "release", "report", "distribute", "obtain", "see", "post", "relay", "hear", "review":
      byAgent(verb, link, inSource: inSource, to: &found)
      if found.isEmpty { byVoice(verb, link, inSource: inSource, to: &found) }
    case "speak", "talk":
      for child in reading.children(of: verb) where ["to", "with", "on"].contains(reading.words[child]) {
        if let object = reading.child(of: child, [.pobj]) {
          append(object, cue: [verb, child], link, inSource: inSource, to: &found)
        }
      }
    case "write" where reading.tokens[verb].tag == .vbg:
      // “Writing in the Star, she said A”
      byPlace(verb, ["in", "for"], link, inSource: inSource, to: &found)
    case "tell":
      // “hinted at B, telling X that A”: A is what X was told.
      if reading.child(of: verb, [.ccomp]) != nil { return }
      if let object = reading.child(of: verb, [.dobj, .dative]) { append(object, cue: [verb], link, to: &found) }
    default: break
    }
  }

  /// “quoting *two bankers with knowledge of the matter*, that A”, “citing *a memo to the minister*”: parsers hang the preposition right behind who is
  /// cited on the verb.
  private func cited(_ noun: Int, by verb: Int, _ link: Link) -> Range<Int>? {
    let phrase = NounPhrase.tokens(noun, in: reading)
    guard reading.tokens[noun].pos == .noun, noun == phrase.upperBound - 1,
      phrase.upperBound + 1 < reading.tokens.count,
      case let preposition = phrase.upperBound, reading.tokens[preposition].dependency == .prep,
      reading.tokens[preposition].head == verb,
      ["by", "to", "with", "from", "of", "in", "at", "on", "for", "close", "near", "inside"].contains(
        reading.words[preposition]),
      let object = reading.child(of: preposition, [.pobj]), reading.document.entity(at: object)?.type != .date,
      case let subtree = reading.document.subtree(of: preposition), subtree.count <= Self.longestRest,
      subtree.allSatisfy({ !link.relation.contentHolds($0) && !link.relation.cueHolds($0) })
    else { return nil }
    var end = subtree.upperBound
    while end > phrase.upperBound, [.punct, .space].contains(reading.tokens[end - 1].pos),
      reading.tokens[end - 1].tag != .closingQuote
    {
      end -= 1
    }
    return phrase.lowerBound..<end
  }

  private static let longestRest = 14

  /// “, quoting officials,”: the last noun before the comma, where the parser takes “quoting” for a part of it.
  private func nounBehind(_ verb: Int) -> Int? {
    guard reading.tokens[verb].tag == .vbg, verb + 2 < reading.tokens.count else { return nil }
    var noun: Int?
    for token in verb + 1..<min(verb + 8, reading.tokens.count) {
      switch reading.tokens[token].pos {
      case .noun, .propn: noun = token
      case .det, .adj, .num: if noun != nil { return noun }
      default: return noun
      }
    }
    return noun
  }

  func byPlace(
    _ verb: Int, _ prepositions: [String], _ link: Link, inSource: Bool, to found: inout [ClaimRecord.Relay]
  ) {
    for child in reading.children(of: verb)
    where reading.tokens[child].pos == .adp && prepositions.contains(reading.words[child]) {
      if let object = reading.child(of: child, [.pobj]) {
        // “a nurse quoted in the report”: papers pass on whom they quote.
        let isPaper =
          inSource && ["quote", "cite"].contains(reading.tokens[verb].lemma)
          && reading.entities.reference(for: NounPhrase.tokens(object, in: reading), speaker: nil).kind == .document
        append(object, cue: [verb, child], link, anyone: isPaper, inSource: inSource, to: &found)
      }
    }
  }

  /// Whether a verb of quoting brings words of its own: “quoted X as saying B”.
  func quotesSaying(_ verb: Int, _ object: Int) -> Bool {
    for holder in [verb, object] {
      for child in reading.children(of: holder)
      where child > object && reading.words[child] == "as" && reading.child(of: child, [.pcomp]) != nil { return true }
    }
    return false
  }

  func byAgent(
    _ verb: Int, _ link: Link, anyone: Bool = false, inSource: Bool = false, to found: inout [ClaimRecord.Relay]
  ) {
    for child in reading.children(of: verb) where reading.words[child] == "by" {
      if let object = reading.child(of: child, [.pobj]) {
        append(object, cue: [verb, child], link, anyone: anyone, inSource: inSource, to: &found)
      }
    }
  }

  /// “in an affidavit *which her counsel read to the court*”: who reads it out for somebody.
  private func byReader(_ verb: Int, _ link: Link, inSource: Bool, to found: inout [ClaimRecord.Relay]) {
    guard reading.tokens[verb].dependency == .relcl, let subject = reading.child(of: verb, [.nsubj]), subject < verb,
      speaksForOthers(subject, NounPhrase.tokens(subject, in: reading))
    else { return }
    append(subject, cue: [verb], link, anyone: true, inSource: inSource, to: &found)
  }

  /// “issued by her lawyers”, “read out by his son”: who speaks for somebody.
  private func byVoice(_ verb: Int, _ link: Link, inSource: Bool, to found: inout [ClaimRecord.Relay]) {
    for child in reading.children(of: verb) where reading.words[child] == "by" {
      guard let object = reading.child(of: child, [.pobj]),
        speaksForOthers(object, NounPhrase.tokens(object, in: reading))
      else { continue }
      append(object, cue: [verb, child], link, anyone: true, inSource: inSource, to: &found)
    }
  }

  /// “The Herald published *a letter in which X wrote that A*”: who makes a paper public in which somebody says something.
  func publishing(_ link: Link) -> [ClaimRecord.Relay] {
    guard let head = link.cue.head, reading.tokens[head].dependency == .relcl,
      case let paper = reading.tokens[head].head, paper < head,
      Self.occasions.contains(reading.tokens[paper].lemma)
        || ["clip", "recording", "tape", "text", "tweet", "screenshot", "audio", "cable", "dossier"].contains(
          reading.tokens[paper].lemma),
      reading.tokens[paper].dependency == .dobj, case let verb = reading.tokens[paper].head, verb < paper,
      ["publish", "air", "carry", "post", "broadcast", "print", "run", "play", "read"].contains(
        reading.tokens[verb].lemma),
      let subject = reading.child(of: verb, [.nsubj]), subject < verb
    else { return [] }
    var found: [ClaimRecord.Relay] = []
    let phrase = NounPhrase.tokens(subject, in: reading)
    append(subject, cue: [verb], link, anyone: speaksForOthers(subject, phrase), to: &found)
    return found
  }

  /// “state media quoted him as saying …”, “he was quoted by X as saying …”: the quoting verb stands in the cue or above it.
  /// Whoever quotes is a relay, be it an outlet or not: “The report quotes an engineer as warning …”.
  func quoting(_ link: Link, _ head: Int, to found: inout [ClaimRecord.Relay]) {
    func isQuoting(_ token: Int) -> Bool {
      reading.tokens[token].pos == .verb && ["quote", "cite"].contains(reading.tokens[token].lemma)
    }
    let cue = link.relation.cue.lazy.flatMap { $0 }
    var quoted = cue.first(where: isQuoting)
    // “The minutes record X as saying”
    if quoted == nil, let verb = cue.first, verb < head, ["record", "report"].contains(reading.tokens[verb].lemma),
      cue.contains(where: { reading.words[$0] == "as" })
    {
      quoted = verb
    }
    var above = head
    for _ in 0..<3 where quoted == nil {
      if reading.tokens[above].head == above { return }
      above = reading.tokens[above].head
      if isQuoting(above) { quoted = above }
    }
    guard let verb = quoted else { return }
    if let subject = reading.child(of: verb, [.nsubj]) {
      let isPronoun = reading.tokens[subject].pos == .pron
      // “the site, which quoted X as saying A”
      let isRelative = isPronoun && ["which", "who"].contains(reading.words[subject])
      // “*We* quoted a manager as saying A”: the newsroom.
      if reading.words[subject] == "we" {
        found.append(
          ClaimRecord.Relay(
            name: nil, text: reading.tokens[subject].text, spans: [reading.tokens[subject].span],
            cue: reading.tokens[verb].text))
      } else if isPronoun {
        let noun = isRelative ? reading.tokens[verb].head : subject
        let phrase = isRelative ? NounPhrase.tokens(noun, in: reading) : subject..<subject + 1
        if let name = reading.entities.reference(for: phrase, speaker: nil).name {
          found.append(
            ClaimRecord.Relay(
              name: name, text: reading.tokens[subject].text, spans: [reading.tokens[subject].span],
              cue: reading.tokens[verb].text))
        }
      } else {
        append(subject, cue: [verb], link, anyone: true, to: &found)
      }
    }
    byAgent(verb, link, anyone: true, to: &found)
    // “was quoted as saying by Reuters that A”
    for saying in cue where saying != verb && reading.tokens[saying].pos == .verb {
      byAgent(saying, link, anyone: true, to: &found)
    }
    for child in reading.children(of: verb) where reading.words[child] == "in" {
      if let object = reading.child(of: child, [.pobj]) {
        // “is quoted in the report as saying”
        let isPaper =
          reading.entities.reference(for: NounPhrase.tokens(object, in: reading), speaker: nil).kind == .document
        append(object, cue: [verb, child], link, anyone: isPaper, to: &found)
      }
    }
  }
}
