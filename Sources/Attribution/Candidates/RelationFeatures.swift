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
  ) -> FeatureRows {
    let rivals = candidates.map { Rival($0, c) }
    var perLemma: [UInt64: Int] = [:]
    for candidate in candidates where candidate.cueProbability > 0.5 {
      perLemma[c.lemma[candidate.cue.head], default: 0] += 1
    }
    var known = ByToken<Int>(c)
    for (number, construction) in constructions.enumerated() { known.set(number, at: construction.cue.head) }
    let mean = rivals.isEmpty ? 0 : rivals.reduce(0) { $0 + $1.strength } / Float(rivals.count)
    var rows = FeatureRows(width: count)
    rows.reserve(readings.count)
    var shared = FeatureRows(width: 1)
    var last = -1
    for number in readings.indices {
      let index = readings[number].origin
      if index != last {
        last = index
        shared.removeAll()
        own(c, candidates[index], &shared)
        shared.add(Float(min(perLemma[c.lemma[candidates[index].cue.head]] ?? 0, 20)))
        shared.add(mean)
        shared.add(candidates[index].innerProbability)
      }
      rows.add(shared)
      arguments(c, readings[number].candidate, &rows)
      Self.rivals(candidates, readings[number].candidate, rivals, index, &rows)
      reading(
        c, readings[number], candidates[index], known[candidates[index].cue.head].map { constructions[$0] }, &rows)
    }
    return rows
  }

  /// Rows of `innerCount` numbers, which do not look at rivals.
  package static func innerRows(_ c: TokenColumns, _ candidates: [RelationCandidate]) -> FeatureRows {
    var rows = FeatureRows(width: innerCount)
    rows.reserve(candidates.count)
    for candidate in candidates {
      own(c, candidate, &rows)
      arguments(c, candidate, &rows)
    }
    return rows
  }

  private static func own(_ c: TokenColumns, _ candidate: RelationCandidate, _ row: inout FeatureRows) {
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
    row.add(sentence.paragraphForm)
    row.add(sentence.place)
    row.add(sentence.tokens.count)
    row.add(sentence.hasQuotation)
    row.add(head - sentence.tokens.lowerBound)
    row.add(sentence.tokens.upperBound - head)
    // What the second chain thinks of the cue's own tokens, and of more cue words elsewhere.
    var own: Float = 0
    var more: Float = 0
    var all = SIMD4<Float>()
    for (token, chances) in zip(candidate.window, candidate.marginals) {
      if cue.tokens.contains(token) { own += chances[3] } else { more += chances[3] }
      all += chances
    }
    row.add(own / Float(cue.tokens.count))
    row.add(more)
    row.add(all[1])
    row.add(all[2])
  }

  private static func arguments(_ c: TokenColumns, _ candidate: RelationCandidate, _ row: inout FeatureRows) {
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

  /// Candidates to either side that are rivals.
  private static let reach = 12

  /// What the others ask of a candidate.
  private struct Rival {
    let cue: Int
    let sentence: Int32
    let probability: Float
    let strength: Float
    /// First and last token of the content; an empty range of none.
    let content: Range<Int>
    /// First token of the source, or −1.
    let source: Int

    init(_ candidate: RelationCandidate, _ c: TokenColumns) {
      cue = candidate.cue.head
      sentence = c.sentence[cue]
      probability = candidate.cueProbability
      strength = candidate.cueProbability * candidate.contentMean
      content = RelationFeatures.extent(candidate.content)
      source = candidate.source.first ?? -1
    }
  }

  /// From the first token to the last one.
  private static func extent(_ tokens: [Int]) -> Range<Int> {
    tokens.isEmpty ? 0..<0 : tokens[0]..<tokens[tokens.count - 1] + 1
  }

  private static func rivals(
    _ candidates: [RelationCandidate], _ candidate: RelationCandidate, _ rivals: [Rival], _ index: Int,
    _ row: inout FeatureRows
  ) {
    var held: Float = 0
    var heldBase: Float = 0
    var holds: Float = 0
    var claimed: Float = 0
    var better = 0
    var overlap: Float = 0
    var sameSource: Float = 0
    var sameSentence = 0
    let own = rivals[index]
    let content = extent(candidate.content)
    let source = candidate.source.first ?? -1
    for other in max(0, index - reach)..<min(rivals.count, index + reach + 1) where other != index {
      let rival = rivals[other]
      let strength = rival.strength
      if rival.sentence == own.sentence {
        sameSentence += 1
        if strength > own.strength { better += 1 }
      }
      // Does the rival's content hold this cue, and this content the rival's cue?
      let inside = candidates[other].contentMarginal(own.cue)
      if inside * rival.probability > held {
        held = inside * rival.probability
        heldBase = strength
      }
      holds = max(holds, candidate.contentMarginal(rival.cue) * rival.probability)
      if rival.content.isEmpty || content.isEmpty { continue }
      if rival.content.overlaps(content) {
        let shared = sharedCount(candidates[other].content, candidate.content)
        let share = Float(shared) / Float(candidate.content.count)
        overlap = max(overlap, share * strength)
        if strength > own.strength { claimed = max(claimed, share) }
      }
      if source >= 0, rival.source == source { sameSource = max(sameSource, strength) }
    }
    row.add(held)
    row.add(heldBase)
    row.add(holds)
    row.add(claimed)
    row.add(better)
    row.add(overlap)
    row.add(sameSource)
    row.add(sameSentence)
    row.add(index > 0 ? rivals[index - 1].strength : -1)
    row.add(index + 1 < rivals.count ? rivals[index + 1].strength : -1)
  }

  /// How a reading came about, and what speaks for it.
  private static func reading(
    _ c: TokenColumns, _ reading: RelationReading, _ own: RelationCandidate, _ construction: RelationCandidate?,
    _ row: inout FeatureRows
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
