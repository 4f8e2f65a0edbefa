internal import CZlib
internal import Foundation

/// Reads the lines of a file that may be gzipped or not; zlib tells by the first bytes. The C functions are `gzopen`,
/// `gzread`, `gzclose`. Memory is bounded by the longest line.
@safe public final class GzipLines {
  private let file: gzFile
  private let path: String
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var buffer: [UInt8] = []
  private var place = 0

  /// - Throws: `SystemCallFailure` where the file cannot be opened.
  public init(_ path: String) throws(SystemCallFailure) {
    guard let file = unsafe gzopen(path, "rb") else { throw SystemCallFailure("open", path, errno) }
    unsafe self.file = file
    self.path = path
  }

  deinit { unsafe gzclose(file) }

  /// The next line without its line feed; nil at the end.
  ///
  /// - Throws: `SystemCallFailure` where reading fails or a gzip member ends early or is damaged.
  public func next() throws(SystemCallFailure) -> [UInt8]? {
    var scanned = place
    while true {
      if let end = buffer[scanned...].firstIndex(of: 0x0A) {
        defer { place = end + 1 }
        return Array(buffer[place..<end])
      }
      buffer.removeFirst(place)
      scanned = buffer.count
      place = 0
      let read = unsafe gzread(file, &chunk, UInt32(chunk.count))
      guard read >= 0 else { throw SystemCallFailure("gzread", path, errno == 0 ? EIO : errno) }
      if read == 0 {
        guard !buffer.isEmpty else { return nil }
        defer { buffer.removeAll() }
        return buffer
      }
      buffer += chunk[..<Int(read)]
    }
  }
}
