internal import Language

/// “I’d like to A”: taggers trained on straight apostrophes take the parts of “’d like” for anything, so that it is read by its words.
enum WishConstruction {
  static func candidate(_ c: TokenColumns, _ like: Int) -> RelationCandidate? {
    guard c.word[like] == likeWord, like > 1, like + 2 < c.count, contracted.contains(c.word[like - 1]),
      c.isTag(like + 1, .to), c.isTag(like + 2, .vb), c.isTag(like - 2, .prp, .nnp),
      c.sentence[like - 2] == c.sentence[like + 2], c.lemma[like + 2] != be
    else { return nil }
    var end = min(max(like + 2, Int(c.rightEdge[like + 2])), c.sentences[Int(c.sentence[like])].tokens.upperBound - 1)
    if let mark = (like + 2...end).first(where: { c.isMark[$0] && !c.isComma[$0] && c.quotation[like] >= 0 }) {
      end = mark - 1
    }
    while end > like + 2, c.isPunctuation(end) { end -= 1 }
    return ConstructionReader.relation(
      c, [like - 1, like], head: like, content: Array(like + 1...end), source: [like - 2])
  }

  /// “I'd like to be of help” wishes nothing that is told.
  private static let be = FeatureBag.hash("be")
  private static let likeWord = FeatureBag.hash("like")
  private static let contracted = TokenColumns.hashes("’d 'd")
}
