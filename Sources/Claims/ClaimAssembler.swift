public import Attribution
public import Entities
public import Language
public import Records

/// Joins relations, entities and the article into normalized claim records.
public struct ClaimAssembler: Sendable {
  public init() {}

  /// One record for each relation, in the order of their contents' first words.
  public func claims(
    article: Article, document: Document, relations: [AttributionRelation], entities: ResolvedEntities
  ) -> [ClaimRecord] { [] }
}
