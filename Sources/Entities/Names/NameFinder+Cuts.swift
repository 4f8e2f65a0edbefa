internal import Language
internal import Records

/// Cuts article, title, possessive mark and suffix from a name. In one file, since each cut depends on what the cuts before it left.
extension NameFinder {
  /// Cuts article, title, possessive and suffix from a recognised name; nil where nothing is left.
  /// “… fined £1.2m. Lowe & Tarn did not …”: the tokenizer leaves the scale its full stop, and the sentence runs on.
  func isScale(_ index: Int) -> Bool {
    index > 0 && document.tokens[index].text.utf8.last == UInt8(ascii: ".")
      && Self.scales.contains(document.tokens[index].text) && document.tokens[index - 1].tag == .cd
  }

  /// The full stop of a title that the tokenizer cut off: “Lt” + “.”.
  private func isParted(_ stop: Int) -> Bool {
    stop > 0 && document.tokens[stop].text == "." && document.tokens[stop - 1].text.startsWithCapital
      && document.tokens[stop - 1].span.end == document.tokens[stop].span.start
      && document.tokens[stop - 1].sentence == document.tokens[stop].sentence
      && TitleLexicon.title(document.tokens[stop - 1].text) != nil
  }

  static let scales: WordSet = ["m.", "bn.", "tn.", "k."]

  func trimmed(_ range: Range<Int>, type: EntityType?) -> NameMention? {
    let tokens = document.tokens
    var type = type
    var low = range.lowerBound
    var high = range.upperBound
    while low < high,
      tokens[low].tag == .dt || tokens[low].pos == .punct || tokens[low].pos == .space || isArticle(low)
        || isScale(low)
    { low += 1 }
    while high > low,
      tokens[high - 1].tag == .pos || tokens[high - 1].pos == .punct && tokens[high - 1].text != "."
        || tokens[high - 1].pos == .space
    {
      high -= 1
    }
    // “Melanie King - Analyst”: what follows a dash is no part of the name.
    if let dash = (low..<high).first(where: { isDash($0) }) {
      if dash == low { low += 1 } else if dash - low > 1 { high = dash }
    }
    // “National Institute of Health (NIH”: a bracket opens another name.
    if let bracket = (low + 1..<max(low + 1, high)).first(where: { tokens[$0].text == "(" }) { high = bracket }
    // “Donald Okafor Is Right”: in headings the model runs on over verbs.
    if type == .person, let stop = (low + 1..<max(low + 1, high)).first(where: { endsPerson($0) }) { high = stop }
    // “Trump told The Post”, “Christie Says He Would”: whoever is the subject of a verb in it is all of the name.
    if type != .person, type != nil, let stop = endsClause(low..<high) {
      high = stop
      type = nil
    }
    // “Said Comey”
    if type == .person, high - low > 1, tokens[low].text == "Said", tokens[low].pos == .verb { low += 1 }
    low = opening.afterHerald(low..<high, type: type)
    guard low < high, !isNoName(low..<high, type: type) else { return nil }
    let extentEnd = high
    while high - low > 1,
      TitleLexicon.suffixes.contains(tokens[high - 1].text.lowercased())
        || type == .person && high - low > 2 && TitleLexicon.postNominals.contains(tokens[high - 1].text)
    {
      high -= 1
      while high - low > 1, tokens[high - 1].pos == .punct { high -= 1 }
    }

    // Titles inside the name, for persons; for other types only where no organization is called so.
    var titleStart = low
    var gender: Gender?
    var titled = false
    var titleEnd = low
    let inner = titles(from: low, to: high, sure: type != .person && type != nil)
    // “Premier Federation”, “Chief Council”: what is left is no person's name.
    let isBody =
      inner > low && high - inner == 1 && NounLexicon.noun(tokens[inner].text.lowercased())?.kind == .organization
      && (type != .person || low > 0 && tokens[low - 1].tag == .dt)
    if inner > low && inner < high && !isBody {
      titleStart = low
      titled = true
      gender = titleGender(low..<inner)
      low = inner
      titleEnd = low
    } else if !isBody, type == .person || type == .organization || type == nil || type == .geopolitical {
      // Titles before it: “President” + “Okafor”; “Lt” + “.”, which the tokenizer parts.
      let end = isParted(low - 1) ? low - 1 : low
      titleEnd = end
      var first = end
      while first > 0, end - first < 4, tokens[first - 1].sentence == tokens[low].sentence,
        TitleLexicon.title(tokens[first - 1].text) != nil
          || first < end && TitleLexicon.modifiers.contains(tokens[first - 1].text)
      {
        first -= 1
      }
      // “General Motors” hangs together: a title outside a name of another type must be one of address or office.
      if first < end, type == .person || TitleLexicon.title(tokens[end - 1].text) != nil, isAddress(end - 1, for: type)
      {
        titleStart = first
        titled = true
        gender = titleGender(first..<end)
      } else {
        titleEnd = low
      }
    }
    let words = words(of: low..<high)
    guard let first = words.first, first.utf8.count > 1 || words.count > 1 else { return nil }
    let title = titled ? titleStart..<titleEnd : low..<low
    var name = NameMention(
      tokens: low..<high, extent: (titled ? titleStart : low)..<extentEnd, title: title, recognised: type, type: type,
      words: words, gender: gender)
    if titled && type != .person { name.type = .person }
    // “the Clintons”; Philippa Graves is one.
    name.plural =
      tokens[high - 1].tag == .nnps && name.type == .person
      && (words.count == 1 || GivenNames.standard.womenShare(words[0]) == nil)
    return name
  }

