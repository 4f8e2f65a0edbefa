internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Who passed a claim on, nearest to its source first: “…, the Herald reported citing Reuters” → Reuters, the Herald.
///
/// Whoever says or reports a claim in which this one stands passes it on, as far up as there is no break: a denial, a
/// demand or an unnamed source ends the chain, and nobody relays himself. Without a claim of its own a relay must be an
/// outlet (`RelayChain+Outlets`): at the claim's own cue (`RelayChain+Cue`: “told Reuters”, “in an interview with the Herald”, “was
/// quoted by state media as saying”) or beside it in its sentence (“…, according to Reuters”).
struct RelayChain {
  let reading: ArticleReading
  /// Entities that the article calls an outlet somewhere: “the broadcaster DK1”, “Marketline, a wire service”.
  let outlets: Set<Int>
  /// Their names: “the Trumpet” is the Daily Trumpet.
  let outletNames: [String]

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
    func add(_ relays: [ClaimRecord.Relay], isOther: Bool = false) {
      for relay in relays {
        guard let span = relay.spans.first,
          !own.relation.given.source.contains(where: { $0 == span || span.start <= $0.start && $0.end <= span.end }),
          seen.insert(span).inserted
        else { continue }
        if let name = relay.name, found.contains(where: { $0.name == name }) { continue }
        // “A complaint quoted by the Courier”: what is named after its outlet is none itself.
        let isInside = own.relation.given.source.contains { $0.overlaps(span) }
        if !isInside, !isOther, let name = relay.name, name == own.source.record.name { continue }
        found.append(relay)
      }
    }
    add(atCue(own))
    let told = found
    found = voices(own, inside: own.outer.map { links[$0] })
    for relay in found { if let span = relay.spans.first { seen.insert(span) } }
    found += told.filter { outlet in
      !found.contains { $0.spans.contains { span in outlet.spans.contains { $0.overlaps(span) } } }
    }
    if found.isEmpty { add(publishing(own)) }
    if found.isEmpty { add(opening(claim, in: links)) }
    if found.isEmpty { add(openingWords(own)) }
    var place = own.outer
    var depth = 0
    // “I” is whose words hold it, who relays nothing of his own; whoever relays him does.
    var isOwn = isFirstPerson(own.relation)
    while let outer = place, depth < 8, let relay = asRelay(links[outer]) {
      let link = links[outer]
      let isOther = isSpokenOf(own, in: link)
      let isSame = !isOther && (isSame(link.source, own.source) || isSelf(own, in: link))
      if !isSame && !isOwn {
        add(voices(link))
        add(atCue(link))
        // “*I* remember it because he asked B,” she said: “I” is she, who follows.
        if !isFirstPerson(link.relation) || relay.name != nil || link.outer == nil { add([relay], isOther: isOther) }
      }
      if isOwn && !isFirstPerson(link.relation) { isOwn = false }
      place = link.outer
      depth += 1
    }
    if place == nil { add(accordingTo(own)) }
    return found
  }

  static let passingOn: Set<SpeechAct> = [
    .assert, .report, .confirm, .concede, .allege, .warn, .suggest, .predict,
  ]

  static let naming: WordSet = ["call", "describe", "label", "dub", "brand", "term"]

  /// An outer relation's source as a relay, where it passes on what it says.
  func asRelay(_ link: Link) -> ClaimRecord.Relay? {
    // “called the claim a fairy tale” passes nothing on.
    guard Self.passingOn.contains(link.act) || utters(link), !Self.naming.contains(link.cue.lemma),
      let text = link.source.record.text
    else { return nil }
    return ClaimRecord.Relay(
      name: link.source.record.name, text: text, spans: link.source.record.spans, cue: cueWords(link.relation))
  }

  func cueWords(_ relation: RelationReading) -> String? {
    guard !relation.given.cue.isEmpty else { return nil }
    return reading.words(of: relation.given.cue)
  }

  // MARK: - At the cue

  /// “…, according to Reuters”, “…, per the Courier”: a relay that says nothing else, in the sentence of the cue.
  func accordingTo(_ link: Link) -> [ClaimRecord.Relay] {
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
      // “told Reuters that A, according to court papers”: no outlet, and yet who tells it here.
      let isPaper = ["paper", "papers"].contains(reading.words[object])
      append(object, cue: [token, to], link, anyone: isPaper, to: &found)
    }
    return found
  }
}
