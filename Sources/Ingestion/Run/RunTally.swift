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

  /// Why the command ends so, where rejected inputs alone are the reason: cron's mail has nothing else to show.
  func complaint(_ code: ExitCode, maxErrorRate: Double) -> String? {
    let codes = summary.errorsByCode.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    let list = codes.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
    switch code {
    case .tooManyErrors:
      return "\(summary.errors) of \(done) inputs were rejected, a larger share than the \(maxErrorRate) of "
        + "--max-error-rate: \(list)"
    case .inputUnusable: return "no input could be read: \(list)"
    case .unavailable: return "nothing could be fetched, all hosts failed: \(list)"
    default: return nil
    }
  }
}
