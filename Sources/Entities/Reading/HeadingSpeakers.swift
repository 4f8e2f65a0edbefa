internal import Language
internal import Records

/// “‘Like living next to a nightclub’, says neighbour”: who says in the text what a heading's noun says.
///
/// The heading's quoted words, at least three of them, are looked for in the text's quotations; whoever says the first that
/// holds them is the noun's. Headings wait for the whole text; the search is one pass over it for each, of at most four.
struct HeadingSpeakers {
  let document: Document

  /// Somebody whom a noun of a heading brought up, and what the heading has in quotation marks.
  private struct Waiting {
    var referent: Int
    var nominal: NominalMention
    var words: [String]
  }

  private var waiting: [Waiting] = []

  init(document: Document) { self.document = document }

  private static let most = 4
  private static let longest = 12

  mutating func add(_ referent: Int, _ nominal: NominalMention, _ quotations: QuotationMap) {
    guard waiting.count < Self.most, !quotations.contains(nominal.head) else { return }
    let verb = document.tokens[nominal.head].head
    guard document.tokens[nominal.head].dependency == .nsubj, SpeechVerbs.isPublic(document.tokens[verb].lemma) else {
      return
    }
    let paragraph = document.paragraphs[document.sentences[document.tokens[nominal.head].sentence].paragraph].tokens
    var words: [String] = []
    for token in paragraph where quotations.contains(token) && document.tokens[token].pos != .punct {
      if words.count == Self.longest { break }
      words.append(document.tokens[token].text.lowercased())
    }
    if words.count > 2 { waiting.append(Waiting(referent: referent, nominal: nominal, words: words)) }
  }

  /// The subjects' tokens of the quotations that say the same, with whom the heading brought up.
  func found(_ quotations: QuotationMap, _ speakers: QuotationSpeakers) -> [(
    subject: Int, referent: Int, nominal: NominalMention
  )] {
    var found: [(subject: Int, referent: Int, nominal: NominalMention)] = []
    for one in waiting {
      let paragraph = document.sentences[document.tokens[one.nominal.head].sentence].paragraph
      let start = document.paragraphs[paragraph].tokens.upperBound
      for token in start..<max(start, document.tokens.count)
      where quotations.contains(token) && matches(one.words, at: token, quotations) {
        guard let subject = speakers.subject(of: quotations.number(token)) else { continue }
        found.append((subject, one.referent, one.nominal))
        break
      }
    }
    return found
  }

  private func matches(_ words: [String], at start: Int, _ quotations: QuotationMap) -> Bool {
    guard document.tokens[start].text.lowercased() == words[0] else { return false }
    var place = start
    for word in words {
      while place < document.tokens.count, document.tokens[place].pos == .punct { place += 1 }
      guard place < document.tokens.count, quotations.same(place, start),
        document.tokens[place].text.lowercased() == word
      else { return false }
      place += 1
    }
    return true
  }
}
