internal import Language

/// Contents that stand elsewhere than behind their verb, or that the parser hangs elsewhere.
extension VerbConstruction {
  /// X let it be known that A, X has let us know that A.
  static func letKnown(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard let known = c.child(of: verb, .ccomp, after: verb) ?? c.child(of: verb, .xcomp, after: verb),
      c.lemma[known] == know, let clause = c.child(of: known, .ccomp, after: known),
      let source = SpeakerFinder.source(c, verb), !source.isEmpty
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, c.cueTokens(verb) + Array(verb + 1...known), head: known, content: c.phrase(clause).filter { $0 > known },
        source: source))
  }

  /// “said *the same*”, “told us *the same thing* in November”, “said *the same* last year”, which the parser takes for a year.
  static func same(_ c: TokenColumns, _ verb: Int, _ object: Int?) -> [Int]? {
    guard c.lemma[verb] == say || c.lemma[verb] == tell else { return nil }
    if c.lemma[verb] == say, let same = object ?? c.child(of: verb, .npadvmod, after: verb) {
      if sames.contains(c.lemma[same]) { return c.phrase(same) }
      let phrase = c.phrase(same)
      if phrase.count > 2, phrase[0] == verb + 1, c.lemma[phrase[1]] == sameWord, c.isRelation(same, .npadvmod) {
        return Array(phrase.prefix(2))
      }
    }
    guard let object, let amod = c.child(of: object, .amod, where: { c.lemma[$0] == sameWord }), amod > verb,
      things.contains(c.lemma[object]), case let phrase = c.phrase(object),
      // “have said the same thing, including X – “A””: A is X's.
      phrase.allSatisfy({ c.quotation[$0] == c.quotation[verb] })
    else { return nil }
    return phrase
  }

  private static let sameWord = FeatureBag.hash("same")
  private static let things = TokenColumns.hashes("thing story lie")

  /// “let slip over dinner that A”, where the parser makes an auxiliary of “let”.
  static func letSlip(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard verb > 0, c.lemma[verb - 1] == let_,
      let clause = c.child(of: verb, .ccomp, after: verb) ?? c.child(of: verb - 1, .ccomp, after: verb)
        ?? loweredClause(c, verb)
        // “let slip over the first course *that A*”: taken for a relative clause.
        ?? c.child(of: verb, .prep, after: verb).flatMap({ c.child(of: $0, .pobj) }).flatMap({ noun in
          c.child(of: noun, .relcl, after: noun, where: { c.isRelation(Int(c.leftEdge[$0]), .mark) })
        }), hasSubject(c, clause),
      case let subject = c.subject[verb] >= 0 ? Int(c.subject[verb]) : Int(c.subject[verb - 1]), subject >= 0,
      subject < verb, let source = SpeakerFinder.somebody(c, subject, verb - 1)
    else { return nil }
    return ConstructionReader.relation(
      c, (c.cueTokens(verb - 1) + c.cueTokens(verb)).ordered(), head: verb,
      content: c.phrase(clause).filter { $0 > verb }, source: source.filter { $0 < verb - 1 })
  }

  /// “My husband heard from the driver that A”: the driver says so.
  static func teller(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard hearing.contains(c.lemma[verb]), c.object[verb] < 0,
      let from = c.child(of: verb, .prep, after: verb, where: { c.lemma[$0] == fromWord }), from == verb + 1,
      let teller = c.child(of: from, .pobj)
    else { return nil }
    let hung = c.child(of: verb, .ccomp, after: teller)
    guard
      let clause = hung
        ?? c.child(
          of: teller, .acl, after: teller,
          where: { c.has($0, .mark) && c.isFinite($0) && !NounConstruction.isStatement(c, teller) })
        ?? c.child(
          of: teller, .relcl, after: teller,
          where: { c.has($0, .mark) && c.isFinite($0) && !NounConstruction.isStatement(c, teller) }),
      hasSubject(c, clause)
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, c.cueTokens(verb) + [from], head: verb, content: c.phrase(clause).filter { $0 > teller },
        source: c.phrase(teller, before: Int(c.leftEdge[clause]))))
  }

  /// “had written to him *to say* A”, “called *to say* A”: what is sent says A.
  static func sentWord(_ c: TokenColumns, _ verb: Int, _ source: [Int]) -> RelationCandidate? {
    guard sending.contains(c.lemma[verb]), !c.has(verb, .ccomp),
      let say = c.child(of: verb, .advcl, after: verb, where: { c.lemma[$0] == VerbConstruction.say && c.hasTo($0) })
        ?? c.child(of: verb, .xcomp, after: verb, where: { c.lemma[$0] == VerbConstruction.say && c.hasTo($0) }),
      say - verb <= 8, let clause = c.child(of: say, .ccomp, after: say), hasSubject(c, clause)
    else { return nil }
    return ConstructionReader.relation(
      c, c.cueTokens(verb) + Array(verb + 1...say), head: verb, content: c.phrase(clause).filter { $0 > say },
      source: source)
  }

  private static let sending = TokenColumns.hashes(
    "write call phone ring email e-mail text telephone message cable wire")
  private static let hearing = TokenColumns.hashes("hear learn")
  private static let fromWord = FeatureBag.hash("from")

  /// “A, the paper reported on its website; B”
  static func inverted(_ c: TokenColumns, _ verb: Int, _ frames: CueFrames) -> [Int]? {
    guard frames.contains(.clause), c.quotation[verb] < 0, !c.sentences[Int(c.sentence[verb])].isHeading,
      !begging.contains(c.lemma[verb]), let clause = c.child(of: verb, .ccomp, where: { $0 < verb }),
      c.subject[verb] > clause, hasSubject(c, clause), c.isFinite(clause), verb + 1 < c.count,
      c.isPunctuation(verb + 1) || c.child(of: verb, .ccomp, after: verb, where: { !isOccasion(c, $0) }) == nil
    else { return nil }
    let end = Int(c.leftEdge[Int(c.subject[verb])])
    guard end > 0, c.isComma[end - 1], Int(c.rightEdge[clause]) < end else { return nil }
    return c.phrase(clause).filter { $0 < end }
  }

  /// “A, X said on Thursday, *a day after B*”, which the parser takes for what X said.
  private static func isOccasion(_ c: TokenColumns, _ clause: Int) -> Bool {
    c.child(of: clause, .mark, where: { $0 < clause && occasions.contains(c.lemma[$0]) }) != nil
  }

  /// “A, two people with knowledge of the matter told Northgate News on Thursday.” that the parser takes for an adverbial of A:
  /// nothing but a hearer and a day stands behind the verb, and a clause before its subject.
  static func closing(_ c: TokenColumns, _ verb: Int, _ frames: CueFrames) -> RelationCandidate? {
    guard frames.contains(.clause), c.quotation[verb] < 0, c.isRelation(verb, .advcl, .parataxis), c.isFinite(verb),
      Int(c.head[verb]) < verb, !c.has(verb, .mark), !c.has(verb, .ccomp), !c.has(verb, .xcomp), c.subject[verb] >= 0,
      case let subject = Int(c.subject[verb]), subject < verb, case let first = Int(c.leftEdge[subject]), first > 3,
      c.isComma[first - 1], !c.isTag(first, .wp, .wdt, .wrb), Int(c.head[verb]) < first
    else { return nil }
    let sentence = c.sentences[Int(c.sentence[verb])].tokens
    let tail = verb + 1..<sentence.upperBound
    let said = sentence.lowerBound..<first - 1
    guard tail.count <= longestTail, !tail.contains(where: { c.isVerb($0) || c.isComma[$0] }),
      c.child(of: verb, .advmod, where: { c.isTag($0, .wrb) }) == nil,
      said.contains(where: { (c.isVerb($0) || c.pos[$0] == PartOfSpeech.aux.rawValue) && c.isFinite($0) }),
      said.allSatisfy({ c.quotation[$0] < 0 }), let source = SpeakerFinder.somebody(c, subject, verb)
    else { return nil }
    return ConstructionReader.relation(c, c.cueTokens(verb), head: verb, content: Array(said), source: source)
  }

  private static let longestTail = 9

  /// “undertook, *in a letter that nobody has seen*, to A”: a phrase between commas parts a promise from its infinitive.
  static func partedDeed(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    guard promising.contains(c.lemma[verb]), verb + 4 < c.count, c.isComma[verb + 1], c.isTag(verb + 2, .preposition)
    else { return nil }
    let sentence = c.sentences[Int(c.sentence[verb])].tokens
    let limit = min(sentence.upperBound - 1, verb + longestParting)
    guard
      let comma = (verb + 3..<max(verb + 3, limit)).first(where: {
        c.isComma[$0] && c.quotation[$0] == c.quotation[verb]
      }), comma + 2 < sentence.upperBound, c.isTag(comma + 1, .to), c.isTag(comma + 2, .vb)
    else { return nil }
    let end = (comma + 2..<sentence.upperBound).first {
      c.quotation[$0] < 0 && (c.isStop($0) || AsideConstruction.closesClause(c, $0))
    }
    return Array(comma + 1..<(end ?? sentence.upperBound))
  }

  private static let longestParting = 16

  /// A that-clause that the parser hangs on a noun between: “told head office in writing that A”; likewise “told me at the net
  /// he was ill”.
  private static let occasionWords = TokenColumns.hashes("at on in during by")
  private static let times = TokenColumns.hashes(
    "time moment night day week month year hearing trial meeting debate inquest session press-conference conference")

  static func loweredClause(_ c: TokenColumns, _ verb: Int) -> Int? {
    if c.object[verb] > verb, CueFrames.of(c.lemma[verb]).contains(.hearer),
      let preposition = c.child(
        of: verb, .prep, after: Int(c.object[verb]), where: { occasions.contains(c.lemma[$0]) }),
      let noun = c.child(of: preposition, .pobj), let clause = c.child(of: noun, .relcl, after: noun),
      c.subject[clause] > noun, Int(c.leftEdge[clause]) == Int(c.leftEdge[Int(c.subject[clause])]),
      c.pos[Int(c.subject[clause])] == PartOfSpeech.pron.rawValue, !c.isTag(Int(c.subject[clause]), .wp, .wdt),
      c.has(clause, .dobj) || c.has(clause, .acomp) || c.has(clause, .attr) || c.has(clause, .ccomp)
        || c.has(clause, .xcomp)
    {
      return clause
    }
    // “said at the time *that she had A*”: a verb of saying without anything else has no use for “the time that”.
    if !c.has(verb, .ccomp), !c.has(verb, .dobj),
      let preposition = c.child(of: verb, .prep, after: verb, where: { occasionWords.contains(c.lemma[$0]) }),
      let noun = c.child(of: preposition, .pobj), ContentExtent.isTime(c, noun) || times.contains(c.lemma[noun]),
      let clause = c.child(of: noun, .relcl, after: noun) ?? c.child(of: noun, .acl, after: noun),
      case let first = Int(c.leftEdge[clause]), c.word[first] == that, c.subject[clause] > Int32(first),
      c.isFinite(clause)
    {
      return clause
    }
    // “had boasted to friends *that A*”: a verb that brings no clause elsewhere.
    if !c.has(verb, .ccomp), c.object[verb] < 0,
      let to = c.child(of: verb, .prep, after: verb, where: { addressed.contains(c.lemma[$0]) }),
      let hearer = c.child(of: to, .pobj), !NounConstruction.isStatement(c, hearer),
      let clause = c.child(of: hearer, .relcl, after: hearer, where: { c.has($0, .mark) && c.isFinite($0) })
        ?? c.child(of: hearer, .acl, after: hearer, where: { c.has($0, .mark) && c.isFinite($0) }),
      c.word[Int(c.leftEdge[clause])] == that, c.subject[clause] > Int32(hearer)
    {
      return clause
    }
    // “told her at the age of nine *that A*”: who is told something needs to be told what.
    if c.object[verb] > verb, CueFrames.of(c.lemma[verb]).contains(.hearer), !c.has(verb, .ccomp),
      let preposition = c.child(
        of: verb, .prep, after: Int(c.object[verb]), where: { occasions.contains(c.lemma[$0]) }),
      let noun = c.child(of: preposition, .pobj), !NounConstruction.isStatement(c, noun),
      let clause = c.child(of: noun, .relcl, after: noun) ?? c.child(of: noun, .acl, after: noun),
      case let first = Int(c.leftEdge[clause]), c.word[first] == that, first > noun,
      c.subject[clause] > Int32(first), c.isFinite(clause),
      c.has(clause, .dobj) || c.has(clause, .acomp) || c.has(clause, .attr) || c.has(clause, .ccomp)
        || c.has(clause, .xcomp) || c.has(clause, .auxpass)
    {
      return clause
    }
    guard let preposition = c.child(of: verb, .prep, after: verb, where: { c.lemma[$0] == inLemma }),
      let noun = c.child(of: preposition, .pobj), Int(c.rightEdge[noun]) > noun,
      let clause = c.child(of: noun, .ccomp, after: noun)
        // “in an interview aired on Sunday that A”
        ?? c.child(of: noun, .acl, after: noun, where: { c.isTag($0, .vbn) && c.has($0, .ccomp) })
        .flatMap({ c.child(of: $0, .ccomp, after: $0) }) ?? c.child(of: noun, .acl, after: noun)
        // “in a one-line statement that it had received an approach”
        ?? c.child(of: noun, .relcl, after: noun, where: { c.has($0, .mark) && c.isFinite($0) }),
      c.child(of: clause, .mark, where: { c.lemma[$0] == that && $0 > noun }) != nil, hasSubject(c, clause)
    else { return nil }
    return clause
  }

  /// “A, a charge X flatly denied”, where the parser takes the charge for a first subject, or X for an apposition.
  static func comment(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard c.isFinite(verb), c.child(of: verb, .dobj) == nil, c.child(of: verb, .ccomp, after: verb) == nil,
      c.child(of: verb, .xcomp, after: verb) == nil
    else { return nil }
    let noun: Int
    let speaker: Int
    if c.subject[verb] >= 0, let second = c.child(of: verb, .nsubj, after: Int(c.subject[verb])), second < verb {
      noun = Int(c.subject[verb])
      speaker = second
    } else if c.subject[verb] < 0, c.isRelation(verb, .acl, .relcl), Int(c.head[verb]) < verb,
      let apposition = c.child(of: Int(c.head[verb]), .appos, after: Int(c.head[verb])), apposition < verb
    {
      noun = Int(c.head[verb])
      speaker = apposition
    } else {
      return nil
    }
    let first = Int(c.leftEdge[noun])
    guard first > 0, c.isPunctuation(first - 1), indefinite.contains(c.word[first]),
      Int(c.leftEdge[speaker]) == noun + 1,
      noun - first <= 5
    else { return nil }
    return ConstructionReader.relation(
      c, c.cueTokens(verb), head: verb, content: Array(first...noun), source: c.phrase(speaker, before: verb))
  }

  /// “What X said was that A”, “What X wants is A”
  static func cleft(_ c: TokenColumns, _ verb: Int, _ frames: CueFrames) -> [Int]? {
    let above = Int(c.head[verb])
    // Within marks it is said, not wished: ““What parents want is a school,” she said.”
    let wants = wanting.contains(c.lemma[verb]) && c.quotation[verb] < 0
    guard c.isRelation(verb, .csubj) || wants && c.isRelation(verb, .csubj, .ccomp, .advcl),
      frames.contains(.clause) || wants, c.lemma[above] == be, above > verb,
      Int(c.leftEdge[verb]) < verb, c.isTag(Int(c.leftEdge[verb]), .wp)
    else { return nil }
    if let clause = c.child(of: above, .ccomp, after: above) { return c.phrase(clause).filter { $0 > above } }
    guard wants,
      let wish = c.child(of: above, .attr, after: above) ?? c.child(of: above, .xcomp, after: above)
        ?? c.child(of: above, .prep, after: above) ?? c.child(of: above, .advcl, after: above)
    else { return nil }
    return c.phrase(wish).filter { $0 > above }
  }

  /// “What” in “what experts call A”, where no question is asked.
  static func freeRelative(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    let first = Int(c.leftEdge[verb])
    guard first < verb, c.isTag(first, .wp), c.word[first] == what, Int(c.head[first]) == verb,
      c.isRelation(first, .dobj), c.isRelation(verb, .pcomp, .ccomp, .dobj, .attr, .nsubj, .pobj),
      c.subject[verb] > first
    else { return nil }
    return [first]
  }

  /// “Put the loss at A.”
  static func valuation(_ c: TokenColumns, _ verb: Int, _ object: Int?) -> [Int]? {
    guard let object,
      let at = c.child(of: verb, .prep, after: object, where: { c.lemma[$0] == atWord || c.lemma[$0] == onWord })
        ?? c.child(of: object, .prep, after: object, where: { c.lemma[$0] == atWord || c.lemma[$0] == onWord }),
      c.phrase(at).contains(where: { c.isTag($0, .cd) })
    else {
      // “put the number of people caught at at least ten”: hung on the participle.
      guard let object, let at = c.phrase(object).last(where: { c.lemma[$0] == atWord && c.isRelation($0, .prep) }),
        at > object, c.phrase(at).contains(where: { c.isTag($0, .cd) }), sums.contains(c.lemma[object])
      else { return nil }
      return c.phrase(object)
    }
    return c.phrase(object) + c.phrase(at)
  }

  /// “Rejected that: B”, “calls that “A””: a “that” before a mark or “as” begins no clause, whatever the parser says.
  static func demonstrative(_ c: TokenColumns, _ verb: Int) -> Int? {
    guard verb + 2 < c.count, c.word[verb + 1] == that, !c.isTag(verb + 1, .dt) || !c.isRelation(verb + 1, .det),
      c.isPunctuation(verb + 2) || c.lemma[verb + 2] == asWord
    else { return nil }
    return verb + 1
  }

  /// X pleads with Y to Z, X appeals to Y to Z, X calls on Y to Z.
  static func entreaty(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    guard
      let preposition = c.child(of: verb, .prep, after: verb, where: { entreated.contains(c.word[$0]) }),
      let hearer = c.child(of: preposition, .pobj)
    else { return nil }
    let hanging =
      c.child(of: verb, .xcomp, after: hearer, where: { c.hasTo($0) })
      ?? c.child(of: verb, .advcl, after: hearer, where: { c.hasTo($0) })
    if let deed = hanging { return c.phrase(hearer) + c.phrase(deed) }
    guard
      let deed = c.child(of: hearer, .relcl, after: hearer, where: { c.hasTo($0) })
        ?? c.child(of: hearer, .acl, after: hearer, where: { c.hasTo($0) })
    else { return nil }
    return c.phrase(hearer).filter { $0 <= Int(c.rightEdge[deed]) }
  }

  private static let sums = TokenColumns.hashes(
    "number toll figure sum cost price loss bill total death value odds damage share rate age chance risk")
  private static let addressed = TokenColumns.hashes("to with")
  private static let entreated = TokenColumns.hashes("with to on upon")
  private static let occasions = TokenColumns.hashes("in at on by over during after before outside inside")
  private static let be = FeatureBag.hash("be")
  private static let inLemma = FeatureBag.hash("in")
  private static let indefinite = TokenColumns.hashes("a an something")
  private static let begging = TokenColumns.hashes("beg plead pray see know feel")
  private static let onWord = FeatureBag.hash("on")
  private static let atWord = FeatureBag.hash("at")

  /// “told the court *that was a lie*”, where the parser makes of it what the court was: whom one tells is nobody's lie.
  static func toldThat(_ c: TokenColumns, _ verb: Int, _ object: Int) -> [Int]? {
    guard CueFrames.of(c.lemma[verb]).contains(.hearer), CueFrames.of(c.lemma[verb]).contains(.clause),
      let clause = c.child(of: object, .relcl, after: object), c.lemma[clause] == be, c.isFinite(clause),
      case let first = Int(c.leftEdge[clause]), c.word[first] == that, c.isRelation(first, .nsubj), first > object,
      !c.isPunctuation(first - 1), c.has(clause, .attr) || c.has(clause, .acomp)
    else { return nil }
    return c.phrase(clause)
  }

  private static let wanting = TokenColumns.hashes("want fear seek demand hope dread")
}
