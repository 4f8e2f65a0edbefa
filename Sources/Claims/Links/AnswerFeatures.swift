internal import Records

/// What the ranking of answers knows of a claim and one that it may answer.
///
/// A row is what is known of the claim, of the candidate and of both; names stand beside the numbers.
struct AnswerFeatures {
  /// Candidates further back are no answer's: of gold's, one in a hundred.
  static let back = 20
  /// A denial may be put before what it denies (“X denied A, after Y said A”).
  static let ahead = 2

  let links: ResponseLinks
  let profiles: [AnswerProfile]
  /// What the rules say that each claim answers, and which of them says so.
  let rules: [(answered: Int?, reader: Int)]
  private let rarity: [UInt32: Float]
  private let answeredBy: [[Int]]

  init(_ links: ResponseLinks, rules: [(answered: Int?, reader: Int)]) {
    self.links = links
    self.rules = rules
    let profiles = links.claims.indices.map { AnswerProfile($0, links) }
    self.profiles = profiles
    var counts: [UInt32: Float] = [:]
    for profile in profiles { for stem in profile.stems { counts[stem, default: 0] += 1 } }
    // A word that every claim has tells nothing of two.
    rarity = counts.mapValues { 1 / (0.5 + $0) }
    var answeredBy = [[Int]](repeating: [], count: profiles.count)
    for (index, rule) in rules.enumerated() { if let answered = rule.answered { answeredBy[answered].append(index) } }
    self.answeredBy = answeredBy
  }

  static func number(of act: SpeechAct) -> Int {
    switch act {
    case .assert: 0
    case .report: 1
    case .believe: 2
    case .predict: 3
    case .warn: 4
    case .suggest: 5
    case .criticize: 6
    case .accuse: 7
    case .allege: 8
    case .demand: 9
    case .ask: 10
    case .promise: 11
    case .intend: 12
    case .decide: 13
    case .praise: 14
    case .feel: 15
    case .other: 16
    case .concede: 17
    case .confirm: 18
    case .decline: 19
    case .doubt: 20
    case .deny: 21
    }
  }

  static func number(of kind: EntityKind) -> Int {
    switch kind {
    case .person: 0
    case .group: 1
    case .organization: 2
    case .place: 3
    case .document: 4
    case .unknown: 5
    }
  }

  /// The claims that a claim may answer, the nearest before it first.
  func candidates(of index: Int) -> [Int] {
    let before = stride(from: index - 1, through: max(0, index - Self.back), by: -1)
    let after = index + 1..<max(index + 1, min(links.claims.count, index + 1 + Self.ahead))
    return (Array(before) + Array(after)).filter { other in
      // A heading says again what the text says.
      !links.claims[other].inHeading || links.claims[index].inHeading
    }
  }

