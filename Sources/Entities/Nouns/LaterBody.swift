internal import Language
internal import Records

/// A body brought up by a noun and named after: “Charity rejects claims … The Lantern Fund”, “a parcels firm has conceded …
/// Fastlane Parcels told”, “the group's auditor had questioned … The auditor, Pell & Strand, declined”.
///
/// Two ways. The name comes as what the noun already said (“the auditor, Pell & Strand”). Or the noun opens the article or stands
/// in a heading, and the name is the first after it whose own words say that sort.
struct LaterBody {
  let document: Document

  /// A body that may be named yet.
  private struct Unnamed {
    var referent: Int
    var nominal: NominalMention
    var sentence: Int
    /// In a heading or in the text's first sentence; whose it is told, as in “their union”.
    var opens: Bool
    /// Of which each story has one: “the regulator”.
    var awaits: Bool
  }

  private var unnamed: [Unnamed] = []
  /// The first sentence that is no heading's.
  private let lead: Int

  init(document: Document, lead: Int) {
    self.document = document
    self.lead = lead
  }

  private static let most = 12
  private static let lone: WordSet = ["regulator", "watchdog", "insurer", "union", "federation", "airline"]
  /// The furthest that a name is looked for whose words alone say the sort, in sentences.
  private static let reach = 4

  /// Whether any body waits for its name.
  var isAwaiting: Bool { !unnamed.isEmpty }

  /// Takes note of a noun that brought up a body, or took up one that is still unnamed.
  mutating func add(_ referent: Int, _ nominal: NominalMention, isHeading: Bool, isQuoted: Bool) {
    guard nominal.noun.kind == .organization, !nominal.plural else { return }
    let sentence = document.tokens[nominal.head].sentence
    // “A newspaper reported”: as often another one than the first that the article names.
    let isMedium = !OrganizationSorts.noun(nominal.lemma).isDisjoint(with: [.press, .periodical, .air, .media])
    let isSubject = !isMedium && [.nsubj, .nsubjpass, .root].contains(document.tokens[nominal.head].dependency)
    let one = Unnamed(
      referent: referent, nominal: nominal, sentence: sentence,
      opens: isSubject && !isQuoted
        && (isHeading
          || sentence == lead
            && (nominal.determiner != .definite || isDescribed(nominal.head) || isCivic(nominal.lemma)))
        && (nominal.determiner != .possessive || OrganizationSorts.noun(nominal.lemma).isDisjoint(with: .business)),
      awaits: !isQuoted && nominal.determiner == .definite && Self.lone.contains(nominal.lemma)
        && !document.children(of: nominal.head).contains {
          [.compound, .amod, .prep].contains(document.tokens[$0].dependency)
        })
    if let known = unnamed.firstIndex(where: { $0.referent == referent }) {
      if one.opens { unnamed[known] = one }
      return
    }
    if unnamed.count == Self.most { unnamed.removeFirst() }
    unnamed.append(one)
  }

  /// “The operator of the Skarn ferry”
  private func isDescribed(_ noun: Int) -> Bool {
    document.child(of: noun, .prep).map { $0 > noun && document.tokens[$0].text == "of" } ?? false
  }

  /// “…, the charity said”: of bodies that nothing else tells apart, the first that is named.
  private func isCivic(_ lemma: String) -> Bool {
    let wanted = OrganizationSorts.noun(lemma)
    return !wanted.isEmpty && wanted.isSubset(of: OrganizationSorts.civic.union(.housed))
  }

  /// Sees a body's name for the first time, and gives the unnamed one that it names.
  mutating func named(_ name: NameMention, cluster: Int, _ portraits: PortraitTable) -> [(
    referent: Int, nominal: NominalMention
  )] {
    let head = name.head(in: document)
    let sentence = document.tokens[head].sentence
    guard !unnamed.isEmpty else { return [] }
    let herald = Self.herald(of: name, in: document)
    if let herald,
      let found = unnamed.lastIndex(where: { document.tokens[herald].lemma.inSmallLetters == $0.nominal.lemma })
    {
      let one = unnamed.remove(at: found)
      return [(one.referent, one.nominal)]
    }
    // “Ferry firm denies”, then “the operator of the ferry”.
    let found = unnamed.filter { one in
      (one.opens || one.awaits) && sentence > one.sentence && sentence - one.sentence <= Self.reach
        && says(one.nominal.lemma, cluster, head, portraits)
    }
    unnamed.removeAll { one in found.contains { $0.referent == one.referent } }
    return found.map { ($0.referent, $0.nominal) }
  }

  /// Whether a name's own words say the sort that a noun asks for; any firm is a firm, where it does something.
  private func says(_ lemma: String, _ cluster: Int, _ head: Int, _ portraits: PortraitTable) -> Bool {
    let wanted = OrganizationSorts.noun(lemma)
    let known = portraits.sorts(of: cluster)
    guard wanted.isSuperset(of: .company) else { return !wanted.isDisjoint(with: known) }
    let relation = document.tokens[head].dependency
    return relation == .nsubj && (known.isEmpty || !known.isDisjoint(with: .business)) && !portraits.isBody(cluster)
  }

  /// The noun of “the auditor, Pell & Strand,”: “the” says that it was brought up before.
  static func herald(of name: NameMention, in document: Document) -> Int? {
    let head = name.head(in: document)
    let comma = name.extent.lowerBound - 1
    guard comma > 0, document.tokens[comma].text == ",",
      document.tokens[comma].sentence == document.tokens[name.extent.lowerBound].sentence
    else { return nil }
    var noun = comma - 1
    let above = document.tokens[head].head
    if document.tokens[head].dependency == .appos, above < comma { noun = above }
    guard document.tokens[noun].tag == .nn else { return nil }
    var isDefinite = false
    for child in document.children(of: noun) {
      if document.tokens[child].dependency == .poss { return nil }
      if document.tokens[child].dependency == .det { isDefinite = document.tokens[child].text.inSmallLetters == "the" }
    }
    return isDefinite ? noun : nil
  }
}
