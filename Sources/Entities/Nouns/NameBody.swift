internal import Language

/// What body a name's head says that it is: the Maritime Safety Board is a board, whatever else its words recall.
///
/// Words before the head tell a sort only where the head tells none: “Arden Steel Group” makes steel, the “Maritime Safety
/// Board” carries nobody.
struct NameBody {
  /// The sorts that the name gives away.
  let sorts: OrganizationSorts
  /// The noun that heads the name, where only bodies are called by it: “board”, “council”; nil for firms.
  let noun: String?
  /// “Castellan Group”
  private let isFirm: Bool

  /// - Parameter words: of the name, in small letters.
  init(_ words: [String]) {
    // “Council for Free Elections”: the head stands before the preposition.
    let end = words.firstIndex { Self.prepositions.contains($0) } ?? words.count
    if end > 0, Self.nouns.contains(words[end - 1]) {
      noun = words[end - 1]
      isFirm = false
      sorts = OrganizationSorts.nameWord(words[end - 1])
      return
    }
    noun = nil
    isFirm = words.last.map { NameWords.companySuffixes.contains($0) } ?? false
    var sorts: OrganizationSorts = []
    for word in words { sorts.formUnion(OrganizationSorts.nameWord(word)) }
    // “Local 418”, of a union.
    if words.count == 2, words[0] == "local", words[1].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { sorts = .union }
    self.sorts = sorts
  }

  /// Whether a noun is another body's: “the commission” never takes up the Council for Free Elections, though both might
  /// watch an election.
  func rulesOut(_ lemma: String) -> Bool {
    if isFirm { return lemma == "trust" || lemma == "foundation" }
    guard let noun, noun != lemma else { return false }
    // Towns are run by councils, which are authorities.
    return Self.own.contains(lemma) && !(noun == "council" && lemma == "authority")
  }

  private static let prepositions: WordSet = ["of", "for", "against", "on", "in"]

  /// Nouns that say what a body is and leave nothing open.
  private static let nouns: WordSet = [
    "board", "authority", "commission", "council", "committee", "ministry", "department", "court", "tribunal", "union",
    "federation", "confederation", "association", "society", "guild", "league", "institute", "university", "college",
    "academy", "museum", "inspectorate", "directorate", "agency", "bureau", "office", "parliament", "senate",
    "assembly", "police", "constabulary", "coastguard", "army", "navy", "orchestra", "diocese", "hospital", "party",
  ]

  /// Of these, only who bears the noun in its name is called by it. Not so “agency”, “union”, “charity” or “regulator”, by which
  /// news takes up whatever is one.
  private static let own: WordSet = [
    "board", "authority", "commission", "council", "committee", "ministry", "federation", "confederation",
    "association", "society", "guild", "league", "institute", "academy", "inspectorate", "directorate", "bureau",
    "office", "parliament", "senate", "assembly",
  ]
}
