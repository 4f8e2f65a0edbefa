public import Records

/// A stretch of text between quotation marks.
public struct Quotation: Sendable, Hashable {
  /// What the marks look like.
  public enum Marks: UInt8, Sendable, Hashable {
    /// “…”, „…“, and ``…''.
    case double
    /// "…" and ''…''.
    case straight
    /// ‘…’ and '…'.
    case single
    /// «…» and ‹…›.
    case guillemets
  }

  /// With its marks, Unicode scalars.
  public var span: TextSpan
  /// Scalars of the opening mark: 1, or 2 for `` and ''.
  public var openingLength: Int
  /// Scalars of the closing mark; 0 where the quotation is not closed in its paragraph.
  public var closingLength: Int
  public var marks: Marks
  /// Index in `QuotationFinder`'s answer of the unclosed quotation of the paragraph before that this one carries on.
  public var continues: Int?

  public init(
    span: TextSpan, openingLength: Int, closingLength: Int, marks: Marks, continues: Int? = nil
  ) {
    self.span = span
    self.openingLength = openingLength
    self.closingLength = closingLength
    self.marks = marks
    self.continues = continues
  }

  /// The words without their marks.
  public var inside: TextSpan { TextSpan(span.start + openingLength, span.end - closingLength) }
}
