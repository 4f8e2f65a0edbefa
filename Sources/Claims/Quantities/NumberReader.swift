internal import Language
internal import Records

/// Reads one number from tokens: digits, words, scales, fractions. One file, since each form may go on as any other (“2 and a half
/// million”) and is best read beside it.
struct NumberReader {
  let reading: ArticleReading

  struct Number: Equatable {
    var tokens: Range<Int>
    /// The number itself, or the least that a vague word means (“dozens”).
    var value: Double
    /// “dozens”, “thousands”: only a lower bound.
    var isVague = false
    /// “a couple”, “several hundred”.
    var isApproximate = false
    /// A scale or currency that stands behind it has been counted in: “3 million”.
    var hasScale = false
    /// “half”, “two-thirds”: a share, of which “of” names the whole.
    var isShare = false
    /// The value before its scale, for “between 3 and 5 million”.
    var mantissa: Double
    var scale = 1.0
    /// A percent sign or unit of measure that is glued to the digits.
    var suffix: String?
    /// “KSh3”, “HK$80”: the currency that is glued to the digits.
    var currency: String?
  }

  private var count: Int { reading.tokens.count }
  private func word(_ place: Int) -> String { place >= 0 && place < count ? reading.words[place] : "" }

  /// The number that begins at a token; nil where none does. Looks at no more than 12 tokens.
  func number(at place: Int) -> Number? {
    guard place < count else { return nil }
    return share(at: place) ?? vague(at: place) ?? cardinal(at: place)
  }

  /// What may stand behind “a” or “an” for both to begin a number: “a third”, “a few dozen”, “a hundred and twelve”.
  static let afterArticle = WordSet(
    NumberWords.fractions.keys + [
      "-", "few", "hundred", "thousand", "million", "billion", "trillion", "dozen", "couple", "half", "quarter",
    ])

  // MARK: - Digits and words

  private func cardinal(at place: Int) -> Number? {
    guard var number = plain(at: place) else { return nil }
    // “two and a half million”, “2 1/2”
    if word(number.tokens.upperBound) == "and", ["a", "one"].contains(word(number.tokens.upperBound + 1)),
      let part = NumberWords.fractions[word(number.tokens.upperBound + 2)], part == 2 || part == 4
    {
      number.value += 1 / part
      number.tokens = place..<number.tokens.upperBound + 3
    } else if let (fraction, end) = slashed(at: number.tokens.upperBound), number.value < 1000,
      number.value == number.value.rounded()
    {
      number.value += fraction
      number.tokens = place..<end
    }
    number.mantissa = number.value
    var scaled = scaled(number)
    scaled.isApproximate = number.isApproximate
    return scaled
  }

  /// Applies “hundred thousand”, “million”, “bn”, “dozen” behind a number.
  private func scaled(_ number: Number) -> Number {
    var number = number
    var steps = 0
    while steps < 3 {
      var next = number.tokens.upperBound
      // “$1.2-million”
      if word(next) == "-", word(next + 1).utf8.count > 4,
        reading.tokens[next].span.start == reading.tokens[next - 1].span.end
      {
        next += 1
      }
      guard let scale = NumberWords.scales[word(next)] else { break }
      if reading.words[next].utf8.count <= 2, !isScale(next, of: number) { break }
      number.value *= scale
      number.scale *= scale
      number.hasScale = true
      number.tokens = number.tokens.lowerBound..<next + 1
      steps += 1
    }
    return number
  }

  /// Whether “m”, “bn”, “k” behind a number multiply it: “£5m”, “9.5m people”, but “a wall 5m high”.
  private func isScale(_ place: Int, of number: Number) -> Bool {
    guard reading.tokens[place - 1].span.end == reading.tokens[place].span.start else {
      return word(place) != "m" && word(place) != "b" && word(place) != "k" && word(place) != "m."
    }
    let letter = word(place).utf8.first
    if word(place).utf8.count == 2, letter != 0x6D || word(place) != "m." { return true }
    if number.currency != nil || QuantityUnits.symbols[word(number.tokens.lowerBound - 1)] != nil { return true }
    if letter == 0x6B { return !["race", "run", "runs"].contains(word(place + 1)) }
    switch reading.document.entity(at: place)?.type {
    case .money?, .cardinal?: return true
    default: return countsMany(place + 1)
    }
  }

