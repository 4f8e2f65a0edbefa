internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Answers of a party to what is said that it said, promised or should do.
extension ResponseLinks {
  /// “One of them said managers had told the crew that it was safe. The airline denied that.”: of what somebody tells, the words
  /// that are laid to the denier itself.
  func ownWords(_ found: Int, _ index: Int) -> Int {
    guard [.deny, .confirm, .concede].contains(claims[index].act) else { return found }
    let own = parties(index)
    let all = claims[found].relation.content.reduce(0) { $0 + $1.count }
    for other in found + 1..<max(found + 1, min(claims.count, found + 4))
    where other != index && claims[other].outer == found && Self.uttered.contains(claims[other].act) {
      let part = claims[other].relation.content.reduce(0) { $0 + $1.count }
      if part * 3 >= all, !own.isDisjoint(with: parties(other)) { return other }
    }
    return found
  }

  /// What is done by saying something: of what somebody knows or wants, whoever tells of it is answered.
  private static let uttered: Set<SpeechAct> = [
    .assert, .report, .promise, .demand, .allege, .accuse, .warn, .suggest, .ask, .decide, .criticize, .predict,
  ]

  /// “denied that any promise had been made”, “denied having made an offer”: the promise that the denier, or whom it speaks
  /// for, is said to have made.
  func deed(deniedBy index: Int) -> Int? {
    guard claims[index].act == .deny else { return nil }
    let own = parties(index)
    for range in claims[index].relation.content {
      for token in range.prefix(12) where reading.tokens[token].pos == .noun {
        guard let acts = Self.actsOfSuch[ArticleReading.plain(reading.tokens[token].lemma)],
          reading.child(
            of: token, [.det], where: { ["any", "a", "an", "such", "the", "this", "that"].contains(reading.words[$0]) })
            != nil,
          reading.child(of: token, [.acl, .ccomp]) == nil
        else { continue }
        for other in stride(from: index - 1, through: max(0, index - 24), by: -1)
        where acts.contains(claims[other].act) && !own.isDisjoint(with: parties(other)) {
          return other
        }
      }
    }
    return nil
  }

  /// “She had no plans to step down”, “he would stay on”: the demand that she go.
  func resigning(_ index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil, [.assert, .intend, .promise, .decline].contains(claim.act),
      claim.relation.content.contains(where: { range in range.prefix(16).contains { isGoing($0) } })
    else { return nil }
    return earlier(index).first { other in
      claims[other].act == .demand && claims[other].relation.content.contains { $0.prefix(16).contains(where: isGoing) }
    }
  }

  /// “resign”, “resignation”, “step down”
  private func isGoing(_ token: Int) -> Bool {
    let lemma = reading.tokens[token].lemma
    guard Self.leaving.contains(lemma) else { return false }
    if lemma == "resign" || lemma == "resignation" { return true }
    return reading.child(of: token, [.prt, .advmod], where: { ["down", "aside"].contains(reading.words[$0]) }) != nil
  }

  private static let leaving: WordSet = ["resign", "resignation", "step", "stand"]

  /// “The paper said it stood by its story”: whoever has called it untrue right before.
  func defended(by index: Int) -> Int? {
    let claim = claims[index]
    guard [.confirm, .assert, .report].contains(claim.act) else { return nil }
    let ranges = claim.relation.content + claim.relation.cue
    let stands = ranges.contains { range in
      range.prefix(12).contains { token in
        reading.tokens[token].lemma == "stand"
          && reading.child(of: token, [.prep, .prt, .advmod], where: { reading.words[$0] == "by" }) != nil
      }
    }
    guard stands else { return nil }
    return nearby(index).first { other in
      claims[other].outer == claim.outer
        && (claims[other].act == .deny || claims[other].act == .doubt || holdsVerdict(claims[other].relation))
    }
  }

