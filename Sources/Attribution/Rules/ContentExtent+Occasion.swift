internal import Language

/// Cuts when, why and how something was said: “accused X of A after B”, “said A, despite B”.
extension ContentExtent {
  static func occasion(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    circumstance(&candidate, c, cue)
    behindMarks(&candidate, c)
    concession(&candidate, c, cue)
    contrast(&candidate, c, cue)
    otherSide(&candidate, c, cue)
    manner(&candidate, c, cue)
    hour(&candidate, c, cue)
    deed(&candidate, c, cue)
    sequel(&candidate, c, cue)
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last > cue,
      let clause = c.child(of: cue, .advcl, after: cue),
      c.child(of: clause, .mark, where: { occasions.contains(c.lemma[$0]) }) != nil
        || c.child(of: clause, .advmod, where: { c.isTag($0, .wrb) && occasions.contains(c.lemma[$0]) }) != nil
    else { return }
    let start = Int(c.leftEdge[clause])
    let end = Int(c.rightEdge[clause])
    guard start > cue, candidate.content.contains(where: { $0 > cue && $0 < start && !c.isPunctuation($0) }) else {
      return
    }
    keep(&candidate, c) { $0 < start || $0 > end || c.quotation[$0] >= 0 }
  }

  /// “said A, despite B”, “said he was “A” after losing B”: what stands behind a comma or a quotation and hangs on the cue.
  private static func circumstance(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last > cue,
      let clause = c.child(of: cue, .ccomp, after: cue)
    else { return }
    for verb in [cue, clause] {
      guard
        let start = c.child(
          of: verb, .prep, after: clause,
          where: {
            circumstances.contains(c.lemma[$0]) && c.quotation[$0] < 0
              // “decided that A, despite B”: who decides does not speak of what stands against it.
              && (c.isComma[$0 - 1] && (verb == cue || c.lemma[$0] == despite && deciding.contains(c.lemma[cue]))
                || c.quotation[$0 - 1] >= 0 && c.isMark[$0 - 1] && c.lemma[$0] != despite)
          }), candidate.content.contains(start)
      else { continue }
      let end = Int(c.rightEdge[start])
      keep(&candidate, c) { $0 < start || $0 > end }
    }
  }

  /// “found that A, although B”: what stands behind a comma against A is the reporter's.
  private static func concession(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last > cue,
      let clause = c.child(of: cue, .ccomp, after: cue),
      let against = c.child(of: clause, .advcl, after: clause), c.quotation[against] < 0, against <= last,
      c.child(of: against, .mark, where: { conceding.contains(c.lemma[$0]) }) != nil,
      case let start = Int(c.leftEdge[against]), start > clause, c.isComma[start - 1], Int(c.rightEdge[against]) >= last
    else { return }
    keep(&candidate, c) { $0 < start }
  }

  /// “would not say how much it had cost, *but the sum is thought to be A*”: who keeps silent does not go on.
  private static func contrast(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard c.isVerb(cue), c.quotation[cue] < 0, silent.contains(c.lemma[cue]) || c.has(cue, .neg) && c.has(cue, .aux),
      let last = candidate.content.last, last > cue + 2,
      let joint = (cue + 2...last).first(where: {
        c.lemma[$0] == but && c.isComma[$0 - 1] && c.isRelation($0, .cc) && c.quotation[$0] < 0
      }),
      (joint + 1..<min(joint + 16, c.count)).contains(where: {
        c.isFinite($0) && Int(c.subject[$0]) > joint && c.sentence[$0] == c.sentence[joint]
      })
    else { return }
    keep(&candidate, c) { $0 < joint }
  }

