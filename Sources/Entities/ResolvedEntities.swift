internal import Records

/// Whom an article's words mean.
public struct ResolvedEntities: Sendable {
  /// In the order of first mention.
  public let entities: [Entity]
  /// In text order; none overlaps another.
  public let mentions: [Mention]

  public init(entities: [Entity], mentions: [Mention]) {
    self.entities = entities
    self.mentions = mentions
  }

  /// What the words of a source, target or relay mean: the whole phrase with its title and appositives.
  ///
  /// - Parameters:
  ///   - tokens: the phrase.
  ///   - speaker: whom “I” and “we” mean there, where the phrase stands in somebody's quotation.
  public func reference(for tokens: Range<Int>, speaker: Int? = nil) -> EntityReference {
    EntityReference(mention: .none)
  }
}
