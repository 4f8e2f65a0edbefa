internal import Language

/// Keeps contents and cues within the clauses that the parse gives them.
///
/// - relative clause: what is said in “the shares, which some believe are overvalued, rose” ends with the relative clause
/// - gerund: in “denies having been difficult” the cue is “denies”
/// - charge: in “accused the company of claiming A” the cue is “accused”
/// - passive: in “a verdict is expected on Friday” all but the cue is content
enum ClauseExtent {
  static func mend(_ scored: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in scored.indices where scored[number].rule == .chain || scored[number].rule == .inner {
      gerund(&scored[number].candidate, c)
      relative(&scored[number].candidate, c)
      mainVerb(&scored[number].candidate, c)
      passive(&scored[number].candidate, c)
      charge(&scored[number].candidate, c)
    }
  }

  private static func gerund(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    // “kept saying that A”: who keeps saying says.
    guard !SpeakerFinder.halfAuxiliary.contains(c.lemma[cue]),
      let verb = candidate.cueTokens.first(where: {
        $0 > cue && Int(c.head[$0]) == cue && c.pos[$0] == PartOfSpeech.verb.rawValue
          && c.dependency[$0] == Dependency.xcomp.rawValue && startsWithGerund(c, $0)
      }), candidate.content.allSatisfy({ $0 > cue })
    else { return }
    let start = max(Int(c.leftEdge[verb]), cue + 1)
    let moved = candidate.cueTokens.filter { $0 >= start }
    candidate.cueTokens.removeAll { $0 >= start }
    candidate.cue = CueMention(tokens: [cue], c)
    candidate.content = Set(candidate.content).union(moved).sorted()
  }

  private static func startsWithGerund(_ c: TokenColumns, _ verb: Int) -> Bool {
    (max(0, verb - 4)...verb).contains {
      ($0 == verb || Int(c.head[$0]) == verb) && c.tag[$0] == PennTag.vbg.rawValue
    }
  }

  /// “The ministry, which has denied that the dam leaks, *ordered an inspection*”, where the parser makes “the dam leaks” the
  /// subject of “ordered” and leaves the ministry without a verb: no comma parts a subject from its verb.
  private static func mainVerb(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isRelation(cue, .relcl), c.quotation[cue] < 0, case let noun = Int(c.head[cue]), noun < cue,
      Int(c.head[noun]) == noun, c.isNominal(noun), case let start = Int(c.leftEdge[cue]), start > 0,
      c.isComma[start - 1] || c.isComma[start],
      let comma = candidate.content.first(where: { token in
        token > cue + 1 && c.isComma[token] && c.quotation[token] < 0 && token + 1 < c.count
          && c.isTag(token + 1, .vbd, .vbz, .md) && c.subject[token + 1] < Int32(token)
      })
    else { return }
    candidate.content.removeAll { $0 >= comma }
  }

  private static func relative(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    // “The charge, which he denies, is that A”
    if c.isRelation(cue, .relcl), c.quotation[cue] < 0, c.subject[cue] >= 0, case let end = Int(c.rightEdge[cue]),
      end + 1 < c.count, c.isComma[end + 1], case let own = candidate.content.filter({ $0 <= end }),
      own.count < candidate.content.count, own.contains(where: { c.isRelation($0, .dobj) && Int(c.head[$0]) == cue })
    {
      candidate.content = own
      return
    }
    guard c.dependency[cue] == Dependency.relcl.rawValue, c.quotation[cue] < 0, c.clause[cue] > Int32(cue),
      candidate.content.allSatisfy({ c.quotation[$0] < 0 }), Int(c.rightEdge[cue]) > cue
    else { return }
    let last = Int(c.rightEdge[cue])
    let kept = candidate.content.filter { $0 <= last }
    if kept.contains(where: { $0 > cue }) { candidate.content = kept }
  }

  private static func passive(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    let subject = Int(c.subject[cue])
    guard candidate.source.isEmpty, subject >= 0, subject < cue, c.dependency[subject] == Dependency.nsubjpass.rawValue,
      candidate.content.contains(subject), c.lemma[cue] == expect, c.quotation[cue] < 0
    else { return }
    var last = min(Int(c.rightEdge[cue]), cue + ArgumentWindow.tokenReach)
    while last > cue, c.pos[last] == PartOfSpeech.punct.rawValue { last -= 1 }
    guard last > cue else { return }
    let missing = Array(cue + 1...last).filter { !candidate.cueTokens.contains($0) && !candidate.content.contains($0) }
    candidate.content = (candidate.content + missing).sorted()
  }

  /// “accused *the company of* claiming that A”: who is accused belongs to the content.
  private static func charge(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.lemma[cue] == accuse, !c.isPassive(cue), let object = c.child(of: cue, .dobj, after: cue),
      candidate.cueTokens.contains(object)
    else { return }
    let moved = candidate.cueTokens.filter { $0 > cue }
    candidate.cueTokens.removeAll { $0 > cue }
    candidate.cue = CueMention(tokens: [cue], c)
    candidate.content = Set(candidate.content).union(moved).sorted()
  }

  private static let accuse = FeatureBag.hash("accuse")
  private static let expect = FeatureBag.hash("expect")
}
