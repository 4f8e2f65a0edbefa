internal import Language
internal import Records

/// What the model of nouns sees of one noun and one candidate.
///
/// Every feature costs a constant amount. What the rules found is among them, so that the model learns where they are to be
/// believed.
struct NominalFeatures {
  let document: Document
  let portraits: PortraitTable
  let isHeading: (Int) -> Bool
  let isQuoted: (Int) -> Bool

  static let nounCount = 33
  static let candidateCount = 61
  static let count = nounCount + candidateCount

  /// Which numbers tell what the rules found, in the part of the noun and in the candidate's: training hides them on articles
  /// over which the rules were written, where they are always right.
  static let ofRules: Set<Int> = Set([21, 22] + (2...7).map { nounCount + $0 })

  /// What stands there instead.
  static let hidden: Float = -20

  /// What is the same for all candidates of a noun.
  struct Noun {
    var nominal: NominalMention
    var office: String
    var words: (kinds: Set<String>, owners: Set<String>, owner: Int?)
    var owner: Int?
    var sorts: OrganizationSorts
    var age: ClosedRange<Int>?
    var gender: Gender?
    var tail: Gender?
    /// Over whose saying the noun's clause hangs.
    var over: [Int]
    var speaker: Int?
    var spoken: NominalResolver.Spoken
    var sentence: Int
    var paragraph: Int
    var isFormer: Bool
    var isListed: Bool
    /// -1 nobody, -2 somebody unnamed, else the referent.
    var rule: Int
    /// How often the noun stood before, and whom it meant then.
    var earlier: Int
    var earlierReferent: Int
    var unnamedAlike: Bool
  }

  /// How the candidates stand among each other.
  struct Field {
    var persons = 0
    var bodies = 0
    var mostNamed: (person: Int, body: Int) = (0, 0)
    var considered = 0
    /// The rules' highest and second highest score.
    var scores: (best: Float, second: Float) = (-9, -9)
    /// Who spoke last before the noun, and who before that.
    var speakers: [Int] = []
    var fits: (same: Int, kind: Int) = (0, 0)
  }

  private static func group(_ kind: EntityKind) -> Float {
    switch kind {
    case .person: 0
    case .organization: 1
    case .group: 2
    case .place: 3
    case .document: 4
    default: 5
    }
  }

  /// Appends what is the same for all candidates.
  func append(_ noun: Noun, _ field: Field, to row: inout [Float]) {
    let head = noun.nominal.head
    let token = document[head]
    let lemma = noun.nominal.lemma
    row.append(Self.group(noun.nominal.noun.kind))
    switch noun.nominal.determiner {
    case .definite: row.append(0)
    case .possessive: row.append(1)
    case .none: row.append(2)
    case .indefinite: row.append(3)
    }
    row.append(noun.nominal.plural ? 1 : 0)
    row.append(noun.nominal.noun.vague ? 1 : 0)
    row.append(noun.gender == nil ? 0 : 1)
    row.append(isHeading(head) ? 1 : 0)
    row.append(isQuoted(head) ? 1 : 0)
    row.append(PronounFeatures.relation(token.dependency))
    let isSubject = token.dependency == .nsubj || token.dependency == .nsubjpass
    row.append(isSubject && SpeechVerbs.isPublic(document.tokens[token.head].lemma) ? 1 : 0)
    row.append(Float(noun.words.kinds.count))
    row.append(noun.owner != nil ? 2 : noun.words.owner != nil ? 1 : 0)
    row.append(NounLexicon.kin.contains(lemma) ? 1 : 0)
    row.append(PersonSorts.isEpithet(noun.office) ? 1 : 0)
    row.append(PersonSorts.anybody.contains(noun.office) ? 1 : PersonSorts.standing.contains(noun.office) ? 2 : 0)
    row.append(PersonSorts.isPost(noun.office) ? 1 : 0)
    row.append(PersonSorts.servesAStory(noun.office) ? 1 : 0)
    row.append(lemma == "year-old" ? 1 : noun.age != nil ? 2 : 0)
    row.append(NominalFinder.isCompatriot(head, in: document) ? 1 : 0)
    row.append(noun.sorts.isEmpty ? 0 : 1)
    row.append(OrganizationSorts.isEpithet(lemma) ? 1 : 0)
    row.append(NameWords.companyNouns.contains(lemma) ? 1 : 0)
    row.append(noun.rule == -1 ? 0 : noun.rule == -2 ? 2 : 1)
    row.append(Float(min(6, field.considered)))
    row.append(Float(min(8, field.persons)))
    row.append(Float(min(8, field.bodies)))
    row.append(noun.isFormer ? 1 : 0)
    row.append(noun.isListed ? 1 : 0)
    row.append(Float(min(4, noun.earlier)))
    row.append(noun.unnamedAlike ? 1 : 0)
    row.append(document.children(of: head).contains { $0 > head && document.tokens[$0].dependency == .relcl } ? 1 : 0)
    row.append(document.children(of: head).contains { $0 > head && document.tokens[$0].dependency == .prep } ? 1 : 0)
    row.append(noun.tail == nil ? 0 : 1)
    row.append(Float(min(30, noun.sentence)))
  }

