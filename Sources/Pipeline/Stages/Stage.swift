/// One arrow of the pipeline: how workers are made that turn an input into an output.
///
/// A stage is a recipe, shared and immutable. Each worker lives on a serial queue of its own, so it may own a C handle or
/// scratch memory without a lock.
public protocol Stage<Input, Output>: Sendable {
  associatedtype Input: Sendable
  associatedtype Output: Sendable
  associatedtype Worker: StageWorker<Input, Output>

  /// As reports and error records have it.
  static var name: String { get }

  /// Called on the worker's own queue. What it throws ends the whole run: a stage without workers can do nothing.
  func makeWorker() throws -> Worker

  /// About how much memory an output holds, in bytes; it counts against the bounds of queues and of the run.
  func bytes(of output: Output) -> Int
}

/// Does a stage's work, one input after the other, always on the same serial queue. Need not be `Sendable`.
public protocol StageWorker<Input, Output> {
  associatedtype Input
  associatedtype Output

  /// What it throws rejects this input alone; the run goes on.
  func process(_ input: Input) throws -> Output
}

/// A stage whose work happens elsewhere, such as on the network, so that hundreds of inputs are in hand at once.
public protocol AsynchronousStage<Input, Output>: Sendable {
  associatedtype Input: Sendable
  associatedtype Output: Sendable

  static var name: String { get }

  /// Begins the work and returns at once. `completion` is called exactly once, on any queue, and never blocks.
  func start(_ input: Input, completion: @escaping @Sendable (Result<Output, any Error>) -> Void)

  /// Ends all work in hand soon: each completion still comes, most with an error. What is started afterwards may fail at
  /// once.
  func cancel()

  /// About how much memory an output holds, in bytes.
  func bytes(of output: Output) -> Int
}

extension Stage {
  public func bytes(of output: Output) -> Int { 1024 }
}

extension AsynchronousStage {
  public func bytes(of output: Output) -> Int { 1024 }
}
