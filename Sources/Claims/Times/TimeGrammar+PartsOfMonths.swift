internal import Language

/// Parts of a month: “the last week of April”, “the first Monday in May”, “the last day of the month”.
extension TimeGrammar {
  /// Begins at the ordinal, without “the”. Of a day or a week in a month the month itself is what can be said, as for its end.
  func partOfMonth(at place: Int) -> Match? {
    guard let number = Self.ordinal(word(place)), ["of", "in"].contains(word(place + 2)), place + 3 < count else {
      return nil
    }
    let weekday = isCapital(place + 1) ? TimeWords.weekdays[word(place + 1)] : nil
    guard weekday != nil || word(place + 1) == "week" || word(place + 1) == "day",
      let month = wholeMonth(at: place + 3)
    else { return nil }
    let meaning = weekday.map { TimeMeaning.weekdayOfMonth($0, number, of: month.meaning) } ?? month.meaning
    return Match(tokens: place..<month.tokens.upperBound, meaning: meaning)
  }

  /// “April”, “April 2029”, “last month”, “the month”.
  private func wholeMonth(at place: Int) -> Match? {
    if word(place) == "the", word(place + 1) == "month" {
      return Match(tokens: place..<place + 2, meaning: .month(offset: 0))
    }
    guard let found = date(at: place) ?? chosen(at: place) else { return nil }
    switch found.meaning {
    case .named(_, nil, _), .month, .monthOfYear: return found
    case .fixed(let value): return value.utf8.count == 7 ? found : nil
    default: return nil
    }
  }

  /// −1 for the last.
  private static func ordinal(_ word: String) -> Int? {
    switch word {
    case "first": 1
    case "second": 2
    case "third": 3
    case "fourth": 4
    case "last", "final": -1
    default: nil
    }
  }
}
