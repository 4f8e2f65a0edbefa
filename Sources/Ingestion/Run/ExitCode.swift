/// How the command ends; the numbers are the contract's (sysexits.h where it has a name for it).
public enum ExitCode: Int32, Sendable, CaseIterable {
  /// All inputs were handled, rejections within the limit.
  case success = 0
  /// The share of rejected inputs is over `--max-error-rate`.
  case tooManyErrors = 1
  case usage = 64
  /// No input could be read.
  case inputUnusable = 65
  /// No network, or all hosts failed.
  case unavailable = 69
  case internalError = 70
  case outputCannotBeMade = 73
  case ioError = 74
  /// Another run holds the lock.
  case locked = 75
  case configurationInvalid = 78
  case interrupted = 130
  case terminated = 143
}
