internal import Fetch
internal import Foundation
internal import Pipeline
internal import Records

/// Says what a run would read and fetch, and what not and why; nothing is fetched but robots.txt and feeds, and nothing
/// is written.
///
/// One line each on standard output: a verdict (`read`, `fetch`, `known`, `reject`), a tab, the id, and for what is known
/// or rejected a tab and the reason.
public struct DryRun: Sendable {
  private let run: IngestionRun

  public init(_ run: IngestionRun) { self.run = run }

  /// - Throws: `RunFailure`.
  public func run(log: EventLog) throws -> ExitCode {
    let configuration = run.configuration
    let network = NetworkPages(configuration.fetchConfiguration, log: log)
    let path = configuration.output + "/journal.sqlite"
    var journal: Journal?
    if FileManager.default.fileExists(atPath: path) {
      do { journal = try Journal(path: path, isReadOnly: true) } catch { throw RunFailure(journal: error) }
    }
    let ways = ArticlePipeline(configuration: configuration, model: nil, jobs: 1)
    let pipeline = StagePipeline(bounds: ways.bounds)
    let signals = StopSignals { pipeline.stop() }
    let finding = FindingPlan(run: run, network: network, log: log)
    let known = journal
    let references = pipeline.read(name: StageName.read.rawValue, bytes: { (journey: ArticleJourney) in journey.bytes })
    {
      reader in
      try finding.find(into: reader, journal: known, isDry: true)
    }
    let verdicts = pipeline.connect(
      references, to: PreflightStage(network: network), inFlight: configuration.fetch.inFlight * 4)
    let tally = RunTally()
    pipeline.write(verdicts) { VerdictWriter(tally: tally, journal: known) }
    do { try pipeline.run() } catch let failure as SystemCallFailure {
      if failure.isBrokenPipe { return .success }
      throw RunFailure(failure)
    } catch {
      throw RunFailure(error)
    }
    return signals.exitCode ?? .success
  }
}

/// Asks whether a page would be fetched.
private struct PreflightStage: AsynchronousStage {
  static let name = "preflight"
  let network: NetworkPages

  func start(_ journey: ArticleJourney, completion: @escaping @Sendable (Result<ArticleJourney, any Error>) -> Void) {
    guard case .reference(let reference) = journey.step, case .remote = reference.location,
      let url = try? WebURL(reference.url ?? "")
    else { return completion(.success(journey)) }
    network.preflight(FetchRequest(url: url)) { result in
      switch result {
      case .success: completion(.success(journey))
      case .failure(let error):
        let rejection = error.rejection(id: reference.id, input: reference.input)
        completion(.failure(RejectedInput(origin: journey.origin, rejection: rejection)))
      }
    }
  }

  func cancel() { network.cancel() }
}

private struct VerdictWriter: OutcomeWriter {
  let output = OpenFile(borrowing: 1, name: "standard output")
  let tally: RunTally
  let journal: Journal?

  func write(_ outcome: Result<ArticleJourney, any Error>) throws {
    switch outcome {
    case .success(let journey):
      try put([verdict(of: journey.step), journey.origin.id] + reason(journey))
    case .failure(let error):
      let rejection = error.rejection
      tally.count(rejection)
      try put(["reject", rejection.id ?? rejection.input, "\(rejection.code.rawValue): \(rejection.reason)"])
    }
  }

  func pause() {}
  func finish() {}

  /// Why an input that the journal knows is not read again.
  private func reason(_ journey: ArticleJourney) throws -> [String] {
    guard case .unchanged = journey.step, let entry = try journal?.entry(journey.origin.id) else { return [] }
    switch entry.outcome {
    case .done: return ["read by run \(entry.run)"]
    case .rejected:
      let code = entry.code.map { "\($0) " } ?? ""
      let next = entry.nextVisit.map { "tried again after \(Timestamp.text(of: $0)), now by --retry-errors" }
      return ["rejected \(code)by run \(entry.run): \(next ?? "tried again only by --retry-errors")"]
    }
  }

  private func verdict(of step: ArticleStep) -> String {
    switch step {
    case .unchanged: "known"
    case .reference(let reference):
      if case .remote = reference.location { "fetch" } else { "read" }
    default: "read"
    }
  }

  private func put(_ columns: [String]) throws {
    let line = columns.map {
      $0.split { "\t\n\r".unicodeScalars.contains($0.unicodeScalars.first ?? " ") }.joined(separator: " ")
    }
    try output.write(Array((line.joined(separator: "\t") + "\n").utf8))
  }
}
