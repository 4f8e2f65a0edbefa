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

  func count(rejected: Bool, busy: Duration) {
    lock.lock()
    defer { lock.unlock() }
    report.count += 1
    if rejected { report.rejected += 1 }
    report.busy += busy
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
