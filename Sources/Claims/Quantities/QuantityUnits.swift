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
    "r$": "BRL", "au$": "AUD", "ca$": "CAD", "sg$": "SGD", "nt$": "TWD", "ksh": "KES", "kshs": "KES", "rm": "MYR",
    "tk": "BDT", "sh": "shillings", "zar": "ZAR", "ngn": "NGN", "kes": "KES", "nok": "NOK", "sek": "SEK", "dkk": "DKK",
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

  /// Whether the article writes “£” anywhere: then its pounds are money unless something is weighed.
  private let hasSterling: Bool

  init(reading: ArticleReading) {
    self.reading = reading
    hasSterling = reading.tokens.contains { $0.text.utf8.first == 0xC2 && $0.text == "\u{A3}" }
  }

  /// The unit that is glued to a number's digits, as it stands.
  func name(ofSuffix suffix: String, at place: Int) -> String {
    switch suffix {
    case "%", "pc", "pct": return "percent"
    // “10p from every loaf”
    case "p": return "pence"
    default: return String(reading.tokens[place].text.suffix(suffix.count))
    }
  }

  /// Of what a share is a part, where that is a unit: “a quarter point”, “half a percentage point”, “half a mile”.
  func part(at place: Int) -> Unit? {
    var next = place
    if word(next) == "of" { next += 1 }
    if ["a", "an", "one"].contains(word(next)) { next += 1 } else if next > place { return nil }
    if word(next) == "-" { next += 1 }
    if let percent = percent(at: next) { return percent }
    guard next < count, Self.parts.contains(word(next)) else { return nil }
    if word(next).hasPrefix("point") { return Unit(name: next == place ? "points" : "point", end: next + 1) }
    return next > place ? Unit(name: reading.tokens[next].text, end: next + 1) : nil
  }

  private static let parts: WordSet = [
    "point", "points", "mile", "kilometre", "kilometer", "metre", "meter", "inch", "pint", "litre", "liter", "ton",
    "tonne",
    "acre", "hectare", "degree", "second", "minute", "hour", "day", "week", "month", "year", "decade", "century",
  ]

  /// What the whole counts of which a number is a part: “nine of the 12 jurors”, “120 out of 300 seats”.
  func whole(at place: Int) -> String? {
    var next = place
    if word(next) == "out" { next += 1 }
    guard word(next) == "of" else { return nil }
    next += 1
    if next < count, [.det, .pron].contains(reading.tokens[next].pos) { next += 1 }
    // “five of the school's 22 staff”
    var end = next
    while end < min(count, next + 4), [.noun, .propn].contains(reading.tokens[end].pos) { end += 1 }
    if end > next, end < count, reading.tokens[end].tag == .pos { next = end + 1 }
    guard let number = NumberReader(reading: reading).number(at: next), !number.isShare,
      number.tokens.upperBound > number.tokens.lowerBound
    else { return nil }
    return unit(at: number.tokens.upperBound, number: number.tokens.upperBound - 1, allowsOf: false)?.name
  }

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
    if word(place) == "\u{B0}", ["c", "f", "c.", "f."].contains(word(place + 1)) {
      return Unit(name: "\u{B0}" + String(reading.tokens[place + 1].text.prefix(1)), end: place + 2)
    }
    // “80 sq m”, “800 sq ft”
    if word(place) == "sq", Self.symbolsOfMeasure.contains(word(place + 1)) || word(place + 1) == "m" {
      return Unit(name: Self.text(reading, place..<place + 2), end: place + 2)
    }
    // “45-per-cent”
    if word(place) == "-", word(place + 1) == "per", word(place + 2) == "-", word(place + 3) == "cent" {
      return Unit(name: "percent", end: place + 4)
    }
    if word(place) == "g.", reading.tokens[place].span.start == reading.tokens[number].span.end {
      return Unit(name: "g", end: place + 1)
    }
    // “12 injured”, “three dead”
    if Self.harmed.contains(word(place)) {
      return Unit(name: reading.tokens[place].text, end: place)
    }
    if Self.symbolsOfMeasure.contains(word(place)) {
      let isRate = word(place + 1) == "/" && ["h", "s"].contains(word(place + 2))
      let end = isRate ? place + 3 : place + 1
      return Unit(name: Self.text(reading, place..<end), end: end)
    }
    // ““at least six” listening devices”
    var place = place
    if place < count, reading.tokens[place].tag == .closingQuote,
      reading.tokens[number].sentence == reading.tokens[place].sentence,
      place + 1 < count, [.noun, .propn, .adj, .verb].contains(reading.tokens[place + 1].pos),
      let head = Self.counted(place + 1, reading), reading.child(of: head, [.nummod], where: { $0 <= number }) != nil
    {
      place += 1
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
      // “eleven of those last year”: a pronoun is no unit.
      if ["these", "those", "them", "us", "which", "whom"].contains(word(next)), next < count,
        reading.tokens[next].pos == .pron, reading.tokens[next].dependency == .pobj
      {
        return nil
      }
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

  private static let harmed: WordSet = [
    "dead", "injured", "wounded", "missing", "hurt", "homeless", "killed", "ill", "sick", "hospitalised",
    "hospitalized",
  ]

  /// Currencies' nouns as they stand before another noun.
  private static let moneys: WordSet = [
    "dollar", "euro", "pound", "mark", "crown", "franc", "peso", "lira", "krona", "krone", "dirham", "dinar", "riyal",
    "shilling", "rupee", "rouble", "ruble", "yuan", "zloty", "forint", "guilder", "florin", "ducat", "real", "rand",
  ]

  /// Adjectives that belong to a unit.
  private static let measuring: WordSet = ["square", "cubic", "nautical", "metric"]

  /// The noun that the number counts: over its adjectives, with its compounds.
  private func noun(from place: Int, number: Int) -> Unit? {
    var next = place
    var begin: Int?
    var isMore = false
    /// Another number's unit stands between: “two 40-tonne lorries”.
    var isParted = false
    while next < min(count, place + 7), reading.tokens[next].sentence == reading.tokens[number].sentence {
      let token = reading.document[next]
      switch token.pos {
      case .noun, .propn, .sym:
        if token.pos == .sym, token.text != "%" { return nil }
        if begin == nil { begin = next }
        let isInner = [.compound, .nmod, .amod, .poss].contains(token.dependency) && token.head > next
        // “a 9.4 billion mark takeover offer”: the money before what it is offered for.
        if isInner, next == place, NumberWords.scales[word(number)] != nil, Self.moneys.contains(word(next)) {
          return Unit(name: currency(at: next) ?? reading.tokens[next].text + "s", end: next + 1)
        }
        if !isInner {
          if let code = currency(at: next) { return Unit(name: code, end: next + 1) }
          guard let from = begin, !(isMore && next == place) else { return nil }
          // “131 km/h”, “60 miles per hour”
          let isRate = word(next + 1) == "/" || word(next + 1) == "per"
          if isRate, ["h", "s", "hour", "second", "minute", "day"].contains(word(next + 2)) { next += 2 }
          if isParted { return Unit(name: reading.tokens[next].text, end: place) }
          let end = joined(behind: next) ?? next + 1
          return Unit(name: Self.text(reading, from..<end), end: end)
        }
      case .num where reading.tokens[next].head > next && word(next + 1) == "-" && next > place - 1: isParted = true
      // “12 primary and secondary schools”
      case .cconj where next > place && begin == nil && next + 1 < count && reading.tokens[next + 1].pos == .adj: break
      case .punct
      where word(next) == "," && next > place && begin == nil && next + 1 < count
        && reading.tokens[next + 1].pos == .adj:
        break
      case .adj where Self.measuring.contains(word(next)) && reading.tokens[next].head > next: begin = begin ?? next
      case .adj, .verb, .adv:
        // “40 more people”, “12 wounded soldiers”, “five newly built schools”
        guard [.amod, .advmod, .compound].contains(token.dependency) || isJoined(next),
          token.head >= next || isJoined(next)
        else { return nil }
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

  /// “212 passengers and crew”, “40 men and women”: two sorts counted together.
  private func joined(behind noun: Int) -> Int? {
    let second = noun + 2
    guard word(noun + 1) == "and", second < count, reading.tokens[second].dependency == .conj,
      reading.tokens[second].head == noun, reading.tokens[noun].tag == .nns, Self.crowds.contains(word(second)),
      Self.crowds.contains(word(noun)), reading.child(of: second, [.det, .nummod, .amod, .compound, .poss]) == nil
    else { return nil }
    return second + 1
  }

  private static let crowds: WordSet = [
    "passengers", "crew", "men", "women", "children", "boys", "girls", "players", "staff", "officials", "officers",
    "soldiers", "doctors", "nurses", "teachers", "pupils", "students", "players", "coaches", "dogs", "cats",
    "civilians",
    "fighters", "journalists", "workers", "guests", "families", "businesses", "homes", "shops",
  ]

  /// The noun over the words behind a closing mark, at most three further on.
  private static func counted(_ place: Int, _ reading: ArticleReading) -> Int? {
    (place..<min(reading.tokens.count, place + 4)).first {
      [.noun, .propn].contains(reading.tokens[$0].pos) && reading.tokens[$0].dependency != .compound
    }
  }

  /// “secondary” in “primary and secondary schools”
  private func isJoined(_ place: Int) -> Bool {
    let token = reading.document[place]
    return token.dependency == .conj && token.pos == .adj && token.head < place
      && reading.tokens[token.head].head > place
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
    if noun == "pound" { return isSterling(place) ? "GBP" : nil }
    return Self.currencies[noun]
  }

  /// Pounds of money: the model or “sterling” says so, or there are millions of them, or the article writes “£”, and nothing
  /// is weighed.
  private func isSterling(_ place: Int) -> Bool {
    if reading.document.entity(at: place)?.type == .money || word(place + 1) == "sterling" { return true }
    if word(place + 1) == "of", !Self.spent.contains(word(place + 2)), !Self.spent.contains(word(place + 3)) {
      return false
    }
    let isMany = place > 0 && (NumberWords.scales[word(place - 1)] ?? 0) >= 1e6
    guard isMany || hasSterling else { return false }
    return !reading.ancestors(of: place, limit: 2).contains {
      ["weigh", "gain", "lose", "shed", "lift"].contains(reading.tokens[$0].lemma)
    }
  }

  private static let spent: WordSet = [
    "damage", "debt", "debts", "funding", "aid", "investment", "money", "cash", "savings", "cuts", "tax", "taxes",
    "revenue", "loans", "fines", "losses", "spending", "taxpayers", "public", "support", "sales", "profit",
  ]

  private static func singular(_ word: String) -> String {
    switch word {
    case "kroner": "krone"
    case "kronor": "krona"
    default: word.hasSuffix("s") ? String(word.dropLast()) : word
    }
  }
}
