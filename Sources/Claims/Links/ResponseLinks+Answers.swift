internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Questions and their answers, verdicts, and claims that are said not to be.
extension ResponseLinks {
  /// “Asked whether …, she said no”, “…,” she replied after a question.
  func question(before index: Int, inSentence: Bool = false) -> Int? {
    let claim = claims[index]
    let start = claim.relation.given.content.first?.start ?? 0
    let isReply = ["reply", "respond", "answer", "retort"].contains(claim.cue.lemma)
    if let asked = question(behind: index) { return asked }
    var place = index - 1
    // Between a question and “she replied” may stand what else was put to her, but no charge.
    while place >= 0, index - place < 24,
      claims[place].outer != claim.outer && claims[place].outer != nil || isReply && mayStandBetween(place, index)
    {
      place -= 1
    }
    guard place >= 0, claims[place].outer == claim.outer, asks(place), !isSameSpeaker(place, index) else { return nil }
    guard let asked = claims[place].relation.given.content.first?.start else { return nil }
    let isSameSentence = reading.sentence(at: asked) == reading.sentence(at: start)
    let paragraphs = reading.paragraph(at: start) - reading.paragraph(at: asked)
    // “A boy asked her how she knew. “By ear,” she said.”
    let isNext =
      paragraphs == 0 && claims[place].cue.lemma == "ask" && !isQuoted(claims[place].relation)
      && isQuoted(claim.relation)
    if inSentence { return isSameSentence ? place : nil }
    // The next turn of a transcript.
    if isTurn(claim), isTurn(claims[place]), claim.outer == nil { return place }
    // ““Because nobody asked,” said a source.”
    if paragraphs <= 1, opensAsAnswer(claim.relation) || isElliptical(claim) { return place }
    // “I asked where the stand was. She said, ‘What stand?’”
    let isToldNext =
      claim.outer != nil && ["say", "reply", "answer", "tell", "go"].contains(claim.cue.lemma)
      && claims[place].act == .ask && reading.sentence(at: start) - reading.sentence(at: asked) <= 1
    return isSameSentence || isNext || isToldNext || paragraphs <= 1 && isReply ? place : nil
  }

  /// ““By ear,” she replied when asked how she knew”: the question stands behind.
  private func question(behind index: Int) -> Int? {
    let claim = claims[index]
    guard let head = claim.relation.cueHead else { return nil }
    for other in index + 1..<max(index + 1, min(claims.count, index + 4)) where claims[other].outer == claim.outer {
      guard claims[other].relation.source.isEmpty, asks(other), let asking = claims[other].relation.cueHead,
        asking > head,
        reading.tokens[asking].head == head,
        reading.tokens[asking].dependency == .advcl
      else { continue }
      return other
    }
    return nil
  }

  /// Whether a claim is a turn of a transcript: its cue is the colon behind the speaker's name.
  private func isTurn(_ claim: Claim) -> Bool {
    guard let cue = claim.relation.cue.first, cue.count <= 2 else { return false }
    return reading.words[cue.upperBound - 1] == ":" && reading.tokens[cue.lowerBound].pos != .verb
  }

  /// “Because …”, “Yes”, “No, …”, “Certainly not”, “Of course”
  private func opensAsAnswer(_ relation: RelationReading) -> Bool {
    guard let first = relation.content.first?.first(where: { reading.tokens[$0].pos != .punct }) else { return false }
    let next = first + 1 < reading.words.count ? reading.words[first + 1] : ""
    switch reading.words[first] {
    case "because", "yes", "yeah", "absolutely": return true
    case "certainly" where next == "not": return true
    case "of" where next == "course": return true
    case "no", "never", "certainly", "definitely":
      return !next.isEmpty && reading.tokens[first + 1].pos == .punct
    default: return false
    }
  }

  /// Of an unnamed “she” nobody knows that it is not who was asked.
  private func isSameSpeaker(_ one: Int, _ two: Int) -> Bool {
    if let entity = claims[one].entity { return entity == claims[two].entity }
    return claims[one].words != nil && claims[one].words == claims[two].words
  }

  private func mayStandBetween(_ place: Int, _ index: Int) -> Bool {
    guard !asks(place), index - place < 4 else { return false }
    return ![.accuse, .allege, .criticize, .demand].contains(claims[place].act)
  }

  /// A question; in a transcript, a turn that ends in one.
  private func asks(_ place: Int) -> Bool {
    let claim = claims[place]
    // “Questioned about the report, he said”
    if claim.act == .doubt, claim.cue.lemma == "question", claim.relation.source.isEmpty { return true }
    return claim.act == .ask || isTurn(claim) && claim.outer == nil && endsInQuestion(claim.relation)
  }

