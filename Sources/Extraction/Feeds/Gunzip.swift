internal import CZlib

/// Undoes gzip, all members of it, up to a limit.
enum Gunzip {
  static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// What a cut stream gave before the cut is given; what follows the last member is ignored.
  ///
  /// The corresponding C functions are `inflateInit2_`, `inflate`, `inflateReset`, `inflateEnd`.
  static func decompressed(_ bytes: [UInt8], limit: Int) throws(FeedFailure) -> [UInt8] {
    var stream = unsafe z_stream()
    // 31: a window of 32 KiB, with a gzip header.
    guard unsafe inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw FeedFailure(.badCompression, "zlib could not begin")
    }
    defer { unsafe inflateEnd(&stream) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var isTooLarge = false
    var source = bytes
    unsafe source.withUnsafeMutableBufferPointer { input in
      guard let base = input.baseAddress else { return }
      unsafe stream.next_in = base
      unsafe stream.avail_in = UInt32(clamping: input.count)
      while true {
        var status: Int32 = Z_OK
        var written = 0
        unsafe buffer.withUnsafeMutableBufferPointer { room in
          unsafe stream.next_out = room.baseAddress
          unsafe stream.avail_out = UInt32(room.count)
          unsafe status = inflate(&stream, Z_NO_FLUSH)
          unsafe written = room.count - Int(stream.avail_out)
        }
        output.append(contentsOf: buffer[0..<written])
        if output.count > limit {
          isTooLarge = true
          return
        }
        if status == Z_STREAM_END, unsafe stream.avail_in > 18, unsafe stream.next_in[0] == 0x1F {
          guard unsafe inflateReset(&stream) == Z_OK else { return }
          continue
        }
        let left = unsafe stream.avail_in
        if status != Z_OK || (written == 0 && left == 0) { return }
      }
    }
    if isTooLarge { throw FeedFailure(.tooLarge, "more than \(limit) bytes after decompression") }
    if output.isEmpty { throw FeedFailure(.badCompression, "the gzip data cannot be undone") }
    return output
  }
}
