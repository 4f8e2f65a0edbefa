internal import ArgumentParser
internal import Ingestion
internal import Records

/// The command. Each subcommand is a file; exit codes are decided in `ExitCode` and nowhere else.
@main
struct Hearsay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay",
    abstract: "Turns news articles into claim records: who says what, in which words, on whose word.",
    discussion: """
      Examples:
        hearsay claims article.html            claim records on standard output
        hearsay claims pages/ > claims.jsonl   a folder, in a stable order
        hearsay claims --urls urls.txt         the pages of a list of URLs
        hearsay fetch --urls urls.txt | hearsay claims -
                                               the same in two steps
        hearsay run --output out https://herald.example/feed.xml
                                               the main job: journal, parts, report
        hearsay explain article.html           an article, its claims marked in it

      Input is a URL, a file, a folder, or “-” for JSON Lines on standard input.
      Kinds of files: .html .htm .xhtml .txt .md .xml .rss .atom .json (JSON Feed)
      .jsonl .urls .warc .warc.gz.
      Settings: pipeline.json (--config), then HEARSAY_… in the environment, then
      flags.

      Exit codes:
        0    all inputs handled      1    too many rejected (--max-error-rate)
        64   usage                   65   input unusable
        69   no network, or all      70   internal error
             hosts failed            73   output cannot be made
        74   input/output error      75   another run holds the lock
        78   configuration invalid   130, 143  stopped by a signal, after a flush
      """,
    version: "\(Producer.name) \(Producer.version)",
    subcommands: [
      RunCommand.self, FetchCommand.self, ExtractCommand.self, AnnotateCommand.self, ClaimsCommand.self,
      ExplainCommand.self, ReportCommand.self, ExportCommand.self, ValidateCommand.self, SchemaCommand.self,
      ModelCommand.self,
    ])

  static func main() {
    if CommandLine.arguments.dropFirst() == ["--version"] {
      print(Versions.text)
      return
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as RunFailure {
      EventLog().fail(failure.message)
      Self.exit(withCode: failure.exitCode)
    } catch {
      // Help and version go to standard output and end well; all else here is a matter of usage.
      Self.exit(withError: error)
    }
  }

  static func exit(withCode code: Ingestion.ExitCode) -> Never {
    exit(withError: ArgumentParser.ExitCode(code.rawValue))
  }
}