  /// - Parameter weights: of the claim as an answer, of each claim as one that is answered.
  func rows(of index: Int, _ candidates: [Int], answers: Float, answered: (Int) -> Float) -> [Float] {
    let claim = links.claims[index]
    let own = profiles[index]
    let before = links.lastOutermost(before: index)
    let previous = before.map { isSame(index, $0) } ?? false
    var rows: [Float] = []
    rows.reserveCapacity(candidates.count * Self.width)
    // The nearest claim of another party, and the nearest one of the same.
    let nearestOther = stride(from: index - 1, through: max(0, index - Self.back), by: -1).first {
      !isSame(index, $0) && links.claims[$0].outer != index
    }
    let nearestOwn = stride(from: index - 1, through: max(0, index - Self.back), by: -1).first { isSame(index, $0) }
    let shared = Float(own.stems.count)
    let rule = rules[index]
    for other in candidates {
      let candidate = links.claims[other]
      let theirs = profiles[other]
      func bit(_ condition: Bool) -> Float { condition ? 1 : 0 }
      // Of the claim.
      rows.append(Float(Self.number(of: claim.act)))
      rows.append(Float(rule.reader))
      rows.append(answers)
      rows.append(bit(own.isNegative))
      rows.append(bit(own.isQuoted))
      rows.append(bit(own.holdsNegation) + bit(claim.cue.isNegated) * 2)
      rows.append(bit(own.holdsPointer))
      rows.append(bit(own.holdsVerdict))
      rows.append(Float(own.opening))
      rows.append(Float(min(60, own.length)))
      rows.append(Float(own.depth))
      rows.append(bit(claim.inHeading))
      rows.append(bit(claim.sourceIsPronoun) + bit(claim.speaker == nil) * 2)
      rows.append(Float(Self.number(of: claim.kind)))
      rows.append(bit(claim.hasQuantity))
      rows.append(bit(previous) + bit(nearestOwn.map { rules[$0].answered != nil } ?? false) * 2)
      // Of the candidate.
      rows.append(Float(Self.number(of: candidate.act)))
      rows.append(answered(other))
      rows.append(Float(Self.number(of: candidate.kind)))
      rows.append(bit(theirs.isNegative))
      rows.append(bit(theirs.asksBack))
      rows.append(bit(theirs.isQuoted))
      rows.append(Float(theirs.depth))
      rows.append(Float(min(60, theirs.length)))
      rows.append(bit(candidate.hasQuantity))
      rows.append(bit(rules[other].answered != nil))
      rows.append(Float(Self.number(of: candidate.act) == 0 ? theirs.opening : 0))
      // Where it stands.
      rows.append(Float(index - other))
      rows.append(Float(max(-3, min(12, own.sentence - theirs.lastSentence))))
      rows.append(Float(max(-1, min(6, own.paragraph - theirs.paragraph))))
      rows.append(
        bit(candidate.outer == index) + bit(claim.outer == other) * 2 + bit(candidate.outer == claim.outer) * 4)
      rows.append(bit(other == before))
      rows.append(bit(other == nearestOther))
      rows.append(nearestOther.map { Float(max(-4, min(8, other - $0))) } ?? -5)
      rows.append(nearestOwn.map { Float(max(-8, min(8, other - $0))) } ?? -9)
      rows.append(bit(isFirstInParagraph(other)) + bit(isFirstOfSpeaker(other)) * 2)
      rows.append(Float(min(4, othersBetween(index, other))))
      rows.append(bit(theirs.cueStart < own.start))
      // Who speaks.
      let isSpeaker = own.speaker != 0 && own.speaker == theirs.speaker
      rows.append(bit(isSpeaker) + bit(isSame(index, other)) * 2)
      rows.append(bit(own.speaker == 0) + bit(theirs.speaker == 0) * 2)
      rows.append(bit(WordHash.shared(own.parties, theirs.concerns) > 0))
      rows.append(bit(WordHash.shared(theirs.parties, own.concerns) > 0))
      rows.append(bit(contains(theirs.stems, own.sourceHead)) + bit(contains(own.stems, theirs.sourceHead)) * 2)
      rows.append(Float(min(3, WordHash.shared(own.concerns, theirs.concerns))))
      // What is said.
      var weight: Float = 0
      var most: Float = 0
      let common = Float(
        WordHash.shared(own.stems, theirs.stems) {
          let rare = rarity[$0] ?? 1
          weight += rare
          most = max(most, rare)
        })
      rows.append(common)
      rows.append(weight)
      rows.append(most)
      rows.append(common / max(1, min(shared, Float(theirs.stems.count))))
      rows.append(common / max(1, shared + Float(theirs.stems.count) - common))
      rows.append(bit(own.predicate != 0 && own.predicate == theirs.predicate))
      rows.append(
        bit(own.isNegative != theirs.isNegative) + bit(own.predicate != 0 && contains(theirs.stems, own.predicate)) * 2)
      rows.append(bit(own.namedActs & (1 << UInt32(Self.number(of: candidate.act))) != 0) + bit(own.namedActs != 0) * 2)
      // What the rules say.
      rows.append(rule.answered == other ? Float(rule.reader) : rule.answered == nil ? 0 : -1)
      rows.append(rule.answered.map { Float(max(-6, min(6, other - $0))) } ?? 9)
      rows.append(Float(min(3, answeredBy[other].count { $0 != index })))
      rows.append(bit(answeredBy[other].contains { $0 != index && isSame($0, index) }))
    }
    return rows
  }

  static let width = 56

  private func contains(_ list: [UInt32], _ number: UInt32) -> Bool { number != 0 && list.contains(number) }

  /// Whether one party says both.
  private func isSame(_ one: Int, _ two: Int) -> Bool {
    if let entity = links.claims[one].entity, let other = links.claims[two].entity, entity == other { return true }
    return profiles[one].speaker != 0 && profiles[one].speaker == profiles[two].speaker
      || WordHash.shared(profiles[one].parties, profiles[two].parties) > 0
  }

  private func isFirstInParagraph(_ index: Int) -> Bool {
    index == 0 || profiles[index - 1].paragraph != profiles[index].paragraph
  }

  private func isFirstOfSpeaker(_ index: Int) -> Bool { index == 0 || !isSame(index - 1, index) }

  /// Outermost claims of third parties between two.
  private func othersBetween(_ index: Int, _ other: Int) -> Int {
    guard other + 1 < index else { return 0 }
    return (other + 1..<index).count {
      links.claims[$0].outer == nil && !isSame($0, index) && !isSame($0, other)
    }
  }
}
