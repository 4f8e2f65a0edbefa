package import Language

/// From scored candidates to an article's relations: rules first, then the best candidates, then whole quotations.
package enum RelationAssembly {
  /// - Parameter scored: the chains' candidates with the trees' probabilities.
  /// - Parameter constructions: what `SureConstruction` found.
  package static func relations(
    _ scored: [RelationSelection.Scored], _ columns: TokenColumns, _ document: Document, threshold: Float,
    constructions: [RelationCandidate], speakers: SpeakerChoice? = nil
  ) -> [RelationSelection.Scored] {
    var chosen = draft(scored, columns, document, threshold: threshold, constructions: constructions)
    speakers?.apply(&chosen, scored, columns)
    NounCue.cut(&chosen, columns, constructions: constructions)
    SureConstruction.dropImpersonalSources(&chosen, columns)
    SourceExtent.extend(&chosen, columns)
    Dateline.leave(&chosen, columns)
    // “According to the agency, citing the ministry, A”: the agency speaks once.
    chosen.removeAll { $0.candidate.source.isEmpty && CitedConstruction.isCiting(columns, $0.candidate.cue.head) }
    return chosen
  }

  /// What is chosen before anybody asks who spoke a quotation.
  package static func draft(
    _ scored: [RelationSelection.Scored], _ columns: TokenColumns, _ document: Document, threshold: Float,
    constructions: [RelationCandidate]
  ) -> [RelationSelection.Scored] {
    var all = scored.filter { $0.score >= threshold }
    preferConstructions(&all, constructions, columns, below: doubt)
    all += DashAttribution.candidates(columns, document).map { .init(candidate: $0, score: 0.95, rule: .dash) }
    let datelines = Dateline.colons(columns, document)
    all += TurnAttribution.candidates(columns, document, besides: datelines).map {
      .init(candidate: $0, score: 0.95, rule: .turn)
    }
    // Inside a quotation nobody but its speaker speaks: what stands there is for `inner`.
    all += sure(
      constructions.filter { columns.quotation[$0.cue.head] < 0 }, besides: all.map(\.candidate), columns)
    all.removeAll {
      SpeakerFinder.isNobody(columns, $0.candidate.source) || PlainDeed.isOne($0.candidate, columns)
        || HeadlineAttribution.isRubric($0.candidate, columns)
    }
    all += headlines(columns, &all)
    all.removeAll { $0.candidate.cueTokens.contains(where: datelines.contains) }
    Coordination.split(&all, columns)
    ParticipleSpeaker.split(&all, columns, constructions: constructions)
    ClauseExtent.mend(&all, columns)
    ContentExtent.mend(&all, columns, constructions: constructions)
    QuotationAttribution.invert(&all, columns)
    ColonAttribution.split(&all, columns)
    all += QuotationAttribution.candidates(columns, besides: all.map(\.candidate)).map {
      .init(candidate: $0, score: 0.5, rule: .construction)
    }
    all += ColonAttribution.candidates(columns, besides: all.map(\.candidate)).map {
      .init(candidate: $0, score: 0.5, rule: .construction)
    }
    SourceExtent.complete(&all, columns)
    SourceExtent.according(&all, columns)
    PlainDeed.dropPassing(&all, columns)
    Declining.complete(&all, columns)
    HolderFirst.extend(&all, columns, constructions: constructions)
    HolderFirst.mend(&all, columns)
    var chosen = RelationSelection.choose(all, threshold: 0, columns)
    chosen += QuotationAttribution.candidates(columns, besides: chosen.map(\.candidate)).map {
      .init(candidate: $0, score: 0.5, rule: .construction)
    }
    QuotationOwner.mend(&chosen, columns)
    ColonAttribution.mend(&chosen, columns)
    QuotationExtent.mend(&chosen, columns)
    QuotationCompletion.apply(&chosen, columns)
    chosen += BeatAttribution.candidates(columns, besides: chosen.map(\.candidate)).map {
      .init(candidate: $0, score: 0.5, rule: .construction)
    }
    chosen += QuestionBefore.candidates(columns, besides: chosen.map(\.candidate)).map {
      .init(candidate: $0, score: 0.5, rule: .construction)
    }
    return chosen
  }

  /// Headline forms, which take the place of what the chains saw at their cues.
  private static func headlines(
    _ c: TokenColumns, _ all: inout [RelationSelection.Scored]
  ) -> [RelationSelection.Scored] {
    let found = HeadlineAttribution.candidates(c, besides: all.map(\.candidate))
    guard !found.isEmpty else { return [] }
    for headline in found {
      let sentence = c.sentence[headline.cue.head]
      let held = headline.content[0]...headline.content[headline.content.count - 1]
      // “‘A’: X slams B” is two relations: the second stands beside the first.
      all.removeAll { scored in
        // “A, court told”: the court hears it.
        if headline.source.isEmpty, scored.candidate.cueTokens.contains(headline.cue.head) { return true }
        return scored.score < 0.85 && c.sentence[scored.candidate.cue.head] == sentence
          && (headline.source.isEmpty || !scored.candidate.source.elementsEqual(headline.source)
            || scored.candidate.content.contains { held.contains($0) } || held.contains(scored.candidate.cue.head))
      }
    }
    let cues = Set(all.flatMap(\.candidate.cueTokens))
    return found.filter { !cues.contains($0.cue.head) }.map { .init(candidate: $0, score: 0.7, rule: .construction) }
  }

  /// Where the chain is in doubt, what the parse says of the same cue is better, if no quotation is lost by it.
  private static func preferConstructions(
    _ scored: inout [RelationSelection.Scored], _ constructions: [RelationCandidate], _ c: TokenColumns,
    below limit: Float
  ) {
    guard !constructions.isEmpty else { return }
    var known: [Int: RelationCandidate] = [:]
    for construction in constructions { known[construction.cue.head] = construction }
    firm(&scored, constructions, c)
    for number in scored.indices where scored[number].score >= limit && scored[number].rule != .construction {
      if let construction = known[scored[number].candidate.cue.head] {
        complete(&scored[number].candidate, construction, c, isInner: scored[number].rule == .inner)
      }
    }
    for number in scored.indices where scored[number].score < limit && scored[number].rule != .construction {
      // “was quoted as saying”: the chain's head is “quoted”, the construction's “saying”.
      let head = scored[number].candidate.cue.head
      guard
        let construction = known[head]
          ?? scored[number].candidate.cueTokens.lazy.compactMap({ known[$0] }).first(where: {
            $0.cueTokens.contains(head)
          })
      else { continue }
      let content = scored[number].candidate.content
      let quoted = content.filter { c.quotation[$0] >= 0 }
      // A quotation of the sentence before is lost to nobody: its own speaker stands there.
      let own = quoted.filter { c.sentence[$0] == c.sentence[construction.cue.head] }
      guard quoted.count == content.count || Set(own).isSubset(of: construction.content) else { continue }
      scored[number].candidate.content = construction.content
      scored[number].candidate.source = construction.source
      scored[number].candidate.cueTokens.removeAll {
        construction.content.contains($0) || construction.source.contains($0)
      }
      // “gave no reason for”: the noun belongs to the cue.
      if construction.cueTokens.count > scored[number].candidate.cueTokens.count {
        scored[number].candidate.cueTokens = construction.cueTokens
      }
      if !scored[number].candidate.cueTokens.isEmpty {
        scored[number].candidate.cue.tokens = scored[number].candidate.cueTokens
      }
    }
  }

  /// What leaves no other reading takes the place of what the chain made of its cue, however sure that is. Linear.
  private static func firm(
    _ scored: inout [RelationSelection.Scored], _ constructions: [RelationCandidate], _ c: TokenColumns
  ) {
    let firm = constructions.filter(\.isFirm)
    guard !firm.isEmpty else { return }
    // “The agency quoted X as saying A”: the agency says nothing of its own.
    for construction in firm {
      guard let quoted = construction.cueTokens.first(where: { QuotedConstruction.isQuoting(c, $0) }),
        quoted != construction.cue.head,
        scored.contains(where: {
          $0.candidate.cue.head != quoted && $0.candidate.cueTokens.contains(construction.cue.head)
        })
      else { continue }
      scored.removeAll { $0.rule != .construction && $0.candidate.cue.head == quoted }
    }
    var byCue: [Int: Int] = [:]
    for (number, scored) in scored.enumerated().reversed() where scored.rule != .construction {
      for token in scored.candidate.cueTokens { byCue[token] = number }
    }
    for construction in firm {
      guard
        let number = byCue[construction.cue.head]
          ?? construction.cueTokens.first(where: { token in
            byCue[token].map { scored[$0].candidate.cue.head == token } ?? false
          }).flatMap({ byCue[$0] })
      else { continue }
      let (content, source) = (scored[number].candidate.content, scored[number].candidate.source)
      scored[number].candidate.isFirm = true
      // “When asked by the Courier if A”: a source behind the cue is its agent, whatever the parser hangs it on.
      let isAgent =
        construction.source.isEmpty
        && (source.first.map { $0 > construction.cue.head && c.isRelation($0 - 1, .agent, .prep) } ?? false)
      if !isAgent { scored[number].candidate.source = construction.source }
      // More quotations of the same speaker: “A,” Y quoted X as saying. “B.”
      let rest = content.filter { !construction.content.contains($0) }
      if !rest.isEmpty, rest.count < content.count, rest.allSatisfy({ c.quotation[$0] >= 0 }) {
        scored[number].candidate.cue = construction.cue
        scored[number].candidate.cueTokens = construction.cueTokens
        scored[number].candidate.content.removeAll { construction.source.contains($0) }
        continue
      }
      // A content inside the construction's is the chain's to choose.
      if content.count * 2 >= construction.content.count || source == construction.source,
        content.allSatisfy(Set(construction.content).contains),
        !(c.isRelation(construction.cue.head, .acl) && construction.source.isEmpty
          && construction.content[0] < construction.cue.head && content[0] > construction.cue.head),
        !scored[number].candidate.cueTokens.contains(where: construction.content.contains)
      {
        scored[number].candidate.cueTokens.removeAll(where: construction.source.contains)
        // “neither confirmed nor denied”
        if construction.cueTokens.count > scored[number].candidate.cueTokens.count,
          !construction.cueTokens.contains(where: content.contains)
        {
          scored[number].candidate.cueTokens = construction.cueTokens
        }
        continue
      }
      scored[number].candidate.cue = construction.cue
      scored[number].candidate.cueTokens = construction.cueTokens
      scored[number].candidate.content =
        isAgent ? construction.content.filter { !source.contains($0) } : construction.content
    }
  }

  /// What a sure candidate still has from its construction.
  private static func complete(
    _ candidate: inout RelationCandidate, _ construction: RelationCandidate, _ c: TokenColumns, isInner: Bool
  ) {
    let cue = candidate.cue.head
    guard let first = construction.content.first, let last = construction.content.last else { return }
    // A verb in the active has a speaker, whom the parse names.
    if candidate.source.isEmpty, c.isVerb(cue), !c.isPassive(cue), c.isFinite(cue), c.subject[cue] >= 0,
      c.quotation[cue] < 0, !construction.source.contains(where: { candidate.content.contains($0) })
    {
      candidate.source = construction.source
      candidate.cueTokens.removeAll(where: construction.source.contains)
    }
    // “called the pipeline “safe enough””: what is called so belongs to the content inside one.
    if isInner, candidate.cueTokens.contains(where: construction.content.contains),
      candidate.content.allSatisfy(Set(construction.content).contains), construction.cueTokens.contains(cue)
    {
      candidate.content = construction.content
      candidate.cueTokens = construction.cueTokens
    }
    // “A, as X put it, A”: both halves are what X put.
    if c.isRelation(cue, .parataxis, .advcl), first < cue, last > cue,
      candidate.content.count * 2 < construction.content.count,
      candidate.content.allSatisfy(Set(construction.content).contains)
    {
      candidate.content = construction.content
    }
    // “a charge that X rejected as “A””: what the clause leaves out is content, too.
    if c.isRelation(cue, .relcl, .acl), first < cue, candidate.content.allSatisfy({ $0 > cue }),
      candidate.content.allSatisfy(Set(construction.content).contains)
    {
      candidate.content = construction.content
    }
    // “can confirm that the cup, a vessel of A, was taken”: a clause has its verb.
    if let clause = c.child(of: cue, .ccomp, after: cue), c.isFinite(clause), !candidate.content.contains(clause),
      construction.content.contains(clause), let start = candidate.content.first, start > cue, start == first,
      candidate.content.allSatisfy(Set(construction.content).contains), c.quotation[cue] < 0
    {
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
      candidate.content.allSatisfy(Set(construction.content).contains)
    {
      candidate.content = construction.content
    }
    // “What X found was that A”: “what” and “was” are no part of A.
    if let opening = candidate.content.first, opening < cue, first > cue, c.isTag(opening, .wp),
      construction.content.allSatisfy(Set(candidate.content).contains)
    {
      candidate.content = construction.content
    }
  }

  /// “A, according to X.” “A, X can reveal.”: nothing but the whole sentence before it can be meant.
  private static func isTrailing(_ candidate: RelationCandidate, _ c: TokenColumns) -> Bool {
    let cue = candidate.cue.head
    if candidate.content.count > longestTrailed { return false }
    if c.word[cue] == according { return true }
    // “A, as X had claimed” may mean a part of A alone.
    guard !c.isRelation(cue, .advcl), let last = candidate.content.last, let source = candidate.source.first,
      last < source,
      source < cue
    else {
      return false
    }
    return cue + 2 >= c.sentences[Int(c.sentence[cue])].tokens.upperBound
  }

  private static let longestTrailed = 25
  /// Below this score the trees are in doubt about a cue's content and source.
  private static let doubt: Float = 0.5
  private static let according = FeatureBag.hash("according")
  /// Below every threshold that training chooses, so that they come last.
  private static let sureScore: Float = 0.2
  /// Of what leaves no other reading.
  private static let firmScore: Float = 0.5

  /// The constructions whose cue no candidate has.
  private static func sure(
    _ constructions: [RelationCandidate], besides others: [RelationCandidate], _ c: TokenColumns
  ) -> [RelationSelection.Scored] {
    var taken = [Bool](repeating: false, count: c.count)
    for other in others {
      for token in other.cueTokens { taken[token] = true }
      for token in other.cue.tokens { taken[token] = true }
    }
    return constructions.filter { !taken[$0.cue.head] }.map {
      .init(candidate: $0, score: isTrailing($0, c) ? 0.6 : $0.isFirm ? firmScore : sureScore, rule: .construction)
    }
  }

  /// “Economists share the view that A” is one relation, whose noun has the verb's subject for its owner.
  private static func isSame(
    _ construction: RelationCandidate, as sources: [Int: [Int]], _ c: TokenColumns
  ) -> Bool {
    let noun = construction.cue.head
    guard c.pos[noun] == PartOfSpeech.noun.rawValue, c.isRelation(noun, .dobj), !construction.source.isEmpty else {
      return false
    }
    return sources[Int(c.head[noun])] == construction.source
  }

  /// Likewise among the candidates inside contents.
  ///
  /// - Parameter known: relations that were chosen as outer ones and then came to stand inside another.
  package static func inner(
    _ scored: [RelationSelection.Scored], threshold: Float, _ constructions: [RelationCandidate],
    outer: [RelationSelection.Scored], known: [RelationSelection.Scored] = [], _ c: TokenColumns
  ) -> [InnerSelection.Inner] {
    let knownCues = Set(known.flatMap(\.candidate.cueTokens))
    var all = scored.filter { $0.score >= threshold && !knownCues.contains($0.candidate.cue.head) }
    let quoted = InnerQuotation.candidates(c)
    if !quoted.isEmpty {
      let cues = Set(quoted.map(\.cue.head))
      all.removeAll { cues.contains($0.candidate.cue.head) }
      all += quoted.map { .init(candidate: $0, score: 0.9, rule: .construction) }
    }
    // A construction knows its source where the chain found none, or one outside.
    var sources: [Int: [Int]] = [:]
    for construction in constructions { sources[construction.cue.head] = construction.source }
    var held = [Bool](repeating: false, count: c.count)
    for scored in outer { for token in scored.candidate.content { held[token] = true } }
    for number in all.indices
    where all[number].rule != .construction && !all[number].candidate.source.contains(where: { held[$0] }) {
      all[number].candidate.source = sources[all[number].candidate.cue.head] ?? []
    }
    preferConstructions(&all, constructions, c, below: 0.8)
    ClauseExtent.mend(&all, c)
    ContentExtent.mend(&all, c, constructions: constructions)
    ContentExtent.ownSentence(&all, c)
    Declining.complete(&all, c)
    // “To say where …” inside what somebody declined attributes to nobody.
    all.removeAll { $0.candidate.source.isEmpty && c.tag[$0.candidate.cue.head] == PennTag.vb.rawValue }
    NounCue.cut(&all, c, constructions: constructions)
    SourceExtent.complete(&all, c)
    SourceExtent.according(&all, c)
    var outerSources: [Int: [Int]] = [:]
    for scored in outer { outerSources[scored.candidate.cue.head] = scored.candidate.source }
    all += known
    all += sure(
      constructions.filter { !Hypothetical.isOne($0, c) && !isSame($0, as: outerSources, c) },
      besides: all.map(\.candidate) + outer.map(\.candidate), c)
    SourceExtent.extend(&all, c)
    all.removeAll { scored in
      SpeakerFinder.isNobody(c, scored.candidate.source) || Hypothetical.isPresumed(scored.candidate, c)
        || PlainDeed.isOne(scored.candidate, c) || scored.rule == .inner && !SureConstruction.tells(c, scored.candidate)
    }
    return InnerSelection.choose(all, outer: outer, threshold: 0, tokens: c.count)
  }
}
