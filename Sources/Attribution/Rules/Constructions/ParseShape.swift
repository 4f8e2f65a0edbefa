internal import Language

/// What the constructions ask of the parse.
extension TokenColumns {
  /// Tokens to either side among which a child is sought.
  private static let childReach = 60

  func isVerb(_ token: Int) -> Bool { pos[token] == PartOfSpeech.verb.rawValue }

  func isSpace(_ token: Int) -> Bool { pos[token] == PartOfSpeech.space.rawValue }

  /// A mark, or a line feed that the tokenizer has kept.
  func isPunctuation(_ token: Int) -> Bool { pos[token] == PartOfSpeech.punct.rawValue || isSpace(token) }

  /// A mark that ends a sentence, whatever the tagger takes it for.
  func isStop(_ token: Int) -> Bool { isTag(token, .stop) || Self.stops.contains(word[token]) }

  private static let stops = TokenColumns.hashes(". ? !")

  func isNominal(_ token: Int) -> Bool {
    switch PartOfSpeech(rawValue: pos[token]) {
    case .noun, .propn, .pron, .num: true
    default: false
    }
  }

  func has(_ token: Int, _ relation: Dependency) -> Bool { childMask[token] >> UInt64(relation.rawValue) & 1 != 0 }

  @inline(__always)
  func isTag(_ token: Int, _ tags: PennTag...) -> Bool {
    let own = tag[token]
    for tag in tags where tag.rawValue == own { return true }
    return false
  }

  @inline(__always)
  func isRelation(_ token: Int, _ relations: Dependency...) -> Bool {
    let own = dependency[token]
    for relation in relations where relation.rawValue == own { return true }
    return false
  }

  /// The first token that hangs on another by a relation and of which `holds` is true.
  func child(
    of token: Int, _ relation: Dependency, after place: Int = -1, where holds: (Int) -> Bool = { _ in true }
  ) -> Int? {
    guard has(token, relation) else { return nil }
    let first = max(Int(leftEdge[token]), token - Self.childReach, place + 1)
    let last = min(Int(rightEdge[token]), token + Self.childReach)
    guard first <= last else { return nil }
    for index in first...last
    where Int(head[index]) == token && dependency[index] == relation.rawValue && index != token && holds(index) {
      return index
    }
    return nil
  }

  /// What hangs below a token, without punctuation at its ends.
  ///
  /// - Parameter limit: the first token that is left out, where it stands behind `top`.
  func phrase(_ top: Int, before limit: Int? = nil) -> [Int] {
    var first = Int(leftEdge[top])
    var last = Int(rightEdge[top])
    if let limit, limit > top { last = min(last, limit - 1) }
    while last > top, isPunctuation(last), !isMark[last] { last -= 1 }
    while first < top, isPunctuation(first), !isMark[first] { first += 1 }
    guard last - first < ArgumentWindow.tokenReach else { return [top] }
    return Array(first...last)
  }

  func isPassive(_ verb: Int) -> Bool { has(verb, .auxpass) }

  /// An infinitive with “to”.
  func hasTo(_ verb: Int) -> Bool {
    child(of: verb, .aux) { $0 < verb && tag[$0] == PennTag.to.rawValue } != nil
  }

  /// A word that bears tense itself, outside quotations.
  func isFiniteWord(_ token: Int) -> Bool { isTag(token, .vbd, .vbz, .vbp, .md) && quotation[token] < 0 }

  /// Bears tense itself or by an auxiliary.
  func isFinite(_ verb: Int) -> Bool {
    if isTag(verb, .vbd, .vbz, .vbp, .md) { return true }
    for index in max(Int(leftEdge[verb]), verb - 8)..<verb
    where (Int(head[index]) == verb || head[index] == curlyNegation(verb)) && isRelation(index, .aux, .auxpass)
      && isTag(index, .vbd, .vbz, .vbp, .md)
    {
      return true
    }
    return false
  }

  /// The “n’t” before a verb, on which the parser hangs the auxiliary and the subject where its apostrophe is curly; else -1.
  func curlyNegation(_ verb: Int) -> Int32 {
    verb > 1 && isRelation(verb - 1, .neg) && Int(head[verb - 1]) == verb && Int(head[verb - 2]) == verb - 1
      ? Int32(verb - 1) : -1
  }

  /// The cue of a verb: its auxiliaries, negation and particle, and adverbs that stand beside it.
  func cueTokens(_ verb: Int) -> [Int] {
    var tokens = [verb]
    var index = verb - 1
    let curly = curlyNegation(verb)
    while index >= max(0, verb - 5), Int(head[index]) == verb || head[index] == curly,
      isRelation(index, .aux, .auxpass, .neg, .advmod),
      !isTag(index, .to)
    {
      tokens.insert(index, at: 0)
      index -= 1
    }
    while let first = tokens.first, first < verb, isRelation(first, .advmod) { tokens.removeFirst() }
    if let particle = child(of: verb, .prt, after: verb), particle <= verb + 3 { tokens.append(particle) }
    return tokens
  }

  static func hashes(_ words: String) -> LemmaSet {
    LemmaSet(words.listedWords.map { FeatureBag.hash($0) })
  }
}
