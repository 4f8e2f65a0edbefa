internal import Language
internal import Pipeline
internal import Records

/// Stages that take articles further on their way.
typealias ArticleLine = StageLine<ArticleJourney, ArticleJourney>

/// The way of an article, stage after stage, as streams and runs share it.
///
/// One worker takes an article through all the stages of a line, and `jobs` workers are at work at the same time: one job
/// is one core's work.
struct ArticlePipeline {
  let configuration: PipelineConfiguration
  /// Nil where no stage needs it.
  let model: LanguageModel?
  let jobs: Int
  /// Nil where nothing outlives the process.
  var hands: Hands?

  /// A run that is stopped finishes what is in hand; what it has not begun after some seconds it gives up, so that it ends
  /// within ten.
  static func patience(of pipeline: StagePipeline) -> @Sendable () -> Bool {
    { [weak pipeline] in pipeline?.wasStopped(before: .seconds(4)) ?? true }
  }

  /// The stage with a note of what it has in hand.
  func noted<S: Stage>(_ stage: S) -> Noted<S> where S.Input == ArticleJourney { Noted(base: stage, hands: hands) }

  /// Bounds that suit the number of workers.
  var bounds: StagePipeline.Bounds {
    var bounds = StagePipeline.Bounds()
    bounds.queueArticles = configuration.queue.articles
    bounds.queueBytes = configuration.queue.bytes
    bounds.articles = max(256, 32 * jobs) + configuration.fetch.inFlight * 4
    bounds.bytes = configuration.queue.totalBytes
    bounds.workersAtOnce = jobs
    return bounds
  }

  func fetch(_ references: Flow<ArticleJourney>, in pipeline: StagePipeline, network: (any PageSource)?)
    -> Flow<ArticleJourney>
  {
    let files = PageFileReader(limit: configuration.extract.maxBytes)
    // More are in hand than in flight: many wait for their site's turn, and nobody else's.
    return pipeline.connect(
      references, to: FetchStage(network: network, files: files), inFlight: configuration.fetch.inFlight * 4)
  }

  func extract(_ line: ArticleLine, in pipeline: StagePipeline) -> ArticleLine {
    let stage = ExtractStage(
      limits: configuration.extractionLimits, isolation: configuration.extract.isolate ? .own(configuration) : nil)
    let leg = Leg(
      base: stage, stage: .extract, input: { $0.waitingPage }, step: { .article($0) },
      givesUp: Self.patience(of: pipeline))
    return line.then(noted(leg))
  }

  func annotate(_ line: ArticleLine, in pipeline: StagePipeline) -> ArticleLine {
    guard let model else { return line }
    let leg = Leg(
      base: AnnotateStage(model: model), stage: .annotate, input: { $0.waitingArticle }, step: { .annotated($0) },
      givesUp: Self.patience(of: pipeline))
    return line.then(noted(leg))
  }

  func attribute(_ line: ArticleLine) -> ArticleLine {
    let leg = Leg(
      base: AttributeStage(), stage: .attribute, input: { $0.waitingDocument }, step: { .attributed($0) },
      givesUp: { false })
    return line.then(noted(leg))
  }

  func resolve(_ line: ArticleLine) -> ArticleLine {
    let leg = Leg(
      base: ResolveStage(), stage: .resolve, input: { $0.waitingRelations }, step: { .resolved($0) },
      givesUp: { false })
    return line.then(noted(leg))
  }
}

extension ArticleStep {
  fileprivate var waitingPage: Page? {
    if case .page(let page) = self { page } else { nil }
  }

  /// Another copy of an article whose copies are to be skipped waits for nothing: `duplicates.near` decided before.
  fileprivate var waitingArticle: Article? {
    if case .article(let article) = self { article } else { nil }
  }

  fileprivate var waitingDocument: AnnotatedArticle? {
    if case .annotated(let annotated) = self { annotated } else { nil }
  }

  fileprivate var waitingRelations: AttributedArticle? {
    if case .attributed(let attributed) = self { attributed } else { nil }
  }
}
