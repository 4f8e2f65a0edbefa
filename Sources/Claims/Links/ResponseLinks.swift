internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Which claim a claim answers; none where unsure.
///
/// A denial, doubt, confirmation or concession, and the refusal to confirm or deny, answers the claim inside it, else
/// the one that its content points at (“the accusation”, “that number”, “the minister's account”, “this”), else an
/// earlier one of somebody else that says nearly the same. A reply answers the question before it; “the claim was
/// nonsense” answers the claim that its subject points at.
struct ResponseLinks {
  /// A claim as far as it is asked for.
  struct Claim {
    let relation: RelationReading
    let cue: CueConstruction
    let clause: ContentClause
    let act: SpeechAct
    /// Index of the source's entity.
    let entity: Int?
    /// The source's name, else its words.
    let speaker: String?
    /// The names of the claim's target and of its content's entities.
    let concerns: Set<String>
    let hasQuantity: Bool
    let outer: Int?
  }

  let reading: ArticleReading
  let claims: [Claim]
  /// Content words of each claim, by lemma; empty where no claim can ask for them.
  private let lemmas: [Set<String>]

  /// Only so many claims before one are looked at, so that an article costs linear time.
  private static let window = 40

  init(_ claims: [Claim], in reading: ArticleReading) {
    self.claims = claims
    self.reading = reading
    let compares = claims.contains { [.deny, .doubt, .confirm, .concede, .decline].contains($0.act) }
    lemmas = !compares ? [] : claims.map { ContentWords.lemmas($0.relation, in: reading) }
  }

  /// Index of the claim that a claim answers.
  ///
  /// - Parameter inner: the claims right inside it.
  func answered(by index: Int, inner: [Int]) -> Int? {
    let claim = claims[index]
    switch claim.act {
    case .deny, .doubt, .confirm, .concede:
      let inside = inner.filter { claims[$0].act != .decline }
      if let named = inside.first(where: { holdsHead(index, $0) }) ?? inside.first { return named }
      return pointed(by: index, claim.relation.contentHeads.first) ?? similar(to: index)
        ?? (claim.act == .deny ? contradicted(by: index) : nil)
    case .decline:
      if let doubted = dismissed(by: index) { return doubted }
      guard claim.cue.isNegated, let entry = claim.cue.entry, entry.act == .confirm || entry.act == .deny else {
        return nil
      }
      return pointed(by: index, claim.relation.contentHeads.first) ?? similar(to: index)
    case .assert, .criticize, .report:
      return question(before: index) ?? dismissed(by: index) ?? nothingSuch(index) ?? replied(by: index)
    default:
      return nil
    }
  }

  private func holdsHead(_ outer: Int, _ inner: Int) -> Bool {
    guard let head = claims[outer].relation.contentHeads.first else { return false }
    return claims[inner].relation.cueHolds(head)
  }

  // MARK: - Pointing

  /// The claim that a content's head points back at.
  private func pointed(by index: Int, _ head: Int?) -> Int? {
    guard let head else { return nil }
    let candidates = earlier(index)
    guard !candidates.isEmpty else { return nil }
    switch reading.words[head] {
    case "this", "that", "it", "which", "so", "those", "these", "them": return candidates[0]
    default: break
    }
    let noun = ArticleReading.plain(reading.tokens[head].lemma)
    if let acts = Self.actsOfNouns[noun] {
      // A noun that brings its own clause tells the claim itself and points at nothing.
      let isRelative = reading.child(of: head, [.relcl]) != nil
      guard reading.child(of: head, [.acl, .ccomp]) == nil, isDefinite(head) || isRelative else { return nil }
      if let owner = reading.child(of: head, [.poss]), let said = lastClaim(of: owner, candidates) { return said }
      let exact = candidates.filter { acts.first == claims[$0].act && claims[$0].outer == nil }
      let matching = exact.isEmpty ? candidates.filter { acts.contains(claims[$0].act) } : exact
      if let speaker = claims[index].speaker, let own = matching.first(where: { claims[$0].concerns.contains(speaker) })
      {
        return own
      }
      return matching.first
    }
    if Self.numbers.contains(noun), isDefinite(head) {
      return candidates.first { claims[$0].hasQuantity }
    }
    if Self.anything.contains(noun), isDefinite(head) {
      let told = candidates.filter { [.assert, .report].contains(claims[$0].act) }
      if let owner = reading.child(of: head, [.poss]),
        let said = lastClaim(of: owner, told) ?? lastClaim(of: owner, candidates)
      {
        return said
      }
      return candidates.first { claims[$0].outer == nil && [.assert, .report].contains(claims[$0].act) }
        ?? candidates[0]
    }
    // “contradicted the lawyer”
    guard [.noun, .propn, .pron].contains(reading.tokens[head].pos), claims[index].act == .deny else { return nil }
    return lastClaim(of: head, candidates)
  }

