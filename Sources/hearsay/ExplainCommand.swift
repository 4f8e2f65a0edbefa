internal import ArgumentParser
internal import Ingestion

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Shows an article with every claim marked in its text.")

  @OptionGroup var options: StreamOptions

  func run() throws { try options.run(.resolve) }
}
