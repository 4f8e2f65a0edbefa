internal import Language

/// What somebody says, thinks, wants or calls something, by a verb's frames and the parse: one list of frames in the order in
/// which they are tried. `VerbConstruction+Frames` has those of two parts, `+Objects` nouns, `+Shapes` what the parser hangs
/// elsewhere. In one file, since which frame comes before which is the rule itself: parted, nobody could read the order.
enum VerbConstruction {
  /// The relation of one verb; nil where it attributes nothing.
  static func candidate(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    let frames = CueFrames.of(c.lemma[verb])
    guard
      !frames.isEmpty || special.contains(c.lemma[verb])
        || PassiveConstruction.raising.contains(c.lemma[verb]) && SpeakerFinder.isReducedPassive(c, verb)
        || finding.contains(c.lemma[verb])
        || LightPhrase.isVerb(c.lemma[verb]) || PhrasalObject.isVerb(c.lemma[verb]), stands(c, verb)
    else { return nil }
    // The model's lemma of “hoped” and “hopes” is that of “hopped”.
    if c.lemma[verb] == hop, c.word[verb] != hoped, c.word[verb] != hopes, c.word[verb] != hoping || !c.isFinite(verb) {
      return nil
    }
    if let parenthetical = ParentheticalConstruction.candidate(c, verb, frames) { return parenthetical }
    if c.lemma[verb] == let_ { return letKnown(c, verb) }
    if c.lemma[verb] == slip { return letSlip(c, verb) }
    if c.lemma[verb] == know, c.isRelation(verb, .ccomp, .xcomp), c.lemma[Int(c.head[verb])] == let_ { return nil }
    // “was quoted as saying”: read at “quoted”.
    if let quoted = QuotedConstruction.quoting(c, verb) {
      if c.isPassive(quoted) { return QuotedConstruction.candidate(c, saying: verb, quoted) }
      if let trailing = QuotedConstruction.trailing(c, saying: verb, quoted)
        ?? QuotedConstruction.said(c, saying: verb, quoted)
      {
        return trailing
      }
    }
    if let recalled = RecalledSpeech.candidate(c, verb) ?? SentPaper.candidate(c, verb) ?? SentPaper.written(c, verb) {
      return recalled
    }
    if let said = RelativeGap.passedOver(c, verb) ?? RelativeGap.stranded(c, verb) { return said }
    if let remark = QuotedRemark.candidate(c, verb, frames) { return remark }
    if let cited = CitedConstruction.candidate(c, verb, frames) { return cited }
    // Read at “saying”.
    if QuotedConstruction.isQuoting(c, verb), QuotedConstruction.saying(c, behind: verb) != nil { return nil }
    if let misread = PassiveConstruction.misread(c, verb) { return misread }
    if let plea = BriefContent.plea(c, verb) { return plea }
    if c.isPassive(verb) || SpeakerFinder.isReducedPassive(c, verb) {
      return PassiveConstruction.candidate(c, verb, frames)
    }
    // “It emerged that A”
    if emerging.contains(c.lemma[verb]), c.subject[verb] >= 0, c.lemma[Int(c.subject[verb])] == it,
      let clause = c.child(of: verb, .ccomp, after: verb)
    {
      return ConstructionReader.relation(c, [verb], head: verb, content: c.phrase(clause), source: [])
    }
    if let closing = closing(c, verb, frames) { return closing }
    if frames.contains(.object), let comment = comment(c, verb) { return comment }
    guard let source = SpeakerFinder.source(c, verb), !source.isEmpty else { return nil }
    if let phrase = LightPhrase.candidate(c, verb, source) ?? LightPhrase.questioning(c, verb, source)
      ?? LightPhrase.givingWord(c, verb, source) ?? LightPhrase.puttingDown(c, verb, source)
    {
      return phrase
    }
    if let teller = teller(c, verb) { return teller }
    if let quoted = OpenedQuotation.tokens(c, behind: verb) {
      return ConstructionReader.relation(
        c, c.cueTokens(verb), head: verb, content: Array(quoted.dropFirst()), source: source)
    }
    if let sent = sentWord(c, verb, source) { return sent }
    guard let content = content(c, verb, frames) else { return nil }
    var cue = c.cueTokens(verb)
    // “used to say”, “keeps telling”
    let above = Int(c.head[verb])
    if c.isRelation(verb, .xcomp), SpeakerFinder.halfAuxiliary.contains(c.lemma[above]), above < verb, verb - above <= 3
    {
      cue = c.cueTokens(above) + Array(above + 1...verb)
    }
    // “wanted *it out*”: the way is what is wanted.
    cue.removeAll {
      $0 > verb && content.contains($0) && c.isRelation($0, .prt) && content[0] < $0 && content[0] > verb
    }
    let relation = ConstructionReader.relation(
      c, cue, head: verb, content: TrailingParticiple.cut(content, behind: verb, c), source: source)
    let isLost = c.object[verb] > verb && PassiveConstruction.lost(c, below: verb, Int(c.object[verb])) != nil
    return isLost ? ConstructionReader.firm(relation) : relation
  }

