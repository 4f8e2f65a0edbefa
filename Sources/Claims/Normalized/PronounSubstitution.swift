internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Puts names for the pronouns of a content, and says where nobody knows who is meant.
struct PronounSubstitution {
  let reading: ArticleReading
  let relation: RelationReading
  let source: ClaimSource
  /// Entities, and the source itself (-1), that have been named in place of a pronoun.
  private var named: Set<Int> = []

  init(reading: ArticleReading, relation: RelationReading, source: ClaimSource) {
    self.reading = reading
    self.relation = relation
    self.source = source
  }

  enum Answer: Equatable {
    case keep
    case name(String, isPossessive: Bool, isSingular: Bool)
    /// The sentence cannot stand alone.
    case unsure
  }

  /// What stands for a token.
  mutating func answer(for place: Int) -> Answer {
    guard reading.marks[place].contains(.pronoun) else { return .keep }
    let token = reading.document[place]
    let word = reading.words[place]
    switch word {
    case "i", "me", "my", "mine":
      guard token.pos == .pron || token.tag == .prp || token.tag == .prpPossessive else { return .keep }
      guard source.entity != nil, let name = source.record.name, source.record.kind == .person, !source.record.plural
      else { return .unsure }
      return .name(name, isPossessive: word == "my" || word == "mine", isSingular: true)
    case "we", "us", "our", "ours":
      guard token.tag == .prp || token.tag == .prpPossessive else { return .keep }
      guard let entity = source.entity, let name = source.record.name,
        [.organization, .place, .group].contains(source.record.kind)
      else { return .unsure }
      return .name(
        withArticle(name, entity), isPossessive: word.hasPrefix("our"), isSingular: source.record.kind != .group)
    // “You cannot date gold”: everybody.
    case "you" where token.dependency == .nsubj && isGeneral(token.head): return .keep
    case "you", "your", "yours", "yourself", "yourselves", "myself", "ourselves":
      return .unsure
    case "he", "she", "him", "her", "his", "hers", "they", "them", "their", "theirs", "it", "its":
      return third(place)
    case "this", "that", "these", "those":
      // “This is wrong” says nothing alone; “that” as conjunction or determiner does no harm.
      guard token.pos == .pron, [.nsubj, .nsubjpass, .dobj, .pobj, .attr].contains(token.dependency),
        reading.child(of: place, [.relcl, .acl, .prep]) == nil, token.tag == .dt
      else { return .keep }
      return .unsure
    default: return .keep
    }
  }

  /// “cannot”, “don't”: what nobody can or does.
  private func isGeneral(_ verb: Int) -> Bool {
    reading.isNegated(verb)
      && reading.child(of: verb, [.aux], where: { ["can", "ca", "do"].contains(reading.words[$0]) }) != nil
  }

  /// All that `answer` looks at (`WordMarks.pronoun`).
  static let pronouns: [String] = [
    "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours", "yourself", "yourselves", "myself",
    "ourselves", "he", "she", "him", "her", "his", "hers", "they", "them", "their", "theirs", "it", "its", "this",
    "that", "these", "those",
  ]

  private mutating func third(_ place: Int) -> Answer {
    let token = reading.document[place]
    let word = reading.words[place]
    guard token.tag == .prp || token.tag == .prpPossessive else { return .keep }
    if let owner = owner(place) { return owner }
    let reference = reading.entities.reference(for: place..<place + 1, speaker: source.entity)
    if let entity = reference.entity, let name = reference.name, reading.entities.entities.indices.contains(entity) {
      if isNamed(entity, before: place) || !named.insert(entity).inserted { return .keep }
      let kind = reading.entities.entities[entity].kind
      let isPossessive = token.tag == .prpPossessive || word == "hers" || word == "theirs"
      return .name(withArticle(name, entity), isPossessive: isPossessive, isSingular: kind != .group)
    }
    if isExpletive(place) || hasOwnAntecedent(place) { return .keep }
    return sourceItself(place) ?? .unsure
  }

  /// “The commission said it had received a complaint”: the content's subject is the source, whose words stand for the
  /// name that it lacks. Not inside quotation marks, where a third person is somebody else.
  private mutating func sourceItself(_ place: Int) -> Answer? {
    let token = reading.document[place]
    if named.contains(-1) { return .keep }
    guard source.record.name == nil, source.record.mention == .nominal, let words = source.record.text,
      let head = relation.sourceHead, relation.source.count == 1, !words.contains(","),
      !relation.given.quotations.contains(where: { $0.contains(token.span) })
    else { return nil }
    let isSubject = [.nsubj, .nsubjpass].contains(token.dependency) && relation.contentHeads.contains(token.head)
    guard isSubject || token.tag == .prpPossessive, reading.tokens[head].sentence == token.sentence else { return nil }
    let isPlural = [.nns, .nnps].contains(reading.tokens[head].tag)
    let fits: Bool
    switch reading.words[place] {
    case "it", "its": fits = !isPlural && source.record.kind != .person
    case "they", "their": fits = isPlural
    case "he", "she", "his", "her": fits = !isPlural && source.record.kind == .person
    default: fits = false
    }
    guard fits else { return nil }
    named.insert(-1)
    return .name(
      Self.lowered(words, reading.document[head]), isPossessive: token.tag == .prpPossessive, isSingular: !isPlural)
  }

