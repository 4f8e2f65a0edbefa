internal import Language
internal import Records

/// Names of a document: what the model recognised, cut to the bare name, and capitalised runs that it missed.
///
/// Articles, possessive marks, forms of address, titles of office and “Jr.” are split off. Linear in the tokens.
/// One file, since each cut depends on what the cuts before it left.
struct NameFinder {
  let document: Document
  private let opening: NameOpening

  init(document: Document) {
    self.document = document
    opening = NameOpening(document: document)
  }

  func names() -> [NameMention] {
    var names: [NameMention] = []
    names.reserveCapacity(document.entities.count)
    var covered = 0
    for entity in document.entities {
      addMissed(in: covered..<max(covered, entity.tokens.lowerBound), to: &names)
      covered = max(covered, entity.tokens.upperBound)
      guard Self.isName(entity.type) else {
        // “the Sunday Racket”, of which the model saw the day.
        let last = entity.tokens.upperBound
        if entity.type == .date || entity.type == .time, last < document.tokens.count, isProper(last),
          document.entity(at: last) == nil,
          masthead(entity.tokens.upperBound - 1..<last + 1), entity.tokens.count <= 2,
          let name = trimmed(last - 1..<last + 1, type: .organization)
        {
          names.append(name)
          covered = last + 1
        }
        continue
      }
      // “Vell Shipping” + “Gazette”
      var tokens = entity.tokens
      let next = tokens.upperBound
      if entity.type == .organization, next < document.tokens.count, isProper(next),
        NameWords.newspaper.contains(document.tokens[next].text.lowercased()),
        document.tokens[next].sentence == document.tokens[next - 1].sentence
      {
        tokens = tokens.lowerBound..<next + 1
        covered = next + 1
      }
      // “Castlereach” + “Town”
      if entity.type == .geopolitical || entity.type == .person, tokens.count == 1, next == tokens.upperBound,
        next < document.tokens.count, document.tokens[next].text.startsWithCapital, document.entity(at: next) == nil,
        document.tokens[next].sentence == document.tokens[next - 1].sentence,
        Self.clubEnds.contains(document.tokens[next].text)
      {
        covered = next + 1
        if let name = trimmed(tokens.lowerBound..<next + 1, type: .organization) { names.append(name) }
        continue
      }
      if let end = house(after: tokens, type: entity.type) {
        covered = max(covered, end)
        if let name = trimmed(tokens.lowerBound..<end, type: .organization) { names.append(name) }
        continue
      }
      if let end = institution(after: tokens, type: entity.type) {
        tokens = tokens.lowerBound..<end
        covered = max(covered, end)
        if let name = trimmed(tokens, type: .organization) {
          while let last = names.last, last.extent.upperBound > name.extent.lowerBound { names.removeLast() }
          names.append(name)
        }
        continue
      }
      tokens = extended(
        tokens, type: entity.type, after: names.last(where: { $0.recognised != nil })?.extent.upperBound ?? 0)
      guard let name = trimmed(tokens, type: masthead(tokens) ? .organization : entity.type), !isDepartment(name)
      else { continue }
      // “Finance” + “Minister Paul Adeyemi”: the title takes the word back.
      while let last = names.last, last.extent.upperBound > name.extent.lowerBound { names.removeLast() }
      names.append(name)
    }
    addMissed(in: covered..<document.tokens.count, to: &names)
    addDatelines(to: &names)
    return addSurnames(to: names)
  }

  /// “COPPER BEND (MNS) —” is a place, whatever the model took it for.
  private func addDatelines(to names: inout [NameMention]) {
    for place in Dateline(document: document).places() {
      guard let name = trimmed(place, type: .geopolitical) else { continue }
      names.removeAll { $0.extent.overlaps(name.extent) }
      let next = names.firstIndex { $0.extent.lowerBound > name.extent.lowerBound } ?? names.count
      names.insert(name, at: next)
    }
  }

