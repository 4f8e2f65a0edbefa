internal import Language

/// Constructions that attribute whatever the corpus thinks of them: found in the parse alone.
///
/// They come after the chains and only where those found nothing, so that what is learned stays in force; they matter
/// most inside contents, where the corpus has no relation to learn from.
///
/// - reported clause: X believes (that) Y; quoted X as saying Y
/// - accusation: X accuses Y of Z
/// - naming: X calls Y Z, also around a relative pronoun
/// - possessed noun: X's claim that Y, X's plan to Y
/// - impersonal: it emerged that Y
enum SureConstruction {
  /// The share that is right where the chains found nothing: 8 of 14 by the corpus (PolNeAR, dev), which leaves such
  /// relations out more often than not; about 83 % by our own gold set, which annotates all of them (develop).
  static let precision = 0.75

  static func candidates(_ c: TokenColumns) -> [RelationCandidate] {
    var found: [RelationCandidate] = []
    for token in 0..<c.count {
      let lemma = c.lemma[token]
      if c.pos[token] == PartOfSpeech.verb.rawValue {
        if reporting.contains(lemma), let candidate = reportedClause(c, token) {
          found.append(candidate)
        } else if accusing.contains(lemma), let candidate = accusation(c, token) {
          found.append(candidate)
        } else if naming.contains(lemma), let candidate = name(c, token) {
          found.append(candidate)
        } else if emerging.contains(lemma), let candidate = impersonal(c, token) {
          found.append(candidate)
        }
      } else if c.pos[token] == PartOfSpeech.noun.rawValue, nouns.contains(lemma), let candidate = possessed(c, token) {
        found.append(candidate)
      }
    }
    return found
  }

  private static func reportedClause(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    let clause = Int(c.clause[verb])
    guard clause > verb, c.dependency[clause] == Dependency.ccomp.rawValue, c.childMask[clause] & subjects != 0 else {
      return nil
    }
    let source = source(c, verb)
    // “To say where …” attributes to nobody.
    guard !source.isEmpty, c.tag[verb] != PennTag.vb.rawValue || c.subject[verb] >= 0 else { return nil }
    return relation(c, verb, content: tokens(c, clause), source: source)
  }

  /// Wishes, plans, denials and requests inside contents, where the corpus has no relation to learn from: X wants to Y,
  /// X denied having Y, X asked Y to Z.
  ///
  /// - Parameter held: for each token, whether a content holds it.
  static func attitudes(_ c: TokenColumns, held: [Bool]) -> [RelationCandidate] {
    var found: [RelationCandidate] = []
    for verb in 0..<c.count where held[verb] && c.pos[verb] == PartOfSpeech.verb.rawValue {
      let saying = reporting.contains(c.lemma[verb])
      guard saying || attitude.contains(c.lemma[verb]) else { continue }
      var source = c.subject[verb] >= 0 ? tokens(c, Int(c.subject[verb])).filter { $0 < verb } : []
      let above = Int(c.head[verb])
      // “used to say”, “is going to promise”
      if source.isEmpty, c.dependency[verb] == Dependency.xcomp.rawValue, halfAuxiliary.contains(c.lemma[above]),
        c.subject[above] >= 0
      {
        source = tokens(c, Int(c.subject[above])).filter { $0 < verb }
      }
      guard !source.isEmpty else { continue }
      let complement: Int
      if let clause = child(c, verb, .xcomp) ?? child(c, verb, .ccomp), clause > verb {
        complement = clause
      } else if !saying || halfAuxiliary.contains(c.lemma[above]), let object = child(c, verb, .dobj), object > verb {
        complement = object
      } else {
        continue
      }
      var content = tokens(c, complement).filter { $0 > verb }
      // Whom it is asked of belongs to what is asked.
      if let object = child(c, verb, .dobj), object > verb, object < complement {
        content = Array(Int(c.leftEdge[object])..<(content.first ?? complement)).filter { $0 > verb } + content
      }
      if let candidate = relation(c, verb, content: content, source: source) { found.append(candidate) }
    }
    return found
  }

  private static func accusation(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard let target = child(c, verb, .dobj), let charge = child(c, verb, .prep), charge > target else { return nil }
    return relation(c, verb, content: tokens(c, target) + tokens(c, charge), source: source(c, verb))
  }

  private static func name(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    guard let complement = child(c, verb, .oprd), c.subject[verb] >= 0, Int(c.subject[verb]) < verb else { return nil }
    var content = tokens(c, complement)
    let subject = tokens(c, Int(c.subject[verb]))
    if let object = child(c, verb, .dobj) {
      content += tokens(c, object)
    } else if let first = clauseStart(c, verb), !subject.contains(first), isRelative(c, first) {
      content.append(first)
    }
    return relation(c, verb, content: content, source: subject)
  }

  private static func impersonal(_ c: TokenColumns, _ verb: Int) -> RelationCandidate? {
    let clause = Int(c.clause[verb])
    let subject = Int(c.subject[verb])
    guard clause > verb, c.dependency[clause] == Dependency.ccomp.rawValue, c.childMask[clause] & subjects != 0,
      subject >= 0, c.lemma[subject] == it
    else { return nil }
    return relation(c, verb, content: tokens(c, clause), source: [])
  }

  /// “It” in “it emerged that” is nobody.
  static func dropImpersonalSources(_ chosen: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in chosen.indices {
      let source = chosen[number].candidate.source
      guard source.count == 1, c.lemma[source[0]] == it else { continue }
      if c.dependency[source[0]] == Dependency.expl.rawValue
        || emerging.contains(c.lemma[chosen[number].candidate.cue.head])
      {
        chosen[number].candidate.source = []
      }
    }
  }

