internal import Language
internal import Records

/// Joins a number with its modifiers, its second end and its unit.
struct QuantityFinder {
  let reading: ArticleReading
  let numbers: NumberReader
  let units: QuantityUnits

  struct Match {
    var tokens: Range<Int>
    /// Nil for a number that counts nothing here and must only be passed over.
    var quantity: ClaimRecord.Quantity?
  }

  var count: Int { reading.tokens.count }
  func word(_ place: Int) -> String { place >= 0 && place < count ? reading.words[place] : "" }

  /// The quantity whose number begins at a token.
  ///
  /// - Parameter floor: the first token that modifiers may take.
  func quantity(at place: Int, floor: Int) -> Match? {
    guard reading.marks[place].contains(.quantity) else { return nil }
    // The commonest words begin a quantity only before some others.
    if word(place) == "a" || word(place) == "an", !NumberReader.afterArticle.contains(word(place + 1)) { return nil }
    var begin = place
    var currency: String?
    if let symbol = QuantityUnits.symbols[word(place)], place + 1 < count {
      currency = symbol
      begin = place + 1
    }
    if word(place) == "twice" { return twice(place) }
    if let pair = numbers.pair(at: begin) { return glued(pair, start: place, currency: currency, floor: floor) }
    guard let number = numbers.number(at: begin) else { return nil }
    currency = currency ?? number.currency
    if currency == nil, let skip = excluded(number) ?? NumberNames(reading: reading).name(around: number.tokens) {
      return Match(tokens: skip, quantity: nil)
    }
    let sentence = reading.tokens[place].sentence
    guard reading.tokens[max(place, number.tokens.upperBound - 1)].sentence == sentence else { return nil }
    if let range = range(first: number, start: place, currency: currency, floor: floor) { return range }
    return single(number, start: place, currency: currency, floor: floor)
  }

  /// Words with which a quantity may begin, beside digits, signs and letters that stand before digits (`WordMarks.quantity`).
  static let starters: Set<String> = {
    var words: Set<String> = ["a", "an", "half", "tens", "several", "few", "minus", "twice"]
    words.formUnion(NumberWords.small.keys)
    words.formUnion(NumberWords.vague.keys)
    words.formUnion(["dozen", "hundred", "thousand", "million", "billion"])
    words.formUnion(QuantityUnits.symbols.keys)
    return words
  }()

  /// The number at a token with its bounds, whatever stands behind it.
  func bare(at place: Int, floor: Int) -> Match? {
    guard let number = numbers.number(at: place), number.currency == nil, number.suffix == nil, !number.isShare,
      number.tokens.count > 0, excluded(number) == nil,
      NumberNames(reading: reading).name(around: number.tokens) == nil
    else { return nil }
    let modifier = modifiers(before: place, floor: floor)
    let tokens = modifier.start..<number.tokens.upperBound
    var quantity = made(tokens, unit: nil)
    quantity.isApproximate(number.isApproximate || modifier.isApproximate)
    if number.isVague {
      quantity.low = number.value
    } else {
      switch modifier.bound {
      case .none: quantity.value = number.value
      case .atLeast: quantity.low = number.value
      case .atMost: quantity.high = number.value
      }
    }
    return Match(tokens: tokens, quantity: quantity)
  }

  // MARK: - What is no quantity

