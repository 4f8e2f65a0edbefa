internal import Foundation
internal import Pipeline

/// What a run has to note at its end of the feeds and sources that it read.
///
/// `@unchecked Sendable`: all mutable state is guarded by `lock`.
final class FindingNotes: @unchecked Sendable {
  private let lock = NSLock()
  private var visits: [FeedVisit] = []
  private var sources: Set<String> = []

  func append(_ visits: [FeedVisit], sources: Set<String>) {
    lock.withLock {
      self.visits += visits
      self.sources.formUnion(sources)
    }
  }

  var feedVisits: [FeedVisit] { lock.withLock { visits } }

  /// Names of the sources that were read; one whose feed was not due is none.
  var sourcesRead: Set<String> { lock.withLock { sources } }
}
