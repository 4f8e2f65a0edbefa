internal import Language
internal import Records

/// Which of the names found are none, as a whole article tells.
extension EntityReading {
  static func isFirst(_ name: NameMention, in document: Document) -> Bool {
    let first = name.tokens.lowerBound
    return first == 0 || document.tokens[first - 1].sentence != document.tokens[first].sentence
  }

  static func isCompatriot(_ name: NameMention, in document: Document, places: Set<String>) -> Bool {
    guard name.words.count == 1, name.title.isEmpty else { return false }
    let head = name.tokens.lowerBound
    guard
      document.children(of: head).contains(where: {
        document.tokens[$0].dependency == .det && document.tokens[$0].lemma.lowercased() == "the"
      })
    else { return false }
    return NominalFinder.isCompatriot(head, in: document, places: places)
  }

  /// The last words of recognised names in the text, and lone ones: “Vrabec: I was robbed” speaks of Milo Vrabec.
  static func words(of names: [NameMention], outside isHeading: [Bool]) -> Set<String> {
    var words: Set<String> = []
    for name in names where name.recognised != nil && !isHeading[name.tokens.lowerBound] {
      if let last = name.words.last, NounLexicon.noun(last) == nil { words.insert(last) }
    }
    return words
  }

  /// Lone words that the model took for places, at most 64 of them.
  static func places(_ names: [NameMention]) -> Set<String> {
    var places: Set<String> = []
    for name in names where name.words.count == 1 && places.count < 64 {
      if name.type == .geopolitical || name.type == .location { places.insert(name.words[0]) }
    }
    return places
  }

  /// Whether a name is nothing but a common noun at the begin of its sentence.
  static func isBareNoun(_ name: NameMention, in document: Document) -> Bool {
    guard name.words.count == 1, name.title.isEmpty, !NameWords.newspaper.contains(name.words[0]) else { return false }
    let first = name.tokens.lowerBound
    guard isFirst(name, in: document), !document.tokens[first].text.isAcronym,
      let noun = NounLexicon.noun(name.words[0])
    else {
      return false
    }
    return noun.kind == .person || noun.kind == .organization || noun.kind == .group
  }
}
