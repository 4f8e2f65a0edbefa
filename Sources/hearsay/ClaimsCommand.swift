internal import ArgumentParser
internal import Ingestion

struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "Prints claim records.",
    discussion: """
      Keeps no journal and no state: the same input gives the same bytes, for any
      --jobs.

      Examples:
        hearsay claims pages/ > claims.jsonl
        hearsay claims --records all - < articles.jsonl
        parallel --pipe --block 50k -k hearsay claims - < articles.jsonl
      """)

  @OptionGroup var options: StreamOptions

  func run() throws { try options.run(.resolve) }
}
