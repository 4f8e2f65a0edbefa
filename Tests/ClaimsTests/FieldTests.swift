import Claims
import Records
import TestSupport
import Testing

@Suite struct FieldTests {
  @Test(arguments: try CaseTable.rows("fields")) func field(_ row: [String]) throws {
    let (marked, records) = try CaseTable.claims(row[3])
    let number = try #require(Int(row[1]))
    try #require(records.count == marked.relations.count)
    let record = records[number - 1]
    func claim(_ id: String?) -> String {
      id.flatMap { id in records.firstIndex { $0.id == id } }.map { String($0 + 1) } ?? "-"
    }
    let found: String
    switch row[0] {
    case "via": found = record.via.isEmpty ? "-" : record.via.map(\.text).joined(separator: "; ")
    case "target": found = record.target?.text ?? "-"
    case "within": found = claim(record.within)
    case "responds": found = claim(record.respondsTo)
    case "polarity": found = record.polarity.rawValue
    case "certainty": found = record.certainty.rawValue
    case "normalized": found = record.normalized ?? "-"
    case "form": found = record.form.rawValue
    case "lemma": found = record.cue?.lemma ?? "-"
    default:
      Issue.record("field \(row[0]) is not known")
      return
    }
    #expect(found == row[2], "\(row[0]) \(row[1]) of \(row[3])")
  }
}
