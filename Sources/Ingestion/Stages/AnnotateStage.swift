internal import Language
internal import Pipeline
internal import Records

/// Article → document.
struct AnnotateStage: Stage {
  static let name = StageName.annotate.rawValue
  let model: LanguageModel

  func makeWorker() -> Worker { Worker(annotator: Annotator(model: model)) }

  struct Worker: StageWorker {
    let annotator: Annotator
    func process(_ article: Article) throws -> AnnotatedArticle {
      AnnotatedArticle(article: article, document: annotator.annotate(id: article.id, text: article.text))
    }
  }
}
