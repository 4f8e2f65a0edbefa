/// A window on an archive's bytes, decompressed: it grows at its end as bytes are asked for, and loses at its beginning
/// what was passed.
///
/// Memory is what lies between `head` and the furthest byte asked for, and a chunk.
struct ArchiveBytes {
  private var source: ArchiveSource
  private var buffer: [UInt8] = []
  /// Index of the next byte in `buffer`.
  private var headIndex = 0
  /// Position of `buffer`'s first byte in the decompressed stream.
  private var base = 0
  private var isAtEnd = false
  /// Where members begin: positions in the stream with their offsets in the file, the last passed one first.
  private var members: [(position: Int, offset: Int)] = []
  /// Places where bytes are missing, since a member was damaged that began at `start`.
  private var gaps: [(position: Int, start: Int, offset: Int, words: String)] = []

  init(path: String) throws(WARCError) { source = try ArchiveSource(path: path) }

  /// Position of the next byte in the decompressed stream.
  var position: Int { base + headIndex }

  /// Bytes in the window from the next one on.
  var available: Int { buffer.count - headIndex }

  /// The next bytes, as many as are in the window.
  var window: ArraySlice<UInt8> { buffer[headIndex...] }

  /// Grows the window to so many bytes. - Returns: whether there are as many.
  mutating func need(_ count: Int) -> Bool {
    while available < count, !isAtEnd { fill() }
    return available >= count
  }

  mutating func advance(_ count: Int) {
    headIndex += min(count, available)
    while members.count > 1, members[1].position <= position { members.removeFirst() }
    if headIndex > 1 << 20 {
      buffer.removeFirst(headIndex)
      base += headIndex
      headIndex = 0
    }
  }

  /// Passes bytes without keeping them. - Returns: whether there were as many.
  mutating func skip(_ count: Int) -> Bool {
    var left = count
    while left > 0 {
      if available == 0 {
        guard need(1) else { return false }
      }
      let step = min(left, available)
      advance(step)
      left -= step
    }
    return true
  }

  /// The offset in the file of the member in which the next byte lies; without compression, of the byte itself.
  var fileOffset: Int {
    guard let member = members.last(where: { $0.position <= position }) else { return position }
    return source.isCompressed ? member.offset : position
  }

  /// The first missing place before a position; a place at the position itself counts where `including`.
  func gap(before end: Int, including: Bool = false) -> (position: Int, start: Int, offset: Int, words: String)? {
    gaps.first { $0.position < end || including && $0.position == end }
  }

  /// Whether a damaged member has bytes before a position and lost some up to it, or failed its check sum there.
  func isDamaged(before end: Int) -> Bool { gaps.contains { $0.position <= end && $0.start < end } }

  /// Forgets the missing places up to a position, which were reported.
  mutating func forgetGaps(upTo end: Int) { gaps.removeAll { $0.position <= end } }

  private mutating func fill() {
    switch source.read(into: &buffer) {
    case .bytes: break
    case .member(let offset): members.append((base + buffer.count, offset))
    case .gap(let offset, let words):
      gaps.append((base + buffer.count, members.last?.position ?? 0, offset, words))
    case .end: isAtEnd = true
    }
  }
}
