/// Python's string methods, on Unicode scalars: the models were trained on what they answer.
enum PythonText {
  /// `str.isalpha` of one character: general category L*.
  static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  /// `str.isdigit` of one character: Numeric_Type Digit or Decimal, so that “²” is one.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return (0x30...0x39).contains(scalar.value) }
    switch scalar.properties.numericType {
    case .decimal, .digit: return true
    default: return false
    }
  }

  /// `str.isupper` of one character.
  static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
  }

  /// `str.lower`: the full mapping; a capital sigma at a word's end becomes “ς” (CPython's `handle_capital_sigma`).
  static func lowercase(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    for (index, scalar) in scalars.enumerated() {
      if scalar.value < 0x80 {
        let upper = (0x41...0x5A).contains(scalar.value)
        result.append(upper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      } else if scalar.value == 0x3A3 {
        result.append(isFinalSigma(scalars, index) ? "\u{3C2}" : "\u{3C3}")
      } else {
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return result
  }

  private static func isFinalSigma(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard let before = scalars[..<index].last(where: { !$0.properties.isCaseIgnorable }), before.properties.isCased
    else { return false }
    guard let after = scalars[(index + 1)...].first(where: { !$0.properties.isCaseIgnorable }) else { return true }
    return !after.properties.isCased
  }

  /// The UTF-8 bytes of scalars.
  static func utf8(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
    return bytes
  }

  /// The scalars of UTF-8 bytes.
  static func scalars(_ bytes: some Sequence<UInt8>) -> [Unicode.Scalar] {
    Array(String(decoding: Array(bytes), as: UTF8.self).unicodeScalars)
  }
}
