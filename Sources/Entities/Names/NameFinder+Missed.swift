internal import Language
internal import Records

/// Names that the model missed: capitalised runs, datelines, surnames taken for common words.
extension NameFinder {
  /// “COPPER BEND (MNS) —” is a place, whatever the model took it for.
  func addDatelines(to names: inout [NameMention]) {
    for place in Dateline(document: document).places() {
      guard let name = trimmed(place, type: .geopolitical) else { continue }
      names.removeAll { $0.extent.overlaps(name.extent) }
      let next = names.firstIndex { $0.extent.lowerBound > name.extent.lowerBound } ?? names.count
      names.insert(name, at: next)
    }
  }

  /// Surnames of persons named in full that stand alone and were taken for common words: “Trump says”.
  func addSurnames(to names: [NameMention]) -> [NameMention] {
    var surnames: Set<String> = []
    /// What lone names are, that the tagger took for common words elsewhere: “Pebble denied”.
    var lone: [String: EntityType] = [:]
    for name in names where name.words.count == 1 && name.title.isEmpty && name.type != nil {
      let text = document.tokens[name.tokens.lowerBound].text
      if text.utf8.count > 3, text.startsWithCapital, NounLexicon.noun(name.words[0]) == nil, lone.count < 256 {
        lone[text] = name.type
      }
    }
    /// “City denied it”, where the article names Redmoor City: a club's last word for its name, without an article.
    var clubs: [String: NameMention] = [:]
    for name in names where name.words.count > 1 && name.type != .person && name.type != nil {
      let text = document.tokens[name.tokens.upperBound - 1].text
      if Self.clubEnds.contains(text) || text == "City" || text == "County", clubs[text] == nil { clubs[text] = name }
    }
    for name in names where name.type == .person && name.words.count > 1 {
      let text = document.tokens[name.tokens.upperBound - 1].text
      if text.utf8.count > 2, text.startsWithCapital { surnames.insert(text) }
    }
    var surnamesInCapitals: Set<String> = []
    for surname in surnames where surname.utf8.count > 3 { surnamesInCapitals.insert(surname.uppercased()) }
    var all: [NameMention] = []
    all.reserveCapacity(names.count + 8)
    var index = 0
    func scan(to end: Int) {
      while index < end {
        if !clubs.isEmpty, document.tokens[index].tag == .nnp, let club = clubs[document.tokens[index].text],
          club.tokens.upperBound <= index,
          [.nsubj, .nsubjpass, .poss, .dobj, .pobj].contains(document.tokens[index].dependency),
          index == 0 || document.tokens[index - 1].tag != .dt && !isProper(index - 1)
        {
          all.append(
            NameMention(
              tokens: index..<index + 1, extent: index..<index + 1, title: index..<index, recognised: nil,
              type: club.type, words: club.words))
          index += 1
          continue
        }
        switch document.tokens[index].tag {
        case .nn, .nns, .vb, .vbp, .vbd, .jj:
          guard document.tokens[index].text.startsWithCapital else { break }
          let token = document[index]
          let isPaper = isLabel(index) && NameWords.newspaper.contains(token.text.lowercased())
          let known =
            token.dependency == .nsubj || token.dependency == .nsubjpass || token.dependency == .poss
            ? lone[token.text] : nil
          let speaks = isBareSpeaker(index)
          if surnames.contains(token.text) || surnamesInCapitals.contains(token.text) || isPaper || speaks
            || known != nil
          {
            all.append(
              NameMention(
                tokens: index..<index + 1, extent: index..<index + 1, title: index..<index,
                recognised: isPaper ? .organization : nil,
                type: isPaper || speaks && known == nil && !surnames.contains(token.text) ? .organization : known,
                words: [token.text.lowercased()]))
          }
        default: break
        }
        index += 1
      }
    }
    for name in names {
      scan(to: name.extent.lowerBound)
      index = max(index, name.extent.upperBound)
      all.append(name)
    }
    scan(to: document.tokens.count)
    return all
  }

