internal import Foundation
internal import Language

/// What is known of an assembled candidate and of its rivals: the features of the last stage, which says how likely a
/// candidate is right.
package struct RelationFeatures {
  /// Fills `rows` with one row for each candidate, `count` numbers each.
  ///
  /// Rivals are compared pair by pair within a neighbourhood of `reach` candidates to either side: linear in the
  /// candidates.
  package static func rows(_ c: TokenColumns, _ candidates: [RelationCandidate]) -> [[Float]] {
    let reach = 12
    let base = candidates.map { $0.cueProbability * $0.contentMean }
    var perLemma: [UInt64: Int] = [:]
    for candidate in candidates where candidate.cueProbability > 0.5 {
      perLemma[c.lemma[candidate.cue.head], default: 0] += 1
    }
    let mean = base.isEmpty ? 0 : base.reduce(0, +) / Float(base.count)
    return candidates.indices.map { index in
      var row = Row()
      own(c, candidates[index], &row)
      arguments(c, candidates[index], &row)
      rivals(c, candidates, base, index, max(0, index - reach)..<min(candidates.count, index + reach + 1), &row)
      row.add(Float(min(perLemma[c.lemma[candidates[index].cue.head]] ?? 0, 20)))
      row.add(mean)
      row.add(candidates[index].innerProbability)
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
      lowest = min(lowest, candidate.marginals[(token - candidate.window.lowerBound) * 4 + 1])
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
    _ c: TokenColumns, _ candidates: [RelationCandidate], _ base: [Float], _ index: Int, _ near: Range<Int>,
    _ row: inout Row
  ) {
    let candidate = candidates[index]
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

  private static func sharedCount(_ a: [Int], _ b: [Int]) -> Int {
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
  package static let count = 70
  package static let innerCount = 57
}
