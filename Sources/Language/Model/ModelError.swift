/// Why a language model cannot be read, compiled, stored or used: what happened, to which file, what to do.
public struct ModelError: Error, Hashable, CustomStringConvertible {
  /// The file or folder, or the entry of an archive.
  public var subject: String
  public var reason: String

  public init(_ subject: String, _ reason: String) {
    self.subject = subject
    self.reason = reason
  }

  public var description: String { "\(subject): \(reason)" }
}