  func single(_ number: NumberReader.Number, start: Int, currency: String?, floor: Int) -> Match? {
    var modifier = modifiers(before: start, floor: floor)
    var end = max(number.tokens.upperBound, start + 1)
    var isApproximate = number.isApproximate || modifier.isApproximate
    if number.suffix == "+" || word(end) == "+" {
      modifier.bound = .atLeast
      if word(end) == "+" { end += 1 }
    }
    if word(end) == "-" && word(end + 1) == "odd" || word(end) == "odd" {
      isApproximate = true
      end += word(end) == "odd" ? 1 : 2
    }
    if word(end) == "-" && word(end + 1) == "plus" {
      modifier.bound = .atLeast
      end += 2
    }
    // “500 or more guests”
    let isEarly = takePostfix(end, &modifier, &isApproximate, &end)
    var unit = currency
    if let suffix = number.suffix, suffix != "+" {
      unit = units.name(ofSuffix: suffix, at: number.tokens.upperBound - 1)
    } else if number.isShare {
      if let found = units.part(at: end) {
        unit = found.name
        end = found.end
      }
    } else if currency == nil,
      let found = units.unit(at: end, number: max(number.tokens.upperBound - 1, start), allowsOf: true)
    {
      unit = found.name
      end = max(end, found.end)
    } else if currency == nil {
      unit = units.whole(at: end)
    }
    if !isEarly { _ = takePostfix(end, &modifier, &isApproximate, &end) }
    var value = number.value
    var begin = modifier.start
    // ““at least six” listening devices”: with both marks.
    if begin > floor, reading.tokens[begin - 1].tag == .openingQuote,
      (begin..<end).contains(where: { reading.tokens[$0].tag == .closingQuote })
    {
      begin -= 1
    }
    if word(begin - 1) == "minus" {
      value = -value
      begin -= 1
    }
    // A vague plural that counts nothing is no quantity: “thousands attended” is one, “the hundreds place” is not.
    var quantity = made(begin..<end, unit: unit)
    quantity.isApproximate(isApproximate)
    if number.isVague {
      quantity.low = value
    } else {
      switch modifier.bound {
      case .none: quantity.value = value
      case .atLeast: quantity.low = value
      case .atMost: quantity.high = value
      }
    }
    return Match(tokens: begin..<end, quantity: quantity)
  }

  /// Takes “or so”, “or more”, “or less” behind a number or its unit; whether there was one.
  func takePostfix(
    _ place: Int, _ modifier: inout QuantityModifier, _ isApproximate: inout Bool, _ end: inout Int
  ) -> Bool {
    guard word(place) == "or" else { return false }
    switch word(place + 1) {
    case "so": isApproximate = true
    case "more": modifier.bound = .atLeast
    case "fewer", "less": modifier.bound = .atMost
    default: return false
    }
    end = place + 2
    return true
  }

  func modifiers(before place: Int, floor: Int) -> QuantityModifier {
    var modifier = QuantityModifier.before(place, words: reading.words)
    if modifier.start < floor || place > 0 && reading.tokens[modifier.start].sentence != reading.tokens[place].sentence
    {
      modifier = QuantityModifier(start: place)
    }
    return modifier
  }

  /// “twice the limit” is two times.
  func twice(_ place: Int) -> Match {
    var quantity = made(place..<place + 1, unit: "times")
    quantity.value = 2
    return Match(tokens: place..<place + 1, quantity: quantity)
  }

  func made(_ tokens: Range<Int>, unit: String?) -> ClaimRecord.Quantity {
    var span = reading.document.span(of: tokens)
    // “It cost £5m.”, whose stop the tokenizer left with the letter.
    if let last = tokens.last, tokens.count > 1, reading.tokens[last].text.utf8.count == 2,
      reading.tokens[last].text.hasSuffix(".")
    {
      span = TextSpan(span.start, span.end - 1)
    }
    return ClaimRecord.Quantity(text: reading.document.words(span), unit: unit, span: span)
  }

  // MARK: - Two numbers

