/// What a cue's chain says of the tokens around it.
package struct RelationCandidate: Sendable {
  package var cue: CueMention
  /// Mean probability that the cue's tokens are part of a cue.
  package var cueProbability: Float = 0
  /// The highest probability of one of its tokens to be part of a cue.
  package var cueBest: Float = 0
  /// Mean probability as if no other relation held the cue.
  package var innerProbability: Float = 0
  package var window: Range<Int>
  /// `[window tokens × 4]`, row-major: none, content, source, cue.
  package var marginals: [Float]
  /// Token indexes, in text order.
  package var content: [Int]
  package var source: [Int]
  package var cueTokens: [Int]
  package var contentMean: Float
  package var sourceMean: Float

  package init(
    cue: CueMention, window: Range<Int>, marginals: [Float], content: [Int], source: [Int], cueTokens: [Int],
    contentMean: Float, sourceMean: Float
  ) {
    self.cue = cue
    self.window = window
    self.marginals = marginals
    self.content = content
    self.source = source
    self.cueTokens = cueTokens
    self.contentMean = contentMean
    self.sourceMean = sourceMean
  }

  /// A candidate that a rule makes.
  init(cue: CueMention, content: [Int], source: [Int]) {
    self.cue = cue
    cueProbability = 1
    cueBest = 1
    window = 0..<0
    marginals = []
    self.content = content
    self.source = source
    cueTokens = cue.tokens
    contentMean = 1
    sourceMean = 1
  }

  /// Puts in how likely its cue is one, by each token's probability to begin one and to carry one on.
  ///
  /// - Parameter inner: the same as if no other relation held the token.
  mutating func weigh(_ probabilities: [Float], _ inner: [Float]) {
    var sum: Float = 0
    var best: Float = 0
    var other: Float = 0
    for token in cue.tokens {
      let probability = probabilities[token * 2] + probabilities[token * 2 + 1]
      sum += probability
      best = max(best, probability)
      other += inner[token * 2] + inner[token * 2 + 1]
    }
    let count = Float(cue.tokens.count)
    cueProbability = sum / count
    cueBest = best
    innerProbability = other / count
  }

  /// The probability that a token is part of the content; 0 outside the window.
  func contentMarginal(_ token: Int) -> Float {
    window.contains(token) ? marginals[(token - window.lowerBound) * 4 + 1] : 0
  }

  /// The probability that a token is part of the source; 0 outside the window.
  func sourceMarginal(_ token: Int) -> Float {
    window.contains(token) ? marginals[(token - window.lowerBound) * 4 + 2] : 0
  }

  /// The same cue with another content and source.
  func reading(content: [Int], source: [Int]) -> RelationCandidate {
    var reading = self
    reading.content = content
    reading.source = source
    reading.cueTokens = cueTokens.filter {
      cue.tokens.contains($0) || !content.contains($0) && !source.contains($0)
    }
    reading.content.removeAll { reading.cueTokens.contains($0) || source.contains($0) }
    reading.contentMean =
      reading.content.isEmpty
      ? 0 : reading.content.reduce(0) { $0 + contentMarginal($1) } / Float(reading.content.count)
    reading.sourceMean =
      source.isEmpty ? 0 : source.reduce(0) { $0 + sourceMarginal($1) } / Float(source.count)
    return reading
  }
}

extension TokenColumns {
  /// For each token, whether it is content or cue of one of these.
  func taken(by candidates: [RelationCandidate]) -> [Bool] {
    var taken = [Bool](repeating: false, count: count)
    for candidate in candidates {
      for token in candidate.content { taken[token] = true }
      for token in candidate.cueTokens { taken[token] = true }
    }
    return taken
  }
}
