internal import Foundation

/// An output file that appears under its name whole, or not at all.
///
/// ```
///  append …  synchronize ─ journal: length committed … ─ synchronize ─ journal: complete ─ publish
///  NAME.partial, growing                                                    NAME.partial → NAME
/// ```
///
/// Lines gather in `NAME.partial`. Whoever commits calls `synchronize`, writes `length` into the journal, and goes on; a
/// crash leaves at most bytes beyond the committed length, which `PartRecovery` cuts off. Belongs to one queue. Every
/// function throws `SystemCallFailure`.
public final class PartFile {
  public static let suffix = ".partial"

  /// Below the folder of the run's output.
  public let name: String
  private let folder: String
  private let file: OpenFile
  private var buffer: [UInt8] = []
  private var written = 0
  private var needsSynchronizing = true

  /// Makes the file; there must be none of this name.
  public init(name: String, in folder: String) throws(SystemCallFailure) {
    self.name = name
    self.folder = folder
    let final = folder + "/" + name
    guard unsafe access(final, F_OK) != 0 else { throw SystemCallFailure("open", final, EEXIST) }
    file = try OpenFile.creating(final + Self.suffix)
    // The new name must survive a power cut as well as the bytes.
    try Self.synchronizeFolder(of: final)
  }

  /// Bytes so far, those that still wait in memory included.
  public var length: Int { written + buffer.count }

  public func append(_ bytes: [UInt8]) throws(SystemCallFailure) {
    buffer += bytes
    if buffer.count >= 1 << 20 { try flush() }
  }

  /// Brings all bytes to the disk.
  public func synchronize() throws(SystemCallFailure) {
    try flush()
    guard needsSynchronizing else { return }
    try file.synchronize()
    needsSynchronizing = false
  }

  /// Gives the file its name, after `synchronize` and the journal's `complete`.
  ///
  /// - Parameter compression: makes the bytes under the last name from those gathered; nil for the same bytes.
  public func publish(_ compression: Compression? = nil) throws(SystemCallFailure) {
    try Self.publish(name, in: folder, compression)
  }

  private func flush() throws(SystemCallFailure) {
    guard !buffer.isEmpty else { return }
    try file.write(buffer)
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
    needsSynchronizing = true
  }

  // MARK: Naming files

  /// Reads one file and writes another, both by path; it must leave the second one on the disk (fsync).
  public typealias Compression = @Sendable (_ from: String, _ to: String) throws(SystemCallFailure) -> Void

  static func publish(_ name: String, in folder: String, _ compression: Compression?) throws(SystemCallFailure) {
    let final = folder + "/" + name
    let gathered = final + suffix
    if let compression {
      let compressed = final + ".compressing"
      try compression(gathered, compressed)
      try rename(compressed, final)
      try synchronizeFolder(of: final)
      guard unsafe unlink(gathered) == 0 || errno == ENOENT else { throw SystemCallFailure("unlink", gathered, errno) }
    } else {
      try rename(gathered, final)
    }
    try synchronizeFolder(of: final)
  }

  /// The C function is `rename`.
  public static func rename(_ old: String, _ new: String) throws(SystemCallFailure) {
    guard unsafe Foundation.rename(old, new) == 0 else { throw SystemCallFailure("rename", new, errno) }
  }

  /// Makes the names in a file's folder durable. The C function is `fsync`.
  public static func synchronizeFolder(of path: String) throws(SystemCallFailure) {
    let folder = (path as NSString).deletingLastPathComponent
    try OpenFile.reading(Array(folder.utf8), name: folder).synchronize()
  }

  /// Writes a small file so that it is there whole, old or new, at any moment.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(SystemCallFailure) {
    let file = try OpenFile.replacing(path + suffix)
    try file.write(bytes)
    try file.synchronize()
    try rename(path + suffix, path)
    try synchronizeFolder(of: path)
  }
}
