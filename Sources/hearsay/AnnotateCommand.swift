internal import ArgumentParser
internal import Ingestion

struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Prints document records: tokens, tags, heads and names.",
    discussion: """
      Examples:
        hearsay annotate article.txt
        hearsay annotate --format conllu articles.jsonl
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl, conllu
  }

  @Option(help: "JSON Lines, or CoNLL-U with the model's own relations.")
  var format = Format.jsonl

  @OptionGroup var options: StreamOptions

  func validate() throws {
    if format == .conllu && options.records == .all {
      throw ValidationError("--format conllu cannot carry --records all; choose one")
    }
  }

  func run() throws { try options.run(.annotate, format: format == .conllu ? .conllu : .jsonl) }
}
