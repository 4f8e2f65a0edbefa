import Fetch
import Foundation
import Records
import TestSupport
import Testing

@Suite struct WARCReaderTests {
  /// A record as a writer would make it; `length` where it lies.
  static func record(
    _ type: String, url: String? = nil, length: Int? = nil, extra: String = "", _ block: [UInt8]
  ) -> [UInt8] {
    var head = "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Date: 2031-05-14T06:00:00Z\r\n"
    if let url { head += "WARC-Target-URI: \(url)\r\n" }
    head += extra + "Content-Length: \(length ?? block.count)\r\n\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  static func answer(_ body: [UInt8], status: Int = 200, headers: String = "") -> [UInt8] {
    Array("HTTP/1.1 \(status) OK\r\nContent-Type: text/html; charset=utf-8\r\n\(headers)\r\n".utf8) + body
  }

  static func page(_ name: String) -> [UInt8] {
    record("response", url: "https://herald.example/\(name)", answer(Array("<p>\(name) in Meridia</p>".utf8)))
  }

  static let others =
    record("warcinfo", Array("software: test".utf8))
    + record("request", url: "https://herald.example/a", Array("GET /a HTTP/1.1\r\n\r\n".utf8))
    + record("metadata", url: "https://herald.example/a", Array("x: y".utf8))
    + record("revisit", url: "https://herald.example/a", Array("HTTP/1.1 200 OK\r\n\r\n".utf8))

  struct Reading {
    var pages: [WARCPage] = []
    var errors: [WARCError] = []
    var skipped: [String: Int] = [:]
    var names: [String] { pages.map { String($0.url.split(separator: "/").last ?? "") } }
  }

  static func read(_ bytes: [UInt8], limits: WARCLimits = WARCLimits()) throws -> Reading {
    let folder = try TemporaryDirectory()
    return try read(path: folder.write(Data(bytes), to: "a.warc"), limits: limits)
  }

  static func read(path: String, limits: WARCLimits = WARCLimits()) throws -> Reading {
    let reader = try WARCReader(path: path, limits: limits)
    var reading = Reading()
    while let next = reader.next() {
      switch next {
      case .success(let page): reading.pages.append(page)
      case .failure(let error): reading.errors.append(error)
      }
      if reading.pages.count + reading.errors.count > 1_000 { break }
    }
    reading.skipped = reader.skipped
    return reading
  }

  static let three = page("a") + others + page("b") + page("c")

  /// Plain, one member for each record, one for all, members that end anywhere, Zstandard: all the same pages.
  @Test func everyPacking() throws {
    let records = [Self.page("a"), Self.others, Self.page("b"), Self.page("c")]
    let whole = records.flatMap(\.self)
    let anywhere = stride(from: 0, to: whole.count, by: 37).flatMap {
      Compression.gzip(Array(whole[$0..<min($0 + 37, whole.count)]))
    }
    let packings = [
      whole, records.flatMap(Compression.gzip), Compression.gzip(whole), anywhere, Compression.zstd(whole),
      records.flatMap(Compression.zstd),
    ]
    for packed in packings {
      let reading = try Self.read(packed)
      #expect(reading.names == ["a", "b", "c"])
      #expect(reading.errors == [])
      #expect(reading.skipped == ["warcinfo": 1, "request": 1, "metadata": 1, "revisit": 1])
      #expect(reading.pages.first?.body == Array("<p>a in Meridia</p>".utf8))
      #expect(reading.pages.first?.date == "2031-05-14T06:00:00Z")
      #expect(reading.pages.first?.status == 200)
      #expect(reading.pages.first?.charset == "utf-8")
    }
  }

  @Test func offsets() throws {
    let a = Self.page("a")
    #expect(try Self.read(a + Self.page("b")).pages.map(\.offset) == [0, a.count])
    let packed = Compression.gzip(a)
    #expect(try Self.read(packed + Compression.gzip(Self.page("b"))).pages.map(\.offset) == [0, packed.count])
  }

