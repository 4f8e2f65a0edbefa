internal import ArgumentParser
internal import Foundation
internal import Ingestion

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Says everything that is wrong with a configuration, at once.",
    discussion: """
      Each finding has its place (file, line, JSON path) and its mend; with
      findings the exit code is 78.

      Examples:
        hearsay validate pipeline.json
        hearsay validate --print pipeline.json
                                               all of it, environment included
        hearsay validate --list                every setting, default, meaning
      """)

  @Argument(help: "The configuration.")
  var file = "pipeline.json"

  @Flag(help: "Print the effective configuration.")
  var print = false

  @Flag(help: "List every setting.")
  var list = false

  @Flag(help: "Print the JSON Schema of pipeline.json.")
  var schema = false

  @Flag(inversion: .prefixedNo, help: "Look whether the files and folders that it names can be used.")
  var places = true

  func run() throws {
    if schema {
      Swift.print(PipelineConfiguration.schema, terminator: "")
      return
    }
    if list {
      Swift.print(PipelineConfiguration.meanings, terminator: "")
      return
    }
    var reader = ConfigurationReader()
    reader.read(file: file)
    reader.read(environment: ProcessInfo.processInfo.environment)
    if places { reader.checkPlaces() }
    guard reader.findings.isEmpty else {
      for finding in reader.findings { Swift.print(finding) }
      Hearsay.exit(withCode: .configurationInvalid)
    }
    Swift.print(print ? reader.configuration.text : "\(file): no findings\n", terminator: "")
  }
}
