public import Language
public import Records

/// Finds who said what, by which words. One for each worker: it owns scratch memory.
public final class AttributionFinder {
  public init() throws {}

  /// Every attribution of a document, outer and inner ones, in text order of their contents.
  ///
  /// - Parameter headings: the article's headings, Unicode scalars; headline forms count only there.
  public func relations(in document: Document, headings: [TextSpan]) -> [AttributionRelation] { [] }
}
