/// IPv4 addresses in all the forms that resolvers take: `127.0.0.1`, `0x7f.1`, `2130706433`, `017700000001`
/// (URL standard, sections 3.5 “IPv4 parser” and “ends in a number checker”).
enum IPv4Parser {
  /// Whether a host must be an IPv4 address, because its last label is a number.
  static func endsInNumber(_ domain: [UInt8]) -> Bool {
    var parts = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if let last = parts.last, last.isEmpty {
      if parts.count == 1 { return false }
      parts.removeLast()
    }
    guard let last = parts.last, !last.isEmpty else { return false }
    return last.allSatisfy { $0 &- 0x30 < 10 } || number(last) != nil
  }

  static func parse(_ domain: [UInt8]) -> UInt32? {
    var parts = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.count > 1, parts[parts.count - 1].isEmpty { parts.removeLast() }
    guard parts.count <= 4 else { return nil }
    var numbers: [UInt64] = []
    for part in parts {
      guard let value = number(part) else { return nil }
      numbers.append(value)
    }
    guard let last = numbers.popLast(), last < (1 as UInt64) << (8 * UInt64(4 - numbers.count)),
      numbers.allSatisfy({ $0 < 256 })
    else { return nil }
    var address = last
    for (index, value) in numbers.enumerated() { address += value << (8 * UInt64(3 - index)) }
    return UInt32(address)
  }

  /// Decimal, octal after `0`, hexadecimal after `0x`; values beyond 2⁴⁰ are all the same: too large.
  private static func number(_ part: ArraySlice<UInt8>) -> UInt64? {
    guard !part.isEmpty else { return nil }
    var digits = part
    var radix: UInt64 = 10
    if digits.count >= 2, digits[digits.startIndex] == UInt8(ascii: "0") {
      if lowercased(digits[digits.startIndex + 1]) == UInt8(ascii: "x") {
        digits = digits.dropFirst(2)
        radix = 16
      } else {
        digits = digits.dropFirst()
        radix = 8
      }
    }
    var value: UInt64 = 0
    for byte in digits {
      guard let digit = hexValue(byte), UInt64(digit) < radix else { return nil }
      value = min(value * radix + UInt64(digit), 1 << 40)
    }
    return value
  }
}

extension WebURL {
  /// Dotted decimal.
  public static func text(ofIPv4 address: UInt32) -> String {
    "\(address >> 24).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)"
  }
}
