/// The end of a pipeline: takes every outcome, one after the other, on one serial queue.
///
/// What any function throws ends the whole run.
public protocol OutcomeWriter<Value>: SendableMetatype {
  associatedtype Value: Sendable

  /// Takes the outcome of one input: in the order of reading, or in the order in which they were done.
  func write(_ outcome: Result<Value, any Error>) throws

  /// Nothing more waits just now: a good moment to hand on what is buffered.
  func pause() throws

  /// All that was submitted so far is written: it is to be there whatever happens next.
  func settle() throws

  /// After the last outcome; not called where the run failed.
  func finish() throws
}

extension OutcomeWriter {
  public func settle() throws {}
}
