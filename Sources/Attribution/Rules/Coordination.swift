internal import Language

/// Cuts a content that has swallowed the next attribution of its sentence, and gives that one to whoever makes it.
///
/// - shared subject: “X said that A and promised B” is two relations of X
/// - own subject: “X said that A, but Y told Z that B”
/// - afterthought: “A, X said, and B, Y reported”
///
/// Parsers hang the second verb on the verb of A as readily as on the cue. On A's verb it counts as the cue's when it can
/// hardly be said of A's subject: it has the cue's tense, and A's verb is passive or has a modal, or A's subject is no name
/// or pronoun.
enum Coordination {
  /// Linear in the tokens of the contents.
  static func split(_ all: inout [RelationSelection.Scored], _ c: TokenColumns) {
    var cues = ByToken<Int>(c)
    for (number, scored) in all.enumerated() where cues[scored.candidate.cue.head] == nil {
      cues.set(number, at: scored.candidate.cue.head)
    }
    var made: Set<Int> = []
    for number in all.indices {
      let cue = all[number].candidate.cue.head
      guard c.pos[cue] == PartOfSpeech.verb.rawValue, c.quotation[cue] < 0 else { continue }
      let content = all[number].candidate.content
      guard let verb = verbs(content, cue, c).first(where: { swallowed($0, cue, content, c) }),
        let start = conjunction(before: verb, cue, content, c)
      else { continue }
      let kept = trimmed(content.filter { $0 < start }, c)
      guard kept.contains(where: { c.pos[$0] != PartOfSpeech.punct.rawValue }) else { continue }
      all[number].candidate.content = kept
      let shares = c.subject[verb] < 0
      let source = shares ? all[number].candidate.source : SureConstruction.tokens(c, Int(c.subject[verb]))
      if let other = cues[verb] {
        if shares, !source.isEmpty { all[other].candidate.source = source }
        all[other].candidate.content.removeAll { $0 < start }
      } else if !isDeed(verb, cue, c), SureConstruction.speaks(c, verb), made.insert(verb).inserted {
        let held = (denies(c, verb) ? c.phrase(Int(c.object[verb])) : complement(c, verb)).filter {
          !source.contains($0)
        }
        guard held.contains(where: { c.pos[$0] != PartOfSpeech.punct.rawValue }) else { continue }
        all.append(
          .init(
            candidate: RelationCandidate(cue: CueMention(tokens: cueTokens(c, verb), c), content: held, source: source),
            score: min(all[number].score, score), rule: .construction))
      }
    }
  }

  private static let score: Float = 0.6

  /// The tokens of a content, and the verbs after it whose subject it has swallowed.
  private static func verbs(_ content: [Int], _ cue: Int, _ c: TokenColumns) -> [Int] {
    guard let first = content.first, let last = content.last else { return [] }
    let next = (last + 1..<max(last + 1, min(c.count, last + 6))).filter {
      c.subject[$0] > 0 && content.contains(Int(c.subject[$0]))
    }
    // “noted that A | *and thanked B*”: what goes on right behind the content with one of its verbs.
    let joined = (last + 1..<max(last + 1, min(c.count, last + 5))).filter {
      c.isRelation($0, .conj) && c.isVerb($0) && c.subject[$0] < 0 && c.head[$0] > Int32(cue)
        && content.contains(Int(c.head[$0]))
        && c.sentence[$0] == c.sentence[last]
    }
    let behind = next + joined
    // Where a content has a gap, what parts it may be the next attribution.
    guard last - first >= content.count, last - first < ArgumentWindow.tokenReach, !c.isRelation(cue, .relcl) else {
      return content + behind
    }
    return Array(first...last) + behind
  }

