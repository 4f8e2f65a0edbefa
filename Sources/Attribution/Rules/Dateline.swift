internal import Language

/// The place that an article's text begins with: “LINDI: The market was quiet”. It says nothing.
///
/// Capitals and a colon at the head of a paragraph of prose are a dateline where the recognizer takes them for a place or the text's
/// first prose begins with them. They are no dateline where they come back before a colon, as in a transcript, or where a person
/// bears the name elsewhere.
enum Dateline {
  static let longestLabel = 8

  /// The colons of datelines. Linear in the tokens.
  static func colons(_ c: TokenColumns, _ document: Document) -> Set<Int> {
    var found: Set<Int> = []
    var labels: [(name: Int, colon: Int, isFirst: Bool)] = []
    var isFirst = true
    for paragraph in document.paragraphs {
      guard let last = paragraph.tokens.last else { continue }
      let isProse = c.isTag(last, .stop) || c.isMark[last]
      if let label = label(c, paragraph.tokens) {
        labels.append((label.name, label.colon, isFirst && isProse))
      }
      if isProse { isFirst = false }
    }
    let places = labels.filter { isPlace(c, $0) }.count
    for label in labels {
      let word = c.word[label.name]
      // “AP: Chair sold”: whoever reports, unless other paragraphs begin with places.
      guard
        isPlace(c, label)
          || label.isFirst && (places > 0 || c.entity[label.name] == 0 || speaksBehind(c, label.colon)),
        !labels.contains(where: { c.word[$0.name] == word && $0.colon != label.colon }),
        !isPerson(c, word, besides: label.name)
      else { continue }
      found.insert(label.colon)
    }
    return found
  }

  /// “KANTHAPUR: The skipper rubbished reports of A”: whoever the label names would be one too many to say it.
  private static func speaksBehind(_ c: TokenColumns, _ colon: Int) -> Bool {
    let sentence = c.sentences[Int(c.sentence[colon])].tokens
    guard let verb = (colon + 1..<sentence.upperBound).prefix(24).first(where: { c.isVerb($0) && c.isFinite($0) })
    else {
      return false
    }
    return CueFrames.brings(c.lemma[verb]) && c.subject[verb] > colon && Int(c.subject[verb]) < verb
  }

  /// The last word and the colon of a label in capitals before words outside quotation marks.
  private static func label(_ c: TokenColumns, _ tokens: Range<Int>) -> (name: Int, colon: Int)? {
    guard let colon = tokens.prefix(longestLabel).first(where: { c.isColon($0) }), colon > tokens.lowerBound,
      colon + 2 < tokens.upperBound, c.quotation[colon + 1] < 0,
      (tokens.lowerBound..<colon).allSatisfy({ c.shape[$0] == 2 || c.isPunctuation($0) }),
      let name = (tokens.lowerBound..<colon).last(where: { c.shape[$0] == 2 })
    else { return nil }
    return (name, colon)
  }

  /// “PORT ARDEN, May 20 (Northgate News) – A”, “LINDI: A”: takes place, day and agency before a dash or the colon out of what is said
  /// and who says it.
  static func leave(_ chosen: inout [RelationSelection.Scored], _ c: TokenColumns, _ document: Document) {
    let colons = colons(c, document)
    for number in chosen.indices {
      let candidate = chosen[number].candidate
      guard let first = [candidate.content.first, candidate.source.first].compactMap({ $0 }).min(),
        case let sentence = c.sentences[Int(c.sentence[first])], sentence.place == 0, !sentence.isHeading,
        let dash = sentence.tokens.prefix(longestLabel).first(where: colons.contains) ?? dash(c, sentence.tokens),
        first <= dash
      else { continue }
      chosen[number].candidate.source.removeAll { $0 <= dash && $0 >= sentence.tokens.lowerBound }
      if candidate.content.contains(where: { $0 > dash }) {
        chosen[number].candidate.content.removeAll { $0 <= dash && $0 >= sentence.tokens.lowerBound }
      }
    }
  }

  /// The dash behind a paragraph's first words, where these are capitals and what goes with them: a day, an agency in brackets.
  private static func dash(_ c: TokenColumns, _ tokens: Range<Int>) -> Int? {
    guard c.shape[tokens.lowerBound] == 2, c.quotation[tokens.lowerBound] < 0,
      let dash = tokens.prefix(longestOpening).first(where: { dashes.contains(c.word[$0]) }),
      dash + 2 < tokens.upperBound,
      (tokens.lowerBound..<dash).allSatisfy({
        c.shape[$0] >= 1 && c.quotation[$0] < 0 && !(c.isVerb($0) && c.isFinite($0) && c.shape[$0] != 2)
      }),
      // “DOCTORS DON'T – WANT TO”: all of it is in capitals.
      !(dash + 1..<min(dash + 4, tokens.upperBound)).allSatisfy({ c.shape[$0] == 2 })
    else { return nil }
    return dash
  }

  private static let longestOpening = 16
  private static let dashes = TokenColumns.hashes("— – - -- ―")

  private static func isPlace(_ c: TokenColumns, _ label: (name: Int, colon: Int, isFirst: Bool)) -> Bool {
    c.entity[label.name] == place || c.entity[label.name] == region
  }

  private static func isPerson(_ c: TokenColumns, _ word: UInt64, besides name: Int) -> Bool {
    c.word.indices.contains { c.word[$0] == word && $0 != name && c.entity[$0] == person }
  }

  private static let place = TokenColumns.code(of: .geopolitical)
  private static let region = TokenColumns.code(of: .location)
  private static let person = TokenColumns.code(of: .person)
}
