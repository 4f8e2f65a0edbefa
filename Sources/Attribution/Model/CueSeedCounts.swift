/// What training counts to choose `CueSeeds`.
package struct CueSeedCounts {
  /// How often a word stands in the corpus, and how much of it was part of cues.
  private struct Count {
    var tag: UInt8
    var tokens: Float = 0
    var share: Float = 0
  }
  private var everywhere: [UInt64: Count] = [:]
  /// The same beside a token that is likely part of a cue.
  private var beside: [UInt64: Count] = [:]

  package init() {}

  /// Adds an article.
  ///
  /// - Parameter probabilities: those of the outer cue chain for every token, by models that have not seen the article.
  package mutating func add(_ c: TokenColumns, _ probabilities: [Float], from threshold: Float) {
    func share(_ token: Int) -> Float { probabilities[token * 2] + probabilities[token * 2 + 1] }
    for token in 0..<c.count {
      count(&everywhere, c, token, tokens: 1, share: 0)
      let isBeside = [token - 1, token + 1].contains {
        (0..<c.count).contains($0) && c.sentence[$0] == c.sentence[token] && share($0) >= threshold
      }
      if isBeside { count(&beside, c, token, tokens: 1, share: share(token)) }
    }
    // A run of tokens is found if its most telling one is a seed.
    for mention in CueFinder.mentions(c, probabilities: probabilities, threshold: threshold) {
      let best = mention.tokens.max {
        (CueMention.rank(of: c.pos[$0]), share($0)) < (CueMention.rank(of: c.pos[$1]), share($1))
      }
      if let best { count(&everywhere, c, best, tokens: 0, share: share(best)) }
    }
  }

  private func count(_ words: inout [UInt64: Count], _ c: TokenColumns, _ token: Int, tokens: Float, share: Float) {
    let tag = c.tag[token]
    words[WordChoice.key(c.lemma[token], tag), default: Count(tag: tag)].tokens += tokens
    words[WordChoice.key(c.lemma[token], tag), default: Count(tag: tag)].share += share
  }

  /// What was chosen on the train part: seeds hold 98 % of what the outer chain finds, in a sixth of the tokens.
  package var seeds: CueSeeds {
    CueSeeds(
      seeds: Self.choice(everywhere, share: 0.002, rareShare: 0.01),
      neighbours: Self.choice(beside, share: 0.02, rareShare: 0.02))
  }

  /// The words with at least this share in cues; of rare words those whose tag has at least `rareShare` among them.
  private static func choice(_ words: [UInt64: Count], share: Float, rareShare: Float) -> WordChoice {
    var rare = [Count](repeating: Count(tag: 0), count: 64)
    for count in words.values where count.tokens <= 2 {
      rare[Int(count.tag)].tokens += count.tokens
      rare[Int(count.tag)].share += count.share
    }
    let rates = rare.map { ($0.share + share) / ($0.tokens + 1) }
    var tags: UInt64 = 0
    for (tag, rate) in rates.enumerated() where rate >= rareShare { tags |= 1 << UInt64(tag) }
    let exceptions = words.filter { word in
      let count = word.value
      guard count.tokens >= 2 else { return false }
      let isChosen = (count.share + rates[Int(count.tag)]) / (count.tokens + 1) >= share
      return isChosen != (tags >> UInt64(count.tag) & 1 != 0)
    }
    return WordChoice(tags: tags, exceptions: exceptions.keys.sorted())
  }
}
