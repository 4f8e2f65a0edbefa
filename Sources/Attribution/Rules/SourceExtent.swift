internal import Language

/// A source that is only an apposition takes the name before it: in “said Ana Reyes, the army's spokeswoman, accusing …”
/// both cues have the whole noun phrase.
enum SourceExtent {
  static func complete(_ scored: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in scored.indices {
      defer { behindOpening(&scored[number].candidate, c) }
      possessed(&scored[number].candidate, c)
      relativePart(&scored[number].candidate, c)
      if let aside = quotingAside(scored[number].candidate.source, c) {
        scored[number].candidate.source.removeSubrange(aside...)
      }
      // “A, she said, adding that B”
      let cue = scored[number].candidate.cue.head
      if c.isTag(cue, .vbg), c.quotation[cue] < 0, let speaker = SpeakerFinder.asideSpeaker(c, cue),
        !speaker.contains(where: { scored[number].candidate.content.contains($0) })
      {
        scored[number].candidate.source = speaker
      }
      lost(&scored[number].candidate, c)
      earlierVerb(&scored[number].candidate, c)
      beforeClause(&scored[number].candidate, c)
      briefed(&scored[number].candidate, c)
      beforeCiting(&scored[number].candidate, c)
      blunt(&scored[number].candidate, c)
      if let speaker = behindReader(scored[number].candidate, c) { scored[number].candidate.source = speaker }
      let source = scored[number].candidate.source
      guard let first = source.first, let last = source.last,
        let top = source.first(where: { Int(c.head[$0]) < first || Int(c.head[$0]) > last }),
        c.dependency[top] == Dependency.appos.rawValue
      else { continue }
      let name = Int(c.head[top])
      let start = Int(c.leftEdge[name])
      guard name < first, start <= name, first - start <= 20 else { continue }
      // “In a letter seen by the Lantern, *chief executive Dana Koll* wrote”: who has seen it did not write it.
      if c.isRelation(name, .pobj), c.subject[cue] < 0, last < cue, c.isComma[first - 1] { continue }
      let whole = Array(start...last)
      let candidate = scored[number].candidate
      guard !whole.contains(where: { candidate.content.contains($0) || candidate.cueTokens.contains($0) }) else {
        continue
      }
      scored[number].candidate.source = whole
    }
  }

  /// “Jean Cole *was blunt:* “A””: how somebody is before a colon is no part of who.
  private static func blunt(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    guard c.isColon(candidate.cue.head), let first = candidate.source.first, let last = candidate.source.last,
      last == candidate.cue.head - 1,
      let verb = candidate.source.first(where: {
        (c.isVerb($0) || c.pos[$0] == PartOfSpeech.aux.rawValue) && c.isFinite($0) && c.subject[$0] >= first
          && Int(c.subject[$0]) < $0 && !c.isRelation($0, .relcl, .acl)
      }), verb > first
    else { return }
    let moved = candidate.source.filter { $0 >= verb }
    candidate.source.removeAll { $0 >= verb }
    candidate.cueTokens = (Set(candidate.cueTokens).union(moved)).sorted()
  }

  /// “In a letter seen by the Lantern, *chief executive Dana Koll* wrote”, where the parser makes of the writer an apposition to
  /// the reader.
  private static func behindReader(_ candidate: RelationCandidate, _ c: TokenColumns) -> [Int]? {
    let cue = candidate.cue.head
    guard c.isVerb(cue), c.subject[cue] < 0, let first = candidate.source.first, let last = candidate.source.last,
      last == cue - 1,
      let reader = candidate.source.first(where: { Int(c.head[$0]) < first || Int(c.head[$0]) > last }),
      c.isRelation(reader, .pobj), Int(c.leftEdge[reader]) >= first,
      !candidate.source.contains(where: { $0 < Int(c.leftEdge[reader]) }),
      let writer = c.child(of: reader, .appos, after: reader), writer <= last,
      case let start = Int(c.leftEdge[writer]), start > first, c.isComma[start - 1]
    else { return nil }
    return Array(start...last)
  }

