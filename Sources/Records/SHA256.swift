internal import CLibcrypto

/// SHA-256 of bytes, by OpenSSL's libcrypto, which libcurl brings to every machine that Hearsay runs on.
public enum SHA256 {
  /// The algorithm, fetched once: OpenSSL's `SHA256` looks it up by its name each time, which costs more than the digest of
  /// a short text. It is never freed and never changed, so that all threads may share it.
  private nonisolated(unsafe) static let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil)

  /// 32 bytes.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe bytes.withUnsafeBufferPointer { input in
      unsafe digest.withUnsafeMutableBufferPointer { output in
        let done = unsafe EVP_Digest(input.baseAddress, input.count, output.baseAddress, nil, algorithm, nil)
        precondition(done == 1, "libcrypto has no SHA-256")
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
