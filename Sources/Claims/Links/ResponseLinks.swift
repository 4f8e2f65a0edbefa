internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Which claim a claim answers; none where unsure.
///
/// - A denial, doubt or confirmation, and the refusal to confirm or deny, answers the claim of somebody else inside it, else
///   the one that its content points at (“the accusation”, “that number”, “the minister's account”, “this”, “him”), else an
///   earlier one of somebody else that says nearly the same.
/// - A comment beside a clause (“A, a charge she denies”) answers the claim of that clause.
/// - A reply answers the question before it; “the claim was nonsense” answers the claim that its subject points at; a clause
///   without a verb of its own (“it would not”, “they did”) the one right before.
struct ResponseLinks {
  /// A claim as far as it is asked for. A class for `ArticleReading`'s reason.
  final class Claim {
    let relation: RelationReading
    let cue: CueConstruction
    let clause: ContentClause
    let act: SpeechAct
    /// Index of the source's entity.
    let entity: Int?
    let kind: EntityKind
    /// The source's name, else its words.
    let speaker: String?
    /// The source's words.
    let words: String?
    let sourceIsPronoun: Bool
    /// The names of the claim's target and of its content's entities.
    let concerns: [String]
    let hasQuantity: Bool
    let outer: Int?
    let inHeading: Bool
    /// Index of the claim that this one answers, once that was asked for.
    fileprivate var answered: Int?
    /// Which of the readers found it.
    fileprivate(set) var reader: Reader?
    /// Content words by stem, once they have been asked for.
    fileprivate var lemmas: Set<String>?
    /// The speaker and whom he speaks for, once they have been asked for.
    fileprivate var parties: Set<String>?

    init(
      relation: RelationReading, cue: CueConstruction, clause: ContentClause, act: SpeechAct, entity: Int?,
      kind: EntityKind, speaker: String?, words: String?, sourceIsPronoun: Bool, concerns: [String], hasQuantity: Bool,
      outer: Int?,
      inHeading: Bool
    ) {
      self.relation = relation
      self.cue = cue
      self.clause = clause
      self.act = act
      self.entity = entity
      self.kind = kind
      self.speaker = speaker
      self.words = words
      self.sourceIsPronoun = sourceIsPronoun
      self.concerns = concerns
      self.hasQuantity = hasQuantity
      self.outer = outer
      self.inHeading = inHeading
    }
  }

  /// By what an answer is told, one for each reader of the extensions.
  enum Reader: Int {
    case inner, commented, question, imputed, deed, pointed, dismissed, provoked, wanted, unshared, contradicted,
      agreed, takenUp, echoed, disbelieved, defended, undemanded, charged, replied, countered, rebutted, similar, turn,
      named, nothingSuch, demonstrative, pointedByName, elliptical, refused, misheard, resigning, contrary
  }

  let reading: ArticleReading
  let claims: [Claim]

  /// Only so many claims before one are looked at, so that an article costs linear time.
  private static let window = 40

  init(_ claims: [Claim], in reading: ArticleReading) {
    self.claims = claims
    self.reading = reading
  }

  /// Content words of a claim, by stem: found when the first claim asks for them, for few ever do.
  func lemmas(_ index: Int) -> Set<String> {
    if let known = claims[index].lemmas { return known }
    let lemmas = ContentWords.lemmas(claims[index].relation, in: reading)
    claims[index].lemmas = lemmas
    return lemmas
  }

  /// A claim's speaker and whom he speaks for: “Her spokesman” and she are one party.
  func parties(_ index: Int) -> Set<String> {
    if let known = claims[index].parties { return known }
    var parties = SpokenFor.names(claims[index].relation, in: reading)
    if let speaker = claims[index].speaker { parties.insert(SpokenFor.plain(speaker)) }
    // “The mines ministry” is “the ministry” from there on.
    if claims[index].entity == nil, claims[index].kind == .organization, let head = claims[index].relation.sourceHead {
      parties.insert(ArticleReading.plain(reading.tokens[head].lemma))
    }
    claims[index].parties = parties
    return parties
  }

