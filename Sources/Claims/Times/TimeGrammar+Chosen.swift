internal import Language

/// Times that a word chooses: “last week”, “this month”, “next Monday”, “the end of May”.
extension TimeGrammar {
  /// “last week”, “next Tuesday”, “this March”, “earlier this month”, “the past three weeks”, “the end of the year”.
  func chosen(at place: Int) -> Match? {
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
      if let inner = partOfMonth(at: place + 1) ?? end(at: place + 1) ?? decade(at: place + 1) ?? century(at: place + 1)
        ?? quarter(at: place + 1) ?? part(at: place + 1)
      {
        return Match(tokens: place..<inner.tokens.upperBound, meaning: inner.meaning)
      }
      if let day = dayOfMonth(at: place + 1), word(place + 1).utf8.count > 2, word(place + 2) == "of",
        let date = date(at: place + 1), day > 0
      {
        return Match(tokens: place..<date.tokens.upperBound, meaning: date.meaning)
      }
      // “on the 14th”
      if word(place - 1) == "on", let day = dayOfMonth(at: place + 1), word(place + 1).utf8.count > 2,
        place + 2 >= count || ![.noun, .propn, .adj].contains(reading.tokens[place + 2].pos), word(place + 2) != "of"
      {
        return Match(tokens: place..<place + 2, meaning: .dayOfMonth(day))
      }
      // “by the year's end”
      if ["year", "month"].contains(word(place + 1)), word(place + 2) == "'s", word(place + 3) == "end" {
        return Match(
          tokens: place..<place + 4, meaning: word(place + 1) == "year" ? .year(offset: 0) : .month(offset: 0))
      }
      // “in the summer”
      if let season = TimeWords.seasons[word(place + 1)], word(place + 1) != "fall" && word(place + 1) != "spring",
        ["in", "over", "during", "by", "until", "since", "for"].contains(word(place - 1)), word(place + 2) != "of",
        place + 2 >= count || ![.noun, .propn].contains(reading.tokens[place + 2].pos), !isNumber(place + 2)
      {
        return Match(tokens: place..<place + 2, meaning: .season(season, year: nil, .tense))
      }
      if word(place + 1) == "weekend" { return Match(tokens: place..<place + 2, meaning: .weekend(.tense)) }
      if let season = TimeWords.seasons[word(place + 1)], word(place + 2) == "of",
        let year = year(in: 1000...2999, at: place + 3)
      {
        return Match(tokens: place..<place + 4, meaning: .season(season, year: year, .tense))
      }
      if word(place + 1) == "next", ["day", "morning", "night", "evening"].contains(word(place + 2)) {
        return Match(tokens: place..<place + 3, meaning: .unknown)
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
    case "year", "month":
      // “by year-end”
      guard word(place + 1) == "-", word(place + 2) == "end" else { return nil }
      return Match(tokens: place..<place + 3, meaning: word(place) == "year" ? .year(offset: 0) : .month(offset: 0))
    case "this" where word(place + 1) == "coming":
      guard let inner = chosen(at: place + 1) else { return nil }
      let tokens = place..<inner.tokens.upperBound
      switch inner.meaning {
      case .weekend: return Match(tokens: tokens, meaning: .weekend(.this))
      case .weekday(let day, _, _): return Match(tokens: tokens, meaning: .weekday(day, .this, weekOffset: nil))
      default: return Match(tokens: tokens, meaning: inner.meaning)
      }
    case "every", "each":
      guard let inner = weekday(at: place + 1) ?? date(at: place + 1) else { return nil }
      return Match(tokens: place..<inner.tokens.upperBound, meaning: .unknown)
    default: break
    }
    if let part = partOfMonth(at: place) { return part }
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
  func end(at place: Int) -> Match? {
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
}
