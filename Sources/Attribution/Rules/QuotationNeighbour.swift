internal import Language

/// The verb of saying that touches a whole quotation, and who says it: “A,” said X. “A,” X said. X said: “A.” X shouted “A.”
///
/// What the parse makes of the verb's subject counts first; where it makes nothing of it, the words between quotation and verb,
/// if they can be a name.
enum QuotationNeighbour {
  /// A verb of saying and the tokens of its subject.
  typealias Speaker = (verb: Int, source: [Int])

  static func speaker(_ c: TokenColumns, of number: Int) -> Speaker? {
    let tokens = c.quotations[number].tokens
    guard let behind = after(c, tokens.upperBound) else { return before(c, tokens.lowerBound) }
    // X answered, “A?” Y then asked, “B?”: Y's verb has a quotation of its own.
    if opensQuotation(c, behind.verb), let ahead = before(c, tokens.lowerBound) { return ahead }
    return behind
  }

  /// Whether nothing but a comma or a colon stands between a verb and a quotation behind it, where one before it needs no verb.
  private static func opensQuotation(_ c: TokenColumns, _ verb: Int) -> Bool {
    let next = verb + 2
    guard next < c.count, c.quotation[next] >= 0, c.isMark[next], c.isColon(verb + 1) || c.isComma[verb + 1] else {
      return false
    }
    var token = verb - 1
    while token > 0, c.quotation[token] < 0, verb - token < longestName { token -= 1 }
    while token > 0, c.isMark[token] { token -= 1 }
    return c.quotation[token] >= 0 && c.isTag(token, .stop)
  }

  /// - Parameter place: the token behind the quotation.
  static func after(_ c: TokenColumns, _ place: Int) -> Speaker? {
    var token = place
    while token < c.count, token < place + 2, c.isComma[token] || c.isSpace(token) { token += 1 }
    guard token + 1 < c.count, place > 0, paragraph(c, token) == paragraph(c, place - 1) else { return nil }
    let sentence = c.sentences[Int(c.sentence[token])].tokens
    if says(c, token) { return inverted(c, token, sentence) }
    // “A,” X said. After “A.” a sentence of its own begins: “A.” X conceded that …
    guard c.shape[token] != 4, !endsSentence(c, before: place), !c.isTag(token, .wp, .wdt) else { return nil }
    var isName = true
    for verb in token + 1..<max(token + 1, min(token + longestName, sentence.upperBound)) {
      if isSpeech(c, verb) { return nil }
      if isName, c.isComma[verb - 1], let long = apposed(c, token..<verb - 1, sentence) { return long }
      isName = isName && isNamePart(c, verb - 1)
      // “A,” the captain announces, …; “A,” the two write.: taken for a noun.
      if isPresent(c, verb), verb + 1 < c.count, c.isPunctuation(verb + 1),
        !(token..<verb).contains(where: { c.isVerb($0) || c.isPunctuation($0) && !brackets.contains(c.word[$0]) })
      {
        return (verb, Array(token..<verb))
      }
      guard says(c, verb), !hasClause(c, verb) else { continue }
      guard isName || c.subject[verb] >= token && Int(c.subject[verb]) < verb else { continue }
      let source = trim(Array(token..<verb).filter { !isAdverb(c, $0, verb) }, c)
      return source.isEmpty ? nil : (verb, source)
    }
    return lostPast(c, token..<max(token, min(token + longestName, sentence.upperBound)))
  }

  /// “A,” a user who goes by Fernweh posted on the forum: a past that the parser takes for a participle of the noun, though the
  /// sentence has no other verb.
  private static func lostPast(_ c: TokenColumns, _ noun: Range<Int>) -> Speaker? {
    guard
      let verb = noun.first(where: {
        c.isTag($0, .vbn, .vbd) && c.isRelation($0, .acl) && speaking.contains(c.lemma[$0])
          && Int(c.head[Int(c.head[$0])]) == Int(c.head[$0])
      }), case let top = Int(c.head[verb]), top >= noun.lowerBound, top < verb, !c.isVerb(top),
      !(noun.lowerBound..<verb).contains(where: { c.isPunctuation($0) && c.word[$0] != hyphen }),
      c.child(of: verb, .agent) == nil
    else { return nil }
    return (verb, Array(noun.lowerBound..<verb))
  }

  /// A verb of saying in the present that was taken for a noun: it has its subject's number.
  private static func isPresent(_ c: TokenColumns, _ token: Int) -> Bool {
    c.word[token] == read && (max(0, token - 6)..<token).contains { papers.contains(c.lemma[$0]) }
      // “A,” the 22-year-old explained.
      || !c.isVerb(token) && pasts.contains(c.word[token]) && !c.isTag(token - 1, .dt)
      // “A,” the 51-year-old testified, …: taken for a participle.
      || c.isTag(token, .vbn) && c.isRelation(token, .root) && pasts.contains(c.word[token]) && !c.has(token, .aux)
        && !c.has(token, .auxpass)
      || c.isTag(token, .nns) && presents.contains(c.word[token])
      || c.isTag(token, .nn) && plainPresents.contains(c.word[token]) && c.isTag(token - 1, .nns, .nnps, .cd)
  }

