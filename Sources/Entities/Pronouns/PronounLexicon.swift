internal import Language
internal import Records

/// Pronouns and what they may mean.
enum PronounLexicon {
  enum Pronoun: Equatable {
    /// he, she and their forms
    case personal(Gender)
    /// it, its, itself
    case neuter
    /// they and its forms
    case plural
    /// I, we; and their forms
    case first(plural: Bool)
    /// you
    case second
    /// who, which, that, whose, whom
    case relative
    /// somebody, others, many, some, one: nobody known
    case indefinite(plural: Bool)
  }

  /// Whether a token of this tag can be a pronoun: asked first, for most cannot.
  static func mayBePronoun(_ tag: PennTag) -> Bool {
    switch tag {
    case .prp, .prpPossessive, .wp, .wpPossessive, .wdt, .nn, .nns, .cd, .dt, .jj: true
    default: false
    }
  }

  /// What kind of pronoun a token is; nil for none.
  static func pronoun(at index: Int, in document: Document) -> Pronoun? {
    switch document.tokens[index].tag {
    case .prp, .prpPossessive:
      return table[document.tokens[index].text.inSmallLetters]
    case .wp, .wpPossessive, .wdt: return .relative
    case .nn, .nns, .cd, .dt, .jj:
      // “the mum-of-two” is one.
      if document.tokens[index].tag == .cd, RoleFinder.isCount(endingAt: index, in: document) { return nil }
      switch document.tokens[index].dependency {
      case .nsubj, .nsubjpass, .dobj, .pobj, .conj, .dative, .root, .appos:
        return indefinite[document.tokens[index].text.inSmallLetters]
      default: return nil
      }
    default: return nil
    }
  }

  static let reflexive: WordSet = ["himself", "herself", "itself", "themselves"]

  private static let table: WordTable<Pronoun> = {
    var table: [String: Pronoun] = [:]
    func add(_ words: String, _ pronoun: Pronoun) {
      for word in words.listedWords { table[word] = pronoun }
    }
    add("he him his himself", .personal(.masculine))
    add("she her hers herself", .personal(.feminine))
    add("it its itself", .neuter)
    add("they them their theirs themselves themself", .plural)
    add("i me my mine myself", .first(plural: false))
    add("we us our ours ourselves", .first(plural: true))
    add("you your yours yourself yourselves", .second)
    return WordTable(table)
  }()

  private static let indefinite: WordTable<Pronoun> = {
    var table: [String: Pronoun] = [:]
    for word in "someone somebody anyone anybody everyone everybody one another no-one nobody".listedWords {
      table[word] = .indefinite(plural: false)
    }
    for word
      in "others some many several most few both all two three four five six seven eight nine ten dozens hundreds thousands"
      .listedWords
    {
      table[word] = .indefinite(plural: true)
    }
    return WordTable(table)
  }()
}
