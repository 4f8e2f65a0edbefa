public import Records

/// One sentence of a document.
public struct Sentence: Sendable, Hashable {
  /// Indexes into `Document.tokens`.
  public var tokens: Range<Int>
  /// In the article's text, Unicode scalars.
  public var span: TextSpan
  /// Index of its paragraph in `Document.paragraphs`.
  public var paragraph: Int

  public init(tokens: Range<Int>, span: TextSpan, paragraph: Int) {
    self.tokens = tokens
    self.span = span
    self.paragraph = paragraph
  }
}

/// One paragraph of a document: what stands between blank lines, annotated by itself.
public struct Paragraph: Sendable, Hashable {
  /// Indexes into `Document.sentences`.
  public var sentences: Range<Int>
  /// Indexes into `Document.tokens`.
  public var tokens: Range<Int>
  /// In the article's text, Unicode scalars, without the white space around it.
  public var span: TextSpan

  public init(sentences: Range<Int>, tokens: Range<Int>, span: TextSpan) {
    self.sentences = sentences
    self.tokens = tokens
    self.span = span
  }
}

/// A name, number or time that the model recognised.
public struct NamedEntity: Sendable, Hashable {
  /// Indexes into `Document.tokens`.
  public var tokens: Range<Int>
  /// In the article's text, Unicode scalars.
  public var span: TextSpan
  public var type: EntityType

  public init(tokens: Range<Int>, span: TextSpan, type: EntityType) {
    self.tokens = tokens
    self.span = span
    self.type = type
  }
}