  /// “I don't accept that”, “she did not share it”: what was said right before.
  func unshared(by index: Int) -> Int? {
    let claim = claims[index]
    guard claim.act == .assert || claim.act == .believe || claim.act == .deny else { return nil }
    for range in claim.relation.content where range.count < 40 {
      for token in range where reading.tokens[token].pos == .verb && Self.sharing.contains(reading.tokens[token].lemma)
      {
        guard reading.child(of: token, [.neg]) != nil else { continue }
        let object =
          reading.child(of: token, [.dobj])
          ?? reading.child(of: token, [.prep]).flatMap { reading.child(of: $0, [.pobj]) }
        guard let object, range.contains(object) else { continue }
        // “did not recognise that account”
        if reading.tokens[object].pos == .noun, isDefinite(object),
          ClaimNouns.anything.contains(ArticleReading.plain(reading.tokens[object].lemma))
        {
          return pointed(by: index, object)
        }
        guard ["that", "this", "it"].contains(reading.words[object]),
          reading.tokens[object].pos == .pron || reading.tokens[object].pos == .det
        else { continue }
        return nearby(index).first { claims[$0].outer == claim.outer }.map { outermost($0, index) }
      }
    }
    return nil
  }

  /// Whether a claim charges another's party with something, or demands it of them.
  func isLaid(_ other: Int, to index: Int) -> Bool {
    [.accuse, .allege, .demand, .criticize].contains(claims[other].act)
      && claims[other].concerns.contains { parties(index).contains(SpokenFor.plain($0)) }
  }

  /// “The union urged an inquiry. The mayor agreed: “A””: what somebody else has said right before. Not “agreed that A”, which may
  /// be put to a witness.
  func agreed(by index: Int) -> Int? {
    let claim = claims[index]
    guard ["agree", "concur"].contains(claim.cue.lemma), claim.outer == nil, !claim.inHeading,
      let first = claim.relation.content.first?.lowerBound,
      [.openingQuote, .closingQuote].contains(reading.tokens[first].tag), let before = lastOutermost(before: index),
      parties(index).isDisjoint(with: parties(before)), !claims[before].inHeading,
      ![.decline, .ask, .confirm].contains(claims[before].act)
    else { return nil }
    let start = claims[before].relation.given.content.first?.start ?? 0
    return reading.paragraph(at: reading.tokens[first].span.start) - reading.paragraph(at: start) <= 1 ? before : nil
  }

  /// “urged Ms Rourke to order an inquiry … she was not planning an inquiry”: what is demanded of a party and what it will not do.
  func undemanded(by index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil, claim.act == .assert,
      // Few claims have a demand before them.
      case let demands = nearby(index, of: .demand), !demands.isEmpty,
      PolarityRule.polarity(claim.relation, claim.clause, claim.cue, act: .assert, in: reading) == .negative
    else { return nil }
    return demands.first { isLaid($0, to: index) && !lemmas(index).isDisjoint(with: lemmas($0)) }
  }

  /// “X accused the mayor of lying. “A,” the mayor said.”: what somebody who stands accused says next.
  func charged(by index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil, claim.act == .assert, !claim.inHeading, let before = lastOutermost(before: index),
      claims[before].act == .accuse, !claims[before].inHeading, parties(index).isDisjoint(with: parties(before)),
      let start = claim.relation.given.content.first?.start,
      let charge = claims[before].relation.given.content.first?.start,
      reading.paragraph(at: start) - reading.paragraph(at: charge) <= 1
    else { return nil }
    if isLaid(before, to: index) { return before }
    // “the mayor” and “the mayor”, whom nobody names
    guard let accused = claims[before].relation.contentHeads.first, let speaker = claim.relation.sourceHead,
      reading.tokens[accused].pos == .noun, reading.tokens[accused].lemma == reading.tokens[speaker].lemma
    else { return nil }
    return before
  }

  /// “said otherwise”, “said the opposite”, “said he had received none”: the claim right before.
  func contrary(_ index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil, claim.relation.content.count == 1, let content = claim.relation.content.first,
      content.count <= 6,
      content.contains(where: {
        switch reading.words[$0] {
        case "otherwise", "opposite", "contrary": content.count <= 3
        case "none": reading.tokens[$0].dependency == .dobj && reading.child(of: $0, [.prep]) == nil
        default: false
        }
      })
    else { return nil }
    return nearby(index).first { claims[$0].outer == nil }
  }

  private static let sharing: WordSet = ["accept", "agree", "share", "recognise", "recognize", "buy"]
}
