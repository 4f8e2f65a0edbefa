/// One input that a stage could not take. The run goes on.
public struct Rejection: Error, Sendable, Hashable {
  /// The record's id as far as it is known.
  public var id: String?
  /// What the user named: a URL, a path, or a path with line number.
  public var input: String
  public var url: String?
  public var stage: StageName
  public var code: RejectionCode
  /// One sentence for a person: what happened and, where there is one, the mend.
  public var reason: String
  public var attempts: Int
  /// Whether a later run may succeed with the same input.
  public var retriable: Bool

  public init(
    id: String? = nil, input: String, url: String? = nil, stage: StageName, code: RejectionCode, reason: String,
    attempts: Int = 1, retriable: Bool? = nil
  ) {
    self.id = id
    self.input = input
    self.url = url
    self.stage = stage
    self.code = code
    self.reason = reason
    self.attempts = attempts
    self.retriable = retriable ?? code.isRetriable
  }
}

/// The stages' names, as records and reports have them. `read` is the reading of inputs before the first stage.
public enum StageName: String, Sendable, Hashable, CaseIterable {
  case read, fetch, extract, annotate, attribute, resolve, write
}
