internal import Language
internal import Records

/// Whom an article hides: “a senior official”, “officials”, “people familiar with the matter”, “two sources”.
///
/// An unnamed person or persons whom the text brings up without saying which; a single holder of an office (“the
/// minister”), a collective (“police”) and an institution are not hidden, they are only not named here.
enum Anonymity {
  static func isAnonymous(_ nominal: NominalMention) -> Bool {
    if NounLexicon.sources.contains(nominal.lemma) { return true }
    switch nominal.noun.kind {
    case .person:
      if nominal.plural { return true }
      // Whoever speaks for somebody, or lives beside, and is not named, is hidden: “its spokesman”, “my neighbour”.
      return nominal.determiner == .indefinite || nominal.determiner == .none
        || nominal.noun.vague && nominal.determiner == .definite
        || nominal.determiner == .possessive && several.contains(NounLexicon.office(nominal.lemma))
    case .group: return people.contains(nominal.lemma)
    default: return false
    }
  }

  /// Of these somebody may have several.
  private static let several: WordSet = [
    "spokes", "neighbour", "neighbor", "friend", "colleague", "official", "aide", "insider", "employee", "relative",
    "member", "adviser", "advisor", "customer", "associate",
  ]

  private static let people: WordSet = [
    "people", "folk", "crowd", "staff", "couple", "family", "duo", "trio", "pair", "personnel",
  ]
}
