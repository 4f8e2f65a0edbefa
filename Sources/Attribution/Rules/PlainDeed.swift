internal import Language

/// Verbs that judge in one sense and do in another: what an army attacks is no content. And what says how a name or a
/// document came to be known.
enum PlainDeed {
  static func isOne(_ candidate: RelationCandidate, _ c: TokenColumns) -> Bool {
    let verb = candidate.cue.head
    // “a group calling itself Dawn” is a name.
    if naming.contains(c.lemma[verb]), c.object[verb] >= 0, itself.contains(c.word[Int(c.object[verb])]) { return true }
    // ““Vessen” is pronounced “Fessen””: how a word sounds.
    if sounding.contains(c.lemma[verb]), c.isPassive(verb), candidate.source.isEmpty { return true }
    // “was fined for calling Y A”: who fines says nothing.
    if punishing.contains(c.lemma[verb]), c.isPassive(verb), candidate.content.allSatisfy({ c.quotation[$0] < 0 }) {
      return true
    }
    // “met *to look at the budget*”, “met *to talk about the bridge*”: a purpose, by a verb that brings no words.
    let isMeeting = c.lemma[verb] == talk && gathering.contains(c.lemma[Int(c.head[verb])])
    if c.isVerb(verb), c.isTag(verb, .vb), c.isRelation(verb, .advcl), c.hasTo(verb), !VerbConstruction.finds(c, verb),
      isMeeting || !talking.contains(c.lemma[verb]) && !CueFrames.brings(c.lemma[verb]),
      !LightPhrase.isVerb(c.lemma[verb]), candidate.content.allSatisfy({ c.quotation[$0] < 0 })
    {
      return true
    }
    // “Her deputy was not convinced”: who thinks so is nothing that was said.
    if let word = candidate.cueTokens.first(where: { convinced.contains(c.word[$0]) }),
      candidate.content.allSatisfy({ $0 < word && c.quotation[$0] < 0 }),
      candidate.content.contains(Int(c.subject[word])) || candidate.content.contains(Int(c.subject[Int(c.head[word])]))
    {
      return true
    }
    // “has written *to lottery chief Anneke Doorn*”: to whom, and nothing of what.
    if c.lemma[verb] == write, c.isVerb(verb), let first = candidate.content.first, c.lemma[first] == to,
      first == verb + 1,
      c.isRelation(first, .prep, .dative),
      candidate.content.first(where: { $0 > Int(c.rightEdge[first]) && !c.isPunctuation($0) }).map({ c.isTag($0, .vbg) }
      )
        ?? true
    {
      return true
    }
    // “messages seeking comment”
    if c.lemma[verb] == seek,
      candidate.source.contains(where: { Int(c.head[verb]) == $0 && calls.contains(c.lemma[$0]) })
    {
      return true
    }
    // “ends with footage of X saying A”: X says it.
    if let picture = candidate.cueTokens.first(where: {
      pictures.contains(c.lemma[$0]) && $0 + 1 < c.count && c.lemma[$0 + 1] == of
    }),
      candidate.cueTokens.contains(picture + 1)
    {
      return true
    }
    // “conceded a penalty”, “called time on their marriage”
    if c.isVerb(verb), let object = c.child(of: verb, .dobj, after: verb) {
      // “threatened the referee”
      if c.lemma[verb] == threaten, !c.has(verb, .xcomp), candidate.content.allSatisfy({ c.quotation[$0] < 0 }),
        HeadlineAttribution.isRole(c, object) || c.entity[object] == person || c.isTag(object, .prp)
      {
        return true
      }
      if c.lemma[verb] == concede, scores.contains(c.lemma[object]) { return true }
      if c.lemma[verb] == call, ends.contains(c.lemma[object]), object - verb <= 2 { return true }
    }
    // “has not read it”, “does not show them”; “on condition that he not be identified”
    if c.has(verb, .neg), c.child(of: verb, .ccomp, after: verb) == nil {
      if unread.contains(c.lemma[verb]), candidate.source.allSatisfy({ !papers.contains(c.lemma[$0]) }) { return true }
      if unnamed.contains(c.lemma[verb]), c.isPassive(verb) { return true }
    }
    guard attacking.contains(c.lemma[verb]), c.isVerb(verb), candidate.content.allSatisfy({ c.quotation[$0] < 0 })
    else { return false }
    if candidate.source.contains(where: { fighters.contains(c.lemma[$0]) }) { return true }
    guard let first = candidate.content.first, let last = candidate.content.last,
      !candidate.content.contains(where: { charges.contains(c.lemma[$0]) && Int(c.head[$0]) >= verb })
    else { return false }
    let heads = candidate.content.filter { Int(c.head[$0]) < first || Int(c.head[$0]) > last }
    return heads.contains { places.contains(c.lemma[$0]) || c.entity[$0] == country || c.entity[$0] == location }
  }

