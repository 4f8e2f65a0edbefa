internal import Language
internal import Records

/// Somebody brought up by a noun and named in a sentence after: “A man who stole 40 beehives was jailed … Colm Hardiman, 51,
/// told the court”; “the provincial governor said … Governor Ilse Marant told”; “Boss: we'll fly again … Chief executive
/// Sunniva Arkwright”.
///
/// Two ways. The name brings an office that the noun means, with no other holder. Or the noun is the subject that the
/// article, or a heading, opens with, and the name is the first full one after it, of whom nothing else is said.
struct LaterNaming {
  let document: Document
  let isHeading: (Int) -> Bool

  /// Somebody unnamed who may be named yet.
  private struct Unnamed {
    var referent: Int
    var nominal: NominalMention
    var office: String
    var kinds: Set<String>
    var owners: Set<String>
    var sentence: Int
    /// Subject of the heading, or of the text's first sentence.
    var opens: Bool
    var gender: Gender?
    /// The surname of whoever's kin it is.
    var surname: String?
    /// A subject that its owner or “the” makes known, of whom the next sentence may give the name.
    var awaits: Bool
    /// “A man was jailed after a judge called him a parasite”: who sat in court, brought up in the first sentence and named where
    /// the article comes to the hearing.
    var presides: Bool
    var isSubject: Bool
    var isQuoted: Bool
  }

  private var unnamed: [Unnamed] = []
  /// Whether somebody was named in full since the last opening noun.
  private var isAnybodyNamed = false
  /// Whether any name of a person stood since the last noun that awaits one.
  private var isNamedSince = false
  /// The first sentence that is no heading's; -1 before it.
  private var lead = -1

  init(document: Document, isHeading: @escaping (Int) -> Bool) {
    self.document = document
    self.isHeading = isHeading
  }

  private static let speakers: WordSet = [
    "spokes", "lawyer", "prosecutor", "judge", "magistrate", "coroner", "barrister", "counsel",
  ]

  private static let most = 16

  /// The furthest that a name is looked for, in sentences.
  private static let reach = 6

  private static let presiding: WordSet = ["judge", "magistrate", "coroner", "recorder"]

  /// The same for whoever presides.
  private static let hearing = 24

  /// Takes note of a singular noun that brought up a new person.
  ///
  /// - Parameters:
  ///   - owner: the last word of the name of whoever it belongs to: “Korvald's mother”.
  ///   - isQuoted: it stands in somebody's words, which the next sentence does not go on with.
  mutating func add(_ referent: Int, _ nominal: NominalMention, gender: Gender?, owner: String?, isQuoted: Bool) {
    guard nominal.noun.kind == .person, !nominal.plural else { return }
    let token = document[nominal.head]
    let heading = isHeading(nominal.head)
    if !heading, lead < 0 { lead = token.sentence }
    let isSubject = token.dependency == .nsubj || token.dependency == .nsubjpass
    let isRoot = document.tokens[token.head].dependency == .root || document.tokens[token.head].dependency == .ccomp
    // “The head of the transit authority said”, “the archaeologist who found it”, “the only survivor”: words that say which one.
    let isDescribed = document.children(of: nominal.head).contains { child in
      let relation = document.tokens[child].dependency
      return child > nominal.head
        ? relation == .relcl || relation == .prep && ["of", "for"].contains(document.tokens[child].text)
        : document.tokens[child].text == "only"
    }
    // “according to the man paid to watch him”
    let isAuthority =
      token.dependency == .pobj && nominal.determiner == .definite && document.tokens[token.head].text == "to"
      && token.head > 0 && document.tokens[token.head - 1].text == "according"
      && document.children(of: nominal.head).contains {
        $0 > nominal.head && [.acl, .relcl].contains(document.tokens[$0].dependency)
      }
    let opens =
      (heading && (isSubject || token.dependency == .root || opensLine(nominal))
        || token.sentence == lead && (isSubject || token.dependency == .dobj) && isRoot
          && !isAnybodyNamed
        || token.sentence == lead && isAuthority)
      && (nominal.determiner == .indefinite || nominal.determiner == .none
        || (heading || isDescribed || isAuthority) && nominal.determiner == .definite)
      && (heading || isDescribed || isAuthority || !closes(nominal))
    if opens { isAnybodyNamed = false }
    let words = OfficeTable.words(of: nominal.head, in: document)
    isNamedSince = false
    if unnamed.count == Self.most { unnamed.remove(at: unnamed.firstIndex { !$0.presides } ?? 0) }
    unnamed.append(
      Unnamed(
        referent: referent, nominal: nominal, office: NounLexicon.office(nominal.lemma), kinds: words.kinds,
        owners: words.owners, sentence: token.sentence, opens: opens, gender: gender,
        surname: NounLexicon.kin.contains(nominal.lemma) ? owner : nil,
        awaits: isSubject && isRoot && !heading && !isQuoted && !closes(nominal)
          && !NounLexicon.kin.contains(nominal.lemma)
          && (nominal.determiner == .possessive
            || nominal.determiner == .definite && (!nominal.noun.vague || isDescribed)),
        presides: nominal.determiner == .indefinite && !isQuoted && !heading && token.sentence - lead <= 1
          && Self.presiding.contains(nominal.lemma), isSubject: isSubject, isQuoted: isQuoted))
  }

