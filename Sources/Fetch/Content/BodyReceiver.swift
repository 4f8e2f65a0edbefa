/// Takes a body as it comes: undoes its codings, counts, looks at what it is, and stops at the limit.
///
/// No sockets here: tests feed it bytes.
struct BodyReceiver {
  private(set) var body: [UInt8] = []
  private(set) var wireBytes = 0
  private var decoders: [any ContentDecoder] = []
  private let limit: Int
  /// Whether a body over the limit is cut (robots.txt) and not refused.
  private let cutsAtLimit: Bool
  private let sniffs: Bool
  private var hasSniffed = false
  /// The first bytes of a body without a coding, until they show whether it is gzip all the same.
  private var beginning: [UInt8]?

  enum Stop: Error, Hashable {
    case tooLarge
    /// The limit was reached, and what came is taken for the whole.
    case cut
    case damaged(String)
    case unsupported(String)
    case unknownCoding(String)
  }

  /// - Parameters:
  ///   - codings: of the `Content-Encoding` header, in the order in which they were applied.
  ///   - limit: bytes after decompression.
  ///   - expected: bytes over the wire, where the header says.
  init(codings: [String], limit: Int, expected: Int?, cutsAtLimit: Bool = false, sniffs: Bool = true) throws(Stop) {
    self.limit = limit
    self.cutsAtLimit = cutsAtLimit
    self.sniffs = sniffs
    for name in codings.reversed() {
      guard let decoder = ContentCoding(name: name)?.makeDecoder() else { throw .unknownCoding(name) }
      decoders.append(decoder)
    }
    if codings.isEmpty { beginning = [] }
    if let expected { body.reserveCapacity(min(limit, codings.isEmpty ? expected : expected * 5)) }
  }

  mutating func take(_ bytes: UnsafeRawBufferPointer) throws(Stop) {
    wireBytes += bytes.count
    if var first = beginning {
      // Marked or not, what begins as gzip is gzip (fault table, F21).
      unsafe first += bytes
      if first.count < 3 {
        beginning = first
        return
      }
      beginning = nil
      if first.starts(with: [0x1F, 0x8B, 0x08]), let decoder = ContentCoding.gzip.makeDecoder() {
        decoders = [decoder]
      }
      return try take(decoding: first)
    }
    try unsafe decode(bytes, from: 0)
  }

  /// Takes bytes that are all there.
  mutating func take(decoding bytes: [UInt8]) throws(Stop) {
    // `withUnsafeBytes` does not carry a typed error.
    let result: Result<Void, Stop> = unsafe bytes.withUnsafeBytes { bytes in
      do throws(Stop) {
        try unsafe decode(bytes, from: 0)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private mutating func decode(_ bytes: UnsafeRawBufferPointer, from index: Int) throws(Stop) {
    guard index < decoders.count else { return try unsafe append(bytes) }
    var stop: Stop?
    do throws(ContentDecodingError) {
      try unsafe decoders[index].decode(bytes) { (piece: UnsafeRawBufferPointer) throws(ContentDecodingError) in
        do throws(Stop) {
          try unsafe decode(piece, from: index + 1)
        } catch {
          stop = error
          throw .stopped
        }
      }
    } catch {
      if case .damaged(let words) = error { throw .damaged(words) }
      throw stop ?? .tooLarge
    }
  }

  private mutating func append(_ bytes: UnsafeRawBufferPointer) throws(Stop) {
    if body.count + bytes.count > limit {
      guard cutsAtLimit else { throw .tooLarge }
      unsafe body.append(contentsOf: bytes.prefix(limit - body.count))
      throw .cut
    }
    unsafe body.append(contentsOf: bytes)
    if !hasSniffed, body.count >= ContentSniffer.window { try sniff() }
  }

  private mutating func sniff() throws(Stop) {
    hasSniffed = true
    if sniffs, let kind = ContentSniffer.unsupported(body[...]) { throw .unsupported(kind) }
  }

  /// The end of the body.
  /// - Returns: whether it is whole, as far as its codings tell.
  mutating func finish() throws(Stop) -> Bool {
    if let first = beginning {
      beginning = nil
      body += first
    }
    if !hasSniffed { try sniff() }
    return decoders.allSatisfy(\.isComplete)
  }

  /// The body, which is then gone from here.
  mutating func takeBody() -> [UInt8] {
    defer { body = [] }
    return body
  }
}
