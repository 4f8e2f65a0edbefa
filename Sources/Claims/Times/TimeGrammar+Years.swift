internal import Language

/// Years and their parts: “2019”, “the 1990s”, “the third quarter”.
extension TimeGrammar {
  /// “1990s”, “'90s”, “nineties”.
  func decade(at place: Int) -> Match? {
    let first = word(place)
    // “in his 20s”: an age.
    let before = word(place - 1)
    if Self.possessives.contains(before)
      || ["early", "late", "mid", "-"].contains(before)
        && ["his", "her", "their", "my", "mid"].contains(word(place - 2)) && word(place - 3) != "the"
        && first.utf8.count < 5
    {
      return nil
    }
    if first.utf8.count == 5, first.hasSuffix("0s"), let year = Int(first.dropLast()), (1000...2999).contains(year) {
      return Match(tokens: place..<place + 1, meaning: .fixed(String(year / 10) + "X"))
    }
    // The tokenizer may cut “1990s” into two.
    if word(place + 1) == "s", let year = year(in: 1000...2999, at: place), year % 10 == 0 {
      return Match(tokens: place..<place + 2, meaning: .fixed(String(year / 10) + "X"))
    }
    let short = first.hasPrefix("'") ? first.dropFirst() : Substring(first)
    if short.utf8.count == 3, short.hasSuffix("0s"), let tens = Int(short.prefix(1)), tens >= 2 {
      return Match(tokens: place..<place + 1, meaning: .fixed("19" + String(tens) + "X"))
    }
    if let tens = TimeWords.decades[first] {
      return Match(tokens: place..<place + 1, meaning: .fixed("19" + String(tens) + "X"))
    }
    return nil
  }

  private static let possessives: WordSet = ["his", "her", "their", "my", "your", "our", "its"]

  /// “19th century”.
  func century(at place: Int) -> Match? {
    guard word(place + 1) == "century" else { return nil }
    guard let number = TimeWords.ordinals[word(place)] ?? dayOfMonth(at: place), number >= 2 && number <= 30,
      word(place).utf8.count > 2
    else { return nil }
    return Match(tokens: place..<place + 2, meaning: .fixed(CalendarDay.padded(number - 1, 2) + "XX"))
  }

  /// “first quarter of 2030”, “third quarter”, “Q3 2030”.
  func quarter(at place: Int) -> Match? {
    var number: Int?
    var end = place
    if word(place).utf8.count == 2, word(place).hasPrefix("q"), let value = Int(word(place).dropFirst()),
      (1...4).contains(value)
    {
      number = value
      end = place + 1
    } else if word(place + 1) == "quarter", let value = TimeWords.quarters[word(place)],
      word(place) != "last" || word(place + 2) == "of" && digits(at: place + 3) != nil
    {
      number = value
      end = place + 2
    }
    guard let number else { return nil }
    let of = word(end) == "of" ? 1 : 0
    if let year = year(in: 1000...2999, at: end + of) {
      return Match(tokens: place..<end + of + 1, meaning: .quarter(number, year: year, yearOffset: nil))
    }
    if let choice = TimeWords.choice(word(end + of)), word(end + of + 1) == "year" {
      return Match(
        tokens: place..<end + of + 2,
        meaning: .quarter(number, year: nil, yearOffset: TimeWords.offset(choice)))
    }
    // “the second quarter of the city”
    if of == 1 { return nil }
    return Match(tokens: place..<end, meaning: .quarter(number, year: nil, yearOffset: nil))
  }

  /// “first half of the year”, “second half of 2030”, “first three months of last year”.
  func part(at place: Int) -> Match? {
    let isFirst = word(place) == "first"
    guard isFirst || word(place) == "second" || word(place) == "last" || word(place) == "final" else { return nil }
    let months: ClosedRange<Int>
    var end = place + 2
    if word(place + 1) == "half" {
      months = isFirst ? 1...6 : 7...12
    } else if word(place) != "second", let number = number(at: place + 1), let count = number.value,
      (2...11).contains(count),
      word(number.end) == "months"
    {
      months = isFirst ? 1...count : 13 - count...12
      end = number.end + 1
    } else {
      return nil
    }
    guard word(end) == "of" else { return nil }
    func of(_ month: Int, _ year: Int) -> TimeMeaning { .fixed(CalendarMonth(year: year, month: month).iso) }
    if let year = year(in: 1000...2999, at: end + 1) {
      return Match(
        tokens: place..<end + 2, meaning: .between(of(months.lowerBound, year), of(months.upperBound, year)))
    }
    let offset: Int
    if word(end + 1) == "the", word(end + 2) == "year" {
      offset = 0
    } else if let choice = TimeWords.choice(word(end + 1)), word(end + 2) == "year" {
      offset = TimeWords.offset(choice)
    } else {
      return nil
    }
    return Match(
      tokens: place..<end + 3,
      meaning: .between(
        .monthOfYear(months.lowerBound, yearOffset: offset), .monthOfYear(months.upperBound, yearOffset: offset)))
  }

