/// Which hosts cannot be reached, so that a thousand references to a dead one do not cost a thousand timeouts.
///
/// Only hosts that failed are remembered, and only so many. Times are seconds on a clock that does not jump.
struct HostHealth: Sendable {
  private struct Record: Sendable {
    var failures = 0
    var downUntil = 0.0
    var touched = 0.0
  }

  private var records: [String: Record] = [:]
  private let limit: Int
  private let downAfter: Int
  private let downTime: Double

  init(downAfter: Int, downTime: Double, limit: Int = 16_384) {
    self.downAfter = max(1, downAfter)
    self.downTime = downTime
    self.limit = limit
  }

  func isDown(_ host: String, now: Double) -> Bool { records[host].map { $0.downUntil > now } ?? false }

  mutating func succeeded(_ host: String) { if !records.isEmpty { records[host] = nil } }

  /// A failure to reach the host: no name, no connection, no answer.
  mutating func failed(_ host: String, now: Double) {
    if records.count >= limit, records[host] == nil { evict() }
    var record = records[host] ?? Record()
    record.failures += 1
    record.touched = now
    if record.failures >= downAfter {
      record.downUntil = now + downTime
      // One more failure after the pause, and it is down again.
      record.failures = downAfter - 1
    }
    records[host] = record
  }

  /// Forgets the quarter that failed longest ago: linear, once for many failures.
  private mutating func evict() {
    let oldest = records.sorted { $0.value.touched < $1.value.touched }.prefix(limit / 4)
    for (host, _) in oldest { records[host] = nil }
  }

  var count: Int { records.count }
}
