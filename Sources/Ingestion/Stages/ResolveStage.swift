internal import Claims
internal import Entities
internal import Pipeline
internal import Records

/// Attribution relations → claim records.
struct ResolveStage: Stage {
  static let name = StageName.resolve.rawValue

  func makeWorker() -> Worker { Worker() }

  struct Worker: StageWorker {
    let resolver = EntityResolver()
    let assembler = ClaimAssembler()

    func process(_ input: AttributedArticle) throws -> ResolvedArticle {
      let entities = resolver.resolve(input.document, headings: input.article.headings)
      let claims = assembler.claims(
        article: input.article, document: input.document, relations: input.relations, entities: entities)
      return ResolvedArticle(
        article: input.article, document: input.document, relations: input.relations, claims: claims)
    }
  }
}
