internal import Records
internal import Glibc

/// An archive file's bytes, decompressed: plain, gzip (a member for each record, one for the whole file, or anything
/// between) or Zstandard without dictionary.
///
/// A damaged member loses its own rest and nothing else: the file is searched for the next one that begins a record.
@safe final class ArchiveSource {
  enum Event {
    /// Bytes were appended.
    case bytes
    /// A member begins at this offset of the file.
    case member(offset: Int)
    /// Something is missing here.
    case gap(offset: Int, words: String)
    case end
  }

  private let descriptor: Int32
  private let kind: Kind
  private let input: UnsafeMutableRawBufferPointer
  /// Offset in the file of the first byte of `input`, and what of it is used.
  private var inputOffset = 0
  private var inputCount = 0
  private var inputHead = 0
  private var decoder: (any MemberDecoder)?
  private var memberOffset = 0
  private var isEnded = false
  private var queued: [Event] = []

  private enum Kind { case plain, gzip, zstd }

  private static let chunk = 128 << 10

  var isCompressed: Bool { kind != .plain }

  init(path: String) throws(WARCError) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    unsafe input = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 16)
    guard descriptor >= 0 else {
      kind = .plain
      throw WARCError(code: .unreadable, reason: unsafe String(cString: strerror(errno)), offset: 0)
    }
    var magic: [UInt8] = [0, 0, 0, 0]
    guard unsafe pread(descriptor, &magic, 4, 0) >= 0 else {
      kind = .plain
      throw WARCError(code: .unreadable, reason: unsafe String(cString: strerror(errno)), offset: 0)
    }
    if magic.starts(with: [0x1F, 0x8B]) {
      kind = .gzip
    } else if magic == [0x28, 0xB5, 0x2F, 0xFD] {
      kind = .zstd
    } else if magic == [0x5D, 0x2A, 0x4D, 0x18] {
      kind = .plain
      throw WARCError(code: .badArchive, reason: "it is compressed with a dictionary, which is not read", offset: 0)
    } else {
      kind = .plain
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    unsafe input.deallocate()
  }

  /// Appends what comes next.
  func read(into output: inout [UInt8]) -> Event {
    if !queued.isEmpty { return queued.removeFirst() }
    if isEnded { return .end }
    if inputHead == inputCount, !refill() { return finish() }
    guard kind != .plain else {
      unsafe output.append(contentsOf: input[inputHead..<inputCount])
      inputHead = inputCount
      return .bytes
    }
    if decoder == nil {
      guard let begun = begin() else { return .gap(offset: memberOffset, words: "zlib or zstd could not begin") }
      decoder = begun
      memberOffset = inputOffset + inputHead
      return .member(offset: memberOffset)
    }
    return decode(into: &output)
  }

  private func begin() -> (any MemberDecoder)? { kind == .gzip ? GzipMember() : ZstdFrame() }

  private func decode(into output: inout [UInt8]) -> Event {
    guard let decoder else { return .end }
    let bytes = unsafe UnsafeRawBufferPointer(rebasing: input[inputHead..<inputCount])
    let (used, result) = unsafe decoder.decode(bytes, into: &output)
    inputHead += used
    switch result {
    case .more: return .bytes
    case .ended:
      self.decoder = nil
      return .bytes
    case .damaged(let words):
      self.decoder = nil
      let damaged = memberOffset
      findMember(after: damaged)
      return .gap(offset: damaged, words: words)
    }
  }

  private func finish() -> Event {
    isEnded = true
    guard let decoder, !decoder.hasNothing else { return .end }
    self.decoder = nil
    return .gap(offset: memberOffset, words: "the file ends within a compressed member")
  }

  private func refill() -> Bool {
    inputOffset += inputCount
    inputHead = 0
    inputCount = 0
    while true {
      let count = unsafe pread(descriptor, input.baseAddress, Self.chunk, off_t(inputOffset))
      if count < 0, errno == EINTR { continue }
      if count < 0 {
        // What cannot be read ends the file, and says so.
        queued.append(.gap(offset: inputOffset, words: unsafe String(cString: strerror(errno))))
        return false
      }
      inputCount = count
      return count > 0
    }
  }

  private func seek(to offset: Int) {
    inputOffset = offset
    inputHead = 0
    inputCount = 0
  }

  /// Goes to the next member after an offset whose first bytes are those of a record; else to the end.
  private func findMember(after offset: Int) {
    let magic: [UInt8] = kind == .gzip ? [0x1F, 0x8B, 0x08] : [0x28, 0xB5, 0x2F, 0xFD]
    seek(to: offset + 1)
    while refill() {
      let start = inputOffset
      let count = inputCount
      let bytes = unsafe Array(input[0..<count])
      var place = 0
      while let found = bytes[place...].firstIndex(of: magic[0]) {
        place = found + 1
        if found + magic.count <= count, bytes[found...].starts(with: magic), beginsRecord(at: start + found) {
          seek(to: start + found)
          return
        }
      }
      // A mark may lie across two chunks.
      guard count > magic.count else { break }
      seek(to: start + count - magic.count + 1)
    }
    isEnded = true
  }

  /// Whether a member at an offset unpacks to the beginning of a record.
  private func beginsRecord(at offset: Int) -> Bool {
    var head = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe pread(descriptor, &head, head.count, off_t(offset))
    guard count > 0, let decoder = begin() else { return false }
    var output: [UInt8] = []
    let (_, result) = unsafe head[..<count].withUnsafeBytes { unsafe decoder.decode($0, into: &output) }
    if case .damaged = result, output.count < 5 { return false }
    return output.starts(with: "WARC/".utf8) || output.starts(with: "http".utf8)
  }
}
