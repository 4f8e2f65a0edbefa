internal import Records

/// The id of a claim record: the first 128 bits of a SHA-256 of what makes the claim itself, as 32 hexadecimal digits.
///
/// No counter and no time goes in, so that the same input gives the same id on every machine and retried work collapses
/// under `DISTINCT id`.
enum ClaimIdentity {
  /// Digest of the document's id and the content's, source's and cue's spans, each list closed by its own mark so that
  /// no two claims write the same bytes.
  static func id(document: String, content: [TextSpan], source: [TextSpan], cue: [TextSpan]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(document.utf8.count + 3 + 16 * (content.count + source.count + cue.count))
    bytes.append(contentsOf: document.utf8)
    append(content, to: &bytes)
    append(source, to: &bytes)
    append(cue, to: &bytes)
    var text: [UInt8] = []
    text.reserveCapacity(32)
    for byte in SHA256.digest(bytes).prefix(16) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(_ spans: [TextSpan], to bytes: inout [UInt8]) {
    bytes.append(0xFF)  // In no UTF-8 text.
    for span in spans {
      append(span.start, to: &bytes)
      append(span.end, to: &bytes)
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// Writes an offset, which is never negative, in decimal digits, without a string in between.
  private static func append(_ offset: Int, to bytes: inout [UInt8]) {
    var scale = 1
    while offset / scale >= 10 { scale *= 10 }
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(offset / scale % 10))
      scale /= 10
    }
    bytes.append(0x20)
  }
}