  /// “the claim”, “that number”, “her account”, “such claims”: not “claims”, not “a claim”.
  private func isDefinite(_ noun: Int) -> Bool {
    reading.children(of: noun).contains {
      switch reading.tokens[$0].dependency {
      case .det, .poss, .amod, .predet:
        ["the", "this", "that", "these", "those", "such", "his", "her", "its", "their", "all", "any"].contains(
          reading.words[$0]) || reading.tokens[$0].dependency == .poss
      default: false
      }
    }
  }

  /// The nearest earlier claim of the one whom a noun means.
  private func lastClaim(of noun: Int, _ candidates: [Int]) -> Int? {
    var tokens = NounPhrase.tokens(noun, in: reading)
    if let last = tokens.last, reading.tokens[last].tag == .pos { tokens = tokens.lowerBound..<last }
    guard !tokens.isEmpty else { return nil }
    if let entity = reading.entities.reference(for: tokens, speaker: nil).entity {
      return candidates.first { claims[$0].entity == entity }
    }
    // Nobody known: the same words must have spoken before.
    let lemma = reading.tokens[noun].lemma
    return candidates.first { place in
      claims[place].relation.sourceHead.map { reading.tokens[$0].lemma == lemma } ?? false
    }
  }

  /// Acts that a noun names.
  private static let actsOfNouns: WordTable<[SpeechAct]> = [
    "accusation": [.accuse, .allege, .criticize, .assert], "allegation": [.accuse, .allege, .assert],
    "charge": [.accuse, .allege, .assert, .believe], "claim": [.assert, .allege, .report, .accuse],
    "assertion": [.assert, .allege], "criticism": [.criticize, .accuse], "rumor": [.allege, .report],
    "rumour": [.allege, .report], "demand": [.demand], "call": [.demand], "request": [.demand, .ask],
    "appeal": [.demand], "warning": [.warn], "suggestion": [.suggest], "proposal": [.suggest],
    "prediction": [.predict, .believe], "forecast": [.predict], "argument": [.assert, .believe],
    "finding": [.report], "ultimatum": [.demand, .warn], "denial": [.deny], "threat": [.promise, .warn],
  ]

  private static let numbers: WordSet = ["number", "figure", "estimate", "calculation", "total", "sum", "toll"]

  private static let anything: WordSet = [
    "account", "report", "statement", "story", "version", "incident", "remark", "comment", "news", "plan", "notion",
    "idea", "description", "testimony", "meeting", "talk", "event", "decision",
  ]

  // MARK: - Saying the same

