@testable import Fetch

enum FetchTargets {
  static func robots(_ bytes: [UInt8]) {
    let path = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    let policy = RobotsParser.policy(Array(bytes.dropFirst(path.utf8.count)), productToken: "Hearsay")
    _ = policy.allows("/" + path)
    if let delay = policy.crawlDelay { require(delay >= 0 && delay.isFinite, "a delay of \(delay)") }
  }

  private static let file = MemoryFile()

  static func warc(_ bytes: [UInt8]) {
    file.hold(bytes)
    guard let reader = try? WARCReader(path: file.path, limits: WARCLimits(recordBytes: 1 << 20, bodyBytes: 1 << 20))
    else { return }
    var count = 0
    while let next = reader.next() {
      count += 1
      require(count <= bytes.count + 8, "more results than bytes")
      if case .success(let page) = next { require(page.body.count <= 1 << 20, "a page above the limit") }
    }
  }

  static func coding(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let codings: [ContentCoding] = [.gzip, .deflate, .br, .zstd]
    guard let decoder = codings[Int(first) & 3].makeDecoder() else { return }
    let step = max(1, Int(first) >> 2)
    var total = 0
    var rest = bytes.dropFirst()
    while !rest.isEmpty {
      let piece = Array(rest.prefix(step))
      rest = rest.dropFirst(step)
      let isOver = unsafe piece.withUnsafeBytes { pointer in
        do {
          try unsafe decoder.decode(pointer) { (output) throws(ContentDecodingError) in
            total += output.count
            if total > 8 << 20 { throw .stopped }
          }
          return false
        } catch { return true }
      }
      if isOver { return }
    }
    _ = decoder.isComplete
  }

  static func head(_ bytes: [UInt8]) {
    var head = ResponseHead()
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let isOver = unsafe Array(line).withUnsafeBytes { pointer in
        do {
          try unsafe head.take(pointer, limit: 300 << 10)
          return false
        } catch { return true }
      }
      if isOver { return }
    }
    if let retry = head.retryAfter { _ = HTTPDate.retryAfter(retry, now: 1_936_000_000) }
    if let type = head.contentType { _ = ContentType.charset(type) }
  }
}
