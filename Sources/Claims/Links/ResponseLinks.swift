internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Which claim a claim answers; none where unsure.
///
/// - A denial, doubt or confirmation, and the refusal to confirm or deny, answers the claim of somebody else inside it, else
///   the one that its content points at (“the accusation”, “that number”, “the minister's account”, “this”, “him”), else an
///   earlier one of somebody else that says nearly the same.
/// - A comment beside a clause (“A, a charge she denies”) answers the claim of that clause.
/// - A reply answers the question before it; “the claim was nonsense” answers the claim that its subject points at; a clause
///   without a verb of its own (“it would not”, “they did”) the one right before.
struct ResponseLinks {
  /// A claim as far as it is asked for. A class for `ArticleReading`'s reason.
  final class Claim {
    let relation: RelationReading
    let cue: CueConstruction
    let clause: ContentClause
    let act: SpeechAct
    /// Index of the source's entity.
    let entity: Int?
    let kind: EntityKind
    /// The source's name, else its words.
    let speaker: String?
    /// The names of the claim's target and of its content's entities.
    let concerns: [String]
    let hasQuantity: Bool
    let outer: Int?
    /// Content words by lemma, once they have been asked for.
    fileprivate var lemmas: Set<String>?

    init(
      relation: RelationReading, cue: CueConstruction, clause: ContentClause, act: SpeechAct, entity: Int?,
      kind: EntityKind, speaker: String?, concerns: [String], hasQuantity: Bool, outer: Int?
    ) {
      self.relation = relation
      self.cue = cue
      self.clause = clause
      self.act = act
      self.entity = entity
      self.kind = kind
      self.speaker = speaker
      self.concerns = concerns
      self.hasQuantity = hasQuantity
      self.outer = outer
    }
  }

  let reading: ArticleReading
  let claims: [Claim]

  /// Only so many claims before one are looked at, so that an article costs linear time.
  private static let window = 40

  init(_ claims: [Claim], in reading: ArticleReading) {
    self.claims = claims
    self.reading = reading
  }

  /// Content words of a claim, by lemma: found when the first claim asks for them, for few ever do.
  private func lemmas(_ index: Int) -> Set<String> {
    if let known = claims[index].lemmas { return known }
    let lemmas = ContentWords.lemmas(claims[index].relation, in: reading)
    claims[index].lemmas = lemmas
    return lemmas
  }

  /// Index of the claim that a claim answers.
  ///
  /// - Parameter inner: the claims right inside it.
  func answered(by index: Int, inner: [Int]) -> Int? {
    let claim = claims[index]
    if let commented = commented(by: index) { return commented }
    switch claim.act {
    case .deny, .doubt, .confirm:
      // “denied telling”: what somebody says of himself is answered by nobody.
      // “confirmed that an inspection had found faults” tells of the finding and answers nothing.
      let inside = inner.filter {
        claims[$0].act != .decline && !isOwn(index, $0) && (claim.act != .confirm || isNounCue($0))
      }
      if let named = inside.first(where: { holdsHead(index, $0) }) ?? inside.first { return named }
      return question(before: index) ?? pointed(by: index, claim.relation.contentHeads.first).map(told)
        ?? dismissed(by: index) ?? nothingSuch(index) ?? similar(to: index)
        ?? (claim.act == .deny ? wanted(by: index) ?? contradicted(by: index) : nil)
    case .concede:
      return question(before: index) ?? demonstrative(index) ?? similar(to: index)
    case .decline:
      if let asked = question(before: index, inSentence: true) ?? dismissed(by: index) { return asked }
      guard claim.cue.isNegated, let entry = claim.cue.entry else { return nil }
      let head = claim.relation.contentHeads.first
      guard entry.act == .confirm || entry.act == .deny else { return demonstrative(index) }
      return pointed(by: index, head) ?? similar(to: index) ?? (entry.act == .deny ? contradicted(by: index) : nil)
    case .assert, .criticize, .report, .believe:
      if let asked = question(before: index) ?? named(by: index, inner) ?? dismissed(by: index) { return asked }
      guard claim.act != .believe else { return nil }
      return pointedByName(index) ?? elliptical(index) ?? nothingSuch(index) ?? replied(by: index)
        ?? countered(by: index)
    default:
      return nil
    }
  }

  /// Whether an inner claim is the outer speaker's own.
  private func isOwn(_ outer: Int, _ inner: Int) -> Bool {
    if let one = claims[outer].speaker, one == claims[inner].speaker { return true }
    let source = claims[outer].relation.given.source
    return claims[inner].relation.given.source.contains { span in source.contains { $0.overlaps(span) } }
  }

