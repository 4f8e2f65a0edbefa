internal import Language
internal import Records

/// What a source does by its words: the lexicon's act, turned by negation, questions and infinitives.
enum SpeechActRule {
  /// Acts by which a source says something that it may also leave unsaid.
  private static let tellings: Set<SpeechAct> = [.assert, .report, .confirm, .promise, .allege]

  static func act(
    _ cue: CueConstruction, _ relation: RelationReading, _ clause: ContentClause, source: ClaimSource,
    in reading: ArticleReading
  ) -> SpeechAct {
    if cue.governor != nil || isSilence(cue, relation, reading) { return .decline }
    if isNothingOfTheKind(cue, reading) { return .deny }
    guard let entry = cue.entry else {
      // Without cue words, or with a dash or colon only, somebody is quoted; whatever else brings a quotation or a clause
      // with “that” says it.
      guard cue.head == nil || isPunctuation(cue, reading) || isQuoted(relation, reading) || isClause(relation, reading)
      else { return .other }
      return endsWithQuestion(relation, reading) ? .ask : .assert
    }
    var act = entry.act
    // “let it be known”
    if ["know", "let"].contains(cue.lemma), let first = relation.cue.first,
      first.contains(where: { reading.tokens[$0].lemma == "let" })
    {
      act = .assert
    }
    if cue.isNegated { act = negated(entry, cue) }
    if act == .assert, endsWithQuestion(relation, reading) { act = .ask }
    if cue.lemma == "ask", act == .ask, !endsWithQuestion(relation, reading), clause.isImperative { act = .demand }
    // Who only passes on reports; who speaks asserts.
    if Self.plainSpeech.contains(entry.construction) {
      act = act == .assert || act == .report ? (isRecord(relation, source, reading) ? .report : .assert) : act
    }
    // “sees growth of 1 percent”, “sees no reason for hope”
    if entry.construction == "see", act == .report, let head = cue.head,
      [.vbz, .vbp].contains(reading.tokens[head].tag)
    {
      act = relation.content.contains { $0.contains { reading.tokens[$0].tag == .cd } } ? .predict : .believe
    }
    if act == .assert, evaluates(entry) {
      if callsUntrue(relation, reading) { return .deny }
      act = EvaluativeWords.act(of: relation, in: reading) ?? (namesClaim(relation, reading) ? .criticize : act)
    }
    return act
  }

  /// “had no comment”, “has yet to comment”, “could not be reached”.
  private static func isSilence(
    _ cue: CueConstruction, _ relation: RelationReading, _ reading: ArticleReading
  ) -> Bool {
    guard let head = cue.head else { return false }
    func cueHas(_ word: String) -> Bool { relation.cue.contains { $0.contains { reading.words[$0] == word } } }
    let lemma = reading.tokens[head].lemma
    let object = reading.child(of: head, [.dobj])
    switch lemma {
    // The commonest first.
    case "say", "reveal", "disclose":
      // “said nothing about”, and not “said nothing of the kind”
      if let object, ["nothing", "little"].contains(reading.words[object]), !isNothingOfTheKind(cue, reading) {
        return true
      }
    case "reach", "contact", "draw": if cue.isNegated { return true }
    // “did not pick up our calls”, “would not commit to a date”: a promise that is not made.
    case "pick", "take", "get", "commit", "react": if cue.isNegated { return true }
    // “left open whether A”
    case "leave": if cueHas("open") { return true }
    // “referred questions to Y”
    case "refer":
      if let object, ["question", "query", "inquiry", "enquiry", "request"].contains(reading.tokens[object].lemma) {
        return true
      }
    // “did not wish to comment on A”
    case "wish", "want", "care":
      if cue.isNegated, let deed = reading.child(of: head, [.xcomp]), tellingVerbs.contains(reading.tokens[deed].lemma)
      {
        return true
      }
    // “neither accepted nor rejected A”
    case "accept", "reject", "contest", "endorse", "support", "oppose":
      if cueHas("neither"), cueHas("nor") { return true }
    case "be":
      // “was not available for comment”
      if cue.isNegated, let word = reading.child(of: head, [.acomp]), reading.words[word] == "available" { return true }
    case "choose", "opt", "prefer", "elect":
      // “chose not to comment”
      if let deed = reading.child(of: head, [.xcomp]), reading.isNegated(deed),
        tellingVerbs.contains(reading.tokens[deed].lemma)
      {
        return true
      }
    case "return":
      if cue.isNegated, let object, ["call", "message", "request", "email"].contains(reading.tokens[object].lemma) {
        return true
      }
    default: break
    }
    if cueHas("yet"), cueHas("to"), tellings.contains(cue.entry?.act ?? .assert) { return true }
    guard lending.contains(lemma) else { return false }
    guard let object, unsaid.contains(reading.tokens[object].lemma) else { return false }
    return reading.children(of: object).contains { reading.words[$0] == "no" }
  }

  /// “said nothing of the kind”, “said no such thing”: not silence but a denial.
  private static func isNothingOfTheKind(_ cue: CueConstruction, _ reading: ArticleReading) -> Bool {
    guard ["say", "promise", "suggest", "claim", "write"].contains(cue.lemma), let head = cue.head,
      let object = reading.child(of: head, [.dobj])
    else { return false }
    if reading.words[object] == "thing" {
      return reading.children(of: object).contains { reading.words[$0] == "such" }
        && reading.children(of: object).contains { reading.words[$0] == "no" }
    }
    return reading.words[object] == "nothing"
      && reading.children(of: object).contains { of in
        reading.words[of] == "of"
          && reading.children(of: of).contains { ["kind", "sort"].contains(reading.words[$0]) }
      }
  }

