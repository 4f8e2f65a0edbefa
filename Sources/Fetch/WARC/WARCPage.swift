public import Records

/// A page from a web archive.
public struct WARCPage: Sendable {
  /// As the archive has it.
  public var url: String
  /// The HTTP status; null for a `resource` record, which is a page without its HTTP.
  public var status: Int?
  /// The answer's header lines, names in lower case, in their order.
  public var headers: [(name: String, value: String)]
  /// Without chunks and content encodings.
  public var body: [UInt8]
  /// When it was captured: RFC 3339, UTC.
  public var date: String?
  /// Where its record begins in the file, in bytes; in a compressed file, where the member begins that it begins in.
  public var offset: Int

  /// As the answer's header or the record's had it, with its parameters.
  public var contentType: String? { self["content-type"] }

  /// The `charset` parameter of the content type, in lower case.
  public var charset: String? { contentType.flatMap(ContentType.charset) }

  /// The first value of a header, by its name in lower case.
  public subscript(name: String) -> String? { headers.first { $0.name == name }?.value }
}

/// A record that could not be read. The records after it can.
public struct WARCError: Error, Sendable, Hashable, CustomStringConvertible {
  /// `bad_archive`, `truncated`, `too_large`, `decode_failed` or `unreadable`.
  public var code: RejectionCode
  public var reason: String
  /// Where the trouble begins, as `WARCPage.offset`.
  public var offset: Int
  /// The record's own URL, as far as it was read.
  public var url: String?

  public var description: String { "at byte \(offset): \(reason)" }
}

/// What a reader takes.
public struct WARCLimits: Sendable, Hashable {
  /// Bytes of one record as it stands in the archive.
  public var recordBytes: Int
  /// Bytes of a page after its encodings are undone.
  public var bodyBytes: Int

  public init(recordBytes: Int = 32 << 20, bodyBytes: Int = 10 << 20) {
    self.recordBytes = recordBytes
    self.bodyBytes = bodyBytes
  }
}