  /// Gives a source the rest of its noun phrase: “a driver, who asked not to be named,”. It comes last, for relations of
  /// their own may stand in what is added.
  static func extend(_ chosen: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in chosen.indices {
      defer { beforeSubject(&chosen[number].candidate, c) }
      let candidate = chosen[number].candidate
      var trimmed = Self.trimmed(withoutRelative(candidate.source, candidate.cue.head, c), c)
      if let aside = quotingAside(trimmed, c),
        (trimmed.last ?? 0) < candidate.cue.head || trimmed[0] > candidate.cue.head
      {
        trimmed = Array(trimmed[..<aside])
        chosen[number].candidate.source = trimmed
        continue
      }
      // “the man *who* police say set the fire”: the pronoun is what is said of him.
      if trimmed.count + 1 == candidate.source.count, let relative = candidate.source.first,
        c.isTag(relative, .wp, .wdt),
        relative + 1 == trimmed[0], relative < candidate.cue.head
      {
        chosen[number].candidate.content = (candidate.content + [relative]).ordered()
      }
      // “The mayor*'s* refusal”
      if let last = trimmed.last, last + 1 < c.count, c.isRelation(last + 1, .case), Int(c.head[last + 1]) == last,
        !candidate.content.contains(last + 1), candidate.cueTokens != [last + 1]
      {
        trimmed.append(last + 1)
        chosen[number].candidate.cueTokens.removeAll { $0 == last + 1 }
      }
      if trimmed.count != candidate.source.count { chosen[number].candidate.source = trimmed }
      guard let first = trimmed.first, let last = trimmed.last, last - first + 1 == trimmed.count,
        let top = trimmed.first(where: { Int(c.head[$0]) < first || Int(c.head[$0]) > last || Int(c.head[$0]) == $0 }),
        c.isNominal(top), !c.isRelation(top, .poss)
      else { continue }
      let start = min(first, Int(c.leftEdge[top]))
      // “Two people briefed on the matter, however, told”: the parser may hang “told” on “briefed”, or the reverse.
      if let briefed = participle(c, top, after: last, candidate.cue.head) {
        let whole = Array(start...briefed)
        if !whole.contains(where: { candidate.content.contains($0) || candidate.cueTokens.contains($0) }) {
          chosen[number].candidate.source = whole
          continue
        }
      }
      var end = max(last, min(Int(c.rightEdge[top]), last + 2 * longest))
      // “The Kessel foundation, the largest shareholder, which A, said”: the parser may take the apposition for a second subject.
      if let second = c.child(of: candidate.cue.head, .nsubj, after: top), second < candidate.cue.head,
        second > first, c.isComma[max(0, Int(c.leftEdge[second]) - 1)], second <= last + 1 + longest
      {
        end = max(end, min(Int(c.rightEdge[second]), candidate.cue.head - 1))
      }
      let cue = candidate.cueTokens
      if let blocked = (last + 1..<max(last + 1, end + 1)).first(where: {
        cue.contains($0) || candidate.content.contains($0)
      }) {
        // What the parser hangs on the name behind the cue is no part of it.
        if blocked - last > 2 { end = blocked - 1 } else { end = last }
      }
      // “Ana Reyes, accusing Norland of A”: what she does beside it is no part of her name.
      if let deed = (last + 1..<max(last + 1, end + 1)).first(where: {
        c.isTag($0, .vbg) && c.isRelation($0, .acl, .advcl) && c.isComma[max(0, Int(c.leftEdge[$0]) - 1)]
          || isCitingAside(c, $0)
      }) {
        end = max(last, Int(c.leftEdge[deed]) - 1)
      }
      while end > last, c.isPunctuation(end), !closes(c, end, after: start) { end -= 1 }
      if start < end, let aside = quotingAside(Array(start...end), c) { end = max(last, start + aside - 1) }
      end = closed(end, before: cue, candidate.content, c)
      guard end - start < longest,
        start == first || c.isNominal(start) || c.dependency[start] != Dependency.punct.rawValue
      else { continue }
      let whole = Array(start...end)
      guard !whole.contains(where: { cue.contains($0) || candidate.content.contains($0) }) else { continue }
      guard end == last || clauseFollows(c, last + 1, end) else { continue }
      chosen[number].candidate.source = end == last ? trimmed : Self.dayless(Array(first...end), c)
    }
  }

