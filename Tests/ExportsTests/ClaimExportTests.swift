import Exports
import Records
import Testing

@Suite struct ClaimExportTests {
  private func lines(_ format: ExportFormat, _ claims: [JSONValue]) -> [String] {
    var export = format.makeExport()
    var bytes = export.head
    for claim in claims { bytes += export.convert(claim) }
    bytes += export.finish()
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test func csvHasOneRowAClaimAndEveryColumnInEachRow() throws {
    let rows = lines(.csv, [try sampleClaim(), try sampleClaim(id: "c2", source: nil)])
    #expect(rows.count == 3)
    #expect(rows[0].hasPrefix("id,doc_id,url,site,title,authors,"))
    #expect(rows[1].contains("Ana Reyes"))
    #expect(rows[1].contains("\"“There were no flights,”\""), "a comma inside is quoted")
    #expect(rows[2].hasPrefix("c2,a1,"))
  }

  @Test(arguments: ["=1+1", "+cmd", "-2", "@name", "\tx"])
  func csvDisarmsFormulas(title: String) throws {
    let rows = lines(.csv, [try sampleClaim(title: title)])
    #expect(rows[1].contains(",'" + title + ","))
  }

  @Test func csvDoublesQuotes() throws {
    let rows = lines(.csv, [try sampleClaim(title: #"He "won""#)])
    #expect(rows[1].contains(#""He ""won""""#))
  }

  @Test func flatRecordsHoldOneTypeAColumn() throws {
    let known = try JSONReader.read(lines(.parquetReady, [try sampleClaim()])[0])
    let unknown = try JSONReader.read(lines(.parquetReady, [try sampleClaim(source: nil)])[0])
    #expect(known.members?.map(\.name) == unknown.members?.map(\.name))
    #expect(known["source_name"]?.string == "Ana Reyes")
    #expect(unknown["source_name"] == .null)
    #expect(known["start"]?.integer == 20)
    #expect(known["end"]?.integer == 44)
    #expect(known["via"] == .array([]))
    #expect(known["authors"] == .array([.string("Tomas Okafor")]))
  }

  @Test func quotationGraphHasOneLineAnArticle() throws {
    let rows = lines(
      .gqg,
      [
        try sampleClaim(), try sampleClaim(id: "c2", form: .indirect, text: "that it was over"),
        try sampleClaim(id: "c3", article: "a2"), try sampleClaim(id: "c4", article: "a3", form: .indirect),
      ])
    #expect(rows.count == 2, "an article without quotation marks has no line")
    let first = try JSONReader.read(rows[0])
    let quotes = try #require(first["quotes"]?.array)
    #expect(quotes.count == 1)
    #expect(quotes[0]["quote"]?.string == "There were no flights,")
    #expect(quotes[0]["speaker"]?.string == "Ana Reyes")
    #expect(first["url"]?.string == "https://meridia.example/a")
  }

  @Test func schemaOrgClaimNamesItsAuthorAndAppearance() throws {
    let relay = ClaimRecord.Relay(name: "Reuters", text: "Reuters", spans: [TextSpan(70, 77)], cue: "citing")
    let claim = try JSONReader.read(lines(.jsonld, [try sampleClaim(via: [relay])])[0])
    #expect(claim["@type"]?.string == "Claim")
    #expect(claim["author"]?["@type"]?.string == "Person")
    #expect(claim["author"]?["name"]?.string == "Ana Reyes")
    #expect(claim["appearance"]?["headline"]?.string == "Ministry answers")
    #expect(claim["claimInterpreter"]?.array?.first?["name"]?.string == "Reuters")
  }

  @Test func webAnnotationSelectsEachSpanByItsOwnWords() throws {
    let claim = try sampleClaim(text: "“One,” “two.”", spans: [TextSpan(3, 9), TextSpan(20, 26)])
    let annotation = try JSONReader.read(lines(.webannotation, [claim])[0])
    let targets = try #require(annotation["target"]?.array)
    #expect(targets.count == 2)
    let exact = targets.map { $0["selector"]?.array?.first?["exact"]?.string }
    #expect(exact == ["“One,”", "“two.”"])
    #expect(targets[0]["selector"]?.array?.first?["prefix"]?.string == "Before. ")
    #expect(targets[0]["selector"]?.array?.first?["suffix"] == nil)
    #expect(targets[1]["selector"]?.array?.last?["start"]?.integer == 20)
  }

  @Test func sentencesAreOneLineEach() throws {
    let relay = ClaimRecord.Relay(name: "Reuters", text: "Reuters", spans: [TextSpan(70, 77)], cue: "citing")
    let rows = lines(.text, [try sampleClaim(text: "“No\nflights,”\u{2028}", via: [relay])])
    #expect(
      rows == [
        "Ana Reyes, army spokeswoman, said: “No flights,”   [Ministry answers, Meridia Herald, 2031-05-14]  by way of Reuters"
      ])
  }

  @Test(arguments: ExportFormat.allCases)
  func aValueThatIsNoClaimNeverTraps(format: ExportFormat) throws {
    for text in ["{}", "[]", "null", #"{"id":1,"doc":[],"spans":[[1],[2,"x"],3]}"#] {
      _ = lines(format, [try JSONReader.read(text)])
    }
  }
}
