internal import Language
internal import Records

/// Writes a content's tokens as one sentence, after a plan.
struct SentenceBuilder {
  let reading: ArticleReading
  let relation: RelationReading
  let source: ClaimSource
  let times: [ResolvedTime]

  private var text = ""
  /// Verbs that must change their person: “am” → “is”.
  private var changed: [Int: String] = [:]
  private let singleMarks: SingleQuotationMarks

  init(reading: ArticleReading, relation: RelationReading, source: ClaimSource, times: [ResolvedTime]) {
    self.reading = reading
    self.relation = relation
    self.source = source
    self.times = times
    singleMarks = SingleQuotationMarks(in: relation.content, reading)
  }

  /// Nil where a pronoun or day is not known, or where no words are left.
  mutating func sentence(_ plan: SentenceShape.Plan) -> String? {
    text = plan.opening ?? ""
    var pronouns = PronounSubstitution(reading: reading, relation: relation, source: source)
    var nextTime = 0
    var space = !text.isEmpty
    for (number, range) in relation.content.enumerated() {
      if number > 0 {
        closePiece(relation.content[number - 1].upperBound, before: range.lowerBound)
        space = true
      }
      var place = range.lowerBound
      while place < range.upperBound {
        if place > range.lowerBound, reading.tokens[place].span.start > reading.tokens[place - 1].span.end {
          space = true
        }
        if let word = plan.inserted[place] {
          append(word, space: true)
          space = true
        }
        if plan.dropped.contains(place) || isMark(place) || reading.tokens[place].pos == .space {
          place += 1
          continue
        }
        while nextTime < times.count && times[nextTime].tokens.upperBound <= place { nextTime += 1 }
        if let words = plan.replaced[place] {
          append(words, space: space)
        } else if nextTime < times.count, times[nextTime].dayTokens.lowerBound == place, leans(times[nextTime]) {
          guard let words = dated(times[nextTime]) else { return nil }
          append(words, space: space)
          place = times[nextTime].dayTokens.upperBound
          // “Tuesday's vote” → “the 2031-05-13 vote”
          if place < range.upperBound, reading.tokens[place].tag == .pos { place += 1 }
          space = false
          continue
        } else {
          switch pronouns.answer(for: place) {
          case .unsure: return nil
          case .keep:
            let word = reading.tokens[place].text
            if let other = changed[place] {
              append(other, space: space || other != word)
            } else {
              append(word, space: space)
            }
          case .name(let name, let isPossessive, let isSingular):
            if isSingular, !agree(with: place) { return nil }
            expandContraction(after: place)
            append(isPossessive ? PronounSubstitution.possessive(name) : name, space: space)
          }
        }
        space = false
        place += 1
      }
    }
    return finished()
  }

  private mutating func append(_ words: String, space: Bool) {
    if space && !text.isEmpty { text += " " }
    text += words
  }

  private func isMark(_ place: Int) -> Bool {
    guard reading.marks[place].contains(.quotationMark) else { return false }
    return switch reading.tokens[place].text {
    case "\"", "\u{201C}", "\u{201D}", "''", "``", "\u{201E}", "\u{AB}", "\u{BB}": true
    case "'", "\u{2018}", "\u{2019}": singleMarks.contains(place)
    default: false
    }
  }

  /// Between two pieces that the cue parted: its comma goes, unless the first piece is a clause that needs one; a new
  /// sentence gets its stop.
  ///
  /// - Parameter end: the first token behind the first piece, where its comma may stand: “*If A*, X said, *B*”.
  private mutating func closePiece(_ end: Int, before next: Int) {
    var comma = end < reading.words.count && reading.words[end] == "," && opensSubordinate(besides: Self.answers)
    while let last = text.unicodeScalars.last, last == "," || last == " " {
      comma = comma || last == ","
      text = String(text.unicodeScalars.dropLast())
    }
    guard let last = text.unicodeScalars.last else { return }
    var first = next
    while first < reading.tokens.count, isMark(first) { first += 1 }
    guard first < reading.tokens.count else { return }
    let initial = reading.tokens[first].text.unicodeScalars.first
    let isCapital = initial.map { $0.properties.isUppercase } ?? false
    let isFirstOfSentence = reading.document.sentences[reading.tokens[first].sentence].tokens.lowerBound >= first - 1
    if isCapital && isFirstOfSentence && ![".", "!", "?"].contains(last) {
      text += "."
    } else if comma, opensSubordinate() || Self.parting.contains(reading.words[first]) {
      text += ","
    }
  }

  /// Words before which a half that can stand alone keeps its comma: “We tried everything, but nothing worked”.
  private static let parting: WordSet = [
    "but", "yet", "so", "which", "who", "whose", "while", "although", "though", "whereas",
  ]

  /// “If we lose,” she said, “we appeal”: the comma belongs to the sentence.
  private func opensSubordinate(besides others: WordSet = []) -> Bool {
    guard let first = relation.content.first?.first(where: { !isMark($0) }), !others.contains(reading.words[first])
    else {
      return false
    }
    return [
      "if", "when", "while", "because", "although", "though", "as", "after", "before", "once", "unless", "since", "in",
      "for", "yes", "no", "well", "at", "on",
    ].contains(reading.words[first])
  }

  /// “No, it is not”, not “No one, X said, had been in the building”.
  private static let answers: WordSet = ["yes", "no", "well"]

  // MARK: - Days

  /// Whether a day's words depend on when they were written.
  private func leans(_ time: ResolvedTime) -> Bool {
    switch time.meaning {
    case .day, .weekday, .named(_, .some, _): true
    // “before noon” has no words for its day.
    case .clock: time.dayTokens != time.tokens
    default: false
    }
  }

