internal import Records

/// Reads the pages of a WARC (ISO 28500) or ARC file, one after another.
///
/// Records that are no pages (requests, revisits, metadata, redirects, images) are passed and counted. A damaged record
/// gives one error, and reading goes on with the next: after a damaged compressed member at the next member, after a
/// wrong length at the next line that begins a record. Linear time; memory is bounded by `WARCLimits.recordBytes`.
///
/// ```swift
/// let reader = try WARCReader(path: "news.warc.gz")
/// while let next = reader.next() { switch next { case .success(let page): …; case .failure(let error): … } }
/// ```
public final class WARCReader: IteratorProtocol {
  var bytes: ArchiveBytes
  let limits: WARCLimits
  private var isARC = false
  private var hasBegun = false
  /// Records that are no pages, by what they are: `request`, `revisit`, `metadata`, …; `response` and `resource` are
  /// those of another status or type than a page's.
  public private(set) var skipped: [String: Int] = [:]
  public private(set) var pages = 0
  /// Where the last error was, so that a damaged member and the record in it make one.
  private var lastError: Int?
  public private(set) var damaged = 0

  /// - Throws: `WARCError` where the file cannot be opened.
  public init(path: String, limits: WARCLimits = WARCLimits()) throws(WARCError) {
    bytes = try ArchiveBytes(path: path)
    self.limits = limits
  }

  /// The next page, or why there is none where one should be; null at the file's end.
  public func next() -> Result<WARCPage, WARCError>? {
    while true {
      if let error = passGap() { return count(.failure(error)) }
      skipBlankLines()
      if let error = passGap() { return count(.failure(error)) }
      guard bytes.need(1) else { return passGap().map { count(.failure($0)) } }
      if !hasBegun {
        hasBegun = true
        _ = bytes.need(11)
        isARC = bytes.window.starts(with: "filedesc://".utf8)
      }
      if let result = isARC ? nextARC() : nextWARC() { return count(result) }
    }
  }

  private func count(_ result: Result<WARCPage, WARCError>) -> Result<WARCPage, WARCError> {
    switch result {
    case .success: pages += 1
    case .failure(let error):
      damaged += 1
      lastError = error.offset
    }
    return result
  }

  func skip(_ kind: String) { skipped[kind, default: 0] += 1 }

  /// Reports a place where bytes are missing, once the reader has come to it.
  private func passGap() -> WARCError? {
    _ = bytes.need(1)
    guard let gap = bytes.gap(before: bytes.position, including: true) else { return nil }
    bytes.forgetGaps(upTo: bytes.position)
    if gap.offset == lastError { return nil }
    return WARCError(code: .badArchive, reason: "a compressed member is damaged: \(gap.words)", offset: gap.offset)
  }

  private func skipBlankLines() {
    while bytes.need(1), let byte = bytes.window.first, byte == 0x0A || byte == 0x0D { bytes.advance(1) }
  }

  // MARK: Finding the way

  /// The lines up to and without the empty one, and the bytes of it all; null where none ends within 64 KiB.
  func header() -> (lines: [String], length: Int)? {
    var lines: [String] = []
    var line: [UInt8] = []
    var length = 0
    while length < 64 << 10, bytes.need(length + 1) {
      let byte = bytes.window[bytes.window.startIndex + length]
      length += 1
      if byte != 0x0A {
        line.append(byte)
        continue
      }
      if line.last == 0x0D { line.removeLast() }
      if line.isEmpty { return (lines, length) }
      // A line that begins with white space continues the one before.
      if let last = lines.last, line[0] == 0x20 || line[0] == 0x09 {
        lines[lines.count - 1] = last + " " + Self.trimmed(line[...])
      } else {
        lines.append(String(decoding: line, as: UTF8.self))
      }
      line = []
    }
    return nil
  }

  /// Ends a record that is damaged, and goes to where the next one begins: at a gap, or at the next line that looks so.
  func damage(
    _ code: RejectionCode, _ reason: String, offset: Int, url: String?, from start: Int = 1
  ) -> Result<WARCPage, WARCError> {
    if let gap = bytes.gap(before: bytes.position + bytes.available + 1) {
      // The gap is the reason, whatever it made of the record.
      bytes.advance(max(0, gap.position - bytes.position))
      bytes.forgetGaps(upTo: gap.position)
      return .failure(
        WARCError(
          code: .badArchive, reason: "a compressed member is damaged: \(gap.words)", offset: gap.offset, url: url))
    }
    bytes.advance(start)
    resynchronize()
    return .failure(WARCError(code: code, reason: reason, offset: offset, url: url))
  }

  /// Goes to the next line that begins a record, or to a gap or the end.
  private func resynchronize() {
    while bytes.need(1) {
      if bytes.gap(before: bytes.position, including: true) != nil { return }
      guard let end = bytes.window.firstIndex(of: 0x0A) else {
        bytes.advance(bytes.available)
        continue
      }
      bytes.advance(end - bytes.window.startIndex + 1)
      if beginsRecord() { return }
    }
  }

  /// Whether what comes next looks like a record's first line.
  func beginsRecord() -> Bool {
    if isARC {
      _ = bytes.need(4_096)
      let line = bytes.window.prefix(4_096).prefix { $0 != 0x0A }
      return ARCHeader(line) != nil
    }
    return bytes.need(7) && bytes.window.starts(with: "WARC/1.".utf8)
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
