internal import Language

/// Who may have spoken: a cue and its source near a quotation.
package struct SpeakerCandidate: Sendable {
  /// How the pair was found.
  enum Way: Int {
    case relation, reading, parse, words
  }

  let cue: CueMention
  package let source: [Int]
  let way: Way
  /// Index among the chosen relations of the one with this cue, or −1.
  let relation: Int
  /// Index among the chains' candidates of the one with this cue, or −1.
  let origin: Int
}

/// A quotation, the relation that has it, and who else may have spoken it.
package struct SpeakerQuestion: Sendable {
  /// Index into the document's quotations.
  package let quotation: Int
  /// Index among the chosen relations of the one that holds most of it, or −1.
  let owner: Int
  /// Tokens of it that the owner holds.
  let held: Int
  /// The verb of saying that touches it, or −1.
  let neighbour: Int
  package let candidates: [SpeakerCandidate]

  /// Whether a relation holds it.
  package var isOwned: Bool { owner >= 0 }
  package func tokens(_ c: TokenColumns) -> Range<Int> { c.quotations[quotation].tokens }
}

/// Asks for every quotation who may have spoken it.
struct SpeakerQuestions {
  /// Tokens, marks included; fewer are a word.
  static let shortest = 4
  /// How far from a quotation a cue is sought, in tokens.
  private static let before = 60
  private static let after = 40

  let c: TokenColumns
  let chosen: [RelationSelection.Scored]
  let scored: [RelationSelection.Scored]
  /// For each token, the relation whose content it is, and the one whose cue it is, or −1.
  let owner: [Int32]
  let cue: [Int32]
  /// For each quotation, the relation that holds most of it, and how many tokens.
  let holders: [(relation: Int, held: Int)]
  /// Relations in text order of their cues.
  private let order: [Int]

  init(_ c: TokenColumns, _ chosen: [RelationSelection.Scored], _ scored: [RelationSelection.Scored]) {
    self.c = c
    self.chosen = chosen
    self.scored = scored
    var owner = [Int32](repeating: -1, count: c.count)
    var cue = owner
    for (number, relation) in chosen.enumerated() {
      for token in relation.candidate.content { owner[token] = Int32(number) }
      for token in relation.candidate.cueTokens { cue[token] = Int32(number) }
    }
    self.owner = owner
    self.cue = cue
    holders = c.quotations.map { Self.holder($0.tokens, owner, c) }
    order = chosen.indices.sorted { chosen[$0].candidate.cue.head < chosen[$1].candidate.cue.head }
  }

  private static func holder(_ tokens: Range<Int>, _ owner: [Int32], _ c: TokenColumns) -> (relation: Int, held: Int) {
    var counts: [(Int32, Int)] = []
    for token in tokens where owner[token] >= 0 && !c.isPunctuation(token) && !c.isMark[token] {
      if let place = counts.firstIndex(where: { $0.0 == owner[token] }) {
        counts[place].1 += 1
      } else {
        counts.append((owner[token], 1))
      }
    }
    var best: (relation: Int, held: Int) = (-1, 0)
    for (relation, count) in counts where count > best.held { best = (Int(relation), count) }
    return best
  }

  /// Linear in the quotations: windows are bounded.
  func questions() -> [SpeakerQuestion] {
    var found: [SpeakerQuestion] = []
    for (number, quotation) in c.quotations.enumerated() where quotation.tokens.count >= Self.shortest {
      let touching = QuotationNeighbour.speaker(c, of: number)
      let candidates = candidates(number, touching)
      if candidates.isEmpty { continue }
      found.append(
        SpeakerQuestion(
          quotation: number, owner: holders[number].relation, held: holders[number].held,
          neighbour: touching?.verb ?? -1, candidates: candidates))
    }
    return found
  }

  private func candidates(_ number: Int, _ touching: QuotationNeighbour.Speaker?) -> [SpeakerCandidate] {
    let tokens = c.quotations[number].tokens
    let first = Int(c.sentence[tokens.lowerBound])
    let last = Int(c.sentence[tokens.upperBound - 1])
    let from = max(c.sentences[max(0, first - 1)].tokens.lowerBound, tokens.lowerBound - Self.before)
    let to = min(c.sentences[min(c.sentences.count - 1, last + 1)].tokens.upperBound, tokens.upperBound + Self.after)
    func isNear(_ token: Int) -> Bool { token >= from && token < to && !tokens.contains(token) }
    var found: [SpeakerCandidate] = []
    func add(_ cue: CueMention, _ source: [Int], _ way: SpeakerCandidate.Way, _ relation: Int, _ origin: Int) {
      guard let start = source.first, !found.contains(where: { $0.cue.head == cue.head && $0.source[0] == start }),
        !source.contains(where: tokens.contains)
      else { return }
      found.append(SpeakerCandidate(cue: cue, source: source, way: way, relation: relation, origin: origin))
    }
    var near: [Int] = [holders[number].relation]
    if number > 0 { near.append(holders[number - 1].relation) }
    if number + 1 < holders.count { near.append(holders[number + 1].relation) }
    var place = order.partition { chosen[$0].candidate.cue.head >= from }
    while place < order.count, chosen[order[place]].candidate.cue.head < to {
      near.append(order[place])
      place += 1
    }
    for relation in near where relation >= 0 && !tokens.contains(chosen[relation].candidate.cue.head) {
      let candidate = chosen[relation].candidate
      add(candidate.cue, candidate.source, .relation, relation, origin(candidate.cue.head))
    }
    place = scored.partition { $0.candidate.cue.head >= from }
    while place < scored.count, scored[place].candidate.cue.head < to {
      let candidate = scored[place].candidate
      let head = candidate.cue.head
      if isNear(head) {
        add(candidate.cue, candidate.source, .reading, Int(cue[head]), place)
        if c.isVerb(head), let source = SpeakerFinder.source(c, head) {
          add(candidate.cue, source, .parse, Int(cue[head]), place)
        }
      }
      place += 1
    }
    if let touching, isNear(touching.verb) {
      add(
        QuotationNeighbour.cue(c, touching.verb), touching.source, .words, Int(cue[touching.verb]),
        origin(touching.verb))
    }
    for verb in [tokens.lowerBound - 2, tokens.lowerBound - 1, tokens.upperBound, tokens.upperBound + 1]
    where verb >= 0 && verb < c.count && c.isVerb(verb) && isNear(verb) && c.quotation[verb] < 0 {
      if let source = SpeakerFinder.source(c, verb) {
        add(CueMention(tokens: [verb], c), source, .parse, Int(cue[verb]), origin(verb))
      }
    }
    return found
  }

  /// The chains' candidate with a cue, or −1.
  private func origin(_ head: Int) -> Int {
    let place = scored.partition { $0.candidate.cue.head >= head }
    return place < scored.count && scored[place].candidate.cue.head == head ? place : -1
  }
}

extension TokenColumns {
  package func isQuoted(_ token: Int) -> Bool { quotation[token] >= 0 }
}

extension Array {
  /// The first place from which a condition holds that holds from there on.
  func partition(_ holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
