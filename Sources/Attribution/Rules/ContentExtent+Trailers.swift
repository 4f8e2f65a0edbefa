internal import Language

/// Cuts what stands behind the attribution: “A, she said, adding that B”, “noted that A, according to Y”.
extension ContentExtent {
  /// What stands behind the attribution itself: “A, she said, *adding that B*”, “A, X said on Friday, *a day after B*”,
  /// “X noted that A, *according to Y*”.
  static func trailer(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    // “Hopes that A *faded*”: the verb whose subject the cue is.
    if c.pos[cue] == PartOfSpeech.noun.rawValue, c.isRelation(cue, .nsubj, .nsubjpass),
      case let main = Int(c.head[cue]), main > cue, candidate.content.contains(main),
      c.isFinite(main) || c.isTag(main, .vbn) && c.has(main, .dobj) && !c.isPassive(main), c.quotation[main] < 0
    {
      let start = c.cueTokens(main).first ?? main
      if start > cue + 2 { keep(&candidate, c) { $0 < start } }
    }
    // “The claim that the firm planned to cut *400 jobs* was made by Y”: taken for a second subject.
    if c.pos[cue] == PartOfSpeech.noun.rawValue, c.isRelation(cue, .nsubj, .nsubjpass),
      case let main = Int(c.head[cue]),
      c.isVerb(main), case let start = c.cueTokens(main).first ?? main, let last = candidate.content.last, last > cue,
      last + 1 < start, start - last < 8, !candidate.content.contains(main),
      let second = c.child(of: main, .nsubj, after: last) ?? c.child(of: main, .nsubjpass, after: last),
      second < start, Int(c.leftEdge[second]) == last + 1, Int(c.rightEdge[second]) == start - 1
    {
      candidate.content += Array(last + 1..<start)
    }
    // “A, according to local media, *citing a spokesman*”
    if c.word[cue] == accordingWord, c.quotation[cue] < 0, let last = candidate.content.last, last > cue,
      let quoting = (cue + 1...last).first(where: { isQuoting(c, $0) })
    {
      keep(&candidate, c) { $0 < quoting || $0 > Int(c.rightEdge[quoting]) }
    }
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last > cue else { return }
    if let according = candidate.content.last(where: { c.word[$0] == accordingWord || isPer(c, $0) }),
      according > cue + 1,
      c.quotation[according] < 0, c.isComma[according - 1], c.sentence[according] == c.sentence[cue],
      Int(c.rightEdge[according]) + 2 >= c.sentences[Int(c.sentence[cue])].tokens.upperBound
    {
      keep(&candidate, c) { $0 < according - 1 || c.quotation[$0] >= 0 && $0 > Int(c.rightEdge[according]) }
    }
    // “…, in what experts call A”
    if let aside = candidate.content.last(where: {
      c.lemma[$0] == inWord && $0 > cue + 1 && c.isComma[$0 - 1] && $0 + 1 < c.count && c.lemma[$0 + 1] == what
        && c.quotation[$0] < 0
    }) {
      keep(&candidate, c) { $0 < aside - 1 }
    }
    if let quoting = candidate.content.last(where: { isQuoting(c, $0) }), quoting > cue + 1 {
      keep(&candidate, c) { $0 < quoting - 1 || $0 > Int(c.rightEdge[quoting]) }
    }
    asClaimed(&candidate, c, cue)
    for _ in 0..<2 { afterthought(&candidate, c, cue) }
  }

  /// “denied that A, *as the union had claimed*”
  private static func asClaimed(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard
      let mark = candidate.content.last(where: {
        c.word[$0] == asWord && $0 > cue + 2 && c.isComma[$0 - 1] && c.quotation[$0] < 0 && c.isRelation($0, .mark)
      }), case let claiming = Int(c.head[mark]), claiming > mark, CueFrames.of(c.lemma[claiming]).contains(.clause),
      c.subject[claiming] > mark, !c.has(claiming, .dobj), !c.has(claiming, .ccomp),
      Int(c.rightEdge[claiming]) >= (candidate.content.last ?? 0)
    else { return }
    keep(&candidate, c) { $0 < mark }
  }

  /// What begins behind the cue, where what is said stands before it.
  private static func afterthought(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard let first = candidate.content.first, first < cue, c.sentence[first] == c.sentence[cue],
      let last = candidate.content.last, last > cue
    else { return }
    let place = candidate.content.first { $0 > cue && !c.isPunctuation($0) } ?? last
    guard c.quotation[place] < 0,
      c.isComma[place - 1] || isTime(c, place - 1) || c.word[place - 1] == even && c.isComma[place - 2]
    else { return }
    if let end = another(place, candidate, c) {
      keep(&candidate, c) { $0 < place || $0 > end }
      return
    }
    // The phrase or clause that begins there.
    var top = place
    for _ in 0..<8 where Int(c.head[top]) != top && Int(c.leftEdge[Int(c.head[top])]) > cue { top = Int(c.head[top]) }
    guard Int(c.leftEdge[top]) == place || isTime(c, place - 1) else { return }
    let isAdding =
      c.isTag(top, .vbg) && CueFrames.brings(c.lemma[top]) && SpeakerFinder.asideSpeaker(c, top) != nil
    let isOccasion =
      Int(c.head[top]) == cue && c.isRelation(top, .npadvmod, .advcl, .prep, .ccomp)
      && (place...max(place, top)).contains {
        occasions.contains(c.lemma[$0]) || circumstances.contains(c.lemma[$0]) || c.lemma[$0] == without
      }
    guard isAdding || isOccasion else { return }
    let end = Int(c.rightEdge[top])
    keep(&candidate, c) { $0 < place || $0 > end }
  }

