internal import Language

/// What a construction says of a cue against what the chain says of it.
///
/// - firm: what leaves no other reading takes the place of the chain's, however sure that is
/// - doubt: where the trees are in doubt, the construction's content and source are better
/// - sure: elsewhere the chain's reading stays, with what `ConstructionCompletion` gives it
enum ConstructionPreference {
  /// Below this score the trees are in doubt about a cue's content and source.
  private static let doubt: Float = 0.5
  /// The same inside contents, where the chain has little to learn from.
  private static let innerDoubt: Float = 0.8

  static func apply(
    _ scored: inout [RelationSelection.Scored], _ constructions: [RelationCandidate], _ c: TokenColumns
  ) {
    dropCarriers(&scored, constructions, c)
    ownWords(&scored, constructions, c)
    prefer(&scored, constructions, c, below: doubt)
  }

  /// Of candidates inside contents.
  static func applyInner(
    _ scored: inout [RelationSelection.Scored], _ constructions: [RelationCandidate], _ c: TokenColumns
  ) {
    prefer(&scored, constructions, c, below: innerDoubt)
  }

  /// “*Resigned* with the warning that A”: a verb that brings no words is not what attributes where its noun does.
  private static func dropCarriers(
    _ scored: inout [RelationSelection.Scored], _ constructions: [RelationCandidate], _ c: TokenColumns
  ) {
    let nouns = constructions.filter {
      c.pos[$0.cue.head] == PartOfSpeech.noun.rawValue && c.isRelation($0.cue.head, .pobj) && !$0.source.isEmpty
    }
    guard !nouns.isEmpty else { return }
    scored.removeAll { scored in
      let candidate = scored.candidate
      guard c.isVerb(candidate.cue.head), !CueFrames.brings(c.lemma[candidate.cue.head]) else { return false }
      return nouns.contains { noun in
        Int(c.head[Int(c.head[noun.cue.head])]) == candidate.cue.head && noun.source == candidate.source
          && candidate.content.contains(noun.cue.head) && noun.content.allSatisfy(candidate.content.contains)
      }
    }
  }

  /// “A?” X has asked the court to B: a whole quotation before a verb that brings words of its own is somebody else's.
  private static func ownWords(
    _ scored: inout [RelationSelection.Scored], _ constructions: [RelationCandidate], _ c: TokenColumns
  ) {
    guard !constructions.isEmpty else { return }
    let byCue = Dictionary(constructions.map { ($0.cue.head, $0) }) { first, _ in first }
    // “*Pressed on whether A*, X said B”: what X was asked is not what X says.
    for number in scored.indices where scored[number].rule == .chain {
      let candidate = scored[number].candidate
      let cue = candidate.cue.head
      guard c.isVerb(cue), c.quotation[cue] < 0, let own = byCue[cue], (own.content.first ?? 0) > cue,
        let asked = candidate.content.first(where: { $0 < cue && byCue[$0]?.isFirm == true }),
        AskedConstruction.isAsked(c, asked), Int(c.head[asked]) == cue
      else { continue }
      scored[number].candidate.content = own.content
      scored[number].candidate.source = own.source
    }
    for number in scored.indices where scored[number].rule == .chain {
      let candidate = scored[number].candidate
      let cue = candidate.cue.head
      guard let first = candidate.content.first, first < cue, c.isVerb(cue), c.quotation[cue] < 0,
        candidate.content.allSatisfy({ $0 > cue || c.quotation[$0] >= 0 }), QuotationNeighbour.hasClause(c, cue),
        let own = byCue[cue], (own.content.first ?? 0) > cue,
        candidate.content.allSatisfy({ $0 < cue || own.content.contains($0) })
      else { continue }
      scored[number].candidate.content = own.content
      scored[number].candidate.source = own.source
    }
  }

  /// Where the chain is in doubt, what the parse says of the same cue is better, if no quotation is lost by it.
  private static func prefer(
    _ scored: inout [RelationSelection.Scored], _ constructions: [RelationCandidate], _ c: TokenColumns,
    below limit: Float
  ) {
    guard !constructions.isEmpty else { return }
    var known = ByToken<RelationCandidate>(c)
    for construction in constructions { known.set(construction, at: construction.cue.head) }
    firm(&scored, constructions, c)
    for number in scored.indices where scored[number].score >= limit && scored[number].rule != .construction {
      if let construction = known[scored[number].candidate.cue.head] {
        ConstructionCompletion.complete(
          &scored[number].candidate, construction, c, isInner: scored[number].rule == .inner)
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
      let own = quoted.filter {
        // “told *me* he was fine”: who hears it is lost to nobody either.
        c.sentence[$0] == c.sentence[construction.cue.head] && !c.isPunctuation($0)
          && !(Int(c.head[$0]) == construction.cue.head && c.isTag($0, .prp) && c.isRelation($0, .dobj, .dative))
      }
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
    var byCue = ByToken<Int>(c)
    for (number, scored) in scored.enumerated().reversed() where scored.rule != .construction {
      for token in scored.candidate.cueTokens { byCue.set(number, at: token) }
    }
    var double: Set<Int> = []
    defer { scored = scored.indices.filter { !double.contains($0) }.map { scored[$0] } }
    for construction in firm {
      guard
        let number = byCue[construction.cue.head]
          ?? construction.cueTokens.first(where: { token in
            byCue[token].map { scored[$0].candidate.cue.head == token } ?? false
          }).flatMap({ byCue[$0] })
      else { continue }
      let (content, source) = (scored[number].candidate.content, scored[number].candidate.source)
      scored[number].candidate.isFirm = true
      // “were *quoted* by Y as *saying*”: one cue, whatever the chain saw in its words.
      for token in construction.cueTokens {
        if let other = byCue[token], other != number, scored[other].candidate.cue.head == token { double.insert(other) }
      }
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
        construction.content.holdsAll(of: content), !isBrought(content, within: construction, c),
        !(construction.source.isEmpty && construction.content[0] < construction.cue.head
          && content[0] > construction.cue.head),
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

  /// “*Three diplomats said* A, X reported”: what another verb brings is not reported without it.
  private static func isBrought(_ content: [Int], within aside: RelationCandidate, _ c: TokenColumns) -> Bool {
    // “recalled *her deputy saying* A”
    if let first = content.first, first > aside.content[0], aside.content[0] > aside.cue.head,
      c.isTag(first - 1, .vbg), first - 2 >= aside.content[0], c.isNominal(first - 2),
      VerbConstruction.recalling.contains(c.lemma[aside.cue.head])
    {
      return true
    }
    guard let first = content.first, first > aside.content[0], first < aside.cue.head,
      !AsideConstruction.isShowing(c, aside.cue.head),
      case let verb = first - 1, c.isVerb(verb), c.isFinite(verb), c.quotation[verb] == c.quotation[first],
      CueFrames.of(c.lemma[verb]).contains(.clause)
    else { return false }
    return Int(c.subject[verb]) >= aside.content[0] && Int(c.subject[verb]) < verb
  }
}
