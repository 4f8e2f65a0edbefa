internal import Records

extension WARCReader {
  /// Reads one record of an ARC file (Internet Archive, version 1), the form before WARC. - Returns: null where passed.
  func nextARC() -> Result<WARCPage, WARCError>? {
    let offset = bytes.fileOffset
    _ = bytes.need(8_192)
    let line = bytes.window.prefix(8_192).prefix { $0 != 0x0A }
    guard let header = ARCHeader(line), let length = header.length else {
      if line.starts(with: "filedesc:".utf8) {
        // The file's own description, which some writers leave without length.
        _ = damage(.badArchive, "", offset: offset, url: nil)
        return skipped("filedesc")
      }
      return damage(
        .badArchive, "a record does not say how long it is", offset: offset, url: ARCHeader(line)?.url)
    }
    guard length <= limits.recordBytes else {
      bytes.advance(line.count + 1)
      let isWhole = bytes.skip(length)
      return .failure(
        WARCError(
          code: isWhole ? .tooLarge : .truncated,
          reason: isWhole ? "a record has \(length) bytes" : "the file ends within a record", offset: offset,
          url: header.url))
    }
    guard bytes.need(line.count + 1 + length) else {
      return cut(headerLength: line.count + 1, url: header.url, date: header.date, offset: offset)
    }
    let window = bytes.window
    let start = window.startIndex + line.count + 1
    let block = Array(window[start..<(start + length)])
    bytes.advance(line.count + 1 + length)
    guard (try? WebURL(header.url))?.isHTTP == true else {
      return skipped(header.url.hasPrefix("filedesc:") ? "filedesc" : "response")
    }
    return ArchivedAnswer.page(block, url: header.url, date: header.date, offset: offset, limits) ?? skipped("response")
  }
}

/// An ARC record's first line: `URL IP-address Archive-date Content-type Archive-length`. The URL may hold spaces, so
/// that the line is read from its end.
struct ARCHeader {
  let url: String
  let date: String?
  /// Null where it is no number.
  let length: Int?

  init?(_ line: ArraySlice<UInt8>) {
    let fields = WARCReader.trimmed(line).split(separator: " ", omittingEmptySubsequences: false)
    guard fields.count >= 5, fields[fields.count - 3].count >= 14,
      fields[fields.count - 3].utf8.allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    let url = fields[..<(fields.count - 4)].joined(separator: " ")
    guard url.contains("://") || url.hasPrefix("dns:") else { return nil }
    self.url = url
    length = Int(fields[fields.count - 1]).flatMap { $0 >= 0 ? $0 : nil }
    let digits = Array(fields[fields.count - 3])
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    date = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
  }
}
