/// Both stages: every run of tokens that may attribute, with what its chain says of the tokens around it.
package struct CandidateFinder {
  private var cueFinder: CueFinder
  private var argumentFinder: ArgumentFinder
  private let threshold: Float
  /// Inner cues are candidates from this probability on.
  package static let innerCueThreshold: Float = 0.25
  /// From this probability on a cue needs nothing else that speaks for it.
  private static let likely: Float = 0.35
  /// What both stages found in the last document.
  private var probabilities = CueFinder.Probabilities(outer: [], inner: [])
  private var cues = LikelyCues.none
  private var found: [RelationCandidate] = []

  package init(_ model: AttributionModel) {
    cueFinder = CueFinder(model)
    argumentFinder = ArgumentFinder(model)
    threshold = model.cueThreshold
  }

  /// Candidates in text order of their cues. Linear in the tokens, for windows are bounded.
  ///
  /// - Parameter constructions: in text order of their cues.
  package mutating func candidates(
    _ columns: TokenColumns, constructions: [RelationCandidate]
  ) -> [RelationCandidate] {
    probabilities = cueFinder.probabilities(columns)
    cues = LikelyCues(probabilities.outer)
    argumentFinder.begin(columns)
    found = []
    var parsed = [Bool](repeating: false, count: columns.count)
    for construction in constructions { for token in construction.cueTokens { parsed[token] = true } }
    for mention in CueFinder.mentions(columns, probabilities: probabilities.outer, from: threshold)
    where isPlausible(columns, mention, parsed) {
      found.append(candidate(columns, mention, probabilities.outer))
    }
    return found
  }

  /// Whether a weak cue has anything else that speaks for it: what the parse makes of its words, or a quotation beside it.
  private func isPlausible(_ c: TokenColumns, _ mention: CueMention, _ parsed: [Bool]) -> Bool {
    let isLikely = mention.tokens.contains {
      probabilities.outer[$0 * 2] + probabilities.outer[$0 * 2 + 1] >= Self.likely || parsed[$0]
    }
    // “Helion Reach boss: We’ll fly again”: a colon says so itself.
    if isLikely || c.isColon(mention.head) { return true }
    for token in max(0, mention.first - 3)..<min(c.count, mention.last + 4) where c.quotation[token] >= 0 {
      return true
    }
    return false
  }

  /// Candidates as if no other relation held them; `candidates` was asked for the same document before.
  ///
  /// - Parameter allowed: for each token, whether a cue may stand there.
  package mutating func innerCandidates(_ columns: TokenColumns, allowed: (Int) -> Bool) -> [RelationCandidate] {
    var inner: [RelationCandidate] = []
    var place = 0
    for mention in CueFinder.mentions(columns, probabilities: probabilities.inner, from: Self.innerCueThreshold)
    where mention.tokens.allSatisfy(allowed) {
      // What the argument chain says of a cue does not depend on how likely the cue is.
      while place < found.count, found[place].cue.first < mention.first { place += 1 }
      if place < found.count, found[place].cue.tokens == mention.tokens {
        inner.append(found[place])
        inner[inner.count - 1].weigh(probabilities.inner, probabilities.inner)
      } else {
        inner.append(candidate(columns, mention, probabilities.inner))
      }
    }
    return inner
  }

  private mutating func candidate(
    _ columns: TokenColumns, _ mention: CueMention, _ probability: [Float]
  ) -> RelationCandidate {
    var candidate = argumentFinder.candidate(columns, cue: mention, cues: cues)
    candidate.weigh(probability, probabilities.inner)
    return candidate
  }
}
