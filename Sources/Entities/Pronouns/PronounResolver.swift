internal import Language
internal import Records

/// Candidates of one pronoun with their features and the model's answer: what training and evaluation look at.
package struct PronounObservation: Sendable {
  /// The pronoun's token.
  package var token: Int
  /// Name cluster of each candidate; -1 for an unnamed one. After resolving: index of the entity.
  package var candidates: [Int]
  /// `candidates.count` rows of `featureCount` features.
  package var rows: [Float]
  /// The probability of each candidate; what is missing to 1 is nobody's.
  package var probabilities: [Float]
}

/// He, she and their forms → a person: ranks the persons spoken of before (and named soon after) with a learned model, and
/// says nobody rather than guess.
struct PronounResolver {
  let document: Document
  let features: PronounFeatures
  let model: RankingModel?
  /// Names in text order, with their clusters.
  let names: [NameMention]

  /// A candidate whose sex is known to be the other one is none.
  private static let disagreement: Float = 0.12

  /// Probabilities nearer than this say nothing.
  private static let tie: Float = 0.01

  /// Taken off the score of a name that is typed as no person's.
  private static let mistyped: Float = 0.5

  /// The same of places and groups where somebody who is typed as a person may be meant: “Israel” is a given name, and seldom anybody's in news.
  private static let mistypedBesidePersons: Float = 1.5

  /// Added to the score of the only one of that sex whom the sentence before, or this one so far, speaks of, where it is
  /// the first time that anybody speaks of them: news brings up one speaker after the other, lives have a hero.
  private static let only: Float = 0.8

  /// The place among candidates of the only one who agrees within this sentence and the one before; nil for none or several.
  private func onlyOne(
    _ candidates: [(referent: Int, place: Occurrence, agrees: Bool)], _ sentence: Int, in discourse: Discourse
  ) -> Int? {
    var found: Int?
    for (index, candidate) in candidates.enumerated() where candidate.agrees && sentence - candidate.place.sentence <= 1
    {
      if found != nil { return nil }
      found = index
    }
    guard let found, candidates[found].place.form == .fullName,
      discourse.referents[candidates[found].referent].count == 1
    else { return nil }
    return found
  }

  private func isSubject(_ token: Int) -> Bool {
    document.tokens[token].dependency == .nsubj || document.tokens[token].dependency == .nsubjpass
  }

  struct Answer {
    /// Index of the referent; nil for nobody.
    var referent: Int?
    var probability: Float
  }

