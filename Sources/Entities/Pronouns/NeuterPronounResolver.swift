internal import Language
internal import Records

/// It and its → an organization, place or document; they and their → several people, or an organization.
///
/// Rules, for no gold teaches them: of what was spoken of in this sentence and the one before, subjects before others and
/// the near before the far; “it” of weather and “it is said that” means nothing. Nobody rather than a guess: a rival of
/// equal standing makes the answer nil.
struct NeuterPronounResolver {
  let document: Document
  let quotations: QuotationMap

  func it(_ token: Int, in discourse: Discourse) -> Int? {
    let here = document[token]
    if here.dependency == .expl || isEmpty(token) { return nil }
    return best(token, in: discourse) { referent in
      if referent.plural { return nil }
      switch referent.kind {
      case .organization: return 1
      case .document: return continues(token, referent, discourse) ? 1 : 0.2
      case .place:
        // A place is “it” where it acts, not where something lies in it.
        let relation = document.tokens[discourse.occurrences[referent.last].head].dependency
        return relation == .nsubj || relation == .nsubjpass || relation == .poss ? 0.6 : nil
      default: return nil
      }
    }
  }

  /// “The report lists 41 deaths. *It notes* that A”: what spoke in the sentence before speaks on.
  private func continues(_ token: Int, _ referent: Referent, _ discourse: Discourse) -> Bool {
    let place = discourse.occurrences[referent.last]
    let (here, there) = (document.tokens[token], document.tokens[place.head])
    guard here.dependency == .nsubj, there.dependency == .nsubj, here.sentence - place.sentence == 1,
      document.sentences[here.sentence].paragraph == document.sentences[place.sentence].paragraph
    else { return false }
    return Self.documentary.contains(document.tokens[here.head].lemma)
      && document.tokens[there.head].dependency == .root
  }

  /// What documents do.
  private static let documentary: WordSet = [
    "say", "note", "state", "show", "find", "recommend", "warn", "add", "describe", "conclude", "list", "suggest",
    "call",
    "reveal", "report", "record", "mention", "claim", "argue", "cite", "quote", "detail", "estimate", "predict",
    "forecast", "urge", "propose", "accuse", "blame", "criticise", "criticize", "point", "read", "advise", "set", "put",
  ]

  func they(_ token: Int, in discourse: Discourse) -> Int? {
    best(token, in: discourse) { referent in
      referent.plural || referent.kind == .group ? 1 : referent.kind == .organization ? -0.4 : nil
    }
  }

  private func best(_ token: Int, in discourse: Discourse, fit: (Referent) -> Float?) -> Int? {
    let here = document[token]
    let isSubject = here.dependency == .nsubj || here.dependency == .nsubjpass
    let ownVerb = here.head
    var best: (id: Int, score: Float)?
    var second: Float = -9
    for id in discourse.recentOthers {
      let referent = discourse.referents[id]
      guard referent.last >= 0, let fitting = fit(referent) else { continue }
      let place = discourse.occurrences[referent.last]
      let distance = here.sentence - place.sentence
      if distance > 2 || place.head == token { continue }
      if document.sentences[here.sentence].paragraph - document.sentences[place.sentence].paragraph > 1 { continue }
      var score = fitting - (distance == 0 ? 0 : distance == 1 ? 0.9 : 1.5)
      let token = document[place.head]
      let wasSubject =
        referent.lastSubject >= 0 && discourse.occurrences[referent.lastSubject].sentence >= place.sentence
      switch token.dependency {
      case .nsubj, .nsubjpass: score += 1
      case _ where wasSubject: score += 0.9
      case .poss: score -= 0.2
      case .compound, .amod: score -= 0.6
      case .pobj: score -= 0.3
      default: break
      }
      if document.tokens[token.head].dependency == .root, token.dependency == .nsubj { score += 0.3 }
      if place.form == .pronoun { score += 0.3 }
      if !quotations.same(place.head, here.head) { score -= 0.4 }
      // “it” as object of a verb is not that verb's subject.
      if !isSubject, here.dependency != .poss, token.head == ownVerb { continue }
      if isSubject, token.head == ownVerb { continue }
      score += min(0.3, 0.1 * Float(referent.count))
      if score > best?.score ?? -9 {
        second = best?.score ?? -9
        best = (id, score)
      } else {
        second = max(second, score)
      }
    }
    // As an object “it” is mostly a thing that nobody named.
    guard let best, best.score > (isSubject || here.dependency == .poss ? 0.2 : 1.2), best.score - second > 0.15 else {
      return nil
    }
    return best.id
  }

  /// “It is clear that”, “it seems”, “it emerged that”, “it rained”.
  private func isEmpty(_ token: Int) -> Bool {
    let here = document[token]
    guard here.dependency == .nsubj || here.dependency == .nsubjpass else { return false }
    let verb = document[here.head]
    if Self.weather.contains(verb.lemma) { return true }
    if Self.raising.contains(verb.lemma), document.child(of: here.head, [.ccomp, .xcomp, .csubj, .csubjpass]) != nil {
      return true
    }
    return false
  }

  private static let weather: WordSet = ["rain", "snow", "seem", "appear", "emerge", "transpire", "turn"]
  private static let raising: WordSet = ["be", "remain", "become", "take"]
}
