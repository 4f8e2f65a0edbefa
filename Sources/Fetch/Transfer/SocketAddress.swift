internal import CLibcurl
internal import Glibc
internal import Records

/// The address of a socket that curl is about to connect.
enum SocketAddress {
  /// The address as text, and whether it is of the public internet; null for anything but IPv4 and IPv6.
  static func judge(_ address: UnsafePointer<curl_sockaddr>) -> (text: String, isPublic: Bool)? {
    // The address is longer than the `sockaddr` that stands for it, so it is read past the member's own end.
    guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \curl_sockaddr.addr) else { return nil }
    let start = unsafe UnsafeRawPointer(address) + offset
    switch unsafe address.pointee.family {
    case AF_INET:
      let number = unsafe UInt32(bigEndian: start.loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr)
      return (WebURL.text(ofIPv4: number), AddressPolicy.isPublic(ipv4: number))
    case AF_INET6:
      let socket = unsafe start.loadUnaligned(as: sockaddr_in6.self)
      let pieces = unsafe withUnsafeBytes(of: socket.sin6_addr) { bytes in
        (0..<8).map { unsafe UInt16(bytes[2 * $0]) << 8 | UInt16(bytes[2 * $0 + 1]) }
      }
      return (WebURL.text(ofIPv6: pieces), AddressPolicy.isPublic(ipv6: pieces))
    default:
      return nil
    }
  }
}
