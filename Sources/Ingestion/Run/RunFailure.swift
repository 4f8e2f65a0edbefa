/// Why a run cannot begin or go on: what happened, to what, and what to do.
public struct RunFailure: Error, Sendable, CustomStringConvertible {
  public var exitCode: ExitCode
  public var message: String

  public init(_ exitCode: ExitCode, _ message: String) {
    self.exitCode = exitCode
    self.message = message
  }

  public var description: String { message }
}
