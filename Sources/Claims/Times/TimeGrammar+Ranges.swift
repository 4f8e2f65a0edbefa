internal import Language

/// Two expressions joined: “between Friday and Sunday”, “May 13–15”.
extension TimeGrammar {
  /// “between Friday and Sunday”, “from March to May”.
  func range(at place: Int) -> Match? {
    let joins: Set<String>
    switch word(place) {
    case "between": joins = ["and"]
    case "from": joins = ["to", "until", "till", "through", "-", "\u{2013}"]
    default: return nil
    }
    if let days = joinedDays(at: place + 1, by: joins) {
      return Match(tokens: place..<days.tokens.upperBound, meaning: days.meaning)
    }
    guard let first = unit(at: place + 1) ?? yearAfterWord(at: place + 1),
      joins.contains(word(first.tokens.upperBound)),
      let second = closing(at: first.tokens.upperBound + 1, of: first.meaning)
    else { return nil }
    return Match(
      tokens: place..<second.tokens.upperBound, meaning: .between(aligned(first, second), second.meaning))
  }

  /// “Friday to Sunday”, “2017–2019”, “May 13–15”.
  func joined(_ first: Match) -> Match? {
    let place = first.tokens.lowerBound
    let join = word(first.tokens.upperBound)
    guard ["to", "-", "\u{2013}", "\u{2014}", "through"].contains(join),
      let second = closing(at: first.tokens.upperBound + 1, of: first.meaning),
      sameKind(first.meaning, second.meaning)
    else { return nil }
    return Match(tokens: place..<second.tokens.upperBound, meaning: .between(aligned(first, second), second.meaning))
  }

  /// The second end of a range: an expression of its own, or a day or year that borrows from the first.
  func closing(at place: Int, of first: TimeMeaning) -> Match? {
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

  func isYear(_ meaning: TimeMeaning) -> Bool {
    if case .fixed(let value) = meaning { value.utf8.count == 4 } else { false }
  }

  /// “between March 3 and April 5, 2030”, “from January to March 2030”: the year counts for both.
  func aligned(_ first: Match, _ second: Match) -> TimeMeaning {
    guard case .fixed(let to) = second.meaning, to.utf8.count >= 7, let year = Int(to.prefix(4)),
      case .named(let month, let day, _) = first.meaning
    else { return first.meaning }
    if let day { return CalendarDay(year, month, day).map { .fixed($0.iso) } ?? .unknown }
    return .fixed(CalendarMonth(year: year, month: month).iso)
  }

  func sameKind(_ a: TimeMeaning, _ b: TimeMeaning) -> Bool {
    switch (a, b) {
    case (.weekday, .weekday), (.named, .named), (.named, .fixed), (.fixed, .fixed): true
    default: false
    }
  }
}
