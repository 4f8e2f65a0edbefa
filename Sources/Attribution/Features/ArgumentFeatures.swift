internal import Language

/// The features by which the tokens around a cue are found to be its source, its content, or neither.
///
/// It is long because every template is a line, and their numbers must not meet.
///
/// Templates 200–299 do not depend on the cue and are scored once for a document; 300–499 do.
package enum ArgumentFeatures {
  static let none: UInt64 = 0xFFFF

  /// Appends the features of one token that hold for any cue.
  package static func addStatic(_ c: TokenColumns, token i: Int, to bag: inout FeatureBag) {
    var row = bag.row
    defer { bag.row = row }
    let range = c.sentences[Int(c.sentence[i])].tokens
    @inline(__always) func at(_ column: Column<UInt64>, _ index: Int) -> UInt64 {
      range.contains(index) ? column[index] : none
    }
    @inline(__always) func at(_ column: Column<UInt8>, _ index: Int) -> UInt64 {
      range.contains(index) ? UInt64(column[index]) : none
    }
    let tag = UInt64(c.tag[i])
    row.add(200, c.lemma[i])
    row.add(201, at(c.lemma, i - 1))
    row.add(202, at(c.lemma, i + 1))
    row.add(203, at(c.lemma, i - 2))
    row.add(204, at(c.lemma, i + 2))
    row.add(small: 205, UInt64(c.shape[i]))
    row.add(small: 206, tag)
    row.add(207, at(c.tag, i - 1), tag, at(c.tag, i + 1))
    row.add(small: 208, at(c.tag, i - 1))
    row.add(small: 209, at(c.tag, i + 1))
    row.add(small: 210, at(c.tag, i - 2))
    row.add(small: 211, at(c.tag, i + 2))
    row.add(small: 212, UInt64(c.entity[i]))
    row.add(small: 213, UInt64(c.entity[i]), at(c.entity, i - 1), at(c.entity, i + 1))
    row.add(214, c.lemma[i], at(c.lemma, i + 1))
    row.add(215, c.lemma[i], at(c.lemma, i - 1))
    row.add(small: 216, UInt64(c.dependency[i]))
    row.add(small: 217, quotationPlace(c, i))
    row.add(small: 218, quotationPlace(c, i), tag)
  }

  /// 0 outside, else begin, end, inside; a long quotation is told from a phrase.
  private static func quotationPlace(_ c: TokenColumns, _ i: Int) -> UInt64 {
    let number = Int(c.quotation[i])
    guard number >= 0 else { return 0 }
    let tokens = c.quotations[number].tokens
    let place: UInt64 = i == tokens.lowerBound ? 1 : i == tokens.upperBound - 1 ? 2 : 3
    return place << 1 | (tokens.count > 12 ? 1 : 0)
  }

  /// How a token's way up the parse comes to the cue's way up.
  struct Step {
    /// No way to the cue's chain within reach.
    static let none: UInt8 = 0xFE
    static let unknown: UInt8 = 0xFF

    /// The place in the cue's chain at which they meet.
    var meeting = Step.unknown
    /// Steps below the chain, at most 9.
    var depth: UInt8 = 0
    /// The child of the chain that is the token or stands above it.
    var top: Int32 = -1
  }

  /// What the features of all tokens of a window share.
  package final class Frame {
    let cue: CueMention
    let first: Int
    let last: Int
    let lemma: UInt64
    let tag: UInt64
    let relation: UInt64
    let sentence: Int
    let paragraph: Int
    let quotation: Int
    let nextLemma: UInt64
    let nextTag: UInt64
    let childMask: UInt64
    /// The subject that governs a cue without one of its own: a range of tokens.
    let control: Range<Int>
    let ownSubject: Bool
    let passive: Bool
    let quotationAfter: UInt64
    let headline: UInt64
    /// For each token of the window.
    let ways: [Step]
    /// The cue's way up; its relation below each step.
    let chain: [Int]

    /// 1 where the cue stands in a quotation.
    var cueQuoted: UInt64 { quotation >= 0 ? 1 : 0 }

    package init(_ c: TokenColumns, cue: CueMention, window: ArgumentWindow) {
      self.cue = cue
      first = cue.first
      last = cue.last
      let head = cue.head
      lemma = c.lemma[head]
      tag = UInt64(c.tag[head])
      relation = UInt64(c.dependency[head])
      sentence = Int(c.sentence[head])
      paragraph = c.sentences[sentence].paragraph
      quotation = Int(c.quotation[head])
      let range = c.sentences[sentence].tokens
      let next = cue.last + 1
      nextLemma = range.contains(next) ? c.lemma[next] : none
      nextTag = range.contains(next) ? UInt64(c.tag[next]) : none
      childMask = c.childMask[head]
      headline = UInt64(c.sentences[sentence].paragraphForm)
      let own = Int(c.subject[head])
      ownSubject = own >= 0
      let shared = own >= 0 ? own : CueFeatures.sharedSubject(c, head)
      control = shared >= 0 ? Int(c.leftEdge[shared])..<Int(c.rightEdge[shared]) + 1 : 0..<0
      let passiveBits: UInt64 = 1 << UInt64(Dependency.auxpass.rawValue) | 1 << UInt64(Dependency.nsubjpass.rawValue)
      passive = childMask & passiveBits != 0
      var distance = 0
      var index = next
      while index < range.upperBound, distance < 4, !c.isMark[index] {
        index += 1
        distance += 1
      }
      quotationAfter = index < range.upperBound ? UInt64(distance) : 5

      let tokens = window.tokens
      var ways = [Step](repeating: Step(), count: tokens.count)
      var chain: [Int] = []
      chain.reserveCapacity(7)
      var step = head
      while chain.count < 7 {
        chain.append(step)
        if tokens.contains(step) {
          ways[step - tokens.lowerBound].meeting = UInt8(chain.count - 1)
          ways[step - tokens.lowerBound].top = Int32(step)
        }
        let up = Int(c.head[step])
        if up == step { break }
        step = up
      }
      let sentenceTokens = range.clamped(to: tokens)
      var path: [Int] = []
      for token in sentenceTokens where ways[token - tokens.lowerBound].meeting == Step.unknown {
        var at = token
        path.removeAll(keepingCapacity: true)
        while sentenceTokens.contains(at), ways[at - tokens.lowerBound].meeting == Step.unknown, path.count < 64 {
          path.append(at)
          let up = Int(c.head[at])
          if up == at { break }
          at = up
        }
        let known = sentenceTokens.contains(at) ? ways[at - tokens.lowerBound].meeting : Step.none
        for node in path.reversed() {
          let place = node - tokens.lowerBound
          if known >= Step.none {
            ways[place].meeting = Step.none
          } else {
            let up = Int(c.head[node])
            let above = ways[up - tokens.lowerBound]
            let onChain = Int(known) < chain.count && chain[Int(known)] == up
            ways[place] = Step(
              meeting: known, depth: onChain ? 1 : min(9, above.depth + 1), top: onChain ? Int32(node) : above.top)
          }
        }
      }

      self.ways = ways
      self.chain = chain
    }
  }

  /// Where a token stands to the cue: neighbours often share it.
  struct Place: Equatable {
    /// 0 in the cue, 1 before it, 2 after it, 3 in a gap of it.
    let side: UInt64
    let distance: UInt64
    /// 0 in the cue's sentence, 1 and 2 before it, 3 and 4 after it.
    let apart: UInt64
    let elsewhere: Bool
    let commas: UInt64
    let marks: UInt64
    let cues: UInt64
    let otherCue: UInt64
    /// Index of the quotation, or −1.
    let number: Int
    let controlled: UInt64

    var quoted: UInt64 { number >= 0 ? 1 : 0 }
    var inCue: Bool { side == 0 }

    @inline(__always)
    init(_ c: borrowing TokenColumns, token i: Int, frame f: borrowing Frame, cues likely: borrowing LikelyCues) {
      let inCue = f.cue.tokens.count == 1 ? i == f.cue.head : f.cue.tokens.contains(i)
      side = inCue ? 0 : i < f.first ? 1 : i > f.last ? 2 : 3
      distance = bucket(i < f.first ? f.first - i : i > f.last ? i - f.last : 0)
      let offset = Int(c.sentence[i]) - f.sentence
      apart = UInt64(offset == 0 ? 0 : offset < 0 ? (offset == -1 ? 1 : 2) : min(offset, 2) + 2)
      elsewhere = c.sentences[Int(c.sentence[i])].paragraph != f.paragraph
      let from = i < f.first ? i + 1 : f.last + 1
      let to = i < f.first ? f.first : i
      // Nothing of the cue itself lies between.
      commas = from < to ? UInt64(min(3, c.commasBefore[to] - c.commasBefore[from])) : 0
      marks = from < to ? UInt64(min(3, c.marksBefore[to] - c.marksBefore[from])) : 0
      cues = from < to ? UInt64(min(2, likely.before[to] - likely.before[from])) : 0
      otherCue = likely.isCue[i] && !inCue ? 1 : 0
      number = Int(c.quotation[i])
      controlled =
        f.control.contains(i) ? (i == f.control.lowerBound ? 1 : i == f.control.upperBound - 1 ? 2 : 3) : 0
    }
  }

  /// Appends the features of one token of the window that depend on the cue.
  package static func add(
    _ c: TokenColumns, token i: Int, frame: Frame, window: ArgumentWindow, cues: LikelyCues, to bag: inout FeatureBag
  ) {
    let place = Place(c, token: i, frame: frame, cues: cues)
    addSide(place, frame, &bag)
    addPlace(c, place, frame, &bag)
    addPartOfSpeech(c, i, place.side, frame, &bag)
    if let way = Way(frame, token: i, origin: window.tokens.lowerBound) {
      addWay(c, way, place.side, frame, &bag)
    }
    addOwn(c, i, place, frame, origin: window.tokens.lowerBound, &bag)
  }

  /// What all tokens on one side of the cue share, those in quotations apart.
  static func addSide(_ p: Place, _ f: Frame, _ bag: inout FeatureBag) {
    var row = bag.row
    defer { bag.row = row }
    let side = p.side
    let quoted = p.quoted
    row.add(small: 303, f.tag, side)
    row.add(304, f.lemma, side)
    row.add(318, f.nextLemma, side)
    row.add(small: 319, side, f.quotationAfter, quoted)
    row.add(small: 320, f.headline, side, quoted)
    if p.number < 0 { row.add(small: 336, f.cueQuoted, side) }
    row.add(338, quoted, side, f.lemma)
  }

  /// What all tokens of one place share.
  static func addPlace(_ c: TokenColumns, _ p: Place, _ f: Frame, _ bag: inout FeatureBag) {
    var row = bag.row
    defer { bag.row = row }
    let side = p.side
    let quoted = p.quoted
    if !p.inCue { row.add(small: 300, side, 0) }
    row.add(small: 306, p.distance, side)
    row.add(small: 308, p.apart, side)
    row.add(small: 309, p.apart, quoted, side)
    if p.elsewhere { row.add(324, side, quoted, f.nextLemma) }
    row.add(small: 310, side, p.commas, p.apart == 0 ? 1 : 0)
    row.add(small: 311, side, p.marks, quoted)
    row.add(small: 312, side, p.cues, p.apart == 0 ? 1 : 0)
    row.add(small: 313, p.otherCue, side)
    row.add(317, f.nextTag, side, p.distance)
    if p.number >= 0 {
      let near = near(c, p.number, f)
      let count = c.quotations[p.number].tokens.count
      let same: UInt64 = p.number == f.quotation ? 1 : 0
      let long: UInt64 = count > 12 ? 2 : count > 4 ? 1 : 0
      row.add(small: 330, near, side, same)
      row.add(331, near, f.lemma)
      row.add(small: 332, near, side, long)
      row.add(small: 333, same, f.cueQuoted, side)
      row.add(small: 334, near, p.cues, side)
    }
    row.add(small: 380, p.controlled, f.ownSubject ? 1 : 0, f.passive ? 1 : 0)
    row.add(383, p.controlled, f.lemma, f.passive ? 1 : 0)
    row.add(small: 384, p.controlled, f.relation, f.ownSubject ? 1 : 0)
  }

  /// How far a quotation is from the cue.
  private static func near(_ c: TokenColumns, _ number: Int, _ f: Frame) -> UInt64 {
    let tokens = c.quotations[number].tokens
    let gap =
      tokens.upperBound <= f.first
      ? f.first - tokens.upperBound : tokens.lowerBound > f.last ? tokens.lowerBound - f.last - 1 : 99
    return gap == 99 ? 9 : bucket(gap)
  }

  /// What all tokens of one part of speech on one side of the cue share.
  static func addPartOfSpeech(_ c: TokenColumns, _ i: Int, _ side: UInt64, _ f: Frame, _ bag: inout FeatureBag) {
    var row = bag.row
    defer { bag.row = row }
    let pos = UInt64(c.pos[i])
    row.add(small: 301, side, pos)
    row.add(305, f.lemma, side, pos)
    row.add(small: 382, f.ownSubject ? 1 : 0, side, pos)
  }

  /// How the parse leads from the cue to a token: up to a step of the cue's chain, then down by a child of it.
  struct Way {
    let level: UInt64
    /// The child.
    let top: Int

    /// `nil` where it does not lead there.
    @inline(__always)
    init?(_ f: borrowing Frame, token i: Int, origin: Int) {
      let step = f.ways[i - origin]
      guard step.meeting < Step.none else { return nil }
      level = UInt64(step.meeting)
      top = Int(step.top)
    }

    func shape(_ c: TokenColumns, _ f: Frame) -> WayShape {
      WayShape(level: level, relation: UInt64(c.dependency[top]), isBefore: top < f.cue.head)
    }
  }

  /// What all tokens below one child on one side of the cue share.
  static func addWay(_ c: TokenColumns, _ way: Way, _ side: UInt64, _ f: Frame, _ bag: inout FeatureBag) {
    var row = bag.row
    defer { bag.row = row }
    let level = way.level
    let top = way.top
    let shape = way.shape(c, f)
    // Below which relation the cue hangs where the two ways meet.
    let chainRelation = level > 0 ? UInt64(c.dependency[f.chain[Int(level) - 1]]) : none
    row.add(small: 340, shape)
    row.add(small: 341, shape, side)
    row.add(small: 342, shape, UInt64(c.tag[top]))
    row.add(343, shape.value, f.lemma)
    row.add(344, shape.value, f.tag, f.relation)
    row.add(345, shape.value, chainRelation, side)
    if isFunction(c, top) {
      row.add(350, shape.value, c.lemma[top])
      row.add(351, f.lemma, level, c.lemma[top])
    }
    row.add(353, shape.value, f.lemma, f.nextTag)
    if level > 0 { row.add(355, c.lemma[f.chain[Int(level)]], chainRelation, UInt64(c.dependency[top])) }
    row.add(small: 358, shape, f.passive ? 1 : 0, f.ownSubject ? 1 : 0)
    row.add(359, f.lemma, chainRelation, level)
  }

  /// What is the token's own.
  static func addOwn(
    _ c: TokenColumns, _ i: Int, _ p: Place, _ f: Frame, origin: Int, _ bag: inout FeatureBag
  ) {
    var row = bag.row
    defer { bag.row = row }
    let side = p.side
    let quoted = p.quoted
    let pos = UInt64(c.pos[i])
    let tag = UInt64(c.tag[i])
    let relation = UInt64(c.dependency[i])
    row.add(small: 302, side, tag)
    row.add(small: 307, p.distance, side, pos)
    if p.otherCue != 0 { row.add(314, c.lemma[i]) }
    row.add(small: 315, side, UInt64(c.entity[i]))
    row.add(316, side, c.lemma[i])
    if p.inCue {
      row.add(small: 300, side, pos)
      row.add(321, c.lemma[i])
      row.add(small: 322, tag, f.tag)
      row.add(323, i == f.cue.head ? 1 : 0, UInt64(min(3, f.cue.tokens.count)))
    }
    if p.number >= 0 {
      let tokens = c.quotations[p.number].tokens
      row.add(small: 335, i == tokens.lowerBound ? 1 : i == tokens.upperBound - 1 ? 2 : 0, near(c, p.number, f), side)
    } else {
      let before = i > 0 && c.quotation[i - 1] >= 0
      let after = i + 1 < c.count && c.quotation[i + 1] >= 0
      row.add(small: 337, (before ? 1 : 0) << 1 | (after ? 1 : 0), side, pos)
    }
    if let way = Way(f, token: i, origin: origin) {
      let level = way.level
      let top = way.top
      let shape = way.shape(c, f)
      let depth = UInt64(f.ways[i - origin].depth)
      row.add(small: 346, shape, depth <= 1 ? 1 : 0, pos)
      row.add(347, shape.value, min(depth, 3), relation)
      row.add(small: 348, level, side, min(depth, 4))
      row.add(small: 349, shape, i == Int(c.leftEdge[top]) ? 1 : i == Int(c.rightEdge[top]) ? 2 : 0)
      row.add(small: 352, shape, UInt64(c.entity[i]), f.passive ? 1 : 0)
      row.add(354, level, UInt64(c.dependency[top]), c.lemma[i])
      row.add(small: 356, shape, quoted, f.quotation >= 0 ? 1 : 0)
      row.add(small: 357, shape, p.cues, p.commas)
      row.add(small: 360, level, relation, Int(c.head[i]) == i ? none : UInt64(c.dependency[Int(c.head[i])]))
    } else {
      let level = UInt64(f.ways[i - origin].meeting)
      row.add(361, level, pos, side)
      row.add(362, level, quoted, f.lemma)
    }
    row.add(small: 381, p.controlled, f.ownSubject ? 1 : 0, pos)
  }

  private static func isFunction(_ c: TokenColumns, _ i: Int) -> Bool {
    switch Dependency(rawValue: c.dependency[i]) {
    case .prep, .mark, .agent, .aux, .advmod, .prt, .dative, .cc: true
    default: false
    }
  }

  @inline(__always)
  static func bucket(_ gap: Int) -> UInt64 {
    switch gap {
    case ..<4: UInt64(max(0, gap))
    case 4...5: 4
    case 6...8: 5
    case 9...13: 6
    case 14...20: 7
    case 21...35: 8
    default: 10
    }
  }
}
