internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Answers that point at what they answer: “the claim”, “that account”, “both remarks”, “which he denied”.
extension ResponseLinks {
  /// The claim that a content's head points back at.
  func pointed(by index: Int, _ head: Int?) -> Int? {
    guard var head else { return nil }
    // “two of those citations”, “some of the claims”, “part of her account”: what it is a part of.
    if Self.portions.contains(reading.words[head]) || reading.tokens[head].pos == .num,
      let of = reading.child(of: head, [.prep], where: { reading.words[$0] == "of" }),
      let whole = reading.child(of: of, [.pobj]), reading.tokens[whole].pos == .noun
    {
      head = whole
    }
    // Who said the same is not whom it was heard from.
    let candidates = earlier(index).filter { claims[$0].cue.lemma != "cite" && !saysTheSame($0) }
    guard !candidates.isEmpty else { return nil }
    switch reading.words[head] {
    // “acknowledged as much”
    case "this", "that", "it", "which", "so", "those", "these", "much":
      // “A, a phrase one engineer called “B”. The ministry disputes that.”: A, and not what it was called.
      let told = candidates.first { !Self.naming.contains(claims[$0].cue.lemma) } ?? candidates[0]
      let nearest = outermost(told, index)
      return claims[index].act == .deny || claims[index].act == .doubt ? charge(before: nearest) : nearest
    case "he", "him", "she", "her", "they", "them":
      if let said = lastClaim(of: head, candidates) { return opening(of: said) }
      let isOne = ["he", "him", "she", "her"].contains(reading.words[head])
      return candidates.first {
        claims[$0].outer == nil && (!isOne || claims[$0].kind == .person || claims[$0].kind == .unknown)
      }
    default: break
    }
    let noun = ArticleReading.plain(reading.tokens[head].lemma)
    // “stood by his findings”: one's own words are nobody else's.
    if let owner = reading.child(of: head, [.poss]), let own = claims[index].entity,
      reading.entities.reference(for: NounPhrase.tokens(owner, in: reading), speaker: nil).entity == own
    {
      return nil
    }
    if let acts = ClaimNouns.acts[noun] {
      // A noun that brings its own clause tells the claim itself and points at nothing.
      let isRelative = reading.child(of: head, [.relcl]) != nil
      guard reading.child(of: head, [.acl, .ccomp]) == nil,
        isDefinite(head) || isRelative || isPluralCharge(head, noun)
      else { return nil }
      if let owner = reading.child(of: head, [.poss]) {
        // “the guild's allegation”: what it, or who speaks for it, has alleged.
        if let acted = claim(of: owner, among: candidates.filter({ acts.prefix(2).contains(claims[$0].act) })) {
          return acted
        }
        if let said = lastClaim(of: owner, candidates) { return said }
      }
      // “alleged that A … the allegation”, “claimed that A … the claim”
      let stem = ContentWords.stem(noun)
      if let cognate = candidates.first(where: {
        claims[$0].outer == nil && !claims[$0].cue.lemma.isEmpty && ContentWords.stem(claims[$0].cue.lemma) == stem
      }) {
        return cognate
      }
      let exact = candidates.filter { acts.first == claims[$0].act && claims[$0].outer == nil }
      let matching = exact.isEmpty ? candidates.filter { acts.contains(claims[$0].act) } : exact
      if let speaker = claims[index].speaker, let own = matching.first(where: { claims[$0].concerns.contains(speaker) })
      {
        return own
      }
      if exact.isEmpty, let first = matching.first(where: { claims[$0].outer == nil }) { return opening(of: first) }
      return matching.first
        ?? (claims[index].act != .decline && isDemonstrative(head)
          ? candidates.first.map { outermost($0, index) } : nil)
    }
    if ClaimNouns.numbers.contains(noun), isDefinite(head) {
      return candidates.first { claims[$0].hasQuantity && claims[$0].outer == nil }
        ?? candidates.first { claims[$0].hasQuantity }
        ?? candidates.first { [.report, .assert].contains(claims[$0].act) && claims[$0].outer == nil }
    }
    if ClaimNouns.anything.contains(noun), isDefinite(head) {
      // “did not recognise that account”: what was told right before, whatever it did.
      if isDemonstrative(head),
        let last = candidates.first(where: {
          Self.factual.contains(claims[$0].act) && !Self.naming.contains(claims[$0].cue.lemma)
        })
      {
        return opening(of: outermost(last, index))
      }
      // “denied the story”, “stood by its report”: what a paper tells comes before what somebody says.
      if ["report", "story", "article"].contains(noun),
        let told = candidates.first(where: {
          claims[$0].act == .report && claims[$0].outer == nil && claims[$0].kind == .organization
        })
      {
        return told
      }
      let told = candidates.filter { [.assert, .report].contains(claims[$0].act) }
      if let owner = reading.child(of: head, [.poss]),
        let said = lastClaim(of: owner, told) ?? lastClaim(of: owner, candidates)
      {
        return opening(of: said)
      }
      return (candidates.first { claims[$0].outer == nil && [.assert, .report].contains(claims[$0].act) })
        .map(opening) ?? candidates[0]
    }
    // “echoed her view”
    if noun == "view" || noun == "opinion", let owner = reading.child(of: head, [.poss]),
      let said = lastClaim(of: owner, candidates)
    {
      return opening(of: said)
    }
    // “that view”, “this reading”: whatever it is called, it was said right before.
    if [.deny, .doubt, .confirm, .concede].contains(claims[index].act), isDemonstrative(head) {
      return candidates.first.map { outermost($0, index) }
    }
    // “contradicted the lawyer”, not “rejected the migrants”
    guard [.noun, .propn, .pron].contains(reading.tokens[head].pos), claims[index].act == .deny,
      reading.tokens[head].pos != .noun || Self.persons.contains(claims[index].cue.lemma)
    else { return nil }
    return lastClaim(of: head, candidates).map(opening)
  }

