internal import Dispatch
internal import Glibc

/// The Dispatch sources of one socket: one that fires when it can be read, one when it can be written.
///
/// A source must be cancelled, and its cancellation done, before its descriptor is closed; but curl closes its sockets
/// when it likes, and some (a connect that fails at once, a resolver thread's wake-up pair) without telling. So the
/// sources watch a duplicate, which is ours alone to close: nobody can close a number that has become another's.
///
/// Used only on the engine's queue.
final class SocketWatch {
  private let descriptor: Int32
  /// The socket's inode, by which it is told from another one that got its number later.
  private let identity: UInt
  private let queue: DispatchQueue
  private let onReady: (_ writable: Bool) -> Void
  private var reader: (any DispatchSourceRead)?
  private var writer: (any DispatchSourceWrite)?
  private var isReading = false
  private var isWriting = false

  /// - Returns: null where there is no descriptor left for a duplicate.
  init?(_ socket: Int32, queue: DispatchQueue, onReady: @escaping (_ writable: Bool) -> Void) {
    descriptor = fcntl(socket, F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { return nil }
    identity = Self.identity(of: socket)
    self.queue = queue
    self.onReady = onReady
  }

  /// Whether it watches what a number stands for now.
  func watches(_ socket: Int32) -> Bool { identity == Self.identity(of: socket) }

  private static func identity(of socket: Int32) -> UInt {
    var status = stat()
    return unsafe fstat(socket, &status) == 0 ? UInt(status.st_ino) : 0
  }

  /// Sources are suspended rather than cancelled while nobody waits: a connection that is used again costs no new one.
  func watch(reads: Bool, writes: Bool) {
    if reads != isReading {
      isReading = reads
      if reads {
        if reader == nil {
          let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
          source.setEventHandler { [unowned self] in if isReading { onReady(false) } }
          reader = source
        }
        reader?.resume()
      } else {
        reader?.suspend()
      }
    }
    if writes != isWriting {
      isWriting = writes
      if writes {
        if writer == nil {
          let source = DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: queue)
          source.setEventHandler { [unowned self] in if isWriting { onReady(true) } }
          writer = source
        }
        writer?.resume()
      } else {
        writer?.suspend()
      }
    }
  }

  /// Cancels the sources, then closes the duplicate. To be called once, and nothing after it.
  func close() {
    let descriptor = descriptor
    let count = (reader == nil ? 0 : 1) + (writer == nil ? 0 : 1)
    if count == 0 {
      _ = Glibc.close(descriptor)
      return
    }
    let group = DispatchGroup()
    for source in [reader as (any DispatchSourceProtocol)?, writer].compactMap(\.self) {
      group.enter()
      source.setCancelHandler { group.leave() }
      source.setEventHandler(handler: nil)
    }
    // A suspended source must run again to see that it is cancelled.
    reader?.cancel()
    writer?.cancel()
    if !isReading { reader?.resume() }
    if !isWriting { writer?.resume() }
    reader = nil
    writer = nil
    group.notify(queue: queue) { _ = Glibc.close(descriptor) }
  }
}