  /// Index of the claim that a claim answers.
  ///
  /// - Parameter inner: the claims right inside it.
  func answered(by index: Int, inner: [Int]) -> Int? {
    let answered = found(by: index, inner: inner).map { ownWords(behindDenial($0, index), index) }
    claims[index].answered = answered
    return answered
  }

  /// “X accused Y. Y called the charge baseless. Z admitted it.”: Z answers X, not Y's few words.
  private func behindDenial(_ found: Int, _ index: Int) -> Int {
    guard [.confirm, .concede, .decline].contains(claims[index].act), let before = claims[found].answered,
      claims[found].act == .deny || holdsVerdict(claims[found].relation),
      claims[found].relation.content.reduce(0, { $0 + $1.count }) <= 5, before != index,
      parties(before).isDisjoint(with: parties(index))
    else { return found }
    return before
  }

  private func found(by index: Int, inner: [Int]) -> Int? {
    let claim = claims[index]
    switch claim.act {
    case .deny, .doubt, .confirm:
      if let commented = by(.commented, index, commented(by: index)) { return commented }
      // “denied telling”: what somebody says of himself is answered by nobody. “doubt that either side wants it to last”,
      // “confirmed that an inspection had found faults”: a clause that tells of others' words is no answer to them.
      let inside = inner.filter { claims[$0].act != .decline && !isOwn(index, $0) && isNamed($0, in: index) }
      if let named = by(.inner, index, inside.first(where: { holdsHead(index, $0) }) ?? inside.first) { return named }
      let told =
        by(.question, index, question(before: index)) ?? by(.imputed, index, imputed(to: index)) ?? by(
          .deed, index, deed(deniedBy: index))
        ?? by(.pointed, index, pointed(by: index, claim.relation.contentHeads.first).map(told))
        ?? by(.dismissed, index, dismissed(by: index))
      if let told { return told }
      if let provoked = by(.provoked, index, provoked(by: index)) { return provoked }
      if let found = (claim.act == .confirm ? nil : by(.nothingSuch, index, nothingSuch(index)))
        ?? by(.similar, index, similar(to: index))
      {
        return found
      }
      switch claim.act {
      case .deny:
        return by(.wanted, index, wanted(by: index)) ?? by(.unshared, index, unshared(by: index))
          ?? by(.contradicted, index, contradicted(by: index))
      case .confirm: return by(.agreed, index, agreed(by: index)) ?? by(.takenUp, index, takenUp(by: index))
      default: return nil
      }
    case .concede:
      return by(.question, index, question(before: index)) ?? by(.commented, index, commented(by: index)) ?? by(
        .demonstrative, index, demonstrative(index)) ?? by(.pointedByName, index, pointedByName(index))
        ?? by(.similar, index, similar(to: index)) ?? by(.elliptical, index, elliptical(index)) ?? by(
          .takenUp, index, takenUp(by: index)) ?? by(.echoed, index, echoed(by: index))
    case .praise: return Self.siding.contains(claim.cue.lemma) ? by(.pointedByName, index, pointedByName(index)) : nil
    case .decline:
      if let commented = by(.commented, index, commented(by: index)) { return commented }
      if let asked = by(.question, index, question(before: index, inSentence: true))
        ?? by(.dismissed, index, dismissed(by: index))
      {
        return asked
      }
      // “declined to comment on the claim”, “refused to confirm or deny this”
      guard claim.cue.isNegated, let entry = claim.cue.entry else {
        return by(.refused, index, refused(index)) ?? by(.pointedByName, index, pointedByName(index))
      }
      let head = claim.relation.contentHeads.first
      // “could not independently verify the claim”: a newsroom's remark.
      guard !Self.checking.contains(claim.cue.lemma) else { return nil }
      guard entry.act == .confirm || entry.act == .deny else {
        return by(.demonstrative, index, demonstrative(index)) ?? by(.pointedByName, index, pointedByName(index))
          ?? by(.nothingSuch, index, nothingSuch(index))
      }
      return by(.pointed, index, pointed(by: index, head)) ?? by(.similar, index, similar(to: index))
        ?? (entry.act == .deny ? by(.contradicted, index, contradicted(by: index)) : nil)
    case .assert, .criticize, .report, .believe:
      if let commented = by(.commented, index, commented(by: index)) { return commented }
      if let asked = by(.question, index, question(before: index)) ?? by(.named, index, named(by: index, inner))
        ?? by(.dismissed, index, dismissed(by: index))
      {
        return asked
      }
      // “does not believe him”
      guard claim.act != .believe else {
        return claim.cue.isNegated ? by(.disbelieved, index, disbelieved(by: index)) : nil
      }
      if let found = by(.pointedByName, index, pointedByName(index)) ?? by(.elliptical, index, elliptical(index)) ?? by(
        .misheard, index, misheard(index)) ?? by(.defended, index, defended(by: index))
        ?? by(.resigning, index, resigning(index)) ?? by(.unshared, index, unshared(by: index)) ?? by(
          .contrary, index, contrary(index)) ?? by(.undemanded, index, undemanded(by: index))
        ?? by(.charged, index, charged(by: index))
      {
        return found
      }
      if let found = by(.echoed, index, echoed(by: index)) { return found }
      // Who goes on speaking answers no more than before.
      if goesOn(index) { return nil }
      return by(.nothingSuch, index, nothingSuch(index)) ?? by(.replied, index, replied(by: index)) ?? by(
        .countered, index, countered(by: index)) ?? by(.rebutted, index, rebutted(by: index))
        ?? by(.turn, index, turn(before: index))
    case .suggest: return by(.contrary, index, contrary(index)) ?? by(.echoed, index, echoed(by: index))
    default:
      return nil
    }
  }

