import Claims
import Records
import Testing

@Suite struct QuantityTests {
  @Test(arguments: try CaseTable.rows("quantities")) func quantity(_ row: [String]) throws {
    let wanted = CaseTable.list(row[0]).map { $0.lowercased() }
    let (_, records) = try CaseTable.claims(row[1])
    let found = try #require(records.first).quantities.map { quantity in
      var value = quantity.approximate ? "~" : ""
      switch (quantity.value, quantity.low, quantity.high) {
      case (let exact?, _, _): value += number(exact)
      case (nil, let low?, let high?): value += number(low) + ".." + number(high)
      case (nil, let low?, nil): value += ">" + number(low)
      case (nil, nil, let high?): value += "<" + number(high)
      default: value += "?"
      }
      return (quantity.text + "=" + value + (quantity.unit.map { " " + $0 } ?? "")).lowercased()
    }
    #expect(found == wanted, "\(row[1])")
  }

  private func number(_ value: Double) -> String {
    var writer = JSONWriter()
    writer.number(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
