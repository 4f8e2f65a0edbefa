internal import Language

/// The features by which a token is found to attribute.
///
/// Templates 1–199. Words, tags and quotations see two or three tokens around; the parse gives what hangs on the token
/// (subject, object, clause, prepositions) and what the token hangs on.
package enum CueFeatures {
  static let outside: UInt64 = 0xFFFF
  private static let that = FeatureBag.hash("that")

  /// Appends the features of one token, as a row of its own.
  package static func add(_ columns: TokenColumns, token: Int, to bag: inout FeatureBag) {
    let sentence = columns.sentences[Int(columns.sentence[token])]
    let range = sentence.tokens
    words(columns, token, range, &bag)
    tags(columns, token, range, &bag)
    quotations(columns, token, sentence, &bag)
    parse(columns, token, range, &bag)
    place(columns, token, sentence, &bag)
    bag.endToken()
  }

  /// Tokens between a token and the last mark before it in its sentence, and the next one after it; at most `reach`.
  private static func marks(
    _ c: TokenColumns, around i: Int, _ range: Range<Int>, reach: (before: Int, after: Int)
  ) -> (before: UInt64, after: UInt64) {
    var before = 0
    while before < reach.before, i - before > range.lowerBound, !c.isMark[i - before - 1] { before += 1 }
    if i - before == range.lowerBound { before = reach.before }
    var after = 0
    while after < reach.after, i + after + 1 < range.upperBound, !c.isMark[i + after + 1] { after += 1 }
    if i + after + 1 == range.upperBound { after = reach.after }
    return (UInt64(before), UInt64(after))
  }

  @inline(__always)
  private static func at(_ column: Column<UInt64>, _ index: Int, _ range: Range<Int>) -> UInt64 {
    range.contains(index) ? column[index] : outside
  }

  @inline(__always)
  private static func at(_ column: Column<UInt8>, _ index: Int, _ range: Range<Int>) -> UInt64 {
    range.contains(index) ? UInt64(column[index]) : outside
  }

  private static func words(_ c: TokenColumns, _ i: Int, _ range: Range<Int>, _ bag: inout FeatureBag) {
    var row = bag.row
    defer { bag.row = row }
    let lemma = c.lemma[i]
    let before = at(c.lemma, i - 1, range)
    let after = at(c.lemma, i + 1, range)
    row.add(1, lemma)
    row.add(2, c.word[i])
    row.add(3, c.suffix[i])
    row.add(small: 4, UInt64(c.shape[i]))
    row.add(5, before)
    row.add(6, after)
    row.add(7, at(c.lemma, i - 2, range))
    row.add(8, at(c.lemma, i + 2, range))
    row.add(9, at(c.lemma, i - 3, range))
    row.add(10, at(c.lemma, i + 3, range))
    row.add(11, lemma, before)
    row.add(12, lemma, after)
    row.add(13, lemma, at(c.tag, i + 1, range), at(c.tag, i + 2, range))
    row.add(14, lemma, at(c.tag, i - 1, range), UInt64(c.tag[i]))
    row.add(15, after, at(c.lemma, i + 2, range))
  }

  private static func tags(_ c: TokenColumns, _ i: Int, _ range: Range<Int>, _ bag: inout FeatureBag) {
    var row = bag.row
    defer { bag.row = row }
    let tag = UInt64(c.tag[i])
    let before = at(c.tag, i - 1, range)
    let after = at(c.tag, i + 1, range)
    row.add(small: 20, tag)
    row.add(small: 21, UInt64(c.pos[i]))
    row.add(22, before, tag, after)
    row.add(small: 23, before)
    row.add(small: 24, after)
    row.add(small: 25, at(c.tag, i - 2, range))
    row.add(small: 26, at(c.tag, i + 2, range))
    row.add(27, c.lemma[i], UInt64(c.pos[i]))
    row.add(28, tag, after, at(c.tag, i + 2, range))
    row.add(29, tag, before, at(c.tag, i - 2, range))
    let entity = UInt64(c.entity[i])
    row.add(small: 30, entity)
    row.add(small: 31, at(c.entity, i - 1, range))
    row.add(small: 32, at(c.entity, i + 1, range))
    row.add(small: 33, at(c.entity, i - 2, range))
    row.add(small: 34, at(c.entity, i + 2, range))
  }

  private static func quotations(
    _ c: TokenColumns, _ i: Int, _ sentence: TokenColumns.SentenceColumns, _ bag: inout FeatureBag
  ) {
    var row = bag.row
    defer { bag.row = row }
    let range = sentence.tokens
    let inside: UInt64 = c.quotation[i] >= 0 ? 1 : 0
    let lemma = c.lemma[i]
    let (before, after) = marks(c, around: i, range, reach: (5, 6))
    let hasQuotation: UInt64 = sentence.hasQuotation ? 1 : 0
    row.add(small: 40, inside, UInt64(c.pos[i]))
    row.add(41, inside, lemma)
    row.add(small: 42, hasQuotation, inside)
    row.add(43, hasQuotation, lemma)
    row.add(small: 44, before, inside)
    row.add(small: 45, after, inside)
    row.add(46, lemma, before)
    row.add(47, lemma, after)
    let that: UInt64 = at(c.lemma, i + 1, range) == that || at(c.lemma, i + 2, range) == that ? 1 : 0
    row.add(48, lemma, that)
    row.add(small: 49, that, UInt64(c.pos[i]))
  }

  private static func parse(_ c: TokenColumns, _ i: Int, _ range: Range<Int>, _ bag: inout FeatureBag) {
    var row = bag.row
    defer { bag.row = row }
    let lemma = c.lemma[i]
    let tag = UInt64(c.tag[i])
    let relation = UInt64(c.dependency[i])
    let head = Int(c.head[i])
    let isRoot = head == i
    let headLemma = isRoot ? outside : c.lemma[head]
    let headTag = isRoot ? outside : UInt64(c.tag[head])
    row.add(small: 60, relation)
    row.add(61, relation, lemma)
    row.add(62, headLemma)
    row.add(63, headLemma, relation, lemma)
    row.add(small: 64, headTag, relation)
    row.add(small: 65, isRoot ? outside : UInt64(c.dependency[head]), relation)
    row.add(66, headTag, relation, lemma)
    let mask = c.childMask[i]
    row.add(67, mask & structural)
    row.add(68, mask & structural, lemma)
    row.add(69, mask & structural, tag)
    var rest = mask
    while rest != 0 {
      let bit = UInt64(rest.trailingZeroBitCount)
      rest &= rest - 1
      row.add(small: 70, bit, tag)
      row.add(71, bit, lemma)
    }

    let subject = Int(c.subject[i])
    if subject >= 0 {
      row.add(80, c.lemma[subject])
      row.add(small: 81, UInt64(c.pos[subject]), UInt64(c.entity[subject]), tag)
      row.add(82, lemma, UInt64(c.pos[subject]), UInt64(c.entity[subject]))
      row.add(83, lemma, c.lemma[subject])
      row.add(small: 84, UInt64(c.dependency[subject]), c.quotation[subject] >= 0 ? 1 : 0, subject < i ? 1 : 0)
    } else {
      row.add(small: 85, tag, relation)
      let shared = sharedSubject(c, i)
      if shared >= 0 {
        row.add(small: 86, UInt64(c.pos[shared]), UInt64(c.entity[shared]), relation)
        row.add(87, lemma, UInt64(c.pos[shared]))
      }
    }
    let object = Int(c.object[i])
    if object >= 0 {
      let quoted: UInt64 = c.quotation[object] >= 0 ? 1 : 0
      row.add(90, UInt64(c.dependency[object]), c.lemma[object])
      row.add(91, lemma, UInt64(c.dependency[object]), quoted)
      row.add(92, lemma, c.lemma[object])
      row.add(93, lemma, UInt64(c.pos[object]), UInt64(c.entity[object]))
    }
    let clause = Int(c.clause[i])
    if clause >= 0 {
      let mask = c.childMask[clause]
      let marked: UInt64 = mask >> UInt64(Dependency.mark.rawValue) & 1
      let hasSubject: UInt64 = mask & subjects != 0 ? 1 : 0
      let relation = UInt64(c.dependency[clause])
      row.add(small: 100, relation, UInt64(c.tag[clause]), marked)
      row.add(101, lemma, relation, marked << 1 | hasSubject)
      row.add(small: 102, relation, hasSubject << 1 | (clause > i ? 1 : 0), tag)
      row.add(103, lemma, clause > i ? 1 : 0, c.quotation[clause] >= 0 ? 1 : 0)
      row.add(104, lemma, UInt64(c.tag[clause]))
    }
    // Prepositions and particles that hang on it, and what a preposition holds.
    var child = i + 1
    var seen = 0
    while child < range.upperBound, child < i + 12, seen < 3 {
      if Int(c.head[child]) == i {
        let dependency = c.dependency[child]
        if dependency == Dependency.prep.rawValue || dependency == Dependency.prt.rawValue
          || dependency == Dependency.agent.rawValue || dependency == Dependency.dative.rawValue
        {
          row.add(110, lemma, c.lemma[child])
          row.add(111, UInt64(dependency), c.lemma[child], tag)
          seen += 1
        }
      }
      child += 1
    }
    let above = Int(c.verbAbove[i])
    if above >= 0 {
      row.add(120, c.lemma[above], relation)
      row.add(121, c.lemma[above], UInt64(c.pos[i]))
      let between: UInt64 = above < i ? 1 : 0
      row.add(122, c.lemma[above], between, (c.quotation[above] >= 0) == (c.quotation[i] >= 0) ? 1 : 0)
      row.add(123, lemma, c.lemma[above])
      let further = Int(c.verbAbove[above])
      if further >= 0 { row.add(124, c.lemma[further], UInt64(c.pos[i])) }
    }
    let grandparent = isRoot ? -1 : Int(c.head[head])
    if grandparent >= 0 {
      row.add(125, c.lemma[grandparent], relation, UInt64(c.dependency[head]))
    }
  }

  private static func place(
    _ c: TokenColumns, _ i: Int, _ sentence: TokenColumns.SentenceColumns, _ bag: inout FeatureBag
  ) {
    var row = bag.row
    defer { bag.row = row }
    let range = sentence.tokens
    let lemma = c.lemma[i]
    let pos = UInt64(c.pos[i])
    let headline = UInt64(sentence.paragraphForm)
    row.add(small: 140, headline, pos)
    row.add(141, headline, lemma)
    row.add(small: 142, UInt64(min(sentence.place, 3)), pos)
    row.add(small: 143, UInt64(min(range.count / 8, 5)), pos)
    row.add(small: 144, UInt64(min(i - range.lowerBound, 4)), pos)
    row.add(small: 145, UInt64(min(range.upperBound - 1 - i, 4)), pos)
    row.add(146, lemma, UInt64(min(i - range.lowerBound, 2)))
    row.add(147, lemma, UInt64(min(range.upperBound - 1 - i, 2)))
    if sentence.opensTurn { row.add(148, lemma, UInt64(min(i - range.lowerBound, 8))) }
  }

  /// The subject that a verb without one of its own shares with the verb it hangs on.
  static func sharedSubject(_ c: TokenColumns, _ i: Int) -> Int {
    var token = i
    for _ in 0..<4 {
      let head = Int(c.head[token])
      if head == token { return -1 }
      if c.dependency[token] == Dependency.relcl.rawValue || c.dependency[token] == Dependency.acl.rawValue {
        return head
      }
      if c.subject[head] >= 0, Int(c.subject[head]) != token { return Int(c.subject[head]) }
      token = head
    }
    return -1
  }

  private static func bits(_ dependencies: Dependency...) -> UInt64 {
    dependencies.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  private static let subjects = bits(.nsubj, .nsubjpass, .csubj, .csubjpass, .expl)

  /// The relations that show a frame; the rest only modify.
  private static let structural = bits(
    .nsubj, .nsubjpass, .csubj, .expl, .dobj, .attr, .oprd, .acomp, .ccomp, .xcomp, .acl, .relcl, .poss, .prep,
    .agent, .dative, .prt, .auxpass, .parataxis, .advcl)
}
