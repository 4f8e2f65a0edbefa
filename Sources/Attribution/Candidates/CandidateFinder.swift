/// Both stages: every run of tokens that may attribute, with what its chain says of the tokens around it.
package struct CandidateFinder {
  private var cueFinder: CueFinder
  private var argumentFinder: ArgumentFinder
  private let threshold: Float
  /// What counts as “another cue” in the features of stage 2.
  package static let otherCueThreshold: Float = 0.45
  /// Inner cues are candidates from this probability on.
  package static let innerCueThreshold: Float = 0.25
  /// What both stages found in the last document.
  private var probabilities = CueFinder.Probabilities(outer: [], inner: [])
  private var isCue: [Bool] = []

  package init(_ model: AttributionModel) {
    cueFinder = CueFinder(model)
    argumentFinder = ArgumentFinder(model)
    threshold = model.cueThreshold
  }

  /// Candidates in text order of their cues. Linear in the tokens, for windows are bounded.
  package mutating func candidates(_ columns: TokenColumns) -> [RelationCandidate] {
    probabilities = cueFinder.probabilities(columns)
    isCue = Self.isCue(probabilities.outer)
    argumentFinder.begin(columns)
    return CueFinder.mentions(columns, probabilities: probabilities.outer, from: threshold).map {
      candidate(columns, $0, probabilities.outer)
    }
  }

  /// Candidates as if no other relation held them; `candidates` was asked for the same document before.
  ///
  /// - Parameter allowed: for each token, whether a cue may stand there.
  package mutating func innerCandidates(_ columns: TokenColumns, allowed: (Int) -> Bool) -> [RelationCandidate] {
    var found: [RelationCandidate] = []
    for mention in CueFinder.mentions(columns, probabilities: probabilities.inner, from: Self.innerCueThreshold)
    where mention.tokens.allSatisfy(allowed) {
      found.append(candidate(columns, mention, probabilities.inner))
    }
    return found
  }

  private mutating func candidate(
    _ columns: TokenColumns, _ mention: CueMention, _ probability: [Float]
  ) -> RelationCandidate {
    var sum: Float = 0
    var best: Float = 0
    var other: Float = 0
    for token in mention.tokens {
      let probability = probability[token * 2] + probability[token * 2 + 1]
      sum += probability
      best = max(best, probability)
      other += probabilities.inner[token * 2] + probabilities.inner[token * 2 + 1]
    }
    let count = Float(mention.tokens.count)
    var candidate = argumentFinder.candidate(columns, cue: mention, probability: (sum / count, best), isCue: isCue)
    candidate.innerProbability = other / count
    return candidate
  }

  /// For each token, whether it is likely part of a cue.
  package static func isCue(_ probabilities: [Float]) -> [Bool] {
    (0..<probabilities.count / 2).map { probabilities[$0 * 2] + probabilities[$0 * 2 + 1] >= otherCueThreshold }
  }
}
