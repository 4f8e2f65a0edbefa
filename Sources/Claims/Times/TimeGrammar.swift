internal import Language

/// Reads time expressions from tokens: what they mean, not yet which day that is.
///
/// A grammar by recursive descent, one function a rule, in one file since the rules call each other. Each looks at a bounded number of tokens, so that a text costs linear time.
struct TimeGrammar {
  let reading: ArticleReading

  /// An expression that begins at a token, prepositions left out unless they make a range.
  struct Match {
    var tokens: Range<Int>
    var meaning: TimeMeaning
    /// Of these, the words for the day: “3 p.m. on Tuesday”.
    var day: Range<Int>?
  }

  var count: Int { reading.tokens.count }

  func word(_ place: Int) -> String { place >= 0 && place < count ? reading.words[place] : "" }

  /// The longest expression that begins at a token; nil where none does.
  func match(at place: Int) -> Match? {
    guard mayBegin(at: place) else { return nil }
    if let range = range(at: place) { return range }
    guard let first = unit(at: place) else { return nil }
    return joined(first) ?? first
  }

  func mayBegin(at place: Int) -> Bool {
    guard reading.marks[place].contains(.time) else { return false }
    // The commonest words begin an expression only before some others.
    switch reading.words[place] {
    case "the":
      let next = self.word(place + 1)
      return isNumber(place + 1) || TimeWords.afterThe.contains(next) || TimeWords.ordinals[next] != nil
    case "year", "month": return self.word(place + 1) == "-" && self.word(place + 2) == "end"
    case "new": return self.word(place + 1) == "year"
    case "a", "an", "one":
      let next = self.word(place + 1)
      return TimeUnit(next) != nil || next == "few" || next == "couple"
    // A conjunction, and a verb, far more often.
    case "that": return reading.tokens[place].dependency == .det
    case "may", "march": return month(at: place) != nil
    case "in", "within", "over", "during": return isNumber(place + 1) || ["a", "an"].contains(self.word(place + 1))
    default: return true
    }
  }

  /// “mid-1990s”, “mid-2032” in one token.
  static func isMid(_ word: String) -> Bool {
    word.utf8.first == 0x6D && word.utf8.count > 7 && word.hasPrefix("mid-")
  }

  private func mid(at place: Int) -> Match? {
    guard Self.isMid(word(place)) else { return nil }
    let rest = word(place).dropFirst(4)
    let digits = rest.hasSuffix("0s") ? rest.dropLast(2) : rest[...]
    if digits.count == 3, rest.count == 5, let tens = Int(digits), tens >= 100 {
      return Match(tokens: place..<place + 1, meaning: .fixed(String(tens) + "X"))
    }
    if rest.count == 4, let year = Int(rest), (1000...2999).contains(year) {
      return Match(tokens: place..<place + 1, meaning: .fixed(String(year)))
    }
    guard word(place + 1) == "century", let number = TimeWords.ordinals[String(rest)] ?? Int(rest.prefix(2)),
      (2...30).contains(number)
    else { return nil }
    return Match(tokens: place..<place + 2, meaning: .fixed(CalendarDay.padded(number - 1, 2) + "XX"))
  }

  func isNumber(_ place: Int) -> Bool {
    // Whatever a number may begin with, an expression may begin with.
    guard place < count, reading.marks[place].contains(.time) else { return false }
    let word = reading.words[place]
    if let first = word.utf8.first, first >= 0x30 && first <= 0x39 || first == 0x27 { return true }
    return NumberWords.small[word] != nil || word == "several"
  }

  func unit(at place: Int) -> Match? {
    clock(at: place) ?? date(at: place) ?? holiday(at: place) ?? weekday(at: place) ?? deictic(at: place) ?? chosen(
      at: place)
      ?? counted(at: place) ?? quarter(at: place) ?? year(at: place) ?? mid(at: place)
  }

  func digits(at place: Int) -> Int? {
    let word = word(place)
    guard !word.isEmpty, word.utf8.count <= 4, word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int(word)
  }

  /// A day of a month: “13”, “13th”.
  func dayOfMonth(at place: Int) -> Int? {
    // A number: most words are told by their first byte.
    guard place >= 0, place < count, let first = reading.words[place].utf8.first, first <= 0x39 else { return nil }
    let word = reading.words[place]
    if word.utf8.count <= 2 { return Int(word).flatMap { (1...31).contains($0) ? $0 : nil } }
    // Two letters behind one digit or two.
    guard word.utf8.count <= 4, ["st", "nd", "rd", "th"].contains(where: { word.hasSuffix($0) }),
      let day = Int(word.dropLast(2)), (1...31).contains(day)
    else { return nil }
    return day
  }

