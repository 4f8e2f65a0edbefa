/// spaCy's `url_match`: whether a whole chunk is a web or mail address.
///
/// The pattern begins with an optional scheme and an optional `\S+(?::\S*)?@`, which a backtracking engine tries at
/// every pair of places: quadratic on hostile text. Any run of characters before an “@” is such a beginning, so the host
/// part is tried after each “@” and after the scheme instead, each in linear time.
struct AddressPattern: Sendable {
  private static let beginning = #"^(?:(?:[\w\+\-\.]{2,})://)?(?:\S+(?::\S*)?@)?"#

  private let whole: RegularExpression
  /// What follows the beginning, anchored; nil where the pattern begins otherwise.
  private let host: RegularExpression?
  private let scheme: RegularExpression

  init(_ pattern: String, name: String) throws {
    let plain = pattern.hasPrefix("(?u)") ? String(pattern.dropFirst(4)) : pattern
    whole = try RegularExpression(plain, name: name)
    scheme = try RegularExpression(#"^[\w\+\-\.]{2,}://"#, name: name)
    host =
      plain.hasPrefix(Self.beginning)
      ? try RegularExpression("^" + plain.dropFirst(Self.beginning.count), name: name) : nil
  }

  func matches(_ bytes: [UInt8], _ range: Range<Int>, _ match: RegularExpression.Match) -> Bool {
    // Every host has a full stop.
    guard bytes[range].contains(0x2E) else { return false }
    func found(_ pattern: RegularExpression, _ start: Int) -> Range<Int>? {
      pattern.firstMatch(in: bytes, start..<range.upperBound, from: start, match)
    }
    guard let host else { return found(whole, range.lowerBound) != nil }
    if found(host, range.lowerBound) != nil { return true }
    if let scheme = found(scheme, range.lowerBound), scheme.upperBound < range.upperBound,
      found(host, scheme.upperBound) != nil
    {
      return true
    }
    var place = range.lowerBound + 1
    while place < range.upperBound {
      if bytes[place] == 0x40, place + 1 < range.upperBound, found(host, place + 1) != nil { return true }
      place += 1
    }
    return false
  }
}
