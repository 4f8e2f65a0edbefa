internal import Foundation
internal import Language
internal import Pipeline
internal import Records

/// The main job: articles in, claim records out, with a journal that makes it safe to kill and to repeat.
public struct IngestionRun: Sendable {
  public var configuration: PipelineConfiguration
  /// Beside the sources of the configuration.
  public var inputs: [InputArgument]
  public var selection = InputSelection()
  /// Whether inputs that were rejected before are tried again, whatever the reason and the time.
  public var retriesErrors = false
  /// Whether URLs that were read before are asked for again, conditionally.
  public var refreshes = false
  public var isOrdered = false
  public var showsProgress = true
  /// How suspects are tried; nil: by the running command.
  var trial: Trial?

  public init(configuration: PipelineConfiguration, inputs: [InputArgument]) {
    self.configuration = configuration
    self.inputs = inputs
  }

  /// What a run tells the command.
  public struct Outcome: Sendable {
    public var exitCode: ExitCode
    public var run: Int
    public var read: Int
    public var articles: Int
    public var unchanged: Int
    public var claims: Int
    public var errors: Int
    public var seconds: Double
    /// Paths of the claim files that this run published.
    public var published: [String]
    public var report: String
  }

  /// Runs to the end; blocks the caller.
  ///
  /// - Throws: `RunFailure`.
  public func run(log: EventLog) throws -> Outcome {
    do { return try runUnderLock(log: log) } catch { throw RunFailure(error) }
  }

