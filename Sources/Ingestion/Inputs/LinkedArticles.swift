internal import Dispatch
internal import Extraction
internal import Fetch
internal import Foundation
internal import Pipeline
internal import Records

/// What a URL turns out to be: a feed or sitemap, which names articles, or an article itself.
enum LinkedContent {
  /// The entries of a feed or sitemap, in their order.
  case entries([FeedEntry])
  case page(FetchedPage)
  /// Nothing new since the last visit.
  case notModified
}

/// Fetches the URLs that a user or a source names, and tells feeds from pages.
///
/// Belongs to the queue that reads inputs, and blocks it.
struct LinkedArticles {
  let network: NetworkPages
  let limits: FeedLimits

  /// Asks for a URL, and returns at once.
  ///
  /// - Parameters:
  ///   - kind: what it is said to be; `auto` for what it turns out to be.
  ///   - visit: what the journal knows of it.
  func ask(_ url: WebURL, kind: PipelineConfiguration.Source.Kind, visit: FeedVisit?) -> LinkArrival {
    let validators = Validators(etag: visit?.etag, lastModified: visit?.lastModified)
    let wanted: FetchRequest.Kind = kind == .feed ? .feed : kind == .sitemap ? .sitemap : .page
    let arrival = LinkArrival(validators)
    network.fetch(FetchRequest(url: url, validators: validators, kind: wanted)) { arrival.set($0) }
    return arrival
  }

  /// What a URL turned out to be; blocks until it is there.
  ///
  /// - Parameter input: as the user named it.
  /// - Throws: `Rejection`.
  func read(
    _ arrival: LinkArrival, of url: WebURL, input: String, kind: PipelineConfiguration.Source.Kind
  ) throws -> (content: LinkedContent, validators: Validators) {
    let page: FetchedPage
    switch arrival.wait() {
    case .success(let fetched): page = fetched
    case .failure(let error): throw error.rejection(id: nil, input: input)
    }
    if page.isNotModified { return (.notModified, arrival.validators) }
    if kind == .page { return (.page(page), page.validators) }
    do {
      let entries = try entries(of: page.body, url: page.finalURL.withoutCredentials, charset: page.charset, kind: kind)
      return (entries.map { .entries($0) } ?? .page(page), page.validators)
    } catch {
      throw Rejection(
        input: input, url: url.withoutCredentials, stage: .read, code: .badFeed, reason: error.description)
    }
  }

  /// The entries of a feed or sitemap; null for bytes that are neither, where they may be a page.
  func entries(
    of bytes: [UInt8], url: String?, charset: String?, kind: PipelineConfiguration.Source.Kind
  ) throws(FeedFailure) -> [FeedEntry]? {
    switch kind {
    case .feed: return try FeedReader(limits: limits).entries(bytes, url: url, charset: charset)
    case .sitemap: return try SitemapReader(limits: limits).entries(bytes, url: url, charset: charset)
    case .auto, .page, .urls, .folder, .file:
      // A page is told by its beginning; what looks like a list of URLs is a list only where that was said.
      switch FeedReader.kind(bytes, charset: charset) {
      case .sitemap, .sitemapIndex: return try SitemapReader(limits: limits).entries(bytes, url: url, charset: charset)
      case .rss, .atom, .rdf, .cdf, .jsonFeed:
        return try FeedReader(limits: limits).entries(bytes, url: url, charset: charset)
      case .urlList, nil: return nil
      }
    }
  }
}

/// One answer that one thread waits for.
///
/// `@unchecked Sendable`: the state is guarded by `condition`.
final class LinkArrival: @unchecked Sendable {
  /// What the request was conditional on.
  let validators: Validators
  private let condition = NSCondition()
  private var result: Result<FetchedPage, FetchError>?

  init(_ validators: Validators) { self.validators = validators }

  func set(_ result: Result<FetchedPage, FetchError>) {
    condition.withLock {
      self.result = result
      condition.signal()
    }
  }

  func wait() -> Result<FetchedPage, FetchError> {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let result { return result }
      condition.wait()
    }
  }
}
