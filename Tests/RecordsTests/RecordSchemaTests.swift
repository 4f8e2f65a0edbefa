import Records
import TestSupport
import Testing

/// What the writers write fits the schemas, field for field and in order.
@Suite struct RecordSchemaTests {
  private let producer = Producer(model: "model-1.0.0", config: "0123456789abcdef")

  private func check(_ kind: RecordSchema, _ write: (inout JSONWriter) -> Void) throws {
    var writer = JSONWriter()
    write(&writer)
    let value = try JSONReader.read(writer.bytes)
    #expect(try SchemaValidator(kind).findings(value) == [])
    let order = try JSONReader.read(kind.text)["required"]?.array?.compactMap(\.string)
    #expect(value.members?.map(\.name) == order)
    #expect(value["schema"]?.string == "hearsay.\(kind.rawValue)/1")
    #expect(value["type"]?.string == kind.rawValue)
  }

  /// Every object in a schema lists exactly its properties as required, in their order.
  @Test(arguments: RecordSchema.allCases)
  func everyPropertyIsRequired(kind: RecordSchema) throws {
    func visit(_ schema: JSONValue) {
      if let properties = schema["properties"] {
        #expect(properties.members?.map(\.name) == schema["required"]?.array?.compactMap(\.string))
      }
      for member in schema.members ?? [] { visit(member.value) }
      for element in schema.array ?? [] { visit(element) }
    }
    let schema = try JSONReader.read(kind.text)
    #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
    visit(schema)
  }

  @Test func anArticle() throws {
    var article = Article(id: "a", input: "a.html", text: "Heading\n\nWords.")
    try check(.article) { article.write(to: &$0, producer: Producer()) }
    article.url = "https://herald.example/a"
    article.title = "A title"
    article.authors = ["Tomas Okafor"]
    article.published = "2031-05-14T08:00:00+02:00"
    article.publishedPrecision = .second
    article.paragraphs = [TextSpan(0, 7), TextSpan(9, 15)]
    article.headings = [TextSpan(0, 7)]
    article.nearDuplicateOf = "b"
    try check(.article) { article.write(to: &$0, producer: producer) }
  }

  @Test(arguments: [
    Page.Content.html(Array("<p>Words”".utf8)), .html([0x3C, 0xFF, 0x3E]), .html([0x3C, 0x00]), .text("Words."),
  ])
  func aPage(content: Page.Content) throws {
    try check(.page) { Page(id: "a", input: "a.html", content: content).write(to: &$0, producer: producer) }
  }

  @Test(arguments: RejectionCode.allCases)
  func anError(code: RejectionCode) throws {
    try check(.error) {
      Rejection(input: "a", stage: .fetch, code: code, reason: code.meaning).write(to: &$0, producer: producer)
    }
  }

  @Test func aSummary() throws {
    var summary = RunSummary()
    try check(.summary) { summary.write(to: &$0, producer: producer) }
    summary.articles = 3
    summary.errorsByCode = [.timeout: 2, .badURL: 1]
    #expect(summary.read == 6)
    try check(.summary) { summary.write(to: &$0, producer: producer) }
  }

  @Test func aClaim() throws {
    let doc = ClaimRecord.DocumentReference(id: "a", textSHA256: SHA256.hex("Words."))
    var claim = ClaimRecord(
      id: "c", doc: doc, form: .indirect, text: "Words", spans: [TextSpan(0, 5)], source: .init(), sentence: 0,
      paragraph: 0, confidence: 0.5, rule: "r")
    try check(.claim) { claim.write(to: &$0, producer: Producer()) }
    claim.quotations = [.init(text: "Words", span: TextSpan(0, 5))]
    claim.cue = .init(text: "said", lemma: "say", spans: [TextSpan(0, 4)])
    claim.source.gender = .feminine
    claim.via = [.init(text: "Reuters", spans: [TextSpan(0, 4)])]
    claim.target = .init(text: "Norland", spans: [TextSpan(0, 4)])
    claim.entities = [.init(text: "Norland", type: "GPE", span: TextSpan(0, 4))]
    claim.quantities = [.init(text: "almost 40 lorries", value: 40, unit: "lorries", span: TextSpan(0, 4))]
    claim.times = [.init(text: "Tuesday", value: "2031-05-13", span: TextSpan(0, 4))]
    try check(.claim) { claim.write(to: &$0, producer: producer) }
  }

  /// Each speech act, kind and mention that a writer may write is one that the schema knows.
  @Test func aClaimsWords() throws {
    func values(_ path: [String]) throws -> [String] {
      var schema = try JSONReader.read(RecordSchema.claim.text)
      for name in path { schema = schema["properties"]?[name] ?? .null }
      return schema["enum"]?.array?.compactMap(\.string) ?? []
    }
    #expect(try values(["act"]) == SpeechAct.allCases.map(\.rawValue))
    #expect(try values(["form"]) == ClaimForm.allCases.map(\.rawValue))
    #expect(try values(["polarity"]) == Polarity.allCases.map(\.rawValue))
    #expect(try values(["certainty"]) == Certainty.allCases.map(\.rawValue))
    #expect(try values(["source", "kind"]) == EntityKind.allCases.map(\.rawValue))
    #expect(try values(["source", "mention"]) == MentionKind.allCases.map(\.rawValue))
    #expect(try values(["source", "gender"]) == Gender.allCases.map(\.rawValue))
  }
}