  /// Whether a verb in a cue's content attributes beside the cue, not below it.
  private static func swallowed(_ verb: Int, _ cue: Int, _ content: [Int], _ c: TokenColumns) -> Bool {
    // “feared being sued and spoke on condition of A”: what bears tense goes on after no gerund.
    if isDeed(verb, cue, c) {
      return content.contains { $0 > cue && $0 < verb && c.pos[$0] != PartOfSpeech.punct.rawValue }
    }
    guard verb > cue, c.quotation[verb] < 0, c.dependency[verb] == Dependency.conj.rawValue,
      isFinite(c, verb) || c.tag[verb] == c.tag[cue] || c.isTag(verb, .vb) && c.isTag(cue, .vbp)
        || DeclineConstruction.isSilence(c, verb) || isMistagged(verb, cue, c),
      c.sentence[verb] == c.sentence[cue]
    else { return false }
    let above = Int(c.head[verb])
    let subject = Int(c.subject[verb])
    if subject < 0, PerfectTail.goesOn(verb, above: above, below: cue, c) { return false }
    // “learned that hackers had copied A *but decided* B”: had they decided, it would share their “had”.
    if subject < 0, c.isTag(cue, .vbd), !c.has(cue, .aux), c.isTag(verb, .vbd), !c.has(verb, .aux),
      SureConstruction.speaks(c, verb), Int(c.head[above]) == cue, PerfectTail.had(c, above), !c.has(above, .auxpass),
      let but = conjunction(before: verb, cue, content, c), c.lemma[but] == Self.but
    {
      return true
    }
    // “said his client admitted the theft but denied B”: who grants one thing denies the other.
    if subject < 0, above > cue, c.subject[above] > cue, ButDenied.isPair(above, verb, c),
      !Thing.isOne(c, Int(c.subject[above]))
    {
      return false
    }
    // “told the board that A and *that teachers blamed B*”: the second “that” leaves no doubt.
    if subject >= 0, let mark = c.child(of: verb, .mark, where: { $0 < subject && c.lemma[$0] == that }), mark > cue,
      c.isRelation(max(0, mark - 1), .cc)
    {
      return false
    }
    // “say he fled north and are appealing for B”: he *is*.
    if subject < 0, above > cue, c.subject[above] > cue, disagrees(c, verb, Int(c.subject[above])),
      !disagrees(c, verb, Int(c.subject[cue])), SureConstruction.speaks(c, verb)
    {
      return content.contains { $0 > cue && $0 < verb && c.pos[$0] != PartOfSpeech.punct.rawValue }
    }
    // “said she had been threatened and was considering B”: what goes on goes on for her.
    if subject < 0, c.isTag(verb, .vbg), !c.isTag(cue, .vbg), above > cue, c.subject[above] > cue,
      c.pos[Int(c.subject[above])] == PartOfSpeech.pron.rawValue
    {
      return false
    }
    // “said it expected sales to fall and planned B”: the tense goes on with the nearest verb that bears it.
    if subject < 0, let main = SpeakerFinder.mainVerb(c, above: verb), main > cue, SureConstruction.speaks(c, main),
      tense(c, main) == tense(c, verb)
    {
      return false
    }
    // The content stands before the verb and after the cue.
    let follows = content.contains { $0 > cue && $0 < verb && c.pos[$0] != PartOfSpeech.punct.rawValue }
    // “accused X of breaking A and want B”: what bears tense goes on after no gerund.
    if subject < 0, follows, above > cue, c.isTag(above, .vbg), !c.has(above, .aux),
      isFinite(c, verb) && tense(c, verb) == tense(c, cue) || c.isTag(verb, .vb) && c.isTag(cue, .vbp),
      SureConstruction.speaks(c, verb)
    {
      return true
    }
    // “accuse X of trying to “A” and ask B”: what stands outside the marks goes on with what does.
    if subject < 0, follows, above > cue, c.quotation[above] >= 0, SureConstruction.speaks(c, verb),
      c.tag[verb] == c.tag[cue] || c.isTag(verb, .vb) && c.isTag(cue, .vbp)
    {
      return true
    }
    // “said he was sorry and thanked B”: told of himself in the past, he had thanked.
    if subject < 0, follows, c.isTag(cue, .vbd), c.isTag(verb, .vbd), Int(c.head[above]) == cue, c.isTag(above, .vbd),
      states.contains(c.lemma[above]), c.subject[above] > cue,
      c.pos[Int(c.subject[above])] == PartOfSpeech.pron.rawValue,
      performing.contains(c.lemma[verb]), !c.has(above, .aux)
    {
      return true
    }
    // “said parents felt “lied to” and urged her to B”: what people feel, and what the speaker does.
    if subject < 0, follows, c.isTag(cue, .vbd), c.isTag(verb, .vbd), Int(c.head[above]) == cue, c.isTag(above, .vbd),
      feeling.contains(c.lemma[above]), performing.contains(c.lemma[verb]), !c.has(above, .aux),
      case let next = verb + 1, next < c.count, !c.isPunctuation(next)
    {
      return true
    }
    // “speak of A, and few believe B”: the parser itself hangs it on the cue.
    if subject > cue, follows, above == cue, c.clause[cue] < 0, SureConstruction.speaks(c, verb), subject < verb {
      return true
    }
    if subject >= 0 {
      if denies(c, verb), follows, subject < verb, c.pos[subject] != PartOfSpeech.pron.rawValue,
        conjunction(before: verb, cue, content, c).map({ c.lemma[$0] == but }) ?? false
      {
        return true
      }
      guard SureConstruction.speaks(c, verb), c.clause[verb] >= 0 else { return false }
      let clause = Int(c.clause[verb])
      guard c.dependency[clause] == Dependency.ccomp.rawValue else { return false }
      if clause < subject, subject < verb { return true }
      // “critics say A and supporters say B”: the same word for another side.
      if follows, clause > verb, above == Int(c.clause[cue]), c.lemma[verb] == c.lemma[cue], c.tag[verb] == c.tag[cue],
        c.isNominal(subject), c.pos[subject] != PartOfSpeech.pron.rawValue, !hasMark(c, verb)
      {
        return true
      }
      // “said that A, but Y told …”: what begins without “that” is no second half of A.
      guard follows, clause > verb, above != verb, above > cue, hasMark(c, above), !hasMark(c, verb) else {
        return false
      }
      return conjunction(before: verb, cue, content, c).map { c.lemma[$0] == but } ?? false
    }
    guard follows else { return false }
    if reaches(c, verb, cue) { return true }
    // “He says he is innocent and claims that B”: he claims, too, and so does whom the second “he” means.
    if isPresent(c, cue), c.tag[verb] == c.tag[cue], above == Int(c.clause[cue]), isPresent(c, above),
      c.subject[above] > cue, c.pos[Int(c.subject[above])] == PartOfSpeech.pron.rawValue,
      c.has(verb, .ccomp) || c.has(verb, .dobj), asserting.contains(c.lemma[verb])
    {
      return true
    }
    // “vowed to rebuild the town and blamed the war”, “has demanded that it be shut and threatened to sue”: the verb has
    // the cue's form, and not that of the one before it.
    if above > cue, c.tag[verb] == c.tag[cue], SureConstruction.speaks(c, verb) {
      let isOwn = Int(c.head[above]) == cue
      if isOwn, c.tag[above] != c.tag[verb], c.isTag(above, .vb) { return true }
      if isOwn, c.isPassive(above), c.has(verb, .xcomp) || c.has(verb, .ccomp) || c.has(verb, .dobj) { return true }
      // “…, and promised”: a comma before the conjunction goes back over the clause.
      if isOwn, let start = conjunction(before: verb, cue, content, c), c.isComma[start - 1], c.has(verb, .ccomp) {
        return true
      }
    }
    // “has said that nobody taught her more and credits him”: the tense tells whose verb it is.
    if tense(c, verb) == tense(c, cue), above > cue, tense(c, above) != 0, tense(c, above) != tense(c, verb),
      !hasModal(c, above), SureConstruction.speaks(c, verb)
    {
      return true
    }
    // “has insisted that fewer than 30 are stranded and accused the firm of A”
    if c.isTag(cue, .vbn), c.has(cue, .aux), c.isTag(verb, .vbn, .vbd), !c.has(verb, .aux), !c.has(verb, .auxpass),
      above > cue, c.subject[above] > cue, !isPerson(c, Int(c.subject[above])), !c.isTag(above, .vbn, .vbd),
      SureConstruction.speaks(c, verb)
    {
      return true
    }
    // “said an order had been served but would not discuss it”: orders discuss nothing.
    if above > cue, DeclineConstruction.isSilence(c, verb), c.subject[above] > cue, !isPerson(c, Int(c.subject[above]))
    {
      return true
    }
    guard tense(c, verb) == tense(c, cue), above > cue, c.subject[above] > cue,
      SureConstruction.speaks(c, verb) || hasModal(c, above)
    else { return false }
    if c.isPassive(above) || hasModal(c, above) { return true }
    // “said the senator regretted A and wished to B”: who regrets may wish.
    if SureConstruction.speaks(c, above), !Thing.isOne(c, Int(c.subject[above])), c.has(verb, .xcomp),
      c.lemma[Int(c.subject[above])] != it
    {
      return false
    }
    return !isPerson(c, Int(c.subject[above]))
  }