  /// “The army said A, *while the rebels claimed B*”: another side's words are its own. (“A, X said, *while Y claimed B*” is `trailer`'s.)
  private static func otherSide(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard c.isVerb(cue), c.quotation[cue] < 0, let last = candidate.content.last, last > cue + 3 else { return }
    let start = (cue + 2...last).first { token in
      c.quotation[token] < 0 && c.isComma[token - 1] && candidate.content.contains(token)
        && meanwhile.contains(c.lemma[token])
    }
    guard let start, c.sentence[start] == c.sentence[cue], let first = candidate.content.first, first > cue,
      first < start - 1,
      let verb = (start + 1..<max(start + 1, min(start + 16, c.count))).first(where: {
        c.isFinite($0) && Int(c.subject[$0]) > start
      }), c.sentence[verb] == c.sentence[cue], SureConstruction.speaks(c, verb), c.isNominal(Int(c.subject[verb])),
      c.pos[Int(c.subject[verb])] != PartOfSpeech.pron.rawValue, !Thing.isOne(c, Int(c.subject[verb]))
    else { return }
    keep(&candidate, c) { $0 < start }
  }

  /// “dismissed him *for decades*”, “claimed the raid *in a message on its page*”: how long, when and where somebody judged, at the
  /// content's end.
  private static func hour(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard c.isVerb(cue), c.quotation[cue] < 0, !VerbConstruction.intends(c, cue), !c.has(cue, .xcomp),
      Int(c.object[cue]) > cue, let last = candidate.content.last, last > Int(c.object[cue]),
      let time = c.child(of: cue, .prep, after: Int(c.object[cue])), c.quotation[time] < 0,
      candidate.content.contains(time),
      Int(c.rightEdge[time]) >= last,
      c.child(of: time, .pobj).map({
        isTime(c, $0) || isSetting(c, $0)
      }) ?? false,
      !CueFrames.takes(c.lemma[cue], preposition: c.lemma[time]),
      durations.contains(c.lemma[time])
        // “dismissed the criticism *on a call with reporters*”
        || venues.contains(c.lemma[time]) && c.child(of: time, .pobj).map({ stages.contains(c.lemma[$0]) }) ?? false,
      CueFrames.of(c.lemma[cue]).contains(.object),
      !(CueFrames.of(c.lemma[cue]).contains(.charge) && c.lemma[time] == forWord),
      candidate.content.allSatisfy({ $0 < time || c.quotation[$0] < 0 })
    else { return }
    let start = Int(c.leftEdge[time])
    keep(&candidate, c) { $0 < start }
  }

  /// “threatened to sue *after A had happened*”: what somebody wants to do comes after nothing that is past; why they want it may.
  private static func deed(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard c.isVerb(cue), c.quotation[cue] < 0, CueFrames.of(c.lemma[cue]).contains(.infinitive),
      let deed = c.child(of: cue, .xcomp, after: cue), c.hasTo(deed), candidate.content.contains(deed),
      let mark = candidate.content.first(where: {
        $0 > deed && c.lemma[$0] == afterWord && c.isRelation($0, .mark) && c.quotation[$0] < 0
      }), case let past = Int(c.head[mark]), past > mark, c.subject[past] > mark,
      (mark...past).contains(where: { c.isTag($0, .vbd) }) || c.isTag(past, .vbn) && !c.has(past, .aux),
      Int(c.rightEdge[past]) >= (candidate.content.last ?? 0)
    else { return }
    keep(&candidate, c) { $0 < mark }
  }

  /// “Lund vows to ride on *after crash*”: in a headline what came before stands last.
  private static func sequel(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard c.isVerb(cue), c.sentences[Int(c.sentence[cue])].isHeading, let last = candidate.content.last,
      let after = candidate.content.last(where: {
        $0 > cue + 1 && c.lemma[$0] == afterWord && c.isRelation($0, .prep) && c.quotation[$0] < 0
      }), Int(c.rightEdge[after]) >= last, c.has(after, .pobj)
    else { return }
    keep(&candidate, c) { $0 < after }
  }

