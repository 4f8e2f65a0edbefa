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
    resolve(document, headings: headings, pronouns: .pronouns, nouns: .nouns)
  }

  /// The same with other models, telling every pronoun's and every noun's candidates: for training and evaluation.
  package func resolve(
    _ document: Document, headings: [TextSpan], pronouns: RankingModel?, nouns: RankingModel?,
    record: ((PronounObservation) -> Void)? = nil, recordNoun: ((NominalObservation) -> Void)? = nil
  ) -> ResolvedEntities {
    var reading = EntityReading(document: document, headings: headings, pronouns: pronouns, nouns: nouns)
    return reading.read(record: record, recordNoun: recordNoun)
  }
}