  /// “A,” X, who has long been mayor of the town, said
  private static func apposed(_ c: TokenColumns, _ name: Range<Int>, _ sentence: Range<Int>) -> Speaker? {
    for verb in name.upperBound + 2..<max(name.upperBound + 2, min(name.upperBound + longest, sentence.upperBound)) {
      if isSpeech(c, verb) { return nil }
      // “A,” X, mayor of Y (Z), said: the verb stands behind the second comma.
      if says(c, verb), !hasClause(c, verb), name.contains(Int(c.subject[verb])) || c.isComma[verb - 1] {
        return (verb, trim(Array(name.lowerBound..<verb), c))
      }
    }
    // “A,” Okafor, a former miner, announced on Friday.: the parser made no sentence of it.
    guard let found = AppositiveSubject.reading(c, from: name.lowerBound, before: sentence.upperBound),
      speaking.contains(c.lemma[found.verb]), !c.isPassive(found.verb), !hasClause(c, found.verb)
    else { return nil }
    return (found.verb, Array(found.source))
  }

  /// “A,” said X
  private static func inverted(_ c: TokenColumns, _ verb: Int, _ sentence: Range<Int>) -> Speaker? {
    var noun = verb + 1
    let end = min(sentence.upperBound, verb + 12)
    while noun < end,
      !c.isNominal(noun)
        // “A?” wrote one. Whatever the parser hangs it on, nothing follows.
        || c.isRelation(noun, .compound, .poss, .nmod, .amod, .det, .nummod) && !endsPhrase(c, noun)
    {
      if c.isPunctuation(noun) && c.word[noun] != hyphen || c.isVerb(noun) || c.isTag(noun, .preposition) {
        return nil
      }
      noun += 1
    }
    guard noun < end else { return nil }
    let tokens = Array(verb + 1...max(noun, min(Int(c.rightEdge[noun]), end - 1)))
    let stop = tokens.firstIndex { c.isTag($0, .stop) || c.quotation[$0] >= 0 || c.isMark[$0] } ?? tokens.count
    let source = trim(Array(tokens.prefix(stop)), c)
    return source.isEmpty ? nil : (verb, source)
  }

  private static func endsPhrase(_ c: TokenColumns, _ token: Int) -> Bool {
    token + 1 < c.count && (c.isTag(token + 1, .stop) || c.isComma[token + 1])
  }

  /// - Parameter place: the token that opens the quotation.
  static func before(_ c: TokenColumns, _ place: Int) -> Speaker? {
    guard place >= 2 else { return nil }
    let place = c.isSpace(place - 1) && c.sentence[place - 1] == c.sentence[place - 2] ? place - 1 : place
    if c.isColon(place - 1), let label = label(c, place - 1) { return label }
    let touches = !c.isColon(place - 1) && !c.isComma[place - 1]
    let sentence = c.sentences[Int(c.sentence[place - 1])].tokens
    let last = touches ? place : place - 1
    if let bearer = bearerOfParticiple(c, sentence.lowerBound..<last) { return bearer }
    // Without a mark between them only the verb itself can touch the quotation.
    for verb in (max(sentence.lowerBound, touches ? place - 1 : place - 20)..<max(sentence.lowerBound, last)).reversed()
    {
      if c.quotation[verb] >= 0 { break }
      guard says(c, verb), !touches || speaking.contains(c.lemma[verb]) else { continue }
      // X said in a letter to the mayor and the members of the council, “A”: far away only what brings nothing else.
      if verb < place - 12, c.clause[verb] >= 0 || (verb + 1..<last).contains(where: c.isVerb) { return nil }
      if c.subject[verb] >= 0, Int(c.subject[verb]) < verb, c.quotation[Int(c.subject[verb])] < 0 {
        return (verb, c.phrase(Int(c.subject[verb]), before: verb))
      }
      if let name = name(c, before: verb) { return (verb, name) }
      if verb + 1 == last, let source = SpeakerFinder.source(c, verb), let end = source.last, end < verb {
        return (verb, source)
      }
      if let bearer = bearer(c, of: verb) { return (verb, bearer) }
    }
    // X went on, shouting: “A.”
    if last > sentence.lowerBound, c.isTag(last - 1, .vbg), speaking.contains(c.lemma[last - 1]) {
      for source in [SpeakerFinder.source(c, last - 1), ColonAttribution.speaker(c, before: last - 1, nearest: true)] {
        if let source, let end = source.last, end < last - 1 { return (last - 1, source) }
      }
    }
    return nil
  }

