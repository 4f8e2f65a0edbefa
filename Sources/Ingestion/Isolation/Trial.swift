internal import Foundation
internal import Pipeline
internal import Records

/// Gives an input, alone, to a process of its own, and looks how that ends.
///
/// The process is `hearsay claims -` (or `extract -`, where no claims are wanted), so that it does all that the run would do;
/// what it writes is not looked at. It has the limits of memory and time that no article comes near.
struct Trial: Sendable {
  enum Verdict: Hashable {
    case lived
    /// The input ended it; how, in words.
    case died(String)
    /// Somebody ended it, or there was no time.
    case undecided
  }

  var command: ChildProcess.Command
  /// 131,072 tokens, the most of an article, take seconds; so long, the input hangs.
  var timeout = Duration.seconds(300)
  /// Of the process, in bytes.
  var addressSpace: UInt = 4 << 30

  /// The running command itself.
  static func own(_ configuration: PipelineConfiguration) -> Self {
    var more = [
      "HEARSAY_EXTRACT_ISOLATE": String(configuration.extract.isolate),
      "HEARSAY_EXTRACT_TIMEOUT": String(configuration.extract.timeout),
    ]
    guard configuration.write.claims else { return Self(command: .own(["extract"], configuration, more: more)) }
    more["HEARSAY_MODEL"] = ModelLocation.path(configuration)
    return Self(command: .own(["claims"], configuration, more: more))
  }

  /// - Parameters:
  ///   - line: a record with its line feed.
  ///   - isGivenUp: asked a few times a second.
  /// - Throws: `SystemCallFailure` where no process can be made.
  func verdict(on line: [UInt8], isGivenUp: () -> Bool) throws -> Verdict {
    var kills = 0
    while true {
      let child = try ChildProcess(
        command, addressSpace: addressSpace, processorTime: UInt(timeout.components.seconds) + 10)
      let end = try child.end(after: line, within: timeout, isGivenUp: isGivenUp)
      switch end {
      case .exited(ExitCode.terminated.rawValue), .exited(ExitCode.interrupted.rawValue): return .undecided
      // One that leaves by itself, whatever it says, would not have ended the run.
      case .exited: return .lived
      case .killed(let signal) where Self.fromOutside.contains(signal): return .undecided
      case .killed(SIGKILL) where kills == 0:
        // For want of memory, or by an operator's hand; hardly twice by the latter.
        kills += 1
        if isGivenUp() { return .undecided }
      case .killed(let signal): return .died(ChildProcess.name(ofSignal: signal))
      case nil: return isGivenUp() ? .undecided : .died("it was not done after \(timeout)")
      }
    }
  }

  /// What a process does not send to itself.
  private static let fromOutside: Set<Int32> = [SIGTERM, SIGINT, SIGHUP, SIGQUIT]
}
