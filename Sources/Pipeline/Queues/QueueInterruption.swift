/// Why a queue takes or gives nothing any more.
public enum QueueInterruption: Error {
  /// A writer came after the end.
  case closed
  /// The run was cancelled; what stood in the queue was dropped.
  case cancelled
  /// Something broke elsewhere; what stood in the queue was dropped.
  case failed(any Error)
}
