/// The closed list of reasons for which an input is rejected (design: faults, table F01–F75).
public enum RejectionCode: String, Sendable, Hashable, CaseIterable {
  // Inputs
  case badInput = "bad_input"
  case badURL = "bad_url"
  case blockedScheme = "blocked_scheme"
  case blockedAddress = "blocked_address"
  case unreadable = "unreadable"
  case unsupportedType = "unsupported_type"
  case badArchive = "bad_archive"
  case badFeed = "bad_feed"
  // Transfers
  case dnsFailed = "dns_failed"
  case connectFailed = "connect_failed"
  case tlsFailed = "tls_failed"
  case timeout
  case badResponse = "bad_response"
  case tooLarge = "too_large"
  case truncated
  case decodeFailed = "decode_failed"
  case tooManyRedirects = "too_many_redirects"
  case transferFailed = "transfer_failed"
  case httpClientError = "http_4xx"
  case httpNotFound = "http_404"
  case httpGone = "http_410"
  case httpTooManyRequests = "http_429"
  case httpServerError = "http_5xx"
  case robotsDisallowed = "robots_disallowed"
  case robotsUnreachable = "robots_unreachable"
  case hostDown = "host_down"
  case crawlDelayTooLong = "crawl_delay_too_long"
  // Pages
  case noContent = "no_content"
  case parseTimeout = "parse_timeout"
  case parserCrashed = "parser_crashed"
  // Inside
  case cancelled
  case endsRun = "ends_run"
  case internalError = "internal_error"

  /// Whether a later run may succeed with the same input.
  public var isRetriable: Bool {
    switch self {
    case .dnsFailed, .connectFailed, .timeout, .truncated, .transferFailed, .httpTooManyRequests, .httpServerError,
      .robotsUnreachable, .hostDown, .cancelled, .badResponse:
      true
    default: false
    }
  }

  /// What it means, for the schema and the documentation.
  public var meaning: String {
    switch self {
    case .badInput: "the input is not of a known form"
    case .badURL: "the URL cannot be parsed"
    case .blockedScheme: "the URL's scheme is neither http nor https"
    case .blockedAddress: "the connection would go to a private, loopback or link-local address"
    case .unreadable: "the file cannot be read"
    case .unsupportedType: "the bytes are neither HTML nor text"
    case .badArchive: "a record of a WARC file is damaged"
    case .badFeed: "a feed or sitemap cannot be read"
    case .dnsFailed: "the host's name cannot be resolved"
    case .connectFailed: "the host does not take the connection"
    case .tlsFailed: "the TLS handshake or the certificate failed"
    case .timeout: "a time limit ran out"
    case .badResponse: "the answer breaks HTTP"
    case .tooLarge: "the body is over the size limit"
    case .truncated: "the body ends early"
    case .decodeFailed: "the body's content encoding cannot be undone"
    case .tooManyRedirects: "more redirects than the limit"
    case .transferFailed: "the transfer broke"
    case .httpClientError: "an HTTP status of 400–499 that has no code of its own"
    case .httpNotFound: "HTTP status 404"
    case .httpGone: "HTTP status 410"
    case .httpTooManyRequests: "HTTP status 429"
    case .httpServerError: "an HTTP status of 500–599"
    case .robotsDisallowed: "the site's robots.txt disallows the URL"
    case .robotsUnreachable: "the site's robots.txt cannot be had, which means: disallowed"
    case .hostDown: "the host failed too often in this run"
    case .crawlDelayTooLong: "the site asks for a longer delay than the configuration allows"
    case .noContent: "no article text was found"
    case .parseTimeout: "parsing took longer than the limit"
    case .parserCrashed: "the parser crashed on the page"
    case .cancelled: "the run was stopped before the input was done"
    case .endsRun: "a run ended while it worked on the input, and so did a process that was given it alone"
    case .internalError: "a fault of Hearsay's own"
    }
  }
}
