internal import Foundation
internal import Records

/// What a run has read and written so far; for progress, reports and the exit code.
///
/// `@unchecked Sendable`: all mutable state is guarded by `lock`.
final class RunTally: @unchecked Sendable {
  struct Counts: Sendable {
    var summary = RunSummary()
    /// Inputs that the journal knew already, unchanged.
    var unchanged = 0
    var nearDuplicates = 0
    /// Rejections by the stage that made them.
    var rejectedByStage: [StageName: Int] = [:]
    /// Of each named source: articles taken.
    var newBySource: [String: Int] = [:]

    /// Inputs whose way has ended.
    var done: Int { summary.read + unchanged }
  }

  private let lock = NSLock()
  private var state = Counts()

  var counts: Counts { lock.withLock { state } }

  func count(_ written: WrittenRecords) {
    lock.withLock {
      if written.isUnchanged {
        state.unchanged += 1
        return
      }
      state.summary.articles += 1
      state.summary.claims += written.claims
      if written.nearDuplicateOf != nil { state.nearDuplicates += 1 }
      if let source = written.origin.source { state.newBySource[source, default: 0] += 1 }
    }
  }

  func count(_ rejection: Rejection) {
    lock.withLock {
      state.summary.errorsByCode[rejection.code, default: 0] += 1
      state.rejectedByStage[rejection.stage, default: 0] += 1
    }
  }

  func count(bytes: Int) { lock.withLock { state.summary.bytes += bytes } }
}

extension RunTally.Counts {
  /// Codes that mean: the network or the hosts failed, not the pages.
  private static let networkCodes: Set<RejectionCode> = [
    .dnsFailed, .connectFailed, .tlsFailed, .timeout, .transferFailed, .httpServerError, .robotsUnreachable, .hostDown,
  ]

  /// How the command ends where nothing broke and nobody stopped it.
  func exitCode(maxErrorRate: Double) -> ExitCode {
    let errors = summary.errors
    guard errors > 0 else { return .success }
    if summary.articles == 0 && unchanged == 0 {
      if rejectedByStage[.read] == errors { return .inputUnusable }
      let network = summary.errorsByCode.filter { Self.networkCodes.contains($0.key) }.values.reduce(0, +)
      if network == errors { return .unavailable }
    }
    return Double(errors) > maxErrorRate * Double(done) ? .tooManyErrors : .success
  }
}