  /// “An inspection found no faults”: a verb by which documents speak, or one that the readers know besides the frames.
  static func finds(_ c: TokenColumns, _ verb: Int) -> Bool {
    finding.contains(c.lemma[verb]) || special.contains(c.lemma[verb])
  }

  /// Whether a verb says that something is so, and is no mere name of a deed: finite, a participle, or below “used to”.
  static func stands(_ c: TokenColumns, _ verb: Int) -> Bool {
    if c.isFinite(verb) || SpeakerFinder.isReducedPassive(c, verb) || SpeakerFinder.isPerfect(c, verb) { return true }
    // “as having said”
    if c.isTag(verb, .vbn), QuotedConstruction.quoting(c, verb) != nil { return true }
    // “a remark the agent described as A”: a past with a subject of its own, taken for a participle.
    if c.isTag(verb, .vbn), c.isRelation(verb, .relcl, .acl), c.subject[verb] >= 0, Int(c.subject[verb]) < verb,
      c.isRelation(Int(c.subject[verb]), .nsubj), !c.has(verb, .aux), !c.has(verb, .auxpass)
    {
      return true
    }
    if c.isTag(verb, .vbg) { return !c.isRelation(verb, .pobj, .amod, .compound) }
    let above = Int(c.head[verb])
    if c.isRelation(verb, .xcomp) {
      return SpeakerFinder.halfAuxiliary.contains(c.lemma[above]) || SpeakerFinder.governed(c, verb) != nil
        || c.isPassive(verb) && startsWithGerund(c, verb) && CueFrames.of(c.lemma[above]).contains(.gerund)
    }
    if c.isRelation(verb, .conj), above != verb {
      // Taggers take “accuse X and ask Y” for a present and a bare form.
      return c.isFinite(above) && (c.tag[above] == c.tag[verb] || c.isTag(above, .vbp) && c.isTag(verb, .vb))
    }
    return false
  }

