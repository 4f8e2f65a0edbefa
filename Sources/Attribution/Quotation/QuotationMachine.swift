internal import Records

/// Pairs the marks of one paragraph. Each mark is looked at once, with at most two marks of look-ahead.
struct QuotationMachine {
  private let marks: [QuotationMark]
  private let scalars: [UInt32]
  private let start: Int
  private let end: Int
  /// Whether the next paragraph opens with a single mark, so that a single quotation may go on there.
  private let goesOnSingle: Bool
  /// `sureSingle[i]`: the first mark from `i` on that closes a single quotation beyond doubt; `marks.count` if none.
  private let sureSingle: [Int]
  /// `looseSingle[i]`: likewise, where a plural's possessive is not ruled out.
  private let looseSingle: [Int]
  /// `nextDouble[i]`: the first mark from `i` on that is no single one.
  private let nextDouble: [Int]

  init(marks: [QuotationMark], scalars: [UInt32], range: Range<Int>, goesOnSingle: Bool) {
    self.marks = marks
    self.scalars = scalars
    self.goesOnSingle = goesOnSingle
    start = range.lowerBound
    end = range.upperBound
    var sure = [Int](repeating: marks.count, count: marks.count + 1)
    var loose = sure
    var double = sure
    for index in marks.indices.reversed() {
      let mark = marks[index]
      let isSingle = mark.kind == .closingSingle || mark.kind == .straightSingle
      let closes = isSingle && mark.mayClose && !(mark.freeBefore && !mark.stopBefore)
      sure[index] = closes && !(mark.sBefore && mark.spaceAfter) ? index : sure[index + 1]
      loose[index] = closes ? index : loose[index + 1]
      double[index] = mark.kind.rawValue <= QuotationMark.Kind.closingGuillemet.rawValue ? index : double[index + 1]
    }
    sureSingle = sure
    looseSingle = loose
    nextDouble = double
  }

  /// Appends the paragraph's quotations.
  mutating func run(into found: inout [Quotation]) {
    var index = 0
    while index < marks.count {
      let mark = marks[index]
      if let family = opens(mark) {
        index = close(index, family, into: &found)
      } else if staysOpen(index) {
        found.append(unclosed(mark, .single, before: end))
        return
      } else if let closing = closesSingle(index) {
        found.append(quotation(from: mark, to: marks[closing], .single))
        index = closing + 1
      } else {
        index += 1
      }
    }
  }

  /// The family of quotation that a mark opens where none is open; nil if it opens none, or only a single one.
  private func opens(_ mark: QuotationMark) -> Quotation.Marks? {
    switch mark.kind {
    case .opening: .double
    case .openingGuillemet: .guillemets
    // 5'11" is a height: a straight mark after a digit opens nothing.
    case .straight: mark.spaceAfter || (mark.digitBefore && !mark.freeBefore) ? nil : .straight
    // A closing mark where one should open is a slip of the pen, if words follow it and none stands before.
    case .closing: mark.mayOpen && !mark.freeAfter ? .double : nil
    case .closingGuillemet: mark.mayOpen && !mark.freeAfter ? .guillemets : nil
    default: nil
    }
  }

  /// Closes the quotation that `marks[start]` opens, and answers the index to go on from.
  private func close(_ start: Int, _ family: Quotation.Marks, into found: inout [Quotation]) -> Int {
    let opening = marks[start]
    let limit = min(end, opening.place + QuotationFinder.longestUnclosed)
    var index = nextDouble[start + 1]
    var depth = 0
    while index < marks.count, marks[index].place < limit {
      let mark = marks[index]
      if belongs(mark, to: family) {
        if reopens(mark, family) {
          if !nests(index, family) {
            // Left open: it ends where the next one begins.
            found.append(unclosed(opening, family, before: mark.place))
            return index
          }
          depth += 1
        } else if depth > 0 {
          depth -= 1
        } else {
          found.append(quotation(from: opening, to: mark, family))
          return index + 1
        }
      }
      index = nextDouble[index + 1]
    }
    // Never closed. A straight mark with a word behind it that opens nothing is noise.
    guard opening.kind != .straight || opening.mayOpen, end - opening.place <= QuotationFinder.longestUnclosed else {
      return start + 1
    }
    found.append(unclosed(opening, family, before: end))
    return marks.count
  }

