/// The door by which inputs enter a pipeline; the function that reads them gets it from `StagePipeline.read`.
///
/// Belongs to the reading function's queue.
public final class InputReader<Value: Sendable> {
  private let queue: BoundedQueue<Numbered<Value>>
  private let window: AdmissionWindow
  private let pipeline: StagePipeline
  private let meter: StageMeter
  private let bytes: (Value) -> Int
  private var number = 0

  init(
    queue: BoundedQueue<Numbered<Value>>, window: AdmissionWindow, pipeline: StagePipeline, meter: StageMeter,
    bytes: @escaping (Value) -> Int
  ) {
    self.queue = queue
    self.window = window
    self.pipeline = pipeline
    self.meter = meter
    self.bytes = bytes
  }

  /// Whether the run was asked to stop: reading should end soon. A function that waits for input must look now and then.
  public var isStopped: Bool { pipeline.isStopping }

  /// Hands an input on; blocks while the pipeline is full.
  ///
  /// - Parameter ordered: whether its outcome keeps its place among all ordered ones. Others are written as soon as they
  ///   are done, so that nobody waits for a slow host.
  /// - Throws: `QueueInterruption`: reading should end.
  public func submit(_ outcome: Result<Value, any Error>, ordered: Bool = true) throws(QueueInterruption) {
    if isStopped { throw .closed }
    var weight = 256
    var rejected = true
    if case .success(let value) = outcome {
      weight = bytes(value)
      rejected = false
    }
    try window.admit(bytes: weight)
    if isStopped {
      window.release(bytes: weight)
      throw .closed
    }
    meter.count(rejected: rejected, busy: .zero)
    try queue.enqueue(Numbered(number: ordered ? number : nil, bytes: weight, outcome: outcome), bytes: weight)
    if ordered { number += 1 }
  }

  /// Waits until all that was submitted is written, and has the writer make it last: whatever the next input does, what
  /// came before it is safe. Blocks.
  ///
  /// - Throws: `QueueInterruption`: reading should end.
  public func settle() throws(QueueInterruption) {
    if isStopped { throw .closed }
    try window.waitUntilEmpty()
    try window.admit(bytes: Self.settlingBytes)
    // A failure passes all stages by, and nothing is under way that it could overtake.
    try queue.enqueue(
      Numbered(number: nil, bytes: Self.settlingBytes, outcome: .failure(Settling())), bytes: Self.settlingBytes)
    try window.waitUntilEmpty()
    if isStopped { throw .closed }
  }

  private static var settlingBytes: Int { 256 }
}

/// What `InputReader.settle` sends to the writer: no outcome of any input.
struct Settling: Error {}
