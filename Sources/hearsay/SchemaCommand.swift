public import ArgumentParser
public import Records

extension RecordSchema: ExpressibleByArgument {}

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema (2020-12) of a kind of record.",
    discussion: """
      Examples:
        hearsay schema claim > claim.schema.json
        hearsay schema error                   the error codes, each explained
      """)

  @Argument(help: "The kind of record.")
  var kind = RecordSchema.claim

  func run() throws { print(kind.text, terminator: "") }
}
