internal import CProcess
internal import Foundation
internal import Pipeline

/// A process of our own that answers lines with lines. Not `Sendable`: it belongs to one worker.
///
/// It stands in a process group of its own, so that Ctrl-C in a terminal reaches it only through us; it inherits no
/// descriptor but its standard ones, and ends when our end of its standard input is closed, however we end.
final class ChildProcess {
  /// How a child left.
  enum End: Hashable {
    case exited(status: Int32)
    case killed(signal: Int32)
  }

  enum Answer {
    /// Without its line feed.
    case line([UInt8])
    /// Its output ended instead.
    case ended(End)
    case late
  }

  struct Command: Sendable {
    var path: String
    var arguments: [String]
    /// All that it finds in its environment.
    var environment: [String: String]
  }

  private let process: pid_t
  /// Our end of the socket that is its standard input and output.
  private let socket: OpenFile
  private var pending: [UInt8] = []
  private var end: End?

  /// The C functions are `socketpair`, `posix_spawn` and `prlimit`.
  ///
  /// - Parameters:
  ///   - addressSpace: the most memory that it may map, in bytes.
  ///   - processorTime: seconds after which the kernel ends it, should nobody else; nil for one that serves for long.
  /// - Throws: `SystemCallFailure`.
  init(_ command: Command, addressSpace: UInt, processorTime: UInt? = nil) throws(SystemCallFailure) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw SystemCallFailure("socketpair", command.path, errno)
    }
    let (own, childs) = (OpenFile(taking: ends[0], name: command.path), OpenFile(taking: ends[1], name: command.path))
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, childs.descriptor, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, childs.descriptor, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    _ = unsafe hearsay_close_from(&actions, 3)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    unsafe posix_spawnattr_setpgroup(&attributes, 0)

    let variables = command.environment.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }
    var process: pid_t = 0
    let failure = unsafe Self.withCStrings([command.path] + command.arguments) { arguments in
      unsafe Self.withCStrings(variables) { environment in
        unsafe posix_spawn(&process, command.path, &actions, &attributes, arguments, environment)
      }
    }
    guard failure == 0 else { throw SystemCallFailure("posix_spawn", command.path, failure) }
    socket = own
    self.process = process
    _ = fcntl(own.descriptor, F_SETFL, O_NONBLOCK)
    _ = hearsay_limit_address_space(process, addressSpace)
    if let processorTime { _ = hearsay_limit_processor_time(process, processorTime) }
  }

  deinit {
    // One that waits would end by itself; one that is at work could take its time.
    _ = kill()
  }

  /// Sends one line and waits for the line that answers it.
  ///
  /// - Throws: `SystemCallFailure`, not where the child has ended.
  func answer(to line: [UInt8], within limit: Duration) throws(SystemCallFailure) -> Answer {
    let clock = ContinuousClock()
    let deadline = clock.now + limit
    switch try send(line, until: deadline) {
    case .all: break
    case .ended(let end): return .ended(end)
    case .late: return .late
    }
    var searched = 0
    while true {
      if let feed = pending[searched...].firstIndex(of: 0x0A) {
        let answer = Array(pending[..<feed])
        pending.removeFirst(feed + 1)
        return .line(answer)
      }
      searched = pending.count
      guard socket.canRead(within: Self.milliseconds(deadline - clock.now)) else { return .late }
      // A child that left with words unread resets the connection.
      let chunk = (try? socket.read(1 << 16)) ?? []
      if chunk.isEmpty { return .ended(wait()) }
      pending += chunk
    }
  }

  /// Sends one line, closes its standard input and waits until it has left by itself; what it says is not looked at.
  ///
  /// - Parameter isGivenUp: asked a few times a second.
  /// - Returns: nil where it is still there after the limit, or was given up.
  /// - Throws: `SystemCallFailure`, not where the child has ended.
  func end(
    after line: [UInt8], within limit: Duration, isGivenUp: () -> Bool
  ) throws(SystemCallFailure) -> End? {
    let clock = ContinuousClock()
    let deadline = clock.now + limit
    switch try send(line, until: deadline) {
    case .all: break
    case .ended(let end): return end
    case .late: return nil
    }
    _ = shutdown(socket.descriptor, Int32(SHUT_WR))
    while clock.now < deadline, !isGivenUp() {
      guard socket.canRead(within: min(200, Self.milliseconds(deadline - clock.now))) else { continue }
      // A child that left with words unread resets the connection.
      let chunk = (try? socket.read(1 << 16)) ?? []
      if chunk.isEmpty { return wait() }
    }
    return nil
  }

  private enum Sent {
    case all
    case ended(End)
    case late
  }

  private func send(_ line: [UInt8], until deadline: ContinuousClock.Instant) throws(SystemCallFailure) -> Sent {
    let clock = ContinuousClock()
    var place = 0
    while place < line.count {
      let written = unsafe line.withUnsafeBytes { bytes in
        // A child that has left is an answer, and no SIGPIPE.
        unsafe Foundation.send(
          socket.descriptor, bytes.baseAddress! + place, bytes.count - place, Int32(MSG_NOSIGNAL))
      }
      if written >= 0 {
        place += written
      } else if errno == EPIPE || errno == ECONNRESET {
        return .ended(wait())
      } else if errno == EAGAIN {
        var request = pollfd(fd: socket.descriptor, events: Int16(POLLOUT), revents: 0)
        if unsafe poll(&request, 1, Self.milliseconds(deadline - clock.now)) == 0 { return .late }
      } else if errno != EINTR {
        throw SystemCallFailure("send", socket.name, errno)
      }
    }
    return .all
  }

  /// Ends it at once. The C function is `kill`.
  func kill() -> End {
    if let end { return end }
    _ = Foundation.kill(process, SIGKILL)
    return wait()
  }

  /// Waits until it has left. The C function is `waitpid`.
  private func wait() -> End {
    if let end { return end }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    // `WIFSIGNALED` and its like are macros.
    let signal = status & 0x7F
    let end: End = signal == 0 ? .exited(status: (status >> 8) & 0xFF) : .killed(signal: signal)
    self.end = end
    return end
  }

  /// Such as “Segmentation fault, signal 11”.
  static func name(ofSignal signal: Int32) -> String {
    let name = unsafe strsignal(signal).map { unsafe String(cString: $0) } ?? "signal"
    return "\(name), signal \(signal)"
  }

  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    return Int32(clamping: max(0, seconds * 1000 + attoseconds / 1_000_000_000_000_000))
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress!) }
  }
}
