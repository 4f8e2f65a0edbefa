internal import Language

/// A cue holds the words that grammar gives it, however much of them the chain has learned to take.
///
/// - its verb's auxiliaries, negation, particles and the adverbs that stand beside it: “*always denied*”, “*then wrote back*”
/// - no article before its noun: “*accusation*”, not “the accusation”
/// - no empty subject: “*is understood*”, not “it is understood”
/// - no “citing Y”, which is a relay
/// - no noun whose preposition is elsewhere: “*said* on a podcast”
/// - the verb of saying before its colon: “*said:*”
///
/// Linear in the cue's tokens.
enum CueExtent {
  /// Of relations that stand beside one another.
  static func mend(_ chosen: inout [RelationSelection.Scored], _ c: TokenColumns) {
    let taken = c.taken(by: chosen.map(\.candidate))
    for number in chosen.indices { mend(&chosen[number].candidate, c) { taken[$0] } }
  }

  /// Of relations that stand inside others.
  static func mend(_ chosen: inout [InnerSelection.Inner], _ c: TokenColumns) {
    for number in chosen.indices { mend(&chosen[number].scored.candidate, c) { _ in false } }
  }

  private static func mend(_ candidate: inout RelationCandidate, _ c: TokenColumns, isTaken: (Int) -> Bool) {
    trim(&candidate, c)
    testimony(&candidate, c)
    // “*According to* witnesses cited by X”
    if c.word[candidate.cue.head] == according, candidate.cueTokens.count > 2,
      candidate.cueTokens.contains(candidate.cue.head + 1)
    {
      candidate.cueTokens = [candidate.cue.head, candidate.cue.head + 1]
    }
    let (content, source) = (candidate.content, candidate.source)
    grow(&candidate, c) { !isTaken($0) && !content.contains($0) && !source.contains($0) }
    candidate.cueTokens.sort()
  }

  private static func trim(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let head = candidate.cue.head
    guard candidate.cueTokens.count > 1, candidate.cueTokens.contains(head) else { return }
    if let citing = candidate.cueTokens.first(where: { $0 > head && CitedConstruction.isCiting(c, $0) }) {
      candidate.cueTokens.removeAll { $0 >= citing }
    }
    // “voted by | seven to two”: a preposition whose noun is elsewhere.
    if let last = candidate.cueTokens.max(), last > head, c.isTag(last, .preposition), c.isRelation(last, .prep),
      let object = c.child(of: last, .pobj, after: last), !candidate.content.contains(object),
      !candidate.source.contains(object)
    {
      candidate.cueTokens.removeAll { $0 == last }
    }
    // “rejected that: B”: the colon brings nothing of it.
    if let last = candidate.cueTokens.max(), last > head, c.isColon(last), candidate.content.allSatisfy({ $0 < last }),
      !candidate.cueTokens.contains(last - 1)
    {
      candidate.cueTokens.removeAll { $0 == last }
    }
    // “forecasts *record year on* A”: what such a verb foresees is what it says.
    objects(&candidate, c)
    // “said on a *podcast*”: a noun whose preposition is elsewhere.
    let cue = candidate.cueTokens
    candidate.cueTokens.removeAll { token in
      token != head && c.isRelation(token, .pobj) && !cue.contains(Int(c.head[token])) && !cue.contains(token - 1)
        && !cue.contains(token + 1)
    }
    // “*last night* blasted”: when it was said.
    candidate.cueTokens.removeAll { $0 != head && (isTime(c, $0, of: head) || isTime(c, Int(c.head[$0]), of: head)) }
    while candidate.cueTokens.count > 1, let first = candidate.cueTokens.min(), first < head, isIdle(c, first, head) {
      candidate.cueTokens.removeAll { $0 == first }
    }
  }

  /// “*gave evidence* that A”, “*gave his word* that A”: a noun that the verb gives, and no part of what is said.
  private static func testimony(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let head = candidate.cue.head
    guard c.lemma[head] == give, c.isVerb(head), let first = candidate.content.first, first > head,
      let noun = c.child(of: head, .dobj, after: head), testimonies.contains(c.lemma[noun]), noun >= first,
      noun - head <= 3, noun + 1 < c.count, candidate.content.contains(noun + 1),
      c.word[noun + 1] == VerbConstruction.that || c.isTag(noun + 1, .to)
    else { return }
    candidate.content.removeAll { $0 <= noun }
    candidate.cueTokens = (Set(candidate.cueTokens).union(head...noun)).sorted()
  }

  private static let according = FeatureBag.hash("according")
  private static let give = FeatureBag.hash("give")
  private static let testimonies = TokenColumns.hashes(
    "evidence assurance word undertaking guarantee promise testimony warning notice")

