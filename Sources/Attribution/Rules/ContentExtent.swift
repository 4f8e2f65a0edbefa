internal import Language

/// Takes from a content what stands beside what was said.
///
/// - another clause: “said that A; B”
/// - another sentence: a content that holds a whole quotation has no words of other sentences outside the marks
/// - comment: “said A, a charge that Y denies”
/// - occasion: “accused X of A after B”
/// - hearer: “told X that A”
/// - trailer: “A, she said, adding that B”, “noted that A, according to Y”
/// - and what `ContentExtent+Ends` has
///
/// Long, for it is one pass over a content, whose cuts come in an order that matters.
///
/// And gives back what belongs to it: “denied that A, or that B”, “admitted telling *clients* that A”.
enum ContentExtent {
  static func mend(
    _ scored: inout [RelationSelection.Scored], _ c: TokenColumns, constructions: [RelationCandidate]
  ) {
    var comments: Set<Int> = []
    var asides: Set<Int> = []
    var brought: [Int: RelationCandidate] = [:]
    for construction in constructions {
      if let first = construction.content.first, first > construction.cue.head,
        construction.cueTokens.last == first - 1, c.isVerb(construction.cue.head)
      {
        brought[first] = construction
      }
      // “pointed to a page, *which advises owners to A*”
      if construction.source.count == 1, let relative = construction.source.first, c.isTag(relative, .wp, .wdt),
        relative > 0, c.isComma[relative - 1],
        c.isRelation(construction.cue.head, .relcl)
          || c.isRelation(construction.cue.head, .xcomp) && c.isRelation(Int(c.head[construction.cue.head]), .relcl)
      {
        asides.insert(relative)
      }
      // “claimed that A, *which he always denied*”
      if construction.content.count == 1, let relative = construction.content.first, c.isTag(relative, .wdt),
        relative > 0, c.isComma[relative - 1], denying.contains(c.lemma[construction.cue.head])
      {
        asides.insert(relative)
      }
      guard let first = construction.content.first, first > 0, first < construction.cue.head,
        c.isPunctuation(first - 1),
        isIndefinite(c, first), construction.content.prefix(while: { $0 < construction.cue.head }).count <= 9
      else { continue }
      comments.insert(first)
    }
    for number in scored.indices where scored[number].rule == .chain || scored[number].rule == .inner {
      opened(&scored[number].candidate, c)
      clause(&scored[number].candidate, c)
      sentence(&scored[number].candidate, c)
      occasion(&scored[number].candidate, c)
      trailer(&scored[number].candidate, c)
      lostVerb(&scored[number].candidate, c)
      hearer(&scored[number].candidate, c)
      agent(&scored[number].candidate, c)
      conjunct(&scored[number].candidate, c)
      adjunct(&scored[number].candidate, c)
      if !brought.isEmpty { foreign(&scored[number].candidate, c, brought) }
      if !comments.isEmpty { comment(&scored[number].candidate, c, comments) }
      if !asides.isEmpty { aside(&scored[number].candidate, c, asides) }
      object(&scored[number].candidate, c)
      ContentBounds.mend(&scored[number].candidate, c)
    }
  }

  /// “Admitted telling *clients* that A”: what a verb of the content has as its object between two of its words.
  private static func object(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let content = candidate.content
    for place in content.indices.dropLast() {
      let (verb, next) = (content[place], content[place + 1])
      guard next - verb > 1, next - verb <= 6, c.isVerb(verb), c.quotation[verb] == c.quotation[next],
        !candidate.cueTokens.contains(verb),
        (verb + 1..<next).allSatisfy({ token in
          !c.isPunctuation(token) && !candidate.source.contains(token) && !candidate.cueTokens.contains(token)
            && (Int(c.head[token]) == verb && c.isRelation(token, .dobj, .dative)
              || Int(c.head[token]) > verb && Int(c.head[token]) < next)
        })
      else { continue }
      candidate.content.insert(contentsOf: verb + 1..<next, at: place + 1)
      return
    }
  }

