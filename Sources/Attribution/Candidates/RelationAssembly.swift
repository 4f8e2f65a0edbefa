package import Language

/// From scored candidates to an article's relations: rules first, then the best candidates, then whole quotations.
package enum RelationAssembly {
  /// The outer relations, and what lost to one that holds it wholly: “*“A,” she said*, according to the agency”.
  package struct Assembly {
    package var chosen: [RelationSelection.Scored]
    package var displaced: [RelationSelection.Scored]
  }

  /// - Parameter scored: the chains' candidates with the trees' probabilities.
  /// - Parameter constructions: what `SureConstruction` found.
  package static func relations(
    _ scored: [RelationSelection.Scored], _ columns: TokenColumns, _ document: Document, threshold: Float,
    constructions: [RelationCandidate], speakers: SpeakerChoice? = nil
  ) -> Assembly {
    let drafted = assembly(scored, columns, document, threshold: threshold, constructions: constructions)
    var chosen = drafted.chosen
    speakers?.apply(&chosen, scored, columns)
    NounCue.cut(&chosen, columns, constructions: constructions)
    SureConstruction.dropImpersonalSources(&chosen, columns)
    SourceExtent.extend(&chosen, columns)
    Dateline.leave(&chosen, columns, document)
    // “According to the agency, citing the ministry, A”: the agency speaks once.
    chosen.removeAll { $0.candidate.source.isEmpty && CitedConstruction.isCiting(columns, $0.candidate.cue.head) }
    Declining.fill(&chosen, columns)
    CueExtent.mend(&chosen, columns)
    BracketBalance.mend(&chosen, columns)
    return Assembly(chosen: chosen, displaced: drafted.displaced)
  }

  /// What is chosen before anybody asks who spoke a quotation.
  package static func draft(
    _ scored: [RelationSelection.Scored], _ columns: TokenColumns, _ document: Document, threshold: Float,
    constructions: [RelationCandidate]
  ) -> [RelationSelection.Scored] {
    assembly(scored, columns, document, threshold: threshold, constructions: constructions).chosen
  }

  private static func assembly(
    _ scored: [RelationSelection.Scored], _ columns: TokenColumns, _ document: Document, threshold: Float,
    constructions: [RelationCandidate]
  ) -> Assembly {
    var all = scored.filter { $0.score >= threshold }
    AsideConstruction.clear(&all, constructions, columns)
    QuotedRemark.clear(&all, constructions, columns)
    NearerCue.give(&all, columns, constructions: constructions)
    ConstructionPreference.apply(&all, constructions, columns)
    all += DashAttribution.candidates(columns, document).map { .init(candidate: $0, score: 0.95, rule: .dash) }
    let datelines = Dateline.colons(columns, document)
    all += TurnAttribution.candidates(columns, document, besides: datelines).map {
      // A label leaves no doubt, however sure the chain is of “NAME: He said, “A””.
      .init(candidate: $0, score: 0.995, rule: .turn)
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
    TrailingParticiple.mend(&all, columns)
    // “X said A, the footage showed” may part A; “X said A, Y reported” does not.
    AsideConstruction.clear(
      &all, constructions.filter { !AsideConstruction.isShowing(columns, $0.cue.head) }, columns)
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
    let displaced = SayingAround.displaced(all, by: chosen, columns)
    BeatAttribution.drop(&chosen, columns)
    chosen += QuotationAttribution.candidates(columns, besides: chosen.map(\.candidate)).map {
      .init(candidate: $0, score: 0.5, rule: .construction)
    }
    chosen += ColonAttribution.candidates(columns, besides: chosen.map(\.candidate)).map {
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
    return Assembly(chosen: chosen, displaced: displaced)
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
    _ construction: RelationCandidate, as sources: ByToken<[Int]>, _ c: TokenColumns
  ) -> Bool {
    let noun = construction.cue.head
    guard c.pos[noun] == PartOfSpeech.noun.rawValue, c.isRelation(noun, .dobj), !construction.source.isEmpty else {
      return false
    }
    return sources[Int(c.head[noun])] == construction.source
  }

  /// “Lund said *the tubes were new*, the Courier reported on Sunday”: where the chain runs on over whoever passes it on, the parse
  /// knows the content that stays inside.
  private static func keepInside(
    _ all: inout [RelationSelection.Scored], _ constructions: [RelationCandidate], _ held: [Bool]
  ) {
    for number in all.indices where !all[number].candidate.content.allSatisfy({ held[$0] }) {
      let cue = all[number].candidate.cue.head
      guard let known = constructions.first(where: { $0.cue.head == cue }), known.content.allSatisfy({ held[$0] }),
        known.content.holdsAll(of: all[number].candidate.content.filter { held[$0] })
      else { continue }
      all[number].candidate.content = known.content
    }
  }

  /// Likewise among the candidates inside contents.
  ///
  /// - Parameters:
  ///   - known: relations that were chosen as outer ones and then came to stand inside another.
  ///   - displaced: relations that stand inside others, for cues at which nothing else is found.
  package static func inner(
    _ scored: [RelationSelection.Scored], threshold: Float, _ constructions: [RelationCandidate],
    outer: [RelationSelection.Scored], known: [RelationSelection.Scored] = [],
    displaced: [RelationSelection.Scored] = [], _ c: TokenColumns
  ) -> [InnerSelection.Inner] {
    let knownCues = Set(known.flatMap(\.candidate.cueTokens))
    var all = scored.filter { $0.score >= threshold && !knownCues.contains($0.candidate.cue.head) }
    AsideConstruction.clear(&all, constructions, c)
    let quoted = InnerQuotation.candidates(c)
    if !quoted.isEmpty {
      let cues = Set(quoted.map(\.cue.head))
      all.removeAll { cues.contains($0.candidate.cue.head) }
      all += quoted.map { .init(candidate: $0, score: 0.9, rule: .construction) }
    }
    // A construction knows its source where the chain found none, or one outside.
    var sources = ByToken<[Int]>(c)
    for construction in constructions { sources.set(construction.source, at: construction.cue.head) }
    var held = [Bool](repeating: false, count: c.count)
    for scored in outer { for token in scored.candidate.content { held[token] = true } }
    for number in all.indices
    where all[number].rule != .construction && !all[number].candidate.source.contains(where: { held[$0] }) {
      all[number].candidate.source = sources[all[number].candidate.cue.head] ?? []
    }
    keepInside(&all, constructions, held)
    ConstructionPreference.applyInner(&all, constructions, c)
    ClauseExtent.mend(&all, c)
    ContentExtent.mend(&all, c, constructions: constructions)
    ContentExtent.ownSentence(&all, c)
    Declining.complete(&all, c)
    // “To say where …” inside what somebody declined attributes to nobody.
    all.removeAll { $0.candidate.source.isEmpty && c.tag[$0.candidate.cue.head] == PennTag.vb.rawValue }
    NounCue.cut(&all, c, constructions: constructions)
    SourceExtent.complete(&all, c)
    SourceExtent.according(&all, c)
    var outerSources = ByToken<[Int]>(c)
    for scored in outer { outerSources.set(scored.candidate.source, at: scored.candidate.cue.head) }
    all += known
    all += sure(
      constructions.filter { !Hypothetical.isOne($0, c) && !isSame($0, as: outerSources, c) },
      besides: all.map(\.candidate) + outer.map(\.candidate), c)
    let cues = Set(all.flatMap(\.candidate.cueTokens) + outer.flatMap(\.candidate.cueTokens))
    all += displaced.filter { !cues.contains($0.candidate.cue.head) && held[$0.candidate.cue.head] }
    ButDenied.split(&all, c)
    Coordination.split(&all, c)
    SourceExtent.extend(&all, c)
    all.removeAll { scored in
      SpeakerFinder.isNobody(c, scored.candidate.source) || Hypothetical.isPresumed(scored.candidate, c)
        || PlainDeed.isOne(scored.candidate, c) || scored.rule == .inner && !SureConstruction.tells(c, scored.candidate)
    }
    var chosen = InnerSelection.choose(all, outer: outer, threshold: 0, tokens: c.count)
    CueExtent.mend(&chosen, c)
    return chosen
  }
}
