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

  @Test(arguments: [
    ("Old Quays: Meridia closes its harbour", "Meridia closes its harbour", "Meridia closes its harbour"),
    (
      "Meridia closes its harbour - and what it means for you", "Meridia closes its harbour",
      "Meridia closes its harbour"
    ),
    ("Meridia closes its harbour for ever", "Meridia closes its …", "Meridia closes its harbour for ever"),
    ("Meridia closes its harbours", "Meridia closes its harbour", "Meridia closes its harbours"),
    (
      "Norland and Meridia close their harbours", "Meridia close their harbours",
      "Norland and Meridia close their harbours"
    ),
    ("Meridia closes its harbour | Live", "Meridia closes its harbour | Live", "Meridia closes its harbour | Live"),
    (
      "Meridia: the town that lost its harbour to a storm", "Meridia",
      "Meridia: the town that lost its harbour to a storm"
    ),
  ])
  func aShareCardThatHoldsTheHeadlinesCore(headline: String, card: String, title expected: String) throws {
    let data = "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\(headline)\"}</script>"
    let graph = "<meta property=\"og:title\" content=\"\(card)\">"
    #expect(try title(headline, head: data + graph, headings: [headline]) == expected)
  }

  private let headline =
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Meridia harbour: best quays, compared\"}</script>"

  @Test func whatThePageMarksGoesBeforeLinkedData() throws {
    let visible = "<h1 itemprop=\"headline\">The quays of Meridia that are worth a walk</h1>"
    let html =
      "<html><head><title>x</title>\(headline)</head><body>\(visible)<div class=\"article-body\">\(Invented.paragraphs.map { "<p>\($0)</p>" }.joined())</div></body></html>"
    #expect(try extracted(html).title == "The quays of Meridia that are worth a walk")
    // A meta tag of that name is for machines, as JSON-LD is.
    let meta = html.replacing(visible, with: "<meta itemprop=\"headline\" content=\"Quays\">")
    #expect(try extracted(meta).title == "Meridia harbour: best quays, compared")
  }

  @Test func aShareCardThatRepeatsTheDocumentIsNoWitness() throws {
    let document = "Fishermen of Norland leave the harbour - The Herald"
    let graph = "<meta property=\"og:title\" content=\"\(document)\">"
    let heading = "“We were not asked”: Fishermen of Norland leave the harbour"
    #expect(try title(document, head: site + graph, headings: ["Menu", heading]) == heading)
    #expect(try title(document, head: site + graph, headings: ["Menu"]) == "Fishermen of Norland leave the harbour")
    #expect(
      try title("Harbour", head: site + graph, headings: [heading]) == "Fishermen of Norland leave the harbour")
  }

  @Test func aTailThatAHeadingDoesNotHave() throws {
    #expect(
      try title("Meridia closes its harbour - Coast desk", headings: ["Meridia closes its harbour"])
        == "Meridia closes its harbour")
    let graph =
      "<meta property=\"og:title\" content=\"Meridia closes its harbour-Coast\"><meta name=\"headline\" content=\"Meridia closes its harbour\">"
    #expect(try title("x", head: graph) == "Meridia closes its harbour")
    #expect(
      try title("Was ist ein Hafen - Forum von Norland", headings: ["Forum von Norland"]) == "Was ist ein Hafen")
    #expect(
      try title("Norland - News - Meridia closes its harbour", headings: ["Meridia closes its harbour"])
        == "Meridia closes its harbour")
    #expect(
      try title("Norland: the long way home", headings: ["Norland"]) == "Norland: the long way home")
  }

  @Test func lesserHeadingsThatAreNamedTitles() throws {
    let html =
      "<html><head><title>Coast diary: Meridia closes its harbour</title></head><body><h3 class=\"post-title entry-title\">Meridia closes its harbour</h3><div class=\"post-body entry-content\">\(Invented.paragraphs.joined(separator: "<br><br>"))</div></body></html>"
    #expect(try extracted(html).title == "Meridia closes its harbour")
  }
}
