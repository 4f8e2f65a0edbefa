/// What was fetched or read: bytes and what their carrier said of them.
public struct Page: Sendable {
  public var id: String
  /// What the user would recognise in a message (`ArticleReference.input`).
  public var input: String
  public var url: String?
  public var urlFinal: String?
  /// HTTP status; null for a file.
  public var status: Int?
  /// As the header or the file's kind had it, with its parameters.
  public var contentType: String?
  /// The charset that the carrier named, else null; the article record says which one was used.
  public var charset: String?
  public var lastModified: String?
  public var etag: String?
  /// RFC 3339, UTC; null for a file.
  public var fetchedAt: String?
  public var attempts: Int
  public var hints: ArticleHints
  public var content: Content

  public enum Content: Sendable {
    /// Bytes as received, decompressed.
    case html([UInt8])
    /// The article's text itself, to be kept unchanged.
    case text(String)
  }

  public init(
    id: String, input: String, url: String? = nil, urlFinal: String? = nil, status: Int? = nil,
    contentType: String? = nil, charset: String? = nil, lastModified: String? = nil, etag: String? = nil,
    fetchedAt: String? = nil, attempts: Int = 1, hints: ArticleHints = ArticleHints(), content: Content
  ) {
    self.id = id
    self.input = input
    self.url = url
    self.urlFinal = urlFinal
    self.status = status
    self.contentType = contentType
    self.charset = charset
    self.lastModified = lastModified
    self.etag = etag
    self.fetchedAt = fetchedAt
    self.attempts = attempts
    self.hints = hints
    self.content = content
  }
}
