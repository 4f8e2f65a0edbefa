internal import Foundation
internal import Pipeline
internal import Records

/// Visits the files below a directory in a stable order: by the bytes of the names, each folder's in one go.
///
/// Names that begin with a dot are passed over, as search tools do. Symbolic links to files are followed; links to folders
/// are not, so that no loop can arise and no file comes twice. Memory is bounded by the names of the folders on the way
/// down.
struct DirectoryWalk {
  enum Finding {
    /// A regular file of a known kind. `relative` is its path below the root.
    case file(path: FilePath, relative: FilePath, kind: InputKind)
    /// Something of a known kind that is no readable file, and why.
    case unreadable(path: FilePath, relative: FilePath, reason: String)
    /// A folder that cannot be listed, and why.
    case closed(path: FilePath, reason: String)
    /// Left out on purpose: a kind that is unknown, or a link to a folder.
    case skipped(path: FilePath, reason: String)
  }

  var root: FilePath

  func visit(_ body: (Finding) throws -> Void) throws {
    struct Level {
      var path: FilePath
      var relative: FilePath
      /// In reverse order, so that the next one is the last.
      var names: [[UInt8]]
    }
    var levels: [Level] = []
    func descend(_ path: FilePath, _ relative: FilePath) throws {
      switch Self.names(in: path) {
      case .success(let names): levels.append(Level(path: path, relative: relative, names: names))
      case .failure(let failure): try body(.closed(path: path, reason: failure.reason))
      }
    }
    try descend(root, FilePath([]))
    while !levels.isEmpty {
      guard let name = levels[levels.count - 1].names.popLast() else {
        levels.removeLast()
        continue
      }
      let path = levels[levels.count - 1].path.appending(name)
      let relative = levels[levels.count - 1].relative.appending(name)
      let kind = InputKind(path)
      switch Self.mode(of: path, followingLinks: false) {
      case .success(S_IFDIR): try descend(path, relative)
      case .success(S_IFREG): try body(file(path, relative, kind))
      case .success(S_IFLNK):
        switch Self.mode(of: path, followingLinks: true) {
        case .success(S_IFREG): try body(file(path, relative, kind))
        case .success(S_IFDIR): try body(.skipped(path: path, reason: "a symbolic link to a folder"))
        case .success(let mode): try body(odd(path, relative, kind, Self.words(for: mode)))
        case .failure(let failure):
          let reason = failure.number == ELOOP ? "a loop of symbolic links" : "a symbolic link to nothing"
          try body(odd(path, relative, kind, reason))
        }
      case .success(let mode): try body(odd(path, relative, kind, Self.words(for: mode)))
      case .failure(let failure): try body(odd(path, relative, kind, failure.reason))
      }
    }
  }

  private func file(_ path: FilePath, _ relative: FilePath, _ kind: InputKind?) -> Finding {
    guard let kind else { return .skipped(path: path, reason: "not a kind of file that Hearsay reads") }
    return .file(path: path, relative: relative, kind: kind)
  }

  private func odd(_ path: FilePath, _ relative: FilePath, _ kind: InputKind?, _ reason: String) -> Finding {
    kind == nil ? .skipped(path: path, reason: reason) : .unreadable(path: path, relative: relative, reason: reason)
  }

  /// The names in a folder, sorted downwards. The C functions are `opendir` and `readdir`.
  private static func names(in path: FilePath) -> Result<[[UInt8]], SystemCallFailure> {
    guard let directory = unsafe path.withCString({ unsafe opendir($0) }) else {
      return .failure(SystemCallFailure("opendir", path.text, errno))
    }
    defer { unsafe closedir(directory) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(directory) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if name.first != 0x2E { names.append(name) }
    }
    if errno != 0 { return .failure(SystemCallFailure("readdir", path.text, errno)) }
    return .success(names.sorted { $1.lexicographicallyPrecedes($0) })
  }

  /// The C functions are `lstat` and `stat`.
  private static func mode(of path: FilePath, followingLinks: Bool) -> Result<mode_t, SystemCallFailure> {
    var status = stat()
    let answer = unsafe path.withCString { path in
      unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    }
    return answer == 0
      ? .success(status.st_mode & S_IFMT) : .failure(SystemCallFailure("stat", path.text, errno))
  }

  private static func words(for mode: mode_t) -> String {
    switch mode {
    case S_IFIFO: "a named pipe, not a file"
    case S_IFSOCK: "a socket, not a file"
    case S_IFCHR, S_IFBLK: "a device, not a file"
    case S_IFDIR: "a folder, not a file"
    default: "not a regular file"
    }
  }
}

extension FilePath {
  /// Calls `body` with the path, ended by NUL.
  func withCString<Answer>(_ body: (UnsafePointer<CChar>) -> Answer) -> Answer {
    let cString = bytes.map { CChar(bitPattern: $0) } + [0]
    return unsafe cString.withUnsafeBufferPointer { unsafe body($0.baseAddress!) }
  }
}
