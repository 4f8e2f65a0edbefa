internal import Language

/// “A, a jury was told on Tuesday.”, “A, documents obtained by the paper show.”, “The price, she told a committee, had
/// risen.”: attributions that close or interrupt a sentence, read by their words, for the parser makes of their verb a second
/// clause, an object or a noun.
///
/// - closing: a clause, a comma, a noun phrase, a verb of saying that brings nothing, and at most to whom, when and where
/// - interrupting: the same between two commas, where what follows goes on with what stands before: its verb, its infinitive
///
/// A clause that stands so between commas can be nothing else in English: a relative clause without its pronoun takes no comma.
enum AsideConstruction {
  /// The attribution that a comma opens; nil where its words are no aside.
  static func candidate(_ c: TokenColumns, opening comma: Int) -> RelationCandidate? {
    guard c.isComma[comma], c.quotation[comma] < 0, comma > 0, comma + 2 < c.count else { return nil }
    let sentence = c.sentences[Int(c.sentence[comma])].tokens
    // A torn text may end its sentence at the comma.
    guard comma > sentence.lowerBound, comma + 2 < sentence.upperBound, !c.sentences[Int(c.sentence[comma])].isHeading,
      let aside = aside(c, comma, sentence)
    else { return nil }
    guard let content = content(c, around: aside, comma, sentence) else { return nil }
    let isHeard = c.isPassive(aside.verb)
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, c.cueTokens(aside.verb) + (c.lemma[aside.verb] == make ? [aside.verb + 1] : []), head: aside.verb,
        content: content, source: isHeard ? [] : aside.source))
  }

  /// Whether a verb that a clause seems to have for its content is that of an attribution at the sentence's end.
  static func closes(_ c: TokenColumns, _ verb: Int) -> Bool {
    let first = Int(c.leftEdge[verb])
    guard first > 0, c.isVerb(verb), c.quotation[verb] < 0,
      let comma = [first - 1, first].first(where: { c.isComma[$0] }),
      let found = candidate(c, opening: comma)
    else { return false }
    return found.cue.head == verb
  }

  /// Takes an attribution that closes or interrupts a sentence out of the contents around it: “X asked Y for A, *the Courier
  /// reported*”.
  static func clear(_ all: inout [RelationSelection.Scored], _ constructions: [RelationCandidate], _ c: TokenColumns) {
    guard constructions.contains(where: \.isFirm) else { return }
    var bySentence: [Int32: [Int]] = [:]
    for number in all.indices { bySentence[c.sentence[all[number].candidate.cue.head], default: []].append(number) }
    var lost: Set<Int> = []
    for aside in constructions where aside.isFirm && c.quotation[aside.cue.head] < 0 {
      let cue = aside.cue.head
      guard let last = aside.content.last(where: { $0 < cue }), cue - last <= longestAside, last + 1 < c.count,
        c.isComma[last + 1], c.quotation[last + 1] < 0, !aside.source.contains(where: { $0 < last })
      else { continue }
      let end = aside.content.first { $0 > cue } ?? c.sentences[Int(c.sentence[cue])].tokens.upperBound
      let own = bySentence[c.sentence[cue]] ?? []
      // “His critics, *she went on*, “should come””: both halves are hers.
      for number in own
      where all[number].candidate.cue.head == cue && end < c.count && end == aside.content.first(where: { $0 > cue }) {
        let content = all[number].candidate.content
        guard content.allSatisfy({ $0 > cue }) || content.allSatisfy({ $0 < cue }),
          aside.content.holdsAll(of: content)
        else { continue }
        all[number].candidate.content = aside.content
        all[number].candidate.source = aside.source
      }
      for number in own where all[number].candidate.cue.head <= last {
        guard aside.content.contains(all[number].candidate.cue.head) else { continue }
        all[number].candidate.content.removeAll { $0 > last && $0 < end }
        if all[number].candidate.content.isEmpty { lost.insert(number) }
      }
      // “blames a supplement, *which, the manufacturer insists, was clean*”
      if c.isTag(last, .wdt, .wp), aside.content.first == last {
        for number in own where all[number].candidate.cue.head < last {
          ContentExtent.keep(&all[number].candidate, c) { $0 < last - 1 || $0 > (aside.content.last ?? last) }
        }
      }
      // “the diver who *found* it said”: found it, and not what she said.
      for number in own
      where aside.source.contains(all[number].candidate.cue.head) && all[number].candidate.content.contains(cue) {
        lost.insert(number)
      }
    }
    if !lost.isEmpty { all = all.indices.filter { !lost.contains($0) }.map { all[$0] } }
  }

  typealias Aside = (verb: Int, source: [Int], end: Int)

  /// The noun phrase and the verb behind a comma, and the first token behind what they have beside them.
  private static func aside(_ c: TokenColumns, _ comma: Int, _ sentence: Range<Int>) -> Aside? {
    // “A, *or so* the label says”
    let isDoubted = comma + 3 < sentence.upperBound && c.word[comma + 1] == or && c.word[comma + 2] == so
    // “A, *as* her diary shows”
    let isAs = c.word[comma + 1] == asWord && comma + 3 < sentence.upperBound
    let first = isDoubted ? comma + 3 : isAs ? comma + 2 : comma + 1
    if isAs { return recorded(c, first, sentence) }
    if let inverted = inverted(c, first, sentence) ?? closed(c, first, comma, sentence) { return inverted }
    // “, all of it declared”
    guard opensPhrase(c, first), !(first + 2 < c.count && c.lemma[first + 1] == ofWord && c.isTag(first + 2, .prp))
    else {
      return nil
    }
    let limit = min(sentence.upperBound, first + longestSource)
    for verb in first + 1..<max(first + 1, limit) {
      if c.isComma[verb], c.quotation[verb] < 0 { return apposed(c, first, sentence) }
      if c.isPunctuation(verb) && c.word[verb] != hyphen || c.quotation[verb] >= 0 { return nil }
      guard isSaying(c, verb, first) else {
        // Another verb that bears tense is the aside's own, unless it stands in a relative clause.
        if c.isVerb(verb), c.isTag(verb, .vbd, .vbz, .vbp), !c.isRelation(verb, .relcl, .acl),
          !(first..<verb).contains(where: { c.isTag($0, .wp, .wdt) })
        {
          return nil
        }
        continue
      }
      let end = end(c, verb, sentence)
      guard end < sentence.upperBound, c.isComma[end] || closesClause(c, end) else { continue }
      if c.lemma[verb] == tell, !c.isPassive(verb), !(verb + 1..<end).contains(where: { c.isNominal($0) }) {
        return nil
      }
      guard !c.isPassive(verb) || isHeard(c, verb, by: first..<verb) else { return nil }
      let cue = c.cueTokens(verb)
      // “, she should not have to A even if the court found”: what bears tense before the verb has a verb of its own.
      if let other = (first..<verb).first(where: { c.isFiniteWord($0) && !cue.contains($0) }),
        !(first..<other).contains(where: { c.isTag($0, .wp, .wdt, .wpPossessive) || c.word[$0] == that }),
        !c.isRelation(other, .relcl, .acl), !c.isRelation(Int(c.head[other]), .relcl, .acl)
      {
        return nil
      }
      var source = Array(first..<(cue.first ?? verb))
      // “Mr. Lund *often* says”
      while let last = source.last, last > first, c.isRelation(last, .advmod), Int(c.head[last]) == verb {
        source.removeLast()
      }
      guard !source.isEmpty, source.contains(where: { c.isNominal($0) || c.isTag($0, .dt) }) else { return nil }
      return (verb, source, end)
    }
    return nil
  }

  /// “A, *Marsh, a former miner, conceded on Thursday*.”
  private static func apposed(_ c: TokenColumns, _ first: Int, _ sentence: Range<Int>) -> Aside? {
    guard let found = AppositiveSubject.reading(c, from: first, before: sentence.upperBound),
      !wishing.contains(c.lemma[found.verb]), !c.isPassive(found.verb) || isHeard(c, found.verb, by: found.source),
      case let end = end(c, found.verb, sentence), end < sentence.upperBound, c.isComma[end] || closesClause(c, end),
      c.lemma[found.verb] != tell || c.isPassive(found.verb)
        || (found.verb + 1..<end).contains(where: { c.isNominal($0) })
    else { return nil }
    return (found.verb, Array(found.source), end)
  }

  /// “A, as *her diary shows*.”: a paper and its verb, which taggers take for a plural, and nothing behind.
  private static func recorded(_ c: TokenColumns, _ first: Int, _ sentence: Range<Int>) -> Aside? {
    guard opensPhrase(c, first),
      let verb = (first + 1..<min(sentence.upperBound, first + longestSource)).first(where: {
        c.isPunctuation($0) || c.isRelation($0, .prep) || isSaying(c, $0, first)
      }), isSaying(c, verb, first), verb + 1 < sentence.upperBound, c.isStop(verb + 1),
      c.isTag(verb, .nn, .nns) || (first..<verb).contains(where: { documents.contains(c.lemma[$0]) })
    else { return nil }
    return (verb, Array(first..<verb), verb + 1)
  }

  /// “a jury was told”: whom one tells things in public.
  private static func isHeard(_ c: TokenColumns, _ verb: Int, by phrase: Range<Int>) -> Bool {
    CueFrames.of(c.lemma[verb]).contains(.hearer) && phrase.contains { hearers.contains(c.lemma[$0]) }
  }

  /// A determiner, a name, a pronoun, a number, a plural: what may open a noun phrase that speaks.
  static func opensPhrase(_ c: TokenColumns, _ token: Int) -> Bool {
    guard c.quotation[token] < 0, !c.isRelation(token, .cc, .mark), !c.isTag(token, .wp, .wdt, .wpPossessive, .wrb)
    else {
      return false
    }
    return switch PartOfSpeech(rawValue: c.pos[token]) {
    case .det, .propn, .pron, .num, .noun, .adj: true
    default: false
    }
  }

  static func isShowing(_ c: TokenColumns, _ verb: Int) -> Bool { evincing.contains(c.lemma[verb]) }

  /// A verb of saying that bears tense; also one that was taken for a noun: “a memo shows”, “figures from the board show”.
  private static func isSaying(_ c: TokenColumns, _ verb: Int, _ first: Int) -> Bool {
    if c.isVerb(verb) || c.isTag(verb, .vbd, .vbz, .vbp) {
      // “A, the log *makes clear*”
      if c.lemma[verb] == make, c.isFinite(verb), verb + 2 < c.count, c.word[verb + 1] == clear, c.isStop(verb + 2) {
        return true
      }
      // “a charge *she* denied”, “a step *that she* took”: a relative clause of the phrase itself.
      if c.isRelation(verb, .relcl, .acl), Int(c.head[verb]) >= first, Int(c.head[verb]) < verb,
        isRelative(c, first..<verb), !isOutlet(c, first, verb), !(c.isTag(verb, .vbd) && c.subject[verb] < 0)
      {
        return false
      }
      // “, she went on,”
      if goingOn.contains(c.lemma[verb]), c.isFinite(verb), c.word[verb + 1] == onWord { return true }
      return c.isFinite(verb) && CueFrames.of(c.lemma[verb]).contains(.clause) && !wishing.contains(c.lemma[verb])
        && !hasOpenRelative(c, first..<verb)
    }
    // “The tests, *rival Ampere & Sons objects*, were A”: a name and a verb that the tagger took for a plural.
    if c.isTag(verb, .nns), verb > first, c.isTag(verb - 1, .nnp, .nnps, .prp), verb + 2 < c.count, c.isComma[verb + 1],
      opensPredicate(c, verb + 2), c.word[verb] != c.lemma[verb],
      CueFrames.of(c.lemma[verb]).contains(.clause), !wishing.contains(c.lemma[verb])
    {
      return true
    }
    guard c.isTag(verb, .nn, .nns), showing.contains(c.word[verb]) else { return false }
    let isPlural = !c.isTag(verb, .nns)
    return (first..<verb).contains {
      documents.contains(c.lemma[$0]) && (c.isTag($0, .nns) == isPlural || c.lemma[$0] == data)
        && ($0 == first || c.isTag($0 - 1, .dt, .prpPossessive, .jj, .nn, .nnp, .pos))
    }
  }

  /// Whether the parse makes of a phrase's last noun or pronoun the subject of its own relative clause.
  private static func isRelative(_ c: TokenColumns, _ phrase: Range<Int>) -> Bool {
    !phrase.contains { c.isVerb($0) }
  }

  /// “the newsletter *Dome* reported”: a name in apposition, which the parser makes the subject of a relative clause.
  private static func isOutlet(_ c: TokenColumns, _ first: Int, _ verb: Int) -> Bool {
    var name = verb
    while name > first, c.pos[name - 1] == PartOfSpeech.propn.rawValue || c.isTag(name - 1, .cc) { name -= 1 }
    return name > first && name < verb && outlets.contains(c.lemma[name - 1])
  }

  private static let outlets = TokenColumns.hashes(
    """
    newsletter magazine newspaper paper daily weekly broadcaster agency website site station channel portal blog outlet
    network journal tabloid publication platform podcast programme program firm company charity watchdog consultancy bank
    """)

  /// “whose work critics”, “a point on which she”: a relative pronoun that has no verb yet, and a pronoun behind a noun.
  private static func hasOpenRelative(_ c: TokenColumns, _ phrase: Range<Int>) -> Bool {
    if let relative = phrase.last(where: {
      c.isTag($0, .wp, .wdt, .wpPossessive, .wrb) || c.word[$0] == that && $0 > phrase.lowerBound
    }) {
      return !(relative..<phrase.upperBound).contains { c.isVerb($0) || c.pos[$0] == PartOfSpeech.aux.rawValue }
    }
    return phrase.dropFirst().contains { c.isTag($0, .prp) && c.isNominal($0 - 1) }
  }

  /// The first token behind a verb's hearer, time and place.
  private static func end(_ c: TokenColumns, _ verb: Int, _ sentence: Range<Int>) -> Int {
    var token = verb + 1
    while token < sentence.upperBound, token - verb <= longestRest {
      if c.isPunctuation(token) && c.word[token] != hyphen { return token }
      // What bears tense, or brings a clause, is no circumstance.
      if c.quotation[token] >= 0 || c.isTag(token, .to, .wdt, .wp) || c.isRelation(token, .cc) {
        return sentence.upperBound
      }
      if c.isVerb(token) && !c.isTag(token, .vbn) || c.pos[token] == PartOfSpeech.aux.rawValue && c.isFiniteWord(token),
        !occasioned(c, verb, token)
      {
        return sentence.upperBound
      }
      // “insisted on his own way”: the verb has what it brings.
      if token == verb + 1, CueFrames.takes(c.lemma[verb], preposition: c.lemma[token]),
        !isPlace(c, behind: token, sentence)
      {
        return sentence.upperBound
      }
      if c.word[token] == that { return sentence.upperBound }
      token += 1
    }
    return token - verb > longestRest ? sentence.upperBound : token
  }

  /// “admitted to the inquiry”, “posted on a forum”: where it was said.
  private static func isPlace(_ c: TokenColumns, behind preposition: Int, _ sentence: Range<Int>) -> Bool {
    (preposition + 1..<min(preposition + 5, sentence.upperBound)).contains {
      hearers.contains(c.lemma[$0]) || media.contains(c.lemma[$0])
    }
  }

  /// “, he complained *when it came in the nineties*,”
  private static func occasioned(_ c: TokenColumns, _ verb: Int, _ token: Int) -> Bool {
    (verb + 1..<token).contains { occasions.contains(c.word[$0]) }
  }

  static func closesClause(_ c: TokenColumns, _ token: Int) -> Bool {
    c.isStop(token) || c.word[token] == semicolon && c.quotation[token] < 0
  }

  static let longestSource = 16
  /// With appositions and auxiliaries.
  private static let longestAside = 60
  private static let longestRest = 10
  static let hyphen = FeatureBag.hash("-")
  static let semicolon = FeatureBag.hash(";")
  static let that = FeatureBag.hash("that")
  static let but = FeatureBag.hash("but")
  private static let tell = FeatureBag.hash("tell")
  static let write = FeatureBag.hash("write")
  private static let data = FeatureBag.hash("data")
  private static let goingOn = TokenColumns.hashes("go carry")
  private static let ofWord = FeatureBag.hash("of")
  private static let or = FeatureBag.hash("or")
  private static let so = FeatureBag.hash("so")
  private static let onWord = FeatureBag.hash("on")
  private static let asWord = FeatureBag.hash("as")
  private static let make = FeatureBag.hash("make")
  private static let clear = FeatureBag.hash("clear")
  private static let occasions = TokenColumns.hashes("when while after before as")
  /// What takes a clause and yet is no way to bring one that stands before it.
  static let wishing = TokenColumns.hashes(
    "ask want demand request order urge beg forget teach pray choose decide determine rule publish post read sing list")
  private static let showing = TokenColumns.hashes(
    "show shows suggest suggests reveal reveals indicate indicates report reports state states record records")
  private static let evincing = TokenColumns.hashes("show suggest reveal indicate")
  private static let documents = TokenColumns.hashes(
    """
    document figure record email e-mail data paper file minute result statistic survey report letter message memo study
    poll log receipt transcript letter note diary invoice register census analysis research test image picture lease contract draft dossier cable indictment
    prospectus website ledger
    """)
  private static let media = TokenColumns.hashes(
    """
    forum website site page blog account facebook twitter x instagram telegram tiktok youtube medium radio television tv
    podcast programme show channel platform app statement letter email interview
    """)
  private static let hearers = TokenColumns.hashes(
    """
    court jury juror inquest tribunal inquiry hearing trial judge magistrate panel committee council parliament meeting
    commission commons senate assembly mp lawmaker councillor member
    """)
}
