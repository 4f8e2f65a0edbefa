import Claims
import Records
import TestSupport
import Testing

/// The worked example of the records page.
@Suite struct WorkedExampleTests {
  private static let marked = """
    ⟨T1:⟨S2:Defence officials⟩ on Tuesday ⟨C2:dismissed⟩ ⟨T2:⟨S3:Norland's⟩ ⟨C3:claim⟩ that ⟨T3:its pilots had crossed the \
    border⟩⟩⟩, ⟨S1:the Meridia Herald⟩ ⟨C1:reported⟩. ⟨T4:“There were no flights,”⟩ ⟨C4:said⟩ ⟨S4:⟨S5:Ana Reyes⟩, the army's \
    chief spokeswoman⟩, ⟨C5:accusing⟩ ⟨T5:Norland of inventing a crisis⟩. ⟨S6:She⟩ ⟨C6:declined⟩ ⟨T6:to say where the \
    squadron is based⟩.
    """

  @Test func holds() throws {
    let (_, claims) = try CaseTable.claims(Self.marked)
    try #require(claims.count == 6)
    #expect(claims.map(\.act) == [.report, .deny, .assert, .assert, .accuse, .decline])
    #expect(claims.map(\.form) == [.indirect, .indirect, .indirect, .direct, .indirect, .indirect])
    #expect(claims[0].source.name == "Meridia Herald")
    #expect(claims[0].times.map(\.value) == ["2031-05-13"])
    #expect(claims[1].within == claims[0].id)
    #expect(claims[1].respondsTo == claims[2].id)
    #expect(claims[1].via.map(\.name) == ["Meridia Herald"])
    #expect(claims[2].within == claims[1].id)
    #expect(claims[2].via.isEmpty)
    #expect(claims[2].normalized == "Norland's pilots had crossed the border")
    #expect(claims[3].polarity == .negative)
    #expect(claims[3].text == "“There were no flights,”")
    #expect(claims[4].target?.name == "Norland")
    #expect(claims[4].normalized == "Norland invented a crisis")
    #expect(claims[5].certainty == .unknown)
  }

  @Test func recordsStandInTheOrderOfTheirContents() throws {
    let (text, claims) = try CaseTable.claims(Self.marked)
    let scalars = Array(text.text.unicodeScalars)
    for claim in claims {
      let span = try #require(claim.spans.first)
      #expect(String(String.UnicodeScalarView(scalars[span.start..<span.end])) == claim.text)
      #expect(claim.suffix.unicodeScalars.count <= 64)
      #expect(claim.prefix == String(String.UnicodeScalarView(scalars[max(0, span.start - 64)..<span.start])))
      #expect(claim.link?.hasPrefix("https://herald.example/a#:~:text=") == true)
      #expect(claim.paragraph == 0)
    }
    #expect(claims.map(\.sentence) == [0, 0, 0, 1, 1, 2])
    #expect(Set(claims.map(\.id)).count == 6)
  }
}
