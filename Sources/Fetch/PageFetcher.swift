internal import Foundation

/// Fetches pages politely: hundreds at a time, each site in its own measure.
///
/// ```swift
/// let fetcher = PageFetcher(configuration: FetchConfiguration())
/// fetcher.fetch(FetchRequest(url: try WebURL("https://herald.example/news"))) { result in … }
/// ```
///
/// All work happens on one serial queue of its own. Completions are called there, once for each request, and must return
/// at once: what takes time belongs on the caller's own queue. When the last reference goes, what is still under way ends
/// with `cancelled`.
public final class PageFetcher: Sendable {
  private let engine: FetchEngine
  private let pending: PendingCount

  public init(configuration: FetchConfiguration) {
    engine = FetchEngine(configuration)
    pending = PendingCount(limit: configuration.maximumPending)
  }

  deinit {
    let engine = engine
    engine.queue.async { engine.shutDown() }
  }

  public var configuration: FetchConfiguration { engine.configuration }

  /// A request under way, for `cancel`.
  public struct Ticket: Sendable, Hashable {
    let number: Int
  }

  /// Begins a fetch and returns at once. Nothing bounds how many wait; see `fetchWaiting`.
  @discardableResult
  public func fetch(
    _ request: FetchRequest, completion: @escaping @Sendable (Result<FetchedPage, FetchError>) -> Void
  ) -> Ticket {
    submit(request, isPreflight: false, number: pending.add(), completion)
  }

  /// Begins a fetch, after blocking the calling thread while `maximumPending` others wait or are in flight: the
  /// back-pressure for whoever reads a list of a million URLs. Not to be called from a completion.
  @discardableResult
  public func fetchWaiting(
    _ request: FetchRequest, completion: @escaping @Sendable (Result<FetchedPage, FetchError>) -> Void
  ) -> Ticket {
    submit(request, isPreflight: false, number: pending.addWaiting(), completion)
  }

  /// Says whether a page would be fetched, by its URL, its host and its site's robots.txt, without fetching it.
  public func preflight(_ request: FetchRequest, completion: @escaping @Sendable (Result<Void, FetchError>) -> Void) {
    submit(request, isPreflight: true, number: pending.add()) { completion($0.map { _ in () }) }
  }

  /// Gives up one request; its completion is called with `cancelled`, unless it was called already.
  public func cancel(_ ticket: Ticket) {
    let engine = engine
    engine.queue.async { engine.cancel(ticket.number) }
  }

  /// Gives up everything under way, and everything that is asked for later.
  public func cancelAll() {
    let engine = engine
    engine.queue.async { engine.shutDown() }
  }

  /// Requests that wait or are in flight.
  public var pendingCount: Int { pending.count }

  @discardableResult
  private func submit(
    _ request: FetchRequest, isPreflight: Bool, number: Int,
    _ completion: @escaping @Sendable (Result<FetchedPage, FetchError>) -> Void
  ) -> Ticket {
    let engine = engine
    let pending = pending
    engine.queue.async {
      engine.submit(request, isPreflight: isPreflight, number: number) { result in
        pending.remove()
        completion(result)
      }
    }
    return Ticket(number: number)
  }
}

/// How many requests are under way.
///
/// Sendable without the compiler's check: `condition` guards both counts.
private final class PendingCount: @unchecked Sendable {
  private let condition = NSCondition()
  private var current = 0
  private var total = 0
  private let limit: Int

  init(limit: Int) { self.limit = max(1, limit) }

  /// - Returns: a number that no other request has.
  func add() -> Int {
    condition.withLock { take() }
  }

  func addWaiting() -> Int {
    condition.withLock {
      while current >= limit { condition.wait() }
      return take()
    }
  }

  private func take() -> Int {
    current += 1
    total += 1
    return total
  }

  func remove() {
    condition.withLock {
      current -= 1
      if current < limit { condition.signal() }
    }
  }

  var count: Int { condition.withLock { current } }
}
