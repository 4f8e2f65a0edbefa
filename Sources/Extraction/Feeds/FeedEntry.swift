/// One article (or one further sitemap) that a feed or sitemap names.
public struct FeedEntry: Sendable, Hashable {
  /// Absolute, http or https.
  public var url: String
  public var title: String?
  /// RFC 3339 with the publisher's own offset, or a day; nil where none is given or it cannot be read.
  public var published: String?
  /// As `published`: when it was changed last.
  public var modified: String?
  /// BCP 47, where the entry says it (news sitemaps).
  public var language: String?
  /// Whether `url` is another sitemap, not an article (sitemap index).
  public var isSitemap: Bool

  public init(
    url: String, title: String? = nil, published: String? = nil, modified: String? = nil, language: String? = nil,
    isSitemap: Bool = false
  ) {
    self.url = url
    self.title = title
    self.published = published
    self.modified = modified
    self.language = language
    self.isSitemap = isSitemap
  }
}

/// What a feed or sitemap is written in.
public enum FeedKind: String, Sendable, Hashable {
  case rss, atom, rdf, cdf
  case jsonFeed = "json_feed"
  case sitemap
  case sitemapIndex = "sitemap_index"
  /// One URL a line.
  case urlList = "url_list"
}

/// Why bytes are no feed.
public struct FeedFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Cause: Sendable, Hashable {
    /// Neither feed nor sitemap.
    case unknownFormat
    /// More bytes, after decompression, than the limit.
    case tooLarge
    /// Gzip data that cannot be undone.
    case badCompression
  }

  public var cause: Cause
  public var description: String

  init(_ cause: Cause, _ description: String) {
    self.cause = cause
    self.description = description
  }
}

/// Bounds for one feed or sitemap.
public struct FeedLimits: Sendable, Hashable {
  /// Bytes after decompression. Default: 64 MiB (the sitemap protocol allows 50 MB).
  public var bytes: Int
  /// Entries that are given. Default: 50,000 (the sitemap protocol's).
  public var entries: Int
  /// Whether entries without a link are given as well, with an empty `url`. Default: false.
  public var keepsUnlinked: Bool

  public init(bytes: Int = 64 << 20, entries: Int = 50_000, keepsUnlinked: Bool = false) {
    self.bytes = bytes
    self.entries = entries
    self.keepsUnlinked = keepsUnlinked
  }
}
