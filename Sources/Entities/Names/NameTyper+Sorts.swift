internal import Language
internal import Records

/// What a name's own words and the verbs beside it say that it is, whatever the model took it for.
extension NameTyper {
  /// Capitalised words that may be of a people, singular and in small letters: at most 48.
  func peoples() -> [String] {
    var found: [String] = []
    for index in document.tokens.indices {
      switch document.tokens[index].tag {
      case .jj, .nnp, .nnps: break
      default: continue
      }
      guard found.count < 48 else { break }
      let text = document.tokens[index].text
      // By bytes: few words end so, and only of these a letter is taken off.
      guard text.utf8.count > 5, text.startsWithCapital else { continue }
      let isPlural = text.utf8.last == UInt8(ascii: "s")
      let last = isPlural ? text.utf8.dropLast().last : text.utf8.last
      guard last == UInt8(ascii: "n") || last == UInt8(ascii: "r") else { continue }
      let small = (isPlural ? String(text.dropLast()) : text).lowercased()
      if !found.contains(small) { found.append(small) }
    }
    return found
  }

  /// “the Ellan Echo”, “the Sunday Lantern”: nobody bears an article, unless another noun does (“the Reyes campaign”).
  func isMasthead(_ name: NameMention) -> Bool {
    if isPaper(name) { return true }
    guard name.type == .person, name.words.count == 2, name.title.isEmpty, name.gender == nil,
      let last = name.words.last,
      name.tokens.lowerBound > 0, document.tokens[name.tokens.lowerBound - 1].text.lowercased() == "the"
    else { return false }
    if NameWords.newspaper.contains(last) || OrganizationSorts.nameWord(last).contains(.press) { return true }
    let head = document[name.head(in: document)]
    switch head.dependency {
    case .nsubj, .nsubjpass, .dobj, .pobj: break
    default: return false
    }
    return document.tokens[name.tokens.lowerBound - 1].head == name.head(in: document)
      && GivenNames.standard.womenShare(name.words[0]) == nil
  }

  /// “The Beacon wrote”, “the Beacon's editor”: of one word, with an article, and with what papers do and have.
  private func isPaper(_ name: NameMention) -> Bool {
    guard name.type == .person, name.words.count == 1, name.title.isEmpty, name.gender == nil, !name.plural,
      case let first = name.tokens.lowerBound, first > 0, document.tokens[first - 1].text.inSmallLetters == "the",
      document.tokens[first - 1].head == first
    else { return false }
    let token = document[first]
    switch token.dependency {
    case .nsubj: return ["report", "write", "publish", "print", "reveal"].contains(document.tokens[token.head].lemma)
    case .poss:
      return ["editor", "reporter", "correspondent", "columnist", "newsroom", "website", "publisher"].contains(
        document.tokens[token.head].lemma)
    default: return false
    }
  }

  /// “the Herald”
  func isNewspaper(_ name: NameMention) -> Bool {
    guard NameWords.newspaper.contains(name.words[0]), name.tokens.lowerBound > 0 else { return false }
    return document.tokens[name.tokens.lowerBound - 1].lemma.lowercased() == "the"
  }

  /// “based in Meridia”, “reporters in Lund”; not “trust in Okafor”.
  func isLocated(_ name: NameMention) -> Bool {
    let head = name.head(in: document)
    guard document.tokens[head].dependency == .pobj, !document.tokens[head].text.isAcronym else { return false }
    let preposition = document.tokens[head].head
    switch document.tokens[preposition].lemma.inSmallLetters {
    case "in", "near": break
    default: return false
    }
    return !Self.trust.contains(document.tokens[document.tokens[preposition].head].lemma.inSmallLetters)
  }

  static let trust: WordSet = [
    "trust", "confidence", "faith", "believe", "belief", "interest", "interested", "invest", "investment", "stake",
    "share", "disappoint",
    "disappointed", "change", "role", "see", "find", "hope", "resemble", "appear", "star", "play",
  ]

  /// “Tallis Biologics”, “Vell United”: ends in a word that only companies and clubs bear, and begins with no given name.
  func isCompany(_ name: NameMention) -> Bool {
    guard name.type != .organization, name.words.count > 1, name.title.isEmpty, name.gender == nil,
      let last = name.words.last,
      NameWords.company.contains(last) || NameWords.club.contains(last)
        || !OrganizationSorts.nameWord(last).isDisjoint(with: .unmistakable)
    else { return false }
    return GivenNames.standard.womenShare(name.words[0]) == nil || NameWords.nobodys.contains(last)
  }

  /// “Lindi Bus Stand”, “Kibera Law Hospital”: built, and nobody; “Tom Street” may be somebody.
  func isBuilding(_ name: NameMention) -> Bool {
    guard name.type == .person, name.title.isEmpty, name.gender == nil, let last = name.words.last,
      name.words.count > 1,
      Self.buildings.contains(last)
    else { return false }
    return GivenNames.standard.womenShare(name.words[0]) == nil
      || name.words.count > 2 && name.words.dropLast().contains { Self.buildingWords.contains($0) }
  }

