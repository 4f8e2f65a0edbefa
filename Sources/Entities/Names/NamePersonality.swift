internal import Language
internal import Records

/// Whether a name that the model took for an organization or place may be a person's after all.
struct NamePersonality {
  let document: Document

  /// “in Norland”: something lies or happens there; “Norland's army”: it has what only states and towns have.
  func isLocation(_ name: NameMention) -> Bool {
    let token = document[name.head(in: document)]
    guard token.dependency == .poss || token.dependency == .pobj else { return false }
    if token.dependency == .poss, name.type == .geopolitical || name.type == .location {
      let lemma = document.tokens[token.head].lemma.lowercased()
      return (NounLexicon.noun(lemma)?.kind == .organization || Self.stateOffices.contains(NounLexicon.office(lemma)))
        && GivenNames.standard.womenShare(name.words[0]) == nil
    }
    guard token.dependency == .pobj else { return false }
    switch document.tokens[token.head].lemma.inSmallLetters {
    case "in", "at", "near", "across", "into", "throughout", "outside", "inside", "within": return true
    default: return false
    }
  }

  /// Capitalised words of a person's shape, with none that only others are called by.
  func mayBePersonal(_ name: NameMention, isLocated: Bool) -> Bool {
    if name.type == nil { return true }
    // “AeroSud” is nobody.
    if name.words.count == 1, document.tokens[name.tokens.lowerBound].text.isCamelCase { return false }
    guard name.words.count <= 3, name.type != .law else { return false }
    // “if Town lost”
    if name.words.count == 1, NameWords.club.contains(name.words[0]) || Self.teams.contains(name.words[0]) {
      return false
    }
    if KnownPlaces.names.contains(name.words.joined(separator: " ")) { return false }
    if name.words.contains(where: { NameWords.organization.contains($0) }) { return false }
    let given = GivenNames.standard.womenShare(name.words[0]) != nil
    if given { return true }
    if name.words.count > 1,
      name.type == .organization || name.type == .workOfArt || name.type == .event || name.type == .product
    {
      return false
    }
    if name.tokens.lowerBound > 0, document.tokens[name.tokens.lowerBound - 1].lemma.lowercased() == "the" {
      return false
    }
    if isLocated, name.words.count == 1 { return false }
    return !name.words.contains {
      NameWords.organization.contains($0) || NameWords.place.contains($0) || NounLexicon.noun($0) != nil
    }
      && name.tokens.allSatisfy { document.tokens[$0].text.startsWithCapital && !document.tokens[$0].text.isAcronym }
  }

  /// What football calls a club for short.
  static let teams: WordSet = ["town", "city", "county", "united", "rovers", "villa", "palace", "vale", "forest"]

  /// Offices that states and towns have and no person.
  private static let stateOffices: Set<String> = [
    "minister", "president", "governor", "king", "queen", "mayor", "chancellor", "ambassador", "general", "emir",
  ]
}
