import Fetch
import Foundation
import Records
import Testing

/// F10–F21 and F33 of the fault table (docs/faults.md): bodies that lie, end early or never, or unpack without end.
@Suite(.timeLimit(.minutes(2))) struct BodyFaultTests {
  static let page = Array("<!doctype html><p>Norland closed its border, Meridia said.</p>".utf8)

  private func serving(_ bytes: [UInt8], then: @escaping @Sendable (HostileServer.Connection) -> Void = { _ in }) throws
    -> HostileServer
  {
    try HostileServer { connection in
      guard connection.request() != nil else { return }
      connection.send(bytes)
      then(connection)
    }
  }

  private func code(_ bytes: [UInt8], _ configuration: FetchConfiguration = impatient()) async throws -> RejectionCode?
  {
    let server = try serving(bytes)
    defer { server.stop() }
    return try await PageFetcher(configuration: configuration).code(server.url("/"))
  }

  private func answer(_ headers: String, _ body: [UInt8], length: Bool = true) -> [UInt8] {
    Array(
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(headers)\(length ? "Content-Length: \(body.count)\r\n" : "")\r\n"
        .utf8)
      + body
  }

  /// F10: memory stays near the limit.
  @Test func endlessBody() async throws {
    let piece = [UInt8](repeating: 0x41, count: 64 << 10)
    let server = try serving(Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8)) { connection in
      var left = 10_000
      while left > 0, connection.send(piece) { left -= 1 }
    }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient { $0.maximumBodyBytes = 4 << 20 })
    let before = residentMegabytes()
    #expect(try await fetcher.code(server.url("/")) == .tooLarge)
    #expect(residentMegabytes() < before + 54)
  }

  /// F11: refused before the body.
  @Test func announcedTooLarge() async throws {
    let server = try serving(Array("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n".utf8)) { $0.wait(5) }
    defer { server.stop() }
    #expect(try await PageFetcher(configuration: impatient()).code(server.url("/")) == .tooLarge)
  }

  /// F12
  @Test func shortBody() async throws {
    #expect(try await code(Array("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort".utf8)) == .truncated)
  }

  /// F13
  @Test(arguments: [
    ("Content-Length: 5\r\nContent-Length: 9\r\n", RejectionCode?.some(.badResponse)),
    ("Content-Length: 5, 9\r\n", .badResponse), ("Content-Length: -5\r\n", .badResponse),
    ("Content-Length: 5, 5\r\n", nil),
    ("Content-Length: 5\r\nContent-Length: 5\r\n", nil),
  ])
  func contentLengths(_ headers: String, _ expected: RejectionCode?) async throws {
    #expect(try await code(Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(headers)\r\nHello".utf8)) == expected)
  }

  /// F14
  @Test(arguments: [
    ("5\r\nHello\r\n0\r\n\r\n", RejectionCode?.none), ("5\r\nHel", .truncated), ("5\r\nHello\r\n", .truncated),
    ("5\r\nHello\r\nzz\r\nHello\r\n0\r\n\r\n", .badResponse), ("FFFFFFFFFFFFFFFFFFFFFF\r\nHello", .badResponse),
    ("", .truncated),
  ])
  func chunks(_ body: String, _ expected: RejectionCode?) async throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    #expect(try await code(Array((head + body).utf8)) == expected)
  }

  /// F15, F16: bombs are cut at the limit, in little time and memory.
  @Test(arguments: ["gzip", "deflate", "zstd", "br"])
  func bombs(_ coding: String) async throws {
    let bomb =
      switch coding {
      case "gzip": Compression.gzipBomb(megabytes: 64)
      case "deflate": Compression.zlib([UInt8](repeating: 0, count: 64 << 20))
      case "zstd": Compression.zstd([UInt8](repeating: 0, count: 64 << 20))
      default: Self.brotliBomb
      }
    let server = try serving(answer("Content-Encoding: \(coding)\r\n", bomb))
    defer { server.stop() }
    let before = residentMegabytes()
    #expect(try await PageFetcher(configuration: impatient()).code(server.url("/")) == .tooLarge)
    #expect(residentMegabytes() < before + 60)
  }

  /// F15: a small one inside a small one.
  @Test func bombInABomb() async throws {
    let inner = Compression.gzip([UInt8](repeating: 0, count: 32 << 20))
    let body = answer("Content-Encoding: gzip, gzip\r\n", Compression.gzip(inner))
    #expect(try await code(body) == .tooLarge)
  }

  /// F17
  @Test func chainedCodings() async throws {
    var body = Self.page
    for _ in 0..<2 { body = Compression.gzip(body) }
    #expect(try await code(answer("Content-Encoding: gzip, gzip\r\n", body)) == nil)
    for _ in 0..<4 { body = Compression.gzip(body) }
    #expect(try await code(answer("Content-Encoding: gzip, gzip, gzip, gzip, gzip, gzip\r\n", body)) == .badResponse)
    let lines = String(repeating: "Content-Encoding: gzip\r\n", count: 6)
    #expect(try await code(answer(lines, body)) == .badResponse)
  }

  /// F18: every coding, cut at many places; the header's length agrees with what comes.
  @Test(arguments: ["gzip", "deflate", "zstd", "br"])
  func cutInTheMiddle(_ coding: String) async throws {
    let page = [UInt8]((0..<3_000).flatMap { "<p>\($0 &* 2_654_435_761 % 97)</p>".utf8 })
    let packed =
      switch coding {
      case "gzip": Compression.gzip(page)
      case "deflate": Compression.zlib(page)
      case "zstd": Compression.zstd(page)
      default: Self.brotliPage
      }
    #expect(try await code(answer("Content-Encoding: \(coding)\r\n", packed)) == nil)
    for end in [1, packed.count / 4, packed.count / 2, packed.count - 9, packed.count - 1] {
      let cut = Array(packed[..<end])
      #expect(try await code(answer("Content-Encoding: \(coding)\r\n", cut)) == .truncated, "\(coding) cut at \(end)")
      #expect(try await code(answer("Content-Encoding: \(coding)\r\n", cut, length: false)) == .truncated)
    }
  }

  /// F19
  @Test func membersAndGarbage() async throws {
    let two = Compression.gzip(Array(Self.page[..<20])) + Compression.gzip(Array(Self.page[20...]))
    for garbage in [[], [0, 0, 0], [0x1F], Array("garbage".utf8), [0x1F, 0x8B, 0xFF, 1, 2, 3, 4, 5, 6, 7, 8, 9]] {
      let server = try serving(answer("Content-Encoding: gzip\r\n", two + garbage))
      defer { server.stop() }
      let result = await PageFetcher(configuration: impatient()).result(try FetchRequest(text: server.url("/")))
      if garbage == [0x1F] {
        // One byte that may begin another member.
        guard case .failure(let error) = result else { continue }
        #expect(error.code == .truncated)
      } else {
        #expect(try result.get().body == Self.page)
      }
    }
  }

  /// F20
  @Test(arguments: ["gzip", "br", "zstd", "x-gzip", "snappy"])
  func notWhatItSays(_ coding: String) async throws {
    #expect(try await code(answer("Content-Encoding: \(coding)\r\n", Self.page)) == .decodeFailed)
  }

  /// F21, in any number of pieces.
  @Test func gzipThatIsNotMarked() async throws {
    let packed = Compression.gzip(Self.page)
    let server = try HostileServer { connection in
      guard connection.request() != nil else { return }
      connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(packed.count)\r\n\r\n")
      for byte in packed.prefix(6) {
        connection.send([byte])
        Thread.sleep(forTimeInterval: 0.005)
      }
      connection.send(Array(packed[6...]))
    }
    defer { server.stop() }
    #expect(try await PageFetcher(configuration: impatient()).page(server.url("/")).body == Self.page)
  }

  @Test(arguments: ["", "<", "<p"])
  func tinyBodies(_ body: String) async throws {
    let server = try serving(answer("", Array(body.utf8)))
    defer { server.stop() }
    #expect(try await PageFetcher(configuration: impatient()).page(server.url("/")).body == Array(body.utf8))
  }

  @Test func everyCodingWhole() async throws {
    for (coding, body) in [
      ("gzip", Compression.gzip(Self.page)), ("x-gzip", Compression.gzip(Self.page)),
      ("deflate", Compression.zlib(Self.page)),
      ("deflate", Compression.rawDeflate(Self.page)), ("zstd", Compression.zstd(Self.page)), ("identity", Self.page),
      ("GZIP", Compression.gzip(Self.page)), ("zstd, gzip", Compression.gzip(Compression.zstd(Self.page))),
    ] {
      let server = try serving(answer("Content-Encoding: \(coding)\r\n", body))
      defer { server.stop() }
      let page = try await PageFetcher(configuration: impatient()).page(server.url("/"))
      #expect(page.body == Self.page, "\(coding)")
      #expect(page.wireBytes == body.count)
    }
  }

  /// F33: the body is given up long before its end.
  @Test(arguments: [
    ("%PDF-1.7\n", "text/html"), ("\u{89}PNG\r\n\u{1A}\n", ""), ("....ftypisom", "text/html"), ("GIF89a", "text/plain"),
    ("<p>", "video/mp4"), ("<p>", "application/pdf"), ("<p>", "IMAGE/jpeg; x=y"),
  ])
  func whatIsNoPage(_ start: String, _ type: String) async throws {
    let first = start.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let sent = Counter()
    let server = try HostileServer { connection in
      guard connection.request() != nil else { return }
      connection.send(
        "HTTP/1.1 200 OK\r\n" + (type.isEmpty ? "" : "Content-Type: \(type)\r\n") + "Content-Length: 9000000\r\n\r\n")
      guard connection.send(first) else { return }
      let piece = [UInt8](repeating: 0x20, count: 4 << 10)
      while sent.value < 9_000_000, connection.send(piece) { sent.add(piece.count) }
    }
    defer { server.stop() }
    #expect(try await PageFetcher(configuration: impatient()).code(server.url("/")) == .unsupportedType)
  }

  /// 64 MiB of zeros.
  static let brotliBomb = bytes(
    """
    cbffff3f002400e2b14072effff8ffff078004401c1680eefd1fffffff00900088c302d0bdffe3ffff1f001200715800baf77ffcffff034002\
    200e0b40f7fe8fffff7f004800c46101e8defff1ffff0f000980382c00ddfb3ffeffff012001108705a07bff37
    """)
  /// `<p>Norland closed its border, Meridia said. ` twenty times.
  static let brotliPage = bytes(
    "1b6f03e09d07766c35c4fa8b535ea7f134cd6da7b2373829e7435761644d0827b214a64b33dd4e3a02a32df44f41749204a2fd01")

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

/// A number that threads add to. Sendable without the compiler's check: `lock` guards it.
final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var number = 0

  func add(_ amount: Int) { lock.withLock { number += amount } }
  var value: Int { lock.withLock { number } }
}

/// The process's resident memory.
func residentMegabytes() -> Int {
  let fields = ((try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? "").split(separator: " ")
  return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4_096 >> 20 : 0
}
