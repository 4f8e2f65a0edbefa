internal import Language

/// A subject with what stands in apposition to it, read by its words up to its verb: “Orla Marsh, 47, …”, “the firm, which employs
/// 400 people, …”, “Okafor, a former miner turned novelist, …”, “Marsh, speaking outside the court, …”.
///
/// Parsers lose the verb behind such a phrase: they hang it on the apposition's last noun, or make a list of it.
enum AppositiveSubject {
  /// The subject's tokens, its appositions with it and the comma that closes them without, and the verb behind with its auxiliaries.
  typealias Reading = (source: Range<Int>, cue: [Int], verb: Int)

  /// The first verb of saying behind a noun phrase and one or two appositions; nil where the words read otherwise.
  ///
  /// - Parameter limit: the token at which reading stops.
  static func reading(_ c: TokenColumns, from first: Int, before limit: Int) -> Reading? {
    guard var comma = core(c, first, limit) else { return nil }
    for _ in 0..<mostAppositions {
      guard let end = apposition(c, comma + 1, limit) else { return nil }
      if let verb = verb(c, end + 1, limit) { return (first..<end, verb.cue, verb.verb) }
      comma = end
    }
    return nil
  }

  /// The end of an apposition that closes the sentence behind a name: “according to Okafor, *a former miner turned novelist*.”
  static func closing(_ c: TokenColumns, behind last: Int) -> Int? {
    let limit = c.sentences[Int(c.sentence[last])].tokens.upperBound
    guard last + 2 < limit, c.isComma[last + 1], c.quotation[last + 1] < 0, c.isTag(last + 2, .dt, .prpPossessive),
      let stop = (last + 2..<min(limit, last + longestApposition)).first(where: { c.isStop($0) }), stop + 1 == limit,
      isApposition(c, last + 2..<stop)
    else { return nil }
    return stop
  }

  /// The comma behind a noun phrase that bears no tense.
  private static func core(_ c: TokenColumns, _ first: Int, _ limit: Int) -> Int? {
    var hasNoun = false
    for token in first..<max(first, min(limit, first + longestCore)) {
      if c.isComma[token] { return hasNoun && c.quotation[token] < 0 ? token : nil }
      guard isPlain(c, token), !bearsTense(c, token), !c.isTag(token, .wp, .wdt, .wrb, .to) else { return nil }
      // “a story *his biographer*, X, considers invented”: another phrase, of a relative clause.
      if token > first, c.isNominal(token - 1), c.isTag(token, .dt, .prp, .prpPossessive) { return nil }
      hasNoun = hasNoun || c.isNominal(token)
    }
    return nil
  }

  /// The comma behind an apposition that begins at a token.
  private static func apposition(_ c: TokenColumns, _ first: Int, _ limit: Int) -> Int? {
    let end = min(limit, first + longestApposition)
    guard first < end, let comma = (first..<end).first(where: { c.isComma[$0] && c.quotation[$0] < 0 }), comma > first
    else { return nil }
    return isApposition(c, first..<comma) ? comma : nil
  }

  private static func isApposition(_ c: TokenColumns, _ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    guard tokens.allSatisfy({ isPlain(c, $0) || c.quotation[$0] >= 0 }) else { return false }
    let isPreposition = c.isTag(first, .preposition)
    // “who asked not to be named”, “at whose request”
    if isRelative(c, first) || isPreposition && isRelative(c, first + 1) {
      return tokens.dropFirst().contains { bearsTense(c, $0) }
    }
    // “asked about the cost” is tagged as a past.
    let isParticiple =
      c.isTag(first, .vbg, .vbn) || c.isTag(first, .vbd) && (c.subject[first] < 0 || asked.contains(c.lemma[first]))
    let relative = tokens.first { $0 > first && isRelative(c, $0) } ?? tokens.upperBound
    guard !(first + (isParticiple ? 1 : 0)..<relative).contains(where: { bearsTense(c, $0) }) else { return false }
    if isParticiple || isPreposition && !naming.contains(c.word[first]) { return true }
    // “47”, “a former miner”, “its director”
    switch PartOfSpeech(rawValue: c.pos[first]) {
    case .num, .det, .adj, .noun, .propn, .pron:
      return (first..<relative).contains { c.isNominal($0) || c.isTag($0, .cd) }
    default: return c.word[first] == aged
    }
  }

  /// A verb of saying that bears tense, itself or by its auxiliaries.
  private static func verb(_ c: TokenColumns, _ first: Int, _ limit: Int) -> (cue: [Int], verb: Int)? {
    var cue: [Int] = []
    for token in first..<max(first, min(limit, first + 5)) {
      if c.isTag(token, .rb) { continue }
      cue.append(token)
      if c.pos[token] == PartOfSpeech.aux.rawValue, !c.isStop(token + 1) { continue }
      guard c.isVerb(token) || c.isTag(token, .vbd, .vbz, .vbp),
        c.isTag(token, .vbd, .vbz, .vbp, .vbn) || cue.count > 1 && c.isTag(token, .vb),
        CueFrames.of(c.lemma[token]).contains(.clause)
      else { return nil }
      return (cue, token)
    }
    return nil
  }

  private static func isRelative(_ c: TokenColumns, _ token: Int) -> Bool {
    c.isTag(token, .wp, .wdt, .wpPossessive)
  }

  private static func isPlain(_ c: TokenColumns, _ token: Int) -> Bool {
    c.quotation[token] < 0 && (!c.isPunctuation(token) || c.word[token] == hyphen)
  }

  /// Whether a word bears tense; “a miner *turned* novelist” does not.
  private static func bearsTense(_ c: TokenColumns, _ token: Int) -> Bool {
    c.isFiniteWord(token) && !(c.word[token] == turned && c.isNominal(token - 1))
  }

  private static let mostAppositions = 2
  private static let longestCore = 14
  private static let longestApposition = 24
  private static let hyphen = FeatureBag.hash("-")
  private static let asked = TokenColumns.hashes("ask press question contact approach quiz reach")
  private static let turned = FeatureBag.hash("turned")
  private static let aged = FeatureBag.hash("aged")
  /// What names another speaker behind a comma.
  private static let naming = TokenColumns.hashes("according per")
}