  private func belongs(_ mark: QuotationMark, to family: Quotation.Marks) -> Bool {
    switch mark.kind {
    case .opening, .closing, .straight: family != .guillemets
    case .openingGuillemet, .closingGuillemet: family == .guillemets
    default: false
    }
  }

  /// Whether a mark inside an open quotation opens another one.
  private func reopens(_ mark: QuotationMark, _ family: Quotation.Marks) -> Bool {
    switch mark.kind {
    // „so“: the mark that opens in English closes in German.
    case .opening: !(mark.freeAfter && !mark.freeBefore)
    case .openingGuillemet: true
    case .straight: mark.mayOpen && !mark.freeAfter && !mark.stopBefore
    default: false
    }
  }

  /// Whether the two marks after a reopening one both close, so that it nests.
  private func nests(_ index: Int, _ family: Quotation.Marks) -> Bool {
    let first = nextDouble[index + 1]
    guard first < marks.count, belongs(marks[first], to: family), !reopens(marks[first], family) else { return false }
    let second = nextDouble[first + 1]
    return second < marks.count && belongs(marks[second], to: family) && !reopens(marks[second], family)
      && marks[second].place - marks[index].place < QuotationFinder.longestUnclosed
  }

  /// Whether a single mark opens a quotation that the next paragraph carries on: at the paragraph's head or behind a colon or comma,
  /// with nothing behind it that closes beyond doubt.
  private func staysOpen(_ index: Int) -> Bool {
    let mark = marks[index]
    guard goesOnSingle, isOpeningSingle(mark), !mark.elision, sureSingle[index + 1] == marks.count,
      nextDouble[index + 1] == marks.count, end - mark.place <= QuotationFinder.longestUnclosed
    else { return false }
    var before = mark.place
    while before > start, QuotationScanner.isSpace(scalars[before - 1]) { before -= 1 }
    return before == start || scalars[before - 1] == 0x3A || scalars[before - 1] == 0x2C
  }

  private func isOpeningSingle(_ mark: QuotationMark) -> Bool {
    switch mark.kind {
    case .openingSingle: !mark.spaceAfter
    case .straightSingle: mark.mayOpen && !mark.freeAfter
    default: false
    }
  }

  /// The mark that closes the single quotation that `marks[index]` opens, if it opens one.
  private func closesSingle(_ index: Int) -> Int? {
    let mark = marks[index]
    guard isOpeningSingle(mark) else { return nil }
    let bound = index + 1 < marks.count ? nextDouble[index + 1] : marks.count
    var closing = sureSingle[index + 1]
    if closing >= bound || marks[closing].place - mark.place > QuotationFinder.longestSingle {
      closing = looseSingle[index + 1]
      // ’til … the players’ needs better proof than a possessive.
      if mark.elision { return nil }
    }
    guard closing < bound, marks[closing].place - mark.place <= QuotationFinder.longestSingle,
      marks[closing].place > mark.place + mark.length
    else { return nil }
    if mark.elision && !marks[closing].stopBefore { return nil }
    return closing
  }

  private func quotation(
    from opening: QuotationMark, to closing: QuotationMark, _ family: Quotation.Marks
  ) -> Quotation {
    Quotation(
      span: TextSpan(opening.place, closing.place + closing.length), openingLength: opening.length,
      closingLength: closing.length, marks: family)
  }

  /// White space at its end belongs to no quotation.
  private func unclosed(_ opening: QuotationMark, _ family: Quotation.Marks, before limit: Int) -> Quotation {
    var limit = limit
    while limit > opening.place + opening.length, QuotationScanner.isSpace(scalars[limit - 1]) { limit -= 1 }
    return Quotation(
      span: TextSpan(opening.place, limit), openingLength: opening.length, closingLength: 0, marks: family)
  }
}
