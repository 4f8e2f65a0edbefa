internal import Attribution
internal import Language
internal import Records

/// Answers whose sentence or noun tells what was said before: “denied A, *a day after Varosh said B*”, “said they had met over dinner …
/// confirmed *the dinner*”.
extension ResponseLinks {
  /// What somebody else said, behind “after” or “following” in the answer's own sentence.
  func provoked(by index: Int) -> Int? {
    let own = claims[index]
    guard let cue = own.relation.cueHead, own.outer == nil else { return nil }
    let sentence = reading.tokens[cue].sentence
    for other in index + 1..<max(index + 1, min(claims.count, index + 5)) {
      let candidate = claims[other]
      guard candidate.outer == nil, Self.factual.contains(candidate.act), let verb = candidate.relation.cueHead,
        verb > cue, reading.tokens[verb].sentence == sentence, parties(index).isDisjoint(with: parties(other))
      else { continue }
      let first = min(candidate.relation.source.first?.lowerBound ?? verb, verb)
      guard first > cue else { continue }
      // “after a report in the Beacon that A”, “after Varosh said A”
      let isAfter = (max(cue, first - 3)..<first).contains {
        ["after", "following"].contains(reading.words[$0])
      }
      if isAfter { return other }
    }
    return nil
  }

  /// “acknowledged nine of *the calls*”, “confirmed *the dinner*”: the nearest claim of somebody else that spoke of it.
  func takenUp(by index: Int) -> Int? {
    let claim = claims[index]
    guard claim.clause.predicate == nil, claim.relation.content.count == 1, claim.relation.content[0].count <= 8,
      var head = claim.relation.contentHeads.first
    else { return nil }
    if reading.tokens[head].pos == .num || Self.portions.contains(reading.words[head]),
      let of = reading.child(of: head, [.prep], where: { reading.words[$0] == "of" }),
      let whole = reading.child(of: of, [.pobj])
    {
      head = whole
    }
    guard reading.tokens[head].pos == .noun, isDefinite(head) else { return nil }
    let stem = ContentWords.stem(ArticleReading.plain(reading.tokens[head].lemma))
    return nearby(index).first { Self.factual.contains(claims[$0].act) && lemmas($0).contains(stem) }
      .map { outermost($0, index) }
  }

  /// “*Reacting to the statement by Rao that A*, Kinsey said B”, “*Asked about the charge*, he said”: what opens the sentence tells what is answered.
  func occasion(_ index: Int) -> Int? {
    guard
      let first = claims[index].relation.source.first?.lowerBound ?? claims[index].relation.content.first?.lowerBound
    else { return nil }
    let sentence = reading.document.sentences[reading.tokens[first].sentence].tokens
    var opening = sentence.lowerBound
    while opening < first, [.punct, .space].contains(reading.tokens[opening].pos) { opening += 1 }
    guard !["who", "which", "that"].contains(reading.words[first]), opening + 2 < first,
      Self.openers.contains(reading.words[opening])
    else { return nil }
    // A claim that stands in the opening itself.
    for other in stride(from: index - 1, through: max(0, index - 5), by: -1)
    where claims[other].outer == nil || claims[other].outer != index {
      guard let cue = claims[other].relation.cueHead, cue > opening, cue < first,
        reading.tokens[cue].pos == .noun, parties(other).isDisjoint(with: parties(index))
      else { continue }
      return other
    }
    guard
      let noun = (opening + 1..<first).first(where: {
        reading.tokens[$0].pos == .noun && ClaimNouns.isClaim(ArticleReading.plain(reading.tokens[$0].lemma))
      }), noun - opening <= 8, isDefinite(noun)
    else { return nil }
    return pointed(by: index, noun)
  }

  private static let openers: WordSet = [
    "reacting", "responding", "dismissing", "rejecting", "asked", "told", "confronted", "commenting", "answering",
    "addressing", "questioned", "pressed", "quizzed", "brushing", "denying", "countering", "rebutting", "replying",
  ]
}
