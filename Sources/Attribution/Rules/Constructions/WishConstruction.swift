internal import Language

/// “I’d like to A”, where the tagger takes “like” for no verb.
enum WishConstruction {
  static func candidate(_ c: TokenColumns, _ like: Int) -> RelationCandidate? {
    guard c.lemma[like] == likeWord, !c.isVerb(like), like > 1, like + 2 < c.count, would.contains(c.word[like - 1]),
      c.isTag(like + 1, .to), c.sentence[like - 2] == c.sentence[like + 2],
      c.pos[like - 2] == PartOfSpeech.pron.rawValue,
      let deed = c.child(of: like, .xcomp, after: like), c.hasTo(deed), deed - like <= 4
    else { return nil }
    return ConstructionReader.relation(
      c, [like - 1, like], head: like, content: c.phrase(deed).filter { $0 > like }, source: [like - 2])
  }

  private static let likeWord = FeatureBag.hash("like")
  private static let would = TokenColumns.hashes("'d ’d would")
}