  /// - Parameters:
  ///   - next: index of the first name after the pronoun.
  ///   - excluded: whoever says the quotation in which the pronoun stands: not meant by it.
  ///   - record: told the candidates and their features.
  func resolve(
    _ token: Int, gender: Gender, in discourse: Discourse, next: Int, excluded: [Int] = [],
    record: ((PronounObservation) -> Void)? = nil
  ) -> Answer {
    let pronoun = features.pronoun(at: token, gender: gender)
    var candidates: [(referent: Int, place: Occurrence, named: Occurrence, agrees: Bool)] = []
    candidates.reserveCapacity(Discourse.window + 5)
    // By index: a copy of a referent counts its references.
    let referents = discourse.referents
    func agreement(_ id: Int) -> Float { gender == .feminine ? referents[id].women : 1 - referents[id].women }
    func contradicts(_ id: Int) -> Bool {
      // Called “he” before, and of a man's name.
      if gender == .feminine
        ? referents[id].prior < 0.15 && referents[id].he > 0 : referents[id].prior > 0.85 && referents[id].she > 0
      {
        return true
      }
      return referents[id].genderEvidence > 1 && agreement(id) < Self.disagreement
        || referents[id].genderEvidence > 0 && agreement(id) < 0.06
    }
    func consider(_ id: Int) {
      guard referents[id].last >= 0, !referents[id].plural, !excluded.contains(id) else { return }
      if contradicts(id) { return }
      let place = discourse.occurrences[referents[id].last]
      if pronoun.sentence - place.sentence > 12 { return }
      candidates.append(
        (id, place, discourse.occurrences[max(0, referents[id].lastNamed)], agreement(id) > 0.4))
    }
    for id in discourse.recentPersons { consider(id) }
    let before = candidates.count
    // Before anybody was named, a mistyped name that follows may be meant too.
    let nobodyYet = !candidates.contains { $0.agrees && discourse.referents[$0.referent].cluster >= 0 }
    var upcoming = next
    while upcoming < names.count, candidates.count - before < 5 {
      let number = upcoming
      upcoming += 1
      let head = names[number].head(in: document)
      let sentence = document.tokens[head].sentence
      if sentence > pronoun.sentence + 2 { break }
      // Whom a sentence further on brings up is not spoken of yet, where somebody was.
      if !nobodyYet, sentence > pronoun.sentence { break }
      let cluster = names[number].cluster
      guard cluster >= 0, !names[number].plural, !excluded.contains(cluster),
        referents[cluster].kind == .person || referents[cluster].personal && nobodyYet,
        !candidates.contains(where: { $0.referent == cluster })
      else { continue }
      if contradicts(cluster) { continue }
      let place = Occurrence(
        head: head, tokens: names[number].tokens, sentence: sentence, referent: cluster,
        form: names[number].words.count > 1 ? .fullName : .shortName)
      candidates.append((cluster, place, place, agreement(cluster) > 0.4))
    }
    guard !candidates.isEmpty else { return Answer(referent: nil, probability: 0) }

    let chain = discourse.lastPronoun[gender].map { discourse.occurrences[$0] }
    var agreements: (best: Float, second: Float) = (0, 0)
    for candidate in candidates {
      let value = agreement(candidate.referent)
      if value > agreements.best {
        agreements = (value, agreements.best)
      } else if value > agreements.second {
        agreements.second = value
      }
    }
    let field = PronounFeatures.Field(
      agreeing: candidates.prefix(before).reduce(0) { $0 + ($1.agrees ? 1 : 0) },
      mentions: discourse.personMentions,
      chain: chain?.referent ?? -1, chainDistance: chain.map { token - $0.head } ?? 80,
      mostNamed: candidates.reduce(0) { max($0, discourse.referents[$1.referent].total) },
      here: candidates.prefix(before).reduce(0) { $0 + ($1.agrees && $1.place.sentence == pronoun.sentence ? 1 : 0) },
      agreements: agreements)
    var rows: [Float] = []
    rows.reserveCapacity(candidates.count * PronounFeatures.count)
    var rank = 0
    var subjectRank = 0
    for (index, candidate) in candidates.enumerated() {
      features.append(
        pronoun, discourse.referents[candidate.referent], number: candidate.referent, place: candidate.place,
        named: candidate.named,
        rank: index < before ? rank : -1, subjectRank: subjectRank, field: field, first: candidate.referent == 0,
        to: &rows)
      if candidate.agrees {
        rank += 1
        let relation = document.tokens[candidate.place.head].dependency
        if relation == .nsubj || relation == .nsubjpass { subjectRank += 1 }
      }
    }
    var probabilities = [Float](repeating: 0, count: candidates.count)
    if let model {
      let only =
        isSubject(token)
        ? onlyOne(
          candidates.prefix(before).map { ($0.referent, $0.place, $0.agrees) }, pronoun.sentence, in: discourse) : nil
      var total: Float = 1
      let scores = model.scores(rows)
      let hasPerson = candidates.prefix(before).contains {
        $0.agrees && referents[$0.referent].kind == .person && referents[$0.referent].cluster >= 0
      }
      for index in candidates.indices {
        var score = scores[index]
        // What the model of names calls an organization or place is one more often in news than in GAP's lives.
        switch discourse.referents[candidates[index].referent].kind {
        case .organization: score -= Self.mistyped
        case .place, .group, .document: score -= hasPerson ? Self.mistypedBesidePersons : Self.mistyped
        default: break
        }
        if index == only { score += Self.only }
        probabilities[index] = Self.exponential(score)
        total += probabilities[index]
      }
      for index in candidates.indices { probabilities[index] /= total }
    }
    record?(
      PronounObservation(
        token: token, candidates: candidates.map { discourse.referents[$0.referent].cluster }, rows: rows,
        probabilities: probabilities))
    guard let model, let likeliest = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }),
      probabilities[likeliest] >= model.threshold
    else { return Answer(referent: nil, probability: 0) }
    // Of two whom the model holds equal the one whom the text named last.
    let best =
      probabilities.indices.prefix(before).first {
        candidates[$0].agrees && probabilities[likeliest] - probabilities[$0] < Self.tie
          && candidates[$0].place.form == .fullName
          && candidates[$0].place.sentence > candidates[likeliest].place.sentence
      } ?? likeliest
    return Answer(referent: candidates[best].referent, probability: probabilities[best])
  }

  /// e^x without the C library, bounded: 2^k · e^r with r in ±ln 2 / 2 and a polynomial of degree 6 (error under 1e-7).
  static func exponential(_ x: Float) -> Float {
    let bounded = max(-40, min(40, x))
    let k = (bounded * 1.442695040888963).rounded()
    let r = bounded - k * 0.6931471805599453
    let p = 1 + r * (1 + r * (0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r / 720)))))
    return p * Float(sign: .plus, exponent: Int(k), significand: 1)
  }
}