  /// “The Kessel” + “foundation”: a body that papers write small and that is called by its founder's name.
  private func house(after tokens: Range<Int>, type: EntityType) -> Int? {
    let next = tokens.upperBound
    guard type == .person || type == .organization, next < document.tokens.count, document.tokens[next].tag == .nn,
      Self.houses.contains(document.tokens[next].text), document.tokens[next - 1].head == next,
      document.tokens[next - 1].dependency == .compound, document.tokens[next].dependency != .compound,
      tokens.lowerBound > 0,
      document.tokens[tokens.lowerBound - 1].text.inSmallLetters == "the"
        || document.tokens[tokens.lowerBound].text == "The" || document.tokens[tokens.lowerBound].text == "the"
    else { return nil }
    return next + 1
  }

  private static let houses: WordSet = ["foundation", "institute", "trust", "gallery", "museum", "charity", "brewery"]

  /// “St Brannock” + “'s Hospital”, “Farmers” + “' Union”: where an institution's name goes on behind the mark. A country's
  /// ministry and a firm's bank are names of their own.
  private func institution(after tokens: Range<Int>, type: EntityType) -> Int? {
    guard type == .person || type == .facility || type == .organization && tokens.count == 1 else { return nil }
    let mark = document.tokens[tokens.upperBound - 1].tag == .pos ? tokens.upperBound - 1 : tokens.upperBound
    guard mark > tokens.lowerBound, isJoint(mark) else { return nil }
    let first = document.tokens[tokens.lowerBound].text
    let isSaint = first == "St" || first == "St." || first == "Saint" || first == "King" || first == "Queen"
    guard isSaint || document.tokens[mark - 1].tag == .nnps else { return nil }
    return mark + 2
  }

  /// A possessive mark between the two halves of an institution's name: “Actors' Guild”, “St Brannock's Hospital”.
  private func isJoint(_ mark: Int) -> Bool {
    guard mark > 0, mark + 1 < document.tokens.count, document.tokens[mark].tag == .pos, isProper(mark + 1),
      document.tokens[mark + 1].sentence == document.tokens[mark].sentence
    else { return false }
    return Self.institutions.contains(document.tokens[mark + 1].text)
  }

  /// What ends a club's name behind its town's.
  private static let clubEnds: WordSet = [
    "Town", "United", "Rovers", "Athletic", "Wanderers", "Albion", "Rangers", "Hotspur", "Harriers",
  ]

  private static let institutions: WordSet = [
    "Hospital", "School", "Church", "College", "University", "Guild", "Union", "Association", "Society", "Institute",
    "Club",
    "Cathedral", "Chapel", "Academy", "Hospice", "Federation", "Alliance", "League", "Council", "Hall",
  ]

  /// Where the surname ends that stands behind a given name and that no name of the model's covers.
  private func surname(behind first: Int) -> Int? {
    let next = first + 1
    guard next + 1 < document.tokens.count, document.tokens[first].dependency == .compound,
      document.tokens[first].head == next, document.tokens[next].tag == .nnp, document.entity(at: next) == nil,
      document.tokens[next].text.startsWithCapital, !document.tokens[next].text.isAcronym, !isProper(next + 1),
      document.tokens[next].sentence == document.tokens[first].sentence,
      GivenNames.standard.womenShare(document.tokens[first].text.lowercased()) != nil
    else { return nil }
    let word = document.tokens[next].text.lowercased()
    return NounLexicon.noun(word) == nil && !NameWords.organization.contains(word) && !NameWords.place.contains(word)
      && TitleLexicon.title(document.tokens[next].text) == nil ? next + 1 : nil
  }

  /// “Tansy” + “Corrigan”, of whom the model saw the surname alone.
  private func extended(_ tokens: Range<Int>, type: EntityType, after end: Int) -> Range<Int> {
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
    guard type == .person, tokens.count == 1, first > 0, first - 1 >= end, isProper(first - 1),
      document.tokens[first - 1].dependency == .compound, document.tokens[first - 1].head == first,
      document.entity(at: first - 1) == nil, TitleLexicon.title(document.tokens[first - 1].text) == nil,
      !document.tokens[first - 1].text.isAcronym,
      NounLexicon.noun(document.tokens[first - 1].text.lowercased()) == nil,
      first < 2 || document.tokens[first - 2].sentence != document.tokens[first].sentence || !isProper(first - 2)
    else { return tokens }
    return first - 1..<tokens.upperBound
  }

