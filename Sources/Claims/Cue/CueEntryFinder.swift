internal import Language
internal import Records

/// Finds the lexicon's entry for a token and what hangs on it: the most special construction first.
struct CueEntryFinder {
  let reading: ArticleReading
  let lexicon: CueLexicon

  /// Verbs that lend a noun its act: “issued a warning”, “voiced concern”.
  static let lightVerbs: WordSet = [
    "make", "have", "give", "take", "issue", "offer", "express", "voice", "raise", "deliver", "release", "put",
    "level", "send", "share", "draw", "lodge", "file", "launch", "provide", "repeat", "reiterate", "renew", "add",
    "pose", "hold", "publish", "post", "throw", "win", "pay", "state", "pen", "sound", "get", "extend", "hurl",
    "fire", "air", "do",
  ]

  /// The lemma, where the model's is known to be wrong: it strips “hoping” to “hop”.
  func lemma(of token: Int) -> String {
    let lemma = ArticleReading.plain(reading.tokens[token].lemma)
    switch lemma {
    case "hop" where !reading.words[token].hasPrefix("hopp"): return "hope"
    case "accord" where reading.words[token] == "according": return "according to"
    case "retweete": return "retweet"
    case "extoll": return "extol"
    case "like" where reading.words[token].hasPrefix("liken"): return "liken"
    default: return lemma
    }
  }

  /// The entry of a token as a cue's head.
  ///
  /// - Parameter cue: the cue's tokens; for words that are no verb, noun or adjective the whole cue is the phrase.
  func entry(of token: Int, cue: [Range<Int>]) -> CueEntry? {
    let word = reading.words[token]
    switch reading.tokens[token].pos {
    case .verb, .aux:
      if word == "according" { return lexicon.entry("according to", .phrase) }
      // “is convinced”
      if reading.tokens[token].tag == .vbn, reading.tokens[token].dependency == .acomp,
        let entry = lexicon.entry(word, .adjective)
      {
        return entry
      }
      return verbEntry(token)
    case .noun, .propn:
      if word == "according" { return lexicon.entry("according to", .phrase) }
      return lexicon.entry(lemma(of: token), .noun) ?? verbInDisguise(token)
    case .adj:
      return lexicon.entry(lemma(of: token), .adjective) ?? verbInDisguise(token)
    case .adv:
      return lexicon.entry(word, .adverb)
    default:
      // “’d like”, which taggers take for an interjection
      if word == "like", token > 0, ["'d", "’d"].contains(reading.words[token - 1]) {
        return lexicon.entry("like", .verb)
      }
      return phraseEntry(token, cue)
    }
  }

  /// Headlines and participles are often tagged as nouns or adjectives: “Minister slams plan”, “worried”.
  private func verbInDisguise(_ token: Int) -> CueEntry? {
    let lemma = lemma(of: token)
    if let entry = lexicon.entry(lemma, .verb) { return entry }
    let word = reading.words[token]
    for ending in ["s", "es", "d", "ed"] where word.hasSuffix(ending) {
      if let entry = lexicon.entry(String(word.dropLast(ending.count)), .verb) { return entry }
    }
    return nil
  }

  private func phraseEntry(_ token: Int, _ cue: [Range<Int>]) -> CueEntry? {
    if let range = cue.first(where: { $0.contains(token) }), range.count > 1, range.count <= 6 {
      let phrase = range.map { reading.words[$0] }.joined(separator: " ")
      if let entry = lexicon.entry(phrase, .phrase) { return entry }
    }
    return lexicon.entry(reading.words[token], .phrase)
  }

