/// One output file as the journal knows it.
public struct PartState: Sendable, Hashable {
  public enum Stage: String, Sendable {
    /// Lines are still appended; `length` bytes of them are committed.
    case open
    /// All lines are committed; the file has its last name, or is about to get it.
    case complete
    /// The file was seen under its last name.
    case published
  }

  /// Below the output folder, such as `claims/claims-000001-0001.jsonl`; the name under which it is published.
  public var name: String
  public var run: Int
  /// Bytes that belong to committed articles; what the file has beyond them is dropped after a crash.
  public var length: Int
  public var stage: Stage

  public init(name: String, run: Int, length: Int, stage: Stage) {
    self.name = name
    self.run = run
    self.length = length
    self.stage = stage
  }
}
