internal import Language

/// The features by which the tokens around a cue are found to be its source, its content, or neither.
///
/// Templates 200–299 do not depend on the cue and are scored once for a document; 300–499 do.
package enum ArgumentFeatures {
  static let none: UInt64 = 0xFFFF

  /// Appends the features of one token that hold for any cue.
  package static func addStatic(_ c: TokenColumns, token i: Int, to bag: inout FeatureBag) {
    let range = c.sentences[Int(c.sentence[i])].tokens
    @inline(__always) func at(_ column: [UInt64], _ index: Int) -> UInt64 {
      range.contains(index) ? column[index] : none
    }
    @inline(__always) func at(_ column: [UInt8], _ index: Int) -> UInt64 {
      range.contains(index) ? UInt64(column[index]) : none
    }
    let tag = UInt64(c.tag[i])
    bag.add(200, c.lemma[i])
    bag.add(201, at(c.lemma, i - 1))
    bag.add(202, at(c.lemma, i + 1))
    bag.add(203, at(c.lemma, i - 2))
    bag.add(204, at(c.lemma, i + 2))
    bag.add(205, UInt64(c.shape[i]))
    bag.add(206, tag)
    bag.add(207, at(c.tag, i - 1), tag, at(c.tag, i + 1))
    bag.add(208, at(c.tag, i - 1))
    bag.add(209, at(c.tag, i + 1))
    bag.add(210, at(c.tag, i - 2))
    bag.add(211, at(c.tag, i + 2))
    bag.add(212, UInt64(c.entity[i]))
    bag.add(213, UInt64(c.entity[i]), at(c.entity, i - 1), at(c.entity, i + 1))
    bag.add(214, c.lemma[i], at(c.lemma, i + 1))
    bag.add(215, c.lemma[i], at(c.lemma, i - 1))
    bag.add(216, UInt64(c.dependency[i]))
    bag.add(217, quotationPlace(c, i))
    bag.add(218, quotationPlace(c, i), tag)
  }

  /// 0 outside, else begin, end, inside; a long quotation is told from a phrase.
  private static func quotationPlace(_ c: TokenColumns, _ i: Int) -> UInt64 {
    let number = Int(c.quotation[i])
    guard number >= 0 else { return 0 }
    let tokens = c.quotations[number].tokens
    let place: UInt64 = i == tokens.lowerBound ? 1 : i == tokens.upperBound - 1 ? 2 : 3
    return place << 1 | (tokens.count > 12 ? 1 : 0)
  }

  /// What the features of all tokens of a window share.
  package struct Frame {
    let cue: CueMention
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
    /// Per token of the window: where its way up meets the cue's way up.
    var meeting: [UInt8]
    var top: [Int32]
    var depth: [UInt8]
    /// The cue's way up; its relation below each step.
    var chain: [Int]
    /// Running counts over the window.
    var commas: [UInt16]
    var marks: [UInt16]
    var cues: [UInt16]

    package init(_ c: TokenColumns, cue: CueMention, window: ArgumentWindow, isCue: [Bool]) {
      self.cue = cue
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
      headline = UInt64(c.sentences[sentence].headline)
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
      meeting = [UInt8](repeating: 0xFF, count: tokens.count)
      top = [Int32](repeating: -1, count: tokens.count)
      depth = [UInt8](repeating: 0, count: tokens.count)
      chain = []
      var step = head
      while chain.count < 7 {
        chain.append(step)
        if tokens.contains(step) {
          meeting[step - tokens.lowerBound] = UInt8(chain.count - 1)
          top[step - tokens.lowerBound] = Int32(step)
        }
        let up = Int(c.head[step])
        if up == step { break }
        step = up
      }
      let sentenceTokens = range.clamped(to: tokens)
      var path: [Int] = []
      for token in sentenceTokens where meeting[token - tokens.lowerBound] == 0xFF {
        var at = token
        path.removeAll(keepingCapacity: true)
        // 0xFE: no way to the cue's chain within reach.
        while sentenceTokens.contains(at), meeting[at - tokens.lowerBound] == 0xFF, path.count < 64 {
          path.append(at)
          let up = Int(c.head[at])
          if up == at { break }
          at = up
        }
        let known = sentenceTokens.contains(at) ? meeting[at - tokens.lowerBound] : 0xFE
        for node in path.reversed() {
          let place = node - tokens.lowerBound
          if known >= 0xFE {
            meeting[place] = 0xFE
          } else {
            let up = Int(c.head[node])
            meeting[place] = known
            let onChain = Int(known) < chain.count && chain[Int(known)] == up
            top[place] = onChain ? Int32(node) : top[up - tokens.lowerBound]
            depth[place] = onChain ? 1 : min(9, depth[up - tokens.lowerBound] + 1)
          }
        }
      }

      commas = [UInt16](repeating: 0, count: tokens.count + 1)
      marks = commas
      cues = commas
      for (place, token) in tokens.enumerated() {
        commas[place + 1] = commas[place] + (c.isComma[token] ? 1 : 0)
        marks[place + 1] = marks[place] + (c.isMark[token] ? 1 : 0)
        cues[place + 1] = cues[place] + (isCue[token] ? 1 : 0)
      }
      for token in cue.tokens where isCue[token] && tokens.contains(token) {
        // The cue itself is no other cue.
        for place in (token - tokens.lowerBound + 1)...tokens.count { cues[place] -= 1 }
      }
    }

    @inline(__always)
    func between(_ counts: [UInt16], _ a: Int, _ b: Int, _ origin: Int) -> UInt64 {
      a < b ? UInt64(counts[b - origin] &- counts[a - origin]) : 0
    }
  }

  /// Appends the features of one token of the window that depend on the cue.
  package static func add(
    _ c: TokenColumns, token i: Int, frame f: Frame, window: ArgumentWindow, isCue: [Bool], to bag: inout FeatureBag
  ) {
    let origin = window.tokens.lowerBound
    let place = i - origin
    let inCue = f.cue.tokens.count == 1 ? i == f.cue.head : f.cue.tokens.contains(i)
    let side: UInt64 = inCue ? 0 : i < f.cue.first ? 1 : i > f.cue.last ? 2 : 3
    let pos = UInt64(c.pos[i])
    let tag = UInt64(c.tag[i])
    let relation = UInt64(c.dependency[i])
    let gap = i < f.cue.first ? f.cue.first - i : i > f.cue.last ? i - f.cue.last : 0
    let distance = bucket(gap)
    let sentenceOffset = Int(c.sentence[i]) - f.sentence
    let apart = UInt64(
      sentenceOffset == 0 ? 0 : sentenceOffset < 0 ? (sentenceOffset == -1 ? 1 : 2) : min(sentenceOffset, 2) + 2)
    let from = i < f.cue.first ? i + 1 : f.cue.last + 1
    let to = i < f.cue.first ? f.cue.first : i
    let commas = min(3, f.between(f.commas, from, to, origin))
    let marks = min(3, f.between(f.marks, from, to, origin))
    let cues = min(2, f.between(f.cues, from, to, origin))
    let otherCue: UInt64 = isCue[i] && !inCue ? 1 : 0
    let quoted: UInt64 = c.quotation[i] >= 0 ? 1 : 0

    bag.add(300, side, inCue ? pos : 0)
    bag.add(301, side, pos)
    bag.add(302, side, tag)
    bag.add(303, f.tag, side)
    bag.add(304, f.lemma, side)
    bag.add(305, f.lemma, side, pos)
    bag.add(306, distance, side)
    bag.add(307, distance, side, pos)
    bag.add(308, apart, side)
    bag.add(309, apart, quoted, side)
    let elsewhere = c.sentences[Int(c.sentence[i])].paragraph != f.paragraph
    if elsewhere { bag.add(324, side, quoted, f.nextLemma) }
    bag.add(310, side, commas, apart == 0 ? 1 : 0)
    bag.add(311, side, marks, quoted)
    bag.add(312, side, cues, apart == 0 ? 1 : 0)
    bag.add(313, otherCue, side)
    bag.add(314, otherCue, c.lemma[i])
    bag.add(315, side, UInt64(c.entity[i]))
    bag.add(316, side, c.lemma[i])
    bag.add(317, f.nextTag, side, distance)
    bag.add(318, f.nextLemma, side)
    bag.add(319, side, f.quotationAfter, quoted)
    bag.add(320, f.headline, side, quoted)
    if inCue {
      bag.add(321, c.lemma[i])
      bag.add(322, tag, f.tag)
      bag.add(323, i == f.cue.head ? 1 : 0, UInt64(min(3, f.cue.tokens.count)))
    }

    quotations(c, i, f, quoted: quoted, side: side, cues: cues, &bag)

    let meeting = f.meeting[place]
    let level = UInt64(meeting)
    if meeting < 0xFE {
      let top = Int(f.top[place])
      let topRelation = UInt64(c.dependency[top])
      let topTag = UInt64(c.tag[top])
      let depth = UInt64(f.depth[place])
      let step = f.chain[Int(meeting)]
      // Below which relation the cue hangs where the two ways meet.
      let chainRelation = meeting > 0 ? UInt64(c.dependency[f.chain[Int(meeting) - 1]]) : none
      let shape = level << 16 | topRelation << 8 | (top < f.cue.head ? 1 : 0)
      let isTop: UInt64 = depth <= 1 ? 1 : 0
      bag.add(340, shape)
      bag.add(341, shape, side)
      bag.add(342, shape, topTag)
      bag.add(343, shape, f.lemma)
      bag.add(344, shape, f.tag, f.relation)
      bag.add(345, shape, chainRelation, side)
      bag.add(346, shape, isTop, pos)
      bag.add(347, shape, min(depth, 3), relation)
      bag.add(348, level, side, min(depth, 4))
      bag.add(349, shape, i == Int(c.leftEdge[top]) ? 1 : i == Int(c.rightEdge[top]) ? 2 : 0)
      if isFunction(c, top) {
        bag.add(350, shape, c.lemma[top])
        bag.add(351, f.lemma, level, c.lemma[top])
      }
      bag.add(352, shape, UInt64(c.entity[i]), f.passive ? 1 : 0)
      bag.add(353, shape, f.lemma, f.nextTag)
      bag.add(354, level, topRelation, c.lemma[i])
      if meeting > 0 { bag.add(355, c.lemma[step], chainRelation, topRelation) }
      bag.add(356, shape, quoted, f.quotation >= 0 ? 1 : 0)
      bag.add(357, shape, cues, commas)
      bag.add(358, shape, f.passive ? 1 : 0, f.ownSubject ? 1 : 0)
      bag.add(359, f.lemma, chainRelation, level)
      bag.add(360, level, relation, Int(c.head[i]) == i ? none : UInt64(c.dependency[Int(c.head[i])]))
    } else {
      bag.add(361, level, pos, side)
      bag.add(362, level, quoted, f.lemma)
    }

    let controlled: UInt64 =
      f.control.contains(i) ? (i == f.control.lowerBound ? 1 : i == f.control.upperBound - 1 ? 2 : 3) : 0
    bag.add(380, controlled, f.ownSubject ? 1 : 0, f.passive ? 1 : 0)
    bag.add(381, controlled, f.ownSubject ? 1 : 0, pos)
    bag.add(382, f.ownSubject ? 1 : 0, side, pos)
    bag.add(383, controlled, f.lemma, f.passive ? 1 : 0)
    bag.add(384, controlled, f.relation, f.ownSubject ? 1 : 0)
  }

  private static func quotations(
    _ c: TokenColumns, _ i: Int, _ f: Frame, quoted: UInt64, side: UInt64, cues: UInt64, _ bag: inout FeatureBag
  ) {
    let number = Int(c.quotation[i])
    let cueQuoted: UInt64 = f.quotation >= 0 ? 1 : 0
    if number >= 0 {
      let tokens = c.quotations[number].tokens
      let gap =
        tokens.upperBound <= f.cue.first
        ? f.cue.first - tokens.upperBound : tokens.lowerBound > f.cue.last ? tokens.lowerBound - f.cue.last - 1 : 99
      let near = gap == 99 ? 9 : bucket(gap)
      let same: UInt64 = number == f.quotation ? 1 : 0
      let long: UInt64 = tokens.count > 12 ? 2 : tokens.count > 4 ? 1 : 0
      bag.add(330, near, side, same)
      bag.add(331, near, f.lemma)
      bag.add(332, near, side, long)
      bag.add(333, same, cueQuoted, side)
      bag.add(334, near, cues, side)
      bag.add(335, i == tokens.lowerBound ? 1 : i == tokens.upperBound - 1 ? 2 : 0, near, side)
    } else {
      bag.add(336, cueQuoted, side)
      let before = i > 0 && c.quotation[i - 1] >= 0
      let after = i + 1 < c.count && c.quotation[i + 1] >= 0
      bag.add(337, (before ? 1 : 0) << 1 | (after ? 1 : 0), side, UInt64(c.pos[i]))
    }
    bag.add(338, quoted, side, f.lemma)
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
