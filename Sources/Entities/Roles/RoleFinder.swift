internal import Language
internal import Records

/// What an article calls somebody beside the name: “army spokeswoman Ana Reyes”, “Ana Reyes, the army's chief
/// spokeswoman,”, “the army's chief spokeswoman, Ana Reyes,”, “Reyes is a pilot”.
struct RoleFinder {
  let document: Document

  struct Role {
    /// The words of the role, without commas at its ends and without relative clauses.
    var tokens: Range<Int>
    /// The noun that names it.
    var head: Int
    /// “who was mayor”
    var isPast = false
  }

  /// Roles that stand at one mention of a name, nearest first. Linear in the phrase, which is cut at 12 tokens.
  func roles(of name: NameMention) -> [Role] {
    var roles: [Role] = []
    if let role = before(name) { roles.append(role) }
    let head = name.head(in: document)
    let token = document[head]
    for child in document.children(of: head) where child >= name.tokens.upperBound {
      if document.tokens[child].dependency == .appos, let role = phrase(child, after: name.extent.upperBound) {
        roles.append(role)
        roles += others(beside: child)
      }
    }
    if token.dependency == .appos, token.head < head, !name.tokens.contains(token.head),
      isRoleNoun(token.head) || document.tokens[token.head].tag == .nn && isOrganization(token.head)
        || name.type == .person && document.tokens[token.head].tag == .nn
          && NounLexicon.isDoer(document.tokens[token.head].lemma.lowercased())
    {
      let start = max(document.subtree(of: token.head).lowerBound, token.head - Self.longest)
      if let role = cut(start..<name.extent.lowerBound, head: token.head) { roles.append(role) }
    }
    if let role = beforeComma(name), !roles.contains(where: { $0.head == role.head }) { roles.append(role) }
    // “Okafor, who was mayor until 2028”
    for child in document.children(of: head)
    where child >= name.tokens.upperBound && document.tokens[child].dependency == .relcl {
      guard let who = document.child(of: child, .nsubj, .nsubjpass), document.tokens[who].lemma.lowercased() == "who"
      else { continue }
      let verb = document[child]
      if verb.lemma == "be" || verb.lemma == "become" {
        guard let attribute = document.child(of: child, .attr), attribute > child,
          let role = phrase(attribute, after: child + 1)
        else { continue }
        var held = withoutTime(role)
        held.isPast = verb.lemma == "be" && verb.tag == .vbd
        roles.append(held)
      } else if let role = held(by: child) {
        roles.append(withoutTime(role))
      }
    }
    // “Its permanent secretary is Runa Eskeland”
    if token.dependency == .attr, document.tokens[token.head].lemma == "be",
      let subject = document.child(of: token.head, .nsubj), subject < head, document.tokens[subject].tag == .nn,
      let role = phrase(subject, after: document.subtree(of: subject).lowerBound)
    {
      roles.append(role)
    }
    if token.dependency == .nsubj || token.dependency == .nsubjpass, let role = held(by: token.head) {
      roles.append(role)
    }
    if token.dependency == .nsubj,
      document.tokens[token.head].lemma == "be" || document.tokens[token.head].lemma == "become",
      let attribute = document.child(of: token.head, .attr), attribute > head,
      let role = phrase(attribute, after: token.head + 1)
    {
      roles.append(role)
    }
    // ““Terrific guy,” Hill said”: what is quoted beside a name is no role of his.
    return roles.filter { !isParted($0, from: name) }
  }

  /// “Havran, his trainer and his aunt,”, “the founder and chief executive”: a second role of the same one; “the mayor and the
  /// governor” are two.
  private func others(beside noun: Int) -> [Role] {
    guard let other = document.child(of: noun, .conj), other > noun, other - noun <= Self.longest,
      document.tokens[other].tag == .nn,
      !document.children(of: other).contains(where: {
        $0 < other && document.tokens[$0].text.inSmallLetters == "the" || document.tokens[$0].dependency == .appos
      }), let role = phrase(other, after: document.subtree(of: other).lowerBound),
      document.tokens[role.tokens.lowerBound - 1].text == "and"
    else { return [] }
    return [role]
  }

  /// Whether a quotation mark stands between a role and the name.
  func isParted(_ role: Role, from name: NameMention) -> Bool {
    let between =
      role.head < name.extent.lowerBound
      ? role.head + 1..<name.extent.lowerBound : name.extent.upperBound..<max(name.extent.upperBound, role.head)
    return between.contains {
      let tag = document.tokens[$0].tag
      return tag == .openingQuote || tag == .closingQuote
    }
  }

