/// A day of the proleptic Gregorian calendar.
///
/// Foundation's `Calendar` knows time zones, locales and eras, costs microseconds a step, and its answers depend on the
/// machine's data; a publisher's day is a day already. The two conversions are Howard Hinnant's `days_from_civil` and
/// `civil_from_days` (chrono-compatible low-level date algorithms).
struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  let number: Int

  init(number: Int) { self.number = number }

  /// Nil for a day that no calendar has, such as 30 February.
  init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day of an RFC 3339 time or date, in the offset that it is written in; nil for another form.
  init?(_ text: String) {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      bytes.count == 10 || [0x54, 0x74, 0x20].contains(bytes[10])
    else { return nil }
    func number(_ range: Range<Int>) -> Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year, month, day)
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  var year: Int { civil.year }
  var month: Int { civil.month }
  var day: Int { civil.day }

  /// 1 is Monday, 7 Sunday (ISO 8601).
  var weekday: Int {
    let place = (number + 3) % 7
    return (place < 0 ? place + 7 : place) + 1
  }

  static func + (day: CalendarDay, count: Int) -> CalendarDay { CalendarDay(number: day.number + count) }
  static func - (day: CalendarDay, count: Int) -> CalendarDay { CalendarDay(number: day.number - count) }
  static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }

  /// The Monday of the ISO week that holds this day.
  var startOfWeek: CalendarDay { self - (weekday - 1) }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// `2031-05-13`.
  var iso: String {
    let civil = civil
    return CalendarMonth(year: civil.year, month: civil.month).iso + "-" + Self.padded(civil.day, 2)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// A month of a year.
struct CalendarMonth: Hashable, Comparable, Sendable {
  /// Months since January of year 0.
  let number: Int

  init(year: Int, month: Int) { number = year * 12 + month - 1 }
  init(_ day: CalendarDay) { self.init(year: day.year, month: day.month) }
  private init(number: Int) { self.number = number }

  var year: Int { number / 12 }
  var month: Int { number % 12 + 1 }

  static func + (month: CalendarMonth, count: Int) -> CalendarMonth { CalendarMonth(number: month.number + count) }
  static func < (a: CalendarMonth, b: CalendarMonth) -> Bool { a.number < b.number }

  /// The n-th such weekday (1 is Monday) of the month, or its last for −1; nil where it has none such.
  func day(_ weekday: Int, _ number: Int) -> CalendarDay? {
    let next = self + 1
    guard let first = CalendarDay(year, month, 1), let end = CalendarDay(next.year, next.month, 1) else { return nil }
    if number < 0 {
      let last = end - 1
      return last - (last.weekday - weekday + 7) % 7
    }
    let day = first + ((weekday - first.weekday + 7) % 7 + 7 * (number - 1))
    return day < end ? day : nil
  }

  /// From `2031-05`; nil for anything else.
  init?(iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard iso.utf8.count == 7, parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      (1...9999).contains(year), (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  /// `2031-05`.
  var iso: String { CalendarDay.padded(year, 4) + "-" + CalendarDay.padded(month, 2) }
}