  /// “people”, “new homes”: a plural that can be counted stands here.
  private func countsMany(_ place: Int) -> Bool {
    var next = place
    while next < min(count, place + 4), reading.tokens[next].pos == .adj || reading.tokens[next].dependency == .compound
    {
      if Self.lengths.contains(word(next)) { return false }
      next += 1
    }
    guard next < count else { return false }
    return reading.tokens[next].tag == .nns && !Self.lengths.contains(word(next)) || word(next) == "people"
  }

  private static let lengths: WordSet = ["high", "long", "wide", "deep", "tall", "hurdles"]

  private func plain(at place: Int) -> Number? {
    if let numeral = Numeral(word(place)), numeral.second == nil {
      return number(numeral, at: place)
    }
    let first = word(place)
    if let half = Self.vulgar[first] {
      return Number(tokens: place..<place + 1, value: half, isShare: true, mantissa: half)
    }
    if first == "a" || first == "an" {
      // “a hundred and twelve”
      if word(place + 1) == "hundred", word(place + 2) == "and", let rest = inWords(at: place + 3), rest.value < 100 {
        return Number(tokens: place..<rest.tokens.upperBound, value: 100 + rest.value, mantissa: 100 + rest.value)
      }
      switch word(place + 1) {
      case "hundred", "thousand", "million", "billion", "trillion", "dozen":
        return Number(tokens: place..<place + 1, value: 1, mantissa: 1)
      case "couple":
        let end = word(place + 2) == "of" ? place + 3 : place + 2
        return Number(tokens: place..<end, value: 2, isApproximate: true, mantissa: 2)
      case "half" where NumberWords.scales[word(place + 2)] != nil:
        return Number(tokens: place..<place + 2, value: 0.5, mantissa: 0.5)
      case "half" where word(place + 2) == "-" && NumberWords.scales[word(place + 3)] != nil:
        return Number(tokens: place..<place + 3, value: 0.5, mantissa: 0.5)
      case "quarter"
      where NumberWords.scales[word(place + 2)] != nil
        || word(place + 2) == "of" && ["a"].contains(word(place + 3)) && NumberWords.scales[word(place + 4)] != nil:
        let end = word(place + 2) == "of" ? place + 4 : place + 2
        return Number(tokens: place..<end, value: 0.25, mantissa: 0.25)
      default: return nil
      }
    }
    if first == "half", ["a", "an", "-"].contains(word(place + 1)), NumberWords.scales[word(place + 2)] != nil {
      return Number(tokens: place..<place + 2, value: 0.5, mantissa: 0.5)
    }
    if NumberWords.scales[first] != nil, first.utf8.count > 4, !["a", "an", "several", "few"].contains(word(place - 1))
    {
      // “Hundred people”, “million-dollar” with nothing before.
      guard ["dozen", "hundred", "thousand", "million", "billion"].contains(first) else { return nil }
      return Number(tokens: place..<place, value: 1, mantissa: 1)
    }
    return inWords(at: place)
  }

  /// “twenty-five”, “three hundred and twelve”, “one thousand two hundred”.
  private func inWords(at place: Int) -> Number? {
    guard NumberWords.small[word(place)] != nil else { return nil }
    var total = 0.0
    var group = 0.0
    var next = place
    var last = 1000.0
    while next < place + 12 {
      let word = word(next)
      if let small = NumberWords.small[word] {
        let value = Double(small)
        guard value < last || last == 1000 else { break }
        // “one two” is no number.
        guard group.truncatingRemainder(dividingBy: value >= 10 ? 100 : 10) == 0 || group == 0 else { break }
        group += value
        last = value >= 20 ? 10 : 0.5
        next += 1
        if self.word(next) == "-", value >= 20, let ones = NumberWords.small[self.word(next + 1)], ones < 10, ones > 0 {
          group += Double(ones)
          last = 0.5
          next += 2
        }
      } else if word == "hundred", group > 0, group < 100 {
        group *= 100
        last = 100
        next += 1
        if self.word(next) == "and", NumberWords.small[self.word(next + 1)] != nil { next += 1 }
      } else if word == "thousand", group > 0, NumberWords.small[self.word(next + 1)] != nil {
        total += group * 1000
        group = 0
        last = 1000
        next += 1
      } else {
        break
      }
    }
    guard next > place else { return nil }
    return Number(tokens: place..<next, value: total + group, mantissa: total + group)
  }

