internal import Foundation

/// Holds back the reader of inputs while too much is under way: the bound of the whole pipeline, in articles and in bytes.
///
/// Local input is written in the order in which it was read, so articles that are done wait for the slow one before them.
/// This window is what keeps that waiting room small: article `n + articles` is not read before article `n` is written.
/// The oldest article under way is never held back, so the window cannot lock up.
///
/// `@unchecked Sendable`: all mutable state is guarded by `condition`.
final class AdmissionWindow: @unchecked Sendable {
  private let articles: Int
  private let bytes: Int
  private let condition = NSCondition()
  private var underWay = 0
  private var bytesUnderWay = 0
  private var interruption: QueueInterruption?

  init(articles: Int, bytes: Int) {
    self.articles = max(1, articles)
    self.bytes = max(1, bytes)
  }

  /// Blocks until there is room for one more.
  func admit(bytes weight: Int) throws(QueueInterruption) {
    condition.lock()
    defer { condition.unlock() }
    while interruption == nil, underWay > 0, underWay >= articles || bytesUnderWay + weight > bytes {
      condition.wait()
    }
    if let interruption { throw interruption }
    underWay += 1
    bytesUnderWay += weight
  }

  /// Blocks until nothing is under way.
  func waitUntilEmpty() throws(QueueInterruption) {
    condition.lock()
    defer { condition.unlock() }
    while interruption == nil, underWay > 0 { condition.wait() }
    if let interruption { throw interruption }
  }

  /// A stage replaced a value of `old` bytes by one of `new`.
  func reweigh(from old: Int, to new: Int) {
    condition.lock()
    defer { condition.unlock() }
    bytesUnderWay += new - old
    if new < old { condition.broadcast() }
  }

  /// An article left the pipeline.
  func release(bytes weight: Int) {
    condition.lock()
    defer { condition.unlock() }
    underWay -= 1
    bytesUnderWay -= weight
    condition.broadcast()
  }

  func interrupt(_ reason: QueueInterruption) {
    condition.lock()
    defer { condition.unlock() }
    if interruption == nil { interruption = reason }
    condition.broadcast()
  }
}
