import Claims
import Records
import Testing

@Suite struct TimeTests {
  @Test(arguments: try CaseTable.rows("times")) func time(_ row: [String]) throws {
    let wanted = CaseTable.list(row[1])
    let (_, records) = try CaseTable.claims(row[2], published: row[0] == "none" ? nil : row[0])
    let found = try #require(records.first).times.map { $0.text + "=" + ($0.value ?? "null") }
    #expect(found == wanted, "\(row[0]) \(row[2])")
  }
}
