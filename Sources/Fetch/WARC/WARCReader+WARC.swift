internal import Records

extension WARCReader {
  /// Reads one WARC record. - Returns: null where it is passed.
  func nextWARC() -> Result<WARCPage, WARCError>? {
    let offset = bytes.fileOffset
    guard beginsRecord() else {
      return damage(.badArchive, "no record begins where one should", offset: offset, url: nil, from: 0)
    }
    guard let (lines, headerLength) = header() else {
      return damage(.badArchive, "a record's header does not end", offset: offset, url: nil)
    }
    let fields = WARCFields(lines)
    let url = fields["warc-target-uri"].map(Self.unbracketed)
    guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
      return damage(.badArchive, "a record does not say how long it is", offset: offset, url: url)
    }
    guard length <= limits.recordBytes else {
      bytes.advance(headerLength)
      guard bytes.skip(length) else {
        return .failure(WARCError(code: .truncated, reason: "the file ends within a record", offset: offset, url: url))
      }
      return .failure(
        WARCError(
          code: .tooLarge, reason: "a record has \(length) bytes; the limit is \(limits.recordBytes)", offset: offset,
          url: url))
    }
    let isWhole = bytes.need(headerLength + length)
    if let gap = bytes.gap(before: bytes.position + headerLength + min(length, bytes.available - headerLength)),
      gap.position < bytes.position + headerLength + length
    {
      return damage(.badArchive, "", offset: offset, url: url)
    }
    let ending = end(headerLength: headerLength, length: length)
    guard let ending else {
      if !isWhole { return cut(headerLength: headerLength, url: url, date: fields["warc-date"], offset: offset) }
      return damage(.badArchive, "a record's length is wrong, and no record follows it", offset: offset, url: url)
    }
    // A member's check sum comes after its last byte: what fails it is not to be trusted.
    _ = bytes.need(ending + 5)
    if bytes.isDamaged(before: bytes.position + ending + 4) {
      return damage(.badArchive, "", offset: offset, url: url)
    }
    let window = bytes.window
    let block = Array(window[(window.startIndex + headerLength)..<(window.startIndex + ending)])
    bytes.advance(ending)
    return page(fields, block, url: url, offset: offset)
  }

  /// Where the record ends, from its beginning: as its length says where two line ends follow, else at the next thing
  /// that looks like a record, within the limit.
  private func end(headerLength: Int, length: Int) -> Int? {
    let said = headerLength + length
    if bytes.available >= said {
      _ = bytes.need(said + 4)
      let window = bytes.window
      let tail = window.dropFirst(said).prefix(4)
      // Some writers end records with bare line feeds, or with nothing at the file's end.
      if tail.isEmpty || tail.starts(with: [0x0D, 0x0A]) || tail.starts(with: [0x0A]) { return said }
    }
    let mark = Array("\r\n\r\nWARC/1.".utf8)
    var place = headerLength
    while place < headerLength + limits.recordBytes {
      guard bytes.need(place + mark.count) else { return nil }
      let window = bytes.window
      guard let found = window[(window.startIndex + place)...].firstIndex(of: 0x0D) else {
        place = window.count
        continue
      }
      place = found - window.startIndex
      guard bytes.need(place + mark.count) else { return nil }
      if bytes.window.dropFirst(place).starts(with: mark) { return place }
      place += 1
    }
    return nil
  }

  private func page(
    _ fields: WARCFields, _ block: [UInt8], url: String?, offset: Int
  ) -> Result<WARCPage, WARCError>? {
    let kind = fields["warc-type"]?.lowercased() ?? "unknown"
    guard kind == "response" || kind == "resource", let url, (try? WebURL(url))?.isHTTP == true else {
      skip(kind)
      return nil
    }
    if let cut = fields["warc-truncated"] {
      return .failure(
        WARCError(code: .truncated, reason: "whoever made the archive cut the page (\(cut))", offset: offset, url: url))
    }
    if kind == "resource" {
      let type = fields["content-type"]
      let page = WARCPage(
        url: url, status: nil, headers: type.map { [("content-type", $0)] } ?? [], body: block,
        date: fields["warc-date"], offset: offset)
      return ArchivedAnswer.accepted(page, limits) ?? skipped(kind)
    }
    return ArchivedAnswer.page(block, url: url, date: fields["warc-date"], offset: offset, limits) ?? skipped(kind)
  }

  /// A record within which the file ends: a page all the same where its own HTTP says that it is all there.
  func cut(headerLength: Int, url: String?, date: String?, offset: Int) -> Result<WARCPage, WARCError>? {
    let block = Array(bytes.window.dropFirst(headerLength))
    bytes.advance(bytes.available)
    if let url, (try? WebURL(url))?.isHTTP == true, ArchivedAnswer.isWhole(block) {
      return ArchivedAnswer.page(block, url: url, date: date, offset: offset, limits) ?? skipped("response")
    }
    return .failure(WARCError(code: .truncated, reason: "the file ends within a record", offset: offset, url: url))
  }

  func skipped(_ kind: String) -> Result<WARCPage, WARCError>? {
    skip(kind)
    return nil
  }

  /// Wget writes URLs between angle brackets, as an erratum of the standard's first edition had it.
  private static func unbracketed(_ url: String) -> String {
    url.first == "<" && url.last == ">" ? String(url.dropFirst().dropLast()) : url
  }
}

/// The named fields of a record's or an answer's header.
struct WARCFields {
  let all: [(name: String, value: String)]

  init(_ lines: some Sequence<String>) {
    all = lines.compactMap { line in
      let parts = line.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      return (
        WARCReader.trimmed(Array(parts[0])[...]).lowercased(), WARCReader.trimmed(Array(parts[1])[...])
      )
    }
  }

  subscript(name: String) -> String? { all.first { $0.name == name }?.value }
}
