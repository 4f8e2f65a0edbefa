internal import Language

/// Units of time that are counted: “the past three weeks”, “two days ago”, “in a month's time”.
extension TimeGrammar {
  /// “past three weeks”, “last 10 days”, “next two years”, “past decade”.
  func stretch(at place: Int) -> Match? {
    let future: Bool
    switch word(place) {
    case "past", "last", "previous": future = false
    case "next", "coming": future = true
    default: return nil
    }
    if word(place) == "past" || word(place) == "coming" || word(place) == "next" && word(place + 1) == "decade",
      let unit = TimeUnit(word(place + 1)),
      !word(place + 1).hasSuffix("s")
    {
      return Match(tokens: place..<place + 2, meaning: .stretch(1, unit, future: future))
    }
    guard let number = number(at: place + 1), let unit = TimeUnit(word(number.end)) else { return nil }
    guard let count = number.value else {
      return Match(tokens: place..<number.end + 1, meaning: .unknown)
    }
    return Match(tokens: place..<number.end + 1, meaning: .stretch(count, unit, future: future))
  }

  /// “two days ago”, “a year ago”, “a week from now”, “two days earlier”.
  func counted(at place: Int) -> Match? {
    var begin = place
    var isDistance = false
    if ["in", "within"].contains(word(place)) {
      begin = place + 1
      isDistance = true
    }
    let article = ["a", "an", "one"].contains(word(begin))
    let number = article && TimeUnit(word(begin + 1)) != nil ? (value: Optional(1), end: begin + 1) : number(at: begin)
    guard let number, let unit = TimeUnit(word(number.end)) else { return nil }
    let unitWord = word(number.end)
    let scale = unitWord.hasPrefix("fortnight") ? 2 : 1
    let after = number.end + 1
    func distance(_ end: Int, _ future: Bool) -> Match {
      let meaning = number.value.map { TimeMeaning.distance($0 * scale, unit, future: future) } ?? .unknown
      return Match(tokens: begin..<end, meaning: meaning)
    }
    if isDistance {
      // “in two weeks” lies ahead only where the tense says so; else it is a duration.
      guard word(place) == "in" else { return nil }
      let end = (word(after) == "'" || word(after) == "'s") && word(after + 1) == "time" ? after + 2 : after
      let tense = TenseReader(reading: reading).direction(of: place..<place + 1)
      guard end > after || tense == .future, unit != .hour else { return nil }
      guard word(after) != "of" else { return nil }
      let meaning = number.value.map { TimeMeaning.distance($0 * scale, unit, future: true) } ?? .unknown
      return Match(tokens: place..<end, meaning: meaning)
    }
    switch word(after) {
    case "ago": return distance(after + 1, false)
    case "earlier", "before", "later", "afterwards":
      // Before or after another time of the story, which nobody here knows.
      guard word(after) != "before" || word(after + 1) == "," || word(after + 1) == "." else { return nil }
      return Match(tokens: begin..<after + 1, meaning: .unknown)
    case "from" where word(after + 1) == "now" || word(after + 1) == "today": return distance(after + 2, true)
    case "hence": return distance(after + 1, true)
    default: return nil
    }
  }

  /// A small count; its value is nil for “several” and “a few”.
  func number(at place: Int) -> (value: Int?, end: Int)? {
    if word(place) == "several" { return (nil, place + 1) }
    if word(place) == "few" { return (nil, place + 1) }
    if word(place) == "a" && word(place + 1) == "few" { return (nil, place + 2) }
    if word(place) == "a" && word(place + 1) == "couple" {
      return (2, word(place + 2) == "of" ? place + 3 : place + 2)
    }
    if word(place) == "half" && ["a", "an"].contains(word(place + 1)) { return nil }
    if let digits = digits(at: place) { return (digits, place + 1) }
    guard let value = NumberWords.small[word(place)] else { return nil }
    if value >= 20 && word(place + 1) == "-", let ones = NumberWords.small[word(place + 2)], ones < 10 {
      return (value + ones, place + 3)
    }
    return (value, place + 1)
  }
}
