/// Stages that one worker runs through with a few inputs at a time, one stage after the other.
///
/// ```swift
/// pipeline.connect(articles, to: StageLine().then(AnnotateStage()).then(WriteStage()), workers: jobs)
/// ```
///
/// A stage finds its tables in the core's cache for all inputs of a batch but the first, what it makes is worked on by the
/// next soon after, and its memory goes back to the thread that asked for it. Each stage keeps its own report; only the
/// first has a queue.
public struct StageLine<Input: Sendable, Output: Sendable>: Sendable {
  /// All stages on a batch of outcomes, each stage on all of them before the next; a failure passes the rest by.
  typealias Step = ([Numbered<Input>]) -> [Numbered<Output>]

  let names: [String]
  /// Makes one worker of each stage, on the line's own queue. One meter for each name.
  let makeStep: @Sendable (_ meters: ArraySlice<StageMeter>, _ window: AdmissionWindow) throws -> Step

  /// No stage yet: hands on what it gets.
  public init() where Input == Output { self.init(names: []) { _, _ in { $0 } } }

  /// The line with one more stage at its end.
  public func then<S: Stage>(_ stage: S) -> StageLine<Input, S.Output> where S.Input == Output {
    let makeFirst = makeStep
    return StageLine<Input, S.Output>(names: names + [S.name]) { meters, window in
      let first = try makeFirst(meters.dropLast(), window)
      let worker = try stage.makeWorker()
      let meter = meters.last
      return { batch in
        first(batch).map { $0.processed(by: worker, of: stage, meter: meter, window: window) }
      }
    }
  }

  private init(
    names: [String],
    makeStep: @escaping @Sendable (_ meters: ArraySlice<StageMeter>, _ window: AdmissionWindow) throws -> Step
  ) {
    self.names = names
    self.makeStep = makeStep
  }
}

extension Numbered {
  /// The outcome after one more stage: a failure passes by untouched.
  func processed<S: Stage>(
    by worker: S.Worker, of stage: S, meter: StageMeter?, window: AdmissionWindow
  ) -> Numbered<S.Output> where S.Input == Value {
    let output: Result<S.Output, any Error>
    var weight = 512
    switch outcome {
    case .failure(let error): output = .failure(error)
    case .success(let value):
      let clock = ContinuousClock()
      let (start, startOfCPU) = (clock.now, ThreadClock.now)
      output = Result { try worker.process(value) }
      if case .success(let value) = output { weight = stage.bytes(of: value) }
      let rejected = if case .failure = output { true } else { false }
      meter?.count(rejected: rejected, busy: clock.now - start, cpu: ThreadClock.now - startOfCPU)
    }
    window.reweigh(from: bytes, to: weight)
    return Numbered<S.Output>(number: number, bytes: weight, outcome: output)
  }
}
