internal import CZstd

/// Zstandard (RFC 8878) with any number of frames, windows up to 8 MiB as RFC 9659 asks of HTTP clients.
@safe final class ZstdDecoder: ContentDecoder {
  private let context: OpaquePointer
  private let buffer: UnsafeMutableRawBufferPointer
  /// What zstd still wants of the frame; 0 at a frame's end.
  private var wanted = 0

  /// - Parameter windowLog: base-2 logarithm of the largest window taken, in bytes.
  init?(windowLog: Int32 = 23) {
    guard let context = unsafe ZSTD_createDCtx() else { return nil }
    unsafe self.context = context
    unsafe buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    _ = unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, windowLog)
  }

  deinit {
    unsafe ZSTD_freeDCtx(context)
    unsafe buffer.deallocate()
  }

  var isComplete: Bool { wanted == 0 }

  func decode(_ input: UnsafeRawBufferPointer, into sink: DecodedSink) throws(ContentDecodingError) {
    var source = unsafe ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    while true {
      var target = unsafe ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
      if unsafe source.pos == source.size, wanted == 0 { return }
      let before = unsafe source.pos
      let result = unsafe ZSTD_decompressStream(context, &target, &source)
      if unsafe target.pos > 0 { try unsafe sink(UnsafeRawBufferPointer(rebasing: buffer[0..<target.pos])) }
      if ZSTD_isError(result) != 0 { throw .damaged(unsafe String(cString: ZSTD_getErrorName(result))) }
      wanted = result
      if unsafe source.pos == source.size, unsafe target.pos < target.size { return }
      if unsafe source.pos == before, unsafe target.pos == 0 { return }
    }
  }
}