  /// A past that the tagger takes for a participle, though it hangs on the cue.
  private static func isMistagged(_ verb: Int, _ cue: Int, _ c: TokenColumns) -> Bool {
    c.isTag(verb, .vbn) && c.isTag(cue, .vbd) && Int(c.head[verb]) == cue && !c.has(verb, .aux)
      && !c.has(verb, .auxpass)
  }

  /// A verb in the past beside a gerund or infinitive of what a cue in the past brings.
  private static func isDeed(_ verb: Int, _ cue: Int, _ c: TokenColumns) -> Bool {
    guard verb > cue, c.isTag(verb, .vbd), c.isTag(cue, .vbd), c.isRelation(verb, .conj), c.subject[verb] < 0,
      c.quotation[verb] < 0, case let above = Int(c.head[verb]), above > cue, Int(c.head[above]) == cue,
      c.isRelation(above, .xcomp, .ccomp), c.subject[above] < 0
    else { return false }
    return VerbConstruction.startsWithGerund(c, above) || c.hasTo(above)
  }

  private static func isPresent(_ c: TokenColumns, _ verb: Int) -> Bool { c.isTag(verb, .vbz, .vbp) }

  /// Whether number parts a verb from a subject: “he” and “are appealing”, “they” and “hopes”.
  private static func disagrees(_ c: TokenColumns, _ verb: Int, _ subject: Int) -> Bool {
    guard subject >= 0 else { return false }
    let first =
      (max(0, verb - 4)..<verb).first { Int(c.head[$0]) == verb && isAuxiliary(c, $0) } ?? verb
    if c.isTag(first, .vbp) {
      return singular.contains(c.lemma[subject])
        || c.isTag(subject, .nn) && !c.has(subject, .conj)
          && c.pos[subject] == PartOfSpeech.noun.rawValue && !crowds.contains(c.lemma[subject])
    }
    return c.isTag(first, .vbz) && (plural.contains(c.lemma[subject]) || c.isTag(subject, .nns, .nnps))
  }

