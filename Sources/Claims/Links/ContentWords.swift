internal import Language

/// The words by which two contents are compared.
enum ContentWords {
  /// Only so many words of a content count.
  private static let most = 80

  /// Lemmas of nouns, names, verbs, adjectives and numbers, without those that every claim has.
  static func lemmas(_ relation: RelationReading, in reading: ArticleReading) -> Set<String> {
    var words: Set<String> = []
    for range in relation.content {
      for token in range {
        guard words.count < most else { return words }
        switch reading.tokens[token].pos {
        case .noun, .propn, .verb, .adj, .num:
          let lemma = ArticleReading.plain(reading.tokens[token].lemma)
          if !common.contains(lemma) { words.insert(lemma) }
        default: break
        }
      }
    }
    return words
  }

  private static let common: WordSet = [
    "say", "be", "have", "do", "make", "claim", "mr", "ms", "mrs", "tell", "go",
  ]
}
