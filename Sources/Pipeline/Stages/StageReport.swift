/// What one stage did in a run.
public struct StageReport: Sendable, Hashable {
  /// The stage's name.
  public var name: String
  /// Workers, or the most that may be in hand at once for an asynchronous stage.
  public var workers: Int
  /// How many inputs the stage finished, well or badly.
  public var count: Int
  /// How many of them it rejected itself; what earlier stages rejected is not counted.
  public var rejected: Int
  /// The sum, over all workers, of the time that they worked, by the monotonic clock.
  public var busy: Duration
  /// Of that time, what their threads spent on the processor; zero for an asynchronous stage.
  public var cpu: Duration
  /// The queue before this stage: what stands in it now, and the most that ever stood in it.
  public var queue: BoundedQueueDepth

  public init(
    name: String, workers: Int, count: Int = 0, rejected: Int = 0, busy: Duration = .zero,
    cpu: Duration = .zero, queue: BoundedQueueDepth = .init()
  ) {
    self.name = name
    self.workers = workers
    self.count = count
    self.rejected = rejected
    self.busy = busy
    self.cpu = cpu
    self.queue = queue
  }
}
