internal import CBrotli

/// Brotli (RFC 7932).
@safe final class BrotliDecoder: ContentDecoder {
  private let decoder: OpaquePointer
  private let buffer: UnsafeMutableRawBufferPointer
  private var hasBegun = false

  init?() {
    guard let decoder = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else { return nil }
    unsafe self.decoder = decoder
    unsafe buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
  }

  deinit {
    unsafe BrotliDecoderDestroyInstance(decoder)
    unsafe buffer.deallocate()
  }

  var isComplete: Bool { unsafe !hasBegun || BrotliDecoderIsFinished(decoder) != 0 }

  func decode(_ input: UnsafeRawBufferPointer, into sink: DecodedSink) throws(ContentDecodingError) {
    guard unsafe !input.isEmpty, unsafe BrotliDecoderIsFinished(decoder) == 0 else { return }
    hasBegun = true
    var left = input.count
    var next = unsafe input.bindMemory(to: UInt8.self).baseAddress
    while true {
      var room = unsafe buffer.count
      var output = unsafe buffer.bindMemory(to: UInt8.self).baseAddress
      let result = unsafe BrotliDecoderDecompressStream(decoder, &left, &next, &room, &output, nil)
      let produced = unsafe buffer.count - room
      if produced > 0 { try unsafe sink(UnsafeRawBufferPointer(rebasing: buffer[0..<produced])) }
      switch result {
      case BROTLI_DECODER_RESULT_ERROR:
        throw .damaged(unsafe String(cString: BrotliDecoderErrorString(BrotliDecoderGetErrorCode(decoder))))
      case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
      default: return
      }
    }
  }
}
