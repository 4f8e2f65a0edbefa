public import Records

/// Whether and when a failed fetch is tried again: exponential backoff with jitter, and what the server asks for.
///
/// A plain value that decides; it sleeps nowhere. All times are seconds.
public struct RetryPolicy: Sendable, Hashable {
  /// Attempts in all, the first included.
  public var maximumAttempts = 3
  public var firstDelay = 1.0
  public var factor = 2.0
  public var maximumDelay = 60.0
  /// A Retry-After above this is not waited for in full; after it the request is made once more, and then given up.
  public var maximumRetryAfter = 120.0

  public init() {}

  public enum Decision: Sendable, Hashable {
    case giveUp
    /// Only this reference waits.
    case retry(after: Double)
    /// The whole site waits, since it asked for it.
    case pauseSite(for: Double)
  }

  /// Decides after a failed attempt.
  /// - Parameters:
  ///   - attempts: made so far, the failed one included.
  ///   - retryAfter: seconds that the server asked for.
  ///   - chance: 0…1, drawn by the caller: half of the delay is jitter, so that a thousand clients that failed together
  ///     do not come back together.
  public func decide(code: RejectionCode, attempts: Int, retryAfter: Double?, chance: Double) -> Decision {
    guard attempts < maximumAttempts, Self.isWorthRetrying(code) else { return .giveUp }
    let backoff = min(maximumDelay, max(0, firstDelay) * Self.power(factor, attempts - 1))
    let jittered = backoff * (0.5 + 0.5 * min(max(chance, 0), 1))
    switch code {
    case .httpTooManyRequests, .httpServerError:
      if let retryAfter { return .pauseSite(for: min(max(retryAfter, 0), maximumRetryAfter)) }
      return code == .httpTooManyRequests ? .pauseSite(for: jittered) : .retry(after: jittered)
    default: return .retry(after: jittered)
    }
  }

  /// Whether the same request may fare better within the same run. A damaged body mostly comes again as it was, but a
  /// cut one does not.
  static func isWorthRetrying(_ code: RejectionCode) -> Bool {
    switch code {
    case .dnsFailed, .connectFailed, .timeout, .truncated, .transferFailed, .httpTooManyRequests, .httpServerError: true
    default: false
    }
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var value = 1.0
    for _ in 0..<min(max(exponent, 0), 64) { value *= base }
    return value
  }
}
