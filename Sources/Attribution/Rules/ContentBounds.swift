internal import Language

/// Mends the ends of a content where the chain is a word off and grammar leaves no choice.
///
/// - “would resume in | June”, “within her first hundred | days”: no content ends with a preposition or a modifier whose noun
///   stands right behind it
/// - “It | is understood | A”: a verb's own empty subject is not what is said
/// - “left the party | , | saying A”: a comma between two of its words is content, too
/// - “The bank, which had promised | to A”: whose pronoun speaks is not what is said
/// - “rejected the offer within an | hour”: no content ends with a noun alone whose preposition is not in it
/// - “It was a plan | that X called reckless”: behind a relative clause's verb stands what its noun means, not the sentence
///   around the noun
///
/// Each takes one pass over the content at most.
enum ContentBounds {
  static func mend(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    commas(&candidate, c)
    expletive(&candidate, c)
    sentenceAroundNoun(&candidate, c)
    speakingNoun(&candidate, c)
    stranded(&candidate, c)
    dangling(&candidate, c)
    headline(&candidate, c)
    told(&candidate, c)
    mainVerb(&candidate, c)
  }

  /// “Residents who fear that A *held a rally*”: where the parser makes the noun the sentence's root, it has lost the main verb in
  /// what the relative clause brings.
  private static func mainVerb(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), c.isRelation(cue, .relcl), c.quotation[cue] < 0, case let noun = Int(c.head[cue]),
      Int(c.head[noun]) == noun, noun < cue, c.isNominal(noun), let first = candidate.content.first, first == cue + 1,
      c.lemma[first] == that,
      case let sentence = c.sentences[Int(c.sentence[cue])], !sentence.isHeading, noun - sentence.tokens.lowerBound < 8
    else { return }
    candidate.content = LostMainVerb.cut(candidate.content, behind: cue, c)
  }

  /// “wrote that A and that the queen told | the footmen: ‘B’”: a verb of telling has what it tells.
  private static func told(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    guard let last = candidate.content.last, c.isVerb(last), c.isFinite(last), c.quotation[last] < 0,
      candidate.cue.head < last, CueFrames.of(c.lemma[last]).contains(.clause)
    else { return }
    var mark = last + 1
    if let hearer = c.child(of: last, .dobj, after: last) ?? c.child(of: last, .dative, after: last),
      Int(c.leftEdge[hearer]) == mark
    {
      mark = Int(c.rightEdge[hearer]) + 1
    }
    guard mark + 1 < c.count, mark - last <= 8, c.isColon(mark) || c.isComma[mark], c.quotation[mark + 1] >= 0,
      c.sentence[mark + 1] == c.sentence[last]
    else { return }
    let quoted = c.quotations[Int(c.quotation[mark + 1])]
    let missing = last + 1..<quoted.tokens.upperBound
    guard quoted.isClosed, quoted.tokens.lowerBound == mark + 1,
      !missing.contains(where: { candidate.source.contains($0) || candidate.cueTokens.contains($0) })
    else { return }
    candidate.content.append(contentsOf: missing)
  }

  /// “the party | , | saying A”: a comma that both sides of which are content is content.
  private static func commas(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let content = candidate.content
    guard content.count > 1, let last = content.last, last - content[0] >= content.count else { return }
    var missing: [Int] = []
    for (one, next) in zip(content, content.dropFirst())
    where next - one == 2 && c.isComma[one + 1] && c.quotation[one] < 0 && c.quotation[next] < 0
      && c.quotation[one + 1] < 0 && !candidate.cueTokens.contains(one + 1) && !candidate.source.contains(one + 1)
    {
      missing.append(one + 1)
    }
    if !missing.isEmpty { candidate.content = (content + missing).sorted() }
  }

  /// “Police confirm two | missing”: a headline ends with what its last noun is or does.
  private static func headline(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    guard let last = candidate.content.last, last > candidate.cue.head, c.isNominal(last),
      case let sentence = c.sentences[Int(c.sentence[last])], sentence.isHeading,
      last + 2 == sentence.tokens.upperBound, c.isTag(last + 1, .vbg, .vbn, .jj),
      c.quotation[last] == c.quotation[last + 1],
      !candidate.source.contains(last + 1), !candidate.cueTokens.contains(last + 1)
    else { return }
    candidate.content.append(last + 1)
  }

  /// “rejected the offer within an | hour”: a last word behind a gap, whose preposition is no content; “that A, after | it emerged that B”:
  /// a link to a clause that is none.
  private static func stranded(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    if candidate.content.count > 2, let last = candidate.content.last, c.quotation[last] < 0,
      c.isRelation(last, .mark), Int(c.head[last]) > last, c.isTag(last, .preposition),
      candidate.content[candidate.content.count - 2] == last - 1, c.isComma[last - 1]
    {
      candidate.content.removeLast(2)
      return
    }
    guard candidate.content.count > 1, let last = candidate.content.last, c.isRelation(last, .pobj),
      c.quotation[last] < 0, candidate.content[candidate.content.count - 2] < last - 1,
      case let owner = Int(c.head[last]), owner < last, !candidate.content.contains(owner),
      !candidate.cueTokens.contains(owner)
    else { return }
    candidate.content.removeLast()
  }

  private static func dangling(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    guard let last = candidate.content.last else { return }
    let end: Int
    if c.isTag(last, .preposition), let object = c.child(of: last, .pobj, after: last),
      Int(c.leftEdge[object]) == last + 1
    {
      end = Int(c.rightEdge[object])
    } else if c.isMark[last], c.quotation[last] >= 0, let word = termEnd(c, last),
      c.pos[word] == PartOfSpeech.adj.rawValue, c.pos[last + 1] == PartOfSpeech.noun.rawValue || c.isTag(last + 1, .vbg)
    {
      // “blamed “irrational” | discounting”
      end = Int(c.rightEdge[last + 1])
    } else if c.isRelation(last, .det, .amod, .nummod, .compound, .poss), Int(c.head[last]) > last {
      end = Int(c.head[last])
    } else {
      return
    }
    let missing = last + 1...end
    guard c.sentence[missing.upperBound] == c.sentence[last],
      missing.allSatisfy({
        (c.quotation[$0] == c.quotation[last] || c.isMark[last] && c.quotation[$0] < 0)
          && !candidate.source.contains($0) && !candidate.cueTokens.contains($0)
      })
    else { return }
    candidate.content.append(contentsOf: missing)
  }

  /// The last word of a quotation of a word or two that a mark closes.
  private static func termEnd(_ c: TokenColumns, _ mark: Int) -> Int? {
    let tokens = c.quotations[Int(c.quotation[mark])].tokens
    return tokens.upperBound == mark + 1 && tokens.count <= 5 && mark + 1 < c.count ? mark - 1 : nil
  }

  private static func expletive(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    guard candidate.content.count > 1, candidate.content[1] > candidate.content[0] + 1 else { return }
    let first = candidate.content[0]
    guard c.word[first] == VerbConstruction.it, Int(c.head[first]) == candidate.cue.head,
      c.isRelation(first, .nsubj, .nsubjpass, .expl)
    else { return }
    candidate.content.removeFirst()
  }

  /// “The bank, *which* had promised *to refund clients*”: whose pronoun speaks is not what is said.
  private static func speakingNoun(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), c.isRelation(cue, .relcl), !c.isPassive(cue), c.subject[cue] >= 0,
      case let pronoun = Int(c.subject[cue]), c.isTag(pronoun, .wdt, .wp), c.quotation[cue] < 0,
      case let noun = Int(c.head[cue]), candidate.content.contains(noun), noun < cue,
      candidate.content.contains(where: { $0 > cue && !c.isPunctuation($0) }),
      candidate.content.allSatisfy({ c.quotation[$0] < 0 || $0 > cue })
    else { return }
    candidate.content.removeAll { $0 < cue }
  }

  private static func sentenceAroundNoun(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    guard c.isVerb(cue), c.isRelation(cue, .relcl) || c.isRelation(cue, .acl) && c.has(cue, .nsubj),
      let first = candidate.content.first, first < cue
    else { return }
    let noun = Int(c.head[cue])
    let start = Int(c.leftEdge[noun])
    guard noun < cue, first < start, candidate.content.contains(noun), c.sentence[first] == c.sentence[cue],
      c.quotation[first] < 0
    else { return }
    candidate.content.removeAll { $0 < start }
  }

  private static let that = FeatureBag.hash("that")
}