  private static let buildings: WordSet = [
    "stand", "street", "hospital", "station", "school", "airport", "stadium", "market", "square", "university",
    "college",
    "library", "museum", "road", "avenue", "hotel", "cathedral", "mosque", "prison", "plaza", "terminal", "theatre",
  ]
  private static let buildingWords: WordSet = [
    "bus", "primary", "secondary", "high", "central", "general", "national", "international", "memorial", "police",
    "train",
    "railway", "law", "regional", "district", "county", "state", "public", "old", "new", "main",
  ]

  /// “if Town lost”, “Albion manager Petra Lovik”: what football calls a club for short.
  func isTeam(_ name: NameMention) -> Bool {
    guard name.words.count == 1, name.title.isEmpty, name.gender == nil,
      name.type == .person || name.type == .geopolitical || name.type == .location
    else { return false }
    return NameWords.club.contains(name.words[0])
      || name.type == .person && NamePersonality.teams.contains(name.words[0])
  }

  /// “Clean Nets praised the ministers”: what speaks and is no person's name; “HomeBarn”, written as only firms are.
  func isBody(_ name: NameMention) -> Bool {
    guard name.title.isEmpty, name.gender == nil, !inHeading(name.tokens.lowerBound) else { return false }
    if name.words.count == 1, name.type == .nationality || name.type == .geopolitical || name.type == nil {
      return document.tokens[name.tokens.lowerBound].text.isCamelCase
    }
    // “Radio Norra” is no person, whatever the model says.
    if name.words.count > 1, name.type == .person, NameWords.broadcaster.contains(name.words[0]) { return true }
    guard name.words.count > 1, name.type == nil || name.type == .product, !looksPersonal(name) else { return false }
    let token = document[name.head(in: document)]
    return token.dependency == .nsubj && SpeechVerbs.isPublic(document.tokens[token.head].lemma)
      && !name.words.contains { GivenNames.standard.womenShare($0) != nil }
  }

  /// “surgeons at St Olave's”: a hospital, school or church, by its saint.
  func isSaints(_ name: NameMention) -> Bool {
    guard name.type == .person || name.type == .location || name.type == .facility, name.words.count == 2,
      name.words[0] == "st" || name.words[0] == "st." || name.words[0] == "saint"
    else { return false }
    let mark = name.extent.upperBound
    guard mark < document.tokens.count, document.tokens[mark].tag == .pos || document.tokens[mark - 1].tag == .pos
    else { return false }
    let next = document.tokens[mark].tag == .pos ? mark + 1 : mark
    guard next < document.tokens.count else { return true }
    switch document.tokens[next].pos {
    case .noun, .propn, .adj: return false
    default: return true
    }
  }

  /// “Lumio, which makes phones”: no person is a “which”.
  func isThing(_ name: NameMention) -> Bool {
    guard name.type == .person || name.type == nil, name.title.isEmpty, name.gender == nil else { return false }
    let next = name.tokens.upperBound
    guard next + 1 < document.tokens.count, document.tokens[next].text == ",", document.tokens[next + 1].text == "which"
    else { return false }
    return document.tokens[next].sentence == document.tokens[next - 1].sentence && name.words.count == 1
      && GivenNames.standard.womenShare(name.words[0]) == nil
  }

  /// Is said to do something itself: subject of a verb.
  func isAgent(_ name: NameMention) -> Bool {
    let token = document[name.head(in: document)]
    return token.dependency == .nsubj && document.tokens[token.head].pos == .verb
  }

  /// Does what only people do.
  func isBorn(_ name: NameMention) -> Bool {
    // The parse first: it rules out most names at less cost than their words.
    let head = name.head(in: document)
    let isPassive = document.tokens[head].dependency == .nsubjpass
    guard name.words.count < 4, isPassive || document.tokens[head].dependency == .nsubj else { return false }
    let verb = document.tokens[document.tokens[head].head].lemma
    return (SpeechVerbs.human.contains(verb) || verb == "bear" && isPassive)
      && !name.words.contains { NameWords.organization.contains($0) || NameWords.place.contains($0) }
  }

  /// Speaks, or has “who” hang on it.
  func actsAsPerson(_ name: NameMention) -> Bool {
    let head = name.head(in: document)
    for child in document.children(of: head) where document.tokens[child].dependency == .relcl {
      if let subject = document.child(of: child, .nsubj, .nsubjpass), document.tokens[subject].lemma == "who" {
        return true
      }
    }
    guard document.tokens[head].dependency == .nsubj else { return false }
    return SpeechVerbs.lemmas.contains(document.tokens[document.tokens[head].head].lemma)
  }
}
