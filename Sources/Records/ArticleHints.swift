/// What the input itself says of an article; it goes before what a page says.
public struct ArticleHints: Hashable, Sendable {
  public var title: String?
  /// RFC 3339, or a day.
  public var published: String?
  public var authors: [String]
  public var site: String?
  /// BCP 47.
  public var language: String?

  public init(
    title: String? = nil, published: String? = nil, authors: [String] = [], site: String? = nil,
    language: String? = nil
  ) {
    self.title = title
    self.published = published
    self.authors = authors
    self.site = site
    self.language = language
  }
}
