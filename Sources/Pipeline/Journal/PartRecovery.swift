internal import Foundation

/// Brings the output of a run that was killed to its end: every committed line published, every other one gone.
///
/// | the journal says | on the disk | then |
/// |---|---|---|
/// | nothing | `NAME.partial` | removed: no article of it is marked as done |
/// | open, length 0 | `NAME.partial` | removed |
/// | open, length n | `NAME.partial` of n bytes or more | cut to n, published |
/// | complete, length n | `NAME.partial` | cut to n, published |
/// | complete | `NAME` | noted as published |
/// | open or complete | `NAME.partial` shorter than n | the disk lost what it had confirmed: refused |
/// | complete | neither | published, and taken away by its reader since |
public struct PartRecovery {
  public struct Outcome: Sendable, Hashable {
    /// Names of files that got their last name now.
    public var published: [String] = []
    /// Names of files that were dropped.
    public var dropped: [String] = []
  }

  private let folder: String
  private let journal: Journal

  public init(folder: String, journal: Journal) {
    self.folder = folder
    self.journal = journal
  }

  /// To be called under the lock of the output folder.
  ///
  /// - Parameters:
  ///   - subfolders: where parts may lie.
  ///   - compression: what `PartFile.publish` would be given for a name.
  /// - Throws: `SystemCallFailure` or `JournalFailure`.
  public func recover(
    subfolders: [String], compression: (String) -> PartFile.Compression?
  ) throws -> Outcome {
    var outcome = Outcome()
    var known: Set<String> = []
    for var part in try journal.unpublishedParts() {
      known.insert(part.name + PartFile.suffix)
      let final = folder + "/" + part.name
      let gathered = final + PartFile.suffix
      let partial = Self.size(of: gathered)
      if let partial, Self.size(of: final) == nil || part.stage == .open {
        guard part.length > 0 else {
          try remove(gathered)
          try journal.forget(part: part.name)
          outcome.dropped.append(part.name)
          continue
        }
        guard partial >= part.length else {
          throw JournalFailure.damaged(
            path: journal.path,
            reason: "\(gathered) has \(partial) bytes, but \(part.length) were committed")
        }
        if part.stage == .open {
          part.stage = .complete
          try journal.note([part])
        }
        if partial > part.length {
          let file = try OpenFile.updating(gathered)
          try file.truncate(to: part.length)
          try file.synchronize()
        }
        try PartFile.publish(part.name, in: folder, compression(part.name))
        outcome.published.append(part.name)
      } else if partial != nil {
        // Compressed and renamed, but the raw lines were not yet removed.
        try remove(gathered)
      } else if part.stage == .open && part.length == 0 {
        try journal.forget(part: part.name)
        continue
      }
      part.stage = .published
      try journal.note([part])
    }
    for subfolder in subfolders {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + subfolder)) ?? []
      for name in names.sorted() where name.hasSuffix(PartFile.suffix) || name.hasSuffix(".compressing") {
        let path = subfolder + "/" + name
        guard !known.contains(path) || Self.size(of: folder + "/" + path) != nil else { continue }
        try remove(folder + "/" + path)
        outcome.dropped.append(path)
      }
    }
    return outcome
  }

  private func remove(_ path: String) throws(SystemCallFailure) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw SystemCallFailure("unlink", path, errno) }
  }

  private static func size(of path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int).flatMap { $0 }
  }
}
