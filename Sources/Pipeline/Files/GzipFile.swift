internal import CZlib
internal import Foundation

/// Compresses whole files, always to the same bytes: no name and no time in the header (RFC 1952).
public enum GzipFile {
  /// Reads one file and writes another, durably. The C function is `deflate`.
  public static func compress(from source: String, to target: String) throws(SystemCallFailure) {
    let input = try OpenFile.reading(Array(source.utf8), name: source)
    let output = try OpenFile.replacing(target)
    let deflater = try Deflater(target)
    while true {
      let chunk = try input.read(1 << 18)
      try output.write(try deflater.deflate(chunk, isLast: chunk.isEmpty))
      if chunk.isEmpty { break }
    }
    try output.synchronize()
  }
}

/// The owner of one `z_stream`.
@safe private final class Deflater {
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let name: String

  init(_ name: String) throws(SystemCallFailure) {
    self.name = name
    unsafe stream.initialize(to: z_stream())
    // 15 + 16: window of 32 KiB, gzip header. C: `deflateInit2`.
    let answer = unsafe deflateInit2_(
      stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard answer == Z_OK else { throw SystemCallFailure("deflateInit2", name, ENOMEM) }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  func deflate(_ bytes: [UInt8], isLast: Bool) throws(SystemCallFailure) -> [UInt8] {
    var bytes = bytes
    var output: [UInt8] = []
    var isBroken = false
    let count = bytes.count
    unsafe bytes.withUnsafeMutableBufferPointer { input in
      unsafe stream.pointee.next_in = input.baseAddress
      unsafe stream.pointee.avail_in = UInt32(count)
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let (answer, left): (Int32, Int) = unsafe chunk.withUnsafeMutableBufferPointer { room in
          unsafe stream.pointee.next_out = room.baseAddress
          unsafe stream.pointee.avail_out = UInt32(room.count)
          let answer = unsafe CZlib.deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
          return unsafe (answer, Int(stream.pointee.avail_out))
        }
        output += chunk[..<(chunk.count - left)]
        if answer == Z_STREAM_ERROR { isBroken = true }
        // Room that was left over means: all input is taken.
        if left > 0 || answer == Z_STREAM_END || isBroken { break }
      }
    }
    if isBroken { throw SystemCallFailure("deflate", name, EIO) }
    return output
  }
}
