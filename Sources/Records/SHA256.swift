internal import CLibcrypto

/// SHA-256 of bytes, by OpenSSL's `SHA256`, which libcurl brings to every machine that Hearsay runs on.
public enum SHA256 {
  /// 32 bytes.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe bytes.withUnsafeBufferPointer { input in
      unsafe digest.withUnsafeMutableBufferPointer { output in
        _ = unsafe CLibcrypto.SHA256(input.baseAddress, input.count, output.baseAddress)
      }
    }
    return digest
  }

  /// 64 hexadecimal digits, lower case.
  public static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest(bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Of the UTF-8 bytes.
  public static func hex(_ text: String) -> String { hex(Array(text.utf8)) }
}
