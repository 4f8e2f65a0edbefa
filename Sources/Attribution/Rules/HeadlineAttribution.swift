internal import Language

/// Headlines that attribute: “X: A”, “A: X”, “A, X says”, “A, says X”, “X does B, says A”.
enum HeadlineAttribution {
  static func candidates(_ c: TokenColumns, besides others: [RelationCandidate]) -> [RelationCandidate] {
    var found: [RelationCandidate] = []
    for sentence in c.sentences where sentence.isHeading && sentence.tokens.count <= 40 {
      let tokens = sentence.tokens
      guard tokens.count >= 4 else { continue }
      if let candidate = sharedSubject(c, tokens) ?? trailing(c, tokens) ?? colon(c, tokens) ?? dash(c, tokens)
        ?? HeadlinePassive.candidate(c, tokens)
      {
        found.append(candidate)
      }
    }
    return found
  }

  /// “X does B, says A”: what stands behind the verb is a clause of its own, so that its speaker is the headline's subject.
  private static func sharedSubject(_ c: TokenColumns, _ tokens: Range<Int>) -> RelationCandidate? {
    guard
      let comma = tokens.last(where: {
        c.isComma[$0] && $0 + 1 < tokens.upperBound && saying.contains(c.lemma[$0 + 1]) && c.isFinite($0 + 1)
      }), let speaker = subject(c, tokens.lowerBound..<comma)
    else { return nil }
    let said = comma + 2..<tokens.upperBound
    guard
      let verb = said.first(where: {
        (c.isVerb($0) || c.pos[$0] == PartOfSpeech.aux.rawValue) && !c.isTag($0, .vbn) && !c.isTag($0, .vbg)
      }), verb > said.lowerBound, !said.prefix(upTo: verb).contains(where: { relatives.contains(c.word[$0]) })
    else { return nil }
    return RelationCandidate(cue: CueMention(tokens: [comma + 1], c), content: Array(said), source: speaker)
  }

  /// “A, X says” and “A, says X”.
  private static func trailing(_ c: TokenColumns, _ tokens: Range<Int>) -> RelationCandidate? {
    guard let comma = tokens.last(where: { c.isComma[$0] || c.quotation[$0] >= 0 && c.isMark[$0] }),
      comma > tokens.lowerBound + 1, comma + 2 < tokens.upperBound, tokens.upperBound - comma <= 8
    else { return nil }
    let tail = comma + 1..<tokens.upperBound
    guard c.isComma[comma] || c.isMark[comma] else { return nil }
    let last = tail.upperBound - 1
    let verb: Int
    if saying.contains(c.lemma[last]) || saying.contains(c.word[last]) {
      verb = last
    } else if saying.contains(c.lemma[tail.lowerBound]) {
      verb = tail.lowerBound
    } else if let tells = tail.first(where: { c.word[$0] == tellsWord }), tells > tail.lowerBound, tells < last {
      // “No delay, official tells conference”
      verb = tells
    } else {
      return nil
    }
    let source = tail.filter { c.word[verb] == tellsWord ? $0 < verb : $0 != verb }
    // “A, says engineer who built it”
    let clause =
      verb == tail.lowerBound
      ? source.dropFirst().first { relatives.contains(c.word[$0]) && c.isNominal($0 - 1) } ?? tail.upperBound
      : tail.upperBound
    guard !source.isEmpty,
      source.allSatisfy({ (!c.isVerb($0) || c.isTag($0, .vbn) || $0 > clause) && !c.isPunctuation($0) }),
      !c.isTag(source[0], .preposition)
    else {
      return nil
    }
    let end = c.isComma[comma] ? comma : comma + 1
    // “A, court told”: the court hears it.
    let hears = c.word[verb] == told && source.contains { hearers.contains(c.lemma[$0]) }
    return RelationCandidate(
      cue: CueMention(tokens: [verb], c), content: Array(tokens.lowerBound..<end), source: hears ? [] : Array(source))
  }

