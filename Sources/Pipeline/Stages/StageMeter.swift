internal import Foundation

/// Counts for one stage's report.
///
/// `@unchecked Sendable`: all mutable state is guarded by `lock`.
final class StageMeter: @unchecked Sendable {
  private let lock = NSLock()
  private var report: StageReport
  private let depth: @Sendable () -> BoundedQueueDepth

  init(name: String, workers: Int, depth: @escaping @Sendable () -> BoundedQueueDepth) {
    report = StageReport(name: name, workers: workers)
    self.depth = depth
  }

  /// - Parameter cpu: of the time, what the worker's thread spent on the processor; zero where the work is done elsewhere.
  func count(rejected: Bool, busy: Duration, cpu: Duration = .zero) {
    lock.lock()
    defer { lock.unlock() }
    report.count += 1
    if rejected { report.rejected += 1 }
    report.busy += busy
    report.cpu += cpu
  }

  var current: StageReport {
    let depth = depth()
    lock.lock()
    defer { lock.unlock() }
    var report = report
    report.queue = depth
    return report
  }
}
