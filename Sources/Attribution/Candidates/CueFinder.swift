/// Finds runs of tokens that may attribute (stage 1).
package struct CueFinder {
  private let model: AttributionModel
  private var bag = FeatureBag()

  /// For each token, the probability to begin a cue and to carry one on, `[tokens × 2]`, row-major.
  package struct Probabilities: Sendable {
    package var outer: [Float]
    /// The same as if no other relation held the token.
    package var inner: [Float]
  }

  package init(_ model: AttributionModel) { self.model = model }

  package mutating func probabilities(_ columns: TokenColumns) -> Probabilities {
    var outer = [Float](repeating: 0, count: columns.count * 2)
    var inner = outer
    for number in columns.sentences.indices {
      let range = columns.sentences[number].tokens
      bag.removeAll()
      CueFeatures.add(columns, sentence: number, to: &bag)
      guard bag.tokenCount == range.count else { continue }
      let classes = range.map { EdgeClass.cue(columns, $0) }
      let table = model.cueTable
      let scores = table.scores(bag)
      let scale = table.scale
      Self.copy(model.cues.marginals(scores: scores, scale: scale, classes: classes), to: &outer, range)
      Self.copy(model.innerCues.marginals(scores: scores, scale: scale, classes: classes), to: &inner, range)
    }
    return Probabilities(outer: outer, inner: inner)
  }

  private static func copy(_ marginals: [SIMD4<Float>], to result: inout [Float], _ range: Range<Int>) {
    for (place, token) in range.enumerated() {
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
    for sentence in columns.sentences {
      var run: [Int] = []
      for token in sentence.tokens {
        let begin = probabilities[token * 2]
        let inside = probabilities[token * 2 + 1]
        if begin + inside < threshold || (begin > inside && !run.isEmpty) {
          if !run.isEmpty { found.append(CueMention(tokens: run, columns)) }
          run.removeAll()
        }
        if begin + inside >= threshold { run.append(token) }
      }
      if !run.isEmpty { found.append(CueMention(tokens: run, columns)) }
    }
    return found
  }

  /// Sure runs first, then weaker ones, down to `lowest`, where no surer run stands.
  package static func mentions(_ columns: TokenColumns, probabilities: [Float], from lowest: Float) -> [CueMention] {
    var found = mentions(columns, probabilities: probabilities, threshold: max(lowest, thresholds[0]))
    var taken = [Bool](repeating: false, count: columns.count)
    for mention in found { for token in mention.tokens { taken[token] = true } }
    for threshold in thresholds.dropFirst() where threshold >= lowest {
      for mention in mentions(columns, probabilities: probabilities, threshold: threshold)
      where !mention.tokens.contains(where: { taken[$0] }) {
        found.append(mention)
        for token in mention.tokens { taken[token] = true }
      }
    }
    return found.sorted { $0.first < $1.first }
  }

  private static let thresholds: [Float] = [0.45, 0.25, 0.12, 0.06]
}