  /// How a noun's office stands to somebody's: 3 the same, 2 a kind, 1 possible, 0 ruled out; -1 where none is told.
  func officeFit(_ noun: Noun, _ cluster: Int) -> (
    fit: Float, isFormer: Bool, kinds: Int, owners: Int, sameOwner: Float
  ) {
    var best: Float = -1
    var isFormer = false
    var kinds = 0
    var owners = 0
    var sameOwner: Float = 0
    for entry in portraits.offices.offices(of: cluster) {
      let fit: Float =
        switch PersonSorts.fit(noun.office, entry.office) {
        case .same: 3
        case .kind: 2
        case .possible: 1
        case nil: 0
        }
      if fit > best {
        best = fit
        isFormer = entry.isFormer
      }
      for kind in noun.words.kinds where entry.kinds.contains(kind) || entry.owners.contains(kind) { kinds += 1 }
      for owner in noun.words.owners where entry.kinds.contains(owner) || entry.owners.contains(owner) { owners += 1 }
    }
    for entry in portraits.offices.offices(of: cluster) where entry.owner != nil && noun.words.owner != nil {
      sameOwner = max(sameOwner, entry.owner == noun.words.owner ? 2 : 1)
    }
    return (best, isFormer, kinds, owners, sameOwner)
  }

