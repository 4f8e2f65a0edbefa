internal import Language

/// Which way from the day of speaking a time lies.
enum TimeDirection: Sendable, Hashable {
  case past, future, unknown
}

/// Which of several a time means, as its words say: “last Tuesday”, “next month”.
enum TimeChoice: Sendable, Hashable {
  case last, this, next
  /// No word says; the tense of its verb does.
  case tense
}

/// A time expression before it is laid on a calendar.
indirect enum TimeMeaning: Sendable, Hashable {
  /// ISO 8601 or EDTF already.
  case fixed(String)
  /// “yesterday” is -1.
  case day(offset: Int)
  /// 1 is Monday; `weekOffset` for “Monday last week”.
  case weekday(Int, TimeChoice, weekOffset: Int?)
  case week(offset: Int)
  case weekend(TimeChoice)
  case month(offset: Int)
  case year(offset: Int)
  case decade(offset: Int)
  /// A month by name, with or without its day.
  case named(month: Int, day: Int?, TimeChoice)
  /// “the 14th”: of this month or the one beside it.
  case dayOfMonth(Int)
  /// “March of last year”.
  case monthOfYear(Int, yearOffset: Int)
  /// Of a year, or of the current one moved by `yearOffset`, or by tense.
  case quarter(Int, year: Int?, yearOffset: Int?)
  /// 21 spring, 22 summer, 23 autumn, 24 winter (EDTF level 1).
  case season(Int, year: Int?, TimeChoice)
  /// “the past three weeks”: up to or from the day of speaking.
  case stretch(Int, TimeUnit, future: Bool)
  /// “two weeks ago”, “in three days”.
  case distance(Int, TimeUnit, future: Bool)
  case between(TimeMeaning, TimeMeaning)
  /// “the first Monday in May”: weekday, which of them (−1 for the last), month.
  case weekdayOfMonth(Int, Int, of: TimeMeaning)
  /// A time of day, `15:00`, on a day.
  case clock(String, on: TimeMeaning)
  case unknown
}

enum TimeUnit: Sendable, Hashable {
  case hour, day, week, month, year, decade

  init?(_ word: String) {
    guard let unit = Self.named[word] else { return nil }
    self = unit
  }

  private static let named: WordTable<TimeUnit> = [
    "hour": .hour, "hours": .hour, "minute": .hour, "minutes": .hour, "second": .hour, "seconds": .hour,
    "day": .day, "days": .day, "week": .week, "weeks": .week, "fortnight": .week, "fortnights": .week,
    "month": .month, "months": .month, "year": .year, "years": .year, "decade": .decade, "decades": .decade,
  ]
}
