internal import Foundation

extension ChildProcess.Command {
  /// The running command itself, told of what `configuration` says of extraction by its environment, and of nothing else.
  ///
  /// - Parameter more: further variables.
  static func own(
    _ arguments: [String], _ configuration: PipelineConfiguration, more: [String: String] = [:]
  ) -> Self {
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("HEARSAY_") }
    environment["HEARSAY_EXTRACT_MAX_BYTES"] = String(configuration.extract.maxBytes)
    environment["HEARSAY_EXTRACT_MAX_TEXT_BYTES"] = String(configuration.extract.maxTextBytes)
    return Self(
      path: "/proc/self/exe",
      arguments: arguments + ["-", "--records", "all", "--jobs", "1", "--quiet", "--max-error-rate", "1"],
      environment: environment.merging(more) { $1 })
  }
}
