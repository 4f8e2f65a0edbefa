internal import Records

/// One reference on its way through the engine: over its redirects and attempts.
struct FetchJob {
  let request: FetchRequest
  let completion: @Sendable (Result<FetchedPage, FetchError>) -> Void
  /// Whether it ends where the page's own transfer would begin.
  let isPreflight: Bool
  /// The current hop.
  var url: WebURL
  /// Whom the current hop is polite to.
  var site: String
  var redirects = 0
  /// Attempts at the current hop that failed.
  var failures = 0
  var attempts = 0
  /// Why the last attempt failed.
  var lastFailure: (code: RejectionCode, reason: String, curlCode: Int?)?
  /// Whether the next transfer only goes where the last one pointed, and is no attempt of its own.
  var isRedirected = false
  /// Seconds that are left for the current attempt, over all its hops.
  var timeLeft: Double
  var needsNewConnection = false
  /// Whether any hop's certificate was not verified.
  var isInsecure = false
  /// Whether it holds one of its site's slots.
  var hasSlot = false
  /// The transfer in flight, by its easy handle's `id`.
  var transfer: Int?
}

/// The fetch of one origin's robots.txt, and who waits for it.
struct RobotsFetch {
  let origin: String
  var url: WebURL
  var redirects = 0
  var failures = 0
  /// Jobs that wait, the first one holding its site's slot.
  var waiting: [Int]

  /// RFC 9309, section 2.3.1.2: at least five.
  static let maximumRedirects = 5
  static let timeout = 20.0
}
