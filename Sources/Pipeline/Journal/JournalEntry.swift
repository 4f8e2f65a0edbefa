/// What the journal knows of one input.
public struct JournalEntry: Sendable, Hashable {
  public enum Outcome: String, Sendable {
    /// Its records are written.
    case done
    /// It was rejected.
    case rejected
  }

  /// The record's id; one entry for each.
  public var id: String
  public var url: String?
  public var outcome: Outcome
  /// Of what was read, hexadecimal; null where nothing was.
  public var digest: String?
  /// The validators of the last visit (RFC 9110, section 8.8).
  public var etag: String?
  public var lastModified: String?
  /// Attempts at an input that was rejected, over all runs.
  public var attempts: Int
  /// The code of the rejection.
  public var code: String?
  /// When a rejected input may be tried again, seconds since 1970; null for never by itself.
  public var nextVisit: Int?
  /// Similarity hash of the text, for finding other copies.
  public var signature: UInt64?
  /// Id of the entry of which this one is another copy.
  public var nearDuplicateOf: String?
  /// The run that wrote this.
  public var run: Int

  public init(
    id: String, url: String? = nil, outcome: Outcome, digest: String? = nil, etag: String? = nil,
    lastModified: String? = nil, attempts: Int = 1, code: String? = nil, nextVisit: Int? = nil,
    signature: UInt64? = nil, nearDuplicateOf: String? = nil, run: Int
  ) {
    self.id = id
    self.url = url
    self.outcome = outcome
    self.digest = digest
    self.etag = etag
    self.lastModified = lastModified
    self.attempts = attempts
    self.code = code
    self.nextVisit = nextVisit
    self.signature = signature
    self.nearDuplicateOf = nearDuplicateOf
    self.run = run
  }

  /// FNV-1a over all fields: a row whose bits flipped on the disk does not have it any more.
  var checksum: Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3  // no UTF-8 has this byte: fields cannot run together
    }
    for field in [
      id, url, outcome.rawValue, digest, etag, lastModified, String(attempts), code, nextVisit.map(String.init),
      signature.map { String($0) }, nearDuplicateOf, String(run),
    ] {
      if let field { mix(field.utf8) } else { mix([0xFE]) }
    }
    return Int64(bitPattern: hash)
  }
}
