public import Records

/// Why a reference could not be fetched.
public struct FetchError: Error, Sendable, Hashable, CustomStringConvertible {
  public var code: RejectionCode
  /// What happened, for a person, with curl's words where they add something. No credentials and no query: neither
  /// belongs into logs.
  public var reason: String
  /// The URL without credentials and query.
  public var url: String
  /// curl's result code (`CURLcode`); null where curl had no part in it.
  public var curlCode: Int?
  /// The HTTP status, where there was one.
  public var status: Int?
  public var attempts: Int

  public init(
    _ code: RejectionCode, _ reason: String, url: String, curlCode: Int? = nil, status: Int? = nil, attempts: Int = 1
  ) {
    self.code = code
    self.reason = reason
    self.url = url
    self.curlCode = curlCode
    self.status = status
    self.attempts = attempts
  }

  public var description: String { "\(url): \(reason) (\(code.rawValue))" }

  /// The error record's content.
  public func rejection(id: String?, input: String) -> Rejection {
    Rejection(id: id, input: input, url: url, stage: .fetch, code: code, reason: reason, attempts: attempts)
  }
}
