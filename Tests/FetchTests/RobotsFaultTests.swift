import Fetch
import Foundation
import Records
import Testing

/// F43–F46 of the fault table (docs/faults.md): robots.txt files that are missing, broken, moved or demanding.
@Suite(.timeLimit(.minutes(2))) struct RobotsFaultTests {
  private func server(robots: @escaping @Sendable (HostileServer.Connection, HostileServer.Request) -> Void) throws
    -> HostileServer
  {
    try HostileServer.answering { connection, request in
      request.path.hasPrefix("/robots") ? robots(connection, request) : connection.answer("200 OK", [], "page")
    }
  }

  private let obedient = impatient {
    $0.obeysRobots = true
    $0.totalTimeout = 30
  }

  /// F43
  @Test(arguments: ["404 Not Found", "403 Forbidden", "401 Unauthorized", "410 Gone", "302 Found"])
  func unavailable(_ status: String) async throws {
    let server = try server { connection, _ in connection.answer(status, [], "User-agent: *\nDisallow: /") }
    defer { server.stop() }
    #expect(try await PageFetcher(configuration: obedient).page(server.url("/a")).status == 200)
  }

  /// F44: nothing of the site is fetched, and its robots.txt is asked for once more than it is retried.
  @Test(arguments: ["500 Error", "503 Busy", "429 Too Many Requests", "close", "hang"])
  func unreachable(_ status: String) async throws {
    let server = try HostileServer { connection in
      while connection.request() != nil {
        switch status {
        case "close": return
        case "hang":
          Thread.sleep(forTimeInterval: 3)
          return
        default: connection.answer(status, [], "x")
        }
      }
    }
    defer { server.stop() }
    var configuration = obedient
    if status == "hang" { configuration.totalTimeout = 1 }
    let fetcher = PageFetcher(configuration: configuration)
    #expect(try await fetcher.code(server.url("/a")) == .robotsUnreachable)
    #expect(try await fetcher.code(server.url("/b")) == .robotsUnreachable)
    #expect(server.requests.allSatisfy { $0.path == "/robots.txt" })
    #expect(server.requests.count == 1)
  }

  /// F44: a trouble that passes is got over.
  @Test func busyOnce() async throws {
    let server = try server { connection, _ in
      connection.isFirst ? connection.answer("503 Busy", [], "") : connection.answer("404 Not Found", [], "")
    }
    defer { server.stop() }
    var configuration = obedient
    configuration.retry.maximumAttempts = 2
    #expect(try await PageFetcher(configuration: configuration).page(server.url("/a")).status == 200)
  }

  /// F45
  @Test func hops() async throws {
    for hops in 1...6 {
      let server = try server { connection, request in
        let number = Int(request.path.dropFirst("/robots".count)) ?? 0
        if number < hops {
          connection.answer("301 Moved", ["Location: /robots\(number + 1)"], "")
        } else {
          connection.answer("200 OK", ["Content-Type: text/plain"], "User-agent: *\nDisallow: /a")
        }
      }
      defer { server.stop() }
      let code = try await PageFetcher(configuration: obedient).code(server.url("/a"))
      // Beyond five it counts as unavailable (RFC 9309, section 2.3.1.2).
      #expect(code == (hops <= 5 ? .robotsDisallowed : nil), "\(hops) hops")
    }
  }

  /// F45: of 600 KiB the first 500 count; a mark, carriage returns and a page of HTML are no hindrance.
  @Test func oddFiles() async throws {
    let filler = String(repeating: "# nothing\r\n", count: 600 * 1024 / 11)
    for (text, isDisallowed) in [
      ("\u{FEFF}User-agent: *\r\nDisallow: /a\r\n" + filler, true),
      ("User-agent: *\r\n" + filler + "Disallow: /a\r\n", false),
      ("<html><body>\nUser-agent: *\nDisallow: /a\n</body></html>", true), ("", false), ("\0\u{1}\u{2}", false),
    ] {
      let server = try server { connection, _ in connection.answer("200 OK", ["Content-Type: text/html"], text) }
      defer { server.stop() }
      let code = try await PageFetcher(configuration: obedient).code(server.url("/a"))
      #expect(code == (isDisallowed ? .robotsDisallowed : nil))
    }
  }

  /// F46
  @Test(arguments: [
    ("0.1", 0.1, RejectionCode?.none), ("86400", 0, .crawlDelayTooLong), ("abc", 0, nil), ("0.5", 0.5, nil),
  ])
  func crawlDelay(_ asked: String, _ seconds: Double, _ code: RejectionCode?) async throws {
    let server = try server { connection, _ in connection.answer("200 OK", [], "User-agent: *\nCrawl-delay: \(asked)") }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: obedient)
    let began = ContinuousClock.now
    for path in ["/a", "/b", "/c"] { #expect(try await fetcher.code(server.url(path)) == code) }
    if code == nil { #expect(ContinuousClock.now - began >= .seconds(2 * seconds)) }
  }

  /// One robots.txt for many pages that are asked for at once, and none for a page of another origin.
  @Test func askedOnce() async throws {
    let server = try server { connection, _ in
      Thread.sleep(forTimeInterval: 0.05)
      connection.answer("200 OK", [], "User-agent: *\nDisallow: /no")
    }
    defer { server.stop() }
    var configuration = obedient
    configuration.maximumPerSite = 8
    configuration.totalTimeout = 10
    let fetcher = PageFetcher(configuration: configuration)
    let port = server.port
    await withTaskGroup(of: RejectionCode?.self) { group in
      for index in 0..<20 {
        group.addTask { try? await fetcher.code("http://127.0.0.1:\(port)/\(index % 2 == 0 ? "no" : "yes")\(index)") }
      }
      var codes: [RejectionCode?: Int] = [:]
      for await code in group { codes[code, default: 0] += 1 }
      #expect(codes == [.none: 10, .robotsDisallowed: 10])
    }
    #expect(server.requests.count { $0.path == "/robots.txt" } == 1)
  }

  @Test func preflight() async throws {
    let server = try server { connection, _ in connection.answer("200 OK", [], "User-agent: Hearsay\nDisallow: /no") }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: obedient)
    for (path, code) in [("/no", RejectionCode?.some(.robotsDisallowed)), ("/yes", nil)] {
      let request = try FetchRequest(text: server.url(path))
      let found = await withCheckedContinuation { (continuation: CheckedContinuation<RejectionCode?, Never>) in
        fetcher.preflight(request) { result in
          if case .failure(let error) = result {
            continuation.resume(returning: error.code)
          } else {
            continuation.resume(returning: nil)
          }
        }
      }
      #expect(found == code)
    }
    #expect(server.requests.map(\.path) == ["/robots.txt"])
  }
}
