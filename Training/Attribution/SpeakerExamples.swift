import Attribution
import Dispatch

/// Quotations with all who may have spoken them, as examples for the last trees.
enum SpeakerExamples {
  /// Trains trees for each fold and for all articles, from what models that have not seen an article make of it.
  ///
  /// - Parameters:
  ///   - models: the folds' models, without an article of the fold in what they were trained on.
  ///   - model: what was trained on all.
  static func train(
    _ articles: [GoldArticle], _ folds: Folds, _ models: inout [AttributionModel], _ model: inout AttributionModel
  ) {
    var trainer = TreeTrainer()
    trainer.trees = 120
    trainer.leaves = 16
    let finders = models.map { AttributionFinder(model: $0) }
    var rows: [[Float]] = []
    var targets: [Float] = []
    var article: [Int] = []
    for (number, gold) in articles.enumerated() {
      let (chosen, scored) = finders[folds.fold(of: number)].draft(gold.columns, gold.document)
      let asked = SpeakerChoice.asked(chosen, scored, gold.columns)
      let scoring = Scoring(gold)
      var place = 0
      for question in asked.questions {
        let tokens = question.tokens(gold.columns)
        let speaker = scoring.speaker(of: tokens)
        let isIgnored = scoring.isIgnored(Array(tokens))
        for candidate in question.candidates {
          if !isIgnored {
            rows.append(asked.rows[place])
            // What nothing claims is given away as it stands, so it must be all that was said.
            targets.append(
              speaker.map {
                scoring.isSource(candidate.source, of: $0)
                  && (question.isOwned || isQuoted(scoring.gold[$0].content, gold.columns)) ? 1 : 0
              } ?? 0)
            article.append(number)
          }
          place += 1
        }
      }
    }
    note("\(rows.count) speakers, \(Int(targets.reduce(0, +))) right")
    let results = Results<BoostedTrees>(folds.count + 1)
    let examples = (rows: rows, targets: targets, article: article)
    let trained = trainer
    DispatchQueue.concurrentPerform(iterations: folds.count + 1) { job in
      let chosen = examples.rows.indices.filter { folds.fold(of: examples.article[$0]) != job }
      results.set(job, trained.train(chosen.map { examples.rows[$0] }, chosen.map { examples.targets[$0] }))
    }
    let trees = results.values
    for fold in models.indices { models[fold].speakers = trees[fold] }
    model.speakers = trees[folds.count]
    note("speakers: \(trees[folds.count].nodes.count) nodes")
  }

  /// Whether nine in ten tokens of a content stand in quotation marks.
  private static func isQuoted(_ content: Set<Int>, _ c: TokenColumns) -> Bool {
    content.count { c.isQuoted($0) } * 10 >= content.count * 9
  }
}