  /// “According to a memo seen by the Ledger”: the source is all that hangs on “to”.
  static func according(_ scored: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in scored.indices {
      defer { apposed(&scored[number].candidate, c) }
      guard let cue = scored[number].candidate.cueTokens.first(where: { c.word[$0] == accordingWord }),
        let to = c.child(of: cue, .prep, after: cue), let noun = c.child(of: to, .pobj)
      else { continue }
      var source = c.phrase(noun)
      let own = scored[number].candidate.source
      let content = scored[number].candidate.content
      guard source.count <= longest, !own.contains(noun) || own.first != source.first else { continue }
      if let end = source.firstIndex(where: { $0 > noun && content.contains($0) }) { source = Array(source[..<end]) }
      if let aside = quotingAside(source, c) { source = Array(source[..<aside]) }
      scored[number].candidate.cueTokens = [cue, to]
      scored[number].candidate.cue = CueMention(tokens: [cue, to], c)
      scored[number].candidate.source = source
      scored[number].candidate.content.removeAll { source.contains($0) || $0 == to || $0 == cue }
    }
  }

  static let accordingWord = FeatureBag.hash("according")

  /// Where “, which quoted X as saying B” begins in a source: B is X's, and no part of who said A.
  private static func quotingAside(_ source: [Int], _ c: TokenColumns) -> Int? {
    guard source.count > 5,
      let place = source.firstIndex(where: { token in
        c.isTag(token, .wdt, .wp) && token > source[0] && c.isComma[token - 1] && c.isRelation(token, .nsubj)
          && QuotedConstruction.isQuoting(c, Int(c.head[token]))
          && QuotedConstruction.saying(c, behind: Int(c.head[token])) != nil
      }), place > 1
    else { return nil }
    return place - 1
  }

  /// The end of a bare participle behind a noun that the parser makes its subject.
  private static func participle(_ c: TokenColumns, _ noun: Int, after last: Int, _ cue: Int) -> Int? {
    let verb = Int(c.head[noun])
    guard verb == last + 1, verb < cue, c.isTag(verb, .vbn), c.isRelation(noun, .nsubj), !c.has(verb, .aux),
      !c.has(verb, .auxpass), Int(c.head[verb]) == cue
    else { return nil }
    var end = Int(c.rightEdge[verb])
    while end > verb, c.isPunctuation(end) { end -= 1 }
    return end < cue ? end : nil
  }

  private static let date = TokenColumns.code(of: .date)
  private static let longest = 45

