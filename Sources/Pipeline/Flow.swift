/// The place between two stages of a `StagePipeline`: what one gives and the next one takes.
public struct Flow<Value: Sendable>: Sendable {
  let queue: BoundedQueue<Numbered<Value>>
}
