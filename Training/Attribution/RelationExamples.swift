import Attribution
import Dispatch

/// Candidates as examples for the last stage: right or wrong.
struct RelationExamples {
  var rows: [[Float]] = []
  var targets: [Float] = []
  var article: [Int] = []
  /// Whether rivals are left out of sight.
  let inner: Bool
  /// Place of each article's first candidate.
  var starts: [Int] = []

  init(inner: Bool) { self.inner = inner }

  mutating func append(
    _ gold: GoldArticle, _ scoring: Scoring, _ candidates: [RelationCandidate], article number: Int
  ) {
    starts.append(rows.count)
    rows +=
      inner ? RelationFeatures.innerRows(gold.columns, candidates) : RelationFeatures.rows(gold.columns, candidates)
    for candidate in candidates {
      targets.append(scoring.match(content: candidate.content, source: candidate.source) == nil ? 0 : 1)
      article.append(number)
    }
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
