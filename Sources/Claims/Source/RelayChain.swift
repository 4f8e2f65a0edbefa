internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Who passed a claim on, nearest to its source first: “…, the Herald reported citing Reuters” → Reuters, the Herald.
///
/// Whoever says or reports a claim in which this one stands passes it on, as far up as there is no break: a denial, a
/// demand or an unnamed source ends the chain, and nobody relays himself. Without a claim of its own a relay must be an
/// outlet (long, for each way to name one is a few lines, and all of them end in `append`): at the claim's own cue (“told Reuters”, “in an interview with the Herald”, “was quoted by state media as
/// saying”) or beside it in its sentence (“…, according to Reuters”).
struct RelayChain {
  let reading: ArticleReading
  /// Entities that the article calls an outlet somewhere: “the broadcaster DK1”, “Marketline, a wire service”.
  private let outlets: Set<Int>
  /// Their names: “the Trumpet” is the Daily Trumpet.
  private let outletNames: [String]

  /// Linear in the article's names.
  init(reading: ArticleReading) {
    self.reading = reading
    var outlets: Set<Int> = []
    for mention in reading.entities.mentions where mention.kind == .named {
      guard let entity = mention.entity, !outlets.contains(entity),
        [.organization, .unknown].contains(reading.entities.entities[entity].kind), let last = mention.tokens.last,
        reading.tokens[last].tag == .nnp
      else { continue }
      let phrase = NounPhrase.tokens(last, in: reading)
      if phrase.count <= 10, MediaNames.isOutlet(phrase, name: nil, in: reading) { outlets.insert(entity) }
    }
    self.outlets = outlets
    outletNames = outlets.map { reading.entities.entities[$0].name }.filter { $0.contains(" ") }.sorted()
  }

