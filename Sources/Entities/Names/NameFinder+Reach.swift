internal import Language
internal import Records

/// Where a name goes on beyond what the model saw of it: “Farmers’ Union”, “Tansy Corrigan”, “Castlereach Town”.
extension NameFinder {
  /// “The Kessel” + “foundation”: a body that papers write small and that is called by its founder's name.
  func house(after tokens: Range<Int>, type: EntityType) -> Int? {
    let next = tokens.upperBound
    if let end = council(after: next, type) { return end }
    // “the Sellinger family trust”
    if next + 1 < document.tokens.count, document.tokens[next].text == "family",
      document.tokens[next].dependency == .compound, Self.houses.contains(document.tokens[next + 1].text),
      document.tokens[next].head == next + 1, document.tokens[next - 1].dependency == .compound,
      tokens.lowerBound > 0, document.tokens[tokens.lowerBound - 1].text.inSmallLetters == "the"
    {
      return next + 2
    }
    guard type == .person || type == .organization, next < document.tokens.count, document.tokens[next].tag == .nn,
      Self.houses.contains(document.tokens[next].text), document.tokens[next - 1].head == next,
      document.tokens[next - 1].dependency == .compound, document.tokens[next].dependency != .compound,
      tokens.lowerBound > 0,
      document.tokens[tokens.lowerBound - 1].text.inSmallLetters == "the"
        || document.tokens[tokens.lowerBound].text == "The" || document.tokens[tokens.lowerBound].text == "the"
    else { return nil }
    return next + 1
  }

  /// “Fenbridge” + “district council”
  private func council(after next: Int, _ type: EntityType) -> Int? {
    guard type == .person || type == .organization || type == .geopolitical || type == .facility || type == .location,
      next + 1 < document.tokens.count, Self.councils.contains(document.tokens[next].text),
      document.tokens[next + 1].text == "council", document.tokens[next].head == next + 1,
      document.tokens[next - 1].head == next + 1 || document.tokens[next - 1].head == next,
      document.tokens[next + 1].dependency != .compound
    else { return nil }
    return next + 2
  }

  private static let councils: WordSet = ["district", "town", "city", "county", "parish", "borough", "village"]

  static let houses: WordSet = ["foundation", "institute", "trust", "gallery", "museum", "charity", "brewery"]

  /// “St Brannock” + “'s Hospital”, “Farmers” + “' Union”: where an institution's name goes on behind the mark. A country's
  /// ministry and a firm's bank are names of their own.
  func institution(after tokens: Range<Int>, type: EntityType) -> Int? {
    let mark = document.tokens[tokens.upperBound - 1].tag == .pos ? tokens.upperBound - 1 : tokens.upperBound
    guard mark > tokens.lowerBound, isJoint(mark) else { return nil }
    let first = document.tokens[tokens.lowerBound].text
    let isSaint = first == "St" || first == "St." || first == "Saint" || first == "King" || first == "Queen"
    guard
      type == .person || type == .facility || type == .organization && tokens.count == 1
        || isSaint && tokens.count > 1 && Self.isName(type)
    else { return nil }
    guard isSaint || document.tokens[mark - 1].tag == .nnps else { return nil }
    return mark + 2
  }

  /// A possessive mark between the two halves of an institution's name: “Actors' Guild”, “St Brannock's Hospital”.
  func isJoint(_ mark: Int) -> Bool {
    guard mark > 0, mark + 1 < document.tokens.count, document.tokens[mark].tag == .pos, isProper(mark + 1),
      document.tokens[mark + 1].sentence == document.tokens[mark].sentence
    else { return false }
    return Self.institutions.contains(document.tokens[mark + 1].text)
  }

  /// What ends a club's name behind its town's.
  static let clubEnds: WordSet = [
    "Town", "United", "Rovers", "Athletic", "Wanderers", "Albion", "Rangers", "Hotspur", "Harriers",
  ]

  static let institutions: WordSet = [
    "Hospital", "School", "Church", "College", "University", "Guild", "Union", "Association", "Society", "Institute",
    "Club",
    "Cathedral", "Chapel", "Academy", "Hospice", "Federation", "Alliance", "League", "Council", "Hall",
  ]

  /// Where the surname ends that stands behind a given name and that no name of the model's covers.
  func surname(behind first: Int) -> Int? {
    let next = first + 1
    guard next + 1 < document.tokens.count, document.tokens[first].dependency == .compound,
      document.tokens[first].head == next, document.tokens[next].tag == .nnp, document.entity(at: next) == nil,
      document.tokens[next].text.startsWithCapital, !document.tokens[next].text.isAcronym, !isProper(next + 1),
      document.tokens[next].sentence == document.tokens[first].sentence,
      GivenNames.standard.womenShare(document.tokens[first].text.lowercased()) != nil
        // “Governor Femi” + “Adisore”
        || first > 0 && TitleLexicon.title(document.tokens[first - 1].text) != nil
    else { return nil }
    let word = document.tokens[next].text.lowercased()
    return NounLexicon.noun(word) == nil && !NameWords.organization.contains(word) && !NameWords.place.contains(word)
      && TitleLexicon.title(document.tokens[next].text) == nil ? next + 1 : nil
  }

