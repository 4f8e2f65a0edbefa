internal import Language

/// What a candidate that the trees are sure of still has from the construction of its cue: a source, the noun of a relative
/// clause, the rest of a clause, and a cue that is parted from its content where the parse parts them.
enum ConstructionCompletion {
  static func complete(
    _ candidate: inout RelationCandidate, _ construction: RelationCandidate, _ c: TokenColumns, isInner: Bool
  ) {
    let cue = candidate.cue.head
    guard let first = construction.content.first, let last = construction.content.last else { return }
    // A verb in the active has a speaker, whom the parse names.
    if candidate.source.isEmpty, c.isVerb(cue), !c.isPassive(cue), c.isFinite(cue),
      c.subject[cue] >= 0 || c.isRelation(cue, .conj), c.quotation[cue] < 0,
      !construction.source.contains(where: { candidate.content.contains($0) })
    {
      candidate.source = construction.source
      candidate.cueTokens.removeAll(where: construction.source.contains)
    }
    // “Y has promised A, a pledge *X* said she would B”: another verb is no part of who speaks.
    if construction.source.count < candidate.source.count,
      construction.source.contains(where: candidate.source.contains),
      candidate.source.contains(where: { token in
        token < (construction.source.first ?? 0) && c.isVerb(token) && c.isFinite(token)
          && !c.isRelation(token, .relcl, .acl)
      })
    {
      candidate.source = construction.source
    }
    tail(&candidate, construction, c)
    // “X, which said it had done so “A”, declined to B”: words of who speaks are none of what is said.
    if first > cue, construction.source.count > 4, let end = construction.source.last, end < cue,
      candidate.content.contains(where: { $0 <= end && construction.source[0] < $0 })
    {
      candidate.content.removeAll { $0 <= end }
      if candidate.content.isEmpty || candidate.content.count * 2 < construction.content.count {
        candidate.content = construction.content
      }
      candidate.source = construction.source
      let content = candidate.content
      candidate.cueTokens.removeAll { $0 <= end || content.contains($0) }
      if candidate.cueTokens.isEmpty { candidate.cueTokens = construction.cueTokens }
    }
    // “*Its auditors noted that* A, according to the report”: no half of what is told stands without who tells it.
    if c.word[cue] == according, let opening = candidate.content.first, opening > first, last < cue, opening > 0,
      c.isRelation(opening - 1, .mark) || CueFrames.of(c.lemma[opening - 1]).contains(.clause) && c.isVerb(opening - 1),
      construction.content.contains(opening - 1), construction.content.holdsAll(of: candidate.content)
    {
      candidate.content = construction.content
    }
    // “called the pipeline “safe enough””: what is called so belongs to the content inside one.
    if isInner, candidate.cueTokens.contains(where: construction.content.contains),
      construction.content.holdsAll(of: candidate.content), construction.cueTokens.contains(cue)
    {
      candidate.content = construction.content
      candidate.cueTokens = construction.cueTokens
    }
    // “A, as X put it, A”: both halves are what X put.
    if c.isRelation(cue, .parataxis, .advcl), first < cue, last > cue,
      candidate.content.count * 2 < construction.content.count,
      construction.content.holdsAll(of: candidate.content)
    {
      candidate.content = construction.content
    }
    // “a charge that X rejected as “A””: what the clause leaves out is content, too.
    if c.isRelation(cue, .relcl, .acl), first < cue, candidate.content.allSatisfy({ $0 > cue }),
      construction.content.holdsAll(of: candidate.content)
    {
      candidate.content = construction.content
    }
    // “can confirm that the cup, a vessel of A, was taken”: a clause has its verb.
    if let clause = c.child(of: cue, .ccomp, after: cue), c.isFinite(clause), !candidate.content.contains(clause),
      construction.content.contains(clause), let start = candidate.content.first, start > cue, start == first,
      construction.content.holdsAll(of: candidate.content), c.quotation[cue] < 0
    {
      candidate.content = construction.content
    }
    // “approved *a plan* that its critics call a folly”: a relative clause has its noun.
    if let opening = candidate.content.first, opening > cue, first > cue, first < opening, c.isFinite(cue),
      opening == Int(c.leftEdge[verb(of: opening, c)]), c.isRelation(verb(of: opening, c), .relcl, .acl),
      (first..<opening).contains(Int(c.head[verb(of: opening, c)])), construction.cueTokens.contains(cue),
      construction.content.holdsAll(of: candidate.content)
    {
      candidate.content = construction.content
      candidate.cueTokens.removeAll(where: construction.content.contains)
      candidate.cue.tokens = candidate.cueTokens
    }
    // “accused *the company of claiming* that A”: a charge has whom it is laid to.
    if c.isVerb(cue), CueFrames.of(c.lemma[cue]).contains(.charge), c.quotation[cue] < 0, first == cue + 1,
      let opening = candidate.content.first, opening > first, Int(c.object[cue]) > cue, Int(c.object[cue]) < opening,
      construction.content.contains(Int(c.object[cue])), construction.content.holdsAll(of: candidate.content),
      !construction.content.contains(where: candidate.source.contains)
    {
      candidate.content = construction.content
      candidate.cueTokens.removeAll(where: construction.content.contains)
      candidate.cue.tokens = candidate.cueTokens
    }
    // “rejected *a suggestion by* X that A”: what is answered is answered whole.
    if c.isVerb(cue), first > cue,
      NounCue.answering.contains(c.lemma[cue]) || ContentExtent.denying.contains(c.lemma[cue]),
      let opening = candidate.content.first, opening > first, c.quotation[cue] < 0,
      construction.content.holdsAll(of: candidate.content),
      construction.content.contains(where: { $0 < opening && c.isRelation($0, .dobj) && Int(c.head[$0]) == cue })
    {
      candidate.content = construction.content
      candidate.cueTokens.removeAll(where: construction.content.contains)
      candidate.cue.tokens = candidate.cueTokens
    }
    // “asked *the man* for A”: who is asked belongs to what is asked.
    if c.isVerb(cue), c.quotation[cue] < 0, let opening = candidate.content.first, first == cue + 1, opening > first,
      c.isTag(opening, .preposition), CueFrames.of(c.lemma[cue]).contains(.request), Int(c.object[cue]) > cue,
      Int(c.object[cue]) < opening, candidate.content == construction.content.filter({ $0 >= opening }),
      !(first..<opening).contains(where: candidate.source.contains)
    {
      candidate.content = construction.content
      candidate.cueTokens.removeAll(where: construction.content.contains)
    }
    // “ducked *a question about* A”, “paid tribute *to* A”: the same words, parted as the parse parts them.
    if candidate.content != construction.content,
      candidate.cueTokens.count + candidate.content.count == construction.cueTokens.count + construction.content.count,
      Set(candidate.cueTokens).union(candidate.content) == Set(construction.cueTokens).union(construction.content)
    {
      candidate.cueTokens = construction.cueTokens
      candidate.cue.tokens = construction.cueTokens
      candidate.content = construction.content
    }
    // “Let it be known that A”: a light phrase is the cue as a whole.
    if construction.cueTokens.count > candidate.cueTokens.count, c.isVerb(construction.cueTokens[0]),
      construction.content == candidate.content, candidate.cueTokens.allSatisfy(construction.cueTokens.contains)
    {
      candidate.cueTokens = construction.cueTokens
    }
    // “that the search”: a clause that was left without its verb.
    if let opening = candidate.content.first, opening == first, c.isRelation(opening, .mark), c.quotation[cue] < 0,
      !candidate.content.contains(where: { c.isVerb($0) || c.pos[$0] == PartOfSpeech.aux.rawValue }),
      candidate.content.count < construction.content.count,
      construction.content.holdsAll(of: candidate.content)
    {
      candidate.content = construction.content
    }
    // “What X found was that A”: “what” and “was” are no part of A.
    if let opening = candidate.content.first, opening < cue, first > cue, c.isTag(opening, .wp),
      candidate.content.holdsAll(of: construction.content)
    {
      candidate.content = construction.content
    }
  }

