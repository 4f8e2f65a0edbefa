internal import Language

/// “X said that A, *calling B C*”: a participle of saying behind a comma at the end of what somebody says goes on with the
/// speaker's words, where it can hardly be said of A's subject. The content ends before it, and its source is the speaker.
///
/// - things: “said the scheme had failed, blaming the weather”
/// - the speaker again: “said he was proud, describing the win as his best”
/// - no subject: “declined to say why, stating only that B”
/// - always: “adding”, “noting”, “stressing”
///
/// “Said the council had walked out, calling A B” is left as it is: councils call.
enum ParticipleSpeaker {
  /// The outermost speaker comes first. Linear in the tokens of the contents, but for the order of the cues.
  static func split(
    _ all: inout [RelationSelection.Scored], _ c: TokenColumns, constructions: [RelationCandidate]
  ) {
    var byCue: [Int: [Int]] = [:]
    for (number, scored) in all.enumerated() { byCue[scored.candidate.cue.head, default: []].append(number) }
    var spoken: Set<Int> = []
    for number in all.indices.sorted(by: { all[$0].candidate.cue.head < all[$1].candidate.cue.head }) {
      let candidate = all[number].candidate
      let cue = candidate.cue.head
      guard c.isVerb(cue), c.quotation[cue] < 0, !candidate.source.isEmpty, let last = candidate.content.last,
        let first = candidate.content.first, first > cue, !c.isRelation(cue, .relcl, .acl),
        let participle = participle(in: candidate.content, last, cue, c)
      else { continue }
      let start = Int(c.leftEdge[participle])
      let kept = candidate.content.filter { $0 < start - 1 }
      guard kept.contains(where: { !c.isPunctuation($0) }), isSpeakers(c, participle, candidate) else { continue }
      let own = byCue[participle] ?? []
      let isHeld = last >= participle
      if spoken.insert(participle).inserted {
        for other in own { all[other].candidate.source = candidate.source }
      }
      if own.isEmpty {
        guard var made = made(c, participle, constructions) else { continue }
        made.source = candidate.source
        made.content.removeAll(where: candidate.source.contains)
        byCue[participle] = [all.count]
        all.append(.init(candidate: made, score: min(all[number].score, score), rule: .construction))
      }
      if isHeld { all[number].candidate.content = kept }
    }
  }

  private static let score: Float = 0.6

  /// The first such participle in a content, or right behind it.
  private static func participle(in content: [Int], _ last: Int, _ cue: Int, _ c: TokenColumns) -> Int? {
    let end = min(last + 3, c.count - 1)
    return (content.filter { $0 > cue + 2 } + (last < end ? Array(last + 1...end) : [])).first { token in
      guard c.isTag(token, .vbg), c.isRelation(token, .advcl), c.quotation[token] < 0,
        saying.contains(c.lemma[token]), c.sentence[token] == c.sentence[cue], !c.has(token, .mark),
        case let comma = Int(c.leftEdge[token]) - 1, comma > cue + 1, token - comma <= 2, c.isComma[comma]
      else { return false }
      let above = Int(c.head[token])
      return above == cue || above > cue && content.contains(above)
    }
  }

  private static func isSpeakers(_ c: TokenColumns, _ participle: Int, _ holder: RelationCandidate) -> Bool {
    let cue = holder.cue.head
    var above = Int(c.head[participle])
    if above == cue || goingOn.contains(c.lemma[participle]) || silent.contains(c.lemma[cue]) { return true }
    for _ in 0..<3 where c.subject[above] < 0 && c.isRelation(above, .conj, .xcomp) && Int(c.head[above]) > cue {
      above = Int(c.head[above])
    }
    guard c.subject[above] > cue else { return !c.isRelation(above, .relcl, .acl) && !c.isRelation(above, .pcomp) }
    let subject = Int(c.subject[above])
    if c.pos[subject] == PartOfSpeech.pron.rawValue {
      // “She said he had left, saying A”: another pronoun is another person.
      guard holder.source.count == 1, c.pos[holder.source[0]] == PartOfSpeech.pron.rawValue else { return true }
      return c.lemma[subject] == c.lemma[holder.source[0]]
    }
    // What the chain left out of the content is somebody's: the speaker is nearer than whom the content is about.
    if let last = holder.content.last, last < participle { return true }
    return c.isPassive(above)
      || c.pos[subject] != PartOfSpeech.propn.rawValue && c.entity[subject] == 0 && !people.contains(c.lemma[subject])
        && !HeadlineAttribution.isRole(c, subject) && (!c.isTag(subject, .nns) || things.contains(c.lemma[subject]))
  }

  private static func made(
    _ c: TokenColumns, _ participle: Int, _ constructions: [RelationCandidate]
  ) -> RelationCandidate? {
    if let construction = constructions.first(where: { $0.cue.head == participle }) { return construction }
    // “pointing to a study that A”
    guard pointing.contains(c.lemma[participle]), let to = c.child(of: participle, .prep, after: participle),
      to == participle + 1, let noun = c.child(of: to, .pobj, after: to)
    else { return nil }
    return ConstructionReader.relation(c, [participle, to], head: participle, content: c.phrase(noun), source: [])
  }

  private static let goingOn = TokenColumns.hashes("add note stress emphasise emphasize")
  private static let pointing = TokenColumns.hashes("point")
  private static let silent = TokenColumns.hashes("decline refuse")
  /// Who may speak besides those whose office it is.
  private static let people = TokenColumns.hashes(
    """
    man woman boy girl child person husband wife father mother son daughter brother sister friend partner girlfriend boyfriend
    neighbour neighbor colleague boss owner driver officer witness victim suspect patient pupil student teacher nurse doctor
    player guard soldier firm club party team group airline charity trust board gang crew family couple church school
    hospital university network union association federation society institute company government ministry agency
    department council committee commission campaign bank maker broadcaster newspaper paper court side guest passenger caller rival opponent staff crowd pair
    """)
  /// What stands in the plural and does not speak.
  private static let things = TokenColumns.hashes(
    """
    unit claim result figure price rate test trial work road plan thing cost talk number change rule event measure report
    allegation accusation suggestion charge comment remark condition term profit booking sale loss share revenue wage job
    home house bridge election vote poll sample drug dam flood fire storm crime attack tax bill car ship plane train bus boat
    bird tree animal crop delay problem stock order payment cut bond yield case mistake error issue
    """)
  private static let saying = TokenColumns.hashes(
    """
    add note stress emphasise emphasize warn insist claim argue accuse describe call urge blame say state point criticize
    criticise praise thank dismiss deny vow promise threaten admit acknowledge concede complain predict suggest explain
    declare demand compare liken hint joke recall condemn denounce reject label dub brand maintain caution
    """)
}
