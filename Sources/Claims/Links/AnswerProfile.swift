internal import Attribution
internal import Language
internal import Records

/// What the ranking of answers asks of one claim, in numbers: found once, so that pairs of claims are compared without a string.
struct AnswerProfile {
  let start: Int
  let cueStart: Int
  let sentence: Int
  let lastSentence: Int
  let paragraph: Int
  /// Tokens of the content.
  let length: Int
  let isNegative: Bool
  let isQuoted: Bool
  let asksBack: Bool
  let holdsNegation: Bool
  let holdsPointer: Bool
  let holdsVerdict: Bool
  /// How the sentence or the content opens: 1 “but”, “however”, “yet”; 2 “in response”, “asked”; 3 “no”, “not”; 4 “yes”, “of course”.
  let opening: Int
  /// The acts, as bits, that the nouns for claims in the content name.
  let namedActs: UInt32
  /// Content words by stem, hashed and in order.
  let stems: [UInt32]
  let parties: [UInt32]
  let concerns: [UInt32]
  let speaker: UInt32
  let sourceHead: UInt32
  let predicate: UInt32
  let depth: Int
  /// Of the words that the two lists of weights know (`AnswerModel`): the last bits of their hashes, each once, in order.
  let words: [UInt16]

  /// Only so many tokens of a content are read.
  private static let most = 40

