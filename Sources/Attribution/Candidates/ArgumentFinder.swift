/// Finds the source and the content of a candidate cue (stage 2).
package struct ArgumentFinder {
  private let chain: LinearChain
  private let table: FeatureTable
  private var bag = FeatureBag()
  /// Scores of the features that hold for any cue, `[tokens × labels]`; found when first asked for.
  private var shared: [Int32] = []
  private var known: [Bool] = []

  package init(_ model: AttributionModel) {
    chain = model.arguments
    table = model.argumentTable
  }

  /// Forgets the document before.
  package mutating func begin(_ columns: TokenColumns) {
    shared = [Int32](repeating: 0, count: columns.count * chain.labels)
    known = [Bool](repeating: false, count: columns.count)
  }

  /// - Parameter isCue: for each token of the document, whether it is likely part of a cue.
  package mutating func candidate(
    _ columns: TokenColumns, cue: CueMention, probability: (mean: Float, best: Float), isCue: [Bool]
  ) -> RelationCandidate {
    let window = ArgumentWindow(columns, cue: cue)
    let labels = chain.labels
    let unknown = window.tokens.filter { !known[$0] }
    bag.removeAll()
    for token in unknown {
      ArgumentFeatures.addStatic(columns, token: token, to: &bag)
      bag.endToken()
    }
    let found = table.scores(bag)
    for (place, token) in unknown.enumerated() {
      for label in 0..<labels { shared[token * labels + label] = found[place * labels + label] }
      known[token] = true
    }
    bag.removeAll()
    let frame = ArgumentFeatures.Frame(columns, cue: cue, window: window, isCue: isCue)
    for token in window.tokens {
      ArgumentFeatures.add(columns, token: token, frame: frame, window: window, isCue: isCue, to: &bag)
      bag.endToken()
    }
    var scores = table.scores(bag)
    let base = window.tokens.lowerBound * labels
    for place in scores.indices { scores[place] &+= shared[base + place] }
    let marginals = chain.marginals(
      scores: scores, columns: table.columns, scale: table.scale,
      classes: window.tokens.map { EdgeClass.argument(columns, $0) })
    return Self.decode(cue, probability, window.tokens, marginals)
  }

  /// Each token takes its likeliest label; of several source runs the likeliest stays.
  static func decode(
    _ cue: CueMention, _ probability: (mean: Float, best: Float), _ window: Range<Int>, _ marginals: [Float]
  ) -> RelationCandidate {
    var content: [Int] = []
    var cueTokens: [Int] = []
    var contentSum: Float = 0
    var runs: [(tokens: [Int], mass: Float)] = []
    var lastSource = -2
    for (place, token) in window.enumerated() {
      let base = place * 4
      let none = marginals[base]
      let c = marginals[base + 1]
      let s = marginals[base + 2]
      let q = marginals[base + 3]
      if cue.tokens.contains(token) {
        cueTokens.append(token)
      } else if c >= none, c >= s, c >= q {
        content.append(token)
        contentSum += c
      } else if s >= none, s >= q {
        if lastSource == token - 1, !runs.isEmpty {
          runs[runs.count - 1].tokens.append(token)
          runs[runs.count - 1].mass += s
        } else {
          runs.append(([token], s))
        }
        lastSource = token
      } else if q >= none {
        cueTokens.append(token)
      }
    }
    let source = runs.max { $0.mass < $1.mass }
    return RelationCandidate(
      cue: cue, cueProbability: probability.mean, cueBest: probability.best, window: window, marginals: marginals,
      content: content,
      source: source?.tokens ?? [], cueTokens: cueTokens,
      contentMean: content.isEmpty ? 0 : contentSum / Float(content.count),
      sourceMean: source.map { $0.mass / Float($0.tokens.count) } ?? 0)
  }
}
