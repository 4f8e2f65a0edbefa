internal import Records

/// A time as a publisher wrote it, with the publisher's own offset from UTC.
struct PublisherTime: Hashable {
  var year: Int
  var month: Int
  var day: Int
  var hour: Int?
  var minute: Int = 0
  var second: Int?
  /// Minutes east of UTC; nil where not said.
  var offset: Int?

  /// Nil for what no calendar has, and for years that no web page was published in.
  init?(year: Int, month: Int, day: Int) {
    guard (1_970...2_099).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(year, month) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  static func days(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// A time of day counts only with its offset: without one it is no RFC 3339 time, and the day is what is known.
  var precision: TimePrecision {
    guard hour != nil, offset != nil else { return .day }
    return second == nil ? .minute : .second
  }

  /// RFC 3339: `2031-05-14T18:20:00+02:00`, or `2031-05-14`.
  var text: String {
    let date = "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
    guard let hour, let offset else { return date }
    let time = "\(Self.digits(hour, 2)):\(Self.digits(minute, 2)):\(Self.digits(second ?? 0, 2))"
    if offset == 0 { return "\(date)T\(time)Z" }
    let sign = offset < 0 ? "-" : "+"
    let minutes = abs(offset)
    return "\(date)T\(time)\(sign)\(Self.digits(minutes / 60, 2)):\(Self.digits(minutes % 60, 2))"
  }

  private static func digits(_ value: Int, _ count: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  /// Seconds since 1970 in UTC; nil without time of day and offset.
  var instant: Int? {
    guard let hour, let offset else { return nil }
    return Self.daysSince1970(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + (second ?? 0) - offset * 60
  }

  /// Days from 1970-01-01 (H. Hinnant, chrono-Compatible Low-Level Date Algorithms).
  static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The time, in UTC, of seconds since 1970.
  init?(epoch: Int) {
    let days = epoch.quotientAndRemainder(dividingBy: 86_400)
    guard epoch >= 0 else { return nil }
    let shifted = days.quotient + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * part + 2) / 5 + 1)
    hour = days.remainder / 3_600
    minute = days.remainder % 3_600 / 60
    second = days.remainder % 60
    offset = 0
  }
}