  init(_ index: Int, _ links: ResponseLinks) {
    let claim = links.claims[index]
    let relation = claim.relation
    let reading = links.reading
    start = relation.given.content.first?.start ?? 0
    cueStart = relation.given.cue.first?.start ?? start
    sentence = reading.sentence(at: start)
    lastSentence = reading.sentence(at: relation.given.content.last?.start ?? start)
    paragraph = reading.paragraph(at: start)
    length = relation.content.reduce(0) { $0 + $1.count }
    isNegative =
      PolarityRule.polarity(relation, claim.clause, claim.cue, act: .assert, in: reading) == .negative
    let first = relation.content.first?.lowerBound ?? 0
    isQuoted = [.openingQuote, .closingQuote].contains(reading.tokens[first].tag)
    asksBack = links.endsInQuestion(relation)
    stems = links.lemmas(index).map { WordHash.of(1, $0) }.sorted()
    parties = links.parties(index).map { WordHash.of(2, $0) }.sorted()
    concerns = Set(claim.concerns.map { WordHash.of(2, SpokenFor.plain($0)) }).sorted()
    speaker = claim.speaker.map { WordHash.of(2, SpokenFor.plain($0)) } ?? 0
    sourceHead =
      relation.sourceHead.map {
        WordHash.of(1, ContentWords.stem(ArticleReading.plain(reading.tokens[$0].lemma)))
      } ?? 0
    predicate =
      claim.clause.predicate.map { verb in
        let lemma = ArticleReading.plain(reading.tokens[verb].lemma)
        return ContentWords.isCommon(lemma) || ResponseLinks.auxiliaries.contains(lemma) ? 0 : WordHash.of(1, lemma)
      } ?? 0
    var depth = 0
    var outer = claim.outer
    while let place = outer, depth < 4 {
      depth += 1
      outer = links.claims[place].outer
    }
    self.depth = depth

    var words: [UInt32] = []
    var negation = false
    var pointer = false
    var verdict = false
    var named: UInt32 = 0
    var read = 0
    var before: UInt32 = 0
    for range in relation.content {
      for token in range.prefix(Self.most - read) where reading.tokens[token].pos != .space {
        let isMark = reading.tokens[token].pos == .punct
        if isMark { continue }
        let word = reading.words[token]
        let hash = WordHash.of(3, word)
        if read < 3 { words.append(WordHash.join(4, UInt32(read), hash)) }
        if read == 1 || read == 2 { words.append(WordHash.join(5, before, hash)) }
        words.append(hash)
        before = hash
        read += 1
        if Self.negations.contains(word) { negation = true }
        if Self.pointers.contains(word) { pointer = true }
        if reading.marks[token].contains(.verdict) { verdict = true }
        if reading.tokens[token].pos == .noun {
          let lemma = ArticleReading.plain(reading.tokens[token].lemma)
          for act in ClaimNouns.acts[lemma] ?? [] { named |= 1 << UInt32(AnswerFeatures.number(of: act)) }
          if ClaimNouns.isClaim(lemma) { words.append(WordHash.of(6, lemma)) }
        }
      }
      if read >= Self.most { break }
    }
    holdsNegation = negation
    holdsPointer = pointer
    holdsVerdict = verdict
    namedActs = named

    let act = UInt32(AnswerFeatures.number(of: claim.act))
    words.append(WordHash.join(7, act, isNegative ? 1 : 0))
    words.append(WordHash.join(8, act, claim.outer == nil ? 0 : 1))
    let cue = WordHash.of(9, claim.cue.lemma)
    words.append(cue)
    words.append(WordHash.join(10, cue, (isNegative ? 1 : 0) + (claim.cue.isNegated ? 2 : 0)))
    for range in relation.cue { for token in range.prefix(6) { words.append(WordHash.of(11, reading.words[token])) } }
    if let verb = claim.clause.predicate {
      let lemma = WordHash.of(12, ArticleReading.plain(reading.tokens[verb].lemma))
      words.append(lemma)
      words.append(WordHash.join(13, lemma, isNegative ? 1 : 0))
    }
    if let head = relation.sourceHead { words.append(WordHash.of(14, reading.words[head])) }
    // What opens the sentence, before anything of the claim.
    let edge = min(first, relation.cue.first?.lowerBound ?? first, relation.source.first?.lowerBound ?? first)
    let sentenceStart = reading.document.sentences[reading.tokens[edge].sentence].tokens.lowerBound
    var opening = 0
    for token in sentenceStart..<max(sentenceStart, min(edge, sentenceStart + 5))
    where reading.tokens[token].pos != .punct {
      words.append(WordHash.of(15, reading.words[token]))
      if opening == 0 { opening = Self.opening(reading.words[token]) }
    }
    // The word right before.
    if edge > sentenceStart { words.append(WordHash.of(16, reading.words[edge - 1])) }
    if opening == 0, let place = relation.content.first?.first(where: { reading.tokens[$0].pos != .punct }) {
      opening = Self.opening(reading.words[place])
    }
    self.opening = opening
    // “The chairman hit back.”: the verb of the sentence before.
    if sentenceStart > 0, reading.tokens[edge].sentence > 0 {
      let sentence = reading.document.sentences[reading.tokens[edge].sentence - 1]
      if sentence.paragraph == reading.document.sentences[reading.tokens[edge].sentence].paragraph {
        for token in sentence.tokens.prefix(40) where reading.tokens[token].head == token {
          words.append(WordHash.of(17, reading.tokens[token].lemma))
          if sentence.tokens.count < 10 { words.append(WordHash.of(18, reading.tokens[token].lemma)) }
        }
      }
    }
    let mask: UInt32 = 1 << UInt32(AnswerModel.bits) - 1
    self.words = Self.once(words.map { UInt16($0 & mask) })
  }

  private static func once(_ numbers: [UInt16]) -> [UInt16] {
    var once: [UInt16] = []
    once.reserveCapacity(numbers.count)
    for number in numbers.sorted() where number != once.last { once.append(number) }
    return once
  }

  private static func opening(_ word: String) -> Int {
    switch word {
    case "but", "however", "yet", "although", "though", "while", "instead", "nonetheless", "still": 1
    case "asked", "responding", "reacting", "in", "for", "on", "confronted", "pressed", "questioned": 2
    case "no", "not", "never", "nonsense", "rubbish", "nobody", "none", "nothing": 3
    case "yes", "yeah", "of", "absolutely", "because", "true", "fair": 4
    default: 0
    }
  }

  private static let negations: WordSet = [
    "no", "not", "n't", "never", "none", "nothing", "nobody", "nor", "neither", "without", "nowhere", "hardly",
    "cannot",
  ]

  private static let pointers: WordSet = ["that", "this", "it", "so", "such", "those", "these", "which"]
}