  /// A name's words in small letters; what a hyphen joins is one.
  func words(of range: Range<Int>) -> [String] {
    var words: [String] = []
    var isJoined = false
    words.reserveCapacity(range.count)
    for index in range {
      let text = document.tokens[index].text
      if text == "-" || text.utf8.elementsEqual("‑".utf8) {
        isJoined = index > range.lowerBound && document.tokens[index - 1].span.end == document.tokens[index].span.start
        continue
      }
      guard document.tokens[index].pos != .punct || text == "." else { continue }
      let word = text.utf8.last == UInt8(ascii: "s") ? text.withoutPossessive.lowercased() : text.inSmallLetters
      if isJoined, let last = words.popLast() { words.append(last + "-" + word) } else { words.append(word) }
      isJoined = false
    }
    return words
  }

  /// Where the name ends that is the subject of a verb within what the model took for a name, or stands before a colon; nil for
  /// true titles, which quotation marks or italics part from the text.
  private func endsClause(_ range: Range<Int>) -> Int? {
    guard range.count > 2 || range.count == 2 && document.tokens[range.upperBound - 1].pos == .verb else { return nil }
    // “''The Trumps: Three Generations''”, whose article is cut by now.
    let before = max(0, range.lowerBound - 2)..<range.lowerBound
    if before.contains(where: { [.openingQuote, .closingQuote].contains(document.tokens[$0].tag) }) { return nil }
    let stop = range.dropFirst().first { index in
      switch document.tokens[index].tag {
      case .vbz, .vbd, .vbp, .md:
        guard let subject = document.child(of: index, .nsubj, .nsubjpass) else { return false }
        return range.contains(subject) && subject < index
      default: return false
      }
    }
    guard let stop else { return nil }
    // “Brooks: Rubio Did Well”
    let colon = (range.lowerBound..<stop).first { document.tokens[$0].text == ":" }
    if let colon, colon > range.lowerBound { return colon }
    guard
      (range.lowerBound..<stop).allSatisfy({ document.tokens[$0].pos == .propn || document.tokens[$0].pos == .punct })
    else { return nil }
    return stop
  }

  func endsPerson(_ index: Int) -> Bool {
    // “Christie added”
    if document.tokens[index].tag == .vbn, !document.tokens[index].text.startsWithCapital,
      SpeechVerbs.isPublic(document.tokens[index].lemma)
    {
      return true
    }
    return switch document.tokens[index].tag {
    case .vbz, .vbd, .vbp, .md, .preposition, .cc, .to, .wdt, .wp, .rb, .prp, .colon:
      !document.tokens[index].text.isPersonalParticle
    default: false
    }
  }

