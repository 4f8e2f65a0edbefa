internal import Foundation

/// Our own times: RFC 3339 in UTC, to the second.
enum Timestamp {
  /// The C function is `time`.
  static var now: String { text(of: Int(time(nil))) }

  /// - Parameter seconds: since 1970-01-01T00:00:00Z, not negative.
  static func text(of seconds: Int) -> String {
    func pad(_ number: Int, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    // Days to a civil date: H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”, civil_from_days.
    let days = seconds / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let second = seconds % 86_400
    return pad(year, 4) + "-" + pad(month) + "-" + pad(day) + "T" + pad(second / 3_600) + ":"
      + pad(second / 60 % 60) + ":" + pad(second % 60) + "Z"
  }
}