  /// ““A,” the 51-year-old, *whom police have asked reporters not to identify*, told B”: the clause between who speaks and the verb
  /// is part of who speaks; “whom *police* have asked”: the pronoun is none.
  private static func relativePart(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    if candidate.source.count > 1, let first = candidate.source.first, c.isTag(first, .wp, .wdt),
      let second = RelativeGap.secondSubject(c, cue), candidate.source.contains(second)
    {
      candidate.source.removeFirst()
    }
    let subject = Int(c.subject[cue])
    // “In *one email* Ms Orr asked”: what stands before the subject and hangs elsewhere.
    let speaker = subject < 0 && c.isRelation(cue, .conj) ? Int(c.subject[Int(c.head[cue])]) : subject
    if speaker >= 0, let first = candidate.source.first, candidate.source.last == speaker,
      case let start = Int(c.leftEdge[speaker]), first < start, start - first <= 4,
      c.isRelation(start - 1, .pobj), Int(c.head[start - 1]) < first
    {
      candidate.source.removeAll { $0 < start }
    }
    // The same by its words, where the parser has no subject.
    if subject < 0, let last = candidate.source.last, last + 3 < cue, cue - last < 30, c.isComma[last + 1],
      c.isTag(last + 2, .wp, .wdt), c.isComma[cue - 1], c.quotation[last] < 0, c.quotation[cue] < 0,
      candidate.content.contains(where: { $0 > last + 1 && $0 < cue - 1 }),
      candidate.content.allSatisfy({ $0 < last || $0 <= cue })
    {
      candidate.content.removeAll { $0 > last && $0 < cue }
      candidate.source += Array(last + 1..<cue - 1)
    }
    guard let last = candidate.source.last, subject >= 0, candidate.source.contains(subject), last + 2 < cue,
      c.isComma[last + 1], c.isTag(last + 2, .wp, .wdt, .wpPossessive), case let end = Int(c.rightEdge[subject]),
      end > last + 2, end < cue, candidate.content.contains(where: { $0 > last && $0 <= end })
    else { return }
    candidate.content.removeAll { $0 > last && $0 <= end }
    var stop = end
    while stop > last, c.isComma[stop] { stop -= 1 }
    candidate.source += Array(last + 1...stop)
    candidate.cueTokens.removeAll { $0 > last && $0 <= end }
  }

  /// “X, who said that A was “like B, | always C”, would not discuss D”: a source that ends in a quotation of its relative clause
  /// takes the rest of it.
  private static func closed(_ end: Int, before cue: [Int], _ content: [Int], _ c: TokenColumns) -> Int {
    guard let head = cue.first, end < head, c.quotation[end] >= 0,
      case let quoted = c.quotations[Int(c.quotation[end])], quoted.isClosed, quoted.tokens.upperBound - 1 > end,
      quoted.tokens.upperBound <= head, !(end + 1..<quoted.tokens.upperBound).contains(where: content.contains)
    else { return end }
    return quoted.tokens.upperBound - 1
  }

  /// Whether a mark closes a quotation that stands in the source: “who called A “reckless””.
  private static func closes(_ c: TokenColumns, _ mark: Int, after start: Int) -> Bool {
    guard c.isMark[mark], !c.isComma[mark], c.quotation[mark] >= 0 else { return false }
    let quoted = c.quotations[Int(c.quotation[mark])].tokens
    return quoted.upperBound == mark + 1 && quoted.lowerBound > start
  }

  /// Whether what follows a name is a relative clause, a participle or the rest of a broken phrase.
  private static func clauseFollows(_ c: TokenColumns, _ first: Int, _ last: Int) -> Bool {
    !(first...last).contains { c.isMark[$0] && c.quotation[$0] >= 0 && c.quotation[$0] != c.quotation[last] }
  }

  /// “said *Ana Reyes,* who noted that B”: a pronoun at a source's end belongs to the clause behind it, or is itself who speaks there.
  private static func withoutRelative(_ source: [Int], _ cue: Int, _ c: TokenColumns) -> [Int] {
    guard source.count > 1, let last = source.last, c.isTag(last, .wp, .wdt), c.isComma[source[source.count - 2]] else {
      return source
    }
    return Int(c.subject[cue]) == last ? [last] : source.dropLast(2)
  }

  private static func isCitingAside(_ c: TokenColumns, _ token: Int) -> Bool {
    citing.contains(c.word[token]) && c.isComma[token - 1] && c.quotation[token] < 0
  }

  private static let citing = TokenColumns.hashes("citing quoting")