  /// “works as a welder”, “was elected chairman”, “serves as”.
  func held(by verb: Int) -> Role? {
    let lemma = document.tokens[verb].lemma
    if lemma == "work" || lemma == "serve" || lemma == "appoint" || lemma == "hire" || lemma == "elect"
      || lemma == "name"
    {
      for child in document.children(of: verb) where child > verb {
        let token = document[child]
        if token.dependency == .oprd, token.pos == .noun { return phrase(child, after: verb + 1) }
        if token.dependency == .prep, token.lemma == "as", let object = document.child(of: child, .pobj) {
          return phrase(object, after: child + 1)
        }
      }
    }
    return nil
  }

  static let longest = 12

  /// “mayor until 2028” → “mayor”
  func withoutTime(_ role: Role) -> Role {
    for index in role.tokens where index > role.head {
      switch document.tokens[index].lemma.lowercased() {
      case "until", "from", "since", "for", "between", "in", "at", "when", "during", "before", "after":
        return Role(tokens: role.tokens.lowerBound..<index, head: role.head)
      default: break
      }
    }
    return role
  }

  /// “the trust's director, Hanna Weiss,”, “the mayor of Port Vand, Greta Sand,” where the parser did not see the
  /// apposition; “the first horn, Ottokar Pell,” whose noun tells no person by itself.
  func beforeComma(_ name: NameMention) -> Role? {
    let comma = name.extent.lowerBound - 1
    guard comma > 0, name.extent.upperBound < document.tokens.count, document.tokens[comma].text == ",",
      document.tokens[name.extent.upperBound].text == ",",
      document.tokens[comma].sentence == document.tokens[comma + 1].sentence,
      document.tokens[comma - 1].sentence == document.tokens[comma].sentence,
      document.tokens[name.head(in: document)].dependency != .conj || isSingled(name)
    else { return nil }
    var head = comma - 1
    // “the mayor of Port Vand”: up from the phrase's last word.
    var steps = 0
    while steps < 4,
      !isRoleNoun(head) || document.tokens[head].tag != .nn && !(document.tokens[head].tag == .nnp && head == comma - 1)
    {
      let above = document.tokens[head].head
      guard above < head, comma - above <= Self.longest else { break }
      switch document.tokens[head].dependency {
      case .pobj, .compound, .prep, .nmod: head = above
      default: steps = 4
      }
      steps += 1
    }
    let isNamed = isRoleNoun(head)
    // “Lindi Municipal Director, Jomaary Satura,”
    let isCapital = document.tokens[head].tag == .nnp && isNamed && head == comma - 1
    guard document.tokens[head].tag == .nn || isCapital, isNamed || isUnheard(head, before: comma, name) else {
      return nil
    }
    let isDefinite =
      isCapital
      || document.children(of: head).contains {
        document.tokens[$0].dependency == .poss
          || document.tokens[$0].dependency == .det && document.tokens[$0].lemma.lowercased() == "the"
      }
    guard isDefinite else { return nil }
    return cut(max(document.subtree(of: head).lowerBound, comma - Self.longest)..<comma, head: head)
  }

  /// “The mayor of Tolvara, Nahia Orr, is”: no list of two, for the verb follows.
  private func isSingled(_ name: NameMention) -> Bool {
    let next = name.extent.upperBound + 1
    guard name.type == .person, name.words.count > 1, next < document.tokens.count,
      document.tokens[name.extent.upperBound].text == ","
    else { return false }
    let token = document.tokens[next]
    return (token.pos == .verb || token.pos == .aux) && token.tag != .vbg && token.tag != .vbn
      && !(name.extent.lowerBound - 2..<name.extent.upperBound).contains { document.tokens[$0].tag == .cc }
  }

  /// A noun that no list has, right before the comma and a person's full name.
  func isUnheard(_ head: Int, before comma: Int, _ name: NameMention) -> Bool {
    head == comma - 1 && name.type == .person && name.words.count > 1
      && NounLexicon.noun(document.tokens[head].lemma.lowercased()) == nil
      && document.tokens[name.head(in: document)].dependency == .appos
  }

