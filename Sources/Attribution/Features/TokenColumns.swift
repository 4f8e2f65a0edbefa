package import Language
package import Records

/// A document's tokens as flat columns, made once, read by all features. Index −1 stands for “none”, and so does what a column
/// holds outside the document.
///
/// A class, for every rule is handed it: a copy would count up two dozen arrays.
package final class TokenColumns: Sendable {
  package let count: Int
  /// Hash of the lemma and of the word, ASCII capitals made small, and of the word's last three letters.
  let lemma: Column<UInt64>
  let word: Column<UInt64>
  let suffix: Column<UInt64>
  let tag: Column<UInt8>
  let pos: Column<UInt8>
  let dependency: Column<UInt8>
  /// The token's own index for a root.
  let head: Column<Int32>
  /// 0 small, 1 Capital, 2 CAPITALS, 3 begins with a digit, 4 no letter.
  let shape: Column<UInt8>
  /// Bit `d` is set where a child has the dependency of raw value `d`.
  let childMask: Column<UInt64>
  /// 0 for none, else one more than the place of the entity's type in `EntityType.allCases`.
  let entity: Column<UInt8>
  /// Index into `quotations`.
  let quotation: Column<Int32>
  let quotations: [QuotationTokens]
  /// Whether the token is itself a quotation mark.
  let isMark: Column<Bool>
  let isComma: Column<Bool>
  /// How many commas and quotation marks stand before each token, and, last, in all.
  let commasBefore: [Int32]
  let marksBefore: [Int32]
  let subject: Column<Int32>
  let object: Column<Int32>
  /// The clausal complement's head.
  let clause: Column<Int32>
  /// The nearest verb above.
  let verbAbove: Column<Int32>
  /// The outermost tokens below each token.
  let leftEdge: Column<Int32>
  let rightEdge: Column<Int32>
  let sentence: Column<Int32>
  package let sentences: [SentenceColumns]

  /// A quotation as a range of tokens, marks included.
  struct QuotationTokens: Sendable {
    var tokens: Range<Int>
    var isClosed: Bool
    /// Index of the quotation that this one carries on.
    var continues: Int
  }

  package struct SentenceColumns: Sendable {
    package var tokens: Range<Int>
    var paragraph: Int
    /// 0-based place in its paragraph, at most 7.
    var place: Int
    var hasQuotation: Bool
    /// It begins its paragraph with up to six words and a colon.
    var opensTurn: Bool
    /// The paragraph as the learned features know it: 2 in a heading or a short first one, 3 where it ends without a stop, else 0.
    var paragraphForm: Int
    /// The paragraph is a heading or the article's title, as far as is known; see ``TitleParagraph``.
    var isHeading: Bool
    /// Sentences of the paragraph.
    var range: Range<Int>
  }

  /// What a token says by itself.
  private struct Row {
    let form: WordForm
    let lemma: UInt64
    let head: Int32
    let sentence: Int32
    let tag: UInt8
    let pos: UInt8
    let dependency: UInt8
  }

  /// Linear in the number of tokens.
  ///
  /// - Parameters:
  ///   - headings: Unicode scalars, in text order.
  ///   - title: the article's, where it is known.
  package init(_ document: Document, quotations found: [Quotation], headings: [TextSpan], title: String? = nil) {
    let tokens = document.tokens
    let count = tokens.count
    // What a token says by itself, then column by column: a list that is written to by place asks at each whether it is shared.
    let rows = tokens.indices.map { index in
      let form = WordForm(tokens[index].text)
      return Row(
        form: form,
        lemma: tokens[index].lemma == tokens[index].text ? form.hash : FeatureBag.hash(tokens[index].lemma),
        head: Int32(tokens[index].head), sentence: Int32(tokens[index].sentence), tag: tokens[index].tag.rawValue,
        pos: tokens[index].pos.rawValue, dependency: tokens[index].dependency.rawValue)
    }
    let lemma = rows.map { $0.lemma }
    let word = rows.map { $0.form.hash }
    let suffix = rows.map { $0.form.suffix }
    let shape = rows.map { $0.form.shape }
    let isMark = rows.map { $0.form.isMark }
    var tag = rows.map { $0.tag }
    let pos = rows.map { $0.pos }
    let dependency = rows.map { $0.dependency }
    let head = rows.map { $0.head }
    let sentence = rows.map { $0.sentence }
    let isComma = tag.map { $0 == PennTag.comma.rawValue }
    var childMask = [UInt64](repeating: 0, count: count)
    var entity = [UInt8](repeating: 0, count: count)
    var subject = [Int32](repeating: -1, count: count)
    var object = subject
    var clause = subject
    var quotation = subject

    for index in 0..<count {
      let owner = Int(head[index])
      if owner != index { childMask[owner] |= 1 << UInt64(dependency[index]) }
      switch Dependency(rawValue: dependency[index]) {
      case .nsubj, .nsubjpass, .csubj, .csubjpass: if subject[owner] < 0 { subject[owner] = Int32(index) }
      case .dobj, .attr, .oprd, .acomp: if object[owner] < 0 { object[owner] = Int32(index) }
      case .ccomp, .xcomp, .acl: if clause[owner] < 0 { clause[owner] = Int32(index) }
      default: break
      }
    }
    for index in 0..<count
    where tag[index] == PennTag.vbn.rawValue && dependency[index] == Dependency.root.rawValue
      && (0..<Int32(index)).contains(subject[index]) && childMask[index] & Self.auxiliaries == 0
      && dependency[Int(subject[index])] == Dependency.nsubj.rawValue
      && pos[index] == PartOfSpeech.verb.rawValue
      // “two officials briefed on the case told”: the verb behind has no other subject.
      && !document.sentences[tokens[index].sentence].tokens.contains(where: {
        $0 > index && Int(head[$0]) == index && subject[$0] < 0 && dependency[$0] != Dependency.conj.rawValue
          && (tag[$0] == PennTag.vbd.rawValue || tag[$0] == PennTag.vbz.rawValue || tag[$0] == PennTag.vbp.rawValue)
      })
    {
      // “one of the survivors denied”: a main verb that has a subject and no auxiliary is a past, not a participle.
      tag[index] = PennTag.vbd.rawValue
    }
    let verbAbove = (0..<count).map { index in
      var above = Int(head[index])
      var from = index
      var steps = 0
      while above != from, steps < 12 {
        if pos[above] == PartOfSpeech.verb.rawValue || pos[above] == PartOfSpeech.aux.rawValue { return Int32(above) }
        from = above
        above = Int(head[above])
        steps += 1
      }
      return -1
    }
    for name in document.entities {
      let type = Self.code(of: name.type)
      for index in name.tokens { entity[index] = type }
    }

    var quotationTokens: [QuotationTokens] = []
    for (number, found) in found.enumerated() {
      let range = document.tokens(in: found.span)
      for index in range { quotation[index] = Int32(number) }
      quotationTokens.append(
        QuotationTokens(tokens: range, isClosed: found.closingLength > 0, continues: found.continues ?? -1))
    }

    self.count = count
    self.lemma = Column(lemma, none: 0)
    self.word = Column(word, none: 0)
    self.suffix = Column(suffix, none: 0)
    self.tag = Column(tag, none: .max)
    self.pos = Column(pos, none: PartOfSpeech.none.rawValue)
    self.dependency = Column(dependency, none: .max)
    self.head = Column(head, none: -1)
    self.shape = Column(shape, none: 4)
    self.childMask = Column(childMask, none: 0)
    self.entity = Column(entity, none: 0)
    self.quotation = Column(quotation, none: -1)
    self.quotations = quotationTokens
    self.isMark = Column(isMark, none: false)
    self.isComma = Column(isComma, none: false)
    commasBefore = Self.running(isComma)
    marksBefore = Self.running(isMark)
    self.subject = Column(subject, none: -1)
    self.object = Column(object, none: -1)
    self.clause = Column(clause, none: -1)
    self.verbAbove = Column(verbAbove, none: -1)
    leftEdge = Column((0..<count).map { Int32(document.subtree(of: $0).lowerBound) }, none: -1)
    rightEdge = Column((0..<count).map { Int32(document.subtree(of: $0).upperBound - 1) }, none: -1)
    self.sentence = Column(sentence, none: -1)
    self.sentences = Self.sentences(of: document, quotation: quotation, headings: headings, title: title)
  }

  private static let auxiliaries: UInt64 =
    1 << UInt64(Dependency.aux.rawValue) | 1 << UInt64(Dependency.auxpass.rawValue)

  private static func sentences(
    of document: Document, quotation: [Int32], headings: [TextSpan], title: String?
  ) -> [SentenceColumns] {
    var columns = document.sentences.map { sentence in
      SentenceColumns(
        tokens: sentence.tokens, paragraph: sentence.paragraph, place: 0, hasQuotation: false, opensTurn: false,
        paragraphForm: 0, isHeading: false, range: 0..<0)
    }
    var heading = 0
    for (number, paragraph) in document.paragraphs.enumerated() {
      while heading < headings.count, headings[heading].end <= paragraph.span.start { heading += 1 }
      let inHeading = heading < headings.count && headings[heading].overlaps(paragraph.span)
      let opensTurn = opensTurn(document, paragraph.tokens)
      let stopped = paragraph.tokens.last.map { endsSentence(document.tokens[$0]) } ?? true
      let isShortFirst = number == 0 && TitleParagraph.isShort(paragraph)
      let isTitle = isShortFirst && TitleParagraph.isOne(paragraph, in: document, title: title, stopped: stopped)
      for index in paragraph.sentences {
        columns[index].place = min(7, index - paragraph.sentences.lowerBound)
        columns[index].hasQuotation = columns[index].tokens.contains { quotation[$0] >= 0 }
        columns[index].opensTurn = opensTurn && index == paragraph.sentences.lowerBound
        columns[index].paragraphForm = inHeading || isShortFirst ? 2 : stopped ? 0 : 3
        columns[index].isHeading = inHeading || isTitle
        columns[index].range = paragraph.sentences
      }
    }
    return columns
  }

  /// How many flags are set before each place, and, last, in all.
  static func running(_ flags: [Bool]) -> [Int32] {
    var counts = [Int32](repeating: 0, count: flags.count + 1)
    for (place, flag) in flags.enumerated() { counts[place + 1] = counts[place] + (flag ? 1 : 0) }
    return counts
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

  /// What `entity` holds for a type.
  static func code(of type: EntityType) -> UInt8 { UInt8(type.place + 1) }

  func isColon(_ token: Int) -> Bool { word[token] == Self.colon }

  private static let colon = FeatureBag.hash(":")
}