  private func runUnderLock(log: EventLog) throws -> Outcome {
    let model = configuration.write.claims ? try ModelLocation.open(configuration) : nil
    let folder = try RunFolder(configuration.output)
    if let free = RunFolder.freeBytes(folder.path), free < configuration.write.minimumFree {
      throw RunFailure(
        .outputCannotBeMade,
        "only \(free) bytes are free on the disk of \(folder.path); make room, or lower write.minimum_free "
          + "(\(configuration.write.minimumFree))")
    }
    let recovered = try folder.recover()
    for name in recovered.published { log.note(.recovered, "published \(name) of a run that was interrupted") }
    for name in recovered.dropped {
      log.note(.recovered, "dropped \(name) of a run that was interrupted: nothing in it was committed")
    }

    let producer = configuration.producer
    let modelProducer = Producer(model: model?.identifier, config: producer.config)
    let started = Timestamp.now
    let clock = ContinuousClock()
    let start = clock.now
    let run = try folder.journal.beginRun(
      version: Producer.version, configuration: producer.config ?? "", started: started)

    let suspects = try Suspects.recall(in: folder, run: run, retriesErrors: retriesErrors, log: log)

    let ways = ArticlePipeline(
      configuration: configuration, model: model, jobs: configuration.effectiveJobs,
      hands: Hands(file: folder.inHand, suspects: suspects))
    let pipeline = StagePipeline(bounds: ways.bounds)
    let signals = StopSignals {
      log.note(.stopping, "stopping: what is in hand is finished and written")
      pipeline.stop()
    }
    let tally = RunTally()
    let inHand = InputsInHand()
    let network = NetworkPages(configuration.fetchConfiguration, log: log)

    let journal = folder.journal
    let finding = FindingPlan(run: self, network: network, log: log, holds: { suspects[$0] != nil })
    let references = pipeline.read(name: StageName.read.rawValue, bytes: { (journey: ArticleJourney) in journey.bytes })
    {
      reader in
      try finding.find(into: reader, journal: journal)
    }
    var flow = ways.fetch(references, in: pipeline, network: network)
    flow = pipeline.connectInOrder(
      flow, to: RecallStage(journal: journal, inHand: inHand, retriesErrors: retriesErrors))
    var line = ArticleLine()
    if !suspects.isEmpty {
      let stage = TrialStage(
        suspects: suspects, trial: trial ?? Trial.own(configuration), producer: producer, log: log,
        givesUp: ArticlePipeline.patience(of: pipeline))
      line = line.then(ways.noted(stage))
    }
    line = ways.extract(line, in: pipeline)
    if configuration.duplicates.near != .ignore {
      flow = pipeline.connectInOrder(
        pipeline.connect(flow, to: line, workers: ways.jobs),
        to: ways.noted(CopyStage(journal: journal, inHand: inHand, settings: configuration.duplicates)))
      line = ArticleLine()
    }
    if configuration.write.claims { line = ways.resolve(ways.attribute(ways.annotate(line, in: pipeline))) }
    var kinds: [RecordKind] = configuration.write.claims ? [.claim] : []
    if configuration.write.articles || kinds.isEmpty { kinds.insert(.article, at: 0) }
    let serialize = WriteStage(kinds: kinds, producer: producer, modelProducer: modelProducer)
    let lines = pipeline.connect(flow, to: line.then(ways.noted(serialize)), workers: ways.jobs)
    let published = PublishedNames()
    let (settings, path) = (configuration.write, folder.path)
    let label = selection.shard.map { "-s\($0.number)of\($0.count)" } ?? ""
    pipeline.write(name: StageName.write.rawValue, lines) {
      RunWriter(
        folderPath: path, journal: journal, run: run, label: label, settings: settings, tally: tally, log: log,
        producer: producer, inHand: inHand, suspects: suspects, published: published, stop: { pipeline.stop() })
    }

    let progress = ProgressLine(log: log, inputs: inputs, tally: tally, isWanted: showsProgress)
    defer { progress.end() }
    var failure: RunFailure?
    do { try pipeline.run() } catch { failure = RunFailure(error) }
    progress.end()

    let counts = tally.counts
    let exitCode =
      failure?.exitCode ?? signals.exitCode ?? counts.exitCode(maxErrorRate: configuration.maxErrorRate)
    let seconds = (clock.now - start) / .seconds(1)
    let report = RunReport(
      run: run, started: started, finished: Timestamp.now, seconds: seconds, exitCode: exitCode, counts: counts,
      stages: pipeline.reports, published: published.names,
      leftInHand: suspects.leftInHand,
      sources: try sources(counts, finding.notes.sourcesRead, run, journal, log),
      producer: modelProducer)
    let reportPath = "reports/run-\(PartSeries.padded(run, 6))\(label).json"
    do {
      try PartFile.replace(folder.path + "/" + reportPath, with: report.json)
      try PartFile.replace(folder.path + "/metrics.prom", with: report.metrics)
      if failure == nil && signals.exitCode == nil {
        for visit in finding.notes.feedVisits { try journal.note(visit) }
      }
      try journal.endRun(run, finished: report.finished, exitCode: exitCode.rawValue)
      try journal.close()
    } catch {
      if failure == nil { throw error }
    }
    if let failure { throw failure }
    if let complaint = counts.complaint(exitCode, maxErrorRate: configuration.maxErrorRate) { log.fail(complaint) }
    return Outcome(
      exitCode: exitCode, run: run, read: counts.done, articles: counts.summary.articles, unchanged: counts.unchanged,
      claims: counts.summary.claims, errors: counts.summary.errors, seconds: seconds,
      published: published.names.filter { !$0.hasPrefix("errors/") }.map { folder.path + "/" + $0 },
      report: folder.path + "/" + reportPath)
  }

  /// So many visits without anything new are no quiet day any more.
  private static let suspiciouslyEmpty = 3

  /// Says so where a source that used to give something gave nothing.
  private func sources(
    _ counts: RunTally.Counts, _ read: Set<String>, _ run: Int, _ journal: Journal, _ log: EventLog
  ) throws -> [(name: String, new: Int, usual: Double?)] {
    try configuration.sources.filter { read.contains($0.name) }.map { source in
      let new = counts.newBySource[source.name] ?? 0
      let (usual, empty) = try journal.note(source: source.name, new: new, run: run)
      if empty >= Self.suspiciouslyEmpty, let usual, usual > 0 {
        log.warn(
          "the source “\(source.name)” gave 0 new articles \(empty) times in a row, where it used to give \((usual * 10).rounded() / 10)"
        )
      }
      return (source.name, new, usual)
    }
  }
}