  /// “Kite denied the claim”, whose capital may be its sentence's: a singular noun that can be counted needs an article, unless it is
  /// a name.
  private func isBareSpeaker(_ index: Int) -> Bool {
    let token = document[index]
    guard token.tag == .nn, token.dependency == .nsubj, token.head == index + 1 || token.head == index + 2,
      document.tokens[token.head].tag == .vbd || document.tokens[token.head].tag == .vbz,
      index == 0 || document.tokens[index - 1].sentence != token.sentence,
      SpeechVerbs.isPublic(document.tokens[token.head].lemma), token.text.utf8.count > 3,
      case let word = token.text.inSmallLetters, NounLexicon.noun(word) == nil, !NounLexicon.isResult(word),
      !Self.uncounted.contains(word)
    else { return false }
    return document.children(of: index).isEmpty
  }

  /// Nouns without an article that say something and are nobody's name.
  private static let uncounted: WordSet = [
    "research", "evidence", "advice", "guidance", "legislation", "literature", "history", "science", "tradition",
    "legend", "gossip", "folklore", "experience", "common", "conventional", "logic", "wisdom", "management", "labour",
    "labor", "opinion", "information", "intelligence", "software", "polling", "analysis", "nobody", "everyone",
    "correspondence", "paperwork", "documentation", "counsel", "prosecution", "defence", "defense", "industry",
    "business",
    "wall", "city", "coverage", "reporting", "speculation", "concern", "anger", "criticism", "word", "news",
    "parliament",
  ]

  /// “ROOK:”, “Courier:”, who speaks in a transcript: a sentence's first word before a colon.
  func isLabel(_ index: Int) -> Bool {
    guard index + 1 < document.tokens.count, document.tokens[index + 1].text == ":" else { return false }
    var before = index - 1
    while before >= 0, document.tokens[before].pos == .space { before -= 1 }
    return before < index - 1 || before < 0 || document.tokens[before].sentence != document.tokens[index].sentence
  }

  func addMissed(in range: Range<Int>, to names: inout [NameMention]) {
    guard range.lowerBound < range.upperBound else { return }
    var start: Int?
    for index in range.lowerBound...range.upperBound {
      let inside =
        index < range.upperBound
        && (isProper(index)
          || start != nil && isJoint(index) && index + 1 < range.upperBound && document.tokens[index - 1].tag == .nnps)
        && (start == nil || document.tokens[index].sentence == document.tokens[index - 1].sentence)
      if inside, start == nil {
        // “the Evening Whistle”, whose first word was taken for a time of day.
        let isMasthead =
          index > range.lowerBound && Self.days.contains(document.tokens[index - 1].text)
          && document.tokens[index - 1].head == index
        start = isMasthead ? index - 1 : index
      }
      if !inside, let first = start {
        if index - first <= 6, !isTitleAlone(first..<index), var name = trimmed(first..<index, type: nil) {
          name.recognised = nil
          if index - first > 1, Self.days.contains(document.tokens[first].text) {
            (name.recognised, name.type) = (.organization, .organization)
          }
          names.append(name)
        }
        start = index < range.upperBound && isProper(index) ? index : nil
      }
    }
  }

  /// “President”, “Prime Minister”, “the Ministry”: nouns with capitals, no names.
  func isTitleAlone(_ range: Range<Int>) -> Bool {
    let last = document.tokens[range.upperBound - 1].text
    let noun = NounLexicon.noun(last.lowercased())
    if range.count == 1 { return TitleLexicon.title(last) != nil || noun != nil }
    // “the Evening Whistle”
    if Self.days.contains(document.tokens[range.lowerBound].text) { return false }
    return range.allSatisfy {
      let text = document.tokens[$0].text
      return TitleLexicon.title(text) != nil || TitleLexicon.modifiers.contains(text)
        || NounLexicon.noun(text.lowercased())?.kind == .person
    }
  }
}