  static let portions: WordSet = [
    "some", "many", "most", "part", "parts", "all", "none", "much", "several", "any", "elements", "aspects", "half",
    "each",
  ]

  /// “said the same”, “said so”: a claim without words of its own.
  private func saysTheSame(_ index: Int) -> Bool {
    let content = claims[index].relation.content
    guard content.count == 1, let range = content.first, range.count <= 2, let last = range.last else { return false }
    return ["same", "so", "likewise", "too"].contains(reading.words[last])
  }

  /// Denials whose object is who spoke.
  static let persons: WordSet = [
    "contradict", "refute", "rebut", "correct", "disbelieve", "dispute", "counter", "disagree", "laugh",
  ]

  /// “rejected accusations of bias”
  func isPluralCharge(_ noun: Int, _ lemma: String) -> Bool {
    reading.tokens[noun].tag == .nns && ["accusation", "allegation", "charge", "rumor", "rumour"].contains(lemma)
  }

  func isDemonstrative(_ noun: Int) -> Bool {
    reading.tokens[noun].pos == .noun
      && reading.child(of: noun, [.det], where: { ["that", "this", "those", "these"].contains(reading.words[$0]) })
        != nil
  }

  /// “accused organisers of A and said he would protest. She rejected that”: of what somebody says in a sentence, the charge.
  func charge(before index: Int) -> Int {
    let sentence = reading.sentence(at: claims[index].relation.given.content.first?.start ?? 0)
    for other in stride(from: index - 1, through: max(0, index - 4), by: -1)
    where claims[other].speaker == claims[index].speaker && claims[other].outer == claims[index].outer {
      guard reading.sentence(at: claims[other].relation.given.content.first?.start ?? 0) == sentence else { break }
      if [.accuse, .allege].contains(claims[other].act) { return other }
    }
    return index
  }

  /// “The minister's account” begins with the first of what the minister says in a paragraph.
  func opening(of index: Int) -> Int {
    guard let speaker = claims[index].speaker else { return index }
    let paragraph = reading.paragraph(at: claims[index].relation.given.content.first?.start ?? 0)
    var first = index
    for other in stride(from: index - 1, through: max(0, index - 6), by: -1) {
      guard reading.paragraph(at: claims[other].relation.given.content.first?.start ?? 0) == paragraph else { break }
      // An unnamed “he” goes on with who spoke before.
      let goesOn =
        claims[first].outer == nil && claims[first].entity == nil && claims[first].sourceIsPronoun
        && claims[other].entity == nil
      if claims[other].speaker == speaker || goesOn, claims[other].outer == nil,
        [.assert, .report, .allege].contains(claims[other].act)
      {
        first = other
      }
    }
    return first
  }

