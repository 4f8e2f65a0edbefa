internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Comments beside what they are about (“A, a charge she denies”), and clauses that leave their verb to the one before (“it would not”).
extension ResponseLinks {
  /// “A, a charge she denies”, “A, something X disputes”, “a view shared by X”: the outermost claim of somebody else that ends
  /// there.
  func commented(by index: Int) -> Int? {
    let claim = claims[index]
    if let found = commentedBeside(index) { return found }
    guard claim.relation.content.count <= 2, let content = claim.relation.content.first, content.lowerBound > 0,
      content.count <= 6
    else { return nil }
    let first = content.lowerBound
    // “a report that it described as “fiction””
    guard
      [.deny, .doubt, .decline].contains(claim.act)
        || Self.naming.contains(claim.cue.lemma) && claim.relation.content.count == 2
          && holdsVerdict(claim.relation)
          && content.contains(where: { ClaimNouns.isClaim(ArticleReading.plain(reading.tokens[$0].lemma)) })
    else { return nil }
    let opens = [.punct, .sym].contains(reading.tokens[first - 1].pos)
    guard opens, ["a", "an", "something", "which"].contains(reading.words[first]) else { return nil }
    return ended(before: claim.relation.given.content.first?.start ?? 0, index)
  }

  /// “A, a step the council opposes”, “A, a figure that the ministry dismissed as “fiction””: what a noun in apposition to a clause
  /// calls that clause, whichever of the words the content has.
  func commentedBeside(_ index: Int) -> Int? {
    let claim = claims[index]
    guard
      [.deny, .doubt, .criticize, .praise, .confirm].contains(claim.act) || Self.naming.contains(claim.cue.lemma),
      let cue = claim.relation.cue.first?.lowerBound
    else { return nil }
    let first = min(
      cue, claim.relation.source.first?.lowerBound ?? cue, claim.relation.content.first?.lowerBound ?? cue)
    let sentence = reading.document.sentences[reading.tokens[first].sentence].tokens
    for article in (max(sentence.lowerBound + 1, first - 4)..<first + 1).reversed() {
      guard ["a", "an"].contains(reading.words[article]), [",", "–", "—"].contains(reading.words[article - 1]) else {
        continue
      }
      let noun = (article + 1..<min(sentence.upperBound, article + 4)).first { token in
        reading.tokens[token].pos == .noun && Self.isStep(ArticleReading.plain(reading.tokens[token].lemma))
      }
      guard let noun, noun < cue else { continue }
      return ended(before: reading.tokens[article].span.start, index)
    }
    return nil
  }

  static func isStep(_ noun: String) -> Bool {
    ClaimNouns.isClaim(noun) || ClaimNouns.numbers.contains(noun) || ClaimNouns.anything.contains(noun)
      || steps.contains(noun)
  }

  /// What is proposed or done, by itself no saying.
  static let steps: WordSet = [
    "step", "move", "measure", "change", "view", "idea", "option", "prospect", "term", "label", "link", "possibility",
    "reading", "position", "charge", "policy",
  ]

  /// The claim of somebody else that ends in a sentence before a place in it.
  func ended(before start: Int, _ index: Int) -> Int? {
    let claim = claims[index]
    let sentence = reading.sentence(at: start)
    let before = (max(0, index - 8)..<min(claims.count, index + 8)).filter { other in
      guard other != index, other != claim.outer, let place = claims[other].relation.given.content.first else {
        return false
      }
      return place.start < start
        && reading.sentence(at: claims[other].relation.given.content.last?.start ?? 0) == sentence
        && (claims[other].speaker == nil || claims[other].speaker != claim.speaker)
        && ![.deny, .decline, .decide].contains(claims[other].act)
    }
    return before.last { claims[$0].outer == nil || claims[$0].outer == claim.outer } ?? before.last
  }

  /// Whether a content is a subject with an auxiliary alone: “it would not”, “they already have”.
  func isElliptical(_ claim: Claim) -> Bool {
    guard claim.outer == nil, let first = claim.relation.content.first, let verb = claim.clause.predicate,
      verb - first.lowerBound <= 6, Self.auxiliaries.contains(reading.words[verb]),
      reading.tokens[verb].dependency != .aux, reading.tokens[verb].dependency != .auxpass,
      reading.child(of: verb, [.nsubj]) != nil,
      !(first.lowerBound..<verb).contains(where: { reading.tokens[$0].pos == .verb })
    else { return false }
    for child in reading.children(of: verb) where child > verb {
      switch reading.tokens[child].dependency {
      case .neg, .punct, .cc: continue
      // “it is off”, “she is here” leave nothing out.
      case .advmod where Self.ofEllipsis.contains(reading.words[child]): continue
      // “it did, and he has a letter”, not “was, or had been, employed”
      case .conj where reading.child(of: child, [.nsubj, .nsubjpass]) != nil: continue
      default: return false
      }
    }
    return true
  }

  /// “it would not”, “they already have”: the claim right before says what the clause leaves out.
  func elliptical(_ index: Int) -> Int? {
    let claim = claims[index]
    if doesThat(claim) { return nearby(index).first { claims[$0].outer == claim.outer } ?? nearby(index).first }
    guard isElliptical(claim) else { return nil }
    // “believes the deal will happen. “It always does,” he said”: of one's own words.
    if let before = lastOutermost(before: index), let speaker = claim.speaker, claims[before].speaker == speaker,
      Self.factual.contains(claims[before].act)
    {
      return nil
    }
    let found = nearby(index).first { claims[$0].outer == nil }
    // A spokesman does not answer the denial of the house that he speaks for.
    if let found, claims[found].act == .deny, let head = claim.relation.sourceHead {
      let lemma = ArticleReading.plain(reading.tokens[head].lemma)
      if lemma.hasPrefix("spokes")
        || claim.relation.given.source.contains(where: { source in
          reading.document.tokens(in: source).contains { reading.words[$0].hasPrefix("spokes") }
        })
      {
        return nil
      }
    }
    return found
  }

  /// “she had done exactly that”, “they did so”
  func doesThat(_ claim: Claim) -> Bool {
    guard claim.outer == nil, let verb = claim.clause.predicate, reading.tokens[verb].lemma == "do" else {
      return false
    }
    return reading.child(
      of: verb, [.dobj, .advmod], where: { ["that", "so"].contains(reading.words[$0]) && $0 > verb })
      != nil
      && reading.tokens[verb].sentence == reading.tokens[claim.relation.content.last?.last ?? verb].sentence
  }

  static let ofEllipsis: WordSet = [
    "not", "already", "never", "indeed", "certainly", "too", "also", "twice", "once", "always", "either", "ever",
    "now", "n't", "still", "definitely", "probably",
  ]

  static let auxiliaries: WordSet = [
    "do", "does", "did", "done", "has", "have", "had", "is", "are", "was", "were", "will", "would", "can", "could",
    "should",
    "must", "might", "wo", "ca",
  ]
}
