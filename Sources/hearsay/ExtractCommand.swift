internal import ArgumentParser
internal import Ingestion

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Prints article records: text and metadata of pages.",
    discussion: """
      Examples:
        hearsay extract pages/ > articles.jsonl
        hearsay fetch https://herald.example/ports | hearsay extract -
        hearsay extract --explain page.html    which blocks are text, which not, why
      """)

  @Flag(help: "Show how the article of each page is found, block by block.")
  var explain = false

  @OptionGroup var options: StreamOptions

  func validate() throws {
    if explain && options.records == .all {
      throw ValidationError("--explain is for people and cannot carry --records all; choose one")
    }
  }

  func run() throws {
    if explain { try options.run(.fetch, format: .extraction) } else { try options.run(.extract) }
  }
}
