/// Reads a time from what pages and feeds write: ISO 8601, RFC 822, seconds since 1970, and dates in words and figures
/// of many languages.
struct TimeReader {
  private enum Piece: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(Unicode.Scalar)
  }

  private let pieces: [Piece]

  /// The first time in the text. `monthFirst` decides `3/4/2031` where nothing else does.
  static func read(_ text: String, monthFirst: Bool = false) -> PublisherTime? {
    let reader = TimeReader(text)
    return reader.epoch() ?? reader.compact() ?? reader.time(monthFirst: monthFirst)
  }

  private init(_ text: String) {
    var pieces: [Piece] = []
    var word = ""
    var value = 0
    var digits = 0
    func flush() {
      if digits > 0 { pieces.append(.number(value, digits: digits)) }
      if !word.isEmpty { pieces.append(.word(word)) }
      value = 0
      digits = 0
      word = ""
    }
    for scalar in text.unicodeScalars.prefix(400) {
      if let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil {
        if !word.isEmpty { flush() }
        digits += 1
        value = value &* 10 &+ Int(digit)
        if digits > 15 { flush() }
      } else if Self.isCalendarSign(scalar) {
        flush()
        pieces.append(.mark(scalar))
      } else if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        if digits > 0 { flush() }
        word += scalar.properties.lowercaseMapping
      } else {
        flush()
        if !scalar.properties.isWhitespace { pieces.append(.mark(scalar)) }
      }
    }
    flush()
    self.pieces = pieces
  }

  /// 年 月 日 and 년 월 일, and 時 分.
  private static func isCalendarSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "年", "月", "日", "년", "월", "일", "時", "时", "分", "시", "분": true
    default: false
    }
  }

  private func epoch() -> PublisherTime? {
    guard pieces.count == 1, case .number(let value, let digits) = pieces[0] else { return nil }
    if digits == 10 { return PublisherTime(epoch: value) }
    if digits == 13 { return PublisherTime(epoch: value / 1_000) }
    return nil
  }

  /// `20310514`, `20310514T182000Z`.
  private func compact() -> PublisherTime? {
    guard case .number(let value, let digits)? = pieces.first else { return nil }
    if digits == 8, var time = PublisherTime(year: value / 10_000, month: value / 100 % 100, day: value % 100) {
      if pieces.count > 2, pieces[1] == .word("t"), case .number(let clock, 6) = pieces[2] {
        setClock(&time, clock / 10_000, clock / 100 % 100, clock % 100)
        zone(&time, 3)
      }
      return time
    }
    if digits == 14 || digits == 12 {
      let full = digits == 14 ? value : value * 100
      let date = full / 1_000_000
      guard var time = PublisherTime(year: date / 10_000, month: date / 100 % 100, day: date % 100) else { return nil }
      let clock = full % 1_000_000
      setClock(&time, clock / 10_000, clock / 100 % 100, digits == 14 ? clock % 100 : nil)
      zone(&time, 1)
      return time
    }
    return nil
  }

  private func number(_ index: Int) -> Int? {
    guard pieces.indices.contains(index), case .number(let value, _) = pieces[index] else { return nil }
    return value
  }

  private func digits(_ index: Int) -> Int {
    guard pieces.indices.contains(index), case .number(_, let digits) = pieces[index] else { return 0 }
    return digits
  }

  private func mark(_ index: Int) -> Unicode.Scalar? {
    guard pieces.indices.contains(index), case .mark(let scalar) = pieces[index] else { return nil }
    return scalar
  }

  private func month(_ index: Int) -> Int? {
    guard pieces.indices.contains(index), case .word(let word) = pieces[index] else { return nil }
    return MonthNames.month(word)
  }

  private func time(monthFirst: Bool) -> PublisherTime? {
    for index in pieces.indices {
      if let (found, next) = date(at: index, monthFirst: monthFirst) {
        var time = found
        clock(&time, from: next, dateStart: index)
        return time
      }
    }
    return nil
  }

  /// A date that begins at a piece, and the piece after it.
  private func date(at index: Int, monthFirst: Bool) -> (PublisherTime, Int)? {
    if let first = number(index) {
      let separator = mark(index + 1)
      let isSeparated =
        separator == "-" || separator == "/" || separator == "." || separator == "–" || separator == "|"
        || separator == "年"
        || separator == "년"
      // 2031-05-14, 2031/5/14, 2031. 5. 14, 2031年5月14日
      if digits(index) == 4, isSeparated, let second = number(index + 2), digits(index + 2) <= 2,
        let third = number(index + 4), digits(index + 4) <= 2,
        mark(index + 3) == separator || mark(index + 3) == "月" || mark(index + 3) == "월",
        let time = PublisherTime(year: first, month: second, day: third) ?? Self.solar(first, second, third)
      {
        let after = mark(index + 5)
        return (time, after == "日" || after == "일" ? index + 6 : index + 5)
      }
      // 14.5.2031, 14/05/2031, 05/14/2031, 14-05-31
      if digits(index) <= 2, isSeparated, let second = number(index + 2), digits(index + 2) <= 2,
        mark(index + 3) == separator, let third = number(index + 4), digits(index + 4) == 4 || digits(index + 4) == 2,
        let time = dayAndMonth(first, second, digits(index + 4) == 2 ? century(third) : third, monthFirst, separator)
      {
        return (time, index + 5)
      }
      // 14 May 2031, 14. Mai 2031, 14 de mayo de 2031, 14th of May, 2031, 14-May-2031
      if digits(index) <= 2 {
        var next = index + 1
        for _ in 0..<3 where month(next) == nil { next += 1 }
        if next <= index + 3, let named = month(next), between(index + 1, next) {
          var after = next + 1
          for _ in 0..<3 where digits(after) < 2 || digits(after) > 4 { after += 1 }
          if after <= next + 3, between(next + 1, after), let year = number(after),
            digits(after) == 4 || (digits(after) == 2 && mark(next + 1) != ","),
            let time = PublisherTime(
              year: digits(after) == 2 ? century(year) : Self.christian(year), month: named, day: first)
          {
            return (time, after + 1)
          }
        }
      }
      // 14 اردیبهشت 1410
      if digits(index) <= 2, pieces.indices.contains(index + 1), case .word(let word) = pieces[index + 1],
        let month = Self.solarMonths[word], let year = number(index + 2),
        let time = Self.solar(year, month, first)
      {
        return (time, index + 3)
      }
      // 2031 May 14; 2031 m. gegužės 14 d.
      if digits(index) == 4 {
        for next in (index + 1)...(index + 3) {
          if let named = month(next), let day = number(next + 1), digits(next + 1) <= 2,
            let time = PublisherTime(year: first, month: named, day: day)
          {
            return (time, next + 2)
          }
        }
      }
      return nil
    }
    // May 14, 2031; May 14th 2031
    if let named = month(index) {
      let point = mark(index + 1) == "." ? 1 : 0
      guard let day = number(index + 1 + point), digits(index + 1 + point) <= 2 else { return nil }
      var after = index + 2 + point
      for _ in 0..<3 where digits(after) != 4 { after += 1 }
      if after <= index + 5 + point, between(index + 2 + point, after), let year = number(after),
        let time = PublisherTime(year: year, month: named, day: day)
      {
        return (time, after + 1)
      }
    }
    return nil
  }

  /// Whether only what may stand inside a date stands between two pieces.
  private func between(_ begin: Int, _ end: Int) -> Bool {
    for index in begin..<max(begin, end) {
      guard pieces.indices.contains(index) else { return false }
      switch pieces[index] {
      case .mark(let scalar):
        if scalar != "," && scalar != "." && scalar != "-" && scalar != "/" && scalar != "º" { return false }
      case .word(let word): if !Self.joining.contains(word) { return false }
      case .number: return false
      }
    }
    return true
  }

  private static let joining: Set<String> = [
    "de", "del", "of", "the", "st", "nd", "rd", "th", "er", "d", "di", "a", "ta", "г", "o", "m", "ημ", "den", "al",
  ]

  /// The year of a Thai date, which counts from the Buddha: 2574 is 2031.
  private static func christian(_ year: Int) -> Int { (2_513...2_642).contains(year) ? year - 543 : year }

  /// The day of a date of the solar Hijri calendar, as Iran and Afghanistan write it: 24/2/1410 is 14 May 2031.
  private static func solar(_ year: Int, _ month: Int, _ day: Int) -> PublisherTime? {
    guard (1_350...1_478).contains(year), (1...12).contains(month), day >= 1, day <= (month < 7 ? 31 : 30) else {
      return nil
    }
    // Eight leap years in 33; day 0 is 21 March 1921, the first of Farvardin 1300.
    let years = year - 1_300
    let leaps = (8 * year + 21) / 33 - (8 * 1_300 + 21) / 33
    let days = years * 365 + leaps + (month < 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1
    return PublisherTime(epoch: (PublisherTime.daysSince1970(1_921, 3, 21) + days) * 86_400).flatMap {
      PublisherTime(year: $0.year, month: $0.month, day: $0.day)
    }
  }

  private static let solarMonths: [String: Int] = [
    "فروردین": 1, "اردیبهشت": 2, "خرداد": 3, "تیر": 4, "مرداد": 5, "شهریور": 6, "مهر": 7, "آبان": 8, "آذر": 9, "دی": 10,
    "بهمن": 11, "اسفند": 12, "حمل": 1, "ثور": 2, "جوزا": 3, "سرطان": 4, "اسد": 5, "سنبله": 6, "میزان": 7, "عقرب": 8,
    "قوس": 9, "جدی": 10, "دلو": 11, "حوت": 12,
  ]

  private func century(_ year: Int) -> Int { year < 70 ? 2_000 + year : 1_900 + year }

  private func dayAndMonth(
    _ first: Int, _ second: Int, _ year: Int, _ monthFirst: Bool, _ separator: Unicode.Scalar?
  ) -> PublisherTime? {
    if monthFirst && separator == "/" {
      if let time = PublisherTime(year: year, month: first, day: second) { return time }
    }
    return PublisherTime(year: year, month: second, day: first) ?? PublisherTime(year: year, month: first, day: second)
  }

  /// The time of day after a date, else before it: `18:20`, `6.20 pm`, `T18:20:05.123+0200`.
  private func clock(_ time: inout PublisherTime, from: Int, dateStart: Int) {
    if !clock(&time, in: from..<min(pieces.count, from + 8)) {
      _ = clock(&time, in: max(0, dateStart - 8)..<dateStart)
    }
  }

  private func clock(_ time: inout PublisherTime, in range: Range<Int>) -> Bool {
    for index in range {
      guard let hour = number(index), digits(index) <= 2, hour < 25 else { continue }
      let separator = mark(index + 1)
      let isColon = separator == ":" || separator == "時" || separator == "时" || separator == "시"
      let isWord =
        pieces.indices.contains(index + 1) && (pieces[index + 1] == .word("h") || pieces[index + 1] == .word("u"))
      let isPoint = separator == "."
      if isColon || isWord || isPoint, let minute = number(index + 2), digits(index + 2) == 2, minute < 60 {
        var next = index + 3
        var second: Int?
        if mark(next) == ":", let value = number(next + 1), digits(next + 1) == 2, value < 61 {
          second = min(value, 59)
          next += 2
          if mark(next) == "." || mark(next) == ",", number(next + 1) != nil { next += 2 }
        }
        if mark(next) == "分" || mark(next) == "분" { next += 1 }
        setClock(&time, halfDay(hour, &next), minute, second)
        zone(&time, next)
        return true
      }
      if pieces.indices.contains(index + 1), case .word(let word) = pieces[index + 1], word == "am" || word == "pm" {
        var next = index + 1
        setClock(&time, halfDay(hour, &next), 0, nil)
        zone(&time, next)
        return true
      }
    }
    return false
  }

  /// The hour of 24, after `am`, `pm`, `a.m.`.
  private func halfDay(_ hour: Int, _ next: inout Int) -> Int {
    guard pieces.indices.contains(next), case .word(let word) = pieces[next] else { return hour }
    var half = word
    var end = next + 1
    if word == "a" || word == "p", mark(next + 1) == ".", pieces.indices.contains(next + 2),
      pieces[next + 2] == .word("m")
    {
      half = word + "m"
      end = mark(next + 3) == "." ? next + 4 : next + 3
    }
    guard half == "am" || half == "pm", hour <= 12 else { return hour }
    next = end
    return hour % 12 + (half == "pm" ? 12 : 0)
  }

  private func setClock(_ time: inout PublisherTime, _ hour: Int, _ minute: Int, _ second: Int?) {
    guard (0..<25).contains(hour), (0..<60).contains(minute) else { return }
    time.hour = hour % 24
    time.minute = minute
    time.second = second.map { min(max($0, 0), 59) }
  }

  /// `Z`, `+02:00`, `+0200`, `GMT+2`, `EST`, also in brackets.
  private func zone(_ time: inout PublisherTime, _ from: Int) {
    var index = from
    while let scalar = mark(index), scalar == "(" || scalar == "," || scalar == "[" || scalar == "|" { index += 1 }
    guard pieces.indices.contains(index) else { return }
    if case .word(let word) = pieces[index] {
      guard let minutes = Self.zones[word] else { return }
      time.offset = minutes
      guard word == "gmt" || word == "utc", let sign = mark(index + 1), sign == "+" || sign == "-" else { return }
      index += 1
    }
    guard let sign = mark(index), sign == "+" || sign == "-" || sign == "−" || sign == "–",
      let value = number(index + 1)
    else { return }
    var minutes: Int
    switch digits(index + 1) {
    case 4: minutes = value / 100 * 60 + value % 100
    case 1, 2:
      minutes = value * 60
      if mark(index + 2) == ":", let more = number(index + 3), digits(index + 3) == 2 { minutes += more }
    default: return
    }
    guard minutes <= 14 * 60 else { return }
    if sign != "+" { minutes = -minutes }
    time.offset = minutes
  }

  /// Names that mean one offset in news; ambiguous ones (IST, CST in China) by their most common use there.
  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "mez": 60, "cest": 120,
    "mesz": 120, "eet": 120, "eest": 180, "sast": 120, "cat": 120, "wat": 60, "eat": 180, "msk": 180, "trt": 180,
    "ist": 330, "pkt": 300, "npt": 345, "ict": 420, "wib": 420, "wita": 480, "sgt": 480, "hkt": 480, "pht": 480,
    "awst": 480, "jst": 540, "kst": 540, "acst": 570, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
    "est": -300, "edt": -240, "et": -300, "cst": -360, "cdt": -300, "ct": -360, "mst": -420, "mdt": -360, "mt": -420,
    "pst": -480, "pdt": -420, "pt": -480, "akst": -540, "hst": -600, "ast": -240, "adt": -180, "nst": -210,
    "brt": -180, "art": -180, "clt": -240, "cot": -300, "pet": -300,
  ]
}
