public import Language
public import Records

/// Merges an article's names, pronouns and nouns into entities.
public struct EntityResolver: Sendable {
  public init() {}

  /// - Parameter headings: the article's headings, Unicode scalars.
  public func resolve(_ document: Document, headings: [TextSpan]) -> ResolvedEntities {
    ResolvedEntities(entities: [], mentions: [])
  }
}
