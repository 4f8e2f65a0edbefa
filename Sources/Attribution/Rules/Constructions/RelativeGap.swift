internal import Language

/// What a relative clause leaves out and its noun gives: “a plan that its critics call a folly”, “a charge he denies”.
enum RelativeGap {
  /// The relative pronoun's tokens, with the noun phrase before them where no comma parts the two; nil where the verb
  /// heads no relative clause, or the pronoun is its subject.
  static func tokens(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    guard c.isRelation(verb, .relcl, .acl), c.subject[verb] >= 0 else { return nil }
    let noun = Int(c.head[verb])
    let start = Int(c.leftEdge[verb])
    guard noun < start, start <= verb else { return nil }
    var pronoun: [Int] = []
    if let relative = (start...verb).prefix(12).first(where: { isPronoun(c, $0) }) {
      if relative == Int(c.subject[verb]), secondSubject(c, verb) == nil { return nil }
      let above = Int(c.head[relative])
      // “in which he admits”: what is left out is no content.
      let upper = Int(c.head[above])
      let isPart = c.isRelation(relative, .pobj) && c.isNominal(upper) && upper >= start && upper < above
      if c.isRelation(relative, .pobj) && !isPart || c.isRelation(above, .pobj) {
        guard upper == verb, CueFrames.takes(c.lemma[verb], preposition: c.lemma[above]), above == start
        else { return nil }
      }
      if isPart {
        // “two of whom he said …”
        guard upper != Int(c.subject[verb]) else { return nil }
        pronoun = Array(Int(c.leftEdge[upper])...relative)
      } else if c.tag[relative] == PennTag.wpPossessive.rawValue {
        guard above > relative, above < verb, above != Int(c.subject[verb]) else { return nil }
        pronoun = Array(relative...above)
      } else {
        pronoun = [relative]
      }
    }
    // “a plan that its critics call a folly”: the parser may take the pronoun for a conjunction.
    if pronoun.isEmpty, c.lemma[start] == that, c.isRelation(start, .mark, .dobj) {
      // “reminded *members that X had vowed to resign*”: the members are told so.
      if isHearer(c, noun), !c.isRelation(start, .dobj), fills(c, verb) { return nil }
      pronoun = [start]
    }
    var end = start - 1
    while end > noun, c.isPunctuation(end) { end -= 1 }
    guard end == start - 1 else { return pronoun.isEmpty ? nil : pronoun }
    var first = noun
    while first > Int(c.leftEdge[noun]), first > 0,
      c.isRelation(first - 1, .det, .amod, .compound, .nummod, .poss, .nmod, .case, .advmod, .quantmod, .predet)
    {
      first -= 1
    }
    guard start - first <= longest else { return pronoun }
    return Array(first..<start) + pronoun
  }

  /// Whom a verb of telling tells something, and that brings no clause elsewhere.
  private static func isHearer(_ c: TokenColumns, _ noun: Int) -> Bool {
    let telling = Int(c.head[noun])
    return c.isRelation(noun, .dobj, .dative) && CueFrames.of(c.lemma[telling]).contains(.hearer)
      && !c.has(telling, .ccomp)
  }

  /// Whether a verb has what it brings, so that nothing is left out.
  private static func fills(_ c: TokenColumns, _ verb: Int) -> Bool {
    c.has(verb, .ccomp) || c.has(verb, .xcomp) || c.has(verb, .dobj)
  }

