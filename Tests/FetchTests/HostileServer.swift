import Foundation
import Glibc

/// A server on loopback that says exactly the bytes it is told to, well-formed or not.
///
/// Each connection has a thread of its own that runs the test's script. Sendable without the compiler's check: `lock`
/// guards the counts and the list of open sockets.
final class HostileServer: @unchecked Sendable {
  let port: UInt16
  private let listener: Int32
  private let lock = NSLock()
  private var open: Set<Int32> = []
  private var connections = 0
  private var seen: [Request] = []

  struct Request: Sendable {
    var line: String
    var headers: [String: String]
    var method: String { String(line.split(separator: " ").first ?? "") }
    var path: String { line.split(separator: " ").dropFirst().first.map(String.init) ?? "" }
  }

  /// One connection of a client.
  final class Connection {
    let socket: Int32
    let number: Int
    fileprivate let server: HostileServer
    private var buffer: [UInt8] = []

    fileprivate init(_ socket: Int32, _ number: Int, _ server: HostileServer) {
      self.socket = socket
      self.number = number
      self.server = server
    }

    /// The next request's header; null at the connection's end.
    func request() -> Request? {
      while true {
        if let end = find(Array("\r\n\r\n".utf8)) {
          let text = String(decoding: buffer[..<end], as: UTF8.self)
          buffer.removeFirst(end + 4)
          var lines = text.components(separatedBy: "\r\n")
          let line = lines.removeFirst()
          var headers: [String: String] = [:]
          for header in lines {
            let parts = header.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
          }
          let request = Request(line: line, headers: headers)
          server.lock.withLock { server.seen.append(request) }
          return request
        }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe recv(socket, &chunk, chunk.count, 0)
        if count <= 0 { return nil }
        buffer += chunk[..<count]
      }
    }

    private func find(_ mark: [UInt8]) -> Int? {
      guard buffer.count >= mark.count else { return nil }
      return (0...(buffer.count - mark.count)).first { buffer[$0...].starts(with: mark) }
    }

    /// - Returns: whether the client still listens.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
      var sent = 0
      while sent < bytes.count {
        let count = unsafe bytes[sent...].withUnsafeBytes {
          unsafe Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count <= 0 { return false }
        sent += count
      }
      return true
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    func answer(
      _ status: String = "200 OK", _ headers: [String] = ["Content-Type: text/html"], _ body: [UInt8] = [],
      length: Int? = nil
    ) {
      let head = (["HTTP/1.1 " + status, "Content-Length: \(length ?? body.count)"] + headers).joined(separator: "\r\n")
      send(Array((head + "\r\n\r\n").utf8) + body)
    }

    func answer(_ status: String = "200 OK", _ headers: [String] = ["Content-Type: text/html"], _ body: String) {
      answer(status, headers, Array(body.utf8))
    }

    /// Whether the request read last was the server's first of its path and host.
    var isFirst: Bool {
      server.lock.withLock {
        guard let last = server.seen.last else { return false }
        return server.seen.count { $0.path == last.path && $0.headers["host"] == last.headers["host"] } == 1
      }
    }

    /// Ends the connection from this side.
    func hangUp() { shutdown(socket, Int32(SHUT_WR)) }

    /// Resets the connection instead of closing it.
    func reset() {
      var option = linger(l_onoff: 1, l_linger: 0)
      _ = unsafe setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    /// Waits until the client goes, at most so many seconds.
    func wait(_ seconds: Double) {
      var state = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&state, 1, Int32(seconds * 1000))
    }
  }

  /// - Parameter script: what is done with each connection; it is closed when the script returns.
  init(_ script: @escaping @Sendable (Connection) -> Void) throws {
    listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let bound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(listener, pointer, size) == 0 && listen(listener, 512) == 0
          && getsockname(listener, pointer, &size) == 0
      }
    }
    guard bound else { throw POSIXError(.EADDRINUSE) }
    port = UInt16(bigEndian: address.sin_port)
    let thread = Thread { [self] in acceptAll(script) }
    thread.stackSize = 256 << 10
    thread.start()
  }

  /// A server that answers every request of a connection in the same way.
  static func answering(_ answer: @escaping @Sendable (Connection, Request) -> Void) throws -> HostileServer {
    try HostileServer { connection in
      while let request = connection.request() { answer(connection, request) }
    }
  }

  private func acceptAll(_ script: @escaping @Sendable (Connection) -> Void) {
    while true {
      let socket = accept(listener, nil, nil)
      if socket < 0 {
        if errno == EINTR || errno == ECONNABORTED { continue }
        return
      }
      var one: Int32 = 1
      _ = unsafe setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
      let number = lock.withLock {
        connections += 1
        open.insert(socket)
        return connections
      }
      let thread = Thread { [self] in
        script(Connection(socket, number, self))
        lock.withLock { _ = open.remove(socket) }
        close(socket)
      }
      thread.stackSize = 256 << 10
      thread.start()
    }
  }

  func stop() {
    // Under the lock, since a socket's number may belong to another test once its own thread has closed it.
    lock.withLock {
      for socket in open { shutdown(socket, Int32(SHUT_RDWR)) }
    }
    shutdown(listener, Int32(SHUT_RDWR))
  }

  deinit { close(listener) }

  var connectionCount: Int { lock.withLock { connections } }
  var requests: [Request] { lock.withLock { seen } }
  func url(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }
}
