internal import Records

/// The robots.txt files of the origins visited last.
///
/// Times are seconds on a clock that does not jump.
struct RobotsCache: Sendable {
  enum Verdict: Sendable {
    case policy(RobotsPolicy)
    /// The file cannot be had, which means that nothing may be fetched (RFC 9309, section 2.3.1.4).
    case unreachable(RejectionCode, reason: String)
  }

  private struct Entry: Sendable {
    var verdict: Verdict
    var expires: Double
    var used: Double
  }

  private var entries: [String: Entry] = [:]
  private let limit: Int

  init(limit: Int) { self.limit = max(1, limit) }

  mutating func verdict(for origin: String, now: Double) -> Verdict? {
    guard let entry = entries[origin], entry.expires > now else { return nil }
    entries[origin]?.used = now
    return entry.verdict
  }

  mutating func store(_ verdict: Verdict, for origin: String, until expires: Double, now: Double) {
    if entries.count >= limit, entries[origin] == nil {
      // Forgets the quarter that was used longest ago: linear, once for many new ones.
      for (old, _) in entries.sorted(by: { $0.value.used < $1.value.used }).prefix(max(1, limit / 4)) {
        entries[old] = nil
      }
    }
    entries[origin] = Entry(verdict: verdict, expires: expires, used: now)
  }

  var count: Int { entries.count }
}