  /// The claim around one, as long as it is somebody else's and in the same sentence or quotation.
  func outermost(_ candidate: Int, _ index: Int) -> Int {
    var place = candidate
    for _ in 0..<4 {
      // What stands in a transcript's turn is answered itself.
      guard let outer = claims[place].outer, outer != index, claims[outer].act != .decline,
        claims[outer].cue.lemma != ":",
        claims[outer].speaker == nil || claims[outer].speaker != claims[index].speaker
      else { break }
      place = outer
    }
    return place
  }

  /// “That,” he acknowledged, “is not wrong”; “would not comment on it”.
  func demonstrative(_ index: Int) -> Int? {
    let relation = claims[index].relation
    var heads = Array(relation.contentHeads.prefix(1))
    if claims[index].act == .concede, let predicate = claims[index].clause.predicate,
      let subject = reading.child(of: predicate, [.nsubj])
    {
      heads.append(subject)
    }
    // “on them”
    if let first = heads.first, let object = spokenOf(first) { heads.append(object) }
    for head in heads where relation.contentHolds(head) {
      // “acknowledged that it existed” is about a thing, “acknowledged that it was true” about what was said.
      if reading.words[head] == "it", head != relation.contentHeads.first, !holdsVerdict(relation) { continue }
      let isAsMuch = reading.words[head] == "much" && head > 0 && reading.words[head - 1] == "as"
      guard
        isAsMuch
          || ["this", "that", "it", "them", "these", "those"].contains(reading.words[head])
            && [.pron, .det].contains(reading.tokens[head].pos)
      else { continue }
      return earlier(index).first.map { outermost($0, index) }
    }
    return nil
  }

  /// “trashed the allegation”, “conceded the point”, “declined to comment on the report”: a noun for a claim, without a verdict
  /// of its own.
  func pointedByName(_ index: Int) -> Int? {
    let claim = claims[index]
    guard [.criticize, .concede, .decline].contains(claim.act) || Self.siding.contains(claim.cue.lemma),
      !Self.naming.contains(claim.cue.lemma),
      var head = claim.relation.contentHeads.first
    else { return nil }
    if let object = spokenOf(head) { head = object }
    let noun = ArticleReading.plain(reading.tokens[head].lemma)
    if claim.act == .concede, noun == "point", isDefinite(head) {
      return earlier(index).first.map { outermost($0, index) }
    }
    guard ClaimNouns.isClaim(noun) || noun == "view", !isToSpeaker(head) else { return nil }
    return pointed(by: index, head)
  }

  /// “did not return our calls”
  func isToSpeaker(_ noun: Int) -> Bool {
    reading.child(of: noun, [.poss], where: { ["our", "my"].contains(reading.words[$0]) }) != nil
  }

  /// “to confirm or deny this”: a claim; “to discuss it”, mostly a matter.
  func refused(_ index: Int) -> Int? {
    guard let head = claims[index].relation.contentHeads.first, let object = spokenOf(head),
      ["this", "that", "them", "those"].contains(reading.words[object]),
      [.pron, .det].contains(reading.tokens[object].pos)
    else { return nil }
    return earlier(index).first.map { outermost($0, index) }
  }

  /// “on the report”; “to comment on the report”, “to confirm or deny this”: what is spoken of.
  func spokenOf(_ head: Int) -> Int? {
    var verb = head
    if reading.tokens[verb].pos == .verb {
      guard Self.commenting.contains(reading.tokens[verb].lemma) else { return nil }
      if let joined = reading.child(of: verb, [.conj], where: { reading.tokens[$0].pos == .verb }),
        reading.child(of: verb, [.dobj]) == nil
      {
        verb = joined
      }
      if let object = reading.child(of: verb, [.dobj]) { return object }
      guard
        let preposition = reading.child(
          of: verb, [.prep], where: { ["on", "about", "to", "upon"].contains(reading.words[$0]) })
      else { return nil }
      return reading.child(of: preposition, [.pobj])
    }
    return reading.tokens[head].pos == .adp ? reading.child(of: head, [.pobj]) : nil
  }

