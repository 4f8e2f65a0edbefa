internal import Language
internal import Records

/// What the pronoun model sees of one pronoun and one candidate antecedent.
///
/// Nothing here tells “he” from “she”: gender enters only as agreement, so that both sexes are resolved alike. Every
/// feature costs a constant amount; walks up the tree stop after 24 steps.
struct PronounFeatures {
  let document: Document
  let quotations: QuotationMap

  static let count = 58

  /// What is the same for all candidates of a pronoun.
  struct Pronoun {
    var token: Int
    var gender: Gender
    var sentence: Int
    var possessive: Bool
    var reflexive: Bool
    var relation: Float
    /// Tokens from the pronoun up to its sentence's root.
    var path: [Int]
    var inQuotation: Bool
    /// The head noun of a possessive.
    var possessed: Int?
    /// The verb that it is an argument of, and whether that verb speaks.
    var verb: Int?
    var speaks: Bool
    /// Subjects of the verbs above, nearest first.
    var subjects: [Int]
    var paragraph: Int
  }

  func pronoun(at token: Int, gender: Gender) -> Pronoun {
    let tokens = document.tokens
    let here = document[token]
    let possessive = here.dependency == .poss
    var path: [Int] = []
    path.reserveCapacity(24)
    path.append(token)
    var current = token
    var verb: Int?
    var subjects: [Int] = []
    while path.count < 24, tokens[current].head != current {
      current = tokens[current].head
      path.append(current)
      if tokens[current].pos == .verb || tokens[current].pos == .aux {
        if verb == nil { verb = current }
        if let subject = document.child(of: current, .nsubj, .nsubjpass), subject != token {
          subjects.append(subject)
        } else {
          subjects.append(-1)
        }
      }
    }
    return Pronoun(
      token: token, gender: gender, sentence: here.sentence, possessive: possessive,
      reflexive: PronounLexicon.reflexive.contains(here.text.inSmallLetters), relation: Self.relation(here.dependency),
      path: path,
      inQuotation: quotations.contains(token), possessed: possessive ? here.head : nil, verb: verb,
      speaks: verb.map { SpeechVerbs.lemmas.contains(tokens[$0].lemma) } ?? false, subjects: subjects,
      paragraph: document.sentences[here.sentence].paragraph)
  }

  /// How the candidates stand among each other.
  struct Field {
    /// Candidates that agree in gender, before the pronoun.
    var agreeing: Int
    /// Person mentions so far.
    var mentions: Int
    /// The referent of the last pronoun of the same gender, and how many tokens ago it stood.
    var chain: Int
    var chainDistance: Int
    /// The most often named candidate's count in the whole article.
    var mostNamed: Int
    /// Agreeing candidates last spoken of in the pronoun's own sentence.
    var here: Int
    /// The highest and the second highest agreement in gender of all candidates.
    var agreements: (best: Float, second: Float)
  }

