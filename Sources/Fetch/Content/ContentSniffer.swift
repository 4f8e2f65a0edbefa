/// Tells pages from what only claims to be one: a video sent as text/html must not be read to its end.
enum ContentSniffer {
  /// How much is looked at.
  static let window = 1_024

  /// What the declared type says by itself, before the body: null where it may be text.
  static func unsupported(declared type: String) -> String? {
    let type = ContentType.essence(type)
    for kind in ["image/", "video/", "audio/", "font/", "model/"] where type.hasPrefix(kind) {
      return type == "image/svg+xml" ? nil : type
    }
    let binary: Set = [
      "application/pdf", "application/zip", "application/msword", "application/vnd.ms-excel",
      "application/x-shockwave-flash", "application/java-archive", "application/wasm", "application/epub+zip",
    ]
    return binary.contains(type) || type.hasPrefix("application/vnd.openxmlformats") ? type : nil
  }

  /// The kind of a body by its first bytes (MIME Sniffing standard, section 6): null where it may be text.
  static func unsupported(_ bytes: ArraySlice<UInt8>) -> String? {
    for (name, offset, magic) in signatures where bytes.count >= offset + magic.count {
      if bytes.dropFirst(offset).starts(with: magic) { return name }
    }
    // Bytes that no text has. NUL is not among them: UTF-16 is full of it.
    let sample = bytes.prefix(window)
    let binary = sample.count { $0 < 0x09 && $0 != 0 || $0 >= 0x0E && $0 < 0x1B || $0 >= 0x1C && $0 < 0x20 }
    if sample.count >= 64, binary * 20 > sample.count { return "binary" }
    return nil
  }

  private static let signatures: [(String, Int, [UInt8])] = [
    ("a PDF file", 0, Array("%PDF-".utf8)), ("a PNG image", 0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ("a JPEG image", 0, [0xFF, 0xD8, 0xFF]), ("a GIF image", 0, Array("GIF8".utf8)),
    ("a WebP image", 8, Array("WEBPVP".utf8)), ("an AVI video", 8, Array("AVI ".utf8)),
    ("a WAVE sound", 8, Array("WAVE".utf8)), ("an MP4 video", 4, Array("ftyp".utf8)),
    ("a WebM video", 0, [0x1A, 0x45, 0xDF, 0xA3]), ("an Ogg stream", 0, Array("OggS\0".utf8)),
    ("an MP3 sound", 0, Array("ID3".utf8)), ("an MPEG stream", 0, [0x00, 0x00, 0x01, 0xBA]),
    ("a ZIP archive", 0, [0x50, 0x4B, 0x03, 0x04]), ("a RAR archive", 0, Array("Rar!\u{1A}\u{07}".utf8)),
    ("a 7z archive", 0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), ("an ELF file", 0, [0x7F, 0x45, 0x4C, 0x46]),
    ("a Flash file", 0, Array("CWS".utf8)), ("a WOFF font", 0, Array("wOFF".utf8)),
    ("a WOFF2 font", 0, Array("wOF2".utf8)),
    ("a WebAssembly module", 0, [0x00, 0x61, 0x73, 0x6D]), ("an icon", 0, [0x00, 0x00, 0x01, 0x00]),
    ("a TIFF image", 0, [0x49, 0x49, 0x2A, 0x00]), ("a TIFF image", 0, [0x4D, 0x4D, 0x00, 0x2A]),
    ("an old Office file", 0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
  ]
}
