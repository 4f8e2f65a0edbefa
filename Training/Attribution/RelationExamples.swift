import Attribution
import Dispatch

/// Candidates as examples for the last stage: right or wrong.
struct RelationExamples {
  var rows: [[Float]] = []
  var targets: [Float] = []
  var article: [Int] = []
  /// Place of each article's first candidate.
  var starts: [Int] = []

  /// Readings of candidates, seen beside their rivals.
  mutating func append(
    _ gold: GoldArticle, _ scoring: Scoring, _ candidates: [RelationCandidate], _ readings: [RelationReading],
    constructions: [RelationCandidate], article number: Int
  ) {
    append(
      RelationFeatures.rows(gold.columns, candidates, readings, constructions: constructions),
      readings.map(\.candidate), scoring, article: number)
  }

  /// Candidates without a look at rivals.
  mutating func append(
    inner candidates: [RelationCandidate], _ gold: GoldArticle, _ scoring: Scoring, article number: Int
  ) {
    append(RelationFeatures.innerRows(gold.columns, candidates), candidates, scoring, article: number)
  }

  private mutating func append(
    _ new: FeatureRows, _ candidates: [RelationCandidate], _ scoring: Scoring, article number: Int
  ) {
    starts.append(rows.count)
    rows += (0..<new.count).map { new[$0] }
    for candidate in candidates {
      targets.append(scoring.match(content: candidate.content, source: candidate.source) == nil ? 0 : 1)
      article.append(number)
    }
  }

  /// How many candidates there are, how many are right in their own reading, and in any.
  func right(_ readings: [[RelationReading]]) -> (candidates: Int, own: Int, any: Int) {
    var result = (candidates: 0, own: 0, any: 0)
    for (article, readings) in readings.enumerated() {
      var found = false
      for (place, reading) in readings.enumerated() {
        let isRight = targets[starts[article] + place] > 0
        if place == 0 || readings[place - 1].origin != reading.origin {
          result.candidates += 1
          result.own += isRight ? 1 : 0
          found = false
        }
        if isRight, !found {
          result.any += 1
          found = true
        }
      }
    }
    return result
  }

  /// Each example's probability from trees that have not seen its article, and the trees: those of each fold, and
  /// those from all examples.
  func train(_ trainer: TreeTrainer, _ folds: Folds) -> (heldOut: [Float], trees: [BoostedTrees]) {
    let results = Results<BoostedTrees>(folds.count + 1)
    DispatchQueue.concurrentPerform(iterations: folds.count + 1) { job in
      let chosen = rows.indices.filter { folds.fold(of: article[$0]) != job }
      results.set(job, trainer.train(chosen.map { rows[$0] }, chosen.map { targets[$0] }))
    }
    let models = results.values
    let heldOut = folds.count == 0 ? [] : rows.indices.map { models[folds.fold(of: article[$0])].probability(rows[$0]) }
    return (heldOut, models)
  }
}