  func year(in range: ClosedRange<Int>, at place: Int) -> Int? {
    guard word(place).utf8.count == 4, let year = digits(at: place), range.contains(year) else { return nil }
    return year
  }

  /// A month's name; “may” and “march” only where they are one.
  func month(at place: Int) -> Int? {
    guard let month = TimeWords.months[word(place)] else { return nil }
    let token = reading.document[place]
    guard token.pos == .propn || token.pos == .noun && word(place) != "may" && word(place) != "march" else {
      return nil
    }
    guard let first = token.text.utf8.first, first >= 0x41 && first <= 0x5A else { return nil }
    // “June 2029” is nobody, whatever the model takes it for.
    if year(in: 1000...2999, at: place + 1) == nil, let name = reading.document.entity(at: place),
      name.type == .person || name.type == .organization
    {
      return nil
    }
    return month
  }

  /// “May 13, 2030”, “13 May”, “March 2030”, “March”, “2031-05-13”.
  func date(at place: Int) -> Match? {
    let first = word(place)
    if first.utf8.count == 10, let day = CalendarDay(first) {
      return Match(tokens: place..<place + 1, meaning: .fixed(day.iso))
    }
    if let month = month(at: place) {
      if let day = dayOfMonth(at: place + 1), !["percent", "%"].contains(word(place + 2)) {
        let comma = word(place + 2) == "," ? 1 : 0
        if let year = year(in: 1000...2999, at: place + 2 + comma) {
          guard let full = CalendarDay(year, month, day) else { return nil }
          return Match(tokens: place..<place + 3 + comma, meaning: .fixed(full.iso))
        }
        return Match(tokens: place..<place + 2, meaning: .named(month: month, day: day, .tense))
      }
      if let days = days(at: place + 1) {
        return Match(tokens: place..<place + 2, meaning: between(days, of: month, year: nil))
      }
      let of = ["of", ","].contains(word(place + 1)) ? 1 : 0
      if let year = year(in: 1000...2999, at: place + 1 + of) {
        return Match(
          tokens: place..<place + 2 + of, meaning: .fixed(CalendarMonth(year: year, month: month).iso))
      }
      if of == 1 && word(place + 1) == "of", let choice = TimeWords.choice(word(place + 2)), word(place + 3) == "year" {
        return Match(tokens: place..<place + 4, meaning: monthOfYear(month, choice))
      }
      if let choice = TimeWords.choice(word(place + 1)), word(place + 2) == "year" {
        return Match(tokens: place..<place + 3, meaning: monthOfYear(month, choice))
      }
      return Match(tokens: place..<place + 1, meaning: .named(month: month, day: nil, .tense))
    }
    // Everything else begins with a digit.
    guard let byte = first.utf8.first, byte <= 0x39 else { return nil }
    // “3–5 June”, “3 to 5 June”
    if let days = days(at: place), place + 1 < count, let month = month(at: place + 1) {
      let year = year(in: 1000...2999, at: place + 2)
      return Match(
        tokens: place..<place + (year == nil ? 2 : 3), meaning: between(days, of: month, year: year))
    }
    if let joined = joinedDays(at: place, by: Self.rangeJoins) { return joined }
    // “1 and 2 April”, but not “1 and 16 April”
    if let first = dayOfMonth(at: place), dayOfMonth(at: place + 2) == first + 1,
      let joined = joinedDays(at: place, by: Self.listJoins)
    {
      return joined
    }
    // “13 May”, “the 13th of May”
    guard let day = dayOfMonth(at: place) else { return nil }
    let of = word(place + 1) == "of" ? 1 : 0
    guard place + 1 + of < count, let month = month(at: place + 1 + of) else { return nil }
    let after = place + 2 + of
    let comma = word(after) == "," ? 1 : 0
    if let year = year(in: 1000...2999, at: after + comma) {
      guard let full = CalendarDay(year, month, day) else { return nil }
      return Match(tokens: place..<after + comma + 1, meaning: .fixed(full.iso))
    }
    return Match(tokens: place..<after, meaning: .named(month: month, day: day, .tense))
  }

  /// “3–5” in one token.
  private func days(at place: Int) -> ClosedRange<Int>? {
    guard let (from, to) = TimeWords.dashed(word(place)), (1...31).contains(from), (2...31).contains(to), from < to
    else { return nil }
    return from...to
  }

