internal import Fetch
internal import Foundation
internal import Records

/// Pages over the network, by one `PageFetcher` that is made when the first page is asked for.
///
/// `@unchecked Sendable`: all mutable state is guarded by `lock`.
final class NetworkPages: PageSource, @unchecked Sendable {
  private let configuration: FetchConfiguration
  private let log: EventLog
  private let lock = NSLock()
  private var fetcher: PageFetcher?
  private var isCancelled = false

  init(_ configuration: FetchConfiguration, log: EventLog) {
    self.configuration = configuration
    self.log = log
  }

  func fetch(_ reference: ArticleReference, completion: @escaping @Sendable (Result<Page, any Error>) -> Void) {
    let url: WebURL
    do { url = try WebURL(reference.url ?? "") } catch {
      return completion(
        .failure(
          Rejection(
            id: reference.id, input: reference.input, url: reference.url, stage: .fetch, code: .badURL,
            reason: error.reason)))
    }
    fetch(FetchRequest(url: url)) { result in
      completion(
        result.map { reference.page($0) }.mapError { $0.rejection(id: reference.id, input: reference.input) })
    }
  }

  /// Fetches something that need not be an article, such as a feed.
  func fetch(_ request: FetchRequest, completion: @escaping @Sendable (Result<FetchedPage, FetchError>) -> Void) {
    guard let fetcher = theFetcher else {
      return completion(
        .failure(FetchError(.cancelled, "the run was stopped before this was fetched", url: request.url.withoutQuery)))
    }
    fetcher.fetch(request, completion: completion)
  }

  /// Says whether a page would be fetched.
  func preflight(_ request: FetchRequest, completion: @escaping @Sendable (Result<Void, FetchError>) -> Void) {
    guard let fetcher = theFetcher else {
      return completion(.failure(FetchError(.cancelled, "the run was stopped", url: request.url.withoutQuery)))
    }
    fetcher.preflight(request, completion: completion)
  }

  func cancel() {
    let fetcher = lock.withLock {
      isCancelled = true
      return self.fetcher
    }
    fetcher?.cancelAll()
  }

  private var theFetcher: PageFetcher? {
    lock.withLock {
      if isCancelled { return nil }
      if fetcher == nil {
        let new = PageFetcher(configuration: configuration)
        let (wanted, possible) = (configuration.maximumInFlight, new.configuration.maximumInFlight)
        if possible < wanted {
          log.warn(
            "only \(possible) transfers at once instead of \(wanted): the limit of open files is low (ulimit -n, LimitNOFILE=)"
          )
        }
        fetcher = new
      }
      return fetcher
    }
  }
}

extension ArticleReference {
  func page(_ fetched: FetchedPage) -> Page {
    Page(
      id: id, input: input, url: url, urlFinal: fetched.finalURL.withoutCredentials, status: fetched.status,
      contentType: fetched.contentType, charset: fetched.charset, lastModified: fetched.validators.lastModified,
      etag: fetched.validators.etag, fetchedAt: fetched.fetchedAt, attempts: fetched.attempts, hints: hints,
      content: .html(fetched.body))
  }
}
