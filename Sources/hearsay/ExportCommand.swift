public import ArgumentParser
public import Exports
internal import Ingestion
internal import Records

extension ExportFormat: ExpressibleByArgument {}

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes claim records in another form.",
    discussion: """
      Forms:
        csv             one row a claim, with a head line
        parquet-ready   flat JSON Lines, one type a column
        gqg             GDELT's Global Quotation Graph, one line an article
        jsonld          schema.org Claim, one document a line
        webannotation   W3C Web Annotation, one document a line
        text            one line a claim, in words

      Examples:
        hearsay export --format csv out > claims.csv
        hearsay claims pages/ | hearsay export --format gqg - > quotations.jsonl
      """)

  @Argument(help: "Files of claim records (.jsonl, .jsonl.gz), the folder of a run, or “-”.")
  var claims: [String]

  @Option(help: "The form.")
  var format: ExportFormat

  @Option(name: .shortAndLong, help: "The file to write; standard output if absent.")
  var output: String?

  func run() throws {
    let records = try RecordFiles(claims)
    let output = try PlainOutput(output)
    var export = format.makeExport()
    try output.write(export.head)
    var pending: [UInt8] = []
    try records.forEach { record in
      guard record["type"]?.string == "claim" else { return }
      pending += export.convert(record)
      if pending.count > 1 << 16 {
        try output.write(pending)
        pending.removeAll(keepingCapacity: true)
      }
    }
    try output.write(pending + export.finish())
    try output.finish()
  }
}