  /// “between 3 and 5 million dollars”, “from 10 to 12 percent”, “40–60 people”, “two or three”.
  func range(
    first: NumberReader.Number, start: Int, currency: String?, floor: Int
  ) -> Match? {
    guard !first.isVague else { return nil }
    var end = first.tokens.upperBound
    if ["%", "percent"].contains(word(end)) { end += 1 }
    if word(end) == "per", word(end + 1) == "cent" { end += 2 }
    let firstUnit = first.suffix == "%" || end > first.tokens.upperBound ? "percent" : nil
    // “between 3 million dollars and 5 million dollars”: the first may bear its unit, too.
    if firstUnit == nil, currency == nil, word(start - 1) == "between",
      let unit = units.unit(at: end, number: end - 1, allowsOf: false), word(unit.end) == "and"
    {
      end = unit.end
    }
    let join = word(end)
    var opening = start
    var isApproximate = false
    switch join {
    case "and":
      guard word(start - 1) == "between", start - 1 >= floor else { return nil }
      opening = start - 1
    case "to":
      if word(start - 1) == "from", start - 1 >= floor {
        if changes(start - 1) { return nil }
        opening = start - 1
      }
      if changes(end) { return nil }
    case "-", "\u{2013}", "\u{2014}": break
    case "or": isApproximate = true
    default: return nil
    }
    var next = end + 1
    var secondCurrency = currency
    if let symbol = QuantityUnits.symbols[word(next)] {
      secondCurrency = symbol
      next += 1
    }
    guard let second = numbers.number(at: next), !second.isVague, second.isShare == first.isShare,
      second.tokens.lowerBound < second.tokens.upperBound
    else { return nil }
    var low = first.value
    if !first.hasScale && second.hasScale && low < 1000 && first.mantissa <= second.mantissa { low *= second.scale }
    guard low < second.value else { return nil }
    if join == "or", second.value - low > max(10, low) { return nil }
    return closed(
      low, second, unit: secondCurrency ?? second.currency ?? currency, otherwise: firstUnit, opening: opening,
      floor: floor, isApproximate: isApproximate)
  }

  /// “10–15 people”, “$3m–$5m” in one token; “52–48” is a score.
  func glued(
    _ pair: (first: NumberReader.Number, second: NumberReader.Number), start: Int, currency: String?, floor: Int
  ) -> Match? {
    let (first, second) = pair
    let end = second.tokens.upperBound
    var low = first.value
    if !first.hasScale && second.hasScale && low < 1000 && first.mantissa <= second.mantissa { low *= second.scale }
    let currency = second.currency ?? first.currency ?? currency
    let isPhone = word(first.tokens.lowerBound).utf8.first == 0x30 || first.value >= 100 && second.value >= 1000
    guard low < second.value, !isPhone || currency != nil,
      currency != nil || second.suffix != nil || !isScore(end, first.tokens.lowerBound),
      NumberNames(reading: reading).name(around: first.tokens) == nil
    else { return Match(tokens: start..<end, quantity: nil) }
    return closed(
      low, second, unit: currency, otherwise: nil, opening: start, floor: floor, isApproximate: false)
  }

  /// A range with its unit, from its second number on.
  func closed(
    _ low: Double, _ second: NumberReader.Number, unit known: String?, otherwise: String?, opening: Int, floor: Int,
    isApproximate: Bool
  ) -> Match {
    var end = second.tokens.upperBound
    var unit = known
    if let suffix = second.suffix, suffix != "+" {
      unit = units.name(ofSuffix: suffix, at: end - 1)
    } else if unit == nil, !second.isShare, let found = units.unit(at: end, number: end - 1, allowsOf: true) {
      unit = found.name
      end = max(end, found.end)
    }
    let modifier = modifiers(before: opening, floor: floor)
    var quantity = made(modifier.start..<end, unit: unit ?? otherwise)
    quantity.low = low
    quantity.high = second.value
    quantity.isApproximate(isApproximate || modifier.isApproximate)
    return Match(tokens: modifier.start..<end, quantity: quantity)
  }

  /// “rose from 3 to 5 percent” tells of two numbers, not of a range.
  func changes(_ preposition: Int) -> Bool {
    guard preposition >= 0, preposition < count else { return false }
    return reading.ancestors(of: preposition, limit: 3).contains { Self.changing.contains(reading.tokens[$0].lemma) }
  }

  static let changing: WordSet = [
    "rise", "fall", "increase", "decrease", "drop", "grow", "jump", "cut", "raise", "lower", "reduce", "climb",
    "decline", "slip", "go", "double", "shrink", "expand", "soar", "plunge", "surge", "move", "change", "slide",
    "boost", "trim", "lift", "come",
  ]
}

extension ClaimRecord.Quantity {
  fileprivate mutating func isApproximate(_ value: Bool) { approximate = value }
}
