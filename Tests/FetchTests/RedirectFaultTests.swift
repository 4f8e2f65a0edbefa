import Fetch
import Foundation
import Records
import Testing

/// F22–F30 of the fault table (docs/faults.md): redirects, conditions and statuses.
@Suite(.timeLimit(.minutes(2))) struct RedirectFaultTests {
  /// Names that stand for the server on loopback, as the operator might fix them; nothing else private is allowed.
  private func fixed(_ server: HostileServer, _ names: String..., change: (inout FetchConfiguration) -> Void = { _ in })
    -> FetchConfiguration
  {
    impatient {
      $0.allowsPrivateAddresses = false
      for name in names { $0.fixedAddresses["\(name):\(server.port)"] = "127.0.0.1" }
      change(&$0)
    }
  }

  /// F22
  @Test func loopsAndChains() async throws {
    let server = try HostileServer.answering { connection, request in
      let number = Int(request.path.dropFirst()) ?? 0
      if request.path == "/loop" {
        connection.answer("302 Found", ["Location: /loop"], "")
      } else if number > 0 {
        connection.answer("301 Moved", ["Location: /\(number - 1)"], "moved")
      } else {
        connection.answer("200 OK", [], "here")
      }
    }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient())
    #expect(try await fetcher.code(server.url("/loop")) == .tooManyRedirects)
    #expect(server.requests.count == 11)
    #expect(try await fetcher.code(server.url("/30")) == .tooManyRedirects)
    #expect(try await fetcher.code(server.url("/11")) == .tooManyRedirects)
    let page = try await fetcher.page(server.url("/10"))
    #expect(page.redirects == 10)
    #expect(page.attempts == 1)
    #expect(page.finalURL.path == "/0")
    #expect(page.url.path == "/10")
  }

  /// F23
  @Test(arguments: [
    ("file:///etc/passwd", RejectionCode.blockedScheme), ("ftp://herald.example/a", .blockedScheme),
    ("gopher://127.0.0.1:70/x", .blockedScheme), ("data:text/html,<p>x", .blockedScheme),
    ("FILE:/etc/passwd", .blockedScheme),
    ("http://", .badResponse), ("http://[::1", .badResponse),
  ])
  func schemes(_ location: String, _ code: RejectionCode) async throws {
    let server = try HostileServer.answering { connection, _ in
      connection.answer("302 Found", ["Location: \(location)"], "")
    }
    defer { server.stop() }
    #expect(try await PageFetcher(configuration: impatient()).code(server.url("/")) == code)
    #expect(server.requests.count == 1)
  }

  /// F24, F39, F40: by number, by a name that every resolver knows, and by a name that is resolved; in the last case it is
  /// the socket's address that is judged, whatever the name resolved to before.
  @Test func privateAddresses() async throws {
    let secret = try HostileServer.answering { connection, _ in connection.answer("200 OK", [], "secret") }
    defer { secret.stop() }
    let port = secret.port
    let machine = ProcessInfo.processInfo.hostName
    let hosts = [
      "127.0.0.1", "0x7f.1", "2130706433", "017700000001", "[::1]", "[::ffff:127.0.0.1]", "localhost", "localhost.",
      "herald.localhost", "169.254.169.254", "[64:ff9b::7f00:1]", "0", "10.0.0.1", machine,
    ]
    let server = try HostileServer.answering { connection, request in
      connection.answer("302 Found", ["Location: http://\(request.path.dropFirst()):\(port)/"], "")
    }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: fixed(server, "herald.test"))
    for host in hosts {
      guard host != machine || !machine.isEmpty && machine != "localhost" else { continue }
      let direct = try await fetcher.code("http://\(host):\(port)/")
      #expect(direct == .blockedAddress, "\(host)")
      let redirected = try await fetcher.code("http://herald.test:\(server.port)/\(host)")
      #expect(redirected == .blockedAddress, "\(host) by a redirect")
    }
    #expect(secret.requests.isEmpty)
    #expect(
      try await PageFetcher(configuration: impatient()).page("http://localhost:\(port)/").body == Array("secret".utf8))
  }

  /// F25: the target's own robots.txt is asked.
  @Test func robotsOfTheTarget() async throws {
    let server = try HostileServer.answering { connection, request in
      let isTarget = request.headers["host"]?.hasPrefix("closed.test") == true
      if request.path == "/robots.txt" {
        connection.answer("200 OK", ["Content-Type: text/plain"], isTarget ? "User-agent: *\nDisallow: /x" : "")
      } else if isTarget {
        connection.answer("200 OK", [], "here")
      } else {
        let port = request.headers["host"]?.split(separator: ":").last ?? ""
        connection.answer("301 Moved", ["Location: http://closed.test:\(port)\(request.path)"], "")
      }
    }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: fixed(server, "open.test", "closed.test") { $0.obeysRobots = true })
    #expect(try await fetcher.code("http://open.test:\(server.port)/x") == .robotsDisallowed)
    #expect(try await fetcher.page("http://open.test:\(server.port)/y").body == Array("here".utf8))
    #expect(server.requests.filter { $0.path == "/robots.txt" }.count == 2)
  }

  /// F26, F27
  @Test func notModified() async throws {
    let server = try HostileServer.answering { connection, _ in
      connection.send("HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n")
    }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient())
    let validators = Validators(etag: "\"7\"", lastModified: "Tue, 13 May 2031 06:00:00 GMT")
    let result = await fetcher.result(try FetchRequest(text: server.url("/"), validators: validators))
    #expect(try result.get().isNotModified)
    #expect(try result.get().body.isEmpty)
    #expect(server.requests.first?.headers["if-none-match"] == "\"7\"")
    #expect(server.requests.first?.headers["if-modified-since"] == "Tue, 13 May 2031 06:00:00 GMT")
    #expect(try await fetcher.code(server.url("/")) == .badResponse)
  }

  /// Validators that came from elsewhere cannot add header lines.
  @Test func validatorsAreOneLine() async throws {
    let server = try HostileServer.answering { connection, _ in connection.answer("200 OK", [], "x") }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient())
    let validators = Validators(etag: "\"7\"\r\nX-Injected: 1")
    _ = await fetcher.result(try FetchRequest(text: server.url("/"), validators: validators))
    #expect(server.requests.first?.headers["x-injected"] == nil)
    #expect(server.requests.first?.headers["if-none-match"] == nil)
  }

  /// F28, and what other statuses are; only those of the server's own trouble are tried again.
  @Test(arguments: [
    ("404 Not Found", RejectionCode.httpNotFound, 1), ("410 Gone", .httpGone, 1),
    ("403 Forbidden", .httpClientError, 1),
    ("451 Unavailable", .httpClientError, 1), ("500 Internal Server Error", .httpServerError, 3),
    ("302 Found", .badResponse, 1), ("300 Multiple", .badResponse, 1), ("206 Partial", .badResponse, 1),
    ("999 Denied", .badResponse, 1),
  ])
  func statuses(_ status: String, _ code: RejectionCode, _ attempts: Int) async throws {
    let server = try HostileServer.answering { connection, _ in connection.answer(status, [], "some words") }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient { $0.retry.maximumAttempts = 3 })
    guard case .failure(let error) = await fetcher.result(try FetchRequest(text: server.url("/"))) else {
      Issue.record("it was fetched")
      return
    }
    #expect(error.code == code)
    #expect(error.attempts == attempts)
    #expect(server.requests.count == attempts)
    #expect(error.status == Int(status.prefix(3)))
  }

  /// A long error page does not spoil the connection's next answer.
  @Test func longErrorPages() async throws {
    let server = try HostileServer.answering { connection, request in
      request.path == "/a"
        ? connection.answer("404 Not Found", [], [UInt8](repeating: 0x41, count: 300_000))
        : connection.answer("200 OK", [], "b")
    }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient())
    #expect(try await fetcher.code(server.url("/a")) == .httpNotFound)
    #expect(try await fetcher.page(server.url("/b")).body == [0x62])
  }

  /// F29: the host pauses as it asked, within the cap; others go on meanwhile.
  @Test(arguments: ["1", "date", "none", "1000000000"])
  func tooManyRequests(_ retryAfter: String) async throws {
    let server = try HostileServer.answering { connection, request in
      guard request.headers["host"]?.hasPrefix("busy.test") == true, request.path == "/a", connection.isFirst else {
        return connection.answer("200 OK", [], "fine")
      }
      let date = DateFormatter()
      date.locale = Locale(identifier: "en_US_POSIX")
      date.timeZone = TimeZone(identifier: "GMT")
      date.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
      var headers: [String] = []
      if retryAfter == "date" { headers = ["Retry-After: \(date.string(from: Date() + 2))"] }
      if Int(retryAfter) != nil { headers = ["Retry-After: \(retryAfter)"] }
      connection.answer("429 Too Many Requests", headers, "slow down")
    }
    defer { server.stop() }
    let fetcher = PageFetcher(
      configuration: fixed(server, "busy.test", "calm.test") {
        $0.retry.maximumAttempts = 3
        $0.retry.maximumRetryAfter = 1
      })
    let busy = try FetchRequest(text: "http://busy.test:\(server.port)/a")
    let began = ContinuousClock.now
    async let first = fetcher.result(busy)
    try await Task.sleep(for: .milliseconds(100))
    async let second = fetcher.result(try FetchRequest(text: "http://busy.test:\(server.port)/b"))
    #expect(try await fetcher.page("http://calm.test:\(server.port)/").status == 200)
    let page = try await first.get()
    #expect(page.attempts == 2)
    _ = try await second.get()
    let waited = ContinuousClock.now - began
    if retryAfter != "none" { #expect(waited > .milliseconds(retryAfter == "date" ? 200 : 950)) }
    #expect(waited < .seconds(20))
  }

  /// F30
  @Test func unavailableTwice() async throws {
    let server = try HostileServer { connection in
      while connection.request() != nil {
        connection.number <= 2
          ? connection.answer("503 Busy", ["Connection: close"], "") : connection.answer("200 OK", [], "x")
        if connection.number <= 2 { return }
      }
    }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient { $0.retry.maximumAttempts = 3 })
    #expect(try await fetcher.page(server.url("/")).attempts == 3)
  }
}