  /// Appends what differs.
  ///
  /// - Parameters:
  ///   - place: the candidate's last occurrence, or its first one after a heading.
  ///   - rank: its place among those of its kind, nearest first; `all` among all.
  func append(
    _ noun: Noun, _ field: Field, _ id: Int, _ referent: Referent, place: Occurrence, named: Occurrence,
    subject: Occurrence?, rank: Int, all: Int, subjectRank: Int, rule: NominalResolver.Candidate?, nominals: Int,
    to row: inout [Float]
  ) {
    let tokens = document.tokens
    let head = noun.nominal.head
    let isAfter = referent.last < 0
    row.append(Self.group(referent.kind))
    row.append(referent.personal ? 1 : 0)
    row.append(rule == nil ? 0 : 1)
    row.append(rule?.score ?? -3)
    row.append(rule?.fit ?? -1)
    row.append(rule.map { $0.isSure ? 1 : 0 } ?? 0)
    row.append(noun.rule == id ? 1 : 0)
    row.append(rule.map { $0.score - ($0.score == field.scores.best ? field.scores.second : field.scores.best) } ?? -9)
    row.append(Float(min(10, referent.count)))
    row.append(Float(min(12, referent.total)))
    let most = referent.kind == .person ? field.mostNamed.person : field.mostNamed.body
    row.append(most == 0 ? 0 : Float(referent.total) / Float(most))
    row.append(Float(max(-4, min(12, noun.sentence - place.sentence))))
    row.append(Float(max(-4, min(12, noun.sentence - named.sentence))))
    row.append(subject.map { Float(min(12, noun.sentence - $0.sentence)) } ?? 13)
    row.append(Float(max(-60, min(120, head - place.head))))
    row.append(Float(min(8, rank)))
    row.append(Float(min(12, all)))
    row.append(Float(min(6, subjectRank)))
    row.append(Float(place.form.rawValue))
    row.append(PronounFeatures.relation(tokens[place.head].dependency))
    row.append(PronounFeatures.relation(tokens[named.head].dependency))
    row.append(place.isSubject ? 1 : 0)
    row.append(isMainSubject(place.head) ? 1 : 0)
    row.append(Float(max(-2, min(4, noun.paragraph - document.sentences[place.sentence].paragraph))))
    row.append(referent.isOpening ? 1 : 0)
    row.append(portraits.principals.contains(id) ? 1 : 0)
    row.append(Self.agreement(noun.gender, referent))
    row.append(Float(referent.genderEvidence))
    row.append(Self.agreement(noun.tail, referent))
    row.append(Self.agreement(noun.spoken.gender, referent))
    row.append(noun.over.contains(id) ? 1 : 0)
    row.append(noun.speaker == id ? 1 : 0)
    row.append(noun.owner == id ? 1 : 0)
    row.append(noun.spoken.names.contains(id) ? 1 : 0)
    let office = officeFit(noun, id)
    row.append(office.fit)
    row.append(office.isFormer ? 1 : 0)
    row.append(Float(office.kinds))
    row.append(Float(office.owners))
    row.append(office.sameOwner)
    row.append(Float(min(4, portraits.offices.offices(of: id).count)))
    row.append(Float(min(3, office.fit == 3 ? field.fits.same - 1 : field.fits.same)))
    row.append(Float(min(3, office.fit == 2 ? field.fits.kind - 1 : field.fits.kind)))
    let sorts = portraits.sorts(of: id)
    row.append(sorts.isEmpty ? -1 : noun.sorts.isEmpty ? 0 : sorts.isDisjoint(with: noun.sorts) ? 1 : 2)
    row.append(sorts.isSuperset(of: .business) ? 1 : 0)
    row.append(portraits.isBody(id) ? 1 : 0)
    row.append(portraits.isCalled(id, noun.nominal.lemma) ? 2 : portraits.isEchoed(id, noun.nominal.lemma) ? 1 : 0)
    row.append(Float(min(3, noun.words.kinds.reduce(0) { $0 + (portraits.isCalled(id, $1) ? 1 : 0) })))
    row.append(portraits.dead.contains(id) ? 1 : 0)
    row.append(
      noun.age.map { wanted in portraits.age(of: id).map { wanted.contains($0) ? 2 : -1 } ?? 0 }
        ?? (portraits.age(of: id) == nil ? 0 : 1))
    row.append(isQuoted(place.head) ? 1 : 0)
    row.append(isHeading(place.head) ? 1 : 0)
    row.append(field.speakers.first == id ? 2 : field.speakers.dropFirst().first == id ? 1 : 0)
    row.append(noun.earlierReferent == id ? 1 : noun.earlierReferent >= 0 ? -1 : 0)
    row.append(Float(min(4, nominals)))
    row.append(referent.count == 0 ? 0 : Float(referent.pronouns) / Float(referent.count))
    row.append(
      document.tokens[place.head].dependency == .appos || document.child(of: place.head, .appos, .relcl) != nil ? 1 : 0)
    row.append(isAfter ? 1 : 0)
    row.append(Float(min(6, referent.order)))
    row.append(tokens[place.head].head == tokens[head].head ? 1 : 0)
    row.append(named.form == .fullName ? 1 : 0)
    row.append(document.sentences[place.sentence].paragraph == noun.paragraph ? 1 : 0)
  }

  private static func agreement(_ gender: Gender?, _ referent: Referent) -> Float {
    guard let gender else { return 0 }
    if referent.kind != .person && referent.kind != .unknown { return -2 }
    let women = referent.women
    return gender == .feminine ? 2 * women - 1 : 1 - 2 * women
  }

  private func isMainSubject(_ token: Int) -> Bool {
    let dependency = document.tokens[token].dependency
    guard dependency == .nsubj || dependency == .nsubjpass else { return false }
    return document.tokens[document.tokens[token].head].dependency == .root
  }
}