  /// What the chain leaves off though nothing parts it from what it has: “reckons | *six points* will do”, “expects A to fall
  /// | *and to rise again*”, “thanked the drivers | *“for B”*”.
  private static func tail(_ candidate: inout RelationCandidate, _ construction: RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    let whole = construction.content
    guard c.isVerb(cue), c.quotation[cue] < 0, let first = candidate.content.first, let last = candidate.content.last,
      first > cue, whole[0] > cue, candidate.content.count < whole.count,
      whole.holdsAll(of: candidate.content), !whole.contains(where: candidate.source.contains)
    else { return }
    if let clause = c.child(of: cue, .ccomp, after: cue), c.subject[clause] >= 0, Int(c.subject[clause]) < first,
      whole.contains(Int(c.subject[clause])), candidate.content.contains(clause), whole.last == last
    {
      candidate.content = whole
    }
    guard let next = whole.first(where: { $0 > last }), next == last + 1 else { return }
    let opensQuotation =
      c.quotation[next] >= 0 && c.quotation[last] < 0
      && c.quotations[Int(c.quotation[next])].tokens.lowerBound == next
      && c.quotations[Int(c.quotation[next])].tokens.allSatisfy(whole.contains)
    let joinsInfinitive =
      c.isRelation(next, .cc)
      && (next + 1..<min(c.count, next + 6)).contains { token in
        c.isRelation(token, .conj) && c.isTag(token, .vb) && c.hasTo(token) && Int(c.head[token]) == Int(c.head[next])
          && candidate.content.contains(Int(c.head[token]))
      }
    // “denies damage *and possessing a firearm*”
    let joinsGerund =
      c.isRelation(next, .cc) && next + 1 < c.count && c.isTag(next + 1, .vbg) && Int(c.head[next]) == cue
    // “hopes for a signal *by Friday*”, “pledged a bus *every ten minutes*”
    let looksAhead = VerbConstruction.intends(c, cue) && whole.last.map { $0 - last <= 8 } ?? false
    if opensQuotation || joinsInfinitive || joinsGerund || looksAhead { candidate.content = whole }
  }

  /// The verb of the clause that a relative pronoun opens, or the pronoun itself.
  private static func verb(of relative: Int, _ c: TokenColumns) -> Int {
    c.isTag(relative, .wdt, .wp, .preposition) || c.isRelation(relative, .mark) ? Int(c.head[relative]) : relative
  }

  private static let according = FeatureBag.hash("according")
}
