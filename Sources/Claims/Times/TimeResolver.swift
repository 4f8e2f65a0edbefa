/// Lays meanings on the calendar: ISO 8601 for days, months and years, EDTF for stretches; nil where unsure.
///
/// Weeks, weekends and quarters, for which EDTF's first levels have no form, are written as intervals of their days or
/// months (`2031-05-05/2031-05-11`).
struct TimeResolver {
  /// The day of speaking.
  let anchor: CalendarDay

  func value(_ meaning: TimeMeaning, _ direction: TimeDirection) -> String? {
    switch meaning {
    case .fixed(let value): return value
    case .unknown: return nil
    case .day, .weekday, .dayOfMonth: return day(meaning, direction)?.iso
    case .named(let month, let day?, let choice): return dated(month, day, choice, direction)?.iso
    case .named(let month, nil, let choice): return self.month(month, choice, direction)?.iso
    case .week(let offset):
      let start = anchor.startOfWeek + 7 * offset
      return interval(start, start + 6)
    case .weekend(let choice): return weekend(choice, direction)
    case .month(let offset): return (CalendarMonth(anchor) + offset).iso
    case .year(let offset): return CalendarDay.padded(anchor.year + offset, 4)
    case .decade(let offset): return String((anchor.year / 10) + offset) + "X"
    case .monthOfYear(let month, let offset): return CalendarMonth(year: anchor.year + offset, month: month).iso
    case .quarter(let number, let year, let offset): return quarter(number, year, offset, direction)
    case .season(let code, let year, let choice): return season(code, year, choice, direction)
    case .stretch(let count, let unit, let future): return stretch(count, unit, future)
    case .distance(let count, let unit, let future): return distance(future ? count : -count, unit)
    case .between(let first, let second): return between(first, second, direction)
    case .weekdayOfMonth(let weekday, let number, let of):
      return value(of, direction).flatMap(CalendarMonth.init(iso:))?.day(weekday, number)?.iso
    case .clock(let time, let on): return value(on, direction).flatMap { $0.utf8.count == 10 ? $0 + "T" + time : nil }
    }
  }

  /// The one day that a meaning names; nil where it names none or is unsure.
  func day(_ meaning: TimeMeaning, _ direction: TimeDirection) -> CalendarDay? {
    switch meaning {
    case .day(let offset): return anchor + offset
    case .weekday(let weekday, _, let offset?): return anchor.startOfWeek + (7 * offset + weekday - 1)
    case .weekday(let weekday, let choice, nil): return self.weekday(weekday, choice, direction)
    case .named(let month, let day?, let choice): return dated(month, day, choice, direction)
    case .dayOfMonth(let day): return dayOfMonth(day, direction)
    case .fixed(let value): return CalendarDay(value)
    case .clock(_, let on): return day(on, direction)
    default: return nil
    }
  }

  /// A bare weekday is the nearest one on the side of its tense, the day of speaking included. “Last” and “next” are
  /// read both ways, as the nearest and as that of the other week, and are sure only where the two agree.
  private func weekday(_ weekday: Int, _ choice: TimeChoice, _ direction: TimeDirection) -> CalendarDay? {
    let back = (anchor.weekday - weekday + 7) % 7
    let forth = (weekday - anchor.weekday + 7) % 7
    switch choice {
    case .last:
      let nearest = anchor - (back == 0 ? 7 : back)
      return nearest == anchor.startOfWeek + (weekday - 8) ? nearest : nil
    case .next:
      let nearest = anchor + (forth == 0 ? 7 : forth)
      return nearest == anchor.startOfWeek + (weekday + 6) ? nearest : nil
    case .this:
      return direction == .past ? anchor - back : anchor + forth
    case .tense:
      switch direction {
      case .past: return anchor - back
      case .future: return anchor + forth
      case .unknown: return back == 0 ? anchor : nil
      }
    }
  }

  /// The nearest such day on the side of the tense, this one included.
  private func dayOfMonth(_ day: Int, _ direction: TimeDirection) -> CalendarDay? {
    guard direction != .unknown else { return nil }
    let isHere = direction == .past ? day <= anchor.day : day >= anchor.day
    let month = CalendarMonth(anchor) + (isHere ? 0 : direction == .past ? -1 : 1)
    return CalendarDay(month.year, month.month, day)
  }

  private func weekend(_ choice: TimeChoice, _ direction: TimeDirection) -> String? {
    let saturday = anchor.startOfWeek + 5
    switch choice {
    case .last: return interval(saturday - 7, saturday - 6)
    case .next: return interval(saturday + 7, saturday + 8)
    case .this: return interval(saturday, saturday + 1)
    case .tense:
      switch direction {
      // On a Monday “at the weekend” is two days ago, on a Sunday it is now.
      case .past: return anchor.weekday >= 6 ? interval(saturday, saturday + 1) : interval(saturday - 7, saturday - 6)
      case .future: return interval(saturday, saturday + 1)
      case .unknown: return nil
      }
    }
  }

  /// A month by its name. Newspapers leave out the year of their own; the tense moves it where it must.
  private func month(_ month: Int, _ choice: TimeChoice, _ direction: TimeDirection) -> CalendarMonth? {
    let now = CalendarMonth(anchor)
    let own = CalendarMonth(year: now.year, month: month)
    switch choice {
    case .last: return own < now ? own : own + -12
    case .next: return own > now ? own : own + 12
    case .this: return own
    case .tense:
      switch direction {
      case .past: return own <= now ? own : own + -12
      case .future: return own >= now ? own : own + 12
      case .unknown: return own
      }
    }
  }