  private static func possessed(_ c: TokenColumns, _ noun: Int) -> RelationCandidate? {
    let clause = Int(c.clause[noun])
    guard clause > noun, let owner = child(c, noun, .poss), owner < noun else { return nil }
    var source = tokens(c, owner)
    // “Norland's claim”: the clitic is no part of the name.
    if source.count > 1, c.dependency[source[source.count - 1]] == Dependency.case.rawValue { source.removeLast() }
    let content = tokens(c, clause)
    let begins = content.first.map { c.lemma[$0] == that } ?? false
    return relation(c, noun, content: begins ? Array(content.dropFirst()) : content, source: source)
  }

  /// Who speaks by a verb: its subject, that of the verb it hangs on, or X in “quoted X as saying”.
  private static func source(_ c: TokenColumns, _ verb: Int) -> [Int] {
    if c.subject[verb] >= 0 { return tokens(c, Int(c.subject[verb])).filter { $0 != verb } }
    let head = Int(c.head[verb])
    if c.dependency[verb] == Dependency.pcomp.rawValue {
      let above = Int(c.head[head])
      if c.pos[above] == PartOfSpeech.noun.rawValue || c.pos[above] == PartOfSpeech.propn.rawValue {
        return tokens(c, above, before: head)
      }
      if above != head, c.object[above] >= 0, Int(c.object[above]) < verb { return tokens(c, Int(c.object[above])) }
    }
    var shared = CueFeatures.sharedSubject(c, verb)
    guard shared >= 0 else { return [] }
    // “said Ana Reyes, the army's spokeswoman, accusing …”: the name, not its apposition.
    while c.dependency[shared] == Dependency.appos.rawValue, Int(c.head[shared]) != shared {
      shared = Int(c.head[shared])
    }
    return tokens(c, shared, before: shared < verb ? (clauseStart(c, verb) ?? verb) : nil)
  }

  /// The first token below a verb.
  private static func clauseStart(_ c: TokenColumns, _ verb: Int) -> Int? { Int(c.leftEdge[verb]) }

  private static func isRelative(_ c: TokenColumns, _ token: Int) -> Bool {
    switch PennTag(rawValue: c.tag[token]) {
    case .wdt, .wp: true
    default: c.lemma[token] == that
    }
  }

  /// Whether a verb attributes when it stands beside a cue.
  static func speaks(_ c: TokenColumns, _ verb: Int) -> Bool {
    let lemma = c.lemma[verb]
    return reporting.contains(lemma) || accusing.contains(lemma) || answering.contains(lemma)
  }

  /// What hangs below a token, without punctuation at its ends.
  static func tokens(_ c: TokenColumns, _ top: Int, before limit: Int? = nil) -> [Int] {
    var first = Int(c.leftEdge[top])
    var last = Int(c.rightEdge[top])
    if let limit, limit > top { last = min(last, limit - 1) }
    while last > top, c.pos[last] == PartOfSpeech.punct.rawValue, !c.isMark[last] { last -= 1 }
    while first < top, c.pos[first] == PartOfSpeech.punct.rawValue, !c.isMark[first] { first += 1 }
    guard last - first < ArgumentWindow.tokenReach else { return [top] }
    return Array(first...last)
  }

  private static func child(_ c: TokenColumns, _ token: Int, _ dependency: Dependency) -> Int? {
    guard c.childMask[token] >> UInt64(dependency.rawValue) & 1 != 0 else { return nil }
    let reach = 60
    for index in max(Int(c.leftEdge[token]), token - reach)...min(Int(c.rightEdge[token]), token + reach)
    where Int(c.head[index]) == token && c.dependency[index] == dependency.rawValue && index != token {
      return index
    }
    return nil
  }

  private static func relation(
    _ c: TokenColumns, _ cue: Int, content: [Int], source: [Int]
  ) -> RelationCandidate? {
    let source = source.filter { $0 != cue }
    let content = Set(content).subtracting(source).subtracting([cue]).sorted()
    guard content.contains(where: { c.pos[$0] != PartOfSpeech.punct.rawValue }) else { return nil }
    return RelationCandidate(cue: CueMention(tokens: [cue], c), content: content, source: source)
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { FeatureBag.hash(String($0)) })
  }

  private static let reporting = hashes(
    """
    say tell add note argue claim warn insist believe think deny announce report explain suggest acknowledge admit \
    predict promise vow state write declare concede confirm allege assert maintain contend testify reveal complain fear \
    hope reply respond boast joke pledge stress emphasize swear tweet doubt estimate recall remark conclude agree
    """)
  private static let accusing = hashes("accuse")
  private static let attitude = hashes(
    """
    want plan intend hope expect agree promise pledge vow threaten deny reject dismiss ask urge demand fear believe \
    refuse decline propose remember regret aim wish
    """)
  private static let halfAuxiliary = hashes("use go")
  /// Verbs of speech and wish that take more than clauses.
  private static let answering = hashes(
    """
    reject dismiss dispute thank criticize criticise condemn urge demand ask blame praise welcome apologize apologise \
    want expect forecast caution propose recommend threaten refuse decline denounce refute question credit
    """)
  private static let naming = hashes("call label dub brand term describe")
  private static let emerging = hashes("emerge transpire")
  private static let nouns = hashes(
    """
    claim plan promise pledge belief accusation allegation suggestion warning vow assertion proposal demand \
    insistence prediction contention argument complaint assurance
    """)
  private static let it = FeatureBag.hash("it")
  private static let that = FeatureBag.hash("that")
  private static let subjects: UInt64 = [Dependency.nsubj, .nsubjpass, .csubj, .csubjpass, .expl].reduce(0) {
    $0 | 1 << UInt64($1.rawValue)
  }
}
