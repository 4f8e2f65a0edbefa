internal import ArgumentParser
internal import Exports
internal import Ingestion

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Makes one self-contained page of claims to look at in a browser.",
    discussion: """
      The page needs no network and no file beside it. Articles show with their
      claims marked where their records are among the input (`hearsay run
      --articles`, or `--records all`); else each claim shows with the words around
      it.

      Examples:
        hearsay report out -o report.html
        hearsay claims --records all pages/ | hearsay report - -o report.html
      """)

  @Argument(help: "Files of claim and article records (.jsonl, .jsonl.gz), the folder of a run, or “-”.")
  var claims: [String]

  @Option(name: .shortAndLong, help: "The page to write.")
  var output = "report.html"

  @Option(help: "The page's title.")
  var title = "Claims"

  func run() throws {
    var page = ReportPage()
    try RecordFiles(claims).forEach { _ = page.add($0) }
    guard page.claimCount > 0 else {
      throw RunFailure(
        .inputUnusable,
        "no claim record among \(claims.joined(separator: ", ")); give what `hearsay claims` or `hearsay run` wrote")
    }
    let output = try PlainOutput(output)
    try output.write(page.render(title: title))
    try output.finish()
  }
}