  func isDash(_ index: Int) -> Bool {
    let text = document.tokens[index].text
    // By bytes: comparing a name's word with a dash beyond ASCII as strings costs more than all the rest.
    return switch text.utf8.first {
    case UInt8(ascii: "-"):
      text == "-" && index > 0 && document.tokens[index - 1].span.end < document.tokens[index].span.start
        || text == "--"
    case 0xE2: text.utf8.elementsEqual("–".utf8) || text.utf8.elementsEqual("—".utf8)
    default: false
    }
  }

  /// Addresses, file names, words without a letter, words without a capital that are no proper nouns, and the initialisms
  /// that stand for no name.
  func isNoName(_ range: Range<Int>, type: EntityType?) -> Bool {
    var letters = false
    var capital = false
    for index in range {
      let text = document.tokens[index].text
      if text.utf8.count > 4,
        text.utf8.contains(UInt8(ascii: "@")) || text.begins(with: "http") || text.begins(with: "www.")
      {
        return true
      }
      for scalar in text.unicodeScalars {
        if scalar.value < 0x80 {
          if scalar.value >= 0x41 && scalar.value <= 0x5A { capital = true }
          if scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7A { letters = true }
          continue
        }
        if scalar.properties.isUppercase { capital = true }
        if scalar.properties.isAlphabetic { letters = true }
      }
      // “madonna” writes itself so; “the baker” is a noun.
      if !capital, document.tokens[index].pos == .propn && range.count == 1,
        index == 0 || document.tokens[index - 1].tag != .dt, GivenNames.standard.womenShare(text) != nil
      {
        capital = true
      }
    }
    // “the heritage board”
    if range.count > 1, !capital, type == .organization { return true }
    if !letters || !capital && range.count == 1 && type != .geopolitical && type != .location { return true }
    return range.count == 1 && Self.initialisms.contains(document.tokens[range.lowerBound].text)
  }

  static let initialisms: WordSet = [
    "FYI", "LOL", "LMAO", "WOW", "OMG", "P.S.", "PS", "ASAP", "TBD", "RFP", "IPO", "DUI", "RSVP", "BTW", "IMO", "FAQ",
    "CEO", "CFO", "COO",
    "CTO", "HR", "PR", "II", "III", "IV", "VI", "AM", "PM", "A.M.", "P.M.", "MP", "MPs", "PhD", "TV", "GDP", "DNA",
    "ID", "VIP", "Q&A",
    "Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Mrs", "Ms", "Dr", "Sr.", "Jr.",
  ]

  func isArticle(_ index: Int) -> Bool {
    let text = document.tokens[index].text
    guard text.utf8.count <= 3 else { return false }
    return text == "the" || text == "The" || text == "a" || text == "A" || text == "an" || text == "An"
  }

  /// The first token after the titles that a name begins with.
  func titles(from low: Int, to high: Int, sure: Bool) -> Int {
    var index = low
    var end = low
    while index < high - 1 {
      let text = document.tokens[index].text
      if let title = TitleLexicon.title(text) {
        // “Dean Frost” and nobody's dean.
        if (text == "Dean" || text == "Earl"), index == low, high - low == 2 { return end }
        if sure && title.isRole && !Self.sureTitles.contains(text) { return end }
        end = index + 1
      } else if !TitleLexicon.modifiers.contains(text) || sure {
        return end
      }
      index += 1
    }
    return end
  }

  func isAddress(_ index: Int, for type: EntityType?) -> Bool {
    if type == .person || type == nil { return true }
    return titles(from: index, to: index + 2, sure: true) > index
  }

  func titleGender(_ range: Range<Int>) -> Gender? {
    for index in range {
      if let gender = TitleLexicon.title(document.tokens[index].text)?.gender { return gender }
    }
    return nil
  }

  /// Titles after which no organization's name goes on.
  static let sureTitles: WordSet = [
    "President", "Senator", "Sen.", "Sen", "Rep.", "Rep", "Gov.", "Gov", "Governor", "Congressman", "Congresswoman",
    "Sgt.",
    "Lt.", "Col.", "Capt.", "Maj.", "Cmdr.", "Chancellor", "Premier", "Ambassador",
  ]
}
