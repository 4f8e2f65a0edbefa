import Claims
import Records
import Testing

@Suite struct SpeechActTests {
  @Test(arguments: try CaseTable.rows("acts")) func act(_ row: [String]) throws {
    let (_, records) = try CaseTable.claims(row[1])
    let record = try #require(records.first)
    #expect(record.act.rawValue == row[0], "\(row[1])")
  }

  @Test func everyActHasCases() throws {
    let acts = Set(try CaseTable.rows("acts").map { $0[0] })
    #expect(acts == Set(SpeechAct.allCases.map(\.rawValue)))
  }
}
