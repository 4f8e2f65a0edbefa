internal import ArgumentParser
internal import Ingestion

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "The main job: journal, claims, errors, report.",
    discussion: """
      Reads the inputs and the sources of the configuration, and writes below the
      output folder:
        claims/claims-<run>-<part>.jsonl    published by rename, whole or absent
        errors/errors-<run>.jsonl           one record for each rejected input
        reports/run-<run>.json, metrics.prom, journal.sqlite
      What the journal knows is not written twice; a run that was killed is
      continued by the next one.

      Examples:
        hearsay run --output out pages/
        hearsay run --config pipeline.json --quiet
                                               for cron
        hearsay run --output out --retry-errors pages/
                                               what was rejected is tried again
        hearsay run --dry-run --config pipeline.json
                                               what would be fetched, what not, why
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Settings") var settings: SettingOptions
  @OptionGroup(title: "Log") var log: LogOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The output folder (default: out).", valueName: "folder"))
  var output: String?

  @Flag(help: "Write article records beside the claims.")
  var articles = false

  @Flag(help: "Write articles and no claims; no language model is needed.")
  var articlesOnly = false

  @Flag(help: "Gzip the parts.")
  var compress = false

  @Flag(help: "Try again what was rejected before.")
  var retryErrors = false

  @Flag(help: "Ask again for URLs that were read before.")
  var refresh = false

  @Flag(help: "Say what would be read and fetched, and what not and why; write nothing.")
  var dryRun = false

  @Flag(help: "Keep the order of reading for what is fetched, too.")
  var ordered = false

  func run() throws {
    var configuration = try settings.read()
    if let output { configuration.output = output }
    if articles { configuration.write.articles = true }
    if articlesOnly { configuration.write.claims = false }
    if compress { configuration.write.compress = true }
    if input.arguments.isEmpty && configuration.sources.isEmpty {
      throw ValidationError("Name an input, or a pipeline.json with sources by --config.")
    }
    var run = IngestionRun(configuration: configuration, inputs: input.arguments)
    run.selection = input.selection
    run.retriesErrors = retryErrors
    run.refreshes = refresh
    run.isOrdered = ordered
    run.showsProgress = log.showsProgress
    if dryRun { Hearsay.exit(withCode: try DryRun(run).run(log: log.makeLog())) }
    let outcome = try run.run(log: log.makeLog())
    if !log.quiet { print(outcome.table, terminator: "") }
    Hearsay.exit(withCode: outcome.exitCode)
  }
}

extension IngestionRun.Outcome {
  /// The short table at the end of a run.
  fileprivate var table: String {
    let rate = seconds > 0 ? Double(articles) / seconds : 0
    var rows = [("read", "\(read)"), ("articles", "\(articles)")]
    if unchanged > 0 { rows.append(("unchanged", "\(unchanged)")) }
    rows += [
      ("claims", "\(claims)"), ("rejected", "\(errors)"),
      ("rate", "\((rate * 10).rounded() / 10) articles/s"), ("report", report),
    ]
    for path in published { rows.append(("published", path)) }
    return rows.map { name, value in
      name + String(repeating: " ", count: 11 - name.utf8.count) + value + "\n"
    }.joined()
  }
}
