internal import Language
internal import Records

/// Units that a number leaves to the one before it: “20 members had voted; nine said yes”, “75 basis points of cuts, against
/// 50 before”, “1.2 million holes … fewer than 400,000”.
///
/// The nearest quantity with a unit in the same sentence, else in the one before within the paragraph. A number that is a
/// subject counts people or things and takes no measure (“in two years … three said”); beside a measure a number of another
/// size takes none. Looks at no more than six quantities before each.
struct ElidedUnits {
  let reading: ArticleReading

  typealias Found = (tokens: Range<Int>, quantity: ClaimRecord.Quantity)

  private static let window = 6

  func fill(_ found: inout [Found]) {
    for index in found.indices where found[index].quantity.unit == "others" && areHarmed(found[index]) {
      found[index].quantity.unit = "people"
    }
    for index in found.indices.dropFirst() where isBare(found[index]) {
      for other in stride(from: index - 1, through: max(0, index - Self.window), by: -1) {
        guard isNear(found[other], found[index]) else { break }
        guard let unit = found[other].quantity.unit else { continue }
        if fits(unit, found[other], found[index]) {
          found[index].quantity.unit = unit
          break
        }
      }
      if found[index].quantity.unit == nil, let all = everyOne(before: found[index]) {
        found[index].quantity.unit = all
      }
    }
    if let first = found.first, isBare(first), let all = everyOne(before: first) { found[0].quantity.unit = all }
  }

  /// “answer every shell with two”, “promised to keep every plant. It closed five”: what each and every one is.
  private func everyOne(before one: Found) -> String? {
    let here = one.tokens.lowerBound
    let sentence = reading.tokens[here].sentence
    let start = max(0, here - 40)
    for place in (start..<here).reversed() {
      let token = reading.document[place]
      guard sentence - token.sentence <= 1, isNear(place, here) else { return nil }
      guard reading.words[place] == "every" || reading.words[place] == "each", token.dependency == .det,
        token.head > place,
        reading.tokens[token.head].tag == .nn
      else { continue }
      let noun = reading.words[token.head]
      guard !Self.isMeasure(noun + "s"), noun != "one", noun != "other" else { return nil }
      return noun.hasSuffix("y") && !noun.hasSuffix("ey") ? noun.dropLast() + "ies" : noun + "s"
    }
    return nil
  }

  private func isNear(_ first: Int, _ second: Int) -> Bool {
    reading.document.sentences[reading.tokens[first].sentence].paragraph
      == reading.document.sentences[reading.tokens[second].sentence].paragraph
  }

  /// “killed three workers and injured 11 others”: people, who need not be workers.
  private func areHarmed(_ one: Found) -> Bool {
    guard let noun = one.tokens.last else { return false }
    return Self.harms.contains(reading.tokens[reading.tokens[noun].head].lemma)
  }

  private static let harms: WordSet = [
    "kill", "injure", "wound", "hurt", "arrest", "detain", "hospitalize", "hospitalise", "rescue", "evacuate", "sicken",
  ]

  /// A number that nothing says what it counts: no share, no name follows it, and it stands where a noun could.
  private func isBare(_ one: Found) -> Bool {
    guard one.quantity.unit == nil, let number = head(of: one.tokens) else { return false }
    let size = magnitude(one.quantity)
    guard size >= 2, size == size.rounded() || size < 1000 else { return false }
    let next = one.tokens.upperBound
    if next < reading.tokens.count {
      // “five of his friends”: of those, not of what was counted before; “nine times”.
      if reading.words[next] == "of", next + 1 < reading.tokens.count,
        !Self.partitive.contains(reading.words[next + 1])
      {
        return false
      }
      if [.noun, .propn, .num, .sym].contains(reading.tokens[next].pos), reading.tokens[next].head >= number,
        reading.tokens[number].head == next
      {
        return false
      }
    }
    switch reading.tokens[number].dependency {
    // “not twenty”, which the parser hangs on what stands before.
    case .nummod, .compound, .amod: return reading.tokens[number].head < number
    default: return true
    }
  }

  private static let partitive: WordSet = ["them", "these", "those", "us", "which", "whom"]

  /// The number's token: the last numeral of the expression.
  private func head(of tokens: Range<Int>) -> Int? { tokens.last { reading.tokens[$0].pos == .num } }

  private func isNear(_ one: Found, _ two: Found) -> Bool {
    let first = reading.tokens[one.tokens.lowerBound].sentence
    let second = reading.tokens[two.tokens.lowerBound].sentence
    guard second - first <= 1 else { return false }
    return reading.document.sentences[first].paragraph == reading.document.sentences[second].paragraph
  }

  private func fits(_ unit: String, _ one: Found, _ two: Found) -> Bool {
    guard let number = head(of: two.tokens) else { return false }
    let relation = reading.tokens[number].dependency
    let isMeasure = Self.isMeasure(unit)
    if relation == .nsubj || relation == .nsubjpass { return !isMeasure }
    guard isMeasure else { return true }
    // “up 3 percent … to 4 million”: not of one kind.
    let before = magnitude(one.quantity)
    let here = magnitude(two.quantity)
    return before > 0 && here <= before * 100 && before <= here * 100
  }

  private func magnitude(_ quantity: ClaimRecord.Quantity) -> Double {
    abs(quantity.value ?? quantity.high ?? quantity.low ?? 0)
  }

  /// A currency, a share, a length, weight or time: what is measured and not counted.
  private static func isMeasure(_ unit: String) -> Bool {
    if unit.utf8.count == 3, unit.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return true }
    let last = unit.lowercased().split(separator: " ").last.map(String.init) ?? unit
    return measures.contains(last) || measures.contains(last + "s")
  }

  private static let measures: WordSet = [
    "percent", "points", "times", "years", "months", "weeks", "days", "hours", "minutes", "seconds", "decades",
    "metres", "meters", "kilometres", "kilometers", "miles", "feet", "inches", "centimetres", "centimeters",
    "millimetres", "km", "m", "cm", "mm", "mph", "kg", "kilos", "kilograms", "grams", "tonnes", "tons", "pounds",
    "litres", "liters", "gallons", "barrels", "degrees", "acres", "hectares", "megawatts", "gigawatts", "mw", "gw",
    "kilohertz", "hertz", "dollars", "euros", "crowns", "rupees", "yen", "yuan", "francs", "pence", "cents",
  ]
}