  /// “the Sunday Racket”: a day before a capital is no date.
  private func masthead(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && document.tokens[tokens.lowerBound].dependency == .compound
      && Self.days.contains(document.tokens[tokens.lowerBound].text)
  }

  static let days: WordSet = [
    "Sunday", "Saturday", "Monday", "Daily", "Evening", "Morning", "Weekly",
  ]

  /// Numbers and times are no names.
  static func isName(_ type: EntityType) -> Bool {
    switch type {
    case .cardinal, .date, .money, .ordinal, .percent, .quantity, .time: false
    default: true
    }
  }

  /// Surnames of persons named in full that stand alone and were taken for common words: “Trump says”.
  private func addSurnames(to names: [NameMention]) -> [NameMention] {
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
          let token = document.tokens[index]
          let isPaper = isLabel(index) && NameWords.newspaper.contains(token.text.lowercased())
          let known =
            token.dependency == .nsubj || token.dependency == .nsubjpass || token.dependency == .poss
            ? lone[token.text] : nil
          if surnames.contains(token.text) || surnamesInCapitals.contains(token.text) || isPaper || known != nil {
            all.append(
              NameMention(
                tokens: index..<index + 1, extent: index..<index + 1, title: index..<index,
                recognised: isPaper ? .organization : nil,
                type: isPaper ? .organization : known,
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

  /// “ROOK:”, “Courier:”, who speaks in a transcript: a sentence's first word before a colon.
  private func isLabel(_ index: Int) -> Bool {
    guard index + 1 < document.tokens.count, document.tokens[index + 1].text == ":" else { return false }
    var before = index - 1
    while before >= 0, document.tokens[before].pos == .space { before -= 1 }
    return before < index - 1 || before < 0 || document.tokens[before].sentence != document.tokens[index].sentence
  }

  private func addMissed(in range: Range<Int>, to names: inout [NameMention]) {
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
  private func isTitleAlone(_ range: Range<Int>) -> Bool {
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

  private func isProper(_ index: Int) -> Bool {
    let tag = document.tokens[index].tag
    guard tag == .nnp || tag == .nnps else { return false }
    return document.tokens[index].text.startsWithCapital && document.tokens[index].text.utf8.count > 1
  }

  /// Cuts article, title, possessive and suffix from a recognised name; nil where nothing is left.
  /// “… fined £1.2m. Lowe & Tarn did not …”: the tokenizer leaves the scale its full stop, and the sentence runs on.
  private func isScale(_ index: Int) -> Bool {
    index > 0 && document.tokens[index].text.utf8.last == UInt8(ascii: ".")
      && Self.scales.contains(document.tokens[index].text) && document.tokens[index - 1].tag == .cd
  }

  private static let scales: WordSet = ["m.", "bn.", "tn.", "k."]

  private func trimmed(_ range: Range<Int>, type: EntityType?) -> NameMention? {
    let tokens = document.tokens
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
    } else if !isBody, type == .person || type == .organization || type == nil || type == .geopolitical {
      // Titles before it: “President” + “Okafor”.
      var first = low
      while first > 0, low - first < 4, tokens[first - 1].sentence == tokens[low].sentence,
        TitleLexicon.title(tokens[first - 1].text) != nil
          || first < low && TitleLexicon.modifiers.contains(tokens[first - 1].text)
      {
        first -= 1
      }
      // “General Motors” hangs together: a title outside a name of another type must be one of address or office.
      if first < low, type == .person || TitleLexicon.title(tokens[low - 1].text) != nil, isAddress(low - 1, for: type)
      {
        titleStart = first
        titled = true
        gender = titleGender(first..<low)
      }
    }
    let words = words(of: low..<high)
    guard let first = words.first, first.utf8.count > 1 || words.count > 1 else { return nil }
    let title = titled ? titleStart..<low : low..<low
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
  private func words(of range: Range<Int>) -> [String] {
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

  private func endsPerson(_ index: Int) -> Bool {
    switch document.tokens[index].tag {
    case .vbz, .vbd, .vbp, .md, .preposition, .cc, .to, .wdt, .wp, .rb, .prp, .colon:
      !document.tokens[index].text.isPersonalParticle
    default: false
    }
  }

  /// “Lindi Municipal Director, Jomaary Satura,”: capitals of an office before the comma and the name of its holder.
  private func isOffice(_ name: NameMention) -> Bool {
    let end = name.extent.upperBound
    guard name.type != .person || name.title.isEmpty, name.tokens.count > 1, end + 1 < document.tokens.count,
      document.tokens[end].text == ",", isProper(end + 1),
      document.entity(at: end + 1)?.type == .person || document.tokens[name.tokens.upperBound - 1].head > end
        || document.tokens[end + 1].dependency == .compound,
      let last = name.words.last,
      TitleLexicon.title(document.tokens[name.tokens.upperBound - 1].text) != nil
        || Self.offices.contains(last)
    else { return false }
    return document.tokens[end + 1].sentence == document.tokens[end].sentence && NounLexicon.noun(last)?.kind == .person
  }

  private static let offices: WordSet = [
    "director", "commissioner", "manager", "chairman", "chairwoman", "chair", "secretary", "spokesman", "spokeswoman",
    "minister", "governor", "mayor", "superintendent", "commander", "inspector", "coordinator", "officer", "chief",
    "administrator", "principal", "treasurer", "coach",
  ]

  /// “Defence officials”, “Finance Minister”: a word of an office, no name of its own.
  private func isDepartment(_ name: NameMention) -> Bool {
    if isOffice(name) { return true }
    guard name.tokens.count == 1, name.title.isEmpty else { return false }
    let token = document.tokens[name.tokens.lowerBound]
    return TitleLexicon.modifiers.contains(token.text) && token.text.utf8.count > 3
      && (token.dependency == .compound || token.dependency == .nmod || token.dependency == .amod)
  }

  private func isDash(_ index: Int) -> Bool {
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
  private func isNoName(_ range: Range<Int>, type: EntityType?) -> Bool {
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

  private static let initialisms: WordSet = [
    "FYI", "LOL", "LMAO", "WOW", "OMG", "P.S.", "PS", "ASAP", "TBD", "RFP", "IPO", "DUI", "RSVP", "BTW", "IMO", "FAQ",
    "CEO", "CFO", "COO",
    "CTO", "HR", "PR", "II", "III", "IV", "VI", "AM", "PM", "A.M.", "P.M.", "MP", "MPs", "PhD", "TV", "GDP", "DNA",
    "ID", "VIP", "Q&A",
    "Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Mrs", "Ms", "Dr", "Sr.", "Jr.",
  ]

  private func isArticle(_ index: Int) -> Bool {
    let text = document.tokens[index].text
    guard text.utf8.count <= 3 else { return false }
    return text == "the" || text == "The" || text == "a" || text == "A" || text == "an" || text == "An"
  }

  /// The first token after the titles that a name begins with.
  private func titles(from low: Int, to high: Int, sure: Bool) -> Int {
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

  private func isAddress(_ index: Int, for type: EntityType?) -> Bool {
    if type == .person || type == nil { return true }
    return titles(from: index, to: index + 2, sure: true) > index
  }

  private func titleGender(_ range: Range<Int>) -> Gender? {
    for index in range {
      if let gender = TitleLexicon.title(document.tokens[index].text)?.gender { return gender }
    }
    return nil
  }

  /// Titles after which no organization's name goes on.
  private static let sureTitles: WordSet = [
    "President", "Senator", "Sen.", "Sen", "Rep.", "Rep", "Gov.", "Gov", "Governor", "Congressman", "Congresswoman",
    "Sgt.",
    "Lt.", "Col.", "Capt.", "Maj.", "Cmdr.", "Chancellor", "Premier", "Ambassador",
  ]
}
