/// IPv6 addresses without their brackets (URL standard, section 3.5 “IPv6 parser”).
enum IPv6Parser {
  static func parse(_ bytes: ArraySlice<UInt8>) -> [UInt16]? {
    let colon = UInt8(ascii: ":")
    var address = [UInt16](repeating: 0, count: 8)
    var piece = 0
    var compress: Int?
    var position = bytes.startIndex
    let end = bytes.endIndex
    if position < end, bytes[position] == colon {
      guard position + 1 < end, bytes[position + 1] == colon else { return nil }
      position += 2
      piece = 1
      compress = 1
    }
    while position < end {
      if piece == 8 { return nil }
      if bytes[position] == colon {
        if compress != nil { return nil }
        position += 1
        piece += 1
        compress = piece
        continue
      }
      var value = 0
      var length = 0
      while length < 4, position < end, let digit = hexValue(bytes[position]) {
        value = value << 4 | Int(digit)
        position += 1
        length += 1
      }
      if position < end, bytes[position] == UInt8(ascii: ".") {
        guard length > 0, piece <= 6, let tail = dotted(bytes[(position - length)..<end]) else { return nil }
        address[piece] = UInt16(tail >> 16)
        address[piece + 1] = UInt16(tail & 0xFFFF)
        piece += 2
        position = end
        break
      }
      if position < end {
        guard bytes[position] == colon, position + 1 < end else { return nil }
        position += 1
      }
      address[piece] = UInt16(value)
      piece += 1
    }
    if let compress {
      var swaps = piece - compress
      var last = 7
      while last != 0, swaps > 0 {
        address.swapAt(last, compress + swaps - 1)
        last -= 1
        swaps -= 1
      }
    } else if piece != 8 {
      return nil
    }
    return address
  }

  /// The dotted decimal tail: exactly four decimal numbers below 256 without leading zeros.
  private static func dotted(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var address: UInt32 = 0
    for part in parts {
      guard (1...3).contains(part.count), part.allSatisfy({ $0 &- 0x30 < 10 }),
        part.count == 1 || part[part.startIndex] != UInt8(ascii: "0")
      else { return nil }
      let value = part.reduce(0 as UInt32) { $0 * 10 + UInt32($1 - 0x30) }
      guard value < 256 else { return nil }
      address = address << 8 | value
    }
    return address
  }
}

extension WebURL {
  /// Pieces in lower-case hexadecimal; the first longest run of two or more zero pieces is `::`.
  public static func text(ofIPv6 pieces: [UInt16]) -> String {
    var best = 0..<0
    var index = 0
    while index < pieces.count {
      var end = index
      while end < pieces.count, pieces[end] == 0 { end += 1 }
      if end - index >= 2, end - index > best.count { best = index..<end }
      index = max(end, index + 1)
    }
    let hex = pieces.map { String($0, radix: 16) }
    if best.isEmpty { return hex.joined(separator: ":") }
    return hex[..<best.lowerBound].joined(separator: ":") + "::" + hex[best.upperBound...].joined(separator: ":")
  }
}
