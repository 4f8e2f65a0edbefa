internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Who speaks for somebody: “the company, *through a spokesman*, said”, “said *through her publicist*”, “declined *through his union* to
/// comment”, “*Speaking through his lawyer*, he said”, “in a statement *released through her attorney*”. Read by its words, for parsers
/// hang such a phrase on anything.
extension RelayChain {
  ///
  /// - Parameter holder: the claim around this one: through whom its speaker speaks, this one's does not.
  func voices(_ link: Link, inside holder: Link? = nil) -> [ClaimRecord.Relay] {
    guard let head = link.cue.head, let source = link.relation.source.first else { return [] }
    let sentence = reading.document.sentences[reading.tokens[head].sentence].tokens
    let first = max(sentence.lowerBound, min(source.lowerBound, head) - Self.opening)
    for token in first..<min(sentence.upperBound, max(head, source.upperBound) + Self.behind)
    where ["through", "via"].contains(reading.words[token])
      // “A, he let it be known *through his solicitor*”, which the chain may hear as more of A
      && (!link.relation.contentHolds(token) || link.relation.cueHolds(token - 1))
      && holder?.relation.contentHolds(token) ?? true && isVoice(token, link)
    {
      guard let phrase = phrase(behind: token, sentence, link), let noun = lastNoun(of: phrase),
        speaksForOthers(noun, phrase)
      else {
        continue
      }
      let span = reading.document.span(of: phrase)
      let name = wholeName(reading.entities.reference(for: phrase, speaker: nil).name, phrase, noun)
      return [
        ClaimRecord.Relay(
          name: name, text: reading.document.words(span), spans: [span], cue: reading.tokens[token].text)
      ]
    }
    return []
  }

  /// Whether “through” stands where a way to speak is told: behind the cue, behind a comma or behind a word for saying.
  private func isVoice(_ token: Int, _ link: Link) -> Bool {
    guard token > 0 else { return true }
    return link.relation.cueHolds(token - 1) || reading.tokens[token - 1].tag == .comma
      || Self.before.contains(reading.words[token - 1])
  }

  /// A short noun phrase up to a comma, a verb, “to” or another preposition.
  private func phrase(behind preposition: Int, _ sentence: Range<Int>, _ link: Link) -> Range<Int>? {
    var end = preposition + 1
    while end < min(sentence.upperBound, preposition + 8),
      [.det, .adj, .noun, .propn, .pron, .num, .part].contains(reading.tokens[end].pos), reading.tokens[end].tag != .to,
      // “Through her lawyer *the minister* said”
      !link.relation.source.contains(where: { $0.contains(end) })
    {
      end += 1
    }
    guard end > preposition + 1 else { return nil }
    // “her counsel, *Barnabas Ugoh*,”
    if end + 1 < sentence.upperBound, reading.tokens[end].tag == .comma, reading.tokens[end + 1].pos == .propn,
      let noun = (preposition + 1..<end).last, reading.tokens[noun].pos == .noun
    {
      var last = end + 1
      while last < min(sentence.upperBound, end + 5), reading.tokens[last].pos == .propn { last += 1 }
      if last < sentence.upperBound, reading.tokens[last].pos == .punct, reading.tokens[last - 1].dependency == .appos {
        end = last
      }
    }
    // “a lawyer *in the capital*”
    if end + 2 < sentence.upperBound, ["in", "from", "of"].contains(reading.words[end]),
      reading.tokens[end].head == end - 1
    {
      let subtree = reading.document.subtree(of: end)
      if subtree.count <= 5 { end = max(end, subtree.upperBound) }
    }
    return preposition + 1..<end
  }

  /// “a lawyer” of “a lawyer in the capital”, “her counsel, Barnabas Ugoh”: the last noun before a comma or preposition.
  private func lastNoun(of phrase: Range<Int>) -> Int? {
    let end = phrase.dropFirst().first { [.punct, .adp].contains(reading.tokens[$0].pos) } ?? phrase.upperBound
    return end > phrase.lowerBound ? end - 1 : nil
  }

  /// A lawyer, an aide, a relative, a union, a named person; no window and no channel.
  func speaksForOthers(_ noun: Int, _ phrase: Range<Int>) -> Bool {
    let lemma = ArticleReading.plain(reading.tokens[noun].lemma)
    if ["office", "embassy", "ministry", "government", "army", "press"].contains(lemma) { return false }
    return SpokenFor.isMouthpiece(noun, in: reading) || Self.voices.contains(lemma)
      || reading.entities.reference(for: phrase, speaker: nil).kind == .person
  }

  private static let opening = 14
  private static let behind = 6
  private static let before: WordSet = ["speaking", "released", "issued", "made", "sent", "statement", "communicated"]
  private static let voices: WordSet = [
    "union", "family", "club", "son", "daughter", "wife", "husband", "brother", "sister", "father", "mother", "aide",
    "team", "friend", "colleague", "interpreter", "translator", "intermediary", "foundation", "associate", "cousin",
    "uncle", "aunt", "nephew", "niece", "partner", "assistant", "secretary", "adviser", "advisor",
  ]
}
