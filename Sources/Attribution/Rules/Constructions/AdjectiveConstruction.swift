internal import Language

/// Adjectives that attribute: X is convinced that A, X is aware of A.
enum AdjectiveConstruction {
  static func candidate(_ c: TokenColumns, _ word: Int) -> RelationCandidate? {
    let kind = Kind(c.word[word])
    guard !kind.isEmpty, let copula = copula(c, word), !isUnaware(c, word, copula),
      let source = source(c, word, copula), !source.isEmpty,
      let found = content(c, word, copula, kind)
    else { return nil }
    var cue = Set(c.cueTokens(copula)).union([word])
    if word - copula <= 4, word > copula {
      for token in copula + 1..<word where !source.contains(token) && !c.isPunctuation(token) { cue.insert(token) }
    }
    if let preposition = found.preposition { cue.insert(preposition) }
    let relation = ConstructionReader.relation(c, cue.sorted(), head: word, content: found.tokens, source: source)
    // “is aware of reports that A” holds the reports.
    return found.preposition == nil ? relation : ConstructionReader.firm(relation)
  }

  /// “He was not aware of any complaint”, “we have become aware of an event”: nothing is thought of either.
  private static func isUnaware(_ c: TokenColumns, _ word: Int, _ copula: Int) -> Bool {
    c.word[word] == aware && c.child(of: word, .prep, after: word) != nil
      && (c.has(copula, .neg) || c.lemma[copula] != be)
  }

  private static let aware = FeatureBag.hash("aware")
  private static let be = FeatureBag.hash("be")

  private struct Kind: OptionSet {
    let rawValue: UInt8
    /// That A, whether A.
    static let clause = Kind(rawValue: 1)
    /// Of A, about A.
    static let topic = Kind(rawValue: 2)
    /// To A.
    static let deed = Kind(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ word: UInt64) {
      self = []
      if clauses.contains(word) { insert(.clause) }
      if topics.contains(word) { insert(.topic) }
      if deeds.contains(word) || disposed.contains(word) { insert(.deed) }
    }
  }

  /// The verb that ascribes the adjective, or the participle itself where the parse takes it for a passive.
  private static func copula(_ c: TokenColumns, _ word: Int) -> Int? {
    let above = Int(c.head[word])
    if c.isRelation(word, .acomp), above < word, copulas.contains(c.lemma[above]), c.isFinite(above) { return above }
    return c.isTag(word, .vbn) && c.isPassive(word) && c.isFinite(word) && SpeakerFinder.agent(c, word) == nil
      ? word : nil
  }

  private static func source(_ c: TokenColumns, _ word: Int, _ copula: Int) -> [Int]? {
    let subject = Int(c.subject[copula])
    if subject >= 0 {
      // “It is doubtful whether A” is nobody's doubt.
      return c.lemma[subject] == it && impersonal.contains(c.word[word])
        ? nil
        : SpeakerFinder.somebody(c, subject, copula)
    }
    return c.isRelation(copula, .conj) ? SpeakerFinder.source(c, copula) : nil
  }

  private static func content(
    _ c: TokenColumns, _ word: Int, _ copula: Int, _ kind: Kind
  ) -> (tokens: [Int], preposition: Int?)? {
    if kind.contains(.clause),
      let clause = c.child(of: word, .ccomp, after: word) ?? c.child(of: copula, .ccomp, after: word),
      VerbConstruction.hasSubject(c, clause)
    {
      return (c.phrase(clause).filter { $0 > word }, nil)
    }
    // “is minded to A”
    if disposed.contains(c.word[word]), let deed = c.child(of: word, .xcomp, after: word), c.hasTo(deed),
      !c.has(deed, .nsubj)
    {
      return (c.phrase(deed).filter { $0 > word }, nil)
    }
    // “We are proud to take this step”: said of oneself; “is proud to be” is told by others.
    if kind.contains(.deed), c.quotation[word] >= 0, c.subject[copula] >= 0,
      first.contains(c.lemma[Int(c.subject[copula])]), let deed = c.child(of: word, .xcomp, after: word), c.hasTo(deed),
      !c.has(deed, .nsubj)
    {
      return (c.phrase(deed).filter { $0 > word }, nil)
    }
    if kind.contains(.topic),
      let preposition = c.child(of: word, .prep, after: word, where: { prepositions.contains(c.lemma[$0]) }),
      let object = c.child(of: preposition, .pobj) ?? c.child(of: preposition, .pcomp)
    {
      return (c.phrase(object).filter { $0 > preposition }, preposition)
    }
    return nil
  }

  private static let disposed = TokenColumns.hashes("minded")
  private static let it = FeatureBag.hash("it")
  private static let impersonal = TokenColumns.hashes("certain sure doubtful uncertain positive")
  private static let copulas = TokenColumns.hashes("be feel remain seem become appear stay sound")
  private static let prepositions = TokenColumns.hashes("of about")
  private static let clauses = TokenColumns.hashes(
    """
    aware convinced sure certain confident adamant hopeful afraid worried concerned sorry glad pleased optimistic
    pessimistic sceptical skeptical doubtful unsure uncertain unaware fearful insistent positive thankful grateful
    unconvinced conscious emphatic satisfied alarmed disappointed delighted persuaded scared relieved
    """)
  private static let first = TokenColumns.hashes("I we")
  private static let deeds = TokenColumns.hashes(
    "proud glad happy pleased delighted thrilled keen eager anxious determined reluctant honoured honored sorry")
  private static let topics = TokenColumns.hashes(
    """
    aware convinced sure certain confident sceptical skeptical doubtful unsure unaware wary dismissive hopeful fearful
    optimistic pessimistic
    """)
}
