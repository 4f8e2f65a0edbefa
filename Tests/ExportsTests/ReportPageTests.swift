import Exports
import Records
import Testing

@Suite struct ReportPageTests {
  private func article(_ id: String, _ text: String) throws -> JSONValue {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("type", "article")
    writer.field("id", id)
    writer.field("text", text)
    writer.endObject()
    return try JSONReader.read(writer.bytes)
  }

  /// What the page's script will read.
  private func data(of page: [UInt8]) throws -> JSONValue {
    let text = String(decoding: page, as: UTF8.self)
    let open = try #require(text.firstRange(of: #"id="data">"#))
    let close = try #require(text[open.upperBound...].firstRange(of: "</script>"))
    return try JSONReader.read(String(text[open.upperBound..<close.lowerBound]))
  }

  @Test func pageHoldsClaimsUnderTheirArticles() throws {
    var page = ReportPage()
    #expect(page.add(try sampleClaim()))
    #expect(page.add(try sampleClaim(id: "c2", article: "a2")))
    #expect(page.add(try sampleClaim(id: "c2", article: "a2")), "a claim twice is one claim")
    #expect(page.add(try article("a1", "“There were no flights,” said Ana Reyes.")))
    #expect(page.claimCount == 2)
    let data = try data(of: page.render(title: "Claims"))
    #expect(data["articles"]?.array?.count == 2)
    #expect(data["articles"]?.array?[0]["text"]?.string?.hasPrefix("“There") == true)
    #expect(data["articles"]?.array?[1]["text"] == .null)
    #expect(data["claims"]?.array?.map { $0["article"]?.integer } == [0, 1])
  }

  @Test(arguments: [
    "</script><script>alert(1)</script>", "<!--", "<img src=x onerror=alert(1)>", "{{js}}", "{{data}}", "a\u{2028}b",
    "\u{202E}gnp.exe", "]]>", "&lt;",
  ])
  func hostileTextStaysText(words: String) throws {
    var page = ReportPage()
    #expect(page.add(try sampleClaim(title: words, source: words, prefix: words, suffix: words)))
    let bytes = page.render(title: words)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.components(of: "<script") == 2, "the data's and the page's own")
    #expect(text.components(of: "</script>") == 2)
    let data = try data(of: bytes)
    #expect(data["articles"]?.array?[0]["title"]?.string == words)
    #expect(data["claims"]?.array?[0]["name"]?.string == words)
  }

  @Test func pageAsksForNothingOutside() throws {
    var page = ReportPage()
    #expect(page.add(try sampleClaim()))
    let text = String(decoding: page.render(title: "Claims"), as: UTF8.self)
    for outside in ["src=\"http", "href=\"http", "@import", "url(", "fetch(", "XMLHttpRequest", "<link"] {
      #expect(!text.contains(outside), "\(outside)")
    }
    #expect(text.contains("default-src 'none'"))
  }

  @Test func otherRecordsArePassedOver() throws {
    var page = ReportPage()
    for text in [#"{"type":"error"}"#, #"{"type":"claim"}"#, "3", #"{"type":"article","id":"x"}"#] {
      #expect(!page.add(try JSONReader.read(text)))
    }
    #expect(page.claimCount == 0)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