  /// Without a comma, an “of” or a time at its beginning.
  private static func trimmed(_ source: [Int], _ c: TokenColumns) -> [Int] {
    var source = source[...]
    while source.count > 1, let first = source.first, c.isPunctuation(first), !c.isMark[first] || c.isComma[first] {
      source.removeFirst()
    }
    // “The Star*, quoting officials*”: whom it cites is no part of it, whatever the parser makes of “quoting”.
    if let aside = source.dropFirst(2).first(where: { isCitingAside(c, $0) }) {
      source = source.prefix { $0 < aside - 1 }
    }
    // “the man *who* police say set the fire”
    if source.count > 1, let first = source.first, c.isTag(first, .wp, .wdt), c.isNominal(source[source.startIndex + 1])
    {
      source.removeFirst()
    }
    // “says Jean Cole*:* A”
    while source.count > 1, let last = source.last, c.isColon(last) { source.removeLast() }
    // “footage | of Ida Moss asking”: a preposition names nobody.
    if source.count > 1, let first = source.first, c.lemma[first] == ofWord, c.isRelation(first, .prep) {
      source.removeFirst()
    }
    // “10:15 Mayor”: the hour of a live blog's entry.
    if source.count > 1, let first = source.first, c.shape[first] == 3, c.isTag(first, .cd),
      c.sentences[Int(c.sentence[first])].tokens.lowerBound == first,
      c.entity[first] != 0 || c.word[first] != c.lemma[first]
    {
      source.removeFirst()
    }
    while source.count > 1, let last = source.last, c.isComma[last] { source.removeLast() }
    // “who last year”, “the senator last year”: when it was said is no part of a name.
    if let last = source.last, ContentExtent.isTime(c, last), let first = source.first, !ContentExtent.isTime(c, first)
    {
      var top = last
      while Int(c.head[top]) > first, ContentExtent.isTime(c, Int(c.head[top])), Int(c.head[top]) != top {
        top = Int(c.head[top])
      }
      if c.isRelation(top, .npadvmod), Int(c.leftEdge[top]) > first {
        source = source.prefix { $0 < Int(c.leftEdge[top]) }
      }
    }
    return dayless(Array(source), c)
  }

  /// “The ministry *on Friday* denied”: the day is none of the name. “A report published on Friday” is another matter.
  private static func dayless(_ source: [Int], _ c: TokenColumns) -> [Int] {
    // “The regulator *at first* disputed”
    if source.count > 3, let last = source.last, moments.contains(c.word[last]), c.word[last - 1] == atWord,
      source[source.count - 2] == last - 1
    {
      return Array(source.dropLast(2))
    }
    guard let first = source.first, let last = source.last, c.isRelation(last, .pobj), c.entity[last] == date,
      case let on = Int(c.head[last]), on > first, c.lemma[on] == onWord,
      case let start = adverb(before: on, c), start > first, Int(c.rightEdge[on]) == last,
      Int(c.head[on]) >= first, Int(c.head[on]) < start, c.isNominal(Int(c.head[on]))
    else { return source }
    return Array(source.prefix { $0 < start })
  }

  /// “late on Friday”
  private static func adverb(before on: Int, _ c: TokenColumns) -> Int {
    c.isRelation(on - 1, .advmod) && late.contains(c.lemma[on - 1]) ? on - 1 : on
  }

  private static let moments = TokenColumns.hashes("first last once present least")
  private static let atWord = FeatureBag.hash("at")
  private static let onWord = FeatureBag.hash("on")
  private static let ofWord = FeatureBag.hash("of")
  private static let late = TokenColumns.hashes("late early")

  /// “Norland's ministry rejected”: who speaks is the ministry, which is no part of the cue.
  private static func possessed(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    guard let first = candidate.source.first, let last = candidate.source.last,
      let top = candidate.source.first(where: { Int(c.head[$0]) < first || Int(c.head[$0]) > last }),
      c.dependency[top] == Dependency.poss.rawValue
    else { return }
    let noun = Int(c.head[top])
    guard noun > last, c.pos[candidate.cue.head] == PartOfSpeech.verb.rawValue, candidate.cueTokens.contains(noun),
      Int(c.subject[candidate.cue.head]) == noun,
      noun < candidate.cue.head, noun - first <= 20
    else {
      return
    }
    let whole = first...noun
    guard !candidate.content.contains(where: whole.contains) else { return }
    candidate.source = Array(whole)
    candidate.cueTokens.removeAll(where: whole.contains)
    candidate.cue = CueMention(tokens: [candidate.cue.head], c)
  }
}
