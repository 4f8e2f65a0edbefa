/// Finds runs of tokens that may attribute (stage 1).
///
/// Few tokens do. The features of seeds are looked up first, those of their neighbours only where a token is likely part
/// of a cue, and so on; the chains run over what was looked at, and all else is outside.
package struct CueFinder {
  private let model: AttributionModel
  private let seeds: CueSeeds
  private var bag: FeatureBag
  /// Of the document: the tokens' sums, and which of them are known.
  private var scores: [SIMD4<Int32>] = []
  private var known: [Bool] = []

  /// For each token, the probability to begin a cue and to carry one on, `[tokens × 2]`, row-major.
  package struct Probabilities: Sendable {
    package var outer: [Float]
    /// The same as if no other relation held the token.
    package var inner: [Float]
  }

  package init(_ model: AttributionModel) { self.init(model, seeds: model.seeds) }

  /// - Parameter seeds: other ones than the model's.
  package init(_ model: AttributionModel, seeds: CueSeeds) {
    self.model = model
    self.seeds = seeds
    bag = FeatureBag(model.countedCues)
  }

  package mutating func probabilities(_ columns: TokenColumns) -> Probabilities {
    score(columns)
    // The runs of known tokens, one behind the other.
    let tokens = (0..<columns.count).filter { known[$0] }
    var batch = LinearChain.Batch()
    for token in tokens {
      let next = token + 1
      let ends = next == columns.count || columns.sentence[next] != columns.sentence[token]
      batch.append(
        scores[token], class: EdgeClass.cue(columns, token),
        next: ends ? .nothing : known[next] ? .label : .first(class: EdgeClass.cue(columns, next)))
    }
    var outer = [Float](repeating: 0, count: columns.count * 2)
    var inner = outer
    let scale = model.cueTable.scale
    Self.copy(model.cues.marginals(&batch, scale: scale), to: &outer, tokens)
    Self.copy(model.innerCues.marginals(&batch, scale: scale), to: &inner, tokens)
    return Probabilities(outer: outer, inner: inner)
  }

  /// Looks up the seeds, then, round by round, the neighbours of what is likely part of a cue: all of a round at once, so
  /// that waiting for memory overlaps. Linear in the tokens.
  private mutating func score(_ c: TokenColumns) {
    scores = [SIMD4<Int32>](repeating: SIMD4(), count: c.count)
    known = [Bool](repeating: false, count: c.count)
    var round = (0..<c.count).filter { seeds.seeds.contains(c.lemma[$0], c.tag[$0]) }
    for token in round { known[token] = true }
    var isFirst = true
    while !round.isEmpty {
      defer { isFirst = false }
      bag.removeAll()
      for token in round { CueFeatures.add(c, token: token, to: &bag) }
      bag.addHashed(model.cueTable)
      var next: [Int] = []
      for (place, token) in round.enumerated() {
        scores[token] = bag.sum(place)
        guard mayBeCue(scores[token], EdgeClass.cue(c, token), isNeighbour: !isFirst) else { continue }
        for neighbour in [token - 1, token + 1]
        where known.indices.contains(neighbour) && !known[neighbour] && c.sentence[neighbour] == c.sentence[token]
          && seeds.neighbours.contains(c.lemma[neighbour], c.tag[neighbour])
        {
          known[neighbour] = true
          next.append(neighbour)
        }
      }
      round = next
    }
  }

  /// Whether a token is likely enough part of an outer cue for its neighbours to be looked at.
  ///
  /// - Parameter isNeighbour: whether one of its own neighbours is.
  private func mayBeCue(_ scores: SIMD4<Int32>, _ edgeClass: UInt8, isNeighbour: Bool) -> Bool {
    let odds = model.cues.odds(scores: scores, scale: model.cueTable.scale, edgeClass: edgeClass)
    return odds[AttributionModel.CueLabel.begin] >= Self.leastBegin
      || odds[AttributionModel.CueLabel.inside] >= (isNeighbour ? Self.leastInside : Self.leastInsideAlone)
  }

  /// Log odds to begin a cue behind a token outside: a probability of about 0.05.
  private static let leastBegin: Float = -3
  /// Log odds to carry one on behind a token that begins one.
  private static let leastInside: Float = -2
  /// The same where nothing says that such a token stands before it.
  private static let leastInsideAlone: Float = 2

  private static func copy(_ marginals: [SIMD4<Float>], to result: inout [Float], _ tokens: [Int]) {
    for (place, token) in tokens.enumerated() {
      result[token * 2] = marginals[place][AttributionModel.CueLabel.begin]
      result[token * 2 + 1] = marginals[place][AttributionModel.CueLabel.inside]
    }
  }

  /// Runs of tokens that are part of a cue with at least this probability; a token that rather begins a cue than
  /// carries one on begins a new run.
  package static func mentions(
    _ columns: TokenColumns, probabilities: [Float], threshold: Float
  ) -> [CueMention] {
    var found: [CueMention] = []
    eachRun(columns, probabilities, threshold, among: likely(probabilities, threshold)) {
      found.append(CueMention(tokens: Array($0), columns))
    }
    return found
  }

  /// - Parameter tokens: in text order, all that have the threshold's probability among them.
  private static func eachRun(
    _ c: TokenColumns, _ probabilities: [Float], _ threshold: Float, among tokens: [Int], _ body: (Range<Int>) -> Void
  ) {
    var run = 0..<0
    for token in tokens {
      let begin = probabilities[token * 2]
      let inside = probabilities[token * 2 + 1]
      if !run.isEmpty,
        run.upperBound != token || begin > inside || begin + inside < threshold
          || c.sentence[token - 1] != c.sentence[token]
      {
        body(run)
        run = 0..<0
      }
      if begin + inside >= threshold { run = (run.isEmpty ? token : run.lowerBound)..<token + 1 }
    }
    if !run.isEmpty { body(run) }
  }

  /// The tokens that are part of a cue with at least this probability.
  private static func likely(_ probabilities: [Float], _ least: Float) -> [Int] {
    var tokens: [Int] = []
    for token in 0..<probabilities.count / 2 where probabilities[token * 2] + probabilities[token * 2 + 1] >= least {
      tokens.append(token)
    }
    return tokens
  }

  /// Sure runs first, then weaker ones, down to `lowest`, where no surer run stands.
  package static func mentions(_ columns: TokenColumns, probabilities: [Float], from lowest: Float) -> [CueMention] {
    let tokens = likely(probabilities, lowest)
    var found: [CueMention] = []
    var taken = [Bool](repeating: false, count: columns.count)
    for (place, threshold) in thresholds.enumerated() where place == 0 || threshold >= lowest {
      // Of one threshold no two runs share a token.
      eachRun(columns, probabilities, max(lowest, threshold), among: tokens) { run in
        guard !run.contains(where: { taken[$0] }) else { return }
        found.append(CueMention(tokens: Array(run), columns))
        for token in run { taken[token] = true }
      }
    }
    return found.sorted { $0.first < $1.first }
  }

  private static let thresholds: [Float] = [0.45, 0.25, 0.16]
}
