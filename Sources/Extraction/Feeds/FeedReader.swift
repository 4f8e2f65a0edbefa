internal import Records

/// Reads the articles that a feed names: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed. Gzip is undone.
///
/// Ill-formed feeds give what can be recovered. Nothing outside the bytes is read.
public struct FeedReader: Sendable {
  private let limits: FeedLimits

  public init(limits: FeedLimits = .init()) { self.limits = limits }

  /// The entries in their order, each URL once.
  ///
  /// - Parameters:
  ///   - url: the feed's address, for relative links.
  ///   - charset: the charset that the carrier named.
  /// - Throws: `FeedFailure`.
  /// - Complexity: linear in the bytes after decompression.
  public func entries(_ bytes: [UInt8], url: String? = nil, charset: String? = nil) throws(FeedFailure) -> [FeedEntry] {
    let text = try FeedBytes.text(bytes, charset: charset, limits: limits)
    switch FeedFormat.kind(text) {
    case .jsonFeed: return FeedFormat.unique(JSONFeed.entries(text, url: url, limits: limits), limits.entries)
    case .rss, .atom, .rdf, .cdf:
      return FeedFormat.unique(XMLFeed.entries(text, url: url, limits: limits), limits.entries)
    case .sitemap, .sitemapIndex:
      return FeedFormat.unique(XMLSitemap.entries(text, url: url, limit: limits.entries), limits.entries)
    case .urlList, nil: throw FeedFailure(.unknownFormat, "the bytes are no feed")
    }
  }

  /// What the bytes are, by their content; nil where they are neither feed nor sitemap.
  public static func kind(_ bytes: [UInt8], charset: String? = nil) -> FeedKind? {
    guard let text = try? FeedBytes.text(bytes, charset: charset, limits: FeedLimits()) else { return nil }
    return FeedFormat.kind(text)
  }
}

/// Reads what a sitemap names: articles (with titles and dates in news sitemaps), or further sitemaps. Gzip is undone;
/// a text file with one URL a line is a sitemap as well (sitemaps.org).
public struct SitemapReader: Sendable {
  private let limits: FeedLimits

  public init(limits: FeedLimits = .init()) { self.limits = limits }

  /// The entries in their order, each URL once. A sitemap index gives entries with `isSitemap`; visiting them, each
  /// once and not too deep, is the caller's.
  ///
  /// - Throws: `FeedFailure`.
  public func entries(_ bytes: [UInt8], url: String? = nil, charset: String? = nil) throws(FeedFailure) -> [FeedEntry] {
    let text = try FeedBytes.text(bytes, charset: charset, limits: limits)
    switch FeedFormat.kind(text) {
    case .sitemap, .sitemapIndex:
      return FeedFormat.unique(XMLSitemap.entries(text, url: url, limit: limits.entries), limits.entries)
    case .urlList: return FeedFormat.unique(FeedFormat.lines(text), limits.entries)
    case .rss, .atom, .rdf, .cdf:
      return FeedFormat.unique(XMLFeed.entries(text, url: url, limits: limits), limits.entries)
    case .jsonFeed: return FeedFormat.unique(JSONFeed.entries(text, url: url, limits: limits), limits.entries)
    case nil: throw FeedFailure(.unknownFormat, "the bytes are no sitemap")
    }
  }
}