  /// “disputed that figure *without offering another*”: how it was said.
  private static func manner(_ candidate: inout RelationCandidate, _ c: TokenColumns, _ cue: Int) {
    guard c.isVerb(cue), c.quotation[cue] < 0, !c.has(cue, .ccomp), !c.has(cue, .xcomp), Int(c.object[cue]) > cue else {
      return
    }
    // “dismissed the claim *out of hand*”, “rebutted it *point by point*”
    if let last = candidate.content.last, last > Int(c.object[cue]) + 2, c.quotation[last] < 0,
      let manner = manners.first(where: { words in
        words.indices.allSatisfy { c.word[last - words.count + 1 + $0] == words[$0] }
      })
    {
      keep(&candidate, c) { $0 <= last - manner.count }
    }
    guard
      let without = c.child(of: cue, .prep, after: Int(c.object[cue]), where: { c.lemma[$0] == without }),
      c.has(without, .pcomp), candidate.content.contains(Int(c.object[cue]))
    else { return }
    keep(&candidate, c) { $0 < without }
  }

  /// In what, or where, somebody speaks: a statement, an interview, a hearing.
  static func isSetting(_ c: TokenColumns, _ noun: Int) -> Bool {
    settings.contains(c.lemma[noun]) || stages.contains(c.lemma[noun])
  }

  static func chargeDay(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    // “accused X of A on Tuesday after B”: the day is that of the accusing, and what came before it as well.
    if c.isVerb(cue), CueFrames.of(c.lemma[cue]).contains(.charge), c.quotation[cue] < 0,
      let on = candidate.content.first(where: {
        $0 > cue + 2 && c.lemma[$0] == onWord && c.quotation[$0] < 0 && c.isRelation($0, .prep) && $0 + 2 < c.count
          && isTime(c, $0 + 1)
          && sinces.contains(c.lemma[Int(c.rightEdge[$0 + 1]) + 1 < c.count ? Int(c.rightEdge[$0 + 1]) + 1 : $0])
      })
    {
      keep(&candidate, c) { $0 < on }
    }
  }

  private static func behindMarks(_ candidate: inout RelationCandidate, _ c: TokenColumns) {
    let cue = candidate.cue.head
    // “accused X of ‘A’ after he was sacked”: what stands behind the marks is told by the paper.
    if c.isVerb(cue), c.quotation[cue] < 0,
      !CueFrames.of(c.lemma[cue]).isDisjoint(with: [.charge, .naming, .comparison]), !c.has(cue, .ccomp),
      let after = candidate.content.first(where: {
        $0 > cue + 2 && c.quotation[$0] < 0 && c.isMark[$0 - 1] && !c.isComma[$0 - 1] && c.quotation[$0 - 1] >= 0
          && c.lemma[$0] == afterWord && c.isRelation($0, .mark) && c.sentence[$0] == c.sentence[cue]
      }), candidate.content.contains(where: { $0 > cue && $0 < after && c.quotation[$0] >= 0 })
    {
      keep(&candidate, c) { $0 < after }
    }
  }

  private static let deciding = TokenColumns.hashes("decide vote agree rule resolve conclude choose")
  /// How words are met, at their end.
  private static let manners: [[UInt64]] = ["out of hand", "point by point", "line by line", "in full"].map {
    $0.split(separator: " ").map { FeatureBag.hash(String($0)) }
  }
  private static let settings = TokenColumns.hashes(
    """
    message statement interview letter post tweet speech email note address video article column session hearing court box
    broadcast memo conference meeting testimony editorial release blog reply telegram
    """)
  private static let venues = TokenColumns.hashes("on at")
  /// Where one speaks to others.
  private static let stages = TokenColumns.hashes(
    "call conference rally briefing podcast radio television tv programme program show hearing")
  private static let durations = TokenColumns.hashes("for within in during since until throughout")
  private static let forWord = FeatureBag.hash("for")
  private static let meanwhile = TokenColumns.hashes("while whereas")
  private static let conceding = TokenColumns.hashes("although though")
  private static let but = FeatureBag.hash("but")
  private static let silent = TokenColumns.hashes("decline refuse")
  private static let afterWord = FeatureBag.hash("after")
  private static let onWord = FeatureBag.hash("on")
}
