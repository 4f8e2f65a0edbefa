internal import Language

/// Gives the words of a quotation to one speaker: a content that holds part of a quotation takes the rest of it, and a
/// quotation that nothing claims joins the one before it in its paragraph.
package enum QuotationCompletion {
  /// Fewer words may be a title or a term.
  static let shortest = 6

  /// Linear in the tokens.
  package static func apply(_ chosen: inout [RelationSelection.Scored], _ c: TokenColumns) {
    var owner = [Int](repeating: -1, count: c.count)
    for (number, scored) in chosen.enumerated() {
      for token in scored.candidate.content { owner[token] = number }
      // Cues and sources can be taken by nobody.
      for token in scored.candidate.cueTokens { owner[token] = chosen.count + number }
      for token in scored.candidate.source where owner[token] < 0 { owner[token] = chosen.count + number }
    }
    var changed = [Bool](repeating: false, count: chosen.count)
    var speaker = -1
    var paragraph = -1
    var last = c.quotations.first
    for (number, quotation) in c.quotations.enumerated() where !quotation.tokens.isEmpty {
      let at = c.sentences[Int(c.sentence[quotation.tokens.lowerBound])].paragraph
      var goesOn = false
      if at != paragraph {
        goesOn = at == paragraph + 1 && carriesOn(c, number, before: last)
        if !goesOn { speaker = -1 }
      }
      paragraph = at
      last = quotation
      var holder = -1
      var others = false
      var held = 0
      for token in quotation.tokens where owner[token] >= 0 && !c.isMark[token] {
        if holder < 0 { holder = owner[token] }
        if owner[token] == holder { held += 1 } else { others = true }
      }
      if holder < 0, quotation.tokens.count >= shortest + 2 || goesOn, speaker >= 0,
        !claimed(owner, chosen, chosen[speaker].candidate.content.last ?? 0, number, speaker, c)
      {
        holder = speaker
      }
      // X says that A. “B.”
      if holder < 0, speaker < 0 || !goesOn, let said = spokenBefore(c, number, owner, chosen) {
        // “A,” X said. He praised B. “C.”: the quotations are together.
        holder = speaker >= 0 && isHe(c, chosen[said].candidate.source) ? speaker : said
      }
      // “A,” X said, noting that B. “C.”
      if holder >= 0, holder < chosen.count, holder != speaker, speaker >= 0, !others,
        quotation.tokens.count >= shortest + 2, isAside(c, chosen[holder], of: chosen[speaker]),
        c.sentence[quotation.tokens.lowerBound] != c.sentence[chosen[holder].candidate.cue.head],
        ContentExtent.isWhole(c, number),
        chosen[holder].candidate.content.contains(where: { !quotation.tokens.contains($0) && !c.isPunctuation($0) })
      {
        for token in quotation.tokens { owner[token] = speaker }
        changed[holder] = true
        changed[speaker] = true
        holder = speaker
      }
      if holder >= 0, holder < chosen.count {
        if !others, held == 0 || held * 4 >= quotation.tokens.count || held >= 5 {
          for token in quotation.tokens where owner[token] < 0 {
            owner[token] = holder
            changed[holder] = true
          }
        }
        // “A,” said X, who called B “C” …. “D.”: X goes on behind the clause about him.
        if holder == speaker || speaker < 0 || !isAside(c, chosen[holder], of: chosen[speaker])
          || c.sentence[quotation.tokens.lowerBound] != c.sentence[chosen[speaker].candidate.cue.head]
          || ContentExtent.isWhole(c, number)
        {
          speaker = holder
        }
      } else if (holder >= 0 || others) && holder != chosen.count + speaker {
        // Marcia “Cia” Price is still who speaks.
        speaker = -1
      }
    }
    guard changed.contains(true) else { return }
    for number in chosen.indices where changed[number] { chosen[number].candidate.content.removeAll() }
    for token in 0..<c.count where owner[token] >= 0 && owner[token] < chosen.count && changed[owner[token]] {
      chosen[owner[token]].candidate.content.append(token)
    }
  }

  /// Whether a paragraph is nothing but a quotation, which the speaker of the paragraph before may go on with: “A,” X said. ¶ “B.”
  private static func carriesOn(
    _ c: TokenColumns, _ number: Int, before: TokenColumns.QuotationTokens?
  ) -> Bool {
    let quotation = c.quotations[number]
    let first = quotation.tokens.lowerBound
    let end = quotation.tokens.upperBound
    guard first > 0, let before else { return false }
    let paragraph = c.sentences[Int(c.sentence[first])].paragraph
    guard !c.sentences[Int(c.sentence[first])].isHeading,
      c.sentences[Int(c.sentence[first - 1])].paragraph != paragraph || c.pos[first - 1] == PartOfSpeech.space.rawValue,
      end >= c.count || c.sentences[Int(c.sentence[end])].paragraph != paragraph
        || c.pos[end] == PartOfSpeech.space.rawValue
    else { return false }
    // A question is answered by somebody else; a title is a heading, and so is what has single marks among double ones.
    return quotation.tokens.count >= 5 && !asks(c, before) && !QuotationExtent.isTitle(c, number)
      && !repeats(c, quotation.tokens)
      && (!singles.contains(c.word[first]) || singles.contains(c.word[before.tokens.lowerBound]))
  }

  /// Whether a short quotation says again what stands before it, as a pull quote does.
  private static func repeats(_ c: TokenColumns, _ tokens: Range<Int>) -> Bool {
    let words = tokens.filter { !c.isMark[$0] }
    guard let first = words.first, words.count <= 40 else { return false }
    for place in max(0, first - pullReach)..<max(0, first - words.count)
    where words.indices.allSatisfy({ c.word[place + $0] == c.word[words[$0]] }) {
      return true
    }
    return false
  }

  private static let pullReach = 400

  private static func asks(_ c: TokenColumns, _ quotation: TokenColumns.QuotationTokens) -> Bool {
    quotation.tokens.suffix(2).contains { c.lemma[$0] == question }
  }

  private static let singles = TokenColumns.hashes("' ‘ ‚ `")
  private static let question = FeatureBag.hash("?")

  /// The relation of the sentence before a whole quotation in its paragraph, whose speaker goes on in his own words.
  private static func spokenBefore(
    _ c: TokenColumns, _ number: Int, _ owner: [Int], _ chosen: [RelationSelection.Scored]
  ) -> Int? {
    let tokens = c.quotations[number].tokens
    let first = tokens.lowerBound
    guard first > 0, tokens.count >= shortest + 2, ContentExtent.isWhole(c, number), c.isTag(first - 1, .stop),
      // ““B,” he said”: nobody goes on where a comma waits for a verb.
      !c.isComma[tokens.upperBound - 2],
      c.quotation[first - 1] < 0
    else { return nil }
    let sentence = c.sentences[Int(c.sentence[first - 1])]
    guard sentence.paragraph == c.sentences[Int(c.sentence[first])].paragraph else { return nil }
    var best: Int?
    for token in sentence.tokens where owner[token] >= chosen.count {
      let other = owner[token] - chosen.count
      let candidate = chosen[other].candidate
      guard candidate.cue.head == token, c.isVerb(token), !c.isRelation(token, .relcl), !candidate.source.isEmpty,
        !attitudes.contains(c.lemma[token])
      else { continue }
      if best == nil || Int(c.head[token]) == token { best = other }
    }
    return best
  }

  private static func isHe(_ c: TokenColumns, _ source: [Int]) -> Bool {
    source.count == 1 && pronouns.contains(c.word[source[0]])
  }

  private static let pronouns = TokenColumns.hashes("he she they it")
  private static let attitudes = TokenColumns.hashes("want expect plan seem hope think believe need intend try")

  /// Whether another relation stands between a place and a quotation. Over the speaker's asides only what can stand alone is his.
  private static func claimed(
    _ owner: [Int], _ chosen: [RelationSelection.Scored], _ from: Int, _ number: Int, _ speaker: Int, _ c: TokenColumns
  ) -> Bool {
    let to = c.quotations[number].tokens.lowerBound
    guard from < to else { return true }
    var passed = speaker
    for token in from..<to where owner[token] >= 0 {
      let other = owner[token] % chosen.count
      if other == passed || other == speaker { continue }
      guard ContentExtent.isWhole(c, number), c.shape[to + 1] != 0, isAside(c, chosen[other], of: chosen[speaker])
      else {
        return true
      }
      passed = other
    }
    return false
  }

  /// Whether a relation hangs on another's verb or on its speaker's name: “X said, noting that A”, “said X, who denied A”.
  private static func isAside(
    _ c: TokenColumns, _ aside: RelationSelection.Scored, of main: RelationSelection.Scored
  ) -> Bool {
    let cue = aside.candidate.cue.head
    let verb = main.candidate.cue.head
    guard c.sentence[cue] == c.sentence[verb], cue > verb, c.isVerb(cue) else { return false }
    // “said X, who lives in Y and who denied A”
    var token = cue
    for _ in 0..<3 where c.isRelation(token, .conj) { token = Int(c.head[token]) }
    if token != cue, token <= verb || !c.isRelation(token, .relcl) { return false }
    return c.isTag(token, .vbg) && c.isRelation(token, .acl) || c.isRelation(token, .relcl, .advcl)
  }
}
