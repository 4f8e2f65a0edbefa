public import Records

/// What a fetch brought.
public struct FetchedPage: Sendable {
  public var url: WebURL
  /// Where the redirects led.
  public var finalURL: WebURL
  /// 200–299, or 304 for a conditional request.
  public var status: Int
  /// As the header had it, with its parameters.
  public var contentType: String?
  public var validators: Validators
  /// Decompressed; empty for a 304.
  public var body: [UInt8]
  /// RFC 3339, UTC.
  public var fetchedAt: String
  /// Attempts at the last hop and those before it.
  public var attempts: Int
  public var redirects: Int
  /// Bytes of bodies that came over the wire.
  public var wireBytes: Int
  /// Whether the host's certificate was not verified, by the configuration's exception.
  public var isInsecure: Bool

  public var isNotModified: Bool { status == 304 }

  /// The `charset` parameter of the content type, in lower case.
  public var charset: String? { contentType.flatMap(ContentType.charset) }
}