  /// Appends one row of `count` features.
  ///
  /// - Parameters:
  ///   - place: the candidate's occurrence to judge by: its last one before the pronoun, or its first one after.
  ///   - named: its last occurrence as a name or noun; the same as `place` after the pronoun.
  ///   - rank: its place among the agreeing candidates, nearest first.
  ///   - subjectRank: the number of nearer agreeing candidates that were subjects.
  func append(
    _ pronoun: Pronoun, _ referent: Referent, number: Int, place: Occurrence, named: Occurrence, rank: Int,
    subjectRank: Int, field: Field, first: Bool,
    to row: inout [Float]
  ) {
    let tokens = document.tokens
    let agreement = pronoun.gender == .feminine ? referent.women : 1 - referent.women
    let after = place.head > pronoun.token
    row.append(agreement)
    row.append(Float(referent.genderEvidence))
    row.append(Self.kind(referent))
    row.append(Float(max(-4, min(5, pronoun.sentence - place.sentence))))
    row.append(Float(max(-60, min(120, pronoun.token - place.head))))
    row.append(Float(rank))
    row.append(Float(field.agreeing))
    row.append(Float(place.form.rawValue))
    let relation = Self.relation(tokens[place.head].dependency)
    row.append(relation)
    row.append(pronoun.relation)
    row.append(relation == pronoun.relation ? 1 : 0)
    row.append(Float(max(-4, min(5, pronoun.sentence - named.sentence))))
    row.append(Float(max(-60, min(120, pronoun.token - named.head))))
    let namedRelation = Self.relation(tokens[named.head].dependency)
    row.append(namedRelation)
    row.append(namedRelation == pronoun.relation ? 1 : 0)
    row.append(Float(named.form.rawValue))
    row.append(Float(min(10, referent.count)))
    row.append(field.mentions == 0 ? 0 : Float(referent.count) / Float(field.mentions))
    row.append(Float(min(12, referent.total)))
    row.append(field.mostNamed == 0 ? 0 : Float(referent.total) / Float(field.mostNamed))
    row.append(first ? 1 : 0)
    row.append(after ? 1 : 0)

    // The tree between them.
    let sameSentence = pronoun.sentence == place.sentence
    var up = 12
    var down = 12
    var coarguments: Float = 0
    var subjectLevel: Float = 0
    if sameSentence {
      var current = place.head
      var steps = 0
      while steps < 12 {
        if let meeting = pronoun.path.firstIndex(of: current) {
          up = min(12, meeting)
          down = steps
          break
        }
        let head = tokens[current].head
        if head == current { break }
        current = head
        steps += 1
      }
      if let level = pronoun.subjects.firstIndex(of: place.head) { subjectLevel = Float(level + 1) }
      if !pronoun.possessive, !pronoun.reflexive, let verb = pronoun.verb, self.governor(of: place.head) == verb,
        self.governor(of: pronoun.token) == verb
      {
        coarguments = 1
      }
    }
    row.append(Float(up))
    row.append(Float(down))
    row.append(coarguments)
    row.append(subjectLevel)
    // “his brother Fred”: inside the phrase that the pronoun possesses.
    var possessed: Float = 0
    var kin: Float = 0
    if let noun = pronoun.possessed {
      if document.subtree(of: noun).contains(place.head), noun == place.head || tokens[place.head].head == noun {
        possessed = 1
      }
      if noun == place.head { possessed = 2 }
      if NounLexicon.kin.contains(tokens[noun].lemma.inSmallLetters) { kin = 1 }
      if possessed > 0 && kin > 0 { possessed = 3 }
    }
    row.append(possessed)
    row.append(kin)
    row.append(quotations.same(pronoun.token, place.head) ? 0 : pronoun.inQuotation ? 1 : 2)
    row.append(Float(max(-2, min(4, pronoun.paragraph - document.sentences[place.sentence].paragraph))))
    row.append(field.chain == number ? 1 : field.chain >= 0 ? -1 : 0)
    row.append(Float(min(80, field.chainDistance)))
    row.append(Float(min(6, referent.order)))
    row.append(isMainSubject(place.head) ? 1 : 0)
    row.append(isMainSubject(named.head) ? 1 : 0)
    row.append(Float(min(20, pronoun.token - document.sentences[pronoun.sentence].tokens.lowerBound)))
    row.append(Float(min(20, place.head - document.sentences[place.sentence].tokens.lowerBound)))
    row.append(pronoun.reflexive ? 2 : pronoun.possessive ? 1 : 0)
    row.append(Self.preposition(place.head, document))
    row.append(hasPossessiveMark(place) ? 1 : 0)
    row.append(isCoordinated(place.head) ? 1 : 0)
    row.append(Float(min(4, place.tokens.count)))
    row.append(pronoun.speaks ? 1 : 0)
    let governor = self.governor(of: place.head)
    row.append(governor.map { SpeechVerbs.lemmas.contains(tokens[$0].lemma) ? 1 : 0 } ?? 0)
    row.append(Self.clause(pronoun.verb, document))
    row.append(Self.clause(governor, document))
    row.append(followedByComma(place) ? 1 : 0)
    row.append(Float(min(6, pronoun.subjects.count)))
    row.append(Float(depth(place.head)))
    row.append(Float(min(12, field.mentions)))
    row.append(Float(min(6, field.here)))
    row.append(agreement - (agreement == field.agreements.best ? field.agreements.second : field.agreements.best))
    row.append(Float(min(6, subjectRank)))
    row.append(referent.count == 0 ? 0 : Float(referent.pronouns) / Float(referent.count))
    row.append(pronoun.possessed.map { Self.relation(tokens[$0].dependency) } ?? -1)
    row.append(Float(min(20, document.sentences[pronoun.sentence].tokens.count / 4)))
    row.append(introducesRole(place) ? 1 : 0)
    row.append(opensClause(pronoun.verb) ? 1 : 0)
  }