  /// “…; asked A, she said: “B””: a verb before a colon and a quotation says that quotation alone; “asked A, she laughed”
  /// asks no more than its clause holds.
  private static func opened(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), c.quotation[cue] < 0 else { return }
    if SpeakerFinder.isReducedPassive(c, cue), c.isRelation(cue, .advcl), c.has(cue, .ccomp) || c.has(cue, .advcl) {
      let end = Int(c.rightEdge[cue])
      if end - cue > 2, candidate.content.contains(where: { $0 > cue && $0 <= end }) {
        keep(&candidate, c) { $0 > cue && $0 <= end }
      }
      return
    }
    var colon = cue + 1
    // “X has promised B; asked about C, she said: “A””: a content that is all before the verb has missed what it brings.
    if colon + 1 < c.count, c.isColon(colon), c.quotation[colon + 1] >= 0, speaking.contains(c.lemma[cue]),
      candidate.content.allSatisfy({ $0 < cue && c.quotation[$0] < 0 && c.sentence[$0] == c.sentence[cue] }),
      c.quotations[Int(c.quotation[colon + 1])].tokens.lowerBound == colon + 1
    {
      candidate.content = Array(c.quotations[Int(c.quotation[colon + 1])].tokens)
      return
    }
    if colon + 1 < c.count, c.isColon(colon), c.quotation[colon + 1] >= 0,
      candidate.content.contains(where: { $0 < cue && c.quotation[$0] < 0 && c.sentence[$0] == c.sentence[cue] })
    {
      colon += 1
      let quotation = c.quotation[colon]
      if candidate.content.contains(where: { c.quotation[$0] == quotation }) {
        keep(&candidate, c) { $0 > cue }
      }
    }
  }

  private static func clause(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    vote(&candidate, c)
    // “reported, citing two people, *that A*”
    if CitedConstruction.isCiting(c, cue), let that = CitedConstruction.clause(c, behind: cue) {
      keep(&candidate, c) { $0 < that - 1 }
    }
    // “rejected that: B”
    if c.isVerb(cue), cue + 2 < c.count, c.word[cue + 1] == that, c.isColon(cue + 2), candidate.content.first == cue + 1
    {
      candidate.content = [cue + 1]
    }
    chargeDay(&candidate, c)
    though(&candidate, c)
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last > cue,
      let end = (cue + 1...last).first(where: {
        c.word[$0] == semicolon && c.quotation[$0] < 0 && c.sentence[$0] == c.sentence[cue]
      }), end + 1 < c.count, c.lemma[end + 1] != that, c.lemma[min(end + 2, c.count - 1)] != that
    else { return }
    keep(&candidate, c) { $0 < end || c.quotation[$0] >= 0 && c.sentence[$0] != c.sentence[cue] }
  }

  private static func sentence(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.quotation[cue] < 0, let whole = candidate.content.first(where: { isWhole(c, Int(c.quotation[$0])) }) else {
      return
    }
    let own = c.sentence[cue]
    elsewhere(&candidate, c)
    guard c.sentence[whole] == own || candidate.content.allSatisfy({ c.quotation[$0] >= 0 || c.sentence[$0] != own })
    else {
      return
    }
    if candidate.content.contains(where: { c.quotation[$0] < 0 && c.sentence[$0] != own && !c.isPunctuation($0) }) {
      keep(&candidate, c) { c.quotation[$0] >= 0 || c.sentence[$0] == own }
    }
    // “A,” she said, a line that …: behind the cue stands nothing of hers.
    if whole < cue, c.clause[cue] < Int32(cue) {
      keep(&candidate, c) { $0 < cue || c.quotation[$0] >= 0 }
    }
  }

  /// “A, according to X.” ¶ “B.”: what has its words in the cue's own sentence has no whole quotation of another paragraph.
  private static func elsewhere(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let own = c.sentence[candidate.cue.head]
    let paragraph = c.sentences[Int(own)].paragraph
    guard candidate.content.contains(where: { c.sentence[$0] == own && c.quotation[$0] < 0 && !c.isPunctuation($0) })
    else { return }
    keep(&candidate, c) { token in
      c.quotation[token] < 0 || c.sentences[Int(c.sentence[token])].paragraph == paragraph
        || !isWhole(c, Int(c.quotation[token]))
    }
  }

  private static func occasion(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    circumstance(&candidate, c, cue)
    behindMarks(&candidate, c)
    concession(&candidate, c, cue)
    contrast(&candidate, c, cue)
    manner(&candidate, c, cue)
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last > cue,
      let clause = c.child(of: cue, .advcl, after: cue),
      c.child(of: clause, .mark, where: { occasions.contains(c.lemma[$0]) }) != nil
        || c.child(of: clause, .advmod, where: { c.isTag($0, .wrb) && occasions.contains(c.lemma[$0]) }) != nil
    else { return }
    let start = Int(c.leftEdge[clause])
    let end = Int(c.rightEdge[clause])
    guard start > cue, candidate.content.contains(where: { $0 > cue && $0 < start && !c.isPunctuation($0) }) else {
      return
    }
    keep(&candidate, c) { $0 < start || $0 > end || c.quotation[$0] >= 0 }
  }

  /// What stands behind the attribution itself: “A, she said, *adding that B*”, “A, X said on Friday, *a day after B*”,
  /// “X noted that A, *according to Y*”.
  private static func trailer(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    // “Hopes that A *faded*”: the verb whose subject the cue is.
    if c.pos[cue] == PartOfSpeech.noun.rawValue, c.isRelation(cue, .nsubj, .nsubjpass),
      case let main = Int(c.head[cue]), main > cue, candidate.content.contains(main),
      c.isFinite(main) || c.isTag(main, .vbn) && c.has(main, .dobj) && !c.isPassive(main), c.quotation[main] < 0
    {
      let start = c.cueTokens(main).first ?? main
      if start > cue + 2 { keep(&candidate, c) { $0 < start } }
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
    for _ in 0..<2 { afterthought(&candidate, c, cue) }
  }

  /// What begins behind the cue, where what is said stands before it.
  private static func afterthought(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard let first = candidate.content.first, first < cue, c.sentence[first] == c.sentence[cue],
      let last = candidate.content.last, last > cue
    else { return }
    let held = Set(candidate.content)
    var place = cue + 1
    while place < last, !held.contains(place) || c.isPunctuation(place) { place += 1 }
    guard held.contains(place), c.quotation[place] < 0, c.isComma[place - 1] || isTime(c, place - 1) else { return }
    // The phrase or clause that begins there.
    var top = place
    for _ in 0..<8 where Int(c.head[top]) != top && Int(c.leftEdge[Int(c.head[top])]) > cue { top = Int(c.head[top]) }
    guard Int(c.leftEdge[top]) == place || isTime(c, place - 1) else { return }
    let isAdding =
      c.isTag(top, .vbg) && !CueFrames.of(c.lemma[top]).isEmpty && SpeakerFinder.asideSpeaker(c, top) != nil
    let isOccasion =
      Int(c.head[top]) == cue && c.isRelation(top, .npadvmod, .advcl, .prep, .ccomp)
      && (place...max(place, top)).contains {
        occasions.contains(c.lemma[$0]) || circumstances.contains(c.lemma[$0]) || c.lemma[$0] == without
      }
    guard isAdding || isOccasion else { return }
    let end = Int(c.rightEdge[top])
    keep(&candidate, c) { $0 < place || $0 > end }
  }

  /// “A, per the Courier”
  private static func isPer(_ c: TokenColumns, _ token: Int) -> Bool {
    c.word[token] == per && c.child(of: token, .pobj).map { c.pos[$0] == PartOfSpeech.propn.rawValue } ?? false
  }

  /// “reported that A, *citing two officials*”, but “said he resigned, citing his health”
  private static func isQuoting(_ c: TokenColumns, _ token: Int) -> Bool {
    guard c.isTag(token, .vbg), quoting.contains(c.lemma[token]), token > 0, c.isComma[token - 1],
      c.quotation[token] < 0, let object = c.child(of: token, .dobj, after: token)
    else { return false }
    return HeadlineAttribution.isRole(c, object) || c.entity[object] == person || c.entity[object] == organization
  }

  /// Inside a quotation what somebody says is in the sentence of its verb, if anything is.
  static func ownSentence(_ scored: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in scored.indices where scored[number].rule == .inner {
      let cue = scored[number].candidate.cue.head
      guard c.quotation[cue] >= 0, c.isVerb(cue) else { continue }
      keep(&scored[number].candidate, c) { c.sentence[$0] == c.sentence[cue] }
    }
  }

  /// Who is told is no part of what is told.
  private static func hearer(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    // “*Our reporter* was told that A”
    if hearing.contains(c.lemma[cue]), c.isPassive(cue), c.subject[cue] >= 0, c.quotation[cue] < 0,
      candidate.content.contains(Int(c.subject[cue])),
      // “was told by guards *that A*”: the parser hangs A on the guards.
      c.has(cue, .ccomp) || c.has(cue, .xcomp)
        || candidate.content.contains(where: { $0 > cue && c.isRelation($0, .mark) && c.word[$0] == that }),
      candidate.content.contains(where: { $0 > cue && !c.isPunctuation($0) })
    {
      keep(&candidate, c) { $0 > cue }
      return
    }
    // “told *me* that when he was six …”: a pronoun right behind the verb, whose clause the parser does not see.
    if hearing.contains(c.lemma[cue]), !c.isPassive(cue), let first = candidate.content.first, first == cue + 1,
      c.isTag(first, .prp), c.isRelation(first, .dobj, .dative), candidate.content.count > 2, first + 1 < c.count,
      !c.isTag(first + 1, .to), !c.has(cue, .xcomp)
    {
      keep(&candidate, c) { $0 > first }
      return
    }
    // “told X on condition of *anonymity* that A”
    if c.isVerb(cue), c.quotation[cue] < 0, let clause = c.child(of: cue, .ccomp, after: cue), c.isFinite(clause),
      case let start = Int(c.leftEdge[clause]), c.word[start] == that, candidate.content.contains(start),
      let opening = candidate.content.first, opening > cue + 1, opening < start,
      let phrase = c.child(of: cue, .prep, after: cue), Int(c.leftEdge[phrase]) < opening,
      Int(c.rightEdge[phrase]) + 1 == start
    {
      keep(&candidate, c) { $0 >= start }
    }
    guard hearing.contains(c.lemma[cue]), !c.isPassive(cue), let first = candidate.content.first, first > cue,
      let clause = c.child(of: cue, .ccomp, after: cue), c.isFinite(clause), VerbConstruction.hasSubject(c, clause),
      let hearer = c.child(of: cue, .dobj, after: cue) ?? c.child(of: cue, .dative, after: cue),
      hearer < clause, Int(c.rightEdge[hearer]) < Int(c.leftEdge[clause]), Int(c.leftEdge[hearer]) <= first,
      first <= hearer
    else { return }
    let end = Int(c.rightEdge[hearer])
    keep(&candidate, c) { $0 > end }
  }

  /// “was condemned by X as A”: what hangs on the verb behind its agent is content.
  private static func agent(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isPassive(cue), let by = c.child(of: cue, .agent, after: cue), let noun = c.child(of: by, .pobj) else {
      return
    }
    // “accused by a monk *of ordering A*”
    if let charge = SpeakerFinder.misplaced(c, noun, below: cue), candidate.source.contains(charge) {
      let start = Int(c.leftEdge[charge])
      candidate.source.removeAll { $0 >= start }
      candidate.content = Set(candidate.content).union(c.phrase(charge)).sorted()
      return
    }
    guard
      let start = c.child(of: cue, .prep, after: noun, where: { c.lemma[$0] == asWord }),
      candidate.source.contains(noun), candidate.source.contains(start)
    else { return }
    let moved = c.phrase(start)
    candidate.source.removeAll { $0 >= start }
    candidate.content = Set(candidate.content).union(moved).sorted()
  }

  /// “promised to table it again in May”: a time that hangs on the content's last verb and follows at once belongs to it.
  private static func adjunct(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last + 1 < c.count,
      c.quotation[last] < 0, !c.isPunctuation(last), !c.isPunctuation(last + 1),
      c.sentence[last] == c.sentence[last + 1],
      let first = candidate.content.first
    else { return }
    let next = last + 1
    var top = next
    for _ in 0..<6 where Int(c.leftEdge[Int(c.head[top])]) >= next && Int(c.head[top]) > last { top = Int(c.head[top]) }
    let verb = Int(c.head[top])
    let end = Int(c.rightEdge[top])
    guard c.isRelation(top, .prep, .npadvmod), c.isVerb(verb), (next...end).contains(where: { isTime(c, $0) }),
      Int(c.leftEdge[top]) == next, verb <= last, verb >= first, verb != cue,
      candidate.content.contains(verb), end - last <= 8,
      !(CueFrames.of(c.lemma[cue]).contains(.charge) && end + 1 < c.count && sinces.contains(c.lemma[end + 1])),
      !(next...end).contains(where: {
        candidate.cueTokens.contains($0) || candidate.source.contains($0) || c.isVerb($0) || c.isPunctuation($0)
          || c.word[$0] == accordingWord
      })
    else { return }
    candidate.content += Array(next...end)
  }

  /// “said A, despite B”, “said he was “A” after losing B”: what stands behind a comma or a quotation and hangs on the cue.
  private static func circumstance(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last > cue,
      let clause = c.child(of: cue, .ccomp, after: cue)
    else { return }
    for verb in [cue, clause] {
      guard
        let start = c.child(
          of: verb, .prep, after: clause,
          where: {
            circumstances.contains(c.lemma[$0]) && c.quotation[$0] < 0
              && (c.isComma[$0 - 1] && verb == cue
                || c.quotation[$0 - 1] >= 0 && c.isMark[$0 - 1] && c.lemma[$0] != despite)
          }), candidate.content.contains(start)
      else { continue }
      let end = Int(c.rightEdge[start])
      keep(&candidate, c) { $0 < start || $0 > end }
    }
  }

  /// “found that A, although B”: what stands behind a comma against A is the reporter's.
  private static func concession(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last > cue,
      let clause = c.child(of: cue, .ccomp, after: cue),
      let against = c.child(of: clause, .advcl, after: clause), c.quotation[against] < 0, against <= last,
      c.child(of: against, .mark, where: { conceding.contains(c.lemma[$0]) }) != nil,
      case let start = Int(c.leftEdge[against]), start > clause, c.isComma[start - 1], Int(c.rightEdge[against]) >= last
    else { return }
    keep(&candidate, c) { $0 < start }
  }

  private static let conceding = TokenColumns.hashes("although though")

  /// “A, X said, a day after Y *reported that B*”: no content takes up again at what another verb brings, without that verb.
  private static func foreign(
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

  private static func comment(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ comments: Set<Int>) {
    guard
      let start = candidate.content.first(where: {
        comments.contains($0) && $0 != candidate.content.first && c.quotation[$0] < 0
      }), c.quotation[candidate.cue.head] < 0
    else { return }
    keep(&candidate, c) { $0 < start || c.sentence[$0] != c.sentence[start] }
  }

  /// A relative clause behind a comma, at a content's end, in which somebody says something of his own.
  private static func aside(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ asides: Set<Int>) {
    guard let last = candidate.content.last, c.quotation[candidate.cue.head] < 0,
      let relative = candidate.content.last(where: { asides.contains($0) && c.quotation[$0] < 0 }),
      relative > candidate.cue.head + 1, case let verb = Int(c.head[relative]),
      Int(c.rightEdge[verb]) >= last, !candidate.cueTokens.contains(verb)
    else { return }
    keep(&candidate, c) { $0 < relative - 1 }
  }

  static let denying = TokenColumns.hashes("deny dispute reject contest refute rebut disavow dismiss contradict")

  static func keep(_ candidate: inout RelationCandidate, _ c: TokenColumns, where holds: (Int) -> Bool) {
    var kept = candidate.content.filter(holds)
    while let last = kept.last, c.isPunctuation(last), !c.isMark[last] { kept.removeLast() }
    if kept.contains(where: { !c.isPunctuation($0) }) { candidate.content = kept }
  }

  /// A quotation that ends in a stop or comma is a sentence, not a term.
  static func isWhole(_ c: TokenColumns, _ quotation: Int) -> Bool {
    guard quotation >= 0 else { return false }
    let tokens = c.quotations[quotation].tokens
    guard c.quotations[quotation].isClosed, tokens.count >= 4 else { return false }
    var end = tokens.upperBound - 2
    // “a ‘criminal,’”: marks close inside marks.
    while end > tokens.lowerBound, c.isMark[end], !c.isComma[end] { end -= 1 }
    return c.isComma[end] || c.isStop(end)
      || tokens.upperBound < c.count && c.isComma[tokens.upperBound] && c.shape[tokens.lowerBound + 1] == 1
  }

  private static func isIndefinite(_ c: TokenColumns, _ token: Int) -> Bool { indefinite.contains(c.word[token]) }

  static let sinces = TokenColumns.hashes("after amid following as")
  private static let speaking = TokenColumns.hashes("say reply answer add respond")
  private static let hearing = TokenColumns.hashes("tell inform remind assure warn notify promise convince persuade")
  static func isTime(_ c: TokenColumns, _ token: Int) -> Bool {
    c.entity[token] == date || c.entity[token] == time
  }

  private static let date = TokenColumns.code(of: .date)
  private static let time = TokenColumns.code(of: .time)
  static let inWord = FeatureBag.hash("in")
  private static let what = FeatureBag.hash("what")
  private static let without = FeatureBag.hash("without")
  private static let per = FeatureBag.hash("per")
  private static let quoting = TokenColumns.hashes("quote cite")
  private static let person = TokenColumns.code(of: .person)
  private static let organization = TokenColumns.code(of: .organization)
  private static let accordingWord = FeatureBag.hash("according")
  private static let despite = FeatureBag.hash("despite")
  private static let circumstances = TokenColumns.hashes("after before despite amid following")
  private static let asWord = FeatureBag.hash("as")
  private static let semicolon = FeatureBag.hash(";")
  static let that = FeatureBag.hash("that")
  private static let indefinite = TokenColumns.hashes("a an something")
  private static let occasions = TokenColumns.hashes("after before when while though although provided once until")
}
