internal import Language

/// What is known of a quotation and of one who may have spoken it: the features of the last trees.
package struct SpeakerFeatures {
  /// Numbers in a row.
  package static let count = 66

  /// One row for each candidate of each question.
  static func rows(_ asked: SpeakerQuestions, _ questions: [SpeakerQuestion]) -> FeatureRows {
    var rows = FeatureRows(width: count)
    rows.reserve(questions.reduce(0) { $0 + $1.candidates.count })
    var shared = FeatureRows(width: 1)
    for question in questions {
      shared.removeAll()
      quotation(asked, question, &shared)
      for candidate in question.candidates {
        rows.add(shared)
        cue(asked, question, candidate, &rows)
        source(asked, question, candidate, &rows)
        relation(asked, question, candidate, &rows)
      }
    }
    return rows
  }

  /// The quotation itself, and the relation that has it.
  private static func quotation(_ asked: SpeakerQuestions, _ question: SpeakerQuestion, _ row: inout FeatureRows) {
    let c = asked.c
    let tokens = c.quotations[question.quotation].tokens
    let (first, end) = (tokens.lowerBound, tokens.upperBound)
    let sentence = c.sentences[Int(c.sentence[first])]
    row.add(tokens.count)
    row.add(Int(c.shape[first + 1]))
    row.add(kind(c, end - 2))
    row.add(kind(c, end))
    row.add(kind(c, first - 1))
    row.add(first == sentence.tokens.lowerBound && sentence.place == 0)
    row.add(end >= c.count || c.sentences[Int(c.sentence[end])].paragraph != sentence.paragraph)
    row.add(QuotationExtent.isTitle(c, question.quotation))
    row.add(ContentExtent.isWhole(c, question.quotation))
    row.add(sentence.paragraphForm)
    if question.quotation > 0 {
      let last = c.quotations[question.quotation - 1].tokens
      row.add(first - last.upperBound)
      row.add(c.sentences[Int(c.sentence[last.lowerBound])].paragraph == sentence.paragraph)
    } else {
      row.add(999)
      row.add(-1)
    }
    row.add(question.candidates.count)
    guard question.owner >= 0 else {
      for _ in 0..<9 { row.add(-9) }
      return
    }
    let owner = asked.chosen[question.owner]
    let cue = owner.candidate.cue.head
    row.add(owner.score)
    row.add(rules[owner.rule] ?? 0)
    row.add(Float(question.held) / Float(tokens.count))
    row.add(cue < first ? first - cue : cue - end + 1)
    row.add(c.sentences[Int(c.sentence[cue])].paragraph - sentence.paragraph)
    row.add(Int(c.sentence[cue] - c.sentence[first]))
    var held = 0
    var plain = 0
    var last: Int32 = -1
    for token in owner.candidate.content {
      if c.quotation[token] < 0 { plain += c.isPunctuation(token) ? 0 : 1 }
      if c.quotation[token] >= 0, c.quotation[token] != last { held += 1 }
      last = c.quotation[token]
    }
    row.add(held)
    row.add(plain)
    row.add(owner.candidate.source.isEmpty)
  }

  private static let rules: [AttributionRule: Int] = [.chain: 1, .dash: 2, .turn: 3, .construction: 4]

  /// What sort of mark a token is: none, comma, colon, stop.
  private static func kind(_ c: TokenColumns, _ token: Int) -> Int {
    guard token >= 0, token < c.count else { return -1 }
    return c.isComma[token] ? 1 : c.isColon(token) ? 2 : c.isTag(token, .stop) ? 3 : c.isPunctuation(token) ? 4 : 0
  }

  /// Where the cue stands, and how likely it is one.
  private static func cue(
    _ asked: SpeakerQuestions, _ question: SpeakerQuestion, _ candidate: SpeakerCandidate, _ row: inout FeatureRows
  ) {
    let c = asked.c
    let tokens = c.quotations[question.quotation].tokens
    let head = candidate.cue.head
    let isBefore = head < tokens.lowerBound
    let edge = isBefore ? tokens.lowerBound : tokens.upperBound - 1
    let low = isBefore ? min(candidate.cue.last, head) + 1 : tokens.upperBound
    let high = isBefore ? tokens.lowerBound : max(candidate.cue.first, tokens.upperBound)
    var words = 0
    var stops = 0
    var colons = 0
    var verbs = 0
    var quotations = 0
    var last = Int32(question.quotation)
    for token in max(low, high - farthest)..<max(low, high) {
      if c.quotation[token] >= 0 {
        if c.quotation[token] != last { quotations += 1 }
        last = c.quotation[token]
        continue
      }
      if c.isTag(token, .stop) { stops += 1 }
      if c.isColon(token) { colons += 1 }
      if c.isVerb(token) { verbs += 1 }
      if !c.isPunctuation(token), !candidate.source.contains(token), !candidate.cue.tokens.contains(token) {
        words += 1
      }
    }
    row.add(isBefore)
    row.add(max(0, high - low))
    row.add(words)
    row.add(stops)
    row.add(colons)
    row.add(verbs)
    row.add(quotations)
    row.add(Int(c.commasBefore[max(low, high)] - c.commasBefore[low]))
    row.add(c.sentence[head] == c.sentence[edge])
    row.add(c.sentences[Int(c.sentence[head])].paragraph - c.sentences[Int(c.sentence[edge])].paragraph)
    row.add(Int(c.pos[head]))
    row.add(Int(c.tag[head]))
    row.add(Int(c.dependency[head]))
    row.add(c.quotation[head] >= 0)
    row.add(steps(c, from: head, below: 4) { tokens.contains($0) })
    // From the quotation's own top up to the cue.
    var top = tokens.lowerBound + 1
    for _ in 0..<12 where tokens.contains(Int(c.head[top])) && Int(c.head[top]) != top { top = Int(c.head[top]) }
    row.add(steps(c, from: top, below: 6) { $0 == head })
    let clause = Int(c.clause[head])
    row.add(clause > head && !tokens.contains(clause))
    row.add(c.object[head] >= 0 && !tokens.contains(Int(c.object[head])))
    var touches = false
    for token in [candidate.cue.first - 2, candidate.cue.first - 1, candidate.cue.last + 1, candidate.cue.last + 2]
    where token >= 0 && token < c.count && c.quotation[token] >= 0 && Int(c.quotation[token]) != question.quotation {
      touches = true
    }
    row.add(touches)
    guard candidate.origin >= 0 else {
      for _ in 0..<4 { row.add(-1) }
      return
    }
    let reading = asked.scored[candidate.origin]
    row.add(reading.candidate.cueProbability)
    row.add(reading.score)
    row.add(tokens.reduce(Float(0)) { $0 + reading.candidate.contentMarginal($1) } / Float(tokens.count))
    row.add(
      candidate.source.reduce(Float(0)) { $0 + reading.candidate.sourceMarginal($1) } / Float(candidate.source.count))
  }

  private static let farthest = 80

  /// How many heads lead from a token to one that is meant; 9 where none of the first few does.
  private static func steps(_ c: TokenColumns, from start: Int, below limit: Int, _ isMeant: (Int) -> Bool) -> Int {
    var token = start
    for step in 0..<limit {
      if isMeant(token) { return step }
      let above = Int(c.head[token])
      if above == token { return 9 }
      token = above
    }
    return 9
  }

  private static func source(
    _ asked: SpeakerQuestions, _ question: SpeakerQuestion, _ candidate: SpeakerCandidate, _ row: inout FeatureRows
  ) {
    let c = asked.c
    let source = candidate.source
    let head = candidate.cue.head
    let (first, last) = (source[0], source[source.count - 1])
    let top = source.first { !source.contains(Int(c.head[$0])) || Int(c.head[$0]) == $0 } ?? first
    row.add(candidate.way.rawValue)
    row.add(first > head ? first - head : head - last)
    row.add(first > head)
    row.add(source.count)
    row.add(Int(c.pos[top]))
    row.add(Int(c.tag[top]))
    row.add(Int(c.entity[top]))
    row.add(Int(c.dependency[top]))
    row.add(Int(c.head[top]) == head)
  }

  /// What the relations that were chosen say of the pair.
  private static func relation(
    _ asked: SpeakerQuestions, _ question: SpeakerQuestion, _ candidate: SpeakerCandidate, _ row: inout FeatureRows
  ) {
    let c = asked.c
    func isSame(_ relation: Int) -> Int {
      relation < 0 ? -1 : same(c, asked.chosen[relation].candidate.source, candidate.source) ? 1 : 0
    }
    if candidate.relation >= 0 {
      let relation = asked.chosen[candidate.relation]
      row.add(relation.score)
      row.add(candidate.relation == question.owner)
      let quoted = relation.candidate.content.reduce(0) { $0 + (c.quotation[$1] >= 0 ? 1 : 0) }
      row.add(quoted)
      row.add(relation.candidate.content.count - quoted)
      row.add(isSame(candidate.relation))
    } else {
      for _ in 0..<5 { row.add(-1) }
    }
    let holder = Int(asked.owner[candidate.cue.head])
    row.add(holder >= 0 ? asked.chosen[holder].score : -1)
    row.add(candidate.source.contains { asked.owner[$0] >= 0 })
    row.add(question.owner >= 0 && candidate.source.contains { Int(asked.owner[$0]) == question.owner })
    row.add(isSame(question.owner))
    row.add(question.quotation > 0 ? isSame(asked.holders[question.quotation - 1].relation) : -1)
    row.add(
      question.quotation + 1 < asked.holders.count ? isSame(asked.holders[question.quotation + 1].relation) : -1)
    row.add(question.neighbour < 0 ? 0 : question.neighbour == candidate.cue.head ? 2 : 1)
  }

  /// Whether two sources share a noun, a name or a pronoun in one place.
  static func same(_ c: TokenColumns, _ a: [Int], _ b: [Int]) -> Bool {
    a.contains { c.isNominal($0) && b.contains($0) }
  }
}
