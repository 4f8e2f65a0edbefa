internal import Language
internal import Records

/// What the article says that its named ones are: which of them hold an office, and which offices one of them holds.
struct OfficeTable {
  struct Entry {
    var cluster: Int
    /// As `NounLexicon.office` gives it.
    var office: String
    /// The role's words before its noun, in small letters: “finance”, “Norland”.
    var kinds: Set<String>
    /// Words that say whose or where: “Norland's”, “of the board”.
    var owners: Set<String>
    /// The token that the role belongs to: “its”, “Holmen's”.
    var owner: Int?
    /// Said to hold the office no more.
    var isFormer = false
  }

  private var byOffice: [String: [Entry]] = [:]
  private var byCluster: [Int: [Entry]] = [:]
  /// Whose nephew or daughter somebody named was called before: no office of theirs.
  private var kinship: [Int: [Entry]] = [:]

  /// At most eight holders of an office are remembered, and eight offices of a holder.
  private static let limit = 8

  mutating func add(_ cluster: Int, _ role: RoleFinder.Role, in document: Document) {
    var lemma = document.tokens[role.head].lemma.lowercased()
    // “Her co-star”, cut in three, is not the star.
    if role.head > 1, document.tokens[role.head - 1].text == "-",
      document.tokens[role.head - 2].text.inSmallLetters == "co"
    {
      lemma = "co-" + lemma
    }
    var words = Self.words(of: role.head, in: document)
    // Words of the role that the parser hung elsewhere.
    for token in role.tokens where token != role.head && Self.tells(document[token]) {
      let word = document.tokens[token].text.lowercased()
      if !words.owners.contains(word) { words.kinds.insert(word) }
    }
    // “Local 12 president Cora Haddon”: whose president, the name before it tells.
    if words.owner == nil {
      words.owner = role.tokens.first {
        $0 < role.head && document.tokens[$0].dependency != .poss && document.entity(at: $0)?.type == .organization
      }
    }
    // “Akinbolu's nephew Tobi”, where the parser hangs the owner on the name.
    if words.owner == nil {
      words.owner = role.tokens.first {
        $0 + 1 < role.head && document.tokens[$0 + 1].tag == .pos
          || $0 < role.head && document.tokens[$0].tag == .prpPossessive
      }
    }
    let isFormer = role.tokens.contains { Self.former.contains(document.tokens[$0].text.inSmallLetters) }
    add(
      Entry(
        cluster: cluster, office: Self.office(lemma, at: role.head, in: document), kinds: words.kinds,
        owners: words.owners,
        owner: words.owner, isFormer: isFormer || role.isPast))
  }

  /// “Prime minister” is an office of its own.
  static func office(_ lemma: String, at token: Int, in document: Document) -> String {
    let office = NounLexicon.office(lemma)
    // “head teacher”
    if office == "teacher", token > 0, document.tokens[token - 1].text.lowercased() == "head" { return "headteacher" }
    // “the head of state”, “the head of government”
    if office == "head", token + 2 < document.tokens.count, document.tokens[token + 1].text == "of" {
      switch document.tokens[token + 2].text {
      case "state": return "president"
      case "government": return "premier"
      // “the firm's head of operations”: one of its managers, never its chairman.
      default:
        return document.tokens[token + 2].pos == .noun && !document.tokens[token + 2].text.startsWithCapital
          ? "section-head" : office
      }
    }
    guard token > 0 else { return office }
    let before = document.tokens[token - 1].text
    // “The deputy leader” is not the leader, nor a vice president the president.
    if Self.seconds.contains(before.inSmallLetters)
      || token > 1 && before.inSmallLetters == "prime"
        && Self.seconds.contains(document.tokens[token - 2].text.inSmallLetters)
    {
      return Self.led.contains(office) ? "deputy" : office
    }
    switch office {
    case "minister", "premier":
      switch before.inSmallLetters {
      case "prime": return "premier"
      // “The Chief Minister” of a state leads its government, and is no food minister.
      case "chief", "first": return before.startsWithCapital ? "chief-minister" : office
      default: return office
      }
    // “Ward sister Jean Calder”: nobody's sister.
    case "sister": return Self.nursing.contains(before.inSmallLetters) ? "nurse" : office
    // “a retired mail carrier”
    case "carrier": return before.inSmallLetters == "mail" || before.inSmallLetters == "letter" ? "postman" : office
    default: return office
    }
  }

  private static let seconds: WordSet = ["deputy", "vice"]
  private static let led: WordSet = [
    "leader", "minister", "premier", "president", "mayor", "governor", "chair", "chancellor",
  ]
  private static let nursing: WordSet = ["ward", "charge", "theatre", "theater", "nursing", "night"]