  /// “Tansy” + “Corrigan”, of whom the model saw the surname alone.
  func extended(_ tokens: Range<Int>, type: EntityType, after end: Int) -> Range<Int> {
    let first = tokens.lowerBound
    // “Finance minister Per Dahl”, whose given name the tagger took for a preposition.
    if type == .person, tokens.count == 1, first > 0, first - 1 >= end,
      document.tokens[first - 1].tag == .preposition, document.tokens[first - 1].text.startsWithCapital,
      first > 1, document.tokens[first - 2].sentence == document.tokens[first].sentence,
      GivenNames.standard.womenShare(document.tokens[first - 1].text.lowercased()) != nil
    {
      return first - 1..<tokens.upperBound
    }
    // “Mia” + “Strand”, of whom the model saw the given name alone.
    if type == .person, tokens.count == 1, let end = surname(behind: first) { return first..<end }
    // “the Evening Whistle”, of which the model saw the last word.
    if type == .organization || type == .person || type == .product || type == .workOfArt, tokens.count == 1, first > 1,
      first - 1 >= end, Self.days.contains(document.tokens[first - 1].text), document.tokens[first - 1].head == first,
      document.tokens[first - 2].text.inSmallLetters == "the"
    {
      return first - 1..<tokens.upperBound
    }
    guard type == .person || isHolder(first), tokens.count == 1, first > 0, first - 1 >= end, isProper(first - 1),
      document.tokens[first - 1].dependency == .compound, document.tokens[first - 1].head == first,
      document.entity(at: first - 1) == nil, TitleLexicon.title(document.tokens[first - 1].text) == nil,
      !document.tokens[first - 1].text.isAcronym,
      NounLexicon.noun(document.tokens[first - 1].text.lowercased()) == nil,
      first < 2 || document.tokens[first - 2].sentence != document.tokens[first].sentence || !isProper(first - 2)
    else { return tokens }
    return first - 1..<tokens.upperBound
  }

  /// “Its barrister, Olwyn *Sayer*,”: what stands behind a trade and a comma is a person's, whatever the model took it for.
  private func isHolder(_ head: Int) -> Bool {
    let token = document[head]
    guard token.dependency == .appos, token.head < head - 1, head > 1, document.tokens[token.head].tag == .nn,
      document.tokens[head - 2].text == ",",
      let noun = NounLexicon.noun(document.tokens[token.head].lemma.inSmallLetters)
    else { return false }
    return noun.kind == .person
  }

  /// “the Sunday Racket”: a day before a capital is no date.
  func masthead(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && document.tokens[tokens.lowerBound].dependency == .compound
      && Self.days.contains(document.tokens[tokens.lowerBound].text)
  }

  static let days: WordSet = [
    "Sunday", "Saturday", "Monday", "Daily", "Evening", "Morning", "Weekly",
  ]

  /// The comma between two names of which the model made one: “Facebook, Google”, where one of them stands alone elsewhere.
  func partingComma(_ tokens: Range<Int>, type: EntityType) -> Int? {
    guard type == .organization || type == .workOfArt || type == .product, tokens.count > 2, tokens.count < 7,
      let comma = tokens.first(where: { document.tokens[$0].text == "," }),
      !tokens.contains(where: { document.tokens[$0].tag == .cc || document.tokens[$0].text == "&" }),
      comma > tokens.lowerBound, comma + 1 < tokens.upperBound,
      tokens.filter({ document.tokens[$0].text == "," }).count == 1
    else { return nil }
    return typeAlone(tokens.lowerBound..<comma) != nil || typeAlone(comma + 1..<tokens.upperBound) != nil ? comma : nil
  }

  /// The type of a name of the same words elsewhere, or of one that ends in them.
  func typeAlone(_ part: Range<Int>) -> EntityType? {
    guard let last = part.last else { return nil }
    return document.entities.first { entity in
      guard Self.isName(entity.type), let end = entity.tokens.last, !entity.tokens.contains(last),
        document.tokens[end].text == document.tokens[last].text, entity.tokens.count >= part.count,
        entity.tokens.count < 4
      else { return false }
      return entity.tokens.count == part.count || entity.type == .person && part.count == 1
    }?.type
  }
}