  /// The content of an active verb, by the first of its frames that the parse fills.
  static func content(_ c: TokenColumns, _ verb: Int, _ frames: CueFrames) -> [Int]? {
    let object = c.child(of: verb, .dobj, after: verb) ?? demonstrative(c, verb)
    var gap = object == nil ? RelativeGap.tokens(c, verb) : nil
    if gap == nil, object == nil, !frames.isDisjoint(with: [.naming, .comparison]) { gap = freeRelative(c, verb) }
    let isFree = gap?.first.map { c.word[$0] == what } ?? false
    if wishing.contains(c.lemma[verb]), c.child(of: verb, .aux, where: { c.isTag($0, .md) }) == nil { return nil }
    if let said = cleft(c, verb, frames) { return said }
    if c.lemma[verb] == put { return valuation(c, verb, object) }
    if object == nil, let said = inverted(c, verb, frames) { return said }
    if frames.contains(.naming), let found = naming(c, verb, object, gap) { return found }
    if frames.contains(.comparison), let found = comparison(c, verb, object, gap) { return found }
    if frames.contains(.charge), let object, let found = charge(c, verb, object) { return found }
    // “whom players accuse of A”, “a run that fans blame on the owner”
    if frames.contains(.charge), object == nil, let gap, !isFree,
      let preposition = c.child(of: verb, .prep, after: verb, where: { brings(c, verb, $0) }), preposition == verb + 1
    {
      return gap + c.phrase(preposition)
    }
    if frames.contains(.request), let found = request(c, verb, object) { return found }
    if object == nil, entreating.contains(c.lemma[verb]), let found = entreaty(c, verb) { return found }
    if let object, let lost = PassiveConstruction.lost(c, below: verb, object) {
      return c.phrase(lost.verb) + c.phrase(lost.clause)
    }
    if frames.contains(.clause),
      let clause = c.child(
        of: verb, .ccomp, after: verb,
        where: { clause in
          // “said on Friday, a day after B”
          c.child(of: clause, .mark, where: { occasions.contains(c.lemma[$0]) && $0 > verb }) == nil
            // “A, X reported on Saturday.”
            && !AsideConstruction.closes(c, clause)
        })
    {
      let tokens = c.phrase(clause).filter { $0 > verb }
      // “They knew exactly what was inside” tells nothing of it.
      if knowing.contains(c.lemma[verb]),
        tokens.prefix(3).contains(where: { c.isTag($0, .wp, .wrb, .wdt) && c.lemma[$0] != that })
      {
        // “We do not know who sent them” is an answer.
        let isAnswer =
          c.lemma[verb] == know && c.has(verb, .neg) && c.subject[verb] >= 0
          && speaking.contains(c.lemma[Int(c.subject[verb])])
        return isAnswer ? tokens : nil
      }
      // “heard a door slamming”, “saw him leave”
      if knowing.contains(c.lemma[verb]), !c.isFinite(clause), !c.hasTo(clause) { return nil }
      // “who she said had sold the car”, “a meeting that he insists never took place”
      if let gap, let relative = relativeSubject(c, clause, before: verb) { return gap + relative + tokens }
      // “an offer *which* both sides say *they are studying*”
      if let gap, let relative = gap.last, c.isTag(relative, .wdt), c.isRelation(relative, .dobj),
        Int(c.head[relative]) == verb, hasSubject(c, clause), !c.has(clause, .dobj)
      {
        return gap + tokens
      }
      if hasSubject(c, clause) { return asking.contains(c.lemma[verb]) ? question(c, verb, clause, object) : tokens }
      if let gap { return gap + tokens }
      if c.isFinite(clause) { return tokens }
    }
    // “asking us when this will end”: taken for an adverbial.
    let asked = object.map { Int(c.rightEdge[$0]) } ?? verb
    if asking.contains(c.lemma[verb]),
      let clause = c.child(
        of: verb, .advcl, after: asked,
        where: { PassiveConstruction.startsWithQuestion(c, $0) && Int(c.leftEdge[$0]) == asked + 1 }),
      hasSubject(c, clause)
    {
      return question(c, verb, clause, object)
    }
    // “promised my wife I'll say nothing”: hung beside the verb.
    if frames.contains(.hearer), let object, let clause = c.child(of: verb, .parataxis, after: object),
      c.isFinite(clause), hasSubject(c, clause), Int(c.leftEdge[clause]) == Int(c.rightEdge[object]) + 1
    {
      return c.phrase(clause)
    }
    // “promised my wife I would stop”, “told the inquest that he had asked”: taken for a relative clause.
    if frames.contains(.hearer), frames.contains(.clause), let object,
      let clause = c.child(of: object, .relcl, after: object)
        ?? c.child(of: object, .acl, after: object, where: c.isFinite),
      c.subject[clause] > object
    {
      let first = Int(c.leftEdge[clause])
      let isThat =
        c.word[first] == that && (!c.isTag(first, .wdt) || c.isRelation(first, .mark)) && Int(c.subject[clause]) > first
      if isThat
        || first == Int(c.leftEdge[Int(c.subject[clause])]) && !c.isTag(first, .wdt, .wp)
          && c.childMask[clause] & fillers != 0
      {
        return c.phrase(clause)
      }
    }
    // “ruled out attending”
    if c.lemma[verb] == rule, let out = c.child(of: verb, .prt, after: verb), out == verb + 1,
      let deed = c.child(of: verb, .xcomp, after: out), c.isTag(deed, .vbg) || startsWithGerund(c, deed)
    {
      return c.phrase(deed).filter { $0 > out }
    }
    // “remembers her saying that A”
    if let object, recalling.contains(c.lemma[verb]),
      let deed = c.child(of: verb, .xcomp, after: object, where: { c.isTag($0, .vbg) })
    {
      return c.phrase(object) + c.phrase(deed).filter { $0 > object }
    }
    if let object, let turned = toldThat(c, verb, object) { return turned }
    if let object, let dismissed = PhrasalObject.tokens(c, verb, object) { return dismissed }
    if object == nil, let dismissed = PhrasalObject.behindParticle(c, verb) { return dismissed }
    // “a statement that his office later walked back”
    if object == nil, let gap, !isFree, PhrasalObject.hasParticle(c, verb) { return gap }
    if let gap, !isFree, let supposed = RelativeGap.supposed(c, verb) { return gap + supposed }
    if frames.contains(.clause), let clause = loweredClause(c, verb) { return c.phrase(clause).filter { $0 > verb } }
    if let clause = c.child(of: verb, .xcomp, after: verb) ?? c.child(of: verb, .ccomp, after: verb) {
      let gerund = startsWithGerund(c, clause)
      if frames.contains(gerund ? .gerund : .infinitive), gerund || c.hasTo(clause),
        c.lemma[verb] != vote || c.isFinite(verb)
      {
        // “a plan that he was asked to drop”, not “the hope that he might want to”
        let relative = gap.flatMap { $0.last.map { c.isRelation($0, .mark) } ?? true ? nil : $0 }
        return (relative ?? []) + deed(c, verb, clause)
      }
    }
    // “denied through a solicitor *giving anyone a promise*”: hung on the solicitor.
    if object == nil, frames.contains(.gerund),
      let preposition = c.child(of: verb, .prep, after: verb), preposition == verb + 1,
      let noun = c.child(of: preposition, .pobj),
      let deed = c.child(of: noun, .acl, after: noun, where: { c.isTag($0, .vbg) && $0 == noun + 1 }),
      c.childMask[deed] & (Self.fillers | Self.bits(.dative, .prep)) != 0
    {
      return c.phrase(deed).filter { $0 > noun }
    }
    // “undertook, in a letter, *to rebuild it*”: behind what stands between commas.
    if object == nil, let deed = partedDeed(c, verb) { return deed }
    // “promised in January to keep”: hung beside the verb.
    if object == nil, promising.contains(c.lemma[verb]),
      let deed = c.child(of: verb, .advcl, after: verb, where: { c.hasTo($0) && !c.has($0, .nsubj) }),
      !c.isPunctuation(Int(c.leftEdge[deed]) - 1)
    {
      return c.phrase(deed).filter { $0 > verb }
    }
    // “did not recognise that account”
    if let object, c.has(verb, .neg), recognizing.contains(c.lemma[verb]) || buying(c, verb, object) {
      return objectTokens(c, verb, object)
    }
    // “vowed when he took over to keep it”: hung on the occasion.
    if object == nil, promising.contains(c.lemma[verb]), !c.has(verb, .ccomp), !c.has(verb, .xcomp),
      let occasion = c.child(
        of: verb, .advcl, after: verb, where: { moments.contains(c.lemma[Int(c.leftEdge[$0])]) && c.isFinite($0) }),
      let deed = c.child(of: occasion, .xcomp, after: occasion), c.hasTo(deed),
      !CueFrames.of(c.lemma[occasion]).contains(.infinitive),
      let to = c.child(of: deed, .aux, where: { c.isTag($0, .to) }), to > occasion + 1
    {
      return c.phrase(deed).filter { $0 >= to }
    }
    if let same = same(c, verb, object) { return same }
    if c.quotation[verb] >= 0, let brief = SpokenAnswer.tokens(c, verb, object) ?? brief(c, verb, object) {
      return brief
    }
    if let brief = BriefContent.tokens(c, verb, object) { return brief }
    // “An inspection found no faults”: documents say what they find.
    if let object, finding.contains(c.lemma[verb]), c.subject[verb] >= 0,
      documents.contains(c.lemma[Int(c.subject[verb])])
    {
      let found = c.phrase(object)
      // “record *the chairman recalling that A*”
      if let last = found.last, let deed = c.child(of: verb, .advcl, after: last, where: { c.isTag($0, .vbg) }),
        Int(c.leftEdge[deed]) == last + 1
      {
        return found + c.phrase(deed)
      }
      // “flagged corrosion at the pump”: what hangs on the verb right behind it.
      guard let last = found.last, let more = c.child(of: verb, .prep, after: last), Int(c.leftEdge[more]) == last + 1
      else { return found }
      return found + c.phrase(more)
    }
    if frames.contains(.object) {
      if let object { return objectTokens(c, verb, object) }
      if let gap, !isFree, c.childMask[verb] & complements == 0 { return gap }
    }
    // “something the Lantern had hinted at”
    if frames.contains(.prepositional), let gap, object == nil, c.childMask[verb] & complements == 0,
      c.child(
        of: verb, .prep, after: verb,
        where: {
          CueFrames.takes(c.lemma[verb], preposition: c.lemma[$0]) && !c.has($0, .pobj) && !c.has($0, .pcomp)
        }) != nil
    {
      return gap
    }
    // “a concession on which he had insisted”
    if frames.contains(.prepositional), let gap, let relative = gap.last, c.isTag(relative, .wdt, .wp),
      c.isRelation(relative, .pobj)
    {
      return gap.filter { $0 != relative } + [Int(c.head[relative]), relative]
    }
    if frames.contains(.prepositional) { return prepositional(c, verb, after: object ?? verb) }
    return nil
  }

