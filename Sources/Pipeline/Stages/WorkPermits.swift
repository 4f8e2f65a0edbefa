internal import Foundation

/// How many workers of a pipeline may be at work at the same time, whatever stage they belong to: cores, that is.
///
/// Between two stages that must see articles in order, each stage has its own pool. Without permits a pipeline of two
/// pools with one worker each would use two cores. A permit is held while an input is worked on, never while a worker
/// waits for a queue, so whoever waits for a permit gets one.
///
/// `@unchecked Sendable`: all mutable state is guarded by `condition`.
final class WorkPermits: @unchecked Sendable {
  private let condition = NSCondition()
  private var left: Int

  init(_ count: Int) { left = max(1, count) }

  func take() {
    condition.lock()
    defer { condition.unlock() }
    while left == 0 { condition.wait() }
    left -= 1
  }

  func giveBack() {
    condition.lock()
    defer { condition.unlock() }
    left += 1
    // All who wait want the same.
    condition.signal()
  }
}
