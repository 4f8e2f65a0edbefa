internal import Language
internal import Records

/// What is counted or measured: currencies by ISO 4217, percentages, else the noun as it stands.
struct QuantityUnits {
  let reading: ArticleReading

  private var count: Int { reading.tokens.count }
  private func word(_ place: Int) -> String { place >= 0 && place < count ? reading.words[place] : "" }

  static let symbols: WordTable<String> = [
    "$": "USD", "us$": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "\u{20AC}": "EUR",
    "\u{A3}": "GBP", "\u{A5}": "JPY", "\u{20B9}": "INR", "\u{20BD}": "RUB", "\u{20A9}": "KRW", "\u{20AA}": "ILS",
    "\u{20BA}": "TRY", "\u{20B4}": "UAH", "\u{20A6}": "NGN", "usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF",
    "inr": "INR", "rs": "INR", "rs.": "INR", "jpy": "JPY", "cny": "CNY", "aud": "AUD", "cad": "CAD", "nzd": "NZD",
    "r$": "BRL",
  ]

  private static let currencies: WordTable<String> = [
    "dollar": "USD", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "rouble": "RUB",
    "ruble": "RUB", "hryvnia": "UAH", "zloty": "PLN", "shekel": "ILS", "naira": "NGN", "rand": "ZAR", "baht": "THB",
    "ringgit": "MYR", "rupiah": "IDR", "forint": "HUF", "usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF",
    "aud": "AUD", "cad": "CAD", "sterling": "GBP",
  ]

  private static let qualified: WordTable<String> = [
    "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "australian dollar": "AUD",
    "canadian dollar": "CAD", "zealand dollar": "NZD", "kong dollar": "HKD", "singapore dollar": "SGD",
    "swiss franc": "CHF", "turkish lira": "TRY", "british pound": "GBP", "japanese yen": "JPY",
    "mexican peso": "MXN", "swedish krona": "SEK", "norwegian krone": "NOK", "danish krone": "DKK",
    "egyptian pound": "EGP", "argentine peso": "ARS", "korean won": "KRW", "pakistani rupee": "PKR",
  ]

  /// A unit behind a number: its name and where it ends.
  struct Unit {
    var name: String
    var end: Int
  }

  /// The unit that begins at a token.
  ///
  /// - Parameters:
  ///   - number: the number's last token.
  ///   - isMoney: whether the model takes the number for money; it tells pounds of weight from pounds sterling.
  func unit(at place: Int, number: Int, allowsOf: Bool) -> Unit? {
    if let percent = percent(at: place) { return percent }
    if Self.symbolsOfMeasure.contains(word(place)) {
      let isRate = word(place + 1) == "/" && ["h", "s"].contains(word(place + 2))
      let end = isRate ? place + 3 : place + 1
      return Unit(name: Self.text(reading, place..<end), end: end)
    }
    var next = place
    // “five-year plan”, “40-member council”
    if word(next) == "-", next + 1 < count, reading.tokens[next].span.start == reading.tokens[number].span.end,
      [.noun, .propn].contains(reading.tokens[next + 1].pos)
    {
      if word(next + 1) == "year", word(next + 2) == "-", word(next + 3).hasPrefix("old") {
        return Unit(name: "years", end: next + 4)
      }
      return Unit(name: currency(at: next + 1) ?? reading.tokens[next + 1].text, end: next + 2)
    }
    if allowsOf, word(next) == "of" {
      next += 1
      if ["the", "its", "their", "his", "her", "our", "my", "these", "those", "all"].contains(word(next)) { next += 1 }
    }
    return noun(from: next, number: number)
  }

  private func percent(at place: Int) -> Unit? {
    switch word(place) {
    case "%", "percent", "pct": return Unit(name: "percent", end: place + 1)
    case "per" where word(place + 1) == "cent": return Unit(name: "percent", end: place + 2)
    case "percentage" where word(place + 1).hasPrefix("point"): return Unit(name: "percentage points", end: place + 2)
    default: return nil
    }
  }

  private static let symbolsOfMeasure: WordSet = [
    "km/h", "mph", "kph", "km", "kg", "cm", "mm", "m/s", "mw", "gw", "kw", "kwh", "mwh", "gwh", "ha", "sq", "lb", "lbs",
    "\u{B0}c", "\u{B0}f", "\u{B0}", "ft", "bpd", "kb", "mb", "gb", "tb", "hz", "khz", "mhz", "ghz", "ppm",
  ]

  /// The noun that the number counts: over its adjectives, with its compounds.
  private func noun(from place: Int, number: Int) -> Unit? {
    var next = place
    var begin: Int?
    var isMore = false
    while next < min(count, place + 7), reading.tokens[next].sentence == reading.tokens[number].sentence {
      let token = reading.tokens[next]
      switch token.pos {
      case .noun, .propn, .sym:
        if token.pos == .sym, token.text != "%" { return nil }
        if begin == nil { begin = next }
        let isInner = [.compound, .nmod, .amod, .poss].contains(token.dependency) && token.head > next
        if !isInner {
          if let code = currency(at: next) { return Unit(name: code, end: next + 1) }
          guard let from = begin, !(isMore && next == place) else { return nil }
          // “131 km/h”, “60 miles per hour”
          let isRate = word(next + 1) == "/" || word(next + 1) == "per"
          if isRate, ["h", "s", "hour", "second", "minute", "day"].contains(word(next + 2)) { next += 2 }
          return Unit(name: Self.text(reading, from..<next + 1), end: next + 1)
        }
      case .adj, .verb, .adv:
        // “40 more people”, “12 wounded soldiers”, “five newly built schools”
        guard [.amod, .advmod, .compound].contains(token.dependency), token.head >= next else { return nil }
        if token.head == next { return nil }
        isMore = word(next) == "more" || word(next) == "other"
        begin = nil
      case .punct where word(next) == "-" && begin != nil || word(next) == "-" && next > place: break
      case .part where begin != nil: return nil
      default: return nil
      }
      next += 1
    }
    return nil
  }

  private static func text(_ reading: ArticleReading, _ tokens: Range<Int>) -> String {
    reading.document.words(tokens)
  }

  /// ISO 4217 for a currency's noun, with the word before it.
  func currency(at place: Int) -> String? {
    let lemma = ArticleReading.plain(reading.tokens[place].lemma)
    let noun =
      Self.currencies[lemma] != nil || ["pound", "franc", "lira", "peso", "krona", "krone", "won"].contains(lemma)
      ? lemma : Self.singular(word(place))
    if place > 0, let code = Self.qualified[word(place - 1) + " " + noun] { return code }
    if noun == "dollar", place > 0, reading.tokens[place - 1].pos == .adj, NumberWords.scales[word(place - 1)] == nil {
      return reading.tokens[place - 1].text + " " + reading.tokens[place].text
    }
    if noun == "pound" {
      return reading.document.entity(at: place)?.type == .money || word(place + 1) == "sterling" ? "GBP" : nil
    }
    return Self.currencies[noun]
  }

  private static func singular(_ word: String) -> String { word.hasSuffix("s") ? String(word.dropLast()) : word }
}
