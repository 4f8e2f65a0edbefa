/// When a feed is read again: sooner where it brought something new, later where it did not.
///
/// A plain value that the journal keeps with the feed; it is told what a reading brought and says when the next one is
/// due. All times are seconds. The numbers are those of Common Crawl's news crawl: twice a day to begin with, between 90
/// minutes and 90 days, and given up after 60 days of failures.
public struct RevisitPace: Sendable, Hashable {
  public struct Bounds: Sendable, Hashable {
    public var first = 43_200.0
    public var shortest = 5_400.0
    public var longest = 90.0 * 86_400
    /// Seconds of failures in a row after which a feed is given up.
    public var givingUp = 60.0 * 86_400

    public init() {}
  }

  /// What one reading brought.
  public enum Outcome: Sendable, Hashable {
    /// So many entries that were not known before.
    case new(Int)
    /// The same as before, or 304.
    case unchanged
    /// 404, 410, or what is no feed any more.
    case gone
    /// A failure that may pass.
    case failed
  }

  /// Seconds between two readings.
  public private(set) var interval: Double
  /// When the failures began that have not ended yet; null where the last reading was good.
  public private(set) var failingSince: Double?
  /// When it is to be read next; null where it is given up.
  public private(set) var next: Double?

  /// A feed that was never read: it is due at once.
  public init(now: Double, bounds: Bounds = Bounds()) {
    interval = bounds.first
    next = now
  }

  /// What a journal kept.
  public init(interval: Double, failingSince: Double?, next: Double?) {
    self.interval = interval
    self.failingSince = failingSince
    self.next = next
  }

  public func isDue(now: Double) -> Bool { next.map { $0 <= now } ?? false }

  /// Takes the outcome of a reading at `now`.
  public mutating func observe(_ outcome: Outcome, now: Double, bounds: Bounds = Bounds()) {
    switch outcome {
    case .new(let count) where count > 0:
      failingSince = nil
      // Many new entries mean that some may have come and gone unseen.
      interval *= count >= 10 ? 0.5 : 0.75
    case .new, .unchanged:
      failingSince = nil
      interval *= 1.5
    case .gone:
      failingSince = failingSince ?? now
      interval *= 2
    case .failed:
      // A server in trouble says nothing about how often the feed changes.
      failingSince = failingSince ?? now
    }
    interval = min(max(interval, bounds.shortest), bounds.longest)
    if let failingSince, now - failingSince >= bounds.givingUp { next = nil } else { next = now + interval }
  }
}