  /// A holder whose words do not say the office, but whose deeds or form of address do.
  mutating func add(_ cluster: Int, office: String, isFormer: Bool = false) {
    let office = NounLexicon.office(office)
    if byOffice[office]?.contains(where: { $0.cluster == cluster }) ?? false { return }
    add(Entry(cluster: cluster, office: office, kinds: [], owners: [], isFormer: isFormer))
  }

  mutating func add(_ entry: Entry) {
    if byOffice[entry.office, default: []].count < Self.limit { byOffice[entry.office, default: []].append(entry) }
    if byCluster[entry.cluster, default: []].count < Self.limit { byCluster[entry.cluster, default: []].append(entry) }
  }

  mutating func addKin(_ entry: Entry) {
    if kinship[entry.cluster, default: []].count < Self.limit { kinship[entry.cluster, default: []].append(entry) }
  }

  func kin(of cluster: Int) -> [Entry] { kinship[cluster] ?? [] }

  static let former: WordSet = ["former", "ex", "then", "late", "retired", "onetime", "previous"]

  /// “The former minister”, “the retired admiral”, “the ex-prosecutor”, which the tokenizer cuts in three.
  static func isFormer(_ noun: Int, in document: Document) -> Bool {
    if noun > 1, document.tokens[noun - 1].text == "-", document.tokens[noun - 2].text.inSmallLetters == "ex" {
      return true
    }
    return document.children(of: noun).contains {
      switch document.tokens[$0].text.inSmallLetters {
      case "former", "retired", "onetime", "one-time", "erstwhile": true
      default: false
      }
    }
  }

  func entries(_ office: String) -> [Entry] { byOffice[office] ?? [] }

  func has(_ office: String) -> Bool { byOffice[office] != nil }

  /// The offices of one cluster, in the order of the article.
  func offices(of cluster: Int) -> [Entry] { byCluster[cluster] ?? [] }

  /// The words that hang on a noun and tell it from others of its kind, in small letters; at most 8 of each sort.
  static func words(of head: Int, in document: Document) -> (kinds: Set<String>, owners: Set<String>, owner: Int?) {
    var kinds: Set<String> = []
    var owners: Set<String> = []
    var owner: Int?
    for child in document.children(of: head) where kinds.count + owners.count < 8 {
      let token = document[child]
      switch token.dependency {
      case .compound, .amod, .nmod:
        if tells(token) { kinds.insert(token.text.lowercased()) }
      case .poss:
        owner = child
        if tells(token) { owners.insert(token.text.lowercased()) }
      case .prep where token.lemma == "of" || token.lemma == "for" || token.lemma == "at":
        // “accused the airline of a cover-up”: what it is accused of is not whose it is.
        guard let object = document.child(of: child, .pobj), !isCharge(child, on: head, in: document) else { continue }
        if owner == nil { owner = object }
        if tells(document[object]) { owners.insert(document.tokens[object].text.lowercased()) }
      default: break
      }
    }
    return (kinds, owners, owner)
  }

  private static func isCharge(_ preposition: Int, on noun: Int, in document: Document) -> Bool {
    document.tokens[noun].dependency == .dobj && preposition > noun
      && charging.contains(document.tokens[document.tokens[noun].head].lemma)
  }

  private static let charging: WordSet = [
    "accuse", "blame", "warn", "suspect", "convict", "inform", "remind", "rid", "thank", "criticize", "criticise",
    "praise", "sue", "fine", "clear", "ask", "acquit",
  ]

  /// Not an article, a mark, or an adjective of time, age or rank that the text drops at will.
  private static func tells(_ token: TokenPlace) -> Bool {
    switch token.pos {
    case .noun, .propn: return !idle.contains(token.text.inSmallLetters)
    case .adj: return !idle.contains(token.text.inSmallLetters) && !token.text.ends(in: "-old")
    default: return false
    }
  }

  private static let idle: WordSet = [
    "former", "current", "new", "late", "then", "longtime", "outgoing", "incoming", "senior", "veteran", "young", "old",
    "top", "chief", "embattled", "popular", "controversial", "acting", "first", "long-time", "long-serving", "retired",
    "own", "very", "same", "ex", "leading", "lead", "main", "elderly", "deputy", "vice", "prime", "executive",
    "general",
    "year", "years", "fellow", "famous", "celebrated", "renowned", "amateur", "professional", "local", "independent",
    "nervous", "angry", "tearful", "defiant", "tired", "proud", "distinguished", "self-styled",
  ]
}
