internal import CUchardet

/// Makes valid UTF-8 of a page's bytes.
///
/// Order (WHATWG): byte order mark, the server's header, the page's own `<meta>`, then detection by uchardet, else
/// windows-1252. One thing stands before header and meta: bytes that are all valid UTF-8 and contain characters beyond
/// ASCII *are* UTF-8; no text of another encoding looks like that, and a page that was stored anew often declares what
/// it no longer is. (The same where all but a few bytes are UTF-8: text that was cut or put together carelessly.)
enum PageDecoder {
  struct Decoded {
    var bytes: [UInt8]
    var encoding: CharacterEncoding
  }

  /// - Parameter carrier: the charset that the carrier named, as a label.
  static func decode(_ bytes: [UInt8], carrier: String?) -> Decoded {
    if let mark = mark(bytes) {
      let rest = Array(bytes[mark.length...])
      return mark.encoding == .utf8 ? utf8(rest) : decoded(rest, mark.encoding)
    }
    let verdict = UTF8Check.verdict(bytes)
    if verdict.isValid, verdict.multibyte > 0 { return Decoded(bytes: bytes, encoding: .utf8) }
    let declared = carrier.flatMap(CharacterEncoding.init(label:)) ?? MetaPrescan.encoding(in: bytes)
    if let declared, !(declared.isUTF16 && !looksUTF16(bytes, declared)) {
      if verdict.isValid && !declared.isUTF16 && declared != .iso2022JP && declared != .replacement {
        return Decoded(bytes: bytes, encoding: declared)  // all ASCII: every such encoding reads it alike
      }
      if !declared.isUTF16, UTF8Check.isMostly(bytes) { return decoded(bytes, .utf8) }
      return declared == .utf8 ? utf8(bytes) : decoded(bytes, declared)
    }
    if let wide = wideEncoding(bytes) { return decoded(bytes, wide) }
    if verdict.isValid { return Decoded(bytes: bytes, encoding: .utf8) }
    if UTF8Check.isMostly(bytes) { return decoded(bytes, .utf8) }
    return decoded(bytes, detected(bytes) ?? .windows1252)
  }

  /// The byte order mark, and how many bytes it takes.
  static func mark(_ bytes: [UInt8]) -> (encoding: CharacterEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    return nil
  }

  private static func utf8(_ bytes: [UInt8]) -> Decoded {
    if UTF8Check.verdict(bytes).isValid { return Decoded(bytes: bytes, encoding: .utf8) }
    return decoded(bytes, .utf8)
  }

  private static func decoded(_ bytes: [UInt8], _ encoding: CharacterEncoding) -> Decoded {
    Decoded(bytes: TextDecoder.decode(bytes, from: encoding), encoding: encoding)
  }

  /// UTF-16 without byte order mark: every other byte of markup is zero.
  private static func wideEncoding(_ bytes: [UInt8]) -> CharacterEncoding? {
    let sample = bytes.prefix(1_024)
    guard sample.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset & 1] += 1 }
    let half = sample.count / 2
    if zeros[1] * 10 > half * 6, zeros[0] * 10 < half { return .utf16LE }
    if zeros[0] * 10 > half * 6, zeros[1] * 10 < half { return .utf16BE }
    return nil
  }

  private static func looksUTF16(_ bytes: [UInt8], _ encoding: CharacterEncoding) -> Bool {
    wideEncoding(bytes) != nil || !bytes.prefix(64).contains(0x3C)
  }

  /// The corresponding C functions are `uchardet_new`, `uchardet_handle_data`, `uchardet_data_end`,
  /// `uchardet_get_charset`, `uchardet_delete`.
  static func detected(_ bytes: [UInt8]) -> CharacterEncoding? {
    guard let detector = unsafe uchardet_new() else { return nil }
    defer { unsafe uchardet_delete(detector) }
    // Markup is ASCII: give it the stretches that are not, with a little around them.
    var sample: [UInt8] = []
    var last = 0
    for (offset, byte) in bytes.enumerated() where byte >= 0x80 {
      let begin = max(last, offset - 16)
      if offset >= last {
        sample.append(contentsOf: bytes[begin..<min(bytes.count, offset + 16)])
        last = min(bytes.count, offset + 16)
      }
      if sample.count > 65_536 { break }
    }
    let failed = unsafe sample.withUnsafeBytes { buffer in
      unsafe uchardet_handle_data(
        detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard failed == 0 else { return nil }
    unsafe uchardet_data_end(detector)
    guard let name = unsafe uchardet_get_charset(detector) else { return nil }
    let label = unsafe String(cString: name)
    guard let encoding = CharacterEncoding(label: label) else { return nil }
    return encoding == .utf8 ? .windows1252 : encoding  // it is not, as was seen before
  }
}
