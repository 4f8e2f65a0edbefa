internal import Attribution
internal import Language
internal import Records

/// Questions and their answers, verdicts, and claims that are said not to be.
extension ResponseLinks {
  /// “Asked whether …, she said no”, “…,” she replied after a question.
  func question(before index: Int, inSentence: Bool = false) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil else { return nil }
    let start = claim.relation.given.content.first?.start ?? 0
    var place = index - 1
    let isAnswer = ["reply", "respond", "answer", "retort"].contains(claim.cue.lemma)
    while place >= 0, claims[place].outer != nil || isAnswer && claims[place].act != .ask && index - place < 4 {
      place -= 1
    }
    guard place >= 0, claims[place].act == .ask, claims[place].speaker == nil || claims[place].speaker != claim.speaker
    else { return nil }
    guard let asked = claims[place].relation.given.content.first?.start else { return nil }
    let isSameSentence = reading.sentence(at: asked) == reading.sentence(at: start)
    let isReply = ["reply", "respond", "answer", "retort"].contains(claim.cue.lemma)
    let paragraphs = reading.paragraph(at: start) - reading.paragraph(at: asked)
    // “A boy asked her how she knew. “By ear,” she said.”
    let isNext =
      paragraphs == 0 && claims[place].cue.lemma == "ask" && !isQuoted(claims[place].relation)
      && isQuoted(claim.relation)
    if inSentence { return isSameSentence ? place : nil }
    // The next turn of a transcript.
    if claim.cue.lemma == ":", claims[place].cue.lemma == ":", place == index - 1 || claims[index - 1].outer != nil {
      return place
    }
    return isSameSentence || isNext || paragraphs <= 1 && isReply ? place : nil
  }

  private func isQuoted(_ relation: RelationReading) -> Bool {
    guard let first = relation.content.first?.lowerBound else { return false }
    return [.openingQuote, .closingQuote].contains(reading.tokens[first].tag)
  }

  /// “the claim was nonsense”, “called the report pure fantasy”: a claim's noun under a word of falsehood or truth.
  func dismissed(by index: Int) -> Int? {
    let relation = claims[index].relation
    guard holdsVerdict(relation) else { return nil }
    var subject = claims[index].clause.predicate.flatMap { reading.child(of: $0, [.nsubj]) }
    if subject.map({ !relation.contentHolds($0) }) ?? true {
      subject =
        relation.contentHeads.first { [.noun, .pron, .det].contains(reading.tokens[$0].pos) }
        ?? relation.contentHeads.first
      // “called the allegation baseless”: the noun hangs on the adjective.
      if let head = subject,
        let noun = reading.child(of: head, [.nsubj])
          ?? reading.child(
            of: head, [.compound], where: { reading.tokens[head].pos == .adj && reading.tokens[$0].pos == .noun })
      {
        subject = noun
      }
    }
    guard let subject, relation.contentHolds(subject) else { return nil }
    // “he said he was wrong” is about himself.
    if let source = relation.sourceHead, reading.words[source] == reading.words[subject] { return nil }
    return pointed(by: index, subject)
  }

  private func holdsVerdict(_ relation: RelationReading) -> Bool {
    relation.content.contains { range in
      range.count < 40
        && range.contains {
          reading.marks[$0].contains(.verdict) && [.noun, .adj].contains(reading.tokens[$0].pos)
            && Self.predicative.contains(reading.tokens[$0].dependency)
        }
    }
  }

  /// “no such report exists”, “had no such plans”: what is said not to be was spoken of right before.
  func nothingSuch(_ index: Int) -> Int? {
    for range in claims[index].relation.content {
      for token in range.dropFirst() where reading.marks[token].contains(.such) {
        guard ["no", "any"].contains(reading.words[token - 1]) else { continue }
        let candidates = earlier(index)
        // “any such offer” answers who spoke of an offer.
        let acts =
          Self.actsOfSuch[ArticleReading.plain(reading.tokens[min(token + 1, range.upperBound - 1)].lemma)] ?? []
        let named = candidates.prefix(6).first { acts.contains(claims[$0].act) }
        return (named ?? candidates.first).map { outermost($0, index) }
      }
    }
    return nil
  }

  private static let actsOfSuch: [String: [SpeechAct]] = [
    "promise": [.promise], "offer": [.promise], "pledge": [.promise], "deal": [.decide, .promise], "warning": [.warn],
    "demand": [.demand], "request": [.demand], "plan": [.intend], "decision": [.decide], "threat": [.promise, .warn],
  ]

  /// “except a wrong one” is no verdict.
  private static let predicative: Set<Dependency> = [.acomp, .attr, .oprd, .ccomp, .xcomp, .root, .conj, .appos]

  /// `WordMarks.verdict`
  static let verdicts: [String] = [
    "nonsense", "lie", "false", "wrong", "untrue", "fantasy", "fabrication", "rubbish", "baseless", "invention",
    "hoax", "misleading", "incorrect", "inaccurate", "true", "correct", "right", "accurate", "unfounded", "absurd",
    "ridiculous", "groundless", "propaganda", "insulting", "slander", "libel", "myth", "garbage", "speculation",
    "guesswork", "smear", "ludicrous", "laughable", "fanciful", "preposterous", "bogus", "fiction", "fabricated",
    "bunk",
  ]
}