  private func holdsHead(_ outer: Int, _ inner: Int) -> Bool {
    guard let head = claims[outer].relation.contentHeads.first else { return false }
    return claims[inner].relation.cueHolds(head)
  }

  private func isNounCue(_ index: Int) -> Bool {
    claims[index].relation.cueHead.map { reading.tokens[$0].pos == .noun } ?? false
  }

  /// What a paper passes on: “KTR quoted a rescuer as saying A”, then “denied the report” answers the rescuer.
  private func told(_ index: Int) -> Int {
    guard claims[index].outer == nil,
      ["quote", "carry"].contains(claims[index].cue.lemma)
    else { return index }
    let content = claims[index].relation.content
    var inner: Int?
    for other in index + 1..<max(index + 1, min(claims.count, index + 4)) where claims[other].outer == index {
      guard inner == nil else { return index }
      inner = other
    }
    guard let inner, [.assert, .allege, .warn, .report].contains(claims[inner].act) else { return index }
    let all = content.reduce(0) { $0 + $1.count }
    return claims[inner].relation.content.reduce(0) { $0 + $1.count } * 10 >= all * 5 ? inner : index
  }

  // MARK: - Pointing

  /// The claim that a content's head points back at.
  func pointed(by index: Int, _ head: Int?) -> Int? {
    guard let head else { return nil }
    let candidates = earlier(index)
    guard !candidates.isEmpty else { return nil }
    switch reading.words[head] {
    case "this", "that", "it", "which", "so", "those", "these":
      let nearest = outermost(candidates[0], index)
      return claims[index].act == .deny || claims[index].act == .doubt ? charge(before: nearest) : nearest
    case "he", "him", "she", "her", "they", "them":
      if let said = lastClaim(of: head, candidates) { return said }
      let isOne = ["he", "him", "she", "her"].contains(reading.words[head])
      return candidates.first { claims[$0].outer == nil && (!isOne || claims[$0].kind == .person) }
    default: break
    }
    let noun = ArticleReading.plain(reading.tokens[head].lemma)
    if let acts = Self.actsOfNouns[noun] {
      // A noun that brings its own clause tells the claim itself and points at nothing.
      let isRelative = reading.child(of: head, [.relcl]) != nil
      guard reading.child(of: head, [.acl, .ccomp]) == nil, isDefinite(head) || isRelative else { return nil }
      if let owner = reading.child(of: head, [.poss]), let said = lastClaim(of: owner, candidates) { return said }
      let exact = candidates.filter { acts.first == claims[$0].act && claims[$0].outer == nil }
      let matching = exact.isEmpty ? candidates.filter { acts.contains(claims[$0].act) } : exact
      if let speaker = claims[index].speaker, let own = matching.first(where: { claims[$0].concerns.contains(speaker) })
      {
        return own
      }
      return matching.first
    }
    if Self.numbers.contains(noun), isDefinite(head) {
      return candidates.first { claims[$0].hasQuantity }
    }
    if Self.anything.contains(noun), isDefinite(head) {
      let told = candidates.filter { [.assert, .report].contains(claims[$0].act) }
      if let owner = reading.child(of: head, [.poss]),
        let said = lastClaim(of: owner, told) ?? lastClaim(of: owner, candidates)
      {
        return opening(of: said)
      }
      return (candidates.first { claims[$0].outer == nil && [.assert, .report].contains(claims[$0].act) })
        .map(opening) ?? candidates[0]
    }
    // “contradicted the lawyer”
    guard [.noun, .propn, .pron].contains(reading.tokens[head].pos), claims[index].act == .deny else { return nil }
    return lastClaim(of: head, candidates)
  }

  /// “accused organisers of A and said he would protest. She rejected that”: of what somebody says in a sentence, the charge.
  private func charge(before index: Int) -> Int {
    let sentence = reading.sentence(at: claims[index].relation.given.content.first?.start ?? 0)
    for other in stride(from: index - 1, through: max(0, index - 4), by: -1)
    where claims[other].speaker == claims[index].speaker && claims[other].outer == claims[index].outer {
      guard reading.sentence(at: claims[other].relation.given.content.first?.start ?? 0) == sentence else { break }
      if [.accuse, .allege].contains(claims[other].act) { return other }
    }
    return index
  }

