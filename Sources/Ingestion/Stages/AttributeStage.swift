internal import Attribution
internal import Pipeline
internal import Records

/// Document → attribution relations.
struct AttributeStage: Stage {
  static let name = StageName.attribute.rawValue

  func makeWorker() throws -> Worker { Worker(finder: try AttributionFinder()) }

  struct Worker: StageWorker {
    let finder: AttributionFinder
    func process(_ input: AnnotatedArticle) throws -> AttributedArticle {
      AttributedArticle(
        article: input.article, document: input.document,
        relations: finder.relations(in: input.document, headings: input.article.headings))
    }
  }
}
