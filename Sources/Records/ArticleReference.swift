/// One input of a run before anything was read: where an article is to be had.
public struct ArticleReference: Sendable {
  /// The record's `id`: the input's own, else a file's path relative to the input root, else the canonical URL.
  public var id: String
  /// What the user would recognise: a URL, a path, or a path with line number (`urls.jsonl:17`).
  public var input: String
  public var url: String?
  public var hints: ArticleHints
  public var location: Location

  public enum Location: Sendable {
    /// To be fetched from `url`.
    case remote
    /// A file of this machine.
    case file(FilePath)
    /// Bytes of a page that came with the input; `contentType` as an HTTP header would have it.
    case bytes([UInt8], contentType: String?)
    /// The article's text itself, to be kept unchanged.
    case text(String)
  }

  public init(
    id: String, input: String, url: String? = nil, hints: ArticleHints = ArticleHints(), location: Location
  ) {
    self.id = id
    self.input = input
    self.url = url
    self.hints = hints
    self.location = location
  }
}
