/// What a cue's chain says of the tokens around it.
///
/// Its fields lie behind one reference and are copied where one of two holders writes: candidates are handed on through
/// two dozen rules, and an array's worth of counting for each of five arrays was a twentieth of attribution.
///
/// Sendable without the compiler's check: fields are written only where `own` has seen that nobody else holds them.
package struct RelationCandidate: @unchecked Sendable {
  private var box: Box

  private final class Box {
    // A struct's access to itself is checked already; the class would check it again at every word of every rule.
    @exclusivity(unchecked) var fields: Fields

    init(_ fields: Fields) { unsafe self.fields = fields }
  }

  private struct Fields {
    var cue: CueMention
    var cueProbability: Float = 0
    var cueBest: Float = 0
    var innerProbability: Float = 0
    var window: Range<Int>
    var marginals: [SIMD4<Float>]
    var content: [Int]
    var source: [Int]
    var cueTokens: [Int]
    var contentMean: Float
    var sourceMean: Float
    var isFirm: Bool = false
  }

  package var cue: CueMention {
    _read { yield unsafe box.fields.cue }
    _modify {
      own()
      yield unsafe &box.fields.cue
    }
  }
  /// Mean probability that the cue's tokens are part of a cue.
  package var cueProbability: Float {
    _read { yield unsafe box.fields.cueProbability }
    _modify {
      own()
      yield unsafe &box.fields.cueProbability
    }
  }
  /// The highest probability of one of its tokens to be part of a cue.
  package var cueBest: Float {
    _read { yield unsafe box.fields.cueBest }
    _modify {
      own()
      yield unsafe &box.fields.cueBest
    }
  }
  /// Mean probability as if no other relation held the cue.
  package var innerProbability: Float {
    _read { yield unsafe box.fields.innerProbability }
    _modify {
      own()
      yield unsafe &box.fields.innerProbability
    }
  }
  package var window: Range<Int> {
    _read { yield unsafe box.fields.window }
    _modify {
      own()
      yield unsafe &box.fields.window
    }
  }
  /// For each token of the window the probability to be none, content, source, cue.
  package var marginals: [SIMD4<Float>] {
    _read { yield unsafe box.fields.marginals }
    _modify {
      own()
      yield unsafe &box.fields.marginals
    }
  }
  /// Token indexes, in text order.
  package var content: [Int] {
    _read { yield unsafe box.fields.content }
    _modify {
      own()
      yield unsafe &box.fields.content
    }
  }
  package var source: [Int] {
    _read { yield unsafe box.fields.source }
    _modify {
      own()
      yield unsafe &box.fields.source
    }
  }
  package var cueTokens: [Int] {
    _read { yield unsafe box.fields.cueTokens }
    _modify {
      own()
      yield unsafe &box.fields.cueTokens
    }
  }
  package var contentMean: Float {
    _read { yield unsafe box.fields.contentMean }
    _modify {
      own()
      yield unsafe &box.fields.contentMean
    }
  }
  package var sourceMean: Float {
    _read { yield unsafe box.fields.sourceMean }
    _modify {
      own()
      yield unsafe &box.fields.sourceMean
    }
  }
  /// Of a construction: the words leave no other reading, so it takes the place of what the chain made of its cue, and
  /// comes before what it holds.
  package var isFirm: Bool {
    _read { yield unsafe box.fields.isFirm }
    _modify {
      own()
      yield unsafe &box.fields.isFirm
    }
  }

  private init(_ fields: Fields) { box = Box(fields) }

  /// Copies the fields where somebody else holds them, too.
  private mutating func own() {
    guard !isKnownUniquelyReferenced(&box) else { return }
    self = unsafe RelationCandidate(box.fields)
  }

  package init(
    cue: CueMention, window: Range<Int>, marginals: [SIMD4<Float>], content: [Int], source: [Int], cueTokens: [Int],
    contentMean: Float, sourceMean: Float
  ) {
    self.init(
      Fields(
        cue: cue, window: window, marginals: marginals, content: content, source: source, cueTokens: cueTokens,
        contentMean: contentMean, sourceMean: sourceMean))
  }

  /// A candidate that a rule makes.
  init(cue: CueMention, content: [Int], source: [Int]) {
    self.init(
      Fields(
        cue: cue, cueProbability: 1, cueBest: 1, window: 0..<0, marginals: [], content: content, source: source,
        cueTokens: cue.tokens, contentMean: 1, sourceMean: 1))
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
    window.contains(token) ? marginals[token - window.lowerBound][1] : 0
  }

  /// The probability that a token is part of the source; 0 outside the window.
  func sourceMarginal(_ token: Int) -> Float {
    window.contains(token) ? marginals[token - window.lowerBound][2] : 0
  }

  /// The same cue with another content and source.
  func reading(content: [Int], source: [Int]) -> RelationCandidate {
    let cueTokens = cueTokens.kept { cue.tokens.contains($0) || !content.contains($0) && !source.contains($0) }
    let content = content.kept { !cueTokens.contains($0) && !source.contains($0) }
    var reading = self
    reading.content = content
    reading.source = source
    reading.cueTokens = cueTokens
    reading.contentMean =
      content.isEmpty ? 0 : content.reduce(0) { $0 + contentMarginal($1) } / Float(content.count)
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
