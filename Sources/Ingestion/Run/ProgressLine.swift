internal import Dispatch
internal import Foundation
internal import Records

/// Tells a person at a terminal how far a run is: done, rejected, rate, and the time left where the total is known.
///
/// `@unchecked Sendable`: all mutable state is guarded by `lock`.
final class ProgressLine: @unchecked Sendable {
  private let log: EventLog
  private let tally: RunTally
  /// How many inputs there are; null where only reading them would tell.
  private let total: Int?
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let timer: (any DispatchSourceTimer)?

  private let lock = NSLock()
  /// Moments of the last half minute with what was done by then.
  private var moments: [(time: ContinuousClock.Instant, done: Int)] = []

  /// Shows nothing unless standard error is a terminal.
  init(log: EventLog, inputs: [InputArgument], tally: RunTally, isWanted: Bool) {
    self.log = log
    self.tally = tally
    start = clock.now
    guard isWanted, isatty(2) == 1 else {
      total = nil
      timer = nil
      return
    }
    total = InputFinder.count(of: inputs)
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "hearsay.progress"))
    self.timer = timer
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler { [weak self] in self?.show() }
    timer.resume()
  }

  func end() {
    guard let timer else { return }
    timer.cancel()
    log.show(progress: "")
  }

  private func show() {
    let counts = tally.counts
    let now = clock.now
    let rate = lock.withLock {
      moments.append((now, counts.done))
      moments.removeAll { now - $0.time > .seconds(30) }
      let first = moments[0]
      let seconds = (now - first.time) / .seconds(1)
      return seconds > 0 ? Double(counts.done - first.done) / seconds : 0
    }
    log.show(
      progress: Self.text(
        done: counts.done, errors: counts.summary.errors, total: total, rate: rate, elapsed: now - start))
  }

  /// The line. Time left is given only after five seconds, from the rate of the last half minute.
  static func text(done: Int, errors: Int, total: Int?, rate: Double, elapsed: Duration) -> String {
    var text = total.map { "\(done) of \($0)" } ?? "\(done) done"
    if errors > 0 { text += ", \(errors) rejected" }
    text += ", \(Int((rate * 10).rounded()) / 10).\(Int((rate * 10).rounded()) % 10)/s"
    if let total, rate > 0, elapsed > .seconds(5), total > done {
      let left = Int((Double(total - done) / rate).rounded(.up))
      text += ", about "
      text +=
        left < 90 ? "\(left) s left" : left < 5400 ? "\((left + 30) / 60) min left" : "\((left + 1800) / 3600) h left"
    }
    return text
  }
}
