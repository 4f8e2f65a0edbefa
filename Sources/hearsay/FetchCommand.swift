internal import ArgumentParser
internal import Ingestion

struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Prints page records: what was fetched or read.",
    discussion: """
      Examples:
        hearsay fetch https://herald.example/ports > pages.jsonl
        hearsay fetch --urls urls.txt | hearsay claims -
      """)

  @OptionGroup var options: StreamOptions

  func run() throws { try options.run(.fetch) }
}
