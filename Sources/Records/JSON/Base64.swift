/// Base64 with padding (RFC 4648, section 4).
public enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  public static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var group = Int(bytes[start]) << 16
      if count > 1 { group |= Int(bytes[start + 1]) << 8 }
      if count > 2 { group |= Int(bytes[start + 2]) }
      text.append(letters[group >> 18])
      text.append(letters[group >> 12 & 63])
      text.append(count > 1 ? letters[group >> 6 & 63] : 0x3D)
      text.append(count > 2 ? letters[group & 63] : 0x3D)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// White space is passed over and padding may be absent; null for any other stray character.
  public static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 4 * 3)
    var group = 0
    var count = 0
    var padding = 0
    for letter in text.utf8 {
      let value: Int
      switch letter {
      case 0x41...0x5A: value = Int(letter) - 0x41
      case 0x61...0x7A: value = Int(letter) - 0x61 + 26
      case 0x30...0x39: value = Int(letter) - 0x30 + 52
      case 0x2B, 0x2D: value = 62  // “-” and “_” are the alphabet that is safe in URLs (section 5)
      case 0x2F, 0x5F: value = 63
      case 0x3D:
        padding += 1
        continue
      case 0x20, 0x09, 0x0A, 0x0D: continue
      default: return nil
      }
      guard padding == 0 else { return nil }
      group = group << 6 | value
      count += 1
      if count == 4 {
        bytes.append(contentsOf: [UInt8(group >> 16), UInt8(group >> 8 & 255), UInt8(group & 255)])
        group = 0
        count = 0
      }
    }
    switch count {
    case 0 where padding == 0: break
    case 2 where padding == 0 || padding == 2: bytes.append(UInt8(group >> 4))
    case 3 where padding <= 1: bytes.append(contentsOf: [UInt8(group >> 10), UInt8(group >> 2 & 255)])
    default: return nil
    }
    return bytes
  }
}
