public import ArgumentParser
public import Ingestion

extension StreamRun.Format: ExpressibleByArgument {}

struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Prints document records: tokens, tags, heads and names.",
    discussion: """
      Examples:
        hearsay annotate article.txt
        hearsay annotate --format conllu articles.jsonl
      """)

  @Option(help: "JSON Lines, or CoNLL-U with the model's own relations.")
  var format = StreamRun.Format.jsonl

  @OptionGroup var options: StreamOptions

  func validate() throws {
    if format == .conllu && options.records == .all {
      throw ValidationError("--format conllu cannot carry --records all; choose one")
    }
  }

  func run() throws { try options.run(.annotate, format: format) }
}
