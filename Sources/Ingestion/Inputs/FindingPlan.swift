internal import Foundation
internal import Pipeline
internal import Records

/// What a run reads: the inputs of the command line, then the sources of the configuration.
struct FindingPlan: Sendable {
  let run: IngestionRun
  let network: NetworkPages
  let log: EventLog
  /// Whether an input waits until all others are written.
  var holds: @Sendable (_ id: String) -> Bool = { _ in false }
  /// Filled when all inputs are found.
  let notes = FindingNotes()

  /// - Parameters:
  ///   - journal: nil where there is none yet.
  ///   - isDry: whether the journal stays as it is.
  func find(into reader: InputReader<ArticleJourney>, journal: Journal?, isDry: Bool = false) throws {
    let now = Int(time(nil))
    let retriesErrors = run.retriesErrors
    let refreshes = run.refreshes
    let finder = InputFinder(
      selection: run.selection, isOrdered: run.isOrdered, log: log, reader: reader, network: network,
      journal: journal)
    // What is fetched is recalled by its id before the transfer; local input by its content, after it was read.
    finder.isDry = isDry
    finder.holds = holds
    finder.recalls = { reference in
      guard let entry = try journal?.entry(reference.id) else { return false }
      switch entry.outcome {
      case .done: return !refreshes
      case .rejected: return !retriesErrors && (entry.nextVisit.map { $0 > now } ?? true)
      }
    }
    try finder.find(run.inputs)
    try finder.find(run.configuration.sources.filter(\.enabled), now: now)
    // What failed for a passing reason is no feed's entry any more: it is asked for here.
    if let journal, retriesErrors || !run.configuration.sources.isEmpty {
      try finder.findAgain(in: journal, now: now, all: retriesErrors)
    }
    try finder.findHeld()
    if !isDry && !reader.isStopped { notes.append(finder.visits, sources: finder.sourcesRead) }
  }
}
