public import Records

/// Who said what, by which words: a source, a cue and a content (PolNeAR's terms, LREC 2018).
///
/// Spans are Unicode scalars of the article's text, in text order, several where something stands between. Punctuation
/// follows the corpus: quotation marks and “that” belong to the content, the final stop outside the marks does not.
public struct AttributionRelation: Sendable, Hashable {
  /// The whole noun phrase with title and appositives; empty where the text names no source.
  public var source: [TextSpan]
  /// The words that attribute; empty where there are none.
  public var cue: [TextSpan]
  public var content: [TextSpan]
  /// The quotations that lie in the content, with their marks.
  public var quotations: [TextSpan]
  /// Token index of the source's head noun.
  public var sourceHead: Int?
  /// Token index of the cue's head.
  public var cueHead: Int?
  /// Index, in the same answer, of the relation whose content holds this one.
  public var outer: Int?
  /// The short name of the rule or model that decided.
  public var rule: String
  /// 0–1: of the relations given 0.8, about 80 % are right.
  public var confidence: Double

  public init(
    source: [TextSpan], cue: [TextSpan], content: [TextSpan], quotations: [TextSpan] = [], sourceHead: Int? = nil,
    cueHead: Int? = nil, outer: Int? = nil, rule: String, confidence: Double
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.quotations = quotations
    self.sourceHead = sourceHead
    self.cueHead = cueHead
    self.outer = outer
    self.rule = rule
    self.confidence = confidence
  }
}
