internal import Foundation
internal import Language
internal import Pipeline
internal import Records

/// The pipeline up to one stage, from inputs to standard output: no journal, no state.
public struct StreamRun: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    case jsonl, conllu
    /// For a person.
    case explanation
    /// For a person: how articles are found; up to `fetch`.
    case extraction
  }

  public var configuration: PipelineConfiguration
  public var inputs: [InputArgument]
  public var depth: PipelineDepth
  public var selection = InputSelection()
  /// Whether articles, documents, errors and a closing summary go to the stream as well.
  public var writesAll = false
  public var format = Format.jsonl
  /// Whether an explanation is in colour.
  public var usesColour = false
  /// Whether fetched input keeps the order of reading, too.
  public var isOrdered = false
  public var showsProgress = true

  public init(configuration: PipelineConfiguration, inputs: [InputArgument], depth: PipelineDepth) {
    self.configuration = configuration
    self.inputs = inputs
    self.depth = depth
  }

  /// Runs to the end; blocks the caller.
  ///
  /// - Throws: `RunFailure`.
  public func run(log: EventLog) throws -> ExitCode {
    let model = depth >= .annotate ? try ModelLocation.open(configuration) : nil
    let jobs = configuration.effectiveJobs
    let ways = ArticlePipeline(configuration: configuration, model: model, jobs: jobs)
    let pipeline = StagePipeline(bounds: ways.bounds)
    let signals = StopSignals {
      log.note(.stopping, "stopping: what is in hand is finished")
      pipeline.stop()
    }
    let tally = RunTally()
    let network = NetworkPages(configuration.fetchConfiguration, log: log)

    let (inputs, selection, isOrdered) = (inputs, selection, isOrdered)
    let references = pipeline.read(name: StageName.read.rawValue, bytes: { (journey: ArticleJourney) in journey.bytes })
    {
      reader in
      let finder = InputFinder(
        selection: selection, isOrdered: isOrdered, log: log, reader: reader, network: network)
      try finder.find(inputs)
    }
    let pages = ways.fetch(references, in: pipeline, network: network)
    var line = ArticleLine()
    if depth >= .extract { line = ways.extract(line, in: pipeline) }
    if depth >= .annotate { line = ways.annotate(line, in: pipeline) }
    if depth >= .resolve { line = ways.resolve(ways.attribute(line)) }
    let producer = configuration.producer
    let serialize = WriteStage(
      kinds: kinds, format: writtenFormat, producer: producer,
      modelProducer: Producer(model: model?.identifier, config: producer.config))
    let lines = pipeline.connect(pages, to: line.then(serialize), workers: jobs)
    let writesAll = writesAll
    pipeline.write(name: StageName.write.rawValue, lines) {
      StreamWriter(
        OpenFile(borrowing: 1, name: "standard output"), tally: tally, log: log, producer: producer,
        writesAll: writesAll)
    }

    let progress = ProgressLine(log: log, inputs: inputs, tally: tally, isWanted: showsProgress)
    defer { progress.end() }
    do { try pipeline.run() } catch let failure as SystemCallFailure {
      // The reader of the pipe has seen enough: nothing to complain about.
      if failure.isBrokenPipe { return .success }
      throw RunFailure(.ioError, "cannot write: \(failure)")
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFailure(.internalError, "the run broke: \(error)")
    }
    if let code = signals.exitCode { return code }
    progress.end()
    let code = tally.counts.exitCode(maxErrorRate: configuration.maxErrorRate)
    if let complaint = tally.counts.complaint(code, maxErrorRate: configuration.maxErrorRate) { log.fail(complaint) }
    return code
  }

  private var writtenFormat: WriteStage.Format {
    switch format {
    case .jsonl: .jsonLines
    case .conllu: .coNLLU
    case .explanation: .explanation(isColoured: usesColour)
    case .extraction: .extraction(configuration.extractionLimits)
    }
  }

  private var kinds: [RecordKind] {
    guard writesAll else { return [depth.record] }
    return switch depth {
    case .fetch: [.page]
    case .extract: [.article]
    case .annotate: [.article, .document]
    case .resolve: [.article, .document, .claim]
    }
  }
}
