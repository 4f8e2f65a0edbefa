/// Which addresses may be connected to: those of the public internet.
///
/// A page that a stranger names must not make us ask the machine's own services, the local network or a cloud's metadata
/// service. Only the address of the socket counts: a name may resolve differently each time it is asked (DNS rebinding).
/// Ranges: the IANA special-purpose address registries (RFC 6890 and what came after).
enum AddressPolicy {
  /// An IPv4 address as a number, most significant byte first.
  static func isPublic(ipv4 address: UInt32) -> Bool {
    !special.contains { address >> (32 - $0.bits) == $0.prefix >> (32 - $0.bits) }
  }

  /// An IPv6 address as eight pieces. One that carries an IPv4 address is judged by that.
  static func isPublic(ipv6 pieces: [UInt16]) -> Bool {
    guard pieces.count == 8 else { return false }
    let low = UInt32(pieces[6]) << 16 | UInt32(pieces[7])
    // ::ffff:0:0/96 mapped (RFC 4291), 64:ff9b::/96 NAT64 (RFC 6052).
    if pieces[0..<5].allSatisfy({ $0 == 0 }), pieces[5] == 0xFFFF { return isPublic(ipv4: low) }
    if pieces[0] == 0x64, pieces[1] == 0xFF9B, pieces[2..<6].allSatisfy({ $0 == 0 }) { return isPublic(ipv4: low) }
    // Global unicast is 2000::/3; loopback, link-local, unique local, multicast and the rest lie outside.
    guard pieces[0] >> 13 == 1 else { return false }
    switch pieces[0] {
    case 0x2001 where pieces[1] < 0x200: return false  // 2001::/23: Teredo, benchmarking, ORCHID …
    case 0x2001 where pieces[1] == 0xDB8: return false  // documentation
    case 0x2002: return isPublic(ipv4: UInt32(pieces[1]) << 16 | UInt32(pieces[2]))  // 6to4 (RFC 3056)
    case 0x3FFF where pieces[1] < 0x1000: return false  // documentation (RFC 9637)
    default: return true
    }
  }

  private static let special: [(prefix: UInt32, bits: UInt32)] = [
    (0x0000_0000, 8),  // this network
    (0x0A00_0000, 8), (0xAC10_0000, 12), (0xC0A8_0000, 16),  // private (RFC 1918)
    (0x6440_0000, 10),  // shared by carriers (RFC 6598)
    (0x7F00_0000, 8),  // loopback
    (0xA9FE_0000, 16),  // link-local, with the metadata services at 169.254.169.254
    (0xC000_0000, 24), (0xC058_6300, 24),  // IETF protocol assignments, 6to4 relays
    (0xC000_0200, 24), (0xC633_6400, 24), (0xCB00_7100, 24),  // documentation
    (0xC612_0000, 15),  // benchmarking
    (0xE000_0000, 4), (0xF000_0000, 4),  // multicast, reserved and broadcast
  ]
}
