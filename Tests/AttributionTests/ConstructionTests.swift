import Language
import Records
import Testing

@testable import Attribution

/// What the constructions read in the parse, whatever the learned weights make of it afterwards.
@Suite struct ConstructionTests {
  @Test(arguments: [
    (
      "gerundInner",
      [
        "The banker | admitted | telling clients that the bonds were safe",
        "She | denied | having promised anyone that the school would stay open",
        "Okello | recalled | being told that the job was his",
      ]
    ),
    (
      "entreaty",
      [
        "Pellman | had pleaded | Whitlock to go public",
        "Home affairs minister Alva Quill | has appealed | islanders to stay indoors",
        "The union | called | the mayor to resign", "Okafor | called | the company to pay its debts",
      ]
    ),
    ("rumoured", ["The actress | have told | that she would not return"]),
    ("cleft", ["the auditors | found | that the money had gone twice"]),
    ("lightPhrase", ["The club | let it be known | that the coach would go"]),
    (
      "quotedAsSaying",
      [
        "The owner | was quoted as saying | that the mill would close",
        "its owner | was quoted as saying | The mill will close",
      ]
    ),
  ]) func reads(_ name: String, _ expected: [String]) throws {
    let document = try #require(try Fixture.documents()[name])
    let quotations = QuotationFinder.quotations(in: document.text, paragraphs: document.paragraphs.map(\.span))
    let columns = TokenColumns(document, quotations: quotations, headings: [])
    func words(_ tokens: [Int]) -> String { tokens.map { document.tokens[$0].text }.joined(separator: " ") }
    let found = SureConstruction.candidates(columns).map {
      [$0.source, $0.cueTokens, $0.content].map(words).joined(separator: " | ")
    }
    for line in expected { #expect(found.contains(line), "\(found)") }
  }
}