  /// “Christmas”, “Christmas Eve”, “New Year's Day”: days that every year has, laid to a year by the tense.
  func holiday(at place: Int) -> Match? {
    switch word(place) {
    case "christmas":
      switch word(place + 1) {
      case "day": return Match(tokens: place..<place + 2, meaning: .named(month: 12, day: 25, .tense))
      case "eve": return Match(tokens: place..<place + 2, meaning: .named(month: 12, day: 24, .tense))
      default:
        guard [.pobj, .npadvmod].contains(reading.tokens[place].dependency) else { return nil }
        return Match(tokens: place..<place + 1, meaning: .named(month: 12, day: 25, .tense))
      }
    case "new" where word(place + 1) == "year" && word(place + 2) == "'s":
      switch word(place + 3) {
      case "day": return Match(tokens: place..<place + 4, meaning: .named(month: 1, day: 1, .tense))
      case "eve": return Match(tokens: place..<place + 4, meaning: .named(month: 12, day: 31, .tense))
      default: return nil
      }
    default: return nil
    }
  }

  /// “2019”, where its neighbours or the model say that it is a year; “summer 2019”.
  func year(at place: Int) -> Match? {
    if let season = TimeWords.seasons[word(place)] {
      let of = word(place + 1) == "of" ? 1 : 0
      if let year = year(in: 1000...2999, at: place + 1 + of) {
        return Match(tokens: place..<place + 2 + of, meaning: .season(season, year: year, .tense))
      }
      return nil
    }
    if let decade = decade(at: place), !TimeWords.starters.contains(word(place)) { return decade }
    // “2017–19” in one token
    if word(place).utf8.count > 5, let (from, to) = TimeWords.dashed(word(place)), (1500...2199).contains(from) {
      let end = to < 100 ? from / 100 * 100 + to : to
      guard end > from, end - from < 200 else { return nil }
      return Match(tokens: place..<place + 1, meaning: .between(.fixed(String(from)), .fixed(String(end))))
    }
    guard let year = year(in: 1500...2199, at: place) else { return nil }
    let next = place + 1 < count ? reading.tokens[place + 1] : nil
    let counts = next.map { [.noun, .sym].contains($0.pos) && reading.tokens[place].dependency == .nummod } ?? false
    let before = word(place - 1)
    let introduced = [
      "in", "since", "by", "from", "until", "till", "during", "of", "before", "after", "through", "to", "early", "late",
      "mid", "around", "circa", "for", "and", "between", "than", "-", "\u{2013}",
    ].contains(before)
    let isDate = reading.document.entity(at: place)?.type == .date || counts && namesYear(place, year)
    if ["$", "\u{20AC}", "\u{A3}"].contains(before) { return nil }
    guard
      isDate
        || introduced && !counts && ["in", "since", "by", "until", "during", "before", "after", "for"].contains(before)
    else { return nil }
    if counts && !isDate { return nil }
    return Match(tokens: place..<place + 1, meaning: .fixed(String(year)))
  }

  /// “the 2016 candidates”, “a 1967 war”: nobody counts so many of one thing, nor of certain ones.
  func namesYear(_ place: Int, _ year: Int) -> Bool {
    guard (1800...2099).contains(year) else { return false }
    let noun = reading.document[reading.tokens[place].head]
    if noun.tag == .nn || noun.tag == .nnp { return true }
    return reading.child(of: reading.tokens[place].head, [.det, .poss]) != nil
  }

  func yearAfterWord(at place: Int) -> Match? {
    year(in: 1500...2199, at: place).map {
      Match(tokens: place..<place + 1, meaning: .fixed(String($0)))
    }
  }
}
