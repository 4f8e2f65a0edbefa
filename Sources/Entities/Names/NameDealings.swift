internal import Language

/// What is said of firms and papers and of nobody else: “shares in Marlin”, “Halden's chief executive”, “published in the Annals of
/// Sleep”.
struct NameDealings {
  let document: Document

  /// The noun that the words around a name make it: “company”, “journal”; nil where they make it nothing.
  func sort(of name: NameMention) -> String? {
    // “the Evening Whistle”
    if name.words.count > 1, NameFinder.days.contains(document.tokens[name.tokens.lowerBound].text),
      NameBody(name.words).noun == nil
    {
      return "newspaper"
    }
    let head = name.head(in: document)
    let token = document[head]
    switch token.dependency {
    case .poss, .compound, .nmod:
      let owned = token.head
      return owned >= name.tokens.upperBound && isOfFirms(owned) ? "company" : nil
    case .pobj:
      let preposition = document[token.head]
      let above = preposition.head
      switch preposition.text.inSmallLetters {
      case "in":
        let lemma = document.tokens[above].lemma
        if document.tokens[above].pos == .noun, Self.held.contains(lemma) { return "company" }
        return lemma == "publish" && document.tokens[above].pos == .verb && isResearch(above)
          || lemma == "appear" && isResearch(above) ? "journal" : nil
      case "of": return isChiefExecutive(above) ? "company" : nil
      // “a ferry run by Northlink”
      case "by":
        return name.words.count == 1 && document.tokens[above].tag == .vbn
          && Self.running.contains(document.tokens[above].lemma)
          ? "company" : nil
      default: return nil
      }
    case .dobj, .dative: return isTold(name, by: token.head) ? "outlet" : nil
    default: return nil
    }
  }

  /// “told the Ledger”, “told Gourmand”: a paper or station, where nothing says that it is a body, and nobody bears an article.
  private func isTold(_ name: NameMention, by verb: Int) -> Bool {
    guard document.tokens[verb].lemma == "tell", name.words.count <= 2, name.title.isEmpty, name.gender == nil,
      NameBody(name.words).noun == nil, !document.tokens[name.tokens.lowerBound].text.isAcronym
    else { return false }
    let before = name.extent.lowerBound - 1
    if before >= 0, document.tokens[before].text.inSmallLetters == "the" { return true }
    switch name.type {
    case .product, .workOfArt, .event: return true
    default: return false
    }
  }

  private func isOfFirms(_ noun: Int) -> Bool {
    guard document.tokens[noun].pos == .noun else { return false }
    return Self.owned.contains(document.tokens[noun].lemma) || isChiefExecutive(noun)
  }

  /// “chief executive”, “finance director”
  private func isChiefExecutive(_ noun: Int) -> Bool {
    guard noun > 0 else { return false }
    switch document.tokens[noun].lemma {
    case "executive", "officer":
      return document.tokens[noun - 1].text.inSmallLetters == "chief" || document.tokens[noun - 1].lemma == "executive"
    case "director": return ["finance", "managing"].contains(document.tokens[noun - 1].text.inSmallLetters)
    case "ceo", "cfo", "CEO", "CFO": return true
    default: return false
    }
  }

  /// Of “a study published in X”, “the findings, which appeared in X”: the study.
  private func isResearch(_ verb: Int) -> Bool {
    let token = document[verb]
    if let subject = document.child(of: verb, .nsubj, .nsubjpass),
      Self.research.contains(document.tokens[subject].lemma)
    {
      return true
    }
    return (token.dependency == .acl || token.dependency == .relcl)
      && Self.research.contains(document.tokens[token.head].lemma)
  }

  private static let running: WordSet = ["run", "operate", "own", "make", "manufacture", "supply", "market", "insure"]

  private static let held: WordSet = ["share", "stake", "shareholder", "shareholding", "holding", "investor", "stock"]

  private static let owned: WordSet = [
    "share", "shareholder", "stock", "headquarters", "subsidiary", "takeover", "shareholding", "turnover",
    "management", "board", "workforce", "revenue", "valuation", "bondholder", "creditor", "warehouse",
  ]

  private static let research: WordSet = [
    "study", "paper", "finding", "research", "result", "analysis", "trial", "article",
  ]
}
