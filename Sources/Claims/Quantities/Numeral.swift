internal import Language

/// What a token with digits holds: “4.2m”, “KSh3”, “40%”, “300MW”, and ranges that the tokenizer leaves whole, “10–15”,
/// “3m–$5”.
struct Numeral {
  var currency: String?
  var value: Double
  /// A scale, “%”, “+” or a unit of measure, in small letters.
  var suffix: String?
  /// The number behind a dash.
  var second: (currency: String?, value: Double, suffix: String?)?

  init(currency: String?, value: Double, suffix: String?) {
    self.currency = currency
    self.value = value
    self.suffix = suffix
  }

  /// Nil for what has other letters (“3rd”, “10:30”, “A4”). Linear in the word.
  ///
  /// - Parameter word: in small letters.
  init?(_ word: String) {
    guard let first = word.utf8.first else { return nil }
    // “-5%”, “+3”
    if first == 0x2D || first == 0x2B || first == 0xE2 && word.hasPrefix("\u{2212}") {
      guard let digits = NumberReader.digits(String(word.dropFirst())) else { return nil }
      self.init(currency: nil, value: first == 0x2B ? digits.value : -digits.value, suffix: digits.suffix)
      return
    }
    if Self.isDigit(first) || first == 0x2E {
      if let digits = NumberReader.digits(word) {
        self.init(currency: nil, value: digits.value, suffix: digits.suffix)
        return
      }
      // “3½”
      if let last = word.last, let part = NumberReader.vulgar[String(last)],
        let whole = NumberReader.digits(String(word.dropLast()))
      {
        self.init(currency: nil, value: whole.value + part, suffix: nil)
        return
      }
      guard Self.isDigit(first), let dash = Self.dash(in: word),
        let left = NumberReader.digits(String(word[..<dash.lowerBound])),
        let right = Self.prefixed(word[dash.upperBound...])
          ?? NumberReader.digits(String(word[dash.upperBound...])).map({
            (nil, $0.value, $0.suffix)
          })
      else { return nil }
      self.init(currency: nil, value: left.value, suffix: left.suffix)
      second = right
      return
    }
    guard Self.mayBePrefixed(word), let (currency, value, suffix) = Self.prefixed(word[...]) else { return nil }
    self.init(currency: currency, value: value, suffix: suffix)
  }

  /// Whether a word may be a currency's letters and digits: a digit stands among its first five bytes.
  static func mayBePrefixed(_ word: String) -> Bool {
    var seen = 0
    for byte in word.utf8 {
      if isDigit(byte) { return seen > 0 }
      seen += 1
      if seen == 5 { return false }
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func dash(in word: String) -> Range<String.Index>? {
    guard let place = word.firstIndex(where: { $0 == "-" || $0 == "\u{2013}" || $0 == "\u{2014}" }) else { return nil }
    return place..<word.index(after: place)
  }

  /// “ksh3”, “hk$80”, “r2.3”: single letters only where the number has a point, a comma or a scale.
  private static func prefixed(_ word: Substring) -> (String?, Double, String?)? {
    guard let start = word.utf8.firstIndex(where: isDigit), start > word.startIndex,
      let digits = NumberReader.digits(String(word[start...]))
    else { return nil }
    let prefix = String(word[..<start])
    if let code = QuantityUnits.symbols[prefix] { return (code, digits.value, digits.suffix) }
    guard let code = letters[prefix] else { return nil }
    if prefix.utf8.count == 1 {
      guard
        digits.suffix.map({ NumberWords.scales[$0] != nil && $0.utf8.count > 1 || $0 == "m" }) ?? false
          || word.utf8.contains(0x2C) || digits.value != digits.value.rounded() && digits.suffix == nil
      else { return nil }
    }
    return (code, digits.value, digits.suffix)
  }

  /// Letters of currencies that stand right before the digits.
  private static let letters: WordTable<String> = [
    "ksh": "KES", "kshs": "KES", "kes": "KES", "tsh": "TZS", "ush": "UGX", "sh": "Sh", "shs": "Sh", "n": "NGN",
    "r": "ZAR",
    "rm": "MYR", "tk": "BDT", "k": "K", "p": "P", "php": "PHP", "zar": "ZAR", "ngn": "NGN", "myr": "MYR", "kr": "kr",
    "zk": "ZMW", "gh": "GHS", "fr": "francs", "dkk": "DKK", "sek": "SEK", "nok": "NOK",
  ]

  /// Units of measure that are glued to digits.
  static let measures: WordSet = [
    "mw", "gw", "kw", "tw", "kwh", "mwh", "gwh", "twh", "km", "kg", "mg", "cm", "mm", "l", "ml", "t", "ft", "lb", "lbs",
    "oz",
    "mph", "kph", "kmh", "hz", "khz", "mhz", "ghz", "mb", "gb", "tb", "kb", "c", "f", "p", "ha", "ppm", "hp", "bhp",
    "pc", "pct",
    "g", "in", "kn",
  ]
}
