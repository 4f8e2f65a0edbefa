internal import CZlib
internal import CZstd

/// Decoding of one gzip member or Zstandard frame, which says where it ends.
protocol MemberDecoder: AnyObject {
  /// Decodes some of `input`.
  /// - Returns: the bytes used, and what came of it.
  func decode(_ input: UnsafeRawBufferPointer, into output: inout [UInt8]) -> (used: Int, MemberResult)
  /// Whether nothing was decoded yet.
  var hasNothing: Bool { get }
}

enum MemberResult {
  case more, ended
  case damaged(String)
}

/// Room for decoded bytes, so that one call neither stops at every kilobyte nor lets a bomb grow unseen.
private let outputChunk = 256 << 10

@safe final class GzipMember: MemberDecoder {
  private let stream: UnsafeMutablePointer<z_stream>
  private(set) var hasNothing = true

  init?() {
    unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  func decode(_ input: UnsafeRawBufferPointer, into output: inout [UInt8]) -> (used: Int, MemberResult) {
    let count = input.count
    unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
    unsafe stream.pointee.avail_in = UInt32(count)
    let old = output.count
    var status = Z_OK
    output.append(
      contentsOf: unsafe [UInt8](unsafeUninitializedCapacity: outputChunk) { room, filled in
        unsafe stream.pointee.next_out = room.baseAddress
        unsafe stream.pointee.avail_out = UInt32(outputChunk)
        status = unsafe inflate(stream, Z_NO_FLUSH)
        filled = unsafe outputChunk - Int(stream.pointee.avail_out)
      })
    if output.count > old { hasNothing = false }
    let used = unsafe count - Int(stream.pointee.avail_in)
    switch status {
    case Z_STREAM_END: return (used, .ended)
    case Z_OK, Z_BUF_ERROR: return (used, .more)
    default:
      return (used, .damaged(unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "zlib error \(status)"))
    }
  }
}

@safe final class ZstdFrame: MemberDecoder {
  private let context: OpaquePointer
  private(set) var hasNothing = true

  init?() {
    guard let context = unsafe ZSTD_createDCtx() else { return nil }
    unsafe self.context = context
  }

  deinit { unsafe ZSTD_freeDCtx(context) }

  func decode(_ input: UnsafeRawBufferPointer, into output: inout [UInt8]) -> (used: Int, MemberResult) {
    var source = unsafe ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var result = 0
    let old = output.count
    output.append(
      contentsOf: unsafe [UInt8](unsafeUninitializedCapacity: outputChunk) { room, filled in
        var target = unsafe ZSTD_outBuffer(dst: room.baseAddress, size: outputChunk, pos: 0)
        result = unsafe ZSTD_decompressStream(context, &target, &source)
        filled = unsafe target.pos
      })
    if output.count > old { hasNothing = false }
    let used = unsafe source.pos
    if ZSTD_isError(result) != 0 { return (used, .damaged(unsafe String(cString: ZSTD_getErrorName(result)))) }
    return (used, result == 0 ? .ended : .more)
  }
}
