internal import Language

/// Cuts who is told: “told X that A”; and who tells in a passive: “was condemned by X as A”.
extension ContentExtent {
  /// Who is told is no part of what is told.
  static func hearer(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
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
    // “told *a packed room* he was finished”, “told the board *on Monday* she would go”: taken for a relative clause of the noun before.
    if hearing.contains(c.lemma[cue]), !c.isPassive(cue), !c.has(cue, .ccomp), let first = candidate.content.first,
      first > cue,
      let subject = candidate.content.first(where: { token in
        token > first && c.isTag(token, .prp) && c.isRelation(token, .nsubj, .nsubjpass) && c.quotation[token] < 0
          && c.isRelation(Int(c.head[token]), .relcl, .acl) && Int(c.leftEdge[Int(c.head[token])]) == token
          && (cue + 1..<token).contains(Int(c.head[Int(c.head[token])]))
      }), subject - cue <= 9, !(cue + 1..<subject).contains(where: { c.isVerb($0) || c.isPunctuation($0) })
    {
      keep(&candidate, c) { $0 >= subject }
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
  static func agent(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
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

  private static let hearing = TokenColumns.hashes("tell inform remind assure warn notify promise convince persuade")
  private static let asWord = FeatureBag.hash("as")
}
