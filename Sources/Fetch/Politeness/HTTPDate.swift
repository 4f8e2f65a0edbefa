internal import CLibcurl

/// Times as HTTP writes them.
enum HTTPDate {
  /// Seconds since 1970 of a date in any of HTTP's three forms (RFC 9110, section 5.6.7). C: `curl_getdate`.
  static func seconds(_ text: String) -> Double? {
    let time = unsafe curl_getdate(text, nil)
    return time == -1 ? nil : Double(time)
  }

  /// Seconds to wait by a `Retry-After` value, which is a number of seconds or a date (RFC 9110, section 10.2.3); null
  /// where it is neither. A date in the past is 0.
  static func retryAfter(_ value: String, now: Double) -> Double? {
    if !value.isEmpty, value.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return Double(value) }
    return seconds(value).map { max(0, $0 - now) }
  }

  /// RFC 3339 in UTC, to the second.
  static func rfc3339(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.down))
    let day = Int((Double(whole) / 86_400).rounded(.down))
    let rest = whole - day * 86_400
    // Days to date: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, civil_from_days.
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let date = (
      year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1
    )
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let year = String(repeating: "0", count: max(0, 4 - "\(date.year)".count)) + "\(date.year)"
    return "\(year)-\(two(date.month))-\(two(date.day))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}
