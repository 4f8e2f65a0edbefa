internal import ArgumentParser
internal import Foundation
internal import Ingestion

/// Settings: `pipeline.json`, then the environment, then these flags.
struct SettingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Settings; see “hearsay validate”.", valueName: "pipeline.json"))
  var config: String?

  @Option(help: ArgumentHelp("The compiled language model.", valueName: "path"))
  var model: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("Workers of each CPU stage (default: the cores).", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("Exit with 1 where more than this share of inputs is rejected.", valueName: "share"))
  var maxErrorRate: Double?

  @Flag(help: "Allow pages from private and loopback addresses.")
  var allowPrivate = false

  @Option(
    name: .customLong("insecure-host"),
    help: ArgumentHelp("Do not verify this host's certificate; may be given several times.", valueName: "host"))
  var insecureHosts: [String] = []

  func validate() throws {
    if let jobs, !(1...40).contains(jobs) { throw ValidationError("--jobs: give a number from 1 to 40") }
    if let maxErrorRate, !(0...1).contains(maxErrorRate) {
      throw ValidationError("--max-error-rate: give a number from 0 to 1")
    }
  }

  /// - Throws: `RunFailure` with every finding at once.
  func read() throws -> PipelineConfiguration {
    var reader = ConfigurationReader()
    let environment = ProcessInfo.processInfo.environment
    if let path = config ?? environment["HEARSAY_CONFIG"] { reader.read(file: path) }
    reader.read(environment: environment)
    guard reader.findings.isEmpty else {
      throw RunFailure(.configurationInvalid, reader.findings.map(\.description).joined(separator: "\n"))
    }
    var configuration = reader.configuration
    if let model { configuration.model = model }
    if let jobs { configuration.jobs = jobs }
    if let maxErrorRate { configuration.maxErrorRate = maxErrorRate }
    if allowPrivate { configuration.fetch.allowPrivate = true }
    configuration.fetch.insecureHosts += insecureHosts
    return configuration
  }
}