  static let commenting: WordSet = [
    "comment", "confirm", "deny", "discuss", "address", "speak", "respond", "dispute", "reply",
  ]

  static let naming: WordSet = [
    "call", "brand", "label", "dub", "describe", "dismiss", "deem", "term", "denounce", "characterize", "characterise",
    "slam", "blast", "deride", "ridicule", "condemn",
  ]

  /// “called the suggestion that A “a reflex””: the claim that is called something; “called the suggestion “grotesque””.
  func named(by index: Int, _ inner: [Int]) -> Int? {
    let claim = claims[index]
    guard Self.naming.contains(claim.cue.lemma) else { return nil }
    if let named = inner.first(where: { isNamedByNoun($0) && !isOwn(index, $0) }) { return named }
    guard let first = claim.relation.content.first else { return nil }
    let isVerdict = holdsVerdict(claim.relation)
    let object = first.prefix(4).first {
      let noun = ArticleReading.plain(reading.tokens[$0].lemma)
      return ClaimNouns.doubtful.contains(noun)
        || ClaimNouns.isClaim(noun) && (isVerdict || isDemonstrative($0))
    }
    guard let object, reading.tokens[object].pos == .noun, isDefinite(object) || isAfterThe(object, first) else {
      return nil
    }
    return pointed(by: index, object)
  }

  func isNamedByNoun(_ index: Int) -> Bool {
    claims[index].relation.cueHead.map { reading.tokens[$0].pos == .noun } ?? false
  }

  func isAfterThe(_ noun: Int, _ range: Range<Int>) -> Bool {
    noun > range.lowerBound && ["the", "that", "this"].contains(reading.words[noun - 1])
  }

  /// “the claim”, “that number”, “her account”, “such claims”: not “claims”, not “a claim”.
  func isDefinite(_ noun: Int) -> Bool {
    // “called the allegation baseless”, where the article hangs on the adjective.
    if noun > 0, reading.tokens[noun].dependency == .compound,
      ["the", "this", "that"].contains(reading.words[noun - 1])
    {
      return true
    }
    // “said that number was wrong”
    if noun > 0, reading.words[noun - 1] == "that", reading.tokens[noun].tag == .nn { return true }
    return reading.children(of: noun).contains {
      switch reading.tokens[$0].dependency {
      case .det, .poss, .amod, .predet:
        ["the", "this", "that", "these", "those", "such", "his", "her", "its", "their", "all", "any"].contains(
          reading.words[$0]) || reading.tokens[$0].dependency == .poss
      default: false
      }
    }
  }

  /// The nearest of some claims that the one whom a noun means has made, or whoever speaks for it.
  func claim(of noun: Int, among candidates: [Int]) -> Int? {
    var tokens = NounPhrase.tokens(noun, in: reading)
    if let last = tokens.last, reading.tokens[last].tag == .pos { tokens = tokens.lowerBound..<last }
    guard !tokens.isEmpty, let name = reading.entities.reference(for: tokens, speaker: nil).name else { return nil }
    let party = SpokenFor.plain(name)
    return candidates.first { parties($0).contains(party) }
  }

  /// The nearest earlier claim of the one whom a noun means.
  func lastClaim(of noun: Int, _ candidates: [Int]) -> Int? {
    var tokens = NounPhrase.tokens(noun, in: reading)
    if let last = tokens.last, reading.tokens[last].tag == .pos { tokens = tokens.lowerBound..<last }
    guard !tokens.isEmpty else { return nil }
    if let entity = reading.entities.reference(for: tokens, speaker: nil).entity {
      return candidates.first { claims[$0].entity == entity }
    }
    // Nobody known: the same words must have spoken before.
    let lemma = reading.tokens[noun].lemma
    return candidates.first { place in
      claims[place].relation.sourceHead.map { reading.tokens[$0].lemma == lemma } ?? false
    }
  }
}
