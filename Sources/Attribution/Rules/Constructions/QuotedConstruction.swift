internal import Language

/// X was quoted as saying A; Y quoted X saying A; “A,” X was quoted as saying by Y; “A,” Y quoted X as saying; Y quoted X as saying A: one cue, whose
/// speaker is X. Y has no words of its own there and is X's relay.
enum QuotedConstruction {
  /// The verb of quoting above a “saying”.
  static func quoting(_ c: TokenColumns, _ verb: Int) -> Int? {
    // “quoted a diver saying A”
    if c.isTag(verb, .vbg), c.isRelation(verb, .acl), case let noun = Int(c.head[verb]), noun == verb - 1,
      c.isRelation(noun, .dobj), c.lemma[Int(c.head[noun])] == quote, CueFrames.brings(c.lemma[verb])
    {
      return Int(c.head[noun])
    }
    // “cited Finance Minister Per Dahl saying that A”: what stands right behind who is cited is his.
    if c.isTag(verb, .vbg), c.isRelation(verb, .advcl, .xcomp, .ccomp, .acl), CueFrames.brings(c.lemma[verb]),
      c.quotation[verb] < 0, let above = cited(c, before: verb)
    {
      return above
    }
    guard let preposition = preposition(c, verb) else { return nil }
    var above = Int(c.head[preposition])
    // “quoted X as saying”: the preposition may hang on X.
    if c.isRelation(above, .dobj) { above = Int(c.head[above]) }
    if quotes.contains(c.lemma[above]), above < verb { return above }
    // “quoted a rescuer it did not name as saying”, “quoted by X as saying”: hung on a word between.
    let start = max(c.sentences[Int(c.sentence[verb])].tokens.lowerBound, preposition - longest)
    for token in stride(from: preposition - 1, to: start - 1, by: -1) {
      if c.isTag(token, .colon) || c.quotation[token] != c.quotation[verb] { return nil }
      if quotes.contains(c.lemma[token]), c.isVerb(token) {
        return c.isPassive(token) || Int(c.object[token]) > token && Int(c.object[token]) < preposition ? token : nil
      }
    }
    return nil
  }

  /// The verb of citing before a participle, with nothing but a name or role between.
  private static func cited(_ c: TokenColumns, before participle: Int) -> Int? {
    let start = max(c.sentences[Int(c.sentence[participle])].tokens.lowerBound, participle - longestCited)
    for token in stride(from: participle - 1, to: start - 1, by: -1) {
      if c.isVerb(token) {
        let isCiting = c.lemma[token] == quote || c.lemma[token] == cite
        return isCiting && !c.isPassive(token) && Int(c.object[token]) > token && Int(c.object[token]) < participle
          && token < participle - 1 ? token : nil
      }
      if c.isPunctuation(token) && c.word[token] != hyphen || c.isTag(token, .wp, .wdt) { return nil }
    }
    return nil
  }

  /// The “as” of “as saying” and “as having said”.
  private static func preposition(_ c: TokenColumns, _ verb: Int) -> Int? {
    var place = verb - 1
    if c.isTag(verb, .vbn) {
      guard place > 0, c.word[place] == having else { return nil }
      place -= 1
    } else if !c.isTag(verb, .vbg) {
      return nil
    }
    if place > 0, c.isTag(place, .rb) { place -= 1 }
    return place > 0 && c.lemma[place] == asWord ? place : nil
  }

  /// The “saying” behind a verb of quoting and its object.
  static func saying(_ c: TokenColumns, behind quoted: Int) -> Int? {
    let object = Int(c.object[quoted])
    let end = min(c.sentences[Int(c.sentence[quoted])].tokens.upperBound - 1, object + longest)
    guard object < end else { return nil }
    if quoting(c, object + 1) == quoted { return object + 1 }
    for place in object + 1..<end where c.lemma[place] == asWord {
      for verb in place + 1..<min(place + 4, end + 1) where quoting(c, verb) == quoted { return verb }
    }
    return nil
  }

  /// X's saying in “quoted X as saying A”, whatever X's own clause is: “quoted a rescuer it did not name as saying A”.
  static func said(_ c: TokenColumns, saying verb: Int, _ quoted: Int) -> RelationCandidate? {
    let object = Int(c.object[quoted])
    let preposition = preposition(c, verb) ?? verb
    guard object > quoted, object < preposition,
      let content = VerbConstruction.content(c, verb, CueFrames.of(c.lemma[verb]))
    else { return nil }
    var source = Array(min(object, Int(c.leftEdge[object]))..<preposition)
    while source.count > 1, let last = source.last, c.isPunctuation(last), !c.isMark[last] || c.isComma[last] {
      source.removeLast()
    }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, c.cueTokens(quoted) + Array(preposition...verb), head: verb, content: content.filter { $0 > verb },
        source: source.filter { $0 > quoted }))
  }

  static func candidate(_ c: TokenColumns, saying verb: Int, _ quoted: Int) -> RelationCandidate? {
    let subject = Int(c.subject[quoted])
    guard subject >= 0, subject < quoted else { return nil }
    let source = c.phrase(subject, before: Int(c.leftEdge[quoted])).filter { $0 < quoted }
    let said = VerbConstruction.content(c, verb, CueFrames.of(c.lemma[verb]))
    guard let content = said ?? before(c, quoted, Int(c.leftEdge[subject])) else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, c.cueTokens(quoted) + Array((preposition(c, verb) ?? verb)...verb), head: verb, content: content,
        source: source))
  }

  /// “A,” the agency quoted X as saying: one cue, whose speaker is X.
  static func trailing(_ c: TokenColumns, saying verb: Int, _ quoted: Int) -> RelationCandidate? {
    let subject = Int(c.subject[quoted])
    let object = Int(c.object[quoted])
    guard let preposition = preposition(c, verb), subject >= 0, subject < quoted, object > quoted, object < preposition,
      VerbConstruction.content(c, verb, CueFrames.of(c.lemma[verb])) == nil,
      let content = before(c, quoted, Int(c.leftEdge[subject]))
    else { return nil }
    return ConstructionReader.firm(
      ConstructionReader.relation(
        c, [quoted, preposition, verb], head: verb, content: content, source: c.phrase(object, before: preposition)))
  }

  /// What stands before the quoting clause: a clause of the sentence, or a quotation.
  private static func before(_ c: TokenColumns, _ quoted: Int, _ start: Int) -> [Int]? {
    if start > 0, c.quotation[start - 1] >= 0 { return Array(c.quotations[Int(c.quotation[start - 1])].tokens) }
    if start > 1, c.quotation[start - 2] >= 0, c.isComma[start - 1] {
      return Array(c.quotations[Int(c.quotation[start - 2])].tokens)
    }
    return c.child(of: quoted, .ccomp, where: { $0 < start }).map { c.phrase($0).filter { $0 < start } }
  }

  private static let longest = 30
  private static let longestCited = 12
  private static let hyphen = FeatureBag.hash("-")
  private static let having = FeatureBag.hash("having")
  private static let asWord = FeatureBag.hash("as")
  static func isQuoting(_ c: TokenColumns, _ verb: Int) -> Bool { quotes.contains(c.lemma[verb]) && !c.isPassive(verb) }

  static let quote = FeatureBag.hash("quote")
  static let cite = FeatureBag.hash("cite")
  /// “The minutes record X as saying A”, “he was reported as saying A”.
  private static let quotes: LemmaSet = [quote, cite, FeatureBag.hash("record"), FeatureBag.hash("report")]
}