  /// Notes which reader found an answer.
  private func by(_ reader: Reader, _ index: Int, _ found: Int?) -> Int? {
    if found != nil { claims[index].reader = reader }
    return found
  }

  /// Whether an inner claim is the outer speaker's own.
  func isOwn(_ outer: Int, _ inner: Int) -> Bool {
    if let one = claims[outer].speaker, one == claims[inner].speaker { return true }
    let source = claims[outer].relation.given.source
    return claims[inner].relation.given.source.contains { span in source.contains { $0.overlaps(span) } }
  }

  private func holdsHead(_ outer: Int, _ inner: Int) -> Bool {
    guard let head = claims[outer].relation.contentHeads.first else { return false }
    return claims[inner].relation.cueHolds(head)
  }

  private func isNounCue(_ index: Int) -> Bool {
    claims[index].relation.cueHead.map { reading.tokens[$0].pos == .noun } ?? false
  }

  /// Whether what a claim answers is called by a noun: “Norland's claim that A”, “a report, which had concluded that A”.
  private func isNamed(_ inner: Int, in outer: Int) -> Bool {
    if isNounCue(inner) || isMistaggedNoun(inner, in: outer) { return true }
    guard claims[outer].act != .confirm, let head = claims[outer].relation.contentHeads.first else { return false }
    return reading.tokens[head].pos == .noun && claims[inner].relation.cueHead != head
  }

  /// “denied union *claims* that A”, where the tagger makes a verb of the noun: right behind the denial, and whose it is before it.
  private func isMistaggedNoun(_ inner: Int, in outer: Int) -> Bool {
    guard let cue = claims[inner].relation.cueHead, let first = claims[outer].relation.content.first?.lowerBound,
      cue > first, cue - first <= 4, cue + 1 < reading.words.count, reading.words[cue + 1] == "that"
    else { return false }
    return ["claims", "reports", "charges", "fears", "warnings", "hints", "complaints"].contains(reading.words[cue])
      && !(first..<cue).contains { reading.tokens[$0].pos == .punct }
  }

