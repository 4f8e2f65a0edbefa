/// What was seen of a bounded queue so far.
public struct BoundedQueueDepth: Sendable, Hashable {
  /// Now.
  public var elements = 0
  /// Now, by what writers said of their elements.
  public var bytes = 0
  public var mostElements = 0
  public var mostBytes = 0

  public init() {}
}
