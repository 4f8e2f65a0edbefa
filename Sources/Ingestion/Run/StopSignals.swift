internal import Dispatch
internal import Foundation

/// Turns SIGTERM and SIGINT into a clean end: the first one asks, the second one ends the process at once.
///
/// `@unchecked Sendable`: all mutable state is guarded by `lock`.
final class StopSignals: @unchecked Sendable {
  private let lock = NSLock()
  private var received: Int32?
  private var sources: [any DispatchSourceSignal] = []

  /// Watches until the process ends. SIGPIPE is ignored: a write to a pipe without reader fails instead.
  init(_ stop: @escaping @Sendable () -> Void) {
    _ = signal(SIGPIPE, SIG_IGN)
    let queue = DispatchQueue(label: "hearsay.signals")
    for number in [SIGTERM, SIGINT] {
      _ = signal(number, SIG_IGN)  // else the default action comes before the source
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [self] in
        let isSecond = lock.withLock {
          defer { received = received ?? number }
          return received != nil
        }
        if isSecond { _exit(128 + number) }
        stop()
      }
      source.resume()
      sources.append(source)
    }
  }

  /// The exit code of a run that a signal ended.
  var exitCode: ExitCode? {
    switch lock.withLock({ received }) {
    case SIGTERM: .terminated
    case SIGINT: .interrupted
    default: nil
    }
  }
}
