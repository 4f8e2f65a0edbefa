import Records
import Testing

@testable import Ingestion

@Suite struct OutputTests {
  /// “Ana left.” with a blank token, as a document record has it.
  private let document = """
    {"type":"document","id":"d","text":"Ana  left.","sentences":[[0,10]],"tokens":[
    {"text":"Ana","start":0,"end":3,"lemma":"Ana","pos":"PROPN","tag":"NNP","head":2,"dep":"nsubj","morph":"Number=Sing"},
    {"text":" ","start":4,"end":5,"lemma":" ","pos":"SPACE","tag":"_SP","head":0,"dep":"dep"},
    {"text":"left","start":5,"end":9,"lemma":"leave","pos":"VERB","tag":"VBD","head":2,"dep":"ROOT"},
    {"text":".","start":9,"end":10,"lemma":".","pos":"PUNCT","tag":".","head":2,"dep":"punct"}],"entities":[]}
    """

  private func written(_ line: String, _ kinds: [RecordKind], _ format: WriteStage.Format) throws -> String {
    guard case .journey(let journey) = InputLine(Array(line.utf8), place: "-:1") else {
      Issue.record("no input: \(line)")
      return ""
    }
    let stage = WriteStage(kinds: kinds, format: format, producer: Producer(), modelProducer: Producer())
    return String(decoding: try stage.makeWorker().process(journey).lines.flatMap(\.bytes), as: UTF8.self)
  }

  @Test func coNLLU() throws {
    let line = document.replacing("\n", with: "")
    #expect(
      try written(line, [.document], .coNLLU) == """
        # newdoc id = d
        # sent_id = 1
        # text = Ana left.
        1\tAna\tAna\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_
        2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
        3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_


        """)
  }

  @Test func aRecordOfALaterStage() {
    let line = document.replacing("\n", with: "")
    #expect(throws: RejectedInput.self) { try written(line, [.page], .jsonLines) }
    #expect(throws: RejectedInput.self) { try written(line, [.claim], .jsonLines) }
    #expect(throws: RejectedInput.self) { try written(#"{"id":"a","text":"x"}"#, [.article], .jsonLines) }
  }

  @Test(arguments: [false, true])
  func anExplanation(isColoured: Bool) {
    let text = "“No,” she said.\u{1B}[31m"
    var article = Article(id: "a\u{1B}", input: "a", text: text)
    article.paragraphs = [TextSpan(0, 20)]
    let claim = ClaimRecord(
      id: "c", doc: .init(id: "a", textSHA256: ""), form: .direct, text: "“No,”", spans: [TextSpan(0, 5)],
      cue: .init(text: "said", lemma: "say", spans: [TextSpan(10, 14)]), act: .assert,
      source: .init(text: "she", spans: [TextSpan(6, 9)], name: "Ana Reyes", kind: .person, mention: .pronoun),
      sentence: 0, paragraph: 0, confidence: 0.75, rule: "chain")
    // A second claim of the same source by the same cue: they are marked once.
    var second = claim
    second.spans = [TextSpan(6, 14)]
    let explanation = ClaimExplanation(article: article, claims: [claim, second], isColoured: isColoured).rendered
    if isColoured {
      #expect(explanation.contains("\u{1B}[0;33msaid\u{1B}[0m"))
      #expect(!explanation.contains("\u{1B}[31m"))
    } else {
      #expect(explanation.contains("[1 “No,”] [2 {she} ‹said›]. [31m"))
      #expect(!explanation.contains("\u{1B}"))
    }
    #expect(explanation.contains("Ana Reyes"))
    #expect(explanation.contains("rule chain, confidence 0.75"))
  }

  @Test(arguments: [
    ("http://u:p@h/", "http://h/"), ("http://h/a@b", "http://h/a@b"), ("//a@b@c", "//c"), ("x", "x"), ("", ""),
    ("http://u:p@[::1", "http://[::1"), ("http://h?x=//u@v", "http://h?x=//u@v"),
  ])
  func noCredentialsInMessages(text: String, expected: String) {
    #expect(ReferenceURL.harmless(text) == expected)
  }

  @Test func longURLs() {
    let long = "http://h.example/" + String(repeating: "x", count: 1 << 20)
    #expect(ReferenceURL.read(long) == .failure(.init(code: .badURL, reason: "the URL is longer than 16384 bytes")))
    #expect(ReferenceURL.harmless(long).utf8.count == 1024)
  }
}