  private func dated(
    _ month: Int, _ day: Int, _ choice: TimeChoice, _ direction: TimeDirection
  ) -> CalendarDay? {
    func of(_ offset: Int) -> CalendarDay? { CalendarDay(anchor.year + offset, month, day) }
    guard let own = of(0) else { return nil }
    switch choice {
    case .last: return own < anchor ? own : of(-1)
    case .next: return own > anchor ? own : of(1)
    case .this: return own
    case .tense:
      switch direction {
      case .past: return own <= anchor ? own : of(-1)
      case .future: return own >= anchor ? own : of(1)
      case .unknown: return own
      }
    }
  }

  private func quarter(_ number: Int, _ year: Int?, _ offset: Int?, _ direction: TimeDirection) -> String? {
    var first = CalendarMonth(year: year ?? anchor.year + (offset ?? 0), month: 3 * number - 2)
    if year == nil && offset == nil {
      let now = CalendarMonth(anchor)
      switch direction {
      case .past: if first > now { first = first + -12 }
      case .future: if first + 2 < now { first = first + 12 }
      case .unknown: return nil
      }
    }
    return first.iso + "/" + (first + 2).iso
  }

  private func season(_ code: Int, _ year: Int?, _ choice: TimeChoice, _ direction: TimeDirection) -> String? {
    if let year { return CalendarDay.padded(year, 4) + "-" + String(code) }
    // The northern season of the current year begins in March, June, September, December.
    let begin = 3 * (code - 20)
    let month = anchor.month
    switch choice {
    case .this: return CalendarDay.padded(anchor.year, 4) + "-" + String(code)
    case .last:
      // Winter bears the year in which it begins.
      let isOver = code == 24 ? false : month >= begin + 3
      return CalendarDay.padded(isOver ? anchor.year : anchor.year - 1, 4) + "-" + String(code)
    case .next:
      return CalendarDay.padded(month < begin ? anchor.year : anchor.year + 1, 4) + "-" + String(code)
    case .tense:
      switch direction {
      // In April “in the winter” is the one that began last year.
      case .past: return CalendarDay.padded(month >= begin ? anchor.year : anchor.year - 1, 4) + "-" + String(code)
      case .future:
        return CalendarDay.padded(month < begin + 3 ? anchor.year : anchor.year + 1, 4) + "-" + String(code)
      case .unknown: return nil
      }
    }
  }

  /// From `count` units before the day of speaking to it, or from it onward.
  private func stretch(_ count: Int, _ unit: TimeUnit, _ future: Bool) -> String? {
    let sign = future ? 1 : -1
    func both(_ other: String, _ own: String) -> String { future ? own + "/" + other : other + "/" + own }
    switch unit {
    case .hour: return nil
    case .day: return both((anchor + sign * count).iso, anchor.iso)
    case .week: return both((anchor + sign * 7 * count).iso, anchor.iso)
    case .month:
      let now = CalendarMonth(anchor)
      return both((now + sign * count).iso, now.iso)
    case .year, .decade:
      let years = unit == .decade ? 10 * count : count
      guard (1...9999).contains(anchor.year + sign * years) else { return nil }
      return both(CalendarDay.padded(anchor.year + sign * years, 4), CalendarDay.padded(anchor.year, 4))
    }
  }

  /// A distance is as exact as its unit; weeks and decades, that no one counts to the day, are marked approximate (`~`).
  private func distance(_ count: Int, _ unit: TimeUnit) -> String? {
    switch unit {
    case .hour: return nil
    case .day: return (anchor + count).iso
    case .week: return (anchor + 7 * count).iso + "~"
    case .month: return (CalendarMonth(anchor) + count).iso
    case .year:
      let year = anchor.year + count
      return (1...9999).contains(year) ? CalendarDay.padded(year, 4) : nil
    case .decade:
      let year = anchor.year + 10 * count
      return (1...9999).contains(year) ? CalendarDay.padded(year, 4) + "~" : nil
    }
  }

  private func between(_ first: TimeMeaning, _ second: TimeMeaning, _ direction: TimeDirection) -> String? {
    // “between December 1 and January 8”, read in the middle of January: what has just ended, not what begins in a year.
    if direction == .unknown, let to = day(second, .past), let from = day(first, .past), from <= to,
      let later = day(first, direction), from < later, anchor.number - to.number <= later.number - anchor.number
    {
      return interval(from, to)
    }
    if let to = day(second, direction), let from = day(first, direction) {
      if from <= to { return interval(from, to) }
      // “between Friday and Sunday” on a Saturday: one end holds, the other is the next on its side.
      guard case .weekday(let weekday, .tense, nil) = direction == .future ? second : first else { return nil }
      if direction == .future {
        return interval(from, from + (weekday - from.weekday + 7) % 7)
      }
      return interval(to - (to.weekday - weekday + 7) % 7, to)
    }
    if case .named(_, nil, _) = second, case .named(_, nil, _) = first {
      guard let from = value(first, direction), let to = value(second, direction) else { return nil }
      if from <= to { return from + "/" + to }
      return nil
    }
    guard let from = value(first, direction), let to = value(second, direction) else { return nil }
    guard !from.contains("/"), !to.contains("/"), from.utf8.count == to.utf8.count, from <= to else { return nil }
    return from + "/" + to
  }

  private func interval(_ from: CalendarDay, _ to: CalendarDay) -> String { from.iso + "/" + to.iso }
}