  /// “Hedda Blom, 82,”, “Greta Holm (48)”, “Jan Reiter, aged 16,”, “Mara Quist, a 34-year-old nurse,”, “34-year-old nurse Mara
  /// Quist”.
  func age(of name: NameMention) -> Int? {
    if let age = age(before: name) { return age }
    var index = name.extent.upperBound
    guard index < document.tokens.count, document.tokens[index].text == "," || document.tokens[index].text == "("
    else { return nil }
    index += 1
    if index + 1 < document.tokens.count, document.tokens[index].tag == .dt,
      PortraitTable.isAge(index + 1, in: document)
    {
      index += 1
    }
    if index < document.tokens.count, document.tokens[index].text == "aged" || document.tokens[index].text == "now" {
      index += 1
    }
    guard index < document.tokens.count, document.tokens[index].tag == .cd,
      let age = Int(document.tokens[index].text), (1...119).contains(age)
    else { return nil }
    let next = index + 1
    guard next >= document.tokens.count || document.tokens[next].pos == .punct else {
      return PortraitTable.isAge(index, in: document) ? age : nil
    }
    return age
  }

  /// “34-year-old nurse Mara Quist”
  private func age(before name: NameMention) -> Int? {
    let first = name.extent.lowerBound
    for index in stride(from: first - 1, through: max(0, first - 8), by: -1) {
      let token = document[index]
      if token.sentence != document.tokens[first].sentence || token.text == "," || token.pos == .verb { return nil }
      if token.tag == .cd, let age = Int(token.text), (1...119).contains(age), PortraitTable.isAge(index, in: document)
      {
        return age
      }
    }
    return nil
  }

  /// The words between the phrase's begin and the name, where the last of them names a role.
  func before(_ name: NameMention) -> Role? {
    var end = name.extent.lowerBound
    let hasRoleTitle = name.title.contains { TitleLexicon.title(document.tokens[$0].text)?.isRole ?? false }
    if hasRoleTitle { end = name.title.upperBound }
    var first = end - 1
    guard first >= 0 else { return nil }
    // “Mum-of-three Kayleigh Sturrup”
    let isCounted = !hasRoleTitle && Self.isCount(endingAt: first, in: document)
    if isCounted { first -= 4 }
    let titleRole = hasRoleTitle
    guard
      titleRole
        || (isRoleNoun(first) || isMisread(first, before: name) || name.type == .organization && isOrganization(first))
          && document.tokens[first].sentence == document.tokens[end].sentence
    else { return nil }
    let head = titleRole ? name.title.upperBound - 1 : first
    if isCounted { return Role(tokens: head..<end, head: head) }
    // “Foreign Minister Okafor”: the words that hang on the name before it, as far as they hang together.
    let edge = document.subtree(of: name.head(in: document)).lowerBound
    var start = head
    while start - 1 >= edge, head - start < Self.longest, isPremodifier(start - 1) { start -= 1 }
    while start < head,
      document.tokens[start].pos == .punct || document.tokens[start].tag == .pos
        || document.tokens[start].text == "’s" || document.tokens[start].text == "'s"
    { start += 1 }
    return Role(tokens: start..<head + 1, head: head)
  }

  /// “umpire Carla Nunes”, whose trade the tagger took for a verb.
  func isMisread(_ index: Int, before name: NameMention) -> Bool {
    document.tokens[index].pos == .verb && document.tokens[index].dependency == .compound
      && name.tokens.contains(document.tokens[index].head)
      && NounLexicon.noun(document.tokens[index].text.lowercased())?.kind == .person
  }

  /// “mum-of-three”, “father-of-two” as the tokenizer cuts them, ended by a token.
  static func isCount(endingAt last: Int, in document: Document) -> Bool {
    guard last >= 4, document.tokens[last].tag == .cd else { return false }
    return document.tokens[last - 1].text == "-" && document.tokens[last - 2].text == "of"
      && document.tokens[last - 3].text == "-" && NounLexicon.noun(document.tokens[last - 4].lemma.lowercased()) != nil
  }

  func isPremodifier(_ index: Int) -> Bool {
    let token = document[index]
    switch token.pos {
    case .noun, .propn, .adj, .det, .num: return true
    case .part: return token.tag == .pos
    case .pron: return token.tag == .prpPossessive
    case .punct: return token.tag == .hyph || token.text == "-" || token.text == "’s"
    case .verb: return token.dependency == .amod
    case .adv: return token.dependency == .advmod
    case .cconj, .adp: return false
    default: return false
    }
  }

