internal import Language

/// Attributions that stand in what they attribute: “A, it is believed, A”, “A, she conceded, A”, “A, as X put it, A”,
/// “A, in X's view, A”.
enum ParentheticalConstruction {
  static func candidate(_ c: TokenColumns, _ verb: Int, _ frames: CueFrames) -> RelationCandidate? {
    let above = Int(c.head[verb])
    let asWord = c.isRelation(verb, .advcl) ? c.child(of: verb, .mark, where: { c.lemma[$0] == asLemma }) : nil
    let trails = isTrailing(c, verb, above)
    guard above != verb, asWord != nil || trails || c.isRelation(verb, .parataxis),
      !frames.isDisjoint(with: [.clause, .impersonal]) || wordings.contains(c.lemma[verb]), c.isFinite(verb),
      c.quotation[verb] == c.quotation[above]
    else { return nil }
    let subject = Int(c.subject[verb])
    let span = words(c, verb)
    guard subject >= 0, subject < verb, span.count <= longest, bounded(c, span), isBare(c, verb, asWord != nil) else {
      return nil
    }
    let content = asWord.flatMap { _ in quoted(c, behind: verb) } ?? rest(c, above, span)
    guard content.count > 1, !trails || content.allSatisfy({ $0 < verb }) else { return nil }
    var cue = c.cueTokens(verb)
    if let it = c.child(of: verb, .dobj, after: verb), wordings.contains(c.lemma[verb]) { cue.append(it) }
    if c.isPassive(verb) {
      guard
        c.lemma[subject] == it && frames.contains(.impersonal)
          || (first.contains(c.lemma[subject]) || hearers.contains(c.lemma[subject])) && frames.contains(.hearer)
      else { return nil }
      return ConstructionReader.firm(
        ConstructionReader.relation(
          c, (hearers.contains(c.lemma[subject]) ? [] : [subject]) + cue, head: verb, content: content,
          source: SpeakerFinder.agent(c, verb) ?? []))
    }
    // “We rang, we wrote, we begged” says nothing within itself.
    if c.quotation[verb] >= 0, asWord == nil, c.isTag(verb, .vbd), first.contains(c.lemma[subject]) { return nil }
    guard let source = SpeakerFinder.somebody(c, subject, verb) else { return nil }
    let relation = ConstructionReader.relation(c, cue, head: verb, content: content, source: source)
    return content.allSatisfy { c.quotation[$0] >= 0 } && c.lemma[verb] == put
      ? ConstructionReader.firm(relation) : relation
  }

  /// “X told Y that A, the Herald can reveal”: a clause at the sentence's end that the parser takes for a second A.
  private static func isTrailing(_ c: TokenColumns, _ verb: Int, _ above: Int) -> Bool {
    guard c.isRelation(verb, .ccomp), above < verb, c.subject[verb] >= 0, Int(c.subject[verb]) < verb else {
      return false
    }
    let first = words(c, verb).lowerBound
    let sentence = c.sentences[Int(c.sentence[verb])].tokens
    guard first > 0, c.isComma[first - 1], first > above + 2, !c.has(verb, .mark),
      Int(c.rightEdge[verb]) + 2 >= sentence.upperBound
    else { return false }
    return true
  }

  /// “A, according to X”.
  static func according(_ c: TokenColumns, _ word: Int) -> RelationCandidate? {
    guard c.word[word] == accordingWord, let to = c.child(of: word, .prep, after: word),
      let noun = c.child(of: to, .pobj)
    else { return nil }
    var above = Int(c.head[word])
    for _ in 0..<6 where !(c.isVerb(above) || c.pos[above] == PartOfSpeech.aux.rawValue) || !c.isFinite(above) {
      above = Int(c.head[above])
    }
    let span = word...Int(c.rightEdge[word])
    // At a sentence's end or beginning it goes with the whole, whatever the parser hangs it on.
    let sentence = c.sentences[Int(c.sentence[word])].tokens
    if word == sentence.lowerBound || c.isComma[word - 1] && span.upperBound + 2 >= sentence.upperBound {
      for _ in 0..<6 where Int(c.head[above]) != above && c.isRelation(above, .ccomp, .conj, .advcl, .xcomp) {
        let next = Int(c.head[above])
        guard c.isVerb(next), next < word || word == sentence.lowerBound, c.quotation[next] == c.quotation[word] else {
          break
        }
        above = next
      }
    }
    // “A, according to X, *Y reported*.”: A is the clause before both.
    if c.isComma[word - 1], span.upperBound + 2 < sentence.upperBound, above > word,
      let closing = AsideConstruction.candidate(c, opening: span.upperBound + 1)
    {
      let before = closing.content.filter { $0 < word - 1 }
      return ConstructionReader.relation(c, [word, to], head: word, content: before, source: c.phrase(noun))
    }
    guard above != word, c.isFinite(above), span.count <= 2 * longest else { return nil }
    return ConstructionReader.relation(
      c, [word, to], head: word, content: rest(c, above, span), source: c.phrase(noun))
  }

