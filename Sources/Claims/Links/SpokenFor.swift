internal import Entities
internal import Language
internal import Records

/// Whom a source speaks for: “her spokesman”, “counsel for the firm”, “Mr Drewe's office”, “a Castellan spokeswoman”.
///
/// What such a source says is its principal's word: it answers what others said of them, and not what they said themselves.
enum SpokenFor {
  /// Only so many tokens of a source are looked at.
  private static let most = 24

  /// The names, or the words where there is no name, of whom a source speaks for.
  static func names(_ relation: RelationReading, in reading: ArticleReading) -> Set<String> {
    var names: Set<String> = []
    for range in relation.source {
      for token in range.prefix(most) where isMouthpiece(token, in: reading) {
        for owner in owners(of: token, in: reading) {
          if let name = name(of: owner, in: reading) { names.insert(name) }
        }
      }
    }
    return names
  }

  /// A word in the singular for who speaks for others.
  static func isVoice(_ lemma: String) -> Bool { lemma.hasPrefix("spokes") || mouthpieces.contains(lemma) }

  static func isMouthpiece(_ token: Int, in reading: ArticleReading) -> Bool {
    guard reading.tokens[token].pos == .noun || reading.tokens[token].pos == .propn else { return false }
    let lemma = ArticleReading.plain(reading.tokens[token].lemma)
    return lemma.hasPrefix("spokes") || mouthpieces.contains(lemma)
  }

  private static func owners(of noun: Int, in reading: ArticleReading) -> [Int] {
    var owners: [Int] = []
    for child in reading.children(of: noun) {
      switch reading.tokens[child].dependency {
      case .poss: owners.append(child)
      case .compound, .nmod, .amod:
        if child < noun, [.noun, .propn].contains(reading.tokens[child].pos) { owners.append(child) }
      case .prep where ["for", "of", "from"].contains(reading.words[child]):
        if let object = reading.child(of: child, [.pobj]) { owners.append(object) }
      default: break
      }
    }
    return owners
  }

  private static func name(of owner: Int, in reading: ArticleReading) -> String? {
    var tokens = NounPhrase.tokens(owner, in: reading)
    if let last = tokens.last, reading.tokens[last].tag == .pos { tokens = tokens.lowerBound..<last }
    guard !tokens.isEmpty else { return nil }
    let reference = reading.entities.reference(for: tokens, speaker: nil)
    if reference.name == nil, reference.kind == .organization, reading.tokens[owner].pos == .noun {
      return ArticleReading.plain(reading.tokens[owner].lemma)
    }
    return (reference.name ?? reference.role).map(plain)
  }

  /// Small letters and no article, so that “The ministry of mines” is “the ministry of mines”.
  static func plain(_ name: String) -> String {
    let small = name.lowercased()
    for article in ["the ", "a ", "an "] where small.hasPrefix(article) {
      return String(small.dropFirst(article.count))
    }
    return small
  }

  private static let mouthpieces: WordSet = [
    "lawyer", "solicitor", "attorney", "counsel", "barrister", "publicist", "agent", "representative", "office",
    "campaign", "press", "manager", "minister", "ministry", "government", "official", "ambassador", "embassy", "army",
    "chairman", "chairwoman", "chair", "boss", "executive", "chief", "director", "leader", "deputy", "editor",
  ]
}
