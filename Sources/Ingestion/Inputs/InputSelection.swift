/// Which of the inputs that are found are taken.
public struct InputSelection: Sendable {
  /// At most so many articles.
  public var limit: Int?
  public var shard: Shard?
  /// A day, `2031-05-14`: what a feed, sitemap or input line dates earlier is left out; what has no date is taken.
  public var since: String?

  public init(limit: Int? = nil, shard: Shard? = nil, since: String? = nil) {
    self.limit = limit
    self.shard = shard
    self.since = since
  }

  /// Whether an article with this id and time of publication is taken.
  func takes(id: String, published: String?) -> Bool {
    if let shard, !shard.contains(id) { return false }
    if let since, let published, published.utf8.count >= 10, published.prefix(10) < since.prefix(10) { return false }
    return true
  }
}
