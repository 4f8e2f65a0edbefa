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
    /// The names of the claim's target and of its content's entities.
    let concerns: [String]
    let hasQuantity: Bool
    let outer: Int?
    /// Content words by lemma, once they have been asked for.
    fileprivate var lemmas: Set<String>?

    init(
      relation: RelationReading, cue: CueConstruction, clause: ContentClause, act: SpeechAct, entity: Int?,
      kind: EntityKind, speaker: String?, concerns: [String], hasQuantity: Bool, outer: Int?
    ) {
      self.relation = relation
      self.cue = cue
      self.clause = clause
      self.act = act
      self.entity = entity
      self.kind = kind
      self.speaker = speaker
      self.concerns = concerns
      self.hasQuantity = hasQuantity
      self.outer = outer
    }
  }

  let reading: ArticleReading
  let claims: [Claim]

  /// Only so many claims before one are looked at, so that an article costs linear time.
  private static let window = 40

  init(_ claims: [Claim], in reading: ArticleReading) {
    self.claims = claims
    self.reading = reading
  }

  /// Content words of a claim, by lemma: found when the first claim asks for them, for few ever do.
  private func lemmas(_ index: Int) -> Set<String> {
    if let known = claims[index].lemmas { return known }
    let lemmas = ContentWords.lemmas(claims[index].relation, in: reading)
    claims[index].lemmas = lemmas
    return lemmas
  }

  /// Index of the claim that a claim answers.
  ///
  /// - Parameter inner: the claims right inside it.
  func answered(by index: Int, inner: [Int]) -> Int? {
    let claim = claims[index]
    if let commented = commented(by: index) { return commented }
    switch claim.act {
    case .deny, .doubt, .confirm:
      // “denied telling”: what somebody says of himself is answered by nobody.
      // “confirmed that an inspection had found faults” tells of the finding and answers nothing.
      let inside = inner.filter {
        claims[$0].act != .decline && !isOwn(index, $0) && (claim.act != .confirm || isNounCue($0))
      }
      if let named = inside.first(where: { holdsHead(index, $0) }) ?? inside.first { return named }
      return question(before: index) ?? pointed(by: index, claim.relation.contentHeads.first).map(told)
        ?? dismissed(by: index) ?? nothingSuch(index) ?? similar(to: index)
        ?? (claim.act == .deny ? wanted(by: index) ?? contradicted(by: index) : nil)
    case .concede:
      return question(before: index) ?? demonstrative(index) ?? similar(to: index)
    case .decline:
      if let asked = question(before: index, inSentence: true) ?? dismissed(by: index) { return asked }
      guard claim.cue.isNegated, let entry = claim.cue.entry else { return nil }
      let head = claim.relation.contentHeads.first
      guard entry.act == .confirm || entry.act == .deny else { return demonstrative(index) }
      return pointed(by: index, head) ?? similar(to: index) ?? (entry.act == .deny ? contradicted(by: index) : nil)
    case .assert, .criticize, .report, .believe:
      if let asked = question(before: index) ?? named(by: index, inner) ?? dismissed(by: index) { return asked }
      guard claim.act != .believe else { return nil }
      return pointedByName(index) ?? elliptical(index) ?? nothingSuch(index) ?? replied(by: index)
        ?? countered(by: index)
    default:
      return nil
    }
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

  // MARK: - Saying the same

  /// The earlier claim of somebody else with the highest overlap of content words.
  private func similar(to index: Int) -> Int? {
    let own = lemmas(index)
    guard own.count >= 2 else { return nil }
    var best: (index: Int, score: Double)?
    for other in earlier(index) where claims[other].outer != index && claims[index].outer != other {
      let theirs = lemmas(other)
      let shared = own.count { theirs.contains($0) }
      guard shared >= 2 else { continue }
      let contained = Double(shared) / Double(min(own.count, theirs.count))
      let jaccard = Double(shared) / Double(own.count + theirs.count - shared)
      guard contained >= 0.6 && jaccard >= 0.3 else { continue }
      if contained + jaccard > (best?.score ?? 0) + 0.001 { best = (other, contained + jaccard) }
    }
    return best?.index
  }

  /// What a denial that points at nothing contradicts: a charge against its speaker, else the nearest claim of somebody
  /// else with a word in common, both in this paragraph or the one before.
  private func contradicted(by index: Int) -> Int? {
    let near = nearby(index)
    if let speaker = claims[index].speaker,
      let charge = near.first(where: {
        [.accuse, .allege, .criticize].contains(claims[$0].act) && claims[$0].concerns.contains(speaker)
      })
    {
      return charge
    }
    if let charge = near.first(where: { [.accuse, .allege].contains(claims[$0].act) }) { return charge }
    return near.first { !lemmas(index).isDisjoint(with: lemmas($0)) }
  }

  /// “rejected bail”: the demand, offer, plan or suggestion that speaks of it, wherever it stands.
  private func wanted(by index: Int) -> Int? {
    guard claims[index].relation.content.count == 1, claims[index].relation.content[0].count <= 6,
      lemmas(index).count < 4
    else { return nil }
    return earlier(index).first {
      [.demand, .promise, .suggest, .intend].contains(claims[$0].act) && !lemmas(index).isDisjoint(with: lemmas($0))
    }
  }

  /// “Campaigners accused Tallis of hiding results. Tallis said they had been published.”: whoever is accused speaks next; and
  /// whoever contradicts an accusation in its own words.
  private func countered(by index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil, claim.act == .assert || claim.act == .criticize, let speaker = claim.speaker else {
      return nil
    }
    let near = nearby(index).first { claims[$0].outer == nil }
    guard let near, [.accuse, .allege].contains(claims[near].act) else { return nil }
    let paragraph = reading.paragraph(at: claim.relation.given.content.first?.start ?? 0)
    // Nothing of the speaker's own may stand between.
    guard !(near + 1..<max(near + 1, index)).contains(where: { claims[$0].outer == nil }),
      paragraph - reading.paragraph(at: claims[near].relation.given.content.first?.start ?? 0) <= 1
    else { return nil }
    if claims[near].concerns.contains(speaker) { return near }
    return lemmas(index).intersection(lemmas(near)).count < 2 ? nil : near
  }

  /// “…,” the mission replied; “Rubbish,” said a neighbour: the nearest claim of somebody else.
  func replied(by index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil else { return nil }
    var isReply = ["reply", "respond", "retort", "counter", "rejoin"].contains(claim.cue.lemma)
    // “wrote back”, “shot back”
    if let head = claim.cue.head,
      reading.child(of: head, [.prt, .advmod], where: { reading.words[$0] == "back" }) != nil
    {
      isReply = true
    }
    isReply = isReply || hitsBack(before: claim)
    return isReply || opensWithVerdict(claim.relation) ? nearby(index).first { claims[$0].outer == nil } : nil
  }

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
  func nearby(_ index: Int) -> [Int] {
    let start = claims[index].relation.given.content.first?.start ?? 0
    let paragraph = reading.paragraph(at: start)
    return earlier(index).filter {
      paragraph - reading.paragraph(at: claims[$0].relation.given.content.first?.start ?? 0) <= 1
    }
  }

  /// Claims of other speakers before one, nearest first.
  func earlier(_ index: Int) -> [Int] {
    let own = claims[index]
    let start = own.relation.given.content.first?.start ?? 0
    let cue = own.relation.given.cue.first?.start ?? start
    return (max(0, index - Self.window)..<claims.count).prefix(Self.window + 1).reversed().filter { other in
      guard other != index, own.outer != other else { return false }
      let candidate = claims[other]
      guard let place = candidate.relation.given.content.first?.start, place < max(start, cue) else { return false }
      guard candidate.act != .decline, candidate.act != .ask else { return false }
      return candidate.speaker == nil || candidate.speaker != own.speaker
    }
  }
}
