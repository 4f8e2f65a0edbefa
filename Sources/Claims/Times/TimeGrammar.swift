internal import Language

/// Reads time expressions from tokens: what they mean, not yet which day that is.
///
/// Each rule looks at a bounded number of tokens, so that a text costs linear time.
struct TimeGrammar {
  let reading: ArticleReading

  /// An expression that begins at a token, prepositions left out unless they make a range.
  struct Match {
    var tokens: Range<Int>
    var meaning: TimeMeaning
    /// Of these, the words for the day: “3 p.m. on Tuesday”.
    var day: Range<Int>?
  }

  private var count: Int { reading.tokens.count }

  private func word(_ place: Int) -> String { place >= 0 && place < count ? reading.words[place] : "" }

  /// The longest expression that begins at a token; nil where none does.
  func match(at place: Int) -> Match? {
    guard mayBegin(at: place) else { return nil }
    if let range = range(at: place) { return range }
    guard let first = unit(at: place) else { return nil }
    return joined(first) ?? first
  }

  private func mayBegin(at place: Int) -> Bool {
    let word = word(place)
    if let first = word.utf8.first, first >= 0x30 && first <= 0x39 || first == 0x27 { return true }
    guard TimeWords.starters.contains(word) else { return false }
    // The commonest words begin an expression only before some others.
    switch word {
    case "the": return isNumber(place + 1) || TimeWords.afterThe.contains(self.word(place + 1))
    case "a", "an", "one":
      let next = self.word(place + 1)
      return TimeUnit(next) != nil || next == "few" || next == "couple"
    case "in", "within", "over", "during": return isNumber(place + 1) || ["a", "an"].contains(self.word(place + 1))
    default: return true
    }
  }

  private func isNumber(_ place: Int) -> Bool {
    let word = word(place)
    if let first = word.utf8.first, first >= 0x30 && first <= 0x39 || first == 0x27 { return true }
    return NumberWords.small[word] != nil || word == "several"
  }

  // MARK: - Ranges

  /// “between Friday and Sunday”, “from March to May”.
  private func range(at place: Int) -> Match? {
    let joins: Set<String>
    switch word(place) {
    case "between": joins = ["and"]
    case "from": joins = ["to", "until", "till", "through", "-", "\u{2013}"]
    default: return nil
    }
    guard let first = unit(at: place + 1) ?? yearAfterWord(at: place + 1),
      joins.contains(word(first.tokens.upperBound)),
      let second = closing(at: first.tokens.upperBound + 1, of: first.meaning)
    else { return nil }
    return Match(
      tokens: place..<second.tokens.upperBound, meaning: .between(aligned(first, second), second.meaning))
  }

  /// “Friday to Sunday”, “2017–2019”, “May 13–15”.
  private func joined(_ first: Match) -> Match? {
    let place = first.tokens.lowerBound
    let join = word(first.tokens.upperBound)
    guard ["to", "-", "\u{2013}", "\u{2014}", "through"].contains(join),
      let second = closing(at: first.tokens.upperBound + 1, of: first.meaning),
      sameKind(first.meaning, second.meaning)
    else { return nil }
    return Match(tokens: place..<second.tokens.upperBound, meaning: .between(aligned(first, second), second.meaning))
  }

  /// The second end of a range: an expression of its own, or a day or year that borrows from the first.
  private func closing(at place: Int, of first: TimeMeaning) -> Match? {
    if let digits = digits(at: place) {
      if case .named(let month, _?, let choice) = first, digits <= 31, TimeWords.months[word(place + 1)] == nil {
        return Match(tokens: place..<place + 1, meaning: .named(month: month, day: digits, choice))
      }
      if case .fixed(let from) = first, from.utf8.count == 4, word(place).utf8.count == 2, let year = Int(from) {
        let full = year / 100 * 100 + digits
        return full > year ? Match(tokens: place..<place + 1, meaning: .fixed(String(full))) : nil
      }
      if case .fixed(let from) = first, from.utf8.count == 4, digits >= 1000, word(place).utf8.count == 4 {
        return Match(tokens: place..<place + 1, meaning: .fixed(String(digits)))
      }
    }
    return unit(at: place) ?? (isYear(first) ? yearAfterWord(at: place) : nil)
  }

  private func isYear(_ meaning: TimeMeaning) -> Bool {
    if case .fixed(let value) = meaning { value.utf8.count == 4 } else { false }
  }

