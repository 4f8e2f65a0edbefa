internal import Foundation

/// A system call that failed: which one, on what, and why.
public struct SystemCallFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// Such as “write”.
  public var call: String
  /// The file or stream.
  public var subject: String
  /// `errno`.
  public var number: Int32

  public init(_ call: String, _ subject: String, _ number: Int32) {
    self.call = call
    self.subject = subject
    self.number = number
  }

  /// The system's own words (`strerror`).
  public var reason: String { unsafe String(cString: strerror(number)) }

  public var description: String { "\(subject): \(call): \(reason)" }

  /// The reader at the other end of a pipe has gone.
  public var isBrokenPipe: Bool { number == EPIPE }
  public var isMissing: Bool { number == ENOENT }
  /// What asking again may mend: a full disk, a quota, a read-only file system, or a broken device.
  public var isAboutSpaceOrDevice: Bool { [ENOSPC, EDQUOT, EIO, EROFS, EFBIG].contains(number) }
}