  private func between(_ days: ClosedRange<Int>, of month: Int, year: Int?) -> TimeMeaning {
    func end(_ day: Int) -> TimeMeaning {
      guard let year else { return .named(month: month, day: day, .tense) }
      return CalendarDay(year, month, day).map { .fixed($0.iso) } ?? .unknown
    }
    return .between(end(days.lowerBound), end(days.upperBound))
  }

  private static let rangeJoins: Set<String> = ["to", "-", "\u{2013}"]
  private static let listJoins: Set<String> = ["and"]

  /// “3 to 5 June”, of which the second day names the month.
  func joinedDays(at place: Int, by joins: Set<String>) -> Match? {
    guard let first = dayOfMonth(at: place), joins.contains(word(place + 1)), dayOfMonth(at: place + 2) != nil,
      place + 3 < count, month(at: place + 3) != nil, let second = date(at: place + 2)
    else { return nil }
    let from: TimeMeaning
    switch second.meaning {
    case .named(let month, let day?, let choice) where day > first:
      from = .named(month: month, day: first, choice)
    case .fixed(let to):
      guard let day = CalendarDay(to), let start = CalendarDay(day.year, day.month, first), start < day else {
        return nil
      }
      from = .fixed(start.iso)
    default: return nil
    }
    return Match(tokens: place..<second.tokens.upperBound, meaning: .between(from, second.meaning))
  }

  /// “March of last year”.
  func monthOfYear(_ month: Int, _ choice: TimeChoice) -> TimeMeaning {
    .monthOfYear(month, yearOffset: TimeWords.offset(choice))
  }

  /// “Tuesday”, “Tuesday, May 13”, “Tuesday night”, “Monday last week”.
  func weekday(at place: Int) -> Match? {
    guard let weekday = TimeWords.weekdays[word(place)], isCapital(place),
      !TimeWords.namedWeekdays.contains(word(place - 1))
    else { return nil }
    var end = place + 1
    let comma = word(end) == "," ? 1 : 0
    if let date = date(at: end + comma), date.tokens.count > 1 {
      return Match(tokens: place..<date.tokens.upperBound, meaning: date.meaning)
    }
    if TimeWords.partsOfDay.contains(word(end)) { end += 1 }
    let of = word(end) == "of" ? 1 : 0
    if let choice = TimeWords.choice(word(end + of)), word(end + of + 1) == "week" {
      return Match(
        tokens: place..<end + of + 2,
        meaning: .weekday(weekday, .tense, weekOffset: TimeWords.offset(choice)))
    }
    return withClock(Match(tokens: place..<end, meaning: .weekday(weekday, .tense, weekOffset: nil)))
  }

  /// “Thursday at 9 a.m.”
  private func withClock(_ day: Match) -> Match {
    let end = day.tokens.upperBound
    guard word(end) == "at", let (time, last) = timeOfDay(at: end + 1) else { return day }
    return Match(
      tokens: day.tokens.lowerBound..<last, meaning: .clock(time, on: day.meaning), day: day.tokens)
  }

  func isCapital(_ place: Int) -> Bool {
    reading.tokens[place].text.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
  }

  /// “today”, “tomorrow night”, “this morning”, “last night”.
  func deictic(at place: Int) -> Match? {
    let offset: Int
    switch word(place) {
    case "today", "tonight": offset = 0
    case "tomorrow": offset = 1
    case "yesterday": offset = -1
    case "this" where TimeWords.partsOfDay.contains(word(place + 1)):
      return Match(tokens: place..<place + 2, meaning: .day(offset: 0))
    case "last" where word(place + 1) == "night" || word(place + 1) == "evening":
      return Match(tokens: place..<place + 2, meaning: .day(offset: -1))
    case "the" where word(place + 1) == "day" && word(place + 2) == "before" && word(place + 3) == "yesterday":
      return Match(tokens: place..<place + 4, meaning: .day(offset: -2))
    case "the" where word(place + 1) == "day" && word(place + 2) == "after" && word(place + 3) == "tomorrow":
      return Match(tokens: place..<place + 4, meaning: .day(offset: 2))
    default: return nil
    }
    let end = TimeWords.partsOfDay.contains(word(place + 1)) ? place + 2 : place + 1
    return withClock(Match(tokens: place..<end, meaning: .day(offset: offset)))
  }

}