  private static let lending: WordSet = ["have", "make", "give", "offer", "provide"]

  /// What somebody gives who speaks: “gave no details”, “made no mention of A”.
  private static let unsaid: WordSet = [
    "comment", "detail", "answer", "reason", "explanation", "statement", "mention", "reference", "indication",
    "response",
    "reply",
  ]
  private static let tellingVerbs: WordSet = [
    "comment", "say", "answer", "discuss", "respond", "reply", "elaborate", "reveal", "disclose", "explain", "name",
    "identify", "speak",
  ]

  /// Whether a content begins with a quotation mark.
  private static func isQuoted(_ relation: RelationReading, _ reading: ArticleReading) -> Bool {
    guard let first = relation.content.first?.lowerBound else { return false }
    return reading.tokens[first].tag == .openingQuote || reading.tokens[first].tag == .closingQuote
  }

  /// Whether a content is a clause with “that”.
  private static func isClause(_ relation: RelationReading, _ reading: ArticleReading) -> Bool {
    guard let first = relation.content.first?.lowerBound else { return false }
    return reading.words[first] == "that" && reading.tokens[first].dependency == .mark
  }

  /// Cues that do not tell speaking from passing on.
  private static let plainSpeech: WordSet = ["say", "according to", ":", "state", "read"]

  /// Whether a source is a document or an outlet.
  private static func isRecord(_ relation: RelationReading, _ source: ClaimSource, _ reading: ArticleReading) -> Bool {
    if source.record.kind == .document { return true }
    guard source.record.kind != .person, let phrase = relation.source.first else { return false }
    return MediaNames.isOutlet(phrase, name: source.record.name, in: reading)
  }

  /// What “did not”, “would not” and “never” make of an act.
  private static func negated(_ entry: CueEntry, _ cue: CueConstruction) -> SpeechAct {
    if cue.lemma == "draw" { return .decline }
    if cue.lemma == "share" { return .doubt }
    if entry.act == .promise { return entry.act }
    if tellings.contains(entry.act) { return entry.construction.hasPrefix("agree") ? .deny : .decline }
    switch entry.act {
    case .concede:
      return ["admit", "concede", "acknowledge", "accept", "accept that", "recognise", "recognize"].contains(
        entry.construction)
        ? .deny : .decline
    case .deny: return .decline
    case .doubt: return .confirm
    case .praise: return .criticize
    case .criticize, .accuse, .warn: return .decline
    case .decide where entry.construction == "allow" || entry.construction == "permit": return .deny
    default: return entry.act
    }
  }

  private static func isPunctuation(_ cue: CueConstruction, _ reading: ArticleReading) -> Bool {
    guard let head = cue.head else { return true }
    return [.punct, .sym, .x].contains(reading.tokens[head].pos)
  }

  /// “Who will pay?” she said. Not where only the last of several sentences asks, nor where a quotation inside does.
  private static func endsWithQuestion(_ relation: RelationReading, _ reading: ArticleReading) -> Bool {
    guard let first = relation.content.first?.lowerBound, let last = relation.content.last else { return false }
    var marks = 0
    // “MODERATOR: Is that true?”, whose mark stands behind the content.
    let next = last.upperBound
    if next < reading.words.count, reading.words[next] == "?", !relation.cue.isEmpty,
      relation.cue.allSatisfy({ $0.count == 1 && reading.tokens[$0.lowerBound].pos == .punct })
    {
      return true
    }
    for token in last.reversed().prefix(3) {
      if reading.words[token].hasSuffix("?") {
        let isOne = reading.tokens[first].sentence == reading.tokens[token].sentence
        return marks < 2
          && (isOne || relation.cue.isEmpty
            || relation.cue.allSatisfy { $0.count == 1 && reading.tokens[$0.lowerBound].pos == .punct })
      }
      if reading.tokens[token].pos != .punct { return false }
      marks += 1
    }
    return false
  }

  /// “called the suggestion “grotesque””: whoever gives a name to another's claim finds fault with it.
  private static func namesClaim(_ relation: RelationReading, _ reading: ArticleReading) -> Bool {
    guard let first = relation.content.first else { return false }
    return first.prefix(4).contains { token in
      guard reading.tokens[token].pos == .noun, token > first.lowerBound else { return false }
      return ["the", "that", "this"].contains(reading.words[token - 1])
        && ClaimNouns.doubtful.contains(ArticleReading.plain(reading.tokens[token].lemma))
    }
  }

  /// “called that a lie”, “called the report “a fabrication””: who says of a claim that it is not so denies it.
  private static func callsUntrue(_ relation: RelationReading, _ reading: ArticleReading) -> Bool {
    guard let first = relation.content.first else { return false }
    let isClaim = first.prefix(3).contains { token in
      if ["this", "that", "it", "which"].contains(reading.words[token]) { return token == first.lowerBound }
      return reading.tokens[token].pos == .noun
        && ClaimNouns.isClaim(ArticleReading.plain(reading.tokens[token].lemma))
    }
    return isClaim && relation.content.contains { $0.contains { EvaluativeWords.isUntrue(reading.words[$0]) } }
  }

  /// “called the plan reckless”: the complement says what the naming does.
  private static func evaluates(_ entry: CueEntry) -> Bool {
    ["call", "label", "dub", "describe", "deem", "term", "characterize", "characterise", "portray", "paint", "depict"]
      .contains(entry.construction)
  }
}