  /// The noun phrase of an appositive or a predicate.
  func phrase(_ head: Int, after start: Int) -> Role? {
    guard
      isRoleNoun(head)
        || document.tokens[head].pos == .noun && NounLexicon.noun(document.tokens[head].lemma.lowercased()) != nil
    else { return nil }
    let whole = document.subtree(of: head)
    return cut(
      max(start, whole.lowerBound, head - Self.longest)..<min(whole.upperBound, head + Self.longest), head: head)
  }

  /// Drops relative clauses, further appositives and coordinated phrases behind the head, and commas at both ends.
  func cut(_ range: Range<Int>, head: Int) -> Role? {
    var low = range.lowerBound
    // “a mother of two *who earns 319 a day*”
    var high =
      (head + 1..<max(head + 1, range.upperBound)).first {
        document.tokens[$0].tag == .wp || document.tokens[$0].tag == .wdt
      } ?? range.upperBound
    for child in document.children(of: head) where child > head {
      switch document.tokens[child].dependency {
      case .prep where document.tokens[child].lemma == "in" || document.tokens[child].lemma == "at":
        // “an analyst at Harrow Securities”, but “a teacher at the school”, “a nurse in Leeds”.
        guard document.tokens[child].lemma == "at", let object = document.child(of: child, .pobj),
          document.tokens[object].pos == .propn
        else {
          high = min(high, child)
          continue
        }
        high = min(high, endOfName(object))
      // “her manager of twenty years”
      case .prep where document.tokens[child].lemma == "of" && isSpan(child): high = min(high, child)
      case .relcl, .appos, .conj, .cc, .acl, .punct, .advcl:
        let first = document.tokens[child].dependency == .punct ? child : document.subtree(of: child).lowerBound
        if first > head { high = min(high, first) }
      default: break
      }
    }
    while low < head,
      document.tokens[low].pos == .punct || document.tokens[low].tag == .pos
        || ["’s", "'s", "’", "'"].contains(document.tokens[low].text)
    { low += 1 }
    while high > head + 1, document.tokens[high - 1].pos == .punct || document.tokens[high - 1].pos == .space {
      high -= 1
    }
    // “a 46-year-old bus driver”: what somebody does, not how old.
    for index in low..<max(low, head)
    where document.tokens[index].lemma == "old" && index > 0 && document.tokens[index - 1].text == "-" {
      low = index + 1
    }
    return low <= head && head < high ? Role(tokens: low..<high, head: head) : nil
  }

  func isOrganization(_ index: Int) -> Bool {
    let lemma = noun(at: index)
    guard let noun = NounLexicon.noun(lemma) else { return false }
    // “The guide, Assiette,”
    return noun.kind == .organization || noun.kind == .document && OrganizationSorts.noun(lemma) != []
  }

  /// The noun by which a role is called: “start-up”, cut in three, is one.
  func noun(at index: Int) -> String {
    let lemma = document.tokens[index].lemma.inSmallLetters
    if lemma == "carrier", index > 0 { return OfficeTable.office(lemma, at: index, in: document) }
    guard lemma == "up", index > 1, document.tokens[index - 1].text == "-", document.tokens[index - 2].lemma == "start"
    else { return lemma }
    return "start-up"
  }

  func isSpan(_ preposition: Int) -> Bool {
    guard let object = document.child(of: preposition, .pobj) else { return false }
    switch document.tokens[object].lemma {
    case "year", "month", "decade", "time", "date": return true
    default: return false
    }
  }

  /// The end of a name's phrase without what describes the name further.
  func endOfName(_ object: Int) -> Int {
    var high = document.subtree(of: object).upperBound
    for child in document.children(of: object) where child > object {
      switch document.tokens[child].dependency {
      case .relcl, .acl, .appos, .punct, .cc, .conj, .advcl:
        high = min(high, document.tokens[child].dependency == .punct ? child : document.subtree(of: child).lowerBound)
      default: break
      }
    }
    return max(high, object + 1)
  }

  /// A noun that means a person: in the lexicon, or a title with a capital.
  func isRoleNoun(_ index: Int) -> Bool {
    let pos = document.tokens[index].pos
    guard pos == .noun || pos == .propn else { return false }
    if pos == .propn, let title = TitleLexicon.title(document.tokens[index].text) { return title.isRole }
    let lemma = noun(at: index)
    if let noun = NounLexicon.noun(lemma) { return noun.kind == .person }
    return pos == .noun && (lemma.ends(in: "ist") || lemma.ends(in: "ician"))
  }
}