  /// “COURIER: Your brother said that you gave up colour. MARSH: Did he?”: what an interviewer puts to somebody, who answers.
  func turn(before index: Int) -> Int? {
    guard isTurn(claims[index]), let before = lastOutermost(before: index), isTurn(claims[before]),
      !isSameSpeaker(before, index), isInterviewer(before)
    else { return nil }
    return before
  }

  /// Whoever asks in two turns or more of a transcript.
  private func isInterviewer(_ place: Int) -> Bool {
    let claim = claims[place]
    var questions = 0
    for other in max(0, place - 16)..<min(claims.count, place + 16)
    where other != place && isTurn(claims[other]) && claims[other].speaker == claim.speaker {
      if endsInQuestion(claims[other].relation) { questions += 1 }
    }
    return questions >= 2
  }

  func endsInQuestion(_ relation: RelationReading) -> Bool {
    guard let last = relation.content.last else { return false }
    // The mark may stand right behind the content.
    for token in (last.lowerBound..<min(last.upperBound + 1, reading.words.count)).reversed().prefix(4) {
      if reading.words[token] == "?" { return true }
      if token < last.upperBound, reading.tokens[token].pos != .punct { return false }
    }
    return false
  }

  private func isQuoted(_ relation: RelationReading) -> Bool {
    guard let first = relation.content.first?.lowerBound else { return false }
    return [.openingQuote, .closingQuote].contains(reading.tokens[first].tag)
  }

  /// “the claim was nonsense”, “called the report pure fantasy”: a claim's noun under a word of falsehood or truth.
  func dismissed(by index: Int) -> Int? {
    let relation = claims[index].relation
    for range in relation.content where range.count < 40 {
      for token in range {
        guard reading.marks[token].contains(.verdict), [.noun, .adj].contains(reading.tokens[token].pos),
          Self.predicative.contains(reading.tokens[token].dependency) || isAs(token),
          let subject = subject(ofVerdict: token, index), relation.contentHolds(subject)
        else { continue }
        // “he said he was wrong” is about himself; “something was wrong” about no claim.
        if let source = relation.sourceHead, reading.words[source] == reading.words[subject] { continue }
        if Self.indefinites.contains(reading.words[subject]) || isSpeaker(subject, index) { continue }
        // “It was wrong in November”: a deed, as likely as a claim.
        if reading.words[subject] == "it", Self.moral.contains(reading.words[token]) { continue }
        if let found = pointed(by: index, subject) { return found }
        // “said the survey was right”: what the survey had found.
        if reading.tokens[subject].pos == .noun, isDefinite(subject), let found = lastClaim(of: subject, earlier(index))
        {
          return opening(of: found)
        }
      }
    }
    return nil
  }

  /// “The harbour master thinks it will close, and he has rarely been wrong”: a “he” that is not known to be another.
  private func isSpeaker(_ pronoun: Int, _ index: Int) -> Bool {
    guard ["he", "she"].contains(reading.words[pronoun]) else { return false }
    guard let entity = reading.entities.reference(for: pronoun..<pronoun + 1, speaker: nil).entity else { return true }
    return entity == claims[index].entity
  }

  /// Whether a content holds a word of falsehood or truth.
  func holdsVerdict(_ relation: RelationReading) -> Bool {
    relation.content.contains { range in range.prefix(40).contains { reading.marks[$0].contains(.verdict) } }
  }

  /// “as “fantasy””
  private func isAs(_ token: Int) -> Bool {
    reading.tokens[token].dependency == .pobj && reading.words[reading.tokens[token].head] == "as"
  }

  /// What a word of falsehood or truth is said of.
  private func subject(ofVerdict verdict: Int, _ index: Int) -> Int? {
    let relation = claims[index].relation
    // “called this untrue”, “calls that a lie”: parsers hang the word on the verdict.
    if Self.naming.contains(claims[index].cue.lemma), let first = relation.content.first?.lowerBound, first < verdict,
      ["this", "that", "it", "these", "those", "which"].contains(reading.words[first]),
      !(first + 1..<verdict).contains(where: {
        reading.tokens[$0].pos == .noun && reading.tokens[$0].dependency != .compound
      })
    {
      return first
    }
    var token = verdict
    climbing: for _ in 0..<3 {
      if let own = reading.child(of: token, [.nsubj, .nsubjpass], where: { $0 != token }) { return own }
      let head = reading.tokens[token].head
      guard head != token else { break climbing }
      switch reading.tokens[token].dependency {
      case .acomp, .attr, .oprd, .xcomp, .advmod, .prep, .pobj:
        if let subject = reading.child(of: head, [.nsubj, .nsubjpass]), relation.contentHolds(subject) {
          return subject
        }
        if let object = reading.child(of: head, [.dobj], where: { $0 < verdict }), relation.contentHolds(object) {
          return object
        }
        token = head
      case .conj: token = head
      default: break climbing
      }
      if !relation.contentHolds(token) { break climbing }
    }
    // “called the allegation baseless”: the noun hangs on the adjective.
    if reading.tokens[verdict].pos == .adj, let noun = reading.child(of: verdict, [.compound]) { return noun }
    let heads = relation.contentHeads.filter { $0 != verdict }
    return heads.first { [.noun, .pron, .det].contains(reading.tokens[$0].pos) } ?? heads.first
  }

