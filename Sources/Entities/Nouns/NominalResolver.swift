internal import Language
internal import Records

/// “The minister” → the person introduced with that role; “the airline” → the organization that may be one; “the
/// 45-year-old” → whoever the sentence before was about; “the former”, “the latter” → of two named together; “the official” →
/// “a senior official” said before.
///
/// Candidates are ranked: first by how well the noun fits what the article says of them, then by how lately and how
/// prominently they were spoken of. Nobody rather than a guess: the best must pass a bound and leave the second behind.
///
/// A class for `Discourse`'s reason.
final class NominalResolver {
  let document: Document
  var portraits: PortraitTable {
    _read { yield unsafe table }
    _modify { yield unsafe &table }
  }
  // As `Discourse` has it: else each question about a portrait copies the table, which counts up its lists.
  @exclusivity(unchecked) private var table: PortraitTable
  let isHeading: (Int) -> Bool
  let isQuoted: (Int) -> Bool
  let subjects: ClauseSubjects
  let weights: NominalWeights
  /// What the noun at hand says in quotation marks: whom it names there, it does not mean.
  var spoken = Spoken()
  /// Whom the rules weighed for the noun at hand, the refused ones too.
  private(set) var considered: [Candidate] = []
  /// Whether they saw two alike and let the noun be: no guess is better.
  var isDoubtful = false

  /// The persons that a noun's own words name, and the sex of a “he” or “she” in them.
  struct Spoken {
    var names: [Int] = []
    var gender: Gender?
  }

  init(
    document: Document, portraits: PortraitTable, isHeading: @escaping (Int) -> Bool,
    isQuoted: @escaping (Int) -> Bool
  ) {
    self.document = document
    unsafe table = portraits
    self.isHeading = isHeading
    self.isQuoted = isQuoted
    subjects = ClauseSubjects(document: document)
    weights = .standard
  }

  /// Before a noun of which the rules know nothing.
  func beginUnlisted() {
    spoken = Spoken()
    isDoubtful = false
    considered.removeAll(keepingCapacity: true)
  }

  /// A candidate's score, the better the higher; `sure` where the article itself calls it so.
  struct Candidate {
    var referent: Int
    var score: Float
    /// How well the noun fits, without standing.
    var fit: Float
    var isSure: Bool
    var isNamed = true

    /// Fits by its sort alone.
    var isSort: Bool { fit > 1.5 && fit < 2 }
  }

