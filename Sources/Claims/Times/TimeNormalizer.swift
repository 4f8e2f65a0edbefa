internal import Attribution
internal import Language
internal import Records

/// A time expression of a content, laid on the calendar.
struct ResolvedTime {
  let record: ClaimRecord.TimeExpression
  let tokens: Range<Int>
  let meaning: TimeMeaning
  /// The one day that it names, and the words that name it.
  let day: CalendarDay?
  let dayTokens: Range<Int>
}

/// Finds an article's time expressions and resolves them from its publication date, in the publisher's own offset.
///
/// Speech is dated by its cue: what is said “on Tuesday” to happen “tomorrow” happens on Wednesday, so the day beside
/// the cue anchors the words that lean on the day of speaking in its quotations.
struct TimeNormalizer {
  let reading: ArticleReading
  private let published: CalendarDay?
  private let matches: [TimeGrammar.Match]

  /// Linear in the sentences' tokens.
  init(_ reading: ArticleReading, in sentences: ClaimSentences) {
    self.reading = reading
    published = reading.article.published.flatMap { CalendarDay($0) }
    let grammar = TimeGrammar(reading: reading)
    var matches: [TimeGrammar.Match] = []
    for sentence in sentences.tokens {
      var place = sentence.lowerBound
      while place < sentence.upperBound {
        if reading.marks[place].contains(.time), let match = grammar.match(at: place), !match.tokens.isEmpty,
          match.tokens.upperBound <= sentence.upperBound
        {
          matches.append(match)
          place = match.tokens.upperBound
        } else {
          place += 1
        }
      }
    }
    self.matches = matches
  }

  /// The tokens of all expressions, in text order.
  var tokens: [Range<Int>] { matches.map(\.tokens) }

  /// The expressions that lie wholly in each relation's content.
  ///
  /// - Parameter cues: the head of each relation's cue.
  func times(in relations: [RelationReading], cues: [Int?]) -> [[ResolvedTime]] {
    let tense = TenseReader(reading: reading)
    var directions = [TimeDirection?](repeating: nil, count: matches.count)
    func direction(_ index: Int) -> TimeDirection {
      if let known = directions[index] { return known }
      let found = tense.direction(of: matches[index].tokens)
      directions[index] = found
      return found
    }
    return relations.indices.map { place in
      var times: [ResolvedTime] = []
      let relation = relations[place]
      var spoken: CalendarDay??
      for range in relation.content {
        for index in indices(in: range) {
          var anchor = published
          if leansOnSpeaking(matches[index].meaning),
            relation.given.quotations.contains(where: {
              $0.contains(reading.document.span(of: matches[index].tokens))
            })
          {
            if spoken == nil { spoken = .some(dayOfSpeaking(relation, cues[place], direction)) }
            anchor = spoken?.flatMap { $0 } ?? published
          }
          times.append(resolved(stepped(index, anchor, direction), anchor, direction(index)))
        }
      }
      return times
    }
  }

  /// “on April 12 and again the next day”: a day counted from the one that its sentence has just named.
  private func stepped(
    _ index: Int, _ anchor: CalendarDay?, _ direction: (Int) -> TimeDirection
  ) -> TimeGrammar.Match {
    let match = matches[index]
    guard case .unknown = match.meaning, match.tokens.count == 3, let anchor, index > 0,
      let step = Self.steps[reading.words[match.tokens.lowerBound + 1]],
      Self.units.contains(reading.words[match.tokens.lowerBound + 2]),
      reading.tokens[matches[index - 1].tokens.lowerBound].sentence == reading.tokens[match.tokens.lowerBound].sentence,
      let day = TimeResolver(anchor: anchor).day(matches[index - 1].meaning, direction(index - 1))
    else { return match }
    return TimeGrammar.Match(tokens: match.tokens, meaning: .fixed((day + step).iso))
  }

  private static let steps: [String: Int] = ["next": 1, "following": 1, "previous": -1, "same": 0]
  private static let units: WordSet = ["day", "morning", "night", "evening", "afternoon"]

  /// The day that stands beside the cue and outside the content: “said on Tuesday”.
  private func dayOfSpeaking(
    _ relation: RelationReading, _ cue: Int?, _ direction: (Int) -> TimeDirection
  ) -> CalendarDay? {
    guard let cue, let published else { return nil }
    let sentence = reading.document.sentences[reading.tokens[cue].sentence].tokens
    for index in indices(in: sentence.clamped(to: max(0, cue - 12)..<cue + 13)) {
      let first = matches[index].tokens.lowerBound
      guard !relation.contentHolds(first) else { continue }
      if let day = TimeResolver(anchor: published).day(matches[index].meaning, direction(index)), day <= published {
        return day
      }
    }
    return nil
  }

  private func leansOnSpeaking(_ meaning: TimeMeaning) -> Bool {
    switch meaning {
    case .day: true
    case .distance(_, .day, _): true
    case .clock(_, let on): leansOnSpeaking(on)
    default: false
    }
  }

  private func resolved(
    _ match: TimeGrammar.Match, _ anchor: CalendarDay?, _ direction: TimeDirection
  ) -> ResolvedTime {
    let span = reading.document.span(of: match.tokens)
    let resolver = anchor.map { TimeResolver(anchor: $0) }
    var value: String?
    if let resolver {
      value = resolver.value(match.meaning, direction)
    } else if case .fixed(let known) = match.meaning {
      value = known
    }
    return ResolvedTime(
      record: ClaimRecord.TimeExpression(text: reading.document.words(span), value: value, span: span),
      tokens: match.tokens, meaning: match.meaning, day: resolver?.day(match.meaning, direction),
      dayTokens: match.day ?? match.tokens)
  }

  /// The matches that lie wholly in a range. Logarithmic, and linear in the answer.
  private func indices(in range: Range<Int>) -> [Int] {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].tokens.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < matches.count, matches[low].tokens.lowerBound < range.upperBound {
      if matches[low].tokens.upperBound <= range.upperBound { found.append(low) }
      low += 1
    }
    return found
  }
}
