internal import ArgumentParser
internal import Ingestion

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Prints article records: text and metadata of pages.",
    discussion: """
      Examples:
        hearsay extract pages/ > articles.jsonl
        hearsay fetch https://herald.example/ports | hearsay extract -
      """)

  @OptionGroup var options: StreamOptions

  func run() throws { try options.run(.extract) }
}