  /// Whether a verb hangs on the cue by conjunctions alone.
  private static func reaches(_ c: TokenColumns, _ verb: Int, _ cue: Int) -> Bool {
    var token = verb
    for _ in 0..<4 where c.dependency[token] == Dependency.conj.rawValue {
      token = Int(c.head[token])
      if token == cue { return true }
    }
    return false
  }

  /// Where the second half begins: at the conjunction, or at the clause that its cue follows.
  private static func conjunction(before verb: Int, _ cue: Int, _ content: [Int], _ c: TokenColumns) -> Int? {
    var first = verb
    if c.subject[verb] >= 0 { first = min(first, Int(c.leftEdge[verb])) }
    let limit = max(cue, first - 12)
    var token = first - 1
    while token > limit {
      if c.dependency[token] == Dependency.cc.rawValue { return token }
      if c.pos[token] == PartOfSpeech.verb.rawValue, c.subject[verb] < 0 { return nil }
      token -= 1
    }
    return c.subject[verb] >= 0 && first > cue ? first : nil
  }

  /// “said that A, but Y *disputed it*”: what somebody else denies is no part of what is said.
  private static func denies(_ c: TokenColumns, _ verb: Int) -> Bool {
    ContentExtent.denying.contains(c.lemma[verb]) && Int(c.object[verb]) > verb && c.clause[verb] < 0
  }