  /// “…, a rescuer said”: a source that is meant to stay unnamed.
  private func closes(_ nominal: NominalMention) -> Bool {
    let first = nominal.tokens.lowerBound
    let start = document.sentences[document.tokens[first].sentence].tokens.lowerBound
    let verb = document.tokens[nominal.head].head
    return first - start > 4 && SpeechVerbs.lemmas.contains(document.tokens[verb].lemma)
      && (document.tokens[first - 1].pos == .punct || verb < nominal.head)
  }

  private func opensLine(_ nominal: NominalMention) -> Bool {
    let first = nominal.tokens.lowerBound
    return first == 0 || !isHeading(first - 1)
      || document.sentences[document.tokens[first].sentence].paragraph
        != document.sentences[document.tokens[first - 1].sentence].paragraph
  }

  /// Sees a person's name for the first time, and gives the unnamed one that it names.
  mutating func named(_ name: NameMention, gender: Gender?, offices: [OfficeTable.Entry], holders: (String) -> Int)
    -> [(referent: Int, nominal: NominalMention)]
  {
    defer {
      // Who speaks for others in court is not whom the story is about.
      if name.words.count > 1, !isAside(name), !offices.contains(where: { Self.speakers.contains($0.office) }) {
        isAnybodyNamed = true
      }
      isNamedSince = true
    }
    let head = name.head(in: document)
    let sentence = document.tokens[head].sentence
    if lead < 0, !isHeading(name.tokens.lowerBound) { lead = sentence }
    let herald = LaterBody.herald(of: name, in: document).map {
      OfficeTable.office(document.tokens[$0].lemma.inSmallLetters, at: $0, in: document)
    }
    // “The army chief will not resign … The general, Davit Orman,”: “the” says that he was brought up, if by another noun.
    let isBroughtUp =
      LaterBody.herald(of: name, in: document).map { document.tokens[$0].dependency != .pobj } ?? false
      && herald.map { office in !unnamed.contains { $0.office == office } } ?? false
    for index in unnamed.indices.reversed() {
      let one = unnamed[index]
      if isBroughtUp, let herald, sentence - one.sentence <= 3, !one.isQuoted, one.isSubject,
        one.gender == nil || gender == nil || gender == one.gender,
        [.same, .kind].contains(PersonSorts.fit(one.office, herald) ?? .possible)
          || [.same, .kind].contains(PersonSorts.fit(herald, one.office) ?? .possible)
      {
        let same = unnamed.filter {
          $0.referent == one.referent || $0.office == one.office && isHeading($0.nominal.head)
        }
        unnamed.removeAll { other in same.contains { $0.referent == other.referent } }
        return same.map { ($0.referent, $0.nominal) }
      }
      if let herald, herald == one.office, one.gender == nil || gender == nil || gender == one.gender {
        // “A nurse noted … The nurse, Imelda Hart, said”: “the” says that she was brought up before.
        let same = unnamed.filter { $0.referent == one.referent }
        unnamed.removeAll { $0.referent == one.referent }
        return same.map { ($0.referent, $0.nominal) }
      }
      guard sentence - one.sentence <= (one.presides ? Self.hearing : Self.reach),
        sentence > one.sentence || head > one.nominal.head
      else { continue }
      if let gender, let other = one.gender, gender != other { continue }
      let isKin =
        one.surname != nil && name.words.count > 1 && one.surname == name.words.last && sentence - one.sentence <= 3
      guard
        isKin || bringsOffice(offices, one, holders) || opensWith(name, one, offices, sentence)
          || follows(name, one, offices, sentence)
      else { continue }
      // “Former treasurer denies theft”, then “a former treasurer”: the heading's is the same.
      let same = unnamed.filter { $0.referent == one.referent || $0.office == one.office && isHeading($0.nominal.head) }
      unnamed.removeAll { other in same.contains { $0.referent == other.referent } }
      return same.map { ($0.referent, $0.nominal) }
    }
    return []
  }

