internal import Language
internal import Records

/// Whether a source puts its content as so or as not so.
///
/// Only the main predicate counts: its negation, and a subject, object or complement with “no”. A denial turns it
/// round: who denies that there were flights says that there were none.
enum PolarityRule {
  static func polarity(
    _ relation: RelationReading, _ clause: ContentClause, _ cue: CueConstruction, act: SpeechAct,
    in reading: ArticleReading
  ) -> Polarity {
    // “It is not perfect, but it is far better than nothing” says something: every main verb must be negated.
    var isNegative =
      clause.predicates.isEmpty
      ? beginsWithNo(relation, reading)
      : clause.predicates.allSatisfy { Self.isNegative($0, relation, reading) }
    switch act {
    case .deny, .doubt: isNegative.toggle()
    // “does not believe that …”, “do not plan to …”: the negation is meant below.
    case .believe, .feel, .predict, .intend, .decide, .suggest, .demand:
      if cue.isNegated && cue.entry?.act == act { isNegative.toggle() }
    default: break
    }
    return isNegative ? .negative : .positive
  }

  private static func isNegative(_ verb: Int, _ relation: RelationReading, _ reading: ArticleReading) -> Bool {
    var negations = 0
    for child in reading.children(of: verb) where relation.contentHolds(child) {
      let token = reading.document[child]
      switch token.dependency {
      case .neg:
        if child + 1 < reading.tokens.count, ["only", "just"].contains(reading.words[child + 1]) { break }
        negations += 1
      case .advmod:
        if ["hardly", "barely", "scarcely", "nowhere", "neither", "never"].contains(reading.words[child]) {
          negations += 1
        }
        if reading.words[child] == "longer" && child > 0 && reading.words[child - 1] == "no" { negations += 1 }
      case .dobj
      where reading.words[child] == "nothing" && child + 1 < reading.words.count
        && reading.words[child + 1] == "but":
        break
      case .nsubj, .nsubjpass, .dobj, .attr, .expl, .acomp: if isNo(child, reading) { negations += 1 }
      case .preconj, .cc: if reading.words[child] == "neither" { negations += 1 }
      default: break
      }
    }
    return negations % 2 == 1
  }

  /// “no flights”, “nobody”, “none of them”, “nothing”; but “no doubt” and “no question” assert.
  private static func isNo(_ noun: Int, _ reading: ArticleReading) -> Bool {
    switch reading.words[noun] {
    case "nobody", "none", "nothing", "neither", "nowhere": return true
    case "doubt", "question", "wonder", "secret": return false
    case "one" where noun > 0 && reading.words[noun - 1] == "no": return true
    default:
      return reading.children(of: noun).contains {
        $0 < noun
          && (reading.tokens[$0].dependency == .neg || reading.words[$0] == "no" || reading.words[$0] == "neither")
      }
    }
  }

  /// A content without verb: “no comment”, “not guilty”.
  private static func beginsWithNo(_ relation: RelationReading, _ reading: ArticleReading) -> Bool {
    guard let first = relation.content.first?.first(where: { reading.tokens[$0].pos != .punct }) else { return false }
    return ["no", "not", "never", "none", "neither"].contains(reading.words[first])
  }
}
