internal import CZlib

/// gzip (RFC 1952) with any number of members, and `deflate` as servers mean it: zlib (RFC 1950) or raw (RFC 1951).
@safe final class InflateDecoder: ContentDecoder {
  private var stream: UnsafeMutablePointer<z_stream>
  private let buffer: UnsafeMutableRawBufferPointer
  private let coding: ContentCoding
  private var state = State.beginning
  private var hasWholeMember = false

  private enum State {
    case beginning, inMember
    /// A member ended: another may follow, or garbage, which is left alone.
    case betweenMembers
    case ended
  }

  private static let bufferSize = 64 << 10

  init?(_ coding: ContentCoding) {
    self.coding = coding
    unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    unsafe buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.bufferSize, alignment: 16)
    // 15 + 32: window of 32 KiB, gzip or zlib header by what comes. C: `inflateInit2`.
    guard unsafe inflateInit2_(stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      unsafe stream.deallocate()
      unsafe buffer.deallocate()
      return nil
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
    unsafe buffer.deallocate()
  }

  var isComplete: Bool { state != .inMember }

  func decode(_ input: UnsafeRawBufferPointer, into sink: DecodedSink) throws(ContentDecodingError) {
    guard state != .ended, let bytes = unsafe input.bindMemory(to: UInt8.self).baseAddress, unsafe !input.isEmpty else {
      return
    }
    if state == .betweenMembers, !(try beginMember(unsafe input[0])) { return }
    if state == .beginning {
      // Without a zlib header's check (RFC 1950, section 2.2) `deflate` is raw.
      if coding == .deflate,
        unsafe input[0] & 0x0F != 8 || input.count > 1 && (Int(input[0]) << 8 | Int(input[1])) % 31 != 0,
        unsafe input[0] != 0x1F
      {
        guard unsafe inflateReset2(stream, -15) == Z_OK else { throw .damaged("zlib could not begin") }
      }
      state = .inMember
    }
    unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes)
    unsafe stream.pointee.avail_in = UInt32(input.count)
    while true {
      unsafe stream.pointee.next_out = buffer.bindMemory(to: UInt8.self).baseAddress
      unsafe stream.pointee.avail_out = UInt32(Self.bufferSize)
      let result = unsafe inflate(stream, Z_NO_FLUSH)
      let produced = unsafe Self.bufferSize - Int(stream.pointee.avail_out)
      if produced > 0 { try unsafe sink(UnsafeRawBufferPointer(rebasing: buffer[0..<produced])) }
      switch result {
      case Z_STREAM_END:
        state = .betweenMembers
        hasWholeMember = true
        guard unsafe stream.pointee.avail_in > 0 else { return }
        guard try beginMember(unsafe stream.pointee.next_in.pointee) else { return }
      case Z_OK:
        if unsafe stream.pointee.avail_in == 0, unsafe stream.pointee.avail_out > 0 { return }
      case Z_BUF_ERROR:
        return
      default:
        // Garbage after the last member that happens to begin as a member does.
        if hasWholeMember, unsafe stream.pointee.total_out == 0 {
          state = .ended
          return
        }
        throw .damaged(unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "zlib error \(result)")
      }
    }
  }

  /// Begins the next gzip member where one follows; else the rest is garbage.
  private func beginMember(_ first: UInt8) throws(ContentDecodingError) -> Bool {
    guard coding == .gzip, first == 0x1F else {
      state = .ended
      return false
    }
    guard unsafe inflateReset2(stream, 15 + 16) == Z_OK else { throw .damaged("zlib could not begin") }
    state = .inMember
    return true
  }
}
