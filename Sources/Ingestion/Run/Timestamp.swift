internal import Foundation

/// Our own times: RFC 3339 in UTC.
enum Timestamp {
  /// To the second. The C functions are `time` and `gmtime_r`.
  static var now: String { text(of: Int(unsafe time(nil))) }

  static func text(of seconds: Int) -> String {
    var value = time_t(seconds)
    var parts = tm()
    unsafe gmtime_r(&value, &parts)
    func pad(_ number: Int32, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return pad(parts.tm_year + 1900, 4) + "-" + pad(parts.tm_mon + 1) + "-" + pad(parts.tm_mday) + "T"
      + pad(parts.tm_hour) + ":" + pad(parts.tm_min) + ":" + pad(parts.tm_sec) + "Z"
  }
}