  private static let indefinites: WordSet = [
    "something", "nothing", "everything", "anything", "what", "one", "there", "someone", "somebody", "anyone",
    "everyone", "nobody", "i", "we", "you", "who", "which",
  ]

  /// Words that judge deeds as well as claims.
  private static let moral: WordSet = ["wrong", "right", "insulting", "absurd", "ridiculous", "ludicrous"]

  /// “no such report exists”, “had no such plans”: what is said not to be was spoken of right before.
  func nothingSuch(_ index: Int) -> Int? {
    for range in claims[index].relation.content {
      // “nothing of the kind”
      for token in range.prefix(24) where reading.words[token] == "nothing" && token + 3 < range.upperBound {
        guard reading.words[token + 1] == "of", ["kind", "sort"].contains(reading.words[token + 3]) else { continue }
        return nearby(index).first { claims[$0].outer == nil && Self.factual.contains(claims[$0].act) }
      }
      for token in range.dropFirst() where reading.marks[token].contains(.such) {
        let next = min(token + 1, range.upperBound - 1)
        let isOne = ["a", "an"].contains(reading.words[next])
        guard isOne || ["no", "any"].contains(reading.words[token - 1]) else { continue }
        let noun = min(isOne ? token + 2 : next, range.upperBound - 1)
        return suchLike(ArticleReading.plain(reading.tokens[noun].lemma), index)
      }
    }
    return nil
  }

  /// “any such offer” answers who spoke of an offer, “such a plan” whoever is said to have one, “no such report” who said that
  /// she had reported.
  private func suchLike(_ noun: String, _ index: Int) -> Int? {
    let candidates = earlier(index)
    let acts = Self.actsOfSuch[noun] ?? ClaimNouns.acts[noun] ?? []
    if let named = candidates.prefix(6).first(where: { acts.contains(claims[$0].act) }) {
      return outermost(named, index)
    }
    // What is laid to the speaker himself inside another's words: “that it would hurt the company's plan to sell data”.
    for other in stride(from: index - 1, through: max(0, index - 8), by: -1)
    where claims[other].outer != nil && acts.contains(claims[other].act) {
      if claims[other].relation.cueHead.map({ reading.tokens[$0].lemma == noun }) ?? false { return other }
    }
    let stem = ContentWords.stem(noun)
    let near = candidates.prefix(6).filter { claims[$0].outer == nil }
    return near.first { lemmas($0).contains(stem) } ?? candidates.first.map { outermost($0, index) }
  }

  static let actsOfSuch: [String: [SpeechAct]] = [
    "promise": [.promise], "offer": [.promise], "pledge": [.promise], "deal": [.decide, .promise], "warning": [.warn],
    "complaint": [.criticize, .accuse, .allege], "demand": [.demand], "request": [.demand], "plan": [.intend],
    "decision": [.decide], "threat": [.promise, .warn],
  ]

  /// “except a wrong one” is no verdict.
  private static let predicative: Set<Dependency> = [.acomp, .attr, .oprd, .ccomp, .xcomp, .root, .conj, .appos]

  /// `WordMarks.verdict`
  static let verdicts: [String] = [
    "nonsense", "lie", "false", "wrong", "untrue", "fantasy", "fabrication", "rubbish", "baseless", "invention",
    "hoax", "misleading", "incorrect", "inaccurate", "true", "correct", "right", "accurate", "unfounded", "absurd",
    "ridiculous", "groundless", "propaganda", "insulting", "slander", "libel", "myth", "garbage", "speculation",
    "guesswork", "smear", "ludicrous", "laughable", "fanciful", "preposterous", "bogus", "fiction", "fabricated",
    "bunk", "fake", "phantasy", "hogwash", "codswallop", "tosh", "poppycock", "claptrap", "balderdash", "piffle",
    "unsubstantiated", "meritless", "far-fetched", "spurious", "concocted", "fictitious", "defamatory", "libellous",
    "slanderous", "falsehood", "lies", "slur", "fib", "calumny", "fairy-tale", "fairytale", "overblown", "hollow",
    "exaggerated", "overstated", "understated",
    "inflated", "invented", "mistaken", "erroneous", "nonsensical", "outlandish",
  ]
}
