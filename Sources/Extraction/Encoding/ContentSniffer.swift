/// Tells by their first bytes what bytes are, whatever their carrier called them (WHATWG MIME Sniffing, section 6).
enum ContentSniffer {
  /// The name of a kind that holds no article, nil for what may be HTML or text.
  static func foreignKind(_ bytes: [UInt8]) -> String? {
    for (prefix, kind) in signatures where bytes.starts(with: prefix) { return kind }
    if bytes.count > 12, bytes[4...7].elementsEqual("ftyp".utf8) { return "an MP4 video" }
    if bytes.count > 12, bytes.starts(with: "RIFF".utf8) {
      if bytes[8...11].elementsEqual("WEBP".utf8) { return "a WebP image" }
      if bytes[8...11].elementsEqual("WAVE".utf8) { return "WAVE audio" }
      if bytes[8...11].elementsEqual("AVI ".utf8) { return "an AVI video" }
    }
    // Neither HTML nor text: control characters that no text has. UTF-16 is full of zeros, hence those are spared.
    let sample = bytes.prefix(1_024)
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return nil }
    let odd = sample.count {
      ($0 < 0x09 && $0 != 0) || $0 == 0x0B || ($0 > 0x0D && $0 < 0x1B) || ($0 > 0x1B && $0 < 0x20)
    }
    return odd * 20 > sample.count && odd > 8 ? "binary data" : nil
  }

  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    (Array("%!PS-Adobe-".utf8), "a PostScript document"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF87a".utf8), "a GIF image"),
    (Array("GIF89a".utf8), "a GIF image"),
    ([0x42, 0x4D, 0x00], "a BMP image"),
    ([0x00, 0x00, 0x01, 0x00], "an icon"),
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF image"),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
    ([0x1F, 0x8B, 0x08], "gzip data"),
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "a RAR archive"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard data"),
    ([0x42, 0x5A, 0x68], "bzip2 data"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz data"),
    ([0x1A, 0x45, 0xDF, 0xA3], "a Matroska video"),
    (Array("OggS".utf8), "Ogg audio"),
    (Array("ID3".utf8), "MP3 audio"),
    (Array("fLaC".utf8), "FLAC audio"),
    (Array("wOFF".utf8), "a font"),
    (Array("wOF2".utf8), "a font"),
    (Array("FLV".utf8), "a Flash video"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "an Office document"),
    (Array("{\\rtf".utf8), "an RTF document"),
    ([0x00, 0x00, 0x01, 0xBA], "an MPEG video"),
    ([0x00, 0x00, 0x01, 0xB3], "an MPEG video"),
  ]
}