  /// The one outlet whose name ends in these words, preceded by others.
  private func longName(_ short: String) -> String? {
    let fitting = outletNames.filter { $0.hasSuffix(" " + short) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// A relation as far as the chain asks for it. A class for `ArticleReading`'s reason.
  final class Link {
    let relation: RelationReading
    let cue: CueConstruction
    let act: SpeechAct
    let source: ClaimSource
    let outer: Int?

    init(relation: RelationReading, cue: CueConstruction, act: SpeechAct, source: ClaimSource, outer: Int?) {
      self.relation = relation
      self.cue = cue
      self.act = act
      self.source = source
      self.outer = outer
    }
  }

  /// - Parameters:
  ///   - claim: index in `links`.
  ///   - links: of all relations; `outer` must point to no cycle.
  func via(of claim: Int, in links: [Link]) -> [ClaimRecord.Relay] {
    var found: [ClaimRecord.Relay] = []
    var seen: Set<TextSpan> = []
    let own = links[claim]
    func add(_ relays: [ClaimRecord.Relay]) {
      for relay in relays {
        guard let span = relay.spans.first,
          !own.relation.given.source.contains(where: { $0 == span || span.start <= $0.start && $0.end <= span.end }),
          seen.insert(span).inserted
        else { continue }
        if let name = relay.name, found.contains(where: { $0.name == name }) { continue }
        // “A complaint quoted by the Courier”: what is named after its outlet is none itself.
        let isInside = own.relation.given.source.contains { $0.overlaps(span) }
        if !isInside, let name = relay.name, name == own.source.record.name { continue }
        found.append(relay)
      }
    }
    add(atCue(own))
    if found.isEmpty { add(opening(claim, in: links)) }
    var place = own.outer
    var depth = 0
    // “I” is whose words hold it, who relays nothing of his own; whoever relays him does.
    var isOwn = isFirstPerson(own.relation)
    while let outer = place, depth < 8, let relay = asRelay(links[outer]) {
      let link = links[outer]
      let isSame = isSame(link.source, own.source) || isSelf(own, in: link)
      if !isSame && !isOwn {
        add(atCue(link))
        add([relay])
      }
      if isOwn && !isFirstPerson(link.relation) { isOwn = false }
      place = link.outer
      depth += 1
    }
    if place == nil { add(accordingTo(own)) }
    return found
  }

  private static let passingOn: Set<SpeechAct> = [
    .assert, .report, .confirm, .concede, .allege, .warn, .suggest, .predict,
  ]

  private static let writing: WordSet = ["write", "argue", "say"]
  private static let naming: WordSet = ["call", "describe", "label", "dub", "brand", "term"]

  /// An outer relation's source as a relay, where it passes on what it says.
  private func asRelay(_ link: Link) -> ClaimRecord.Relay? {
    // “called the claim a fairy tale” passes nothing on.
    guard Self.passingOn.contains(link.act), !Self.naming.contains(link.cue.lemma), let text = link.source.record.text
    else { return nil }
    return ClaimRecord.Relay(
      name: link.source.record.name, text: text, spans: link.source.record.spans, cue: cueWords(link.relation))
  }

  /// Nobody relays himself: the same entity, the same words, or one source of two cues.
  private func isSame(_ a: ClaimSource, _ b: ClaimSource) -> Bool {
    if let entity = a.entity, entity == b.entity { return true }
    if let name = a.record.name, name == b.record.name { return true }
    if let one = a.record.text, let two = b.record.text, ArticleReading.plain(one) == ArticleReading.plain(two) {
      return true
    }
    return a.record.spans.contains { span in b.record.spans.contains { $0.overlaps(span) } }
  }

  /// “The ministry said it had no plans”: a pronoun that nobody resolved, at the beginning of what somebody says, is who says it.
  private func isSelf(_ own: Link, in link: Link) -> Bool {
    guard own.source.entity == nil, own.source.record.name == nil, own.source.record.mention == .pronoun,
      let head = own.relation.sourceHead, ["it", "they", "he", "she"].contains(reading.words[head]),
      !["he", "she"].contains(reading.words[head]) || !link.source.record.plural && link.source.record.name == nil,
      !["he", "she"].contains(reading.words[head]) || link.source.record.gender == nil
        || own.source.record.gender == nil || link.source.record.gender == own.source.record.gender,
      let first = link.relation.content.first?.lowerBound,
      // “A person close to *the senator* said he”, “*Her* lawyer said she”: somebody else may be meant.
      link.relation.source.allSatisfy({
        $0.allSatisfy { !["to", "of", "her", "his", "their", "'s", "’s"].contains(reading.words[$0]) }
      })
        || ["it", "they"].contains(reading.words[head])
    else { return false }
    return head == first || head == first + 1 && reading.words[first] == "that"
  }

  private func isFirstPerson(_ relation: RelationReading) -> Bool {
    guard let head = relation.sourceHead else { return false }
    return ["i", "we", "me", "us", "my", "our"].contains(reading.words[head])
  }

  private func cueWords(_ relation: RelationReading) -> String? {
    guard !relation.given.cue.isEmpty else { return nil }
    return reading.words(of: relation.given.cue)
  }

  // MARK: - At the cue

  /// “told Reuters”, “said in an interview with X”, “in a statement carried by X”, “X quoted him as saying”, “citing X”.
  private func atCue(_ link: Link) -> [ClaimRecord.Relay] {
    guard let head = link.cue.head else { return [] }
    var found: [ClaimRecord.Relay] = []
    for child in reading.children(of: head) {
      let token = reading.tokens[child]
      guard !link.relation.contentHolds(child) else { continue }
      switch token.dependency {
      case .dobj, .dative:
        let before = found.count
        if Self.telling.contains(link.cue.lemma) {
          append(child, cue: [head], link, anyone: isBareName(child), to: &found)
        }
        if link.cue.lemma == "tell", token.pos == .adp, let object = reading.child(of: child, [.pobj]) {
          append(object, cue: [head, child], link, to: &found)
        }
        if found.count == before { occasions(below: child, link, to: &found) }
      case .prep, .agent: preposition(child, of: head, link, to: &found)
      case .advcl, .acl, .xcomp: participle(child, link, to: &found)
      default: break
      }
    }
    // “Its leader, speaking to the Times, wondered …”; “a complaint quoted by the Courier”
    if let noun = link.relation.sourceHead {
      for child in reading.children(of: noun)
      where [.acl, .relcl].contains(reading.tokens[child].dependency) && child > noun {
        let isOwn = !link.relation.given.source.contains { $0.overlaps(reading.tokens[child].span) }
        if isOwn && reading.tokens[child].dependency == .acl
          || ["quote", "cite", "report", "speak", "talk"].contains(reading.tokens[child].lemma)
        {
          participle(child, link, inSource: !isOwn, to: &found)
        }
        // “a complaint filed with the board and quoted by the Courier”
        for joined in reading.children(of: child)
        where reading.tokens[joined].dependency == .conj
          && ["quote", "cite", "report"].contains(reading.tokens[joined].lemma)
        {
          participle(joined, link, inSource: !isOwn, to: &found)
        }
      }
    }
    citing(link, head, to: &found)
    if link.cue.lemma == "according to" { citingBehind(link, to: &found) }
    quoting(link, head, to: &found)
    return found
  }

  /// “according to the agency, citing the ministry”
  private func citingBehind(_ link: Link, to found: inout [ClaimRecord.Relay]) {
    guard let last = link.relation.source.last?.upperBound else { return }
    for token in last..<min(last + 2, reading.tokens.count)
    where ["citing", "quoting"].contains(reading.words[token]) && !link.relation.contentHolds(token) {
      participle(token, link, to: &found)
    }
  }

  /// “reported that A, citing X”: hung on what A says, and yet no part of it.
  private func citing(_ link: Link, _ head: Int, to found: inout [ClaimRecord.Relay]) {
    guard let clause = reading.child(of: head, [.ccomp], where: { $0 > head && link.relation.contentHolds($0) }) else {
      return
    }
    for child in reading.children(of: clause)
    where child > clause && reading.tokens[child].dependency == .advcl && !link.relation.contentHolds(child)
      && ["cite", "quote"].contains(reading.tokens[child].lemma)
    {
      participle(child, link, to: &found)
    }
  }

  private static let telling: Set<String> = ["tell", "inform", "text", "texte", "email", "message", "assure", "remind"]

  /// What opens the sentence counts for every cue of its speaker: “In remarks carried by X, he said A and thanked B”.
  private func opening(_ claim: Int, in links: [Link]) -> [ClaimRecord.Relay] {
    let own = links[claim]
    guard let head = own.cue.head, let span = own.source.record.spans.first else { return [] }
    var found: [ClaimRecord.Relay] = []
    for other in links[max(0, claim - 4)..<min(links.count, claim + 5)] {
      guard let verb = other.cue.head, verb < head, other.source.record.spans.first == span, other.outer == own.outer,
        reading.tokens[verb].sentence == reading.tokens[head].sentence
      else { continue }
      for child in reading.children(of: verb) where reading.tokens[child].span.end <= span.start {
        switch reading.tokens[child].dependency {
        case .prep: preposition(child, of: verb, other, to: &found)
        case .advcl, .acl: participle(child, other, to: &found)
        default: break
        }
      }
    }
    return found
  }

  /// “to Reuters”, “in an interview with X”, “on X's programme”, “by X”.
  private func preposition(_ preposition: Int, of head: Int, _ link: Link, to found: inout [ClaimRecord.Relay]) {
    guard let object = reading.child(of: preposition, [.pobj]) else {
      if let participle = reading.child(of: preposition, [.pcomp]) { self.participle(participle, link, to: &found) }
      return
    }
    switch reading.words[preposition] {
    case "to", "by", "with", "on", "via", "through", "per":
      let before = found.count
      append(object, cue: [head, preposition], link, to: &found)
      // “on X's programme”; where the phrase itself is an outlet (“to the BBC's Newshour”), it is the relay.
      if found.count == before, let owner = reading.child(of: object, [.poss]) {
        append(owner, cue: [head, preposition], link, to: &found)
      }
    case "in", "during", "at":
      // “wrote in the Ledger that A”
      if reading.words[preposition] == "in", Self.writing.contains(link.cue.lemma), reading.tokens[object].pos == .propn
      {
        append(object, cue: [head, preposition], link, to: &found)
      }
      if let owner = reading.child(of: object, [.poss]) { append(owner, cue: [preposition], link, to: &found) }
    default: break
    }
    occasions(below: object, link, to: &found)
  }

  /// What hangs on an occasion's noun: “an interview with X”, “remarks published by X”, “comments to X”.
  private func occasions(below noun: Int, _ link: Link, to found: inout [ClaimRecord.Relay]) {
    guard Self.occasions.contains(reading.tokens[noun].lemma) else { return }
    for child in reading.children(of: noun) where !link.relation.contentHolds(child) {
      switch reading.tokens[child].dependency {
      case .prep:
        if ["with", "to", "on", "in", "by", "for"].contains(reading.words[child]),
          let object = reading.child(of: child, [.pobj])
        {
          append(object, cue: [noun, child], link, to: &found)
        }
      case .acl, .relcl: participle(child, link, to: &found)
      case .compound, .nmod, .poss:
        // “a television interview” names no outlet.
        if reading.tokens[child].pos == .propn || reading.tokens[child].dependency == .poss {
          append(child, cue: [noun], link, to: &found)
        }
      default: break
      }
    }
  }

  private static let occasions: WordSet = [
    "interview", "statement", "remark", "comment", "speech", "column", "essay", "article", "letter", "conversation",
    "address", "message", "appearance", "piece", "transcript", "recording", "footage", "video", "editorial", "talk",
    "broadcast", "programme", "program", "show", "report", "email",
  ]

  /// “citing X”, “quoting X”, “carried by X”, “speaking to X”, “quoted by X”.
  private func participle(
    _ verb: Int, _ link: Link, inSource: Bool = false, to found: inout [ClaimRecord.Relay]
  ) {
    switch reading.tokens[verb].lemma {
    case "cite", "quote":
      // Whoever is cited stands between the reporter and what happened, be it an outlet or not.
      // “the site, which quoted X as saying B”: B is X's, and not A.
      if let object = reading.child(of: verb, [.dobj]), !quotesSaying(verb, object) {
        append(object, cue: [verb], link, anyone: true, inSource: inSource, to: &found)
      }
      byAgent(verb, link, inSource: inSource, to: &found)
    case "carry", "publish", "broadcast", "air", "release", "report", "distribute", "print", "run", "obtain", "see",
      "post", "relay", "hear", "review":
      byAgent(verb, link, inSource: inSource, to: &found)
    case "speak", "talk":
      for child in reading.children(of: verb) where ["to", "with", "on"].contains(reading.words[child]) {
        if let object = reading.child(of: child, [.pobj]) {
          append(object, cue: [verb, child], link, inSource: inSource, to: &found)
        }
      }
    case "tell":
      // “hinted at B, telling X that A”: A is what X was told.
      if reading.child(of: verb, [.ccomp]) != nil { return }
      if let object = reading.child(of: verb, [.dobj, .dative]) { append(object, cue: [verb], link, to: &found) }
    default: break
    }
  }

  /// Whether a verb of quoting brings words of its own: “quoted X as saying B”.
  private func quotesSaying(_ verb: Int, _ object: Int) -> Bool {
    for holder in [verb, object] {
      for child in reading.children(of: holder)
      where child > object && reading.words[child] == "as" && reading.child(of: child, [.pcomp]) != nil { return true }
    }
    return false
  }

  private func byAgent(
    _ verb: Int, _ link: Link, anyone: Bool = false, inSource: Bool = false, to found: inout [ClaimRecord.Relay]
  ) {
    for child in reading.children(of: verb) where reading.words[child] == "by" {
      if let object = reading.child(of: child, [.pobj]) {
        append(object, cue: [verb, child], link, anyone: anyone, inSource: inSource, to: &found)
      }
    }
  }

  /// “state media quoted him as saying …”, “he was quoted by X as saying …”: the quoting verb stands in the cue or above it.
  /// Whoever quotes is a relay, be it an outlet or not: “The report quotes an engineer as warning …”.
  private func quoting(_ link: Link, _ head: Int, to found: inout [ClaimRecord.Relay]) {
    func isQuoting(_ token: Int) -> Bool {
      reading.tokens[token].pos == .verb && ["quote", "cite"].contains(reading.tokens[token].lemma)
    }
    let cue = link.relation.cue.lazy.flatMap { $0 }
    var quoted = cue.first(where: isQuoting)
    // “The minutes record X as saying”
    if quoted == nil, let verb = cue.first, verb < head, ["record", "report"].contains(reading.tokens[verb].lemma),
      cue.contains(where: { reading.words[$0] == "as" })
    {
      quoted = verb
    }
    var above = head
    for _ in 0..<3 where quoted == nil {
      if reading.tokens[above].head == above { return }
      above = reading.tokens[above].head
      if isQuoting(above) { quoted = above }
    }
    guard let verb = quoted else { return }
    if let subject = reading.child(of: verb, [.nsubj]) {
      let isPronoun = reading.tokens[subject].pos == .pron
      // “the site, which quoted X as saying A”
      let isRelative = isPronoun && ["which", "who"].contains(reading.words[subject])
      if isPronoun {
        let noun = isRelative ? reading.tokens[verb].head : subject
        let phrase = isRelative ? NounPhrase.tokens(noun, in: reading) : subject..<subject + 1
        if let name = reading.entities.reference(for: phrase, speaker: nil).name {
          found.append(
            ClaimRecord.Relay(
              name: name, text: reading.tokens[subject].text, spans: [reading.tokens[subject].span],
              cue: reading.tokens[verb].text))
        }
      } else {
        append(subject, cue: [verb], link, anyone: true, to: &found)
      }
    }
    byAgent(verb, link, anyone: true, to: &found)
    for child in reading.children(of: verb) where reading.words[child] == "in" {
      if let object = reading.child(of: child, [.pobj]) { append(object, cue: [verb, child], link, to: &found) }
    }
  }

  // MARK: - Beside the sentence

  /// “…, according to Reuters”, “…, per the Courier”: a relay that says nothing else, in the sentence of the cue.
  private func accordingTo(_ link: Link) -> [ClaimRecord.Relay] {
    guard let head = link.cue.head, link.cue.lemma != "according to" else { return [] }
    var found: [ClaimRecord.Relay] = []
    let sentence = reading.document.sentences[reading.tokens[head].sentence].tokens
    for token in sentence.clamped(to: max(0, head - 120)..<head + 120)
    where reading.marks[token].contains(.according) && !link.relation.contentHolds(token) {
      if reading.words[token] == "per" {
        if let object = reading.child(of: token, [.pobj]) { append(object, cue: [token], link, to: &found) }
        continue
      }
      guard let to = reading.child(of: token, [.prep]), let object = reading.child(of: to, [.pobj]) else { continue }
      append(object, cue: [token, to], link, to: &found)
    }
    return found
  }

  /// “told Marketline”: an organization's name without article or noun, which is no assembly, is an outlet where
  /// somebody talks to it.
  private func isBareName(_ noun: Int) -> Bool {
    guard reading.tokens[noun].tag == .nnp else { return false }
    var phrase = NounPhrase.tokens(noun, in: reading)
    // “told The Lantern”: an article with a capital belongs to a title.
    let hasTitle = phrase.count > 1 && reading.words[phrase.lowerBound] == "the"
    if hasTitle { phrase = phrase.lowerBound + 1..<phrase.upperBound }
    guard phrase.count <= 3, phrase.allSatisfy({ reading.tokens[$0].tag == .nnp }),
      !phrase.contains(where: { Self.assemblies.contains(reading.words[$0]) })
    else { return false }
    let kind = reading.entities.reference(for: phrase, speaker: nil).kind
    if phrase.count == 1, kind != .person, kind != .place, hasInnerCapital(reading.tokens[noun].text) { return true }
    // “told the Circuit”: no person has an article; a body's short form is in capitals.
    let word = reading.tokens[noun].text
    return kind == .organization || hasTitle && kind != .person && kind != .place && word != word.uppercased()
  }

  /// “ShowBuzz”, “BusinessDesk”; not “McCarthy”, “DeLillo”, “NATO”.
  private func hasInnerCapital(_ word: String) -> Bool {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 6,
      let place = letters.indices.dropFirst(3).first(where: { letters[$0].properties.isUppercase })
    else { return false }
    return letters[1..<place].allSatisfy(\.properties.isLowercase) && !word.hasPrefix("Mac") && !word.hasPrefix("Fitz")
  }

  private static let assemblies: WordSet = [
    "parliament", "congress", "senate", "house", "council", "committee", "court", "commission", "assembly", "board",
    "police", "ministry", "union", "cabinet", "party", "government", "army", "bank", "agency", "tribunal", "inquiry",
    "commons", "lords", "pentagon", "kremlin", "bundestag", "knesset", "duma", "vatican", "treasury", "crown", "navy",
  ]

  /// “The agency” is an outlet where somebody talks to it; a possessive pronoun makes it the source's own website.
  private func isOutlet(_ phrase: Range<Int>, _ noun: Int, _ reference: EntityReference) -> Bool {
    if reading.tokens[phrase.lowerBound].tag == .prpPossessive { return false }
    if let entity = reference.entity, outlets.contains(entity) { return true }
    if reading.tokens[noun].lemma == "agency",
      phrase.count <= 2 || phrase.contains(where: { ["news", "wire", "press"].contains(reading.words[$0]) })
        || reading.words[noun - 1] == "state" && phrase.count == 3
    {
      return true
    }
    // “the Aurora news service”, “a wire service”
    if ["service", "site", "group", "organization", "organisation", "platform", "programme", "show"].contains(
      reading.tokens[noun].lemma), noun > phrase.lowerBound,
      ["news", "wire", "press"].contains(reading.words[noun - 1])
    {
      return true
    }
    if reading.words[noun] == "media", noun > 0, reading.words[noun - 1] == "social" { return false }
    // “said on television”, “on the radio”: where, not by whom.
    if ["television", "radio", "tv"].contains(reading.words[noun]), reading.tokens[noun].pos == .noun,
      phrase.count == 1 || phrase.count == 2 && reading.tokens[phrase.lowerBound].dependency == .det
    {
      return false
    }
    return MediaNames.isOutlet(phrase, name: reference.name, in: reading)
  }

  /// “the Courier-Ledger”, “the Pelham Gazette”: where the recognizer knows the last word alone, the capitals before it belong
  /// to the name.
  private func wholeName(_ name: String?, _ phrase: Range<Int>, _ noun: Int) -> String? {
    guard let name, name == reading.tokens[noun].text, noun > phrase.lowerBound else { return name }
    var first = noun
    while first > phrase.lowerBound, reading.tokens[first - 1].pos == .propn || reading.tokens[first - 1].text == "-" {
      first -= 1
    }
    return first < noun ? reading.document.words(reading.document.span(of: first..<noun + 1)) : name
  }

  private func append(
    _ noun: Int, cue: [Int], _ link: Link, anyone: Bool = false, inSource: Bool = false,
    to found: inout [ClaimRecord.Relay]
  ) {
    guard !link.relation.contentHolds(noun), [.noun, .propn, .x].contains(reading.tokens[noun].pos) else { return }
    var phrase = NounPhrase.tokens(noun, in: reading)
    if let last = phrase.last, reading.words[last] == "'s" || reading.words[last] == "'" {
      phrase = phrase.lowerBound..<last
    }
    guard !phrase.isEmpty, inSource || !link.relation.source.contains(where: { $0.overlaps(phrase) }) else { return }
    let reference = reading.entities.reference(for: phrase, speaker: nil)
    let isTitle = reading.words[phrase.lowerBound] == "the" && reading.tokens[noun].tag == .nnp
    let own = wholeName(reference.name, phrase, noun)
    let long = longName(own ?? reading.tokens[noun].text)
    let name = long ?? own
    guard long != nil || anyone && (reference.kind != .unknown || isTitle) || isOutlet(phrase, noun, reference) else {
      return
    }
    let span = reading.document.span(of: phrase)
    let words = cue.map { reading.tokens[$0].text }.joined(separator: " ")
    // “state broadcaster KTR”, which the parser takes for two objects, is one outlet.
    if let last = found.last?.spans.last, last.end + 1 == span.start {
      let whole = TextSpan(last.start, span.end)
      found[found.count - 1] = ClaimRecord.Relay(
        name: name, text: reading.document.words(whole), spans: [whole], cue: words)
      return
    }
    found.append(
      ClaimRecord.Relay(name: name, text: reading.document.words(span), spans: [span], cue: words))
  }
}