  /// A source's article is a capital only at the head of its sentence.
  private static func lowered(_ words: String, _ head: TokenPlace) -> String {
    for article in ["The ", "A ", "An "] where words.hasPrefix(article) {
      return article.lowercased() + words.dropFirst(article.count)
    }
    return words
  }

  /// “Norland's claim that its pilots …”: what the owner of a noun cue claims of “its” own is the owner's.
  private mutating func owner(_ place: Int) -> Answer? {
    guard let cue = relation.cueHead, reading.tokens[cue].pos == .noun, let head = relation.sourceHead,
      reading.tokens[head].dependency == .poss, reading.tokens[head].head == cue, let name = source.record.name,
      reading.tokens[place].tag == .prpPossessive
    else { return nil }
    let fits: Bool
    switch reading.words[place] {
    case "its": fits = [.organization, .place].contains(source.record.kind)
    case "his": fits = source.record.kind == .person && source.record.gender != .feminine
    case "her": fits = source.record.kind == .person && source.record.gender != .masculine
    default: fits = false
    }
    guard fits else { return nil }
    if let entity = source.entity, !named.insert(entity).inserted { return .keep }
    return .name(name, isPossessive: true, isSingular: true)
  }

  /// Whether the content names an entity before a place.
  private func isNamed(_ entity: Int, before place: Int) -> Bool {
    guard let first = relation.content.first?.lowerBound else { return false }
    let mentions = reading.entities.mentions
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < first { low = middle + 1 } else { high = middle }
    }
    while low < mentions.count, mentions[low].tokens.lowerBound < place {
      if mentions[low].entity == entity, mentions[low].kind != .pronoun,
        relation.contentHolds(mentions[low].tokens.lowerBound)
      {
        return true
      }
      low += 1
    }
    return false
  }

  /// “it is clear that …”, “it rained”, “it takes two years to …”.
  private func isExpletive(_ place: Int) -> Bool {
    guard reading.words[place] == "it" else { return false }
    let token = reading.document[place]
    if token.dependency == .expl { return true }
    guard token.dependency == .nsubj || token.dependency == .nsubjpass else { return false }
    let verb = token.head
    if ["rain", "snow", "seem", "appear", "happen", "matter"].contains(reading.tokens[verb].lemma) { return true }
    guard reading.tokens[verb].lemma == "be", let complement = reading.child(of: verb, [.acomp, .attr]) else {
      return false
    }
    // “it is too early to blame anyone”: the parser hangs what follows on either.
    return reading.child(of: verb, [.ccomp, .xcomp, .advcl], where: { $0 > verb }) != nil
      || reading.child(of: complement, [.ccomp, .xcomp], where: { $0 > complement }) != nil
  }

  /// A noun of the content before the pronoun that it can mean, in the same sentence or the one before.
  private func hasOwnAntecedent(_ place: Int) -> Bool {
    let word = reading.words[place]
    let wantsPlural = ["they", "them", "their", "theirs"].contains(word)
    let wantsThing = ["it", "its"].contains(word)
    var looked = 0
    for range in relation.content.reversed() where range.lowerBound < place {
      for token in range.reversed() where token < place {
        looked += 1
        if looked > 60 { return false }
        let noun = reading.document[token]
        guard [.nsubj, .nsubjpass, .dobj, .pobj, .attr, .conj].contains(noun.dependency),
          [.noun, .propn].contains(noun.pos)
        else { continue }
        let isPlural = noun.tag == .nns || noun.tag == .nnps
        if wantsPlural { if isPlural { return true } else { continue } }
        if isPlural { continue }
        let isPerson = reading.document.entity(at: token)?.type == .person || Self.people.contains(noun.lemma)
        if wantsThing != isPerson { return true }
      }
    }
    return false
  }

  private static let people: WordSet = [
    "man", "woman", "boy", "girl", "minister", "president", "official", "spokesman", "spokeswoman", "mother",
    "father", "driver", "officer", "teacher", "doctor", "candidate", "mayor", "governor", "judge", "lawyer", "victim",
    "suspect", "leader", "director", "chief", "child", "son", "daughter", "wife", "husband", "player", "coach",
    "student", "worker",
  ]

  /// “the Meridia Herald”: an entity's name with “the” where the article says it so.
  private func withArticle(_ name: String, _ entity: Int) -> String {
    guard reading.entities.entities[entity].kind != .person,
      let mention = reading.firstNamedMention(of: entity)
    else { return name }
    let first = mention.tokens.lowerBound
    let hasThe =
      reading.words[first] == "the"
      || first > 0 && reading.words[first - 1] == "the"
        && reading.tokens[first - 1].sentence == reading.tokens[first].sentence
    return hasThe && !name.lowercased().hasPrefix("the ") ? "the " + name : name
  }

  /// “Norland's”, “Reyes'”.
  static func possessive(_ name: String) -> String { name + (name.hasSuffix("s") ? "'" : "'s") }
}
