internal import Language
internal import Records

/// A relation's cue as the lexicon sees it: its head, lemma, entry, and what negates or suspends it.
/// A class for `ArticleReading`'s reason.
final class CueConstruction {
  /// Token index of the head that the entry is about; nil for a cue without words.
  let head: Int?
  /// Of the relation's cue head: “accord” for “according to” is written as the phrase.
  let lemma: String
  let entry: CueEntry?
  /// “did not say”, “never said”.
  let isNegated: Bool
  /// The cue itself is no fact: “will say”, “if he says”, “is expected to announce”.
  let isSuspended: Bool
  /// The verb that governs the head as its infinitive: “declined” over “say”.
  let governor: CueEntry?

  init(_ relation: RelationReading, in reading: ArticleReading, lexicon: CueLexicon) {
    guard let given = relation.cueHead else {
      head = nil
      lemma = ""
      entry = nil
      isNegated = false
      isSuspended = false
      governor = nil
      return
    }
    let finder = CueEntryFinder(reading: reading, lexicon: lexicon)
    var head = given
    var entry = finder.entry(of: given, cue: relation.cue)
    if reading.words[given] == "going" || reading.words[given] == "used",
      let verb = reading.child(of: given, [.xcomp]), relation.cueHolds(verb)
    {
      // “is going to promise”
      head = verb
      entry = finder.entry(of: verb, cue: relation.cue)
    }
    if entry.map({ $0.act == .other }) ?? true {
      // The finder's head may be an auxiliary or a light verb: ask the cue's other words.
      for range in relation.cue {
        for token in range where token != given {
          guard entry.map({ $0.act == .other }) ?? true, let other = finder.entry(of: token, cue: relation.cue),
            other.act != .other
          else { continue }
          entry = other
          head = token
        }
      }
    }
    self.head = head
    self.entry = entry
    lemma = finder.lemma(of: given)
    isNegated = Self.isNegated(head, relation, reading)
    governor = Self.governor(of: head, finder)
    isSuspended = Self.isSuspended(head, reading)
  }

  /// “did not say”, “neither confirmed nor denied”, “nor did he confirm”, “without saying”.
  private static func isNegated(_ head: Int, _ relation: RelationReading, _ reading: ArticleReading) -> Bool {
    // “Certainly *not*,” she said: what is quoted does not deny the saying.
    let isQuoted = reading.child(of: head, [.neg]).map { relation.contentHolds($0) } ?? false
    if !isQuoted, reading.isNegated(head) { return true }
    for child in reading.children(of: head) where child < head {
      let word = reading.words[child]
      // “*Nor*, they write, is A true”: what is written is negative.
      if word == "neither" || word == "nor", reading.tokens[child + 1].tag != .comma { return true }
      // “Neither side would say”, “neither man returned calls”
      if reading.tokens[child].dependency == .nsubj,
        reading.child(of: child, [.det], where: { reading.words[$0] == "neither" }) != nil
      {
        return true
      }
    }
    if reading.tokens[head].dependency == .pcomp, reading.words[reading.tokens[head].head] == "without" { return true }
    return relation.cue.contains {
      $0.contains { $0 < head && negations.contains(reading.words[$0]) }
    }
  }

  private static let negations: WordSet = ["without", "nor", "neither", "not", "n't", "never"]

  /// “declined to say”: the entry of the verb whose infinitive the head is, where the head is not the outer one.
  private static func governor(of head: Int, _ finder: CueEntryFinder) -> CueEntry? {
    let reading = finder.reading
    guard reading.tokens[head].dependency == .xcomp, reading.hasTo(head) else { return nil }
    let above = reading.tokens[head].head
    guard let entry = finder.entry(of: above, cue: []), entry.act == .decline else { return nil }
    return entry
  }

  /// Future, conditional or merely expected speech.
  private static func isSuspended(_ head: Int, _ reading: ArticleReading) -> Bool {
    for child in reading.children(of: head) {
      if reading.tokens[child].dependency == .aux && reading.tokens[child].tag == .md {
        if ["will", "'ll", "shall", "may", "might", "should", "must", "would", "could"].contains(reading.words[child]) {
          return !reading.isNegated(head)
        }
      }
      if reading.tokens[child].dependency == .mark && reading.tokens[head].dependency == .advcl,
        ["if", "unless", "until", "once"].contains(reading.words[child])
      {
        return true
      }
    }
    if reading.tokens[head].dependency == .xcomp, reading.hasTo(head) {
      let above = reading.tokens[head].head
      return ["expect", "likely", "due", "set", "plan", "want", "hope", "prepare", "go", "schedule", "ready", "intend"]
        .contains(reading.tokens[above].lemma.lowercased())
    }
    return false
  }
}