  private static let sounding = TokenColumns.hashes("pronounce spell")

  /// “According to a memo *first reported by* the Courier”, “a letter, which *was seen by* the Courier,”: how a document came
  /// to be known is no relation of its own.
  static func dropPassing(_ all: inout [RelationSelection.Scored], _ c: TokenColumns) {
    var named = Set<Int>()
    for scored in all where scored.candidate.cueTokens.contains(where: { c.word[$0] == according }) {
      named.formUnion(scored.candidate.source)
    }
    all.removeAll { scored in
      let candidate = scored.candidate
      let verb = candidate.cue.head
      guard passing.contains(c.lemma[verb]), c.isTag(verb, .vbn), SpeakerFinder.agent(c, verb) != nil else {
        return false
      }
      // “The memo, a copy of which was shared with the Ledger by X, says A”
      if c.subject[verb] >= 0, copies.contains(c.lemma[Int(c.subject[verb])]) { return true }
      if candidate.content.count == 1, c.isTag(candidate.content[0], .wdt, .wp) { return true }
      return named.contains(verb)
    }
  }

  /// Ways to speak that bring nothing but a topic.
  private static let talking = TokenColumns.hashes("discuss debate negotiate talk speak comment quote cite")
  private static let talk = FeatureBag.hash("talk")
  private static let gathering = TokenColumns.hashes("meet gather convene assemble sit")
  private static let convinced = TokenColumns.hashes(
    "convinced persuaded unconvinced unpersuaded reassured impressed unimpressed")
  private static let seek = FeatureBag.hash("seek")
  private static let calls = TokenColumns.hashes(
    "message call email e-mail request inquiry enquiry letter text voicemail")
  private static let pictures = TokenColumns.hashes("footage video clip picture image photo photograph recording shot")
  private static let of = FeatureBag.hash("of")
  private static let punishing = TokenColumns.hashes("fine jail imprison suspend arrest expel detain")
  private static let write = FeatureBag.hash("write")
  private static let to = FeatureBag.hash("to")
  private static let threaten = FeatureBag.hash("threaten")
  private static let person = TokenColumns.code(of: .person)
  private static let concede = FeatureBag.hash("concede")
  private static let call = FeatureBag.hash("call")
  private static let scores = TokenColumns.hashes(
    "goal penalty corner kick free-kick set game try run wicket equaliser equalizer lead throw-in touchdown")
  private static let ends = TokenColumns.hashes("time halt quit quits truce")
  private static let according = FeatureBag.hash("according")
  private static let passing = TokenColumns.hashes("see report obtain publish release leak quote review cite share")
  private static let copies = TokenColumns.hashes("copy extract transcript recording")
  private static let country = TokenColumns.code(of: .geopolitical)
  private static let location = TokenColumns.code(of: .location)
  private static let unread = TokenColumns.hashes("read show")
  private static let unnamed = TokenColumns.hashes("identify name")
  private static let papers = TokenColumns.hashes(
    "report study survey poll record document figure data result test analysis image picture letter file review census")
  private static let naming = TokenColumns.hashes("call name style brand dub")
  private static let itself = TokenColumns.hashes("itself himself herself themselves myself ourselves")
  private static let attacking = TokenColumns.hashes("attack assail blast hit")
  private static let charges = TokenColumns.hashes("for over as on")
  private static let fighters = TokenColumns.hashes(
    "army troop force soldier fighter rebel militant gunman militia jet warplane drone navy commando insurgent bomber")
  private static let places = TokenColumns.hashes(
    "town city village base position convoy ship port camp border post checkpoint airport barrack hospital market tanker"
  )
}