  /// “They say four hundred barrels”, “He told me so”: how people repeat in speech what others say.
  static func brief(_ c: TokenColumns, _ verb: Int, _ object: Int?) -> [Int]? {
    if c.lemma[verb] == say, let object {
      guard c.pos[object] != PartOfSpeech.pron.rawValue, !c.isTag(object, .wp, .wdt), !unsaid.contains(c.lemma[object])
      else { return nil }
      return c.phrase(object)
    }
    // “I said *twelve minutes*”
    if c.lemma[verb] == say, object == nil, let measure = c.child(of: verb, .npadvmod, after: verb),
      c.child(of: measure, .nummod) == verb + 1
    {
      return c.phrase(measure)
    }
    // “We have told you everything we know”
    if let object, c.lemma[verb] == tell, wholes.contains(c.lemma[object]) { return c.phrase(object) }
    guard telling.contains(c.lemma[verb]),
      let so = c.child(of: verb, .advmod, after: object ?? verb, where: { c.lemma[$0] == soWord })
    else { return nil }
    return [so]
  }

  /// The relative pronoun in front of a verb of saying that is the subject of what is said.
  static func relativeSubject(_ c: TokenColumns, _ clause: Int, before verb: Int) -> [Int]? {
    let subject = Int(c.subject[clause])
    guard subject >= 0, subject < verb else { return nil }
    let tokens = c.phrase(subject).filter { $0 < verb }
    return tokens.contains { c.isTag($0, .wp, .wdt, .wpPossessive) } ? tokens : nil
  }

