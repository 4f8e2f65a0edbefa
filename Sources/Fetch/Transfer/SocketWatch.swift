internal import Dispatch
internal import Glibc

/// The Dispatch sources of one socket: one that fires when it can be read, one when it can be written.
///
/// A source must be cancelled, and its cancellation done, before its descriptor is closed. Sockets that curl opened
/// through us are closed here, after that. Others (a resolver thread's wake-up pipe) curl closes itself at a time of its
/// choosing: for those the sources watch a duplicate of our own.
///
/// Used only on the engine's queue.
final class SocketWatch {
  private let descriptor: Int32
  private let isDuplicate: Bool
  private let queue: DispatchQueue
  private let onReady: (_ writable: Bool) -> Void
  private var reader: (any DispatchSourceRead)?
  private var writer: (any DispatchSourceWrite)?
  private var isReading = false
  private var isWriting = false

  /// - Returns: null where there is no descriptor left for a duplicate.
  init?(_ socket: Int32, isOurs: Bool, queue: DispatchQueue, onReady: @escaping (_ writable: Bool) -> Void) {
    descriptor = isOurs ? socket : fcntl(socket, F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { return nil }
    isDuplicate = !isOurs
    self.queue = queue
    self.onReady = onReady
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

  /// Cancels the sources, then closes the descriptor. To be called once, and nothing after it.
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
