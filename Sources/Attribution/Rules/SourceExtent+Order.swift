internal import Language

/// Sources that the parser breaks or joins wrongly, mended by the order of words.
extension SourceExtent {
  /// “On Monday *Marsh, speaking outside the court,* alleges that A”: whom the parser makes part of the day.
  static func lost(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard candidate.source.isEmpty, c.isVerb(cue), c.isTag(cue, .vbd, .vbz, .vbp, .vbn), c.quotation[cue] < 0,
      !c.isPassive(cue), c.subject[cue] < 0, c.isRelation(cue, .root, .acl, .relcl),
      let first = candidate.content.first,
      first > cue, CueFrames.of(c.lemma[cue]).contains(.clause),
      c.word[first] == that || c.isMark[first] || first == cue + 1,
      let source = OpeningSubject.tokens(c, of: cue)
    else { return }
    candidate.source = source
    candidate.cueTokens.removeAll(where: source.contains)
  }

  private static let that = FeatureBag.hash("that")

  /// “A, according to Okafor, *a former miner turned novelist*.”: which the chain hears as more of A.
  static func apposed(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    guard candidate.cueTokens.contains(where: { c.word[$0] == accordingWord }), let last = candidate.source.last,
      candidate.cue.head < last, let end = AppositiveSubject.closing(c, behind: last)
    else { return }
    let rest = last + 1..<end
    guard candidate.content.contains(where: { !rest.contains($0) && !c.isPunctuation($0) }) else { return }
    candidate.content.removeAll(where: rest.contains)
    candidate.source += Array(rest)
  }

  /// “Two officials *briefed on the case* told”: taken for a clause that is the verb's subject.
  static func briefed(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard let last = candidate.source.last, last + 2 < cue, c.isTag(last + 1, .vbn, .vbd),
      c.isRelation(last + 1, .csubj), Int(c.head[last + 1]) == cue, candidate.source.contains(Int(c.subject[last + 1])),
      case let rest = last + 1..<cue, !candidate.content.contains(where: rest.contains)
    else { return }
    candidate.source += Array(rest)
    candidate.cueTokens.removeAll(where: rest.contains)
  }

  /// “*Speaking to Reuters,* the mayor said”, “In a letter to the board, its chairman wrote”: who speaks begins behind the comma, where the
  /// parser makes of it an apposition to what opens the sentence.
  static func behindOpening(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard let first = candidate.source.first, let last = candidate.source.last, last < cue, c.isVerb(cue),
      candidate.source.count > 2, c.quotation[first] < 0,
      case let opening = c.sentences[Int(c.sentence[cue])].tokens.lowerBound, last > opening,
      c.isTag(opening, .vbg) && speaking.contains(c.word[opening])
        || c.isTag(opening, .preposition) && first > opening && inside.contains(c.word[opening]),
      let comma = (opening..<last).first(where: { c.isComma[$0] }), comma > first, comma - opening < 14,
      candidate.source.contains(where: { $0 < comma && c.isRelation($0, .pobj) && Int(c.head[$0]) < first }),
      !(opening + 1..<comma).contains(where: { c.isTag($0, .vbd, .vbz, .vbp, .md) }),
      case let rest = candidate.source.filter({ $0 > comma }), rest.contains(where: { c.isNominal($0) })
    else { return }
    candidate.source = rest
  }

  /// “*According to Reuters,* the finance minister, Per Dahl, said A”: of a source behind an “According to” that opens the sentence
  /// only what stands before the comma, where a verb of saying without a subject follows: the rest is who says A.
  static func beforeSubject(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    guard let according = candidate.cueTokens.first, c.word[according] == accordingWord,
      case let sentence = c.sentences[Int(c.sentence[according])].tokens, according == sentence.lowerBound,
      let last = candidate.source.last, let comma = candidate.source.first(where: { c.isComma[$0] }),
      c.quotation[comma] < 0,
      let verb = (last + 1..<min(sentence.upperBound, last + 4)).first(where: { c.isVerb($0) }),
      c.isTag(verb, .vbd, .vbz, .vbp), c.subject[verb] < 0, CueFrames.of(c.lemma[verb]).contains(.clause),
      candidate.content.contains(verb)
    else { return }
    candidate.content = (candidate.content + Array(comma + 1..<verb).filter { !candidate.cueTokens.contains($0) })
      .ordered()
    candidate.source.removeAll { $0 >= comma }
  }

