internal import Language

/// “Its auditors noted that A, according to the report”, “X told Y that A, the Herald can reveal”: a relation whose cue stands
/// behind all that it holds comes before what it holds, however sure that is; the inner one is found again inside it.
enum HolderFirst {
  /// Below this score a candidate is no sure holder.
  static let least: Float = 0.3

  /// Gives a holder a little more than the best score of what it holds. `n log n` in the candidates, with a bounded
  /// neighbourhood.
  static func mend(_ all: inout [RelationSelection.Scored], _ c: TokenColumns) {
    let order = all.indices.sorted { all[$0].candidate.cue.head < all[$1].candidate.cue.head }
    objects(&all, c, order)
    let scores = all.map(\.score)
    var chained = [Bool](repeating: false, count: c.count)
    for scored in all where scored.rule != .construction {
      for token in scored.candidate.content { chained[token] = true }
      for token in scored.candidate.cueTokens { chained[token] = true }
    }
    for (place, number) in order.enumerated() {
      // “A monk's accusation that he ordered A” holds the order, where nothing surer holds the accusation.
      let isNoun =
        all[number].rule == .construction && c.pos[all[number].candidate.cue.head] == PartOfSpeech.noun.rawValue
        && !chained[all[number].candidate.cue.head]
      // “thanked his mother, *who he said had sold her car*”: an object holds the clause in which its praiser speaks of it.
      let holdsClause =
        c.isVerb(all[number].candidate.cue.head) && !all[number].candidate.isFirm
        && (all[number].candidate.content.first ?? 0) > all[number].candidate.cue.head
      guard
        isNoun || holdsClause || all[number].candidate.isFirm
          || scores[number] >= least && !all[number].candidate.source.isEmpty
      else { continue }
      guard let first = all[number].candidate.content.first, let last = all[number].candidate.content.last else {
        continue
      }
      let cue = all[number].candidate.cue.head
      guard
        last < cue || all[number].candidate.isFirm || isNoun || holdsClause
          || first > cue && c.word[all[number].candidate.cue.tokens[0]] == according
      else { continue }
      let range = first...last
      var held: Set<Int>?
      for step in [-1, 1] {
        var other = place + step
        while order.indices.contains(other), abs(other - place) <= reach {
          let inner = all[order[other]].candidate
          if scores[order[other]] > scores[number], range.contains(inner.cue.head), !inner.source.isEmpty,
            c.quotation[inner.cue.head] < 0,
            // “The lawyers said the tests “were never made”, *the Courier reported*”
            holdsClause || (all[number].candidate.isFirm || c.word[cue] == according) && last < cue
              || inner.content.allSatisfy({ c.quotation[$0] < 0 }),
            c.sentence[inner.cue.head] == c.sentence[all[number].candidate.cue.head]
          {
            let content = held ?? Set(all[number].candidate.content)
            held = content
            guard content.contains(inner.cue.head), inner.content.allSatisfy(content.contains),
              inner.source.allSatisfy(content.contains),
              !holdsClause || isOwnClause(inner, all[number].candidate, c)
                || isRestrictive(inner, all[number].candidate, c) && scores[number] >= least
            else {
              other += step
              continue
            }
            all[number].score = max(all[number].score, scores[order[other]] + 0.001)
          }
          other += step
        }
      }
    }
  }

  /// “She had seen a letter *in which the director warned that A*”: where the chain leaves off before what the parse hangs
  /// below its clause, and that is an attribution, the clause has it.
  static func extend(
    _ all: inout [RelationSelection.Scored], _ c: TokenColumns, constructions: [RelationCandidate]
  ) {
    guard constructions.count > 1 else { return }
    let heads = constructions.map(\.cue.head)
    var byCue = ByToken<Int>(c)
    for (number, scored) in all.enumerated() { byCue.set(number, at: scored.candidate.cue.head) }
    for number in all.indices where all[number].rule == .chain && !all[number].candidate.isFirm {
      let candidate = all[number].candidate
      guard c.quotation[candidate.cue.head] < 0, let place = position(of: candidate.cue.head, in: heads),
        let first = candidate.content.first, let last = candidate.content.last,
        let end = constructions[place].content.last, last > candidate.cue.head
      else { continue }
      let whole = constructions[place].content
      // “said that his client, *who maintains* that A, would appeal”
      let isHole = first == whole.first && last == end && candidate.content.count < whole.count
      let goesOn = end > last && !c.isPunctuation(last)
      guard isHole || goesOn else { continue }
      let isParted = goesOn && c.isPunctuation(last + 1)
      let held = Set(whole)
      guard candidate.content.allSatisfy(held.contains), !candidate.source.contains(where: held.contains) else {
        continue
      }
      let content = Set(candidate.content)
      let holds = constructions[max(0, place - reach)..<min(constructions.count, place + reach)].contains { inner in
        held.contains(inner.cue.head) && !content.contains(inner.cue.head)
          && inner.content.allSatisfy(held.contains) && !inner.source.isEmpty
          && (isHole || isParted && isOwnClause(inner, candidate, c)
            || !isParted && inner.cue.head > last && isBelow(c, inner.cue.head, last, content))
      }
      guard holds else { continue }
      all[number].candidate.content = whole
      for token in whole where isHole || token > last {
        guard let other = byCue[token], other != number, all[other].candidate.content.allSatisfy(held.contains) else {
          continue
        }
        all[number].score = max(all[number].score, all[other].score + 0.001)
      }
    }
  }