  /// F62: a length that says too much or too little costs at most its own record.
  @Test(arguments: [-5, -1, 1, 2, 3, 5, 100, 100_000])
  func wrongLength(_ difference: Int) throws {
    let block = Self.answer(Array("<p>b in Meridia</p>".utf8))
    let wrong = Self.record("response", url: "https://herald.example/b", length: block.count + difference, block)
    let reading = try Self.read(Self.page("a") + wrong + Self.page("c"))
    #expect(reading.names.first == "a")
    #expect(reading.names.last == "c")
    #expect(reading.names.count == 3 || reading.errors.count == 1)
  }

  /// F62: a file that ends anywhere gives all records before that place, and one error at the most.
  @Test func cutAnywhere() throws {
    let ends = [Self.page("a").count, (Self.page("a") + Self.page("b")).count]
    let whole = Self.page("a") + Self.page("b")
    for end in stride(from: 1, to: whole.count, by: 7) {
      let reading = try Self.read(Array(whole[..<end]))
      #expect(reading.names.count >= (end >= ends[0] - 4 ? 1 : 0), "\(end)")
      #expect(reading.errors.count <= 1, "\(end)")
      #expect(reading.names.count + reading.errors.count >= 1, "\(end)")
    }
  }

  /// F62: one flipped byte in a compressed record costs at most that record.
  @Test func damagedMembers() throws {
    let members = [Self.page("a"), Self.page("b"), Self.page("c")].map(Compression.gzip)
    for place in stride(from: 0, to: members[1].count, by: 5) {
      var packed = members.flatMap(\.self)
      packed[members[0].count + place] ^= 0xFF
      let reading = try Self.read(packed)
      #expect(reading.names.first == "a", "\(place)")
      #expect(reading.names.last == "c", "\(place)")
      #expect(reading.names.count == 3 || reading.errors.count == 1, "\(place): \(reading.errors)")
    }
  }

  @Test func payloads() throws {
    let body = Array("<p>Norland</p>".utf8)
    let chunked = Array("5\r\n<p>No\r\n9;x=y\r\nrland</p>\r\n0\r\n\r\n".utf8)
    func reading(_ block: [UInt8]) throws -> Reading {
      try Self.read(Self.record("response", url: "https://herald.example/a", block))
    }
    for block in [
      Self.answer(chunked, headers: "Transfer-Encoding: chunked\r\n"),
      Self.answer(body, headers: "Transfer-Encoding: chunked\r\n"),
      Self.answer(Compression.gzip(body), headers: "Content-Encoding: gzip\r\n"),
      Self.answer(body, headers: "Content-Encoding: gzip\r\n"),
      Self.answer(Compression.zlib(body), headers: "Content-Encoding: deflate\r\n"),
      Self.answer(Compression.rawDeflate(body), headers: "Content-Encoding: deflate\r\n"),
      Self.answer(Compression.zstd(body), headers: "Content-Encoding: zstd\r\n"),
      Self.answer(body, headers: "Content-Encoding: br\r\n"),
    ] {
      #expect(try reading(block).pages.map(\.body) == [body])
    }
    let cut = Self.answer(Array(Compression.gzip(body).dropLast(9)), headers: "Content-Encoding: gzip\r\n")
    #expect(try reading(cut).errors.map(\.code) == [.truncated])
    let cutChunks = Self.answer(Array(chunked.dropLast(9)), headers: "Transfer-Encoding: chunked\r\n")
    #expect(try reading(cutChunks).errors.map(\.code) == [.truncated])
  }

  @Test func limits() throws {
    let bomb = Self.answer(Compression.gzipBomb(megabytes: 3), headers: "Content-Encoding: gzip\r\n")
    let archive = Self.record("response", url: "https://herald.example/bomb", bomb) + Self.page("b")
    let reading = try Self.read(archive, limits: WARCLimits(recordBytes: 1 << 20, bodyBytes: 1 << 20))
    #expect(reading.errors.map(\.code) == [.tooLarge])
    #expect(reading.names == ["b"])
    let small = try Self.read(Self.page("a") + Self.page("b"), limits: WARCLimits(recordBytes: 10, bodyBytes: 10))
    #expect(small.errors.map(\.code) == [.tooLarge, .tooLarge])
  }

