internal import Foundation

/// One open file descriptor: the only owner, which closes it. Not `Sendable`: it belongs to one queue.
public final class OpenFile {
  public enum Kind: Sendable {
    case regular, directory, pipe, socket, device
  }

  public let descriptor: Int32
  /// What messages call it.
  public let name: String
  private let isOwner: Bool

  /// A descriptor that somebody else owns, such as standard input.
  public init(borrowing descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    isOwner = false
  }

  /// A descriptor that is this file's from now on.
  public convenience init(taking descriptor: Int32, name: String) { self.init(owning: descriptor, name: name) }

  private init(owning descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    isOwner = true
  }

  deinit {
    if isOwner { _ = Foundation.close(descriptor) }
  }

  /// Opens for reading; never waits for a writer of a named pipe. The C function is `open`.
  public static func reading(_ path: [UInt8], name: String) throws(SystemCallFailure) -> OpenFile {
    try open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, name: name)
  }

  /// Makes a file that must not be there yet, for writing. The C function is `open`.
  public static func creating(_ path: String) throws(SystemCallFailure) -> OpenFile {
    try open(Array(path.utf8), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, name: path)
  }

  /// Makes or empties a file, for writing. The C function is `open`.
  public static func replacing(_ path: String) throws(SystemCallFailure) -> OpenFile {
    try open(Array(path.utf8), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, name: path)
  }

  /// Opens a file that is there, or makes it, without emptying it. The C function is `open`.
  public static func updating(_ path: String) throws(SystemCallFailure) -> OpenFile {
    try open(Array(path.utf8), O_RDWR | O_CREAT | O_CLOEXEC, name: path)
  }

  private static func open(_ path: [UInt8], _ flags: Int32, name: String) throws(SystemCallFailure) -> OpenFile {
    guard !path.contains(0) else { throw SystemCallFailure("open", name, EINVAL) }
    var cString = path.map { CChar(bitPattern: $0) }
    cString.append(0)
    while true {
      let descriptor = unsafe Foundation.open(cString, flags, 0o644)
      if descriptor >= 0 { return OpenFile(owning: descriptor, name: name) }
      if errno != EINTR { throw SystemCallFailure("open", name, errno) }
    }
  }

  /// The C function is `fstat`.
  public func kind() throws(SystemCallFailure) -> Kind {
    let mode = try status().st_mode & S_IFMT
    switch mode {
    case S_IFREG: return .regular
    case S_IFDIR: return .directory
    case S_IFIFO: return .pipe
    case S_IFSOCK: return .socket
    default: return .device
    }
  }

  /// In bytes. The C function is `fstat`.
  public func size() throws(SystemCallFailure) -> Int { Int(try status().st_size) }

  private func status() throws(SystemCallFailure) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw SystemCallFailure("fstat", name, errno) }
    return status
  }

  /// Reads at most `count` bytes; empty at the end. The C function is `read`.
  public func read(_ count: Int) throws(SystemCallFailure) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while true {
        let got = unsafe Foundation.read(descriptor, buffer.baseAddress, count)
        if got >= 0 {
          filled = got
          return
        }
        if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    if failure != 0 { throw SystemCallFailure("read", name, failure) }
    return bytes
  }

  /// Waits until something can be read, or for `milliseconds`. The C function is `poll`.
  public func canRead(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, milliseconds) != 0
  }

  /// All bytes of a regular file.
  ///
  /// - Parameter limit: one byte more is read than this, and no more.
  public func readAll(limit: Int) throws(SystemCallFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    let expected = try size()
    while bytes.count <= limit {
      let chunk = try read(min(limit + 1 - bytes.count, max(1 << 16, expected + 1 - bytes.count)))
      if chunk.isEmpty { break }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    return bytes
  }

  /// Writes all bytes. The C function is `write`.
  public func write(_ bytes: [UInt8]) throws(SystemCallFailure) {
    var place = 0
    while place < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Foundation.write(descriptor, buffer.baseAddress! + place, bytes.count - place)
      }
      if written >= 0 {
        place += written
      } else if errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&request, 1, 1000)
      } else if errno != EINTR {
        throw SystemCallFailure("write", name, errno)
      }
    }
  }

  /// Reads at most `count` bytes at a place of a regular file; fewer at its end. The C function is `pread`.
  public func read(_ count: Int, at offset: Int) throws(SystemCallFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var place = 0
    while place < count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(descriptor, buffer.baseAddress! + place, count - place, offset + place)
      }
      if got == 0 { break }
      if got > 0 { place += got } else if errno != EINTR { throw SystemCallFailure("pread", name, errno) }
    }
    return Array(bytes[..<place])
  }

  /// Writes all bytes at a place of a regular file. The C function is `pwrite`.
  public func write(_ bytes: [UInt8], at offset: Int) throws(SystemCallFailure) {
    var place = 0
    while place < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe pwrite(descriptor, buffer.baseAddress! + place, bytes.count - place, offset + place)
      }
      if written >= 0 { place += written } else if errno != EINTR { throw SystemCallFailure("pwrite", name, errno) }
    }
  }

  /// Waits until the bytes are on the disk. The C function is `fsync`.
  public func synchronize() throws(SystemCallFailure) {
    guard fsync(descriptor) == 0 else { throw SystemCallFailure("fsync", name, errno) }
  }

  /// The C function is `ftruncate`.
  public func truncate(to length: Int) throws(SystemCallFailure) {
    guard ftruncate(descriptor, length) == 0 else { throw SystemCallFailure("ftruncate", name, errno) }
  }

  /// Whether the kernel's lock on the file is ours now; it goes with this object, or with the process. The C function
  /// is `flock`.
  public func lock() throws(SystemCallFailure) -> Bool {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { throw SystemCallFailure("flock", name, errno) }
    }
    return true
  }

  /// Gives the kernel's lock back now, though a process that was just begun may hold the file for a moment longer.
  public func unlock() { _ = flock(descriptor, LOCK_UN) }
}
