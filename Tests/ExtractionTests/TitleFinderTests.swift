import Extraction
import Records
import Testing

@Suite struct TitleFinderTests {
  private func title(_ document: String, head: String = "", headings: [String] = []) throws -> String? {
    let html = """
      <html><head><title>\(document)</title>\(head)</head><body>\(headings.map { "<h1>\($0)</h1>" }.joined())
      <div class="article-body">\(Invented.paragraphs.map { "<p>\($0)</p>" }.joined())</div></body></html>
      """
    return try extracted(html).title
  }

  private let site = "<meta property=\"og:site_name\" content=\"The Herald\">"

  @Test(arguments: [
    "Meridia closes its harbour | The Herald", "Meridia closes its harbour - The Herald",
    "Meridia closes its harbour – Herald",
    "Meridia closes its harbour | World | The Herald", "Meridia closes its harbour",
    "Meridia closes its harbour « The Herald",
  ])
  func theSiteIsCutOff(document: String) throws {
    #expect(try title(document, head: site) == "Meridia closes its harbour")
  }

  @Test func whatBelongsToTheTitleStays() throws {
    #expect(try title("Norland – Meridia: a border opens", head: site) == "Norland – Meridia: a border opens")
    #expect(try title("Half-time in Meridia", head: site) == "Half-time in Meridia")
  }

  @Test func theHeadingThatTheDocumentNames() throws {
    #expect(
      try title("Meridia closes its harbour: live", headings: ["The Herald", "Meridia closes its harbour"])
        == "Meridia closes its harbour")
  }

  @Test func openGraphGoesBeforeTheDocument() throws {
    let graph = "<meta property=\"og:title\" content=\"Harbour of Meridia closes | The Herald\">"
    #expect(try title("x", head: site + graph) == "Harbour of Meridia closes")
  }

  @Test func aHeadlineThatWasCut() throws {
    let long = "Meridia closes its harbour after two hundred years, against the will of the fishermen of Norland"
    let data =
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Meridia closes its harbour\"}</script>"
    let graph = "<meta property=\"og:title\" content=\"\(long)\">"
    #expect(try title("Meridia closes its harbour", head: data + graph, headings: [long]) == long)
    #expect(try title("Meridia closes its harbour", head: data + graph) == "Meridia closes its harbour")
  }
}
