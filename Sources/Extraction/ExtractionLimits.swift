/// Bounds for one page. What they cut is marked by `Article.truncated`.
public struct ExtractionLimits: Sendable, Hashable {
  /// Bytes of a page that are read. Default: 32 MiB.
  public var pageBytes: Int
  /// Nested elements; deeper ones are flattened, their text is kept. Default: 2,000.
  public var depth: Int
  /// Elements and stretches of text of a page. Default: 2,000,000.
  public var nodes: Int
  /// Bytes of text of an article. Default: 16 MiB.
  public var textBytes: Int

  public init(
    pageBytes: Int = 32 << 20, depth: Int = 2_000, nodes: Int = 2_000_000, textBytes: Int = 16 << 20
  ) {
    self.pageBytes = pageBytes
    self.depth = depth
    self.nodes = nodes
    self.textBytes = textBytes
  }
}
