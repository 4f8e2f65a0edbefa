internal import CZlib

/// Reads the entries of a ZIP archive (APPNOTE 6.3), such as a Python wheel: stored or deflated, without encryption,
/// splitting or ZIP64.
///
/// Safe on any bytes: every offset is checked, an entry is never larger than it says, and its CRC-32 must agree.
struct ZIPArchive {
  struct Entry {
    var name: String
    var method: Int
    var checksum: UInt32
    var packedSize: Int
    var size: Int
    var offset: Int
  }

  /// No entry of a model is as large.
  static let maximumSize = 1 << 30

  let entries: [Entry]
  private let bytes: [UInt8]
  private let subject: String

  /// Reads the central directory.
  ///
  /// - Throws: `ModelError`.
  init(_ bytes: [UInt8], _ subject: String) throws {
    self.bytes = bytes
    self.subject = subject
    func fail(_ reason: String) -> ModelError { ModelError(subject, "no usable ZIP archive: \(reason)") }
    func small(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }
    func large(_ place: Int) -> Int { small(place) | small(place + 2) << 16 }
    // The end record has 22 bytes and a comment of at most 65,535.
    guard bytes.count >= 22 else { throw fail("too short") }
    guard
      let end = stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 65535), by: -1).first(where: {
        large($0) == 0x0605_4B50
      })
    else { throw fail("it has no end record; is it truncated?") }
    let count = small(end + 10)
    var place = large(end + 16)
    var entries: [Entry] = []
    for _ in 0..<count {
      guard place + 46 <= bytes.count, large(place) == 0x0201_4B50 else { throw fail("damaged directory") }
      let (name, extra, comment) = (small(place + 28), small(place + 30), small(place + 32))
      guard place + 46 + name + extra + comment <= bytes.count else { throw fail("damaged directory") }
      entries.append(
        Entry(
          name: String(decoding: bytes[place + 46..<place + 46 + name], as: UTF8.self), method: small(place + 10),
          checksum: UInt32(large(place + 16)), packedSize: large(place + 20), size: large(place + 24),
          offset: large(place + 42)))
      place += 46 + name + extra + comment
    }
    self.entries = entries
  }

  /// The bytes of an entry.
  ///
  /// - Throws: `ModelError` where they are damaged or packed by a method other than deflate.
  func contents(of entry: Entry) throws -> [UInt8] {
    func fail(_ reason: String) -> ModelError { ModelError("\(subject) (\(entry.name))", reason) }
    func small(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }
    guard entry.size <= Self.maximumSize else { throw fail("too large") }
    guard entry.offset + 30 <= bytes.count, small(entry.offset) == 0x4B50, small(entry.offset + 2) == 0x0403 else {
      throw fail("damaged entry")
    }
    let start = entry.offset + 30 + small(entry.offset + 26) + small(entry.offset + 28)
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else { throw fail("truncated") }
    let packed = bytes[start..<start + entry.packedSize]
    let contents: [UInt8]
    switch entry.method {
    case 0:
      guard entry.packedSize == entry.size else { throw fail("damaged entry") }
      contents = Array(packed)
    case 8:
      // No deflated bytes inflate to more (zlib's technical details): a size that lies takes no memory.
      guard entry.size <= 64 + 1032 * packed.count else { throw fail("damaged: it does not inflate to its size") }
      contents = try Self.inflate(packed, size: entry.size, fail)
    default: throw fail("packed by method \(entry.method), which is neither stored nor deflate")
    }
    let sum = unsafe contents.withUnsafeBufferPointer { unsafe crc32_z(0, $0.baseAddress, $0.count) }
    guard UInt32(truncatingIfNeeded: sum) == entry.checksum else { throw fail("damaged: its CRC-32 does not agree") }
    return contents
  }

  /// Raw deflate (RFC 1951) by zlib's `inflate`.
  private static func inflate(
    _ packed: ArraySlice<UInt8>, size: Int, _ fail: (String) -> ModelError
  ) throws -> [UInt8] {
    var stream = unsafe z_stream()
    let version = unsafe zlibVersion()
    guard unsafe inflateInit2_(&stream, -15, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw fail("zlib cannot start")
    }
    defer { unsafe inflateEnd(&stream) }
    var status = Z_OK
    var written = 0
    let contents = unsafe [UInt8](unsafeUninitializedCapacity: size) { output, initialized in
      unsafe packed.withUnsafeBufferPointer { input in
        // zlib does not write to its input; the parameter lacks a const.
        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(size)
        status = unsafe CZlib.inflate(&stream, Z_FINISH)
        written = unsafe size - Int(stream.avail_out)
      }
      initialized = written
    }
    guard status == Z_STREAM_END, written == size else { throw fail("damaged: it does not inflate to its size") }
    return contents
  }
}
