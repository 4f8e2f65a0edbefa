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

  private var count: Int { reading.tokens.count }
  private func word(_ place: Int) -> String { place >= 0 && place < count ? reading.words[place] : "" }

  /// The quantity whose number begins at a token.
  ///
  /// - Parameter floor: the first token that modifiers may take.
  func quantity(at place: Int, floor: Int) -> Match? {
    guard reading.marks[place].contains(.quantity) else { return nil }
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

  /// The tokens to pass over where a number is part of a name, an ordinal, a score or a mere article.
  private func excluded(_ number: NumberReader.Number) -> Range<Int>? {
    let first = number.tokens.lowerBound
    let end = max(number.tokens.upperBound, first + 1)
    let skip = first..<end
    if let name = reading.document.entity(at: first) {
      switch name.type {
      case .organization, .person, .product, .law, .event, .workOfArt, .facility:
        return name.tokens.upperBound > first ? skip : nil
      case .ordinal: return skip
      case .date where Self.isYear(word(first)) && number.tokens.count == 1: return skip
      default: break
      }
    }
    // “the Tour of the Three Lakes”
    if number.tokens.count == 1, first > 0, reading.tokens[first].sentence == reading.tokens[first - 1].sentence,
      isCapital(first), isCapital(end), NumberWords.small[word(first)] != nil
    {
      return skip
    }
    if Self.labels.contains(word(first - 1)),
      reading.tokens[first - 1].text.utf8.first.map({ $0 < 0x61 }) ?? false || word(first - 1) == "no."
    {
      return skip
    }
    if word(first) == "one" && number.tokens.count == 1 && !number.isShare { return isArticleOne(first) ? skip : nil }
    // “Reyes, 42, said”, “Reyes (42)”
    if [",", "("].contains(word(first - 1)), [",", ".", ")"].contains(word(end)), number.tokens.count == 1, first >= 2,
      reading.document.entity(at: first - 2)?.type == .person || reading.tokens[first - 2].pos == .propn
        || reading.tokens[first - 2].pos == .noun && number.value < 120
    {
      return skip
    }
    // “At 84, she paints”
    if word(first - 1) == "at", number.tokens.count == 1, number.value < 120, !isLevel(at: first - 1),
      [",", "."].contains(word(end)) || end < count && reading.tokens[end].pos == .pron
        || number.value <= 12 && ["on", "in", "tonight", "tomorrow"].contains(word(end))
    {
      return skip
    }
    // Scores and ratios: “3-1”, “52-48”, “a 4-5 vote”, “12 to one”
    if ["-", "\u{2013}"].contains(word(end)), let second = numbers.number(at: end + 1),
      second.tokens.count == 1, second.tokens.lowerBound == end + 1, !second.hasScale,
      second.value <= number.value || isScore(second.tokens.upperBound, first)
    {
      return first..<second.tokens.upperBound
    }
    // “by 52 to 48”, “12 to one”, not “fell from 52 to 48”
    if word(end) == "to", word(first - 1) != "from", !number.hasScale, number.suffix == nil, number.value < 1000,
      let second = numbers.number(at: end + 1), second.value < number.value, second.value > 0, !second.hasScale,
      second.suffix == nil, !second.isShare, second.tokens.count == 1, !changes(end)
    {
      let after = second.tokens.upperBound
      if after >= count || ![.noun, .sym, .adj].contains(reading.tokens[after].pos) || isScore(after, first) {
        return first..<after
      }
    }
    return nil
  }

  /// “put the death toll at 11”, “the toll stood at 11”: how many, and nobody's age.
  private func isLevel(at preposition: Int) -> Bool {
    var verb = reading.tokens[preposition].head
    if reading.tokens[verb].pos == .noun { verb = reading.tokens[verb].head }
    return Self.levels.contains(reading.tokens[verb].lemma) && verb < preposition
  }

  private static let levels: WordSet = [
    "put", "stand", "estimate", "set", "remain", "peak", "fix", "cap", "hold", "start", "keep", "stay", "number",
  ]

  /// Whether two joined numbers are votes or goals: their noun or their verb says so.
  private func isScore(_ end: Int, _ first: Int) -> Bool {
    if [
      "vote", "decision", "ruling", "majority", "win", "victory", "defeat", "loss", "lead", "draw", "score", "margin",
    ]
    .contains(word(end)) {
      return true
    }
    guard
      end >= count
        || ![.noun, .adj].contains(reading.tokens[end].pos) && word(end) != "%" && word(end) != "per"
          && word(end) != "percent"
    else { return false }
    return reading.ancestors(of: first, limit: 2).contains { verb in
      Self.playing.contains(reading.tokens[verb].lemma)
        || reading.tokens[verb].lemma == "be"
          && reading.child(of: verb, [.nsubj], where: { Self.results.contains(reading.words[$0]) }) != nil
    }
  }

  private static let results: WordSet = ["vote", "score", "result", "tally", "count", "margin"]

  private static let playing: WordSet = [
    "vote", "win", "lose", "beat", "defeat", "draw", "lead", "trail", "split",
  ]

  private func isCapital(_ place: Int) -> Bool {
    place < count && reading.tokens[place].text.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && (Int(word).map { (1500...2199).contains($0) } ?? false)
  }

  private static let labels: WordSet = [
    "article", "section", "chapter", "flight", "highway", "route", "room", "group", "phase", "page", "channel",
    "unit", "resolution", "question", "gate", "platform", "area", "no.", "number", "line", "track", "building",
    "apollo", "district", "proposition", "measure", "amendment", "title", "level", "stage", "type", "category",
    "class", "interstate", "league", "grade", "year", "part", "act", "seat", "row", "tier", "step", "volume", "episode",
    "season", "round", "pier", "terminal", "ward", "precinct", "lane", "exit", "junction", "bus", "no", "formula",
    "covid", "division", "episode", "appendix", "annex", "clause", "paragraph", "rule", "batch", "lot", "case", "bay",
  ]

  /// “one” that counts nothing: “no one”, “one of them”, “this one”, “one another”.
  private func isArticleOne(_ place: Int) -> Bool {
    guard reading.tokens[place].dependency == .nummod, place + 1 < count,
      [.noun, .adj, .propn].contains(reading.tokens[place + 1].pos)
    else { return !["million", "billion", "hundred", "thousand", "percent", "%", "in"].contains(word(place + 1)) }
    // “said that one man fled”
    let isClause = word(place - 1) == "that" && reading.tokens[place - 1].pos == .sconj
    // “One old man explained it”: somebody, whom nobody has counted.
    let noun = reading.tokens[reading.tokens[place].head]
    if noun.dependency == .nsubj, place == 0 || reading.tokens[place].text.hasPrefix("O"),
      Self.tellings.contains(reading.tokens[noun.head].lemma)
    {
      return true
    }
    return !isClause && ["no", "the", "this", "that", "any", "every", "each", "some"].contains(word(place - 1))
      || ["day", "thing", "another", "side", "way", "point", "reason", "hand"].contains(word(place + 1))
  }

  private static let tellings: WordSet = [
    "say", "tell", "explain", "beg", "ask", "add", "recall", "complain", "joke", "warn", "admit", "write", "shout",
    "describe", "insist", "reply", "claim",
  ]

  // MARK: - One number

  private func single(_ number: NumberReader.Number, start: Int, currency: String?, floor: Int) -> Match? {
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
  private func takePostfix(
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

  private func modifiers(before place: Int, floor: Int) -> QuantityModifier {
    var modifier = QuantityModifier.before(place, words: reading.words)
    if modifier.start < floor || place > 0 && reading.tokens[modifier.start].sentence != reading.tokens[place].sentence
    {
      modifier = QuantityModifier(start: place)
    }
    return modifier
  }

  /// “twice the limit” is two times.
  private func twice(_ place: Int) -> Match {
    var quantity = made(place..<place + 1, unit: "times")
    quantity.value = 2
    return Match(tokens: place..<place + 1, quantity: quantity)
  }

  private func made(_ tokens: Range<Int>, unit: String?) -> ClaimRecord.Quantity {
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
  private func range(
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
  private func glued(
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
  private func closed(
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
  private func changes(_ preposition: Int) -> Bool {
    guard preposition >= 0, preposition < count else { return false }
    return reading.ancestors(of: preposition, limit: 3).contains { Self.changing.contains(reading.tokens[$0].lemma) }
  }

  private static let changing: WordSet = [
    "rise", "fall", "increase", "decrease", "drop", "grow", "jump", "cut", "raise", "lower", "reduce", "climb",
    "decline", "slip", "go", "double", "shrink", "expand", "soar", "plunge", "surge", "move", "change", "slide",
    "boost", "trim", "lift", "come",
  ]
}

extension ClaimRecord.Quantity {
  fileprivate mutating func isApproximate(_ value: Bool) { approximate = value }
}