  /// “*The Ridgeley Sentinel,* citing a person briefed on it, reported that A”: who reports stands before whom he cites, whom the parser
  /// makes the verb's subject.
  static func beforeCiting(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), cue > 5, c.isTag(cue, .vbd, .vbn, .vbz, .vbp), c.quotation[cue] < 0, c.isComma[cue - 1],
      CueFrames.of(c.lemma[cue]).contains(.clause),
      // “, citing *a person briefed on it*,”: who is cited, as the source, or nobody.
      let citing = (max(c.sentences[Int(c.sentence[cue])].tokens.lowerBound, cue - longestCited)..<cue).last(where: {
        c.isTag($0, .vbg) && citingVerbs.contains(c.lemma[$0])
      }), citing > 2, candidate.source.allSatisfy({ $0 > citing && $0 < cue }), c.isComma[citing - 1],
      case let noun = citing - 2, c.isNominal(noun), c.sentence[noun] == c.sentence[citing],
      case let start = Int(c.leftEdge[noun]), noun - start < 8,
      !(start...noun).contains(where: { c.isPunctuation($0) || c.isVerb($0) || candidate.content.contains($0) })
    else { return }
    candidate.source = Array(start...noun)
    candidate.cueTokens.removeAll { $0 < cue - 1 }
  }

  private static let longestCited = 16
  private static let citingVerbs = TokenColumns.hashes("cite quote")

  /// “The head of the inquiry *called the law “an insult” and* accused Lund”: a source has no verb of the sentence.
  static func earlierVerb(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), candidate.source.count > 3, let first = candidate.source.first,
      let last = candidate.source.last, last < cue, c.isRelation(last, .cc),
      let verb = candidate.source.first(where: {
        $0 > first && c.quotation[$0] < 0 && c.isVerb($0) && c.isTag($0, .vbd, .vbz, .vbp)
      }),
      !(first..<verb).contains(where: { c.isTag($0, .wp, .wdt, .wpPossessive) || c.word[$0] == that }),
      (first..<verb).contains(where: { c.isNominal($0) })
    else { return }
    candidate.source.removeAll { $0 >= verb }
    while candidate.source.count > 1, let end = candidate.source.last, c.isComma[end] { candidate.source.removeLast() }
  }

  /// “*On Monday* X noted that A”, “*The head of the inquiry,* Tomas Okafor, reminded them that A”: before the verb stands nothing that its
  /// “that”-clause says.
  static func beforeClause(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), c.isTag(cue, .vbd, .vbz, .vbp), c.quotation[cue] < 0, !c.isPassive(cue),
      !c.isRelation(cue, .relcl), CueFrames.of(c.lemma[cue]).contains(.clause),
      let first = candidate.content.first, first < cue,
      let opening = candidate.content.first(where: { $0 > cue && c.word[$0] == that }),
      !c.isTag(opening, .wdt) || c.isRelation(opening, .mark),
      opening - cue < 12, !c.isComma[opening - 1],
      // “reminded *the groups* that A”
      candidate.content.first(where: { $0 > cue }) == opening
        || CueFrames.of(c.lemma[cue]).contains(.hearer)
          && !(cue + 1..<opening).contains(where: {
            c.isVerb($0) || c.isPunctuation($0) || c.pos[$0] == PartOfSpeech.aux.rawValue
          }),
      case let before = candidate.content.filter({ $0 < cue }),
      !before.contains(where: { c.quotation[$0] >= 0 || c.isTag($0, .vbd, .vbz, .vbp, .md, .wdt, .wp) })
    else { return }
    candidate.content.removeAll { $0 < cue }
    guard let name = candidate.source.first, let last = before.last, last < name,
      let head = candidate.source.first(where: { c.isRelation($0, .appos) }), before.contains(Int(c.head[head])),
      name - last <= 2, last - first + 1 == before.count
    else { return }
    candidate.source = Array(first..<name) + candidate.source
  }

  private static let speaking = TokenColumns.hashes("speaking talking writing appearing asked")
  private static let inside = TokenColumns.hashes("in during")
}
