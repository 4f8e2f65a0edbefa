import Attribution
import Dispatch
import Foundation

/// Cross-validation by article: what a model says of articles that it has not seen.
struct Folds {
  let count: Int

  /// The fold that an article is held out in.
  func fold(of article: Int) -> Int { count == 0 ? -1 : article % count }

  /// Trains a chain for each fold on all other articles, two at a time, and, last, one on all.
  ///
  /// - Parameter times: how often the sequences of an article are seen in an epoch.
  func weights(_ corpus: ChainCorpus, _ trainer: ChainTrainer, name: String, times: @Sendable (Int) -> Int)
    -> [ChainTrainer.Weights]
  {
    let results = Results<ChainTrainer.Weights>(count + 1)
    DispatchQueue.concurrentPerform(iterations: count + 1) { job in
      let chosen = (0..<corpus.article.count).flatMap { sequence in
        let article = corpus.article[sequence]
        return repeatElement(sequence, count: fold(of: article) == job ? 0 : times(article))
      }
      results.set(job, trainer.train(corpus, on: chosen, name: "\(name) \(job)"))
    }
    return results.values
  }
}

extension Folds {
  /// What models that have not seen an article say of it: `models[fold]` of each article of the fold.
  func heldOut(_ articles: [GoldArticle], _ models: [AttributionModel]) -> [[AttributionRelation]] {
    let finders = models.map { AttributionFinder(model: $0) }
    return articles.indices.map {
      finders[fold(of: $0)].relations(
        in: articles[$0].document, headings: articles[$0].headings, title: articles[$0].title)
    }
  }
}

/// Results of jobs that run at the same time; the lock guards the array.
final class Results<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var array: [Value?]

  init(_ count: Int) { array = Array(repeating: nil, count: count) }

  func set(_ index: Int, _ value: Value) { lock.withLock { array[index] = value } }

  var values: [Value] { lock.withLock { array.compactMap { $0 } } }
}
