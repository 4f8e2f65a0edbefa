/// An article's text and what is known about it.
///
/// All offsets are Unicode scalars of `text`.
public struct Article: Sendable {
  public var id: String
  /// What the user would recognise in a message (`ArticleReference.input`).
  public var input: String
  public var url: String?
  public var urlFinal: String?
  public var urlCanonical: String?
  public var site: String?
  /// The registrable domain.
  public var domain: String?
  public var title: String?
  /// Names alone.
  public var authors: [String]
  /// RFC 3339 with the publisher's own UTC offset, or a day where only the day is known.
  public var published: String?
  public var publishedPrecision: TimePrecision?
  public var modified: String?
  /// BCP 47.
  public var language: String?
  public var section: String?
  public var tags: [String]
  public var description: String?
  public var image: String?
  /// Paragraphs parted by a blank line.
  public var text: String
  public var paragraphs: [TextSpan]
  public var headings: [TextSpan]
  /// The charset that was used to decode the page.
  public var charset: String?
  /// Whether a limit cut the text.
  public var truncated: Bool
  /// Id of the article of which this one is another copy.
  public var nearDuplicateOf: String?

  public init(id: String, input: String, text: String) {
    self.id = id
    self.input = input
    self.text = text
    authors = []
    tags = []
    paragraphs = []
    headings = []
    truncated = false
  }
}

/// How much of a time is known.
public enum TimePrecision: String, Sendable, Hashable {
  case second, minute, day, month, year
}