  /// A name in apposition to a noun, or with one in apposition.
  private func introducesRole(_ place: Occurrence) -> Bool {
    document.tokens[place.head].dependency == .appos || document.child(of: place.head, .appos, .relcl) != nil
  }

  /// The verb's clause begins with “when”, “after”, “because” …
  private func opensClause(_ verb: Int?) -> Bool {
    guard let verb else { return false }
    return document.child(of: verb, .mark) != nil
  }

  // MARK: parts

  /// Grammatical relations in eight groups.
  static func relation(_ dependency: Dependency) -> Float {
    switch dependency {
    case .nsubj, .csubj: 0
    case .nsubjpass, .csubjpass: 1
    case .dobj, .dative: 2
    case .pobj: 3
    case .poss: 4
    case .appos: 5
    case .conj: 6
    case .compound, .nmod, .amod: 7
    case .attr, .acomp: 8
    case .root: 9
    default: 10
    }
  }

  private static func kind(_ referent: Referent) -> Float {
    if referent.cluster < 0 { return 1 }
    switch referent.kind {
    case .person: return 0
    case .unknown: return 2
    case .organization: return 3
    default: return 4
    }
  }

  /// The verb that a noun is an argument of, through prepositions and coordination.
  private func governor(of token: Int) -> Int? {
    var current = token
    var steps = 0
    while steps < 6 {
      let head = document.tokens[current].head
      if head == current { return nil }
      let pos = document.tokens[head].pos
      if pos == .verb || pos == .aux { return head }
      if pos == .noun || pos == .propn, document.tokens[current].dependency != .conj { return nil }
      current = head
      steps += 1
    }
    return nil
  }

  private func isMainSubject(_ token: Int) -> Bool {
    let dependency = document.tokens[token].dependency
    guard dependency == .nsubj || dependency == .nsubjpass else { return false }
    return document.tokens[document.tokens[token].head].dependency == .root
  }

  /// The preposition before an object: by, with, of, to, for, from, in, and the others.
  private static func preposition(_ token: Int, _ document: Document) -> Float {
    guard document.tokens[token].dependency == .pobj else { return 0 }
    switch document.tokens[document.tokens[token].head].lemma.inSmallLetters {
    case "by": return 1
    case "with": return 2
    case "of": return 3
    case "to": return 4
    case "for": return 5
    case "from": return 6
    case "in", "on", "at": return 7
    default: return 8
    }
  }

  private func hasPossessiveMark(_ place: Occurrence) -> Bool {
    let next = place.tokens.upperBound
    return next < document.tokens.count && document.tokens[next].tag == .pos
  }

  private func followedByComma(_ place: Occurrence) -> Bool {
    let next = place.tokens.upperBound
    return next < document.tokens.count && document.tokens[next].text == ","
  }

  private func isCoordinated(_ token: Int) -> Bool {
    document.tokens[token].dependency == .conj || document.child(of: token, .conj) != nil
  }

  /// How a verb's clause hangs in its sentence.
  private static func clause(_ verb: Int?, _ document: Document) -> Float {
    guard let verb else { return 0 }
    switch document.tokens[verb].dependency {
    case .root: return 1
    case .conj: return 2
    case .advcl: return 3
    case .relcl, .acl: return 4
    case .ccomp: return 5
    case .xcomp, .pcomp: return 6
    default: return 7
    }
  }

  private func depth(_ token: Int) -> Int {
    var current = token
    var steps = 0
    while steps < 10, document.tokens[current].head != current {
      current = document.tokens[current].head
      steps += 1
    }
    return steps
  }
}