  private func verbEntry(_ token: Int) -> CueEntry? {
    let verb = lemma(of: token)
    let isLight = Self.lightVerbs.contains(verb)
    let tails = lexicon.tails(of: verb)
    guard verb == "be" || isLight || tails != nil else { return lexicon.entry(verb, .verb) }
    var object: Int?
    var complement: Int?
    /// What stands behind the verb, the most special first, in clauses and else.
    var candidates: [String] = []
    var clauses: [String] = []
    for child in reading.children(of: token) {
      switch reading.tokens[child].dependency {
      case .prt, .advmod: candidates.append(reading.words[child])
      case .prep, .agent, .dative:
        // “call for”, “take to task”, “call into question”.
        let preposition = reading.words[child]
        if let noun = reading.child(of: child, [.pobj]) {
          // “called the memo a threat on Wednesday” calls on nobody.
          if let type = reading.document.entity(at: noun)?.type, type == .date || type == .time { continue }
          if let tails, tails.openings.contains(preposition) {
            candidates.insert(preposition + " " + lemma(of: noun), at: 0)
          }
        }
        // “told the full council, to cries of “Shame!”” demands nothing.
        if verb != "tell" || preposition != "to" { candidates.append(preposition) }
        if reading.tokens[child].dependency == .dative && reading.tokens[child].pos != .adp { object = object ?? child }
      case .dobj:
        object = child
        if tails != nil { candidates.insert(lemma(of: child), at: 0) }
      case .acomp, .attr, .oprd:
        complement = complement ?? child
        if tails != nil { candidates.append((reading.isNegated(child) ? "not " : "") + lemma(of: child)) }
      case .xcomp, .ccomp, .advcl:
        if tails != nil { clauses.append(contentsOf: clauseTails(child, object)) }
      default: break
      }
    }
    if let tails {
      for tail in clauses { if let entry = tails.entries[tail] { return entry } }
      for tail in candidates { if let entry = tails.entries[tail] { return entry } }
    }
    if verb == "be" || verb == "feel" || verb == "remain" || verb == "become" || verb == "sound", let complement {
      let word = lemma(of: complement)
      if let entry = lexicon.entry(word, .adjective) { return entry }
      if reading.tokens[complement].pos == .noun, let entry = lexicon.entry(word, .noun) { return entry }
    }
    // “Concerns have been raised that A”
    if isLight, object == nil, let subject = reading.child(of: token, [.nsubjpass]),
      let entry = lexicon.entry(lemma(of: subject), .noun)
    {
      return entry
    }
    if isLight, let object, let entry = lexicon.entry(lemma(of: object), .noun) { return entry }
    return lexicon.entry(verb, .verb)
  }

  /// What a clause below a verb makes of it: “ask X to”, “agree to”, “suggest that”, “insist X do”.
  private func clauseTails(_ clause: Int, _ object: Int?) -> [String] {
    let subject = reading.child(of: clause, [.nsubj, .nsubjpass])
    var asksWhether = false
    var that = false
    for child in reading.children(of: clause) {
      switch reading.words[child] {
      case "whether", "if", "how", "what", "why", "when", "where", "who", "which": asksWhether = true
      case "that" where reading.tokens[child].dependency == .mark: that = true
      default: break
      }
    }
    if asksWhether { return ["whether"] }
    if reading.hasTo(clause) {
      // “asked for the rule to be changed”
      if reading.child(of: clause, [.mark, .prep], where: { reading.words[$0] == "for" && $0 < clause }) != nil {
        return ["for", "X to"]
      }
      guard reading.tokens[clause].dependency != .advcl || object != nil else { return [] }
      return subject != nil || object != nil ? ["X to", "to"] : ["to"]
    }
    var tails: [String] = []
    if subject != nil, isBareSubjunctive(clause) { tails.append("X do") }
    if that { tails.append("that") }
    return tails
  }

  /// “insisted that he resign”: a base form with a subject and no auxiliary.
  private func isBareSubjunctive(_ verb: Int) -> Bool {
    guard [.vb, .vbp].contains(reading.tokens[verb].tag) else { return false }
    // “the owner resign”, “he resign”: a present form would bear an s. A plural subject leaves it open.
    if reading.tokens[verb].tag == .vbp {
      guard let subject = reading.child(of: verb, [.nsubj, .nsubjpass]),
        ["he", "she", "it"].contains(reading.words[subject]) || [.nn, .nnp].contains(reading.tokens[subject].tag),
        reading.words[verb] == reading.tokens[verb].lemma
      else { return false }
    }
    return !reading.children(of: verb).contains {
      [.aux, .auxpass].contains(reading.tokens[$0].dependency) && reading.words[$0] != "be"
    }
  }
}
