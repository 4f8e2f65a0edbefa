package import Language
package import Records

/// A document's tokens as flat columns, made once, read by all features. Index −1 stands for “none”.
package struct TokenColumns {
  package let count: Int
  /// Hash of the lemma and of the word, ASCII capitals made small, and of the word's last three letters.
  let lemma: [UInt64]
  let word: [UInt64]
  let suffix: [UInt64]
  let tag: [UInt8]
  let pos: [UInt8]
  let dependency: [UInt8]
  /// The token's own index for a root.
  let head: [Int32]
  /// 0 small, 1 Capital, 2 CAPITALS, 3 begins with a digit, 4 no letter.
  let shape: [UInt8]
  /// Bit `d` is set where a child has the dependency of raw value `d`.
  let childMask: [UInt64]
  /// 0 for none, else one more than the place of the entity's type in `EntityType.allCases`.
  let entity: [UInt8]
  /// Index into `quotations`.
  let quotation: [Int32]
  let quotations: [QuotationTokens]
  /// Whether the token is itself a quotation mark.
  let isMark: [Bool]
  let isComma: [Bool]
  let subject: [Int32]
  let object: [Int32]
  /// The clausal complement's head.
  let clause: [Int32]
  /// The nearest verb above.
  let verbAbove: [Int32]
  /// The outermost tokens below each token.
  let leftEdge: [Int32]
  let rightEdge: [Int32]
  let sentence: [Int32]
  package let sentences: [SentenceColumns]

  /// A quotation as a range of tokens, marks included.
  struct QuotationTokens {
    var tokens: Range<Int>
    var isClosed: Bool
    /// Index of the quotation that this one carries on.
    var continues: Int
  }

  package struct SentenceColumns {
    package var tokens: Range<Int>
    var paragraph: Int
    /// 0-based place in its paragraph, at most 7.
    var place: Int
    var hasQuotation: Bool
    /// It begins its paragraph with up to six words and a colon.
    var opensTurn: Bool
    /// 2 where the paragraph stands in a heading or is a short first one, 3 where it ends without a stop.
    var headline: Int
    /// Sentences of the paragraph.
    var range: Range<Int>
  }
}

extension TokenColumns {
  /// Linear in the number of tokens.
  ///
  /// - Parameter headings: Unicode scalars, in text order.
  package init(_ document: Document, quotations found: [Quotation], headings: [TextSpan]) {
    let tokens = document.tokens
    let count = tokens.count
    var lemma = [UInt64](repeating: 0, count: count)
    var word = lemma
    var suffix = lemma
    var childMask = lemma
    var tag = [UInt8](repeating: 0, count: count)
    var pos = tag
    var dependency = tag
    var shape = tag
    var entity = tag
    var head = [Int32](repeating: -1, count: count)
    var subject = head
    var object = head
    var clause = head
    var verbAbove = head
    var quotation = head
    var sentence = head
    var isMark = [Bool](repeating: false, count: count)
    var isComma = isMark

    for index in 0..<count {
      let token = tokens[index]
      lemma[index] = FeatureBag.hash(token.lemma)
      word[index] = FeatureBag.hash(token.text)
      suffix[index] = Self.suffixHash(token.text)
      tag[index] = token.tag.rawValue
      pos[index] = token.pos.rawValue
      dependency[index] = token.dependency.rawValue
      shape[index] = Self.shape(of: token.text)
      head[index] = Int32(token.head)
      sentence[index] = Int32(token.sentence)
      isMark[index] = Self.isMark(token.text)
      isComma[index] = token.tag == .comma
      if token.head != index { childMask[token.head] |= 1 << UInt64(token.dependency.rawValue) }
      let owner = token.head
      switch token.dependency {
      case .nsubj, .nsubjpass, .csubj, .csubjpass: if subject[owner] < 0 { subject[owner] = Int32(index) }
      case .dobj, .attr, .oprd, .acomp: if object[owner] < 0 { object[owner] = Int32(index) }
      case .ccomp, .xcomp, .acl: if clause[owner] < 0 { clause[owner] = Int32(index) }
      default: break
      }
    }
    for index in 0..<count {
      var above = Int(head[index])
      var from = index
      var steps = 0
      while above != from, steps < 12 {
        if pos[above] == PartOfSpeech.verb.rawValue || pos[above] == PartOfSpeech.aux.rawValue {
          verbAbove[index] = Int32(above)
          break
        }
        from = above
        above = Int(head[above])
        steps += 1
      }
    }
    let types = Dictionary(uniqueKeysWithValues: EntityType.allCases.enumerated().map { ($1, UInt8($0 + 1)) })
    for name in document.entities {
      for index in name.tokens { entity[index] = types[name.type] ?? 0 }
    }

    var quotationTokens: [QuotationTokens] = []
    for (number, found) in found.enumerated() {
      let range = document.tokens(in: found.span)
      for index in range { quotation[index] = Int32(number) }
      quotationTokens.append(
        QuotationTokens(tokens: range, isClosed: found.closingLength > 0, continues: found.continues ?? -1))
    }

    self.count = count
    self.lemma = lemma
    self.word = word
    self.suffix = suffix
    self.tag = tag
    self.pos = pos
    self.dependency = dependency
    self.head = head
    self.shape = shape
    self.childMask = childMask
    self.entity = entity
    self.quotation = quotation
    self.quotations = quotationTokens
    self.isMark = isMark
    self.isComma = isComma
    self.subject = subject
    self.object = object
    self.clause = clause
    self.verbAbove = verbAbove
    var leftEdge = head
    var rightEdge = head
    for index in 0..<count {
      let subtree = document.subtree(of: index)
      leftEdge[index] = Int32(subtree.lowerBound)
      rightEdge[index] = Int32(subtree.upperBound - 1)
    }
    self.leftEdge = leftEdge
    self.rightEdge = rightEdge
    self.sentence = sentence
    self.sentences = Self.sentences(of: document, quotation: quotation, headings: headings)
  }