  /// Whether a relation stands in a relative clause of what its own speaker speaks of: “wants the club to pay for the doctor, *which he
  /// says cost A*”. What is denied is not said again so.
  private static func isOwnClause(_ inner: RelationCandidate, _ holder: RelationCandidate, _ c: TokenColumns) -> Bool {
    let cue = inner.cue.head
    guard let relative = (max(0, cue - 6)..<cue).last(where: { c.isTag($0, .wp, .wdt, .wpPossessive) }),
      relative > holder.cue.head,
      !(relative..<cue).contains(where: c.isVerb), inner.source.count == 1, c.isTag(inner.source[0], .prp),
      inner.source[0] > relative, !first.contains(c.lemma[inner.source[0]]),
      !ContentExtent.denying.contains(c.lemma[holder.cue.head]), let speaker = holder.source.last,
      !ContentExtent.denying.contains(c.lemma[cue])
    else { return false }
    // “Critics claimed that A, which he denied” is about another person than the critics.
    let isPlural = plurals.contains(c.word[inner.source[0]])
    if c.isTag(speaker, .nns, .nnps) != isPlural, c.pos[speaker] == PartOfSpeech.noun.rawValue { return false }
    return true
  }

  /// “says it has seen emails *in which X describes Y as A*”: a relative clause without a comma is part of what is said.
  private static func isRestrictive(_ inner: RelationCandidate, _ holder: RelationCandidate, _ c: TokenColumns) -> Bool
  {
    let cue = inner.cue.head
    guard c.isRelation(cue, .relcl), case let noun = Int(c.head[cue]), noun > holder.cue.head, noun < cue,
      CueFrames.of(c.lemma[holder.cue.head]).contains(.clause), c.clause[holder.cue.head] > Int32(holder.cue.head),
      case let start = Int(c.leftEdge[cue]), start > noun, !c.isPunctuation(start), !c.isPunctuation(start - 1)
    else { return false }
    return c.isTag(start, .preposition, .wdt, .wp, .wpPossessive) || c.isRelation(start, .mark)
  }

  private static let first = TokenColumns.hashes("I we you")
  private static let plurals = TokenColumns.hashes("they")

  /// Whether a verb stands in a clause that hangs on a noun at or before a place: “a letter in which he warned”.
  private static func isBelow(_ c: TokenColumns, _ verb: Int, _ place: Int, _ content: Set<Int>) -> Bool {
    var token = verb
    for _ in 0..<6 {
      if c.isRelation(token, .relcl, .acl), Int(c.head[token]) <= place { return true }
      // “£500 from a woman who wrote that A”
      if c.isRelation(token, .prep), content.contains(Int(c.head[token])) { return true }
      // “the problems she had and saying A”: the parser hangs a second cue on the nearest verb.
      if c.isRelation(token, .conj) { return false }
      let above = Int(c.head[token])
      if above == token { return false }
      if token == verb, c.isNominal(token), above <= place { return true }
      token = above
    }
    return false
  }

  private static func position(of head: Int, in heads: [Int]) -> Int? {
    var low = 0
    var high = heads.count
    while low < high {
      let middle = (low + high) / 2
      if heads[middle] < head { low = middle + 1 } else { high = middle }
    }
    return low < heads.count && heads[low] == head ? low : nil
  }

  /// “He was told that X stood by his claim that A”: whose object the claim is holds it, and so does what holds that one.
  private static func objects(_ all: inout [RelationSelection.Scored], _ c: TokenColumns, _ order: [Int]) {
    var raised: [Int] = []
    var places = [Int](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = place }
    func raise(over inner: Int, where isHolder: (RelationCandidate, RelationCandidate) -> Bool) {
      let place = places[inner]
      for other in order[max(0, place - reach)..<min(order.count, place + reach)] where other != inner {
        let (holder, held) = (all[other].candidate, all[inner].candidate)
        guard all[other].score >= least, all[other].score <= all[inner].score, all[other].rule == .chain,
          c.quotation[holder.cue.head] < 0, holder.cue.head < held.cue.head, c.isVerb(holder.cue.head),
          isHolder(holder, held),
          case let content = Set(holder.content), content.contains(held.cue.head),
          held.content.allSatisfy(content.contains), held.source.allSatisfy(content.contains)
        else { continue }
        all[other].score = all[inner].score + 0.001
        raised.append(other)
      }
    }
    for number in order
    where all[number].rule == .chain && c.pos[all[number].candidate.cue.head] == PartOfSpeech.noun.rawValue
      && !all[number].candidate.source.isEmpty
      && (all[number].candidate.content.first ?? 0) > all[number].candidate.cue.head
    {
      raise(over: number) { holder, held in
        let above = Int(c.head[held.cue.head])
        return above == holder.cue.head || c.isRelation(held.cue.head, .pobj) && Int(c.head[above]) == holder.cue.head
      }
    }
    for number in raised { raise(over: number) { _, _ in true } }
  }

  private static let reach = 8
  private static let according = FeatureBag.hash("according")
}
