internal import Foundation

/// The names of the files that a run has published.
///
/// `@unchecked Sendable`: all mutable state is guarded by `lock`.
final class PublishedNames: @unchecked Sendable {
  private let lock = NSLock()
  private var state: [String] = []

  func append(_ names: [String]) { lock.withLock { state += names } }

  var names: [String] { lock.withLock { state } }
}