  private static func sentences(
    of document: Document, quotation: [Int32], headings: [TextSpan]
  ) -> [SentenceColumns] {
    var columns = document.sentences.map { sentence in
      SentenceColumns(
        tokens: sentence.tokens, paragraph: sentence.paragraph, place: 0, hasQuotation: false, opensTurn: false,
        headline: 0, range: 0..<0)
    }
    var heading = 0
    for (number, paragraph) in document.paragraphs.enumerated() {
      while heading < headings.count, headings[heading].end <= paragraph.span.start { heading += 1 }
      let inHeading = heading < headings.count && headings[heading].overlaps(paragraph.span)
      let opensTurn = opensTurn(document, paragraph.tokens)
      let stopped = paragraph.tokens.last.map { endsSentence(document.tokens[$0]) } ?? true
      let isTitle = number == 0 && paragraph.tokens.count <= 30 && paragraph.sentences.count <= 2
      let headline = inHeading || isTitle ? 2 : stopped ? 0 : 3
      for index in paragraph.sentences {
        columns[index].place = min(7, index - paragraph.sentences.lowerBound)
        columns[index].hasQuotation = columns[index].tokens.contains { quotation[$0] >= 0 }
        columns[index].opensTurn = opensTurn && index == paragraph.sentences.lowerBound
        columns[index].headline = headline
        columns[index].range = paragraph.sentences
      }
    }
    return columns
  }

  private static func opensTurn(_ document: Document, _ tokens: Range<Int>) -> Bool {
    for (place, index) in tokens.prefix(8).enumerated() where document.tokens[index].text == ":" {
      return place > 0
    }
    return false
  }

  private static func endsSentence(_ token: Token) -> Bool {
    token.tag == .stop || token.tag == .closingQuote || token.tag == .openingQuote || token.text == ":"
  }

  private static func suffixHash(_ text: String) -> UInt64 {
    var value: UInt64 = 0x9E37_79B9
    for byte in text.utf8.suffix(3) { value = value << 8 ^ UInt64(byte | 0x20) }
    return value
  }

  private static func shape(of text: String) -> UInt8 {
    var letters = 0
    var capitals = 0
    var firstCapital = false
    for (place, byte) in text.utf8.enumerated() {
      if place == 0, byte >= 0x30, byte <= 0x39 { return 3 }
      let capital = byte >= 0x41 && byte <= 0x5A
      if capital || (byte >= 0x61 && byte <= 0x7A) || byte >= 0x80 && place > 0 { letters += 1 }
      if capital { capitals += 1 }
      if place == 0 { firstCapital = capital }
    }
    if letters == 0 { return 4 }
    if capitals == letters && letters > 1 { return 2 }
    return firstCapital ? 1 : 0
  }

  private static func isMark(_ text: String) -> Bool {
    for scalar in text.unicodeScalars where !QuotationScanner.isMark(scalar.value) { return false }
    return !text.isEmpty
  }

  func isColon(_ token: Int) -> Bool { word[token] == Self.colon }

  private static let colon = FeatureBag.hash(":")
}
