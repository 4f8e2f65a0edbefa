import Fetch
import Foundation
import Records
import Testing

@Suite(.timeLimit(.minutes(2))) struct PageFetcherTests {
  @Test func aPage() async throws {
    let server = try HostileServer.answering { connection, _ in
      connection.answer(
        "200 OK",
        ["Content-Type: text/html; charset=UTF-8", "ETag: \"7\"", "Last-Modified: Tue, 13 May 2031 06:00:00 GMT"],
        "<p>Meridia</p>")
    }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient { $0.contact = "mailto:desk@herald.example" })
    let page = try await fetcher.page(server.url("/a?b#c"))
    #expect(page.status == 200)
    #expect(page.body == Array("<p>Meridia</p>".utf8))
    #expect(page.charset == "utf-8")
    #expect(page.validators == Validators(etag: "\"7\"", lastModified: "Tue, 13 May 2031 06:00:00 GMT"))
    #expect(page.attempts == 1)
    let request = try #require(server.requests.first)
    #expect(request.line == "GET /a?b HTTP/1.1")
    #expect(request.headers["user-agent"] == "Hearsay/0.1 (+mailto:desk@herald.example)")
    #expect(request.headers["accept-encoding"] == "gzip, deflate, br, zstd")
    #expect(request.headers["cookie"] == nil)
  }

  @Test func connectionsAreUsedAgain() async throws {
    let server = try HostileServer.answering { connection, request in connection.answer("200 OK", [], request.path) }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient())
    for index in 0..<20 { #expect(try await fetcher.page(server.url("/\(index)")).body == Array("/\(index)".utf8)) }
    #expect(server.connectionCount == 1)
  }

  @Test func manyAtOnce() async throws {
    let server = try HostileServer.answering { connection, request in connection.answer("200 OK", [], request.path) }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient { $0.maximumPerSite = 32 })
    let port = server.port
    try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for index in 0..<200 {
        group.addTask {
          (index, String(decoding: try await fetcher.page("http://127.0.0.1:\(port)/\(index)").body, as: UTF8.self))
        }
      }
      for try await (index, body) in group { #expect(body == "/\(index)") }
    }
    #expect(server.connectionCount <= 32)
    #expect(fetcher.pendingCount == 0)
  }
}

@Suite(.timeLimit(.minutes(2))) struct PageFetcherLifeTests {
  /// One host that never answers does not hold back the others.
  @Test func aSlowHostHoldsBackNobody() async throws {
    let slow = try HostileServer { connection in
      _ = connection.request()
      Thread.sleep(forTimeInterval: 2)
    }
    let quick = try HostileServer.answering { connection, _ in connection.answer("200 OK", [], "x") }
    defer {
      slow.stop()
      quick.stop()
    }
    let fetcher = PageFetcher(
      configuration: impatient {
        $0.maximumInFlight = 64
        $0.maximumPerSite = 4
        $0.totalTimeout = 60
        for number in 0..<63 { $0.fixedAddresses["site\(number).test:\(quick.port)"] = "127.0.0.1" }
        $0.fixedAddresses["slow.test:\(slow.port)"] = "127.0.0.1"
      })
    let done = Counter()
    for number in 0..<50 {
      fetcher.fetch(try FetchRequest(text: "http://slow.test:\(slow.port)/\(number)")) { _ in done.add(1_000_000) }
    }
    try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<630 {
        group.addTask { try await fetcher.page("http://site\(number % 63).test:\(quick.port)/\(number)").status }
      }
      for try await status in group { #expect(status == 200) }
    }
    #expect(done.value < 50 * 1_000_000)
    fetcher.cancelAll()
  }

  @Test func cancelling() async throws {
    let server = try HostileServer { connection in
      _ = connection.request()
      connection.wait(5)
    }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient { $0.maximumPerSite = 2 })
    let codes = Codes()
    var tickets: [PageFetcher.Ticket] = []
    for number in 0..<6 {
      tickets.append(fetcher.fetch(try FetchRequest(text: server.url("/\(number)"))) { codes.add($0) })
    }
    try await Task.sleep(for: .milliseconds(100))
    // One in flight, one that waits; each twice.
    for ticket in [tickets[0], tickets[5], tickets[0], tickets[5]] { fetcher.cancel(ticket) }
    try await codes.wait(for: 2)
    #expect(fetcher.pendingCount == 4)
    fetcher.cancelAll()
    try await codes.wait(for: 6)
    #expect(codes.all == Array(repeating: .cancelled, count: 6))
    #expect(fetcher.pendingCount == 0)
    #expect(try await fetcher.code(server.url("/late")) == .cancelled)
  }

  /// Whoever lets go of the fetcher still hears of each request.
  @Test func theLastReference() async throws {
    let server = try HostileServer { connection in
      _ = connection.request()
      connection.wait(5)
    }
    defer { server.stop() }
    let codes = Codes()
    do {
      let fetcher = PageFetcher(configuration: impatient())
      for number in 0..<3 { fetcher.fetch(try FetchRequest(text: server.url("/\(number)"))) { codes.add($0) } }
      try await Task.sleep(for: .milliseconds(50))
    }
    try await codes.wait(for: 3)
    #expect(codes.all == [.cancelled, .cancelled, .cancelled])
  }

  /// `fetchWaiting` lets only so many wait.
  @Test func backPressure() async throws {
    let server = try HostileServer.answering { connection, _ in connection.answer("200 OK", [], "x") }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient { $0.maximumPending = 5 })
    let codes = Codes()
    let most = Counter()
    let url = server.url("/")
    let feeder = Task.detached {
      for _ in 0..<100 {
        fetcher.fetchWaiting(try FetchRequest(text: url)) { codes.add($0) }
        let count = fetcher.pendingCount
        if count > most.value { most.add(count - most.value) }
      }
    }
    try await feeder.value
    try await codes.wait(for: 100)
    #expect(codes.all.allSatisfy { $0 == nil })
    #expect(most.value <= 5)
  }

  /// Ten thousand requests leave no descriptors behind.
  @Test func descriptorsStayFew() async throws {
    let server = try HostileServer.answering { connection, request in
      connection.answer("200 OK", ["Connection: close"], "x")
      connection.hangUp()
    }
    defer { server.stop() }
    func count() -> Int { (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0 }
    let fetcher = PageFetcher(configuration: impatient { $0.maximumPerSite = 8 })
    for _ in 0..<20 { _ = try await fetcher.page(server.url("/")) }
    let before = count()
    let port = server.port
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<400 {
        group.addTask { _ = try? await fetcher.page("http://127.0.0.1:\(port)/\(number)") }
      }
    }
    try await Task.sleep(for: .milliseconds(100))
    // Other tests of the process open sockets too.
    #expect(count() < before + 200)
  }
}

/// What came of requests, as it comes. Sendable without the compiler's check: `lock` guards it.
final class Codes: @unchecked Sendable {
  private let lock = NSLock()
  private var codes: [RejectionCode?] = []

  func add(_ result: Result<FetchedPage, FetchError>) {
    lock.withLock {
      switch result {
      case .success: codes.append(nil)
      case .failure(let error): codes.append(error.code)
      }
    }
  }

  var all: [RejectionCode?] { lock.withLock { codes } }

  func wait(for count: Int) async throws {
    for _ in 0..<2_000 where all.count < count { try await Task.sleep(for: .milliseconds(5)) }
    #expect(all.count == count)
  }
}
