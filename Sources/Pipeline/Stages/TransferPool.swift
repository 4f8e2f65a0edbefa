internal import DequeModule
internal import Foundation

/// Keeps an asynchronous stage supplied, and moves what it finishes to the next queue.
///
/// Two loops, since completions come on the stage's own queue (the transfer loop), which must never block: one starts
/// work while fewer than `limit` inputs are in hand, the other forwards results and may block on a full queue. A place is
/// free again only when its result was forwarded, so a slow next stage holds back the network.
///
/// `@unchecked Sendable`: all mutable state is guarded by `condition`.
final class TransferPool<S: AsynchronousStage>: @unchecked Sendable {
  private let stage: S
  private let input: BoundedQueue<Numbered<S.Input>>
  private let output: BoundedQueue<Numbered<S.Output>>
  private let limit: Int
  private let byteLimit: Int
  private let meter: StageMeter
  private let window: AdmissionWindow

  private let condition = NSCondition()
  private var inHand = 0
  private var finished: Deque<Numbered<S.Output>> = []
  private var finishedBytes = 0
  private var hasStartedAll = false
  private var interruption: QueueInterruption?

  init(
    stage: S, input: BoundedQueue<Numbered<S.Input>>, output: BoundedQueue<Numbered<S.Output>>, limit: Int,
    byteLimit: Int, meter: StageMeter, window: AdmissionWindow
  ) {
    self.stage = stage
    self.input = input
    self.output = output
    self.limit = max(1, limit)
    self.byteLimit = max(1, byteLimit)
    self.meter = meter
    self.window = window
  }

  /// Starts work until the input ends.
  func startAll() throws {
    while true {
      try waitForPlace()
      guard let numbered = try input.dequeue() else { break }
      condition.withLock { inHand += 1 }
      switch numbered.outcome {
      case .failure(let error): finish(numbered, .failure(error))
      case .success(let value):
        let clock = ContinuousClock()
        let start = clock.now
        stage.start(value) { result in
          let rejected = if case .failure = result { true } else { false }
          self.meter.count(rejected: rejected, busy: clock.now - start)
          self.finish(numbered, result)
        }
      }
    }
    condition.withLock {
      hasStartedAll = true
      condition.broadcast()
    }
  }

  /// Forwards results until the last one.
  func forwardAll() throws {
    while let numbered = try nextFinished() {
      try output.enqueue(numbered, bytes: numbered.bytes)
      condition.withLock {
        inHand -= 1
        finishedBytes -= numbered.bytes
        condition.broadcast()
      }
    }
    output.close()
  }

  func interrupt(_ reason: QueueInterruption) {
    condition.withLock {
      if interruption == nil { interruption = reason }
      condition.broadcast()
    }
  }

  private func waitForPlace() throws(QueueInterruption) {
    condition.lock()
    defer { condition.unlock() }
    while interruption == nil, inHand > 0, inHand >= limit || finishedBytes >= byteLimit { condition.wait() }
    if let interruption { throw interruption }
  }

  private func nextFinished() throws(QueueInterruption) -> Numbered<S.Output>? {
    condition.lock()
    defer { condition.unlock() }
    while interruption == nil, finished.isEmpty, !(hasStartedAll && inHand == 0) { condition.wait() }
    if let interruption { throw interruption }
    return finished.popFirst()
  }

  /// Never blocks: called on the stage's own queue.
  private func finish(_ numbered: Numbered<S.Input>, _ result: Result<S.Output, any Error>) {
    var weight = 512
    if case .success(let value) = result { weight = stage.bytes(of: value) }
    window.reweigh(from: numbered.bytes, to: weight)
    condition.withLock {
      finished.append(Numbered(number: numbered.number, bytes: weight, outcome: result))
      finishedBytes += weight
      condition.broadcast()
    }
  }
}
