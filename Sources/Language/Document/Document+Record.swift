public import Records

extension Document {
  public static let schema = "hearsay.document/1"

  /// Writes the document as one JSON object (`hearsay.document/1`), without a line's end.
  public func write(to writer: inout JSONWriter, producer: Producer) {
    writer.beginObject()
    writer.field("schema", Self.schema)
    writer.field("type", "document")
    writer.field("id", id)
    writer.field("text", text.string)
    writer.field("sentences", sentences.map(\.span))
    writer.array("tokens", tokens) { writer, token in
      writer.beginObject()
      writer.field("text", token.text)
      writer.field("start", token.span.start)
      writer.field("end", token.span.end)
      writer.field("lemma", token.lemma)
      writer.field("pos", token.pos.label)
      writer.field("tag", token.tag.label)
      writer.field("head", token.head)
      writer.field("dep", token.dependency.label)
      writer.field("morph", token.morphology)
      writer.endObject()
    }
    writer.array("entities", entities) { writer, entity in
      writer.beginObject()
      writer.field("text", words(entity.span))
      writer.field("type", entity.type)
      writer.field("start", entity.span.start)
      writer.field("end", entity.span.end)
      writer.endObject()
    }
    writer.field("producer", producer)
    writer.endObject()
  }

  /// Why a document record cannot be read.
  public struct RecordFailure: Error, CustomStringConvertible {
    public var description: String
  }

  /// Reads a document record. Paragraphs are found again in its text.
  ///
  /// - Throws: `RecordFailure` where a field is missing, of another type, or out of its range.
  public convenience init(record: JSONValue) throws {
    func fail(_ reason: String) -> RecordFailure { RecordFailure(description: "document record: \(reason)") }
    guard let id = record["id"]?.string, let string = record["text"]?.string else {
      throw fail("“id” and “text” must be strings")
    }
    let text = ScalarText(string)
    guard let sentenceValues = record["sentences"]?.array, let tokenValues = record["tokens"]?.array,
      let entityValues = record["entities"]?.array
    else { throw fail("“sentences”, “tokens” and “entities” must be arrays") }

    func span(_ start: JSONValue?, _ end: JSONValue?) throws -> TextSpan {
      guard let start = start?.integer, let end = end?.integer, start >= 0, start <= end, end <= text.count else {
        throw fail("a span lies outside the text")
      }
      return TextSpan(start, end)
    }

    let sentenceSpans = try sentenceValues.map { value in
      guard let pair = value.array, pair.count == 2 else { throw fail("a sentence is no [start, end]") }
      return try span(pair[0], pair[1])
    }
    let paragraphSpans = ParagraphSplitter.paragraphs(of: text)
    var tokens: [Token] = []
    tokens.reserveCapacity(tokenValues.count)
    var sentence = 0
    for value in tokenValues {
      let place = try span(value["start"], value["end"])
      while sentence + 1 < sentenceSpans.count && place.start >= sentenceSpans[sentence + 1].start { sentence += 1 }
      guard let words = value["text"]?.string, let lemma = value["lemma"]?.string,
        let pos = value["pos"]?.string.flatMap(PartOfSpeech.init(label:)),
        let tag = value["tag"]?.string.flatMap(PennTag.init(label:)),
        let dependency = value["dep"]?.string.flatMap(Dependency.init(label:)),
        let head = value["head"]?.integer, tokenValues.indices.contains(head)
      else { throw fail("token \(tokens.count) has a missing or unknown field") }
      tokens.append(
        Token(
          text: words, span: place, lemma: lemma, pos: pos, tag: tag, morphology: value["morph"]?.string ?? "",
          head: head, dependency: dependency, sentence: sentence))
    }
    guard tokens.isEmpty || !sentenceSpans.isEmpty else { throw fail("tokens without sentences") }

    func range(of place: TextSpan) -> Range<Int> {
      let first = tokens.partitioningIndex { $0.span.end > place.start }
      let last = tokens.partitioningIndex { $0.span.start >= place.end }
      return first..<max(first, last)
    }
    var paragraph = 0
    let sentences = sentenceSpans.map { place in
      while paragraph + 1 < paragraphSpans.count && place.start >= paragraphSpans[paragraph + 1].start {
        paragraph += 1
      }
      return Sentence(tokens: range(of: place), span: place, paragraph: paragraph)
    }
    let paragraphs = paragraphSpans.map { place in
      let first = sentences.partitioningIndex { $0.span.end > place.start }
      let last = sentences.partitioningIndex { $0.span.start >= place.end }
      return Paragraph(sentences: first..<max(first, last), tokens: range(of: place), span: place)
    }
    let entities = try entityValues.map { value in
      guard let type = value["type"]?.string.flatMap(EntityType.init(rawValue:)) else {
        throw fail("an entity has an unknown type")
      }
      let place = try span(value["start"], value["end"])
      return NamedEntity(tokens: range(of: place), span: place, type: type)
    }
    self.init(
      id: id, text: text, tokens: tokens, sentences: sentences, paragraphs: paragraphs, entities: entities)
  }
}

extension Array {
  /// Index of the first element of which `isPast` holds, where it holds from some element on. Logarithmic.
  fileprivate func partitioningIndex(_ isPast: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
