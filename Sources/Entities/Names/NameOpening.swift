internal import Language
internal import Records

/// Words at a sentence's begin that have their capital from there and are no part of the name after them: “Chipmaker
/// Veridian”, “Passenger Vera Hill”, “Hubby Gaz”.
struct NameOpening {
  let document: Document

  /// The first token of a name without the noun, adjective or participle that heralds it.
  func afterHerald(_ range: Range<Int>, type: EntityType?) -> Int {
    var low = range.lowerBound
    let high = range.upperBound
    switch type {
    case .person, nil:
      while high - low > 2, isTrade(low) || type != nil && isModifier(low) || isHeated(low) { low += 1 }
      if high - low == 2, begins(low), isKin(low) || isFirm(low) && (isTrade(low) || isOnlyFirm(low)) { low += 1 }
    case .organization, .product, .workOfArt, .facility, .geopolitical, .location:
      if high - low > 1, begins(low), isFirm(low) { low += 1 }
      // “Solicitors Finch & Rowe”
      if high - low > 3, begins(low), NounLexicon.singularPerson(document.tokens[low].text.lowercased()) != nil,
        (low + 2..<high).contains(where: { document.tokens[$0].tag == .cc })
      {
        low += 1
      }
      // “Striker Milan Varga”, taken for a club.
      if high - low == 3, begins(low), isTrade(low),
        GivenNames.standard.womenShare(document.tokens[low + 1].text.lowercased()) != nil
      {
        low += 1
      }
    default: break
    }
    return low
  }

  private func isModifier(_ index: Int) -> Bool {
    document.tokens[index].pos == .adj || document.tokens[index].pos == .verb
  }

  /// “Raging Dex Halloran”: a participle before a given name.
  private func isHeated(_ index: Int) -> Bool {
    let text = document.tokens[index].text
    return begins(index) && text.utf8.count > 5 && text.hasSuffix("ing")
      && GivenNames.standard.womenShare(text.lowercased()) == nil
      && GivenNames.standard.womenShare(document.tokens[index + 1].text.lowercased()) != nil
  }

  /// A noun for a person that nobody is called.
  private func isTrade(_ index: Int) -> Bool {
    let text = document.tokens[index].text
    let word = text.lowercased()
    return TitleLexicon.title(text) == nil && NounLexicon.noun(word)?.kind == .person
      && GivenNames.standard.womenShare(word) == nil
  }

  private func isKin(_ index: Int) -> Bool {
    let word = document.tokens[index].text.lowercased()
    return NounLexicon.kin.contains(word) || NounLexicon.kin.contains(NounLexicon.office(word))
  }

  /// Nouns by which news introduces a firm.
  private func isFirm(_ index: Int) -> Bool {
    let word = document.tokens[index].text.lowercased()
    if word.hasSuffix("maker") { return NounLexicon.noun(word)?.kind == .organization }
    return Self.heralds.contains(word)
  }

  /// “Drugmaker”, “Retailer”: nobody's given name.
  private func isOnlyFirm(_ index: Int) -> Bool {
    NounLexicon.noun(document.tokens[index].text.lowercased())?.kind == .organization
  }

  private static let heralds: Set<String> = [
    "airline", "broadcaster", "brewer", "builder", "carrier", "charity", "conglomerate", "contractor", "developer",
    "distributor", "haulier", "insurer", "lender", "manufacturer", "operator", "publisher", "retailer", "shipowner",
    "startup", "supermarket", "supplier", "utility", "watchdog", "regulator", "rival", "sponsor", "neighbouring",
    "neighboring", "nearby",
  ]

  /// At a sentence's begin, or after the mark that opens a quotation there.
  private func begins(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, document.tokens[before].pos == .punct || document.tokens[before].pos == .space { before -= 1 }
    return before < 0 || document.tokens[before].sentence != document.tokens[index].sentence
  }
}