  /// “The heirs of the poet Anxo Barreiral have accused …”: whose they are, and not whom the story is about.
  private func isAside(_ name: NameMention) -> Bool {
    var place = name.head(in: document)
    if document.tokens[place].dependency == .appos, document.tokens[place].head < place {
      place = document.tokens[place].head
    }
    let token = document.tokens[place]
    return token.dependency == .pobj && document.tokens[token.head].text == "of"
      && document.tokens[document.tokens[token.head].head].dependency == .nsubj
  }

  /// The office that the noun means comes with the name, and with nobody else's.
  private func bringsOffice(_ offices: [OfficeTable.Entry], _ one: Unnamed, _ holders: (String) -> Int) -> Bool {
    guard one.nominal.determiner != .indefinite || one.opens || one.presides else { return false }
    for entry in offices where !entry.isFormer {
      let fit = PersonSorts.fit(one.office, entry.office)
      guard fit == .same && holders(entry.office) == 1 || fit == .kind && (one.opens || isHeading(one.nominal.head))
      else { continue }
      if !one.kinds.isEmpty, !entry.kinds.isEmpty, one.kinds.isDisjoint(with: entry.kinds.union(entry.owners)) {
        continue
      }
      if !one.owners.isEmpty, !entry.owners.isEmpty, one.owners.isDisjoint(with: entry.owners.union(entry.kinds)) {
        continue
      }
      return true
    }
    return false
  }

  /// “His sports director was less discreet. Lodewijk Ambrus accused …”: the first full name, in the next sentence, of whom
  /// nothing else is said.
  private func follows(_ name: NameMention, _ one: Unnamed, _ offices: [OfficeTable.Entry], _ sentence: Int) -> Bool {
    guard one.awaits, one.referent == unnamed.last?.referent, !isNamedSince, name.words.count > 1, name.title.isEmpty,
      sentence > one.sentence, sentence - one.sentence <= 2, offices.isEmpty
    else { return false }
    let token = document[name.head(in: document)]
    return token.dependency == .nsubj && SpeechVerbs.isPublic(document.tokens[token.head].lemma)
  }

  /// “Prize novelist denies lifting chapters”, over “have accused Leonor Quintas of copying”.
  private func denies(_ one: Unnamed) -> Bool {
    let verb = document.tokens[document.tokens[one.nominal.head].head]
    return isHeading(one.nominal.head) && ["deny", "reject", "dispute", "refute"].contains(verb.lemma)
  }

  private static let charges: WordSet = ["accuse", "charge", "sue", "blame", "criticise", "criticize", "suspect"]

  /// “A man who … Colm Hardiman, 51, …”: the first full name after the noun that opens the article.
  private func opensWith(_ name: NameMention, _ one: Unnamed, _ offices: [OfficeTable.Entry], _ sentence: Int) -> Bool {
    guard one.opens, !isAnybodyNamed, name.words.count > 1, sentence > one.sentence, sentence - one.sentence <= 3
    else { return false }
    let token = document[name.head(in: document)]
    // “Radio Nord named Otto Prell”
    let isGiven = token.dependency == .dobj && ["name", "identify"].contains(document.tokens[token.head].lemma)
    guard
      token.dependency == .nsubj || token.dependency == .nsubjpass || isGiven
        || token.dependency == .dobj && denies(one) && Self.charges.contains(document.tokens[token.head].lemma)
    else { return false }
    let isTold = offices.contains {
      let fit = PersonSorts.fit(one.office, $0.office)
      // “Cllr”, of whoever leads the council.
      return fit == .same || fit == .kind || $0.office == "council" && one.office == "leader"
    }
    return (name.title.isEmpty || isTold)
      && offices.allSatisfy {
        let fit = PersonSorts.fit(one.office, $0.office)
        // Of two roles one is enough: “Cllr”, who leads the council.
        if isTold, fit == .possible || $0.office == "council" { return true }
        // “Denies fraud”: what is done to somebody in court tells no trade.
        if fit == .possible, PersonSorts.standing.contains($0.office) { return true }
        // “Opposition leader” is not the prime minister.
        return fit == .same
          || fit == .kind && (one.kinds.isEmpty || !one.kinds.isDisjoint(with: $0.kinds.union($0.owners)))
          || fit == .possible && (one.nominal.noun.vague || PersonSorts.anybody.contains(one.office))
      }
  }
}
