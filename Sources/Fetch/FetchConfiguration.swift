/// How pages are fetched: limits, manners and safety. The defaults are those of a polite visitor.
public struct FetchConfiguration: Sendable {
  /// The product token, by which robots.txt files know us (RFC 9309, section 2.2.1: letters, `_` and `-`).
  public var productToken = "Hearsay"
  public var version = "0.1"
  /// A URL or mail address at which whoever runs this can be reached; it stands in the user agent.
  public var contact: String?

  // Amounts in flight
  /// Transfers at one time, over all sites.
  public var maximumInFlight = 256
  /// Transfers at one time with one registrable domain.
  public var maximumPerSite = 1
  /// References that wait or are in flight before `PageFetcher.fetchWaiting` blocks its caller. A waiting one costs
  /// about a kilobyte.
  public var maximumPending = 4_096
  /// Bytes of bodies in flight above which no transfer is begun until others have ended.
  public var maximumBytesInFlight = 256 << 20

  // Limits of one transfer
  /// Seconds until the connection stands, name resolution and TLS included.
  public var connectTimeout = 10.0
  /// Seconds for one attempt, all its redirects included; waiting out of politeness does not count.
  public var totalTimeout = 30.0
  /// A transfer slower than this many bytes a second …
  public var lowSpeedLimit = 100
  /// … for this many seconds is given up.
  public var lowSpeedTime = 15
  /// Bytes of a body, after decompression.
  public var maximumBodyBytes = 10 << 20
  /// Bytes of an answer's header lines.
  public var maximumHeaderBytes = 300 << 10
  public var maximumRedirects = 10
  /// Bytes of a URL.
  public var maximumURLBytes = 8_192

  // Manners
  /// Whether robots.txt is asked and obeyed.
  public var obeysRobots = true
  /// Seconds for which a robots.txt stays valid (RFC 9309, section 2.4: at most a day).
  public var robotsLifetime = 86_400.0
  /// Origins whose robots.txt is kept.
  public var robotsCacheSize = 4_096
  public var pace = AdaptiveDelay.Bounds()
  /// Seconds of a Crawl-delay beyond which a site is not fetched at all.
  public var maximumCrawlDelay = 120.0
  public var retry = RetryPolicy()
  /// Consecutive failures to reach a host after which it is left alone for `hostDownTime` seconds.
  public var hostDownAfter = 5
  public var hostDownTime = 3_600.0

  // Safety
  /// Whether addresses that are not of the public internet may be connected to.
  public var allowsPrivateAddresses = false
  /// Hosts whose certificates are not verified. Their pages are marked.
  public var insecureHosts: Set<String> = []
  /// A file of certificates to trust instead of the system's; null: the system's, or the one that `SSL_CERT_FILE` names.
  public var certificateAuthorities: String?
  /// Whether `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` of the environment count. Behind a proxy it is the
  /// proxy that resolves names, so that only addresses written in a URL can be checked.
  public var usesEnvironmentProxy = true
  /// Addresses for names, as `name:port` → numeric address, which are not looked up. Being the operator's own word, they
  /// may be private.
  public var fixedAddresses: [String: String] = [:]
  /// Whether HTTP/2 is offered to https servers.
  public var offersHTTP2 = true

  public init() {}

  /// `Hearsay/0.1 (+https://…)`.
  public var userAgent: String {
    productToken + "/" + version + (contact.map { " (+\($0.filter { $0 >= " " && $0 < "\u{7F}" }))" } ?? "")
  }
}