  /// The earlier claim of somebody else with the highest overlap of content words.
  private func similar(to index: Int) -> Int? {
    let own = lemmas[index]
    guard own.count >= 2 else { return nil }
    var best: (index: Int, score: Double)?
    for other in earlier(index) where claims[other].outer != index && claims[index].outer != other {
      let shared = own.intersection(lemmas[other]).count
      guard shared >= 2 else { continue }
      let contained = Double(shared) / Double(min(own.count, lemmas[other].count))
      let jaccard = Double(shared) / Double(own.union(lemmas[other]).count)
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
    return near.first { !lemmas[index].isDisjoint(with: lemmas[$0]) }
  }

  /// “…,” the mission replied; “Rubbish,” said a neighbour: the nearest claim of somebody else.
  private func replied(by index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil else { return nil }
    let isReply = ["reply", "respond", "retort", "counter", "rejoin"].contains(claim.cue.lemma)
    return isReply || opensWithVerdict(claim.relation) ? nearby(index).first { claims[$0].outer == nil } : nil
  }

  private func opensWithVerdict(_ relation: RelationReading) -> Bool {
    guard let first = relation.content.first else { return false }
    let words = first.lazy.filter { reading.tokens[$0].pos != .punct }.prefix(3).map { reading.words[$0] }
    guard let last = words.last else { return false }
    let interjections: Set<String> = ["rubbish", "nonsense", "false", "wrong", "untrue"]
    return words.first.map(interjections.contains) ?? false || words.count < 3 && interjections.contains(last)
  }

  /// Earlier claims of other speakers in this paragraph and the one before, nearest first.
  private func nearby(_ index: Int) -> [Int] {
    let start = claims[index].relation.given.content.first?.start ?? 0
    let paragraph = reading.paragraph(at: start)
    return earlier(index).filter {
      paragraph - reading.paragraph(at: claims[$0].relation.given.content.first?.start ?? 0) <= 1
    }
  }

  // MARK: - Answers

  /// “Asked whether …, she said no”, “…,” she replied after a question.
  private func question(before index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil else { return nil }
    let start = claim.relation.given.content.first?.start ?? 0
    var place = index - 1
    let isAnswer = ["reply", "respond", "answer", "retort"].contains(claim.cue.lemma)
    while place >= 0, claims[place].outer != nil || isAnswer && claims[place].act != .ask && index - place < 4 {
      place -= 1
    }
    guard place >= 0, claims[place].act == .ask, claims[place].speaker == nil || claims[place].speaker != claim.speaker
    else { return nil }
    guard let asked = claims[place].relation.given.content.first?.start else { return nil }
    let isSameSentence = reading.sentence(at: asked) == reading.sentence(at: start)
    let isReply = ["reply", "respond", "answer", "retort"].contains(claim.cue.lemma)
    let isNear = reading.paragraph(at: start) - reading.paragraph(at: asked) <= 1
    return isSameSentence || isNear && isReply ? place : nil
  }

  /// “the claim was nonsense”, “called the report pure fantasy”: a claim's noun under a word of falsehood or truth.
  private func dismissed(by index: Int) -> Int? {
    let relation = claims[index].relation
    guard holdsVerdict(relation) else { return nil }
    var subject = claims[index].clause.predicate.flatMap { reading.child(of: $0, [.nsubj]) }
    if subject.map({ !relation.contentHolds($0) }) ?? true { subject = relation.contentHeads.first }
    guard let subject, relation.contentHolds(subject) else { return nil }
    return pointed(by: index, subject)
  }

  private func holdsVerdict(_ relation: RelationReading) -> Bool {
    relation.content.contains { range in
      range.count < 40
        && range.contains {
          [.noun, .adj].contains(reading.tokens[$0].pos) && Self.verdicts.contains(reading.words[$0])
        }
    }
  }

  /// “no such report exists”, “had no such plans”: what is said not to be was spoken of right before.
  private func nothingSuch(_ index: Int) -> Int? {
    for range in claims[index].relation.content {
      for token in range.dropFirst() where reading.words[token] == "such" {
        if ["no", "any"].contains(reading.words[token - 1]) { return earlier(index).first }
      }
    }
    return nil
  }

  private static let verdicts: WordSet = [
    "nonsense", "lie", "false", "wrong", "untrue", "fantasy", "fabrication", "rubbish", "baseless", "invention",
    "hoax", "misleading", "incorrect", "inaccurate", "true", "correct", "right", "accurate", "unfounded", "absurd",
    "ridiculous", "groundless", "propaganda", "insulting", "slander", "libel", "myth", "garbage",
  ]

  /// Claims of other speakers before one, nearest first.
  private func earlier(_ index: Int) -> [Int] {
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
