internal import Language

/// The words of which time expressions are made.
enum TimeWords {
  static let weekdays: WordTable<Int> = {
    var words: [String: Int] = [:]
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    for (place, name) in names.enumerated() {
      words[name] = place + 1
      words[String(name.prefix(3)) + "."] = place + 1
    }
    for (word, day) in ["tues": 2, "tues.": 2, "thurs": 4, "thurs.": 4, "weds": 3, "weds.": 3] { words[word] = day }
    return WordTable(words)
  }()

  static let months: WordTable<Int> = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12, "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6,
    "jul.": 7, "aug.": 8, "sep.": 9, "sept.": 9, "oct.": 10, "nov.": 11, "dec.": 12,
  ]

  static let seasons: WordTable<Int> = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]

  /// “Super Tuesday”, “Black Friday”: names of events.
  static let namedWeekdays: WordSet = [
    "super", "black", "good", "ash", "bloody", "palm", "easter", "cyber", "maundy", "shrove", "fat", "giving", "holy",
    "whit", "spy",
  ]

  static let decades: WordTable<Int> = [
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
  ]

  static let partsOfDay: WordSet = [
    "morning", "afternoon", "evening", "night", "mornings", "noon", "midday", "lunchtime", "dawn", "midnight",
  ]

  /// Of centuries.
  static let ordinals: WordTable<Int> = [
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
  ]

  /// Two whole numbers joined by a dash or a stroke in one word: “3–5”, “2017–19”, “2027/28”.
  static func dashed(_ word: String) -> (Int, Int)? {
    guard let first = word.utf8.first, first >= 0x30 && first <= 0x39, word.utf8.count <= 11,
      let join = word.firstIndex(where: { $0 == "-" || $0 == "\u{2013}" || $0 == "/" }),
      let from = Int(word[..<join]), let to = Int(word[word.index(after: join)...]), from > 0, to > 0
    else { return nil }
    return (from, to)
  }

  static let quarters: WordTable<Int> = ["first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4]

  /// Words with which an expression may begin; everything else is passed over at once (`WordMarks.time`).
  static let starters: Set<String> = {
    var words: Set<String> = [
      "today", "tonight", "tomorrow", "yesterday", "this", "last", "next", "past", "coming", "previous", "earlier",
      "later", "early", "late", "mid", "the", "a", "an", "between", "from", "in", "within", "over", "during", "q1",
      "q2", "q3", "q4", "noon", "midnight", "several", "few", "half", "current", "that", "end", "start", "nineties",
      "eighties", "seventies", "sixties", "fifties", "forties", "thirties", "twenties", "every", "each", "following",
      "mid-", "year", "month", "christmas", "new",
    ]
    words.formUnion(weekdays.keys)
    words.formUnion(months.keys)
    words.formUnion(seasons.keys)
    words.formUnion(NumberWords.small.keys)
    return words
  }()

  /// Words that may follow “the” in an expression; numbers may as well.
  static let afterThe: WordSet = {
    var words: Set<String> = [
      "end", "start", "beginning", "middle", "rest", "day", "year", "month", "weekend", "following", "previous", "same",
      "preceding",
      "past", "last", "next", "coming", "current", "first", "second", "third", "fourth", "final", "early", "late",
      "mid",
    ]
    words.formUnion(decades.keys)
    words.formUnion(seasons.keys)
    return WordSet(words)
  }()

  static func choice(_ word: String) -> TimeChoice? {
    switch word {
    case "last", "past", "previous": .last
    case "this", "current": .this
    case "next", "coming", "upcoming": .next
    default: nil
    }
  }

  static func offset(_ choice: TimeChoice) -> Int {
    switch choice {
    case .last: -1
    case .next: 1
    case .this, .tense: 0
    }
  }
}
