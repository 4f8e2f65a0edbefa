internal import Foundation
internal import Pipeline

/// Where `report` and `export` write: a file that appears whole by rename, or standard output.
public final class PlainOutput {
  private let file: OpenFile
  private let path: String?

  /// - Parameter path: nil for standard output.
  /// - Throws: `RunFailure` with exit code 73 where the file cannot be made.
  public init(_ path: String?) throws {
    self.path = path
    do {
      file = try path.map { try OpenFile.replacing($0 + ".part") } ?? OpenFile(borrowing: 1, name: "standard output")
    } catch {
      throw RunFailure(.outputCannotBeMade, "\(error); name another file with --output")
    }
  }

  /// - Throws: `RunFailure` with exit code 74; a reader that went away ends the command quietly.
  public func write(_ bytes: [UInt8]) throws {
    do { try file.write(bytes) } catch {
      if error.isBrokenPipe { exit(0) }
      throw RunFailure(.ioError, "cannot write: \(error)")
    }
  }

  /// Makes the file appear under its name.
  public func finish() throws {
    guard let path else { return }
    do {
      try file.synchronize()
    } catch {
      throw RunFailure(.ioError, "cannot write: \(error)")
    }
    guard unsafe rename(path + ".part", path) == 0 else {
      throw RunFailure(.outputCannotBeMade, "\(path): rename: \(unsafe String(cString: strerror(errno)))")
    }
  }
}
