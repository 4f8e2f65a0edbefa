internal import ArgumentParser
internal import Ingestion

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "The main job: journal, claims, errors, report.")

  @OptionGroup var options: StreamOptions

  func run() throws { try options.run(.resolve) }
}
