internal import Foundation
internal import Pipeline
internal import Records

/// Inputs that were in hand when an earlier run died.
///
/// To be in hand is no guilt: whoever kills a run catches innocents. A suspect is held back until everything else is written,
/// and then given, alone, to a process of its own (`TrialStage`). If that dies as well, the suspect is rejected; if it lives,
/// the run reads the suspect like any other.
struct Suspects: Sendable {
  /// Ids of those that the last run had in hand when it died.
  let leftInHand: [String]
  private let byID: [String: Suspect]
  private let retriesErrors: Bool

  /// So many runs that died of an input alone in hand, although its trial said that it is harmless, prove it guilty. One
  /// would not do, nor two: somebody may end the process just then.
  private static let mostDeathsAlone = 3
  /// A trial takes a second, in which a run is easily killed by chance; but where memory is bounded for run and trial
  /// together, a trial may end both, and must not do so for ever.
  private static let mostDeathsAtTrial = 10

  /// What can be done about a rejected suspect.
  static let mend = "--retry-errors tries it once more, and so does a later version"

  private init(_ suspects: [Suspect], leftInHand: [String], retriesErrors: Bool) {
    self.leftInHand = leftInHand
    byID = Dictionary(suspects.map { ($0.id, $0) }) { $1 }
    self.retriesErrors = retriesErrors
  }

  /// Reads what a run left that died, and counts it; what was convicted by another version is read again.
  ///
  /// To be called under the lock of the output folder, before any stage begins.
  ///
  /// - Throws: `JournalFailure` or `SystemCallFailure`.
  static func recall(in folder: RunFolder, run: Int, retriesErrors: Bool, log: EventLog) throws -> Suspects {
    let (notes, damaged) = try folder.inHand.leftBehind()
    if damaged > 0 {
      log.warn(
        "\(folder.path)/\(RunFolder.inHandName) should say what was in hand when the last run ended, but is damaged: what "
          + "it says in \(damaged) places is passed over, and nothing else depends on it")
    }
    try folder.journal.suspect(notes, trial: TrialStage.name)
    if let words = words(notes) { log.warn(words) }
    try folder.inHand.begin(run: run) { failure in
      log.warn("what is in hand cannot be noted (\(failure)): should this run die, the next one cannot tell on what")
    }
    let reopened = try folder.journal.reopen(
      code: RejectionCode.endsRun.rawValue, version: Producer.version, run: run, now: Int(time(nil)))
    for id in reopened { log.note(.recovered, "\(id): ended runs of another version, and is tried again") }
    return Suspects(
      try folder.journal.suspects(), leftInHand: notes.map(\.id), retriesErrors: retriesErrors)
  }

  var isEmpty: Bool { byID.isEmpty }

  subscript(_ id: String) -> Suspect? { byID.isEmpty ? nil : byID[id] }

  /// Whether no trial is needed any more.
  func isConvicted(_ suspect: Suspect) -> Bool {
    (suspect.alone >= Self.mostDeathsAlone || suspect.tried >= Self.mostDeathsAtTrial) && !retriesErrors
  }

  private static func words(_ notes: [InHandFile.Note]) -> String? {
    guard let run = notes.map(\.run).max() else { return nil }
    let names = notes.prefix(10).map { "\($0.id) (\($0.stage))" }.joined(separator: ", ")
    let more = notes.count > 10 ? " and \(notes.count - 10) more" : ""
    return
      "run \(run) died with this in hand: \(names)\(more). Each is kept back until all else is written, and then tried "
      + "in a process of its own; what ends that as well is rejected (\(RejectionCode.endsRun.rawValue))"
  }
}

extension Suspect {
  /// As error records have it: the stage that it was in hand at, or the last one before.
  var stageName: StageName {
    switch stage {
    case "serialize": .write
    case CopyStage.name: .extract
    default: StageName(rawValue: stage) ?? .extract
    }
  }
}
