internal import Foundation

/// Does something when the last of several workers is done.
///
/// `@unchecked Sendable`: all mutable state is guarded by `lock`.
final class Countdown: @unchecked Sendable {
  private let lock = NSLock()
  private var left: Int
  private let action: @Sendable () -> Void

  init(_ count: Int, _ action: @escaping @Sendable () -> Void) {
    left = count
    self.action = action
  }

  func countDown() {
    let isLast = lock.withLock {
      left -= 1
      return left == 0
    }
    if isLast { action() }
  }
}