  private static func colon(_ c: TokenColumns, _ tokens: Range<Int>) -> RelationCandidate? {
    guard let colon = tokens.first(where: { c.isColon($0) && c.quotation[$0] < 0 }), colon > tokens.lowerBound,
      colon + 1 < tokens.upperBound
    else { return nil }
    let left = tokens.lowerBound..<colon
    let right = colon + 1..<tokens.upperBound
    if let speaker = subject(c, right), isQuoted(c, left) {
      return RelationCandidate(cue: CueMention(tokens: [colon], c), content: Array(left), source: speaker)
    }
    // A sentence ends in a full stop, a headline does not.
    if left.count <= 12, isQuoted(c, right), !c.isTag(max(right.lowerBound, right.upperBound - 2), .stop),
      !left.contains(where: { c.isPunctuation($0) }), let speaker = subject(c, left)
    {
      return RelationCandidate(cue: CueMention(tokens: [colon], c), content: Array(right), source: speaker)
    }
    // “Coach on title race: ‘A’”
    if isQuoted(c, right), let topic = left.first(where: { c.word[$0] == on }), topic > left.lowerBound,
      topic - left.lowerBound <= 4, isSpeaker(c, left.lowerBound..<topic)
    {
      return RelationCandidate(
        cue: CueMention(tokens: [colon], c), content: Array(right), source: Array(left.lowerBound..<topic))
    }
    let name = withoutTime(c, left)
    if name.count <= 6, isSpeaker(c, name), states(c, right) {
      return RelationCandidate(cue: CueMention(tokens: [colon], c), content: Array(right), source: Array(name))
    }
    if right.count <= 5, isSpeaker(c, right), states(c, left) {
      return RelationCandidate(cue: CueMention(tokens: [colon], c), content: Array(left), source: Array(right))
    }
    return nil
  }

  /// “*9:48 p.m.* Sheriff: A”: when an entry of a live page was written.
  private static func withoutTime(_ c: TokenColumns, _ tokens: Range<Int>) -> Range<Int> {
    var first = tokens.lowerBound
    while first < tokens.upperBound - 1,
      c.isTag(first, .cd) || hours.contains(c.word[first]) || c.shape[first] == 4 && first > tokens.lowerBound
    {
      first += 1
    }
    return first..<tokens.upperBound
  }

  private static let hours = TokenColumns.hashes("am pm a.m. p.m. gmt bst et cet utc")

  /// “A – X”: as “A: X”, but never “X – A”.
  private static func dash(_ c: TokenColumns, _ tokens: Range<Int>) -> RelationCandidate? {
    guard let dash = tokens.last(where: { dashes.contains(c.word[$0]) && c.quotation[$0] < 0 }),
      dash > tokens.lowerBound + 1, dash + 1 < tokens.upperBound, tokens.upperBound - dash <= 6
    else { return nil }
    let left = tokens.lowerBound..<dash
    let right = dash + 1..<tokens.upperBound
    guard isSpeaker(c, right), isQuoted(c, left) || states(c, left), c.lemma[right.lowerBound] != but else {
      return nil
    }
    return RelationCandidate(cue: CueMention(tokens: [dash], c), content: Array(left), source: Array(right))
  }

  /// “Opinion: A”, “Explainer: A”: a rubric says nothing, whatever the chain makes of its colon.
  static func isRubric(_ candidate: RelationCandidate, _ c: TokenColumns) -> Bool {
    guard let cue = candidate.cueTokens.first, c.isColon(cue), c.sentences[Int(c.sentence[cue])].isHeading else {
      return false
    }
    return !candidate.source.isEmpty && candidate.source.count <= 3
      && candidate.source.contains { rubrics.contains(c.word[$0]) }
  }

  /// X in “‘A’: X slams B”, “X slams B: ‘A’”, “X slams B, says A”: the noun phrase before the first verb.
  private static func subject(_ c: TokenColumns, _ tokens: Range<Int>) -> [Int]? {
    guard let verb = tokens.prefix(9).first(where: { c.isVerb($0) && c.isFinite($0) }), verb > tokens.lowerBound else {
      // “‘A’: Town legend blasts board”: taggers take headline verbs for nouns.
      guard let role = tokens.prefix(4).last(where: { isRole(c, $0) || c.entity[$0] == person }),
        role + 1 < tokens.upperBound,
        !(tokens.lowerBound...role).contains(where: { c.isPunctuation($0) || c.isTag($0, .preposition) })
      else { return nil }
      return Array(tokens.lowerBound...role)
    }
    let source = Array(tokens.lowerBound..<verb)
    guard let last = source.last, c.isNominal(last), !source.contains(where: { c.isPunctuation($0) }) else {
      return nil
    }
    return source
  }

