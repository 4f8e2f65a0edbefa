internal import Dispatch
internal import Foundation

/// Stages joined by bounded queues, from one reader to one writer.
///
/// ```swift
/// let pipeline = StagePipeline()
/// let pages = pipeline.read { reader in … reader.submit(.success(page)) … }
/// let articles = pipeline.connect(pages, to: ExtractStage(), workers: 2)
/// pipeline.write(articles) { LineWriter() }
/// try pipeline.run()
/// ```
///
/// Each worker is a loop on a serial `DispatchQueue` of its own. Every input that is read gives exactly one outcome, a
/// value or the error that some stage threw. What breaks the run itself (a worker that cannot be made, a writer that
/// cannot write) reaches every loop by the queues, and `run` throws it.
///
/// `@unchecked Sendable`: all mutable state is guarded by `lock`.
public final class StagePipeline: @unchecked Sendable {
  /// How much may be under way.
  public struct Bounds: Sendable {
    /// In one queue between two stages.
    public var queueArticles = 16
    public var queueBytes = 64 << 20
    /// In the whole pipeline, what waits for its turn to be written included.
    public var articles = 256
    public var bytes = 256 << 20
    /// What a worker takes from a queue at a time, where it is there already; the first one always.
    public var batchArticles = 16
    public var batchBytes = 2 << 20
    /// Workers of all stages together that are at work at the same time.
    public var workersAtOnce = Int.max

    public init() {}
  }

  private let bounds: Bounds
  private let window: AdmissionWindow
  private let permits: WorkPermits

  private let lock = NSLock()
  private var loops: [(label: String, body: @Sendable () throws -> Void)] = []
  private var interruptions: [@Sendable (QueueInterruption) -> Void] = []
  private var stopActions: [@Sendable () -> Void] = []
  private var meters: [StageMeter] = []
  private var stopping = false
  private var stopTime: ContinuousClock.Instant?
  private var interrupted = false
  private var failure: (any Error)?

  public init(bounds: Bounds = Bounds()) {
    self.bounds = bounds
    window = AdmissionWindow(articles: bounds.articles, bytes: bounds.bytes)
    permits = WorkPermits(bounds.workersAtOnce)
    let window = window
    interruptions.append { window.interrupt($0) }
  }

  // MARK: Joining stages

  /// Makes the beginning: `body` runs once, on its own queue, and submits inputs until there are no more.
  ///
  /// - Parameter bytes: about how much memory an input holds.
  public func read<Value: Sendable>(
    name: String = "read", bytes: @escaping @Sendable (Value) -> Int = { _ in 1024 },
    _ body: @escaping @Sendable (InputReader<Value>) throws -> Void
  ) -> Flow<Value> {
    let output: BoundedQueue<Numbered<Value>> = makeQueue()
    let meter = StageMeter(name: name, workers: 1) { BoundedQueueDepth() }
    let window = window
    add(meter)
    addLoop(name) { [unowned self] in
      let reader = InputReader(queue: output, window: window, pipeline: self, meter: meter, bytes: bytes)
      do { try body(reader) } catch QueueInterruption.closed {}
      output.close()
    }
    return Flow(queue: output)
  }

  /// Joins a stage with its pool of workers.
  public func connect<S: Stage>(_ flow: Flow<S.Input>, to stage: S, workers: Int) -> Flow<S.Output> {
    connect(flow, to: StageLine().then(stage), workers: workers)
  }

  /// Joins stages with one pool of workers, each of which runs through all of them.
  public func connect<Input, Output>(_ flow: Flow<Input>, to line: StageLine<Input, Output>, workers: Int)
    -> Flow<Output>
  {
    let output: BoundedQueue<Numbered<Output>> = makeQueue()
    let workers = max(1, workers)
    let meters = line.names.enumerated().map { index, name in
      StageMeter(name: name, workers: workers) { index == 0 ? flow.queue.depth : BoundedQueueDepth() }
    }
    for meter in meters { add(meter) }
    let (window, permits, bounds) = (window, permits, bounds)
    let atWork = Countdown(workers) { output.close() }
    for index in 0..<workers {
      addLoop("\(line.names.first ?? "line")-\(index)") {
        let step = try line.makeStep(meters[...], window)
        while true {
          let batch = try flow.queue.dequeue(atMost: bounds.batchArticles, bytes: bounds.batchBytes, readers: workers)
          if batch.isEmpty { break }
          permits.take()
          let done = step(batch)
          permits.giveBack()
          for numbered in done { try output.enqueue(numbered, bytes: numbered.bytes) }
        }
        atWork.countDown()
      }
    }
    return Flow(queue: output)
  }

  /// Joins a stage with one worker that sees ordered inputs in their order, rejected ones left out: for what depends on
  /// what came before.
  public func connectInOrder<S: Stage>(_ flow: Flow<S.Input>, to stage: S) -> Flow<S.Output> {
    let output: BoundedQueue<Numbered<S.Output>> = makeQueue()
    let meter = StageMeter(name: S.name, workers: 1) { flow.queue.depth }
    add(meter)
    let window = window
    addLoop(S.name) {
      let worker = try stage.makeWorker()
      var buffer = ReorderBuffer<Numbered<S.Input>>()
      while let numbered = try flow.queue.dequeue() {
        guard let number = numbered.number else {
          let done = numbered.processed(by: worker, of: stage, meter: meter, window: window)
          try output.enqueue(done, bytes: done.bytes)
          continue
        }
        buffer.insert(numbered, number: number)
        while let turn = buffer.next() {
          let done = turn.processed(by: worker, of: stage, meter: meter, window: window)
          try output.enqueue(done, bytes: done.bytes)
        }
      }
      output.close()
    }
    return Flow(queue: output)
  }

