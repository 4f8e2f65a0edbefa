internal import Language
internal import Records

/// How sure of its content a source is, as it puts it.
///
/// The cue gives the upper bound (“thinks”, “suggests”), the content's main predicate its hedges (“may”, “is likely
/// to”, “perhaps”); the weaker of the two counts. What is asked, demanded, declined, or not yet said is `unknown`.
enum CertaintyRule {
  static func certainty(
    _ relation: RelationReading, _ clause: ContentClause, _ cue: CueConstruction, act: SpeechAct,
    in reading: ArticleReading
  ) -> Certainty {
    switch act {
    case .ask, .demand, .decline: return .unknown
    default: break
    }
    if cue.isSuspended { return .unknown }
    let bound: Certainty = act == cue.entry?.act ? cue.entry?.certainty ?? .certain : .certain
    if cue.isNegated, act == .decide { return .unknown }
    let hedged = clause.predicates.reduce(Certainty.certain) { weaker($0, certainty(of: $1, relation, reading)) }
    return weaker(bound, hedged)
  }

  /// Of the main predicate; a hedge may also stand on the infinitive below it (“is likely to fall”).
  private static func certainty(of verb: Int, _ relation: RelationReading, _ reading: ArticleReading) -> Certainty {
    var result = Certainty.certain
    func hedge(_ certainty: Certainty) { result = weaker(result, certainty) }
    for child in reading.children(of: verb) where relation.contentHolds(child) {
      let word = reading.words[child]
      switch reading.tokens[child].dependency {
      case .aux:
        switch word {
        case "may", "might", "could": if !isPast(word, child, verb, reading) { hedge(.possible) }
        case "can": break
        case "should", "ought": if isStative(verb, reading) { hedge(.probable) }
        default: break
        }
      case .advmod, .acomp, .npadvmod:
        if let certainty = adverbs[word] { hedge(certainty) }
      case .attr:
        // “is the most likely explanation”
        for modifier in reading.children(of: child) {
          if let certainty = adverbs[reading.words[modifier]] { hedge(certainty) }
        }
      default: break
      }
    }
    switch reading.tokens[verb].lemma {
    case "seem", "appear": hedge(.probable)
    case "expect", "believe", "think", "assume":
      if reading.child(of: verb, [.auxpass]) != nil { hedge(.probable) }
    case "rule": if reading.isNegated(verb) { hedge(.possible) }
    default: break
    }
    return result
  }

  /// “could not find” tells of the past; so does “could see” beside a past time, which is left alone.
  private static func isPast(_ word: String, _ modal: Int, _ verb: Int, _ reading: ArticleReading) -> Bool {
    word == "could" && reading.isNegated(verb)
  }

  /// “should be ready” hedges, “should resign” demands.
  private static func isStative(_ verb: Int, _ reading: ArticleReading) -> Bool {
    let isPassive = reading.child(of: verb, [.auxpass]) != nil
    return reading.tokens[verb].lemma == "be" && !isPassive && reading.child(of: verb, [.acomp, .prep, .advmod]) != nil
  }

  private static let adverbs: WordTable<Certainty> = [
    "probably": .probable, "likely": .probable, "presumably": .probable, "apparently": .probable,
    "seemingly": .probable, "supposedly": .probable, "reportedly": .probable, "allegedly": .probable,
    "unlikely": .probable, "potentially": .possible, "possibly": .possible, "perhaps": .possible, "maybe": .possible,
    "conceivably": .possible, "possible": .possible, "doubtful": .possible, "probable": .probable,
    "unclear": .unknown, "uncertain": .unknown,
  ]

  /// The weaker of two; what is unknown is weakest.
  static func weaker(_ a: Certainty, _ b: Certainty) -> Certainty {
    func rank(_ certainty: Certainty) -> Int {
      switch certainty {
      case .certain: 3
      case .probable: 2
      case .possible: 1
      case .unknown: 0
      }
    }
    return rank(a) <= rank(b) ? a : b
  }
}
