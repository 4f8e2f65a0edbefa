internal import Language
internal import Pipeline
internal import Records

/// Lets a suspect pass only if a process of its own outlives it: so that no input ends a second run, and none is rejected
/// that merely was in hand when a run was killed.
struct TrialStage: Stage {
  static let name = "try_alone"

  let suspects: Suspects
  let trial: Trial
  let producer: Producer
  let log: EventLog
  /// Whether a verdict is waited for no longer.
  let givesUp: @Sendable () -> Bool

  func makeWorker() -> Worker { Worker(stage: self) }

  func bytes(of output: ArticleJourney) -> Int { output.bytes }

  struct Worker: StageWorker {
    let stage: TrialStage

    func process(_ journey: ArticleJourney) throws -> ArticleJourney {
      let origin = journey.origin
      guard let suspect = stage.suspects[origin.id], let line = journey.step.record(stage.producer) else {
        return journey
      }
      func reject(_ code: RejectionCode, _ reason: String) -> RejectedInput {
        let rejection = Rejection(
          id: origin.id, input: origin.input, url: origin.url, stage: suspect.stageName, code: code, reason: reason)
        return RejectedInput(origin: origin, rejection: rejection)
      }
      if stage.suspects.isConvicted(suspect) {
        throw reject(
          .endsRun,
          "\(suspect.alone + suspect.tried) runs ended with it and nothing else in hand; \(Suspects.mend)")
      }
      var verdict = Trial.Verdict.undecided
      do { verdict = try stage.trial.verdict(on: line, isGivenUp: stage.givesUp) } catch {
        stage.log.warn("no process can be made that tries \(origin.input): \(error)")
      }
      switch verdict {
      case .lived:
        stage.log.note(.recovered, "\(origin.input): a process of its own read it and lived, so this run reads it too")
        return journey
      case .died(let how):
        throw reject(
          .endsRun,
          "a run ended with it in hand, and so did a process that was given it alone (\(how)); \(Suspects.mend)")
      case .undecided: throw reject(.cancelled, "this waits for a later run: it could not be tried")
      }
    }
  }
}

extension ArticleStep {
  /// As a line that a stream reads; nil for what is past the stages that could fail.
  fileprivate func record(_ producer: Producer) -> [UInt8]? {
    var writer = JSONWriter()
    switch self {
    case .page(let page): page.write(to: &writer, producer: producer)
    case .article(let article): article.write(to: &writer, producer: producer)
    case .annotated(let annotated): annotated.document.write(to: &writer, producer: producer)
    case .reference, .attributed, .resolved, .copied, .unchanged: return nil
    }
    writer.newline()
    return writer.bytes
  }
}
