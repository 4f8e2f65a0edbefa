internal import Language
internal import Pipeline
internal import Records

/// Article → document.
struct AnnotateStage: Stage {
  static let name = StageName.annotate.rawValue
  /// Some 110,000 words. A text of more is no article, and would hold hundreds of megabytes: a token takes a hundred times
  /// its letters, and a text can have as many tokens as bytes.
  static let mostTokens = 1 << 17
  let model: LanguageModel

  func makeWorker() -> Worker { Worker(annotator: Annotator(model: model)) }

  struct Worker: StageWorker {
    let annotator: Annotator
    func process(_ article: Article) throws -> AnnotatedArticle {
      guard let document = annotator.annotate(id: article.id, text: article.text, atMost: AnnotateStage.mostTokens)
      else {
        throw Rejection(
          id: article.id, input: article.input, url: article.url, stage: .annotate, code: .tooLarge,
          reason: "the text has more than \(AnnotateStage.mostTokens) tokens")
      }
      return AnnotatedArticle(article: article, document: document)
    }
  }
}