  private static func isTime(_ c: TokenColumns, _ token: Int, of verb: Int) -> Bool {
    c.isRelation(token, .npadvmod) && Int(c.head[token]) == verb && c.isVerb(verb)
  }

  /// Gives a content that begins behind a preposition the noun before it, where the cue's verb brings nothing but nouns and clauses of its
  /// own: “forecasts | record year on reclamation boom”.
  private static func objects(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let head = candidate.cue.head
    guard c.isVerb(head), foreseeing.contains(c.lemma[head]), let first = candidate.content.first,
      let last = candidate.cueTokens.max(), first == last + 1, c.isTag(last, .preposition),
      let noun = (head + 1..<max(head + 1, last)).first(where: { c.isNominal($0) }), noun < last,
      (head + 1...last).allSatisfy({ !candidate.source.contains($0) && c.quotation[$0] < 0 })
    else { return }
    candidate.content = Array(head + 1...last) + candidate.content
    candidate.cueTokens.removeAll { $0 > head }
  }

  private static let foreseeing = TokenColumns.hashes(
    "forecast predict expect foresee project announce report reveal promise pledge plan confirm deny reject offer propose"
  )

  /// Whether a cue's first token says nothing: an article of its noun, an empty “it”.
  private static func isIdle(_ c: TokenColumns, _ token: Int, _ head: Int) -> Bool {
    guard Int(c.head[token]) == head else { return false }
    return c.isRelation(token, .det) && c.isTag(token, .dt) && c.isNominal(head) && articles.contains(c.word[token])
      || c.word[token] == VerbConstruction.it && c.isRelation(token, .nsubj, .nsubjpass, .expl)
  }

  private static func grow(_ candidate: inout RelationCandidate, _ c: TokenColumns, isFree: (Int) -> Bool) {
    let head = candidate.cue.head
    // “Okafor *said:* “A””: a colon alone is one only where no verb of saying stands before it.
    if candidate.cueTokens == [head], c.isColon(head), let next = candidate.content.first, next > head,
      case let verb = head - 1, verb > 0, c.isVerb(verb), c.quotation[verb] < 0, isFree(verb),
      CueFrames.of(c.lemma[verb]).contains(.clause), let speaker = candidate.source.last, speaker < verb,
      candidate.source.contains(Int(c.subject[verb])) || speaker == verb - 1
    {
      candidate.cueTokens = [verb, head]
      candidate.cue = CueMention(tokens: candidate.cueTokens, c)
    }
    guard c.isVerb(head), candidate.cueTokens.contains(head) else { return }
    var first = candidate.cueTokens.filter { $0 <= head }.min() ?? head
    while first > 0, belongs(c, first - 1, head), isFree(first - 1) {
      first -= 1
      candidate.cueTokens.append(first)
    }
    let last = candidate.cueTokens.filter { $0 >= head }.max() ?? head
    // “wrote *back*”: a particle by its tag, whatever the parser makes of it.
    if last + 1 < c.count, c.isRelation(last + 1, .prt) || c.isTag(last + 1, .rp), Int(c.head[last + 1]) == head,
      isFree(last + 1)
    {
      candidate.cueTokens.append(last + 1)
    }
    // “stood *by* the figure”
    if c.lemma[head] == VerbConstruction.stand, candidate.content.first == head + 1, c.lemma[head + 1] == by,
      candidate.content.count > 1
    {
      candidate.content.removeFirst()
      candidate.cueTokens.append(head + 1)
    }
    // “scoffed *at* claims that A”: a preposition that neither the cue nor the content has taken.
    if let next = candidate.content.first, next == last + 2, c.isTag(last + 1, .preposition),
      c.isRelation(last + 1, .prep), Int(c.head[last + 1]) == head, isFree(last + 1)
    {
      candidate.cueTokens.append(last + 1)
    }
  }

  /// Whether what stands before a cue's verb is part of it: no time (“a year later”), no link (“when”, “however,”).
  private static func belongs(_ c: TokenColumns, _ token: Int, _ head: Int) -> Bool {
    guard Int(c.head[token]) == head, c.quotation[token] == c.quotation[head] else { return false }
    if c.isRelation(token, .aux, .auxpass, .neg) { return !c.isTag(token, .to) }
    return c.isRelation(token, .advmod) && c.isTag(token, .rb, .rbr) && Int(c.leftEdge[token]) == token
      && Int(c.rightEdge[token]) == token && c.entity[token] == 0
  }

  private static let articles = TokenColumns.hashes("a an the")
  private static let by = FeatureBag.hash("by")
}
