internal import Foundation

extension IsolatedExtractor.Recipe {
  /// The running command itself, told of `configuration` by its environment and of nothing else.
  static func own(_ configuration: PipelineConfiguration) -> Self {
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("HEARSAY_") }
    environment["HEARSAY_EXTRACT_MAX_BYTES"] = String(configuration.extract.maxBytes)
    environment["HEARSAY_EXTRACT_MAX_TEXT_BYTES"] = String(configuration.extract.maxTextBytes)
    return Self(
      command: .init(
        path: "/proc/self/exe",
        arguments: ["extract", "-", "--records", "all", "--jobs", "1", "--quiet", "--max-error-rate", "1"],
        environment: environment),
      timeout: .seconds(configuration.extract.timeout))
  }
}