  /// The referent that a nominal takes up again; nil where it brings up a new one.
  ///
  /// - Parameters:
  ///   - occurrenceAt: the number of the occurrence at each token, -1 for none.
  ///   - speaker: whoever says the quotation in which the noun stands: not meant by it.
  func antecedent(of nominal: NominalMention, in discourse: Discourse, occurrenceAt: [Int32], speaker: Int?) -> Int? {
    considered.removeAll(keepingCapacity: true)
    isDoubtful = false
    func referent(_ token: Int) -> Int? {
      guard occurrenceAt[token] >= 0 else { return nil }
      let referent = discourse.occurrences[Int(occurrenceAt[token])].referent
      return referent >= 0 ? referent : nil
    }
    if nominal.lemma == "former" || nominal.lemma == "latter" { return ofTwo(nominal, in: discourse) }
    if let other = married(nominal, in: discourse, referent) { return other }
    guard !isAnother(nominal), !isDefined(nominal) else { return nil }
    if isOfSpeaker(nominal) {
      // ““My father loved ships,” said his daughter”: only of whom the article says whose they are.
      let office = OfficeTable.office(nominal.lemma, at: nominal.head, in: document)
      return nominal.noun.kind == .person && !nominal.plural
        ? speaker.flatMap { converse(of: $0, office, referent) } : nil
    }
    // A heading drops its articles.
    let capital = document.tokens[nominal.head].pos == .propn || isHeading(nominal.head)
    guard
      nominal.determiner == .definite || nominal.determiner == .possessive
        || nominal.determiner == .none && capital && !nominal.plural
    else { return nil }
    switch nominal.noun.kind {
    case .person where nominal.lemma == "employer" && nominal.determiner == .possessive && !nominal.plural:
      return organization(nominal, in: discourse, referent, speaker: speaker)
        ?? person(nominal, in: discourse, referent, speaker: speaker)
    case .person where !nominal.plural:
      let somebody = person(nominal, in: discourse, referent, speaker: speaker)
      // “The grocer”, “the developer”: a firm where it is nobody that has a name.
      guard nominal.determiner == .definite, OrganizationSorts.dealers.contains(nominal.lemma) else { return somebody }
      guard somebody.map({ discourse.referents[$0].cluster < 0 && isHeading(discourse.referents[$0].head) }) ?? true
      else {
        // “The broker” is Pell Securities rather than somebody who was never called one.
        guard let somebody, discourse.referents[somebody].cluster >= 0,
          !portraits.offices.offices(of: somebody).contains(where: {
            let fit = PersonSorts.fit(nominal.lemma, $0.office)
            return fit == .same || fit == .kind
          }),
          let house = organization(nominal, in: discourse, referent, speaker: speaker), house < portraits.count,
          !portraits.sorts(of: house).isDisjoint(with: OrganizationSorts.noun(nominal.lemma)),
          !portraits.sorts(of: house).isSuperset(of: .business)
        else { return somebody }
        return house
      }
      return organization(nominal, in: discourse, referent, speaker: speaker) ?? somebody
    case .organization where !nominal.plural:
      let body = organization(nominal, in: discourse, referent, speaker: speaker)
      // “The broadcaster”, who hosts a show.
      guard body == nil, nominal.determiner == .definite, nominal.lemma == "broadcaster" || nominal.lemma == "publisher"
      else { return body }
      var somebody = nominal
      somebody.noun = .init(kind: .person)
      return person(somebody, in: discourse, referent, speaker: speaker).flatMap { found in
        portraits.offices.offices(of: found).contains { PersonSorts.fit(nominal.lemma, $0.office) == .kind }
          ? found : nil
      }
    case .person where nominal.determiner == .definite:
      return unnamed(nominal, in: discourse) ?? people(nominal, in: discourse)
    case .place where !nominal.plural && nominal.determiner == .definite: return place(nominal, in: discourse)
    default: return nominal.determiner == .definite ? unnamed(nominal, in: discourse) : nil
    }
  }

  /// “another minister”, “the next president”.
  private func isAnother(_ nominal: NominalMention) -> Bool {
    document.children(of: nominal.head).contains { Self.another.contains(document.tokens[$0].text.inSmallLetters) }
  }

  /// “The woman he married 40 years ago”: of two that were named together.
  private func married(_ nominal: NominalMention, in discourse: Discourse, _ referent: (Int) -> Int?) -> Int? {
    guard nominal.determiner == .definite, let gender = nominal.noun.gender,
      document.children(of: nominal.head).contains(where: {
        $0 > nominal.head && document.tokens[$0].dependency == .relcl
          && ["marry", "wed"].contains(document.tokens[$0].lemma)
      })
    else { return nil }
    return pair(with: nil, in: discourse, referent)?.first { discourse.referents[$0].gender == gender }
  }

  /// “The bloke who answered”: the clause says which one, and that nobody has spoken of him yet.
  private func isDefined(_ nominal: NominalMention) -> Bool {
    nominal.noun.vague && nominal.noun.kind == .person && nominal.lemma != "year-old"
      && document.tokens[min(nominal.head + 1, document.tokens.count - 1)].tag == .wp
      && document.children(of: nominal.head).contains { $0 > nominal.head && document.tokens[$0].dependency == .relcl }
  }

  /// “My doctor”, “our chairman”: whose, only the speaker knows.
  private func isOfSpeaker(_ nominal: NominalMention) -> Bool {
    guard nominal.determiner == .possessive else { return false }
    return document.children(of: nominal.head).contains { child in
      guard document.tokens[child].tag == .prpPossessive,
        case .first = PronounLexicon.pronoun(at: child, in: document)
      else { return false }
      return true
    }
  }

  /// Words that tell one holder of an office from the one spoken of.
  private static let another: WordSet = [
    "next", "another", "other", "future", "previous", "last", "second", "third", "any", "every", "each",
  ]

