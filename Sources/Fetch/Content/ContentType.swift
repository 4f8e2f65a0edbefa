/// Reading of `Content-Type` values (RFC 9110, section 8.3).
enum ContentType {
  /// `text/html` of `Text/HTML; charset=…`.
  static func essence(_ value: String) -> String {
    let end = value.firstIndex(where: { $0 == ";" || $0 == "," }) ?? value.endIndex
    return trimmed(value[..<end]).lowercased()
  }

  /// The `charset` parameter in lower case, without quotation marks.
  static func charset(_ value: String) -> String? {
    for parameter in value.utf8.split(separator: UInt8(ascii: ";")).dropFirst() {
      let parts = parameter.split(separator: UInt8(ascii: "="), maxSplits: 1)
      guard parts.count == 2, trimmed(Substring(parts[0])).lowercased() == "charset" else { continue }
      let name = trimmed(Substring(parts[1])).lowercased().filter { $0 != "\"" && $0 != "'" }
      if !name.isEmpty { return name }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.unicodeScalars.first, first == " " || first == "\t" { text.unicodeScalars.removeFirst() }
    while let last = text.unicodeScalars.last, last == " " || last == "\t" { text.unicodeScalars.removeLast() }
    return String(text)
  }
}