  /// Of these a newsroom says that it could not do them.
  private static let checking: WordSet = ["verify", "authenticate", "establish", "ascertain", "corroborate"]

  /// What a paper passes on: “KTR quoted a rescuer as saying A”, then “denied the report” answers the rescuer.
  private func told(_ index: Int) -> Int {
    guard claims[index].outer == nil,
      ["quote", "carry"].contains(claims[index].cue.lemma)
    else { return index }
    let content = claims[index].relation.content
    var inner: Int?
    for other in index + 1..<max(index + 1, min(claims.count, index + 4)) where claims[other].outer == index {
      guard inner == nil else { return index }
      inner = other
    }
    guard let inner, [.assert, .allege, .warn, .report].contains(claims[inner].act) else { return index }
    let all = content.reduce(0) { $0 + $1.count }
    return claims[inner].relation.content.reduce(0) { $0 + $1.count } * 10 >= all * 5 ? inner : index
  }

  /// What is done with what somebody else has said by whoever says the same.
  static let siding: WordSet = ["back", "support", "echo", "endorse", "second", "share"]

  // MARK: - Replies

  /// Whether the claim right before is the same party's: “The ministry denied the report. “No such sounds were recorded,” its
  /// spokesman said.”
  private func goesOn(_ index: Int) -> Bool {
    guard claims[index].outer == nil, let before = lastOutermost(before: index) else { return false }
    return !parties(index).isDisjoint(with: parties(before)) && ![.ask, .decline].contains(claims[before].act)
  }

  /// “…,” the mission replied; “Rubbish,” said a neighbour: the nearest claim of somebody else.
  func replied(by index: Int) -> Int? {
    let claim = claims[index]
    var isReply = ["reply", "respond", "retort", "counter", "rejoin"].contains(claim.cue.lemma)
    // “did not reply to questions”: a noun that the reply is to, and nothing said.
    if isReply, let head = claim.relation.contentHeads.first, reading.tokens[head].dependency == .pobj {
      return pointed(by: index, head)
    }
    // “wrote back”, “shot back”
    if let head = claim.cue.head,
      reading.child(of: head, [.prt, .advmod], where: { reading.words[$0] == "back" }) != nil
    {
      isReply = true
    }
    // “hit back, saying that A”
    if !isReply, let head = claim.cue.head, reading.tokens[head].tag == .vbg,
      [.advcl, .xcomp, .pcomp, .ccomp].contains(reading.tokens[head].dependency)
    {
      let above = reading.tokens[head].head
      isReply =
        reading.child(of: above, [.prt, .advmod], where: { reading.words[$0] == "back" }) != nil
        || ["reply", "respond", "retort", "counter", "disagree", "demur", "differ"].contains(
          reading.tokens[above].lemma)
    }
    isReply = isReply || hitsBack(before: claim)
    let isVerdict = opensWithVerdict(claim.relation)
    guard isReply || isVerdict, isVerdict || !followsQuestion(claim) else { return nil }
    let near = nearby(index).filter { claims[$0].outer == claim.outer }
    // “Rubbish” is said of what may be so or not: not of a reproach, where there is anything else.
    let factual = isVerdict ? near.first { Self.factual.contains(claims[$0].act) } : nil
    // “called on the chairman to explain himself. He responded that A”: what is laid to the speaker comes before the rest.
    if !isVerdict, let laid = near.first(where: { isLaid($0, to: index) }) { return laid }
    guard let answered = factual ?? near.first else { return nil }
    return isVerdict ? answered : opening(of: answered)
  }

  /// Acts whose contents may be so or not.
  static let factual: Set<SpeechAct> = [
    .assert, .report, .allege, .accuse, .believe, .predict, .suggest, .warn, .concede, .confirm,
  ]

