/// One content coding being undone as its bytes arrive (RFC 9110, section 8.4.1).
///
/// We decode ourselves and not inside curl: curl 7.88 takes a gzip stream that was cut in the middle for whole, and has
/// no limit on what a few bytes may unpack to.
protocol ContentDecoder: AnyObject {
  /// Decodes what it can and gives each piece to `sink`, whose pointer is valid only during the call.
  func decode(_ input: UnsafeRawBufferPointer, into sink: DecodedSink) throws(ContentDecodingError)
  /// Whether the stream ended where it should, so that nothing is missing.
  var isComplete: Bool { get }
}

/// Takes decoded bytes; throws to stop.
typealias DecodedSink = (UnsafeRawBufferPointer) throws(ContentDecodingError) -> Void

enum ContentDecodingError: Error, Hashable {
  /// The bytes are not of the coding.
  case damaged(String)
  /// The sink wants no more.
  case stopped
}

enum ContentCoding: String, Sendable, Hashable {
  case gzip, deflate, br, zstd

  /// What the `Accept-Encoding` header offers.
  static let offered = "gzip, deflate, br, zstd"
  /// More codings in one answer than any server has a reason for (CVE-2022-32206).
  static let maximumChain = 4

  /// - Returns: null for a coding that is not known.
  init?(name: String) {
    switch name {
    case "gzip", "x-gzip": self = .gzip
    case "deflate": self = .deflate
    case "br": self = .br
    case "zstd": self = .zstd
    default: return nil
    }
  }

  func makeDecoder() -> (any ContentDecoder)? {
    switch self {
    case .gzip, .deflate: InflateDecoder(self)
    case .br: BrotliDecoder()
    case .zstd: ZstdDecoder()
    }
  }
}
