internal import Attribution
internal import Language
internal import Pipeline
internal import Records

/// Document → attribution relations.
struct AttributeStage: Stage {
  static let name = StageName.attribute.rawValue

  func makeWorker() throws -> Worker { Worker(finder: try AttributionFinder()) }

  struct Worker: StageWorker {
    let finder: AttributionFinder
    func process(_ input: AnnotatedArticle) throws -> AttributedArticle {
      // A document record may come from elsewhere.
      guard input.document.tokens.count <= AnnotateStage.mostTokens else {
        throw Rejection(
          id: input.article.id, input: input.article.input, url: input.article.url, stage: .attribute, code: .tooLarge,
          reason: "the document has more than \(AnnotateStage.mostTokens) tokens")
      }
      return AttributedArticle(
        article: input.article, document: input.document,
        relations: finder.relations(
          in: input.document, headings: input.article.headings, title: input.article.title))
    }
  }
}
