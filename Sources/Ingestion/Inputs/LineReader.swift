internal import Foundation
internal import Pipeline

/// Reads a file or stream line by line, in memory that does not depend on its length.
///
/// A line ends at a line feed; a carriage return before it is dropped, and so is a byte order mark at the beginning.
final class LineReader {
  enum Line {
    case bytes([UInt8])
    /// Longer than the limit; passed over up to its end.
    case tooLong
  }

  /// The longest line of records, in bytes: none that is longer is read, nor written.
  static let longest = 64 << 20

  private let file: OpenFile
  private let limit: Int
  private let isStopped: () -> Bool
  private let waits: Bool
  private var buffer: [UInt8] = []
  private var place = 0
  private var hasEnded = false
  private var hasBegun = false

  /// - Parameters:
  ///   - limit: the longest line, in bytes.
  ///   - isStopped: asked now and then while the stream has nothing to give.
  init(_ file: OpenFile, limit: Int, isStopped: @escaping () -> Bool) throws {
    self.file = file
    self.limit = limit
    self.isStopped = isStopped
    waits = try file.kind() != .regular
  }

  /// The next line without its end; nil at the end, or when stopped.
  func next() throws -> Line? {
    var scanned = place
    while true {
      if let end = lineFeed(from: scanned) {
        let line = Array(buffer[place..<end])
        place = end + 1
        return line.count > limit ? .tooLong : .bytes(trimmed(line))
      }
      if hasEnded {
        guard place < buffer.count else { return nil }
        let line = Array(buffer[place...])
        place = buffer.count
        return line.count > limit ? .tooLong : .bytes(trimmed(line))
      }
      if buffer.count - place > limit { return try passOver() }
      scanned = buffer.count - place
      try fill()
      if isStopped() { return nil }
    }
  }

  /// Drops the rest of a line that is too long.
  private func passOver() throws -> Line? {
    while true {
      if let end = lineFeed(from: place) {
        place = end + 1
        return .tooLong
      }
      place = buffer.count
      if hasEnded { return .tooLong }
      try fill()
      if isStopped() { return nil }
    }
  }

  private func fill() throws {
    if waits {
      while !file.canRead(within: 200) { if isStopped() { return } }
    }
    if place > 0 {
      buffer.removeFirst(place)
      place = 0
    }
    let chunk = try file.read(1 << 16)
    if chunk.isEmpty { hasEnded = true }
    buffer += chunk
    if !hasBegun && buffer.count >= 3 {
      hasBegun = true
      if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }
  }

  private func lineFeed(from start: Int) -> Int? {
    unsafe buffer.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress else { return nil }
      guard let found = unsafe memchr(base + start, 0x0A, bytes.count - start) else { return nil }
      return unsafe found - UnsafeMutableRawPointer(mutating: base)
    }
  }

  private func trimmed(_ line: [UInt8]) -> [UInt8] { line.last == 0x0D ? Array(line.dropLast()) : line }
}
