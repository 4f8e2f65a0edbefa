internal import Pipeline

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

extension RunFailure {
  /// A journal that cannot be used.
  init(journal failure: JournalFailure) {
    switch failure {
    case .damaged, .newer: self.init(.configurationInvalid, failure.description)
    case .unwritable: self.init(.ioError, failure.description)
    }
  }

  /// What broke a run, by the kind of its error.
  init(_ error: any Error) {
    switch error {
    case let failure as RunFailure: self = failure
    case let failure as JournalFailure: self.init(journal: failure)
    case let failure as SystemCallFailure:
      self.init(
        .ioError, "cannot write: \(failure); what was published before is whole, and the next run goes on from there")
    default: self.init(.internalError, "the run broke: \(error)")
    }
  }
}
