internal import Language
internal import Records

/// Reads one number from tokens: digits, words, scales, fractions.
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
    /// A percent sign or currency symbol that is glued to the digits.
    var suffix: String?
  }

  private var count: Int { reading.tokens.count }
  private func word(_ place: Int) -> String { place >= 0 && place < count ? reading.words[place] : "" }

  /// The number that begins at a token; nil where none does. Looks at no more than 12 tokens.
  func number(at place: Int) -> Number? {
    guard place < count else { return nil }
    return share(at: place) ?? vague(at: place) ?? cardinal(at: place)
  }

  // MARK: - Digits and words

  private func cardinal(at place: Int) -> Number? {
    guard var number = plain(at: place) else { return nil }
    // “two and a half million”, “2 1/2”
    if word(number.tokens.upperBound) == "and", ["a", "one"].contains(word(number.tokens.upperBound + 1)),
      word(number.tokens.upperBound + 2) == "half"
    {
      number.value += 0.5
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
    while steps < 3, let scale = NumberWords.scales[word(number.tokens.upperBound)] {
      let next = number.tokens.upperBound
      // “5 m” is metres unless the model takes it for money, and a bare letter never is a scale of a word.
      if reading.words[next].utf8.count == 1 {
        guard reading.tokens[next - 1].span.end == reading.tokens[next].span.start,
          reading.document.entity(at: next)?.type == .money || reading.document.entity(at: next)?.type == .cardinal
            || QuantityUnits.symbols[word(number.tokens.lowerBound - 1)] != nil
        else { break }
      }
      number.value *= scale
      number.scale *= scale
      number.hasScale = true
      number.tokens = number.tokens.lowerBound..<next + 1
      steps += 1
    }
    return number
  }

  private func plain(at place: Int) -> Number? {
    let first = word(place)
    if let digits = Self.digits(first) {
      var number = Number(tokens: place..<place + 1, value: digits.value, mantissa: digits.value)
      if let suffix = digits.suffix {
        if let scale = NumberWords.scales[suffix] {
          number.value *= scale
          number.scale = scale
          number.hasScale = true
        } else {
          number.suffix = suffix
        }
      }
      return number
    }
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
      case "quarter"
      where NumberWords.scales[word(place + 2)] != nil
        || word(place + 2) == "of" && ["a"].contains(word(place + 3)) && NumberWords.scales[word(place + 4)] != nil:
        let end = word(place + 2) == "of" ? place + 4 : place + 2
        return Number(tokens: place..<end, value: 0.25, mantissa: 0.25)
      default: return nil
      }
    }
    if first == "half", ["a", "an"].contains(word(place + 1)), NumberWords.scales[word(place + 2)] != nil {
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
        guard suffix == "%" || suffix == "+" || NumberWords.scales[suffix] != nil && suffix.utf8.count <= 3 else {
          return nil
        }
        return (whole + fraction, suffix)
      }
      place = bytes.index(after: place)
    }
    guard seenDigit, sinceComma == -1 || sinceComma == 3, whole < 1e15 else { return nil }
    return (whole + fraction, nil)
  }

  private static let vulgar: WordTable<Double> = [
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
    } else if let small = NumberWords.small[first], small < 20 {
      over = Double(small)
      next = place + 1
    }
    guard let over else { return nil }
    // “one in five”, “three out of four”
    if word(next) == "in" || word(next) == "out" && word(next + 1) == "of" {
      let place = word(next) == "in" ? next + 1 : next + 2
      if first != "a", first != "an",
        let under = NumberWords.small[word(place)].map(Double.init) ?? Self.digits(word(place))?.value,
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
    if over == 1, word(next) != "half" {
      guard
        word(next + 1) == "of"
          || ["about", "around", "roughly", "nearly", "almost", "than", "by"].contains(word(place - 1))
      else { return nil }
    }
    if word(next + 1) == "hour" || word(next + 1) == "year" { return nil }
    return share(over / under, next + 1)
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
