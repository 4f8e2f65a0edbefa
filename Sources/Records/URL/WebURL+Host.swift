internal import CIDNA

extension WebURL {
  /// The host of a URL.
  public enum Host: Sendable, Hashable, CustomStringConvertible {
    /// An ASCII name in lower case; names of other scripts in their `xn--` form.
    case domain(String)
    /// Network order as a number: 127.0.0.1 is `0x7F00_0001`.
    case ipv4(UInt32)
    /// Eight pieces of 16 bits, most significant first.
    case ipv6([UInt16])
    /// The host of a scheme that is not special.
    case opaque(String)
    case empty

    public var description: String {
      switch self {
      case .domain(let name), .opaque(let name): name
      case .ipv4(let address): WebURL.text(ofIPv4: address)
      case .ipv6(let pieces): "[" + WebURL.text(ofIPv6: pieces) + "]"
      case .empty: ""
      }
    }

    /// The name or address without brackets, as a resolver or a certificate has it.
    public var unbracketed: String {
      if case .ipv6(let pieces) = self { return WebURL.text(ofIPv6: pieces) }
      return description
    }
  }
}

/// Parsing of hosts (URL standard, section 3.5).
enum HostParser {
  static func parse(_ bytes: ArraySlice<UInt8>, isSpecial: Bool) throws(WebURLError) -> WebURL.Host {
    if bytes.first == UInt8(ascii: "[") {
      guard bytes.last == UInt8(ascii: "]"), bytes.count >= 2,
        let pieces = IPv6Parser.parse(bytes[(bytes.startIndex + 1)..<(bytes.endIndex - 1)])
      else { throw .invalidHost }
      return .ipv6(pieces)
    }
    if !isSpecial {
      guard !bytes.contains(where: { ByteSet.forbiddenHost.contains($0) }) else { throw .invalidHost }
      return bytes.isEmpty ? .empty : .opaque(PercentEncoding.encode(bytes, .c0Control))
    }
    guard let domain = ascii(domain: PercentEncoding.decode(bytes)), !domain.isEmpty,
      !domain.contains(where: { ByteSet.forbiddenDomain.contains($0) })
    else { throw .invalidHost }
    if IPv4Parser.endsInNumber(domain) {
      guard let address = IPv4Parser.parse(domain) else { throw .invalidHost }
      return .ipv4(address)
    }
    return .domain(String(decoding: domain, as: UTF8.self))
  }

  /// The name by UTS #46 ToASCII; an ASCII name is only put into lower case, as the standard has it.
  static func ascii(domain: [UInt8]) -> [UInt8]? {
    if domain.allSatisfy({ $0 < 0x80 }) { return domain.map(lowercased) }
    // A DNS name has at most 253 bytes; the standard sets no bound, and this one is far above what any host takes.
    guard domain.count <= 8_192 else { return nil }
    let name = withSmallSharpS(domain)
    var output = [UInt8](repeating: 0, count: name.count * 4 + 64)
    let capacity = Int32(output.count)
    let length = unsafe name.withUnsafeBytes { name in
      unsafe output.withUnsafeMutableBytes { output in
        unsafe hearsay_idna_to_ascii(
          name.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(name.count),
          output.baseAddress?.assumingMemoryBound(to: CChar.self), capacity)
      }
    }
    guard length > 0 else { return nil }
    return Array(output[0..<Int(length)])
  }

  /// Unicode 15.1 maps ẞ to ß and no longer to ss; Debian 12's ICU knows Unicode 15.0, and the two name different hosts.
  private static func withSmallSharpS(_ domain: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(domain.count)
    for byte in domain {
      output.append(byte)
      if byte == 0x9E, output.suffix(3).elementsEqual([0xE1, 0xBA, 0x9E]) {
        output.removeLast(3)
        output += [0xC3, 0x9F]
      }
    }
    return output
  }
}

/// The byte with an ASCII capital made small.
@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

/// The value of an ASCII hex digit.
@inline(__always)
func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}