  /// “The minister's account” begins with the first of what the minister says in a paragraph.
  private func opening(of index: Int) -> Int {
    guard let speaker = claims[index].speaker else { return index }
    let paragraph = reading.paragraph(at: claims[index].relation.given.content.first?.start ?? 0)
    var first = index
    for other in stride(from: index - 1, through: max(0, index - 6), by: -1) {
      guard reading.paragraph(at: claims[other].relation.given.content.first?.start ?? 0) == paragraph else { break }
      if claims[other].speaker == speaker, claims[other].outer == nil,
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
  private func demonstrative(_ index: Int) -> Int? {
    let relation = claims[index].relation
    var heads = Array(relation.contentHeads.prefix(1))
    if claims[index].act == .concede, let predicate = claims[index].clause.predicate,
      let subject = reading.child(of: predicate, [.nsubj])
    {
      heads.append(subject)
    }
    // “on them”
    if let first = heads.first, reading.tokens[first].pos == .adp, let object = reading.child(of: first, [.pobj]) {
      heads.append(object)
    }
    for head in heads where relation.contentHolds(head) {
      guard ["this", "that", "it", "them", "these", "those"].contains(reading.words[head]),
        [.pron, .det].contains(reading.tokens[head].pos)
      else { continue }
      return earlier(index).first.map { outermost($0, index) }
    }
    return nil
  }

  /// “trashed the allegation”: a noun for a claim, without a verdict of its own.
  private func pointedByName(_ index: Int) -> Int? {
    guard claims[index].act == .criticize, claims[index].cue.lemma != "call",
      let head = claims[index].relation.contentHeads.first,
      Self.actsOfNouns[ArticleReading.plain(reading.tokens[head].lemma)] != nil
    else { return nil }
    return pointed(by: index, head)
  }

  /// “called the suggestion that A “a reflex””: the claim that is called something.
  func named(by index: Int, _ inner: [Int]) -> Int? {
    guard ["call", "brand", "label", "dub", "describe", "dismiss", "deem", "term"].contains(claims[index].cue.lemma)
    else { return nil }
    return inner.first {
      claims[$0].relation.cueHead.map { reading.tokens[$0].pos == .noun } ?? false && !isOwn(index, $0)
    }
  }

  /// “A, a charge she denies”, “A, something X disputes”, “a view shared by X”: the outermost claim of somebody else that ends
  /// there.
  private func commented(by index: Int) -> Int? {
    let claim = claims[index]
    guard [.deny, .doubt, .decline].contains(claim.act), claim.relation.content.count <= 2,
      let content = claim.relation.content.first, content.lowerBound > 0, content.count <= 6
    else { return nil }
    let first = content.lowerBound
    let opens = [.punct, .sym].contains(reading.tokens[first - 1].pos)
    guard opens, ["a", "an", "something", "which"].contains(reading.words[first]) else { return nil }
    let start = claim.relation.given.content.first?.start ?? 0
    let sentence = reading.sentence(at: start)
    let before = (max(0, index - 8)..<min(claims.count, index + 8)).filter { other in
      guard other != index, other != claim.outer, let place = claims[other].relation.given.content.first else {
        return false
      }
      return place.start < start
        && reading.sentence(at: claims[other].relation.given.content.last?.start ?? 0) == sentence
        && (claims[other].speaker == nil || claims[other].speaker != claim.speaker)
        && ![.deny, .decline].contains(claims[other].act)
    }
    return before.last { claims[$0].outer == nil || claims[$0].outer == claim.outer } ?? before.last
  }

  /// “it would not”, “they already have”: the claim right before says what the clause leaves out.
  private func elliptical(_ index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil, let first = claim.relation.content.first, let verb = claim.clause.predicate,
      verb - first.lowerBound <= 6, Self.auxiliaries.contains(reading.words[verb]),
      reading.tokens[verb].dependency != .aux, reading.tokens[verb].dependency != .auxpass,
      reading.child(of: verb, [.nsubj]) != nil,
      !(first.lowerBound..<verb).contains(where: { reading.tokens[$0].pos == .verb })
    else { return nil }
    for child in reading.children(of: verb) where child > verb {
      switch reading.tokens[child].dependency {
      case .neg, .advmod, .punct, .cc: continue
      // “it did, and he has a letter”, not “was, or had been, employed”
      case .conj where reading.child(of: child, [.nsubj, .nsubjpass]) != nil: continue
      default: return nil
      }
    }
    let found = nearby(index).first { claims[$0].outer == nil }
    // A spokesman does not answer the denial of the house that he speaks for.
    if let found, claims[found].act == .deny, let head = claim.relation.sourceHead {
      let lemma = ArticleReading.plain(reading.tokens[head].lemma)
      if lemma.hasPrefix("spokes")
        || claim.relation.given.source.contains(where: { source in
          reading.document.tokens(in: source).contains { reading.words[$0].hasPrefix("spokes") }
        })
      {
        return nil
      }
    }
    return found
  }

  private static let auxiliaries: WordSet = [
    "do", "does", "did", "done", "has", "have", "had", "is", "are", "was", "were", "will", "would", "can", "could",
    "should",
    "must", "might", "wo", "ca",
  ]

  /// “the claim”, “that number”, “her account”, “such claims”: not “claims”, not “a claim”.
  private func isDefinite(_ noun: Int) -> Bool {
    // “called the allegation baseless”, where the article hangs on the adjective.
    if noun > 0, reading.tokens[noun].dependency == .compound,
      ["the", "this", "that"].contains(reading.words[noun - 1])
    {
      return true
    }
    return reading.children(of: noun).contains {
      switch reading.tokens[$0].dependency {
      case .det, .poss, .amod, .predet:
        ["the", "this", "that", "these", "those", "such", "his", "her", "its", "their", "all", "any"].contains(
          reading.words[$0]) || reading.tokens[$0].dependency == .poss
      default: false
      }
    }
  }

  /// The nearest earlier claim of the one whom a noun means.
  private func lastClaim(of noun: Int, _ candidates: [Int]) -> Int? {
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

  /// Acts that a noun names.
  private static let actsOfNouns: WordTable<[SpeechAct]> = [
    "accusation": [.accuse, .allege, .criticize, .assert], "allegation": [.accuse, .allege, .assert],
    "charge": [.accuse, .allege, .assert, .believe], "claim": [.assert, .allege, .report, .accuse],
    "assertion": [.assert, .allege], "criticism": [.criticize, .accuse], "rumor": [.allege, .report],
    "rumour": [.allege, .report], "demand": [.demand], "call": [.demand], "request": [.demand, .ask],
    "appeal": [.demand], "warning": [.warn], "suggestion": [.suggest], "proposal": [.suggest],
    "prediction": [.predict, .believe], "forecast": [.predict], "argument": [.assert, .believe],
    "finding": [.report], "ultimatum": [.demand, .warn], "denial": [.deny], "threat": [.promise, .warn],
  ]

  private static let numbers: WordSet = ["number", "figure", "estimate", "calculation", "total", "sum", "toll"]

  private static let anything: WordSet = [
    "account", "report", "statement", "story", "version", "incident", "remark", "comment", "news", "plan", "notion",
    "idea", "description", "testimony", "meeting", "talk", "event", "decision", "quotation", "quote", "words",
    "characterization", "characterisation", "portrayal", "interpretation", "theory", "assessment", "verdict",
  ]

  // MARK: - Saying the same

  /// The earlier claim of somebody else with the highest overlap of content words.
  private func similar(to index: Int) -> Int? {
    let own = lemmas(index)
    guard own.count >= 2 else { return nil }
    var best: (index: Int, score: Double)?
    for other in earlier(index) where claims[other].outer != index && claims[index].outer != other {
      let theirs = lemmas(other)
      let shared = own.count { theirs.contains($0) }
      guard shared >= 2 else { continue }
      let contained = Double(shared) / Double(min(own.count, theirs.count))
      let jaccard = Double(shared) / Double(own.count + theirs.count - shared)
      guard contained >= 0.6 && jaccard >= 0.3 else { continue }
      if contained + jaccard > (best?.score ?? 0) + 0.001 { best = (other, contained + jaccard) }
    }
    return best?.index
  }

  /// What a denial that points at nothing contradicts: a charge against its speaker, else the nearest claim of somebody
  /// else with a word in common, both in this paragraph or the one before.
  private func contradicted(by index: Int) -> Int? {
    let near = nearby(index)
    if let speaker = claims[index].speaker,
      let charge = near.first(where: {
        [.accuse, .allege, .criticize].contains(claims[$0].act) && claims[$0].concerns.contains(speaker)
      })
    {
      return charge
    }
    if let charge = near.first(where: { [.accuse, .allege].contains(claims[$0].act) }) { return charge }
    return near.first { !lemmas(index).isDisjoint(with: lemmas($0)) }
  }

  /// “rejected bail”: the demand, offer, plan or suggestion that speaks of it, wherever it stands.
  private func wanted(by index: Int) -> Int? {
    guard claims[index].relation.content.count == 1, claims[index].relation.content[0].count <= 6,
      lemmas(index).count < 4
    else { return nil }
    return earlier(index).first {
      [.demand, .promise, .suggest, .intend].contains(claims[$0].act) && !lemmas(index).isDisjoint(with: lemmas($0))
    }
  }

  /// “Campaigners accused Tallis of hiding results. Tallis said they had been published.”: whoever is accused speaks next; and
  /// whoever contradicts an accusation in its own words.
  private func countered(by index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil, claim.act == .assert || claim.act == .criticize, let speaker = claim.speaker else {
      return nil
    }
    let near = nearby(index).first { claims[$0].outer == nil }
    guard let near, [.accuse, .allege].contains(claims[near].act) else { return nil }
    let paragraph = reading.paragraph(at: claim.relation.given.content.first?.start ?? 0)
    // Nothing of the speaker's own may stand between.
    guard !(near + 1..<max(near + 1, index)).contains(where: { claims[$0].outer == nil }),
      paragraph - reading.paragraph(at: claims[near].relation.given.content.first?.start ?? 0) <= 1
    else { return nil }
    if claims[near].concerns.contains(speaker) { return near }
    return lemmas(index).intersection(lemmas(near)).count < 2 ? nil : near
  }

  /// “…,” the mission replied; “Rubbish,” said a neighbour: the nearest claim of somebody else.
  func replied(by index: Int) -> Int? {
    let claim = claims[index]
    guard claim.outer == nil else { return nil }
    var isReply = ["reply", "respond", "retort", "counter", "rejoin"].contains(claim.cue.lemma)
    // “wrote back”, “shot back”
    if let head = claim.cue.head,
      reading.child(of: head, [.prt, .advmod], where: { reading.words[$0] == "back" }) != nil
    {
      isReply = true
    }
    isReply = isReply || hitsBack(before: claim)
    return isReply || opensWithVerdict(claim.relation) ? nearby(index).first { claims[$0].outer == nil } : nil
  }

  /// “The chairman hit back. “He was told,” he insisted.”: the sentence right before a quotation announces a reply.
  private func hitsBack(before claim: Claim) -> Bool {
    guard let first = claim.relation.content.first?.lowerBound, first > 0 else { return false }
    let sentence = reading.tokens[first].sentence
    guard sentence > 0, [.openingQuote, .closingQuote].contains(reading.tokens[first].tag) else { return false }
    let before = reading.document.sentences[sentence - 1]
    guard before.paragraph == reading.document.sentences[sentence].paragraph,
      let last = before.tokens.last(where: { reading.tokens[$0].pos != .punct && reading.tokens[$0].pos != .space })
    else { return false }
    return reading.words[last] == "back" && last > 0
      && ["hit", "hits", "fire", "fired", "fires", "shot", "bit"].contains(reading.words[last - 1])
  }

  private func opensWithVerdict(_ relation: RelationReading) -> Bool {
    guard let first = relation.content.first else { return false }
    // The first words, at most three.
    var places: (first: Int?, second: Int?, third: Int?)
    for token in first where reading.tokens[token].pos != .punct {
      if places.first == nil {
        places.first = token
      } else if places.second == nil {
        places.second = token
      } else {
        places.third = token
        break
      }
    }
    guard let one = places.first else { return false }
    if reading.words[one] == "not", let two = places.second, ["so", "true"].contains(reading.words[two]) { return true }
    return Self.interjections.contains(reading.words[one])
      || places.third == nil && places.second.map { Self.interjections.contains(reading.words[$0]) } ?? false
  }

  private static let interjections: WordSet = ["rubbish", "nonsense", "false", "wrong", "untrue"]

  /// Earlier claims of other speakers in this paragraph and the one before, nearest first.
  private func nearby(_ index: Int) -> [Int] {
    let start = claims[index].relation.given.content.first?.start ?? 0
    let paragraph = reading.paragraph(at: start)
    return earlier(index).filter {
      paragraph - reading.paragraph(at: claims[$0].relation.given.content.first?.start ?? 0) <= 1
    }
  }

  /// Claims of other speakers before one, nearest first.
  func earlier(_ index: Int) -> [Int] {
    let own = claims[index]
    let start = own.relation.given.content.first?.start ?? 0
    let cue = own.relation.given.cue.first?.start ?? start
    return (max(0, index - Self.window)..<claims.count).prefix(Self.window + 1).reversed().filter { other in
      guard other != index, own.outer != other else { return false }
      let candidate = claims[other]
      guard let place = candidate.relation.given.content.first?.start, place < max(start, cue) else { return false }
      guard candidate.act != .decline, candidate.act != .ask else { return false }
      return candidate.speaker == nil || candidate.speaker != own.speaker
    }
  }
}
