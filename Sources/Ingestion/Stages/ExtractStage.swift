internal import Extraction
internal import Pipeline
internal import Records

/// Page → article.
struct ExtractStage: Stage {
  static let name = StageName.extract.rawValue
  var limits = ExtractionLimits()

  func makeWorker() -> Worker { Worker(extractor: ArticleExtractor(limits: limits)) }

  struct Worker: StageWorker {
    let extractor: ArticleExtractor
    func process(_ page: Page) throws -> Article { try extractor.extract(page) }
  }
}