  /// “A, in X's view, A”, “A, in the words of X”.
  static func view(_ c: TokenColumns, _ noun: Int) -> RelationCandidate? {
    guard views.contains(c.lemma[noun]), c.isRelation(noun, .pobj) else { return nil }
    let preposition = Int(c.head[noun])
    let above = Int(c.head[preposition])
    guard c.lemma[preposition] == inLemma, c.isVerb(above) || c.pos[above] == PartOfSpeech.aux.rawValue,
      c.isFinite(above)
    else { return nil }
    let span = preposition...Int(c.rightEdge[preposition])
    guard span.count <= longest, bounded(c, span) else { return nil }
    var source: [Int]?
    if let owner = c.child(of: noun, .poss), owner < noun {
      source = c.phrase(owner).filter { !c.isRelation($0, .case) || $0 != noun - 1 }
    } else if let of = c.child(of: noun, .prep, after: noun, where: { c.lemma[$0] == ofLemma }),
      let owner = c.child(of: of, .pobj)
    {
      source = c.phrase(owner)
    }
    guard let source, !source.isEmpty else { return nil }
    return ConstructionReader.relation(
      c, [preposition, noun], head: noun, content: rest(c, above, span), source: source)
  }

  private static let longest = 40

  /// “…, as X put it last week, “A””: A is how X put it.
  private static func quoted(_ c: TokenColumns, behind verb: Int) -> [Int]? {
    guard c.lemma[verb] == put, c.quotation[verb] < 0 else { return nil }
    let end = min(c.sentences[Int(c.sentence[verb])].tokens.upperBound, verb + reach)
    guard let mark = (verb + 1..<max(verb + 1, end)).first(where: { c.quotation[$0] >= 0 }),
      c.isComma[mark - 1] || c.isColon(mark - 1)
    else { return nil }
    return Array(c.quotations[Int(c.quotation[mark])].tokens)
  }

  private static let reach = 12

  /// What hangs below a token, without the commas around it.
  private static func words(_ c: TokenColumns, _ top: Int) -> ClosedRange<Int> {
    var first = Int(c.leftEdge[top])
    var last = Int(c.rightEdge[top])
    while first < top, c.isPunctuation(first) { first += 1 }
    while last > top, c.isPunctuation(last) { last -= 1 }
    return first...last
  }

  /// Whether punctuation or the sentence's ends part a stretch from what stands around it.
  private static func bounded(_ c: TokenColumns, _ span: ClosedRange<Int>) -> Bool {
    let sentence = c.sentences[Int(c.sentence[span.lowerBound])].tokens
    let before = span.lowerBound == sentence.lowerBound || c.isPunctuation(span.lowerBound - 1)
    let after = span.upperBound + 1 >= sentence.upperBound || c.isPunctuation(span.upperBound + 1)
    return before && after
  }

  /// A verb that says nothing of its own: no clause, and no object but the “it” of “as she put it”, “as she tells it”.
  private static func isBare(_ c: TokenColumns, _ verb: Int, _ isAs: Bool) -> Bool {
    if c.child(of: verb, .ccomp, after: verb) != nil || c.child(of: verb, .xcomp, after: verb) != nil { return false }
    guard let object = c.child(of: verb, .dobj, after: verb) else { return c.lemma[verb] != put }
    return isAs && wordings.contains(c.lemma[verb]) && c.lemma[object] == it
  }

  /// What hangs below a verb without a stretch and the punctuation beside it.
  private static func rest(_ c: TokenColumns, _ above: Int, _ span: ClosedRange<Int>) -> [Int] {
    var content = c.phrase(above).filter { !span.contains($0) }
    // A colon, semicolon, dash or bracket before it ends another clause.
    if let cut = content.last(where: {
      $0 < span.lowerBound - 1 && c.quotation[$0] < 0 && c.isTag($0, .colon, .openingBracket)
    }) {
      content.removeAll { $0 <= cut }
    }
    content.removeAll {
      ($0 == span.lowerBound - 1 || $0 == span.upperBound + 1) && c.isPunctuation($0) && !c.isMark[$0]
    }
    while let last = content.last, c.isPunctuation(last), !c.isMark[last] || c.isComma[last] { content.removeLast() }
    return content
  }

  private static let accordingWord = FeatureBag.hash("according")
  private static let asLemma = FeatureBag.hash("as")
  private static let inLemma = FeatureBag.hash("in")
  private static let ofLemma = FeatureBag.hash("of")
  private static let put = FeatureBag.hash("put")
  private static let wordings = TokenColumns.hashes("put tell see have")
  private static let it = FeatureBag.hash("it")
  private static let first = TokenColumns.hashes("I we")
  /// “A, jurors were told”
  private static let hearers = TokenColumns.hashes(
    "court jury juror inquest tribunal inquiry hearing trial judge magistrate panel")
  private static let views = TokenColumns.hashes("view opinion word eye estimation judgment judgement telling phrase")
}
