internal import ArgumentParser
internal import Ingestion

/// What `fetch`, `extract`, `annotate` and `claims` have in common.
struct StreamOptions: ParsableArguments {
  enum Records: String, CaseIterable, ExpressibleByArgument {
    case own, all
  }

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Settings") var settings: SettingOptions
  @OptionGroup(title: "Log") var log: LogOptions

  @Option(help: "“all”: errors and a closing summary go to standard output as well, with the records on the way.")
  var records = Records.own

  @Flag(help: "Keep the order of reading for what is fetched, too.")
  var ordered = false

  func validate() throws {
    if input.arguments.isEmpty {
      throw ValidationError("Name an input: a URL, a file, a folder, or “-” for JSON Lines on standard input.")
    }
  }

  func run(_ depth: PipelineDepth, format: StreamRun.Format = .jsonl, usesColour: Bool = false) throws {
    var run = StreamRun(configuration: try settings.read(), inputs: input.arguments, depth: depth)
    run.selection = input.selection
    run.writesAll = records == .all
    run.format = format
    run.usesColour = usesColour
    run.isOrdered = ordered
    run.showsProgress = log.showsProgress
    Hearsay.exit(withCode: try run.run(log: log.makeLog()))
  }
}
