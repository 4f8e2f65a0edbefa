internal import Foundation
internal import Pipeline

/// What a run has to note of feeds at its end.
///
/// `@unchecked Sendable`: all mutable state is guarded by `lock`.
final class FeedVisits: @unchecked Sendable {
  private let lock = NSLock()
  private var state: [FeedVisit] = []

  func append(_ visits: [FeedVisit]) { lock.withLock { state += visits } }

  var all: [FeedVisit] { lock.withLock { state } }
}
