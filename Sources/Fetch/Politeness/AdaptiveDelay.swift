/// How long a site is left alone between two requests: in proportion to how long it took to answer, since a slow answer
/// is a server's way of saying that it is busy (Heritrix waits five times the last fetch).
///
/// A plain value: it is told what happened and says how long to wait. All times are seconds.
public struct AdaptiveDelay: Sendable, Hashable {
  public struct Bounds: Sendable, Hashable {
    public var minimum: Double
    public var maximum: Double
    /// The delay as a multiple of the answer's time.
    public var factor: Double

    public init(minimum: Double = 1, maximum: Double = 30, factor: Double = 5) {
      self.minimum = minimum
      self.maximum = maximum
      self.factor = factor
    }
  }

  private let bounds: Bounds
  /// Grows while the site says that it is overloaded, and shrinks again with good answers.
  private var slowdown = 1.0
  private var last = 0.0
  /// What the site's robots.txt asks for.
  public var crawlDelay = 0.0

  public init(_ bounds: Bounds) { self.bounds = bounds }

  /// Takes the outcome of one request.
  /// - Parameters:
  ///   - elapsed: seconds from request to answer.
  ///   - isOverloaded: whether the answer was 429 or 503, or none came in time.
  public mutating func observe(elapsed: Double, isOverloaded: Bool) {
    last = max(0, elapsed)
    slowdown = isOverloaded ? min(slowdown * 2, 64) : max(1, slowdown * 0.75)
  }

  /// Seconds until the next request may begin. A Crawl-delay counts as a minimum, also beyond `maximum`.
  public var delay: Double {
    max(min(max(bounds.minimum, last * bounds.factor) * slowdown, max(bounds.maximum, bounds.minimum)), crawlDelay)
  }
}
