internal import Records

/// An HTTP answer as archives keep it: with its header, and its body as it came over the wire or already unpacked
/// (then the header still speaks of chunks and encodings that are gone).
enum ArchivedAnswer {
  /// - Returns: null where it is no page: another status than 200–299, or a type that is neither HTML nor text.
  static func page(
    _ block: [UInt8], url: String, date: String?, offset: Int, _ limits: WARCLimits
  ) -> Result<WARCPage, WARCError>? {
    guard block.starts(with: "HTTP/".utf8), let (lines, start) = head(block) else {
      // ARC files have pages of the first days without any header.
      return block.allSatisfy({ $0 <= 0x20 })
        ? nil
        : .failure(WARCError(code: .badArchive, reason: "a response holds no HTTP", offset: offset, url: url))
    }
    let words = (lines.first ?? "").split(separator: " ")
    let status = words.count > 1 ? Int(words[1]) ?? 0 : 0
    guard (200...299).contains(status) else { return nil }
    let fields = WARCFields(lines.dropFirst())
    var body = block[start...]
    if fields.all.contains(where: { $0.name == "transfer-encoding" && $0.value.lowercased().contains("chunked") }) {
      switch Chunks.joined(body) {
      case .whole(let joined): body = joined[...]
      case .cut:
        return .failure(WARCError(code: .truncated, reason: "its chunks end early", offset: offset, url: url))
      case .notChunked: break
      }
    }
    var page = WARCPage(url: url, status: status, headers: fields.all, body: [], date: date, offset: offset)
    do throws(WARCError) {
      page.body = try decoded(body, fields["content-encoding"], url: url, offset: offset, limits)
    } catch {
      return .failure(error)
    }
    return accepted(page, limits)
  }

  /// Whether an answer's own length, by its header or its chunks, says that nothing is missing.
  static func isWhole(_ block: [UInt8]) -> Bool {
    guard block.starts(with: "HTTP/".utf8), let (lines, start) = head(block) else { return false }
    let fields = WARCFields(lines.dropFirst())
    if let length = fields["content-length"].flatMap({ Int($0) }) {
      return length >= 0 && block.count - start >= length
    }
    if fields["transfer-encoding"] != nil, case .whole = Chunks.joined(block[start...]) { return true }
    return false
  }

  /// A page of a type that is none is passed.
  static func accepted(_ page: WARCPage, _ limits: WARCLimits) -> Result<WARCPage, WARCError>? {
    if let type = page.contentType, ContentSniffer.unsupported(declared: type) != nil { return nil }
    if ContentSniffer.unsupported(page.body[...]) != nil { return nil }
    if page.body.count > limits.bodyBytes {
      return .failure(
        WARCError(
          code: .tooLarge, reason: "its body has \(page.body.count) bytes; the limit is \(limits.bodyBytes)",
          offset: page.offset, url: page.url))
    }
    return .success(page)
  }

  private static func decoded(
    _ body: ArraySlice<UInt8>, _ encoding: String?, url: String, offset: Int, _ limits: WARCLimits
  ) throws(WARCError) -> [UInt8] {
    let codings = (encoding ?? "").lowercased().split { $0 == "," || $0 == " " }.map(String.init).filter {
      $0 != "identity"
    }
    func fault(_ code: RejectionCode, _ reason: String) -> WARCError {
      WARCError(code: code, reason: reason, offset: offset, url: url)
    }
    if codings.count > ContentCoding.maximumChain { throw fault(.badArchive, "its body is encoded too often") }
    do throws(BodyReceiver.Stop) {
      var receiver = try BodyReceiver(codings: codings, limit: limits.bodyBytes, expected: nil, sniffs: false)
      try receiver.take(decoding: Array(body))
      guard try receiver.finish() else { throw .damaged("it ends early") }
      return receiver.takeBody()
    } catch {
      switch error {
      case .tooLarge, .cut: throw fault(.tooLarge, "its body is over \(limits.bodyBytes) bytes when unpacked")
      case .damaged(let words):
        // A header that speaks of an encoding which the archive's maker already undid.
        if looksLikeText(body) { return Array(body) }
        throw fault(
          words == "it ends early" ? .truncated : .decodeFailed, "its content encoding cannot be undone: \(words)")
      case .unknownCoding(let name):
        if looksLikeText(body) { return Array(body) }
        throw fault(.decodeFailed, "its content encoding “\(name.prefix(40))” is not known")
      case .unsupported: return Array(body)
      }
    }
  }

  private static func looksLikeText(_ body: ArraySlice<UInt8>) -> Bool {
    guard let first = body.first(where: { $0 > 0x20 }) else { return true }
    return first == UInt8(ascii: "<")
      || body.prefix(512).allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 9 || $0 == 10 || $0 == 13 }
  }

  private static func head(_ block: [UInt8]) -> (lines: [String], bodyStart: Int)? {
    var lines: [String] = []
    var start = 0
    while let end = block[start...].firstIndex(of: 0x0A), start < 300 << 10 {
      let line = block[start..<end].last == 0x0D ? block[start..<(end - 1)] : block[start..<end]
      start = end + 1
      if line.isEmpty { return (lines, start) }
      lines.append(String(decoding: line, as: UTF8.self))
    }
    // A header without body has no empty line in some archives.
    return lines.isEmpty ? nil : (lines, block.count)
  }
}

/// Chunked transfer coding (RFC 9112, section 7.1) of a body that is all there.
enum Chunks {
  enum Outcome {
    case whole([UInt8])
    /// The chunks are right but end early.
    case cut
    /// What the header calls chunked is not.
    case notChunked
  }

  static func joined(_ body: ArraySlice<UInt8>) -> Outcome {
    var output: [UInt8] = []
    var position = body.startIndex
    var isFirst = true
    while true {
      guard let end = body[position...].firstIndex(of: 0x0A) else { return isFirst ? .notChunked : .cut }
      let line = body[position..<end].prefix { $0 != UInt8(ascii: ";") && $0 != 0x0D }
      let digits = String(decoding: line, as: UTF8.self).filter { $0 != " " }
      guard digits.utf8.count <= 8, let size = Int(digits, radix: 16), size >= 0 else {
        return isFirst ? .notChunked : .cut
      }
      position = end + 1
      if size == 0 { return .whole(output) }
      guard size <= body.endIndex - position else { return isFirst ? .notChunked : .cut }
      output += body[position..<(position + size)]
      position += size
      if position < body.endIndex, body[position] == 0x0D { position += 1 }
      if position < body.endIndex, body[position] == 0x0A { position += 1 }
      isFirst = false
    }
  }
}
