internal import Language

/// “her clients accepted that they had done wrong *but denied planning the theft*”: who grants one thing and denies another does
/// both. Inside contents, where `Coordination` does not look.
enum ButDenied {
  /// Cuts what is granted before the “but”, and gives the denial to whoever grants. Linear in the contents.
  static func split(_ all: inout [RelationSelection.Scored], _ c: TokenColumns) {
    for number in all.indices where granting.contains(c.lemma[all[number].candidate.cue.head]) {
      let cue = all[number].candidate.cue.head
      let content = all[number].candidate.content
      guard c.isVerb(cue),
        let but = content.first(where: { $0 > cue && c.word[$0] == butWord && c.isRelation($0, .cc) }),
        but + 1 < c.count, c.isVerb(but + 1), c.tag[but + 1] == c.tag[cue], c.subject[but + 1] < 0,
        denying.contains(c.lemma[but + 1]), c.quotation[but] == c.quotation[cue]
      else { continue }
      let kept = content.filter { $0 < but }
      guard kept.contains(where: { $0 > cue && !c.isPunctuation($0) }) else { continue }
      all[number].candidate.content = kept
      let source = all[number].candidate.source
      for other in all.indices where all[other].candidate.cue.head == but + 1 {
        all[other].candidate.source = source
        all[other].candidate.content.removeAll { $0 <= but }
      }
    }
  }

  /// Whether somebody grants by one verb and denies by the next, behind a “but”.
  static func isPair(_ grant: Int, _ denial: Int, _ c: TokenColumns) -> Bool {
    granting.contains(c.lemma[grant]) && denying.contains(c.lemma[denial]) && c.word[denial - 1] == butWord
  }

  private static let granting = TokenColumns.hashes("accept admit acknowledge concede agree confirm")
  private static let denying = TokenColumns.hashes("deny insist reject dispute refuse maintain")
  private static let butWord = FeatureBag.hash("but")
}
