internal import Language
internal import Records

/// Numbers that count nothing: years, scores, labels, levels, “one” for a person.
extension QuantityFinder {
  /// The tokens to pass over where a number is part of a name, an ordinal, a score or a mere article.
  func excluded(_ number: NumberReader.Number) -> Range<Int>? {
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
  func isLevel(at preposition: Int) -> Bool {
    var verb = reading.tokens[preposition].head
    if reading.tokens[verb].pos == .noun { verb = reading.tokens[verb].head }
    return Self.levels.contains(reading.tokens[verb].lemma) && verb < preposition
  }

  static let levels: WordSet = [
    "put", "stand", "estimate", "set", "remain", "peak", "fix", "cap", "hold", "start", "keep", "stay", "number",
  ]

  /// Whether two joined numbers are votes or goals: their noun or their verb says so.
  func isScore(_ end: Int, _ first: Int) -> Bool {
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

  static let results: WordSet = ["vote", "score", "result", "tally", "count", "margin"]

  static let playing: WordSet = [
    "vote", "win", "lose", "beat", "defeat", "draw", "lead", "trail", "split",
  ]

  func isCapital(_ place: Int) -> Bool {
    place < count && reading.tokens[place].text.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
  }

  static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && (Int(word).map { (1500...2199).contains($0) } ?? false)
  }

  static let labels: WordSet = [
    "article", "section", "chapter", "flight", "highway", "route", "room", "group", "phase", "page", "channel",
    "unit", "resolution", "question", "gate", "platform", "area", "no.", "number", "line", "track", "building",
    "apollo", "district", "proposition", "measure", "amendment", "title", "level", "stage", "type", "category",
    "class", "interstate", "league", "grade", "year", "part", "act", "seat", "row", "tier", "step", "volume", "episode",
    "season", "round", "pier", "terminal", "ward", "precinct", "lane", "exit", "junction", "bus", "no", "formula",
    "covid", "division", "episode", "appendix", "annex", "clause", "paragraph", "rule", "batch", "lot", "case", "bay",
  ]

  /// “one” that counts nothing: “no one”, “one of them”, “this one”, “one another”.
  func isArticleOne(_ place: Int) -> Bool {
    guard reading.tokens[place].dependency == .nummod, place + 1 < count,
      [.noun, .adj, .propn].contains(reading.tokens[place + 1].pos)
    else { return !["million", "billion", "hundred", "thousand", "percent", "%", "in"].contains(word(place + 1)) }
    // “said that one man fled”
    let isClause = word(place - 1) == "that" && reading.tokens[place - 1].pos == .sconj
    // “One old man explained it”: somebody, whom nobody has counted.
    let noun = reading.document[reading.tokens[place].head]
    if noun.dependency == .nsubj, place == 0 || reading.tokens[place].text.hasPrefix("O"),
      Self.tellings.contains(reading.tokens[noun.head].lemma)
    {
      return true
    }
    return !isClause && ["no", "the", "this", "that", "any", "every", "each", "some"].contains(word(place - 1))
      || ["day", "thing", "another", "side", "way", "point", "reason", "hand"].contains(word(place + 1))
  }

  static let tellings: WordSet = [
    "say", "tell", "explain", "beg", "ask", "add", "recall", "complain", "joke", "warn", "admit", "write", "shout",
    "describe", "insist", "reply", "claim",
  ]

  // MARK: - One number
}
