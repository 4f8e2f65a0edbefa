public import Foundation
internal import Glibc

/// A small, well-behaved HTTP server on loopback for end-to-end tests: what is not in its table is 404.
///
/// `@unchecked Sendable`: `lock` guards the paths seen; all else is set once.
public final class LoopbackServer: @unchecked Sendable {
  public struct Answer: Sendable {
    public var status: String
    public var contentType: String
    public var body: Data

    public init(status: String = "200 OK", contentType: String, body: Data) {
      self.status = status
      self.contentType = contentType
      self.body = body
    }
  }

  public let port: UInt16
  private let listener: Int32
  private let answer: @Sendable (_ path: String, _ address: String) -> Answer?
  private let lock = NSLock()
  private var paths: [String] = []

  /// - Parameter answer: what a path with its query gets, given the server's own address too; nil is 404.
  /// - Throws: `POSIXError` where no port can be had.
  public init(_ answer: @escaping @Sendable (_ path: String, _ address: String) -> Answer?) throws {
    self.answer = answer
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(listener, pointer, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, pointer, &size) == 0
      }
    }
    guard listener >= 0, isBound else { throw POSIXError(.EADDRINUSE) }
    port = UInt16(bigEndian: address.sin_port)
    Thread { [self] in accept() }.start()
  }

  public var address: String { "http://127.0.0.1:\(port)" }

  /// What was asked for, in the order of asking.
  public var requested: [String] { lock.withLock { paths } }

  /// Ends the accepting; connections in hand end by themselves.
  public func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  deinit { close(listener) }

  private func accept() {
    while true {
      let client = Glibc.accept(listener, nil, nil)
      if client < 0 {
        if errno == EINTR || errno == ECONNABORTED { continue }
        return
      }
      Thread { [self] in
        serve(client)
        close(client)
      }.start()
    }
  }

  /// One request a connection.
  private func serve(_ client: Int32) {
    var head: [UInt8] = []
    while !head.contains(sequence: [13, 10, 13, 10]) && head.count < 1 << 16 {
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = unsafe recv(client, &chunk, chunk.count, 0)
      if count <= 0 { return }
      head += chunk[..<count]
    }
    let words = String(decoding: head.prefix { $0 != 13 }, as: UTF8.self).split(separator: " ")
    guard words.count == 3 else { return }
    let path = String(words[1])
    lock.withLock { paths.append(path) }
    let answer =
      self.answer(path, address)
      ?? Answer(status: "404 Not Found", contentType: "text/html", body: Data("<p>Not here.".utf8))
    let header =
      "HTTP/1.1 \(answer.status)\r\nContent-Type: \(answer.contentType)\r\nContent-Length: \(answer.body.count)\r\n"
      + "Connection: close\r\n\r\n"
    let bytes = Array(header.utf8) + (words[0] == "HEAD" ? [] : Array(answer.body))
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes[sent...].withUnsafeBytes {
        unsafe send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      sent += count
    }
  }
}

extension [UInt8] {
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    guard count >= sequence.count else { return false }
    return (0...(count - sequence.count)).contains { self[$0...].starts(with: sequence) }
  }
}
