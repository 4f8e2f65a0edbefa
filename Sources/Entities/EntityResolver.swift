public import Language
public import Records

/// Merges an article's names, pronouns and nouns into entities.
///
/// Names first, over the whole article: found, made consistent in type, put together by bearer, with the roles that stand
/// beside them. Then one reading from left to right, in which each pronoun and noun is resolved from what was said so far.
/// Linear in the tokens.
public struct EntityResolver: Sendable {
  public init() {}

  /// - Parameter headings: the article's headings, Unicode scalars.
  public func resolve(_ document: Document, headings: [TextSpan]) -> ResolvedEntities {
    resolve(document, headings: headings, pronouns: PronounModel.standard, record: nil)
  }

  /// The same with another pronoun model, telling every pronoun's candidates: for training and evaluation.
  package func resolve(
    _ document: Document, headings: [TextSpan], pronouns: PronounModel?, record: ((PronounObservation) -> Void)?
  ) -> ResolvedEntities {
    var reading = EntityReading(document: document, headings: headings, pronouns: pronouns)
    return reading.read(record: record)
  }
}
