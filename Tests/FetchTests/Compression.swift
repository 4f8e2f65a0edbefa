import CZlib
import CZstd

/// Bytes as servers and archives would pack them.
enum Compression {
  static func gzip(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, windowBits: 31) }
  static func zlib(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, windowBits: 15) }
  static func rawDeflate(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, windowBits: -15) }

  static func zstd(_ bytes: [UInt8]) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
    let count = unsafe ZSTD_compress(&output, output.count, bytes, bytes.count, 3)
    return Array(output[..<count])
  }

  /// So many megabytes of zeros, packed again and again.
  static func gzipBomb(megabytes: Int) -> [UInt8] {
    pack(windowBits: 31, level: 9) { add in
      let zeros = [UInt8](repeating: 0, count: 1 << 20)
      for index in 0..<megabytes { add(zeros, index == megabytes - 1) }
    }
  }

  private static func deflate(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
    pack(windowBits: windowBits, level: 6) { add in add(bytes, true) }
  }

  private static func pack(
    windowBits: Int32, level: Int32, _ body: (_ add: (_ bytes: [UInt8], _ isLast: Bool) -> Void) -> Void
  ) -> [UInt8] {
    var stream = unsafe z_stream()
    _ = unsafe deflateInit2_(
      &stream, level, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    var output: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 64 << 10)
    body { bytes, isLast in
      unsafe bytes.withUnsafeBufferPointer { input in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.avail_in = UInt32(input.count)
        repeat {
          let count = unsafe room.withUnsafeMutableBufferPointer { room in
            unsafe stream.next_out = room.baseAddress
            unsafe stream.avail_out = UInt32(room.count)
            _ = unsafe CZlib.deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
            return unsafe room.count - Int(stream.avail_out)
          }
          output += room[..<count]
        } while unsafe stream.avail_out == 0
      }
    }
    _ = unsafe deflateEnd(&stream)
    return output
  }
}
