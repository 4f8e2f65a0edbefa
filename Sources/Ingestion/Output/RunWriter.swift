internal import Foundation
internal import Pipeline
internal import Records

/// Writes a run's records into parts, and commits them with the journal at checkpoints.
///
/// At a checkpoint, in this order: the lines are brought to the disk; one transaction of the journal marks their articles
/// as done and their bytes as committed; complete parts get their names. A crash between any two steps loses nothing and
/// repeats nothing (`PartRecovery`).
final class RunWriter: OutcomeWriter {
  private let folder: String
  private let journal: Journal
  private let run: Int
  private let settings: PipelineConfiguration.Write
  private let tally: RunTally
  private let log: EventLog
  private let producer: Producer
  private let inHand: InputsInHand
  private let names: PublishedNames
  private let suspects: Suspects
  /// Called where the disk is nearly full: reading should end.
  private let stop: @Sendable () -> Void

  private let claims: PartSeries
  private let articles: PartSeries?
  private let errors: PartSeries
  private var entries: [JournalEntry] = []
  private var published: [PartState] = []
  /// Suspects of this checkpoint that are none any more.
  private var acquitted: [String] = []
  private let clock = ContinuousClock()
  private var lastCheckpoint: ContinuousClock.Instant
  private var isDiskFull = false

  /// More entries are not gathered between two checkpoints.
  private static let mostEntries = 2_000

  init(
    folderPath: String, journal: Journal, run: Int, label: String, settings: PipelineConfiguration.Write,
    tally: RunTally, log: EventLog, producer: Producer, inHand: InputsInHand, suspects: Suspects,
    published: PublishedNames, stop: @escaping @Sendable () -> Void
  ) {
    folder = folderPath
    self.journal = journal
    names = published
    self.run = run
    self.settings = settings
    self.tally = tally
    self.log = log
    self.producer = producer
    self.inHand = inHand
    self.suspects = suspects
    self.stop = stop
    func series(_ kind: String, limit: Int?) -> PartSeries {
      PartSeries(
        kind: kind, run: run, label: label, folder: folderPath, limit: limit,
        isCompressed: settings.compress && limit != nil)
    }
    claims = series("claims", limit: settings.partBytes)
    articles = settings.articles || !settings.claims ? series("articles", limit: settings.partBytes) : nil
    errors = series("errors", limit: nil)
    lastCheckpoint = clock.now
  }

  func write(_ outcome: Result<WrittenRecords, any Error>) throws {
    switch outcome {
    case .success(let written): try write(written)
    case .failure(let failure as RunFailure): throw failure
    case .failure(let error): try write(error)
    }
    let isDue = entries.count >= Self.mostEntries || isTimeForCheckpoint
    if isDue || claims.isFull || articles?.isFull == true { try checkpoint(isLast: false) }
  }

  func pause() throws {
    if isTimeForCheckpoint { try checkpoint(isLast: false) }
  }

  func settle() throws { try checkpoint(isLast: false) }

  func finish() throws {
    try checkpoint(isLast: true)
    if isDiskFull {
      throw RunFailure(
        .ioError,
        "less than \(settings.minimumFree) bytes are free on the disk of \(folder) (write.minimum_free); the run "
          + "ended early, and the next one goes on from there")
    }
  }

  private var isTimeForCheckpoint: Bool { clock.now - lastCheckpoint >= .seconds(settings.checkpoint) }

  private func write(_ written: WrittenRecords) throws {
    tally.count(written)
    let id = written.origin.id
    if written.isUnchanged {
      if suspects[id] != nil, try journal.entry(id)?.outcome == .done { acquitted.append(id) }
      return
    }
    if suspects[id] != nil { acquitted.append(id) }
    for line in written.lines {
      switch line.kind {
      case .claim: try claims.append(line.bytes)
      case .article: try articles?.append(line.bytes)
      case .page, .document: continue
      }
      tally.count(bytes: line.bytes.count)
    }
    let origin = written.origin
    entries.append(
      JournalEntry(
        id: origin.id, url: origin.url, outcome: .done, digest: origin.digest, etag: origin.etag,
        lastModified: origin.lastModified, signature: written.signature, nearDuplicateOf: written.nearDuplicateOf,
        run: run))
  }

  private func write(_ error: any Error) throws {
    let rejection = error.rejection
    tally.count(rejection)
    // What a signal cut off has not failed: the next run reads it.
    if rejection.code == .cancelled { return }
    log.reject(rejection)
    var writer = JSONWriter()
    rejection.write(to: &writer, producer: producer)
    writer.newline()
    try errors.append(writer.bytes)
    tally.count(bytes: writer.bytes.count)
    // What has no origin of its own cannot be found again.
    guard let origin = (error as? RejectedInput)?.origin else { return }
    // What was not even had is as suspect as before.
    if suspects[origin.id] != nil, rejection.code != .endsRun, ![.read, .fetch].contains(rejection.stage) {
      acquitted.append(origin.id)
    }
    let known = try journal.entry(origin.id)
    // What is written stays written: a page that cannot be had again was had once.
    if known?.outcome == .done && origin.digest == nil { return }
    let attempts = rejection.attempts + (known?.attempts ?? 0)
    let mayRetry = rejection.retriable && attempts < RetryPause.mostAttempts
    entries.append(
      JournalEntry(
        id: origin.id, url: origin.url, outcome: .rejected, digest: origin.digest, etag: origin.etag,
        lastModified: origin.lastModified, attempts: attempts, code: rejection.code.rawValue,
        nextVisit: mayRetry ? Int(time(nil)) + RetryPause.seconds : nil, run: run))
  }

  private func checkpoint(isLast: Bool) throws {
    lastCheckpoint = clock.now
    var parts = published
    for series in [claims, articles, errors] {
      // Errors stay open to the end: one file a run.
      if let state = try series?.synchronize(isLast: isLast) { parts.append(state) }
    }
    if !entries.isEmpty || !parts.isEmpty || !acquitted.isEmpty {
      try journal.commit(entries, parts: parts, acquitted: acquitted)
      acquitted.removeAll()
    }
    published = try claims.publish() + (articles?.publish() ?? []) + errors.publish()
    names.append(published.map(\.name))
    if isLast && !published.isEmpty { try journal.note(published) }
    inHand.release(Set(entries.map(\.id)))
    entries.removeAll(keepingCapacity: true)
    if !isLast, !isDiskFull, let free = RunFolder.freeBytes(folder), free < settings.minimumFree {
      isDiskFull = true
      stop()
    }
  }
}

/// When what failed for a passing reason is tried again: after 48 hours, as news-crawl does.
enum RetryPause {
  static let seconds = 48 * 3_600
  /// Over all runs; then only `--retry-errors` tries again.
  static let mostAttempts = 9
}