  private func dated(_ time: ResolvedTime) -> String? {
    guard let day = time.day else { return nil }
    let tokens = time.dayTokens
    let before = tokens.lowerBound > 0 ? reading.tokens[tokens.lowerBound - 1] : nil
    let hasPreposition = before.map { $0.pos == .adp || $0.pos == .sconj } ?? false
    let part = tokens.map { reading.words[$0] }.first { TimeWords.partsOfDay.contains($0) }
    let last = tokens.upperBound
    if last < reading.tokens.count, reading.tokens[last].tag == .pos { return "the " + day.iso }
    if reading.words[tokens.lowerBound] == "tonight" || part == "night" {
      return (hasPreposition ? "" : "on ") + "the night of " + day.iso
    }
    if let part { return (hasPreposition ? "" : "on ") + "the " + part + " of " + day.iso }
    let head = reading.document[tokens.lowerBound]
    if hasPreposition || [.pobj, .compound, .nmod, .nsubj, .nsubjpass, .dobj, .amod].contains(head.dependency) {
      return day.iso
    }
    return "on " + day.iso
  }

  // MARK: - Agreement

  /// Changes the finite verb of a subject that was “I”, “we” or “they” and is a name now; false where not safe.
  private mutating func agree(with subject: Int) -> Bool {
    guard reading.tokens[subject].dependency == .nsubj || reading.tokens[subject].dependency == .nsubjpass,
      ["i", "we", "they"].contains(reading.words[subject])
    else { return true }
    let verb = reading.tokens[subject].head
    guard turn(verb) else { return false }
    let bearsTense = changed[verb] != nil
    var place = verb
    for _ in 0..<4 {
      guard let next = reading.child(of: place, [.conj], where: { [.verb, .aux].contains(reading.tokens[$0].pos) }),
        reading.child(of: next, [.nsubj, .nsubjpass]) == nil
      else { break }
      guard turn(next, isConjunct: !bearsTense) else { return false }
      place = next
    }
    return true
  }

  /// “he's” → “Tomas Okafor is”: a name bears no clitic.
  private mutating func expandContraction(after subject: Int) {
    let place = subject + 1
    guard place < reading.tokens.count, changed[place] == nil, [.aux, .verb].contains(reading.tokens[place].pos),
      reading.tokens[place].span.start == reading.tokens[subject].span.end
    else { return }
    let isPerfect = reading.tokens[place].lemma == "have"
    switch reading.words[place] {
    case "'s": changed[place] = isPerfect ? "has" : "is"
    case "'d": changed[place] = isPerfect || reading.tokens[reading.tokens[place].head].tag == .vbn ? "had" : "would"
    case "'ll": changed[place] = "will"
    case "'ve": changed[place] = "have"
    case "'re": changed[place] = "are"
    default: break
    }
  }

  private mutating func turn(_ verb: Int, isConjunct: Bool = false) -> Bool {
    let finite = reading.children(of: verb).first {
      [.aux, .auxpass].contains(reading.tokens[$0].dependency) && reading.tokens[$0].tag != .to
    }
    let place = finite ?? verb
    let word = reading.words[place]
    switch word {
    case "am", "are", "'m", "'re", "m": changed[place] = "is"
    case "have", "'ve": if reading.tokens[place].tag != .vb { changed[place] = "has" }
    case "were": changed[place] = "was"
    case "do": if reading.tokens[place].tag == .vbp { changed[place] = "does" }
    case "'ll": changed[place] = "will"
    case "'d": changed[place] = reading.tokens[verb].tag == .vbn ? "had" : "would"
    case "ai": return false
    default:
      if reading.tokens[place].tag == .vbp, place == verb {
        changed[place] = VerbForms.thirdPerson(reading.words[place])
      }
      if reading.tokens[place].tag == .vb, finite == nil, !isConjunct {
        // The tagger takes a present form for a base form now and then.
        changed[place] = VerbForms.thirdPerson(reading.words[place])
      }
    }
    return true
  }

  // MARK: - The end

  /// Capital first letter; no comma, dash or stop at the end; nil where nothing is left.
  private mutating func finished() -> String? {
    while let last = text.unicodeScalars.last, Self.mayNotEnd(last), !endsWithAbbreviation() {
      text = String(text.unicodeScalars.dropLast())
    }
    if let last = text.utf8.last, last == UInt8(ascii: "d") || last == UInt8(ascii: "t") || last == UInt8(ascii: "r") {
      for word in [" and", " but", " or"] where text.hasSuffix(word) { text.removeLast(word.count) }
    }
    guard let first = text.unicodeScalars.first else { return nil }
    guard text.utf8.count > 3 else { return nil }
    if first.value >= 0x41 && first.value <= 0x5A { return text }
    let initial = String(first).uppercased()
    return initial + text[text.unicodeScalars.index(after: text.startIndex)...]
  }

  private static func mayNotEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", ";", ":", "-", "\u{2013}", "\u{2014}", " ", "\n": true
    default: false
    }
  }

  /// “p.m.”, “U.S.”: the stop is the word's.
  private func endsWithAbbreviation() -> Bool {
    let bytes = text.utf8
    guard bytes.last == UInt8(ascii: ".") else { return false }
    var place = bytes.index(before: bytes.endIndex)
    while place > bytes.startIndex {
      place = bytes.index(before: place)
      switch bytes[place] {
      case UInt8(ascii: "."): return true
      case UInt8(ascii: " "): return false
      default: break
      }
    }
    return false
  }
}
