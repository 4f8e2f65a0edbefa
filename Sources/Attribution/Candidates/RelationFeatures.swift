internal import Foundation
internal import Language

/// What is known of an assembled candidate and of its rivals: the features of the last stage, which says how likely a
/// candidate is right.
package struct RelationFeatures {
  /// One row for each reading, `count` numbers each.
  ///
  /// Rivals are compared pair by pair within a neighbourhood of `reach` candidates to either side: linear in the
  /// candidates.
  ///
  /// - Parameter candidates: the chain's own ones, to which the readings' origins point.
  package static func rows(
    _ c: TokenColumns, _ candidates: [RelationCandidate], _ readings: [RelationReading],
    constructions: [RelationCandidate]
  ) -> [[Float]] {
    let reach = 12
    let base = candidates.map { $0.cueProbability * $0.contentMean }
    var perLemma: [UInt64: Int] = [:]
    for candidate in candidates where candidate.cueProbability > 0.5 {
      perLemma[c.lemma[candidate.cue.head], default: 0] += 1
    }
    var known: [Int: Int] = [:]
    for (number, construction) in constructions.enumerated() { known[construction.cue.head] = number }
    let mean = base.isEmpty ? 0 : base.reduce(0, +) / Float(base.count)
    var shared = Row()
    var last = -1
    return readings.map { reading in
      let index = reading.origin
      let candidate = candidates[index]
      if index != last {
        last = index
        shared = Row()
        own(c, candidate, &shared)
        shared.add(Float(min(perLemma[c.lemma[candidate.cue.head]] ?? 0, 20)))
        shared.add(mean)
        shared.add(candidate.innerProbability)
      }
      var row = shared
      row.numbers.reserveCapacity(count)
      arguments(c, reading.candidate, &row)
      let near = max(0, index - reach)..<min(candidates.count, index + reach + 1)
      rivals(c, candidates, reading.candidate, base, index, near, &row)
      self.reading(c, reading, candidate, known[candidate.cue.head].map { constructions[$0] }, &row)
      return row.numbers
    }
  }

  /// Rows of `innerCount` numbers, which do not look at rivals.
  package static func innerRows(_ c: TokenColumns, _ candidates: [RelationCandidate]) -> [[Float]] {
    candidates.map { candidate in
      var row = Row()
      own(c, candidate, &row)
      arguments(c, candidate, &row)
      return row.numbers
    }
  }

  private struct Row {
    var numbers: [Float] = []

    mutating func add(_ number: Float) { numbers.append(number) }
    mutating func add(_ number: Int) { numbers.append(Float(number)) }
    mutating func add(_ flag: Bool) { numbers.append(flag ? 1 : 0) }
  }

  private static func own(_ c: TokenColumns, _ candidate: RelationCandidate, _ row: inout Row) {
    let cue = candidate.cue
    let head = cue.head
    let sentence = c.sentences[Int(c.sentence[head])]
    row.add(candidate.cueProbability)
    row.add(candidate.cueBest)
    row.add(candidate.contentMean)
    row.add(candidate.sourceMean)
    row.add(candidate.cueProbability * candidate.contentMean)
    row.add(cue.tokens.count)
    row.add(Int(c.pos[head]))
    row.add(Int(c.tag[head]))
    row.add(Int(c.dependency[head]))
    row.add(c.quotation[head] >= 0)
    row.add(c.subject[head] >= 0)
    row.add(c.object[head] >= 0)
    row.add(c.clause[head] >= 0 ? Int(c.dependency[Int(c.clause[head])]) : -1)
    let mask = c.childMask[head]
    for dependency in [Dependency.auxpass, .neg, .aux, .prep, .poss, .agent, .prt, .advcl, .cc, .dative] {
      row.add(mask >> UInt64(dependency.rawValue) & 1 != 0)
    }
    row.add(sentence.headline)
    row.add(sentence.place)
    row.add(sentence.tokens.count)
    row.add(sentence.hasQuotation)
    row.add(head - sentence.tokens.lowerBound)
    row.add(sentence.tokens.upperBound - head)
    // What the second chain thinks of the cue's own tokens, and of more cue words elsewhere.
    var own: Float = 0
    var more: Float = 0
    var content: Float = 0
    var source: Float = 0
    for (place, token) in candidate.window.enumerated() {
      let q = candidate.marginals[place * 4 + 3]
      if cue.tokens.contains(token) { own += q } else { more += q }
      content += candidate.marginals[place * 4 + 1]
      source += candidate.marginals[place * 4 + 2]
    }
    row.add(own / Float(cue.tokens.count))
    row.add(more)
    row.add(content)
    row.add(source)
  }

  private static func arguments(_ c: TokenColumns, _ candidate: RelationCandidate, _ row: inout Row) {
    let head = candidate.cue.head
    let content = candidate.content
    let source = candidate.source
    row.add(content.count)
    row.add(source.count)
    var quoted = 0
    var before = 0
    var pieces = 0
    var verbs = 0
    var lowest: Float = 1
    var topRelation = -1
    var last = -2
    for token in content {
      if c.quotation[token] >= 0 { quoted += 1 }
      if token < head { before += 1 }
      if token != last + 1 { pieces += 1 }
      last = token
      if c.pos[token] == PartOfSpeech.verb.rawValue || c.pos[token] == PartOfSpeech.aux.rawValue { verbs += 1 }
      lowest = min(lowest, candidate.contentMarginal(token))
      if Int(c.head[token]) == head { topRelation = Int(c.dependency[token]) }
    }
    let count = Float(max(1, content.count))
    row.add(Float(quoted) / count)
    row.add(Float(before) / count)
    row.add(pieces)
    row.add(Float(verbs))
    row.add(lowest)
    row.add(topRelation)
    if let first = content.first, let end = content.last {
      row.add(first > head ? first - head : end < head ? head - end : 0)
      row.add(Int(c.pos[first]))
      row.add(Int(c.dependency[first]))
      row.add(Int(c.tag[end]))
      // Whether it begins and ends where a quotation does, or cuts one.
      row.add(cut(c, first, before: true) + 2 * cut(c, end, before: false))
      row.add(end + 1 < c.count ? Int(c.tag[end + 1]) : -1)
      row.add(first > 0 ? Int(c.tag[first - 1]) : -1)
    } else {
      for _ in 0..<7 { row.add(-1) }
    }
    if let first = source.first, let end = source.last {
      let top = source.first { !source.contains(Int(c.head[$0])) || Int(c.head[$0]) == $0 } ?? first
      row.add(first > head ? first - head : head - end)
      row.add(first > head)
      row.add(Int(c.pos[top]))
      row.add(Int(c.entity[top]))
      row.add(Int(c.dependency[top]))
      row.add(Int(c.head[top]) == head)
      row.add(c.quotation[top] >= 0)
      row.add(c.sentence[top] == c.sentence[head])
      row.add(end - first + 1 - source.count)
    } else {
      for _ in 0..<9 { row.add(-1) }
    }
  }

  private static func cut(_ c: TokenColumns, _ token: Int, before: Bool) -> Int {
    let quotation = Int(c.quotation[token])
    if quotation < 0 { return 0 }
    let tokens = c.quotations[quotation].tokens
    return token == (before ? tokens.lowerBound : tokens.upperBound - 1) ? 0 : 1
  }

  private static func rivals(
    _ c: TokenColumns, _ candidates: [RelationCandidate], _ candidate: RelationCandidate, _ base: [Float],
    _ index: Int, _ near: Range<Int>, _ row: inout Row
  ) {
    var held: Float = 0
    var heldBase: Float = 0
    var holds: Float = 0
    var claimed: Float = 0
    var better = 0
    var overlap: Float = 0
    var sameSource: Float = 0
    var sameSentence = 0
    for other in near where other != index {
      let rival = candidates[other]
      let strength = base[other]
      if c.sentence[rival.cue.head] == c.sentence[candidate.cue.head] {
        sameSentence += 1
        if strength > base[index] { better += 1 }
      }
      // Does the rival's content hold this cue, and this content the rival's cue?
      let inside = rival.contentMarginal(candidate.cue.head)
      if inside * rival.cueProbability > held {
        held = inside * rival.cueProbability
        heldBase = strength
      }
      holds = max(holds, candidate.contentMarginal(rival.cue.head) * rival.cueProbability)
      if rival.content.isEmpty || candidate.content.isEmpty { continue }
      if rival.content[0] <= candidate.content[candidate.content.count - 1],
        candidate.content[0] <= rival.content[rival.content.count - 1]
      {
        let shared = sharedCount(rival.content, candidate.content)
        let share = Float(shared) / Float(candidate.content.count)
        overlap = max(overlap, share * strength)
        if strength > base[index] { claimed = max(claimed, share) }
      }
      if !candidate.source.isEmpty, rival.source.first == candidate.source.first {
        sameSource = max(sameSource, strength)
      }
    }
    row.add(held)
    row.add(heldBase)
    row.add(holds)
    row.add(claimed)
    row.add(better)
    row.add(overlap)
    row.add(sameSource)
    row.add(sameSentence)
    row.add(index > 0 ? base[index - 1] : -1)
    row.add(index + 1 < base.count ? base[index + 1] : -1)
  }

  /// How a reading came about, and what speaks for it.
  private static func reading(
    _ c: TokenColumns, _ reading: RelationReading, _ own: RelationCandidate, _ construction: RelationCandidate?,
    _ row: inout Row
  ) {
    let candidate = reading.candidate
    row.add(reading.content.rawValue)
    row.add(reading.source.rawValue)
    row.add(candidate.contentMean)
    row.add(candidate.sourceMean)
    row.add(RelationReadings.overlap(candidate.content, own.content))
    // The overlap with the truth that the chain expects, and the likeliest source token that is left out.
    var all: Float = 0
    var quotedOutside: Float = 0
    var otherSource: Float = 0
    var inside: Float = 0
    var place = 0
    for token in candidate.window {
      let probability = candidate.contentMarginal(token)
      all += probability
      while place < candidate.content.count, candidate.content[place] < token { place += 1 }
      if place < candidate.content.count, candidate.content[place] == token {
        inside += probability
      } else if c.quotation[token] >= 0 {
        quotedOutside += probability
      }
      if candidate.source.first.map({ token < $0 }) ?? true || candidate.source.last.map({ token > $0 }) ?? true {
        otherSource = max(otherSource, candidate.sourceMarginal(token))
      }
    }
    row.add(inside / max(1, Float(candidate.content.count) + all - inside))
    row.add(quotedOutside)
    row.add(otherSource)
    if let construction {
      row.add(RelationReadings.overlap(candidate.content, construction.content))
      row.add(
        construction.source.isEmpty && candidate.source.isEmpty
          || construction.source.contains { candidate.source.contains($0) })
    } else {
      row.add(-1)
      row.add(-1)
    }
    // Quotations that end as sentences do: how many it holds, cuts, and leaves between itself and the cue.
    var wholes = 0
    var cuts = 0
    var last: Int32 = -1
    for token in candidate.content where c.quotation[token] >= 0 && c.quotation[token] != last {
      last = c.quotation[token]
      let tokens = c.quotations[Int(last)].tokens
      if ContentExtent.isWhole(c, Int(last)) { wholes += 1 }
      if !candidate.content.contains(tokens.upperBound - 1) || !candidate.content.contains(tokens.lowerBound) {
        cuts += 1
      }
    }
    row.add(wholes)
    row.add(cuts)
    row.add(candidate.content.last.map { Int(c.sentence[$0] - c.sentence[candidate.cue.head]) } ?? 0)
    row.add(candidate.content.first.map { Int(c.sentence[$0] - c.sentence[candidate.cue.head]) } ?? 0)
  }

  static func sharedCount(_ a: [Int], _ b: [Int]) -> Int {
    var i = 0
    var j = 0
    var count = 0
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        count += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// Numbers in a row.
  package static let count = 84
  package static let innerCount = 57
}