  /// “between March 3 and April 5, 2030”, “from January to March 2030”: the year counts for both.
  private func aligned(_ first: Match, _ second: Match) -> TimeMeaning {
    guard case .fixed(let to) = second.meaning, to.utf8.count >= 7, let year = Int(to.prefix(4)),
      case .named(let month, let day, _) = first.meaning
    else { return first.meaning }
    if let day { return CalendarDay(year, month, day).map { .fixed($0.iso) } ?? .unknown }
    return .fixed(CalendarMonth(year: year, month: month).iso)
  }

  private func sameKind(_ a: TimeMeaning, _ b: TimeMeaning) -> Bool {
    switch (a, b) {
    case (.weekday, .weekday), (.named, .named), (.named, .fixed), (.fixed, .fixed): true
    default: false
    }
  }

  // MARK: - Single expressions

  private func unit(at place: Int) -> Match? {
    clock(at: place) ?? date(at: place) ?? weekday(at: place) ?? deictic(at: place) ?? chosen(at: place)
      ?? counted(at: place) ?? quarter(at: place) ?? year(at: place)
  }

  private func digits(at place: Int) -> Int? {
    let word = word(place)
    guard !word.isEmpty, word.utf8.count <= 4, word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int(word)
  }

  /// A day of a month: “13”, “13th”.
  private func dayOfMonth(at place: Int) -> Int? {
    var word = Substring(word(place))
    for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) { word = word.dropLast(2) }
    guard word.utf8.count <= 2, let day = Int(word), (1...31).contains(day) else { return nil }
    return day
  }

  private func year(in range: ClosedRange<Int>, at place: Int) -> Int? {
    guard word(place).utf8.count == 4, let year = digits(at: place), range.contains(year) else { return nil }
    return year
  }

  /// A month's name; “may” and “march” only where they are one.
  private func month(at place: Int) -> Int? {
    guard let month = TimeWords.months[word(place)] else { return nil }
    let token = reading.tokens[place]
    guard token.pos == .propn || token.pos == .noun && word(place) != "may" && word(place) != "march" else {
      return nil
    }
    guard let first = token.text.utf8.first, first >= 0x41 && first <= 0x5A else { return nil }
    if let name = reading.document.entity(at: place), name.type == .person || name.type == .organization { return nil }
    return month
  }

  /// “May 13, 2030”, “13 May”, “March 2030”, “March”, “2031-05-13”.
  private func date(at place: Int) -> Match? {
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

  /// “March of last year”.
  private func monthOfYear(_ month: Int, _ choice: TimeChoice) -> TimeMeaning {
    .monthOfYear(month, yearOffset: TimeWords.offset(choice))
  }

  /// “Tuesday”, “Tuesday, May 13”, “Tuesday night”, “Monday last week”.
  private func weekday(at place: Int) -> Match? {
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
    return Match(tokens: place..<end, meaning: .weekday(weekday, .tense, weekOffset: nil))
  }

  private func isCapital(_ place: Int) -> Bool {
    reading.tokens[place].text.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
  }

  /// “today”, “tomorrow night”, “this morning”, “last night”.
  private func deictic(at place: Int) -> Match? {
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
    return Match(tokens: place..<end, meaning: .day(offset: offset))
  }

  /// “last week”, “next Tuesday”, “this March”, “earlier this month”, “the past three weeks”, “the end of the year”.
  private func chosen(at place: Int) -> Match? {
    switch word(place) {
    case "earlier", "later", "early", "late", "mid":
      let hyphen = word(place + 1) == "-" ? 1 : 0
      guard
        let inner = chosen(at: place + 1 + hyphen) ?? date(at: place + 1 + hyphen) ?? decade(at: place + 1 + hyphen)
          ?? yearAfterWord(at: place + 1 + hyphen)
          ?? (["early", "late"].contains(word(place)) ? weekday(at: place + 1) : nil)
      else { return nil }
      return Match(tokens: place..<inner.tokens.upperBound, meaning: inner.meaning)
    case "the":
      if let inner = end(at: place + 1) ?? decade(at: place + 1) ?? century(at: place + 1)
        ?? quarter(at: place + 1)
      {
        return Match(tokens: place..<inner.tokens.upperBound, meaning: inner.meaning)
      }
      if let day = dayOfMonth(at: place + 1), word(place + 1).utf8.count > 2, word(place + 2) == "of",
        let date = date(at: place + 1), day > 0
      {
        return Match(tokens: place..<date.tokens.upperBound, meaning: date.meaning)
      }
      if word(place + 1) == "weekend" { return Match(tokens: place..<place + 2, meaning: .weekend(.tense)) }
      if let season = TimeWords.seasons[word(place + 1)], word(place + 2) == "of",
        let year = year(in: 1000...2999, at: place + 3)
      {
        return Match(tokens: place..<place + 4, meaning: .season(season, year: year, .tense))
      }
      if ["following", "previous", "same", "preceding"].contains(word(place + 1)),
        TimeUnit(word(place + 2)) != nil || TimeWords.partsOfDay.contains(word(place + 2))
          || TimeWords.weekdays[word(place + 2)] != nil
      {
        return Match(tokens: place..<place + 3, meaning: .unknown)
      }
      if let stretch = stretch(at: place + 1) {
        return Match(tokens: place..<stretch.tokens.upperBound, meaning: stretch.meaning)
      }
      if ["current", "coming"].contains(word(place + 1)), let inner = chosen(at: place + 1) {
        return Match(tokens: place..<inner.tokens.upperBound, meaning: inner.meaning)
      }
      return nil
    case "end", "start", "beginning", "middle": return end(at: place)
    case "that":
      // A pronoun or conjunction far more often: only where it stands on the noun.
      guard place + 1 < count, reading.tokens[place].dependency == .det, reading.tokens[place].head == place + 1,
        TimeUnit(word(place + 1)) != nil || TimeWords.partsOfDay.contains(word(place + 1)),
        !word(place + 1).hasSuffix("s")
      else { return nil }
      return Match(tokens: place..<place + 2, meaning: .unknown)
    case "every", "each":
      guard let inner = weekday(at: place + 1) else { return nil }
      return Match(tokens: place..<inner.tokens.upperBound, meaning: .unknown)
    default: break
    }
    if let stretch = stretch(at: place) { return stretch }
    guard let choice = TimeWords.choice(word(place)) else { return nil }
    let next = word(place + 1)
    let offset = TimeWords.offset(choice)
    func single(_ meaning: TimeMeaning) -> Match { Match(tokens: place..<place + 2, meaning: meaning) }
    switch next {
    case "week": return single(.week(offset: offset))
    case "weekend": return single(.weekend(choice))
    case "month": return single(.month(offset: offset))
    case "year": return single(.year(offset: offset))
    case "decade": return single(.decade(offset: offset))
    case "quarter": return single(.unknown)
    default: break
    }
    if let season = TimeWords.seasons[next], reading.tokens[place + 1].pos != .verb {
      return single(.season(season, year: nil, choice))
    }
    if let weekday = TimeWords.weekdays[next], isCapital(place + 1) {
      let end = TimeWords.partsOfDay.contains(word(place + 2)) ? place + 3 : place + 2
      return Match(tokens: place..<end, meaning: .weekday(weekday, choice, weekOffset: nil))
    }
    if place + 1 < count, let month = month(at: place + 1) {
      if let day = dayOfMonth(at: place + 2) {
        return Match(tokens: place..<place + 3, meaning: .named(month: month, day: day, choice))
      }
      return single(.named(month: month, day: nil, choice))
    }
    return nil
  }

  /// “end of the year”, “beginning of next month”: the stretch itself is what can be said.
  private func end(at place: Int) -> Match? {
    guard ["end", "start", "beginning", "middle", "rest"].contains(word(place)), word(place + 1) == "of" else {
      return nil
    }
    if word(place + 2) == "the" {
      switch word(place + 3) {
      case "week": return Match(tokens: place..<place + 4, meaning: .week(offset: 0))
      case "month": return Match(tokens: place..<place + 4, meaning: .month(offset: 0))
      case "year": return Match(tokens: place..<place + 4, meaning: .year(offset: 0))
      case "decade": return Match(tokens: place..<place + 4, meaning: .decade(offset: 0))
      default: return decade(at: place + 3).map { Match(tokens: place..<$0.tokens.upperBound, meaning: $0.meaning) }
      }
    }
    guard let inner = chosen(at: place + 2) ?? date(at: place + 2) ?? yearAfterWord(at: place + 2) else { return nil }
    return Match(tokens: place..<inner.tokens.upperBound, meaning: inner.meaning)
  }

  /// “past three weeks”, “last 10 days”, “next two years”, “past decade”.
  private func stretch(at place: Int) -> Match? {
    let future: Bool
    switch word(place) {
    case "past", "last", "previous": future = false
    case "next", "coming": future = true
    default: return nil
    }
    if word(place) == "past" || word(place) == "coming", let unit = TimeUnit(word(place + 1)),
      !word(place + 1).hasSuffix("s")
    {
      return Match(tokens: place..<place + 2, meaning: .stretch(1, unit, future: future))
    }
    guard let number = number(at: place + 1), let unit = TimeUnit(word(number.end)) else { return nil }
    guard let count = number.value else {
      return Match(tokens: place..<number.end + 1, meaning: .unknown)
    }
    return Match(tokens: place..<number.end + 1, meaning: .stretch(count, unit, future: future))
  }

  /// “two days ago”, “a year ago”, “a week from now”, “two days earlier”.
  private func counted(at place: Int) -> Match? {
    var begin = place
    var isDistance = false
    if ["in", "within"].contains(word(place)) {
      begin = place + 1
      isDistance = true
    }
    let article = ["a", "an", "one"].contains(word(begin))
    let number = article && TimeUnit(word(begin + 1)) != nil ? (value: Optional(1), end: begin + 1) : number(at: begin)
    guard let number, let unit = TimeUnit(word(number.end)) else { return nil }
    let unitWord = word(number.end)
    let scale = unitWord.hasPrefix("fortnight") ? 2 : 1
    let after = number.end + 1
    func distance(_ end: Int, _ future: Bool) -> Match {
      let meaning = number.value.map { TimeMeaning.distance($0 * scale, unit, future: future) } ?? .unknown
      return Match(tokens: begin..<end, meaning: meaning)
    }
    if isDistance {
      // “in two weeks” lies ahead only where the tense says so; else it is a duration.
      guard word(place) == "in" else { return nil }
      let end = (word(after) == "'" || word(after) == "'s") && word(after + 1) == "time" ? after + 2 : after
      let tense = TenseReader(reading: reading).direction(of: place..<place + 1)
      guard end > after || tense == .future, unit != .hour else { return nil }
      guard word(after) != "of" else { return nil }
      let meaning = number.value.map { TimeMeaning.distance($0 * scale, unit, future: true) } ?? .unknown
      return Match(tokens: place..<end, meaning: meaning)
    }
    switch word(after) {
    case "ago": return distance(after + 1, false)
    case "earlier", "before", "later", "afterwards":
      // Before or after another time of the story, which nobody here knows.
      guard word(after) != "before" || word(after + 1) == "," || word(after + 1) == "." else { return nil }
      return Match(tokens: begin..<after + 1, meaning: .unknown)
    case "from" where word(after + 1) == "now" || word(after + 1) == "today": return distance(after + 2, true)
    case "hence": return distance(after + 1, true)
    default: return nil
    }
  }

  /// A small count; its value is nil for “several” and “a few”.
  private func number(at place: Int) -> (value: Int?, end: Int)? {
    if word(place) == "several" { return (nil, place + 1) }
    if word(place) == "few" { return (nil, place + 1) }
    if word(place) == "a" && word(place + 1) == "few" { return (nil, place + 2) }
    if word(place) == "a" && word(place + 1) == "couple" {
      return (2, word(place + 2) == "of" ? place + 3 : place + 2)
    }
    if word(place) == "half" && ["a", "an"].contains(word(place + 1)) { return nil }
    if let digits = digits(at: place) { return (digits, place + 1) }
    guard let value = NumberWords.small[word(place)] else { return nil }
    if value >= 20 && word(place + 1) == "-", let ones = NumberWords.small[word(place + 2)], ones < 10 {
      return (value + ones, place + 3)
    }
    return (value, place + 1)
  }

  // MARK: - Years and their parts

  /// “1990s”, “'90s”, “nineties”.
  private func decade(at place: Int) -> Match? {
    let first = word(place)
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

  /// “19th century”.
  private func century(at place: Int) -> Match? {
    guard word(place + 1) == "century" else { return nil }
    guard let number = dayOfMonth(at: place), number >= 2 && number <= 30, word(place).utf8.count > 2 else {
      return nil
    }
    return Match(tokens: place..<place + 2, meaning: .fixed(CalendarDay.padded(number - 1, 2) + "XX"))
  }

  /// “first quarter of 2030”, “third quarter”, “Q3 2030”.
  private func quarter(at place: Int) -> Match? {
    var number: Int?
    var end = place
    if word(place).utf8.count == 2, word(place).hasPrefix("q"), let value = Int(word(place).dropFirst()),
      (1...4).contains(value)
    {
      number = value
      end = place + 1
    } else if word(place + 1) == "quarter", let value = TimeWords.quarters[word(place)], word(place) != "last" {
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

  /// “2019”, where its neighbours or the model say that it is a year; “summer 2019”.
  private func year(at place: Int) -> Match? {
    if let season = TimeWords.seasons[word(place)] {
      let of = word(place + 1) == "of" ? 1 : 0
      if let year = year(in: 1000...2999, at: place + 1 + of) {
        return Match(tokens: place..<place + 2 + of, meaning: .season(season, year: year, .tense))
      }
      return nil
    }
    if let decade = decade(at: place), !TimeWords.starters.contains(word(place)) { return decade }
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
      isDate || introduced && !counts && ["in", "since", "by", "until", "during", "before", "after"].contains(before)
    else { return nil }
    if counts && !isDate { return nil }
    return Match(tokens: place..<place + 1, meaning: .fixed(String(year)))
  }

  /// “the 2016 candidates”, “a 1967 war”: nobody counts so many of one thing, nor of certain ones.
  private func namesYear(_ place: Int, _ year: Int) -> Bool {
    guard (1800...2099).contains(year) else { return false }
    let noun = reading.tokens[reading.tokens[place].head]
    if noun.tag == .nn || noun.tag == .nnp { return true }
    return reading.child(of: reading.tokens[place].head, [.det, .poss]) != nil
  }

  private func yearAfterWord(at place: Int) -> Match? {
    year(in: 1500...2199, at: place).map {
      Match(tokens: place..<place + 1, meaning: .fixed(String($0)))
    }
  }

  // MARK: - Times of day

  /// “3 p.m.”, “3:30pm”, “15:30”, “noon”, with the day beside it.
  private func clock(at place: Int) -> Match? {
    if NumberWords.small[word(place)] != nil || digits(at: place) != nil {
      // “four in the morning”, “nine o'clock”
      if word(place + 1) == "in", word(place + 2) == "the", TimeWords.partsOfDay.contains(word(place + 3)) {
        return Match(tokens: place..<place + 4, meaning: .unknown)
      }
      if word(place + 1) == "o'clock" { return Match(tokens: place..<place + 2, meaning: .unknown) }
    }
    guard let (time, end) = timeOfDay(at: place) else { return nil }
    var next = end
    if word(next) == "," { next += 1 }
    if ["on", "of"].contains(word(next)) { next += 1 }
    if ["local", "gmt", "utc", "est", "et"].contains(word(next)) {
      next += word(next) == "local" && word(next + 1) == "time" ? 2 : 1
      if ["on", "of"].contains(word(next)) { next += 1 }
    }
    if let day = date(at: next) ?? weekday(at: next) ?? deictic(at: next) ?? nextWeekday(at: next) {
      return Match(tokens: place..<day.tokens.upperBound, meaning: .clock(time, on: day.meaning), day: day.tokens)
    }
    // A bare time of day that lies ahead is today's; one that lies behind may be any day's.
    let isAhead = TenseReader(reading: reading).direction(of: place..<end) == .future
    return Match(tokens: place..<end, meaning: isAhead ? .clock(time, on: .day(offset: 0)) : .unknown)
  }

  private func nextWeekday(at place: Int) -> Match? {
    guard TimeWords.choice(word(place)) != nil, TimeWords.weekdays[word(place + 1)] != nil else { return nil }
    return chosen(at: place)
  }

  private func timeOfDay(at place: Int) -> (String, Int)? {
    let first = word(place)
    if first == "noon" { return ("12:00", place + 1) }
    if first == "midnight" { return nil }
    guard let initial = first.utf8.first, initial >= 0x30 && initial <= 0x39 else { return nil }
    var digits = Substring(first)
    var suffix = ""
    for ending in ["a.m.", "p.m.", "am", "pm", "a.m", "p.m"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(ending.count)
      suffix = ending
      break
    }
    var end = place + 1
    if suffix.isEmpty, ["a.m.", "p.m.", "am", "pm", "a.m", "p.m"].contains(word(end)) {
      suffix = word(end)
      end += 1
    }
    let parts = digits.split(whereSeparator: { $0 == ":" || $0 == "." && !suffix.isEmpty })
    guard let hour = parts.first.flatMap({ Int($0) }), parts.count <= 2, digits.utf8.count <= 5 else { return nil }
    let minute = parts.count == 2 ? Int(parts[1]) : 0
    guard let minute, (0...59).contains(minute), (0...24).contains(hour) else { return nil }
    if suffix.isEmpty {
      guard parts.count == 2, digits.contains(":"), parts[1].utf8.count == 2, hour < 24 else { return nil }
    }
    var full = hour
    if suffix.hasPrefix("p") && hour < 12 { full += 12 }
    if suffix.hasPrefix("a") && hour == 12 { full = 0 }
    if !suffix.isEmpty && hour > 12 { return nil }
    return (CalendarDay.padded(full, 2) + ":" + CalendarDay.padded(minute, 2), end)
  }
}
