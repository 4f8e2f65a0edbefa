internal import Language

/// Inside what somebody says, what others may, could or would say is said by nobody: “Falk warned they *may refuse*
/// overtime”, “the club said it *would accept* any ruling”.
enum Hypothetical {
  /// Whether a construction inside a content attributes no more than a possibility, or repeats that the speaker is silent.
  static func isOne(_ candidate: RelationCandidate, _ c: TokenColumns) -> Bool {
    let verb = candidate.cue.head
    guard c.isVerb(verb) else { return false }
    if isPresumed(candidate, c) { return true }
    // “The bureau said it does not comment on cases” is said, not declined.
    if c.lemma[verb] == comment, candidate.source.count == 1, c.pos[candidate.source[0]] == PartOfSpeech.pron.rawValue {
      return true
    }
    // “said it was considering the judgment”
    if weighing.contains(c.lemma[verb]), c.child(of: verb, .xcomp, after: verb) == nil,
      c.child(of: verb, .ccomp, after: verb) == nil, !c.has(verb, .oprd)
    {
      return true
    }
    // “could not prove that A”
    if c.lemma[verb] == prove, c.has(verb, .neg) { return true }
    guard let modal = c.child(of: verb, .aux, where: { c.isTag($0, .md) && $0 < verb }) else { return false }
    // “We would urge anyone to …”, “I would say that …” are done by being said.
    if let speaker = candidate.source.first, candidate.source.count == 1, first.contains(c.lemma[speaker]),
      performing.contains(c.lemma[verb])
    {
      return false
    }
    // “said it would welcome an offer”: whoever would, does.
    if c.lemma[modal] == would, stances.contains(c.lemma[verb]), !Thing.isOne(c, Int(c.subject[verb])) { return false }
    // “could not remember”, “would not say”
    if c.has(verb, .neg) || DeclineConstruction.isSilence(c, verb) { return c.lemma[modal] == may }
    return c.child(of: verb, .ccomp, after: verb) == nil || VerbConstruction.knowing.contains(c.lemma[verb])
  }

  /// What a question asks of others, and what somebody learned, heard or saw without words: “When did you notice that A?”,
  /// “he had learned everything from a pilot”.
  static func isPresumed(_ candidate: RelationCandidate, _ c: TokenColumns) -> Bool {
    let verb = candidate.cue.head
    guard c.isVerb(verb) else { return false }
    if c.subject[verb] >= 0, let auxiliary = c.child(of: verb, .aux, where: { $0 < Int(c.subject[verb]) }),
      doing.contains(c.lemma[auxiliary])
    {
      return true
    }
    if isOutcome(candidate, c) { return true }
    // “Two patients *shared one signature*”: no view and no hope.
    if c.lemma[verb] == share, let object = c.child(of: verb, .dobj, after: verb),
      c.pos[object] == PartOfSpeech.noun.rawValue,
      !shared.contains(c.lemma[object]), !c.has(verb, .neg)
    {
      return true
    }
    if let modal = c.child(of: verb, .aux, where: { c.isTag($0, .md) && $0 < verb }), able.contains(c.lemma[modal]) {
      // “could not prove that A”, “cannot expect A”: nothing is said to be so.
      if c.has(verb, .neg), unproven.contains(c.lemma[verb]) { return true }
      // “could tell that A”
      if c.lemma[verb] == tell, !c.has(verb, .dobj), !c.has(verb, .dative) { return true }
    }
    if c.lemma[verb] == learn, !c.has(verb, .ccomp), !c.isPassive(verb) { return true }
    return learning.contains(c.lemma[verb]) && c.child(of: verb, .ccomp, after: verb) == nil
      && !c.isPassive(verb) && candidate.content.allSatisfy { !c.isMark[$0] || c.isComma[$0] }
  }

  /// “The ban is threatening to ruin farms”, “…, allowing states to act alone”: what comes of things.
  private static func isOutcome(_ candidate: RelationCandidate, _ c: TokenColumns) -> Bool {
    let verb = candidate.cue.head
    guard willing.contains(c.lemma[verb]), candidate.content.allSatisfy({ !c.isMark[$0] || c.isComma[$0] }) else {
      return false
    }
    if c.isTag(verb, .vbg), c.isRelation(verb, .advcl, .acl), !c.has(verb, .aux), letting.contains(c.lemma[verb]) {
      return true
    }
    let speaker = candidate.source.last { Int(c.head[$0]) == verb } ?? candidate.source.last
    return speaker.map { Thing.isOne(c, $0) } ?? false
  }

  private static let share = FeatureBag.hash("share")
  private static let shared = TokenColumns.hashes(
    "view opinion concern fear hope sentiment assessment doubt belief conviction enthusiasm optimism worry anger outrage frustration pessimism scepticism skepticism feeling anxiety alarm"
  )
  private static let letting = TokenColumns.hashes("allow permit need press tempt teach")
  /// What only a will can do; of things it tells what comes of them.
  private static let willing = TokenColumns.hashes(
    "threaten promise allow permit forbid want need prefer encourage invite tempt press pressure persuade convince remind teach agree"
  )
  private static let able = TokenColumns.hashes("can could")
  private static let unproven = TokenColumns.hashes("prove establish demonstrate show tell expect find imagine")
  private static let tell = FeatureBag.hash("tell")
  private static let learn = FeatureBag.hash("learn")
  private static let doing = TokenColumns.hashes("do")
  private static let learning = TokenColumns.hashes("learn hear see forget read discover watch")
  private static let prove = FeatureBag.hash("prove")
  private static let may = FeatureBag.hash("may")
  private static let would = FeatureBag.hash("would")
  private static let stances = TokenColumns.hashes("welcome support oppose prefer favour favor")
  private static let comment = FeatureBag.hash("comment")
  private static let weighing = TokenColumns.hashes("consider contemplate mull")
  private static let first = TokenColumns.hashes("I we")
  private static let performing = TokenColumns.hashes(
    "like love urge suggest say argue ask call add hope prefer warn advise recommend describe thank wish want")
}