  /// What was asked, with whom: “asked *him where he was*, and the line went dead”.
  static func question(_ c: TokenColumns, _ verb: Int, _ clause: Int, _ object: Int?) -> [Int] {
    var tokens = c.phrase(clause).filter { $0 > verb }
    if let other = c.child(of: clause, .conj, after: clause, where: { hasSubject(c, $0) && c.isFinite($0) }),
      let joint = c.child(of: clause, .cc, after: clause), joint < other
    {
      tokens.removeAll { $0 >= joint }
      while let last = tokens.last, c.isPunctuation(last) { tokens.removeLast() }
    }
    guard let object, object < clause, c.quotation[verb] >= 0 else { return tokens }
    return c.phrase(object).filter { $0 > verb && !tokens.contains($0) } + tokens
  }

  /// The whole short quotation that opens right behind a verb.
  static func quoted(_ c: TokenColumns, behind verb: Int) -> [Int]? {
    guard verb + 1 < c.count, c.isMark[verb + 1], c.quotation[verb + 1] >= 0,
      c.quotation[verb] != c.quotation[verb + 1],
      case let marked = c.quotations[Int(c.quotation[verb + 1])], marked.isClosed, marked.tokens.lowerBound == verb + 1
    else { return nil }
    return Array(marked.tokens)
  }

