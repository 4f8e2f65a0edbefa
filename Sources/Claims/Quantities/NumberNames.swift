internal import Language

/// Numbers that name and rank instead of counting: “year six”, “the number 10 shirt”, “14 Castle Street”, “0800 555 1234”,
/// “the top 10”, “aged 12”, “she was 34”.
struct NumberNames {
  let reading: ArticleReading

  private var count: Int { reading.tokens.count }
  private func word(_ place: Int) -> String { place >= 0 && place < count ? reading.words[place] : "" }

  /// The tokens to pass over, a number among them; nil where it counts. Looks at no more than 8 tokens.
  func name(around number: Range<Int>) -> Range<Int>? {
    let first = number.lowerBound
    let end = max(number.upperBound, first + 1)
    let skip = first..<end
    if let ages = ages(first, end) { return ages }
    if first > 0, isParent(first, end) { return skip }
    // “costs the group 9 million euros”: nothing is numbered in millions.
    let isScaled = number.count > 1 && NumberWords.scales[word(end - 1)] != nil
    if first > 0, !isScaled && isLabel(first) || isRank(first, end) || isAge(first, end) || isInName(first) {
      return skip
    }
    if let street = street(from: end) { return first..<street }
    if let phone = phone(from: first) { return first..<phone }
    return nil
  }

  /// “year six”, “stage four cancer”, “Room 101”, “number 10”, “No 7”: the noun before is numbered, not counted.
  private func isLabel(_ first: Int) -> Bool {
    let before = word(first - 1)
    if before == "number" { return true }
    if before == "no" || before == "nos" { return reading.tokens[first - 1].text.utf8.first == 0x4E && first > 1 }
    guard Self.numbered.contains(before), reading.tokens[first - 1].tag != .nns else { return false }
    let head = reading.tokens[first].head
    // “The year two ships sank” counts ships, which stand behind.
    return head < first || reading.tokens[head].tag != .nns
  }

  private static let numbered: WordSet = [
    "year", "grade", "stage", "level", "type", "part", "chapter", "page", "seat", "row", "gate", "route", "room",
    "step",
    "phase", "tier", "category", "class", "act", "scene", "episode", "season", "volume", "version", "division", "group",
    "line", "platform", "unit", "flight", "section", "article", "round", "junction", "exit", "terminal", "pier", "lane",
    "appendix", "clause", "paragraph", "rule", "bay", "berth", "zone", "sector", "ward", "cabin",
    "floor", "channel", "formula", "hole", "lap", "item", "bus", "tram",
  ]

  /// “in the top 10”, “a top-five team”, “the under-21 side”, “the over-60s”.
  private func isRank(_ first: Int, _ end: Int) -> Bool {
    if word(first - 1) == "-" { return ["top", "under", "over", "u"].contains(word(first - 2)) }
    guard word(first - 1) == "top" else { return false }
    return end >= count || ![.noun, .adj, .adv].contains(reading.tokens[end].pos)
  }

  /// “aged 12”, “aged between 12 and 15”, “she was 34 when”, “turned 40”.
  private func isAge(_ first: Int, _ end: Int) -> Bool {
    if word(first - 1) == "of", word(first - 2) == "age" { return true }
    guard let age = Double(word(first)) ?? NumberWords.small[word(first)].map(Double.init), (5...119).contains(age),
      end >= count || ![.noun, .propn, .adj, .sym].contains(reading.tokens[end].pos),
      !["%", "percent", "per", "-", "of", "to", "or"].contains(word(end))
    else { return false }
    let verb = reading.tokens[first].head
    guard verb < first else { return false }
    if reading.tokens[verb].lemma == "turn" { return isPerson(subjectOf: verb) }
    guard reading.tokens[verb].lemma == "be", [.attr, .acomp].contains(reading.tokens[first].dependency) else {
      return false
    }
    return isPerson(subjectOf: verb)
  }

  /// “aged 12”, “aged between 12 and 15”, “aged 12 to 15”.
  private func ages(_ first: Int, _ end: Int) -> Range<Int>? {
    let isBounded = ["between", "from", "about", "around", "only", "just", "under", "over"].contains(word(first - 1))
    guard word(first - 1) == "aged" || isBounded && word(first - 2) == "aged" else { return nil }
    let isRange = ["and", "to", "-", "\u{2013}"].contains(word(end))
    return first..<(isRange && NumberReader(reading: reading).number(at: end + 1) != nil ? end + 2 : end)
  }

  /// “the mother of three”, “a father-of-two”: who they are.
  private func isParent(_ first: Int, _ end: Int) -> Bool {
    let before = word(first - 1) == "-" ? first - 2 : first - 1
    guard word(before) == "of", Self.parents.contains(word(before - 1) == "-" ? word(before - 2) : word(before - 1))
    else {
      return false
    }
    return end >= count || ![.noun, .propn, .adj].contains(reading.tokens[end].pos)
  }

  private static let parents: WordSet = [
    "mother", "father", "mum", "dad", "mom", "parent", "grandmother", "grandfather", "grandparent", "widow",
  ]

  private func isPerson(subjectOf verb: Int) -> Bool {
    guard let subject = reading.child(of: verb, [.nsubj]) else { return false }
    if ["he", "she", "i", "who"].contains(word(subject)) { return true }
    return reading.document.entity(at: subject)?.type == .person
  }

  /// “League Two”, “Apollo Thirteen”: a number in capitals behind a name.
  private func isInName(_ first: Int) -> Bool {
    func isCapital(_ place: Int) -> Bool {
      reading.tokens[place].text.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
    }
    return isCapital(first) && isCapital(first - 1) && reading.tokens[first - 1].pos == .propn
      && reading.tokens[first].sentence == reading.tokens[first - 1].sentence && NumberWords.small[word(first)] != nil
  }

  /// The end of “14 Castle Street”.
  private func street(from end: Int) -> Int? {
    var next = end
    while next < min(count, end + 4), reading.tokens[next].pos == .propn || Self.streets.contains(word(next)),
      reading.tokens[next].text.utf8.first.map({ $0 >= 0x41 && $0 <= 0x5A }) ?? false
    {
      if next > end, Self.streets.contains(word(next)) { return next + 1 }
      next += 1
    }
    return nil
  }

  private static let streets: WordSet = [
    "street", "road", "avenue", "lane", "drive", "close", "square", "way", "place", "terrace", "boulevard", "crescent",
    "court", "gardens", "st", "st.", "rd", "ave", "row", "quay", "mews",
  ]

  /// The end of “0800 555 1234” and “555-1234”.
  private func phone(from first: Int) -> Int? {
    func isDigits(_ place: Int) -> Bool {
      place < count && word(place).utf8.count > 1 && word(place).utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
    guard isDigits(first) else { return nil }
    var next = first + 1
    while next < min(count, first + 8), isDigits(next) || word(next) == "-" && isDigits(next + 1) { next += 1 }
    if word(first).utf8.first == 0x30 { return next }
    guard next > first + 2, word(next - 1).utf8.count == 4, word(first).utf8.count == 3 else { return nil }
    return next
  }
}
