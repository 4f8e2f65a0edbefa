internal import Language

/// Times of day: “3 p.m.”, “15:30 on Friday”.
extension TimeGrammar {
  /// “3 p.m.”, “3:30pm”, “15:30”, “noon”, with the day beside it.
  func clock(at place: Int) -> Match? {
    if NumberWords.small[word(place)] != nil || digits(at: place) != nil {
      // “four in the morning”, “nine o'clock”
      if word(place + 1) == "in", word(place + 2) == "the", TimeWords.partsOfDay.contains(word(place + 3)) {
        return Match(tokens: place..<place + 4, meaning: .unknown)
      }
      if word(place + 1) == "o'clock" { return Match(tokens: place..<place + 2, meaning: .unknown) }
    }
    guard let (time, end) = timeOfDay(at: place) else { return nil }
    var next = end
    if word(next) == "," { next += 1 }
    if ["on", "of"].contains(word(next)) { next += 1 }
    if ["local", "gmt", "utc", "est", "et"].contains(word(next)) {
      next += word(next) == "local" && word(next + 1) == "time" ? 2 : 1
      if ["on", "of"].contains(word(next)) { next += 1 }
    }
    if let day = date(at: next) ?? weekday(at: next) ?? deictic(at: next) ?? nextWeekday(at: next) {
      return Match(tokens: place..<day.tokens.upperBound, meaning: .clock(time, on: day.meaning), day: day.tokens)
    }
    // A bare time of day that lies ahead is today's; one that lies behind may be any day's.
    let isAhead = TenseReader(reading: reading).direction(of: place..<end) == .future
    return Match(tokens: place..<end, meaning: isAhead ? .clock(time, on: .day(offset: 0)) : .unknown)
  }

  func nextWeekday(at place: Int) -> Match? {
    guard TimeWords.choice(word(place)) != nil, TimeWords.weekdays[word(place + 1)] != nil else { return nil }
    return chosen(at: place)
  }

  func timeOfDay(at place: Int) -> (String, Int)? {
    let first = word(place)
    if first == "noon" { return ("12:00", place + 1) }
    if first == "midnight" { return nil }
    guard let initial = first.utf8.first, initial >= 0x30 && initial <= 0x39 else { return nil }
    var digits = Substring(first)
    var suffix = ""
    if first.utf8.last == UInt8(ascii: "m") || first.utf8.last == UInt8(ascii: ".") {
      for ending in ["a.m.", "p.m.", "am", "pm", "a.m", "p.m"] where digits.hasSuffix(ending) {
        digits = digits.dropLast(ending.count)
        suffix = ending
        break
      }
    }
    var end = place + 1
    if suffix.isEmpty, ["a.m.", "p.m.", "am", "pm", "a.m", "p.m"].contains(word(end)) {
      suffix = word(end)
      end += 1
    }
    let parts = digits.split(whereSeparator: { $0 == ":" || $0 == "." && !suffix.isEmpty })
    guard let hour = parts.first.flatMap({ Int($0) }), parts.count <= 2, digits.utf8.count <= 5 else { return nil }
    let minute = parts.count == 2 ? Int(parts[1]) : 0
    guard let minute, (0...59).contains(minute), (0...24).contains(hour) else { return nil }
    if suffix.isEmpty {
      guard parts.count == 2, digits.contains(":"), parts[1].utf8.count == 2, hour < 24 else { return nil }
    }
    var full = hour
    if suffix.hasPrefix("p") && hour < 12 { full += 12 }
    if suffix.hasPrefix("a") && hour == 12 { full = 0 }
    if !suffix.isEmpty && hour > 12 { return nil }
    return (CalendarDay.padded(full, 2) + ":" + CalendarDay.padded(minute, 2), end)
  }
}
