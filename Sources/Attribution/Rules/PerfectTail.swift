internal import Language

/// “confirmed that she *had spoken* to B *and had assured* him”, “said he *had lied* to police *and threatened* a witness”: in what
/// somebody says in the past, a second verb that has its “had”, or shares one, goes on with what was said; the speaker's own
/// deeds are told in the plain past.
enum PerfectTail {
  /// - Parameters:
  ///   - above: the verb that the parser joins it to.
  ///   - cue: the verb of saying that both may hang on.
  static func goesOn(_ verb: Int, above: Int, below cue: Int, _ c: TokenColumns) -> Bool {
    guard above > cue, c.isTag(cue, .vbd), !c.has(cue, .aux) else { return false }
    if had(c, verb) { return had(c, above) }
    guard c.isTag(verb, .vbd, .vbn), !c.has(verb, .aux), !c.has(verb, .auxpass) else { return false }
    // The verb above, or the one whose clause it stands in: “had told her that the bank was closing and offered to B”.
    var token = above
    for _ in 0..<3 where token > cue {
      // “had been rebooked twice and doubted that B”: no participle of the same “had been”.
      if had(c, token) { return !c.has(token, .auxpass) && isPerson(c, Int(c.subject[token])) }
      let next = Int(c.head[token])
      guard next != token, c.isRelation(token, .ccomp, .conj) else { return false }
      token = next
    }
    return false
  }

  static func had(_ c: TokenColumns, _ verb: Int) -> Bool {
    c.child(of: verb, .aux, where: { $0 < verb && c.lemma[$0] == have && c.isTag($0, .vbd) }) != nil
  }

  /// A name, “he” or “she”: firms and councils also promise in the plain past.
  static func isPerson(_ c: TokenColumns, _ subject: Int) -> Bool {
    subject >= 0 && (c.pos[subject] == PartOfSpeech.propn.rawValue || persons.contains(c.lemma[subject]))
  }

  private static let have = FeatureBag.hash("have")
  private static let persons = TokenColumns.hashes(
    "he she man woman suspect defendant accused driver gunman officer victim father mother husband wife brother sister son"
  )
}