  /// “The toll rose to 41, X said, *even as families alleged that B*”: what others say meanwhile is no part of what X said, though it hangs
  /// there. The end of the clause.
  private static func another(_ place: Int, _ candidate: RelationCandidate, _ c: TokenColumns) -> Int? {
    let mark = c.word[place] == even ? place + 1 : place
    guard mark < c.count, meanwhile.contains(c.lemma[mark]), c.isRelation(mark, .mark),
      case let verb = Int(c.head[mark]), verb > mark,
      c.isRelation(verb, .advcl), Int(c.head[verb]) < candidate.cue.head, candidate.content.contains(Int(c.head[verb])),
      c.isFinite(verb), c.subject[verb] > Int32(mark), CueFrames.brings(c.lemma[verb]),
      c.has(verb, .ccomp) || c.has(verb, .dobj)
    else { return nil }
    return Int(c.rightEdge[verb])
  }

  private static let even = FeatureBag.hash("even")
  private static let meanwhile = TokenColumns.hashes("as while though although whereas")

  /// “A, per the Courier”
  private static func isPer(_ c: TokenColumns, _ token: Int) -> Bool {
    c.word[token] == per && c.child(of: token, .pobj).map { c.pos[$0] == PartOfSpeech.propn.rawValue } ?? false
  }

  /// “reported that A, *citing two officials*”, but “said he resigned, citing his health”
  private static func isQuoting(_ c: TokenColumns, _ token: Int) -> Bool {
    guard c.isTag(token, .vbg), quoting.contains(c.lemma[token]), token > 0, c.isComma[token - 1],
      c.quotation[token] < 0, let object = c.child(of: token, .dobj, after: token)
    else { return false }
    // “citing two of his advisers”
    let counted =
      c.isTag(object, .cd) ? c.child(of: object, .prep, after: object).flatMap { c.child(of: $0, .pobj) } : nil
    let noun = counted ?? object
    return HeadlineAttribution.isRole(c, noun) || citable.contains(c.lemma[noun]) || c.entity[noun] == person
      || c.entity[noun] == organization
  }

  /// Who and what reporters cite, besides roles.
  private static let citable = TokenColumns.hashes(
    """
    person people colleague aide adviser advisor friend insider employee executive director filing record email e-mail
    minute note transcript circular briefing statement bulletin agency medium executive member trader banker staffer
    assistant negotiator contact relative file log paper report source official guard company firm ministry police army
    navy office department authority council union party court government administration embassy operator airline
    regulator watchdog hospital university institute group organization organisation commission committee board service
    network channel newspaper magazine broadcaster outlet website newsletter witness resident
    """)

  /// “A, X said, a day after Y *reported that B*”: no content takes up again at what another verb brings, without that verb.
  static func foreign(
    _ candidate: inout RelationCandidate, _ c: TokenColumns, _ brought: [Int: RelationCandidate]
  ) {
    let content = candidate.content
    guard let first = content.first, first < candidate.cue.head, let last = content.last, last > candidate.cue.head,
      let place = content.indices.dropFirst().first(where: { place in
        content[place] > candidate.cue.last + 1 && content[place] > content[place - 1] + 1
          && brought[content[place]].map { other in
            other.cue.head > candidate.cue.last && c.quotation[other.cue.head] < 0
              && !other.cueTokens.contains(where: candidate.cueTokens.contains)
          } ?? false
      }), let other = brought[content[place]]
    else { return }
    keep(&candidate, c) { !other.content.contains($0) }
  }

  static func comment(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ comments: Set<Int>) {
    guard
      let start = candidate.content.first(where: {
        comments.contains($0) && $0 != candidate.content.first && c.quotation[$0] < 0
      }), c.quotation[candidate.cue.head] < 0
    else { return }
    keep(&candidate, c) { $0 < start || c.sentence[$0] != c.sentence[start] }
  }

  /// A relative clause behind a comma, at a content's end, in which somebody says something of his own.
  static func aside(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ asides: Set<Int>) {
    guard let last = candidate.content.last, c.quotation[candidate.cue.head] < 0,
      let relative = candidate.content.last(where: { asides.contains($0) && c.quotation[$0] < 0 }),
      relative > candidate.cue.head + 1, case let verb = Int(c.head[relative]),
      Int(c.rightEdge[verb]) >= last, !candidate.cueTokens.contains(verb)
    else { return }
    keep(&candidate, c) { $0 < relative - 1 }
  }

  private static let what = FeatureBag.hash("what")
  private static let per = FeatureBag.hash("per")
  private static let quoting = TokenColumns.hashes("quote cite")
  private static let person = TokenColumns.code(of: .person)
  private static let organization = TokenColumns.code(of: .organization)
  private static let asWord = FeatureBag.hash("as")
}
