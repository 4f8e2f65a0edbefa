internal import Extraction
internal import Pipeline
internal import Records

/// Page → article.
struct ExtractStage: Stage {
  static let name = StageName.extract.rawValue
  var limits = ExtractionLimits()
  /// How a page is extracted in a process of its own; nil: within the worker.
  var isolation: IsolatedExtractor.Recipe?

  func makeWorker() -> Worker {
    if let isolation { return Worker(extract: IsolatedExtractor(isolation, limits: limits).extract) }
    return Worker(extract: ArticleExtractor(limits: limits).extract)
  }

  struct Worker: StageWorker {
    let extract: (Page) throws -> Article
    func process(_ page: Page) throws -> Article { try extract(page) }
  }
}