  func best(_ candidates: [Candidate], bound: Float) -> Int? {
    considered += candidates
    guard let best = candidates.max(by: { $0.score < $1.score }), best.score >= bound else { return nil }
    for other in candidates where other.referent != best.referent {
      let margin = best.isSure || best.fit > other.fit + 0.3 ? weights.sureMargin : weights.margin
      if best.score - other.score < margin { return nil }
    }
    return best.referent
  }

  // MARK: places

  /// “The town”, “the country”: the one place that does or owns something in the last two sentences.
  private func place(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    if let unnamed = unnamed(nominal, in: discourse) { return unnamed }
    let words = OfficeTable.words(of: nominal.head, in: document)
    guard words.kinds.isEmpty, words.owner == nil, document.tokens[nominal.head].dependency == .nsubj else {
      return nil
    }
    // “The county denies it”: its council, where that is named.
    if SpeechVerbs.isPublic(document.tokens[document.tokens[nominal.head].head].lemma) {
      let councils = portraits.councils(of: nominal.lemma).filter { discourse.referents[$0].last >= 0 }
      if councils.count == 1 { return councils[0] }
    }
    let here = document.tokens[nominal.head].sentence
    var found: Int?
    for id in discourse.recentOthers {
      let candidate = discourse.referents[id]
      guard candidate.cluster >= 0, candidate.kind == .place, candidate.last >= 0 else { continue }
      let place = discourse.occurrences[candidate.last]
      guard here - place.sentence <= 2 else { continue }
      if found != nil { return nil }
      let relation = document.tokens[place.head].dependency
      guard relation == .nsubj || relation == .nsubjpass || relation == .poss else { return nil }
      found = id
    }
    return found
  }

  /// Whether research was spoken of lately, not a newspaper.
  func isStudy(in discourse: Discourse) -> Bool {
    discourse.recentOthers.contains {
      let referent = discourse.referents[$0]
      return referent.cluster < 0 && referent.kind == .document && Self.studies.contains(referent.lemma)
    }
  }

  private static let studies: Set<String> = ["study", "research", "analysis", "preprint", "survey", "experiment"]

  /// “The consultants”, “the campaigners”: a firm or group that is called by its people.
  private func people(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    guard document.tokens[nominal.head].dependency == .nsubj,
      OfficeTable.words(of: nominal.head, in: document).owner == nil
    else { return nil }
    var found: Int?
    for id in discourse.recentOthers {
      let candidate = discourse.referents[id]
      guard candidate.cluster >= 0, candidate.kind == .organization, candidate.last >= 0,
        portraits.consists(id, of: nominal.lemma)
          || RoleFinder.practices.contains(nominal.lemma) && portraits.isPartnership(id)
      else { continue }
      if found != nil { return nil }
      found = id
    }
    return found
  }

  // MARK: others

  /// The last unnamed one introduced by the same noun, within the window.
  private func unnamed(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    discourse.recentOthers.first {
      let referent = discourse.referents[$0]
      return referent.cluster < 0 && referent.lemma == nominal.lemma && referent.plural == nominal.plural
    }
  }

  /// The first or second of two: of the last two names joined by “and”, else of the only two that the sentence before, or
  /// this one so far, names.
  private func ofTwo(_ nominal: NominalMention, in discourse: Discourse) -> Int? {
    let here = document.tokens[nominal.head].sentence
    var found: [Int] = []
    var heads: [Int] = []
    for occurrence in discourse.occurrences.reversed().prefix(24) {
      if here - occurrence.sentence > 1 { break }
      let relation = document.tokens[occurrence.head].dependency
      guard occurrence.referent >= 0, occurrence.form == .fullName || occurrence.form == .shortName,
        relation != .compound
      else { continue }
      if let last = heads.last, document.tokens[last].dependency == .conj,
        document.tokens[last].head == occurrence.head,
        let second = found.last, second != occurrence.referent
      {
        return nominal.lemma == "latter" ? second : occurrence.referent
      }
      if !found.contains(occurrence.referent) {
        found.append(occurrence.referent)
        heads.append(occurrence.head)
      }
    }
    guard found.count == 2 else { return nil }
    return nominal.lemma == "latter" ? found[0] : found[1]
  }
}
