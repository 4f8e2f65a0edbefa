internal import Language
internal import Records

/// The words of a noun phrase as targets and relays are written: with title and appositives, without clauses.
enum NounPhrase {
  /// From the leftmost modifier to the last word that still names: “the union's chief, Ana Reyes” but not “… of
  /// blocking the reform”, “… who left”.
  ///
  /// - Parameter isWhole: whatever a preposition brings belongs to it, too: “a letter to the board”, who has no other name.
  static func tokens(_ head: Int, in reading: ArticleReading, isWhole: Bool = false) -> Range<Int> {
    let subtree = reading.document.subtree(of: head)
    var upper = subtree.upperBound
    for child in reading.children(of: head) where child > head {
      let token = reading.document[child]
      let cuts: Bool
      switch token.dependency {
      case .relcl, .acl, .advcl, .ccomp, .xcomp, .cc, .dep, .parataxis, .npadvmod, .advmod: cuts = true
      case .prep:
        cuts =
          !(isWhole || ["of", "in", "from", "at", "for"].contains(reading.words[child]))
          || governsClause(child, reading)
      case .conj: cuts = false
      default: cuts = false
      }
      if token.dependency == .cc, joinsNouns(head, reading) { continue }
      if cuts {
        upper = min(upper, reading.document.subtree(of: child).lowerBound)
        break
      }
    }
    upper = max(upper, head + 1)
    while upper > head + 1, [.punct, .space].contains(reading.tokens[upper - 1].pos),
      reading.tokens[upper - 1].tag != .closingQuote
    {
      upper -= 1
    }
    var lower = subtree.lowerBound
    while lower < head, [.punct, .space, .cconj].contains(reading.tokens[lower].pos) { lower += 1 }
    return min(lower, head)..<upper
  }

  private static func governsClause(_ preposition: Int, _ reading: ArticleReading) -> Bool {
    reading.child(of: preposition, [.pcomp]) != nil
  }

  private static func joinsNouns(_ head: Int, _ reading: ArticleReading) -> Bool {
    reading.child(of: head, [.conj], where: { [.noun, .propn, .pron].contains(reading.tokens[$0].pos) }) != nil
  }
}