  /// What a verb of saying takes: its clause, or all that follows it, without whom it is said to.
  private static func complement(_ c: TokenColumns, _ verb: Int) -> [Int] {
    let clause = Int(c.clause[verb])
    if clause >= 0, c.dependency[clause] == Dependency.ccomp.rawValue {
      return SureConstruction.tokens(c, clause).filter { clause < verb ? $0 < verb : $0 > verb }
    }
    var last = min(Int(c.rightEdge[verb]), verb + ArgumentWindow.tokenReach)
    for token in verb + 1..<max(verb + 1, last + 1)
    where Int(c.head[token]) == verb
      && (c.dependency[token] == Dependency.cc.rawValue || c.dependency[token] == Dependency.conj.rawValue)
    {
      last = min(Int(c.leftEdge[token]), token) - 1
      break
    }
    guard last > verb else { return [] }
    return trimmed(Array(verb + 1...last), c)
  }

  private static func cueTokens(_ c: TokenColumns, _ verb: Int) -> [Int] {
    (max(0, verb - 4)...verb).filter {
      $0 == verb
        || (Int(c.head[$0]) == verb && [Dependency.aux.rawValue, Dependency.neg.rawValue].contains(c.dependency[$0]))
    }
  }

  private static func trimmed(_ tokens: [Int], _ c: TokenColumns) -> [Int] {
    var tokens = tokens
    while let last = tokens.last, c.pos[last] == PartOfSpeech.punct.rawValue, !c.isMark[last] { tokens.removeLast() }
    return tokens
  }

  /// Present 1, past 2, else 0; of the verb or of its first auxiliary.
  private static func tense(_ c: TokenColumns, _ verb: Int) -> Int {
    func tense(_ token: Int) -> Int {
      switch PennTag(rawValue: c.tag[token]) {
      case .vbz, .vbp: 1
      case .vbd: 2
      default: 0
      }
    }
    let own = tense(verb)
    if own != 0 { return own }
    for token in max(0, verb - 5)..<verb where Int(c.head[token]) == verb && isAuxiliary(c, token) {
      return tense(token)
    }
    return 0
  }

  private static func isFinite(_ c: TokenColumns, _ verb: Int) -> Bool { tense(c, verb) != 0 }

  private static func isAuxiliary(_ c: TokenColumns, _ token: Int) -> Bool {
    c.dependency[token] == Dependency.aux.rawValue || c.dependency[token] == Dependency.auxpass.rawValue
  }

  private static func hasModal(_ c: TokenColumns, _ verb: Int) -> Bool {
    (max(0, verb - 5)..<verb).contains { Int(c.head[$0]) == verb && c.tag[$0] == PennTag.md.rawValue }
  }

  private static func hasMark(_ c: TokenColumns, _ verb: Int) -> Bool {
    c.childMask[verb] >> UInt64(Dependency.mark.rawValue) & 1 != 0
  }

  private static func isPerson(_ c: TokenColumns, _ token: Int) -> Bool {
    if c.lemma[token] == it || c.lemma[token] == that { return false }
    let pos = c.pos[token]
    return pos == PartOfSpeech.pron.rawValue || pos == PartOfSpeech.propn.rawValue
  }

  private static let singular = TokenColumns.hashes("he she it")
  private static let plural = TokenColumns.hashes("they we")
  private static let crowds = TokenColumns.hashes(
    "police staff crew team family side government council majority group number crowd public committee company club")
  private static let states = TokenColumns.hashes(
    "be have bear know feel want need believe think regret understand love like lack owe")
  /// What goes on in people, and no deed of theirs.
  private static let feeling = TokenColumns.hashes("feel want need believe think know regret understand deserve fear")
  /// What is done by words, at once.
  private static let performing = TokenColumns.hashes(
    """
    thank praise accuse blame urge criticize criticise condemn promise pledge vow announce deny reject dismiss apologise
    apologize threaten demand warn congratulate attack welcome applaud
    """)
  private static let asserting = TokenColumns.hashes(
    """
    claim insist argue deny accuse blame warn admit allege vow promise pledge urge demand call criticize criticise
    dismiss reject maintain contend believe
    """)
  private static let but = FeatureBag.hash("but")
  private static let it = FeatureBag.hash("it")
  private static let that = FeatureBag.hash("that")
}
