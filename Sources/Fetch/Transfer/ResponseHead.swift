/// The header of one answer, read line by line as it comes.
///
/// A value: it takes a line and says whether the answer may go on. Lines of earlier answers of the same transfer (1xx, a
/// proxy's own) are forgotten when the next status line comes, but their bytes count on.
struct ResponseHead: Sendable {
  private(set) var status = 0
  private(set) var contentType: String?
  private(set) var contentLength: Int?
  private(set) var codings: [String] = []
  private(set) var location: String?
  private(set) var etag: String?
  private(set) var lastModified: String?
  private(set) var retryAfter: String?
  private(set) var bytes = 0

  enum Fault: Error, Hashable {
    case tooManyBytes
    case unequalContentLengths
    case badContentLength
    case tooManyCodings
  }

  /// Takes one line with its end.
  mutating func take(_ line: UnsafeRawBufferPointer, limit: Int) throws(Fault) {
    bytes += line.count
    if bytes > limit { throw .tooManyBytes }
    if line.count >= 5, unsafe line.starts(with: "HTTP/".utf8) {
      let total = bytes
      self = ResponseHead()
      bytes = total
      status = unsafe Self.status(line)
      return
    }
    guard let colon = unsafe line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = unsafe UnsafeRawBufferPointer(rebasing: line[..<colon])
    // The length of a name already tells most of the headers that do not matter.
    switch colon {
    case 12 where unsafe Self.equal(name, "content-type"): contentType = unsafe Self.value(line, after: colon)
    case 14 where unsafe Self.equal(name, "content-length"):
      try unsafe takeContentLength(Self.value(line, after: colon))
    case 16 where unsafe Self.equal(name, "content-encoding"): try unsafe takeCodings(Self.value(line, after: colon))
    case 8 where unsafe Self.equal(name, "location"): location = unsafe location ?? Self.value(line, after: colon)
    case 4 where unsafe Self.equal(name, "etag"): etag = unsafe Self.value(line, after: colon)
    case 13 where unsafe Self.equal(name, "last-modified"): lastModified = unsafe Self.value(line, after: colon)
    case 11 where unsafe Self.equal(name, "retry-after"): retryAfter = unsafe Self.value(line, after: colon)
    default: break
    }
  }

  private mutating func takeContentLength(_ value: String) throws(Fault) {
    // A list of equal values is one value (RFC 9110, section 8.6).
    for part in value.utf8.split(separator: UInt8(ascii: ",")) {
      guard let text = String(part), let length = Int(text.filter { $0 != " " }), length >= 0 else {
        throw .badContentLength
      }
      if let contentLength, contentLength != length { throw .unequalContentLengths }
      contentLength = length
    }
  }

  private mutating func takeCodings(_ value: String) throws(Fault) {
    for part in value.utf8.split(separator: UInt8(ascii: ",")) {
      let name = (String(part) ?? "").lowercased().filter { $0 != " " && $0 != "\t" }
      if !name.isEmpty, name != "identity" { codings.append(name) }
    }
    if codings.count > ContentCoding.maximumChain { throw .tooManyCodings }
  }

  /// The number in `HTTP/1.1 200 OK`.
  private static func status(_ line: UnsafeRawBufferPointer) -> Int {
    guard let space = unsafe line.firstIndex(of: 0x20) else { return 0 }
    var status = 0
    for index in (space + 1)..<min(space + 4, line.count) {
      let byte = unsafe line[index]
      guard byte &- 0x30 < 10 else { break }
      status = status * 10 + Int(byte - 0x30)
    }
    return status
  }

  private static func value(_ line: UnsafeRawBufferPointer, after colon: Int) -> String {
    var start = colon + 1
    var end = line.count
    while start < end, unsafe line[start] <= 0x20 { start += 1 }
    while end > start, unsafe line[end - 1] <= 0x20 { end -= 1 }
    return unsafe String(decoding: line[start..<end], as: UTF8.self)
  }

  private static func equal(_ name: UnsafeRawBufferPointer, _ expected: StaticString) -> Bool {
    for index in 0..<name.count {
      // `-` has the bit set already.
      if unsafe name[index] | 0x20 != expected.utf8Start[index] { return false }
    }
    return true
  }
}