  /// The number of a token's digits, with the scale that is glued to them.
  private func number(_ numeral: Numeral, at place: Int) -> Number {
    var number = Number(tokens: place..<place + 1, value: numeral.value, mantissa: numeral.value)
    number.currency = numeral.currency
    guard let suffix = numeral.suffix else { return spaced(number) }
    if let scale = NumberWords.scales[suffix],
      suffix.utf8.count > 1 || numeral.currency != nil || suffix == "k"
        || QuantityUnits.symbols[word(place - 1)] != nil || countsMany(place + 1)
    {
      number.value *= scale
      number.scale = scale
      number.hasScale = true
    } else {
      number.suffix = suffix
    }
    return number
  }

  /// “10 000 votes”: thousands parted by blanks.
  private func spaced(_ number: Number) -> Number {
    let place = number.tokens.lowerBound
    guard number.value < 1000, number.value >= 1, number.value == number.value.rounded(), word(place).utf8.count < 4
    else { return number }
    var number = number
    var next = place + 1
    while next < place + 4, isGroup(next) {
      number.value = number.value * 1000 + (Double(word(next)) ?? 0)
      next += 1
    }
    if next < count, word(next).utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) ?? false {
      number.value = number.mantissa
      return number
    }
    number.mantissa = number.value
    number.tokens = place..<next
    return number
  }

  /// Three digits and nothing else.
  private func isGroup(_ place: Int) -> Bool {
    word(place).utf8.count == 3 && word(place).utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Two numbers in one token: “10–15”, “3m–5”, “10-£20”; the scale behind counts for the second.
  func pair(at place: Int) -> (first: Number, second: Number)? {
    guard let numeral = Numeral(word(place)), let second = numeral.second else { return nil }
    var left = numeral
    left.second = nil
    let right = Numeral(currency: second.currency, value: second.value, suffix: second.suffix)
    return (number(left, at: place), scaled(number(right, at: place)))
  }

  /// “1,200”, “3.5”, “40-odd”, “1.2m”, “5bn”, “40%”; nil for what has other letters (“3rd”, “10:30”, “A4”).
  static func digits(_ word: String) -> (value: Double, suffix: String?)? {
    var whole = 0.0
    var fraction = 0.0
    var divisor = 1.0
    var seenPoint = false
    var seenDigit = false
    var sinceComma = -1
    let bytes = word.utf8
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      switch byte {
      case 0x30...0x39:
        seenDigit = true
        let digit = Double(byte - 0x30)
        if seenPoint {
          divisor *= 10
          fraction += digit / divisor
        } else {
          whole = whole * 10 + digit
          if sinceComma >= 0 { sinceComma += 1 }
        }
      case 0x2C where seenDigit && !seenPoint && (sinceComma == -1 || sinceComma == 3): sinceComma = 0
      case 0x2E where !seenPoint:
        guard bytes.index(after: place) < bytes.endIndex else { return nil }
        seenPoint = true
      default:
        guard seenDigit, sinceComma == -1 || sinceComma == 3 else { return nil }
        let suffix = String(word[place...])
        guard suffix == "%" || suffix == "+" || NumberWords.scales[suffix] != nil || Numeral.measures.contains(suffix)
        else { return nil }
        return (whole + fraction, suffix)
      }
      place = bytes.index(after: place)
    }
    guard seenDigit, sinceComma == -1 || sinceComma == 3, whole < 1e15 else { return nil }
    return (whole + fraction, nil)
  }

  static let vulgar: WordTable<Double> = [
    "\u{BD}": 0.5, "\u{BC}": 0.25, "\u{BE}": 0.75, "\u{2153}": 1.0 / 3, "\u{2154}": 2.0 / 3, "\u{215B}": 0.125,
  ]

  // MARK: - Shares

  /// “1/3” in one token or three.
  private func slashed(at place: Int) -> (Double, Int)? {
    let word = word(place)
    guard let first = word.utf8.first, first >= 0x2B && first <= 0x39, word.utf8.contains(UInt8(ascii: "/")) else {
      return nil
    }
    let parts = word.split(separator: "/")
    if parts.count == 2, let over = Double(parts[0]), let under = Double(parts[1]), under > over, under <= 100, over > 0
    {
      return (over / under, place + 1)
    }
    return nil
  }

  /// “half”, “a third”, “two-thirds”, “three quarters”, “one in five”, “1/3”.
  private func share(at place: Int) -> Number? {
    let first = word(place)
    func share(_ value: Double, _ end: Int) -> Number {
      Number(tokens: place..<end, value: value, isShare: true, mantissa: value)
    }
    if let (value, end) = slashed(at: place) { return share(value, end) }
    if first == "half" {
      // “a year and a half”
      if word(place - 1) == "a", word(place - 2) == "and" { return nil }
      guard !["a", "an"].contains(word(place + 1)) || NumberWords.scales[word(place + 2)] == nil else { return nil }
      // “the first half”, “half-hearted”, “second-half goal”, “half past nine”
      guard !["first", "second", "other", "opening", "final", "latter"].contains(word(place - 1)),
        !["-", "past", "time"].contains(word(place + 1)), reading.tokens[place].pos != .adv || word(place + 1) == "of"
      else { return nil }
      return share(0.5, place + 1)
    }
    var over: Double?
    var next = place
    if ["a", "an", "one"].contains(first) {
      over = 1
      next = place + 1
    } else if let small = NumberWords.small[first], small < 20 || word(place + 1) == "in" {
      over = Double(small)
      next = place + 1
    }
    guard let over else { return nil }
    // “one in five”, “three out of four”
    if word(next) == "in" || word(next) == "out" && word(next + 1) == "of" {
      var place = word(next) == "in" ? next + 1 : next + 2
      if word(place) == "every" { place += 1 }
      if first != "a", first != "an",
        let under = word(place) == "hundred"
          ? 100 : NumberWords.small[word(place)].map(Double.init) ?? Self.digits(word(place))?.value,
        under > over, under <= 1000, reading.document.entity(at: place)?.type != .date,
        ![.noun].contains(reading.tokens[min(place + 1, count - 1)].pos) || under <= 100,
        TimeUnit(word(place + 1)) == nil
      {
        return share(over / under, place + 1)
      }
      return nil
    }
    if word(next) == "-" { next += 1 }
    guard let under = NumberWords.fractions[word(next)], over < under else { return nil }
    // “a quarter” of a year is a time, “a third” an ordinal: shares say of what, or stand beside “about”.
    // “a year and a half”
    if over == 1, word(place - 1) == "and" { return nil }
    if over == 1, word(next) != "half" {
      guard
        word(next + 1) == "of" || isPoint(next + 1)
          || first == "a" && next + 1 < count && [.aux, .verb].contains(reading.tokens[next + 1].pos)
            && under < 6 && reading.tokens[next].dependency == .nsubj
          || ["about", "around", "roughly", "nearly", "almost", "than", "by"].contains(word(place - 1))
      else { return nil }
    }
    if word(next + 1) == "hour" || word(next + 1) == "year" { return nil }
    // “a quarter of a million” is one number.
    if over == 1, word(next + 1) == "of", word(next + 2) == "a", NumberWords.scales[word(next + 3)] != nil {
      return nil
    }
    return share(over / under, next + 1)
  }

  /// “a quarter point”, “a quarter-point”
  private func isPoint(_ place: Int) -> Bool {
    let next = word(place) == "-" ? place + 1 : place
    return word(next).hasPrefix("point") || word(next) == "percentage"
  }

  // MARK: - Vague numbers

  /// “dozens of”, “hundreds of thousands of”, “tens of millions”, “several hundred”, “a few dozen”.
  private func vague(at place: Int) -> Number? {
    var value: Double
    var next = place + 1
    if let least = NumberWords.vague[word(place)] {
      // “settling scores”
      if word(place) == "scores", word(next) != "of" { return nil }
      value = least
    } else if word(place) == "tens", word(place + 1) == "of", NumberWords.vague[word(place + 2)] != nil {
      value = 20
    } else {
      let few = word(place) == "a" && word(place + 1) == "few" ? 2 : ["several", "few"].contains(word(place)) ? 1 : 0
      guard few > 0, let scale = NumberWords.scales[word(place + few)], scale >= 12 else { return nil }
      var number = Number(
        tokens: place..<place + few + 1, value: 2 * scale, isVague: true, isApproximate: true, mantissa: 2 * scale)
      if let more = NumberWords.scales[word(number.tokens.upperBound)], more >= 100 {
        number.value *= more
        number.tokens = place..<number.tokens.upperBound + 1
      }
      number.mantissa = number.value
      return number
    }
    if word(next) == "of", let more = NumberWords.vague[word(next + 1)], more >= 2000 {
      value *= more / 2
      next += 2
    }
    return Number(tokens: place..<next, value: value, isVague: true, isApproximate: true, mantissa: value)
  }
}
