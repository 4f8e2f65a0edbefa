internal import Attribution
internal import Language
internal import Records

/// Answers that take up the words before by their form: “*On the contrary*, all rules had been followed”, “said *the opposite*: A”, “*Not
/// all of it*”, “*Her theory* belongs in a film”, “*Reacting to the statement by X*, Y said”.
extension ResponseLinks {
  /// The claim that an assertion, a reproach or a concession echoes; nil for none.
  func echoed(by index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil, let first = claim.relation.content.first, let before = claimBefore(index) else {
      return nil
    }
    if let occasion = occasion(index) { return occasion }
    guard Self.factual.contains(claims[before].act) || claims[before].act == .promise else { return nil }
    if opensAgainst(first.lowerBound, first) || announcesOpposite(first.lowerBound) || saysOpposite(first) {
      return outermost(before, index)
    }
    return isNextSentence(before, index) && judgesTale(index) ? outermost(before, index) : nil
  }

  /// The claim right before, where it is another party's.
  private func claimBefore(_ index: Int) -> Int? {
    guard let before = lastOutermost(before: index), !claims[before].inHeading, claims[before].act != .decline,
      claims[before].act != .ask,
      parties(before).isDisjoint(with: parties(index)) || claims[before].speaker == nil
    else { return nil }
    return before
  }

  /// “Far from it”, “Not one of them”, “That may be so”: the words that open a content.
  private func opensAgainst(_ token: Int, _ content: Range<Int>) -> Bool {
    var token = token
    while token < content.upperBound, [.punct, .space].contains(reading.tokens[token].pos) { token += 1 }
    return opens(at: token)
  }

  private func opens(at token: Int) -> Bool {
    guard token + 2 < reading.words.count else { return false }
    let (one, two, three) = (reading.words[token], reading.words[token + 1], reading.words[token + 2])
    switch one {
    case "on": return two == "the" && three == "contrary"
    case "far": return two == "from" && ["it", "that", "so"].contains(three)
    case "quite", "just", "exactly": return two == "the" && ["opposite", "contrary", "reverse"].contains(three)
    case "not":
      if ["so", "true", "quite", "really"].contains(two) { return true }
      if two == "at" { return three == "all" }
      // “Not one of them”, but “Not one of these companies has sold A”
      let last = reading.words[min(token + 3, reading.words.count - 1)]
      return ["one", "all", "any", "a", "much", "most", "some"].contains(two) && three == "of"
        && ["it", "them", "that", "this"].contains(last)
    case "none": return two == "of" && ["it", "this", "that", "them"].contains(three)
    case "that": return ["may", "might", "could"].contains(two) && ["be", "well"].contains(three)
    case "true", "untrue": return reading.tokens[token + 1].pos == .punct || ["but", "enough"].contains(two)
    default: return false
    }
  }

  /// “*Far from it*, Kinsey told reporters: A”: in front of who answers, outside what he says.
  private func announcesOpposite(_ token: Int) -> Bool {
    var first = reading.document.sentences[reading.tokens[token].sentence].tokens.lowerBound
    while first < token, [.punct, .space].contains(reading.tokens[first].pos) { first += 1 }
    return first < token && opens(at: first)
  }

  /// “said the opposite: everything had been done by the book”
  private func saysOpposite(_ content: Range<Int>) -> Bool {
    guard content.count > 2 else { return false }
    let first = content.lowerBound
    return reading.words[first] == "the" && ["opposite", "contrary", "reverse"].contains(reading.words[first + 1])
      && reading.words[first + 2] == ":"
  }

  /// “Her theory, says Kinsey, belongs in a film”, “The assurance was hollow”: a noun for what was said is the subject of what is said of it.
  private func judgesTale(_ index: Int) -> Bool {
    let claim = claims[index]
    guard [.assert, .criticize, .believe].contains(claim.act), let predicate = claim.clause.predicate,
      let subject = reading.child(of: predicate, [.nsubj, .nsubjpass]), subject < predicate,
      claim.relation.contentHolds(subject), Self.tales.contains(ArticleReading.plain(reading.tokens[subject].lemma))
    else { return false }
    return isDefinite(subject)
      || reading.child(of: subject, [.amod], where: { reading.words[$0] == "such" }) != nil
  }

  private static let tales: WordSet = [
    "theory", "insinuation", "forecast", "prediction", "comparison", "criticism", "accusation",
    "assertion", "contention", "boast", "excuse", "explanation", "story", "tale", "yarn",
  ]
}
