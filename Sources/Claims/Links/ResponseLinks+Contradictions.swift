internal import Attribution
internal import Language
internal import Records

/// Answers that point at nothing: contents that say the same as an earlier one, or the opposite.
extension ResponseLinks {
  /// The earlier claim of somebody else with the highest overlap of content words.
  func similar(to index: Int) -> Int? {
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
  func contradicted(by index: Int) -> Int? {
    let near = nearby(index)
    if let charge = near.first(where: {
      [.accuse, .allege, .criticize].contains(claims[$0].act) && concerns($0, parties(index))
    }) {
      return charge
    }
    // “ruled out a change of manager”: what might be, not what somebody said.
    if claims[index].cue.entry?.construction != "rule out",
      let charge = near.first(where: {
        [.accuse, .allege].contains(claims[$0].act)
          && (claims[$0].concerns.isEmpty || !lemmas(index).isDisjoint(with: lemmas($0)))
      })
    {
      return charge
    }
    if let same = near.first(where: { !lemmas(index).isDisjoint(with: lemmas($0)) }) { return outermost(same, index) }
    // “The Northern Front, the largest rebel group, denied any part in it”: what is said of the rebels.
    guard let head = claims[index].relation.contentHeads.first, Self.parts.contains(reading.words[head]) else {
      return nil
    }
    let speaker = ContentWords.stems(of: claims[index].relation.source, in: reading)
    return near.first { Self.factual.contains(claims[$0].act) && !speaker.isDisjoint(with: lemmas($0)) }
  }

  private static let parts: WordSet = [
    "part", "role", "involvement", "hand", "responsibility", "link", "links", "connection",
  ]

  /// “rejected bail”: the demand, offer, plan or suggestion that speaks of it, wherever it stands.
  func wanted(by index: Int) -> Int? {
    guard claims[index].relation.content.count == 1, claims[index].relation.content[0].count <= 6,
      lemmas(index).count < 4
    else { return nil }
    return earlier(index).first {
      [.demand, .promise, .suggest, .intend].contains(claims[$0].act) && !lemmas(index).isDisjoint(with: lemmas($0))
    }
  }

  /// “Campaigners accused Tallis of hiding results. Tallis said they had been published.”: whoever is accused speaks next; and
  /// whoever contradicts an accusation in its own words.
  func countered(by index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil, claim.act == .assert || claim.act == .criticize, claim.speaker != nil else {
      return nil
    }
    // Nothing may stand between.
    guard let near = lastOutermost(before: index), [.accuse, .allege].contains(claims[near].act),
      !claims[near].inHeading,
      parties(index).isDisjoint(with: parties(near))
    else { return nil }
    let paragraph = reading.paragraph(at: claim.relation.given.content.first?.start ?? 0)
    guard paragraph - reading.paragraph(at: claims[near].relation.given.content.first?.start ?? 0) <= 1 else {
      return nil
    }
    if concerns(near, parties(index)) { return near }
    return lemmas(index).intersection(lemmas(near)).count < 2 ? nil : near
  }

  /// “Nobody was turned away”: a negative sentence that says of the same things what somebody else has just said of them;
  /// “no record of any guard”: right after somebody told of one.
  func rebutted(by index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil, claim.act == .assert || claim.act == .criticize,
      let first = claim.relation.content.first?.lowerBound
    else { return nil }
    guard let before = lastOutermost(before: index), parties(index).isDisjoint(with: parties(before)) else {
      return nil
    }
    let isUnknown = hasNoRecord(claim.relation)
    let isNegative =
      PolarityRule.polarity(claim.relation, claim.clause, claim.cue, act: .assert, in: reading) == .negative
    // “they had met twice”, after “denied that she had met him”; “he had heard nothing”, after “they had heard shots”.
    if isNegative != (claims[before].act == .deny), samePredicate(before, index), isNextSentence(before, index) {
      return before
    }
    guard isUnknown || isNegative, Self.factual.contains(claims[before].act) else { return nil }
    // “insisted no decision had been taken”: who insists has been contradicted.
    let insists = claim.cue.lemma == "insist" && claim.clause.predicates.count < 3
    let start = claims[before].relation.given.content.first?.start ?? 0
    guard reading.paragraph(at: reading.tokens[first].span.start) - reading.paragraph(at: start) <= 1 else {
      return nil
    }
    let own = lemmas(index)
    var theirs = lemmas(before)
    // “Engineers warned that A. The county insists it was never warned.”
    theirs.insert(ContentWords.stem(ArticleReading.plain(claims[before].cue.lemma)))
    let shared = own.intersection(theirs).count
    if isUnknown || insists {
      return shared > 0 || isUnknown && isNextSentence(before, index) || concerns(before, parties(index)) ? before : nil
    }
    return shared >= 2 && shared * 5 >= 3 * min(own.count, theirs.count) ? before : nil
  }

  /// Whether what a claim is about is one of some parties.
  private func concerns(_ index: Int, _ parties: Set<String>) -> Bool {
    claims[index].concerns.contains { parties.contains(SpokenFor.plain($0)) }
  }

  /// Whether two contents have the same main verb, and none that every sentence has; of two plain statements only one may
  /// be negative.
  private func samePredicate(_ one: Int, _ two: Int) -> Bool {
    guard let first = claims[one].clause.predicate, let second = claims[two].clause.predicate,
      reading.tokens[first].pos == .verb, reading.tokens[second].pos == .verb
    else { return false }
    let lemma = ArticleReading.plain(reading.tokens[first].lemma)
    guard lemma == ArticleReading.plain(reading.tokens[second].lemma), !ContentWords.isCommon(lemma) || lemma == "see"
    else { return false }
    return claims[one].act == .deny
      || PolarityRule.polarity(
        claims[one].relation, claims[one].clause, claims[one].cue, act: .assert, in: reading) == .positive
  }

  func isNextSentence(_ before: Int, _ index: Int) -> Bool {
    let last = claims[before].relation.given.content.last?.start ?? 0
    let first = claims[index].relation.given.content.first?.start ?? 0
    return reading.sentence(at: first) - reading.sentence(at: last) <= 1
  }

  /// The last claim before one that stands in no other.
  func lastOutermost(before index: Int) -> Int? {
    for other in stride(from: index - 1, through: max(0, index - 8), by: -1) where claims[other].outer == nil {
      return other
    }
    return nil
  }

  /// “no record of any letter”, “no knowledge of”, “did not recall”
  private func hasNoRecord(_ relation: RelationReading) -> Bool {
    for range in relation.content {
      // “he knew nothing of any approach”
      for token in range.prefix(24) where reading.words[token] == "nothing" && token + 1 < range.upperBound {
        if reading.tokens[reading.tokens[token].head].lemma == "know",
          ["of", "about"].contains(reading.words[token + 1])
        {
          return true
        }
      }
      for token in range.prefix(24) where reading.words[token] == "no" {
        let noun = reading.tokens[token].head
        if Self.records.contains(reading.words[noun]),
          reading.child(of: noun, [.prep], where: { reading.words[$0] == "of" }) != nil
            || reading.child(of: noun, [.prep], where: { reading.words[$0] == "for" }).flatMap({
              reading.child(of: $0, [.pobj], where: { ["that", "this", "it"].contains(reading.words[$0]) })
            }) != nil
        {
          return true
        }
      }
    }
    return false
  }

  private static let records: WordSet = ["record", "knowledge", "recollection", "memory", "trace", "evidence"]

  /// “denied having said any such thing”, “denied having made it”: what others say that he said, else what he said himself.
  func imputed(to index: Int) -> Int? {
    let claim = claims[index]
    guard claim.act == .deny, let head = claim.relation.contentHeads.first,
      reading.tokens[head].tag == .vbg
        || reading.child(of: head, [.aux], where: { reading.words[$0] == "having" }) != nil,
      Self.sayings.contains(reading.tokens[head].lemma),
      let object = reading.child(of: head, [.dobj]), pointsBack(object)
    else { return nil }
    let own = parties(index)
    var nested: Int?
    for other in stride(from: index - 1, through: max(0, index - 12), by: -1) {
      guard claims[other].act != .decline, claims[other].act != .ask else { continue }
      if !own.isDisjoint(with: parties(other)) { return other }
      guard nested == nil, let outer = claims[other].outer, outer != index,
        parties(outer).isDisjoint(with: parties(other)), Self.factual.contains(claims[other].act)
      else { continue }
      nested = other
    }
    return nested
  }

  private static let sayings: WordSet = [
    "say", "tell", "make", "write", "claim", "suggest", "call", "promise", "threaten", "ask", "use", "utter", "post",
    "send",
  ]

  /// “it”, “that”, “any such thing”, “the remark”
  private func pointsBack(_ noun: Int) -> Bool {
    if ["it", "that", "this", "so", "them", "those", "these"].contains(reading.words[noun]) { return true }
    return reading.child(of: noun, [.det, .amod, .predet]) {
      ["such", "the", "that", "this", "those"].contains(reading.words[$0])
    }
      != nil
  }

  /// “does not believe him”: what he said last.
  func disbelieved(by index: Int) -> Int? {
    guard claims[index].relation.content.count == 1, claims[index].relation.content[0].count <= 3,
      let head = claims[index].relation.contentHeads.first,
      ["him", "her", "them"].contains(reading.words[head])
    else { return nil }
    return pointed(by: index, head)
  }

  /// “complained that he was misheard”: what he said himself.
  func misheard(_ index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil, claim.act == .assert || claim.act == .criticize,
      claim.relation.content.contains(where: { range in
        // By the first letter: most words are looked up nowhere.
        range.prefix(24).contains {
          switch reading.words[$0].utf8.first {
          case UInt8(ascii: "m"): Self.mishearings.contains(reading.words[$0])
          case UInt8(ascii: "c"): isOutOfContext($0)
          default: false
          }
        }
      })
    else { return nil }
    let own = parties(index)
    return (max(0, index - 12)..<index).last {
      !own.isDisjoint(with: parties($0)) && ![.decline, .ask, .deny].contains(claims[$0].act)
    }
  }

  private static let mishearings: WordSet = [
    "misheard", "misquoted", "misrepresented", "misreported", "misinterpreted", "misunderstood", "mistranslated",
  ]

  /// “taken out of context”
  private func isOutOfContext(_ token: Int) -> Bool {
    reading.words[token] == "context" && token > 1 && reading.words[token - 1] == "of"
      && reading.words[token - 2] == "out"
  }
}