  static func hasSubject(_ c: TokenColumns, _ verb: Int) -> Bool { c.childMask[verb] & subjects != 0 }

  static func startsWithGerund(_ c: TokenColumns, _ verb: Int) -> Bool {
    (max(0, verb - 4)...verb).contains {
      ($0 == verb || Int(c.head[$0]) == verb) && c.tag[$0] == PennTag.vbg.rawValue
    }
  }

  private static let occasions = TokenColumns.hashes("after before until since because although though")
  static let recognizing = TokenColumns.hashes("recognise recognize")
  static let recalling = TokenColumns.hashes("remember recall")
  static let moments = TokenColumns.hashes("when after before as while")
  static let tell = FeatureBag.hash("tell")
  static let wholes = TokenColumns.hashes("everything all")
  static let soWord = FeatureBag.hash("so")
  static let telling = TokenColumns.hashes("say tell think hope believe")
  static let speaking = TokenColumns.hashes("I we")
  static let unsaid = TokenColumns.hashes(
    "word thing prayer goodbye hello grace mass lot something anything nothing everything what this that it farewell")
  static let asking = TokenColumns.hashes("ask wonder inquire enquire")
  static let it = FeatureBag.hash("it")
  static let stand = FeatureBag.hash("stand")
  static let what = FeatureBag.hash("what")
  static let put = FeatureBag.hash("put")
  /// Verbs without a frame of their own.
  static let special: LemmaSet = [put, buy, let_, slip, QuotedConstruction.quote, QuotedConstruction.cite]
  static let let_ = FeatureBag.hash("let")
  static let slip = FeatureBag.hash("slip")
  static let know = FeatureBag.hash("know")
  static let that = FeatureBag.hash("that")
  static let promising = TokenColumns.hashes(
    "promise pledge vow threaten agree offer plan ask decide hope hop vote undertake refuse decline")
  static let finding = TokenColumns.hashes("find show flag identify detect uncover record put suggest indicate")
  static let documents = TokenColumns.hashes(
    """
    report study survey poll inquiry inspection audit review investigation test analysis document memo letter figure
    research data census autopsy examination trial assessment file paper minute log summary complaint indictment diary
    transcript ledger register
    """)
  static let rule = FeatureBag.hash("rule")
  static let vote = FeatureBag.hash("vote")
  static let hop = FeatureBag.hash("hop")
  static let hopes = FeatureBag.hash("hopes")
  static let hoped = FeatureBag.hash("hoped")
  static let hoping = FeatureBag.hash("hoping")
  static let say = FeatureBag.hash("say")
  static let sames = TokenColumns.hashes("same much")
  /// Wishes only with a modal: “would like to”.
  static let wishing = TokenColumns.hashes("like love care hate")
  static let emerging = TokenColumns.hashes("emerge transpire")
  static let knowing = TokenColumns.hashes(
    "know tell hear see find remember learn realise realize understand show discover read mean forget")
  static let asWord = FeatureBag.hash("as")
  static let forWord = FeatureBag.hash("for")
  static let entreating = TokenColumns.hashes("plead appeal call")
  static let reflexive = TokenColumns.hashes("myself himself herself itself ourselves themselves")
  static let subjects: UInt64 = bits(.nsubj, .nsubjpass, .csubj, .csubjpass, .expl)
  static let fillers: UInt64 = bits(.dobj, .acomp, .attr, .xcomp, .ccomp)
  static let complements: UInt64 = bits(.ccomp, .xcomp, .oprd, .attr, .acomp)
  static func bits(_ relations: Dependency...) -> UInt64 {
    relations.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }
}