  /// Joins a stage whose work happens elsewhere.
  ///
  /// - Parameter inFlight: the most inputs in its hands at once, those included that are done and wait for room in the
  ///   next queue.
  public func connect<S: AsynchronousStage>(_ flow: Flow<S.Input>, to stage: S, inFlight: Int) -> Flow<S.Output> {
    let output: BoundedQueue<Numbered<S.Output>> = makeQueue()
    let meter = StageMeter(name: S.name, workers: max(1, inFlight)) { flow.queue.depth }
    add(meter)
    let pool = TransferPool(
      stage: stage, input: flow.queue, output: output, limit: inFlight, byteLimit: bounds.queueBytes, meter: meter,
      window: window)
    lock.withLock {
      stopActions.append { stage.cancel() }
      interruptions.append { pool.interrupt($0) }
    }
    addLoop("\(S.name)-start") { try pool.startAll() }
    addLoop("\(S.name)-forward") { try pool.forwardAll() }
    return Flow(queue: output)
  }

  /// Makes the end. `makeWriter` is called on the writer's own queue.
  public func write<Writer: OutcomeWriter>(
    name: String = "write", _ flow: Flow<Writer.Value>, to makeWriter: @escaping @Sendable () throws -> Writer
  ) {
    let meter = StageMeter(name: name, workers: 1) { flow.queue.depth }
    add(meter)
    let window = window
    addLoop(name) {
      let writer = try makeWriter()
      let clock = ContinuousClock()
      var buffer = ReorderBuffer<Numbered<Writer.Value>>()
      func write(_ numbered: Numbered<Writer.Value>) throws {
        let (start, startOfCPU) = (clock.now, ThreadClock.now)
        if case .failure(is Settling) = numbered.outcome {
          try writer.settle()
        } else {
          try writer.write(numbered.outcome)
          meter.count(rejected: false, busy: clock.now - start, cpu: ThreadClock.now - startOfCPU)
        }
        window.release(bytes: numbered.bytes)
      }
      while let numbered = try flow.queue.dequeue() {
        if let number = numbered.number {
          buffer.insert(numbered, number: number)
          while let turn = buffer.next() { try write(turn) }
        } else {
          try write(numbered)
        }
        if flow.queue.depth.elements == 0 { try writer.pause() }
      }
      try writer.finish()
    }
  }

  // MARK: Running

  /// Runs until everything that was read is written; blocks the caller.
  ///
  /// - Throws: what broke the run; `QueueInterruption.cancelled` after `cancel`.
  public func run() throws {
    let group = DispatchGroup()
    let loops = lock.withLock { self.loops }
    for loop in loops {
      DispatchQueue(label: "hearsay." + loop.label).async(group: group) {
        do {
          try loop.body()
        } catch is QueueInterruption {
          // The reason is known already to whoever interrupted.
        } catch {
          self.fail(error)
        }
      }
    }
    group.wait()
    if let failure = lock.withLock({ self.failure }) { throw failure }
  }

  /// Reads no more; what is in hand is finished and written. Work on the network is given up.
  public func stop() {
    let actions = lock.withLock {
      defer {
        stopping = true
        stopTime = stopTime ?? ContinuousClock().now
      }
      return stopping ? [] : stopActions
    }
    for action in actions { action() }
  }

  /// Whether `stop` was called.
  public var isStopping: Bool { lock.withLock { stopping } }

  /// Whether `stop` was called so long ago: time to give up what has not been begun.
  public func wasStopped(before duration: Duration) -> Bool {
    guard let time = lock.withLock({ stopTime }) else { return false }
    return ContinuousClock().now - time >= duration
  }

  /// Ends the run now: what is in hand is dropped.
  public func cancel() { interrupt(.cancelled, failure: QueueInterruption.cancelled) }

  /// Ends the run because of an error, which `run` throws; the first one counts.
  public func fail(_ error: any Error) { interrupt(.failed(error), failure: error) }

  /// What the stages did so far, from the reader to the writer.
  public var reports: [StageReport] { lock.withLock { meters }.map(\.current) }

  private func interrupt(_ reason: QueueInterruption, failure: any Error) {
    let (interruptions, stopActions) = lock.withLock {
      if interrupted { return ([], []) as ([@Sendable (QueueInterruption) -> Void], [@Sendable () -> Void]) }
      interrupted = true
      self.failure = failure
      return (self.interruptions, self.stopActions)
    }
    guard !interruptions.isEmpty else { return }
    for interruption in interruptions { interruption(reason) }
    // Only now: a reader that sees the stop ends well, and all behind it would finish before their queues are broken.
    lock.withLock { stopping = true }
    for action in stopActions { action() }
  }

  private func makeQueue<Value: Sendable>() -> BoundedQueue<Numbered<Value>> {
    let queue = BoundedQueue<Numbered<Value>>(capacity: bounds.queueArticles, byteCapacity: bounds.queueBytes)
    lock.withLock { interruptions.append { queue.interrupt($0) } }
    return queue
  }

  private func add(_ meter: StageMeter) { lock.withLock { meters.append(meter) } }

  private func addLoop(_ label: String, _ body: @escaping @Sendable () throws -> Void) {
    lock.withLock { loops.append((label, body)) }
  }
}
