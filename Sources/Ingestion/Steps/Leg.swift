internal import Pipeline
internal import Records

/// One stage as a leg of the journey: takes the articles that wait for the stage and lets the others pass.
struct Leg<Base: Stage>: Stage {
  let base: Base
  let stage: StageName
  /// What the stage takes of a step; nil where the article is elsewhere on its way.
  let input: @Sendable (ArticleStep) -> Base.Input?
  let step: @Sendable (Base.Output) -> ArticleStep
  /// Whether what has not been begun is to be given up.
  let givesUp: @Sendable () -> Bool

  static var name: String { Base.name }

  func makeWorker() throws -> Worker { Worker(base: try base.makeWorker(), leg: self) }

  func bytes(of output: ArticleJourney) -> Int { output.bytes }

  struct Worker: StageWorker {
    let base: Base.Worker
    let leg: Leg

    func process(_ journey: ArticleJourney) throws -> ArticleJourney {
      guard let input = leg.input(journey.step) else { return journey }
      if leg.givesUp() {
        let origin = journey.origin
        let rejection = Rejection(
          id: origin.id, input: origin.input, url: origin.url, stage: leg.stage, code: .cancelled,
          reason: "the run was stopped before this was done")
        throw RejectedInput(origin: origin, rejection: rejection)
      }
      do {
        var next = journey
        next.step = leg.step(try base.process(input))
        return next
      } catch {
        throw RejectedInput(origin: journey.origin, error: error, stage: leg.stage)
      }
    }
  }
}