  private static func isQuoted(_ c: TokenColumns, _ tokens: Range<Int>) -> Bool {
    tokens.count >= 4 && tokens.allSatisfy { c.quotation[$0] >= 0 }
  }

  /// Whether a noun names somebody who speaks for a living or in the news.
  static func isRole(_ c: TokenColumns, _ noun: Int) -> Bool { speakers.contains(c.lemma[noun]) }

  /// Likewise in the plural form that the list of words has.
  static func names(_ c: TokenColumns, _ noun: Int) -> Bool { speakers.contains(c.word[noun]) }

  /// A name, or a noun that means people, without a verb.
  private static func isSpeaker(_ c: TokenColumns, _ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last(where: { !c.isPunctuation($0) }), !tokens.contains(where: { c.quotation[$0] >= 0 })
    else {
      return false
    }
    if tokens.contains(where: { c.isVerb($0) && !speakers.contains(c.lemma[$0]) || rubrics.contains(c.word[$0]) }) {
      return false
    }
    if speakers.contains(c.lemma[last]) || speakers.contains(c.word[last]) { return true }
    return tokens.count <= 4 && c.pos[last] == PartOfSpeech.propn.rawValue
      && (c.entity[last] == person || c.entity[last] == organization || tokens.count == 1 && isPerson(c, last))
  }

  /// Whether the text below a headline has a word for a person's name: “SHANKS: A”.
  private static func isPerson(_ c: TokenColumns, _ name: Int) -> Bool {
    (name + 1..<max(name + 1, min(c.count, name + 400))).contains {
      c.word[$0] == c.word[name] && c.entity[$0] == person && c.sentence[$0] != c.sentence[name]
    }
  }

  /// Words that say something: a verb, or a quotation.
  private static func states(_ c: TokenColumns, _ tokens: Range<Int>) -> Bool {
    guard tokens.count >= 2, !tokens.contains(where: { rubrics.contains(c.word[$0]) }) else { return false }
    return tokens.contains { c.quotation[$0] >= 0 || c.isVerb($0) || c.pos[$0] == PartOfSpeech.aux.rawValue }
  }

  private static let dashes = TokenColumns.hashes("– — -")
  private static let but = FeatureBag.hash("but")
  private static let relatives = TokenColumns.hashes("who whom whose which that")
  private static let tellsWord = FeatureBag.hash("tells")
  private static let told = FeatureBag.hash("told")
  private static let hearers = TokenColumns.hashes("court jury inquest tribunal inquiry hearing trial committee mp")
  private static let person = TokenColumns.code(of: .person)
  private static let organization = TokenColumns.code(of: .organization)
  private static let saying = TokenColumns.hashes(
    """
    say says warn warns claim claims find finds show shows suggest suggests argue argues report reports admit admits
    insist insists fear fears believe believes hear hears reveal reveals announce announces confirm confirms told
    """)
  private static let rubrics = TokenColumns.hashes(
    """
    analysis opinion review live video watch profile exclusive update updates revealed explainer factbox photos podcast
    comment editorial interview obituary timeline gallery recap preview breaking sketch leader column letters profile
    quiz review debate
    """)
  private static let speakers = TokenColumns.hashes(
    """
    minister ministers president mayor governor police expert experts report study survey poll coach union survivor
    survivors official officials lawyer lawyers judge court chief boss mp mps senator premier chancellor king queen
    doctor doctors nurse nurses scientist scientists researcher researchers economist economists analyst analysts critic
    critics source sources witness witnesses resident residents parent parents teacher teachers student students worker
    workers farmer farmers fisherman fishermen driver drivers owner owners architect engineer engineers inspector
    inspectors campaigner campaigners activist activists family families neighbour neighbours neighbor neighbors
    spokesman spokeswoman spokesperson government council ministry bank company agency watchdog regulator opposition
    army navy military commander general bishop pope priest legend star captain player players manager trainer author
    writer director actor singer artist victim victims widow mother father son daughter brother sister prosecutor
    prosecutors investigator investigators inquiry commission committee charity leader leaders envoy diplomat diplomats
    ambassador secretary treasurer chairman chairwoman chair founder editor newspaper paper broadcaster memo document
    documents letter data figures sheriff mp congressman congresswoman lawmaker lawmakers detective detectives deputy
    utility insurer airline retailer watchdogs firefighters rescuers pilots sailors voters locals villagers islanders shopkeepers
    """)
  private static let on = FeatureBag.hash("on")
}
