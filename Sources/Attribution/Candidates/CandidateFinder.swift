/// Both stages: every run of tokens that may attribute, with what its chain says of the tokens around it.
package struct CandidateFinder {
  private var cueFinder: CueFinder
  private var argumentFinder: ArgumentFinder
  private let threshold: Float
  /// What counts as “another cue” in the features of stage 2.
  package static let otherCueThreshold: Float = 0.45

  package init(cues: LinearChain, arguments: LinearChain, threshold: Float) {
    cueFinder = CueFinder(cues)
    argumentFinder = ArgumentFinder(arguments)
    self.threshold = threshold
  }

  /// Candidates in text order of their cues. Linear in the tokens, for windows are bounded.
  package mutating func candidates(_ columns: TokenColumns) -> [RelationCandidate] {
    let probabilities = cueFinder.probabilities(columns)
    let mentions = CueFinder.mentions(columns, probabilities: probabilities, from: threshold)
    let isCue = Self.isCue(probabilities)
    argumentFinder.begin(columns)
    return mentions.map { mention in
      var sum: Float = 0
      var best: Float = 0
      for token in mention.tokens {
        let probability = probabilities[token * 2] + probabilities[token * 2 + 1]
        sum += probability
        best = max(best, probability)
      }
      return argumentFinder.candidate(
        columns, cue: mention, probability: (sum / Float(mention.tokens.count), best), isCue: isCue)
    }
  }

  /// For each token, whether it is likely part of a cue.
  package static func isCue(_ probabilities: [Float]) -> [Bool] {
    (0..<probabilities.count / 2).map { probabilities[$0 * 2] + probabilities[$0 * 2 + 1] >= otherCueThreshold }
  }
}