  /// “The reef, which scientists warn could vanish by 2060, is shrinking”, where the parser makes “vanish” the sentence's verb:
  /// what stands between the verb of saying and the next comma is said of what “which” means.
  static func passedOver(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard c.isRelation(verb, .relcl, .acl), c.quotation[verb] < 0, verb + 2 < c.count, c.isFinite(verb),
      CueFrames.of(c.lemma[verb]).contains(.clause), case let relative = Int(c.leftEdge[verb]), relative > 0,
      isPronoun(c, relative), c.isComma[relative - 1],
      let speaker = (relative + 1..<verb).last(where: { Int(c.head[$0]) == verb && c.isRelation($0, .nsubj) }),
      c.child(of: verb, .ccomp, after: verb) == nil, c.child(of: verb, .dobj, after: verb) == nil,
      case let next = c.isTag(verb + 1, .rb) ? verb + 2 : verb + 1, next + 1 < c.count,
      c.isTag(next, .md, .vbz, .vbp, .vbd),
      // “which the government says broke the law”: two subjects, of which the pronoun is that of what is said.
      Int(c.head[next]) != verb || c.isRelation(next, .xcomp) && speaker > relative && Int(c.head[relative]) == verb
    else { return nil }
    let sentence = c.sentences[Int(c.sentence[verb])].tokens
    guard let comma = (next + 1..<min(next + longest, sentence.upperBound)).first(where: { c.isComma[$0] }) else {
      return nil
    }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, c.cueTokens(verb), head: verb, content: [relative] + Array(verb + 1..<comma),
        source: c.phrase(speaker, before: verb).filter { $0 > relative && $0 < verb }))
  }

  /// “A meeting that the county has always insisted never took place”, “a spill the firm maintains was caused by a flood”, where the
  /// parser joins “took” and “was” to the sentence: a verb of saying cannot be followed by another that bears tense but by
  /// what it says of the noun before.
  static func stranded(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard c.isRelation(verb, .relcl, .acl), c.quotation[verb] < 0, c.isFinite(verb), c.subject[verb] >= 0,
      CueFrames.of(c.lemma[verb]).contains(.clause), !asking.contains(c.lemma[verb]),
      case let noun = Int(c.head[verb]), noun < verb,
      let gap = relativeTokens(c, noun, verb), c.child(of: verb, .ccomp, after: verb) == nil,
      c.child(of: verb, .dobj, after: verb) == nil
    else { return nil }
    let sentence = c.sentences[Int(c.sentence[verb])].tokens
    var next = verb + 1
    while next < sentence.upperBound, next < verb + 3, c.isTag(next, .rb), c.quotation[next] < 0 { next += 1 }
    guard next < sentence.upperBound, c.isTag(next, .md, .vbz, .vbp, .vbd),
      Int(c.head[next]) != verb || c.isRelation(next, .xcomp) && !c.hasTo(next)
    else { return nil }
    // Where the parser makes the noun the sentence's root, it has lost the main verb in what is said of it.
    let isRootless = Int(c.head[noun]) == noun
    let end =
      (next + 1..<min(next + longest, sentence.upperBound)).first {
        c.isPunctuation($0) && !c.isMark[$0] && c.word[$0] != hyphen || goesOn(c, $0, after: next, isRootless)
      }
      ?? sentence.upperBound
    guard
      let speaker = (gap[gap.count - 1] + 1..<verb).last(where: { Int(c.head[$0]) == verb && c.isRelation($0, .nsubj) })
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, c.cueTokens(verb), head: verb, content: gap + Array(verb + 1..<end),
        source: c.phrase(speaker, before: verb).filter {
          $0 > gap[gap.count - 1] && $0 < (c.cueTokens(verb).first ?? verb)
        }))
  }

  /// “a plan that critics say is too weak *took* effect”: the sentence's own verb, which has no other subject than the noun before.
  private static func goesOn(_ c: TokenColumns, _ token: Int, after next: Int, _ isRootless: Bool) -> Bool {
    guard c.isTag(token, .md, .vbz, .vbp, .vbd) || pasts.contains(c.word[token]), token > next + 1,
      c.quotation[token] < 0, !c.isTag(token - 1, .wdt, .wp, .wrb, .cc, .to, .md, .prp), !c.isComma[token - 1]
    else { return false }
    let verb = c.pos[token] == PartOfSpeech.aux.rawValue ? Int(c.head[token]) : token
    return isRootless || Int(c.subject[token]) < next && (Int(c.subject[verb]) < next || verb < token)
  }

  /// Pasts that are no participles, whatever the tagger says.
  private static let pasts = TokenColumns.hashes(
    "was were took went gave saw came became began broke chose drew drove fell flew grew knew rose spoke wrote did")

  /// “whom *police* have asked”, “which *the regulator* considers unfit”, where the parser makes of the pronoun a subject, too.
  static func secondSubject(_ c: TokenColumns, _ verb: Int) -> Int? {
    let first = Int(c.subject[verb])
    guard first >= 0, first < verb, c.isTag(first, .wdt, .wp),
      c.isRelation(verb, .relcl, .acl) || first > 0 && c.isComma[first - 1]
    else { return nil }
    return c.child(
      of: verb, .nsubj, after: first, where: { $0 < verb && c.isNominal($0) && !ContentExtent.isTime(c, $0) })
  }

  /// “a syrup that they believed *to be honey*”, “a man whom police suspect *to have fled*”.
  static func supposed(_ c: TokenColumns, _ verb: Int) -> [Int]? {
    guard supposing.contains(c.lemma[verb]),
      let deed = c.child(of: verb, .xcomp, after: verb) ?? c.child(of: verb, .ccomp, after: verb), c.hasTo(deed),
      c.lemma[deed] == be || c.child(of: deed, .aux, where: { c.lemma[$0] == have }) != nil
    else { return nil }
    return c.phrase(deed).filter { $0 > verb }
  }

  private static let supposing = TokenColumns.hashes(
    "believe think know consider suspect presume understand assume judge confirm admit declare certify find prove")
  private static let be = FeatureBag.hash("be")
  private static let have = FeatureBag.hash("have")

  /// The noun phrase before a relative clause and its pronoun, which may be left out.
  private static func relativeTokens(_ c: TokenColumns, _ noun: Int, _ verb: Int) -> [Int]? {
    var pronoun = noun + 1
    if pronoun < verb, c.isComma[pronoun] { pronoun += 1 }
    let hasPronoun = isPronoun(c, pronoun) || c.lemma[pronoun] == that
    if pronoun > noun + 1 { return hasPronoun ? [pronoun] : nil }
    var first = noun
    while first > Int(c.leftEdge[noun]), first > 0,
      c.isRelation(first - 1, .det, .amod, .compound, .nummod, .poss, .nmod, .case, .advmod, .quantmod, .predet)
    {
      first -= 1
    }
    return Array(first...(hasPronoun ? pronoun : noun))
  }

  private static let asking = TokenColumns.hashes("ask wonder know remember see hear read learn")
  private static let hyphen = FeatureBag.hash("-")
  private static let longest = 24
  private static let that = FeatureBag.hash("that")

  private static func isPronoun(_ c: TokenColumns, _ token: Int) -> Bool {
    c.isTag(token, .wdt, .wp, .wpPossessive)
  }
}
