/// Why a journal cannot be used.
public enum JournalFailure: Error, Sendable, CustomStringConvertible {
  /// Not a journal, or its bytes are no longer what was written.
  case damaged(path: String, reason: String)
  /// Written by a later version of this program.
  case newer(path: String)
  /// The disk is full, or fails.
  case unwritable(path: String, reason: String)

  public var description: String {
    switch self {
    case .damaged(let path, let reason):
      "the journal \(path) is damaged: \(reason); nothing was changed. Restore it from a copy, or move it away to begin "
        + "anew: then every article is read and written again"
    case .newer(let path):
      "the journal \(path) was written by a later version; nothing was changed. Use that version, or another --output"
    case .unwritable(let path, let reason): "the journal \(path) cannot be read or written: \(reason)"
    }
  }
}
