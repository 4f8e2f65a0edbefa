import Fetch
import Foundation
import Glibc
import Records
import Testing

/// F01–F09 and F31–F34 of the fault table (docs/faults.md): what goes wrong before and around a body.
@Suite(.timeLimit(.minutes(2))) struct ConnectionFaultTests {
  /// F01
  @Test func nameThatDoesNotExist() async throws {
    let fetcher = PageFetcher(
      configuration: impatient {
        $0.connectTimeout = 10
        $0.retry.maximumAttempts = 2
        $0.hostDownAfter = 3
      })
    guard case .failure(let error) = await fetcher.result(try FetchRequest(text: "http://herald.invalid/a?token=x"))
    else {
      Issue.record("it was fetched")
      return
    }
    #expect(error.code == .dnsFailed)
    #expect(error.attempts == 2)
    #expect(error.url == "http://herald.invalid/a")
    #expect(error.curlCode == 6)
    #expect(try await fetcher.code("http://herald.invalid/b") == .dnsFailed)
    #expect(try await fetcher.code("http://herald.invalid/c") == .hostDown)
  }

  /// F03
  @Test func refused() async throws {
    let server = try HostileServer { _ in }
    let url = server.url("/")
    server.stop()
    try await Task.sleep(for: .milliseconds(50))
    let fetcher = PageFetcher(configuration: impatient { $0.retry.maximumAttempts = 2 })
    guard case .failure(let error) = await fetcher.result(try FetchRequest(text: url)) else {
      Issue.record("it was fetched")
      return
    }
    #expect(error.code == .connectFailed)
    #expect(error.attempts == 2)
  }

  /// F04: a port that takes no connection and refuses none.
  @Test func blackHole() async throws {
    let hole = try BlackHole()
    defer { hole.close() }
    let fetcher = PageFetcher(
      configuration: impatient {
        $0.connectTimeout = 0.3
        $0.totalTimeout = 60
      })
    let began = ContinuousClock.now
    #expect(try await fetcher.code("http://127.0.0.1:\(hole.port)/") == .timeout)
    #expect(ContinuousClock.now - began < .seconds(15))
  }

  /// F06
  @Test func handshakeThatHangs() async throws {
    let server = try HostileServer { _ in Thread.sleep(forTimeInterval: 3) }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient { $0.connectTimeout = 0.4 })
    #expect(try await fetcher.code("https://127.0.0.1:\(server.port)/") == .timeout)
  }

  /// F07
  @Test func slowHeaders() async throws {
    let server = try HostileServer { connection in
      _ = connection.request()
      for byte in "HTTP/1.1 200 OK\r\nX-Slow: \(String(repeating: "x", count: 100))\r\n".utf8 {
        guard connection.send([byte]) else { return }
        Thread.sleep(forTimeInterval: 0.05)
      }
    }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient { $0.totalTimeout = 0.5 })
    #expect(try await fetcher.code(server.url("/")) == .timeout)
  }

  /// F08: whichever comes first.
  @Test(arguments: [(0.5, 30), (20.0, 1)])
  func slowBody(_ total: Double, _ lowSpeedTime: Int) async throws {
    let server = try HostileServer { connection in
      _ = connection.request()
      connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
      while connection.send("x") { Thread.sleep(forTimeInterval: 0.05) }
    }
    defer { server.stop() }
    let fetcher = PageFetcher(
      configuration: impatient {
        $0.totalTimeout = total
        $0.lowSpeedTime = lowSpeedTime
      })
    let began = ContinuousClock.now
    #expect(try await fetcher.code(server.url("/")) == .timeout)
    #expect(ContinuousClock.now - began < .seconds(15))
  }

  /// F09: many lines, and one line without end.
  @Test(arguments: ["X-Header: \(String(repeating: "y", count: 1_000))\r\n", String(repeating: "y", count: 1_000)])
  func endlessHeaders(_ piece: String) async throws {
    let server = try HostileServer { connection in
      _ = connection.request()
      connection.send("HTTP/1.1 200 OK\r\nX-First: ")
      var sent = 0
      while connection.send(piece), sent < 100 << 20 { sent += piece.utf8.count }
    }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient())
    #expect(try await fetcher.code(server.url("/")) == .badResponse)
  }

  /// F31: tried again, then an error; what is no HTTP at all is not tried again.
  @Test func brokenAnswers() async throws {
    let server = try HostileServer { connection in
      guard let request = connection.request() else { return }
      switch request.path {
      case "/reset":
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc")
        Thread.sleep(forTimeInterval: 0.05)
        connection.reset()
      case "/empty": return
      case "/resetatonce": connection.reset()
      default: connection.send("<html>HTTP/0.9 has no header</html>")
      }
    }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient { $0.retry.maximumAttempts = 2 })
    for (path, code, attempts) in [
      ("/reset", RejectionCode.transferFailed, 2), ("/empty", .transferFailed, 2), ("/resetatonce", .transferFailed, 2),
      ("/old", .badResponse, 1),
    ] {
      guard case .failure(let error) = await fetcher.result(try FetchRequest(text: server.url(path))) else {
        Issue.record("\(path) was fetched")
        continue
      }
      #expect(error.code == code, "\(path): \(error)")
      #expect(error.attempts == attempts, "\(path)")
    }
  }

  /// F31: a reset is got over by the next attempt.
  @Test func resetOnce() async throws {
    let server = try HostileServer { connection in
      guard connection.request() != nil else { return }
      if connection.number == 1 { return connection.reset() }
      connection.answer("200 OK", [], "fine")
    }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient { $0.retry.maximumAttempts = 3 })
    #expect(try await fetcher.page(server.url("/")).attempts == 2)
  }
}

/// A listening socket whose queue is full: further connections are neither taken nor refused.
struct BlackHole {
  let port: UInt16
  private let sockets: [Int32]

  init() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    var sockets = [listener]
    unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        _ = unsafe bind(listener, pointer, size)
        _ = listen(listener, 0)
        _ = unsafe getsockname(listener, pointer, &size)
        for _ in 0..<4 {
          let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
          _ = unsafe connect(client, pointer, size)
          sockets.append(client)
        }
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    self.sockets = sockets
  }

  func close() { for socket in sockets { Glibc.close(socket) } }
}
