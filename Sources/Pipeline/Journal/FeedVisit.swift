/// What the journal knows of a feed or sitemap.
public struct FeedVisit: Sendable, Hashable {
  public var url: String
  public var etag: String?
  public var lastModified: String?
  /// Seconds between two visits; it follows how often there is something new.
  public var interval: Int
  /// Seconds since 1970.
  public var nextVisit: Int

  /// 90 minutes to 90 days, as news-crawl re-reads feeds; half a day to begin with.
  public static let shortest = 90 * 60
  public static let longest = 90 * 86_400
  public static let first = 43_200

  public init(url: String, etag: String? = nil, lastModified: String? = nil, interval: Int = first, nextVisit: Int = 0)
  {
    self.url = url
    self.etag = etag
    self.lastModified = lastModified
    self.interval = interval
    self.nextVisit = nextVisit
  }

  /// After a visit: sooner again where there was something new, later where there was nothing.
  ///
  /// - Parameter now: seconds since 1970.
  public func visited(at now: Int, new: Int, etag: String?, lastModified: String?) -> FeedVisit {
    var next = self
    next.interval = min(Self.longest, max(Self.shortest, new > 0 ? interval / 2 : interval * 3 / 2))
    next.nextVisit = now + next.interval
    next.etag = etag
    next.lastModified = lastModified
    return next
  }
}