  /// “Guards standing by the gate shouted “A””, where the parser took the participle for the sentence's verb.
  private static func bearer(_ c: TokenColumns, of verb: Int) -> [Int]? {
    let participle = Int(c.head[verb])
    guard c.subject[verb] < 0, participle < verb, c.isTag(participle, .vbg), !c.has(participle, .aux),
      case let subject = Int(c.subject[participle]), subject >= 0, subject < participle
    else { return nil }
    return c.phrase(subject, before: participle)
  }

  /// “Footage of X saying, “A””, “the film shows X asking on the bridge, “A””: a participle right behind a name is the bearer's,
  /// whatever the parser hangs it on.
  private static func bearerOfParticiple(_ c: TokenColumns, _ place: Range<Int>) -> Speaker? {
    for verb in place.suffix(12).reversed() where c.isVerb(verb) {
      guard c.isTag(verb, .vbg), speaking.contains(c.lemma[verb]), c.quotation[verb] < 0 else { return nil }
      var first = verb
      while first > place.lowerBound, verb - first < longestName, c.pos[first - 1] == PartOfSpeech.propn.rawValue {
        first -= 1
      }
      guard first < verb, first > place.lowerBound, !c.isPunctuation(first - 1) else { return nil }
      return (verb, Array(first..<verb))
    }
    return nil
  }

  /// “– X boasted, “A””, where the parser makes X no subject: the name between a mark and the verb.
  private static func name(_ c: TokenColumns, before verb: Int) -> [Int]? {
    var first = verb
    while first > 0, verb - first < longestName, c.quotation[first - 1] < 0, c.shape[first - 1] != 4,
      isNamePart(c, first - 1)
    {
      first -= 1
    }
    guard first < verb, c.isNominal(verb - 1),
      first == 0 || c.isPunctuation(first - 1) || c.sentence[first - 1] != c.sentence[first]
    else { return nil }
    return Array(first..<verb)
  }

  /// X: “A.”
  private static func label(_ c: TokenColumns, _ colon: Int) -> Speaker? {
    var first = colon
    while first > 0, colon - first < longestName, c.quotation[first - 1] < 0, c.shape[first - 1] != 4,
      isNamePart(c, first - 1) || from.contains(c.word[first - 1])
    {
      first -= 1
    }
    guard first < colon, first == 0 || c.shape[first - 1] == 4 || c.sentence[first - 1] != c.sentence[first],
      // From the report: “A.”
      (first..<colon).contains(where: { c.pos[$0] == PartOfSpeech.propn.rawValue })
        || from.contains(c.word[first]) && colon - first > 1 && c.isNominal(colon - 1)
    else { return nil }
    let name = first..<colon
    return (colon, Array(from.contains(c.word[first]) && name.count > 1 ? first + 1..<colon : name))
  }

  /// Whether the words of a quotation end in a full stop.
  private static func endsSentence(_ c: TokenColumns, before place: Int) -> Bool {
    var token = place - 1
    while token > 0, c.isMark[token] { token -= 1 }
    return token >= 0 && fullStop.contains(c.lemma[token])
  }

  /// Whether a token stands in a quotation that is more than a name's part: Marcia “Cia” Price.
  private static func isSpeech(_ c: TokenColumns, _ token: Int) -> Bool {
    c.quotation[token] >= 0 && c.quotations[Int(c.quotation[token])].tokens.count > 4
  }

  private static func paragraph(_ c: TokenColumns, _ token: Int) -> Int {
    c.sentences[Int(c.sentence[token])].paragraph
  }

  /// “A?” X said that B: what the verb says stands behind it.
  static func hasClause(_ c: TokenColumns, _ verb: Int) -> Bool {
    if c.clause[verb] > Int32(verb), c.isRelation(Int(c.clause[verb]), .ccomp) { return true }
    // “A?” X has asked the court to B.
    return CueFrames.of(c.lemma[verb]).contains(.request) && Int(c.object[verb]) > verb
      && c.child(of: verb, .xcomp, after: verb, where: { c.hasTo($0) }) != nil
  }

  /// Words of which a name or a role is made: “the head of the guild”.
  private static func isNamePart(_ c: TokenColumns, _ token: Int) -> Bool {
    // “Will wrote”: taken for an auxiliary.
    if brackets.contains(c.word[token]) || c.quotation[token] >= 0 { return true }
    if c.shape[token] == 1, !c.isTag(token, .preposition), !c.isVerb(token) { return true }
    return switch PartOfSpeech(rawValue: c.pos[token]) {
    case .det, .adj, .noun, .propn, .num, .part, .space: true
    case .pron: !c.isTag(token, .wp, .wdt)
    case .adp: c.word[token] == of
    default: false
    }
  }

