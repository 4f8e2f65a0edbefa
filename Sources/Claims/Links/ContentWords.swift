internal import Language

/// The words by which two contents are compared.
enum ContentWords {
  /// Only so many words of a content count.
  private static let most = 80

  /// Stems of nouns, names, verbs, adjectives and numbers, without those that every claim has.
  static func lemmas(_ relation: RelationReading, in reading: ArticleReading) -> Set<String> {
    stems(of: relation.content, in: reading)
  }

  static func stems(of ranges: [Range<Int>], in reading: ArticleReading) -> Set<String> {
    var words: Set<String> = []
    for range in ranges {
      for token in range {
        guard words.count < most else { return words }
        switch reading.tokens[token].pos {
        case .noun, .propn, .verb, .adj, .num:
          let lemma = ArticleReading.plain(reading.tokens[token].lemma)
          if !common.contains(lemma) { words.insert(stem(lemma)) }
        default: break
        }
      }
    }
    return words
  }

  /// What verbs and their nouns have in common: “vote” and “voter”, “warn” and “warning”, “resign” and “resignation”.
  ///
  /// Cuts the longest of a few endings that leaves four letters or more, then a last “e” or “y”.
  static func stem(_ lemma: String) -> String {
    guard lemma.utf8.count > 4, lemma.utf8.allSatisfy({ $0 < 0x80 }) else { return lemma }
    // By bytes: of letters of ASCII each is one.
    let bytes = lemma.utf8
    var length = bytes.count
    // Most words end in no letter in which an ending does.
    switch bytes.last {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "e"), UInt8(ascii: "g"), UInt8(ascii: "r"),
      UInt8(ascii: "l"):
      for ending in endings where length >= ending.count + 4 && bytes.suffix(ending.count).elementsEqual(ending) {
        length -= ending.count
        break
      }
    default: break
    }
    let last = bytes[bytes.index(bytes.startIndex, offsetBy: length - 1)]
    if length > 3, last == UInt8(ascii: "e") || last == UInt8(ascii: "y") { length -= 1 }
    return length == bytes.count ? lemma : String(Substring(bytes.prefix(length)))
  }

  /// The longer before the shorter.
  private static let endings = ["ation", "ition", "ment", "ance", "ence", "ing", "ion", "er", "or", "al"].map {
    Array($0.utf8)
  }

  /// Whether a lemma says next to nothing.
  static func isCommon(_ lemma: String) -> Bool { common.contains(lemma) }

  private static let common: WordSet = [
    "say", "be", "have", "do", "make", "claim", "mr", "ms", "mrs", "tell", "go", "see", "take", "give", "get", "come",
    "know", "think", "want", "put", "use", "find", "other", "such", "more", "many", "own", "last", "year", "day",
    "time",
    "people",
  ]
}
