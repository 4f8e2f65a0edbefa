internal import Language
internal import Records

/// A common noun that means somebody or something: “the minister”, “a senior official”, “officials”.
struct NominalMention {
  /// The article, adjectives and the noun, without any name in them: what the mention covers.
  var tokens: Range<Int>
  var head: Int
  /// In small letters.
  var lemma: String
  var noun: NounLexicon.Noun
  var plural: Bool
  var determiner: Determiner

  enum Determiner {
    /// “the”, “this”, “that”, “these”, “those”
    case definite
    /// “his”, “Norland's”
    case possessive
    /// “a”, “some”, “two”, “one”, “another”
    case indefinite
    case none
  }
}

/// Reads noun phrases whose head the noun lexicon knows.
struct NominalFinder {
  let document: Document
  /// Tokens that belong to a name.
  let isName: (Int) -> Bool

  /// The nominal that a token heads; nil where it heads none.
  func nominal(at index: Int) -> NominalMention? {
    switch document.tokens[index].tag {
    case .nn, .nns, .nnp, .nnps, .jj: break
    default: return nil
    }
    let relation = document.tokens[index].dependency
    // Parts of a compound, and “as secretary of state”: what somebody is, not somebody.
    if isName(index) || relation == .compound || relation == .amod || relation == .attr || relation == .oprd {
      return nil
    }
    let tag = document.tokens[index].tag
    var isPlural = tag == .nns || tag == .nnps
    var lemma = (tag == .nn || tag == .nns ? document.tokens[index].lemma : document.tokens[index].text).lowercased()
    // “Farmers say”, tagged as a name.
    if tag == .nnp || tag == .nnps, NounLexicon.noun(lemma) == nil, let singular = NounLexicon.singularPerson(lemma) {
      lemma = singular
      isPlural = true
    }
    if tag == .jj && !(lemma == "former" || lemma == "latter" || lemma == "official") { return nil }
    guard
      let noun = NounLexicon.noun(lemma)
        ?? (lemma == "former" || lemma == "latter" ? .init(kind: .unknown, vague: true) : nil)
    else { return nil }
    if relation == .pobj, document.tokens[document.tokens[index].head].lemma.lowercased() == "as" { return nil }

    var determiner = NominalMention.Determiner.none
    for child in document.children(of: index) {
      if child > index { break }
      switch document.tokens[child].dependency {
      case .det:
        switch document.tokens[child].lemma.lowercased() {
        case "the", "this", "that", "these", "those", "both": determiner = .definite
        default: determiner = .indefinite
        }
      case .poss: determiner = .possessive
      // “10:15 Mayor: schools closed”: a time counts nobody.
      case .nummod:
        if determiner == .none, !document.tokens[child].text.contains(":") { determiner = .indefinite }
      default: break
      }
    }
    let edge = document.subtree(of: index).lowerBound
    var start = index
    while start > edge, index - start < RoleFinder.longest, !isName(start - 1),
      document.tokens[start - 1].pos != .punct,
      document.tokens[start - 1].tag != .pos
    {
      start -= 1
    }
    let plural = isPlural || noun.collective
    return NominalMention(
      tokens: start..<index + 1, head: index, lemma: lemma, noun: noun, plural: plural, determiner: determiner)
  }
}