  @Test func whatIsNoPageIsCounted() throws {
    let image = Array("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\u{89}PNG".utf8)
    let reading = try Self.read(
      Self.record("response", url: "https://herald.example/x.png", image)
        + Self.record("response", url: "https://herald.example/y", Self.answer([], status: 404))
        + Self.record("response", url: "dns:herald.example", Array("127.0.0.1".utf8))
        + Self.record(
          "resource", url: "https://herald.example/r", extra: "Content-Type: text/html\r\n", Array("<p>R".utf8))
        + Self.record("response", url: "<https://herald.example/w>", Self.answer([0x41])))
    #expect(reading.skipped == ["response": 3])
    #expect(reading.names == ["r", "w"])
    #expect(reading.errors == [])
  }

  @Test func arc() throws {
    let http = Self.answer(Array("<p>A</p>".utf8))
    let text =
      "filedesc://a.arc 127.0.0.1 20310514060000 text/plain 3\n1 0\n\nhttps://herald.example/a b 192.0.2.1 20310514060000 text/html \(http.count)\n"
    let broken = "\nhttps://herald.example/x 192.0.2.1 20310514060000 text/html many\n\n"
    let last = "\nhttps://herald.example/c 192.0.2.1 20310514060000 text/html \(http.count)\n"
    let reading = try Self.read(Array(text.utf8) + http + Array(broken.utf8) + Array(last.utf8) + http)
    #expect(reading.pages.map(\.url) == ["https://herald.example/a b", "https://herald.example/c"])
    #expect(reading.pages.first?.date == "2031-05-14T06:00:00Z")
    #expect(reading.errors.map(\.code) == [.badArchive])
  }

  @Test func noFile() {
    #expect(throws: WARCError.self) { try WARCReader(path: "/nonexistent/a.warc") }
    #expect(throws: WARCError.self) { try Self.read([0x5D, 0x2A, 0x4D, 0x18, 0, 0, 0, 0]) }
  }

  @Test func noArchive() throws {
    #expect(try Self.read([]).errors == [])
    #expect(try Self.read(Array("<html>no archive</html>\n".utf8)).errors.count == 1)
    #expect(try Self.read(Array(repeating: 0, count: 100_000)).errors.count == 1)
  }

  static let samples = "suites/warcio-samples/test/data/"

  /// Pages, passed records and errors of each sample, by hand and by `warcio index`.
  @Test(
    .enabled(if: SharedData.has(samples), "needs ../shared/data"),
    arguments: [
      ("example.warc", 1, 0), ("example.warc.gz", 1, 0), ("example.arc", 1, 0), ("example.arc.gz", 1, 0),
      ("example-iana.org-chunked.warc", 1, 0), ("example-resource.warc.gz", 1, 0),
      ("example-space-in-url.arc", 1, 0), ("example-space-in-target-uri.warc.gz", 0, 0),
      ("example-wget-bad-target-uri.warc.gz", 1, 0), ("example-wrong-chunks.warc.gz", 1, 0),
      ("example-bad-non-chunked.warc.gz", 1, 0), ("example-digest.warc", 0, 0), ("post-test.warc.gz", 3, 0),
      ("example-trunc.warc", 1, 0), ("example-bad.warc.gz.bad", 1, 0), ("bad.arc", 0, 2),
    ])
  func warcioSamples(_ name: String, _ pages: Int, _ errors: Int) throws {
    let reading = try Self.read(path: SharedData.path(Self.samples + name))
    print(
      "warcio \(name): \(reading.pages.count) pages, \(reading.errors.count) errors \(reading.errors), passed \(reading.skipped)"
    )
    #expect(reading.pages.count == pages)
    #expect(reading.errors.count == errors)
    for page in reading.pages where page.url.contains("example.com/") {
      #expect(String(decoding: page.body, as: UTF8.self).contains("Example Domain"))
    }
  }
}