  private static let presents = TokenColumns.hashes(
    """
    says tells adds replies answers shouts cries whispers mutters jokes laments recalls explains announces notes
    remarks claims argues complains demands exclaims boasts laughs sighs states repeats recites insists warns admits
    """)
  private static let read = FeatureBag.hash("read")
  /// “A,” a statement read: what has words on it.
  private static let papers = TokenColumns.hashes(
    "statement letter sign banner message text email caption note notice placard post tweet headline poster inscription card"
  )
  private static let pasts = TokenColumns.hashes(
    """
    explained added insisted replied answered recalled joked shouted complained argued claimed warned admitted laughed fumed
    stormed thundered raged sighed groaned moaned grumbled quipped boasted retorted snapped sneered scoffed mused shrugged
    testified ventured countered interjected chuckled muttered murmured protested conceded remarked observed growled barked
    intoned confided wailed lamented declared announced
    """
  )
  private static let plainPresents = TokenColumns.hashes("say write state claim report note answer reply remark")
  private static let brackets = TokenColumns.hashes("( ) -")
  /// Tokens of a name with its role.
  private static let longestName = 14
  /// Tokens of an apposition.
  private static let longest = 40
  private static let from = TokenColumns.hashes("from")
  private static let of = FeatureBag.hash("of")
  private static let hyphen = FeatureBag.hash("-")
  private static let fullStop = TokenColumns.hashes(".")

  private static func says(_ c: TokenColumns, _ token: Int) -> Bool {
    guard c.isVerb(token), c.quotation[token] < 0 else { return false }
    guard
      c.isTag(token, .vbd, .vbz, .vbp) || c.isTag(token, .vb) && token > 0 && !c.isTag(token - 1, .to, .md)
        // “had previously said”
        || c.isTag(token, .vbn) && c.subject[token] >= 0 && c.has(token, .aux) && !c.isPassive(token)
        // “– Trump boasted, “A””: a past that was taken for a participle.
        || c.isTag(token, .vbn) && Int(c.subject[token]) == token - 1 && !c.has(token, .auxpass)
          && c.isRelation(token - 1, .nsubj) && c.pos[token - 1] == PartOfSpeech.propn.rawValue
    else { return false }
    if speaking.contains(c.lemma[token]) { return true }
    return hasParticle(c, token)
  }

  /// “A,” X went on. X fired back: “A.”
  private static func hasParticle(_ c: TokenColumns, _ verb: Int) -> Bool {
    verb + 2 < c.count && particles.contains(c.word[verb + 1]) && goingOn.contains(c.lemma[verb])
      && !c.isTag(verb + 2, .to)
  }

  /// A verb of saying with its particle.
  static func cue(_ c: TokenColumns, _ verb: Int) -> CueMention {
    let particle = verb + 1 < c.count && c.isTag(verb + 1, .rp) && Int(c.head[verb + 1]) == verb
    return CueMention(tokens: hasParticle(c, verb) || particle ? [verb, verb + 1] : [verb], c)
  }

  private static let particles = TokenColumns.hashes("on in back out")
  private static let goingOn = TokenColumns.hashes("go cut chime shoot fire hit blurt")

  private static func isAdverb(_ c: TokenColumns, _ token: Int, _ verb: Int) -> Bool {
    // “Will wrote”: taken for an auxiliary.
    Int(c.head[token]) == verb && c.isRelation(token, .advmod, .aux, .neg) && c.shape[token] != 1
  }

  private static func trim(_ tokens: [Int], _ c: TokenColumns) -> [Int] {
    var tokens = tokens
    while let last = tokens.last, c.isPunctuation(last), !brackets.contains(c.word[last]) { tokens.removeLast() }
    return tokens
  }

  private static let speaking = TokenColumns.hashes(
    """
    say tell add reply answer respond shout cry whisper mutter murmur yell scream snap quip sneer scoff joke lament
    grumble moan write tweet post explain recall insist warn ask continue conclude declare announce note observe remark
    argue claim complain retort counter demand exclaim plead urge vow promise admit concede boast storm fume thunder
    laugh sigh think state testify repeat stress tell begin recite read shrug react boom blare chant interject
    sing jeer grin smile chuckle giggle sob wail roar bark bellow hiss growl gasp
    muse opine retaliate wonder deadpan intone gush gripe rail blog rejoin interrupt scold taunt tease banter
    reason correct reminisce reflect wisecrack crow proclaim implore protest assert contend chide lecture advise caution
    acknowledge confess reiterate summarize summarise confide enthuse beam rage huff splutter stammer drawl croak marvel agree
    concur relate reveal rue lie text lament object
    """)
}