  /// “The chairman hit back. “He was told,” he insisted.”: the sentence right before a quotation announces a reply.
  private func hitsBack(before claim: Claim) -> Bool {
    guard let first = claim.relation.content.first?.lowerBound, first > 0 else { return false }
    let sentence = reading.tokens[first].sentence
    guard sentence > 0, [.openingQuote, .closingQuote].contains(reading.tokens[first].tag) else { return false }
    let before = reading.document.sentences[sentence - 1]
    guard before.paragraph == reading.document.sentences[sentence].paragraph,
      let last = before.tokens.last(where: { reading.tokens[$0].pos != .punct && reading.tokens[$0].pos != .space })
    else { return false }
    return reading.words[last] == "back" && last > 0
      && ["hit", "hits", "fire", "fired", "fires", "shot", "bit"].contains(reading.words[last - 1])
  }

  /// “Does that hurt? “You don't argue with the weather,” she replies.”: an answer to the article itself.
  private func followsQuestion(_ claim: Claim) -> Bool {
    guard let first = claim.relation.content.first?.lowerBound else { return false }
    let sentence = reading.tokens[first].sentence
    guard sentence > 0 else { return false }
    let before = reading.document.sentences[sentence - 1]
    guard before.paragraph == reading.document.sentences[sentence].paragraph,
      let last = before.tokens.last(where: { reading.tokens[$0].pos != .space })
    else { return false }
    return reading.words[last] == "?"
  }

  private func opensWithVerdict(_ relation: RelationReading) -> Bool {
    guard let first = relation.content.first else { return false }
    // The first words, at most three.
    var places: (first: Int?, second: Int?, third: Int?)
    for token in first where reading.tokens[token].pos != .punct {
      if places.first == nil {
        places.first = token
      } else if places.second == nil {
        places.second = token
      } else {
        places.third = token
        break
      }
    }
    guard let one = places.first else { return false }
    if reading.words[one] == "not", let two = places.second, ["so", "true"].contains(reading.words[two]) {
      return true
    }
    return Self.interjections.contains(reading.words[one])
      || places.third == nil && places.second.map { Self.interjections.contains(reading.words[$0]) } ?? false
  }

  private static let interjections: WordSet = ["rubbish", "nonsense", "false", "wrong", "untrue"]

  /// Earlier claims of other speakers in this paragraph and the one before, nearest first.
  ///
  /// - Parameter act: only those of this act, where it is given: told sooner than who speaks.
  func nearby(_ index: Int, of act: SpeechAct? = nil) -> [Int] {
    let start = claims[index].relation.given.content.first?.start ?? 0
    let paragraph = reading.paragraph(at: start)
    return earlier(index) {
      (act == nil || claims[$0].act == act)
        && paragraph - reading.paragraph(at: claims[$0].relation.given.content.first?.start ?? 0) <= 1
    }
  }

  /// Claims of other speakers before one, nearest first.
  ///
  /// - Parameter isMeant: asked of each claim before its parties are compared, which costs more.
  func earlier(_ index: Int, where isMeant: (Int) -> Bool = { _ in true }) -> [Int] {
    let own = claims[index]
    let start = own.relation.given.content.first?.start ?? 0
    let cue = own.relation.given.cue.first?.start ?? start
    return (max(0, index - Self.window)..<claims.count).prefix(Self.window + 1).reversed().filter { other in
      guard other != index, own.outer != other else { return false }
      let candidate = claims[other]
      guard let place = candidate.relation.given.content.first?.start, place < max(start, cue) else { return false }
      guard candidate.act != .decline, candidate.act != .ask, candidate.cue.lemma != "cite" else { return false }
      // A heading says again what the text says.
      if candidate.inHeading, !own.inHeading { return false }
      guard isMeant(other) else { return false }
      guard let speaker = candidate.speaker else { return true }
      return speaker != own.speaker && (own.speaker == nil || parties(index).isDisjoint(with: parties(other)))
    }
  }
}
