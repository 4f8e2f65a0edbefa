internal import Entities
internal import Language
internal import Records

/// An article, its document and its entities, with what every rule of the room looks up: one for each article.
///
/// Making it is linear in the tokens. It is a class because every rule holds it: copies of a value with this many
/// arrays cost more than the rules.
final class ArticleReading {
  let article: Article
  let document: Document
  let entities: ResolvedEntities
  /// The tokens' texts in lower case, with a straight apostrophe.
  let words: [String]
  /// What each word tells by itself.
  let marks: [WordMarks]
  /// Scalar spans of the paragraphs: the article's, else the document's.
  let paragraphs: [TextSpan]
  /// For each entity.
  private let firstNamed: [Mention?]

  init(article: Article, document: Document, entities: ResolvedEntities) {
    self.article = article
    self.document = document
    self.entities = entities
    var words: [String] = []
    var marks: [WordMarks] = []
    words.reserveCapacity(document.tokens.count)
    marks.reserveCapacity(document.tokens.count)
    let listed = WordMarks.listed
    for place in document.tokens.indices {
      let text = document.tokens[place].text
      let bytes = Bytes(text)
      let word = Self.plain(text, bytes)
      marks.append(WordMarks(word, isOfLetters: bytes.areLetters, listed))
      words.append(word)
    }
    self.words = words
    self.marks = marks
    var firstNamed = [Mention?](repeating: nil, count: entities.entities.count)
    for mention in entities.mentions where mention.kind == .named {
      if let entity = mention.entity, firstNamed.indices.contains(entity), firstNamed[entity] == nil {
        firstNamed[entity] = mention
      }
    }
    self.firstNamed = firstNamed
    paragraphs = article.paragraphs.isEmpty ? document.paragraphs.map(\.span) : article.paragraphs
  }

  var tokens: [Token] { document.tokens }

  /// Lower case, and one form of apostrophe.
  static func plain(_ text: String) -> String { plain(text, Bytes(text)) }

  private static func plain(_ text: String, _ bytes: Bytes) -> String {
    // Most words are plain as they are.
    if bytes.areASCII { return bytes.haveCapital ? text.lowercased() : text }
    let lower = text.lowercased()
    guard lower.utf8.contains(0xE2) else { return lower }
    var scalars = String.UnicodeScalarView()
    for scalar in lower.unicodeScalars { scalars.append(scalar == "\u{2019}" || scalar == "\u{2018}" ? "'" : scalar) }
    return String(scalars)
  }

  /// What a word's bytes are, as far as `plain` and `WordMarks` ask.
  private struct Bytes {
    var areASCII = false
    var haveCapital = false
    /// Letters of ASCII and nothing else.
    var areLetters = false

    init(_ text: String) {
      // Through a pointer: a string's own iterator finds its bytes anew for each.
      let all = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
        var (capital, other) = (false, false)
        for place in 0..<bytes.count {
          switch unsafe bytes[place] {
          case 0x61...0x7A: break
          case 0x41...0x5A: capital = true
          case 0x80...: return nil as (capital: Bool, other: Bool)?
          default: other = true
          }
        }
        return (capital, other)
      }
      guard let found = all ?? nil else { return }
      areASCII = true
      haveCapital = found.capital
      areLetters = !found.other
    }
  }

  /// Index of the paragraph that holds an offset, or of the last one that begins before it. Logarithmic.
  func paragraph(at offset: Int) -> Int { Self.lastIndex(of: paragraphs.count) { paragraphs[$0].start <= offset } }

  /// Index of the sentence that holds an offset, or of the last one that begins before it. Logarithmic.
  func sentence(at offset: Int) -> Int {
    Self.lastIndex(of: document.sentences.count) { document.sentences[$0].span.start <= offset }
  }

  /// Logarithmic.
  func isInHeading(_ span: TextSpan) -> Bool {
    guard !article.headings.isEmpty else { return false }
    let last = Self.lastIndex(of: article.headings.count) { article.headings[$0].start < span.end }
    return article.headings[last].overlaps(span)
  }

  /// The first place where an entity stands by its name.
  func firstNamedMention(of entity: Int) -> Mention? {
    firstNamed.indices.contains(entity) ? firstNamed[entity] : nil
  }

  /// The words of some spans, with a blank between two of them.
  func words(of spans: [TextSpan]) -> String {
    spans.count == 1 ? document.words(spans[0]) : spans.map { document.words($0) }.joined(separator: " ")
  }

  /// The tokens of some spans, in text order, none empty.
  func tokens(in spans: [TextSpan]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(spans.count)
    for span in spans {
      let range = document.tokens(in: span)
      if !range.isEmpty { ranges.append(range) }
    }
    return ranges
  }

  /// Index of the last of `count` places of which `holds` is true, where it is true up to some place; 0 if of none.
  private static func lastIndex(of count: Int, _ holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

extension ArticleReading {
  /// The tokens whose head is this one, in text order: no more than a clause of prose can have, so that a sentence of a
  /// megabyte under one head costs each claim the same.
  func children(of token: Int) -> some RandomAccessCollection<Int> { document.children(of: token).prefix(96) }

  /// The first child of a token that has one of these relations and of which `holds` is true.
  func child(of token: Int, _ relations: DependencySet, where holds: (Int) -> Bool = { _ in true }) -> Int? {
    children(of: token).first { relations.contains(tokens[$0].dependency) && holds($0) }
  }

  /// Whether a verb is an infinitive with “to”.
  func hasTo(_ verb: Int) -> Bool {
    children(of: verb).contains { tokens[$0].tag == .to && tokens[$0].dependency == .aux }
  }

  /// Whether “not”, “n't” or “never” hangs on a token.
  func isNegated(_ token: Int) -> Bool {
    children(of: token).contains { tokens[$0].dependency == .neg }
  }

  /// Up to `limit` tokens above a token, nearest first.
  func ancestors(of token: Int, limit: Int = 24) -> [Int] {
    var above: [Int] = []
    var place = token
    while above.count < limit, tokens[place].head != place {
      place = tokens[place].head
      above.append(place)
    }
    return above
  }
}
